/* Cases: declared once, referred to by id everywhere else in the file. */
#include <string.h>

#include "base/suggest.h"
#include "lint/lint.h"

/* The cases that the procedure around r declares; *n gets their count. */
static const struct value *
cases_of(const struct record *r, size_t *n)
{
	const struct record *procedure = enclosing(r, R_THU_TUC);

	*n = 0;
	return procedure == NULL ? NULL :
	    items_of(value_of(procedure, F_THU_TUC_TRUONG_HOP), n);
}

/* The id of a declared case; NULL if it has none. */
static const char *
id_of(const struct value *item)
{
	return item->record == NULL ? NULL :
	    text_of(item->record, F_TRUONG_HOP_ID);
}

void
rule_CASE_UNKNOWN(struct lint *l, const struct value *v)
{
	struct suggestion near = { NULL, 0 };
	const char *vi, *en, *id;
	const struct value *cases;
	size_t i, n;

	cases = cases_of(v->owner, &n);
	for (i = 0; i < n; i++) {
		id = id_of(&cases[i]);
		if (id == NULL)
			continue;
		if (strcmp(id, v->text) == 0)
			return;
		suggest(&near, v->text, id);
	}
	vi = near.word == NULL ? "khai trường hợp này ở truong_hop" :
	    arena_printf(l->scratch, "có phải là %s", near.word);
	en = near.word == NULL ? "declare it under truong_hop" :
	    arena_printf(l->scratch, "did you mean %s", near.word);
	report(&l->report, RULE_CASE_UNKNOWN, v, "id", show_text(l, v, 60),
	    "goi_y", vi, "hint", en, NULL);
}

static bool refers(const struct value *v, const char *id);

/* True if anything in the record refers to the case. */
static bool
record_refers(const struct record *r, const char *id)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		if (refers(&r->values[i], id))
			return true;
	return false;
}

static bool
refers(const struct value *v, const char *id)
{
	size_t i;

	if (v->state != VALUE_FILLED)
		return false;
	if (v->record != NULL)
		return record_refers(v->record, id);
	if (v->text != NULL)
		return v->field->kind == KIND_CASE && strcmp(v->text, id) == 0;
	for (i = 0; i < v->n; i++)
		if (refers(&v->items[i], id))
			return true;
	return false;
}

void
rule_CASE_UNUSED(struct lint *l, const struct record *r)
{
	const struct record *procedure = enclosing(r, R_THU_TUC);
	const char *id = text_of(r, F_TRUONG_HOP_ID);

	/* Variants of the national database stand for themselves. */
	if (id == NULL || procedure == NULL || has(r, F_TRUONG_HOP_MA) ||
	    has(r, F_TRUONG_HOP_THOI_HAN) || record_refers(procedure, id))
		return;
	report(&l->report, RULE_CASE_UNUSED, value_of(r, F_TRUONG_HOP_ID),
	    "id", id, NULL);
}

/* The earlier case with the same id; NULL if there is none. */
static const struct value *
twin_before(const struct value *cases, size_t i)
{
	const char *id = id_of(&cases[i]), *other;
	size_t j;

	for (j = 0; id != NULL && j < i; j++) {
		other = id_of(&cases[j]);
		if (other != NULL && strcmp(id, other) == 0)
			return value_of(cases[j].record, F_TRUONG_HOP_ID);
	}
	return NULL;
}

void
rule_CASE_DUPLICATE(struct lint *l, const struct record *r)
{
	const struct value *cases, *twin, *v;
	struct place at;
	size_t i, n;

	cases = cases_of(r, &n);
	for (i = 1; i < n; i++) {
		twin = twin_before(cases, i);
		if (twin == NULL)
			continue;
		v = value_of(cases[i].record, F_TRUONG_HOP_ID);
		at = place_of(l->report.findings->arena, l->report.source,
		    l->report.path, twin->at);
		relate(l->report.findings, report(&l->report,
		    RULE_CASE_DUPLICATE, v, "id", v->text, "dong",
		    show_number(l, at.from.line), NULL), &at);
	}
}
