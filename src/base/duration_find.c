/*
 * Time limits in running text: a number with the words of a unit behind it,
 * unless its neighbours show that it is something else.
 */
#include "base/digit.h"
#include "base/duration_read.h"
#include "base/word.h"

/* Fewer hours than this, after "sau" or "trước", are a time of the day. */
enum { CLOCK_MILLI = 24 * 1000 };

/* A number inside a code, a longer number or a fraction counts nothing. */
static bool
bound_before(const char *text, size_t off)
{
	char c = off > 0 ? text[off - 1] : ' ';

	if (c == '/' || word_letter_before(text, off))
		return true;
	return (c == '.' || c == ',') && off > 1 &&
	    digit_at(text, off, off - 2);
}

/* Skips "(mười lăm)" at *off: a remark in brackets that holds no digit. */
static void
skip_words_in_brackets(const char *text, size_t len, size_t *off)
{
	size_t end = word_skip_blanks(text, len, *off);

	if (end >= len || text[end] != '(')
		return;
	for (end++; end < len && text[end] != ')'; end++)
		if (digit_at(text, len, end))
			return;
	if (end < len)
		*off = end + 1;
}

/* True when a date begins at off: 29/6/2024, or 17 tháng 11. */
static bool
is_date_at(const char *text, size_t len, size_t off)
{
	size_t end;

	off = word_skip_blanks(text, len, off);
	end = digits_end(text, len, off);
	if (end == off)
		return false;
	if (word_phrase_at(text, len, &end, "tháng"))
		return true;
	return end < len && (text[end] == '/' || text[end] == '-' ||
	    text[end] == '.') && digit_at(text, len, end + 1);
}

/* True when hours [off, end) are a time of the day or opening hours. */
static bool
is_clock(const char *text, size_t len, size_t off, size_t end, long milli)
{
	size_t next = word_skip_blanks(text, len, end);

	if (next < len && (text[next] == '/' || digit_at(text, len, next)))
		return true;
	if (word_phrase_at(text, len, &next, "cùng ngày"))
		return true;
	return milli < CLOCK_MILLI && (word_before(text, off, "sau", NULL) ||
	    word_before(text, off, "trước", NULL) ||
	    word_before(text, off, "lúc", NULL));
}

/* True when the words around the hit show that it is no limit. */
static bool
is_something_else(const char *text, size_t len, const struct duration_hit *hit)
{
	size_t end = hit->off + hit->n, next = word_skip_blanks(text, len, end);

	if (word_phrase_at(text, len, &end, "tuổi"))
		return true;
	switch (hit->duration.unit) {
	case UNIT_GIO:
		return is_clock(text, len, hit->off, end, hit->duration.milli);
	case UNIT_NGAY:
		return is_date_at(text, len, end);
	case UNIT_THANG:
		/* "tháng Tám" is the one month that documents name in words. */
		return digit_at(text, len, next) ||
		    word_phrase_at(text, len, &next, "tám") ||
		    word_before(text, hit->off, "ngày", NULL);
	case UNIT_NAM:
		return digit_at(text, len, next) ||
		    word_before(text, hit->off, "tháng", NULL);
	case UNIT_NONE:
	case UNIT_GIO_LAM_VIEC:
	case UNIT_NGAY_LAM_VIEC:
	case UNIT_TUAN:
	case UNIT_TRONG_NGAY:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return false;
}

/*
 * Tries the number at off as a limit.  *end gets the place to search on: behind
 * the number if it is none.
 */
static bool
limit_at(const char *text, size_t len, size_t off, size_t *end,
    struct duration_hit *hit)
{
	bool bound = bound_before(text, off);
	struct number number;
	size_t unit_end;

	*end = off;
	number_read(text, len, end, &number);
	unit_end = *end;
	skip_words_in_brackets(text, len, &unit_end);
	hit->duration.milli = number.milli;
	hit->duration.unit = unit_read(text, len, &unit_end);
	hit->point = number.point;
	hit->off = off;
	hit->n = unit_end - off;
	if (bound || number.milli == 0 || hit->duration.unit == UNIT_NONE ||
	    is_something_else(text, len, hit))
		return false;
	*end = unit_end;
	return true;
}

bool
duration_find(const char *text, size_t len, size_t *pos,
    struct duration_hit *hit)
{
	size_t off = *pos;

	while ((off = digit_find(text, len, off)) < len) {
		if (limit_at(text, len, off, pos, hit))
			return true;
		off = *pos;
	}
	*pos = len;
	return false;
}
