/*
 * What was asked of tthc-lint on its command line.
 */
#ifndef TTHC_TOOLS_LINT_OPTIONS_H
#define TTHC_TOOLS_LINT_OPTIONS_H

#include "cli/cli.h"
#include "report/report.h"

enum { MAX_OUTPUTS = 16, MAX_SEVERITIES = 256 };

/* A format and the file it goes to; NULL is standard output. */
struct output {
	const struct report_format *format;
	const char *file;
};

struct severity {
	const char *name;
	enum level level;
};

struct lint_options {
	struct arena *arena;		/* for strings cut out of arguments */
	struct output outputs[MAX_OUTPUTS];
	size_t n_outputs;
	struct severity severities[MAX_SEVERITIES];
	size_t n_severities;
	const char *select, *ignore;	/* NULL = all */
	enum level fail_on;		/* LEVEL_OFF = never */
	bool fail_on_given;
	enum level show;
	struct date as_of;
	const char *explain, *stdin_filename, *files_from, *colour;
	bool nul, statistics, no_progress, list_rules, print_schema;
	size_t max_problems, max_file;
	unsigned jobs;
	const char **operands;
	size_t n_operands, cap_operands;
};

extern const struct cli_program lint_program;

/*
 * Reads the command line. Returns CLI_END, CLI_DONE or CLI_ERROR, after a
 * message on stderr.
 */
int lint_options_read(struct lint_options *o, struct cli *c);

#endif
