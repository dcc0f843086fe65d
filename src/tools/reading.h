/*
 * How a program that goes through procedures begins: the catalogue around what
 * was named, its settings and registers, the files that are meant.
 */
#ifndef TTHC_TOOLS_READING_H
#define TTHC_TOOLS_READING_H

#include "cli/cli.h"
#include "lint/run.h"

struct reading {
	const struct cli *c;
	struct arena *arena;	/* of the program */
	struct run run;
	bool whole;		/* all of the catalogue was asked for */
	struct files files;	/* procedures that were asked for, sorted */
	struct files shared;	/* its registers and settings, likewise */
	const char *done[N_LANGS];	/* as asked */
};

/* What is asked for; from the command line. */
struct reading_request {
	const char *const *operands;	/* none: all around this folder */
	size_t n_operands;
	struct date as_of;
	size_t max_file;
	unsigned jobs;
	bool list;		/* collect the files as well */
	const char *done[N_LANGS];	/* what is then done: "in", "printed" */
};

/*
 * Opens it; c and arena must be set. A register that can only be read in part
 * ends it, since whatever is made of it would be wrong. Returns the exit
 * status after a message, or EXIT_CLEAN. Close it in any case.
 */
int reading_open(struct reading *o, const struct reading_request *q);

void reading_close(struct reading *o);

/*
 * Reads, and judges as the run says, one procedure from standard input, under
 * the name of the first file. False after a message.
 */
bool reading_read_stdin(struct reading *o);

/* True if standard input is what was named. */
bool reading_is_stdin(const struct reading *o);

#endif
