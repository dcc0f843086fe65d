/*
 * tthc-diff together with git: as its diff driver, installing that, and the
 * history of a procedure.
 */
#ifndef TTHC_TOOLS_DIFF_GIT_H
#define TTHC_TOOLS_DIFF_GIT_H

#include "diff/side.h"
#include "tools/diff_options.h"

/*
 * As git's diff driver. start takes what git hands over and makes the request
 * about its temporary files; from then on messages go to standard output, and
 * a closed pager is no error. False after a message if it was not git that
 * called. name gives the old side of a renamed file its path; of any other
 * job it leaves it as it is. Of a file that is not merged yet git hands over
 * the path alone.
 */
bool diff_driver_start(struct diff_options *o, const struct cli *c,
    struct sides_request *q);
void diff_driver_name(const struct diff_options *o, struct side *old);
bool diff_driver_is_unmerged(const struct diff_options *o);

/* Prints the settings that make git use tthc-diff or, with --write, makes
 * them. Returns the exit status. */
int diff_git_install(const struct diff_options *o, const struct cli *c);

/*
 * Prints every revision that changed the procedure --history names, newest
 * first, with its announcing decisions. Returns the exit status.
 */
int diff_git_history(const struct diff_options *o, const struct cli *c);

#endif
