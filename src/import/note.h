/*
 * What an import has to say: errors, files left alone, values without a key.
 *
 * Notes are collected, sorted and printed at the end, so that the same run
 * always says the same thing. They are lines for people, already in the
 * language of the run.
 */
#ifndef TTHC_IMPORT_NOTE_H
#define TTHC_IMPORT_NOTE_H

#include "base/arena.h"
#include "model/rule.h"

enum note_kind {
	NOTE_ERROR,	/* something was not imported: exit status 2 */
	NOTE_KEPT,	/* a file edited by hand was left alone: 1 */
	NOTE_LEFT_OVER	/* a value went to nguon.con_lai: 0 */
};

enum { N_NOTE_KINDS = NOTE_LEFT_OVER + 1 };

struct note {
	const char *place;	/* path, and line and column if known */
	const char *text;
	size_t number;		/* in the order of making */
};

struct notes {
	struct arena *arena;
	enum lang lang;
	struct note *v;
	size_t n, cap;
	size_t count[N_NOTE_KINDS];
};

/* Appends a note; vi and en take the same arguments. place is copied. */
void note_add(struct notes *n, enum note_kind kind, const char *place,
    const char *vi, const char *en, ...)
	__attribute__((format(printf, 4, 6), format(printf, 5, 6)));

/* Sorts bytewise by place; notes about one place stay as they were made. */
void notes_sort(struct notes *n);

#endif
