/*
 * Corrections of a record that are no change of law.
 *
 * A record often contradicts its own words: the number says "20 ngày", the
 * note below it "20 ngày làm việc". Whoever puts the number right changes
 * nothing for the citizen, whatever the numbers say; the change keeps its
 * class, but is marked sua_du_lieu and left out of every total.
 */
#ifndef TTHC_DIFF_MENDS_H
#define TTHC_DIFF_MENDS_H

#include <stdbool.h>

#include "diff/edit.h"

/*
 * True if the old side already said what the new value says:
 *
 *   its note names the new limit as that of the row
 *   its steps name the limits of both cases that one row stood for, and they
 *   are still the same words
 *   its limit was that of the new side with the extension added
 *   its fee's note names the new amount and no other
 */
bool mends_record(const struct edit *e);

#endif
