/*
 * What the readers of document numbers have in common: the strict grammar
 * (docnum.c), the mending of slips (docnum_mend.c) and the search in running
 * text (docnum_find.c).
 */
#ifndef TTHC_BASE_DOCNUM_READ_H
#define TTHC_BASE_DOCNUM_READ_H

#include <stdint.h>

#include "base/docnum.h"

/* The pieces of a number that follows the grammar. */
struct docnum_parts {
	const char *number;	/* "66.7", "30c" */
	size_t number_len;
	int year;		/* 0 if there is none */
	const char *symbol;	/* "NQ-CP"; of Party numbers "KL/TW" */
	size_t symbol_len;
	bool dashed;		/* "120-KL/TW", "73-CP" */
};

/* True if the n bytes at s follow the grammar of numbers; *p gets the parts. */
bool docnum_split(const char *s, size_t n, struct docnum_parts *p);

/* What is wrong with a number that follows the grammar, e.g. no issuer. */
enum docnum_fault docnum_sense(const struct docnum_parts *p);

/*
 * A token of symbols ("NĐ", "TTg") in its right spelling, for n bytes that
 * have its letters in any case, with or without the stroke of Đ; NULL if it
 * is none that everybody must write in one way.
 */
const char *docnum_token(const char *s, size_t n);

/* The bytes of the letter at s if it may stand in a symbol as a capital. */
size_t docnum_capital(const char *s, size_t n);

/*
 * The code point meant by a look-alike: another dash, blank or letter than
 * the one that belongs into a number; *fault gets what it is. cp itself, and
 * *fault stays, if it is no look-alike.
 */
uint32_t docnum_meant(uint32_t cp, enum docnum_fault *fault);

#endif
