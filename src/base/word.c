/*
 * Compares words after canonical decomposition and case folding, so that no
 * copy of the text has to be normalised first.
 */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "base/word.h"

/* No character: categories know nothing of it. */
enum { NO_RUNE = 0x110000 };

/* Decodes the character at OFF (< LEN) and returns its length in bytes. */
static size_t
rune_at(const char *text, size_t len, size_t off, uint32_t *rune)
{
	size_t n = utf8_decode(text + off, len - off, rune);

	if (n > 0)
		return n;
	*rune = NO_RUNE;
	return 1;
}

/* Decodes the character that ends right before OFF (> 0), same result. */
static size_t
rune_before(const char *text, size_t off, uint32_t *rune)
{
	size_t start = off - 1;

	while (start > 0 && off - start < 4 &&
	    ((unsigned char)text[start] & 0xC0) == 0x80)
		start--;
	if (rune_at(text, off, start, rune) == off - start)
		return off - start;
	*rune = NO_RUNE;
	return 1;
}

static bool
is_blank(uint32_t rune)
{
	utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)rune);

	return c >= UTF8PROC_CATEGORY_ZS && c <= UTF8PROC_CATEGORY_CF;
}

static bool
is_letter(uint32_t rune)
{
	utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)rune);

	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

size_t
word_skip_blanks(const char *text, size_t len, size_t off)
{
	uint32_t rune;

	while (off < len) {
		size_t n = rune_at(text, len, off, &rune);

		if (!is_blank(rune))
			break;
		off += n;
	}
	return off;
}

bool
word_letter_before(const char *text, size_t off)
{
	uint32_t rune = NO_RUNE;

	if (off > 0)
		rune_before(text, off, &rune);
	return is_letter(rune);
}

bool
word_letter_at(const char *text, size_t len, size_t off)
{
	uint32_t rune = NO_RUNE;

	if (off < len)
		rune_at(text, len, off, &rune);
	return is_letter(rune);
}

static size_t
word_end(const char *text, size_t len, size_t off)
{
	uint32_t rune;

	while (off < len) {
		size_t n = rune_at(text, len, off, &rune);

		if (!is_letter(rune))
			break;
		off += n;
	}
	return off;
}

/* Returns how many runes there are, also if that is more than WORD_RUNES. */
static utf8proc_ssize_t
fold(const char *s, size_t n, int options, utf8proc_int32_t *runes)
{
	return utf8proc_decompose((const utf8proc_uint8_t *)s,
	    (utf8proc_ssize_t)n, runes, WORD_RUNES,
	    (utf8proc_option_t)options);
}

/*
 * True if the first letters rule a match out: most words differ there, and
 * both being ASCII without a mark behind the text's needs no tables.
 */
static bool
starts_otherwise(const char *text, size_t text_len, const char *ours)
{
	unsigned char t = (unsigned char)*text, o = (unsigned char)*ours;

	if (text_len == 0)
		return true;
	if (t >= 0x80 || o >= 0x80 || (text_len > 1 &&
	    (unsigned char)text[1] >= 0xCC && (unsigned char)text[1] <= 0xCD))
		return false;
	return (t | 0x20) != o;
}

/* Compares a word of a text with one of ours, which fits and is not empty. */
static bool
same_word(const char *text, size_t text_len, const char *ours,
    size_t ours_len, int extra)
{
	const int options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
	    UTF8PROC_CASEFOLD | extra;
	utf8proc_int32_t x[WORD_RUNES], y[WORD_RUNES];
	utf8proc_ssize_t n;

	if (text_len == ours_len && memcmp(text, ours, ours_len) == 0)
		return true;
	if (starts_otherwise(text, text_len, ours))
		return false;
	n = fold(ours, ours_len, options, x);
	assert(n > 0 && n <= WORD_RUNES);
	return fold(text, text_len, options, y) == n &&
	    memcmp(x, y, (size_t)n * sizeof(x[0])) == 0;
}

static bool
phrase_at(const char *text, size_t len, size_t *off, const char *phrase,
    int extra)
{
	size_t end = *off;

	/* Most calls end at the first letter. */
	if (end < len && (unsigned char)text[end] > ' ' &&
	    starts_otherwise(text + end, len - end, phrase))
		return false;
	while (*phrase) {
		size_t start = word_skip_blanks(text, len, end);
		size_t n = strcspn(phrase, " ");

		end = word_end(text, len, start);
		if (!same_word(text + start, end - start, phrase, n, extra))
			return false;
		phrase += n;
		phrase += *phrase == ' ';
	}
	*off = end;
	return true;
}

bool
word_phrase_at(const char *text, size_t len, size_t *off, const char *phrase)
{
	return phrase_at(text, len, off, phrase, 0);
}

bool
word_phrase_like(const char *text, size_t len, size_t *off,
    const char *phrase)
{
	return phrase_at(text, len, off, phrase, UTF8PROC_STRIPMARK);
}

bool
word_before(const char *text, size_t off, const char *word, size_t *start)
{
	uint32_t rune;
	size_t begin, end = off;

	while (end > 0) {
		size_t n = rune_before(text, end, &rune);

		if (!is_blank(rune))
			break;
		end -= n;
	}
	for (begin = end; begin > 0;) {
		size_t n = rune_before(text, begin, &rune);

		if (!is_letter(rune))
			break;
		begin -= n;
	}
	if (!same_word(text + begin, end - begin, word, strlen(word), 0))
		return false;
	if (start)
		*start = begin;
	return true;
}
