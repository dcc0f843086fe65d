/*
 * Findings that keep a program from its work, on standard error.
 */
#ifndef TTHC_TOOLS_OBSTACLES_H
#define TTHC_TOOLS_OBSTACLES_H

#include "cli/cli.h"
#include "diff/side.h"

/* True if there is an error among them. */
bool obstacles_any(const struct findings *f);

/*
 * Shows them as text, sorted. explainer is the program whose --explain knows
 * more of them.
 */
void obstacles_show(const struct cli *c, struct arena *a, struct findings *f,
    const char *explainer);

/*
 * True if both sides can be compared; else their errors are shown, those of
 * both at once.
 */
bool obstacles_pass_sides(const struct cli *c, struct arena *a,
    struct side *old, struct side *new);

#endif
