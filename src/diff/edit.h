/*
 * Edits: raw differences between two records, before they are judged.
 *
 * The walk (walk.h) goes over the field table and hands each difference to
 * the judges as one edit:
 *
 *   EDIT_CHANGED  a scalar differs; or a set of scalars, as a whole; or a
 *                 field that one side declares (filled or khong) and the
 *                 other leaves out: then the whole field is one edit
 *   EDIT_ADDED    a row of a list is only on the new side (old is NULL)
 *   EDIT_REMOVED  only on the old side (new is NULL)
 *   EDIT_MOVED    a row of an ordered list has another place; its content is
 *                 the same or has edits of its own. Of a list whose order
 *                 means nothing, the whole list: its rows stand in another
 *                 order
 *   EDIT_SPELT    the same meaning, other bytes: Unicode form, white space,
 *                 "05 ngày" for "5 ngày", the order of a set
 *   EDIT_ELAPSED  nothing was edited, but a date passed between the days that
 *                 the two sides are read by
 *
 * Rows of a list are first paired (match.h); only rows without a partner are
 * added or removed, and paired rows are walked into, except rows that name
 * another document than before: these are one EDIT_CHANGED. A field of shape ONE
 * that is a record on one side only is one EDIT_CHANGED.
 */
#ifndef TTHC_DIFF_EDIT_H
#define TTHC_DIFF_EDIT_H

#include "base/arena.h"
#include "load/catalogue.h"
#include "model/record.h"

enum edit_kind {
	EDIT_CHANGED, EDIT_ADDED, EDIT_REMOVED, EDIT_MOVED, EDIT_SPELT,
	EDIT_ELAPSED
};

/* One side of a pair of documents that are compared. */
struct edit_side {
	const struct catalogue *catalogue;	/* its registers */
	const struct source *source;	/* NULL: no such document */
	const char *path;
	const struct record *root;	/* the whole procedure, row or unit */
	struct date as_of;
};

struct edit {
	enum edit_kind kind;
	const struct field *field;
	/*
	 * The values. CHANGED, SPELT, MOVED, ELAPSED: both, of any state.
	 * ADDED, REMOVED: the row, and NULL for the side without it.
	 */
	const struct value *old, *new;
	/* The records that hold the field; never NULL, for ADDED and REMOVED
	   too: the walk only descends where both sides have a record. */
	const struct record *in_old, *in_new;
	const struct edit_side *side_old, *side_new;
	struct arena *scratch;		/* for judges; lives until judged */
};

/* The same edit read backwards. */
struct edit edit_mirror(const struct edit *e);

/*
 * A judge tells whether an edit is the change that its row describes, read
 * forwards. The mirror needs no judge of its own: classify() also asks with
 * the edit read backwards. A judge that says yes to both describes a change
 * that looks the same from either side.
 */
typedef bool edit_judge(const struct edit *e);

#endif
