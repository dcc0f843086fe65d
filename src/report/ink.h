/*
 * Text for a terminal: broken into lines, coloured, and made harmless.
 *
 * Words are kept whole, also when they change colour in the middle, and each
 * line has its colours for itself, so that a pager may cut anywhere. Line feeds
 * of the text end a line; all other white space is a space. What a reader would
 * not see is written as escape.h says.
 */
#ifndef TTHC_REPORT_INK_H
#define TTHC_REPORT_INK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "report/wrap.h"

struct ink {
	struct wrap wrap;
	bool colour;		/* false: colours are not written */
	const char *sgr;	/* the colour in use, NULL = none */
	bool lit;		/* the word has begun a colour */
	struct buf word;
	size_t columns;		/* of the word */
};

/*
 * Begins text at this column; later lines start at indent. width 0 = no
 * limit.
 */
void ink_init(struct ink *k, struct buf *out, bool colour, size_t width,
    size_t column, size_t indent);

/* The colour of what follows, as parameters of SGR (ECMA-48): "1;31". */
void ink_colour(struct ink *k, const char *sgr);

void ink_put(struct ink *k, const char *s, size_t n);
void ink_puts(struct ink *k, const char *s);

/* Ends the last line with a line feed and frees what is held. */
void ink_end(struct ink *k);

#endif
