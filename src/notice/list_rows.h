/*
 * Inside the list of procedures: its rows, and the legend of their marks.
 */
#ifndef TTHC_NOTICE_LIST_ROWS_H
#define TTHC_NOTICE_LIST_ROWS_H

#include "notice/posted.h"

struct listed {
	struct posted p;	/* first: posted_compare sorts rows */
	bool faulty;
};

struct list {
	struct arena *arena;
	const struct notice *notice;
	enum list_mark mark;
	bool qr_rows;
	struct listed *rows;
	size_t n, cap;
};

/* The marks that rows have among them. */
struct list_used {
	bool online[ONLINE_WHOLE + 1];
	bool anywhere, linked, outside, faulty;
	bool pointing;		/* fees point to a part of the sheet */
};

struct list_used list_used(const struct list *l);

/* What those marks mean. */
void list_put_legend(struct html_node *into, const struct list_used *used);

/* The row of procedure i of the list, with its number in its field. */
void list_put_row(struct html_node *tbody, const struct list *l, size_t i,
    size_t number);

#endif
