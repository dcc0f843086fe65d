/*
 * What a form had no place for, by field: an exchange format knows less of a
 * procedure than its catalogue, and must not be silent about that.
 */
#ifndef TTHC_EXPORT_LOSS_H
#define TTHC_EXPORT_LOSS_H

#include "model/record.h"

/* Zeroed it is empty. */
struct losses {
	size_t of[N_FIELDS];	/* values lost, in all procedures */
};

/* Counts the value as lost, if anything is written in it: a list by its
 * items, a record by every value in it. */
void lose(struct losses *l, const struct value *v);

/* Adds another thread's. */
void losses_join(struct losses *l, const struct losses *other);

/* True if nothing was lost. */
bool losses_none(const struct losses *l);

#endif
