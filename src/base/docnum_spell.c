/*
 * The spelling of document numbers: signs that only look right, and the parts
 * of symbols that everybody must write in one way.
 */
#include <string.h>

#include "base/docnum_read.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* Tokens that everybody must write in the same way. */
static const char *const tokens[] = {
	"NĐ", "CP", "NQ", "QĐ", "TTg", "TT", "TTLT", "TTr", "UBND", "HĐND",
	"UBTVQH", "QH", "PL", "VBHN", "KH", "BC", "TB", "CT", "HĐBT", "HĐTP",
	"BLĐTBXH", "BGDĐT", "BKHĐT",
};

static const struct lookalike {
	uint32_t first, last;
	uint32_t meant;		/* by first */
	uint32_t step;		/* 1: the others follow on; 0: all the same */
	enum docnum_fault fault;
} lookalikes[] = {
	{ 0x00D0, 0x00D0, 0x0110, 0, DOCNUM_LETTER },	/* Icelandic Ð, ð */
	{ 0x00F0, 0x00F0, 0x0111, 0, DOCNUM_LETTER },
	{ 0x0189, 0x0189, 0x0110, 0, DOCNUM_LETTER },	/* African Ɖ */
	{ 0x0410, 0x0410, 'A', 0, DOCNUM_LETTER },	/* Cyrillic */
	{ 0x0412, 0x0412, 'B', 0, DOCNUM_LETTER },
	{ 0x0415, 0x0415, 'E', 0, DOCNUM_LETTER },
	{ 0x041A, 0x041A, 'K', 0, DOCNUM_LETTER },
	{ 0x041C, 0x041C, 'M', 0, DOCNUM_LETTER },
	{ 0x041D, 0x041D, 'H', 0, DOCNUM_LETTER },
	{ 0x041E, 0x041E, 'O', 0, DOCNUM_LETTER },
	{ 0x0420, 0x0420, 'P', 0, DOCNUM_LETTER },
	{ 0x0421, 0x0421, 'C', 0, DOCNUM_LETTER },
	{ 0x0422, 0x0422, 'T', 0, DOCNUM_LETTER },
	{ 0x0425, 0x0425, 'X', 0, DOCNUM_LETTER },
	{ 0xFF01, 0xFF5E, '!', 1, DOCNUM_LETTER },	/* full width */
	{ 0x2044, 0x2044, '/', 0, DOCNUM_LETTER },
	{ 0x2215, 0x2215, '/', 0, DOCNUM_LETTER },
	{ 0x2010, 0x2015, '-', 0, DOCNUM_DASH },
	{ 0x2212, 0x2212, '-', 0, DOCNUM_DASH },
	{ 0x0009, 0x000D, ' ', 0, DOCNUM_SPACE },
	{ 0x00A0, 0x00A0, ' ', 0, DOCNUM_SPACE },
	{ 0x2000, 0x200F, ' ', 0, DOCNUM_SPACE },
	{ 0x202F, 0x202F, ' ', 0, DOCNUM_SPACE },
	{ 0xFEFF, 0xFEFF, ' ', 0, DOCNUM_SPACE },
};

uint32_t
docnum_meant(uint32_t cp, enum docnum_fault *fault)
{
	const struct lookalike *l;

	if (cp >= ' ' && cp < 0x80)
		return cp;
	for (l = lookalikes; l < lookalikes + N_OF(lookalikes); l++) {
		if (cp < l->first || cp > l->last)
			continue;
		*fault = l->fault;
		return l->meant + (cp - l->first) * l->step;
	}
	return cp;
}

/* The next letter of a token without case and stroke; moves *s behind it. */
static char
folded(const char **s)
{
	const char *p = *s;

	if (strncmp(p, "Đ", 2) == 0 || strncmp(p, "đ", 2) == 0) {
		*s += 2;
		return 'd';
	}
	++*s;
	return *p >= 'A' && *p <= 'Z' ? (char)(*p - 'A' + 'a') : *p;
}

static bool
same_token(const char *a, const char *b)
{
	while (*a != '\0' && *b != '\0')
		if (folded(&a) != folded(&b))
			return false;
	return *a == *b;
}

/* A quick look at the first letters; only Đ and D differ and are the same. */
static bool
may_be_same(const char *a, const char *b)
{
	return ((*a | *b) & 0x80) != 0 || ((*a ^ *b) & 0xDF) == 0;
}

const char *
docnum_token(const char *s, size_t n)
{
	char word[DOCNUM_SIZE];
	size_t i;

	if (n >= sizeof(word))
		return NULL;
	memcpy(word, s, n);
	word[n] = '\0';
	for (i = 0; i < N_OF(tokens); i++)
		if (may_be_same(word, tokens[i]) &&
		    same_token(word, tokens[i]))
			return tokens[i];
	return NULL;
}
