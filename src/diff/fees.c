/* Compares fees and reads what they say about themselves. */
#include <string.h>

#include "base/viet.h"
#include "diff/fees.h"
#include "diff/judging.h"
#include "diff/same.h"
#include "model/fee.h"
#include "model/norm.h"

/* A whole reduction, in thousandths of a percent. */
enum { ALL = 100000 };

const struct record *
fee_before(const struct edit *e)
{
	return enclosing(e->in_old, R_PHI);
}

const struct record *
fee_after(const struct edit *e)
{
	return enclosing(e->in_new, R_PHI);
}

bool
same_fee_unit(const struct edit *e)
{
	const struct record *a = fee_before(e), *b = fee_after(e);

	return !has(a, F_PHI_DON_VI_TINH) || !has(b, F_PHI_DON_VI_TINH) ||
	    same_value(e->scratch, value_of(a, F_PHI_DON_VI_TINH),
	    value_of(b, F_PHI_DON_VI_TINH)) != SAME_NOT;
}

bool
same_currency(const struct edit *e)
{
	return fee_currency(fee_before(e)) == fee_currency(fee_after(e));
}

bool
fee_is_zero(const struct record *fee)
{
	long long n;

	if (has(fee, F_PHI_TU) || has(fee, F_PHI_DEN) || has(fee, F_PHI_BAC))
		return false;
	return is_word(fee, F_PHI_MUC_THU, W_MUC_THU_MIEN) ||
	    (number_of(fee, F_PHI_MUC_THU, &n) && n == 0);
}

bool
fee_is_unknown(const struct record *fee)
{
	const struct word *w = word_in(value_of(fee, F_PHI_MUC_THU));

	return w != NULL && w->id != W_MUC_THU_MIEN;
}

bool
fee_tells_relief(const struct record *fee)
{
	const struct value *note = fee_note(fee);
	struct money_hit hit;

	return note != NULL &&
	    is_word(fee, F_PHI_MUC_THU, W_MUC_THU_THEO_GHI_CHU) &&
	    norm_has(note->norm, "miễn") &&
	    fee_amounts(note, fee_currency(fee), &hit, 1) == 0;
}

bool
fee_on_request(const struct record *fee)
{
	static const char *const words[] = {
		"nếu có yêu cầu", "khi có yêu cầu", "theo yêu cầu",
		"nếu có nhu cầu", "khi có nhu cầu"
	};
	const size_t n = sizeof words / sizeof *words;
	const struct value *v = value_of(fee, F_PHI_THEO_YEU_CAU);

	if (v->state == VALUE_FILLED && v->parsed)
		return v->as.yes;
	return norm_has_any(norm_of(fee, F_PHI_TEN), words, n) ||
	    norm_has_any(norm_of(fee, F_PHI_GHI_CHU), words, n);
}

bool
fee_range(const struct record *fee, long long *least, long long *most)
{
	if (number_of(fee, F_PHI_TU, least))
		return number_of(fee, F_PHI_DEN, most);
	if (has(fee, F_PHI_DEN) || !number_of(fee, F_PHI_MUC_THU, least))
		return false;
	*most = *least;
	return true;
}

/* Both numbers, or none on both sides; otherwise false. */
static bool
both(const struct record *a, const struct record *b, enum field_id f,
    long long *old, long long *new)
{
	bool on_a = number_of(a, f, old), on_b = number_of(b, f, new);

	if (!on_a && !on_b)
		*old = *new = 0;
	return on_a == on_b;
}

static void
compare_tier(struct tier_change *c, const struct record *a,
    const struct record *b)
{
	long long old, new;

	if (!both(a, b, F_BAC_TU, &old, &new) || old != new ||
	    !both(a, b, F_BAC_DEN, &old, &new) || old != new)
		c->unlike = true;
	if (both(a, b, F_BAC_MUC_THU, &old, &new)) {
		c->up |= new > old;
		c->down |= new < old;
	} else {
		c->unlike = true;
	}
	if (both(a, b, F_BAC_TY_LE, &old, &new)) {
		c->rate_up |= new > old;
		c->rate_down |= new < old;
	} else {
		c->unlike = true;
	}
}

