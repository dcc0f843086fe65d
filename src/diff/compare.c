/* Brings the parts of a comparison together, in order, and counts. */
#include <stdlib.h>
#include <string.h>

#include "diff/comparison.h"
#include "diff/pair.h"

struct edit_side
comparison_side(const struct comparison *c, const struct side *side,
    const struct document *d)
{
	struct edit_side s = { .catalogue = &side->catalogue,
	    .as_of = c->q->as_of[side == c->q->new] };

	if (d != NULL) {
		s.source = &d->source;
		s.path = d->path;
		s.root = d->record;
	}
	return s;
}

struct subject *
subject_open(struct comparison *c)
{
	struct arena *a = c->collector.arena;

	if (c->n == c->cap) {
		c->cap = c->cap * 2 + 64;
		c->subjects = arena_grow(a, c->subjects, c->n, c->cap,
		    sizeof *c->subjects);
	}
	memset(&c->subjects[c->n], 0, sizeof *c->subjects);
	return &c->subjects[c->n++];
}

void
subject_end(struct comparison *c, struct subject *s)
{
	subject_close(s, &c->collector);
	if (s->n == 0)
		c->n--;
	arena_reset(&c->collector.scratch);
}

static const char *
field_key(const struct subject *s)
{
	const struct record *r = s->new != NULL ? s->new : s->old;
	const struct value *v;
	size_t n;

	if (s->fate == FATE_NONE)
		return s->shared;
	v = items_of(value_of(r, F_THU_TUC_LINH_VUC), &n);
	return n > 0 && v[0].text != NULL ? v[0].text : "";
}

static int
by_field_and_code(const void *va, const void *vb)
{
	const struct subject *a = va, *b = vb;
	int c = (a->fate == FATE_NONE) - (b->fate == FATE_NONE);

	if (c == 0)
		c = strcmp(field_key(a), field_key(b));
	if (c == 0)
		c = strcmp(a->code, b->code);
	if (c == 0)
		c = strcmp(a->name, b->name);
	return c != 0 ? c : strcmp(a->new_path != NULL ? a->new_path :
	    a->old_path, b->new_path != NULL ? b->new_path : b->old_path);
}

void
changes_count(struct changes *c)
{
	size_t i, j;

	memset(c->by_fate, 0, sizeof c->by_fate);
	memset(c->by_burden, 0, sizeof c->by_burden);
	c->mending = c->accepted = 0;
	for (i = 0; i < c->n_subjects; i++) {
		const struct subject *s = &c->subjects[i];

		c->by_fate[s->fate]++;
		for (j = 0; j < s->n; j++) {
			if (s->changes[j].accepted != NULL)
				c->accepted++;
			else if (s->changes[j].mends_record)
				c->mending++;
			else
				c->by_burden[s->changes[j].burden]++;
		}
	}
}

static struct share
one_stop_share(const struct side *side)
{
	struct share share = { 0, 0 };
	size_t i;

	for (i = 0; i < side->n_documents; i++) {
		const struct document *d = &side->documents[i];
		const struct record *shop = record_in(d->record,
		    F_THU_TUC_MOT_CUA);
		const struct value *v = shop == NULL ? NULL :
		    value_of(shop, F_MOT_CUA_TRONG_MOT_CUA);

		if (is_abolished(d))
			continue;
		share.whole++;
		share.part += v != NULL && v->state == VALUE_FILLED &&
		    v->parsed && v->as.yes;
	}
	return share;
}

void
compare(struct changes *out, struct arena *a,
    const struct compare_request *q)
{
	struct comparison c = { .q = q,
	    .collector = { .arena = a, .lang = q->lang } };

	compare_procedures(&c);
	if (!q->old->borrows) {
		compare_units(&c);
		compare_registers(&c);
	}
	if (c.n > 0)
		qsort(c.subjects, c.n, sizeof *c.subjects,
		    by_field_and_code);
	out->lang = q->lang;
	out->subjects = c.subjects;
	out->n_subjects = c.n;
	out->compared = q->new->n_procedures;
	if (q->whole) {
		out->one_stop[0] = one_stop_share(q->old);
		out->one_stop[1] = one_stop_share(q->new);
	}
	changes_count(out);
	arena_release(&c.collector.scratch);
}
