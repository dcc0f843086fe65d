/*
 * Document numbers in running text: where they start and end. Whether they
 * are well-formed is for docnum_check to say.
 */
#include <string.h>

#include "base/digit.h"
#include "base/docnum_read.h"
#include "base/utf8.h"

struct text {
	const char *s;
	size_t len;
};

/* Kinds whose numbers carry no year; forms of papers look like them. */
static const char *const kinds[] = {
	"QĐ", "NQ", "CT", "KH", "TB", "BC", "TTr", "CV", "CĐ", "HD", "VBHN",
	"NĐ", "KL", "QC",
};

/* The code point meant at off; 0 at the end or if it is no UTF-8. */
static uint32_t
sign_at(struct text t, size_t off, size_t *step)
{
	enum docnum_fault ignored;
	uint32_t cp;

	*step = off < t.len ? utf8_decode(t.s + off, t.len - off, &cp) : 0;
	return *step > 0 ? docnum_meant(cp, &ignored) : 0;
}

static bool
is_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}

static bool
is_capital(uint32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || cp == 0x0110 || cp == 0x01AF;
}

/* Moves *off behind the sign, spaces around it included, if it is there. */
static bool
pass(struct text t, size_t *off, uint32_t sign)
{
	size_t at = *off, step;

	while (sign_at(t, at, &step) == ' ')
		at += step;
	if (sign_at(t, at, &step) != sign)
		return false;
	do
		at += step;
	while (sign_at(t, at, &step) == ' ');
	*off = at;
	return true;
}

/*
 * The end of the piece of a symbol at off: capitals and digits, and the small
 * letter of TTg and TTr. Other small letters begin the next word.
 */
static size_t
piece_end(struct text t, size_t off)
{
	size_t start = off, step;
	uint32_t cp = sign_at(t, off, &step);

	if (!is_capital(cp))
		return start;
	for (; is_capital(cp) || is_digit(cp) || cp == '&';
	    cp = sign_at(t, off, &step))
		off += step;
	if ((cp == 'g' || cp == 'r') && off - start == 2 &&
	    memcmp(t.s + start, "TT", 2) == 0)
		off += step;
	return off;
}

/* Where the next piece starts behind a dash at off; off if there is none. */
static size_t
next_piece(struct text t, size_t off, bool spaced)
{
	size_t at = off, step;
	uint32_t sign = sign_at(t, at, &step);

	if (sign != '-' && sign != '/')
		return off;
	at += step;
	while (spaced && sign_at(t, at, &step) == ' ')
		at += step;
	return piece_end(t, at) > at ? at : off;
}

/*
 * The end of the symbol at off. Behind its first piece a space may have
 * slipped in ("TT- BTP"); further on it ends the number.
 */
static size_t
symbol_end(struct text t, size_t off)
{
	size_t end = piece_end(t, off), next;
	bool first = true;

	while (end > off) {
		next = next_piece(t, end, first);
		if (next == end)
			break;
		end = piece_end(t, next);
		first = false;
	}
	return end;
}

/* True if the symbol at off begins with a known kind and names a body. */
static bool
is_known_symbol(struct text t, size_t off, size_t end)
{
	size_t n = piece_end(t, off) - off, i;
	const char *token = docnum_token(t.s + off, n);

	if (off + n >= end)
		return false;
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if ((token != NULL && strcmp(token, kinds[i]) == 0) ||
		    (strlen(kinds[i]) == n &&
		     memcmp(t.s + off, kinds[i], n) == 0))
			return true;
	return false;
}

/* The end of "/2010/NĐ-CP" or "/QĐ-UBND" at off; off if there is none. */
static size_t
slashed_end(struct text t, size_t off)
{
	size_t at = off, year, end;

	if (!pass(t, &at, '/'))
		return off;
	year = digits_end(t.s, t.len, at);
	if (year - at == 4 && pass(t, &year, '/')) {
		end = symbol_end(t, year);
		return end > year ? end : off;
	}
	end = symbol_end(t, at);
	return is_known_symbol(t, at, end) ? end : off;
}

/* The end of "-KL/TW" at off; off if there is none. */
static size_t
dashed_end(struct text t, size_t off)
{
	size_t kind = off + 1, end, slash;

	if (off >= t.len || t.s[off] != '-')
		return off;
	slash = piece_end(t, kind);
	if (slash == kind || slash >= t.len || t.s[slash] != '/')
		return off;
	end = piece_end(t, slash + 1);
	return end > slash + 1 && is_known_symbol(t, kind, end) ? end : off;
}

/* The end of the number whose first digit stands at off; off if it is none. */
static size_t
number_end(struct text t, size_t off)
{
	size_t at = digits_end(t.s, t.len, off), end;

	if (at - off > 5)
		return off;
	if (at < t.len && t.s[at] == '.' && digit_at(t.s, t.len, at + 1))
		at = digits_end(t.s, t.len, at + 1);
	if (at < t.len && t.s[at] >= 'a' && t.s[at] <= 'z')
		at++;
	end = slashed_end(t, at);
	if (end == at)
		end = dashed_end(t, at);
	return end == at ? off : end;
}

/* True if a number may start with the digit at off: nothing is joined to it
 * in front. */
static bool
may_start(struct text t, size_t off)
{
	unsigned char before;

	if (off == 0)
		return true;
	before = (unsigned char)t.s[off - 1];
	return !is_digit(before) && strchr("./-,", before) == NULL;
}

bool
docnum_find(const char *text, size_t len, size_t *pos, struct docnum_hit *hit)
{
	struct text t = { .s = text, .len = len };
	char copy[DOCNUM_SIZE];
	size_t i = *pos, end;

	for (; (i = digit_find(text, len, i)) < len; i++) {
		if (!may_start(t, i))
			continue;
		end = number_end(t, i);
		if (end == i || end - i >= sizeof(copy))
			continue;
		memcpy(copy, text + i, end - i);
		copy[end - i] = '\0';
		*hit = (struct docnum_hit){ .off = i, .n = end - i,
			.fault = docnum_check(copy) };
		*pos = end;
		return true;
	}
	*pos = len;
	return false;
}
