/*
 * The walk: every difference between two records, in the order of the field
 * table, as edits (edit.h).
 *
 * It knows no field by name; what it treats differently it treats so by kind,
 * shape and flags. Only what passes with time is told by the fields that hold
 * its days.
 */
#ifndef TTHC_DIFF_WALK_H
#define TTHC_DIFF_WALK_H

#include "diff/edit.h"

/* Takes an edit; it and its texts are valid during the call only, the values
 * it points to as long as the records. */
typedef void take_edit(void *arg, const struct edit *e);

/*
 * Compares the roots of both sides, which must be of one type and not NULL,
 * and hands over each edit. The scratch arena may grow and is not reset.
 */
void walk(const struct edit_side *old, const struct edit_side *new,
    take_edit *take, void *arg, struct arena *scratch);

#endif
