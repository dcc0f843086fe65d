/*
 * Amounts of money.
 *
 * An amount is a whole number of đồng; in the catalogue it is written without
 * anything else (8000), in official texts with points between thousands, the
 * currency and often what it is charged for: "8.000 đồng/bản".  No amount is
 * ever a fraction, so everything here is integer arithmetic.  US dollars, which
 * some consular fees are charged in, are counted in whole dollars.
 *
 * Nothing here allocates.  Texts are UTF-8 and need no NUL; their words are
 * recognised in any case and Unicode form (see word.h), since other rules of
 * the catalogue already report those.
 */
#ifndef TTHC_BASE_MONEY_H
#define TTHC_BASE_MONEY_H

#include <stdbool.h>
#include <stddef.h>

/* The greatest amount taken: a thousand billion đồng (một nghìn tỷ). */
#define MONEY_MAX 1000000000000LL

/* What is wrong with a written amount.  (*) = the meaning is clear all the same
 * and is stored, so that the caller can propose it. */
enum money_error {
	MONEY_OK,
	MONEY_POINTS,		/* (*) "8.000" in the catalogue */
	MONEY_COMMAS,		/* (*) "8,000" */
	MONEY_CURRENCY,		/* (*) "8.000 đồng/bản", "10 USD" */
	MONEY_SHORT,		/* (*) "8k", "8 nghìn" */
	MONEY_GROUPS,		/* "10.000.0000", "3000.000": a digit too many
				   or too few, nobody knows where */
	MONEY_FRACTION,		/* "2,5": no whole number */
	MONEY_NEGATIVE,		/* "-8000" */
	MONEY_TOO_LARGE,	/* over MONEY_MAX */
	MONEY_TEXT,		/* anything else, and the empty text */
};

/*
 * Reads n bytes that are exactly one amount of the catalogue: digits and
 * nothing else.  Where no meaning is stored, *amount is 0.
 */
enum money_error money_parse(const char *s, size_t n, long long *amount);

/* Bytes of any formatted amount with its NUL. */
enum { MONEY_SIZE = 32 };

/* Writes n with points between thousands, for people: 8000 as "8.000". */
void money_format(char buf[MONEY_SIZE], long long n);

enum currency {
	CURRENCY_NONE,	/* not written, but a unit is: "160.000/hộ chiếu" */
	CURRENCY_VND,
	CURRENCY_USD,
};

/* An amount found in running text: bytes [off, off + n) hold its number and
 * currency, [unit, unit + unit_n) what it is charged for. */
struct money_hit {
	size_t off, n;
	enum money_error error;	/* OK, COMMAS, GROUPS, FRACTION, TOO_LARGE */
	long long amount;	/* 0 unless the error is OK or COMMAS */
	enum currency currency;
	size_t unit, unit_n;	/* 0, 0 if no "/bản" follows */
};

/*
 * Finds the next amount at or after *pos, moves *pos behind it and returns
 * true; false when there is none left.  Begin with *pos = 0.
 *
 * Found are numbers with a currency, "8.000 đồng/bản", "5000đ", "40.000 VNĐ",
 * "1,5 triệu đồng", "10USD", also with the amount repeated in words between
 * ("4.500.000 (bốn triệu năm trăm nghìn) đồng"), and numbers with points and a
 * unit but without a currency, "160.000/hộ chiếu".  The unit ends at the next
 * sign or digit, or at a word that goes on with the sentence: of "400.000
 * đồng/hồ sơ kể từ ngày 01/7/2025" it is "hồ sơ".
 *
 * Not taken: numbers of forms and letters of lists ("mẫu số 01đ", "điểm đ"),
 * numbers of documents ("Quyết định số 1.234/QĐ-UBND"), "đồng" in other words
 * ("2 đồng chí"), and amounts in words only.  Left to the reader: the lower
 * end of a range ("10.000 - 20.000 đồng" gives 20.000).
 */
bool money_find(const char *text, size_t len, size_t *pos,
    struct money_hit *hit);

#endif
