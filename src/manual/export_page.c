/* The columns of CSV as lists of a manual page. */
#include "export/csv_columns.h"
#include "manual/pages.h"
#include "manual/roff.h"

static void
put_columns(struct buf *out, enum csv_rows rows, enum lang lang)
{
	size_t i, n;
	const struct csv_column *c = csv_columns(rows, &n);
	struct buf text;

	buf_init(&text, 0);
	buf_puts(out, ".Bl -tag -width Ds -compact\n");
	for (i = 0; i < n; i++) {
		roff_macro(out, "It Em", csv_column_name(&c[i]), NULL);
		buf_clear(&text);
		csv_column_keys(&text, &c[i]);
		if (c[i].doc[lang] != NULL)
			buf_printf(&text, "%s%s", text.len > 0 ? ": " : "",
			    c[i].doc[lang]);
		roff_text(out, text.data);
	}
	buf_puts(out, ".El\n");
	buf_release(&text);
}

void
pages_procedure_columns(struct buf *out, enum lang lang)
{
	put_columns(out, ROWS_PROCEDURES, lang);
}

void
pages_fee_columns(struct buf *out, enum lang lang)
{
	put_columns(out, ROWS_FEES, lang);
}

void
pages_paper_columns(struct buf *out, enum lang lang)
{
	put_columns(out, ROWS_PAPERS, lang);
}
