/* The body of a page as Markdown, for a merge request. */
#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

#include "html/html.h"

struct writer {
	struct buf *out;
	unsigned depth;		/* of lists */
	bool in_cell;		/* of a table: one line, <br> between blocks */
};

static void put_blocks(struct writer *w, const xmlNode *parent);

static bool
is(const xmlNode *node, const char *tag)
{
	return node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, tag) == 0;
}

static bool
is_one_of(const xmlNode *node, const char *const *tags, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (is(node, tags[i]))
			return true;
	return false;
}

/* Text, links and marks; everything else is a block. */
static bool
is_inline(const xmlNode *node)
{
	static const char *const tags[] = {
		"a", "b", "br", "del", "em", "ins", "span", "strong"
	};

	return node->type == XML_TEXT_NODE ||
	    is_one_of(node, tags, sizeof tags / sizeof tags[0]);
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

/* No sign of a text may become markup; white space counts once. */
static void
put_text(struct buf *out, const char *s)
{
	for (; *s != '\0'; s++)
		if (is_space(*s)) {
			if (!is_space(s[1]))
				buf_putc(out, ' ');
		} else if (strchr("&<>", *s) != NULL) {
			buf_printf(out, "&#%d;", *s);
		} else {
			if (strchr("\\`*_[]|~$#", *s) != NULL)
				buf_putc(out, '\\');
			buf_putc(out, *s);
		}
}

static const char *
sign_of(const xmlNode *node)
{
	if (is(node, "ins") || is(node, "strong"))
		return "**";
	if (is(node, "del"))
		return "~~";
	return is(node, "em") ? "*" : "";
}

static void put_inlines(struct writer *w, const xmlNode *from);

static void
put_link(struct writer *w, const xmlNode *a)
{
	xmlChar *url = xmlGetProp((xmlNode *)a, (const xmlChar *)"href");

	buf_putc(w->out, '[');
	put_inlines(w, a->children);
	buf_printf(w->out, "](<%s>)", (const char *)url);
	xmlFree(url);
}

/*
 * A mark must touch its words, or it stays a pair of stars: white space at
 * both ends is moved out.
 */
static void
put_marked(struct writer *w, const xmlNode *node)
{
	const char *sign = sign_of(node), *s;
	struct writer inner = *w;
	struct buf text;
	size_t n;

	buf_init(&text, 0);
	inner.out = &text;
	put_inlines(&inner, node->children);
	s = text.data;
	n = text.len;
	for (; n > 0 && is_space(*s); s++, n--)
		buf_putc(w->out, ' ');
	while (n > 0 && is_space(s[n - 1]))
		n--;
	if (n > 0) {
		buf_puts(w->out, sign);
		buf_put(w->out, s, n);
		buf_puts(w->out, sign);
	}
	if (s[n] != '\0')
		buf_putc(w->out, ' ');
	buf_release(&text);
}

static void
put_inline(struct writer *w, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE)
		put_text(w->out, (const char *)node->content);
	else if (is(node, "br"))
		buf_puts(w->out, w->in_cell ? "<br>" : "\\\n");
	else if (is(node, "a"))
		put_link(w, node);
	else
		put_marked(w, node);
}

/* The inline nodes from this one up to the next block. */
static void
put_inlines(struct writer *w, const xmlNode *from)
{
	for (; from != NULL && is_inline(from); from = from->next)
		put_inline(w, from);
}

/* True if there is something to read among the inline nodes from here. */
static bool
has_words(const xmlNode *from)
{
	for (; from != NULL && is_inline(from); from = from->next) {
		const char *s = (const char *)from->content;

		if (from->type != XML_TEXT_NODE ||
		    s[strspn(s, " \t\n")] != '\0')
			return true;
	}
	return false;
}

/* "1." or "-" at the start of a line would begin a list. */
static void
put_paragraph(struct writer *w, const xmlNode *from)
{
	struct writer inner = *w;
	struct buf text;
	size_t n = 0;

	buf_init(&text, 0);
	inner.out = &text;
	put_inlines(&inner, from);
	while (isdigit((unsigned char)text.data[n]))
		n++;
	if (!w->in_cell && strchr("-+.)=", text.data[n]) != NULL &&
	    text.data[n] != '\0') {
		buf_put(w->out, text.data, n);
		buf_putc(w->out, '\\');
	} else {
		n = 0;
	}
	buf_puts(w->out, text.data + n);
	buf_puts(w->out, w->in_cell ? "<br>" : "\n\n");
	buf_release(&text);
}

static void
put_heading(struct writer *w, const xmlNode *node)
{
	buf_fill(w->out, '#', (size_t)(node->name[1] - '0'));
	buf_putc(w->out, ' ');
	put_inlines(w, node->children);
	buf_puts(w->out, "\n\n");
}

