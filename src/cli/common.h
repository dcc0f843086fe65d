/*
 * Options that every program has: --lang, --help, --version.
 */
#ifndef TTHC_CLI_COMMON_H
#define TTHC_CLI_COMMON_H

#include "cli/cli.h"

enum { COMMON_LANG = 1001, COMMON_HELP, COMMON_VERSION };

extern const struct cli_option common_options[];
extern const size_t n_common_options;

/* Appends the versions of the program, its libraries and the schema. */
void common_version(struct buf *out, const struct cli_program *p);

#endif
