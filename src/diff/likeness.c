/* Rows compared field by field. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "diff/likeness.h"
#include "diff/same.h"

enum {
	FULL = 1000,
	NEARLY = 950,		/* all but a word or two */
	CONTAINED = 600,	/* how alike a text and a part of it are */
	A_NAME = 48		/* weight of eight words: enough for a name */
};

void
likener_init(struct likener *k, struct arena *a)
{
	*k = (struct likener){ .arena = a, .names = { .arena = a } };
}

/* Fields that decide more or less than their kind tells. */
static const struct rank {
	enum field_id field;
	unsigned weight;
	bool decides;	/* rows that differ here are never the same */
	bool both_absent_count;
} ranks[] = {
	/* A way that is gone is news, whatever else is offered. */
	{ F_CACH_THUC_KENH, 10, true, false },
	/* Each level announces by its own decision, a new one each time. */
	{ F_QUYET_DINH_CAP, 12, true, true },
	{ F_QUYET_DINH_SO, 2, false, false },
	{ F_CAN_CU_SO, 12, true, false },
	/* Phí may become lệ phí; the amount tells fees apart better. */
	{ F_PHI_LOAI, 2, false, false },
	{ F_PHI_MUC_THU, 4, false, false },
};

static const struct rank *
rank_of(const struct field *f)
{
	size_t i;

	for (i = 0; i < sizeof ranks / sizeof *ranks; i++)
		if (ranks[i].field == f->id)
			return &ranks[i];
	return NULL;
}

static bool
is_wordy(const struct field *f)
{
	return f->kind == KIND_TEXT || f->kind == KIND_PROSE ||
	    f->kind == KIND_RECORD;
}

static unsigned
weight_of(const struct field *f, bool same)
{
	const struct rank *rank = rank_of(f);

	if (rank != NULL)
		return rank->weight;
	if (f->kind == KIND_RECORD)
		return 8;
	if (is_wordy(f))
		return f->flags & IDENT ? 8 : 4;
	if (!(f->flags & IDENT))
		return 1;
	/* A record gets a new id more easily than a new name; but what applies
	   to another case applies to other people. */
	if (!same && f->kind == KIND_ID)
		return 2;
	return !same && f->kind == KIND_CASE ? 20 : 6;
}

/*
 * A name that got a condition added, or lost one, is still the same. Among
 * 8,963 pairs of different papers only one has a name of eight words or more
 * that the other contains.
 */
static unsigned
wordy_likeness(const struct bag *a, const struct bag *b)
{
	const struct bag *part = a->weight < b->weight ? a : b;
	unsigned like = bag_likeness(a, b);

	if (like < CONTAINED && part->weight >= A_NAME &&
	    bag_share(part, part == a ? b : a) >= NEARLY)
		return CONTAINED;
	return like;
}

/* A sum of likenesses by weight. */
struct sum {
	unsigned long of, weight;
};

/* Adds what one field says; false if it rules out that rows are the same. */
static bool
add_field(struct sum *s, const struct field *f, const struct trait *a,
    const struct trait *b)
{
	const struct rank *rank = rank_of(f);
	bool same = a->meaning == b->meaning;
	unsigned weight = weight_of(f, same), like = same ? FULL : 0;

	if (!a->there && !b->there) {
		if (rank == NULL || !rank->both_absent_count)
			return true;
		like = FULL;
	} else if (a->there != b->there) {
		/* Something that identifies has come or gone. */
		weight = f->flags & IDENT && f->kind != KIND_ID ? weight / 2 :
		    0;
		like = 0;
	} else if (rank != NULL && rank->decides && !same) {
		return false;
	} else if (is_wordy(f)) {
		like = wordy_likeness(&a->bag, &b->bag);
	}
	s->of += (unsigned long)weight * like;
	s->weight += weight;
	return true;
}

unsigned
traits_likeness(const struct traits *a, const struct traits *b)
{
	struct sum s = { 0 };
	const struct record_type *type;
	size_t i, n;

	if (a->content == b->content)
		return FULL;
	if (a->fields == NULL || b->fields == NULL)
		return wordy_likeness(&a->bag, &b->bag);
	type = a->row->record->type;
	n = n_fields(type);
	for (i = 0; i < n; i++)
		if (!add_field(&s, &type->fields[i], &a->fields[i],
		    &b->fields[i]))
			return 0;
	return s.weight == 0 ? 0 : (unsigned)(s.of / s.weight);
}

