/*
 * One look at every byte. Tables know what is ASCII or a letter of the
 * language; a text with anything else is looked at again, sorted by ranges.
 */
#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/every_byte.h"
#include "base/utf8.h"
#include "base/viet_letter.h"
#include "model/scan.h"

/*
 * The space at byte i, behind another, ends a gap: something of the line stands
 * before and behind the two.
 */
static bool
ends_gap(const char *s, size_t n, size_t i)
{
	return i >= 2 && s[i - 2] != '\n' && i + 1 < n && s[i + 1] != ' ' &&
	    s[i + 1] != '\n' && s[i + 1] != '\r';
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

/* The signs outside ASCII that the tables below do not know. */
static unsigned
look_closely(const char *s, size_t n)
{
	unsigned signs = 0;
	size_t i, k;
	uint32_t cp;

	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		assert(k > 0);
		signs |= cp < 0x80 ? 0 : sign_of(cp);
	}
	return signs;
}

/* --- byte by byte ------------------------------------------------------- */

/*
 * What a byte may mean together with the one before it: a bit counts if both
 * have it. No continuation byte follows the last of a letter, so the tables
 * need not know whether 0xBA, say, is the second or the last.
 */
enum {
	/* Above those of enum sign: what calls for a closer look. */
	LOOK_C3 = 1 << 19,	/* no Vietnamese letter behind 0xC3 */
	LOOK_E1 = 1 << 20,	/* none behind 0xE1 */
	LOOK_BA = 1 << 21,
	LOOK_BB = 1 << 22,
	LOOK_E2 = 1 << 23,	/* behind 0xE2: no general punctuation */
	LOOK_80 = 1 << 24,	/* in it: spaces and what is invisible */
	LOOK = 1 << 25,		/* a first byte that no common sign has */
	LOOKS = LOOK_C3 | LOOK_E1 | LOOK_BA | LOOK_BB | LOOK_E2 | LOOK_80 |
	    LOOK,
	SPACES = 1 << 26,	/* a second one */
	PAIR = 1 << 27,		/* a letter behind o or u */
	WIDE = 1 << 28,		/* outside ASCII */
	ALONE = SCAN_TAB | SCAN_NEWLINE | SCAN_DIGIT | SCAN_ANGLE |
	    SCAN_PERCENT | LOOK | WIDE,	/* need no byte before */
	SIGNS = LOOK_C3 - 1
};

#define IS_O_OR_U(c) (((c) | 0x20) == 'o' || ((c) | 0x20) == 'u')

#define BEFORE(c) (ALONE | (IS_O_OR_U(c) ? PAIR : 0) | \
	((c) == ' ' ? SPACES : 0) | ((c) == 0xC3 ? LOOK_C3 : 0) | \
	((c) == 0xE1 ? LOOK_E1 : 0) | ((c) == 0xBA ? LOOK_BA : 0) | \
	((c) == 0xBB ? LOOK_BB : 0) | ((c) == 0xE2 ? LOOK_E2 : 0) | \
	((c) == 0x80 ? LOOK_80 | SCAN_DASH | SCAN_QUOTE : 0))

#define ASCII(c) ((c) == '\t' ? SCAN_TAB : (c) == '\n' ? SCAN_NEWLINE : \
	(c) == ' ' ? SPACES : (c) == '%' ? SCAN_PERCENT : \
	(c) == '<' || (c) == '&' ? SCAN_ANGLE : \
	BYTE_IN(c, '0', '9') ? SCAN_DIGIT : 0)

/* À–Ý and à–ý of the language, by the second byte without its case. */
#define IS_LATIN1_LETTER(c) (BYTE_IN(c, 0x80, 0x83) || \
	BYTE_IN(c, 0x88, 0x8A) || BYTE_IN(c, 0x8C, 0x8D) || \
	BYTE_IN(c, 0x92, 0x95) || BYTE_IN(c, 0x99, 0x9A) || (c) == 0x9D)

#define CONTINUES(c) ((IS_LATIN1_LETTER((c) & 0x9F) ? 0 : LOOK_C3) | \
	((c) == 0xBA || (c) == 0xBB ? 0 : LOOK_E1) | \
	((c) < 0xA0 ? LOOK_BA : 0) | ((c) > 0xB9 ? LOOK_BB : 0) | \
	((c) == 0x80 ? 0 : LOOK_E2) | \
	(BYTE_IN(c, 0x90, 0xA7) ? 0 : LOOK_80) | \
	((c) == 0x93 || (c) == 0x94 ? SCAN_DASH : 0) | \
	(((c) & 0xFA) == 0x98 ? SCAN_QUOTE : 0))

#define BEGINS(c) (WIDE | ((c) == 0xC3 || (c) == 0xE1 ? PAIR : \
	BYTE_IN(c, 0xC4, 0xCB) || (c) == 0xE2 ? 0 : LOOK))

#define HERE(c) ((c) < 0x80 ? ASCII(c) : (c) < 0xC0 ? CONTINUES(c) : BEGINS(c))

static const uint32_t before[256] = { EVERY_BYTE(BEFORE) };
static const uint32_t here[256] = { EVERY_BYTE(HERE) };

/* The letter at byte i is the second of hoà, hoè or thuỳ, with any tone. */
static bool
is_toned_second(const unsigned char *s, size_t i)
{
	if ((s[i - 1] | 0x20) == 'u')
		return (i < 2 || (s[i - 2] | 0x20) != 'q') &&
		    (s[i] == 0xC3 ? (s[i + 1] | 0x20) == 0xBD :
		    s[i + 1] == 0xBB && s[i + 2] >= 0xB2 && s[i + 2] <= 0xB9);
	if (s[i] == 0xC3)
		return strchr("\xA0\xA1\xA3\xA8\xA9", s[i + 1] | 0x20) != NULL;
	return s[i + 1] == 0xBA && ((s[i + 2] >= 0xA0 && s[i + 2] <= 0xA3) ||
	    (s[i + 2] >= 0xB8 && s[i + 2] <= 0xBD));
}

/* A word ends with the letter at byte i, behind o or u, in the new style. */
static bool
ends_in_new_style(const char *text, size_t n, size_t i)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t end = i + (s[i] == 0xE1 ? 3 : 2);
	uint32_t cp = ' ';

	if (!is_toned_second(s, i))
		return false;
	if (end < n)
		utf8_decode(text + end, n - end, &cp);
	return viet_sort(cp) != SORT_LETTER;
}

/* The sign of the space or letter at byte i, behind another space, o or u. */
static unsigned
sign_of_two(const char *s, size_t n, size_t i)
{
	if (s[i] == ' ')
		return ends_gap(s, n, i) ? SCAN_SPACES : 0;
	return ends_in_new_style(s, n, i) ? SCAN_NEW_TONE : 0;
}

unsigned
scan_text(const char *s, size_t n)
{
	unsigned was = before[0], now, signs = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		now = was & here[c];
		signs |= now;
		if (now & (PAIR | SPACES))
			signs |= sign_of_two(s, n, i);
		was = before[c];
	}
	if (signs & LOOKS)
		signs = (signs & ~(unsigned)(SCAN_DASH | SCAN_QUOTE)) |
		    look_closely(s, n);
	if (n > 0)
		signs |= signs & WIDE ? SCAN_ANY : SCAN_ANY | SCAN_ASCII;
	return signs & SIGNS;
}
