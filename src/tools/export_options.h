/*
 * What was asked of tthc-export on its command line.
 */
#ifndef TTHC_TOOLS_EXPORT_OPTIONS_H
#define TTHC_TOOLS_EXPORT_OPTIONS_H

#include "cli/cli.h"
#include "export/form.h"

struct export_options {
	struct arena *arena;		/* for the list of operands */
	const struct form *form;
	const char *output;		/* file or folder; NULL or "-" =
					   standard output */
	enum csv_rows rows;
	bool schema, xsd, quiet;
	struct date as_of;
	unsigned jobs;
	size_t max_file;
	const char **operands;
	size_t n_operands, cap_operands;
};

extern const struct cli_program export_program;

/*
 * Reads the command line. Returns CLI_END, CLI_DONE or CLI_ERROR, after a
 * message on stderr.
 */
int export_options_read(struct export_options *o, struct cli *c);

#endif
