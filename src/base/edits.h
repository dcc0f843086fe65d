/*
 * The difference of two sequences, for people to read.
 *
 * Elements are numbers that are equal where the things they stand for are:
 * ids of words, of lines, of rows, counted from 0 as a table of names hands
 * them out (names.h). The difference is a list of hunks; what lies between two
 * hunks is the same on both sides.
 *
 * It is short, not always the shortest: the search for the shortest grows with
 * the square of what differs, so it ends after EDITS_LIMIT differences. Beyond
 * that, elements that stand once on either side are taken for landmarks and
 * the gaps between them are compared; a gap without landmarks is replaced as a
 * block. The time is O(n log n) for n elements, plus at most a fixed amount of
 * searching for one call.
 */
#ifndef TTHC_BASE_EDITS_H
#define TTHC_BASE_EDITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* Elements removed and inserted up to which a difference is the shortest. */
enum { EDITS_LIMIT = 400 };

/* n_old elements from old on became n_new elements from new on; not both are
 * 0, and two hunks never touch. */
struct hunk {
	size_t old, n_old, new, n_new;
};

/*
 * The hunks between n and m elements, in order, in the arena; *count gets how
 * many, 0 if the sequences are equal. They are the caller's to change. There
 * must be less than 2^32 - 2 elements on each side, and memory for 8 bytes for
 * each number up to the greatest.
 */
struct hunk *edits_between(struct arena *a, const uint32_t *old,
    size_t n, const uint32_t *new, size_t m, size_t *count);

/*
 * Which of n numbers, all different, belong to the longest part that rises
 * from left to right: those that stay where they are when a list is put into
 * another order; all others have moved. An array of n in the arena.
 */
bool *edits_rising(struct arena *a, const size_t *places, size_t n);

#endif
