/* Runs the rules over one side and keeps what a ministry has to mend. */
#include <string.h>

#include "base/docnum.h"
#include "lint/run.h"
#include "publish/publish.h"
#include "tools/diff_petition.h"

static const struct record *
procedure_of(const struct side *side, const char *path)
{
	size_t i;

	for (i = 0; i < side->n_documents; i++)
		if (strcmp(side->documents[i].path, path) == 0)
			return side->documents[i].record;
	return NULL;
}

/* "QĐ-BCA" of "4245/QĐ-BCA-QLXNC": a department signs for its ministry. */
static const char *
symbol_of(struct arena *a, const char *number)
{
	const char *symbol = number == NULL ? NULL : strchr(number, '/');
	const char *dash = symbol == NULL ? NULL : strchr(symbol, '-');

	if (dash == NULL)
		return NULL;
	return arena_strndup(a, symbol + 1, (size_t)(dash - symbol) +
	    strcspn(dash + 1, "-"));
}

/* The body behind a decision: by name or, failing that, by its symbol. */
static const char *
issuer_of(struct arena *a, const struct record *decision)
{
	const struct value *body = value_of(decision, F_QUYET_DINH_CO_QUAN);
	const char *name = body->state != VALUE_FILLED || !body->parsed ||
	    body->as.row == NULL ? NULL : text_of(body->as.row->record,
	    F_CO_QUAN_TEN);
	const char *symbol = symbol_of(a, text_of(decision, F_QUYET_DINH_SO));

	if (name != NULL || symbol == NULL)
		return name;
	return arena_printf(a, "cơ quan ban hành quyết định ký hiệu %s",
	    symbol);
}

/* Imports do not say at which level a decision was made. */
static bool
is_of_ministry(const struct record *decision)
{
	const char *number = text_of(decision, F_QUYET_DINH_SO);

	if (has(decision, F_QUYET_DINH_CAP))
		return is_word(decision, F_QUYET_DINH_CAP, W_CAP_BO);
	return number != NULL && docnum_type(number) != DOCNUM_QD_UBND;
}

/* The ministry that announced the procedure; "" if no decision says so. */
static const char *
ministry_of(struct arena *a, const struct record *procedure)
{
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(procedure, F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	for (i = 0; i < n; i++) {
		const struct record *r = v[i].record;
		const char *issuer = r == NULL || !is_of_ministry(r) ? NULL :
		    issuer_of(a, r);

		if (issuer != NULL)
			return issuer;
	}
	return "";
}

/* Nobody writes to a minister about two spaces. */
static bool
is_worth_a_letter(const struct finding *f)
{
	return f->ministry && f->suppressed == NULL &&
	    f->level >= LEVEL_WARNING;
}

static size_t
collect(struct petition *p, struct arena *a, const struct side *side,
    const struct findings *f)
{
	size_t i, n = 0;

	for (i = 0; i < f->n; i++) {
		const struct finding *one = f->v[i];
		const struct record *r;
		const char *name;

		if (!is_worth_a_letter(one) ||
		    (r = procedure_of(side, one->at.path)) == NULL)
			continue;
		name = text_of(r, F_THU_TUC_TEN);
		p[n].ministry = ministry_of(a, r);
		p[n].code = one->procedure;
		p[n].name = name == NULL ? "" : name;
		p[n++].finding = one;
	}
	return n;
}

static bool
write_letters(const struct diff_options *o, const struct cli *c,
    const struct side *side, const struct findings *f)
{
	struct petition *p = arena_alloc(o->arena, (f->n + 1) * sizeof *p);
	size_t n = collect(p, o->arena, side, f);
	char as_of[DATE_SIZE];
	struct buf b;
	bool ok;

	date_format_iso(as_of, o->as_of[1]);
	buf_init(&b, 0);
	publish_petitions(&b, p, n, as_of, side->catalogue.settings);
	ok = cli_write(c, o->outputs[0].file, b.data, b.len);
	buf_release(&b);
	return ok;
}

int
diff_petition(const struct diff_options *o, const struct cli *c,
    const struct side *side)
{
	struct run run = { 0 };
	bool ok;
	size_t i;

	run_init(&run, o->as_of[1]);
	run.max_file = o->max_file;
	run.jobs = 1;
	run_open(&run, catalogue_find_root(o->arena, "."));
	for (i = 0; i < side->n_documents; i++)
		run_bytes(&run, side->documents[i].path,
		    side->documents[i].source.data,
		    side->documents[i].source.len);
	run_finish(&run, false);
	ok = write_letters(o, c, side, &run.findings);
	run_release(&run);
	return ok ? EXIT_CLEAN : EXIT_FAILED;
}
