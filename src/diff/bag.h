/*
 * Texts as bags of words, to see how much they have in common.
 *
 * A bag holds words and pairs of neighbouring words; the first words of a
 * text, which name a paper, weigh more than the conditions behind them.
 * Numbers and letters that open an item are left out, and so are signs.
 */
#ifndef TTHC_DIFF_BAG_H
#define TTHC_DIFF_BAG_H

#include "base/arena.h"
#include "base/names.h"
#include "model/record.h"

/* A word, or a pair of words, and its weight. */
struct feature {
	uint64_t id;
	unsigned weight;
};

struct bag {
	struct feature *features;	/* in order of id, each once */
	size_t n;
	unsigned long weight;		/* of all together */
};

/*
 * All the words of a value: of a text, of a record or of a list, in the arena.
 * Bags that are compared must have their words from the same table.
 */
struct bag bag_of(struct names *names, struct arena *a,
    const struct value *v);

/* The bag of two texts together. */
struct bag bag_union(struct arena *a, const struct bag *x,
    const struct bag *y);

/* The features of both over those of either (Dice), from 0 to 1000; two empty
 * bags have 1000. */
unsigned bag_likeness(const struct bag *a, const struct bag *b);

/* How much of the part is in the whole, from 0 to 1000; of an empty part 0. */
unsigned bag_share(const struct bag *part, const struct bag *whole);

#endif
