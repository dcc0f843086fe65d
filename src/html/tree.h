/*
 * Inside the builder: the tree of libxml2, and where it lies.
 *
 * A page only grows and goes at once. Whatever libxml2 asks for while it
 * builds one comes out of an arena of that page, and closing the page gives
 * the arena back: no element is freed by itself. Outside of these calls
 * libxml2 has the memory of the program, so documents that it reads are
 * its own.
 */
#ifndef TTHC_HTML_TREE_H
#define TTHC_HTML_TREE_H

#include <libxml/tree.h>

/* Memory of a page, for tree_open; its owner. */
struct tree {
	struct arena *arena;
	xmlDoc *doc;		/* its _private is this struct */
};

/* A tree in the arena with a root element, which is returned. The tree is
 * gone when the arena is released or reset. */
xmlNode *tree_open(struct tree *t, const char *root);

/*
 * Each adds to a node of such a tree. Names are kept as they are, so they must
 * be constants; text and values are copied. tree_text adds n > 0 bytes of
 * clean UTF-8. tree_attribute replaces one of the same name.
 */
xmlNode *tree_element(xmlNode *parent, const char *tag);
void tree_text(xmlNode *parent, const char *s, size_t n);
void tree_attribute(xmlNode *node, const char *name, const char *value);

#endif