struct tier_change
tiers_change(const struct record *old, const struct record *new)
{
	struct tier_change c = { .up = false };
	size_t i, n, m;
	const struct value *a = items_of(value_of(old, F_PHI_BAC), &n);
	const struct value *b = items_of(value_of(new, F_PHI_BAC), &m);

	c.unlike = n != m;
	for (i = 0; i < n && i < m; i++)
		if (a[i].record != NULL && b[i].record != NULL)
			compare_tier(&c, a[i].record, b[i].record);
	return c;
}

/* The fee of the same kind, name and currency that everybody pays. */
static const struct record *
fee_for_everybody(const struct edit *e, const struct record *way,
    const struct record *fee)
{
	size_t i, n;
	const struct value *rows = items_of(value_of(way,
	    F_CACH_THUC_PHI_LE_PHI), &n);

	for (i = 0; i < n; i++) {
		const struct record *row = rows[i].record;

		if (row != NULL && !has(row, F_PHI_TRUONG_HOP) &&
		    same_text(e, row, fee, F_PHI_LOAI) &&
		    same_text(e, row, fee, F_PHI_TEN) &&
		    fee_currency(row) == fee_currency(fee))
			return row;
	}
	return NULL;
}

bool
case_amounts(const struct edit *e, long long *before, long long *row)
{
	const struct record *fee = row_of(e), *other;

	if (fee == NULL || !has(fee, F_PHI_TRUONG_HOP))
		return false;
	other = fee_for_everybody(e, e->kind == EDIT_ADDED ? e->in_old :
	    e->in_new, fee);
	return other != NULL && number_of(other, F_PHI_MUC_THU, before) &&
	    number_of(fee, F_PHI_MUC_THU, row);
}

bool
note_said_amount(const struct edit *e)
{
	const struct record *old = fee_before(e), *new = fee_after(e);
	struct money_hit said;
	long long amount;

	return same_text(e, old, new, F_PHI_GHI_CHU) &&
	    fee_note(new) != NULL && number_in(e->new, &amount) &&
	    fee_sole_amount(fee_note(new), fee_currency(new), &said) &&
	    said.amount == amount && fee_amount(old) != amount;
}

bool
thousands_were_lost(const struct edit *e)
{
	long long a, b;

	return is_reworded(e) && e->field->id == F_PHI_MUC_THU &&
	    number_in(e->old, &a) && number_in(e->new, &b) && a > 0 &&
	    !fee_is_plain(fee_before(e)) && a == b / 1000 &&
	    b % 1000 == 0 &&
	    fee_currency(fee_before(e)) == CURRENCY_VND &&
	    fee_currency(fee_after(e)) == CURRENCY_VND;
}

/* --- one fee, or several -------------------------------------------------- */

/* The sum of all fees of a way; false if one is for a case, in dollars or of
 * no known amount. */
static bool
sum_of_fees(const struct record *way, size_t *n, long long *sum)
{
	size_t i;
	long long amount;
	const struct value *rows = items_of(value_of(way,
	    F_CACH_THUC_PHI_LE_PHI), n);

	*sum = 0;
	for (i = 0; i < *n; i++) {
		const struct record *fee = rows[i].record;

		if (fee == NULL || has(fee, F_PHI_TRUONG_HOP) ||
		    fee_currency(fee) != CURRENCY_VND ||
		    fee_on_request(fee) ||
		    !number_of(fee, F_PHI_MUC_THU, &amount))
			return false;
		*sum += amount;
	}
	return true;
}

bool
is_split_fee(const struct edit *e)
{
	const struct record *old = enclosing(e->in_old, R_CACH_THUC);
	const struct record *new = enclosing(e->in_new, R_CACH_THUC);
	long long before, after;
	size_t n, m;

	return old != NULL && new != NULL && sum_of_fees(old, &n, &before) &&
	    sum_of_fees(new, &m, &after) && n != m && before == after &&
	    before > 0;
}

/* --- a note after its amount ---------------------------------------------- */

/* The fee's own amount went from a to b. */
static bool
amount_went(const struct record *old, const struct record *new, long long a,
    long long b)
{
	static const enum field_id fields[] = { F_PHI_MUC_THU, F_PHI_TU,
	    F_PHI_DEN, F_PHI_TOI_DA, F_PHI_TOI_THIEU };
	size_t i, n, m;
	long long x, y;
	const struct value *tier = items_of(value_of(old, F_PHI_BAC), &n);
	const struct value *other = items_of(value_of(new, F_PHI_BAC), &m);

	for (i = 0; i < sizeof fields / sizeof *fields; i++)
		if (number_of(old, fields[i], &x) && x == a &&
		    number_of(new, fields[i], &y) && y == b)
			return true;
	for (i = 0; i < n && i < m; i++)
		if (tier[i].record != NULL && other[i].record != NULL &&
		    number_of(tier[i].record, F_BAC_MUC_THU, &x) && x == a &&
		    number_of(other[i].record, F_BAC_MUC_THU, &y) && y == b)
			return true;
	return false;
}

