/*
 * Inside the answers: one function for each question, and how lines are made.
 */
#ifndef TTHC_NOTICE_ANSWERS_PART_H
#define TTHC_NOTICE_ANSWERS_PART_H

#include "notice/answers.h"

/* What is asked about. */
struct asked {
	struct arena *arena;
	const struct record *procedure;
	const struct record *unit;	/* R_DON_VI, or NULL */
	struct date day;
};

void answer_time(struct answer *out, const struct asked *q);
void answer_money(struct answer *out, const struct asked *q);
void answer_place(struct answer *out, const struct asked *q);

/* Returns how many lines are papers to tick; 0: they are words. */
size_t answer_papers(struct answer *out, const struct asked *q);

/* Add a line or a note; one too many is dropped, as is a note of "". Strings
 * must outlive the answer. */
void answer_add(struct answer *out, struct answer_line line);
void answer_say(struct answer *out, const char *words);
void answer_note(struct answer *out, const char *note);

/*
 * At most so many letters of a text, in one line: cut behind a whole word, with
 * "…" for what is left out; in the arena.
 */
const char *answer_cut(struct arena *a, const char *text, size_t letters);

/* "05", "15": as offices write counts. In the arena. */
const char *answer_count(struct arena *a, long n);

/* The first letter small, unless a capital follows it; in the arena. */
const char *answer_small(struct arena *a, const char *text);

#endif
