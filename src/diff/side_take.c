/* Sides out of statements in memory. */
#include <string.h>

#include "diff/side_view.h"

static void
take_side(struct side *s, size_t which, const struct catalogue *c,
    const char *label, const struct statement *v, size_t n)
{
	size_t i;

	side_init(s);
	s->catalogue = *c;
	s->borrows = true;
	s->label = label;
	s->documents = arena_alloc(&s->arena, (n + 1) * sizeof *s->documents);
	for (i = 0; i < n; i++) {
		struct document *d = &s->documents[s->n_documents];

		if (v[i].bytes[which] == NULL)
			continue;
		d->path = v[i].path[which];
		d->inside = v[i].inside;
		source_from_bytes(&d->source, d->path, v[i].bytes[which],
		    v[i].len[which]);
		s->n_documents++;
	}
	s->n_procedures = s->n_documents;
}

/* The spans lead into text that a program made: nobody could look there. */
static void
forget_places(struct record *r)
{
	size_t i, k, n = n_fields(r->type);

	memset(&r->at, 0, sizeof r->at);
	for (i = 0; i < n; i++) {
		struct value *v = &r->values[i];
		struct value *item = (struct value *)v->items;

		memset(&v->at, 0, sizeof v->at);
		memset(&v->key, 0, sizeof v->key);
		if (v->record != NULL)
			forget_places((struct record *)v->record);
		for (k = 0; k < v->n; k++) {
			memset(&item[k].at, 0, sizeof item[k].at);
			memset(&item[k].key, 0, sizeof item[k].key);
			if (item[k].record != NULL)
				forget_places((struct record *)item[k].record);
		}
	}
}

void
sides_take(struct side *old, struct side *new, const struct catalogue *c,
    const char *const label[2], const struct statement *v, size_t n)
{
	struct side *const side[2] = { old, new };
	size_t i, k;

	for (i = 0; i < 2; i++)
		take_side(side[i], i, c, label[i], v, n);
	documents_load(side);
	for (i = 0; i < 2; i++) {
		for (k = 0; k < side[i]->n_documents; k++)
			forget_places((struct record *)
			    side[i]->documents[k].record);
		side_judge(side[i]);
	}
}
