/*
 * The procedures of a decision in the order of its lists: by level, by field,
 * one row for each level. A code that two levels handle is two rows, as the
 * national database counts.
 */
#ifndef TTHC_PUBLISH_ENTRIES_H
#define TTHC_PUBLISH_ENTRIES_H

#include "base/arena.h"
#include "model/change.h"

/* Phần I of an annex. */
enum list_id {
	LIST_NEW,
	LIST_AMENDED,		/* also moved to another level, and what
				   replaces others */
	LIST_ABOLISHED,
	N_LISTS
};

struct entry_row {
	const struct subject *subject;
	const struct record *record;	/* the new one; of LIST_ABOLISHED, and
					   where there is none, the old one */
	enum word_id level;		/* W_CAP_…; N_WORDS if not filled */
	const char *field;		/* its name; "" if not filled */
	size_t place;			/* of the subject in the comparison */
};

struct entries {
	struct entry_row *rows;
	size_t n;
	size_t codes;			/* subjects: a code is counted once */
};

/* The list in which a subject stands; N_LISTS if in none. */
enum list_id list_of(const struct subject *s);

/* The rows of lists (bits 1 << LIST_…), sorted, in the arena. */
struct entries entries_of(struct arena *a, const struct changes *c,
    unsigned lists);

/* The same without levels, each subject once, by field. */
struct entries entries_once(struct arena *a, const struct changes *c,
    unsigned lists);

/* The first field of a procedure as people know it; "" if not filled. */
const char *field_name(struct arena *a, const struct record *procedure);

#endif
