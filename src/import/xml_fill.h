/*
 * From the elements of our XML to records, and what a record is written as.
 */
#ifndef TTHC_IMPORT_XML_FILL_H
#define TTHC_IMPORT_XML_FILL_H

#include <libxml/tree.h>

#include "model/record.h"

/*
 * The record of a type that the children of a valid element describe, in the
 * arena; texts stay the tree's. The places of its values are lines of the
 * piece (xml_in.h), from 1: start of at. *bad, if it is not NULL afterwards,
 * is an element that holds what no schema can tell from a good value: KEY.json
 * without JSON, or a value that is not regular (xml/lexical.h).
 */
struct record *xml_fill(struct arena *a, enum record_id type,
    const xmlNode *element, const xmlNode **bad);

/*
 * True if two records hold the same: state, text and items of every value.
 * Otherwise *at is the first value of a that differs, or whose items do.
 */
bool xml_same(const struct record *a, const struct record *b,
    const struct value **at);

#endif
