/*
 * What tthc-lint prints: documents, totals, statistics, lists of rules.
 */
#ifndef TTHC_TOOLS_LINT_OUTPUT_H
#define TTHC_TOOLS_LINT_OUTPUT_H

#include "lint/run.h"
#include "tools/lint_options.h"

/* True if some output names findings; quiet ones only need them counted. */
bool shows_findings(const struct lint_options *o);

/*
 * Writes every document that was asked for and the totals. False if one
 * could not be written.
 */
bool output_findings(const struct lint_options *o, const struct cli *c,
    struct run *run);

/* --statistics: a line a rule, most frequent first. */
bool output_statistics(const struct lint_options *o, const struct cli *c,
    const struct run *run);

/* --explain and --list-rules. */
bool output_explanation(const struct lint_options *o, const struct cli *c);
bool output_rules(const struct lint_options *o, const struct cli *c);

/* True if a finding that is not suppressed reaches the level. */
bool reaches(const struct run *run, enum level level);

/* True if the job could not be done for some file: family 9. */
bool something_unread(const struct run *run);

#endif
