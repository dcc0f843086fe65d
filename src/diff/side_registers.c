/* Reads the registers of both sides, once if they are the same. */
#include <string.h>

#include "diff/side_view.h"

/* The next shared file of a view from the place on; NULL after the last. */
static const struct tree_file *
next_shared(const struct view *v, size_t *at)
{
	while (*at < v->tree.n)
		if (v->tree.v[(*at)++].kind == FILE_SHARED)
			return &v->tree.v[*at - 1];
	return NULL;
}

static void
pair_shared(struct opening *o, struct pairs *p)
{
	size_t i = 0, j = 0;
	const struct tree_file *f = next_shared(&o->view[0], &i);
	const struct tree_file *g = next_shared(&o->view[1], &j);

	while (f != NULL || g != NULL) {
		int c = f == NULL ? 1 : g == NULL ? -1 :
		    strcmp(f->inside, g->inside);

		pairs_add(p, o->view, c <= 0 ? f : NULL, c >= 0 ? g : NULL);
		if (c <= 0)
			f = next_shared(&o->view[0], &i);
		if (c >= 0)
			g = next_shared(&o->view[1], &j);
	}
}

static bool
all_same(const struct pairs *p)
{
	size_t i;

	for (i = 0; i < p->n; i++)
		if (!p->v[i].same)
			return false;
	return true;
}

/* Hands the bytes of one side over to those who make its catalogue. */
static void
collect(struct opening *o, struct pairs *p, size_t side, struct registers *r)
{
	size_t i;

	r->side = o->side[side];
	r->root = o->view[side].shown;
	r->files = arena_alloc(o->arena, (p->n + 1) * sizeof *r->files);
	for (i = 0; i < p->n; i++) {
		struct wanted *w = &p->v[i].of[side];

		wanted_report(o, r->side, w);
		if (w->source.data == NULL)
			continue;
		r->files[r->n++] = (struct catalogue_file){ w->file->inside,
		    w->source };
		w->source = (struct source){ .path = w->path };
	}
}

/* Of files that are the same only the new side's were kept. */
static void
double_same(struct pairs *p)
{
	size_t i;

	for (i = 0; i < p->n; i++) {
		struct wanted *w = p->v[i].of;

		if (p->v[i].same && w[1].source.data != NULL)
			source_from_bytes(&w[0].source, w[0].path,
			    w[1].source.data, w[1].source.len);
	}
}

const char *
registers_read(struct opening *o, struct registers r[2])
{
	struct pairs p = { .arena = o->arena };
	const char *wrong;

	pair_shared(o, &p);
	wrong = pairs_read(o, &p, true);
	if (wrong == NULL && !all_same(&p)) {
		double_same(&p);
		collect(o, &p, 0, &r[0]);
	}
	if (wrong == NULL)
		collect(o, &p, 1, &r[1]);
	pairs_release(&p);
	return wrong;
}

/* --- what is left over -------------------------------------------------- */

/* True if the other side has left the same file over. */
static bool
left_same(const struct catalogue_file *f, const struct registers *other)
{
	size_t i;

	for (i = 0; i < other->n; i++) {
		const struct source *s = &other->files[i].source;

		if (strcmp(other->files[i].inside, f->inside) == 0)
			return s->data != NULL && s->len == f->source.len &&
			    memcmp(s->data, f->source.data, s->len) == 0;
	}
	return false;
}

/*
 * A file that differs but is no register is not compared, and that must not
 * pass for "no change".
 */
static void
report_left(const struct registers *r, const struct registers *other)
{
	size_t i;

	for (i = 0; i < r->n; i++) {
		const struct catalogue_file *f = &r->files[i];

		if (f->source.data != NULL && !left_same(f, other))
			report_place(&r->side->findings,
			    RULE_UNKNOWN_REGISTER,
			    &(struct place){ .path = f->source.path }, "", "",
			    "ten", f->inside, NULL);
	}
}

void
registers_finish(struct registers r[2])
{
	size_t i, j;

	/* Of a shared catalogue nothing differs. */
	if (r[0].side != NULL) {
		report_left(&r[0], &r[1]);
		report_left(&r[1], &r[0]);
	}
	for (i = 0; i < 2; i++)
		for (j = 0; j < r[i].n; j++)
			source_release(&r[i].files[j].source);
}