/* The words before the next amount of both notes are the same; *more tells
 * whether there is one. */
static bool
same_up_to_amount(const struct value *a, const struct value *b, size_t pos[2],
    struct money_hit hit[2], bool *more)
{
	size_t from[2] = { pos[0], pos[1] }, n, m;

	*more = money_find(a->norm, a->norm_len, &pos[0], &hit[0]);
	if (money_find(b->norm, b->norm_len, &pos[1], &hit[1]) != *more)
		return false;
	n = (*more ? hit[0].off : a->norm_len) - from[0];
	m = (*more ? hit[1].off : b->norm_len) - from[1];
	return n == m && memcmp(a->norm + from[0], b->norm + from[1], n) == 0;
}

bool
note_follows_amount(const struct edit *e)
{
	const struct record *old = fee_before(e), *new = fee_after(e);
	const struct value *a = fee_note(old), *b = fee_note(new);
	size_t pos[2] = { 0, 0 };
	struct money_hit hit[2];
	bool more = true;

	while (a != NULL && b != NULL && more) {
		if (!same_up_to_amount(a, b, pos, hit, &more))
			return false;
		if (more && hit[0].amount != hit[1].amount &&
		    !amount_went(old, new, hit[0].amount, hit[1].amount))
			return false;
	}
	return !more;
}

/* --- the same relief in other rows ---------------------------------------- */

/* "người khuyết tật" and "người thuộc hộ nghèo" without what may be said once
 * for several. */
static const char *
core_of(const char *people)
{
	static const char *const heads[] = { "người thuộc ", "người ",
	    "thuộc " };
	size_t i;

	for (i = 0; i < sizeof heads / sizeof *heads; i++)
		if (strncmp(people, heads[i], strlen(heads[i])) == 0)
			return people + strlen(heads[i]);
	return people;
}

static bool
names_people(const struct strings *all, const char *people)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		if (strcmp(core_of(all->v[i]), core_of(people)) == 0)
			return true;
	return false;
}

/* A row of the fee gives these people the reduction of the row. */
static bool
gives_relief(const struct edit *e, const struct record *fee,
    const struct record *like, const char *people)
{
	size_t i, n;
	const struct value *rows = items_of(value_of(fee, F_PHI_MIEN_GIAM),
	    &n);

	for (i = 0; i < n; i++) {
		const struct record *row = rows[i].record;
		struct strings all;

		if (row == NULL || !same_text(e, row, like, F_MIEN_GIAM_GIAM) ||
		    !same_text(e, row, like, F_MIEN_GIAM_TU) ||
		    !same_text(e, row, like, F_MIEN_GIAM_DEN))
			continue;
		all = pieces_of(e->scratch, value_of(row,
		    F_MIEN_GIAM_DOI_TUONG));
		if (names_people(&all, people))
			return true;
	}
	return false;
}

/* Everybody in the row has the same on the other side. */
static bool
is_kept(const struct edit *e, const struct record *row,
    const struct record *fee)
{
	struct strings people = pieces_of(e->scratch, value_of(row,
	    F_MIEN_GIAM_DOI_TUONG));
	size_t i;

	for (i = 0; i < people.n; i++)
		if (!gives_relief(e, fee, row, people.v[i]))
			return false;
	return people.n > 0;
}

bool
is_same_relief(const struct edit *e)
{
	const struct record *row = row_of(e);

	if (row != NULL)
		return is_kept(e, row, e->kind == EDIT_ADDED ?
		    fee_before(e) : fee_after(e));
	return e->field->id == F_MIEN_GIAM_DOI_TUONG &&
	    is_kept(e, e->in_old, fee_after(e)) &&
	    is_kept(e, e->in_new, fee_before(e));
}

bool
reduced(long long amount, long long reduction, long long *rest)
{
	long long all = amount * (ALL - reduction);

	*rest = all / ALL;
	return reduction <= ALL && all % ALL == 0;
}
