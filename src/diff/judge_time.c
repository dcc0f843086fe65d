/*
 * Judges of time limits: how long people wait, and how long they may take
 * themselves. Every question about "longer" ends in wait_change().
 */
#include <string.h>

#include "base/viet.h"
#include "diff/judge.h"
#include "diff/judging.h"
#include "diff/same.h"
#include "diff/wait.h"
#include "diff/ways.h"
#include "model/norm.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

/* Both limits, if both sides write one that was understood. */
static bool
limits(const struct edit *e, struct duration *old, struct duration *new)
{
	return is_reworded(e) && duration_in(e->old, old) &&
	    duration_in(e->new, new);
}

static bool
same_unit(struct duration a, struct duration b)
{
	return a.unit == b.unit;
}

/* The limits have different units and numbers, and compare so. */
static bool
across_units(const struct edit *e, enum wait w)
{
	struct duration a, b;

	return limits(e, &a, &b) && has_number(a) && has_number(b) &&
	    !same_unit(a, b) && wait_change(a, b) == w;
}

bool
judge_limit_up(const struct edit *e)
{
	struct duration a, b, sum_old, sum_new;

	return limits(e, &a, &b) && same_unit(a, b) &&
	    !stage_sums(e, &sum_old, &sum_new) &&
	    wait_change(a, b) == WAIT_LONGER;
}

bool
judge_limit_later(const struct edit *e)
{
	return across_units(e, WAIT_LONGER);
}

bool
judge_limit_mixed(const struct edit *e)
{
	return across_units(e, WAIT_MIXED);
}

bool
judge_limit_equal(const struct edit *e)
{
	return across_units(e, WAIT_EQUAL);
}

bool
judge_limit_unlike(const struct edit *e)
{
	struct duration a, b;

	return limits(e, &a, &b) && wait_change(a, b) == WAIT_UNKNOWN &&
	    a.unit != UNIT_KHONG_QUY_DINH && b.unit != UNIT_KHONG_QUY_DINH;
}

bool
judge_hours_to_days(const struct edit *e)
{
	struct duration a, b;

	return limits(e, &a, &b) && a.unit == UNIT_GIO_LAM_VIEC &&
	    b.unit == UNIT_NGAY_LAM_VIEC && wait_change(a, b) == WAIT_LONGER;
}

bool
judge_same_day_to_days(const struct edit *e)
{
	struct duration a, b;

	return limits(e, &a, &b) && a.unit == UNIT_TRONG_NGAY &&
	    wait_change(a, b) == WAIT_LONGER;
}

/* A text that promises the result while one waits. */
static bool
is_at_once(const struct edit *e, const struct value *v)
{
	static const char *const words[] = {
		"ngay khi", "ngay sau khi", "trả ngay", "giải quyết ngay",
		"ngay lập tức"
	};
	size_t len;

	if (v->state != VALUE_FILLED || v->parsed)
		return false;
	return norm_has_any(loose_form(e->scratch, v, &len), words,
	    COUNT(words));
}

bool
judge_no_longer_at_once(const struct edit *e)
{
	struct duration d;

	return is_reworded(e) && is_at_once(e, e->old) &&
	    duration_in(e->new, &d) && d.unit != UNIT_KHONG_QUY_DINH;
}

bool
judge_limit_dropped(const struct edit *e)
{
	struct duration a, b;

	return limits(e, &a, &b) && a.unit != UNIT_KHONG_QUY_DINH &&
	    b.unit == UNIT_KHONG_QUY_DINH;
}

bool
judge_any_longer(const struct edit *e)
{
	struct duration a, b;

	return limits(e, &a, &b) && wait_change(a, b) == WAIT_LONGER;
}

bool
judge_any_shorter(const struct edit *e)
{
	struct duration a, b;

	return limits(e, &a, &b) && wait_change(a, b) == WAIT_SHORTER;
}

/*
 * What the limit is counted from, in the order in which it happens: 2 is the
 * legal default, the receipt of a complete dossier (khoản 3 Điều 8 Nghị định
 * 118/2025/NĐ-CP). 0 = not known.
 */
