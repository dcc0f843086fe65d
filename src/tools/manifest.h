/*
 * Which files of a folder the program wrote: a list that it keeps there, so
 * that files that no longer belong can be removed, and no others.
 */
#ifndef TTHC_TOOLS_MANIFEST_H
#define TTHC_TOOLS_MANIFEST_H

#include "base/arena.h"
#include "tools/folder.h"

struct manifest_list {
	const char **v;
	size_t n, cap;
};

struct manifest {
	struct arena *arena;
	struct manifest_list old, new;	/* of an earlier run; of this one */
	bool is_ours;			/* there is a list from earlier */
};

/* Reads the list of the folder, if there is one; names live in the arena. */
void manifest_read(struct manifest *m, struct arena *a,
    const struct folder *f);

/* Notes a file of this run. */
void manifest_add(struct manifest *m, const char *name);

/*
 * Ends a run that wrote all it wanted: removes the files that only the earlier
 * one wrote and writes the list. *removed gets how many. False if the list
 * cannot be written.
 */
bool manifest_finish(struct manifest *m, const struct folder *f,
    size_t *removed);

/* The same for a run that failed: nothing is removed, both lists are kept. */
void manifest_break_off(struct manifest *m, const struct folder *f);

#endif
