/*
 * Which values a form has told of: the rest is counted as lost.
 */
#ifndef TTHC_EXPORT_TOLD_H
#define TTHC_EXPORT_TOLD_H

#include "export/loss.h"

/* True if the value, or an item of it, was reached by this way: it is of the
 * last field, in a record that is held by the field before, and so on. */
bool reached_by(const struct value *v, const enum field_id *path,
    size_t depth);

/* True if the form tells the value; of one that holds records, if it tells
 * everything in them. arg is the form's. */
typedef bool is_told(const void *arg, const struct value *v, bool records);

/* Counts every value of the record, and below, that is not told. */
void lose_untold(struct losses *l, const struct record *r, is_told *told,
    const void *arg);

#endif
