/*
 * Is the sheet with a content hash still true? (private to render_verify.c
 * and verify*.c)
 */
#ifndef TTHC_TOOLS_VERIFY_H
#define TTHC_TOOLS_VERIFY_H

#include "tools/past.h"
#include "tools/render.h"
#include "tools/turn.h"

/* A procedure whose content has the hash on some day. */
struct verify_match {
	const char *code, *name;	/* of the procedure; "" if not filled */
	const char *path;
	size_t number;			/* of the file */
	struct date from, until;	/* first day, and first day on which
					   it has it no more; none: open */
};

/* What became of a sheet that was true once. */
struct verify_past {
	struct verify_match match;	/* its path is the one of that time */
	const struct past_commit *since;	/* brought it in; or NULL */
	const struct past_commit *by;	/* made it untrue */
	bool by_register;		/* by a register, not by its file */
	const char *decisions;		/* new in the one that replaced it; "" */
};

struct verify {
	struct render *r;
	struct arena *arena;
	char hash[CONTENT_HASH];
	const char *code;		/* only this procedure; NULL: all */
};

/*
 * True if the content of the procedure has the hash on a day: the day asked
 * for if it has it then, else the last time before, else the first after it.
 */
bool verify_record(const struct verify *v, const struct record *procedure,
    struct verify_match *m);

/*
 * Looks for the hash in the past of the catalogue: with today's registers
 * first, which is cheap, then as the registers were. Returns NULL or what is
 * wrong; *found tells if it is there.
 */
const char *verify_in_past(const struct verify *v, struct git *g,
    struct verify_past *p, bool *found);

/* --- what is asked and answered ------------------------------------------ */

/* A procedure of today, for when an old one was found. */
struct present {
	const char *code, *path;
	char hash[CONTENT_HASH];
};

struct verifying {
	struct verify v;
	struct turn turn;
	bool found;		/* some content of a file of today has it */
	struct verify_match match;
	enum off_wall off;	/* of the match */
	struct present *present;
	size_t n_present;
	size_t n_unread;
};

/* True if the content has the hash on the day. */
bool verify_holds(const struct verify_match *m, struct date day);

/*
 * Append what is known, and return the exit status: the content is that of a
 * file of today, on this day or another; it was in the past; it is nowhere
 * (wrong is why the past could not be seen, or NULL).
 */
int verify_put_present(struct buf *b, const struct verifying *g);
int verify_put_past(struct buf *b, const struct verifying *g,
    const struct verify_past *p);
int verify_put_unknown(struct buf *b, const struct verifying *g,
    const char *wrong, bool shallow);

#endif
