/* Family 8: one step of an internal process, and where it begins and ends. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_letter.h"
#include "base/word.h"
#include "lint/lint.h"
#include "model/norm.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

enum {
	DAY_GRAIN = 250,	/* a quarter of a day, in thousandths */
	HOUR_GRAIN = 2000,	/* the same in working hours */
	NAME_SHOWN = 60
};

/* Steps are counted from 1 by those who read a process. */
static const char *
step_number(struct lint *l, const struct record *step)
{
	return show_number(l, (long long)step->holder->index + 1);
}

void
rule_PROCESS_NOPOSITION(struct lint *l, const struct record *r)
{
	bool who = has(r, F_BUOC_NOI_BO_CHUC_DANH);
	bool where = has(r, F_BUOC_NOI_BO_BO_PHAN);

	if (who && where)
		return;
	report_record(&l->report, RULE_PROCESS_NOPOSITION, r,
	    "so", step_number(l, r),
	    "thieu", who ? "bộ phận (bo_phan)" : where ?
	    "chức danh (chuc_danh)" : "chức danh, bộ phận (chuc_danh, bo_phan)",
	    "lacks", who ? "unit (bo_phan)" : where ?
	    "position (chuc_danh)" : "position or unit (chuc_danh, bo_phan)",
	    NULL);
}

/* The one-stop shop, by word or as a body of that name; also if unknown. */
static bool
at_one_stop(const struct record *step)
{
	static const char *const names[] = {
		"phục vụ hành chính công", "một cửa", "trả kết quả"
	};
	const struct value *v = value_of(step, F_BUOC_NOI_BO_BO_PHAN);
	const struct value *name;

	if (v->state != VALUE_FILLED || !v->parsed)
		return true;
	if (v->is_word)
		return v->as.word->id == W_AI_MOT_CUA;
	if (v->as.row == NULL)
		return true;
	name = value_of(v->as.row->record, F_CO_QUAN_TEN);
	return name->norm == NULL ||
	    norm_has_any(name->norm, names, COUNT(names));
}

static bool
outside_one_stop(const struct record *procedure)
{
	const struct record *shop = record_in(procedure, F_THU_TUC_MOT_CUA);
	const struct value *v;

	if (shop == NULL)
		return false;
	v = value_of(shop, F_MOT_CUA_TRONG_MOT_CUA);
	return v->state == VALUE_FILLED && v->parsed && !v->as.yes;
}

static void
check_end(struct lint *l, const struct record *step, const char *vi,
    const char *en)
{
	const struct value *unit;

	if (step == NULL || at_one_stop(step))
		return;
	unit = value_of(step, F_BUOC_NOI_BO_BO_PHAN);
	report(&l->report, RULE_PROCESS_NOFIRST, unit, "buoc", vi,
	    "step", en, "bo_phan", show_text(l, unit, NAME_SHOWN), NULL);
}

void
rule_PROCESS_NOFIRST(struct lint *l, const struct record *r)
{
	const struct value *steps = value_of(r, F_QUY_TRINH_CAC_BUOC);

	if (steps->n < 2 || outside_one_stop(l->root))
		return;
	check_end(l, steps->items[0].record, "bước đầu", "first step");
	check_end(l, steps->items[steps->n - 1].record, "bước cuối",
	    "last step");
}

/* False for units without a grain, such as weeks. */
static bool
off_grain(struct duration d)
{
	switch (d.unit) {
	case UNIT_NGAY:
	case UNIT_NGAY_LAM_VIEC:
		return d.milli % DAY_GRAIN != 0;
	case UNIT_GIO:
	case UNIT_GIO_LAM_VIEC:
		return d.milli % HOUR_GRAIN != 0;
	case UNIT_NONE:
	case UNIT_TUAN:
	case UNIT_THANG:
	case UNIT_NAM:
	case UNIT_TRONG_NGAY:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return false;
}

static const struct value *
time_of(const struct record *step)
{
	const struct value *v = value_of(step, F_BUOC_NOI_BO_THOI_GIAN);

	return v->state == VALUE_FILLED && v->parsed ? v : NULL;
}

void
rule_PROCESS_GRAIN(struct lint *l, const struct record *r)
{
	const struct value *v = time_of(r);

	if (v != NULL && off_grain(v->as.duration))
		report(&l->report, RULE_PROCESS_GRAIN, v, "thoi_gian",
		    show_duration(l, v->as.duration), NULL);
}

static bool
is_last(const struct record *step)
{
	const struct value *list = step->holder->list;

	return list == NULL || step->holder->index + 1 == list->n;
}

void
rule_PROCESS_ZERO(struct lint *l, const struct record *r)
{
	const struct value *v = time_of(r);

	if (v == NULL || v->as.duration.milli != 0 || is_last(r) ||
	    v->as.duration.unit == UNIT_TRONG_NGAY ||
	    v->as.duration.unit == UNIT_KHONG_QUY_DINH)
		return;
	report(&l->report, RULE_PROCESS_ZERO, v, "so", step_number(l, r),
	    NULL);
}

/* A word with a capital at *off; moves behind it and its space. */
static bool
capital_word(const char *s, size_t len, size_t *off)
{
	uint32_t cp;
	size_t k = utf8_decode(s + *off, len - *off, &cp);

	if (k == 0 || viet_sort(cp) != SORT_LETTER || viet_small(cp) == cp)
		return false;
	while (k > 0 && viet_is_word_sign(cp)) {
		*off += k;
		k = utf8_decode(s + *off, len - *off, &cp);
	}
	if (k > 0 && cp == ' ')
		++*off;
	return true;
}

/* The end of a title of address at a place; 0 if there is none. */
static size_t
title_end(const char *s, size_t len, size_t at)
{
	static const char *const titles[] = { "ông", "bà", "đồng chí" };
	static const char *const short_titles[] = { "đ/c", "Đ/c", "Đ/C" };
	size_t i, end, n;

	for (i = 0; i < COUNT(titles); i++) {
		end = at;
		if (word_phrase_at(s, len, &end, titles[i]))
			return end;
	}
	for (i = 0; i < COUNT(short_titles); i++) {
		n = strlen(short_titles[i]);
		if (len - at > n && memcmp(s + at, short_titles[i], n) == 0)
			return at + n;
	}
	return 0;
}

/*
 * "ông Nguyễn Văn A": a title and two words in capitals. *from and *to get
 * the place of the name.
 */
static bool
find_person(const char *s, size_t len, size_t *from, size_t *to)
{
	size_t at, end;

	for (at = 0; at < len; at++) {
		end = word_letter_before(s, at) ? 0 : title_end(s, len, at);
		if (end == 0)
			continue;
		end = *from = word_skip_blanks(s, len, end);
		if (capital_word(s, len, &end) && capital_word(s, len, &end)) {
			*to = end - (s[end - 1] == ' ');
			return true;
		}
	}
	return false;
}

static void
check_person(struct lint *l, const struct value *v)
{
	size_t from, to;

	if (v->state == VALUE_FILLED && v->text != NULL &&
	    find_person(v->text, v->len, &from, &to))
		report_part(&l->report, RULE_PROCESS_PERSON, v, from,
		    to - from, NULL);
}

void
rule_PROCESS_PERSON(struct lint *l, const struct record *r)
{
	check_person(l, value_of(r, F_BUOC_NOI_BO_VIEC));
	check_person(l, value_of(r, F_BUOC_NOI_BO_CHUC_DANH));
}
