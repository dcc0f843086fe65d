/* Procedures pair by pair, and those that others replaced. */
#include <string.h>

#include "base/buf.h"
#include "diff/comparison.h"
#include "diff/pair.h"
#include "diff/sum.h"
#include "diff/walk.h"

static const char *
code_of(const struct record *r)
{
	const char *code = text_of(r, F_THU_TUC_MA);

	if (code == NULL)
		code = text_of(r, F_THU_TUC_MA_TAM);
	return code != NULL ? code : "";
}

static const char *
name_of(const struct record *r)
{
	const char *name = text_of(r, F_THU_TUC_TEN);

	return name != NULL ? name : "";
}

static bool
changed_field(const struct subject *s, enum field_id f)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->changes[i].field == field_of(f) &&
		    s->changes[i].burden != BURDEN_FORM)
			return true;
	return false;
}

/* Nobody edited it: no decision is to be made. */
static bool
only_days_passed(const struct subject *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (!(s->changes[i].direction->flags & BY_CALENDAR))
			return false;
	return true;
}

/* The list a procedure stands in that is on both sides. */
static enum fate
fate_of_changes(const struct subject *s)
{
	if (s->burden == BURDEN_FORM)
		return FATE_TECHNICAL;
	if (only_days_passed(s))
		return FATE_ELAPSED;
	return changed_field(s, F_THU_TUC_CAP_THUC_HIEN) ? FATE_MOVED :
	    FATE_AMENDED;
}

static void
describe(struct subject *s, const struct document *old,
    const struct document *new)
{
	const struct record *r = new != NULL ? new->record : old->record;

	s->code = code_of(r);
	s->name = name_of(r);
	if (old != NULL) {
		s->old = old->record;
		s->old_path = old->path;
	}
	if (new != NULL) {
		s->new = new->record;
		s->new_path = new->path;
	}
	if (old != NULL && new != NULL &&
	    strcmp(code_of(old->record), s->code) != 0)
		s->old_code = code_of(old->record);
	s->before = load_of(s->old);
	s->after = load_of(s->new);
}

/* Read for the count only: neither bytes nor days differ. */
static bool
is_untouched(const struct comparison *c, const struct pair *p)
{
	return p->old != NULL && p->new != NULL && p->old->same == p->new &&
	    date_cmp(c->q->as_of[0], c->q->as_of[1]) == 0;
}

static void
compare_pair(struct comparison *c, const struct pair *p)
{
	struct subject *s = subject_open(c);
	struct edit_side old = comparison_side(c, c->q->old, p->old);
	struct edit_side new = comparison_side(c, c->q->new, p->new);
	bool gone = p->new == NULL || (p->old != NULL &&
	    !is_abolished(p->old) && is_abolished(p->new));
	bool born = p->old == NULL || (p->new != NULL &&
	    is_abolished(p->old) && !is_abolished(p->new));

	describe(s, p->old, p->new);
	s->by_similarity = p->by_similarity;
	c->collector.name = s->code[0] != '\0' ? s->code :
	    p->new != NULL ? p->new->inside : p->old->inside;
	if (gone)
		collect_fate(&c->collector, EDIT_REMOVED, &old, &new, s->name,
		    NULL);
	else if (born)
		collect_fate(&c->collector, EDIT_ADDED, &old, &new, NULL,
		    s->name);
	else
		walk(&old, &new, collect_edit, &c->collector,
		    &c->collector.scratch);
	subject_end(c, s);
	s->fate = gone ? FATE_ABOLISHED : born ? FATE_NEW :
	    fate_of_changes(s);
}

/* --- replacements: n old procedures, m new ones --------------------------- */

struct group {
	const struct document **old, **new;
	size_t n_old, n_new;
};

