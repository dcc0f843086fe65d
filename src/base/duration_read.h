/*
 * The two readers that the strict grammar of a limit (duration.c) and the
 * search in running text (duration_find.c) have in common.
 */
#ifndef TTHC_BASE_DURATION_READ_H
#define TTHC_BASE_DURATION_READ_H

#include "base/duration.h"

/* A number as written. */
struct number {
	long milli;		/* 0 unless in_range */
	bool point;		/* a point stands in it */
	bool in_range;		/* at most 9999, three decimals */
};

/*
 * Reads a number at *off and moves *off behind it; false, and *off stays, if
 * there is no digit.  "0,5" and "0.5" are a half; in "1.000" the point divides
 * thousands, as in official texts: it stands before exactly three digits and
 * the number does not begin with 0.
 */
bool number_read(const char *text, size_t len, size_t *off, struct number *n);

/*
 * Reads the words of a unit at *off, blanks before them skipped, the longest
 * that fits, and moves *off behind them; UNIT_NONE if there is none.
 */
enum time_unit unit_read(const char *text, size_t len, size_t *off);

#endif
