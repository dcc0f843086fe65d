/*
 * Decimal digits of ASCII: all that numbers in texts are made of.
 *
 * Readers of dates, amounts, limits and document numbers go from number to
 * number, and most of a text is words. A text needs no NUL; offsets count
 * bytes and may be the length.
 */
#ifndef TTHC_BASE_DIGIT_H
#define TTHC_BASE_DIGIT_H

#include <stdbool.h>
#include <stddef.h>

/* True if a digit stands at off. */
bool digit_at(const char *text, size_t len, size_t off);

/* The offset of the first digit at or after off; len if there is none. */
size_t digit_find(const char *text, size_t len, size_t off);

/* The offset of the first byte at or after off that is no digit. */
size_t digits_end(const char *text, size_t len, size_t off);

#endif
