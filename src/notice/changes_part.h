/*
 * Inside the change notice: what it tells of a comparison, and how a change
 * is worded for the citizen.
 *
 * Told is what alters what people do, pay or wait for. What mends the form of
 * a text or a record is not, nor what only the office needs: the announcing
 * decision, the internal process, keywords.
 */
#ifndef TTHC_NOTICE_CHANGES_PART_H
#define TTHC_NOTICE_CHANGES_PART_H

#include "html/html.h"
#include "report/changes_parts.h"
#include "sheet/once.h"

/* A row of a table: changes that say the same of several places. */
struct told {
	const struct change *change;	/* the first of them */
	const char *where;		/* the places, "; " between; or "" */
	size_t rank;			/* the same in one part of the law */
};

/* A subject that is told of. */
struct account {
	const struct subject *subject;
	const struct told *rows;	/* n of them, in the law's order */
	size_t n;
	bool based;		/* its legal bases or decisions changed */
	struct date from;	/* in force from; no date: nobody says */
};

struct telling {
	struct arena *arena;
	const struct changes *changes;
	struct calendar calendar;	/* what only a day did */
	const struct account *accounts;
	size_t n;
	size_t lighter, heavier;	/* rows that say so */
	struct date from;	/* of everything that is told; or no date */
};

/* Everything lives in the arena and points into the comparison. */
void telling_of(struct telling *t, struct arena *a,
    const struct changes *c);

/* True if it stands in the list of new and abolished procedures. */
bool account_is_listed(const struct account *ac);

/* True if it is about the unit or another body, not about a procedure. */
bool account_is_shared(const struct account *ac);

/* --- one change ---------------------------------------------------------- */

enum told_side { TOLD_BEFORE, TOLD_AFTER };

/*
 * What stood on a side. Words that are only there are marked; what is the
 * same on both sides and far from every change is "…".
 */
void told_value(struct html_node *cell, struct arena *a,
    const struct change *ch, enum told_side side);

/* "Dễ hơn", "Khó hơn" or "Khác trước" in its frame. */
void told_tag(struct html_node *into, enum burden burden);

/* The tag, and what it means for people: the difference, or in words. */
void told_effect(struct html_node *cell, struct arena *a,
    const struct change *ch);

/* The record of a row that came or went; NULL if the change is none of
 * those. */
const struct record *told_record(const struct change *ch,
    enum told_side side);

/* Appends the documents that a changed fee or exemption rests on, or what the
 * calendar's change is by. */
void told_documents(struct once *o, const struct change *ch);

/* --- parts of the page --------------------------------------------------- */

/* A procedure whose parts changed: its table, bases and decisions. */
void told_account(struct html_node *into, const struct telling *t,
    const struct account *ac);

/* "Căn cứ: … Quyết định công bố: …" of the new side; nothing if unknown. */
void told_basis(struct html_node *into, struct arena *a,
    const struct account *ac);

/* The list of procedures that are new, abolished or replaced. */
void told_list(struct html_node *into, const struct telling *t);

/* The procedures of which only legal bases or decisions changed. */
void told_based(struct html_node *into, const struct telling *t);

/* What only the calendar changed, a block for each document. */
void told_calendar(struct html_node *into, const struct telling *t);

#endif