static int
event_of(const struct edit *e, const struct value *v)
{
	static const char *const later[] = {
		"nghĩa vụ tài chính", "nộp phí", "nộp lệ phí",
		"kết quả thẩm định", "kết quả thẩm tra", "kết quả xác minh",
		"kết quả giám định", "kết quả kiểm tra", "báo cáo thẩm định",
		"kết thúc niêm yết", "kết thúc công khai",
		"ý kiến của", "văn bản trả lời", "được phê duyệt"
	};
	static const char *const receipt[] = {
		"nhận đủ hồ sơ", "nhận được đủ hồ sơ", "hồ sơ hợp lệ",
		"hồ sơ đầy đủ", "đủ hồ sơ"
	};
	static const char *const filing[] = {
		"nộp hồ sơ", "nhận hồ sơ", "nhận được hồ sơ", "gửi hồ sơ"
	};
	const char *s;
	size_t len;

	if (is_missing(v))
		return 2;
	s = loose_form(e->scratch, v, &len);
	if (norm_has_any(s, later, COUNT(later)))
		return 3;
	if (norm_has_any(s, receipt, COUNT(receipt)))
		return 2;
	return norm_has_any(s, filing, COUNT(filing)) ? 1 : 0;
}

bool
judge_start_later(const struct edit *e)
{
	int a, b;

	if (e->kind != EDIT_CHANGED)
		return false;
	a = event_of(e, e->old);
	b = event_of(e, e->new);
	return a > 0 && b > a;
}

bool
judge_statutory_written(const struct edit *e)
{
	const struct value *was = value_of(e->in_old, F_CACH_THUC_THOI_HAN);
	const struct value *is = value_of(e->in_new, F_CACH_THUC_THOI_HAN);
	struct duration law, old, new;

	return judge_filled(e) && duration_in(e->new, &law) &&
	    duration_in(was, &old) && duration_in(is, &new) &&
	    law.unit == old.unit && law.milli == old.milli &&
	    (new.unit != old.unit || new.milli != old.milli);
}

/* The extension itself is on both sides: then its reasons can be compared. */
static bool
is_extended(const struct record *way)
{
	return has(way, F_CACH_THUC_KEO_DAI);
}

bool
judge_extension(const struct edit *e)
{
	if (e->field->id == F_CACH_THUC_KEO_DAI)
		return judge_filled(e) || judge_any_longer(e);
	if (!is_extended(e->in_old))
		return judge_filled(e) && is_extended(e->in_new);
	return is_reworded(e) && set_change(e) == SET_GREW;
}

bool
judge_stages_longer(const struct edit *e)
{
	struct duration a, b;

	return judge_altered(e) && stage_sums(e, &a, &b) &&
	    wait_change(a, b) == WAIT_LONGER;
}

bool
judge_stages_same(const struct edit *e)
{
	struct duration a, b;

	return judge_altered(e) && e->kind != EDIT_REMOVED &&
	    stage_sums(e, &a, &b) && wait_change(a, b) == WAIT_EQUAL;
}

bool
judge_case_slower(const struct edit *e)
{
	struct duration a, b;

	return e->kind == EDIT_ADDED && case_limits(e, &a, &b) &&
	    wait_change(a, b) == WAIT_LONGER;
}

bool
judge_case_faster(const struct edit *e)
{
	struct duration a, b;

	return e->kind == EDIT_ADDED && case_limits(e, &a, &b) &&
	    wait_change(a, b) == WAIT_SHORTER;
}

bool
judge_deadline_shorter(const struct edit *e)
{
	struct duration d;

	if (e->kind == EDIT_CHANGED && e->old->state == VALUE_NONE)
		return duration_in(e->new, &d);
	return judge_any_shorter(e);
}

bool
judge_freshness(const struct edit *e)
{
	return judge_filled(e) || judge_any_shorter(e);
}

bool
judge_validity_shorter(const struct edit *e)
{
	struct duration a, b;

	if (limits(e, &a, &b) && a.unit == UNIT_KHONG_QUY_DINH)
		return has_number(b);
	return judge_any_shorter(e);
}
