/*
 * How long it takes. A catalogue keeps a limit with each way to apply: the
 * strip shows one, or the shortest and the longest.
 */
#include <string.h>

#include "base/viet.h"
#include "model/norm.h"
#include "model/way.h"
#include "notice/answers_part.h"

/* The different limits of a procedure, and what tells them apart. */
struct limits {
	const struct duration **v;
	size_t n;
	bool open;		/* some way has none that can be told */
	bool free;		/* the law sets none */
	bool by_stage;		/* limits of stages follow each other */
	bool by_case;		/* one channel has several */
};

static bool
same_limit(const struct duration *a, const struct duration *b)
{
	return a->unit == b->unit && a->milli == b->milli;
}

/* True if an earlier way of the channel has another limit. */
static bool
differs_in_channel(const struct value *way, size_t i)
{
	const struct duration *limit = limit_of(way[i].record), *other;
	size_t k;

	for (k = 0; k < i; k++) {
		other = limit_of(way[k].record);
		if (other != NULL && !same_limit(limit, other) &&
		    same_channel(way[k].record, way[i].record))
			return true;
	}
	return false;
}

static void
add_limit(struct limits *l, const struct duration *limit)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		if (same_limit(l->v[i], limit))
			return;
	l->v[l->n++] = limit;
}

static bool
is_open(const struct record *way)
{
	return limit_of(way) == NULL;
}

static bool
is_unlimited(const struct record *way)
{
	const struct value *v = value_of(way, F_CACH_THUC_THOI_HAN);

	return v->state == VALUE_FILLED && v->parsed &&
	    v->as.duration.unit == UNIT_KHONG_QUY_DINH;
}

/* Cases may have limits of their own, beside those of the ways. */
static void
add_case_limits(struct limits *l, const struct record *procedure)
{
	size_t i, n, before = l->n;
	const struct value *item = items_of(value_of(procedure,
	    F_THU_TUC_TRUONG_HOP), &n);

	for (i = 0; i < n; i++) {
		const struct value *v = value_of(item[i].record,
		    F_TRUONG_HOP_THOI_HAN);

		if (v->state == VALUE_FILLED && v->parsed &&
		    v->as.duration.unit != UNIT_KHONG_QUY_DINH)
			add_limit(l, &v->as.duration);
	}
	l->by_case |= l->n > before;
}

static void
find_limits(struct limits *l, const struct asked *q)
{
	size_t i, n, cases;
	const struct value *way = ways_of(q->procedure, &n);

	items_of(value_of(q->procedure, F_THU_TUC_TRUONG_HOP), &cases);
	*l = (struct limits){
	    .v = arena_alloc(q->arena, (n + cases) * sizeof *l->v) };
	for (i = 0; i < n; i++) {
		const struct record *r = way[i].record;

		if (r == NULL)
			continue;
		l->by_stage |= has(r, F_CACH_THUC_GIAI_DOAN);
		l->free |= is_unlimited(r);
		l->open |= is_open(r) && !is_unlimited(r);
		if (is_open(r))
			continue;
		l->by_case |= differs_in_channel(way, i);
		add_limit(l, limit_of(r));
	}
	add_case_limits(l, q->procedure);
}

/* --- words --------------------------------------------------------------- */