static void
gather(struct group *g, struct arena *a, const struct pair *pairs, size_t n,
    size_t number)
{
	size_t i;

	g->old = arena_alloc(a, n * sizeof *g->old);
	g->new = arena_alloc(a, n * sizeof *g->new);
	g->n_old = g->n_new = 0;
	for (i = 0; i < n; i++) {
		if (pairs[i].group != number)
			continue;
		if (pairs[i].old != NULL)
			g->old[g->n_old++] = pairs[i].old;
		if (pairs[i].new != NULL && !is_abolished(pairs[i].new))
			g->new[g->n_new++] = pairs[i].new;
	}
}

static const char *const *
codes_of(struct arena *a, const struct document *const *v, size_t n)
{
	const char **codes = arena_alloc(a, (n + 1) * sizeof *codes);
	size_t i;

	for (i = 0; i < n; i++)
		codes[i] = code_of(v[i]->record);
	return codes;
}

static const struct record *const *
records_of(struct arena *a, const struct document *const *v, size_t n)
{
	const struct record **records = arena_alloc(a,
	    (n + 1) * sizeof *records);
	size_t i;

	for (i = 0; i < n; i++)
		records[i] = v[i]->record;
	return records;
}

/* A line for each: its code, its name and what it asks. */
static const char *
list_of(struct arena *a, const struct document *const *v, size_t n,
    enum lang lang)
{
	const char *s;
	struct buf b;
	size_t i;

	buf_init(&b, 0);
	for (i = 0; i < n; i++) {
		struct load l = load_of(v[i]->record);

		buf_printf(&b, "%s%s %s (", i == 0 ? "" : "\n",
		    code_of(v[i]->record), name_of(v[i]->record));
		load_write(&b, &l, lang);
		buf_putc(&b, ')');
	}
	s = arena_strndup(a, b.data, b.len);
	buf_release(&b);
	return s;
}

/*
 * One procedure for one is compared with it; among several nobody knows which
 * people came from which, so that nothing can be added up.
 */
static void
compare_replaced(struct comparison *c, const struct group *g, size_t i)
{
	struct arena *a = c->collector.arena;
	struct subject *s = subject_open(c);
	struct edit_side old = comparison_side(c, c->q->old,
	    g->old[0]);
	struct edit_side new = comparison_side(c, c->q->new,
	    g->new[i]);
	bool one = g->n_old == 1 && g->n_new == 1;

	describe(s, g->old[0], g->new[i]);
	s->partners = codes_of(a, g->old, g->n_old);
	s->partner_records = records_of(a, g->old, g->n_old);
	s->n_partners = g->n_old;
	c->collector.name = s->code;
	collect_fate(&c->collector, EDIT_CHANGED, &old, &new,
	    list_of(a, g->old, g->n_old, c->q->lang),
	    list_of(a, g->new, g->n_new, c->q->lang));
	s->old_code = NULL;		/* the partners say it */
	if (one)
		walk(&old, &new, collect_edit, &c->collector,
		    &c->collector.scratch);
	else
		s->before = s->after;
	subject_end(c, s);
	s->fate = FATE_REPLACED;
}

static void
compare_groups(struct comparison *c, const struct pair *pairs, size_t n)
{
	struct arena scratch = { 0 };
	size_t i, number = 0, last = 0;
	struct group g;

	for (i = 0; i < n; i++)
		if (pairs[i].group > last)
			last = pairs[i].group;
	for (number = 1; number <= last; number++) {
		gather(&g, &scratch, pairs, n, number);
		for (i = 0; i < g.n_new && g.n_old > 0; i++)
			compare_replaced(c, &g, i);
		arena_reset(&scratch);
	}
	arena_release(&scratch);
}

void
compare_procedures(struct comparison *c)
{
	struct arena *a = c->collector.arena;
	struct pair *pairs;
	size_t i, n;

	pairs = pair_documents(a, c->q->old, c->q->new, &n);
	for (i = 0; i < n; i++)
		if (pairs[i].group == 0 && !is_untouched(c, &pairs[i]))
			compare_pair(c, &pairs[i]);
	compare_groups(c, pairs, n);
}

