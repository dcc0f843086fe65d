/*
 * The order of Vietnamese dictionaries: syllable by syllable, in each first
 * the letters, then the tone; capitals count last.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "notice/posted.h"

enum tone { NGANG, HUYEN, HOI, NGA, SAC, NANG };

/* Ranks: signs and digits below LETTERS, the alphabet from there, four places
 * to each letter of ASCII; other scripts from OTHERS on. */
enum { LETTERS = 0x80, OTHERS = 0x200, D_WITH_STROKE = 0x111 };

/* A letter with its marks, or a sign. Rank 0: the end. */
struct unit {
	uint32_t rank;
	enum tone tone;
	bool capital;
};

static uint32_t
rank_of(uint32_t small)
{
	if (small >= 'a' && small <= 'z')
		return LETTERS + (small - 'a') * 4;
	if (small == D_WITH_STROKE)
		return rank_of('d') + 1;
	return small < LETTERS ? small : OTHERS + small;
}

static enum tone
tone_of(uint32_t mark)
{
	switch (mark) {
	case 0x300:
		return HUYEN;
	case 0x309:
		return HOI;
	case 0x303:
		return NGA;
	case 0x301:
		return SAC;
	case 0x323:
		return NANG;
	}
	return NGANG;
}

/* How far behind the plain letter the marked one stands: ă â, ê, ô ơ, ư. */
static uint32_t
step_of(uint32_t mark, uint32_t rank)
{
	switch (mark) {
	case 0x306:		/* breve */
		return 1;
	case 0x302:		/* circumflex */
		return rank == rank_of('a') ? 2 : 1;
	case 0x31B:		/* horn */
		return rank == rank_of('o') ? 2 : 1;
	}
	return 0;
}

static struct unit
unit_of(uint32_t cp)
{
	uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);

	return (struct unit){ .rank = rank_of(small),
	    .capital = small != cp };
}

/* Adds a loose mark; those that the language does not have count nothing. */
static void
add_mark(struct unit *u, uint32_t mark)
{
	if (tone_of(mark) != NGANG)
		u->tone = tone_of(mark);
	else if (u->rank >= LETTERS && u->rank < OTHERS)
		u->rank += step_of(mark, u->rank);
}

static bool
is_mark(uint32_t cp)
{
	return cp >= 0x300 && cp <= 0x36F;
}

/* The parts of the code point at s, at most four; *k gets its bytes. */
static size_t
parts_at(const char *s, utf8proc_int32_t parts[4], size_t *k)
{
	uint32_t cp;
	utf8proc_ssize_t n;

	*k = utf8_decode(s, strnlen(s, 4), &cp);
	if (*k == 0) {		/* a stray byte */
		*k = 1;
		cp = 0xFFFD;
	}
	n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 4,
	    UTF8PROC_DECOMPOSE, NULL);
	if (n < 1 || n > 4) {
		parts[0] = (utf8proc_int32_t)cp;
		n = 1;
	}
	return (size_t)n;
}

/* Takes the next letter with all of its marks, composed or loose. */
static struct unit
next_unit(const char **s)
{
	utf8proc_int32_t parts[4];
	struct unit u = { 0 };
	size_t i, n, k;

	while (**s != '\0') {
		n = parts_at(*s, parts, &k);
		if (u.rank != 0 && !is_mark((uint32_t)parts[0]))
			break;
		for (i = 0; i < n; i++)
			if (u.rank == 0)
				u = unit_of((uint32_t)parts[i]);
			else
				add_mark(&u, (uint32_t)parts[i]);
		*s += k;
	}
	return u;
}

int
viet_order(const char *a, const char *b)
{
	int tone = 0, capital = 0;

	for (;;) {
		struct unit u = next_unit(&a), v = next_unit(&b);

		/* Where both syllables end, their tones decide. */
		if (u.rank < LETTERS && v.rank < LETTERS && tone != 0)
			return tone;
		if (u.rank != v.rank)
			return u.rank < v.rank ? -1 : 1;
		if (u.rank == 0)
			return capital;
		tone += (int)u.tone - (int)v.tone;
		if (capital == 0)
			capital = (int)u.capital - (int)v.capital;
	}
}
