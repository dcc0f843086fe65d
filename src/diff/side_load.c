/* Makes records of bytes, several files at a time. */
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include "diff/side_view.h"
#include "load/bind.h"

enum {
	MAX_THREADS = 16,
	A_SHARE = 8	/* documents that are worth a thread */
};

/* --- registers ---------------------------------------------------------- */

/* As in a lint: a newer schema may hold what is not known here. */
static void
check_schema(struct catalogue *c)
{
	struct shared_file *f;

	for (f = c->files; f != NULL; f = f->next) {
		struct reporter r = { .findings = &f->findings,
		    .source = &f->source, .path = f->path, .procedure = "" };
		const char *schema = f->type != R_TTHC || f->record == NULL ?
		    NULL : text_of(f->record, F_TTHC_SCHEMA);

		if (schema != NULL && strcmp(schema, "tthc/1") != 0)
			report(&r, RULE_NEWER_SCHEMA, value_of(f->record,
			    F_TTHC_SCHEMA), "gia_tri", schema, NULL);
	}
}

void
registers_load(const struct registers *r)
{
	struct catalogue *c = &r->side->catalogue;

	catalogue_init(c, &r->side->registers);
	catalogue_take(c, r->root, r->files, r->n);
	check_schema(c);
}

/* --- documents ---------------------------------------------------------- */

struct job {
	struct side *const *sides;
	size_t n;		/* documents of both sides together */
	atomic_size_t next;
};

struct worker {
	struct job *job;
	pthread_t thread;
	struct arena arena[2];	/* by side */
	struct findings findings[2];
};

static void
name_procedure(struct findings *f, size_t from, const struct record *root)
{
	const char *code = text_of(root, F_THU_TUC_MA);

	for (; code != NULL && from < f->n; from++)
		f->v[from]->procedure = code;
}

static void
load_document(struct worker *w, size_t side, struct document *d)
{
	struct arena *a = &w->arena[side];
	struct findings *found = &w->findings[side];
	struct reporter r = { .findings = found, .source = &d->source,
	    .path = d->path, .procedure = "" };
	struct binder b = { .arena = a, .report = &r,
	    .catalogue = &w->job->sides[side]->catalogue };
	size_t before = found->n;
	const struct node *root;

	if (d->same != NULL)
		return;
	root = yaml_read(a, &d->source, &r, &b.partial);

	d->record = root == NULL ? record_new(a, R_THU_TUC, NULL) :
	    bind_file(&b, R_THU_TUC, root);
	name_procedure(found, before, d->record);
}

static void *
work(void *arg)
{
	struct worker *w = arg;
	struct side *const *s = w->job->sides;
	size_t i, n_old = s[0]->n_documents;

	while ((i = atomic_fetch_add(&w->job->next, 1)) < w->job->n)
		if (i < n_old)
			load_document(w, 0, &s[0]->documents[i]);
		else
			load_document(w, 1, &s[1]->documents[i - n_old]);
	return NULL;
}

static size_t
threads_for(size_t documents)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t n = processors < 1 ? 1 : (size_t)processors;

	if (n > MAX_THREADS)
		n = MAX_THREADS;
	return n > documents / A_SHARE + 1 ? documents / A_SHARE + 1 : n;
}

static void
share_records(struct side *old)
{
	size_t i;

	for (i = 0; i < old->n_documents; i++)
		if (old->documents[i].same != NULL)
			old->documents[i].record =
			    old->documents[i].same->record;
}

static void
take_over(struct side *s, struct findings *found, struct arena *arena)
{
	findings_append(&s->findings, found->v, found->n);
	arena_join(&s->arena, arena);
}

void
documents_load(struct side *const side[2])
{
	struct job job = { .sides = side,
	    .n = side[0]->n_documents + side[1]->n_documents };
	struct worker workers[MAX_THREADS] = { { .job = NULL } };
	size_t i, k, started, n = threads_for(job.n);

	atomic_init(&job.next, 0);
	for (i = 0; i < n; i++) {
		workers[i].job = &job;
		for (k = 0; k < 2; k++)
			workers[i].findings[k].arena = &workers[i].arena[k];
	}
	for (started = 1; started < n; started++)
		if (pthread_create(&workers[started].thread, NULL, work,
		    &workers[started]) != 0)
			break;
	work(&workers[0]);
	for (i = 0; i < started; i++) {
		if (i > 0)
			pthread_join(workers[i].thread, NULL);
		for (k = 0; k < 2; k++)
			take_over(side[k], &workers[i].findings[k],
			    &workers[i].arena[k]);
	}
	share_records(side[0]);
}

/* --- judging ------------------------------------------------------------ */

void
side_judge(struct side *s)
{
	struct shared_file *f;
	size_t i, n = 0;

	f = s->borrows ? NULL : s->catalogue.files;
	for (; f != NULL; f = f->next)
		findings_append(&s->findings, f->findings.v, f->findings.n);
	for (i = 0; i < s->findings.n; i++)
		if (finding_forbids(s->findings.v[i]))
			s->findings.v[n++] = s->findings.v[i];
	s->findings.n = n;
	findings_sort(&s->findings);
}
