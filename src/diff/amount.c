/* Subtracts what may be subtracted. */
#include "diff/amount.h"
#include "diff/dossiers.h"
#include "diff/fees.h"
#include "diff/judging.h"
#include "diff/wait.h"
#include "diff/ways.h"
#include "model/fee.h"

static const struct delta none = { .kind = DELTA_NONE };

static struct delta
time_between(struct duration a, struct duration b)
{
	if (a.unit != b.unit || !has_number(a))
		return none;
	return (struct delta){ .kind = DELTA_TIME, .before = a.milli,
	    .after = b.milli, .unit = a.unit };
}

static struct delta
money_between(const struct record *fee, long long before, long long after)
{
	return (struct delta){ .kind = DELTA_MONEY, .before = before,
	    .after = after, .currency = fee_currency(fee) == CURRENCY_USD ?
	    W_TIEN_TE_USD : W_TIEN_TE_VND };
}

static struct delta
delta_of_limit(const struct edit *e)
{
	struct duration a, b;

	if (stage_sums(e, &a, &b))
		return time_between(a, b);
	if (!is_reworded(e) || !duration_in(e->old, &a) ||
	    !duration_in(e->new, &b))
		return none;
	return time_between(a, b);
}

/* A new row of cach_thuc against what these people had. */
static struct delta
delta_of_way(const struct edit *e)
{
	struct duration a, b;

	if (stage_sums(e, &a, &b))
		return time_between(a, b);
	if (!case_limits(e, &a, &b))
		return none;
	return e->kind == EDIT_ADDED ? time_between(a, b) :
	    time_between(b, a);
}

/* Zero if free: then something is known to be paid more or less than before. */
static bool
amount_or_free(const struct record *fee, const struct value *v, long long *n)
{
	*n = 0;
	return number_in(v, n) ||
	    (v->field->id == F_PHI_MUC_THU && fee_is_zero(fee));
}

/* The old amount was written wrongly. */
static bool
is_slip(const struct edit *e)
{
	return note_said_amount(e) || thousands_were_lost(e);
}

static struct delta
delta_of_amount(const struct edit *e)
{
	const struct record *old = fee_before(e), *new = fee_after(e);
	const struct edit back = edit_mirror(e);
	long long a, b;

	if (!is_reworded(e) || !amount_or_free(old, e->old, &a) ||
	    !amount_or_free(new, e->new, &b) || !same_currency(e) ||
	    (a > 0 && b > 0 && !same_fee_unit(e)) || is_slip(e) ||
	    is_slip(&back) || is_split_fee(e))
		return none;
	return money_between(b > 0 ? new : old, a, b);
}

/* A fee row that came or went, against what these people paid. */
static struct delta
delta_of_fee(const struct edit *e)
{
	const struct record *fee = row_of(e);
	const struct record *other = e->kind == EDIT_ADDED ? e->in_old :
	    e->in_new;
	long long before = 0, amount;

	if (fee == NULL || fee_on_request(fee) || is_split_fee(e) ||
	    !number_of(fee, F_PHI_MUC_THU, &amount))
		return none;
	/* Without a name it may stand for another row, not beside it. */
	if (!has(fee, F_PHI_TEN) && has(other, F_CACH_THUC_PHI_LE_PHI))
		return none;
	if (has(fee, F_PHI_TRUONG_HOP) && !case_amounts(e, &before, &amount))
		return none;
	return e->kind == EDIT_ADDED ? money_between(fee, before, amount) :
	    money_between(fee, amount, before);
}

/* Relief that begins or ends changes what has to be paid. */
static struct delta
delta_of_relief(const struct edit *e)
{
	const struct record *fee = fee_after(e);
	long long amount, reduction, rest;

	if (e->kind != EDIT_ELAPSED || fee == NULL ||
	    !number_of(fee, F_PHI_MUC_THU, &amount) ||
	    !number_of(e->in_new, F_MIEN_GIAM_GIAM, &reduction) ||
	    !reduced(amount, reduction, &rest))
		return none;
	/* Which of both days is in time is what the judge tells. */
	if ((e->field->id == F_MIEN_GIAM_DEN) ==
	    (date_cmp(e->side_old->as_of, e->side_new->as_of) < 0))
		return money_between(fee, rest, amount);
	return money_between(fee, amount, rest);
}

static struct delta
delta_of_number(const struct edit *e, enum delta_kind kind)
{
	long long a, b;

	if (!is_reworded(e) || !number_in(e->old, &a) ||
	    !number_in(e->new, &b))
		return none;
	return (struct delta){ .kind = kind, .before = a, .after = b,
	    .counted = e->field };
}

/* Originals that stand for copies are as many papers as before. */
static struct delta
delta_of_copies(const struct edit *e)
{
	const struct edit back = edit_mirror(e);

	return numbers_unsure(e) || copies_became_originals(e) ||
	    copies_became_originals(&back) ? none :
	    delta_of_number(e, DELTA_COUNT);
}

static struct delta
delta_of_paper(const struct edit *e)
{
	const struct record *paper = row_of(e);
	bool added = e->kind == EDIT_ADDED;

	if (paper == NULL || asked_of(paper) != ASKED_OF_ALL ||
	    moved_paper(e) != NULL || is_split_paper(e))
		return none;
	return (struct delta){ .kind = DELTA_COUNT, .before = !added,
	    .after = added, .counted = e->field };
}

struct delta
delta_of(const struct edit *e)
{
	switch (e->field->id) {
	case F_CACH_THUC_THOI_HAN:
	case F_CACH_THUC_THOI_HAN_LUAT:
	case F_CACH_THUC_KEO_DAI:
	case F_TRUONG_HOP_THOI_HAN:
	case F_LIEN_THONG_THOI_HAN:
	case F_THU_TUC_HAN_NGUOI_NOP:
	case F_THU_TUC_HAN_BO_SUNG:
	case F_THU_TUC_DINH_KY:
	case F_GIAY_TO_CAP_TRONG:
	case F_KET_QUA_HIEU_LUC:
		return delta_of_limit(e);
	case F_THU_TUC_CACH_THUC:
		return delta_of_way(e);
	case F_PHI_MUC_THU:
	case F_PHI_TU:
	case F_PHI_DEN:
	case F_PHI_TOI_DA:
	case F_PHI_TOI_THIEU:
	case F_BAC_MUC_THU:
		return delta_of_amount(e);
	case F_CACH_THUC_PHI_LE_PHI:
		return delta_of_fee(e);
	case F_MIEN_GIAM_TU:
	case F_MIEN_GIAM_DEN:
		return delta_of_relief(e);
	case F_MIEN_GIAM_GIAM:
	case F_BAC_TY_LE:
		return delta_of_number(e, DELTA_PERCENT);
	case F_GIAY_TO_BAN_CHINH:
	case F_GIAY_TO_BAN_SAO:
		return delta_of_copies(e);
	case F_HO_SO_SO_BO:
	case F_THU_TUC_SO_LAN_DEN:
		return delta_of_number(e, DELTA_COUNT);
	case F_NHOM_GIAY_TO:
		return delta_of_paper(e);
	default:
		return none;
	}
}
