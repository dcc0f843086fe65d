/*
 * From a tree to bytes: one element a line, indented by one blank a level.
 *
 * Texts stand letter by letter between their tags; only what means something
 * there is an entity, and a carriage return a reference, since a reader would
 * make a line feed of it. Nothing is ever folded. libxml2 could do this, too,
 * but takes each text through an encoder.
 */
#ifndef TTHC_XML_WRITE_H
#define TTHC_XML_WRITE_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/buf.h"

/* The first line of a document. */
extern const char xml_declaration[];

/*
 * Appends the element and what is in it, indented by depth, with a line feed
 * behind. declare: its namespace is written, too. Elements hold either
 * elements or one text that XML can hold.
 */
void xml_write(struct buf *out, const xmlNode *element, size_t depth,
    bool declare);

/* Appends the text as it stands between tags, or in the quotes of an
 * attribute. */
void xml_write_text(struct buf *out, const char *s);
void xml_write_quoted(struct buf *out, const char *s);

#endif
