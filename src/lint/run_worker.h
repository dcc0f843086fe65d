/*
 * A run at work: what the threads share, and what each has for itself (private
 * to run*.c).
 */
#ifndef TTHC_LINT_RUN_WORKER_H
#define TTHC_LINT_RUN_WORKER_H

#include <pthread.h>
#include <stdatomic.h>

#include "lint/run.h"

struct shared {
	struct run *run;
	const struct files *files;
	atomic_size_t next;
	atomic_bool stop;	/* a visit ended the run */
};

struct worker {
	struct shared *shared;
	pthread_t thread;
	unsigned number;	/* 0 is the one that shows progress */
	struct arena keep;	/* findings, entries, suppressions */
	struct arena model;	/* the procedure at hand */
	struct arena scratch;
	struct findings findings;
	struct suppression *suppressions;
	struct entry **entries;
	size_t n_entries, cap_entries;
};

/* Judges a file of the list. */
void worker_judge_file(struct worker *w, size_t number);

/* Judges the bytes of a procedure; the rest of the visit is filled in. */
void worker_judge_bytes(struct worker *w, const struct source *s,
    struct visit *v);

#endif