static const char *
unit_words(enum time_unit unit)
{
	switch (unit) {
	case UNIT_GIO:
		return "giờ";
	case UNIT_GIO_LAM_VIEC:
		return "giờ làm việc";
	case UNIT_NGAY:
		return "ngày";
	case UNIT_NGAY_LAM_VIEC:
		return "ngày làm việc";
	case UNIT_TUAN:
		return "tuần";
	case UNIT_THANG:
		return "tháng";
	case UNIT_NAM:
		return "năm";
	case UNIT_NONE:
	case UNIT_TRONG_NGAY:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return "";
}

/* "05", "0,5": whole numbers below ten with a zero, as offices write. */
static const char *
limit_number(struct arena *a, const struct duration *d)
{
	char text[DURATION_SIZE];

	if (d->milli % 1000 == 0)
		return answer_count(a, d->milli / 1000);
	duration_format(text, (struct duration){ d->milli, UNIT_NONE });
	return arena_strdup(a, text);
}

/* "05 ngày làm việc", "trong ngày" */
static const char *
limit_words(struct arena *a, const struct duration *d)
{
	if (d->unit == UNIT_TRONG_NGAY)
		return "trong ngày";
	return arena_printf(a, "%s %s", limit_number(a, d),
	    unit_words(d->unit));
}

/* --- several limits ------------------------------------------------------ */

static bool
have_one_unit(const struct limits *l)
{
	size_t i;

	for (i = 1; i < l->n; i++)
		if (l->v[i]->unit != l->v[0]->unit)
			return false;
	return true;
}

/* "15-20", from the shortest to the longest. */
static const char *
range(struct arena *a, const struct limits *l)
{
	const struct duration *low = l->v[0], *high = l->v[0];
	size_t i;

	for (i = 1; i < l->n; i++) {
		if (l->v[i]->milli < low->milli)
			low = l->v[i];
		if (l->v[i]->milli > high->milli)
			high = l->v[i];
	}
	return arena_printf(a, "%s-%s", limit_number(a, low),
	    limit_number(a, high));
}

static const char *
why_several(const struct limits *l)
{
	return l->by_case ? "tùy trường hợp, mục 4" :
	    "tùy cách nộp, mục 2";
}

/* Limits in different units cannot be told as a range. */
static void
say_mixed(struct answer *out, struct arena *a, const struct limits *l)
{
	const char *part = l->by_case ? "mục 4" : "mục 2";

	answer_say(out, l->by_case ? "Tùy trường hợp" : "Tùy cách nộp");
	if (l->n == 2)
		answer_note(out, arena_printf(a, "%s hoặc %s, %s",
		    limit_words(a, l->v[0]), limit_words(a, l->v[1]), part));
	else
		answer_note(out, arena_printf(a, "%s mức thời hạn, %s",
		    answer_count(a, (long)l->n), part));
}

static void
say_limits(struct answer *out, struct arena *a, const struct limits *l)
{
	if (l->n == 1 && l->v[0]->unit == UNIT_TRONG_NGAY) {
		answer_say(out, "Trong ngày");
	} else if (l->n == 1) {
		answer_add(out, (struct answer_line){ "",
		    limit_number(a, l->v[0]), unit_words(l->v[0]->unit) });
	} else if (l->by_stage) {
		answer_say(out, "Theo giai đoạn");
		answer_note(out, "xem mục 4");
	} else if (have_one_unit(l)) {
		answer_add(out, (struct answer_line){ "", range(a, l),
		    unit_words(l->v[0]->unit) });
		answer_note(out, why_several(l));
	} else {
		say_mixed(out, a, l);
	}
}

/* --- small print --------------------------------------------------------- */

/* True if the note of a way gives a limit that the row does not. */
static bool
note_says_more(const struct record *way, const struct limits *l)
{
	const struct value *note = way_note(way);
	struct duration_hit hit;
	size_t i, pos = 0;

	while (note != NULL &&
	    duration_find(note->norm, note->norm_len, &pos, &hit)) {
		if (hit.duration.unit == UNIT_NAM ||
		    is_other_limit(note, &hit))
			continue;
		for (i = 0; i < l->n; i++)
			if (same_limit(l->v[i], &hit.duration))
				break;
		if (i == l->n)
			return true;
	}
	return false;
}

static void
note_more(struct answer *out, const struct asked *q, const struct limits *l)
{
	bool more = l->open || l->free, longer = false;
	size_t i, n;
	const struct value *way = ways_of(q->procedure, &n);

	for (i = 0; i < n; i++) {
		more |= note_says_more(way[i].record, l);
		longer |= has(way[i].record, F_CACH_THUC_KEO_DAI);
	}
	if (more)
		answer_note(out, "trường hợp khác: mục 2");
	if (longer)
		answer_note(out, "có thể kéo dài: mục 4");
}

/* The event that all ways count from; NULL if they differ or name none. */
static const struct value *
common_event(const struct asked *q)
{
	const struct value *found = NULL;
	size_t i, n;
	const struct value *way = ways_of(q->procedure, &n);

	for (i = 0; i < n; i++) {
		const struct value *v = value_of(way[i].record,
		    F_CACH_THUC_TINH_TU);

		if (v->state != VALUE_FILLED || v->norm == NULL)
			return NULL;
		if (found != NULL && strcmp(found->norm, v->norm) != 0)
			return NULL;
		found = v;
	}
	return found;
}

static void
note_event(struct answer *out, const struct asked *q)
{
	static const char *const begins[] = {
		"kể từ", "tính từ", "tính", "từ", "sau", "trước", "ngay"
	};
	enum { LETTERS = 60 };
	const struct value *event = common_event(q);
	const char *text;

	if (event == NULL)
		return;
	text = answer_small(q->arena, event->text);
	if (!norm_starts_any(event->norm, begins,
	    sizeof begins / sizeof begins[0]))
		text = arena_printf(q->arena, "kể từ %s", text);
	answer_note(out, answer_cut(q->arena, text, LETTERS));
}

void
answer_time(struct answer *out, const struct asked *q)
{
	struct limits l;

	find_limits(&l, q);
	if (l.n > 0) {
		say_limits(out, q->arena, &l);
		note_event(out, q);
		note_more(out, q, &l);
	} else if (l.free && !l.open) {
		answer_say(out, "Không quy định");
		answer_note(out, "văn bản không quy định thời hạn");
	} else {
		answer_say(out, "Hỏi tại quầy");
		answer_note(out, "danh mục chưa ghi thời hạn");
	}
}
