/*
 * A time limit against the note of its own row. Only the row and its note are
 * compared: elsewhere "ngày" and "ngày làm việc" rightly stand side by side.
 */
#include "base/duration.h"
#include "base/viet.h"
#include "lint/lint.h"
#include "model/way.h"

/* Words by which a note tells from when time runs. */
static const char *const events[] = {
	"kể từ", "tính từ", "từ ngày", "từ khi", "từ thời điểm", "sau khi",
	"ngay khi",
};

/* Days and working days, hours and working hours: units people mix up. */
static enum time_unit
twin_of(enum time_unit unit)
{
	switch (unit) {
	case UNIT_GIO:
		return UNIT_GIO_LAM_VIEC;
	case UNIT_GIO_LAM_VIEC:
		return UNIT_GIO;
	case UNIT_NGAY:
		return UNIT_NGAY_LAM_VIEC;
	case UNIT_NGAY_LAM_VIEC:
		return UNIT_NGAY;
	case UNIT_NONE:
	case UNIT_TUAN:
	case UNIT_THANG:
	case UNIT_NAM:
	case UNIT_TRONG_NGAY:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return UNIT_NONE;
}

/* True if the note states the limit, and *found gets it. */
static bool
note_states(const struct value *note, long milli, enum time_unit unit,
    struct duration *found)
{
	struct duration_hit hit;
	size_t pos = 0;

	while (duration_find(note->norm, note->norm_len, &pos, &hit))
		if (hit.duration.milli == milli && hit.duration.unit == unit) {
			*found = hit.duration;
			return true;
		}
	return false;
}

void
rule_TIME_UNIT_AMBIGUOUS(struct lint *l, const struct record *r)
{
	const struct duration *limit = limit_of(r);
	const struct value *note = way_note(r);
	struct duration other;
	enum time_unit twin;

	if (limit == NULL || note == NULL)
		return;
	twin = twin_of(limit->unit);
	if (twin == UNIT_NONE || limit->milli == 0 ||
	    note_states(note, limit->milli, limit->unit, &other) ||
	    !note_states(note, limit->milli, twin, &other))
		return;
	report(&l->report, RULE_TIME_UNIT_AMBIGUOUS,
	    value_of(r, F_CACH_THUC_THOI_HAN), "thoi_han",
	    show_duration(l, *limit), "ghi_chu", show_duration(l, other), NULL);
}

/* The limit of a note that states exactly one. */
static bool
sole_limit(const struct value *note, struct duration_hit *hit)
{
	struct duration_hit more;
	size_t pos = 0;

	return duration_find(note->norm, note->norm_len, &pos, hit) &&
	    !duration_find(note->norm, note->norm_len, &pos, &more) &&
	    !is_other_limit(note, hit);
}

void
rule_TIME_NOTE_CONTRADICTS(struct lint *l, const struct record *r)
{
	const struct duration *limit = limit_of(r);
	const struct value *note = way_note(r);
	struct duration_hit hit;

	if (limit == NULL || note == NULL || !sole_limit(note, &hit) ||
	    (hit.duration.unit != limit->unit &&
	    hit.duration.unit != twin_of(limit->unit)) ||
	    hit.duration.milli == limit->milli)
		return;
	report(&l->report, RULE_TIME_NOTE_CONTRADICTS,
	    value_of(r, F_CACH_THUC_THOI_HAN), "thoi_han",
	    show_duration(l, *limit), "ghi_chu",
	    show_duration(l, hit.duration), NULL);
}

void
rule_TIME_IN_NOTE(struct lint *l, const struct record *r)
{
	enum value_state state = value_of(r, F_CACH_THUC_THOI_HAN)->state;
	struct duration_hit hit;

	if ((state != VALUE_ABSENT && state != VALUE_EMPTY) ||
	    !note_limit(r, &hit))
		return;
	report_norm(&l->report, RULE_TIME_IN_NOTE, way_note(r), hit.off, hit.n,
	    "ghi_chu", show_duration(l, hit.duration), NULL);
}

/* True if a row has a number of days and nothing says when they begin. */
static bool
lacks_event(const struct record *way)
{
	const struct duration *limit = limit_of(way);
	const struct value *note = way_note(way);
	size_t i;

	if (limit == NULL || limit->unit == UNIT_TRONG_NGAY ||
	    has(way, F_CACH_THUC_TINH_TU))
		return false;
	for (i = 0; note != NULL && i < sizeof(events) / sizeof(events[0]); i++)
		if (norm_has(note->norm, events[i]))
			return false;
	return true;
}

void
rule_TIME_EVENT(struct lint *l, const struct record *r)
{
	size_t i, n;
	const struct value *ways = ways_of(r, &n);

	for (i = 0; i < n; i++) {
		const struct record *way = ways[i].record;

		if (way == NULL || !lacks_event(way))
			continue;
		report(&l->report, RULE_TIME_EVENT,
		    value_of(way, F_CACH_THUC_THOI_HAN), "thoi_han",
		    show_duration(l, *limit_of(way)), NULL);
		return;
	}
}
