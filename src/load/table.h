/*
 * Rows by id: the registers of a catalogue in memory.
 */
#ifndef TTHC_LOAD_TABLE_H
#define TTHC_LOAD_TABLE_H

#include "load/catalogue.h"

/*
 * Adds a row or replaces the one with the same id; returns its new place.
 * Pointers to rows are valid until the next call.
 */
struct row *table_put(struct arena *a, struct table *t,
    const struct row *row);

/* The row with this id, NULL if there is none. */
const struct row *table_get(const struct table *t, const char *id);

#endif
