/* Goes down two records side by side. */
#include "diff/elapse.h"
#include "diff/match.h"
#include "diff/same.h"
#include "diff/walk.h"

struct walker {
	take_edit *take;
	void *arg;
	bool time_passed;	/* the sides are read by different days */
	struct edit around;	/* sides and records that edits are made in */
};

struct edit
edit_mirror(const struct edit *e)
{
	struct edit m = *e;

	if (e->kind == EDIT_ADDED)
		m.kind = EDIT_REMOVED;
	if (e->kind == EDIT_REMOVED)
		m.kind = EDIT_ADDED;
	m.old = e->new;
	m.new = e->old;
	m.in_old = e->in_new;
	m.in_new = e->in_old;
	m.side_old = e->side_new;
	m.side_new = e->side_old;
	return m;
}

static void
yield(const struct walker *w, enum edit_kind kind, const struct field *f,
    const struct value *old, const struct value *new)
{
	struct edit e = w->around;

	e.kind = kind;
	e.field = f;
	e.old = old;
	e.new = new;
	w->take(w->arg, &e);
}

static void walk_record(const struct walker *w, const struct record *old,
    const struct record *new);

/*
 * A row named by the number of a document is about another document if that
 * changed: its other fields are no changes of their own.
 */
static bool
is_other_document(const struct walker *w, const struct record *old,
    const struct record *new)
{
	size_t i, n = n_fields(old->type);

	for (i = 0; i < n; i++) {
		const struct field *f = old->values[i].field;

		if (f->flags & IDENT &&
		    (f->kind == KIND_DOC || f->kind == KIND_DOCNUM) &&
		    same_value(w->around.scratch, &old->values[i],
		    &new->values[i]) == SAME_NOT)
			return true;
	}
	return false;
}

/* Two rows that are each other's partner. */
static void
walk_row(const struct walker *w, const struct value *old,
    const struct value *new, bool moved)
{
	enum sameness same;

	if (moved)
		yield(w, EDIT_MOVED, new->field, old, new);
	if (old->record != NULL && new->record != NULL) {
		if (is_other_document(w, old->record, new->record))
			yield(w, EDIT_CHANGED, new->field, old, new);
		else
			walk_record(w, old->record, new->record);
		return;
	}
	same = same_scalar(w->around.scratch, old, new);
	if (same == SAME_MEANING)
		yield(w, EDIT_SPELT, new->field, old, new);
	else if (same == SAME_NOT)
		yield(w, EDIT_CHANGED, new->field, old, new);
}

/* Rows with partners stand in another order than before. */
static bool
is_reordered(const struct match *match, size_t m)
{
	size_t i, last = 0;

	for (i = 0; i < m; i++) {
		if (match->of_new[i] == NO_ROW)
			continue;
		if (match->of_new[i] < last)
			return true;
		last = match->of_new[i];
	}
	return false;
}

/* Rows of a file with the same bytes are their own partners. */
static void
walk_shared_rows(const struct walker *w, const struct value *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		walk_row(w, &v[i], &v[i], false);
}

/* What is gone in the old order, then the rest in the new one. */
static void
walk_rows(const struct walker *w, const struct value *old_list,
    const struct value *new_list)
{
	const struct value *old, *new;
	struct match match;
	size_t i, n, m;

	old = items_of(old_list, &n);
	new = items_of(new_list, &m);
	if (old == new) {
		walk_shared_rows(w, old, n);
		return;
	}
	match_rows(&match, w->around.scratch, old, n, new, m);
	if (old_list->field->shape != SHAPE_LIST && is_reordered(&match, m))
		yield(w, EDIT_MOVED, old_list->field, old_list, new_list);
	for (i = 0; i < n; i++)
		if (match.of_old[i] == NO_ROW)
			yield(w, EDIT_REMOVED, old[i].field, &old[i], NULL);
	for (i = 0; i < m; i++)
		if (match.of_new[i] == NO_ROW)
			yield(w, EDIT_ADDED, new[i].field, NULL, &new[i]);
		else
			walk_row(w, &old[match.of_new[i]], &new[i],
			    match.moved[i]);
}

/*
 * A field that the law wants declared and that one side leaves out is one
 * gap, not so many rows that came or went.
 */
static bool
is_gap(const struct value *old, const struct value *new)
{
	const unsigned declared = REQUIRED | ASKED | DECLARED;

	return is_missing(old) != is_missing(new) &&
	    old->field->flags & declared;
}

static bool
has_rows(const struct field *f)
{
	return f->shape != SHAPE_ONE &&
	    (f->kind == KIND_RECORD || f->shape != SHAPE_SET);
}

static void
walk_list(const struct walker *w, const struct value *old,
    const struct value *new)
{
	size_t n, m;

	items_of(old, &n);
	items_of(new, &m);
	if (is_gap(old, new) || (n == 0 && m == 0 && old->state != new->state))
		yield(w, EDIT_CHANGED, old->field, old, new);
	else
		walk_rows(w, old, new);
}

static void
walk_field(const struct walker *w, const struct value *old,
    const struct value *new)
{
	const struct field *f = old->field;
	enum sameness same = same_value(w->around.scratch, old, new);

	if (f->flags & BOOKKEEPING || (same == SAME_BYTES &&
	    (!w->time_passed || old->state != VALUE_FILLED)))
		return;
	if (f->shape == SHAPE_ONE && old->record != NULL &&
	    new->record != NULL)
		walk_record(w, old->record, new->record);
	else if (has_rows(f))
		walk_list(w, old, new);
	else if (same == SAME_MEANING)
		yield(w, is_same_but_order(w->around.scratch, old, new) ?
		    EDIT_MOVED : EDIT_SPELT, f, old, new);
	else if (same == SAME_NOT)
		yield(w, EDIT_CHANGED, f, old, new);
}

static void
walk_record(const struct walker *w, const struct record *old,
    const struct record *new)
{
	struct walker inside = *w;
	size_t i, n = n_fields(old->type);

	inside.around.in_old = old;
	inside.around.in_new = new;
	for (i = 0; i < n; i++)
		walk_field(&inside, &old->values[i], &new->values[i]);
	if (w->time_passed)
		elapse(&inside.around, w->take, w->arg);
}

void
walk(const struct edit_side *old, const struct edit_side *new,
    take_edit *take, void *arg, struct arena *scratch)
{
	struct walker w = { .take = take, .arg = arg,
	    .time_passed = date_cmp(old->as_of, new->as_of) != 0,
	    .around = { .side_old = old, .side_new = new,
	    .scratch = scratch } };

	walk_record(&w, old->root, new->root);
}
