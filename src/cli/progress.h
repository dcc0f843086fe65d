/*
 * One line of progress on the terminal, for work that takes over a second.
 */
#ifndef TTHC_CLI_PROGRESS_H
#define TTHC_CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "model/rule.h"

struct progress {
	bool on;		/* stderr is a terminal */
	bool shown;
	enum lang lang;
	struct timespec start, last;
};

void progress_init(struct progress *p, enum lang lang, bool wanted);

/* Fits struct run's callback; arg is the struct progress. */
void progress_tick(void *arg, size_t done, size_t total);

/* Wipes the line. */
void progress_end(struct progress *p);

#endif
