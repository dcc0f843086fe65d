/*
 * What a procedure says, part by part, in the order of the law.
 *
 * Each part of khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP is written into an
 * element of a page: steps as paragraphs, ways to apply and papers as tables,
 * whatever else by the field table as label and value, so that a key that is
 * added to the table appears without a change here. Nothing is left out but
 * what only machines read. Changes are marked where marks are given.
 */
#ifndef TTHC_PUBLISH_SHEET_H
#define TTHC_PUBLISH_SHEET_H

#include "html/html.h"
#include "model/record.h"
#include "sheet/marks.h"

struct sheet {
	const struct record *procedure;
	const struct marks *marks;	/* its lang is that of the sheet */
	const char *missing;		/* where nobody filled a part; NULL:
					   "Danh mục chưa ghi." */
};

/* The label of a part, as on the national portal. */
const char *sheet_label(enum word_id part, enum lang lang);

/*
 * Writes the content of a part (a word of V_BO_PHAN) without its label. A part
 * that nobody filled says so.
 */
void sheet_part(struct html_node *into, const struct sheet *s,
    enum word_id part);

/* --- pieces, for tables of several procedures ---------------------------- */

/* The time limit, each different one once and with the ways it is for. */
void sheet_limits(struct html_node *into, const struct sheet *s);

/* The same without extensions, what is not counted and the law's own limit. */
void sheet_short_limits(struct html_node *into, const struct sheet *s);

/* Names and amounts of fees, likewise: without exemptions and notes. */
void sheet_amounts(struct html_node *into, const struct sheet *s);

/* The fees in full: exemptions, payers, notes word for word, each fee once. */
void sheet_fees(struct html_node *into, const struct sheet *s);

/* Where it is handed in, each place once. */
void sheet_places(struct html_node *into, const struct sheet *s);

/*
 * Every filled field of a record but those named, as lines "label: value".
 * Numbers of records and codes of databases are for machines and left out.
 */
void sheet_fields(struct html_node *into, const struct marks *m,
    const struct record *r, const enum field_id *but, size_t n);

#endif
