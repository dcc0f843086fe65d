/*
 * Collections are all or nothing: every procedure is judged before the first
 * is shown, then each is read again.
 */
#ifndef TTHC_TOOLS_RENDER_JUDGE_H
#define TTHC_TOOLS_RENDER_JUDGE_H

#include "tools/page_names.h"
#include "tools/render_tally.h"
#include "tools/turn.h"

struct judged {
	struct tally *tally;	/* of the caller; counts what was found */
	struct page_names *names;	/* NULL: procedures get no page each */
	bool *faulty;		/* by number: has errors */
	bool changed;		/* a file that could be read cannot any more */
	struct render *r;	/* private, like the next one */
	struct turn turn;
};

/*
 * Judges all files of the run and, if they are all of the catalogue, what they
 * share. EXIT_CLEAN if they may be printed: nothing is faulty, or there is
 * --force, and something is left to print. Else a message was given. A file
 * that cannot be read ends it always, since the list would not be whole, and
 * so does one that would need a page and can have none.
 */
int judge_all(struct judged *j, struct render *r);

/*
 * Reads all files again, in as many threads, and shows each to visit, which
 * asks judged_take first. False after a message if a file cannot be read any
 * more.
 */
bool judged_visit(struct judged *j, struct render *r, unsigned jobs,
    bool (*visit)(void *arg, const struct visit *v), void *arg);

/*
 * True if the procedure is to be printed, as the first reading found. To be
 * asked by one thread at a time.
 */
bool judged_take(struct judged *j, const struct visit *v);

/* True if it has errors. */
bool judged_faulty(const struct judged *j, const struct visit *v);

#endif
