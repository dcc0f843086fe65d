/*
 * The strict grammar of time limits, and their form and comparison.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/digit.h"
#include "base/duration_read.h"
#include "base/word.h"

enum {
	MILLI = 1000,
	MAX_NUMBER = 9999,
	DAY_HOURS = 8,
};

static const char *const unit_names[] = {
	[UNIT_NONE] = "",
	[UNIT_GIO] = "giờ",
	[UNIT_GIO_LAM_VIEC] = "giờ làm việc",
	[UNIT_NGAY] = "ngày",
	[UNIT_NGAY_LAM_VIEC] = "ngày làm việc",
	[UNIT_TUAN] = "tuần",
	[UNIT_THANG] = "tháng",
	[UNIT_NAM] = "năm",
	[UNIT_TRONG_NGAY] = "trong ngày",
	[UNIT_KHONG_QUY_DINH] = "khong_quy_dinh",
};

/* Units as hurried people write them; compared without marks. */
static const struct slip {
	const char *written;
	enum time_unit unit;
} slips[] = {
	{ "ngay lam viec", UNIT_NGAY_LAM_VIEC },
	{ "ngay lv", UNIT_NGAY_LAM_VIEC },
	{ "nlv", UNIT_NGAY_LAM_VIEC },
	{ "gio lam viec", UNIT_GIO_LAM_VIEC },
	{ "gio lv", UNIT_GIO_LAM_VIEC },
	{ "glv", UNIT_GIO_LAM_VIEC },
	{ "ngay", UNIT_NGAY },
	{ "gio", UNIT_GIO },
	{ "h", UNIT_GIO },
	{ "tieng", UNIT_GIO },
	{ "tuan", UNIT_TUAN },
	{ "thang", UNIT_THANG },
	{ "nam", UNIT_NAM },
};

/* Appends the digits [off, end) to value; stays beyond max once it is. */
static long
append_digits(long value, const char *text, size_t off, size_t end, long max)
{
	for (; off < end && value <= max; off++)
		value = value * 10 + (text[off] - '0');
	return value;
}

/* Returns the digits behind a comma or point at off, 0 if it is neither. */
static size_t
count_decimals(const char *text, size_t len, size_t off)
{
	if (off >= len || (text[off] != ',' && text[off] != '.'))
		return 0;
	return digits_end(text, len, off + 1) - off - 1;
}

bool
number_read(const char *text, size_t len, size_t *off, struct number *n)
{
	size_t start = *off, whole = digits_end(text, len, start);
	size_t decimals = count_decimals(text, len, whole), end = whole;
	long value = append_digits(0, text, start, whole, MAX_NUMBER);

	if (whole == start)
		return false;
	*n = (struct number){ .point = decimals > 0 && text[whole] == '.' };
	if (decimals > 0)
		end = whole + 1 + decimals;
	*off = end;
	if (n->point && decimals == 3 && text[start] != '0') {
		value = append_digits(value, text, whole + 1, end, MAX_NUMBER);
		decimals = 0;
	}
	n->in_range = value <= MAX_NUMBER && decimals <= 3;
	if (!n->in_range)
		return true;
	n->milli = append_digits(value, text, end - decimals, end,
	    MAX_NUMBER * MILLI);
	for (; decimals < 3; decimals++)
		n->milli *= 10;
	return true;
}

enum time_unit
unit_read(const char *text, size_t len, size_t *off)
{
	int unit;

	/* Downwards, since "ngày làm việc" begins with the words of "ngày". */
	for (unit = UNIT_NAM; unit > UNIT_NONE; unit--)
		if (word_phrase_at(text, len, off, unit_names[unit]))
			break;
	return (enum time_unit)unit;
}

/* True when nothing but blanks follows off. */
static bool
at_end(const char *s, size_t n, size_t off)
{
	return word_skip_blanks(s, n, off) == n;
}

static bool
is_whole(const char *s, size_t n, enum time_unit unit)
{
	size_t off = 0;

	return word_phrase_at(s, n, &off, unit_names[unit]) &&
	    at_end(s, n, off);
}

static bool
is_no_limit(const char *s, size_t n, size_t off)
{
	const char *word = unit_names[UNIT_KHONG_QUY_DINH];
	size_t len = strlen(word);

	return n - off >= len && memcmp(s + off, word, len) == 0 &&
	    at_end(s, n, off + len);
}

