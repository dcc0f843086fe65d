/* Greedy line breaking. */
#include <string.h>

#include "base/utf8.h"
#include "report/wrap.h"

static void
next_line(struct wrap *w)
{
	buf_putc(w->out, '\n');
	buf_fill(w->out, ' ', w->indent);
	w->column = w->indent;
	w->words = 0;
}

void
wrap_columns(struct wrap *w, const char *s, size_t n, size_t columns)
{
	if (w->words > 0 && w->width > 0 &&
	    w->column + 1 + columns > w->width)
		next_line(w);
	if (w->words > 0) {
		buf_putc(w->out, ' ');
		w->column++;
	}
	buf_put(w->out, s, n);
	w->column += columns;
	w->words++;
}

void
wrap_word(struct wrap *w, const char *s, size_t n)
{
	wrap_columns(w, s, n, utf8_width(s, n));
}

void
wrap_line(struct wrap *w)
{
	if (w->words > 0)
		next_line(w);
}

void
wrap_text(struct wrap *w, const char *s)
{
	size_t n;

	for (s += strspn(s, " "); *s != '\0'; s += strspn(s, " ")) {
		n = strcspn(s, " ");
		wrap_word(w, s, n);
		s += n;
	}
}
