/* Compares two sides and judges what is new. */
#include <stdlib.h>
#include <string.h>

#include "tools/obstacles.h"
#include "tools/render_sides.h"

/* --- comparing ----------------------------------------------------------- */

static bool
is_draft(const struct render *r, const struct record *procedure)
{
	return procedure == NULL ||
	    off_wall(procedure, r->notice.day) == OFF_DRAFT;
}

/* What was and is a draft changes nothing for anybody yet. */
static void
drop_drafts(struct render_sides *s)
{
	struct changes *ch = &s->changes;
	struct subject *kept = arena_alloc(s->r->arena,
	    (ch->n_subjects + 1) * sizeof *kept);
	size_t i, n = 0;

	for (i = 0; i < ch->n_subjects; i++) {
		const struct subject *x = &ch->subjects[i];

		if (x->fate == FATE_NONE || !is_draft(s->r, x->old) ||
		    !is_draft(s->r, x->new))
			kept[n++] = *x;
	}
	s->drafts = ch->n_subjects - n;
	ch->subjects = kept;
	ch->n_subjects = n;
	changes_count(ch);
}

static void
compare_sides(struct render_sides *s)
{
	const struct render_options *o = s->r->o;
	struct compare_request q = { .old = &s->old, .new = &s->new,
	    .as_of = { o->old_day, o->as_of }, .lang = LANG_VI };

	s->none.arena = s->r->arena;
	date_format_iso(s->days[0], o->old_day);
	date_format_iso(s->days[1], o->as_of);
	s->changes = (struct changes){ .tool = "tthc-render",
	    .version = TTHC_VERSION, .as_of = { s->days[0], s->days[1] },
	    .label = { s->old.label, s->new.label }, .findings = &s->none };
	compare(&s->changes, s->r->arena, &q);
	drop_drafts(s);
}

/* --- judging ------------------------------------------------------------- */

static int
by_address(const void *a, const void *b)
{
	const struct record *x = *(const struct record *const *)a;
	const struct record *y = *(const struct record *const *)b;

	return (x > y) - (x < y);
}

/* The new records of the subjects that people will read, by address. */
static const struct record **
records_told_of(const struct render_sides *s, size_t *n)
{
	const struct changes *ch = &s->changes;
	const struct record **v = arena_alloc(s->r->arena,
	    (ch->n_subjects + 1) * sizeof *v);
	size_t i;

	*n = 0;
	for (i = 0; i < ch->n_subjects; i++)
		if (ch->subjects[i].fate != FATE_NONE &&
		    ch->subjects[i].new != NULL && off_wall(
		    ch->subjects[i].new, s->r->notice.day) != OFF_ABOLISHED)
			v[(*n)++] = ch->subjects[i].new;
	if (*n > 0)
		qsort(v, *n, sizeof *v, by_address);
	return v;
}

static bool
note(void *arg, const struct visit *v)
{
	size_t *errors = arg;

	*errors = v->errors;
	return true;
}

/* The paths of tthc.yaml speak of places inside the catalogue. */
static bool
judge_new(struct render_sides *s)
{
	struct run *run = &s->r->in.run;
	const struct record **told;
	size_t i, n;

	run_init(run, s->r->o->as_of);
	run->unindexed = true;
	if (!run_borrow(run, &s->new.catalogue))
		return false;
	render_only_errors(&run->levels);
	told = records_told_of(s, &n);
	s->errors = arena_alloc(s->r->arena, (s->new.n_documents + 1) *
	    sizeof *s->errors);
	run->visit = note;
	for (i = 0; i < s->new.n_documents; i++) {
		const struct document *d = &s->new.documents[i];

		run->visit_arg = &s->errors[i];
		if (n == 0 || bsearch(&d->record, told, n, sizeof *told,
		    by_address) == NULL)
			continue;
		run_bytes(run, d->inside, d->source.data, d->source.len);
		s->n_errors += s->errors[i];
	}
	return true;
}

size_t
render_sides_errors(const struct render_sides *s,
    const struct subject *subject)
{
	size_t i;

	for (i = 0; s->n_errors > 0 && i < s->new.n_documents; i++)
		if (s->new.documents[i].record == subject->new)
			return s->errors[i];
	return 0;
}

/* The file as the user knows it. */
static const char *
shown_path(const struct render_sides *s, const char *inside)
{
	size_t i;

	for (i = 0; i < s->new.n_documents; i++)
		if (strcmp(s->new.documents[i].inside, inside) == 0)
			return s->new.documents[i].path;
	return inside;
}

void
render_sides_show(struct render_sides *s)
{
	struct findings *f = &s->r->in.run.findings;
	size_t i;

	run_finish(&s->r->in.run, false);
	for (i = 0; i < f->n; i++)
		f->v[i]->at.path = shown_path(s, f->v[i]->at.path);
	render_show(s->r, NULL);
}

/* --- both ---------------------------------------------------------------- */

int
render_sides_open(struct render_sides *s, struct render *r,
    const char *const *operands, size_t n)
{
	struct sides_request q = { .operands = operands, .n_operands = n,
	    .all = date_cmp(r->o->old_day, r->o->as_of) != 0,
	    .max_file = r->o->max_file, .lang = r->c->lang };
	const char *message = NULL;
	int status;

	memset(s, 0, sizeof *s);
	s->r = r;
	if (!sides_open(&s->old, &s->new, &q, &message)) {
		cli_complain(r->c, "%s", "%s", message);
		return EXIT_FAILED;
	}
	if (!obstacles_pass_sides(r->c, r->arena, &s->old, &s->new))
		return EXIT_FAILED;
	status = render_look(r, &s->new.catalogue);
	if (status != EXIT_CLEAN)
		return status;
	compare_sides(s);
	if (judge_new(s))
		return EXIT_CLEAN;
	obstacles_show(r->c, r->arena, &r->in.run.findings, "tthc-lint");
	return EXIT_FAILED;
}

void
render_sides_close(struct render_sides *s)
{
	side_release(&s->old);
	side_release(&s->new);
}
