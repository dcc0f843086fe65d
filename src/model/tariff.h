/*
 * What is charged on a day.
 *
 * A catalogue keeps fees with the days they hold and exemptions with theirs;
 * a note may name a last day that no key knows. A notice must never print as
 * valid what is not: here the fees of a procedure are sorted by the day.
 */
#ifndef TTHC_MODEL_TARIFF_H
#define TTHC_MODEL_TARIFF_H

#include "base/arena.h"
#include "base/date.h"
#include "model/record.h"

enum fee_state {
	FEE_HOLDS,
	FEE_OVER,		/* its last day, or the one its note names, is
				   past */
	FEE_TO_COME		/* its first day has not come */
};

/*
 * A fee (R_PHI) on a day: by its own days or, if it has no last day, by the
 * term that its note gives for it. Terms of a note that speaks of other amounts
 * or of percentages are not the fee's.
 */
enum fee_state fee_on(const struct record *fee, struct date day);

/*
 * True if its amount may be told people as what they pay: it is a number that
 * can be meant, and the note neither names another one, nor a percentage for a
 * time that runs on the day, nor leaves it to a council.
 */
bool fee_is_sure(const struct record *fee, struct date day);

/*
 * True if it is charged only for something asked for on top, such as further
 * copies: theo_yeu_cau or, where that is not filled, a name that says so or a
 * note that begins with it.
 */
bool fee_is_extra(const struct record *fee);

/* The same of an exemption (R_MIEN_GIAM): its own days, then its fee's. */
enum fee_state relief_on(const struct record *relief, struct date day);

/* One fee as people meet it, with the ways to apply that charge it alike. */
struct charge {
	const struct record *fee;	/* the first of those that are alike */
	enum fee_state state;
	const struct record **ways;	/* R_CACH_THUC; n of them */
	size_t n_ways;
	bool everywhere;		/* every way charges it */
};

/*
 * The fees of a procedure, each different one once, in order of the file.
 * Two are alike if every field but the way of paying is.
 */
struct tariff {
	struct charge *v;
	size_t n;
	const struct record **free;	/* ways that charge nothing: khong */
	size_t n_free;
	const struct record **unknown;	/* ways without a word of fees */
	size_t n_unknown;
};

/* Everything lives in the arena and points into the procedure. */
void tariff_of(struct tariff *t, struct arena *a,
    const struct record *procedure, struct date day);

/*
 * What is left to pay of muc_thu with a reduction, rounded down to a whole
 * đồng; -1 if the amount or the reduction is no number.
 */
long long relief_amount(const struct record *relief);

/*
 * The next day after this one on which something of the procedure begins to
 * hold or ceases to (its own days, fees, exemptions); no date if none.
 */
struct date tariff_next_day(const struct record *procedure, struct date day);

#endif
