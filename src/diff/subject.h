/*
 * One procedure, register row or unit that changed: its edits, judged and
 * kept as changes.
 */
#ifndef TTHC_DIFF_SUBJECT_H
#define TTHC_DIFF_SUBJECT_H

#include "diff/edit.h"
#include "model/change.h"

/* Where changes of one subject are collected. */
struct collector {
	struct arena *arena;	/* of the comparison: outlives the subject */
	struct arena scratch;	/* reset by whoever owns the collector */
	enum lang lang;
	const char *name;	/* of the subject, for fingerprints */
	struct change *changes;
	size_t n, cap;
};

/* Judges an edit and keeps the change; the argument is a collector. */
void collect_edit(void *collector, const struct edit *e);

/*
 * Judges and keeps the fate of a whole procedure: kind is ADDED, REMOVED or
 * CHANGED (replaced, renumbered). old_text and new_text say what was and what
 * is, or are NULL.
 */
void collect_fate(struct collector *c, enum edit_kind kind,
    const struct edit_side *old, const struct edit_side *new,
    const char *old_text, const char *new_text);

/*
 * Moves the collected changes into the subject, the worst class first and
 * otherwise in the order of the field table, and sets its worst class. The
 * collector is empty afterwards.
 */
void subject_close(struct subject *s, struct collector *c);

#endif
