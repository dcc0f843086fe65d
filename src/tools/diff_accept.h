/*
 * The accepted changes that the command line or tthc.yaml names.
 */
#ifndef TTHC_TOOLS_DIFF_ACCEPT_H
#define TTHC_TOOLS_DIFF_ACCEPT_H

#include "tools/diff_options.h"

/*
 * Reads the file of --accept or, without one, the file that setting names
 * (relative to the catalogue around the current folder; NULL = none), and marks
 * the changes. false after a message: nothing may be accepted then.
 */
bool diff_accept(const struct diff_options *o, const struct cli *c,
    const char *setting, struct changes *changes, struct findings *findings);

#endif
