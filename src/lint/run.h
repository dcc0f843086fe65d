/*
 * One run of the linter: from files to sorted findings.
 *
 *   run_init, run_open, run_levels…, run_files or run_bytes, run_finish,
 *   then look at the findings, run_release.
 *
 * Files are judged by several threads, each with its own memory; the result
 * does not depend on their number or on the order of the files.
 */
#ifndef TTHC_LINT_RUN_H
#define TTHC_LINT_RUN_H

#include "lint/engine.h"
#include "lint/suppress.h"
#include "load/files.h"

enum { RUN_MAX_FILE = 16 << 20 };	/* default file-size limit, bytes */

struct run {
	struct arena arena;		/* as long as the run */
	struct catalogue catalogue;
	struct levels levels;
	struct findings findings;
	struct suppression *suppressions;
	struct engine *engine;
	struct date as_of;
	size_t max_file;		/* bytes */
	unsigned jobs;			/* threads, at least 1 */
	bool only_counted;		/* findings need no order and no
					   fingerprint: nobody sees them */
	size_t n_files;			/* files judged */
	struct entry **entries;
	size_t n_entries;
	/* Called now and then from one thread; NULL = no progress. */
	void (*progress)(void *arg, size_t done, size_t total);
	void *progress_arg;
};

/* A run that judges as of a day, with the rule table's levels. */
void run_init(struct run *r, struct date as_of);

/*
 * Opens the catalogue with this root (absolute path; NULL = none) and applies
 * its settings. Returns false if the settings cannot be used: newer schema,
 * unknown rule. The findings then say why.
 */
bool run_open(struct run *r, const char *root);

/* Judges files; the list must be sorted. Levels are fixed from here on. */
void run_files(struct run *r, const struct files *files);

/* Judges the bytes of one procedure under the name path. */
void run_bytes(struct run *r, const char *path, const char *bytes,
    size_t len);

/*
 * Ends the run: with whole, the rules about the whole catalogue are asked.
 * Then settings per path and suppressions are applied, findings of rules that
 * are off are dropped, the rest is fingerprinted and sorted (unless they are
 * only counted).
 */
void run_finish(struct run *r, bool whole);

void run_release(struct run *r);

#endif
