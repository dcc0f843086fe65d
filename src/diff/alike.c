/*
 * Candidates with their likeness, taken best first.
 */
#include <stdlib.h>

#include "diff/alike.h"
#include "diff/match.h"

enum {
	LITTLE_WORK = 1 << 20,	/* features compared */
	ROW_WORK = 8,		/* the same, for each row */
	RARE = 24,		/* rows that a telling word stands in */
	BEST = 8,		/* candidates of one row in long choices */
	AROUND = 2,		/* rows before and after the same place */
	KEY_BONUS = 150,	/* for an equal key */
	STEP = 10, STEPS = 20	/* for each row away from its place */
};

struct candidate {
	size_t old, new;
	unsigned score;
	size_t distance;
};

struct candidates {
	struct candidate *list;
	size_t n, room;
};

void
match_join(struct matcher *m, size_t old, size_t new)
{
	m->old.partner[old] = new;
	m->new.partner[new] = old;
}

static size_t
distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

static void
add_candidate(struct matcher *m, struct candidates *c, size_t old,
    size_t new, unsigned least)
{
	const struct traits *a = &m->old.t[old], *b = &m->new.t[new];
	struct candidate x = { .old = old, .new = new,
		.score = traits_likeness(a, b) };
	size_t away;

	if (a->fields != NULL && a->key == b->key)
		x.score += KEY_BONUS;
	if (x.score < least)
		return;
	x.distance = distance(m->old.expected[old], new) +
	    distance(m->new.expected[new], old);
	away = x.distance < STEPS ? x.distance : STEPS;
	if (m->ordered)
		x.score -= x.score < STEP * away ? x.score :
		    (unsigned)(STEP * away);
	if (c->n == c->room) {
		c->room = c->room > 0 ? 2 * c->room : 64;
		c->list = arena_grow(m->arena, c->list, c->n, c->room,
		    sizeof *c->list);
	}
	c->list[c->n++] = x;
}

/* A feature of a new row. */
struct posting {
	uint64_t feature;
	size_t at;		/* in choice.new */
};

static int
by_feature(const void *a, const void *b)
{
	const struct posting *x = a, *y = b;

	if (x->feature != y->feature)
		return x->feature < y->feature ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* All features of the new rows, in order. */
static struct posting *
make_index(struct matcher *m, const struct choice *c, size_t *n)
{
	struct posting *out;
	size_t i, j, used = 0;

	*n = 0;
	for (i = 0; i < c->n_new; i++)
		*n += m->new.t[c->new[i]].bag.n;
	out = arena_raw(m->arena, (*n + 1) * sizeof *out);
	for (i = 0; i < c->n_new; i++) {
		const struct bag *b = &m->new.t[c->new[i]].bag;

		for (j = 0; j < b->n; j++)
			out[used++] = (struct posting){ b->features[j].id, i };
	}
	if (used > 0)
		qsort(out, used, sizeof *out, by_feature);
	return out;
}

/* The first posting whose feature is not less. */
static size_t
find_posting(const struct posting *p, size_t n, uint64_t feature)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p[middle].feature < feature)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Features shared with each new row, and which rows have any. */
struct hits {
	unsigned *weight;
	size_t *touched, n;
};

/* Counts for each new row the rare features that it shares with a bag. */
static void
count_hits(struct hits *h, const struct bag *b, const struct posting *p,
    size_t n)
{
	size_t i, j, first;

	for (i = 0; i < b->n; i++) {
		first = find_posting(p, n, b->features[i].id);
		for (j = first; j < n && j - first <= RARE &&
		    p[j].feature == b->features[i].id; j++)
			;
		if (j - first > RARE)
			continue;
		while (j-- > first) {
			if (h->weight[p[j].at] == 0)
				h->touched[h->n++] = p[j].at;
			h->weight[p[j].at] += b->features[i].weight;
		}
	}
}

