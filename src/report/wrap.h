/*
 * Breaking text into lines.
 *
 * Words are never cut: one that is longer than a line stands alone on it.
 * Widths are terminal columns.
 */
#ifndef TTHC_REPORT_WRAP_H
#define TTHC_REPORT_WRAP_H

#include <stddef.h>

#include "base/buf.h"

struct wrap {
	struct buf *out;
	size_t width;		/* columns of a line; 0 = no limit */
	size_t indent;		/* spaces before every line but the first */
	size_t column;		/* columns already on the line */
	size_t words;		/* written on the line */
};

/* Appends n bytes that must stay on one line, after a space if needed. */
void wrap_word(struct wrap *w, const char *s, size_t n);

/* The same where not all bytes can be seen: the word takes so many columns. */
void wrap_columns(struct wrap *w, const char *s, size_t n, size_t columns);

/* Ends the line, unless it is empty. */
void wrap_line(struct wrap *w);

/* Appends the words of a text, which are divided by spaces. */
void wrap_text(struct wrap *w, const char *s);

#endif
