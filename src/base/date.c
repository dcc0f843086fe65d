/*
 * Day numbers of the Gregorian calendar, and the two strict ways to write a
 * date.  Dates in running text are found by date_find.c.
 */
#include <assert.h>
#include <string.h>

#include "base/date.h"

enum {
	EPOCH = 719162,		/* days from 0001-01-01 to 1970-01-01 */
	LONGEST_YEAR = 366,
	EPOCH_WEEKDAY = 4,	/* Thursday */
};

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
month_days(int year, int month)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
	};

	return days[month - 1] + (month == 2 && is_leap(year));
}

/* Days from 0001-01-01 to the first day of year. */
static long
days_before(long year)
{
	long y = year - 1;

	return y * 365 + y / 4 - y / 100 + y / 400;
}

bool
date_valid(struct date d)
{
	return d.year >= 1 && d.month >= 1 && d.month <= 12 &&
	    d.day >= 1 && d.day <= month_days(d.year, d.month);
}

long
date_days(struct date d)
{
	long days;
	int m;

	assert(date_valid(d));
	days = days_before(d.year) + d.day - 1 - EPOCH;
	for (m = 1; m < d.month; m++)
		days += month_days(d.year, m);
	return days;
}

struct date
date_from_days(long days)
{
	long rest = days + EPOCH;
	struct date d = { .month = 1 };

	assert(rest >= 0);
	/* Never too late a year, and for our centuries at most two early. */
	d.year = (int)(rest / LONGEST_YEAR) + 1;
	while (days_before(d.year + 1L) <= rest)
		d.year++;
	rest -= days_before(d.year);
	for (; rest >= month_days(d.year, d.month); d.month++)
		rest -= month_days(d.year, d.month);
	d.day = (int)rest + 1;
	return d;
}

int
date_weekday(struct date d)
{
	int w = (int)((date_days(d) + EPOCH_WEEKDAY) % 7);

	return w < 0 ? w + 7 : w;
}

int
date_cmp(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

struct date
date_add_months(struct date d, long n)
{
	long months = d.year * 12L + d.month - 1 + n;
	struct date r = {
		.year = (int)(months / 12),
		.month = (int)(months % 12) + 1,
		.day = d.day,
	};

	assert(date_valid(d) && months >= 12);
	if (r.day > month_days(r.year, r.month))
		r.day = month_days(r.year, r.month);
	return r;
}

/* Reads min to max digits at *off, no more following; -1 if they are not so. */
static int
read_digits(const char *s, size_t n, size_t *off, size_t min, size_t max)
{
	size_t start = *off;
	int value = 0;

	while (*off < n && s[*off] >= '0' && s[*off] <= '9') {
		if (*off - start == max)
			return -1;
		value = value * 10 + (s[(*off)++] - '0');
	}
	return *off - start < min ? -1 : value;
}

static enum date_result
checked(struct date read, struct date *d)
{
	if (!date_valid(read))
		return DATE_IMPOSSIBLE;
	*d = read;
	return DATE_OK;
}

enum date_result
date_parse_iso(const char *s, size_t n, struct date *d)
{
	struct date read;
	size_t off = 0;

	*d = (struct date){ 0 };
	read.year = read_digits(s, n, &off, 4, 4);
	if (off >= n || s[off++] != '-')
		return DATE_FORM;
	read.month = read_digits(s, n, &off, 2, 2);
	if (off >= n || s[off++] != '-')
		return DATE_FORM;
	read.day = read_digits(s, n, &off, 2, 2);
	if (off != n || read.year < 0 || read.month < 0 || read.day < 0)
		return DATE_FORM;
	return checked(read, d);
}

enum date_result
date_parse_dmy(const char *s, size_t n, struct date *d)
{
	struct date read;
	size_t off = 0;
	char sep;

	*d = (struct date){ 0 };
	read.day = read_digits(s, n, &off, 1, 2);
	if (off >= n || (s[off] != '/' && s[off] != '-' && s[off] != '.'))
		return DATE_FORM;
	sep = s[off++];
	read.month = read_digits(s, n, &off, 1, 2);
	if (off >= n || s[off++] != sep)
		return DATE_FORM;
	read.year = read_digits(s, n, &off, 4, 4);
	if (off != n || read.day < 0 || read.month < 0 || read.year < 0)
		return DATE_FORM;
	return checked(read, d);
}

/* Writes the last n digits of value before end. */
static void
write_digits(char *end, int value, int n)
{
	for (; n > 0; n--, value /= 10)
		*--end = (char)('0' + value % 10);
}

void
date_format(char buf[DATE_SIZE], struct date d)
{
	assert(date_valid(d) && d.year <= 9999);
	memcpy(buf, "dd/mm/yyyy", DATE_SIZE);
	write_digits(buf + 2, d.day, 2);
	write_digits(buf + 5, d.month, 2);
	write_digits(buf + 10, d.year, 4);
}

void
date_format_iso(char buf[DATE_SIZE], struct date d)
{
	assert(date_valid(d) && d.year <= 9999);
	memcpy(buf, "yyyy-mm-dd", DATE_SIZE);
	write_digits(buf + 4, d.year, 4);
	write_digits(buf + 7, d.month, 2);
	write_digits(buf + 10, d.day, 2);
}
