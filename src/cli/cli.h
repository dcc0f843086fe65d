/*
 * Command lines: one table of options per program.
 *
 * From the table come the parsing (GNU long and short options, "--opt=value",
 * operands anywhere, "--" ends options), --help, --version, the synopsis that
 * the manual page repeats, and the hint for a misspelt option.
 */
#ifndef TTHC_CLI_CLI_H
#define TTHC_CLI_CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/date.h"
#include "model/rule.h"

/* The only exit statuses there are. */
enum exit_status {
	EXIT_CLEAN = 0,		/* nothing at or above the threshold */
	EXIT_FINDINGS = 1,	/* findings */
	EXIT_FAILED = 2		/* could not do the job */
};

struct cli_option {
	int id;			/* returned by cli_next; from 1 */
	char letter;		/* 0 if it has no short form */
	const char *name;	/* long form, without dashes */
	const char *arg[N_LANGS];	/* placeholder of its argument or NULL */
	const char *doc[N_LANGS];	/* one line */
};

struct cli_program {
	const char *name;
	const char *synopsis[N_LANGS][5];	/* without the name; to NULL */
	const char *about[N_LANGS];	/* one sentence */
	const char *more[N_LANGS];	/* end of --help: exit status etc. */
	const struct cli_option *options;
	size_t n_options;
	const char *facts_date;	/* of the law's data inside; NULL = none */
};

enum {
	CLI_END = -1,		/* no more */
	CLI_OPERAND = 0,	/* *arg is an operand ("-" is one) */
	CLI_DONE = -2,		/* --help or --version was printed: exit 0 */
	CLI_ERROR = -3		/* a message was printed: exit 2 */
};

struct cli {
	const struct cli_program *program;
	int argc, next;
	char **argv;
	const char *letters;	/* short options left in a cluster, or NULL */
	bool operands_only;	/* after "--" */
	enum lang lang;
};

/*
 * Starts reading argv. The language is --lang if it stands anywhere in argv,
 * else TTHC_LANG, else Vietnamese; LANG is not asked, because office machines
 * say en_US. --help, --version and --lang are handled here for every
 * program and need no row.
 */
void cli_init(struct cli *c, const struct cli_program *p, int argc,
    char **argv);

/* The next option's id, or one of the values above. *arg is set if it has
 * an argument. */
int cli_next(struct cli *c, const char **arg);

/* Prints "program: message" and a pointer to --help on stderr in the
 * language; returns CLI_ERROR. */
int cli_error(const struct cli *c, const char *vi, const char *en, ...)
	__attribute__((format(printf, 2, 4), format(printf, 3, 4)));

/* The message alone, for what is no mistake in the command line. */
void cli_complain(const struct cli *c, const char *vi, const char *en, ...)
	__attribute__((format(printf, 2, 4), format(printf, 3, 4)));

/* The text of --help, and its usage lines alone, for the manual's test. */
void cli_help(struct buf *out, const struct cli_program *p, enum lang lang);

/*
 * The day to judge by: text if not NULL, else SOURCE_DATE_EPOCH, else today.
 * False if text is no date.
 */
bool cli_date(const char *text, struct date *d);

/* True if output on fd should be coloured: when is auto, always or never. */
bool cli_colour(const char *when, int fd);

/* Columns of the terminal on fd; 80 if it is none. */
unsigned cli_width(int fd);

/*
 * Writes bytes to standard output or to a file; file NULL or "-" is standard
 * output. A file is replaced as a whole (base/atomic.h), a device or a pipe is
 * written to. False after a message on stderr.
 */
bool cli_write(const struct cli *c, const char *file, const char *bytes,
    size_t len);

/* The same with what an open regular file holds, however much that is. */
bool cli_copy(const struct cli *c, const char *file, FILE *from);

#endif
