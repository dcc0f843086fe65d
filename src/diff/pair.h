/*
 * Which procedure of one side is which of the other.
 *
 * A procedure is its code and its levels, since one code may stand at two
 * levels in two files; what is left over is paired by less and less: the
 * national part of the code (the suffix of a merged province changes), the
 * provisional code, the path of a file without any code, and in the end a
 * name that stands once on each side. Takes n log n.
 */
#ifndef TTHC_DIFF_PAIR_H
#define TTHC_DIFF_PAIR_H

#include "diff/side.h"

struct pair {
	const struct document *old, *new;	/* NULL: not on that side */
	bool by_similarity;	/* only their names are alike */
	/* Pairs that thay_the ties together have the same number; 0 = none. */
	size_t group;
};

/*
 * The pairs of all documents of both sides, those of the new side first, in
 * their order; in the arena. *n gets their number.
 */
struct pair *pair_documents(struct arena *a, const struct side *old,
    const struct side *new, size_t *n);

/* True if its status says that it is abolished; false if d is NULL. */
bool is_abolished(const struct document *d);

#endif
