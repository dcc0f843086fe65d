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
reduced(long long amount, long long reduction, long long *rest)
{
	long long all = amount * (ALL - reduction);

	*rest = all / ALL;
	return reduction <= ALL && all % ALL == 0;
}
