/*
 * The class of an edit: which row of the table of directions it is, read
 * which way, and by how much (model/direction.h).
 */
#ifndef TTHC_DIFF_CLASSIFY_H
#define TTHC_DIFF_CLASSIFY_H

#include <stdbool.h>

#include "diff/edit.h"
#include "model/change.h"
#include "model/direction.h"

struct verdict {
	const struct direction *direction;
	bool mirrored;		/* the row's change, read backwards */
	enum burden burden;	/* of the row, or its mirror */
	/* The law did not move, the record was completed or put right: the
	   row says so, or the old side contradicted its own words. */
	bool mends_record;
	struct delta delta;
};

/*
 * Judges an edit. Every edit gets a verdict. in_old and in_new may only be
 * NULL for an edit of the procedure as a whole, which has the field
 * F_THU_TUC_MA: ADDED for a new procedure, REMOVED for an abolished one
 * without successor, CHANGED for one that took over from another.
 */
void classify(struct verdict *v, const struct edit *e);

#endif