/* --- making traits ------------------------------------------------------- */

static void write_meaning(struct likener *k, struct buf *out,
    const struct value *v);

static void
write_record(struct likener *k, struct buf *out, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		if (!(r->values[i].field->flags & BOOKKEEPING) &&
		    !is_missing(&r->values[i])) {
			buf_printf(out, "\1%zu\2", i);
			write_meaning(k, out, &r->values[i]);
		}
	buf_putc(out, '\3');
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The items of a set in an order of their own. */
static void
write_set(struct likener *k, struct buf *out, const struct value *v, size_t n)
{
	const char **all = arena_alloc(k->arena, (n + 1) * sizeof *all);
	size_t i;

	for (i = 0; i < n; i++)
		all[i] = meaning_of(k->arena, &v[i]);
	qsort(all, n, sizeof *all, by_bytes);
	for (i = 0; i < n; i++)
		buf_printf(out, "%s\4", all[i]);
}

/* Appends what the value means, so that equal meanings are equal bytes. */
static void
write_meaning(struct likener *k, struct buf *out, const struct value *v)
{
	size_t i;

	if (v->state == VALUE_NONE) {
		buf_putc(out, '\5');
	} else if (v->record != NULL) {
		write_record(k, out, v->record);
	} else if (v->text != NULL) {
		buf_puts(out, meaning_of(k->arena, v));
	} else if (v->n > 0 && v->items[0].record == NULL &&
	    v->field->shape == SHAPE_SET) {
		write_set(k, out, v->items, v->n);
	} else {
		for (i = 0; i < v->n; i++) {
			write_meaning(k, out, &v->items[i]);
			buf_putc(out, '\4');
		}
	}
}

static struct trait
trait_of(struct likener *k, struct buf *work, const struct value *v)
{
	struct trait t = { .there = !is_missing(v) };

	if (!t.there || v->field->flags & BOOKKEEPING)
		return (struct trait){ 0 };
	buf_clear(work);
	write_meaning(k, work, v);
	t.meaning = names_add(&k->names, work->data, work->len);
	return t;
}

/* The fields that identify a row say more than its kind. */
static bool
names_row(const struct field *f)
{
	const struct rank *rank = rank_of(f);

	return (f->kind != KIND_WORD && f->kind != KIND_CASE) ||
	    (rank != NULL && rank->decides);
}

static void
add_fields(struct likener *k, struct buf *work, struct traits *t)
{
	const struct record *r = t->row->record;
	size_t i, n = n_fields(r->type);
	struct buf key;

	t->fields = arena_alloc(k->arena, n * sizeof *t->fields);
	buf_init(&key, 0);
	for (i = 0; i < n; i++) {
		const struct field *f = r->values[i].field;

		t->fields[i] = trait_of(k, work, &r->values[i]);
		if (!(f->flags & IDENT) || !t->fields[i].there)
			continue;
		buf_printf(&key, "\6%zu\2%lu", i,
		    (unsigned long)t->fields[i].meaning);
		t->strong_key |= names_row(f);
	}
	t->key = names_add(&k->names, key.data, key.len);
	buf_release(&key);
}

struct traits
traits_of(struct likener *k, const struct value *row)
{
	struct traits t = { .row = row };
	struct buf work;

	buf_init(&work, 0);
	if (row->record != NULL)
		add_fields(k, &work, &t);
	buf_clear(&work);
	write_meaning(k, &work, row);
	t.content = names_add(&k->names, work.data, work.len);
	buf_release(&work);
	return t;
}

void
traits_read(struct likener *k, struct traits *t)
{
	size_t i, n;

	if (t->is_read)
		return;
	t->is_read = true;
	t->bag = bag_of(&k->names, k->arena, t->row);
	if (t->fields == NULL)
		return;
	n = n_fields(t->row->record->type);
	for (i = 0; i < n; i++) {
		const struct value *v = &t->row->record->values[i];

		if (t->fields[i].there && is_wordy(v->field))
			t->fields[i].bag = bag_of(&k->names, k->arena, v);
	}
}

unsigned
likeness(struct arena *scratch, const struct value *a, const struct value *b)
{
	struct likener k;
	struct traits x, y;

	likener_init(&k, scratch);
	x = traits_of(&k, a);
	y = traits_of(&k, b);
	traits_read(&k, &x);
	traits_read(&k, &y);
	return traits_likeness(&x, &y);
}
