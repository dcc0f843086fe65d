/*
 * Trees of libxml2, built by hand in an arena.
 *
 * A tree that is only validated and written needs neither a copy of its texts
 * nor a piece of malloc for each node: names and texts stay where they are, and
 * nodes are gone when the arena is reset. libxml2 may read such a tree, but
 * must not be asked to change or to free it; xml_tree_close takes it from the
 * document before that is freed.
 */
#ifndef TTHC_XML_TREE_H
#define TTHC_XML_TREE_H

#include <libxml/tree.h>

#include "base/arena.h"

struct xml_tree {
	struct arena *arena;
	xmlDoc *doc;		/* empty, of xmlNewDoc; the caller's */
	xmlNs *space;		/* of every element */
};

/* The root element, in the namespace. Names and texts must outlive the tree,
 * here and below; the document has no other root. */
xmlNode *xml_tree_open(struct xml_tree *t, const char *namespace,
    const char *name);

/* Leaves an empty document behind. */
void xml_tree_close(struct xml_tree *t);

/* A new element at the end of another. */
xmlNode *xml_tree_add(struct xml_tree *t, xmlNode *parent, const char *name);

/* The text of an element that has no children; NUL-terminated. */
void xml_tree_text(struct xml_tree *t, xmlNode *element, const char *text);

/* A new attribute behind those that are there; it must not be among them. */
void xml_tree_attribute(struct xml_tree *t, xmlNode *element,
    const char *name, const char *value);

#endif
