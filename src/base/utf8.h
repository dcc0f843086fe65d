/*
 * UTF-8: stepping, checking, counting.
 *
 * Positions that people see count code points; widths on a terminal count
 * columns. Everything else in the program works on bytes.
 */
#ifndef TTHC_BASE_UTF8_H
#define TTHC_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/*
 * Decodes the code point at s, of which n > 0 bytes are left, and stores it
 * in *cp. Returns its length in bytes, 1 to 4, or 0 if the bytes are not
 * well-formed UTF-8 (overlong forms and surrogates included).
 */
size_t utf8_decode(const char *s, size_t n, uint32_t *cp);

/* Writes cp to out (up to 4 bytes, no NUL) and returns the length. */
size_t utf8_encode(uint32_t cp, char out[4]);

/* Code points in n bytes of well-formed UTF-8. */
size_t utf8_count(const char *s, size_t n);

/*
 * Bytes of the first count code points of n bytes of well-formed UTF-8; n if
 * there are fewer. The bytes must begin with a code point.
 */
size_t utf8_skip(const char *s, size_t n, size_t count);

/* Terminal columns of n bytes: combining marks take none, wide signs two. */
size_t utf8_width(const char *s, size_t n);

#endif
