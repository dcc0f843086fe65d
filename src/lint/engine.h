/*
 * The engine: walks a record once and calls the rules that concern what it
 * meets. It knows no rule and no field by name.
 */
#ifndef TTHC_LINT_ENGINE_H
#define TTHC_LINT_ENGINE_H

#include "lint/levels.h"
#include "lint/lint.h"

struct engine;

/* An engine for a run, in the arena: only rules that are not off are kept. */
struct engine *engine_new(struct arena *a, const struct levels *levels,
    const struct catalogue *c);

/* Calls the rules on a record and everything in it. */
void engine_judge(const struct engine *e, struct lint *l,
    const struct record *r);

/* Calls the rules about the whole catalogue. */
void engine_judge_catalogue(const struct engine *e, struct lint *l);

#endif
