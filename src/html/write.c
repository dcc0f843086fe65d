/*
 * From the tree to bytes. libxml2 could do it, but knows the elements of
 * HTML 4 only (it would close <wbr>) and looks each one up in a list: a third
 * of the time of a sheet went there.
 */
#include <string.h>

#include "html/inside.h"
#include "html/write.h"

static bool
is_among(const char *name, const char *const *names, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (*names[i] == *name && strcmp(names[i], name) == 0)
			return true;
	return false;
}

/* Elements that have no end tag. */
static bool
is_void(const char *name)
{
	static const char *const names[] = {
		"meta", "col", "br", "link", "input", "wbr", "hr", "img"
	};

	return is_among(name, names, sizeof names / sizeof *names);
}

/* What is in them is no HTML; it holds no "</". */
static bool
is_raw(const char *name)
{
	return strcmp(name, "style") == 0 || strcmp(name, "script") == 0;
}

/* Elements within a line, where a line feed would be a blank. */
static bool
is_inline(const char *name)
{
	static const char *const names[] = {
		"span", "strong", "b", "a", "ins", "del", "path", "svg",
		"small", "em", "label", "input", "button", "wbr"
	};

	return is_among(name, names, sizeof names / sizeof *names);
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
write_children(struct buf *out, const xmlNode *node)
{
	const bool is_raw_text = is_raw((const char *)node->name);
	const xmlNode *child;

	for (child = node->children; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE)
			write_element(out, child);
		else if (is_raw_text)
			buf_puts(out, (const char *)child->content);
		else
			write_text(out, (const char *)child->content, "&<>");
}

void
write_element(struct buf *out, const xmlNode *node)
{
	const char *name = (const char *)node->name;

	buf_putc(out, '<');
	buf_puts(out, name);
	write_attributes(out, node);
	buf_putc(out, '>');
	if (!is_void(name)) {
		write_children(out, node);
		buf_puts(out, "</");
		buf_puts(out, name);
		buf_putc(out, '>');
	}
	if (!is_inline(name))
		buf_putc(out, '\n');
}
