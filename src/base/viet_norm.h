/*
 * How a norm is made, for viet_norm() and viet_locate() alone.
 */
#ifndef TTHC_BASE_VIET_NORM_H
#define TTHC_BASE_VIET_NORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum { NORM_MARGIN = 4 };	/* bytes that out must have beyond the text */

/* A norm in the making; all zeros but for out, map and arena. */
struct norm {
	char *out;
	size_t len;
	uint32_t *map;		/* or NULL */
	size_t end;		/* where in the source the last sign ended */
	struct arena *arena;	/* where out may get room to grow; NULL if it
				   has room for 3 * n bytes */
	bool gap;		/* white space was seen since */
	size_t gap_at;
};

/*
 * Runs over the n bytes of the text from byte i until the norm holds more
 * than enough bytes, and ends it. A tone may still move back over the last
 * letters, so enough is a word more than asked.
 */
void norm_run(struct norm *t, const char *s, size_t n, size_t i,
    size_t enough);

/*
 * Copies a run of signs whose norm is as long as they are, with the single
 * blanks between them: nearly all of most texts. It ends before what is not
 * so, before a letter with a loose mark behind it and at the end of a word
 * whose tone may have to move. Returns how many bytes.
 */
size_t norm_even_run(struct norm *t, const char *text, size_t n, size_t i);

/* True if the norm may end in a word whose tone has to move, such as hoà. */
bool norm_may_settle(const char *norm, size_t len);

#endif
