/* Files in, findings out: threads, shared files, and what comes last. */
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "lint/run.h"
#include "load/bind.h"
#include "load/entry.h"
#include "load/unread.h"

/* What the threads share, and what each has for itself. */
struct shared {
	struct run *run;
	const struct files *files;
	atomic_size_t next;
	atomic_bool stop;	/* a visit ended the run */
};

struct worker {
	struct shared *shared;
	pthread_t thread;
	unsigned number;	/* 0 is the one that shows progress */
	struct arena keep;	/* findings, entries, suppressions */
	struct arena model;	/* the procedure at hand */
	struct arena scratch;
	struct findings findings;
	struct suppression *suppressions;
	struct entry **entries;
	size_t n_entries, cap_entries;
};

void
run_init(struct run *r, struct date as_of)
{
	char iso[DATE_SIZE];

	memset(r, 0, sizeof *r);
	r->as_of = as_of;
	r->max_file = RUN_MAX_FILE;
	r->jobs = 1;
	r->findings.arena = &r->arena;
	catalogue_init(&r->catalogue, &r->arena);
	date_format_iso(iso, as_of);
	levels_init(&r->levels, iso);
}

/* The findings of tthc.yaml itself go to the list of that file. */
static struct reporter
settings_reporter(struct run *r)
{
	struct shared_file *f = r->catalogue.files;
	struct reporter reporter;

	while (f->record == NULL || f->record != r->catalogue.settings)
		f = f->next;
	reporter = (struct reporter){ .findings = &r->findings,
	    .source = &f->source, .path = f->path, .procedure = "" };
	return reporter;
}

static bool
check_schema(struct run *r, struct reporter *reporter)
{
	const struct value *v = value_of(r->catalogue.settings,
	    F_TTHC_SCHEMA);

	if (v->text == NULL || strcmp(v->text, "tthc/1") == 0)
		return true;
	report(reporter, RULE_NEWER_SCHEMA, v, "gia_tri", v->text, NULL);
	return false;
}

static bool
take_settings(struct run *r)
{
	struct reporter reporter;

	if (r->catalogue.settings == NULL)
		return true;
	reporter = settings_reporter(r);
	if (!check_schema(r, &reporter))
		return false;
	levels_from_settings(&r->levels, r->catalogue.settings, &reporter);
	return r->findings.n == 0;
}

bool
run_open(struct run *r, const char *root)
{
	if (root == NULL)
		return true;
	catalogue_open(&r->catalogue, root, r->max_file);
	return take_settings(r);
}

bool
run_borrow(struct run *r, const struct catalogue *c)
{
	r->catalogue = *c;
	r->borrows = true;
	return take_settings(r);
}

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

static void
visit(struct worker *w, struct visit *v, size_t from,
    struct suppression *own)
{
	const struct run *run = w->shared->run;

	if (run->visit == NULL)
		return;
	v->worker = w->number;
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

static void
judge_source(struct worker *w, const struct source *s, struct visit *v)
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
		judge_source(w, &s, &v);
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

static void
judge_file(struct worker *w, size_t number)
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

static void *
work(void *arg)
{
	struct worker *w = arg;
	struct shared *s = w->shared;
	size_t i;

	while (!atomic_load(&s->stop) &&
	    (i = atomic_fetch_add(&s->next, 1)) < s->files->n) {
		judge_file(w, i);
		if (w->number == 0 && s->run->progress != NULL)
			s->run->progress(s->run->progress_arg, i + 1,
			    s->files->n);
	}
	return NULL;
}

/* Copies what a worker found into the run; the memory moves along. */
static void
take_over(struct run *r, struct worker *w)
{
	struct suppression *x;

	findings_append(&r->findings, w->findings.v, w->findings.n);
	r->entries = arena_grow(&r->arena, r->entries, r->n_entries,
	    r->n_entries + w->n_entries + 1, sizeof *r->entries);
	if (w->n_entries > 0)
		memcpy(r->entries + r->n_entries, w->entries,
		    w->n_entries * sizeof *w->entries);
	r->n_entries += w->n_entries;
	for (x = w->suppressions; x != NULL && x->next != NULL; x = x->next)
		;
	if (x != NULL) {
		x->next = r->suppressions;
		r->suppressions = w->suppressions;
	}
	arena_join(&r->arena, &w->keep);
	arena_release(&w->model);
	arena_release(&w->scratch);
}

static void
run_workers(struct run *r, struct shared *shared)
{
	size_t i, n = r->jobs < 1 ? 1 : r->jobs;
	struct worker *w = arena_alloc(&r->arena, n * sizeof *w);

	for (i = 0; i < n; i++) {
		w[i].shared = shared;
		w[i].number = (unsigned)i;
		w[i].findings.arena = &w[i].keep;
		w[i].findings.only_counted = r->only_counted;
	}
	for (i = 1; i < n; i++)
		if (pthread_create(&w[i].thread, NULL, work, &w[i]) != 0)
			break;
	n = i;
	work(&w[0]);
	for (i = 1; i < n; i++)
		pthread_join(w[i].thread, NULL);
	for (i = 0; i < n; i++)
		take_over(r, &w[i]);
}

static void
make_engine(struct run *r)
{
	if (r->engine == NULL)
		r->engine = engine_new(&r->arena, &r->levels, &r->catalogue);
}

void
run_files(struct run *r, const struct files *files)
{
	struct shared shared = { .run = r, .files = files };

	atomic_init(&shared.next, 0);
	atomic_init(&shared.stop, false);
	make_engine(r);
	r->n_files += files->n;
	run_workers(r, &shared);
}

void
run_bytes(struct run *r, const char *path, const char *bytes, size_t len)
{
	struct shared shared = { .run = r };
	struct worker w = { .shared = &shared };
	struct visit v = { .path = path, .partial = true };
	struct source s;

	w.findings.arena = &w.keep;
	make_engine(r);
	r->n_files++;
	source_from_bytes(&s, path, bytes, len);
	judge_source(&w, &s, &v);
	source_release(&s);
	take_over(r, &w);
}

void
run_release(struct run *r)
{
	if (!r->borrows)
		catalogue_release(&r->catalogue);
	arena_release(&r->arena);
}
