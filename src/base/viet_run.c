/*
 * Runs of a norm, byte by byte: what each one is follows from tables, so that
 * only what ends a run is a branch that a processor may guess wrong.
 */
#include "base/every_byte.h"
#include "base/viet_norm.h"

/*
 * What a byte may mean together with the one before it. A bit counts if both
 * have it: the table of the byte before tells what to look for, that of the
 * byte itself what it is. No continuation byte follows the last of a letter,
 * so the tables need not know whether 0xBA, say, is the second or the last.
 */
enum {
	SMALL_1 = 0x01,		/* a capital; the small letter is the next */
	SMALL_32 = 0x20,	/* a capital; the small letter is 32 on */
	NOT_C3 = 0x02,		/* no letter behind 0xC3, or no common one */
	NOT_C4 = 0x04,
	NOT_C5 = 0x08,
	NOT_C6 = 0x10,
	NOT_E1 = 0x40,
	NOT_BA = 0x80,
	NOT_BB = 0x100,
	NOT_E2 = 0x200,		/* behind 0xE2: no general punctuation */
	NOT_80 = 0x400,		/* in it: no dash, dot or quotation mark */
	BLANKS = 0x800,		/* a second blank */
	PAIR = 0x1000,		/* a letter behind o or u */
	NEVER = 0x2000,		/* begins no sign that a run may have */
	STOP = NOT_C3 | NOT_C4 | NOT_C5 | NOT_C6 | NOT_E1 | NOT_BA | NOT_BB |
	    NOT_E2 | NOT_80 | BLANKS | NEVER
};

#define IS_BLANK(c) ((c) == ' ' || BYTE_IN(c, '\t', '\r'))
#define IS_O_OR_U(c) (((c) | 0x20) == 'o' || ((c) | 0x20) == 'u')
#define PAIRS_OF(c, low) ((c) == (low) || (c) == (low) + 1)

#define BEFORE(c) (NEVER | (IS_BLANK(c) ? BLANKS : 0) | \
	(IS_O_OR_U(c) ? PAIR : 0) | ((c) == 0xC3 ? SMALL_32 | NOT_C3 : 0) | \
	((c) == 0xC4 ? SMALL_1 | NOT_C4 : 0) | \
	((c) == 0xC5 ? SMALL_1 | NOT_C5 : 0) | ((c) == 0xC6 ? NOT_C6 : 0) | \
	((c) == 0xE1 ? NOT_E1 : 0) | ((c) == 0xBA ? SMALL_1 | NOT_BA : 0) | \
	((c) == 0xBB ? SMALL_1 | NOT_BB : 0) | ((c) == 0xE2 ? NOT_E2 : 0) | \
	((c) == 0x80 ? NOT_80 : 0))

/* Of a byte from 0x80 to 0xBF. × and ÷ are no letters. */
#define CONTINUES(c) (((c) % 2 == 0 ? SMALL_1 : 0) | \
	(((c) | 0x20) == 0xB7 ? NOT_C3 : (c) < 0x9F ? SMALL_32 : 0) | \
	(PAIRS_OF(c, 0x82) || PAIRS_OF(c, 0x90) || PAIRS_OF(c, 0xA8) ? \
	    0 : NOT_C4) | (PAIRS_OF(c, 0xA8) ? 0 : NOT_C5) | \
	((c) == 0xA1 || (c) == 0xB0 ? 0 : NOT_C6) | \
	(PAIRS_OF(c, 0xBA) ? 0 : NOT_E1) | ((c) < 0xA0 ? NOT_BA : 0) | \
	((c) > 0xB9 ? NOT_BB : 0) | ((c) == 0x80 ? 0 : NOT_E2) | \
	(BYTE_IN(c, 0x90, 0xA7) ? 0 : NOT_80))

