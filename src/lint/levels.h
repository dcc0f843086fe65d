/*
 * How serious each rule is in this run.
 *
 * The table's level, changed by tthc.yaml, then by the command line: severity
 * is the only lever. A rule whose dates do not include the day of judgement
 * is off.
 */
#ifndef TTHC_LINT_LEVELS_H
#define TTHC_LINT_LEVELS_H

#include "base/date.h"
#include "model/finding.h"
#include "model/record.h"

struct levels {
	enum level of[N_RULES];
};

/* The levels of the rule table on a day (ISO). */
void levels_init(struct levels *l, const char *as_of_iso);

/*
 * Gives every rule that matches a code, prefix or name a level. Returns how
 * many matched.
 */
size_t levels_set(struct levels *l, const char *name, enum level level);

/*
 * Keeps only, or turns off, the rules matching one of the names in a list
 * separated by commas. Returns NULL, or the first name that matches no rule
 * (in the arena).
 */
const char *levels_select(struct levels *l, struct arena *a,
    const char *list);
const char *levels_ignore(struct levels *l, struct arena *a,
    const char *list);

/*
 * Applies lint.severity of tthc.yaml. What is wrong there is reported as
 * BAD_SETTINGS by r.
 */
void levels_from_settings(struct levels *l, const struct record *settings,
    struct reporter *r);

#endif