/* The touched row with most hits; its hits are taken away. */
static size_t
take_best(struct hits *h)
{
	size_t i, best = h->touched[0];

	for (i = 1; i < h->n; i++)
		if (h->weight[h->touched[i]] > h->weight[best] ||
		    (h->weight[h->touched[i]] == h->weight[best] &&
		    h->touched[i] < best))
			best = h->touched[i];
	h->weight[best] = 0;
	return best;
}

/* Bags of very different size cannot be alike; comparing them costs most. */
static bool
are_of_a_size(const struct traits *a, const struct traits *b)
{
	return a->bag.n / 8 <= b->bag.n && b->bag.n / 8 <= a->bag.n;
}

/* The first of the new rows of a choice that stands at this place or later. */
static size_t
first_near(const struct choice *c, size_t place)
{
	size_t low = 0, high = c->n_new;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c->new[middle] < place)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The candidates for row i of the old ones. */
static void
add_likely(struct matcher *m, struct candidates *out, const struct choice *c,
    size_t i, struct hits *h, unsigned least)
{
	const struct traits *row = &m->old.t[c->old[i]];
	size_t place = m->old.expected[c->old[i]], j, k;

	for (k = 0; k < BEST && k < h->n; k++) {
		j = take_best(h);
		if (are_of_a_size(row, &m->new.t[c->new[j]]))
			add_candidate(m, out, c->old[i], c->new[j], least);
	}
	while (h->n > 0)
		h->weight[h->touched[--h->n]] = 0;
	for (j = first_near(c, place > AROUND ? place - AROUND : 0);
	    j < c->n_new && c->new[j] <= place + AROUND; j++)
		if (are_of_a_size(row, &m->new.t[c->new[j]]))
			add_candidate(m, out, c->old[i], c->new[j], least);
}

static void
add_all_likely(struct matcher *m, struct candidates *out,
    const struct choice *c, unsigned least)
{
	size_t n, i;
	struct posting *index = make_index(m, c, &n);
	struct hits h = { 0 };

	h.weight = arena_alloc(m->arena, c->n_new * sizeof *h.weight);
	h.touched = arena_alloc(m->arena, c->n_new * sizeof *h.touched);
	for (i = 0; i < c->n_old; i++) {
		count_hits(&h, &m->old.t[c->old[i]].bag, index, n);
		add_likely(m, out, c, i, &h, least);
	}
}

/* Pairs that exclude each other share a row, so the sum tells them apart. */
static int
by_score(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	size_t s = x->old + x->new, t = y->old + y->new;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->distance != y->distance)
		return x->distance < y->distance ? -1 : 1;
	if (s != t)
		return s < t ? -1 : 1;
	return x->old < y->old ? -1 : x->old > y->old;
}

/* Reads the rows of a choice; returns how many features they have. */
static size_t
read_choice(struct matcher *m, const struct rows *r, const size_t *rows,
    size_t n)
{
	size_t i, features = 0;

	for (i = 0; i < n; i++) {
		traits_read(&m->likener, &r->t[rows[i]]);
		features += r->t[rows[i]].bag.n + ROW_WORK;
	}
	return features;
}

void
match_alike(struct matcher *m, const struct choice *c, unsigned least)
{
	size_t work, i, j;
	struct candidates found = { 0 };

	work = c->n_new * read_choice(m, &m->old, c->old, c->n_old) +
	    c->n_old * read_choice(m, &m->new, c->new, c->n_new);
	if (work > LITTLE_WORK)
		add_all_likely(m, &found, c, least);
	else
		for (i = 0; i < c->n_old; i++)
			for (j = 0; j < c->n_new; j++)
				add_candidate(m, &found, c->old[i],
				    c->new[j], least);
	if (found.n > 0)
		qsort(found.list, found.n, sizeof *found.list, by_score);
	for (i = 0; i < found.n; i++) {
		const struct candidate *x = &found.list[i];

		if (m->old.partner[x->old] == NO_ROW &&
		    m->new.partner[x->new] == NO_ROW)
			match_join(m, x->old, x->new);
	}
}

