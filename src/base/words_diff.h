/*
 * What changed between two texts, word by word, for people to read.
 *
 * Texts are compared by tokens (tokens.h): Vietnamese syllables, numbers with
 * their units, signs. Differences in white space, Unicode form, capitals or
 * the style of tone marks are none. A word that stayed between two changes is
 * shown with them: scraps of a sentence cannot be read; a number that stayed
 * is left as it is, and so is everything up to the end of a line.
 */
#ifndef TTHC_BASE_WORDS_DIFF_H
#define TTHC_BASE_WORDS_DIFF_H

#include <stddef.h>

#include "base/arena.h"

enum stretch_kind { STRETCH_SAME, STRETCH_GONE, STRETCH_COME };

/* SAME and COME: bytes [from, from + len) of the new text; GONE: of the old. */
struct stretch {
	enum stretch_kind kind;
	size_t from, len;
};

/*
 * The stretches between an old text of n bytes and a new one of m bytes, both
 * well-formed UTF-8, in the arena; *count gets how many. SAME and COME in order
 * are the whole new text. What has gone stands before what came in its place.
 * Blanks around a replaced stretch are SAME; blanks before it that are only in
 * the old text, and those before a stretch that only came or only went (behind
 * it at the very start), belong to it.
 */
const struct stretch *words_diff(struct arena *a, const char *old, size_t n,
    const char *new, size_t m, size_t *count);

#endif
