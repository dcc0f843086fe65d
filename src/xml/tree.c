/* Fills in the structures of libxml2's tree.h, which are public. */
#include <libxml/parserInternals.h>

#include "xml/tree.h"

static const xmlChar *
bytes(const char *s)
{
	return (const xmlChar *)s;
}

static xmlNode *
new_node(struct xml_tree *t, xmlElementType type, const xmlChar *name)
{
	xmlNode *node = arena_alloc(t->arena, sizeof *node);

	node->type = type;
	node->name = name;
	node->doc = t->doc;
	return node;
}

/* Links a node behind the last child of its parent. */
static void
link_last(xmlNode *parent, xmlNode *node)
{
	node->parent = parent;
	node->prev = parent->last;
	if (parent->last == NULL)
		parent->children = node;
	else
		parent->last->next = node;
	parent->last = node;
}

xmlNode *
xml_tree_open(struct xml_tree *t, const char *namespace, const char *name)
{
	xmlNode *root = new_node(t, XML_ELEMENT_NODE, bytes(name));

	t->space = arena_alloc(t->arena, sizeof *t->space);
	t->space->type = XML_NAMESPACE_DECL;
	t->space->href = bytes(namespace);
	root->ns = root->nsDef = t->space;
	link_last((xmlNode *)t->doc, root);
	return root;
}

void
xml_tree_close(struct xml_tree *t)
{
	t->doc->children = t->doc->last = NULL;
}

xmlNode *
xml_tree_add(struct xml_tree *t, xmlNode *parent, const char *name)
{
	xmlNode *node = new_node(t, XML_ELEMENT_NODE, bytes(name));

	node->ns = t->space;
	link_last(parent, node);
	return node;
}

void
xml_tree_text(struct xml_tree *t, xmlNode *element, const char *text)
{
	xmlNode *node = new_node(t, XML_TEXT_NODE, xmlStringText);

	node->content = (xmlChar *)bytes(text);
	link_last(element, node);
}

void
xml_tree_attribute(struct xml_tree *t, xmlNode *element, const char *name,
    const char *value)
{
	xmlAttr *a = arena_alloc(t->arena, sizeof *a), **last;
	xmlNode *text = new_node(t, XML_TEXT_NODE, xmlStringText);

	a->type = XML_ATTRIBUTE_NODE;
	a->name = bytes(name);
	a->doc = t->doc;
	a->parent = element;
	for (last = &element->properties; *last != NULL;
	    last = &(*last)->next)
		a->prev = *last;
	*last = a;
	text->content = (xmlChar *)bytes(value);
	link_last((xmlNode *)a, text);
}
