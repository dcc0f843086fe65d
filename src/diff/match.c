/* What is equal first, then what is alike; in ordered lists, what moved. */
#include <stdlib.h>

#include "base/edits.h"
#include "diff/alike.h"
#include "diff/match.h"

static struct rows
read_rows(struct matcher *m, size_t *partner, const struct value *v, size_t n)
{
	struct rows r = { .n = n, .partner = partner };
	size_t i;

	r.t = arena_raw(m->arena, n * sizeof *r.t);
	r.expected = arena_raw(m->arena, n * sizeof *r.expected);
	for (i = 0; i < n; i++) {
		r.t[i] = traits_of(&m->likener, &v[i]);
		r.partner[i] = NO_ROW;
		r.expected[i] = i;
	}
	return r;
}

/* --- what is equal ------------------------------------------------------- */

/* A row by what it is compared by. */
struct ticket {
	uint32_t mark;
	size_t row;
};

static int
by_mark(const void *a, const void *b)
{
	const struct ticket *x = a, *y = b;

	if (x->mark != y->mark)
		return x->mark < y->mark ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

typedef bool take_row(const struct traits *t, uint32_t *mark);

/* The rows without a partner that are taken, in order of their marks. */
static struct ticket *
draw_tickets(struct matcher *m, const struct rows *r, take_row *take,
    size_t *n)
{
	struct ticket *out = arena_raw(m->arena, r->n * sizeof *out);
	size_t i;

	*n = 0;
	for (i = 0; i < r->n; i++)
		if (r->partner[i] == NO_ROW && take(&r->t[i], &out[*n].mark))
			out[(*n)++].row = i;
	if (*n > 0)
		qsort(out, *n, sizeof *out, by_mark);
	return out;
}

static bool
take_content(const struct traits *t, uint32_t *mark)
{
	*mark = t->content;
	return true;
}

static bool
take_strong_key(const struct traits *t, uint32_t *mark)
{
	*mark = t->key;
	return t->strong_key;
}

static bool
take_key(const struct traits *t, uint32_t *mark)
{
	*mark = t->key;
	return t->fields != NULL;
}

/* How many tickets from the first on have the same mark. */
static size_t
run_length(const struct ticket *t, size_t n)
{
	size_t i = 1;

	while (i < n && t[i].mark == t[0].mark)
		i++;
	return i;
}

/* Pairs rows of one mark: by likeness, then in order. */
static void
pair_run(struct matcher *m, const struct ticket *old, size_t n,
    const struct ticket *new, size_t k)
{
	struct choice c = { .n_old = n, .n_new = k };
	size_t i, j;

	c.old = arena_raw(m->arena, n * sizeof *c.old);
	c.new = arena_raw(m->arena, k * sizeof *c.new);
	for (i = 0; i < n; i++)
		c.old[i] = old[i].row;
	for (j = 0; j < k; j++)
		c.new[j] = new[j].row;
	if (n > 1 || k > 1)
		match_alike(m, &c, 0);
	for (i = j = 0; i < n && j < k;) {
		if (m->old.partner[c.old[i]] != NO_ROW)
			i++;
		else if (m->new.partner[c.new[j]] != NO_ROW)
			j++;
		else
			match_join(m, c.old[i], c.new[j]);
	}
}

/* Pairs the rows with equal marks; equal content needs no comparing. */
static void
pair_equal(struct matcher *m, take_row *take)
{
	size_t n, k, i = 0, j = 0, x, y, both;
	struct ticket *old = draw_tickets(m, &m->old, take, &n);
	struct ticket *new = draw_tickets(m, &m->new, take, &k);

	while (i < n && j < k) {
		x = run_length(old + i, n - i);
		y = run_length(new + j, k - j);
		if (old[i].mark != new[j].mark) {
			if (old[i].mark < new[j].mark)
				i += x;
			else
				j += y;
			continue;
		}
		both = x < y ? x : y;
		if (take == take_content)
			while (both-- > 0)
				match_join(m, old[i + both].row, new[j + both].row);
		else
			pair_run(m, old + i, x, new + j, y);
		i += x;
		j += y;
	}
}

static size_t *
free_rows(struct matcher *m, const struct rows *r, size_t *n)
{
	size_t *out = arena_raw(m->arena, r->n * sizeof *out), i;

	*n = 0;
	for (i = 0; i < r->n; i++)
		if (r->partner[i] == NO_ROW)
			out[(*n)++] = i;
	return out;
}

static void
pair_free(struct matcher *m)
{
	struct choice c;

	c.old = free_rows(m, &m->old, &c.n_old);
	c.new = free_rows(m, &m->new, &c.n_new);
	if (c.n_old > 0 && c.n_new > 0)
		match_alike(m, &c, ALIKE);
}

/* --- ordered lists ------------------------------------------------------- */

/* Where the rows would stand on the other side, from the partner before. */
static void
expect(struct rows *r)
{
	size_t i, next = 0;

	for (i = 0; i < r->n; i++) {
		if (r->partner[i] != NO_ROW)
			next = r->partner[i];
		r->expected[i] = next++;
	}
}

/*
 * A step between two that stayed was rewritten, if that one alone is there on
 * both sides and not everything in it is new.
 */
static void
pair_lone(struct matcher *m)
{
	const size_t n = m->old.n, k = m->new.n;
	size_t i, at;

	for (i = 0; i < n; i++) {
		at = i == 0 ? 0 : m->old.partner[i - 1] + 1;
		if (m->old.partner[i] != NO_ROW || at >= k ||
		    (i > 0 && m->old.partner[i - 1] == NO_ROW) ||
		    m->new.partner[at] != NO_ROW ||
		    (i + 1 < n ? m->old.partner[i + 1] : k) != at + 1)
			continue;
		traits_read(&m->likener, &m->old.t[i]);
		traits_read(&m->likener, &m->new.t[at]);
		if ((n == 1 && k == 1) || traits_likeness(&m->old.t[i],
		    &m->new.t[at]) >= REMOTE)
			match_join(m, i, at);
	}
}

/* Rows that do not rise with the others have moved. */
static void
find_moved(struct matcher *m, bool *moved)
{
	size_t *places = arena_raw(m->arena, m->new.n * sizeof *places);
	size_t i, n = 0;
	bool *stays;

	for (i = 0; i < m->new.n; i++)
		if (m->new.partner[i] != NO_ROW)
			places[n++] = m->new.partner[i];
	stays = edits_rising(m->arena, places, n);
	for (i = n = 0; i < m->new.n; i++)
		if (m->new.partner[i] != NO_ROW)
			moved[i] = !stays[n++];
}

/*
 * Keys that only say of which kind a row is come last: a phí of 50 USD that
 * became a lệ phí with a new phí of 25 USD beside it is the former.
 */
static void
match_keyed(struct matcher *m)
{
	pair_equal(m, take_content);
	pair_equal(m, take_strong_key);
	pair_free(m);
	pair_equal(m, take_key);
}

static void
match_ordered(struct matcher *m)
{
	pair_equal(m, take_content);
	expect(&m->old);
	expect(&m->new);
	pair_free(m);
	pair_lone(m);
}

void
match_rows(struct match *out, struct arena *a, const struct value *old,
    size_t n, const struct value *new, size_t m)
{
	struct arena arena = { 0 };
	struct matcher work = { .arena = &arena };

	out->of_old = arena_raw(a, n * sizeof *out->of_old);
	out->of_new = arena_raw(a, m * sizeof *out->of_new);
	out->moved = arena_alloc(a, m * sizeof *out->moved);
	likener_init(&work.likener, &arena);
	work.old = read_rows(&work, out->of_old, old, n);
	work.new = read_rows(&work, out->of_new, new, m);
	if (n > 0 && m > 0) {
		work.ordered = new->field->shape == SHAPE_LIST;
		if (work.ordered)
			match_ordered(&work);
		else
			match_keyed(&work);
	}
	if (work.ordered)
		find_moved(&work, out->moved);
	arena_release(&arena);
}
