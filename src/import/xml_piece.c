/* Elements, attributes and texts into the tree of a piece. */
#include <limits.h>
#include <string.h>

#include "import/xml_in.h"
#include "import/xml_piece.h"
#include "xml/relaxng.h"

void
xml_piece_init(struct xml_piece *p, size_t times)
{
	p->times = times;
	p->tree.doc = xmlNewDoc((const xmlChar *)"1.0");
	buf_init(&p->text, 0);
}

void
xml_piece_release(struct xml_piece *p)
{
	xml_tree_close(&p->tree);
	xmlFreeDoc(p->tree.doc);
	buf_release(&p->text);
	arena_release(&p->arena);
}

void
xml_piece_begin(struct xml_piece *p, unsigned first)
{
	arena_reset(&p->arena);
	p->tree.arena = &p->arena;
	p->open = p->root = NULL;
	p->nodes = p->bytes = 0;
	p->first = first;
}

bool
xml_piece_grow(struct xml_piece *p, size_t bytes)
{
	p->bytes += bytes;
	p->nodes++;
	return p->bytes <= p->times * XML_MAX_PIECE &&
	    p->nodes <= p->times * XML_MAX_NODES;
}

void
xml_piece_open(struct xml_piece *p, const char *name, unsigned line)
{
	const char *kept = arena_strdup(&p->arena, name);
	unsigned inside = line - p->first + 1;

	if (p->root == NULL)
		p->open = p->root = xml_tree_open(&p->tree, XML_NAMESPACE,
		    kept);
	else
		p->open = xml_tree_add(&p->tree, p->open, kept);
	p->open->line = (unsigned short)(inside < USHRT_MAX ? inside :
	    USHRT_MAX);
}

void
xml_piece_attribute(struct xml_piece *p, const char *name,
    const char *value, size_t n)
{
	xml_tree_attribute(&p->tree, p->open, arena_strdup(&p->arena, name),
	    arena_strndup(&p->arena, value, n));
}

bool
xml_is_blank(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (s[i] != ' ' && s[i] != '\t' && s[i] != '\r' &&
		    s[i] != '\n')
			return false;
	return true;
}

void
xml_piece_end_text(struct xml_piece *p, bool leaf)
{
	leaf = leaf && p->open->children == NULL;
	if (p->text.len > 0 && (leaf ||
	    !xml_is_blank(p->text.data, p->text.len)))
		xml_tree_text(&p->tree, p->open, arena_strndup(&p->arena,
		    p->text.data, p->text.len));
	buf_clear(&p->text);
}

bool
xml_piece_close(struct xml_piece *p)
{
	bool inner = p->open != p->root;

	p->open = inner ? p->open->parent : NULL;
	return inner;
}
