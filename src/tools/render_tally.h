/*
 * What tthc-render has written and what it has kept back, and the lines on
 * standard error that say so. Called in order of the files.
 */
#ifndef TTHC_TOOLS_RENDER_TALLY_H
#define TTHC_TOOLS_RENDER_TALLY_H

#include "base/atomic.h"
#include "tools/render.h"

enum {
	TALLY_NAMES = 10,	/* named in a line; the others are counted */
	TALLY_REASONS = OFF_OVER + 1
};

/* The first few names of something, and how many there are. */
struct tally_names {
	const char *v[TALLY_NAMES];
	size_t n;
};

struct tally {
	struct arena *arena;
	size_t pages[ATOMIC_FAILED];	/* by enum atomic_result */
	size_t removed;			/* pages of an earlier run */
	size_t printed;			/* procedures */
	size_t faulty;			/* kept back for errors */
	size_t marked;			/* printed with errors */
	size_t broken;			/* could not be read */
	struct tally_names off[TALLY_REASONS];	/* by enum off_wall */
	struct tally_names left;	/* pages of an earlier run that nobody
					   should post any more */
	/* By number of the file: off the wall; not readable as a whole. */
	bool *hidden, *unread;
};

/* An empty one for n files. */
void tally_init(struct tally *t, struct arena *a, size_t n);

/* Adds a name, which is copied. */
void tally_name(struct tally *t, struct tally_names *names,
    const char *name);

/*
 * What becomes of a procedure: true if it is to be printed. Else it is counted
 * by the reason.
 */
bool tally_take(struct tally *t, const struct render *r,
    const struct visit *v);

/* A procedure as people know it: code, or path. */
const char *tally_known_as(const struct visit *v);

/* Says which procedures are off the wall and why; nothing with -q. */
void tally_tell_off(const struct tally *t, const struct render *r);

/*
 * The last line: pages (what they are called in Vietnamese and English) and
 * procedures, with how many of each; nothing with -q.
 */
void tally_tell(const struct tally *t, const struct render *r,
    const char *vi, const char *en);

/*
 * Says that no procedure is left to print, why, and what may be done: always
 * EXIT_FINDINGS.
 */
int tally_tell_nothing(const struct tally *t, const struct render *r);

/* The exit status that follows from what was kept back. */
int tally_status(const struct tally *t);

#endif
