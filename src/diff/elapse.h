/*
 * What passes with time, without an edit of any file.
 *
 * Relief ends on a day, a fee begins on one, a decree lets offices look data
 * up until a day. When the two sides of a comparison are read by different
 * days, that is a change for the citizen like any other.
 */
#ifndef TTHC_DIFF_ELAPSE_H
#define TTHC_DIFF_ELAPSE_H

#include "diff/walk.h"

/*
 * Hands over an EDIT_ELAPSED for each day in the two records of around
 * (in_old, in_new) that both write the same and that lies between the days of
 * the sides. The other members of around are set by it.
 */
void elapse(const struct edit *around, take_edit *take, void *arg);

/* True if some law lets offices look a database (a word of V_CSDL) up instead
 * of asking for papers, on the day of the side. */
bool data_replaces(const struct edit_side *side, const char *database);

#endif
