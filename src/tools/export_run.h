/*
 * Exporting what was named: each procedure is put as soon as it was read, into
 * a document of its own in a folder, or as a piece of one document, which
 * appears when it is whole and not before.
 */
#ifndef TTHC_TOOLS_EXPORT_RUN_H
#define TTHC_TOOLS_EXPORT_RUN_H

#include "tools/export_options.h"

/* Returns the exit status, after messages on standard error. */
int export_run(const struct export_options *o, const struct cli *c);

#endif
