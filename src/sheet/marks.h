/*
 * Texts of a procedure with what has changed marked in them.
 *
 * Marks are the changes of one procedure, found by the value of the new side
 * that they speak of. A phrase collects runs of text for html_prose and
 * html_inline: words of ours, and values in the words of people, whose new
 * words are marked as insertions.
 */
#ifndef TTHC_SHEET_MARKS_H
#define TTHC_SHEET_MARKS_H

#include "base/arena.h"
#include "html/html.h"
#include "model/change.h"

/* The changes of one procedure; without any, nothing is marked. */
struct marks {
	struct arena *arena;
	const struct change **by_pointer;	/* with a new text */
	size_t n;
	const struct subject *subject;		/* NULL: nothing changed */
	bool gone;				/* show dropped words as well */
};

/*
 * The marks of a subject, or none if it is NULL. What only mends the form of
 * a record is not marked. Everything lives in the arena.
 */
void marks_init(struct marks *m, struct arena *a, const struct subject *s);

/* True if the value, or something it stands in, is new as a whole. */
bool marks_new(const struct marks *m, const struct value *v);

/*
 * The next change after *c (NULL: the first) that dropped something from this
 * field of this record of the new side; NULL if there is none left.
 */
const struct change *marks_dropped(const struct marks *m,
    const struct record *in, const struct field *f, const struct change *c);

/* Runs that grow; zeroed it is empty. */
struct phrase {
	struct html_run *runs;
	size_t n, cap;
};

/* Appends a run of n bytes, which must live as long as the phrase. */
void phrase_add(struct phrase *p, struct arena *a, const char *s, size_t n,
    enum html_mark mark);

/* Appends words of ours, which must live as long as the phrase. */
void phrase_words(struct phrase *p, const struct marks *m, const char *words);

/* Appends a value in the words of people, as say_value gives them, numbers
 * and days as offices write them: "05 ngày làm việc", "01/7/2026". */
void phrase_value(struct phrase *p, const struct marks *m,
    const struct value *v);

/* The first n bytes, as far as they are unmarked, begin a name: HTML_LEAD. */
void phrase_lead(struct phrase *p, struct arena *a, size_t n);

/* Appends what became of an old text: dropped and new words marked. */
void phrase_between(struct phrase *p, struct arena *a, const char *old,
    const char *new);

/* Drops the bytes of a set from the start of the first run, if it is
 * unmarked: the sign of a list where none is shown. */
void phrase_skip(struct phrase *p, const char *set);

/* Splits unmarked runs behind each of their line feeds. */
void phrase_split(struct phrase *p, struct arena *a);

/* True if the run is unmarked and ends in a line feed. */
bool phrase_ends_line(const struct phrase *p, size_t run);

#endif
