/*
 * Calendar dates.
 *
 * A date of the solar calendar (Điều 145 khoản 2 Bộ luật Dân sự 2015), without
 * time and zone.  The catalogue writes 2026-01-20; people and official texts
 * write 20/01/2026 or "ngày 20 tháng 01 năm 2026".  The readers tell a text of
 * the wrong form from a day that does not exist, because the reader of a
 * message has to do different things about them.
 *
 * Nothing here allocates.  Texts are UTF-8 and need no NUL.
 */
#ifndef TTHC_BASE_DATE_H
#define TTHC_BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>

/* Year 0 (a zeroed struct) means no date. */
struct date {
	int year, month, day;
};

enum date_result {
	DATE_OK,
	DATE_FORM,		/* not written as asked: 20.1., 10/11//2025 */
	DATE_IMPOSSIBLE,	/* written well, but no such day: 31/02/2026 */
};

/* Bytes of a formatted date with its NUL. */
enum { DATE_SIZE = 11 };

/* True for a day that exists from the year 1 on (29 February only if leap). */
bool date_valid(struct date d);

/*
 * Reads n bytes that are exactly YYYY-MM-DD.  Unless the result is DATE_OK,
 * *d is no date.
 */
enum date_result date_parse_iso(const char *s, size_t n, struct date *d);

/*
 * Reads n bytes that are exactly day, month and year of four digits, day and
 * month of one or two, both times the same separator: '/', '-' or '.'.
 * Same result as date_parse_iso.
 */
enum date_result date_parse_dmy(const char *s, size_t n, struct date *d);

/* Days since 1970-01-01, negative before it.  d must be valid. */
long date_days(struct date d);

/* The inverse.  days must not lie before the year 1. */
struct date date_from_days(long days);

/* Day of the week of a valid date: 0 Sunday, 1 Monday, … 6 Saturday. */
int date_weekday(struct date d);

/* Less than, equal to or greater than 0, as a is before, on or after b. */
int date_cmp(struct date a, struct date b);

/*
 * The same day of the month n months later (n < 0: earlier), or the last day
 * of that month when it is too short: 31/01 plus one month is 28/02.
 * Điều 148 khoản 3 Bộ luật Dân sự 2015.
 */
struct date date_add_months(struct date d, long n);

/* Writes dd/mm/yyyy, for people.  d must be valid and before the year 10000. */
void date_format(char buf[DATE_SIZE], struct date d);

/* Writes YYYY-MM-DD, for the catalogue.  Same limits. */
void date_format_iso(char buf[DATE_SIZE], struct date d);

/* A date found in running text: bytes [off, off + n). */
struct date_hit {
	size_t off, n;
	enum date_result result;
	struct date date;	/* none unless result is DATE_OK */
};

/*
 * Finds the next date at or after *pos, moves *pos behind it and returns true;
 * false when there is none left.  Begin with *pos = 0.
 *
 * Found are 31/12/2023, 1/7/2025, 04.12.2023, 20-7-1954, 2026-01-20 and
 * "ngày 30 tháng 6 năm 2026" (also without "ngày"; the hit covers all of it),
 * words in any case and Unicode form.  DATE_IMPOSSIBLE marks a day that does
 * not exist; DATE_FORM what is plainly meant as a date but cannot be read as
 * one: doubled or mixed separators ("10/11//2025", "29.10/2016"), blanks
 * around a slash ("01 /11 /2017"), and after the word "ngày" also a year that
 * has not four digits ("ngày 10/11/25").
 *
 * Not taken: parts of longer numbers and codes, numbers of documents
 * ("66.7/2025/NQ-CP"), dates without a year, addresses ("số 12/34/567").
 */
bool date_find(const char *text, size_t len, size_t *pos,
    struct date_hit *hit);

#endif
