/* The list of accepted changes, by the field table like every other file. */
#include <stdlib.h>
#include <string.h>

#include "diff/accept.h"
#include "diff/compare.h"
#include "load/bind.h"

static bool
has_error(const struct findings *f, size_t from)
{
	for (; from < f->n; from++)
		if (f->v[from]->level == LEVEL_ERROR)
			return true;
	return false;
}

/* Dates have their grammar checked by tthc-lint elsewhere; here it is us. */
static void
check_date(struct reporter *r, const struct value *v)
{
	if (v->text != NULL && !v->parsed)
		report(r, RULE_DATE_FORMAT, v, "ngay", v->text, "vi_du",
		    "2026-10-31", NULL);
}

static int
by_fingerprint(const void *a, const void *b)
{
	const struct accepted *x = a, *y = b;

	return strcmp(x->fingerprint, y->fingerprint);
}

static struct accepted
read_entry(struct reporter *r, const struct record *entry)
{
	const struct value *name = value_of(entry, F_CHAP_NHAN_DAU_VAN_TAY);

	check_date(r, value_of(entry, F_CHAP_NHAN_NGAY));
	return (struct accepted){
		.fingerprint = name->text,
		.why = { .reason = text_of(entry, F_CHAP_NHAN_LY_DO),
		    .decision = text_of(entry, F_CHAP_NHAN_QUYET_DINH),
		    .date = text_of(entry, F_CHAP_NHAN_NGAY) },
		.at = place_of(r->findings->arena, r->source, r->path,
		    name->at),
	};
}

static void
read_entries(struct acceptances *out, struct reporter *r,
    const struct record *file)
{
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(file, F_CAC_CHAP_NHAN_CHAP_NHAN), &n);
	out->v = arena_alloc(r->findings->arena, (n + 1) * sizeof *out->v);
	for (i = 0; i < n; i++) {
		if (v[i].record == NULL)
			continue;
		out->v[out->n] = read_entry(r, v[i].record);
		out->n += out->v[out->n].fingerprint != NULL;
	}
	qsort(out->v, out->n, sizeof *out->v, by_fingerprint);
}

bool
acceptances_read(struct acceptances *out, const struct source *s,
    struct findings *findings)
{
	struct reporter r = { .findings = findings, .source = s,
		.path = s->path, .procedure = "" };
	struct binder b = { .arena = findings->arena, .report = &r };
	size_t before = findings->n;
	struct node *root;

	*out = (struct acceptances){ 0 };
	root = yaml_read(b.arena, s, &r, &b.partial);
	if (root != NULL)
		read_entries(out, &r, bind_file(&b, R_CAC_CHAP_NHAN, root));
	return !has_error(findings, before);
}

/* The first entry for a fingerprint; NULL if there is none. */
static struct accepted *
entry_for(const struct acceptances *list, const char *fingerprint)
{
	struct accepted key = { .fingerprint = fingerprint };

	if (list->n == 0)
		return NULL;
	return bsearch(&key, list->v, list->n, sizeof *list->v,
	    by_fingerprint);
}

/* A copy of the subject's changes in which those on the list are marked. */
static const struct change *
mark_changes(struct arena *a, const struct subject *s,
    const struct acceptances *list)
{
	struct change *copy = arena_grow(a, s->changes, s->n, s->n,
	    sizeof *copy);
	struct accepted *entry;
	size_t i;

	for (i = 0; i < s->n; i++) {
		entry = entry_for(list, copy[i].fingerprint);
		if (entry == NULL)
			continue;
		copy[i].accepted = &entry->why;
		entry->used = true;
	}
	return copy;
}

void
changes_accept(struct changes *c, struct arena *a, struct acceptances *list,
    struct findings *findings)
{
	struct subject *copy;
	size_t i;

	copy = arena_grow(a, c->subjects, c->n_subjects, c->n_subjects + 1,
	    sizeof *copy);
	for (i = 0; i < c->n_subjects; i++)
		copy[i].changes = mark_changes(a, &copy[i], list);
	c->subjects = copy;
	changes_count(c);
	for (i = 0; i < list->n; i++)
		if (!entry_for(list, list->v[i].fingerprint)->used)
			report_place(findings, RULE_ACCEPTANCE_STALE,
			    &list->v[i].at, NULL, "", "dau_van_tay",
			    list->v[i].fingerprint, NULL);
}
