/*
 * Code points as the forms of viet.h see them. Private to src/base/viet*.c
 * and to scanners of text that must agree with them.
 */
#ifndef TTHC_BASE_VIET_LETTER_H
#define TTHC_BASE_VIET_LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What becomes of a code point in a norm. */
enum sort {
	SORT_LETTER,	/* of the Latin alphabet: its small letter */
	SORT_OTHER,	/* a digit or sign: itself */
	SORT_SPACE,	/* white space of any kind: part of one space */
	SORT_NOTHING,	/* invisible: left out */
	SORT_HARD	/* anything else: what Unicode says */
};

enum sort viet_sort(uint32_t cp);

/* The small letter of one that is SORT_LETTER. */
uint32_t viet_small(uint32_t cp);

/* True for capital letters of any script. */
bool viet_is_capital(uint32_t cp);

/* True for U+1EA0–U+1EF9: letters with a tone or with two marks. */
bool viet_is_toned(uint32_t cp);

/*
 * True if n bytes of well-formed UTF-8 hold only code points that no
 * normalisation touches; false says nothing.
 */
bool viet_is_plainly_nfc(const char *s, size_t n);

/* True for letters, marks and digits of any script. */
bool viet_is_word_sign(uint32_t cp);

#endif
