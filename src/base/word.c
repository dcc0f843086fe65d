/*
 * Compares words after canonical decomposition and case folding, so that no
 * copy of the text has to be normalised first. Where both are letters of the
 * language, as nearly always, that is the same as comparing letters.
 */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "base/viet_letter.h"
#include "base/word.h"

/* No character: categories know nothing of it. */
enum { NO_RUNE = 0x110000 };

/* Decodes the character at OFF (< LEN) and returns its length in bytes. */
static size_t
rune_at(const char *text, size_t len, size_t off, uint32_t *rune)
{
	size_t n;

	*rune = (unsigned char)text[off];
	if (*rune < 0x80)
		return 1;
	n = utf8_decode(text + off, len - off, rune);
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

/* Letters of the language and ASCII need no table. */
static bool
is_blank(uint32_t rune)
{
	utf8proc_category_t c;

	if (rune < 0x7F)
		return rune <= ' ';
	if (viet_sort(rune) == SORT_LETTER)
		return false;
	c = utf8proc_category((utf8proc_int32_t)rune);
	return c >= UTF8PROC_CATEGORY_ZS && c <= UTF8PROC_CATEGORY_CF;
}

/* A byte that begins no blank, whatever follows. */
static bool
is_plain(unsigned char c)
{
	return (c > ' ' && c < 0x7F) || (c >= 0xC3 && c <= 0xC6);
}

static bool
is_letter(uint32_t rune)
{
	utf8proc_category_t c;

	if (rune < 0x80)
		return (rune | 0x20) >= 'a' && (rune | 0x20) <= 'z';
	if (viet_sort(rune) == SORT_LETTER)
		return true;
	c = utf8proc_category((utf8proc_int32_t)rune);
	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

size_t
word_skip_blanks(const char *text, size_t len, size_t off)
{
	uint32_t rune;

	while (off < len && !is_plain((unsigned char)text[off])) {
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

static bool
is_loose_mark(const char *text, size_t len, size_t off)
{
	return off < len && ((unsigned char)text[off] & 0xFE) == 0xCC;
}

/* What a look at the letters tells, which are mostly those of the language. */
enum match { SAME, OTHER, UNSURE };

/*
 * Compares the word at *off with ours, which ends at a space or NUL, and moves
 * *off behind it if they are the same. Of a letter with a mark behind it only
 * the tables know what it is.
 */
static enum match
compare_letters(const char *text, size_t len, size_t *off, const char *ours)
{
	size_t i = *off, n;
	uint32_t t = ' ', o;

	for (; i < len; i += n) {
		n = rune_at(text, len, i, &t);
		if (t >= 0x80 && viet_sort(t) != SORT_LETTER)
			return UNSURE;
		if (*ours == '\0' || *ours == ' ')
			break;
		ours += rune_at(ours, 4, 0, &o);
		if (viet_small(t) != o)
			return is_loose_mark(text, len, i + n) ? UNSURE :
			    OTHER;
	}
	if ((*ours != '\0' && *ours != ' ') || (i < len && is_letter(t)))
		return OTHER;
	*off = i;
	return SAME;
}

/* Compares two words by the tables; ours fits and is not empty. */
static bool
same_word(const char *text, size_t text_len, const char *ours,
    size_t ours_len, int extra)
{
	const int options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
	    UTF8PROC_CASEFOLD | extra;
	utf8proc_int32_t x[WORD_RUNES], y[WORD_RUNES];
	utf8proc_ssize_t n = fold(ours, ours_len, options, x);

	assert(n > 0 && n <= WORD_RUNES);
	return fold(text, text_len, options, y) == n &&
	    memcmp(x, y, (size_t)n * sizeof(x[0])) == 0;
}

/* Moves *off behind the word of a text that starts there, if it is ours. */
static bool
take_word(const char *text, size_t len, size_t *off, const char *ours,
    int extra)
{
	enum match m = extra == 0 ? compare_letters(text, len, off, ours) :
	    UNSURE;
	size_t end;

	if (m != UNSURE)
		return m == SAME;
	end = word_end(text, len, *off);
	if (!same_word(text + *off, end - *off, ours, strcspn(ours, " "),
	    extra))
		return false;
	*off = end;
	return true;
}

static bool
phrase_at(const char *text, size_t len, size_t *off, const char *phrase,
    int extra)
{
	size_t end = *off;

	for (;;) {
		end = word_skip_blanks(text, len, end);
		if (!take_word(text, len, &end, phrase, extra))
			return false;
		phrase = strchr(phrase, ' ');
		if (phrase == NULL)
			break;
		phrase++;
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
	size_t begin, behind, end = off;

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
	behind = begin;
	if (!take_word(text, end, &behind, word, 0))
		return false;
	if (start)
		*start = begin;
	return true;
}
