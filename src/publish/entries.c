/* Subjects become rows of lists. */
#include <stdlib.h>
#include <string.h>

#include "model/say.h"
#include "publish/entries.h"

enum list_id
list_of(const struct subject *s)
{
	switch (s->fate) {
	case FATE_NONE:
	case FATE_TECHNICAL:
	case FATE_ELAPSED:
	case N_FATES:
		break;
	case FATE_AMENDED:
	case FATE_MOVED:
	case FATE_REPLACED:
		return LIST_AMENDED;
	case FATE_NEW:
		return LIST_NEW;
	case FATE_ABOLISHED:
		return LIST_ABOLISHED;
	}
	return N_LISTS;
}

const char *
field_name(struct arena *a, const struct record *procedure)
{
	size_t n;
	const struct value *item = items_of(value_of(procedure,
	    F_THU_TUC_LINH_VUC), &n);
	struct buf out;
	const char *name;

	buf_init(&out, 0);
	if (n > 0)
		say_value(&out, item, LANG_VI);
	name = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return name;
}

/* By level, then by field, then in the order of the comparison. */
static int
compare(const void *x, const void *y)
{
	const struct entry_row *a = x, *b = y;
	int d;

	if (a->level != b->level)
		return a->level < b->level ? -1 : 1;
	d = strcmp(a->field, b->field);
	if (d != 0)
		return d;
	return a->place < b->place ? -1 : a->place > b->place;
}

static void
add_rows(struct entries *e, struct arena *a, const struct subject *s,
    size_t place, bool levels)
{
	struct entry_row row = { .subject = s, .place = place,
		.level = N_WORDS };
	const struct value *level;
	size_t i, n;

	row.record = s->new != NULL && list_of(s) != LIST_ABOLISHED ?
	    s->new : s->old != NULL ? s->old : s->new;
	row.field = field_name(a, row.record);
	level = items_of(value_of(row.record, F_THU_TUC_CAP_THUC_HIEN), &n);
	if (!levels || n == 0)
		e->rows[e->n++] = row;
	for (i = 0; levels && i < n; i++) {
		if (level[i].parsed)
			row.level = level[i].as.word->id;
		e->rows[e->n++] = row;
	}
	e->codes++;
}

/* Room for a subject's rows: one for each level it names, at least one. */
static size_t
most_rows(const struct subject *s)
{
	size_t old = 1, new = 1;

	if (s->old != NULL)
		items_of(value_of(s->old, F_THU_TUC_CAP_THUC_HIEN), &old);
	if (s->new != NULL)
		items_of(value_of(s->new, F_THU_TUC_CAP_THUC_HIEN), &new);
	return 1 + old + new;
}

static bool
is_in(const struct subject *s, unsigned lists)
{
	return (lists & 1u << list_of(s)) != 0;
}

static struct entries
collect(struct arena *a, const struct changes *c, unsigned lists,
    bool levels)
{
	struct entries e = { 0 };
	size_t i, room = 0;

	for (i = 0; i < c->n_subjects; i++)
		if (is_in(&c->subjects[i], lists))
			room += most_rows(&c->subjects[i]);
	e.rows = arena_alloc(a, (room + 1) * sizeof *e.rows);
	for (i = 0; i < c->n_subjects; i++)
		if (is_in(&c->subjects[i], lists))
			add_rows(&e, a, &c->subjects[i], i, levels);
	qsort(e.rows, e.n, sizeof *e.rows, compare);
	return e;
}

struct entries
entries_of(struct arena *a, const struct changes *c, enum list_id list)
{
	return collect(a, c, list, true);
}

struct entries
entries_once(struct arena *a, const struct changes *c, enum list_id list)
{
	return collect(a, c, list, false);
}
