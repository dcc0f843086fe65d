/* Looks for the new value in the words of the old side. */
#include "base/viet.h"
#include "diff/fees.h"
#include "diff/judging.h"
#include "diff/mends.h"
#include "diff/same.h"
#include "model/fee.h"
#include "model/way.h"

static bool
same_limit(struct duration a, struct duration b)
{
	return a.unit == b.unit && a.milli == b.milli;
}

/* "07 DAY" beside "07 ngày làm việc" */
static bool
note_said_limit(const struct edit *e, struct duration old,
    struct duration new)
{
	struct duration_hit said;

	return note_limit(e->in_old, &said) &&
	    same_limit(said.duration, new) && !same_limit(said.duration, old);
}

static bool
steps_say(const struct record *procedure, struct duration limit)
{
	size_t i, n, pos;
	const struct value *steps = items_of(value_of(procedure,
	    F_THU_TUC_TRINH_TU), &n);

	for (i = 0; i < n; i++) {
		const struct value *v;
		struct duration_hit hit;

		if (steps[i].record == NULL)
			continue;
		v = value_of(steps[i].record, F_BUOC_NOI_DUNG);
		for (pos = 0; v->norm != NULL && duration_find(v->norm,
		    v->norm_len, &pos, &hit);)
			if (same_limit(hit.duration, limit))
				return true;
	}
	return false;
}

/* Rows for cases came where one row of the channel was for everybody. */
static bool
cases_were_told_apart(const struct record *old, const struct record *new,
    const struct record *way)
{
	size_t i, n;
	const struct value *rows = ways_of(old, &n);

	for (i = 0; i < n; i++)
		if (rows[i].record != NULL && same_channel(rows[i].record,
		    way) && has(rows[i].record, F_CACH_THUC_TRUONG_HOP))
			return false;
	rows = ways_of(new, &n);
	for (i = 0; i < n; i++)
		if (rows[i].record != NULL && same_channel(rows[i].record,
		    way) && has(rows[i].record, F_CACH_THUC_TRUONG_HOP))
			return true;
	return false;
}

/* "20 ngày (hoặc 15 ngày đối với nhà ở riêng lẻ)" */
static bool
steps_said_limit(const struct edit *e, const struct record *way,
    struct duration limit)
{
	const struct record *old = e->side_old->root;
	const struct record *new = e->side_new->root;

	return cases_were_told_apart(old, new, way) && steps_say(old, limit) &&
	    same_value(e->scratch, value_of(old, F_THU_TUC_TRINH_TU),
	    value_of(new, F_THU_TUC_TRINH_TU)) != SAME_NOT;
}

/* 25 ngày became 15 ngày, kéo dài 10 ngày. */
static bool
extension_was_hidden(const struct edit *e)
{
	const struct duration *old = limit_of(e->in_old);
	const struct duration *new = limit_of(e->in_new);
	struct duration more;

	return old != NULL && new != NULL && old->unit == new->unit &&
	    !has(e->in_old, F_CACH_THUC_KEO_DAI) &&
	    duration_in(value_of(e->in_new, F_CACH_THUC_KEO_DAI), &more) &&
	    more.unit == new->unit && new->milli + more.milli == old->milli;
}

static bool
limit_was_said(const struct edit *e)
{
	struct duration old, new;

	if (!is_reworded(e) || !duration_in(e->old, &old) ||
	    !duration_in(e->new, &new))
		return false;
	return note_said_limit(e, old, new) ||
	    steps_said_limit(e, e->in_new, new) || extension_was_hidden(e);
}

static bool
row_was_said(const struct edit *e)
{
	const struct duration *limit;

	if (e->kind != EDIT_ADDED || e->new->record == NULL)
		return false;
	limit = limit_of(e->new->record);
	return limit != NULL && steps_said_limit(e, e->new->record, *limit);
}

/* The note already named the document that grants the relief. */
static bool
relief_was_said(const struct edit *e)
{
	const struct record *way = enclosing(e->in_old, R_CACH_THUC);
	const struct value *note = fee_note(e->in_old), *documents;
	size_t i, n, len;

	if (e->kind != EDIT_ADDED || e->new->record == NULL)
		return false;
	if (note == NULL && way != NULL)
		note = value_of(way, F_CACH_THUC_GHI_CHU);
	documents = items_of(value_of(e->new->record, F_MIEN_GIAM_CAN_CU), &n);
	for (i = 0; note != NULL && note->norm != NULL && i < n; i++)
		if (norm_has(note->norm, loose_form(e->scratch, &documents[i],
		    &len)) && norm_has(note->norm, "đến hết ngày"))
			return true;
	return false;
}

bool
mends_record(const struct edit *e)
{
	switch (e->field->id) {
	case F_CACH_THUC_THOI_HAN:
		return limit_was_said(e);
	case F_CACH_THUC_KEO_DAI:
	case F_CACH_THUC_KEO_DAI_KHI:
		return extension_was_hidden(e);
	case F_THU_TUC_CACH_THUC:
		return row_was_said(e);
	case F_PHI_MIEN_GIAM:
		return relief_was_said(e);
	case F_PHI_MUC_THU:
		return is_reworded(e) && note_said_amount(e);
	default:
		return false;
	}
}
