/*
 * A git repository, through git's own plumbing.
 *
 * Two children start at once: one tells where the repository is, the other
 * (cat-file --batch) answers for as long as it is open: names become objects,
 * trees and blobs come as bytes. What a person typed is only ever sent to that
 * one's input, a line, never put on a command line, so that no name can be
 * taken for an option. The environment (GIT_DIR, GIT_INDEX_FILE …) reaches git
 * as it is. Nothing in the repository is written.
 */
#ifndef TTHC_LOAD_GIT_H
#define TTHC_LOAD_GIT_H

#include <stdio.h>

#include "load/child.h"
#include "load/message.h"

enum {
	GIT_ID_SIZE = 65,	/* of an object id in hexadecimal, with NUL */
	GIT_WINDOW = 32		/* objects asked for and not yet read */
};

struct git {
	struct arena *arena;
	enum lang lang;
	const char *folder;	/* git works from here; NULL = current one */
	const char *top;	/* of the work tree, absolute; NULL = none */
	const char *prefix;	/* from top to folder: "a/b", "" at the top */
	bool shallow;
	FILE *errors;		/* what the children complain of */
	struct child objects;
	char *bytes;		/* read from it: [start, end) is unused yet */
	size_t start, end, cap;
	unsigned n_children;	/* started so far, for tests */
};

enum git_kind {
	GIT_NONE,		/* no such object or name here */
	GIT_AMBIGUOUS,		/* an abbreviation of several ids */
	GIT_COMMIT, GIT_TREE, GIT_BLOB, GIT_TAG
};

struct git_object {
	enum git_kind kind;
	char id[GIT_ID_SIZE];	/* "" for the first two kinds */
	const char *data;	/* until the next answer; NULL if too large */
	size_t len;
};

/*
 * Opens the repository around a folder. Returns NULL or, in the arena, what
 * is wrong and what to do: git is not installed, no repository, one that git
 * does not trust. Close it in any case.
 */
const char *git_open(struct git *g, struct arena *a, enum lang lang,
    const char *folder);

void git_close(struct git *g);

/*
 * Asks for an object by any name that git knows ("HEAD~1", "v1^{tree}", an
 * id). Answers come in the order of the questions; at most GIT_WINDOW may be
 * open, else both sides wait for each other. The name holds no line end.
 */
void git_ask(struct git *g, const char *name);

/*
 * Reads the next answer; the bytes of an object over max are passed over.
 * Returns NULL or what is wrong.
 */
const char *git_answer(struct git *g, struct git_object *o, size_t max);

/* Asks and reads the answer, when no other question is open. A name with a
 * line end is that of nothing. */
const char *git_find(struct git *g, const char *name, struct git_object *o);

/*
 * Starts a git command. args ends in NULL and holds nothing that a person
 * typed before "--". Several may run at a time. End it with git_end.
 */
const char *git_begin(struct git *g, struct child *c,
    const char *const *args);

/*
 * Appends the rest of the command's output and waits. Returns NULL or what is
 * wrong; *status, if not NULL, gets the exit status, and then a status other
 * than 0 is no failure.
 */
const char *git_end(struct git *g, struct child *c, struct buf *out,
    int *status);

/* Both at once. */
const char *git_run(struct git *g, const char *const *args, struct buf *out,
    int *status);

/* --- explaining what is not there (git_explain.c) ----------------------- */

/* Why git gave up, by its messages so far. */
const char *git_failure(struct git *g);

/* Why a revision that a person named is not found: misspelt, no commit yet,
 * behind the end of a shallow clone, never fetched. */
const char *git_no_revision(struct git *g, const char *revision);

/* An object that the repository speaks of but does not hold. what says what
 * it is of, for people. */
const char *git_no_object(struct git *g, const char *id, const char *what);

/* Two commits without a common ancestor, or with one that is not here. */
const char *git_no_merge_base(struct git *g, const char *a, const char *b);

#endif
