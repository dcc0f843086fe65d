/* libxml2's functions that build, on memory of the page. */
#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLtree.h>
#include <libxml/parser.h>

#include "base/arena.h"
#include "base/die.h"
#include "html/tree.h"

/* --- memory -------------------------------------------------------------- */

/* The page that this thread builds at, or NULL. */
static _Thread_local struct arena *page;

/* What stands before each piece of a page: how long it is, for realloc. */
union size {
	size_t n;
	max_align_t align;
};

static void *
get(size_t n)
{
	union size *size;

	if (page == NULL)
		return xmalloc(n);
	size = arena_raw(page, sizeof *size + n);
	size->n = n;
	return size + 1;
}

static void
give_back(void *p)
{
	if (page == NULL)
		free(p);
}

static void *
get_more(void *old, size_t n)
{
	const union size *size = old;
	void *p;

	if (page == NULL)
		return xrealloc(old, n);
	p = get(n);
	if (old != NULL)
		memcpy(p, old, size[-1].n < n ? size[-1].n : n);
	return p;
}

static char *
get_copy(const char *s)
{
	size_t size = strlen(s) + 1;

	return memcpy(get(size), s, size);
}

void
tree_init(void)
{
	xmlMemSetup(give_back, get, get_more, get_copy);
	xmlInitParser();
}

static void
enter(const xmlNode *node)
{
	const struct tree *t = node->doc->_private;

	page = t->arena;
}

static void
leave(void)
{
	page = NULL;
}

/* --- building ------------------------------------------------------------ */

static xmlChar *
bytes(const char *s)
{
	return (xmlChar *)s;
}

xmlNode *
tree_open(struct tree *t, const char *root)
{
	xmlNode *node;

	page = t->arena;
	t->doc = htmlNewDocNoDtD(NULL, NULL);
	t->doc->_private = t;
	node = xmlNewDocNodeEatName(t->doc, NULL, bytes(root), NULL);
	xmlDocSetRootElement(t->doc, node);
	leave();
	return node;
}

xmlNode *
tree_element(xmlNode *parent, const char *tag)
{
	xmlNode *node;

	enter(parent);
	node = xmlNewDocNodeEatName(parent->doc, NULL, bytes(tag), NULL);
	xmlAddChild(parent, node);
	leave();
	return node;
}

void
tree_text(xmlNode *parent, const char *s, size_t n)
{
	assert(n <= INT_MAX);
	enter(parent);
	xmlAddChild(parent, xmlNewDocTextLen(parent->doc, bytes(s),
	    (int)n));
	leave();
}

void
tree_attribute(xmlNode *node, const char *name, const char *value)
{
	enter(node);
	xmlSetProp(node, bytes(name), bytes(value));
	leave();
}
