/* From the tariff of a day to the sums that people meet. */
#include <string.h>

#include "base/viet.h"
#include "model/fee.h"
#include "model/way.h"
#include "notice/answers_sums.h"

/* --- one fee ------------------------------------------------------------- */

static bool
is_number(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->parsed && !v->is_word;
}

/* The amounts of tiers from the lowest to the highest; false if one of them
 * is no amount. */
static bool
tier_amounts(struct sum *s, const struct record *fee)
{
	size_t i, n;
	const struct value *tier = items_of(value_of(fee, F_PHI_BAC), &n);

	for (i = 0; i < n; i++) {
		long long amount;

		if (!is_number(tier[i].record, F_BAC_MUC_THU))
			return false;
		amount = value_of(tier[i].record, F_BAC_MUC_THU)->as.number;
		if (i == 0 || amount < s->low)
			s->low = amount;
		if (i == 0 || amount > s->high)
			s->high = amount;
	}
	return n > 0;
}

static bool
names_amount(const struct value *note)
{
	struct money_hit hit;
	size_t pos = 0;

	return note != NULL &&
	    money_find(note->norm, note->norm_len, &pos, &hit);
}

static enum sum_kind
kind_of_word(const struct record *fee)
{
	const enum field_id f = F_PHI_MUC_THU;

	if (is_word(fee, f, W_MUC_THU_MIEN))
		return names_amount(fee_note(fee)) ? SUM_NOTE : SUM_WAIVED;
	if (is_word(fee, f, W_MUC_THU_THEO_HDND))
		return SUM_COUNCIL;
	if (is_word(fee, f, W_MUC_THU_THEO_QUY_DINH))
		return SUM_LAW;
	return SUM_NOTE;
}

static struct sum
sum_of(const struct record *fee, struct date day)
{
	const char *unit = text_of(fee, F_PHI_DON_VI_TINH);
	struct sum s = { .kind = SUM_AMOUNT, .fee = fee,
	    .dollars = fee_currency(fee) == CURRENCY_USD,
	    .unit = unit == NULL ? "" : unit };

	if (has(fee, F_PHI_BAC)) {
		if (tier_amounts(&s, fee))
			return s;
	} else if (fee_is_sure(fee, day)) {
		s.low = s.high = fee_amount(fee);
		return s;
	} else if (!has(fee, F_PHI_MUC_THU) && is_number(fee, F_PHI_TU) &&
	    is_number(fee, F_PHI_DEN)) {
		s.low = value_of(fee, F_PHI_TU)->as.number;
		s.high = value_of(fee, F_PHI_DEN)->as.number;
		return s;
	}
	return (struct sum){ .kind = kind_of_word(fee), .unit = "",
	    .fee = fee };
}

/* --- cases and channels -------------------------------------------------- */

/* The name of the only case that a field holds; NULL if none or several. */
static const char *
only_case(const struct record *procedure, const struct value *field)
{
	size_t i, n, count = 0;
	const struct value *item = items_of(field, &n);
	const struct value *declared = items_of(value_of(procedure,
	    F_THU_TUC_TRUONG_HOP), &count);

	for (i = 0; n == 1 && item->text != NULL && i < count; i++) {
		const struct record *r = declared[i].record;
		const char *id = r == NULL ? NULL :
		    text_of(r, F_TRUONG_HOP_ID);

		if (id != NULL && strcmp(id, item->text) == 0)
			return text_of(r, F_TRUONG_HOP_TEN);
	}
	return NULL;
}

/* The case that all of n ways, or the fee itself, are for. */
static const char *
label_of(const struct asked *q, const struct record *fee,
    const struct record *const *ways, size_t n)
{
	const char *label = NULL, *next;
	size_t i;

	if (fee != NULL && has(fee, F_PHI_TRUONG_HOP))
		return only_case(q->procedure, value_of(fee,
		    F_PHI_TRUONG_HOP));
	for (i = 0; i < n; i++) {
		next = only_case(q->procedure, value_of(ways[i],
		    F_CACH_THUC_TRUONG_HOP));
		if (next == NULL || (label != NULL && label != next))
			return NULL;
		label = next;
	}
	return label;
}

static unsigned
channels_of(const struct record *const *ways, size_t n)
{
	unsigned set = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		const struct value *v = value_of(ways[i], F_CACH_THUC_KENH);

		if (v->state == VALUE_FILLED && v->parsed)
			set |= 1u << (v->as.word->id - FIRST_V_KENH);
	}
	return set;
}

/* --- each once ----------------------------------------------------------- */

static bool
same_sum(const struct sum *a, const struct sum *b)
{
	return a->kind == b->kind && a->low == b->low && a->high == b->high &&
	    a->dollars == b->dollars && strcmp(a->unit, b->unit) == 0;
}

static void
add_sum(struct sums *s, const struct sum *sum)
{
	size_t i;

	for (i = 0; i < s->n; i++) {
		if (!same_sum(&s->v[i], sum))
			continue;
		s->v[i].channels |= sum->channels;
		if (s->v[i].label != sum->label)
			s->v[i].label = NULL;
		return;
	}
	s->v[s->n++] = *sum;
}

