/*
 * Judges of fees. An amount counts only beside its unit, its currency and its
 * kind: "free" (0, mien, khong) is certain, "as the council sets it" is not.
 */
#include <string.h>

#include "diff/fees.h"
#include "diff/judge.h"
#include "diff/judging.h"
#include "diff/same.h"
#include "model/fee.h"

/* Amounts that may be subtracted: one unit of charge and one currency. */
static bool
amounts(const struct edit *e, long long *old, long long *new)
{
	return is_reworded(e) && number_in(e->old, old) &&
	    number_in(e->new, new) && same_fee_unit(e) && same_currency(e);
}

/* A fee that is added where the old side declared that there is none. */
static const struct record *
first_fee(const struct edit *e)
{
	const struct value *v;

	if (e->kind != EDIT_ADDED)
		return NULL;
	v = value_of(e->in_old, F_CACH_THUC_PHI_LE_PHI);
	return v->state == VALUE_NONE ? e->new->record : NULL;
}

bool
judge_amount_mended(const struct edit *e)
{
	return is_reworded(e) && note_said_amount(e);
}

bool
judge_thousands_mended(const struct edit *e)
{
	return thousands_were_lost(e);
}

bool
judge_fee_split(const struct edit *e)
{
	return (row_of(e) != NULL || is_reworded(e)) && is_split_fee(e);
}

bool
judge_relief_regrouped(const struct edit *e)
{
	return (row_of(e) != NULL || is_reworded(e)) && is_same_relief(e);
}

bool
judge_note_follows(const struct edit *e)
{
	return is_reworded(e) && note_follows_amount(e);
}

bool
judge_note_reworded(const struct edit *e)
{
	return is_reworded(e) || (e->kind == EDIT_CHANGED &&
	    e->field->id == F_PHI_GHI_CHU &&
	    !same_text(e, e->in_old, e->in_new, F_PHI_MUC_THU));
}

bool
judge_fee_up(const struct edit *e)
{
	long long a, b;

	return amounts(e, &a, &b) && a > 0 && b > a;
}

bool
judge_fee_begins(const struct edit *e)
{
	const struct record *fee = first_fee(e);
	long long a, b;

	if (fee != NULL)
		return fee_charges(fee) && !fee_on_request(fee);
	return is_reworded(e) && number_in(e->old, &a) && a == 0 &&
	    number_in(e->new, &b) && b > 0;
}

bool
judge_exemption_ends(const struct edit *e)
{
	const struct word *w = word_in(e->old);
	long long n;

	return is_reworded(e) && w != NULL && w->id == W_MUC_THU_MIEN &&
	    number_in(e->new, &n) && n > 0;
}

bool
judge_none_to_exempt(const struct edit *e)
{
	const struct record *fee = first_fee(e);
	const struct word *w;
	long long n;

	if (fee != NULL)
		return fee_is_zero(fee);
	if (!is_reworded(e))
		return false;
	w = word_in(e->new);
	return number_in(e->old, &n) && n == 0 && w != NULL &&
	    w->id == W_MUC_THU_MIEN;
}

bool
judge_zero_to_unknown(const struct edit *e)
{
	const struct record *fee = first_fee(e);

	if (fee != NULL)
		return fee_is_unknown(fee) && !fee_on_request(fee);
	return is_reworded(e) && fee_is_zero(e->in_old) &&
	    fee_is_unknown(e->in_new);
}

bool
judge_amount_to_unknown(const struct edit *e)
{
	long long n;

	return is_reworded(e) && number_in(e->old, &n) && n > 0 &&
	    fee_is_unknown(e->in_new);
}

struct range {
	long long least, most;
};

/* Both fees as ranges, one of which is more than a single amount. */
static bool
ranges(const struct edit *e, struct range *old, struct range *new)
{
	return e->kind == EDIT_CHANGED &&
	    fee_range(e->in_old, &old->least, &old->most) &&
	    fee_range(e->in_new, &new->least, &new->most) &&
	    (has(e->in_old, F_PHI_TU) || has(e->in_new, F_PHI_TU)) &&
	    same_fee_unit(e) && same_currency(e);
}

bool
judge_range_top_up(const struct edit *e)
{
	struct range a, b;

	return ranges(e, &a, &b) && b.most > a.most && b.least >= a.least;
}

bool
judge_range_bottom_up(const struct edit *e)
{
	struct range a, b;

	return ranges(e, &a, &b) && b.most == a.most && b.least > a.least;
}

bool
judge_range_wider(const struct edit *e)
{
	struct range a, b;

	return ranges(e, &a, &b) && b.most > a.most && b.least < a.least;
}

bool
judge_cap_up(const struct edit *e)
{
	long long a, b;

	return judge_emptied(e) || (amounts(e, &a, &b) && b > a);
}

