/* Writes elements, texts and attributes. */
#include <string.h>

#include "xml/write.h"

const char xml_declaration[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/* Signs that mean something between tags, and those that do so in quotes. */
enum { IN_TEXT = 1, IN_QUOTES = 2 };

static const unsigned char meaning[256] = {
	['\t'] = IN_QUOTES, ['\n'] = IN_QUOTES, ['"'] = IN_QUOTES,
	['\r'] = IN_TEXT | IN_QUOTES, ['&'] = IN_TEXT | IN_QUOTES,
	['<'] = IN_TEXT | IN_QUOTES, ['>'] = IN_TEXT | IN_QUOTES,
};

static void
put_sign(struct buf *out, char c)
{
	switch (c) {
	case '&':
		buf_puts(out, "&amp;");
		break;
	case '<':
		buf_puts(out, "&lt;");
		break;
	case '>':
		buf_puts(out, "&gt;");
		break;
	case '"':
		buf_puts(out, "&quot;");
		break;
	default:
		buf_printf(out, "&#%d;", c);
		break;
	}
}

static void
put(struct buf *out, const char *s, unsigned where)
{
	const char *p = s;

	for (;; s = ++p) {
		while (*p != '\0' && !(meaning[(unsigned char)*p] & where))
			p++;
		buf_put(out, s, (size_t)(p - s));
		if (*p == '\0')
			return;
		put_sign(out, *p);
	}
}

void
xml_write_text(struct buf *out, const char *s)
{
	put(out, s, IN_TEXT);
}

void
xml_write_quoted(struct buf *out, const char *s)
{
	put(out, s, IN_QUOTES);
}

static void
put_attributes(struct buf *out, const xmlNode *element)
{
	const xmlAttr *a;

	for (a = element->properties; a != NULL; a = a->next) {
		buf_putc(out, ' ');
		buf_puts(out, (const char *)a->name);
		buf_puts(out, "=\"");
		put(out, (const char *)a->children->content, IN_QUOTES);
		buf_putc(out, '"');
	}
}

static void
put_children(struct buf *out, const xmlNode *element, size_t depth)
{
	const xmlNode *child = element->children;

	if (child->type == XML_TEXT_NODE) {
		put(out, (const char *)child->content, IN_TEXT);
		return;
	}
	buf_putc(out, '\n');
	for (; child != NULL; child = child->next)
		xml_write(out, child, depth + 1, false);
	buf_fill(out, ' ', depth);
}

void
xml_write(struct buf *out, const xmlNode *element, size_t depth,
    bool declare)
{
	const char *name = (const char *)element->name;
	size_t n = strlen(name);

	buf_fill(out, ' ', depth);
	buf_putc(out, '<');
	buf_put(out, name, n);
	if (declare) {
		buf_puts(out, " xmlns=\"");
		put(out, (const char *)element->ns->href, IN_QUOTES);
		buf_putc(out, '"');
	}
	put_attributes(out, element);
	if (element->children == NULL) {
		buf_put(out, "/>\n", 3);
		return;
	}
	buf_putc(out, '>');
	put_children(out, element, depth);
	buf_put(out, "</", 2);
	buf_put(out, name, n);
	buf_put(out, ">\n", 2);
}
