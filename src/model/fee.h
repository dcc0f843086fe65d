/*
 * Questions about a fee, which is a record of R_PHI.
 *
 * The number stands in muc_thu, the truth often in the note: of 197 real
 * records with an amount, 70 name in the note another one, a reduction or a
 * term that the number does not know of, or lost the thousands. The note is
 * read in its norm, so offsets are those of report_norm().
 */
#ifndef TTHC_MODEL_FEE_H
#define TTHC_MODEL_FEE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "model/record.h"

/* The note of a fee; NULL unless there is text. */
const struct value *fee_note(const struct record *fee);

/* The currency of a fee: đồng unless tien_te says USD. */
enum currency fee_currency(const struct record *fee);

/* muc_thu as a number; 0 if it is a word, missing or unreadable. */
long long fee_amount(const struct record *fee);

/*
 * True if muc_thu is a number that can be meant: at least one dollar, or 1.000
 * đồng, below which the thousands were lost (but for a few fees by weight or
 * measure).
 */
bool fee_is_plain(const struct record *fee);

/* True if something is charged: by muc_thu, a range or a tier. */
bool fee_charges(const struct record *fee);

/* An amount of the fee with its currency, "8.000 đồng" or "10 USD"; in the
 * arena. */
const char *fee_show(struct arena *a, const struct record *fee,
    long long amount);

/*
 * How many different amounts the note names that are charged in the currency
 * (or without one); hits gets the first place of each. Ceilings, values of
 * transactions and surcharges ("tối đa 200.000 đồng", "giá trị dưới 2 tỷ
 * đồng") count nothing; with a range or an amount that cannot be read it is
 * 0, with more than max amounts max + 1.
 */
size_t fee_amounts(const struct value *note, enum currency currency,
    struct money_hit *hits, size_t max);

/* True if that is exactly one amount, once or repeatedly; *hit gets it. */
bool fee_sole_amount(const struct value *note, enum currency currency,
    struct money_hit *hit);

/* True if the amount stands for a ceiling, a value or a surcharge. */
bool fee_is_limit(const struct value *note, const struct money_hit *hit);

/* A time for which a note says that something applies. */
struct fee_term {
	size_t off, n;		/* the words of its last day */
	size_t begin;		/* where it begins: "từ ngày" or as off */
	struct date from, to;	/* from may be no date; to is inclusive */
};

/*
 * Finds the next term at or after *pos, "áp dụng đến hết ngày 31/12/2026" or
 * "từ ngày 01/7/2025 đến hết ngày 31/12/2026", and moves *pos behind it;
 * false when there is none left. Begin with *pos = 0.
 */
bool fee_term_find(const struct value *note, size_t *pos,
    struct fee_term *term);

#endif
