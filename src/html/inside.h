/*
 * Inside the builder: pages and elements as libxml2 knows them.
 */
#ifndef TTHC_HTML_INSIDE_H
#define TTHC_HTML_INSIDE_H

#include "html/html.h"
#include "html/tree.h"

struct html {
	struct tree tree;	/* first, so that its tree leads here */
	struct arena arena;	/* of the tree */
	struct html_look look;
	struct html_node *body;
	struct buf scratch;	/* for a text that is being cleaned */
};

static inline xmlNode *
raw(struct html_node *node)
{
	return (xmlNode *)node;
}

static inline struct html *
page_of(struct html_node *node)
{
	return raw(node)->doc->_private;
}

/* Sets an attribute that leads to another page or file of ours; the path is
 * one that html_own_link takes. */
void set_path(struct html_node *node, const char *name, const char *path);

#endif
