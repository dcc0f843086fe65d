/*
 * Two walks over the line: the first finds the columns of the marked bytes
 * and the width, the second writes the part that fits.
 */
#include <assert.h>

#include "base/escape.h"
#include "report/snippet.h"

#define ELLIPSIS "…"

/* The columns of a line that are shown, end exclusive. */
struct window {
	size_t start, end;
	size_t width;		/* of the whole line with its mark */
};

static size_t
min(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t
mark_end(const struct place *at)
{
	if (at->to.line > at->from.line)
		return at->line_len;
	return min(at->to.byte_column - 1, at->line_len);
}

/* Sets the marked columns of the uncut line; returns its width. */
static size_t
measure(struct snippet *s, const struct place *at)
{
	size_t first = min(at->from.byte_column - 1, at->line_len);
	size_t end = mark_end(at), column = 0, i;
	struct cell c;

	s->from = s->to = 0;
	for (i = 0; i < at->line_len; i += c.bytes) {
		c = escape_cell(at->line + i, at->line_len - i);
		if (i < first)
			s->from += c.columns;
		if (i < end)
			s->to += c.columns;
		column += c.columns;
	}
	if (s->to <= s->from)
		s->to = s->from + 1;
	return column > s->to ? column : s->to;
}

/*
 * Keeps the start of the line if the mark can be seen then; otherwise some
 * text before the mark and as much as possible after it.
 */
static struct window
choose(const struct snippet *s, size_t width, size_t max)
{
	struct window w = { .end = width, .width = width };
	size_t before = max / 4;

	if (width <= max)
		return w;
	if (s->to >= max && s->from > before)
		w.start = min(s->from - before, width - max);
	w.end = w.start + max;
	return w;
}

/* Writes the cells between two columns, the rest of a cut cell as spaces. */
static void
put_cells(struct buf *out, const struct place *at, size_t from, size_t to)
{
	size_t column = 0, written = from, i;
	struct cell c;

	for (i = 0; i < at->line_len; i += c.bytes, column += c.columns) {
		c = escape_cell(at->line + i, at->line_len - i);
		/* A mark whose letter was cut off must not move elsewhere. */
		if (column < from || column + c.columns > to ||
		    (c.columns == 0 && written == from && from > 0))
			continue;
		buf_fill(out, ' ', column > written ? column - written : 0);
		buf_put(out, c.text, c.len);
		written = column + c.columns;
	}
}

static void
cut(struct snippet *s, const struct place *at, struct window w)
{
	size_t from = w.start, to = w.end;

	if (w.start > 0) {
		buf_puts(&s->text, ELLIPSIS);
		from++;
	}
	if (w.end < w.width)
		to--;
	put_cells(&s->text, at, from, to);
	if (w.end < w.width)
		buf_puts(&s->text, ELLIPSIS);
	s->from -= w.start;
	s->to = min(s->to, to) - w.start;
}

void
snippet_init(struct snippet *s, const struct place *at, size_t width)
{
	size_t whole = measure(s, at);

	assert(width >= 8);
	buf_init(&s->text, 0);
	cut(s, at, choose(s, whole, width));
}

void
snippet_release(struct snippet *s)
{
	buf_release(&s->text);
}