static void
see_relief(struct sums *s, const struct record *fee, struct date day)
{
	enum { WHOLE = 100000 };	/* 100% */
	size_t i, n;
	const struct value *relief = items_of(value_of(fee,
	    F_PHI_MIEN_GIAM), &n);

	for (i = 0; i < n; i++) {
		const struct value *less;

		if (relief_on(relief[i].record, day) != FEE_HOLDS)
			continue;
		less = value_of(relief[i].record, F_MIEN_GIAM_GIAM);
		if (less->state == VALUE_FILLED && less->parsed &&
		    less->as.number < WHOLE)
			s->reduces = true;
		else
			s->waives = true;
	}
}

static void
see_charge(struct sums *s, const struct asked *q, const struct charge *c)
{
	struct sum sum;

	switch (c->state) {
	case FEE_OVER:
		s->over++;
		return;
	case FEE_TO_COME:
		s->to_come++;
		return;
	case FEE_HOLDS:
		break;
	}
	if (fee_is_extra(c->fee)) {
		s->extra++;
		return;
	}
	sum = sum_of(c->fee, q->day);
	sum.label = label_of(q, c->fee, c->ways, c->n_ways);
	sum.channels = channels_of(c->ways, c->n_ways);
	add_sum(s, &sum);
	see_relief(s, c->fee, q->day);
}

/* True if the fee is one that adds to others in the same way to apply. */
static bool
adds_up(const struct charge *c)
{
	return c->state == FEE_HOLDS && !fee_is_extra(c->fee) &&
	    !is_word(c->fee, F_PHI_MUC_THU, W_MUC_THU_MIEN);
}

static bool
differ_in(const struct record *a, const struct record *b, enum field_id f)
{
	const char *s = text_of(a, f), *t = text_of(b, f);

	return s != NULL && t != NULL && strcmp(s, t) != 0;
}

/* True if both are for cases, and for none in common. */
static bool
exclude_each_other(const struct record *a, const struct record *b)
{
	size_t i, k, n, m;
	const struct value *v = items_of(value_of(a, F_PHI_TRUONG_HOP), &n);
	const struct value *w = items_of(value_of(b, F_PHI_TRUONG_HOP), &m);

	for (i = 0; i < n; i++)
		for (k = 0; k < m; k++)
			if (v[i].text != NULL && w[k].text != NULL &&
			    strcmp(v[i].text, w[k].text) == 0)
				return false;
	return n > 0 && m > 0;
}

/* True if somebody may have to pay both: neither excludes the other by its
 * case, and they are not two amounts of one fee. */
static bool
are_together(const struct charge *a, const struct charge *b)
{
	size_t i, k;

	if (!differ_in(a->fee, b->fee, F_PHI_TEN) &&
	    !differ_in(a->fee, b->fee, F_PHI_LOAI))
		return false;
	if (exclude_each_other(a->fee, b->fee))
		return false;
	for (i = 0; i < a->n_ways; i++)
		for (k = 0; k < b->n_ways; k++)
			if (a->ways[i] == b->ways[k])
				return true;
	return false;
}

/* The most fees that go with one: some are listed on for ever, a strip only
 * tells few from many. */
static size_t
most_together(const struct tariff *t)
{
	enum { MANY = 12 };
	size_t i, k, most = 1, n = t->n < MANY ? t->n : MANY;

	for (i = 0; i < n; i++) {
		size_t count = 1;

		for (k = 0; adds_up(&t->v[i]) && k < n; k++)
			count += k != i && adds_up(&t->v[k]) &&
			    are_together(&t->v[i], &t->v[k]);
		most = count > most ? count : most;
	}
	return most;
}

/* The place of a way among those of the procedure. */
static size_t
place_of(const struct record *way)
{
	return way->holder->index;
}

/* True if a way has fees, but none that holds on the day. */
static bool
some_way_lapsed(const struct tariff *t, const struct asked *q)
{
	size_t i, k, n;
	bool *holds;

	ways_of(q->procedure, &n);
	holds = arena_alloc(q->arena, n * sizeof *holds);
	for (i = 0; i < t->n; i++)
		for (k = 0; t->v[i].state == FEE_HOLDS &&
		    k < t->v[i].n_ways; k++)
			holds[place_of(t->v[i].ways[k])] = true;
	for (i = 0; i < t->n; i++)
		for (k = 0; k < t->v[i].n_ways; k++)
			if (!holds[place_of(t->v[i].ways[k])])
				return true;
	return false;
}

void
sums_of(struct sums *s, const struct asked *q)
{
	struct tariff t;
	size_t i;

	tariff_of(&t, q->arena, q->procedure, q->day);
	*s = (struct sums){ .unknown = t.n_unknown > 0 };
	s->v = arena_alloc(q->arena, (t.n + 1) * sizeof *s->v);
	for (i = 0; i < t.n; i++)
		see_charge(s, q, &t.v[i]);
	if (t.n_free > 0)
		add_sum(s, &(struct sum){ .kind = SUM_FREE, .unit = "",
		    .label = label_of(q, NULL, t.free, t.n_free),
		    .channels = channels_of(t.free, t.n_free) });
	s->together = most_together(&t);
	s->lapsed = some_way_lapsed(&t, q);
}
