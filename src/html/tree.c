/* libxml2's functions that build, on memory of the page. */
#include <assert.h>
#include <limits.h>

#include <libxml/HTMLtree.h>

#include "base/xml_memory.h"
#include "html/tree.h"

static xmlChar *
bytes(const char *s)
{
	return (xmlChar *)s;
}

static void
enter(const xmlNode *node)
{
	const struct tree *t = node->doc->_private;

	xml_memory_use(t->arena);
}

static void
leave(void)
{
	xml_memory_use(NULL);
}

xmlNode *
tree_open(struct tree *t, const char *root)
{
	xmlNode *node;

	xml_memory_use(t->arena);
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
