/*
 * Family 8: the times of an internal process against the time limit, and
 * processes shared by several procedures.
 */
#include <stdlib.h>
#include <string.h>

#include "lint/lint.h"
#include "model/way.h"

enum { MILLI = 1000, HOURS_A_DAY = 8 };

/* An amount of time in thousandths of a unit; working time in hours. */
struct amount {
	enum time_unit unit;	/* UNIT_NONE: nothing to compare with */
	long milli;
};

static struct amount
measure(const struct value *v)
{
	struct amount a = { .unit = UNIT_NONE };
	long hours;

	if (v->state != VALUE_FILLED || !v->parsed ||
	    v->as.duration.unit == UNIT_KHONG_QUY_DINH)
		return a;
	hours = duration_working_hours(v->as.duration);
	a.unit = hours >= 0 ? UNIT_GIO_LAM_VIEC : v->as.duration.unit;
	a.milli = hours >= 0 ? hours : v->as.duration.milli;
	return a;
}

/* Working hours as days where that gives quarters of a day. */
static const char *
show_amount(struct lint *l, struct amount a)
{
	struct duration d = { .milli = a.milli, .unit = a.unit };

	if (a.unit == UNIT_GIO_LAM_VIEC && a.milli >= HOURS_A_DAY * MILLI &&
	    a.milli % (HOURS_A_DAY * MILLI / 4) == 0) {
		d.milli = a.milli / HOURS_A_DAY;
		d.unit = UNIT_NGAY_LAM_VIEC;
	}
	return show_duration(l, d);
}

/* The stages of one channel and case follow each other: their sum. */
static struct amount
limit_of_row(const struct value *rows, size_t n, const struct record *row)
{
	struct amount sum = measure(value_of(row, F_CACH_THUC_THOI_HAN)), a;
	const struct record *r;
	size_t i;

	if (!has(row, F_CACH_THUC_GIAI_DOAN))
		return sum;
	sum.milli = 0;
	for (i = 0; i < n; i++) {
		r = rows[i].record;
		if (r == NULL || !has(r, F_CACH_THUC_GIAI_DOAN) ||
		    !same_channel(r, row) ||
		    !same_values(r, row, F_CACH_THUC_TRUONG_HOP))
			continue;
		a = measure(value_of(r, F_CACH_THUC_THOI_HAN));
		if (a.unit != sum.unit)
			return (struct amount){ .unit = UNIT_NONE };
		sum.milli += a.milli;
	}
	return sum;
}

struct limit {
	struct amount amount;
	const struct value *at;		/* the time limit; NULL: none */
	bool general;	/* for everybody, not for one case, level or body */
};

/* Whether a limit is the one to keep rather than another of its unit. */
static bool
binds_more(const struct limit *a, const struct limit *b)
{
	if (b->at == NULL || a->general != b->general)
		return b->at == NULL || a->general;
	return a->general ? a->amount.milli < b->amount.milli :
	    a->amount.milli > b->amount.milli;
}

/*
 * The limit that a process must keep: the shortest one of the rows for
 * everybody. Where every row is about some case, the process may be that of
 * the slowest, so only the longest is sure. None if units are mixed.
 */
static struct limit
limit_to_keep(const struct record *procedure)
{
	struct limit best = { .at = NULL }, x;
	size_t i, n;
	const struct value *rows = ways_of(procedure, &n);
	const struct record *row;

	for (i = 0; i < n; i++) {
		row = rows[i].record;
		if (row == NULL)
			continue;
		x.amount = limit_of_row(rows, n, row);
		x.at = value_of(row, F_CACH_THUC_THOI_HAN);
		x.general = !has(row, F_CACH_THUC_TRUONG_HOP) &&
		    !has(row, F_CACH_THUC_CAP) &&
		    !has(row, F_CACH_THUC_CO_QUAN);
		if (x.amount.unit == UNIT_NONE)
			continue;
		if (best.at != NULL && x.amount.unit != best.amount.unit)
			return (struct limit){ .at = NULL };
		if (binds_more(&x, &best))
			best = x;
	}
	return best;
}

/* Steps added up; those at the same time count as their longest. */
struct sum {
	long milli;
	bool complete;			/* every step has its time */
	const struct value *odd;	/* the first time in another unit */
	size_t counted;
};

static struct sum
sum_of(const struct value *steps, enum time_unit unit)
{
	struct sum sum = { .complete = true };
	const struct record *step;
	struct amount a;
	long together = 0;
	size_t i;

	for (i = 0; i < steps->n; i++) {
		step = steps->items[i].record;
		if (step == NULL)
			continue;
		a = measure(value_of(step, F_BUOC_NOI_BO_THOI_GIAN));
		if (a.unit == UNIT_NONE)
			sum.complete = false;
		else if (a.unit != unit && a.milli > 0 && sum.odd == NULL)
			sum.odd = value_of(step, F_BUOC_NOI_BO_THOI_GIAN);
		else
			sum.counted++;
		if (!has(step, F_BUOC_NOI_BO_SONG_SONG) ||
		    !value_of(step, F_BUOC_NOI_BO_SONG_SONG)->as.yes) {
			sum.milli += together;
			together = 0;
		}
		if (a.milli > together)
			together = a.milli;
	}
	sum.milli += together;
	return sum;
}

