/* Pieces of a text as they were written, to name a place in a message. */
#ifndef TTHC_LINT_WORD_AT_H
#define TTHC_LINT_WORD_AT_H

#include "model/record.h"

/*
 * The word that bytes [at, at + n) of a value's text are part of, up to the
 * blanks around it and shortened if very long, in NFC; in the arena.
 */
const char *word_at(struct arena *a, const struct value *v, size_t at,
    size_t n);

/* Bytes [from, to) of a value's text on one line; in the arena. */
const char *written_text(struct arena *a, const struct value *v, size_t from,
    size_t to);

/*
 * The text that became n bytes from from of a value's norm, on one line; in
 * the arena.
 */
const char *written_at(struct arena *a, const struct value *v, size_t from,
    size_t n);

#endif
