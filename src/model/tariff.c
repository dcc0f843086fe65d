/*
 * Fees on a day. A fee ends with its own last day or, where it has none, with
 * the one that its note gives for this very amount.
 */
#include <string.h>

#include "base/viet.h"
#include "model/alike.h"
#include "model/fee.h"
#include "model/norm.h"
#include "model/tariff.h"
#include "model/way.h"

/* --- days ---------------------------------------------------------------- */

/* The date in a field; no date if there is no record or none that is read. */
static struct date
date_in(const struct record *r, enum field_id f)
{
	const struct value *v = r == NULL ? NULL : value_of(r, f);

	return v != NULL && v->state == VALUE_FILLED && v->parsed ?
	    v->as.date : (struct date){ 0 };
}

static enum fee_state
state_between(struct date from, struct date to, struct date day)
{
	if (to.year != 0 && date_cmp(to, day) < 0)
		return FEE_OVER;
	if (from.year != 0 && date_cmp(from, day) > 0)
		return FEE_TO_COME;
	return FEE_HOLDS;
}

/* True if the note names another amount than the fee's, or a percentage: then
 * its terms need not be those of the fee. */
static bool
names_other_amount(const struct record *fee, const struct value *note)
{
	struct money_hit hit;
	size_t pos = 0;

	if (strchr(note->norm, '%') != NULL)
		return true;
	while (money_find(note->norm, note->norm_len, &pos, &hit))
		if (hit.amount != fee_amount(fee))
			return true;
	return false;
}

/* The one term that the note gives for the fee itself. */
static bool
term_of(const struct record *fee, struct fee_term *term)
{
	const struct value *note = fee_note(fee);
	struct fee_term more;
	size_t pos = 0;

	return note != NULL && !names_other_amount(fee, note) &&
	    fee_term_find(note, &pos, term) &&
	    !fee_term_find(note, &pos, &more);
}

enum fee_state
fee_on(const struct record *fee, struct date day)
{
	const struct record *own = record_in(fee, F_PHI_HIEU_LUC);
	struct date from = date_in(own, F_HIEU_LUC_TU);
	struct date to = date_in(own, F_HIEU_LUC_DEN);
	struct fee_term term;

	if (to.year == 0 && term_of(fee, &term)) {
		to = term.to;
		from = from.year == 0 ? term.from : from;
	}
	return state_between(from, to, day);
}

enum fee_state
relief_on(const struct record *relief, struct date day)
{
	enum fee_state own = state_between(date_in(relief, F_MIEN_GIAM_TU),
	    date_in(relief, F_MIEN_GIAM_DEN), day);
	const struct record *fee = enclosing(relief, R_PHI);

	return own == FEE_HOLDS && fee != NULL ? fee_on(fee, day) : own;
}

/* --- what can be relied on ----------------------------------------------- */

/* True if the note says that on the day another rate is charged. */
static bool
has_term_in_force(const struct value *note, struct date day)
{
	struct fee_term term;
	size_t pos = 0;

	while (fee_term_find(note, &pos, &term))
		if (state_between(term.from, term.to, day) == FEE_HOLDS)
			return true;
	return false;
}

bool
fee_is_sure(const struct record *fee, struct date day)
{
	const struct value *note = fee_note(fee);
	struct money_hit hit;
	size_t pos = 0;

	if (!fee_is_plain(fee))
		return false;
	if (note == NULL)
		return true;
	while (money_find(note->norm, note->norm_len, &pos, &hit))
		if (hit.amount != fee_amount(fee) &&
		    !fee_is_limit(note, &hit))
			return false;
	return !norm_has(note->norm, "do hội đồng nhân dân") &&
	    !(strchr(note->norm, '%') != NULL &&
	    has_term_in_force(note, day));
}

bool
fee_is_extra(const struct record *fee)
{
	static const char *const says[] = {
		"chỉ thu khi đề nghị cấp thêm", "chỉ thu khi có yêu cầu",
		"chỉ thu khi yêu cầu", "chỉ thu nếu có yêu cầu"
	};
	static const char *const names[] = {
		"nếu có yêu cầu", "theo yêu cầu", "cấp thêm"
	};
	const struct value *asked = value_of(fee, F_PHI_THEO_YEU_CAU);
	const struct value *name = value_of(fee, F_PHI_TEN);
	const struct value *note = fee_note(fee);

	if (asked->state == VALUE_FILLED && asked->parsed)
		return asked->as.yes;
	return (note != NULL && norm_starts_any(note->norm, says,
	    sizeof says / sizeof says[0])) || (name->norm != NULL &&
	    norm_has_any(name->norm, names, sizeof names / sizeof names[0]));
}

long long
relief_amount(const struct record *relief)
{
	enum { WHOLE = 100000 };	/* 100% in thousandths of a percent */
	const struct record *fee = enclosing(relief, R_PHI);
	const struct value *amount = fee == NULL ? NULL :
	    value_of(fee, F_PHI_MUC_THU);
	const struct value *less = value_of(relief, F_MIEN_GIAM_GIAM);

	if (amount == NULL || amount->state != VALUE_FILLED ||
	    !amount->parsed || amount->is_word ||
	    less->state != VALUE_FILLED || !less->parsed ||
	    less->as.number > WHOLE)
		return -1;
	return amount->as.number * (WHOLE - less->as.number) / WHOLE;
}

