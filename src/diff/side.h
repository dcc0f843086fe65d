/*
 * A side of a comparison: the registers and the documents of one revision.
 *
 * A side is named by the user (a file, a folder, a revision, REV:PATH, the
 * index, the work tree). Only documents whose bytes differ between both sides
 * are read and bound; registers are read once for each side, and once
 * altogether when both sides have the same. Everything lives in the side's
 * arena until side_release.
 */
#ifndef TTHC_DIFF_SIDE_H
#define TTHC_DIFF_SIDE_H

#include "load/catalogue.h"

/* A procedure that differs from, or is missing on, the other side. */
struct document {
	const char *path;		/* as shown */
	const char *inside;		/* from the root of the catalogue */
	struct source source;
	const struct record *record;	/* bound; never NULL */
};

struct side {
	struct arena arena;
	const char *label;		/* as the user named it, or "HEAD" … */
	struct catalogue catalogue;
	struct document *documents;	/* in order of inside */
	size_t n_documents;
	size_t n_procedures;		/* all of the side, read or not */
	/* What could not be read or is no valid file: family 0, 1, 9. A side
	   with an error among them must not be compared. */
	struct findings findings;
};

/* How the user asked. Strings as on the command line; NULL = not given. */
struct sides_request {
	const char *const *operands;	/* 0, 1 or 2 of them */
	size_t n_operands;
	bool staged;			/* HEAD or operand against the index */
	bool all;			/* read unchanged documents as well: the
					   days of the sides differ */
	size_t max_file;		/* size limit of a file, bytes */
	enum lang lang;
};

/*
 * Opens both sides: no operand is HEAD against the work tree, one is that
 * revision against the work tree, or A..B, A...B (from the merge base), two
 * are files, folders, REV or REV:PATH each. false after filling *message (in
 * old's arena) with what is wrong and what to do: no such revision or path, no
 * repository, a shallow clone without the object (and the git fetch line that
 * would help), git missing. Release both sides in any case.
 */
bool sides_open(struct side *old, struct side *new,
    const struct sides_request *q, const char **message);

void side_release(struct side *s);

#endif