static void
relate_limit(struct lint *l, struct finding *f, const struct value *limit)
{
	struct findings *out = l->report.findings;
	struct place p = place_of(out->arena, l->report.source,
	    l->report.path, limit->at);

	relate(out, f, &p);
}

/* The sum of a process and the limit it is held against. */
struct held {
	struct limit limit;
	struct sum sum;
	const struct value *steps;
};

/* False if there are no steps or no limit, or their units differ. */
static bool
hold(struct lint *l, const struct record *process, struct held *h)
{
	h->steps = value_of(process, F_QUY_TRINH_CAC_BUOC);
	h->limit = limit_to_keep(l->root);
	if (h->limit.at == NULL || h->steps->n == 0)
		return false;
	h->sum = sum_of(h->steps, h->limit.amount.unit);
	return h->sum.odd == NULL && h->sum.counted > 0;
}

static void
report_sum(struct lint *l, enum rule_id rule, const struct held *h)
{
	struct amount sum = { h->limit.amount.unit, h->sum.milli };
	struct finding *f;

	f = report(&l->report, rule, h->steps, "tong", show_amount(l, sum),
	    "thoi_han", show_amount(l, h->limit.amount), NULL);
	relate_limit(l, f, h->limit.at);
}

void
rule_PROCESS_SUM(struct lint *l, const struct record *r)
{
	struct held h;

	if (hold(l, r, &h) && h.sum.milli > h.limit.amount.milli)
		report_sum(l, RULE_PROCESS_SUM, &h);
}

void
rule_PROCESS_BELOW(struct lint *l, const struct record *r)
{
	struct held h;

	if (hold(l, r, &h) && h.sum.complete &&
	    h.sum.milli < h.limit.amount.milli)
		report_sum(l, RULE_PROCESS_BELOW, &h);
}

void
rule_PROCESS_SUM_UNIT(struct lint *l, const struct record *r)
{
	const struct limit limit = limit_to_keep(l->root);
	struct finding *f;
	struct sum sum;

	if (limit.at == NULL)
		return;
	sum = sum_of(value_of(r, F_QUY_TRINH_CAC_BUOC), limit.amount.unit);
	if (sum.odd == NULL)
		return;
	f = report(&l->report, RULE_PROCESS_SUM_UNIT, sum.odd,
	    "buoc", show_duration(l, sum.odd->as.duration),
	    "thoi_han", show_duration(l, limit.at->as.duration), NULL);
	relate_limit(l, f, limit.at);
}

/* --- shared processes --------------------------------------------------- */

static int
compare_process(const void *va, const void *vb)
{
	const struct entry *a = *(struct entry *const *)va;
	const struct entry *b = *(struct entry *const *)vb;
	int c = strcmp(a->process, b->process);

	return c != 0 ? c : strcmp(a->path, b->path);
}

/* "3 ngày làm việc" and "03 ngày làm việc" are one limit. */
static bool
same_limit(const char *a, const char *b)
{
	struct duration x, y;

	if (duration_parse(a, strlen(a), &x) != DURATION_OK ||
	    duration_parse(b, strlen(b), &y) != DURATION_OK)
		return strcmp(a, b) == 0;
	return x.unit == y.unit && x.milli == y.milli;
}

/* Reports the procedures of one process whose limit is not the first's. */
static void
compare_limits(struct lint *l, struct entry *const *v, size_t n)
{
	struct findings *out = l->report.findings;
	struct finding *f;
	size_t i;

	for (i = 1; i < n; i++) {
		if (same_limit(v[0]->limit, v[i]->limit))
			continue;
		f = report_place(out, RULE_PROCESS_SHARED,
		    &v[i]->process_at, v[i]->code, "/quy_trinh/id",
		    "id", v[i]->process, "thoi_han", v[i]->limit,
		    "thu_tuc", v[0]->code == NULL ? "" : v[0]->code,
		    "thoi_han_kia", v[0]->limit, NULL);
		relate(out, f, &v[0]->process_at);
	}
}

void
rule_PROCESS_SHARED(struct lint *l)
{
	const struct catalogue *c = l->catalogue;
	struct entry **v = arena_alloc(l->scratch,
	    (c->n_entries + 1) * sizeof *v);
	size_t i, n = 0, first = 0;

	for (i = 0; i < c->n_entries; i++)
		if (c->entries[i]->process != NULL &&
		    c->entries[i]->limit != NULL)
			v[n++] = c->entries[i];
	qsort(v, n, sizeof *v, compare_process);
	for (i = 1; i <= n; i++) {
		if (i < n && strcmp(v[i]->process, v[first]->process) == 0)
			continue;
		compare_limits(l, v + first, i - first);
		first = i;
	}
}
