/*
 * Names of pages, each of one procedure: who has none, or one that another
 * procedure took first, gets no page and is told of.
 */
#ifndef TTHC_TOOLS_PAGE_NAMES_H
#define TTHC_TOOLS_PAGE_NAMES_H

#include "base/names.h"
#include "cli/cli.h"

/* A file without a page; other has the name already, NULL if there is no name
 * at all. */
struct page_refused {
	const char *path, *name, *other;
};

/* Zeroed but for the arena it is empty. */
struct page_names {
	struct arena *arena;
	struct names taken;
	const char **holders;	/* files, by number of the name */
	size_t cap_holders;
	struct page_refused *refused;
	size_t n_refused, cap_refused;
};

/*
 * True if the file may have the name, which is its own from now on. Else (name
 * may be NULL) it is noted. Strings are kept.
 */
bool page_names_take(struct page_names *p, const char *name,
    const char *path);

/* Says which files were refused, and what to do. done: what was not done with
 * them ("in", "printed"). */
void page_names_tell(const struct page_names *p, const struct cli *c,
    const char *const done[N_LANGS]);

#endif