bool
judge_floor_up(const struct edit *e)
{
	long long a, b;

	return judge_filled(e) || (amounts(e, &a, &b) && b > a);
}

/* An edit of, or inside, a list of tiers. */
static struct tier_change
tiers(const struct edit *e)
{
	return tiers_change(fee_before(e), fee_after(e));
}

bool
judge_tiers_up(const struct edit *e)
{
	struct tier_change c = tiers(e);

	return e->kind != EDIT_MOVED && !c.unlike && c.up && !c.down &&
	    !c.rate_up && !c.rate_down;
}

bool
judge_tiers_mixed(const struct edit *e)
{
	return e->kind == EDIT_CHANGED || e->kind == EDIT_ADDED ||
	    e->kind == EDIT_REMOVED;
}

bool
judge_rate_up(const struct edit *e)
{
	struct tier_change c = tiers(e);

	return e->kind == EDIT_CHANGED && !c.unlike && c.rate_up &&
	    !c.rate_down && !c.up && !c.down;
}

bool
judge_fee_unit_changed(const struct edit *e)
{
	return is_reworded(e) && !same_fee_unit(e);
}

/* The note of the fee or of its row already says "…/unit". */
static bool
note_says_unit(const struct edit *e, const struct record *fee)
{
	const struct value *note = fee_note(fee);
	struct money_hit hit;
	size_t pos = 0, len;
	const char *unit = loose_form(e->scratch, value_of(fee,
	    F_PHI_DON_VI_TINH), &len);

	if (note == NULL)
		return false;
	while (money_find(note->norm, note->norm_len, &pos, &hit))
		if (hit.unit_n == len && memcmp(note->norm + hit.unit, unit,
		    len) == 0)
			return true;
	return false;
}

bool
judge_fee_unit_named(const struct edit *e)
{
	return judge_filled(e) &&
	    same_text(e, e->in_old, e->in_new, F_PHI_GHI_CHU) &&
	    note_says_unit(e, e->in_new);
}

bool
judge_currency_changed(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && !same_currency(e);
}

static bool
is_price(const struct value *v)
{
	const struct word *w = word_in(v);

	return w != NULL && w->id == W_LOAI_PHI_GIA_DICH_VU;
}

bool
judge_fee_to_price(const struct edit *e)
{
	return is_reworded(e) && !is_price(e->old) && is_price(e->new);
}

bool
judge_fee_added(const struct edit *e)
{
	const struct record *fee;

	if (e->kind != EDIT_ADDED)
		return false;
	fee = e->new->record;
	return fee != NULL && (fee_charges(fee) || fee_is_unknown(fee)) &&
	    !fee_on_request(fee);
}

bool
judge_fee_on_request_added(const struct edit *e)
{
	return e->kind == EDIT_ADDED && e->new->record != NULL &&
	    fee_on_request(e->new->record);
}

bool
judge_unnamed_fee_added(const struct edit *e)
{
	return judge_fee_added(e) && !has(e->new->record, F_PHI_TEN) &&
	    has(e->in_old, F_CACH_THUC_PHI_LE_PHI);
}

bool
judge_free_row_added(const struct edit *e)
{
	return e->kind == EDIT_ADDED && e->new->record != NULL &&
	    (fee_is_zero(e->new->record) || fee_tells_relief(e->new->record));
}

bool
judge_case_dearer(const struct edit *e)
{
	long long a, b;

	return e->kind == EDIT_ADDED && case_amounts(e, &a, &b) && b > a;
}

bool
judge_case_cheaper(const struct edit *e)
{
	long long a, b;

	return e->kind == EDIT_ADDED && case_amounts(e, &a, &b) && b < a;
}

bool
judge_relief_ends(const struct edit *e)
{
	struct date day, old = e->side_old->as_of, new = e->side_new->as_of;

	if (e->kind != EDIT_ELAPSED || !e->new->parsed)
		return false;
	day = e->new->as.date;
	if (e->field->id == F_MIEN_GIAM_DEN)
		return date_cmp(old, day) <= 0 && date_cmp(day, new) < 0;
	return date_cmp(new, day) < 0 && date_cmp(day, old) <= 0;
}

/* Days that end relief, or that begin it. */
bool
judge_relief_longer(const struct edit *e)
{
	bool last_day = e->field->id == F_MIEN_GIAM_DEN;
	int order;

	if (!is_reworded(e))
		return judge_emptied(e);
	if (!e->old->parsed || !e->new->parsed)
		return false;
	order = date_cmp(e->new->as.date, e->old->as.date);
	return last_day ? order > 0 : order < 0;
}

bool
judge_pay_earlier(const struct edit *e)
{
	if (e->field->id == F_PHI_HOAN_TRA)
		return judge_became_false(e);
	return judge_later_word(e);
}
