/*
 * The strict grammar of document numbers, and what a number says by its form:
 * the kind of document, the year, whether something is missing.
 */
#include <assert.h>
#include <string.h>

#include "base/docnum_read.h"

enum {
	FIRST_YEAR = 1945,
	LAST_YEAR = 2099,
	MAX_DIGITS = 5,
	MAX_DECIMALS = 3,
};

static size_t
digits_at(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && s[i] >= '0' && s[i] <= '9'; i++)
		continue;
	return i;
}

static bool
starts(const char *s, size_t n, const char *with)
{
	size_t len = strlen(with);

	return n >= len && memcmp(s, with, len) == 0;
}

static bool
equals(const char *s, size_t n, const char *other)
{
	return n == strlen(other) && memcmp(s, other, n) == 0;
}

size_t
docnum_capital(const char *s, size_t n)
{
	if (n > 0 && *s >= 'A' && *s <= 'Z')
		return 1;
	return starts(s, n, "Đ") || starts(s, n, "Ư") ? 2 : 0;
}

/* The bytes of the small letter at s if it may stand in a number. */
static size_t
small_at(const char *s, size_t n)
{
	if (n > 0 && *s >= 'a' && *s <= 'z')
		return 1;
	return starts(s, n, "đ") ? 2 : 0;
}

/* --- pieces of a symbol ------------------------------------------------ */

/* One piece of a symbol, between its dashes. */
struct piece {
	const char *s;
	size_t n;
};

static bool
is_piece_end(char c)
{
	return c == '-' || c == '/';
}

/* The piece that starts at *off; moves *off to the separator behind it. */
static struct piece
piece_at(const char *s, size_t n, size_t *off)
{
	size_t start = *off;

	while (*off < n && !is_piece_end(s[*off]))
		++*off;
	return (struct piece){ .s = s + start, .n = *off - start };
}

/* The piece with this index, from 0; an empty one if there are fewer. */
static struct piece
piece_number(const struct docnum_parts *p, int index)
{
	size_t off = 0;
	struct piece piece = piece_at(p->symbol, p->symbol_len, &off);

	for (; index > 0; index--) {
		if (off >= p->symbol_len)
			return (struct piece){ .s = "", .n = 0 };
		off++;
		piece = piece_at(p->symbol, p->symbol_len, &off);
	}
	return piece;
}

/* Capitals, small letters, digits, and & or . between letters. */
static bool
is_piece(struct piece p)
{
	size_t i = docnum_capital(p.s, p.n), step;

	if (i == 0)
		return false;
	while (i < p.n) {
		step = docnum_capital(p.s + i, p.n - i);
		if (step == 0)
			step = small_at(p.s + i, p.n - i);
		if (step == 0 && digits_at(p.s + i, p.n - i) > 0)
			step = 1;
		if (step == 0 && i + 1 < p.n && strchr("&.", p.s[i]) != NULL)
			step = 1;
		if (step == 0)
			return false;
		i += step;
	}
	return true;
}

static bool
has_digit(struct piece p)
{
	size_t i;

	for (i = 0; i < p.n; i++)
		if (digits_at(p.s + i, 1) > 0)
			return true;
	return false;
}

/* Kinds behind which the first body used to stand after a slash. */
static bool
may_take_slash(struct piece p)
{
	return equals(p.s, p.n, "TTLT") || equals(p.s, p.n, "NQLT") ||
	    equals(p.s, p.n, "LCT") || equals(p.s, p.n, "L");
}

static bool
is_symbol(const char *s, size_t n)
{
	size_t off = 0;
	struct piece p = piece_at(s, n, &off);

	if (!is_piece(p))
		return false;
	if (has_digit(p) && !starts(p.s, p.n, "QH") &&
	    !starts(p.s, p.n, "UBTVQH"))
		return false;
	while (off < n) {
		if (s[off] == '/' && !may_take_slash(p))
			return false;
		off++;
		p = piece_at(s, n, &off);
		if (!is_piece(p))
			return false;
	}
	return true;
}

/* What follows "120-" or "73-". */
static bool
is_dashed_symbol(const char *s, size_t n)
{
	size_t off = 0;
	struct piece kind = piece_at(s, n, &off), body;

	if (!is_piece(kind))
		return false;
	if (off == n)
		return equals(s, n, "CP") || equals(s, n, "TTg") ||
		    equals(s, n, "HĐBT") || equals(s, n, "CT");
	if (s[off] != '/')
		return false;
	off++;
	body = piece_at(s, n, &off);
	return off == n && is_piece(body) && body.n > 1;
}

/* --- the number as a whole --------------------------------------------- */

/* The bytes of "66.7" or "30c" at s; 0 if there is no number. */
static size_t
number_at(const char *s, size_t n)
{
	size_t i = digits_at(s, n), decimals;

	if (i == 0 || i > MAX_DIGITS)
		return 0;
	if (i < n && s[i] == '.') {
		decimals = digits_at(s + i + 1, n - i - 1);
		if (decimals == 0 || decimals > MAX_DECIMALS)
			return 0;
		i += 1 + decimals;
	}
	return i + small_at(s + i, n - i);
}

