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

/* A procedure that was just judged. */
struct visit {
	unsigned worker;	/* the thread: from 0, less than jobs */
	size_t number;		/* of the file in the list */
	const char *path;	/* as long as the run */
	const struct record *procedure;	/* until the hook returns; NULL: not
				   a byte of the file could be used */
	bool partial;		/* some of it could not be read */
	bool lossy;		/* likewise, or something in it has no place in
				   the model: whatever settings say of that */
	const struct source *source;	/* of the procedure; until the hook
				   returns */
	size_t errors;		/* findings of level error that no comment and
				   no path of tthc.yaml excepts */
};

struct run {
	struct arena arena;		/* as long as the run */
	struct catalogue catalogue;
	bool borrows;			/* the catalogue is somebody else's */
	struct levels levels;
	struct findings findings;
	struct suppression *suppressions;
	struct engine *engine;
	struct date as_of;
	size_t max_file;		/* bytes */
	unsigned jobs;			/* threads, at least 1 */
	bool only_counted;		/* findings need no order and no
					   fingerprint: nobody sees them */
	bool only_read;			/* files are read and visited, and no
					   rule is asked about them */
	bool unindexed;			/* no more is kept of a procedure than
					   its findings: a run of any length
					   that does not end as a whole */
	size_t n_files;			/* files judged */
	struct entry **entries;
	size_t n_entries;
	/* Called now and then from one thread; NULL = no progress. */
	void (*progress)(void *arg, size_t done, size_t total);
	void *progress_arg;
	/*
	 * Called once for each procedure in the thread that judged it, so by
	 * several at a time; numbers of the list are taken in ascending order.
	 * False ends the run: what no thread has begun is not judged. NULL = no
	 * visits.
	 */
	bool (*visit)(void *arg, const struct visit *v);
	void *visit_arg;
};

/* A run that judges as of a day, with the rule table's levels. */
void run_init(struct run *r, struct date as_of);

/*
 * Opens the catalogue with this root (absolute path; NULL = none) and applies
 * its settings. Returns false if the settings cannot be used: newer schema,
 * unknown rule. The findings then say why.
 */
bool run_open(struct run *r, const char *root);

/*
 * The same with a catalogue that was read elsewhere and outlives the run, e.g.
 * that of a revision.
 */
bool run_borrow(struct run *r, const struct catalogue *c);

/*
 * Judges files; the list must be sorted. Levels are fixed from here on. May be
 * called again with other files.
 */
void run_files(struct run *r, const struct files *files);

/* Judges the bytes of one procedure under the name path; likewise. */
void run_bytes(struct run *r, const char *path, const char *bytes,
    size_t len);

/*
 * Ends the run: with whole, the rules about the whole catalogue are asked.
 * Then settings per path and suppressions are applied, findings of rules that
 * are off are dropped, the rest is fingerprinted and sorted (unless they are
 * only counted).
 */
void run_finish(struct run *r, bool whole);

/*
 * How many of the findings from one on are errors that nothing excepts, as
 * run_finish would leave them: all those of one file, whose suppressions are in
 * the list. The arena is scratch. Threads may ask at the same time.
 */
size_t run_count_errors(const struct run *r, struct arena *a,
    const struct findings *f, size_t from, struct suppression *list);

void run_release(struct run *r);

#endif
