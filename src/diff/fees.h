/*
 * Fees on both sides of a comparison: which amounts may be subtracted, what
 * somebody pays, and what notes say about it. Fees are records of R_PHI.
 */
#ifndef TTHC_DIFF_FEES_H
#define TTHC_DIFF_FEES_H

#include <stdbool.h>

#include "diff/edit.h"

/* The fee that holds the values of an edit, on each side; NULL if none. */
const struct record *fee_before(const struct edit *e);
const struct record *fee_after(const struct edit *e);

/* Charged for the same thing: don_vi_tinh says the same, or one is silent. */
bool same_fee_unit(const struct edit *e);

/* In the same currency, which is đồng if none is written. */
bool same_currency(const struct edit *e);

/* Nothing is paid: 0 or mien, and no tiers or range. */
bool fee_is_zero(const struct record *fee);

/* Something is paid, nobody here knows how much: theo_hdnd … */
bool fee_is_unknown(const struct record *fee);

/* The row only says who pays nothing: its amount is in the note, which names
 * none and speaks of exemption. */
bool fee_tells_relief(const struct record *fee);

/* Only who asks for something more pays it: theo_yeu_cau, or its words. */
bool fee_on_request(const struct record *fee);

/*
 * The smallest and the greatest amount of a fee, from tu and den or muc_thu.
 * false if a bound is missing or no number.
 */
bool fee_range(const struct record *fee, long long *least, long long *most);

/* What became of the tiers of a fee, tier by tier. */
struct tier_change {
	bool up, down;		/* amounts */
	bool rate_up, rate_down;	/* percentages */
	bool unlike;		/* other bounds, or an amount became a rate */
};

struct tier_change tiers_change(const struct record *old,
    const struct record *new);

/*
 * For a fee that is added for a case of its own: the amount these people paid
 * by the old side's row of the same kind for everybody, and the amount of the
 * fee. false if that cannot be told. For a removed one with exchanged sides.
 */
bool case_amounts(const struct edit *e, long long *before, long long *row);

/*
 * The note of the fee names one amount, the same on both sides: the new muc_thu
 * is that amount and the old one was not.
 */
bool note_said_amount(const struct edit *e);

/* In đồng: the new amount is 1.000 times the old one, which is too small. */
bool thousands_were_lost(const struct edit *e);

/* Of a row of fees or an amount: the way to apply has more or fewer fees than
 * before, all of known amounts, and their sum is the same. */
bool is_split_fee(const struct edit *e);

/*
 * The notes of both fees differ by amounts only, and each of these changed in
 * the fee itself.
 */
bool note_follows_amount(const struct edit *e);

/*
 * Of a row of mien_giam or its doi_tuong: all people of the row have the same
 * reduction for the same time on the other side, in one row or several.
 */
bool is_same_relief(const struct edit *e);

/* What is left of an amount after a reduction of thousandths of a percent, in
 * whole đồng; false if that is no whole number. */
bool reduced(long long amount, long long reduction, long long *rest);

#endif
