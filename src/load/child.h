/*
 * Other programs, run without a shell.
 *
 * A child gets its arguments as they are, so that no name, however strange,
 * is ever taken for a command; its messages go to a file of the caller's and
 * are asked for in English, so that they can be told apart.
 */
#ifndef TTHC_LOAD_CHILD_H
#define TTHC_LOAD_CHILD_H

#include <sys/types.h>

#include <stdbool.h>

#include "base/buf.h"

struct child {
	pid_t pid;	/* 0: none is running */
	int in;		/* a socket to its standard input; -1: it has none */
	int out;	/* its standard output */
};

/*
 * Starts argv[0], looked up in PATH; argv ends in NULL. With talk the child
 * reads what child_write sends, else its input is empty. errors is the
 * descriptor that takes its messages. False if it could not be started: errno
 * tells why, ENOENT means there is no such program.
 */
bool child_start(struct child *c, const char *const *argv, bool talk,
    int errors);

/* Sends bytes. False, without a signal, if the child reads no more. */
bool child_write(const struct child *c, const char *bytes, size_t n);

/* Appends all that the child still writes. */
void child_read(const struct child *c, struct buf *out);

/*
 * Closes both ends and waits. Returns the exit status, 128 and the signal's
 * number if one ended it, -1 if no child is running.
 */
int child_end(struct child *c);

#endif
