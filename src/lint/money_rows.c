/* The fees of one channel against those of another. */
#include "base/viet.h"
#include "lint/lint.h"
#include "model/fee.h"
#include "model/way.h"

/* True if both are the same charge for the same case. */
static bool
same_fee(const struct record *a, const struct record *b)
{
	return same_values(a, b, F_PHI_LOAI) && same_values(a, b, F_PHI_TEN) &&
	    same_values(a, b, F_PHI_TRUONG_HOP) &&
	    same_values(a, b, F_PHI_DON_VI_TINH) &&
	    fee_currency(a) == fee_currency(b);
}

/* How many fees of a row are the same as this one. */
static size_t
count_same(const struct record *way, const struct record *fee,
    const struct record **same)
{
	size_t i, n, count = 0;
	const struct value *fees = items_of(value_of(way,
	    F_CACH_THUC_PHI_LE_PHI), &n);

	for (i = 0; i < n; i++)
		if (fees[i].record != NULL && same_fee(fees[i].record, fee)) {
			*same = fees[i].record;
			count++;
		}
	return count;
}

/* True if something in the fee gives the reason for its amount. */
static bool
is_explained(const struct record *fee)
{
	const struct value *note = fee_note(fee);
	struct money_hit hit;

	if (has(fee, F_PHI_CAN_CU) || has(fee, F_PHI_MIEN_GIAM))
		return true;
	if (note == NULL)
		return false;
	return norm_has(note->norm, "trực tuyến") ||
	    norm_has(note->norm, "trực tiếp") ||
	    norm_has(note->norm, "giảm") ||
	    (fee_sole_amount(note, fee_currency(fee), &hit) &&
	    hit.amount == fee_amount(fee));
}

/* A fee of row b that is the one of a with another amount; NULL if none. */
static const struct record *
drifted(const struct record *a, const struct record *b,
    const struct record **from)
{
	size_t i, n;
	const struct value *fees = items_of(value_of(a,
	    F_CACH_THUC_PHI_LE_PHI), &n);

	for (i = 0; i < n; i++) {
		const struct record *same = NULL;

		*from = fees[i].record;
		if (*from == NULL || fee_amount(*from) == 0 ||
		    count_same(a, *from, &same) != 1 ||
		    count_same(b, *from, &same) != 1 ||
		    fee_amount(same) == 0 ||
		    fee_amount(same) == fee_amount(*from) ||
		    is_explained(*from) || is_explained(same))
			continue;
		return same;
	}
	return NULL;
}

void
rule_FEE_CHANNEL_DRIFT(struct lint *l, const struct record *r)
{
	size_t i, j, n;
	const struct value *ways = ways_of(r, &n);

	for (i = 0; i < n; i++)
		for (j = i + 1; j < n; j++) {
			const struct record *a = ways[i].record, *from;
			const struct record *b = ways[j].record, *fee;

			if (a == NULL || b == NULL || same_channel(a, b) ||
			    !same_scope(a, b))
				continue;
			fee = drifted(a, b, &from);
			if (fee == NULL)
				continue;
			report(&l->report, RULE_FEE_CHANNEL_DRIFT,
			    value_of(fee, F_PHI_MUC_THU), "kenh",
			    channel_of(b), "muc_thu", fee_show(l->scratch,
			    fee, fee_amount(fee)), "kenh_kia", channel_of(a),
			    "muc_thu_kia", fee_show(l->scratch, from,
			    fee_amount(from)), NULL);
			return;
		}
}
