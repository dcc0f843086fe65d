/*
 * Inside the form: what a thread builds and validates its trees with.
 */
#ifndef TTHC_EXPORT_XML_DESK_H
#define TTHC_EXPORT_XML_DESK_H

#include "export/form.h"
#include "xml/tree.h"

/* A tree for the next piece, in the exporter's arena. */
struct xml_tree xml_desk_tree(struct exporter *x);

/*
 * Validates the tree and takes it from the document; its nodes can still be
 * read. False, with the refusal filled in, if it is not valid: that is a bug.
 */
bool xml_desk_check(struct exporter *x, struct xml_tree *t, bool large);

#endif
