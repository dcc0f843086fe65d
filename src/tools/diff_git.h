/*
 * tthc-diff together with git: as its diff driver, installing that, and the
 * history of a procedure.
 */
#ifndef TTHC_TOOLS_DIFF_GIT_H
#define TTHC_TOOLS_DIFF_GIT_H

#include "tools/diff_options.h"


/* Prints the settings that make git use tthc-diff or, with --write, makes
 * them. Returns the exit status. */
int diff_git_install(const struct diff_options *o, const struct cli *c);

/*
 * Prints every revision that changed the procedure --history names, newest
 * first, with its announcing decisions. Returns the exit status.
 */
int diff_git_history(const struct diff_options *o, const struct cli *c);

#endif
