/*
 * Dates in running text: every run of digits is tried as the start of a date,
 * and the characters around it decide whether it is rather part of a code.
 */
#include "base/date.h"
#include "base/digit.h"
#include "base/word.h"

/* What stands between two numbers of a date. */
struct gap {
	char sep;		/* the first separator, or 0 if there is none */
	bool clean;		/* one separator and nothing else */
	bool slash;		/* a slash is among them */
};

/* A date of digits and separators, read but not yet judged. */
struct draft {
	size_t off, end;
	int day, month;
	size_t year_digits;
	struct gap first, second;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_separator(char c)
{
	return c == '/' || c == '-' || c == '.';
}

/* Reads a day or month, one or two digits, at *off; -1 if there is none. */
static int
read_short(const char *text, size_t len, size_t *off)
{
	size_t start = *off, end = digits_end(text, len, start);
	int value = 0;

	if (end == start || end - start > 2)
		return -1;
	for (; *off < end; (*off)++)
		value = value * 10 + (text[*off] - '0');
	return value;
}

static struct gap
read_gap(const char *text, size_t len, size_t *off)
{
	size_t start = *off, seps, end;
	struct gap g = { 0 };

	seps = end = word_skip_blanks(text, len, start);
	while (end < len && is_separator(text[end]))
		g.slash |= text[end++] == '/';
	if (end > seps)
		g.sep = text[seps];
	*off = word_skip_blanks(text, len, end);
	g.clean = end == seps + 1 && seps == start && *off == end;
	return g;
}

static bool
read_draft(const char *text, size_t len, size_t off, struct draft *d)
{
	d->off = off;
	d->day = read_short(text, len, &off);
	if (d->day < 0)
		return false;
	d->first = read_gap(text, len, &off);
	d->month = read_short(text, len, &off);
	if (d->month < 0)
		return false;
	d->second = read_gap(text, len, &off);
	d->end = digits_end(text, len, off);
	d->year_digits = d->end - off;
	return d->first.sep && d->second.sep;
}

/* True when the character before off belongs to the same code or number. */
static bool
bound_before(const char *text, size_t off, char sep)
{
	char c = off > 0 ? text[off - 1] : ' ';
	bool joint;

	if (is_digit(c) || word_letter_before(text, off))
		return true;
	if (!is_separator(c) && c != ',')
		return false;
	/* A dash joins two dates: 01/01/2025-31/12/2025. */
	if (c == '-' && sep != '-')
		return false;
	joint = off > 1 && is_digit(text[off - 2]);
	if (c == '/' || c == '-')
		joint |= word_letter_before(text, off - 1);
	return joint;
}

/* The same for the character at end: "…/2025/NQ-CP", "1.10.2024.5". */
static bool
bound_after(const char *text, size_t len, size_t end, char sep)
{
	if (word_letter_at(text, len, end))
		return true;
	if (end + 1 >= len)
		return false;
	if (text[end] == '/')
		return is_digit(text[end + 1]) ||
		    word_letter_at(text, len, end + 1);
	return text[end] == sep && is_digit(text[end + 1]);
}

static bool
plausible(const struct draft *d)
{
	return d->day >= 1 && d->day <= 31 && d->month >= 1 && d->month <= 12;
}

/*
 * A broken gap still means a date if a slash is in it; a lone point beside a
 * slash is a slip of the finger.  A dash is not: "9-10/2015" are two months.
 */
static bool
looks_broken(const struct draft *d)
{
	const struct gap *a = &d->first, *b = &d->second;
	bool slip = (a->slash || (a->clean && a->sep == '.')) &&
	    (b->slash || (b->clean && b->sep == '.'));

	return slip && (a->slash || b->slash) && plausible(d);
}

/* False if the draft is no date at all. */
static bool
judge(const char *text, const struct draft *d, struct date_hit *hit)
{
	bool clean = d->first.clean && d->second.clean &&
	    d->first.sep == d->second.sep;

	hit->off = d->off;
	hit->n = d->end - d->off;
	if (clean && d->year_digits == 4) {
		hit->result = date_parse_dmy(text + hit->off, hit->n,
		    &hit->date);
		/* Points and dashes alone also write codes. */
		return hit->result == DATE_OK || d->first.slash ||
		    plausible(d);
	}
	hit->result = DATE_FORM;
	hit->date = (struct date){ 0 };
	if (d->year_digits == 4)
		return looks_broken(d);
	return d->year_digits >= 2 && d->year_digits <= 5 &&
	    looks_broken(d) && word_before(text, d->off, "ngày", NULL);
}

static bool
numeric_at(const char *text, size_t len, size_t off, struct date_hit *hit)
{
	struct draft d;

	return read_draft(text, len, off, &d) &&
	    !bound_before(text, off, d.first.sep) &&
	    !bound_after(text, len, d.end, d.second.sep) &&
	    judge(text, &d, hit);
}

static bool
iso_at(const char *text, size_t len, size_t off, struct date_hit *hit)
{
	const size_t n = DATE_SIZE - 1;

	if (len - off < n || bound_before(text, off, '-') ||
	    digits_end(text, len, off + n) != off + n ||
	    bound_after(text, len, off + n, '-'))
		return false;
	hit->off = off;
	hit->n = n;
	hit->result = date_parse_iso(text + off, n, &hit->date);
	return hit->result != DATE_FORM;
}

/* "ngày 30 tháng 6 năm 2026", off at the day. */
static bool
long_at(const char *text, size_t len, size_t off, struct date_hit *hit)
{
	size_t start = off, year;
	struct date d;

	d.day = read_short(text, len, &off);
	if (d.day < 0 || !word_phrase_at(text, len, &off, "tháng"))
		return false;
	off = word_skip_blanks(text, len, off);
	d.month = read_short(text, len, &off);
	if (d.month < 0 || !word_phrase_at(text, len, &off, "năm"))
		return false;
	year = word_skip_blanks(text, len, off);
	off = digits_end(text, len, year);
	if (off - year != 4 || bound_before(text, start, '/'))
		return false;
	d.year = (text[year] - '0') * 1000 + (text[year + 1] - '0') * 100 +
	    (text[year + 2] - '0') * 10 + (text[year + 3] - '0');
	word_before(text, start, "ngày", &start);
	hit->off = start;
	hit->n = off - start;
	hit->result = date_valid(d) ? DATE_OK : DATE_IMPOSSIBLE;
	hit->date = date_valid(d) ? d : (struct date){ 0 };
	return true;
}

bool
date_find(const char *text, size_t len, size_t *pos, struct date_hit *hit)
{
	size_t off = *pos;

	while ((off = digit_find(text, len, off)) < len) {
		if (numeric_at(text, len, off, hit) ||
		    iso_at(text, len, off, hit) ||
		    long_at(text, len, off, hit)) {
			*pos = hit->off + hit->n;
			return true;
		}
		off = digits_end(text, len, off);
	}
	*pos = len;
	return false;
}
