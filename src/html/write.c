/*
 * From the tree to bytes. libxml2 could do it, but knows the elements of
 * HTML 4 only (it would close <wbr>) and looks each one up in a list: a third
 * of the time of a sheet went there.
 */
#include <string.h>

#include "html/inside.h"
#include "html/write.h"

/* What an element is besides a block with tags around it. */
enum {
	IS_VOID = 1,	/* has no end tag */
	IS_RAW = 2,	/* what is in it is no HTML; it holds no "</" */
	IS_INLINE = 4	/* within a line, where a line feed would be a blank */
};

static const struct nature {
	const char *name;
	unsigned is;
} natures[] = {		/* the most frequent first */
	{ "span", IS_INLINE }, { "b", IS_INLINE }, { "col", IS_VOID },
	{ "br", IS_VOID }, { "style", IS_RAW }, { "meta", IS_VOID },
	{ "svg", IS_INLINE }, { "path", IS_INLINE }, { "script", IS_RAW },
	{ "strong", IS_INLINE }, { "a", IS_INLINE }, { "ins", IS_INLINE },
	{ "del", IS_INLINE }, { "small", IS_INLINE }, { "em", IS_INLINE },
	{ "label", IS_INLINE }, { "input", IS_INLINE | IS_VOID },
	{ "button", IS_INLINE }, { "wbr", IS_INLINE | IS_VOID },
	{ "link", IS_VOID }, { "hr", IS_VOID }, { "img", IS_VOID },
};

static unsigned
nature_of(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof natures / sizeof *natures; i++)
		if (*natures[i].name == *name &&
		    strcmp(natures[i].name, name) == 0)
			return natures[i].is;
	return 0;
}

/* Text between tags, or in the quotes of an attribute: signs are those that
 * would mean something there. */
static void
write_text(struct buf *out, const char *s, const char *signs)
{
	size_t n;

	for (;;) {
		n = strcspn(s, signs);
		buf_put(out, s, n);
		s += n;
		if (*s == '\0')
			return;
		buf_puts(out, *s == '&' ? "&amp;" : *s == '<' ? "&lt;" :
		    *s == '>' ? "&gt;" : "&quot;");
		s++;
	}
}

static void
write_attributes(struct buf *out, const xmlNode *node)
{
	const xmlAttr *a;

	for (a = node->properties; a != NULL; a = a->next) {
		buf_putc(out, ' ');
		buf_puts(out, (const char *)a->name);
		buf_puts(out, "=\"");
		if (a->children != NULL)
			write_text(out, (const char *)a->children->content,
			    "&<>\"");
		buf_putc(out, '"');
	}
}

static void
write_children(struct buf *out, const xmlNode *node, unsigned is)
{
	const xmlNode *child;

	for (child = node->children; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE)
			write_element(out, child);
		else if ((is & IS_RAW) != 0)
			buf_puts(out, (const char *)child->content);
		else
			write_text(out, (const char *)child->content, "&<>");
}

void
write_element(struct buf *out, const xmlNode *node)
{
	const char *name = (const char *)node->name;
	size_t n = strlen(name);
	unsigned is = nature_of(name);

	buf_putc(out, '<');
	buf_put(out, name, n);
	write_attributes(out, node);
	buf_putc(out, '>');
	if ((is & IS_VOID) == 0) {
		write_children(out, node, is);
		buf_put(out, "</", 2);
		buf_put(out, name, n);
		buf_putc(out, '>');
	}
	if ((is & IS_INLINE) == 0)
		buf_putc(out, '\n');
}
