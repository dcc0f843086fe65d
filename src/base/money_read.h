/*
 * The reader of numbers that the strict grammar of an amount (money.c) and the
 * search in running text (money_find.c) have in common.
 */
#ifndef TTHC_BASE_MONEY_READ_H
#define TTHC_BASE_MONEY_READ_H

#include "base/money.h"

/* How the digits of a number are divided. */
enum digit_groups {
	GROUPS_NONE,	/* 8000 */
	GROUPS_POINTS,	/* 8.000 */
	GROUPS_COMMAS,	/* 8,000 */
	GROUPS_DECIMAL,	/* 1,5 or 1.000.000,00 */
	GROUPS_BAD,	/* 10.000.0000 */
};

/* A number as written. */
struct digits {
	enum digit_groups groups;
	long long value;	/* all digits together; beyond MONEY_MAX it
				   only says so */
	int decimals;		/* how many of them stand behind the comma */
};

/*
 * Reads a number at *off and moves *off behind it; false, and *off stays, if
 * there is no digit.
 */
bool digits_read(const char *text, size_t len, size_t *off, struct digits *d);

/*
 * Reads the words of a currency at *off, blanks before them skipped, and moves
 * *off behind them; CURRENCY_NONE if there is none.
 */
enum currency currency_read(const char *text, size_t len, size_t *off);

/* Reads nghìn, triệu, tỷ in the same way; returns 1 if there is none. */
long multiplier_read(const char *text, size_t len, size_t *off);

/*
 * The amount that a number and a multiplier make.  Where it is not clear,
 * *amount is 0; points are right here, commas are not.
 */
enum money_error amount_of(const struct digits *d, long multiplier,
    long long *amount);

#endif
