/*
 * How alike two rows of a list are, from 0 (nothing in common) to 1000.
 *
 * Rows of texts are compared as bags of words (bag.h), rows of records field
 * by field: what identifies a row and its prose weigh most; what only one side
 * has filled hardly counts, since it says nothing against them.
 *
 * For pairing rows, and for judges that look for a paper that was split in two
 * (bag_share of each half, bag_union of both) or merged.
 */
#ifndef TTHC_DIFF_LIKENESS_H
#define TTHC_DIFF_LIKENESS_H

#include "base/arena.h"
#include "base/names.h"
#include "diff/bag.h"
#include "model/record.h"

/*
 * From here on two rows are taken for one that was reworded. Measured on the
 * papers of 660 procedures: of 8,963 pairs of different papers of one dossier,
 * 95 % are below 460 (half of them below 170). In four procedures that were
 * revised, papers that a person would call the same have 530 or more, others
 * 330 or less.
 */
enum { ALIKE = 500 };

/* Below this, words in common are chance: three quarters of those pairs. */
enum { REMOTE = 270 };

/* Traits that are compared must come from the same likener. */
struct likener {
	struct arena *arena;		/* for everything made here */
	struct names names;
};

void likener_init(struct likener *k, struct arena *a);

/* What is compared of one field. */
struct trait {
	bool there;
	uint32_t meaning;	/* equal if it means the same */
	struct bag bag;		/* of prose and of records; by traits_read */
};

/* A row, made ready for being compared with many. */
struct traits {
	const struct value *row;
	struct trait *fields;	/* of its record type; NULL for a scalar */
	bool is_read;
	struct bag bag;		/* of the whole row; by traits_read */
	uint32_t content;	/* equal if the whole rows mean the same */
	uint32_t key;		/* equal if the identity fields do */
	bool strong_key;	/* the key names the row, not just its kind */
};

/* The traits without the bags: enough to see what is equal. */
struct traits traits_of(struct likener *k, const struct value *row);

/* Adds the bags, which cost more. */
void traits_read(struct likener *k, struct traits *t);

/* How alike two rows of one list are, both read. */
unsigned traits_likeness(const struct traits *a, const struct traits *b);

/* The same of two values of one field, for judges that compare only two. */
unsigned likeness(struct arena *scratch, const struct value *a,
    const struct value *b);

#endif
