/*
 * The past of a catalogue in git: which commits replaced which bytes of which
 * procedure, newest first. What is not committed yet counts as the newest.
 */
#ifndef TTHC_TOOLS_PAST_H
#define TTHC_TOOLS_PAST_H

#include "load/catalogue.h"
#include "load/git.h"

struct past_commit {
	const char *id;		/* NULL: not committed yet */
	const char *date, *subject;	/* ISO; "" if not committed */
	bool registers;		/* it changed a register */
};

/* A file of a procedure whose bytes a commit replaced or took away. */
struct past_event {
	size_t commit;
	const char *old_id, *new_id;	/* blobs; NULL: there was, is none */
	const char *path;	/* from the root of the catalogue */
};

struct past {
	struct arena *arena;
	const char *root;	/* of the catalogue: the way from git's top */
	struct past_commit *commits;
	size_t n_commits, cap_commits;
	struct past_event *events;	/* in order of the commits */
	size_t n_events, cap_events;
};

/*
 * Reads the log of the folder that git works from, which is the root of the
 * catalogue. All lives in the arena of git. Returns NULL or what is wrong.
 */
const char *past_read(struct past *p, struct git *g);

/* A state of the catalogue before a commit. */
struct past_state {
	struct arena arena;
	struct catalogue catalogue;
	const char **ids, **paths;	/* blobs of the procedures, and where */
	size_t n;
};

/*
 * Reads the registers as they were before a commit, and lists the procedures.
 * Returns NULL or what is wrong; n is 0 if nothing was there before. Release
 * the state in any case.
 */
const char *past_state_read(struct past_state *s, const struct past *p,
    struct git *g, size_t commit);

void past_state_release(struct past_state *s);

#endif
