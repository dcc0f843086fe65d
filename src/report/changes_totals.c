/*
 * Sums. What a reader takes for a saving must be one: only procedures of both
 * sides, only equal units, nothing that merely mended the record, and a
 * procedure that became lighter never hides one that became heavier.
 */
#include "report/changes_parts.h"

/* What a change is about, as flags. */
enum { ABOUT_TIME = 1 << 0, ABOUT_FEES = 1 << 1, ABOUT_PAPERS = 1 << 2 };

static unsigned
about(const struct change *ch)
{
	const struct field *part = change_part(ch);

	if (part == NULL)
		return ABOUT_TIME | ABOUT_FEES | ABOUT_PAPERS;
	switch ((int)part->id) {
	case F_CACH_THUC_THOI_HAN:
		return ABOUT_TIME;
	case F_CACH_THUC_PHI_LE_PHI:
		return ABOUT_FEES;
	case F_THU_TUC_CACH_THUC:
		return ABOUT_TIME | ABOUT_FEES;
	case F_THU_TUC_HO_SO:
		return ABOUT_PAPERS;
	}
	return 0;
}

static unsigned
about_quantity(enum quantity q)
{
	switch (q) {
	case QUANTITY_DAYS:
	case QUANTITY_WORKING_DAYS:
		return ABOUT_TIME;
	case QUANTITY_DONG:
		return ABOUT_FEES;
	case QUANTITY_PAPERS:
		return ABOUT_PAPERS;
	case N_QUANTITIES:
		break;
	}
	return 0;
}

/* -1 if it is not known, or there is none. */
static long long
amount_in(const struct load *l, enum quantity q)
{
	switch (q) {
	case QUANTITY_DAYS:
		return l->days_milli[0];
	case QUANTITY_WORKING_DAYS:
		return l->days_milli[1];
	case QUANTITY_DONG:
		return l->dong;
	case QUANTITY_PAPERS:
		return l->papers;
	case N_QUANTITIES:
		break;
	}
	return -1;
}

static bool
on_both_sides(const struct subject *s)
{
	return s->fate != FATE_NONE && s->old != NULL && s->new != NULL;
}

/* What changes that mend the record are about. */
static unsigned
mended(const struct subject *s)
{
	unsigned flags = 0;
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->changes[i].mends_record)
			flags |= about(&s->changes[i]);
	return flags;
}

/* True if the loads of both sides may be compared; out is what they may not. */
static bool
counts(const struct subject *s, enum quantity q, unsigned out)
{
	return on_both_sides(s) && (about_quantity(q) & out) == 0 &&
	    amount_in(&s->before, q) >= 0 && amount_in(&s->after, q) >= 0;
}

static void
add(struct total *t, long long before, long long moved)
{
	t->before += before;
	t->moved += moved;
	t->procedures++;
}

static void
add_subject(struct totals *t, const struct subject *s, unsigned out)
{
	long long before, after;
	enum quantity q;

	for (q = 0; q < N_QUANTITIES; q++) {
		if (!counts(s, q, out))
			continue;
		before = amount_in(&s->before, q);
		after = amount_in(&s->after, q);
		if (after < before)
			add(&t->cut[q], before, before - after);
		else if (after > before)
			add(&t->added[q], before, after - before);
	}
}

/* The quantity in which a difference is part of the sums, if any. */
static enum quantity
quantity_of(const struct delta *d)
{
	if (d->kind == DELTA_TIME && d->unit == UNIT_NGAY)
		return QUANTITY_DAYS;
	if (d->kind == DELTA_TIME && d->unit == UNIT_NGAY_LAM_VIEC)
		return QUANTITY_WORKING_DAYS;
	if (d->kind == DELTA_MONEY && d->currency == W_TIEN_TE_VND)
		return QUANTITY_DONG;
	return N_QUANTITIES;
}

/* True if a time limit or an amount moves, one way or unknown which. */
static bool
moves_number(const struct change *ch)
{
	enum kind kind;

	if (ch->delta.kind == DELTA_TIME || ch->delta.kind == DELTA_MONEY)
		return true;
	if (ch->burden == BURDEN_HEAVIER || ch->burden == BURDEN_LIGHTER)
		return (about(ch) & (ABOUT_TIME | ABOUT_FEES)) != 0;
	kind = ch->field == NULL ? KIND_TEXT : ch->field->kind;
	return ch->burden == BURDEN_CONTENT &&
	    (kind == KIND_DURATION || kind == KIND_MONEY);
}

static bool
stands_apart(const struct subject *s, const struct change *ch, unsigned out)
{
	enum quantity q = quantity_of(&ch->delta);

	return on_both_sides(s) && !ch->mends_record && moves_number(ch) &&
	    (q == N_QUANTITIES || !counts(s, q, out));
}

static void
count_classes(struct totals *t, const struct subject *s)
{
	bool seen[N_BURDENS] = { false };
	size_t i;

	for (i = 0; i < s->n; i++) {
		const struct change *ch = &s->changes[i];

		if (ch->mends_record || ch->accepted != NULL ||
		    seen[ch->burden])
			continue;
		seen[ch->burden] = true;
		t->procedures[ch->burden]++;
	}
}

struct totals
changes_totals(const struct changes *c)
{
	struct totals t = { .apart = 0 };
	size_t i, k;

	for (i = 0; i < c->n_subjects; i++) {
		const struct subject *s = &c->subjects[i];
		unsigned out = mended(s);

		if (s->fate == FATE_NONE)
			continue;
		count_classes(&t, s);
		add_subject(&t, s, out);
		for (k = 0; k < s->n; k++)
			t.apart += stands_apart(s, &s->changes[k], out);
	}
	return t;
}
