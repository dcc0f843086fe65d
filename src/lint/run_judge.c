/* Judges one file: reads it, asks the rules, shows it to the visitor. */
#include <errno.h>
#include <string.h>

#include "lint/run_worker.h"
#include "load/bind.h"
#include "load/entry.h"
#include "load/unread.h"

static struct lint
lint_for(struct worker *w, const struct source *s, const char *path)
{
	struct run *run = w->shared->run;
	struct lint l = {
		.report = { .findings = &w->findings, .source = s,
		    .path = path, .procedure = "" },
		.catalogue = &run->catalogue,
		.as_of = run->as_of,
		.scratch = &w->scratch,
	};

	date_format_iso(l.as_of_iso, run->as_of);
	return l;
}

static void
keep_entry(struct worker *w, struct entry *e)
{
	if (w->n_entries == w->cap_entries) {
		w->cap_entries = w->cap_entries == 0 ? 64 :
		    w->cap_entries * 2;
		w->entries = arena_grow(&w->keep, w->entries, w->n_entries,
		    w->cap_entries, sizeof *w->entries);
	}
	w->entries[w->n_entries++] = e;
}

/* Findings made before the code was known get it now. */
static void
name_procedure(struct worker *w, struct lint *l, size_t from)
{
	const char *code = text_of(l->root, F_THU_TUC_MA);

	if (code == NULL)
		return;
	l->report.procedure = arena_strdup(&w->keep, code);
	for (; from < w->findings.n; from++)
		w->findings.v[from]->procedure = l->report.procedure;
}

/* A local office may not reword what a ministry announced. */
static void
mark_ministry(struct worker *w, const struct lint *l, size_t from)
{
	if (!is_ministry_text(l->root))
		return;
	for (; from < w->findings.n; from++)
		w->findings.v[from]->ministry = (rule_of(
		    w->findings.v[from]->rule)->flags & MINISTRY_TEXT) != 0;
}

/* Says how many findings of a file were only counted. */
static void
report_excess(struct worker *w, const struct lint *l)
{
	if (l->report.made > MAX_FINDINGS_OF_FILE)
		report_place(&w->findings, RULE_TOO_MANY_FINDINGS,
		    &(struct place){ .path = l->report.path },
		    l->report.procedure, "", "so", arena_printf(&w->keep,
		    "%zu", l->report.made - MAX_FINDINGS_OF_FILE), NULL);
}

/* Suppressions read from a file go before those of others. */
static void
keep_suppressions(struct worker *w, struct suppression *own)
{
	struct suppression **last = &own;

	while (*last != NULL)
		last = &(*last)->next;
	*last = w->suppressions;
	w->suppressions = own;
}

static bool
forbids_any(const struct findings *f, size_t from)
{
	for (; from < f->n; from++)
		if (finding_forbids(f->v[from]))
			return true;
	return false;
}

static void
visit(struct worker *w, struct visit *v, size_t from,
    struct suppression *own)
{
	const struct run *run = w->shared->run;

	if (run->visit == NULL)
		return;
	v->worker = w->number;
	v->lossy = v->partial || forbids_any(&w->findings, from);
	v->errors = run_count_errors(run, &w->scratch, &w->findings, from,
	    own);
	if (!run->visit(run->visit_arg, v))
		atomic_store(&w->shared->stop, true);
}

static void
ask_rules(const struct run *run, struct lint *l, const struct record *r)
{
	l->root = r;
	if (!run->only_read)
		engine_judge(run->engine, l, r);
}

/*
 * Makes a record of the file's root node and asks the rules about it. Its
 * findings begin at from.
 */
static void
judge_root(struct worker *w, struct lint *l, const struct node *root,
    size_t from)
{
	const struct run *run = w->shared->run;
	struct binder b = { .arena = &w->model, .report = &l->report,
	    .catalogue = &run->catalogue, .partial = l->partial };

	l->root = bind_file(&b, R_THU_TUC, root);
	l->partial = b.partial;
	l->signs = b.signs;
	l->imported = has(l->root, F_THU_TUC_NGUON);
	name_procedure(w, l, from);
	if (!run->unindexed)
		keep_entry(w, entry_new(&w->keep, l->report.source,
		    l->report.path, l->root));
	if (root->kind == NODE_MAP)
		ask_rules(run, l, l->root);
}

void
worker_judge_bytes(struct worker *w, const struct source *s, struct visit *v)
{
	struct lint l = lint_for(w, s, v->path);
	struct suppression *own = NULL;
	size_t before = w->findings.n;
	const struct node *root;

	root = yaml_read(&w->model, s, &l.report, &l.partial);
	suppress_read(s, root, &l.report, &own);
	if (root != NULL) {
		judge_root(w, &l, root, before);
		mark_ministry(w, &l, before);
		report_excess(w, &l);
	}
	v->source = s;
	v->procedure = l.root;
	v->partial = l.partial || root == NULL || root->kind != NODE_MAP;
	visit(w, v, before, own);
	keep_suppressions(w, own);
}

static void
judge_path(struct worker *w, const char *path, size_t number)
{
	size_t max = w->shared->run->max_file, before = w->findings.n;
	struct visit v = { .number = number, .partial = true };
	struct source s;
	enum source_status status;

	v.path = arena_strdup(&w->keep, path);
	status = source_read(&s, v.path, max);
	if (status == SOURCE_OK) {
		worker_judge_bytes(w, &s, &v);
	} else {
		report_unread(&w->findings, v.path, status, errno, max);
		visit(w, &v, before, NULL);
	}
	source_release(&s);
	arena_reset(&w->model);
	arena_reset(&w->scratch);
}

/* A register or tthc.yaml: read with the catalogue, judged when named. */
static void
judge_shared(struct worker *w, struct shared_file *f, const char *path)
{
	struct lint l = lint_for(w, &f->source, path);
	size_t i;

	for (i = 0; i < f->findings.n; i++)
		f->findings.v[i]->at.path = path;
	findings_append(&w->findings, f->findings.v, f->findings.n);
	if (f->source.data == NULL)
		return;
	suppress_read(&f->source, f->node, &l.report, &w->suppressions);
	l.partial = f->partial;
	for (i = 0; i < f->n_rows; i++)
		ask_rules(w->shared->run, &l, f->rows[i].record);
	if (f->record != NULL)
		ask_rules(w->shared->run, &l, f->record);
	report_excess(w, &l);
	arena_reset(&w->scratch);
}

void
worker_judge_file(struct worker *w, size_t number)
{
	const struct file *file = &w->shared->files->v[number];
	struct catalogue *c = &w->shared->run->catalogue;
	struct shared_file *f;

	if (file->kind == FILE_PROCEDURE) {
		judge_path(w, file->path, number);
		return;
	}
	for (f = c->files; f != NULL; f = f->next)
		if (strcmp(f->inside, file->inside) == 0) {
			judge_shared(w, f, file->path);
			return;
		}
	report_place(&w->findings, RULE_UNKNOWN_REGISTER,
	    &(struct place){ .path = file->path }, "", "", "ten", file->inside,
	    NULL);
}
