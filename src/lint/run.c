/* Files in, findings out: threads, and what comes of them. */
#include <pthread.h>
#include <string.h>

#include "lint/run_worker.h"

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

static void *
work(void *arg)
{
	struct worker *w = arg;
	struct shared *s = w->shared;
	size_t i;

	while (!atomic_load(&s->stop) &&
	    (i = atomic_fetch_add(&s->next, 1)) < s->files->n) {
		worker_judge_file(w, i);
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
	worker_judge_bytes(&w, &s, &v);
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
