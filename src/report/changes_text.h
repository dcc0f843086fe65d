/*
 * Inside the report module: the parts of a comparison on a terminal.
 */
#ifndef TTHC_REPORT_CHANGES_TEXT_H
#define TTHC_REPORT_CHANGES_TEXT_H

#include "report/changes_parts.h"
#include "report/ink.h"

enum { TEXT_INDENT = 14 };	/* of what is said about a change */

/* Begins a line of what is said about a change; ink_end() ends it. */
struct ink text_line(struct buf *out, const struct changes *c);

/* Begins the first line of a change: "  ▲ tăng      ". */
struct ink text_sign(struct buf *out, const struct changes *c, enum burden b);

/* True if both values stand next to each other on one line. */
bool text_is_short(const struct changes *c, const struct change *ch);

/*
 * Appends both values, and the difference: "35 ngày → 25 ngày: giảm …", or the
 * words that differ, or each value on lines of its own, as text_wholes() does.
 */
void text_values(struct buf *out, const struct changes *c,
    const struct change *ch);
void text_wholes(struct buf *out, const struct changes *c,
    const struct change *ch);

/* Appends the changes of a procedure, heaviest first. */
void text_changes(struct buf *out, const struct changes *c,
    const struct subject *s);

#endif
