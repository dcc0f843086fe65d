/*
 * The text of a page as a reader sees it, for tests. Include it after
 * cmocka.h.
 */
#ifndef TTHC_TESTS_PAGE_TEXT_H
#define TTHC_TESTS_PAGE_TEXT_H

#include <string.h>

#include "base/buf.h"

/* True if the tag, without its "<", ends or begins a line. */
static bool
parts_lines(const char *tag)
{
	static const char *const inner[] = { "b>", "b ", "span", "a>", "a ",
	    "wbr", "strong" };
	size_t i;

	tag += *tag == '/';
	for (i = 0; i < sizeof inner / sizeof *inner; i++)
		if (strncmp(tag, inner[i], strlen(inner[i])) == 0)
			return false;
	return true;
}

static const char *
put_entity(struct buf *out, const char *s)
{
	static const struct entity { const char *name; char letter; } all[] = {
		{ "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' },
		{ "&quot;", '"' },
	};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (strncmp(s, all[i].name, strlen(all[i].name)) == 0) {
			buf_putc(out, all[i].letter);
			return s + strlen(all[i].name);
		}
	buf_putc(out, *s);
	return s + 1;
}

static void
put_break(struct buf *out, char c)
{
	while (c == '\n' && out->len > 0 && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
	if (out->len > 0 && out->data[out->len - 1] != '\n' &&
	    !(c == ' ' && out->data[out->len - 1] == ' '))
		buf_putc(out, c);
}

/* What stands in <main>: each block on a line of its own, no markup. */
static void
page_text(struct buf *out, const char *html)
{
	const char *s = strstr(html, "<main");
	const char *end = strstr(html, "</main>");

	assert_non_null(s);
	assert_non_null(end);
	while (s < end) {
		if (*s == '<') {
			if (parts_lines(s + 1))
				put_break(out, '\n');
			s = strchr(s, '>') + 1;
		} else if (*s == ' ' || *s == '\n') {
			put_break(out, ' ');
			s++;
		} else {
			s = put_entity(out, s);
		}
	}
	put_break(out, '\n');
}

/* How often a text stands in another. */
static size_t
count_text(const char *s, const char *what)
{
	size_t n = 0;

	for (s = strstr(s, what); s != NULL; s = strstr(s + 1, what))
		n++;
	return n;
}

#endif
