/*
 * What --explain says about a rule; SARIF's help text is the same.
 */
#ifndef TTHC_REPORT_EXPLAIN_H
#define TTHC_REPORT_EXPLAIN_H

#include <stddef.h>

#include "base/buf.h"
#include "model/rule.h"

/*
 * Appends code, names, default level, what is wrong, why it matters, what to
 * write instead, legal basis, the time it holds for and both examples, as
 * paragraphs of plain text. Lines are broken at width columns, 0 = nowhere;
 * examples are never broken.
 */
void rule_explain(struct buf *out, const struct rule *rule, enum lang lang,
    size_t width);

/*
 * Appends a rule's message or help for no finding in particular: each
 * placeholder becomes "…".
 */
void rule_general(struct buf *out, const char *text);

#endif
