/*
 * What tthc-export says on standard error.
 */
#ifndef TTHC_TOOLS_EXPORT_TELL_H
#define TTHC_TOOLS_EXPORT_TELL_H

#include "base/atomic.h"
#include "tools/export_options.h"
#include "tools/reading.h"

struct export_tally {
	size_t put;			/* procedures */
	size_t files[ATOMIC_FAILED];	/* by enum atomic_result */
	size_t broken;			/* procedures that could not be */
	bool alone;			/* the only one that was named is it */
	bool failed;			/* writing did */
	struct losses losses;
};

/* Shows why files could not be read without loss. */
void export_tell_obstacles(struct reading *in);

/*
 * Says what the form had no place for, and how many were exported; nothing of
 * that with -q or about a single document on standard output. That nothing was
 * written is always said. to_folder: into files of their own.
 */
void export_tell(const struct export_tally *t, const struct export_options *o,
    const struct cli *c, bool to_folder);

#endif
