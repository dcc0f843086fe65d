/*
 * The index row of one procedure.
 */
#ifndef TTHC_LOAD_ENTRY_H
#define TTHC_LOAD_ENTRY_H

#include "load/catalogue.h"

/*
 * What the index keeps of a procedure, copied into the arena. path must
 * outlive the entry.
 */
struct entry *entry_new(struct arena *a, const struct source *s,
    const char *path, const struct record *procedure);

#endif
