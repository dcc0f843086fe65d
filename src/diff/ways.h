/*
 * Rows of cach_thuc on both sides of a comparison: what the people whom a row
 * is for had before, and how long all stages of a channel take together.
 */
#ifndef TTHC_DIFF_WAYS_H
#define TTHC_DIFF_WAYS_H

#include <stdbool.h>

#include "diff/edit.h"

/* True if the procedure has a row of the same channel. */
bool has_channel(const struct record *procedure, const struct record *way);

/*
 * For an edit inside, or of, a row that is one of several stages: the sums of
 * all stages of its channel, case, level and body on each side. false if
 * neither side has stages there, one has no row at all, or units differ.
 */
bool stage_sums(const struct edit *e, struct duration *old,
    struct duration *new);

/*
 * For a row that is added for a case of its own: the limit these people had on
 * the old side, which is that of the channel's row for everybody or, failing
 * that, the one limit of all its rows; and the limit of the row. false if that
 * cannot be told, or the case had a row already. For a removed row the same
 * with the sides exchanged.
 */
bool case_limits(const struct edit *e, struct duration *before,
    struct duration *row);

#endif
