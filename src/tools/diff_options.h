/*
 * What was asked of tthc-diff on its command line.
 */
#ifndef TTHC_TOOLS_DIFF_OPTIONS_H
#define TTHC_TOOLS_DIFF_OPTIONS_H

#include "cli/cli.h"
#include "model/change.h"
#include "report/changes.h"

enum { DIFF_MAX_OUTPUTS = 16 };

/* A format and the file it goes to; NULL is standard output. */
struct diff_output {
	const struct changes_format *format;
	const char *file;
};

/* Which changes make the exit status 1. */
enum fail_on {
	FAIL_ON_HEAVIER,	/* tang_ganh_nang: the default */
	FAIL_ON_CONTENT,	/* noi_dung: that, and what a person must read */
	FAIL_ON_ANY,		/* any: every change but form is one */
	FAIL_ON_NEVER
};

/* What the program does. */
enum diff_job {
	JOB_COMPARE, JOB_EXPLAIN, JOB_LIST, JOB_SCHEMA, JOB_HISTORY,
	JOB_GIT_DRIVER, JOB_INSTALL_GIT
};

struct diff_options {
	struct arena *arena;		/* for strings cut out of arguments */
	enum diff_job job;
	struct diff_output outputs[DIFF_MAX_OUTPUTS];	/* text if none is
					   given, and no papers are */
	size_t n_outputs;
	enum fail_on fail_on;
	bool fail_on_given;
	struct date as_of[2];
	bool staged, summary, state, annex, petition, write;
	const char *accept;		/* file; NULL = that of tthc.yaml */
	const char *set;		/* folder for the decision's papers */
	const char *explain, *history, *colour;
	size_t max_file;
	const char **operands;
	size_t n_operands, cap_operands;
	const char *driven[2];		/* by git: the file's path on each
					   side */
};

extern const struct cli_program diff_program;

/*
 * Reads the command line. Returns CLI_END, CLI_DONE or CLI_ERROR, after a
 * message on stderr.
 */
int diff_options_read(struct diff_options *o, struct cli *c);

/* The threshold by its name; false if there is none. */
bool fail_on_by_name(const char *s, enum fail_on *f);

#endif
