/*
 * Myers' greedy search (An O(ND) difference algorithm, 1986) as far as
 * EDITS_LIMIT, then Cohen's patience: landmarks and the gaps between them.
 */
#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/edits.h"

enum {
	BUDGET = 1 << 22,	/* steps of searching in one call */
	DEPTH = 8		/* landmarks within gaps within gaps */
};

#define NOWHERE UINT32_MAX

/* Where an element stands on both sides: NOWHERE, a place, or SEVERAL. */
#define SEVERAL (UINT32_MAX - 1)

struct sight {
	uint32_t old, new;
};

/* A part of both sides: old[from_old, to_old) and new likewise. */
struct range {
	size_t old, old_end, new, new_end;
};

struct search {
	struct arena *out;		/* for the hunks */
	struct arena work;
	const uint32_t *old, *new;
	size_t n_old, n_new;
	struct sight *sights;		/* by element; NULL until needed */
	size_t budget;
	uint32_t *rows[EDITS_LIMIT + 1];	/* see advance() */
	struct hunk *hunks;
	size_t n, room;
};

/* Appends a hunk, or joins it to the last one if they touch. */
static void
add_hunk(struct search *s, const struct range *r)
{
	struct hunk *last = s->n > 0 ? &s->hunks[s->n - 1] : NULL;

	if (r->old == r->old_end && r->new == r->new_end)
		return;
	if (last != NULL && last->old + last->n_old == r->old &&
	    last->new + last->n_new == r->new) {
		last->n_old += r->old_end - r->old;
		last->n_new += r->new_end - r->new;
		return;
	}
	if (s->n == s->room) {
		s->room = s->room > 0 ? 2 * s->room : 16;
		s->hunks = arena_grow(s->out, s->hunks, s->n, s->room,
		    sizeof *s->hunks);
	}
	s->hunks[s->n++] = (struct hunk){ r->old, r->old_end - r->old,
		r->new, r->new_end - r->new };
}

static void
trim_ends(const struct search *s, struct range *r)
{
	while (r->old < r->old_end && r->new < r->new_end &&
	    s->old[r->old] == s->new[r->new]) {
		r->old++;
		r->new++;
	}
	while (r->old < r->old_end && r->new < r->new_end &&
	    s->old[r->old_end - 1] == s->new[r->new_end - 1]) {
		r->old_end--;
		r->new_end--;
	}
}

/* Where diagonal i of row d begins: at the better of its two neighbours. */
static size_t
start_of(const struct search *s, size_t d, size_t i)
{
	const uint32_t *before;

	if (d == 0)
		return 0;
	before = s->rows[d - 1];
	if (i == 0)
		return before[0];
	if (i == d || before[i - 1] >= before[i])
		return (size_t)before[i - 1] + 1;
	return before[i];
}

static void
spend(struct search *s, size_t steps)
{
	s->budget -= steps < s->budget ? steps : s->budget;
}

/*
 * Fills row d; true if the end of both sides is reached, at diagonal *end.
 *
 * Diagonals hold the points with the same distance between old and new. After
 * d differences every other one from -d to d can be reached: d + 1 of them.
 * Row d says how far along old each of them gets.
 */
static bool
advance(struct search *s, const struct range *r, size_t d, size_t *end)
{
	size_t n = r->old_end - r->old, m = r->new_end - r->new, i;
	uint32_t *row = s->rows[d];

	for (i = 0; i <= d; i++) {
		size_t x = start_of(s, d, i);
		size_t y = x + d - 2 * i;	/* x - (2i - d) */
		size_t from = x;

		while (x < n && y < m &&
		    s->old[r->old + x] == s->new[r->new + y]) {
			x++;
			y++;
		}
		row[i] = (uint32_t)x;
		spend(s, x - from + 1);
		*end = i;
		if (x == n && y == m)
			return true;
	}
	return false;
}

/* Walks back from the end through the rows and notes the single edits. */
static void
trace_back(struct search *s, const struct range *r, size_t d, size_t i)
{
	struct range *edits = arena_raw(&s->work, (d + 1) * sizeof *edits);
	size_t k, distance = d;

	for (; d > 0; d--) {
		const uint32_t *before = s->rows[d - 1];
		size_t x = start_of(s, d, i), y = x + d - 2 * i;
		bool gone = i > 0 && (i == d || before[i - 1] >= before[i]);

		edits[d - 1] = (struct range){ r->old + x - gone, r->old + x,
			r->new + y - !gone, r->new + y };
		i -= gone;
	}
	for (k = 0; k < distance; k++)
		add_hunk(s, &edits[k]);
}

/* The shortest difference, if it is within the limit and the budget. */
static bool
search_shortest(struct search *s, const struct range *r)
{
	size_t d, end;

	for (d = 0; d <= EDITS_LIMIT && s->budget > 0; d++) {
		if (s->rows[d] == NULL)
			s->rows[d] = arena_raw(&s->work,
			    (d + 1) * sizeof *s->rows[d]);
		if (advance(s, r, d, &end)) {
			trace_back(s, r, d, end);
			return true;
		}
	}
	return false;
}

