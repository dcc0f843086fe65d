/* Running text with marks: paragraphs, items, insertions and deletions. */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "html/html.h"

static const char *
tag_of(enum html_mark mark)
{
	switch (mark) {
	case HTML_SAME:
		break;
	case HTML_GONE:
		return "del";
	case HTML_COME:
		return "ins";
	case HTML_LEAD:
		return "b";
	}
	return NULL;
}

/* Blanks at both ends stay outside a mark: they cannot be seen in it. */
static void
put_run(struct html_node *parent, enum html_mark mark, const char *s,
    size_t n)
{
	const char *tag = tag_of(mark);
	size_t from = 0, to = n;

	while (tag != NULL && from < to && s[from] == ' ')
		from++;
	while (tag != NULL && to > from && s[to - 1] == ' ')
		to--;
	html_text_n(parent, s, from);
	if (tag == NULL)
		html_text_n(parent, s, n);
	else if (from < to)
		html_text_n(html_add(parent, tag, NULL), s + from,
		    to - from);
	html_text_n(parent, s + to, n - to);
}

/* --- all runs as one text ------------------------------------------------ */

struct flat {
	struct buf text;
	const struct html_run *runs;	/* their bytes follow each other */
	size_t n;
};

static void
flatten(struct flat *f, const struct html_run *runs, size_t n)
{
	size_t i;

	buf_init(&f->text, 0);
	f->runs = runs;
	f->n = n;
	for (i = 0; i < n; i++)
		buf_put(&f->text, runs[i].s, runs[i].n);
}

/* The part of the text from from to to, each piece with its run's mark. */
static void
put_part(struct html_node *parent, const struct flat *f, size_t from,
    size_t to)
{
	size_t i, start = 0;

	for (i = 0; i < f->n && start < to; start += f->runs[i++].n) {
		size_t end = start + f->runs[i].n;
		size_t a = start > from ? start : from;
		size_t b = end < to ? end : to;

		if (a < b)
			put_run(parent, f->runs[i].mark, f->text.data + a,
			    b - a);
	}
}

void
html_inline(struct html_node *parent, const struct html_run *runs, size_t n)
{
	struct flat f;
	char *p;

	flatten(&f, runs, n);
	for (p = f.text.data; (p = strchr(p, '\n')) != NULL; )
		*p = ' ';
	put_part(parent, &f, 0, f.text.len);
	buf_release(&f.text);
}

/* --- lines and blocks ---------------------------------------------------- */

enum line_kind { LINE_EMPTY, LINE_TEXT, LINE_ITEM, LINE_SUBITEM };

struct line {
	enum line_kind kind;
	size_t from, to;	/* of its text, without marks and spaces */
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* The line of the text that begins at pos. */
static struct line
line_at(const struct buf *text, size_t pos)
{
	const char *end = memchr(text->data + pos, '\n', text->len - pos);
	struct line line = { LINE_TEXT, pos, text->len };
	char c;

	if (end != NULL)
		line.to = (size_t)(end - text->data);
	while (line.to > line.from && is_blank(text->data[line.to - 1]))
		line.to--;
	while (line.from < line.to && is_blank(text->data[line.from]))
		line.from++;
	c = line.from < line.to ? text->data[line.from] : '\0';
	if (c == '\0')
		line.kind = LINE_EMPTY;
	else if ((c == '-' || c == '+') && line.from + 1 < line.to &&
	    text->data[line.from + 1] == ' ') {
		line.kind = c == '-' ? LINE_ITEM : LINE_SUBITEM;
		line.from += 2;
	}
	return line;
}

/* A small letter begins the text. */
static bool
begins_small(const char *s, size_t n)
{
	uint32_t cp;

	return n > 0 && utf8_decode(s, n, &cp) > 0 &&
	    utf8proc_islower((utf8proc_int32_t)cp);
}

/* The line goes on with the sentence of the line before it. */
static bool
continues(const struct buf *text, const struct line *before,
    const struct line *line)
{
	return before->kind != LINE_EMPTY && line->kind == LINE_TEXT &&
	    before->to > before->from &&
	    strchr(".;:?", text->data[before->to - 1]) == NULL &&
	    begins_small(text->data + line->from, line->to - line->from);
}

/* Where the blocks go: the parent, or lists that are open in it. */
struct lists {
	struct html_node *parent, *list, *item, *sublist;
};

static struct html_node *
block_for(struct lists *l, enum line_kind kind)
{
	switch (kind) {
	case LINE_EMPTY:
		break;
	case LINE_TEXT:
		l->list = l->item = l->sublist = NULL;
		return html_add(l->parent, "p", NULL);
	case LINE_ITEM:
		if (l->list == NULL)
			l->list = html_add(l->parent, "ul", NULL);
		l->sublist = NULL;
		return l->item = html_add(l->list, "li", NULL);
	case LINE_SUBITEM:
		if (l->item == NULL)
			return block_for(l, LINE_ITEM);
		if (l->sublist == NULL)
			l->sublist = html_add(l->item, "ul", NULL);
		return html_add(l->sublist, "li", NULL);
	}
	return NULL;
}

static size_t
next_line(const struct buf *text, size_t pos)
{
	const char *end = memchr(text->data + pos, '\n', text->len - pos);

	return end == NULL ? text->len : (size_t)(end - text->data) + 1;
}

void
html_prose(struct html_node *parent, const struct html_run *runs, size_t n)
{
	struct lists lists = { .parent = parent };
	struct line before = { .kind = LINE_EMPTY }, line;
	struct html_node *block = NULL;
	struct flat f;
	size_t pos;

	flatten(&f, runs, n);
	for (pos = 0; pos < f.text.len; pos = next_line(&f.text, pos)) {
		line = line_at(&f.text, pos);
		if (block != NULL && continues(&f.text, &before, &line))
			html_text(block, " ");
		else if (line.kind != LINE_EMPTY)
			block = block_for(&lists, line.kind);
		if (line.kind != LINE_EMPTY)
			put_part(block, &f, line.from, line.to);
		before = line;
	}
	buf_release(&f.text);
}
