/*
 * Attributes and text of XML 1.0, written by hand: tthc-lint does without
 * libxml2, and two small formats need no library.
 */
#ifndef TTHC_REPORT_XML_H
#define TTHC_REPORT_XML_H

#include "base/buf.h"

/* Appends the declaration: version 1.0, UTF-8. */
void xml_declare(struct buf *out);

/*
 * Appends a string that may stand in text or in a quoted attribute. What XML
 * cannot hold (most control characters, U+FFFE, stray bytes) becomes U+FFFD.
 */
void xml_escape(struct buf *out, const char *s);

/* Appends ` name="value"`. */
void xml_attribute(struct buf *out, const char *name, const char *value);

#endif
