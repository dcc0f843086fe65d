/*
 * One look at every byte. What is ASCII or a letter of the language costs a
 * table look-up or two; the rest is sorted by ranges.
 */
#include <assert.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"
#include "base/viet_letter.h"
#include "model/scan.h"

static const unsigned ascii_signs[0x80] = {
	['\t'] = SCAN_TAB, ['\n'] = SCAN_NEWLINE,
	['0'] = SCAN_DIGIT, ['1'] = SCAN_DIGIT, ['2'] = SCAN_DIGIT,
	['3'] = SCAN_DIGIT, ['4'] = SCAN_DIGIT, ['5'] = SCAN_DIGIT,
	['6'] = SCAN_DIGIT, ['7'] = SCAN_DIGIT, ['8'] = SCAN_DIGIT,
	['9'] = SCAN_DIGIT,
	['<'] = SCAN_ANGLE, ['&'] = SCAN_ANGLE, ['%'] = SCAN_PERCENT,
};

/* Two spaces begin at s + i, with something of the line before and after. */
static bool
is_gap(const char *s, size_t n, size_t i)
{
	size_t j = i;

	if (i + 1 >= n || s[i + 1] != ' ' || i == 0 || s[i - 1] == '\n')
		return false;
	while (j < n && s[j] == ' ')
		j++;
	return j < n && s[j] != '\n' && s[j] != '\r';
}

/* U+0080–U+00FF: the Vietnamese letters of Latin-1 are no sign. */
static unsigned
sign_of_latin1(uint32_t cp)
{
	static const char letters[0x40] = {
		/* À–Ý; à–ý stand 32 further on. */
		[0x00] = 1, [0x01] = 1, [0x02] = 1, [0x03] = 1, [0x08] = 1,
		[0x09] = 1, [0x0A] = 1, [0x0C] = 1, [0x0D] = 1, [0x12] = 1,
		[0x13] = 1, [0x14] = 1, [0x15] = 1, [0x19] = 1, [0x1A] = 1,
		[0x1D] = 1,
	};

	if (cp == 0xA0 || cp == 0xAD)
		return SCAN_INVISIBLE;
	if (cp == 0xD0 || cp == 0xF0)
		return SCAN_ETH;
	return cp >= 0xC0 && letters[cp & 0x1F] ? 0 : SCAN_LATIN1;
}

static unsigned
sign_of_punctuation(uint32_t cp)
{
	if (cp == 0x2013 || cp == 0x2014)
		return SCAN_DASH;
	if (cp == 0x2018 || cp == 0x2019 || cp == 0x201C || cp == 0x201D)
		return SCAN_QUOTE;
	if (cp <= 0x2001)
		return SCAN_INVISIBLE | SCAN_ODD;
	return viet_sort(cp) == SORT_OTHER ? 0 : SCAN_INVISIBLE;
}

static bool
is_compat(uint32_t cp)
{
	return (cp >= 0xFB00 && cp <= 0xFB06) ||
	    (cp >= 0xFF01 && cp <= 0xFF5E);
}

static unsigned
sign_of(uint32_t cp)
{
	if (cp < 0x100)
		return sign_of_latin1(cp);
	if (viet_is_toned(cp) || cp < 0x300)
		return 0;
	if (cp <= 0x36F)
		return SCAN_MARK;
	if (cp <= 0x58F)
		return SCAN_FOREIGN;
	if (cp >= 0x2000 && cp <= 0x206F)
		return sign_of_punctuation(cp);
	if ((cp >= 0xE000 && cp <= 0xF8FF) || cp >= 0xF0000)
		return SCAN_PRIVATE;
	if ((cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0xFFFC)
		return SCAN_INVISIBLE;
	if (cp == 0xFFFD)
		return SCAN_LATIN1;
	if (is_compat(cp))
		return SCAN_COMPAT;
	return viet_sort(cp) == SORT_HARD ? SCAN_ODD : SCAN_INVISIBLE;
}

/*
 * Bytes of a letter of two or three that is no sign: U+0100–U+02FF and the
 * toned letters; 0 says nothing.
 */
static size_t
plain_letter(const unsigned char *s)
{
	if (*s == 0xE1)
		return (s[1] == 0xBA && s[2] >= 0xA0) || (s[1] == 0xBB &&
		    s[2] <= 0xB9) ? 3 : 0;
	return *s >= 0xC4 && *s < 0xCC ? 2 : 0;
}

/* The letters [i, end), a toned one, may be the end of hoà or thuý. */
static bool
may_be_new_tone(const char *s, size_t n, size_t i, size_t end)
{
	uint32_t cp = ' ';

	if (i == 0 || ((s[i - 1] | 0x20) != 'o' && (s[i - 1] | 0x20) != 'u'))
		return false;
	if (end < n)
		utf8_decode(s + end, n - end, &cp);
	return viet_sort(cp) != SORT_LETTER;
}

static unsigned
sign_of_wide(const char *s, size_t n, size_t i, size_t *k)
{
	unsigned sign = 0;
	uint32_t cp;

	*k = plain_letter((const unsigned char *)s + i);
	if (*k == 0) {
		*k = utf8_decode(s + i, n - i, &cp);
		assert(*k > 0);
		sign = sign_of(cp);
	}
	if (may_be_new_tone(s, n, i, i + *k))
		sign |= SCAN_NEW_TONE;
	return sign;
}

unsigned
scan_text(const char *s, size_t n)
{
	unsigned signs = 0;
	bool wide = false;
	size_t i, k;

	for (i = 0; i < n; i += k) {
		unsigned char c = (unsigned char)s[i];

		k = 1;
		if (c >= 0x80) {
			wide = true;
			signs |= sign_of_wide(s, n, i, &k);
		} else {
			signs |= ascii_signs[c];
			if (c == ' ' && is_gap(s, n, i))
				signs |= SCAN_SPACES;
		}
	}
	if (n > 0)
		signs |= wide ? SCAN_ANY : SCAN_ANY | SCAN_ASCII;
	return signs;
}
