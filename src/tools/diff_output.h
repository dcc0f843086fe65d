/*
 * Output of tthc-diff: the formats, and where each document goes.
 */
#ifndef TTHC_TOOLS_DIFF_OUTPUT_H
#define TTHC_TOOLS_DIFF_OUTPUT_H

#include "tools/diff_options.h"

/* The format of this name, of reports or pages; NULL if there is none. */
const struct changes_format *diff_format_by_name(const char *name);

/* Writes every document that was asked for; false after a message. */
bool diff_output_write(const struct diff_options *o, const struct cli *c,
    struct changes *changes, const struct record *settings);

/* Prints one direction, or all of them as a list; false after a message. */
bool diff_output_explain(const struct diff_options *o, const struct cli *c);
bool diff_output_list(const struct cli *c);

#endif
