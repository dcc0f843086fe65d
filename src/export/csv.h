/*
 * CSV for spreadsheets (RFC 4180): UTF-8 behind a byte order mark, commas,
 * lines that end in CR LF, a heading row. A row is a procedure, a fee as one
 * way to apply charges it, or a paper; csv_columns.h tells what stands in it.
 *
 * This is a view of the catalogue, not the catalogue: what no column tells is
 * left out, and nothing is said of that.
 */
#ifndef TTHC_EXPORT_CSV_H
#define TTHC_EXPORT_CSV_H

#include "export/form.h"

/* The functions of the form; the rows are those of x->export->rows. */
bool csv_head(struct buf *out, struct exporter *x, bool whole);
bool csv_put_procedure(struct buf *out, struct exporter *x,
    const struct item *item);

#endif
