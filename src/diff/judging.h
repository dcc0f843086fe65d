/*
 * What judges ask of an edit (edit.h): states, numbers, words and sets of its
 * two values, and the records around them.
 */
#ifndef TTHC_DIFF_JUDGING_H
#define TTHC_DIFF_JUDGING_H

#include <stdbool.h>

#include "base/duration.h"
#include "diff/edit.h"

/* Changed, and both sides hold something. */
bool is_reworded(const struct edit *e);

/* The value as a number of INT, MONEY or PERCENT; false if it is none. */
bool number_in(const struct value *v, long long *n);

/* The same for a field of a record. */
bool number_of(const struct record *r, enum field_id f, long long *n);

/* A limit that was understood, with or without a number. */
bool duration_in(const struct value *v, struct duration *d);

/* The word of a WORD value, or of a MONEY value that is one; NULL if none. */
const struct word *word_in(const struct value *v);

/* A set of the words of a vocabulary, bit by bit from its first word. */
unsigned words_in(const struct value *v);

/* The bit of a word in such a set. */
unsigned bit_of(enum word_id w);

enum set_change { SET_SAME, SET_GREW, SET_SHRANK, SET_MIXED };

/*
 * How a set of scalars changed, by meaning; absent, empty and khong are the
 * empty set. A single TEXT counts as the set of its pieces between commas,
 * semicolons, "và" and "hoặc".
 */
enum set_change set_change(const struct edit *e);

/* Strings, sorted, each once. */
struct strings {
	const char **v;
	size_t n;
};

/* The pieces of a single TEXT, or the items of a set, by meaning. */
struct strings pieces_of(struct arena *scratch, const struct value *v);

/* The record that an edit of a row adds or removes; NULL if it is no record or
 * another kind of edit. */
const struct record *row_of(const struct edit *e);

/* The norm of a TEXT or PROSE field; "" if it has none. */
const char *norm_of(const struct record *r, enum field_id f);

/* True if both records have texts of the same meaning in the field, or none. */
bool same_text(const struct edit *e, const struct record *a,
    const struct record *b, enum field_id f);

#endif
