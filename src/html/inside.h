/*
 * Inside the builder: pages and elements as libxml2 knows them.
 */
#ifndef TTHC_HTML_INSIDE_H
#define TTHC_HTML_INSIDE_H

#include <libxml/tree.h>

#include "html/html.h"

struct html {
	struct html_look look;
	xmlDoc *doc;		/* its _private is this struct */
	xmlNode *body;
	struct buf scratch;	/* for a text that is being cleaned */
};

static inline xmlNode *
raw(struct html_node *node)
{
	return (xmlNode *)node;
}

static inline const xmlChar *
bytes(const char *s)
{
	return (const xmlChar *)s;
}

/* Sets an attribute that leads to another page or file of ours; the path is
 * one that html_own_link takes. */
void set_path(struct html_node *node, const char *name, const char *path);

#endif
