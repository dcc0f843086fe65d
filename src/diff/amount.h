/*
 * By how much: the exact difference that an edit makes, where both sides have
 * numbers that may be subtracted.
 */
#ifndef TTHC_DIFF_AMOUNT_H
#define TTHC_DIFF_AMOUNT_H

#include "diff/edit.h"
#include "model/change.h"

/*
 * The difference: time in one unit (of all stages together where there are
 * stages, and against what the same people had for a new case), money in one
 * currency and per one unit of charge, percentages, originals, copies, sets,
 * visits, and one for a paper that everybody has to file. DELTA_NONE for
 * everything else.
 */
struct delta delta_of(const struct edit *e);

#endif
