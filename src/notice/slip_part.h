/*
 * Inside the slip: one case of a procedure, and the papers to bring for it.
 */
#ifndef TTHC_NOTICE_SLIP_PART_H
#define TTHC_NOTICE_SLIP_PART_H

#include "base/arena.h"
#include "html/html.h"
#include "model/record.h"
#include "sheet/once.h"

/*
 * The procedure as it is for one case: of the ways to apply and of the fees
 * only those that are for every case or for this one. Scalars are shared with
 * the procedure; in the arena. id is that of the case.
 */
const struct record *slip_narrow(struct arena *a,
    const struct record *procedure, const char *id);

/* True if a field that names cases does not name others only. */
bool slip_is_for(const struct record *r, enum field_id cases,
    const char *id);

/* What the head of the table of papers says, which print repeats. */
struct slip_head {
	const char *label, *text;
};

/*
 * The rows of a list, in the arena; *n gets how many. What could not be read
 * as a row is left out.
 */
const struct record *const *slip_rows(struct arena *a,
    const struct record *r, enum field_id list, size_t *n);

/* A value in the words of people, in the arena. */
const char *slip_say(struct arena *a, const struct value *v);

/* A paper as a row: a box, the paper, how many of it. */
void slip_paper(struct html_node *rows, struct arena *a,
    const struct record *paper);

/* What is left to say when the table stands. */
struct slip_rest {
	struct html_node *table;
	bool columns;	/* it has three, or one if no row has a paper */
	struct once looked_up;		/* names of papers, not brought */
	struct once remarks;		/* notes on the dossier */
};

/*
 * The papers of a case as a table of boxes to tick. id NULL: the procedure has
 * no cases.
 */
struct slip_rest slip_papers(struct html_node *into, struct arena *a,
    const struct record *procedure, const char *id,
    const struct slip_head *head);

/* Lets a cell of that table span it. */
void slip_span(struct html_node *cell, const struct slip_rest *rest);

#endif
