/*
 * A side of a comparison: the registers and the documents of one revision.
 *
 * A side is named by the user (a file, a folder, a revision, REV:PATH, the
 * index, the work tree). Only documents whose bytes differ between both sides
 * are read and bound; registers are read once for each side, and once
 * altogether when both sides have the same. Everything lives until
 * side_release.
 */
#ifndef TTHC_DIFF_SIDE_H
#define TTHC_DIFF_SIDE_H

#include "load/catalogue.h"

/* A procedure that differs from, or is missing on, the other side. */
struct document {
	const char *path;		/* as shown: from the current folder */
	const char *inside;		/* from the root of the catalogue; on
					   the old side as if it stood where
					   the new side's folder stands */
	struct source source;
	const struct record *record;	/* bound; never NULL */
	/* On the old side: the document of the new one with the same bytes
	   and registers, whose record this has as well; else NULL. */
	const struct document *same;
};

struct side {
	struct arena arena;
	const char *label;		/* as the user named it, or "HEAD" … */
	/* If nothing in the registers differs, both sides have the very same
	   rows, and old.borrows is set. */
	struct catalogue catalogue;
	const char *scope;		/* the file or folder inside the
					   catalogue that was asked about; "" =
					   all of it */
	struct document *documents;	/* in order of inside */
	size_t n_documents;
	size_t n_procedures;		/* in scope, read or not */
	/* What could not be read or is no valid file: errors of the families
	   0, 1, 9, sorted. A side with any of them must not be compared. */
	struct findings findings;
	bool borrows;			/* the catalogue is the other side's:
					   nothing in a register differs */
	struct arena registers;		/* private */
};

/* How the user asked. Strings as on the command line; NULL = not given. */
struct sides_request {
	const char *const *operands;	/* 0, 1 or 2 of them */
	size_t n_operands;
	bool staged;			/* HEAD or operand against the index */
	bool all;			/* read unchanged documents as well: the
					   days of the sides differ */
	/*
	 * Of two files, e.g. git's temporary copies: the file of a catalogue
	 * whose states they are, and whose registers count. /dev/null is a
	 * state in which there is none. NULL = they are what they are.
	 */
	const char *stands_for;
	size_t max_file;		/* size limit of a file, bytes */
	enum lang lang;
};

/*
 * Opens both sides. No operand is HEAD against the work tree; one is a
 * revision, or a path in HEAD, against the work tree, or A..B, or A...B (from
 * their merge base); two are files, folders, REV or REV:PATH each, where a REV
 * next to a path is that path in the revision. With staged, the index takes
 * the place of the work tree. A name that is a path and a revision is refused.
 *
 * false after filling *message (in old's arena) with what is wrong and what
 * to do: no such revision or path, no repository, a shallow clone without the
 * object (and the git fetch line that would help), git missing. Release both
 * sides in any case, and only when neither is used any more.
 */
bool sides_open(struct side *old, struct side *new,
    const struct sides_request *q, const char **message);

/* A procedure as two sides state it, in YAML made by a program. */
struct statement {
	const char *inside;	/* what pairs them; the list is in its order */
	const char *path[2];	/* as shown: where each comes from */
	const char *bytes[2];	/* NULL: this side has none */
	size_t len[2];
};

/*
 * Makes both sides out of statements, which share one catalogue that outlives
 * them: what came in another form than files of a catalogue. Nobody wrote
 * their lines, so nothing in them has a place. They may be released in any
 * order.
 */
void sides_take(struct side *old, struct side *new, const struct catalogue *c,
    const char *const label[2], const struct statement *v, size_t n);

/* True if the shared file of the catalogue is part of what was asked about. */
bool side_covers(const struct side *s, const struct shared_file *f);

void side_release(struct side *s);

#endif
