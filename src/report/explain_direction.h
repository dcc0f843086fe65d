/*
 * What --explain says about a direction of change.
 */
#ifndef TTHC_REPORT_EXPLAIN_DIRECTION_H
#define TTHC_REPORT_EXPLAIN_DIRECTION_H

#include "base/buf.h"
#include "model/direction.h"

/*
 * Appends code and names, then for the change and for its mirror what happens,
 * its class and why, then the legal basis and the example, as paragraphs of
 * plain text. Lines are broken at width columns, 0 = nowhere; the example is
 * never broken.
 */
void direction_explain(struct buf *out, const struct direction *d,
    enum lang lang, size_t width);

#endif
