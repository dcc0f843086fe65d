/* Units and registers: a change there is told once, not once a procedure. */
#include <string.h>

#include "diff/comparison.h"
#include "diff/walk.h"

static void
compare_shared(struct comparison *c, const char *code, const char *name,
    const struct edit_side *old, const struct edit_side *new)
{
	struct subject *s = subject_open(c);

	s->code = "";
	s->name = name;
	s->shared = code;
	s->old = old->root;
	s->new = new->root;
	s->old_path = old->path;
	s->new_path = new->path;
	c->collector.name = code;
	walk(old, new, collect_edit, &c->collector, &c->collector.scratch);
	subject_end(c, s);
}

static const struct shared_file *
file_of(const struct catalogue *c, const char *inside)
{
	const struct shared_file *f;

	for (f = c->files; f != NULL; f = f->next)
		if (f->inside != NULL && strcmp(f->inside, inside) == 0)
			return f;
	return NULL;
}

void
compare_units(struct comparison *c)
{
	const struct shared_file *f, *g;

	for (f = c->q->new->catalogue.files; f != NULL; f = f->next) {
		struct edit_side old = comparison_side(c, c->q->old, NULL);
		struct edit_side new = comparison_side(c, c->q->new, NULL);

		if (f->inside == NULL || f->record == NULL ||
		    !side_covers(c->q->new, f))
			continue;
		g = file_of(&c->q->old->catalogue, f->inside);
		if (g == NULL || g->record == NULL)
			continue;
		old.root = g->record;
		old.source = &g->source;
		old.path = g->path;
		new.root = f->record;
		new.source = &f->source;
		new.path = f->path;
		compare_shared(c, f->inside, f->inside, &old, &new);
	}
}

/* The file that a row was read from; NULL if it came with the program. */
static const struct shared_file *
file_of_row(const struct catalogue *c, const struct row *row)
{
	const struct shared_file *f;

	for (f = c->files; f != NULL; f = f->next)
		if (&f->source == row->source)
			return f;
	return NULL;
}

static void
compare_row(struct comparison *c, const struct register_type *t,
    const struct row *old_row, const struct row *new_row)
{
	const struct shared_file *old_file =
	    file_of_row(&c->q->old->catalogue, old_row);
	const struct shared_file *new_file =
	    file_of_row(&c->q->new->catalogue, new_row);
	struct edit_side old = comparison_side(c, c->q->old, NULL);
	struct edit_side new = comparison_side(c, c->q->new, NULL);

	if (old_file == NULL || new_file == NULL ||
	    !side_covers(c->q->new, new_file))
		return;
	old.root = old_row->record;
	old.source = old_row->source;
	old.path = old_file->path;
	new.root = new_row->record;
	new.source = new_row->source;
	new.path = new_file->path;
	compare_shared(c, arena_printf(c->collector.arena, "danh_muc/%s",
	    t->name), new_row->id, &old, &new);
}

/* A row that came or went shows where it is used. */
void
compare_registers(struct comparison *c)
{
	size_t g, i;

	for (g = 0; g < N_REGISTERS; g++) {
		const struct table *t = &c->q->new->catalogue.tables[g];

		for (i = 0; i < t->n; i++) {
			const struct row *old = t->rows[i].builtin ? NULL :
			    catalogue_row(&c->q->old->catalogue,
			    (enum register_id)g, t->rows[i].id);

			if (old != NULL && !old->builtin)
				compare_row(c, register_type(
				    (enum register_id)g), old, &t->rows[i]);
		}
	}
}