/* --- each fee once ------------------------------------------------------- */

static struct charge *
charge_like(const struct tariff *t, const struct record *fee)
{
	static const enum field_id paying[] = { F_PHI_PHUONG_THUC_THU };
	size_t i;

	for (i = 0; i < t->n; i++)
		if (record_alike_but(t->v[i].fee, fee, paying, 1))
			return &t->v[i];
	return NULL;
}

/* What tariff_of() fills: room for every fee and way that there is. */
struct making {
	struct tariff *t;
	struct arena *arena;
	size_t n_ways;
	struct date day;
};

static void
add_fee(struct making *m, const struct record *way, const struct record *fee)
{
	struct charge *c = charge_like(m->t, fee);

	if (c == NULL) {
		c = &m->t->v[m->t->n++];
		*c = (struct charge){ .fee = fee,
		    .state = fee_on(fee, m->day),
		    .ways = arena_alloc(m->arena,
		    m->n_ways * sizeof *c->ways) };
	}
	if (c->n_ways == 0 || c->ways[c->n_ways - 1] != way)
		c->ways[c->n_ways++] = way;
}

static void
add_way(struct making *m, const struct record *way)
{
	const struct value *fees = value_of(way, F_CACH_THUC_PHI_LE_PHI);
	size_t i, n;
	const struct value *fee = items_of(fees, &n);

	if (fees->state == VALUE_NONE)
		m->t->free[m->t->n_free++] = way;
	else if (n == 0)
		m->t->unknown[m->t->n_unknown++] = way;
	for (i = 0; i < n; i++)
		add_fee(m, way, fee[i].record);
}

static size_t
count_fees(const struct value *way, size_t n)
{
	size_t i, more, count = 0;

	for (i = 0; i < n; i++) {
		items_of(value_of(way[i].record, F_CACH_THUC_PHI_LE_PHI),
		    &more);
		count += more;
	}
	return count;
}

void
tariff_of(struct tariff *t, struct arena *a, const struct record *procedure,
    struct date day)
{
	size_t i, n;
	const struct value *way = ways_of(procedure, &n);
	struct making m = { .t = t, .arena = a, .n_ways = n, .day = day };

	*t = (struct tariff){ 0 };
	t->v = arena_alloc(a, count_fees(way, n) * sizeof *t->v);
	t->free = arena_alloc(a, n * sizeof *t->free);
	t->unknown = arena_alloc(a, n * sizeof *t->unknown);
	for (i = 0; i < n; i++)
		add_way(&m, way[i].record);
	for (i = 0; i < t->n; i++)
		t->v[i].everywhere = t->v[i].n_ways == n;
}

/* --- when it changes ----------------------------------------------------- */

/* The nearest of the days seen so far. */
struct nearest {
	struct date day, next;
};

static void
near_day(struct nearest *n, struct date d)
{
	if (d.year != 0 && date_cmp(d, n->day) > 0 &&
	    (n->next.year == 0 || date_cmp(d, n->next) < 0))
		n->next = d;
}

/* The day after the last one; the calendar of notices ends with 9999. */
static void
near_end(struct nearest *n, struct date last)
{
	if (last.year != 0 && last.year < 9999)
		near_day(n, date_from_days(date_days(last) + 1));
}

static void
near_fee(struct nearest *n, const struct record *fee)
{
	const struct record *own = record_in(fee, F_PHI_HIEU_LUC);
	struct fee_term term;
	size_t i, count;
	const struct value *relief = items_of(value_of(fee,
	    F_PHI_MIEN_GIAM), &count);

	near_day(n, date_in(own, F_HIEU_LUC_TU));
	near_end(n, date_in(own, F_HIEU_LUC_DEN));
	if (date_in(own, F_HIEU_LUC_DEN).year == 0 && term_of(fee, &term)) {
		near_day(n, term.from);
		near_end(n, term.to);
	}
	for (i = 0; i < count; i++) {
		near_day(n, date_in(relief[i].record, F_MIEN_GIAM_TU));
		near_end(n, date_in(relief[i].record, F_MIEN_GIAM_DEN));
	}
}

struct date
tariff_next_day(const struct record *procedure, struct date day)
{
	const struct record *own = record_in(procedure, F_THU_TUC_HIEU_LUC);
	struct nearest near = { .day = day };
	size_t i, k, n, count;
	const struct value *fee, *way = ways_of(procedure, &n);

	near_day(&near, date_in(own, F_HIEU_LUC_TU));
	near_end(&near, date_in(own, F_HIEU_LUC_DEN));
	near_day(&near, date_in(record_in(procedure, F_THU_TUC_BAI_BO),
	    F_BAI_BO_NGAY));
	for (i = 0; i < n; i++) {
		fee = items_of(value_of(way[i].record,
		    F_CACH_THUC_PHI_LE_PHI), &count);
		for (k = 0; k < count; k++)
			near_fee(&near, fee[k].record);
	}
	return near.next;
}