static void
see(uint32_t *place, size_t i)
{
	*place = *place == NOWHERE ? (uint32_t)i : SEVERAL;
}

static size_t
greatest(const uint32_t *elements, size_t n, size_t max)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (elements[i] > max)
			max = elements[i];
	return max;
}

static struct sight *
make_sights(struct search *s)
{
	size_t max = greatest(s->new, s->n_new, greatest(s->old, s->n_old, 0));
	struct sight *out = arena_raw(&s->work, (max + 1) * sizeof *out);

	memset(out, 0xFF, (max + 1) * sizeof *out);	/* NOWHERE */
	return out;
}

static bool
is_landmark(struct sight w)
{
	return w.old < SEVERAL && w.new < SEVERAL;
}

/* The elements that stand once on either side, in order of old. */
static struct sight *
find_landmarks(struct search *s, const struct range *r, size_t *n)
{
	size_t i, room = r->old_end - r->old;
	struct sight *out = arena_raw(&s->work, room * sizeof *out);
	const struct sight none = { NOWHERE, NOWHERE };

	*n = 0;
	if (s->sights == NULL)
		s->sights = make_sights(s);
	for (i = r->old; i < r->old_end; i++)
		see(&s->sights[s->old[i]].old, i);
	for (i = r->new; i < r->new_end; i++)
		see(&s->sights[s->new[i]].new, i);
	for (i = r->old; i < r->old_end; i++)
		if (is_landmark(s->sights[s->old[i]]))
			out[(*n)++] = s->sights[s->old[i]];
	for (i = r->old; i < r->old_end; i++)
		s->sights[s->old[i]] = none;
	for (i = r->new; i < r->new_end; i++)
		s->sights[s->new[i]] = none;
	return out;
}

/* Leaves out landmarks that stand in another order; returns how many stay. */
static size_t
keep_rising(struct search *s, struct sight *marks, size_t n)
{
	size_t *places = arena_raw(&s->work, n * sizeof *places);
	size_t i, kept = 0;
	bool *stays;

	for (i = 0; i < n; i++)
		places[i] = marks[i].new;
	stays = edits_rising(&s->work, places, n);
	for (i = 0; i < n; i++)
		if (stays[i])
			marks[kept++] = marks[i];
	return kept;
}

static void compare(struct search *s, struct range r, size_t depth);

/* Compares the gaps between landmarks; false if there are none. */
static bool
compare_gaps(struct search *s, const struct range *r, size_t depth)
{
	size_t n, i;
	struct sight *marks = find_landmarks(s, r, &n);
	struct range gap = *r;

	n = keep_rising(s, marks, n);
	for (i = 0; i < n; i++) {
		gap.old_end = marks[i].old;
		gap.new_end = marks[i].new;
		compare(s, gap, depth + 1);
		gap.old = gap.old_end + 1;
		gap.new = gap.new_end + 1;
	}
	gap.old_end = r->old_end;
	gap.new_end = r->new_end;
	if (n > 0)
		compare(s, gap, depth + 1);
	return n > 0;
}

static void
compare(struct search *s, struct range r, size_t depth)
{
	trim_ends(s, &r);
	if (r.old == r.old_end || r.new == r.new_end ||
	    (!search_shortest(s, &r) &&
	    (depth == DEPTH || !compare_gaps(s, &r, depth))))
		add_hunk(s, &r);
}

struct hunk *
edits_between(struct arena *a, const uint32_t *old, size_t n,
    const uint32_t *new, size_t m, size_t *count)
{
	struct search s = { .out = a, .old = old, .new = new, .n_old = n,
		.n_new = m, .budget = BUDGET };

	assert(n < SEVERAL && m < SEVERAL);
	compare(&s, (struct range){ 0, n, 0, m }, 0);
	arena_release(&s.work);
	*count = s.n;
	return s.hunks;
}

/* The first of n piles, whose tops rise, with a top above the place. */
static size_t
pile_for(const size_t *places, const size_t *tops, size_t n, size_t place)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (places[tops[middle]] < place)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Patience sorting: each number remembers the top of the pile before its. */
bool *
edits_rising(struct arena *a, const size_t *places, size_t n)
{
	bool *stays = arena_alloc(a, n * sizeof *stays);
	size_t *tops = arena_raw(a, n * sizeof *tops);
	size_t *before = arena_raw(a, n * sizeof *before);
	size_t piles = 0, i, pile;

	for (i = 0; i < n; i++) {
		pile = pile_for(places, tops, piles, places[i]);
		before[i] = pile > 0 ? tops[pile - 1] : i;
		tops[pile] = i;
		if (pile == piles)
			piles++;
	}
	for (i = piles > 0 ? tops[piles - 1] : 0; piles > 0; piles--) {
		stays[i] = true;
		i = before[i];
	}
	return stays;
}
