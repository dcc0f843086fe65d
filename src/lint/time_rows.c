/* Time limits of several rows against each other, and against the law's. */
#include <string.h>

#include "base/duration.h"
#include "lint/lint.h"
#include "model/way.h"

/* Days in calendar units, in thousandths; -1 for working time. */
static long
calendar_days(struct duration d)
{
	switch (d.unit) {
	case UNIT_NGAY:
		return d.milli;
	case UNIT_TUAN:
		return d.milli * 7;
	case UNIT_THANG:
		return d.milli * 30;
	case UNIT_NAM:
		return d.milli * 365;
	case UNIT_NONE:
	case UNIT_GIO:
	case UNIT_GIO_LAM_VIEC:
	case UNIT_NGAY_LAM_VIEC:
	case UNIT_TRONG_NGAY:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return -1;
}

/* True if a is surely longer than b; false also if nobody can tell. */
static bool
is_longer(struct duration a, struct duration b)
{
	if (a.unit == b.unit)
		return duration_cmp_same_unit(a, b) > 0;
	if (duration_working_hours(a) >= 0 && duration_working_hours(b) >= 0)
		return duration_working_hours(a) > duration_working_hours(b);
	if (calendar_days(b) < 0)
		return false;
	/* n working days take n calendar days, and more over a weekend. */
	if (a.unit == UNIT_NGAY_LAM_VIEC)
		return a.milli >= calendar_days(b);
	return calendar_days(a) > calendar_days(b);
}

void
rule_TIME_LONGER_THAN_BASIS(struct lint *l, const struct record *r)
{
	const struct duration *limit = limit_of(r);
	const struct value *law = value_of(r, F_CACH_THUC_THOI_HAN_LUAT);

	if (limit == NULL || law->state != VALUE_FILLED || !law->parsed ||
	    !is_longer(*limit, law->as.duration))
		return;
	report(&l->report, RULE_TIME_LONGER_THAN_BASIS,
	    value_of(r, F_CACH_THUC_THOI_HAN), "thoi_han",
	    show_duration(l, *limit), "luat",
	    show_duration(l, law->as.duration), NULL);
}

static bool
same_limit(const struct duration *a, const struct duration *b)
{
	return a->unit == b->unit && a->milli == b->milli;
}

/*
 * A row of b's channel for what a is for, with another limit, when that
 * channel has none with a's limit; NULL if all is well.
 */
static const struct record *
differing_row(const struct record *a, const struct record *b,
    const struct value *ways, size_t n)
{
	const struct record *other = NULL;
	size_t i;

	for (i = 0; i < n; i++) {
		const struct record *way = ways[i].record;

		if (way == NULL || limit_of(way) == NULL ||
		    !same_channel(way, b) || !same_scope(way, a))
			continue;
		if (same_limit(limit_of(way), limit_of(a)))
			return NULL;
		if (other == NULL)
			other = way;
	}
	return other;
}

/* The first row that differs from the channel of a row after it. */
static bool
find_difference(const struct value *ways, size_t n, const struct record **a,
    const struct record **b)
{
	size_t i, j;

	for (i = 0; i < n; i++) {
		*a = ways[i].record;
		if (*a == NULL || limit_of(*a) == NULL)
			continue;
		for (j = i + 1; j < n; j++) {
			*b = ways[j].record;
			if (*b == NULL || same_channel(*a, *b))
				continue;
			*b = differing_row(*a, *b, ways, n);
			if (*b != NULL)
				return true;
		}
	}
	return false;
}

void
rule_TIME_DIFFERS_BY_CHANNEL(struct lint *l, const struct record *r)
{
	const struct record *a, *b;
	size_t n;
	const struct value *ways = ways_of(r, &n);

	if (!find_difference(ways, n, &a, &b))
		return;
	report(&l->report, RULE_TIME_DIFFERS_BY_CHANNEL,
	    value_of(b, F_CACH_THUC_THOI_HAN), "kenh", channel_of(b),
	    "thoi_han", show_duration(l, *limit_of(b)), "kenh_kia",
	    channel_of(a), "thoi_han_kia", show_duration(l, *limit_of(a)),
	    NULL);
}

/* Both rows have a note, each its own: it says when the row holds. */
static bool
notes_differ(const struct record *a, const struct record *b)
{
	const struct value *x = way_note(a), *y = way_note(b);

	return x != NULL && y != NULL && strcmp(x->norm, y->norm) != 0;
}

/* An earlier row of the same channel with another limit and no distinction. */
static const struct record *
earlier_row(const struct value *ways, size_t i)
{
	const struct record *way = ways[i].record;
	size_t j;

	for (j = 0; j < i; j++) {
		const struct record *before = ways[j].record;

		if (before != NULL && limit_of(before) != NULL &&
		    same_channel(before, way) && same_scope(before, way) &&
		    same_values(before, way, F_CACH_THUC_NOI_NOP) &&
		    !notes_differ(before, way) &&
		    !same_limit(limit_of(before), limit_of(way)))
			return before;
	}
	return NULL;
}

void
rule_TIME_ROW_NOT_DISTINGUISHED(struct lint *l, const struct record *r)
{
	size_t i, n;
	const struct value *ways = ways_of(r, &n);

	for (i = 1; i < n; i++) {
		const struct record *way = ways[i].record, *before;

		if (way == NULL || limit_of(way) == NULL)
			continue;
		before = earlier_row(ways, i);
		if (before == NULL)
			continue;
		report(&l->report, RULE_TIME_ROW_NOT_DISTINGUISHED,
		    value_of(way, F_CACH_THUC_THOI_HAN), "kenh",
		    channel_of(way), "mot", show_duration(l, *limit_of(before)),
		    "hai", show_duration(l, *limit_of(way)), NULL);
		return;
	}
}
