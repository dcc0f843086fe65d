/*
 * Inside lists: what the list, the fees and the table of contents share.
 */
#ifndef TTHC_NOTICE_LIST_PART_H
#define TTHC_NOTICE_LIST_PART_H

#include "notice/frame.h"

/* The head of the table of one field. */
struct list_head {
	size_t number;		/* of the field on this page, from 1 */
	const char *field;	/* its name; "" for what has none */
	const char *count;	/* "40 thủ tục" */
	const char *qr;		/* an address for a code at its end, or NULL */
	bool whole;		/* few and short: keep it on one page */
};

/*
 * A table whose head says which field it is, above the heads of the columns:
 * print repeats both, so that a continued table explains itself. The caller
 * adds tbody elements to what is returned. Links reach it by list_anchor.
 */
struct html_node *list_table(struct html_node *into, struct arena *a,
    const struct list_head *head, const struct html_column *columns,
    size_t n);

/* One line of the index of fields; an <ol> of class "index" holds them. */
void list_index_line(struct html_node *index, struct arena *a,
    const struct list_head *head, size_t n);

/* "1.240 thủ tục": a number as people write it, with a unit; in the arena. */
const char *list_count(struct arena *a, size_t n, const char *unit);

/* What the unit is called in these settings; NULL if they do not say. */
const char *list_unit(const struct notice *n);

/* Where it receives people, as a title names it: "Trung tâm", "Bộ phận Một
 * cửa"; NULL if its name does not say. */
const char *list_shop(const struct notice *n);

#endif
