/*
 * Words of running Vietnamese text, compared whatever their Unicode form.
 *
 * Official texts come out of many editors: the same "việc" is stored as one
 * code point per letter (NFC), as letter and loose marks (NFD) or as a mixture,
 * in any case, and with ordinary, no-break or zero-width blanks and line breaks
 * around it.  The readers of dates and time limits must see one word in all
 * of them.
 *
 * A text is UTF-8 of LEN bytes and needs no NUL; offsets count bytes.  Bytes
 * that are not UTF-8 are neither letters nor blanks.  A word is a run of
 * letters and combining marks; blanks are spaces, separators, controls (tab,
 * line feed) and format characters (zero-width space, soft hyphen).
 * A phrase is given in NFC, small letters, one space between its words.
 * Nothing here allocates.  A word of the phrase has at most WORD_RUNES code
 * points after decomposition; a longer one of the text matches nothing.
 */
#ifndef TTHC_BASE_WORD_H
#define TTHC_BASE_WORD_H

#include <stdbool.h>
#include <stddef.h>

enum { WORD_RUNES = 24 };

/* Returns the offset of the first byte at or after OFF that is no blank. */
size_t word_skip_blanks(const char *text, size_t len, size_t off);

/* True when the character that ends right before OFF is a letter or mark. */
bool word_letter_before(const char *text, size_t off);

/* True when the character that starts at OFF (which may be LEN) is a letter. */
bool word_letter_at(const char *text, size_t len, size_t off);

/*
 * Skips blanks from *OFF and compares the whole words that follow with PHRASE.
 * On a match moves *OFF behind the last word and returns true; otherwise
 * leaves *OFF alone.
 */
bool word_phrase_at(const char *text, size_t len, size_t *off,
    const char *phrase);

/* The same, with every mark left out of both sides: "ngay" is like "ngày". */
bool word_phrase_like(const char *text, size_t len, size_t *off,
    const char *phrase);

/*
 * True when WORD is the last thing before OFF, blanks aside.  START, unless
 * NULL, then gets the offset of its first byte.
 */
bool word_before(const char *text, size_t off, const char *word, size_t *start);

#endif
