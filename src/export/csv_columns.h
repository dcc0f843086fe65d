/*
 * The columns of CSV, one table for each kind of rows. The manual page prints
 * them; a column is added by one line in csv_columns.c.
 */
#ifndef TTHC_EXPORT_CSV_COLUMNS_H
#define TTHC_EXPORT_CSV_COLUMNS_H

#include "export/form.h"
#include "model/rule.h"

/* What a row is made of; NULL: the row is not about such. */
struct csv_row {
	const struct export *export;
	struct arena *arena;		/* scratch */
	const char *inside;		/* the file of the procedure */
	const struct record *procedure;
	const struct record *way, *fee;		/* of ROWS_FEES */
	const struct record *group, *paper;	/* of ROWS_PAPERS */
	size_t number, choice;	/* of a paper; choice 0: no alternative */
};

enum { CSV_PATH_MAX = 3 };

struct csv_column {
	const char *name;	/* NULL: the label of the last field */
	const char *doc[N_LANGS];	/* NULL: what its field holds */
	/* Appends the text of a cell; true if it is a number or a date, to be
	   written as it stands. */
	bool (*put)(struct buf *text, const struct csv_row *row,
	    const struct csv_column *c);
	/* The fields from one of the row's records to the values. */
	size_t depth;
	enum field_id path[CSV_PATH_MAX];
};

/* The columns of such rows, from left to right; *n gets their count. */
const struct csv_column *csv_columns(enum csv_rows rows, size_t *n);

/* The text in the heading row. */
const char *csv_column_name(const struct csv_column *c);

/* Appends the keys from the procedure to the value: "ho_so.so_bo"; nothing
 * for a column that is made of several. */
void csv_column_keys(struct buf *out, const struct csv_column *c);

/* The record of the row that the path begins in; NULL if it has none. */
const struct record *csv_start(const struct csv_row *row,
    const struct csv_column *c);

#endif
