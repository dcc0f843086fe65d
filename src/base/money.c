/*
 * The strict grammar of amounts, and the reading and writing of their digits.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/digit.h"
#include "base/money_read.h"
#include "base/word.h"

/* True when a digit follows the separator at off. */
static bool
is_separator(const char *text, size_t len, size_t off)
{
	return off < len && (text[off] == '.' || text[off] == ',') &&
	    digit_at(text, len, off + 1);
}

/* Appends digits [off, end) to the value, which stops when too large. */
static void
append_digits(struct digits *d, const char *text, size_t off, size_t end)
{
	for (; off < end && d->value <= MONEY_MAX; off++)
		d->value = d->value * 10 + (text[off] - '0');
}

/* What a group of n digits behind separator sep makes of the number so far. */
static enum digit_groups
next_groups(enum digit_groups so_far, size_t first, char sep, size_t n)
{
	bool comma = sep == ',';

	switch (so_far) {
	case GROUPS_NONE:
		if (n == 3 && first <= 3)
			return comma ? GROUPS_COMMAS : GROUPS_POINTS;
		return n <= 2 ? GROUPS_DECIMAL : GROUPS_BAD;
	case GROUPS_POINTS:
		if (comma)
			return n <= 2 ? GROUPS_DECIMAL : GROUPS_BAD;
		return n == 3 ? GROUPS_POINTS : GROUPS_BAD;
	case GROUPS_COMMAS:
		if (!comma)
			return n <= 2 ? GROUPS_DECIMAL : GROUPS_BAD;
		return n == 3 ? GROUPS_COMMAS : GROUPS_BAD;
	case GROUPS_DECIMAL:
	case GROUPS_BAD:
		break;
	}
	return GROUPS_BAD;
}

bool
digits_read(const char *text, size_t len, size_t *off, struct digits *d)
{
	size_t start = *off, end = digits_end(text, len, start);
	size_t first = end - start;

	if (first == 0)
		return false;
	*d = (struct digits){ .groups = GROUPS_NONE };
	append_digits(d, text, start, end);
	while (is_separator(text, len, end)) {
		char sep = text[end];
		size_t group = end + 1;

		end = digits_end(text, len, group);
		d->groups = next_groups(d->groups, first, sep, end - group);
		if (d->groups == GROUPS_DECIMAL)
			d->decimals = (int)(end - group);
		append_digits(d, text, group, end);
	}
	/* "0.000": the digit before the point was lost. */
	if ((d->groups == GROUPS_POINTS || d->groups == GROUPS_COMMAS) &&
	    text[start] == '0')
		d->groups = GROUPS_BAD;
	*off = end;
	return true;
}

/*
 * True if a word that begins with one of these small letters, or with one
 * outside ASCII, may stand at off behind blanks.
 */
static bool
may_begin(const char *text, size_t len, size_t off, const char *letters)
{
	off = word_skip_blanks(text, len, off);
	return off < len && ((unsigned char)text[off] >= 0x80 ||
	    strchr(letters, text[off] | 0x20) != NULL);
}

enum currency
currency_read(const char *text, size_t len, size_t *off)
{
	static const struct {
		const char *written;
		enum currency currency;
	} names[] = {
		{ "đồng", CURRENCY_VND },
		{ "đ", CURRENCY_VND },
		{ "vnđ", CURRENCY_VND },
		{ "vnd", CURRENCY_VND },
		{ "việt nam đồng", CURRENCY_VND },
		{ "usd", CURRENCY_USD },
		{ "đô la mỹ", CURRENCY_USD },
		{ "đô la", CURRENCY_USD },
	};
	size_t i;

	if (!may_begin(text, len, *off, "uv"))
		return CURRENCY_NONE;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (word_phrase_at(text, len, off, names[i].written))
			return names[i].currency;
	return CURRENCY_NONE;
}

long
multiplier_read(const char *text, size_t len, size_t *off)
{
	static const struct {
		const char *written;
		long times;
	} words[] = {
		{ "k", 1000 },
		{ "nghìn", 1000 },
		{ "ngàn", 1000 },
		{ "triệu", 1000000 },
		{ "tỷ", 1000000000 },
		{ "tỉ", 1000000000 },
	};
	size_t i;

	if (!may_begin(text, len, *off, "knt"))
		return 1;
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (word_phrase_at(text, len, off, words[i].written))
			return words[i].times;
	return 1;
}

enum money_error
amount_of(const struct digits *d, long multiplier, long long *amount)
{
	long long whole = 1, value = d->value;
	int i;

	*amount = 0;
	if (d->groups == GROUPS_BAD)
		return MONEY_GROUPS;
	/* Before the product, which then stays far below LLONG_MAX. */
	if (value > MONEY_MAX || (multiplier > 1 && value > INT32_MAX))
		return MONEY_TOO_LARGE;
	value *= multiplier;
	for (i = 0; i < d->decimals; i++)
		whole *= 10;
	if (value % whole != 0)
		return MONEY_FRACTION;
	if (value / whole > MONEY_MAX)
		return MONEY_TOO_LARGE;
	*amount = value / whole;
	return d->groups == GROUPS_COMMAS ? MONEY_COMMAS : MONEY_OK;
}

/* True when nothing but blanks follows off. */
static bool
at_end(const char *s, size_t n, size_t off)
{
	return word_skip_blanks(s, n, off) == n;
}

/* How the words behind a number make the whole text an amount. */
static enum money_error
parse_words(const char *s, size_t n, size_t off, bool short_form)
{
	bool currency = currency_read(s, n, &off) != CURRENCY_NONE;
	size_t end = word_skip_blanks(s, n, off);

	if (end < n && s[end] != '/')
		return MONEY_TEXT;
	if (short_form)
		return MONEY_SHORT;
	return currency || end < n ? MONEY_CURRENCY : MONEY_POINTS;
}

enum money_error
money_parse(const char *s, size_t n, long long *amount)
{
	size_t off = word_skip_blanks(s, n, 0), number;
	bool minus = off < n && s[off] == '-';
	enum money_error error, words;
	struct digits d;
	long times;

	*amount = 0;
	off += minus;
	if (!digits_read(s, n, &off, &d))
		return MONEY_TEXT;
	number = off;
	times = multiplier_read(s, n, &off);
	words = parse_words(s, n, off, off > number);
	if (words == MONEY_TEXT)
		return MONEY_TEXT;
	if (minus)
		return MONEY_NEGATIVE;
	error = amount_of(&d, times, amount);
	if (error != MONEY_OK || (at_end(s, n, number) &&
	    d.groups == GROUPS_NONE))
		return error;
	return words;
}

void
money_format(char buf[MONEY_SIZE], long long n)
{
	char digits[MONEY_SIZE];
	size_t i, len, out = 0;

	snprintf(digits, sizeof(digits), "%lld", n < 0 ? -n : n);
	len = strlen(digits);
	if (n < 0)
		buf[out++] = '-';
	for (i = 0; i < len; i++) {
		if (i > 0 && (len - i) % 3 == 0)
			buf[out++] = '.';
		buf[out++] = digits[i];
	}
	buf[out] = '\0';
}
