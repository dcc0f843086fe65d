/*
 * How the cell of a column is made: see put in struct csv_column.
 */
#ifndef TTHC_EXPORT_CSV_PUT_H
#define TTHC_EXPORT_CSV_PUT_H

#include "export/csv_columns.h"

typedef bool csv_put(struct buf *text, const struct csv_row *row,
    const struct csv_column *c);

/* All values of the path, joined by "; ": in the words of people, each once;
 * as they are written, one for each record on the way, even if empty; or only
 * if it is a number, or no number. */
csv_put csv_put_said, csv_put_written, csv_put_number, csv_put_words;

/* Of a procedure. */
csv_put csv_put_limits, csv_put_fees, csv_put_papers, csv_put_basis,
    csv_put_file;

/* Of a fee. */
csv_put csv_put_case, csv_put_currency, csv_put_state;

/* Of a paper: its number in the dossier, and as an alternative. */
csv_put csv_put_place, csv_put_choice;

#endif
