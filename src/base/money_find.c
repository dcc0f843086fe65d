/*
 * Amounts in running text: a number with the words of a currency behind it, or
 * with what it is charged for, unless its neighbours show that it is something
 * else.
 */
#include <string.h>

#include "base/digit.h"
#include "base/money_read.h"
#include "base/word.h"

/* A bare "đ" behind less than this is a letter of a list: "mẫu số 01đ". */
enum { LEAST_WITH_LETTER = 1000 };

/* A number inside a code or a document number counts nothing. */
static bool
bound_before(const char *text, size_t off)
{
	return (off > 0 && text[off - 1] == '/') ||
	    word_letter_before(text, off);
}

/* Skips "(bốn triệu)" at *off: a remark in brackets that holds no digit. */
static void
skip_words_in_brackets(const char *text, size_t len, size_t *off)
{
	size_t end = word_skip_blanks(text, len, *off);

	if (end >= len || text[end] != '(')
		return;
	for (end++; end < len && text[end] != ')'; end++)
		if (text[end] == '(' || digit_at(text, len, end))
			return;
	if (end < len)
		*off = end + 1;
}

/* True when the word at off carries "đồng" on to something that is no money. */
static bool
is_other_word(const char *text, size_t len, size_t off)
{
	static const char *const followers[] = {
		"chí", "thời", "sở", "bào", "phạm", "chủ",
	};
	size_t i;

	for (i = 0; i < sizeof(followers) / sizeof(followers[0]); i++) {
		size_t end = off;

		if (word_phrase_at(text, len, &end, followers[i]))
			return true;
	}
	return false;
}

/* Returns the end of the word at off, hyphens inside it included. */
static size_t
word_end(const char *text, size_t len, size_t off)
{
	while (off < len && (word_letter_at(text, len, off) ||
	    (text[off] == '-' && word_letter_before(text, off) &&
	    word_letter_at(text, len, off + 1)) ||
	    ((unsigned char)text[off] & 0xC0) == 0x80))
		off++;
	return off;
}

/* True when a word at off goes on with the sentence behind a unit. */
static bool
is_end_of_unit(const char *text, size_t len, size_t off)
{
	static const char *const words[] = {
		"kể", "từ", "đến", "theo", "áp", "đối", "nếu", "khi", "trong",
		"và", "hoặc", "do", "về", "của", "nhận", "cho", "thu",
	};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		size_t end = off;

		if (word_phrase_at(text, len, &end, words[i]))
			return true;
	}
	return false;
}

/* Skips the 1 of "đồng/1 giấy", "đồng/01 lần". */
static size_t
skip_one(const char *text, size_t len, size_t off)
{
	size_t end = off;

	while (digit_at(text, len, end) && text[end] == '0')
		end++;
	if (!digit_at(text, len, end) || text[end] != '1' ||
	    digit_at(text, len, end + 1))
		return off;
	return word_skip_blanks(text, len, end + 1);
}

/* The words from a slash at off on: what the amount is charged for. */
static void
find_unit(const char *text, size_t len, size_t off, struct money_hit *hit)
{
	size_t end, next;

	off = word_skip_blanks(text, len, off);
	if (off >= len || text[off] != '/')
		return;
	off = skip_one(text, len, word_skip_blanks(text, len, off + 1));
	hit->unit = off;
	for (end = off; (next = word_end(text, len, off)) > off;) {
		end = next;
		off = word_skip_blanks(text, len, end);
		if (off < len && text[off] == '/')
			off = word_skip_blanks(text, len, off + 1);
		if (is_end_of_unit(text, len, off))
			break;
	}
	hit->unit_n = end - hit->unit;
	if (hit->unit_n == 0)
		hit->unit = 0;
}

/* A currency behind the number at *end, whose last byte it then gets. */
static bool
with_currency(const char *text, size_t len, const struct digits *d,
    long times, size_t *end, struct money_hit *hit)
{
	size_t start, off = *end;

	skip_words_in_brackets(text, len, &off);
	start = off;
	hit->currency = currency_read(text, len, &off);
	if (hit->currency == CURRENCY_NONE || is_other_word(text, len, off))
		return false;
	if (times == 1 && d->value > 0 && d->value < LEAST_WITH_LETTER &&
	    word_phrase_at(text, len, &start, "đ"))
		return false;
	*end = off;
	return true;
}

/* No currency, but points and a unit: not so in "1.234/QĐ-UBND". */
static bool
with_unit(const char *text, size_t len, size_t off, size_t end,
    const struct digits *d)
{
	size_t unit = word_skip_blanks(text, len, end), unit_end;

	if (d->groups != GROUPS_POINTS || unit >= len || text[unit] != '/' ||
	    word_before(text, off, "số", NULL))
		return false;
	unit = word_skip_blanks(text, len, unit + 1);
	unit_end = word_end(text, len, unit);
	return unit_end > unit &&
	    memchr(text + unit, '-', unit_end - unit) == NULL;
}

/*
 * Tries the number at off as an amount.  *end gets the place to search on:
 * behind the number if it is none.
 */
static bool
amount_at(const char *text, size_t len, size_t off, size_t *end,
    struct money_hit *hit)
{
	struct digits d;
	size_t last;
	long times;

	*end = off;
	digits_read(text, len, end, &d);
	if (bound_before(text, off))
		return false;
	last = *end;
	times = multiplier_read(text, len, &last);
	*hit = (struct money_hit){ .off = off };
	if (!with_currency(text, len, &d, times, &last, hit) &&
	    (times > 1 || !with_unit(text, len, off, last, &d)))
		return false;
	hit->error = amount_of(&d, times, &hit->amount);
	hit->n = last - off;
	*end = last;
	skip_words_in_brackets(text, len, &last);
	find_unit(text, len, last, hit);
	return true;
}

bool
money_find(const char *text, size_t len, size_t *pos, struct money_hit *hit)
{
	size_t off = *pos;

	while ((off = digit_find(text, len, off)) < len) {
		if (amount_at(text, len, off, pos, hit))
			return true;
		off = *pos;
	}
	*pos = len;
	return false;
}