/* The year if "2010/" stands at s, else 0. */
static int
year_at(const char *s, size_t n)
{
	int year = 0;
	size_t i;

	if (digits_at(s, n) != 4 || n < 5 || s[4] != '/')
		return 0;
	for (i = 0; i < 4; i++)
		year = year * 10 + (s[i] - '0');
	return year;
}

bool
docnum_split(const char *s, size_t n, struct docnum_parts *p)
{
	size_t off = number_at(s, n);

	*p = (struct docnum_parts){ .number = s, .number_len = off };
	if (off == 0 || off >= n || n >= DOCNUM_SIZE)
		return false;
	p->dashed = s[off] == '-';
	if (!p->dashed && s[off] != '/')
		return false;
	off++;
	if (!p->dashed)
		p->year = year_at(s + off, n - off);
	if (p->year != 0)
		off += 5;
	p->symbol = s + off;
	p->symbol_len = n - off;
	return p->dashed ? is_dashed_symbol(p->symbol, p->symbol_len) :
	    is_symbol(p->symbol, p->symbol_len);
}

/* --- sense ------------------------------------------------------------- */

/* "QH13", "QH", "UBTVQH15": gives the place of the term's digits, else 0. */
static size_t
assembly_term(struct piece p)
{
	size_t term = starts(p.s, p.n, "UBTVQH") ? 6 : 2;

	if (term == 2 && !starts(p.s, p.n, "QH"))
		return 0;
	return p.n == term || digits_at(p.s + term, 1) == 1 ? term : 0;
}

static enum docnum_fault
sense_of_assembly(struct piece p)
{
	size_t term = assembly_term(p);

	if (term == 0)
		return DOCNUM_OK;
	if (term == p.n)
		return DOCNUM_NO_TERM;
	term += digits_at(p.s + term, p.n - term);
	return term < p.n ? DOCNUM_TEXT_AFTER : DOCNUM_OK;
}

/* Bodies after which nothing more can be part of the same word. */
static enum docnum_fault
sense_of_body(struct piece kind, struct piece body)
{
	bool decree = equals(kind.s, kind.n, "NĐ");

	/* Ministries have at least three letters: BCA. */
	if (body.n == 1 || (body.n == 2 && body.s[0] == 'B' &&
	    equals(kind.s, kind.n, "TT")))
		return DOCNUM_CUT_SHORT;
	if (decree || equals(kind.s, kind.n, "NQ"))
		return starts(body.s, body.n, "CP") && body.n > 2 ?
		    DOCNUM_TEXT_AFTER : DOCNUM_OK;
	if (equals(kind.s, kind.n, "QĐ") && starts(body.s, body.n, "TTg"))
		return body.n > 3 && !equals(body.s, body.n, "TTgCP") ?
		    DOCNUM_TEXT_AFTER : DOCNUM_OK;
	return DOCNUM_OK;
}

static bool
is_bare_kind(struct piece p)
{
	static const char *const kinds[] = {
		"NĐ", "QĐ", "NQ", "TT", "TTLT", "NQLT",
	};
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (equals(p.s, p.n, kinds[i]))
			return true;
	return false;
}

/* Kinds that always carry their year. */
static bool
needs_year(struct piece kind, struct piece body)
{
	if (equals(kind.s, kind.n, "NĐ"))
		return equals(body.s, body.n, "CP");
	return equals(kind.s, kind.n, "TT") && starts(body.s, body.n, "B");
}

static enum docnum_fault
sense_of_spelling(const struct docnum_parts *p)
{
	size_t off = 0;
	struct piece piece;
	const char *token;

	for (;;) {
		piece = piece_at(p->symbol, p->symbol_len, &off);
		token = docnum_token(piece.s, piece.n);
		if (token != NULL && !equals(piece.s, piece.n, token))
			return strlen(token) == piece.n ?
			    DOCNUM_CASE : DOCNUM_NO_STROKE;
		if (off++ >= p->symbol_len)
			return DOCNUM_OK;
	}
}

static enum docnum_fault
sense_of_year(const struct docnum_parts *p, struct piece kind,
    struct piece body)
{
	if (p->year != 0)
		return p->year < FIRST_YEAR || p->year > LAST_YEAR ?
		    DOCNUM_BAD_YEAR : DOCNUM_OK;
	if (!needs_year(kind, body))
		return DOCNUM_OK;
	if (p->number_len == 4 && (starts(p->number, 4, "19") ||
	    starts(p->number, 4, "20")))
		return DOCNUM_NO_NUMBER;
	return DOCNUM_NO_YEAR;
}

enum docnum_fault
docnum_sense(const struct docnum_parts *p)
{
	struct piece kind = piece_number(p, 0), body = piece_number(p, 1);
	enum docnum_fault fault;

	if (p->dashed)
		return DOCNUM_OK;
	fault = sense_of_spelling(p);
	if (fault == DOCNUM_OK && body.n == 0 && is_bare_kind(kind))
		fault = DOCNUM_NO_ISSUER;
	if (fault == DOCNUM_OK)
		fault = sense_of_assembly(body.n > 0 ? body : kind);
	if (fault == DOCNUM_OK)
		fault = sense_of_body(kind, body);
	if (fault == DOCNUM_OK)
		fault = sense_of_year(p, kind, body);
	return fault;
}
