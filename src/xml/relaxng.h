/*
 * The schema of our XML, made from the field table: RELAX NG.
 *
 * Every key is an element of its own name, with its Vietnamese and English
 * label and its description as documentation; what may stand in it follows
 * from its kind. A document is one procedure or a set of data; which elements
 * it has, and what the attributes mean, is said in the schema itself.
 */
#ifndef TTHC_XML_RELAXNG_H
#define TTHC_XML_RELAXNG_H

#include "base/buf.h"

/* The namespace of all elements. */
#define XML_NAMESPACE "urn:tthc:1"

/* Appends the schema. */
void schema_relaxng(struct buf *out);

#endif
