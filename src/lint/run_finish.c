/* What comes after the last file: the whole catalogue, exceptions, order. */
#include "lint/run.h"

static void
judge_whole(struct run *r)
{
	struct lint l = {
		.report = { .findings = &r->findings, .path = "",
		    .procedure = "" },
		.catalogue = &r->catalogue,
		.as_of = r->as_of,
		.scratch = &r->arena,
	};

	date_format_iso(l.as_of_iso, r->as_of);
	catalogue_index(&r->catalogue, r->entries, r->n_entries);
	engine_judge_catalogue(r->engine, &l);
}

/* lint.paths of tthc.yaml: a finding there counts as suppressed. */
static void
ignore_at(const struct run *r, struct findings *found,
    const struct record *rule)
{
	const char *glob = text_of(rule, F_LINT_PATH_GLOB);
	const char *reason = text_of(rule, F_LINT_PATH_REASON);
	const struct value *names;
	size_t i, j, n;

	names = items_of(value_of(rule, F_LINT_PATH_IGNORE), &n);
	if (glob == NULL || reason == NULL)
		return;
	for (i = 0; i < found->n; i++) {
		struct finding *f = found->v[i];

		for (j = 0; j < n; j++)
			if (names[j].text != NULL &&
			    rule_matches(rule_of(f->rule), names[j].text) &&
			    glob_matches(glob, path_in_root(found->arena,
			    r->catalogue.root_absolute, f->at.path)))
				f->suppressed = reason;
	}
}

static void
apply_paths(const struct run *r, struct findings *found)
{
	const struct record *lint = r->catalogue.settings == NULL ? NULL :
	    record_in(r->catalogue.settings, F_TTHC_LINT);
	const struct value *v;
	size_t i, n = 0;

	if (lint == NULL)
		return;
	v = items_of(value_of(lint, F_LINT_PATHS), &n);
	for (i = 0; i < n; i++)
		if (v[i].record != NULL)
			ignore_at(r, found, v[i].record);
}

static void
apply_levels(struct run *r)
{
	size_t i, n = 0;

	for (i = 0; i < r->findings.n; i++) {
		struct finding *f = r->findings.v[i];

		f->level = r->levels.of[f->rule];
		if (f->level != LEVEL_OFF)
			r->findings.v[n++] = f;
	}
	r->findings.n = n;
}

void
run_finish(struct run *r, bool whole)
{
	if (whole && r->engine != NULL)
		judge_whole(r);
	suppress_apply(r->suppressions, &r->findings, &r->levels, r->as_of);
	apply_paths(r, &r->findings);
	apply_levels(r);
	if (r->only_counted)
		return;
	findings_fingerprint(&r->findings);
	findings_sort(&r->findings);
}

size_t
run_count_errors(const struct run *r, struct arena *a,
    const struct findings *f, size_t from, struct suppression *list)
{
	struct findings own = { .arena = a };
	size_t i, n = 0;

	if (f->n == from && list == NULL)
		return 0;
	findings_append(&own, f->v + from, f->n - from);
	suppress_apply(list, &own, &r->levels, r->as_of);
	apply_paths(r, &own);
	for (i = 0; i < own.n; i++)
		n += own.v[i]->suppressed == NULL &&
		    r->levels.of[own.v[i]->rule] == LEVEL_ERROR;
	return n;
}