/* A limit that does not begin with a number. */
static enum duration_error
parse_words(const char *s, size_t n, size_t off, struct duration *d)
{
	size_t sign = off + 1;
	struct number ignored;

	if (is_whole(s, n, UNIT_TRONG_NGAY)) {
		d->unit = UNIT_TRONG_NGAY;
		return DURATION_OK;
	}
	if (is_no_limit(s, n, off)) {
		d->unit = UNIT_KHONG_QUY_DINH;
		return DURATION_OK;
	}
	if (off < n && s[off] == '-' && number_read(s, n, &sign, &ignored) &&
	    unit_read(s, n, &sign) != UNIT_NONE && at_end(s, n, sign))
		return DURATION_NEGATIVE;
	if (unit_read(s, n, &off) != UNIT_NONE && at_end(s, n, off))
		return DURATION_NO_NUMBER;
	return DURATION_FREE_TEXT;
}

/* The unit behind a number, all the rest of s; says how it is written. */
static enum duration_error
parse_unit(const char *s, size_t n, size_t off, enum time_unit *unit)
{
	size_t i, end = off;

	*unit = unit_read(s, n, &end);
	if (*unit != UNIT_NONE && at_end(s, n, end))
		return word_letter_at(s, n, off) ? DURATION_SPELLING :
		    DURATION_OK;
	for (i = 0; i < sizeof(slips) / sizeof(slips[0]); i++) {
		end = off;
		*unit = slips[i].unit;
		if (word_phrase_like(s, n, &end, slips[i].written) &&
		    at_end(s, n, end))
			return DURATION_SPELLING;
	}
	*unit = UNIT_NONE;
	return DURATION_FREE_TEXT;
}

enum duration_error
duration_parse(const char *s, size_t n, struct duration *d)
{
	size_t off = word_skip_blanks(s, n, 0);
	enum duration_error spelled;
	struct number number;
	enum time_unit unit;

	*d = (struct duration){ 0 };
	if (!number_read(s, n, &off, &number))
		return parse_words(s, n, off, d);
	if (at_end(s, n, off))
		return DURATION_NO_UNIT;
	spelled = parse_unit(s, n, off, &unit);
	if (spelled == DURATION_FREE_TEXT)
		return spelled;
	if (!number.in_range)
		return DURATION_RANGE;
	*d = (struct duration){ .milli = number.milli, .unit = unit };
	if (number.milli == 0)
		return DURATION_ZERO;
	return number.point ? DURATION_POINT : spelled;
}

/* Writes the decimals behind their comma, without zeros at the end. */
static void
format_decimals(char buf[5], int milli)
{
	size_t n;

	snprintf(buf, 5, ",%03d", milli);
	for (n = 4; n > 1 && buf[n - 1] == '0'; n--)
		buf[n - 1] = '\0';
	if (n == 1)
		buf[0] = '\0';
}

void
duration_format(char buf[DURATION_SIZE], struct duration d)
{
	char decimals[5];

	assert(d.milli >= 0 && d.milli <= MAX_NUMBER * MILLI + MILLI - 1);
	if (d.unit == UNIT_TRONG_NGAY || d.unit == UNIT_KHONG_QUY_DINH) {
		snprintf(buf, DURATION_SIZE, "%s", unit_names[d.unit]);
		return;
	}
	format_decimals(decimals, (int)(d.milli % MILLI));
	snprintf(buf, DURATION_SIZE, "%d%s%s%s", (int)(d.milli / MILLI),
	    decimals, d.unit == UNIT_NONE ? "" : " ", unit_names[d.unit]);
}

long
duration_working_hours(struct duration d)
{
	switch (d.unit) {
	case UNIT_GIO_LAM_VIEC:
		return d.milli;
	case UNIT_NGAY_LAM_VIEC:
		return d.milli * DAY_HOURS;
	case UNIT_TRONG_NGAY:
		return DAY_HOURS * MILLI;
	case UNIT_NONE:
	case UNIT_GIO:
	case UNIT_NGAY:
	case UNIT_TUAN:
	case UNIT_THANG:
	case UNIT_NAM:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return -1;
}

int
duration_cmp_same_unit(struct duration a, struct duration b)
{
	assert(a.unit == b.unit);
	return (a.milli > b.milli) - (a.milli < b.milli);
}
