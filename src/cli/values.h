/*
 * Values of options that several programs have. Each function sets its slot
 * and returns CLI_END, or CLI_ERROR after a message on stderr.
 */
#ifndef TTHC_CLI_VALUES_H
#define TTHC_CLI_VALUES_H

#include "base/arena.h"
#include "cli/cli.h"

/* "--option: cannot read value"; returns CLI_ERROR. */
int cli_bad_value(const struct cli *c, const char *option,
    const char *value);

/* A whole number up to max. */
int cli_take_number(const struct cli *c, const char *option,
    const char *arg, size_t max, size_t *n);

/* A name out of a closed list and what it stands for; NULL ends the list. */
struct cli_choice {
	const char *name;
	int value;
};

/* The choice of this name; NULL if there is none. */
const struct cli_choice *cli_choice(const struct cli_choice *list,
    const char *name);

/* One of a list; otherwise the message says which one may have been meant. */
int cli_take_choice(const struct cli *c, const char *option,
    const struct cli_choice *list, const char *arg, int *value);

/* --max-file-size: up to 1024 MiB; the slot gets bytes. */
int cli_take_file_size(const struct cli *c, const char *arg, size_t *bytes);

/* --jobs: threads, up to 256; 0 is one a processor. */
int cli_take_jobs(const struct cli *c, const char *arg, unsigned *jobs);

/* --as-of of two sides: "2026-12-31..2027-01-01", or one day for both. */
int cli_take_days(const struct cli *c, const char *arg, struct date days[2]);

/* --color: auto, always or never; the slot keeps the argument. */
int cli_take_colour(const struct cli *c, const char *arg,
    const char **slot);

/* An operand, kept, at the end of a list that grows in the arena: zeroed it is
 * empty. */
int cli_take_operand(struct arena *a, const char ***list, size_t *n,
    size_t *cap, const char *arg);

/* Any text, kept; a flag that is given. */
int cli_take_text(const char **slot, const char *arg);
int cli_take_flag(bool *slot);

#endif