static void
put_item(struct writer *w, const xmlNode *item)
{
	const xmlNode *rest = item->children;
	struct writer inner = *w;

	buf_fill(w->out, ' ', w->in_cell ? 0 : 2 * w->depth);
	buf_puts(w->out, w->in_cell ? "– " : "- ");
	put_inlines(w, rest);
	buf_puts(w->out, w->in_cell ? "<br>" : "\n");
	inner.depth++;
	for (; rest != NULL; rest = rest->next)
		if (is(rest, "ul") || is(rest, "ol"))
			for (item = rest->children; item != NULL;
			    item = item->next)
				put_item(&inner, item);
}

static void
put_list(struct writer *w, const xmlNode *list)
{
	const xmlNode *item;

	for (item = list->children; item != NULL; item = item->next)
		put_item(w, item);
	if (!w->in_cell)
		buf_putc(w->out, '\n');
}

/* --- tables -------------------------------------------------------------- */

static unsigned
span_of(const xmlNode *cell)
{
	xmlChar *text = xmlGetProp((xmlNode *)cell,
	    (const xmlChar *)"colspan");
	long n = text == NULL ? 1 : strtol((const char *)text, NULL, 10);

	xmlFree(text);
	return (unsigned)n;
}

/* One cell; a head over several columns names the rows below it. */
static unsigned
put_cell(struct writer *w, const xmlNode *cell)
{
	unsigned span = span_of(cell), i;
	struct writer inner = *w;
	struct buf text;

	buf_init(&text, 0);
	inner.out = &text;
	inner.in_cell = true;
	put_blocks(&inner, cell);
	while (text.len >= 4 && memcmp(text.data + text.len - 4, "<br>",
	    4) == 0)
		text.data[text.len -= 4] = '\0';
	buf_printf(w->out, span > 1 && text.len > 0 ? " **%s** |" : " %s |",
	    text.data);
	for (i = 1; i < span; i++)
		buf_puts(w->out, " |");
	buf_release(&text);
	return span;
}

static unsigned
put_row(struct writer *w, const xmlNode *row)
{
	const xmlNode *cell;
	unsigned columns = 0;

	buf_putc(w->out, '|');
	for (cell = row->children; cell != NULL; cell = cell->next)
		if (is(cell, "td") || is(cell, "th"))
			columns += put_cell(w, cell);
	buf_putc(w->out, '\n');
	return columns;
}

static void
put_table(struct writer *w, const xmlNode *table)
{
	const xmlNode *part, *row;

	for (part = table->children; part != NULL; part = part->next) {
		unsigned columns = 0;

		if (is(part, "caption"))
			put_paragraph(w, part->children);
		if (!is(part, "thead") && !is(part, "tbody"))
			continue;
		for (row = part->children; row != NULL; row = row->next)
			columns = put_row(w, row);
		if (is(part, "thead")) {
			buf_putc(w->out, '|');
			while (columns-- > 0)
				buf_puts(w->out, " --- |");
			buf_putc(w->out, '\n');
		}
	}
	buf_putc(w->out, '\n');
}

/* A table within a cell: its cells, a row to a line. */
static void
put_flat_table(struct writer *w, const xmlNode *node)
{
	const xmlNode *child;

	for (child = node->children; child != NULL; child = child->next)
		if (is(child, "td") || is(child, "th")) {
			put_blocks(w, child);
		} else if (!is(child, "colgroup")) {
			put_flat_table(w, child);
		}
}

/* --- blocks -------------------------------------------------------------- */

static void
put_block(struct writer *w, const xmlNode *node)
{
	if (is(node, "p") || is(node, "dt"))
		put_paragraph(w, node->children);
	else if (is(node, "ul") || is(node, "ol"))
		put_list(w, node);
	else if (is(node, "table") && w->in_cell)
		put_flat_table(w, node);
	else if (is(node, "table"))
		put_table(w, node);
	else if (node->name[0] == 'h' && isdigit(node->name[1]))
		put_heading(w, node);
	else
		put_blocks(w, node);
}

/* The content of a block; words that stand between blocks are paragraphs. */
static void
put_blocks(struct writer *w, const xmlNode *parent)
{
	const xmlNode *node = parent->children;

	while (node != NULL) {
		if (!is_inline(node)) {
			put_block(w, node);
			node = node->next;
			continue;
		}
		if (has_words(node))
			put_paragraph(w, node);
		while (node != NULL && is_inline(node))
			node = node->next;
	}
}

void
html_markdown(struct buf *out, struct html *h)
{
	struct writer w = { .out = out };

	put_blocks(&w, (const xmlNode *)html_body(h));
}
