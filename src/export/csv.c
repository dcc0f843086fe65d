/* Rows, and what no column tells. */
#include <string.h>

#include "export/csv.h"
#include "export/csv_cell.h"
#include "export/csv_columns.h"
#include "model/way.h"

/* The rows of a document in the making. */
struct sheet {
	struct buf *out;
	struct exporter *x;
	struct buf cell;
	struct csv_row row;
};

static void
put_heading(struct buf *out, enum csv_rows rows)
{
	size_t i, n;
	const struct csv_column *c = csv_columns(rows, &n);
	const char *name;

	buf_puts(out, "\xEF\xBB\xBF");
	for (i = 0; i < n; i++) {
		name = csv_column_name(&c[i]);
		buf_puts(out, i > 0 ? "," : "");
		csv_text(out, name, strlen(name));
	}
	buf_puts(out, "\r\n");
}

bool
csv_head(struct buf *out, struct exporter *x, bool whole)
{
	(void)whole;
	put_heading(out, x->export->rows);
	return true;
}

static void
put_row(struct sheet *s)
{
	size_t i, n;
	const struct csv_column *c = csv_columns(s->x->export->rows, &n);

	for (i = 0; i < n; i++) {
		buf_puts(s->out, i > 0 ? "," : "");
		buf_clear(&s->cell);
		if (c[i].put(&s->cell, &s->row, &c[i]))
			buf_put(s->out, s->cell.data, s->cell.len);
		else
			csv_text(s->out, s->cell.data, s->cell.len);
	}
	buf_puts(s->out, "\r\n");
}

static void
put_fees(struct sheet *s)
{
	size_t i, k, n, n_fees;
	const struct value *way = ways_of(s->row.procedure, &n), *fee;

	for (i = 0; i < n; i++) {
		s->row.way = way[i].record;
		fee = items_of(value_of(s->row.way, F_CACH_THUC_PHI_LE_PHI),
		    &n_fees);
		for (k = 0; k < n_fees; k++) {
			s->row.fee = fee[k].record;
			if (s->row.fee != NULL)
				put_row(s);
		}
	}
}

/* The paper, unless it only holds alternatives, and those. */
static void
put_paper(struct sheet *s, const struct record *paper)
{
	size_t i, n;
	const struct value *choice = items_of(value_of(paper,
	    F_GIAY_TO_MOT_TRONG), &n);

	s->row.number++;
	s->row.choice = 0;
	s->row.paper = paper;
	if (n == 0 || has(paper, F_GIAY_TO_TEN))
		put_row(s);
	for (i = 0; i < n; i++) {
		s->row.choice = i + 1;
		s->row.paper = choice[i].record;
		if (s->row.paper != NULL)
			put_row(s);
	}
}

static void
put_papers(struct sheet *s)
{
	const struct record *dossier = record_in(s->row.procedure,
	    F_THU_TUC_HO_SO);
	size_t i, k, n = 0, n_papers;
	const struct value *group = dossier == NULL ? NULL :
	    items_of(value_of(dossier, F_HO_SO_NHOM), &n), *paper;

	for (i = 0; i < n; i++) {
		s->row.group = group[i].record;
		if (s->row.group == NULL)
			continue;
		paper = items_of(value_of(s->row.group, F_NHOM_GIAY_TO),
		    &n_papers);
		for (k = 0; k < n_papers; k++)
			if (paper[k].record != NULL)
				put_paper(s, paper[k].record);
	}
}

bool
csv_put_procedure(struct buf *out, struct exporter *x,
    const struct item *item)
{
	struct sheet s = { .out = out, .x = x, .row = { .export = x->export,
	    .arena = &x->arena, .inside = item->inside,
	    .procedure = item->procedure } };

	if (item->alone)
		put_heading(out, x->export->rows);
	buf_init(&s.cell, 0);
	switch (x->export->rows) {
	case ROWS_PROCEDURES:
		put_row(&s);
		break;
	case ROWS_FEES:
		put_fees(&s);
		break;
	case ROWS_PAPERS:
		put_papers(&s);
		break;
	}
	buf_release(&s.cell);
	return true;
}
