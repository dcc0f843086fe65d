/*
 * Pairing rows by likeness, for match.c alone.
 */
#ifndef TTHC_DIFF_ALIKE_H
#define TTHC_DIFF_ALIKE_H

#include "diff/likeness.h"

/* The rows of one side. */
struct rows {
	struct traits *t;
	size_t n;
	size_t *partner;	/* row of the other side, or NO_ROW */
	size_t *expected;	/* place it would have on the other side */
};

struct matcher {
	struct likener likener;
	struct arena *arena;
	struct rows old, new;
	bool ordered;		/* the place of a row says something */
};

/* Rows without a partner that may become partners, in order. */
struct choice {
	size_t *old, n_old;
	size_t *new, n_new;
};

void match_join(struct matcher *m, size_t old, size_t new);

/*
 * Pairs rows of a choice that are at least so much alike, the most alike
 * first. Candidates are all pairs of rows as long as that is little work; of
 * longer choices, rows that share words which few rows have, and rows that
 * stand in the same place. Does not depend on which side is the old one.
 */
void match_alike(struct matcher *m, const struct choice *c, unsigned least);

#endif
