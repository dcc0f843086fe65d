/* Codes across the whole catalogue: twice the same, or pointing nowhere. */
#include <string.h>

#include "base/code.h"
#include "base/viet.h"
#include "lint/lint.h"

/* True if the file claims that its procedure applies now. */
static bool
is_active(const struct entry *e)
{
	return e->status != W_TRANG_THAI_DU_THAO &&
	    e->status != W_TRANG_THAI_BAI_BO;
}

/* The first active file with this code; NULL if there is none. */
static const struct entry *
active_entry(const struct catalogue *c, const char *code)
{
	const struct entry *e = catalogue_entry(c, code);

	while (e != NULL && !is_active(e))
		e = e->next;
	return e;
}

void
rule_CODE_DUPLICATE(struct lint *l)
{
	const struct catalogue *c = l->catalogue;
	const struct entry *e, *first;
	size_t i;

	for (i = 0; i < c->n_entries; i++) {
		e = c->entries[i];
		if (e->code == NULL || !is_active(e))
			continue;
		first = active_entry(c, e->code);
		if (first == e)
			continue;
		relate(l->report.findings, report_place(l->report.findings,
		    RULE_CODE_DUPLICATE, &e->code_at, e->code, "/ma", "ma",
		    e->code, "tep", first->path, NULL), &first->code_at);
	}
}

static bool
same_name(struct lint *l, const char *a, const char *b)
{
	size_t n;

	return strcmp(viet_norm(l->scratch, a, strlen(a), &n, NULL),
	    viet_norm(l->scratch, b, strlen(b), &n, NULL)) == 0;
}

/*
 * The active file with the national code of which e has the localised one.
 * Two files with the very same code are code-duplicate's.
 */
static const struct entry *
national_twin(struct lint *l, const struct entry *e)
{
	if (e->code == NULL || e->name == NULL || !is_active(e) ||
	    !code_valid(e->code) || code_suffix(e->code) == NULL)
		return NULL;
	return active_entry(l->catalogue,
	    arena_strndup(l->scratch, e->code, CODE_NATIONAL));
}

void
rule_NAME_DIFFERS(struct lint *l)
{
	const struct catalogue *c = l->catalogue;
	const struct entry *e, *twin;
	size_t i;

	for (i = 0; i < c->n_entries; i++) {
		e = c->entries[i];
		twin = national_twin(l, e);
		if (twin == NULL || twin->name == NULL ||
		    same_name(l, e->name, twin->name))
			continue;
		relate(l->report.findings, report_place(l->report.findings,
		    RULE_NAME_DIFFERS, &e->name_at, e->code, "/ten", "ma",
		    e->code, "tep", twin->path, "ten", e->name, "ten_kia",
		    twin->name, NULL), &twin->name_at);
	}
}

/* True if some file has the code, with or without its unit. */
static bool
is_known(const struct catalogue *c, const char *code)
{
	size_t i;

	if (catalogue_entry(c, code) != NULL)
		return true;
	for (i = 0; i < c->n_entries; i++)
		if (c->entries[i]->code != NULL &&
		    code_same(c->entries[i]->code, code))
			return true;
	return false;
}

static bool
points_nowhere(const struct catalogue *c, const char *code)
{
	return code_valid(code) && !is_known(c, code);
}

void
rule_LINK_ORPHAN(struct lint *l)
{
	const struct catalogue *c = l->catalogue;
	const struct mention *m;
	size_t i, j;

	for (i = 0; i < c->n_entries; i++)
		for (j = 0; j < c->entries[i]->n_mentions; j++) {
			m = &c->entries[i]->mentions[j];
			if (m->field == F_LIEN_THONG_THU_TUC &&
			    points_nowhere(c, m->code))
				report_place(l->report.findings,
				    RULE_LINK_ORPHAN, &m->at,
				    c->entries[i]->code, m->pointer, "ma",
				    m->code, NULL);
		}
}

/* The codes that the files of procedures name. */
static void
refs_of_procedures(struct lint *l)
{
	const struct catalogue *c = l->catalogue;
	const struct mention *m;
	size_t i, j;

	for (i = 0; i < c->n_entries; i++)
		for (j = 0; j < c->entries[i]->n_mentions; j++) {
			m = &c->entries[i]->mentions[j];
			if (m->field != F_LIEN_THONG_THU_TUC &&
			    points_nowhere(c, m->code))
				report_place(l->report.findings,
				    RULE_CODE_REF_UNKNOWN, &m->at,
				    c->entries[i]->code, m->pointer, "khoa",
				    field_of(m->field)->key, "ma", m->code,
				    NULL);
		}
}

/* The codes that a life event lists. */
static void
refs_of_event(struct lint *l, const struct shared_file *f,
    const struct record *event)
{
	struct reporter r = { .findings = l->report.findings,
	    .source = &f->source, .path = f->path, .procedure = "" };
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(event, F_SU_KIEN_THU_TUC), &n);
	for (i = 0; i < n; i++)
		if (v[i].text != NULL &&
		    points_nowhere(l->catalogue, v[i].text))
			report(&r, RULE_CODE_REF_UNKNOWN, &v[i], "khoa",
			    v[i].field->key, "ma", v[i].text, NULL);
}

void
rule_CODE_REF_UNKNOWN(struct lint *l)
{
	const struct shared_file *f;
	size_t i;

	refs_of_procedures(l);
	for (f = l->catalogue->files; f != NULL; f = f->next)
		for (i = 0; f->type == R_SU_KIEN && i < f->n_rows; i++)
			refs_of_event(l, f, f->rows[i].record);
}
