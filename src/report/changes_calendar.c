/* What the calendar did, gathered from the procedures that it did it to. */
#include <stdlib.h>
#include <string.h>

#include "report/changes_parts.h"

/* A change by the calendar, and where it stands. */
struct entry {
	const struct change *change;
	const char *basis, *who;	/* who: NULL if it is about no people */
	size_t subject, at;	/* at: in the changes of the subject */
};

struct entries {
	struct entry *v;
	size_t n;
};

/* The documents behind it: its own, or those that the direction is about. */
static const char *
basis_of(struct arena *a, const struct change *ch)
{
	const struct record *r = ch->in_new != NULL ? ch->in_new : ch->in_old;
	const char *basis = "";
	const struct value *v;
	size_t i, n = 0;

	if (r != NULL && r->type->id == R_MIEN_GIAM) {
		v = items_of(value_of(r, F_MIEN_GIAM_CAN_CU), &n);
		for (i = 0; i < n; i++)
			basis = arena_printf(a, "%s%s%s", basis,
			    i == 0 ? "" : ", ",
			    v[i].text == NULL ? "" : v[i].text);
	}
	if (n == 0 && ch->direction->basis != NULL)
		basis = ch->direction->basis;
	return basis;
}

/* Who pays less until then. */
static const char *
who_of(const struct change *ch)
{
	const struct record *r = ch->in_new != NULL ? ch->in_new : ch->in_old;

	return r == NULL || r->type->id != R_MIEN_GIAM ? NULL :
	    text_of(r, F_MIEN_GIAM_DOI_TUONG);
}

static bool
is_by_calendar(const struct change *ch)
{
	return (ch->direction->flags & BY_CALENDAR) != 0 &&
	    ch->accepted == NULL && !ch->mends_record;
}

static struct entries
collect(struct arena *a, const struct changes *c)
{
	struct entries e = { .n = 0 };
	size_t i, k;

	for (i = 0; i < c->n_subjects; i++)
		e.n += c->subjects[i].n;
	e.v = arena_grow(a, NULL, 0, e.n, sizeof *e.v);
	e.n = 0;
	for (i = 0; i < c->n_subjects; i++)
		for (k = 0; k < c->subjects[i].n; k++) {
			const struct change *ch = &c->subjects[i].changes[k];

			if (is_by_calendar(ch))
				e.v[e.n++] = (struct entry){ ch,
					basis_of(a, ch), who_of(ch), i, k };
		}
	return e;
}

/* NULL before every text. */
static int
compare_texts(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

/* 0 if both stand in one block. */
static int
compare_blocks(const struct entry *a, const struct entry *b)
{
	int order = strcmp(a->change->direction->code,
	    b->change->direction->code);

	if (order == 0)
		order = (int)a->change->mirrored - (int)b->change->mirrored;
	return order != 0 ? order : strcmp(a->basis, b->basis);
}

static int
compare_amounts(const struct delta *a, const struct delta *b)
{
	if (a->before != b->before)
		return a->before < b->before ? -1 : 1;
	return (a->after > b->after) - (a->after < b->after);
}

/* 0 if both stand on one line. */
static int
compare_values(const struct entry *a, const struct entry *b)
{
	int order = compare_texts(a->who, b->who);

	if (order == 0)
		order = compare_amounts(&a->change->delta,
		    &b->change->delta);
	if (order == 0)
		order = compare_texts(a->change->old_text,
		    b->change->old_text);
	return order != 0 ? order : compare_texts(a->change->new_text,
	    b->change->new_text);
}

static int
by_block(const void *va, const void *vb)
{
	const struct entry *a = va, *b = vb;
	int order = compare_blocks(a, b);

	if (order == 0)
		order = compare_values(a, b);
	if (order == 0)
		order = (a->subject > b->subject) - (a->subject < b->subject);
	return order != 0 ? order : (a->at > b->at) - (a->at < b->at);
}

static int
by_place(const void *va, const void *vb)
{
	const struct entry *a = va, *b = vb;

	if (a->subject != b->subject)
		return a->subject < b->subject ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

/* How many from v on are equal to the first. */
static size_t
run_of(const struct entry *v, size_t n,
    int (*compare)(const struct entry *, const struct entry *))
{
	size_t i = 1;

	while (i < n && compare(&v[0], &v[i]) == 0)
		i++;
	return i;
}

static bool
is_of_one_procedure(const struct entry *v, size_t n)
{
	size_t i;

	for (i = 1; i < n; i++)
		if (v[i].subject != v[0].subject)
			return false;
	return true;
}

static struct calendar_line
line_of(struct arena *a, const struct changes *c, const struct entry *v,
    size_t n)
{
	const struct subject **s = arena_grow(a, NULL, 0, n, sizeof *s);
	struct calendar_line line = { .change = v[0].change,
		.who = v[0].who, .n = n, .subjects = s };
	size_t i;

	for (i = 0; i < n; i++)
		if (i == 0 || v[i].subject != v[i - 1].subject)
			s[line.n_subjects++] = &c->subjects[v[i].subject];
	return line;
}

static struct calendar_block
block_of(struct arena *a, const struct changes *c, const struct entry *v,
    size_t n)
{
	struct calendar_line *lines = arena_grow(a, NULL, 0, n, sizeof *lines);
	struct calendar_block b = { .basis = v[0].basis, .lines = lines };
	size_t i, many;

	for (i = 0; i < n; i += many) {
		many = run_of(v + i, n - i, compare_values);
		lines[b.n++] = line_of(a, c, v + i, many);
	}
	return b;
}

/* Leaves out the entries, which are in order of place. */
static void
leave_out(struct arena *a, struct changes *c, const struct entries *e)
{
	struct subject *subjects = arena_grow(a, NULL, 0, c->n_subjects,
	    sizeof *subjects);
	size_t i, k, kept, n = 0, next = 0;

	for (i = 0; i < c->n_subjects; i++) {
		struct subject s = c->subjects[i];
		struct change *v = arena_grow(a, NULL, 0, s.n, sizeof *v);

		for (k = kept = 0; k < s.n; k++)
			if (next < e->n && e->v[next].subject == i &&
			    e->v[next].at == k)
				next++;
			else
				v[kept++] = s.changes[k];
		if (kept > 0 || s.n == 0) {
			s.changes = v;
			s.n = kept;
			subjects[n++] = s;
		} else {
			c->by_fate[s.fate]--;
		}
	}
	c->subjects = subjects;
	c->n_subjects = n;
}

struct calendar
changes_by_calendar(struct arena *a, const struct changes *c)
{
	struct calendar cal = { .rest = *c };
	struct entries all = collect(a, c), out = { .n = 0 };
	struct calendar_block *blocks = arena_grow(a, NULL, 0, all.n,
	    sizeof *blocks);
	size_t i, n;

	cal.blocks = blocks;
	if (all.n == 0)
		return cal;
	qsort(all.v, all.n, sizeof *all.v, by_block);
	out.v = arena_grow(a, NULL, 0, all.n, sizeof *out.v);
	for (i = 0; i < all.n; i += n) {
		n = run_of(all.v + i, all.n - i, compare_blocks);
		if (is_of_one_procedure(all.v + i, n))
			continue;
		blocks[cal.n++] = block_of(a, c, all.v + i, n);
		memcpy(out.v + out.n, all.v + i, n * sizeof *out.v);
		out.n += n;
	}
	if (out.n > 0)
		qsort(out.v, out.n, sizeof *out.v, by_place);
	leave_out(a, &cal.rest, &out);
	return cal;
}
