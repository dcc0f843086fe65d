/*
 * Inside the sheet: lines that several parts are made of, and the parts that
 * stand in files of their own.
 */
#ifndef TTHC_SHEET_SHEET_PART_H
#define TTHC_SHEET_SHEET_PART_H

#include <stdbool.h>

#include "model/way.h"
#include "sheet/sheet.h"

/* --- lines --------------------------------------------------------------- */

/* That nobody filled the part. */
void sheet_missing(struct html_node *into, const struct sheet *s);

/* A field that is a part of its own: its value, that there is none, or that
 * nobody filled it. */
void sheet_plain(struct html_node *into, const struct sheet *s,
    enum field_id f);

/* --- tables -------------------------------------------------------------- */

/*
 * A table whose head repeats on each page: head rows, then the columns.
 * Returns its thead, with columns yet to come, and its body.
 */
struct sheet_table {
	struct html_node *head, *body;
};

/* Adds <table class> with n columns of these classes; label is for screen
 * readers. */
struct sheet_table sheet_table(struct html_node *into, const char *class,
    const char *label, const struct html_column *columns, size_t n);

/* A row of the head across n columns; returns its cell. */
struct html_node *sheet_table_title(const struct sheet_table *t, size_t n);

/* The heads of the columns. */
void sheet_table_heads(const struct sheet_table *t,
    const struct html_column *columns, size_t n);

/* --- ways ---------------------------------------------------------------- */

/* The fees of one way: names and amounts. With brief, those that hold on the
 * sheet's day, and no more than fit in a cell. */
void sheet_way_amounts(struct html_node *into, const struct sheet *s,
    const struct record *way, bool brief);

/* True if two ways have the same names and amounts. */
bool sheet_same_amounts(const struct record *a, const struct record *b);

/* --- fees ---------------------------------------------------------------- */

/* Its tiers, a line each. */
void sheet_fee_tiers(struct html_node *into, const struct marks *m,
    const struct record *fee);

/* --- papers -------------------------------------------------------------- */

/* What the text of a paper tells because no column does. */
struct sheet_telling {
	bool lead;		/* its first clause is bold */
	bool counts;		/* originals and copies */
	bool base;		/* where the office looks it up */
	bool must;		/* that not everybody must hand it in */
};

/* Name, choices, condition, forms, then whatever else is known of a paper. */
void sheet_paper(struct html_node *into, const struct marks *m,
    const struct record *paper, const struct sheet_telling *t);

/* Whose originals and copies stand in the columns of a row: its own; or those
 * of its choices, if it has none and they all have the same. */
const struct record *sheet_paper_counts(const struct record *paper);

/* --- parts --------------------------------------------------------------- */

void sheet_steps(struct html_node *into, const struct sheet *s);
void sheet_ways(struct html_node *into, const struct sheet *s);
void sheet_dossier(struct html_node *into, const struct sheet *s);
void sheet_limits(struct html_node *into, const struct sheet *s);
void sheet_fees(struct html_node *into, const struct sheet *s);
void sheet_forms(struct html_node *into, const struct sheet *s);

/* The form lines of a paper: names and files; returns how many. label stands
 * before a name: "Mẫu: ". */
size_t sheet_form_lines(struct html_node *into, const struct marks *m,
    const struct record *paper, const char *label);

#endif