#define HERE(c) (BYTE_IN(c, 0x80, 0xBF) ? CONTINUES(c) : \
	IS_BLANK(c) ? BLANKS : (c) == 0xC3 || (c) == 0xE1 ? PAIR : \
	BYTE_IN(c, 0x20, 0x7E) || BYTE_IN(c, 0xC4, 0xC6) || (c) == 0xE2 ? 0 : \
	NEVER)

#define SMALL(c) (IS_BLANK(c) ? ' ' : (c) | (BYTE_IN(c, 'A', 'Z') ? 0x20 : 0))

static const uint16_t before[256] = { EVERY_BYTE(BEFORE) };
static const uint16_t here[256] = { EVERY_BYTE(HERE) };
static const unsigned char small[256] = { EVERY_BYTE(SMALL) };

static bool
continues(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* A letter may begin with this byte. */
static bool
begins_letter(unsigned char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26 || c == 0xE1 ||
	    (c >= 0xC3 && c <= 0xC6);
}

/*
 * Where the run must end for the letter at byte i, behind o or u: right behind
 * it if the word ends there, so that its tone can move.
 */
static size_t
end_of_pair(const unsigned char *s, size_t i, size_t n)
{
	size_t end = i + (s[i] == 0xE1 ? 3 : 2);

	return end < n && !begins_letter(s[end]) ? end : n;
}

/* Copies up to n bytes that begin a run behind the byte last. */
static size_t
copy_evenly(const unsigned char *s, size_t n, unsigned char *out,
    unsigned char last)
{
	unsigned was = before[last], now;
	size_t i;

	for (i = 0; i < n; i++) {
		now = was & here[s[i]];
		if (now & (STOP | PAIR)) {
			if (now & STOP)
				break;
			n = end_of_pair(s, i, n);
		}
		out[i] = (unsigned char)(small[s[i]] +
		    (now & (SMALL_1 | SMALL_32)));
		was = before[s[i]];
	}
	/* Within a letter: it is none of the run. */
	while (i < n && i > 0 && continues(s[i]))
		i--;
	return i;
}

/* A combining mark may begin here. */
static bool
may_be_mark(unsigned char c)
{
	return c == 0xCC || c == 0xCD;
}

bool
norm_may_settle(const char *norm, size_t len)
{
	const unsigned char *s = (const unsigned char *)norm;
	size_t i = len;

	if (len < 3 || s[len - 1] < 0x80)
		return false;
	while (i > 1 && (s[--i] & 0xC0) == 0x80)
		;
	return s[i - 1] == 'o' || s[i - 1] == 'u';
}

/* Maps n bytes that were copied from byte i of the source. */
static void
map_evenly(struct norm *t, size_t i, size_t n)
{
	size_t at;

	for (at = 0; at < n; at++)
		t->map[t->len + at] = ((unsigned char)t->out[t->len + at] &
		    0xC0) == 0x80 ? t->map[t->len + at - 1] :
		    (uint32_t)(i + at);
}

/* What of a run of n bytes is sure: not a letter that a mark follows, nor a
 * blank that may be one of several. */
static size_t
sure_part(const unsigned char *out, size_t n, unsigned char next)
{
	if (may_be_mark(next))
		while (n > 0 && (out[--n] & 0xC0) == 0x80)
			;
	return n > 0 && out[n - 1] == ' ' ? n - 1 : n;
}

size_t
norm_even_run(struct norm *t, const char *text, size_t n, size_t i)
{
	const unsigned char *s = (const unsigned char *)text + i;
	unsigned char *out = (unsigned char *)t->out + t->len;
	size_t at, left = n - i;

	if (t->gap || left == 0 || (!begins_letter(*s) &&
	    norm_may_settle(t->out, t->len)))
		return 0;
	at = copy_evenly(s, left, out, t->len > 0 ? out[-1] : ' ');
	at = sure_part(out, at, at < left ? s[at] : ' ');
	if (t->map != NULL)
		map_evenly(t, i, at);
	t->len += at;
	if (at > 0)
		t->end = i + at;
	return at;
}
