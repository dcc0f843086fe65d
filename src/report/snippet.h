/*
 * A source line as it is shown under a finding: visible signs only, cut to
 * the width of the screen around the marked part.
 */
#ifndef TTHC_REPORT_SNIPPET_H
#define TTHC_REPORT_SNIPPET_H

#include <stddef.h>

#include "base/buf.h"
#include "model/finding.h"

struct snippet {
	struct buf text;	/* the line, "…" where it was cut */
	size_t from, to;	/* columns to mark, from 0; at least one */
};

/*
 * The first line of a place that has one, in at most width columns (8 or
 * more). A place over several lines is marked to the end of the first.
 * Release with snippet_release.
 */
void snippet_init(struct snippet *s, const struct place *at, size_t width);
void snippet_release(struct snippet *s);

#endif
