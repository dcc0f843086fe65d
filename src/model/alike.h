/*
 * When two values are written the same, so that a page says it once.
 *
 * Unlike src/diff/same.h nothing is read into the texts: another letter is
 * another text, and a list has its order.
 */
#ifndef TTHC_MODEL_ALIKE_H
#define TTHC_MODEL_ALIKE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/record.h"

/*
 * Two values of one field: both none, or both filled with the same texts and
 * rows. Absent and empty are the same nothing.
 */
bool value_alike(const struct value *a, const struct value *b);

/* Two records of one type: n of their fields, or all of them but n. */
bool record_alike_in(const struct record *a, const struct record *b,
    const enum field_id *fields, size_t n);
bool record_alike_but(const struct record *a, const struct record *b,
    const enum field_id *fields, size_t n);

#endif
