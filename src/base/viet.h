/*
 * Vietnamese text: normal form, comparison form, search form.
 *
 * The same word is written in many ways: precomposed or with loose marks,
 * "hòa" or "hoà", in capitals, with several kinds of space. Text is printed
 * as it was written and compared in one of these forms:
 *
 *   NFC   precomposed letters (TCVN 6909:2001)
 *   norm  NFC, lower case, old tone placement (hòa, ủy), every run of white
 *         space a single space, invisible characters left out
 *   fold  norm without tone marks and diacritics, đ as d: for search and ids
 */
#ifndef TTHC_BASE_VIET_H
#define TTHC_BASE_VIET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* True if n bytes of well-formed UTF-8 are in NFC. */
bool viet_is_nfc(const char *s, size_t n);

/* The NFC of n bytes, NUL-terminated, in the arena; *len gets its length. */
char *viet_nfc(struct arena *a, const char *s, size_t n, size_t *len);

/*
 * The norm of n bytes, NUL-terminated, in the arena; *len gets its length.
 * Leading and trailing space is left out. If map is not NULL it must have
 * room for 3 * n + 1 numbers and gets, for each byte of the result and for
 * its end, the offset in s of the letter it came from.
 */
char *viet_norm(struct arena *a, const char *s, size_t n, size_t *len,
    uint32_t *map);

/*
 * Turns offsets [*from, *to) of the norm of n bytes into offsets of the bytes
 * they came from, without the white space that follows.
 */
void viet_locate(const char *s, size_t n, size_t *from, size_t *to);

/* The fold of n bytes, in the same way. */
char *viet_fold(struct arena *a, const char *s, size_t n, size_t *len);

/*
 * The first place at or after from where the phrase, given as norm, stands
 * in a norm as whole words: no letter or digit right before or after it.
 * Returns the offset, or (size_t)-1 if there is none.
 */
size_t norm_find(const char *norm, size_t from, const char *phrase);

/* True if the phrase stands anywhere in the norm, as whole words. */
bool norm_has(const char *norm, const char *phrase);

/*
 * An id for a register: fold with every run of other signs than a-z and 0-9
 * as one "_". Over 48 characters it is cut there and "_" and four hexadecimal
 * digits of a hash are added, so that long names stay apart; without any
 * letter or digit that is the whole id.
 */
char *viet_id(struct arena *a, const char *s, size_t n);

#endif
