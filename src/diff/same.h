/*
 * When two values say the same.
 *
 * Bytes that differ need not mean a change: "05 ngày" is "5 ngày", "hoà" is
 * "hòa", a set has no order. What people read is compared in the norm
 * (base/viet.h), what has a meaning by its meaning.
 */
#ifndef TTHC_DIFF_SAME_H
#define TTHC_DIFF_SAME_H

#include "base/arena.h"
#include "model/record.h"

enum sameness {
	SAME_BYTES,	/* written the same */
	SAME_MEANING,	/* only form differs: letter case, Unicode form, white
			   space, bullets, a final full stop, order of a set */
	SAME_NOT
};

/* Two scalars of one field, both filled. */
enum sameness same_scalar(struct arena *scratch, const struct value *a,
    const struct value *b);

/* Two fields of any shape but not of records: states, scalars, sets and
 * lists. Absent and empty are the same nothing. */
enum sameness same_value(struct arena *scratch, const struct value *a,
    const struct value *b);

/* Two records of one type: every field, rows of lists in their order. What
 * tools note for themselves (BOOKKEEPING) is left out. */
enum sameness same_record(struct arena *scratch, const struct record *a,
    const struct record *b);

/* True if two sets of scalars have the same bytes in another order. */
bool is_same_but_order(struct arena *scratch, const struct value *a,
    const struct value *b);

/* True if nothing is there: absent or empty, but not khong. */
bool is_missing(const struct value *v);

/*
 * What a scalar means, as a string that is equal for values that say the same:
 * the name of a register's row, the number of a document as it should be
 * written, else the loose form. In the arena.
 */
const char *meaning_of(struct arena *a, const struct value *v);

/*
 * The loose form of a text, NUL-terminated in the arena: its norm with Ð for
 * đ mended, without bullets and the full stop at its end.
 */
char *loose_form(struct arena *a, const struct value *v, size_t *len);

#endif
