/* Bags of words: made of tokens, sorted, compared in one pass. */
#include <stdlib.h>
#include <string.h>

#include "base/tokens.h"
#include "base/viet.h"
#include "diff/bag.h"

enum {
	HEAD = 8,		/* words that name a thing … */
	HEAD_WEIGHT = 3,	/* … and how much they count */
	FULL = 1000
};

/* Before the first word there is no other. */
#define NO_WORD UINT32_MAX

struct reader {
	struct names *names;
	struct arena *arena;
	size_t room;		/* for features of the bag */
};

/* Makes room for n more features. */
static void
make_room(struct reader *k, struct bag *b, size_t n)
{
	if (k->room - b->n >= n)
		return;
	k->room = 2 * (b->n + n);
	b->features = arena_grow(k->arena, b->features, b->n, k->room,
	    sizeof *b->features);
}

static int
by_id(const void *a, const void *b)
{
	const struct feature *x = a, *y = b;

	return x->id < y->id ? -1 : x->id > y->id;
}

/* Brings features into order and puts equal ones together. */
static void
settle(struct bag *b)
{
	size_t i, used = 0;

	if (b->n > 0)
		qsort(b->features, b->n, sizeof *b->features, by_id);
	b->weight = 0;
	for (i = 0; i < b->n; i++) {
		b->weight += b->features[i].weight;
		if (used > 0 && b->features[used - 1].id ==
		    b->features[i].id)
			b->features[used - 1].weight += b->features[i].weight;
		else
			b->features[used++] = b->features[i];
	}
	b->n = used;
}

/* "01 tờ khai", "a) bản sao", "(ii) giấy": where the words begin. */
static size_t
skip_label(const struct tokens *t)
{
	size_t i = 0;

	while (i < t->n) {
		const struct token *next = i + 1 < t->n ? &t->t[i + 1] : NULL;
		bool short_word = t->t[i].to - t->t[i].from <= 3 &&
		    next != NULL && next->kind == TOKEN_SIGN &&
		    next->from == t->t[i].to;

		if (t->t[i].kind == TOKEN_WORD && !short_word)
			break;
		i++;
	}
	return i < t->n ? i : 0;
}

/* Appends the words of a text, and each with the one before it. */
static void
put_words(struct reader *k, struct bag *b, const char *norm, size_t len)
{
	struct tokens t = tokens_read(k->names, k->arena, norm, len);
	uint32_t before = NO_WORD;
	size_t i, count = 0;

	make_room(k, b, 2 * t.n + 1);
	for (i = skip_label(&t); i < t.n; i++) {
		unsigned weight = count < HEAD ? HEAD_WEIGHT : 1;

		if (t.t[i].kind == TOKEN_SIGN)
			continue;
		b->features[b->n++] = (struct feature){ t.t[i].id, weight };
		b->features[b->n++] = (struct feature){
			((uint64_t)before + 1) << 32 | t.t[i].id, weight };
		before = t.t[i].id;
		count++;
	}
}

static void put_value(struct reader *k, struct bag *b,
    const struct value *v);

static void
put_record(struct reader *k, struct bag *b, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		if (!(r->values[i].field->flags & BOOKKEEPING))
			put_value(k, b, &r->values[i]);
}

static void
put_value(struct reader *k, struct bag *b, const struct value *v)
{
	size_t i, len;
	const char *norm;

	if (v->record != NULL) {
		put_record(k, b, v->record);
	} else if (v->norm != NULL) {
		put_words(k, b, v->norm, v->norm_len);
	} else if (v->text != NULL) {
		norm = viet_norm(k->arena, v->text, v->len, &len, NULL);
		put_words(k, b, norm, len);
	} else {
		for (i = 0; i < v->n; i++)
			put_value(k, b, &v->items[i]);
	}
}

struct bag
bag_of(struct names *names, struct arena *a, const struct value *v)
{
	struct reader k = { .names = names, .arena = a };
	struct bag b = { 0 };

	put_value(&k, &b, v);
	settle(&b);
	return b;
}

struct bag
bag_union(struct arena *a, const struct bag *x, const struct bag *y)
{
	struct bag all = { .n = x->n + y->n };

	all.features = arena_grow(a, x->features, x->n, all.n + 1,
	    sizeof *all.features);
	if (y->n > 0)
		memcpy(all.features + x->n, y->features,
		    y->n * sizeof *all.features);
	settle(&all);
	return all;
}

static unsigned long
common_weight(const struct bag *a, const struct bag *b)
{
	size_t i = 0, j = 0;
	unsigned long sum = 0;

	while (i < a->n && j < b->n) {
		const struct feature *x = &a->features[i];
		const struct feature *y = &b->features[j];

		if (x->id == y->id)
			sum += x->weight < y->weight ? x->weight : y->weight;
		i += x->id <= y->id;
		j += y->id <= x->id;
	}
	return sum;
}

unsigned
bag_likeness(const struct bag *a, const struct bag *b)
{
	unsigned long all = a->weight + b->weight;

	return all == 0 ? FULL :
	    (unsigned)(2u * FULL * common_weight(a, b) / all);
}

unsigned
bag_share(const struct bag *part, const struct bag *whole)
{
	return part->weight == 0 ? 0 :
	    (unsigned)(FULL * common_weight(part, whole) / part->weight);
}
