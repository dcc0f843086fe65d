/*
 * Writing a schema: elements by name, attributes by pairs, nesting by calls.
 */
#ifndef TTHC_XML_SCHEMA_TEXT_H
#define TTHC_XML_SCHEMA_TEXT_H

#include "base/buf.h"

struct schema_text {
	struct buf *out;
	size_t depth;
};

/* The start tag; behind the name come names and values of attributes, then
 * NULL. */
void schema_open(struct schema_text *s, const char *tag, ...)
	__attribute__((sentinel));
void schema_close(struct schema_text *s, const char *tag);

/* An element with nothing in it. */
void schema_add(struct schema_text *s, const char *tag, ...)
	__attribute__((sentinel));

/* An element with a text. */
void schema_leaf(struct schema_text *s, const char *text, const char *tag,
    ...) __attribute__((sentinel));

#endif
