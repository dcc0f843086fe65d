/*
 * From two sides to the changes between them.
 */
#ifndef TTHC_DIFF_COMPARE_H
#define TTHC_DIFF_COMPARE_H

#include "diff/side.h"
#include "model/change.h"

struct compare_request {
	const struct side *old, *new;	/* both loaded without an error */
	struct date as_of[2];		/* day each side is read by */
	enum lang lang;
	bool whole;		/* all documents of both sides are loaded:
				   count those at the one-stop shop */
};

/*
 * Fills in subjects, counts and shares; what the caller knows better (tool,
 * labels, colour, findings) it sets itself. Everything lives in the arena and
 * points into the sides, which must outlive it.
 */
void compare(struct changes *out, struct arena *a,
    const struct compare_request *q);

/*
 * Counts the changes by class again, after some were accepted. compare does it
 * once.
 */
void changes_count(struct changes *c);

#endif
