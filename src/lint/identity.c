/* Codes and names of procedures: what one file tells about itself. */
#include <string.h>

#include "base/calendar.h"
#include "base/code.h"
#include "lint/lint.h"
#include "lint/province.h"

/* A procedure just announced gets its code within so many working days. */
enum { DAYS_FOR_CODE = 10 };

void
rule_CODE_FORMAT(struct lint *l, const struct value *v)
{
	if (!v->parsed)
		report(&l->report, RULE_CODE_FORMAT, v, "ma",
		    show_text(l, v, 40), NULL);
}

/* True for digits with one point, which other readers of YAML take for a
 * number. */
static bool
reads_as_number(const char *s)
{
	size_t n = strspn(s, "0123456789");

	if (n == 0 || s[n] != '.')
		return false;
	s += n + 1;
	n = strspn(s, "0123456789");
	return n > 0 && s[n] == '\0';
}

void
rule_CODE_UNQUOTED(struct lint *l, const struct value *v)
{
	if (v->style == STYLE_PLAIN && reads_as_number(v->text))
		report(&l->report, RULE_CODE_UNQUOTED, v, "ma", v->text, NULL);
}

/* The code of a procedure if it is well-formed, else NULL. */
static const struct value *
valid_code(const struct record *procedure)
{
	const struct value *v = value_of(procedure, F_THU_TUC_MA);

	return v->state == VALUE_FILLED && v->parsed ? v : NULL;
}

void
rule_CODE_FILENAME(struct lint *l, const struct record *r)
{
	const struct value *v = valid_code(r);
	const char *path = l->report.path, *name = strrchr(path, '/');
	size_t len = strlen(path);

	if (v == NULL || l->catalogue->root == NULL || len < 5 ||
	    strcmp(path + len - 5, ".yaml") != 0)
		return;
	name = name == NULL ? path : name + 1;
	if (strstr(name, arena_strndup(l->scratch, v->text,
	    CODE_NATIONAL)) == NULL)
		report(&l->report, RULE_CODE_FILENAME, v, "tep", name, "ma",
		    v->text, NULL);
}

/* True if a decision announced the procedure only days ago. */
static bool
is_fresh(const struct lint *l, const struct record *procedure)
{
	const struct value *v, *day;
	size_t i, n;
	long count;
	int year;

	v = items_of(value_of(procedure, F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	for (i = 0; i < n; i++) {
		if (v[i].record == NULL)
			continue;
		day = value_of(v[i].record, F_QUYET_DINH_NGAY);
		if (day->state == VALUE_FILLED && day->parsed &&
		    cal_working_days_between(&l->catalogue->calendar,
		    day->as.date, l->as_of, &count, &year) != CAL_NO_YEAR &&
		    count <= DAYS_FOR_CODE)
			return true;
	}
	return false;
}

void
rule_CODE_MISSING(struct lint *l, const struct record *r)
{
	if (is_published(r) && !has(r, F_THU_TUC_MA) && !is_fresh(l, r))
		report(&l->report, RULE_CODE_MISSING,
		    value_of(r, F_THU_TUC_MA), NULL);
}

/* The province's code of the unit that posts the catalogue; NULL if none. */
static const char *
own_province(struct lint *l)
{
	const struct record *settings = l->catalogue->settings, *unit;
	const struct value *v;

	unit = settings == NULL ? NULL : record_in(settings, F_TTHC_DON_VI);
	if (unit == NULL)
		return NULL;
	v = value_of(unit, F_DON_VI_MA_DINH_DANH);
	if (v->state != VALUE_FILLED || !v->parsed ||
	    unit_code_top(v->text)[0] != 'H')
		return NULL;
	return arena_strndup(l->scratch, unit_code_top(v->text), 3);
}

void
rule_CODE_SUFFIX_PROVINCE(struct lint *l, const struct record *r)
{
	const struct value *v = valid_code(r);
	const char *suffix = v == NULL ? NULL : code_suffix(v->text);
	const char *own = own_province(l);
	const struct record *theirs;
	bool old;

	if (suffix == NULL || suffix[0] != 'H' || own == NULL ||
	    strcmp(suffix, own) == 0)
		return;
	theirs = province_of(l->catalogue, suffix, &old);
	if (theirs != NULL && theirs == province_of(l->catalogue, own, &old))
		return;
	report(&l->report, RULE_CODE_SUFFIX_PROVINCE, v, "duoi", suffix,
	    "ma", v->text, "tinh", theirs == NULL ? "nơi khác" :
	    text_of(theirs, F_TINH_TEN), "dung", own, NULL);
}

void
rule_CODE_SUFFIX_OLD(struct lint *l, const struct record *r)
{
	const struct value *v = valid_code(r);
	const char *suffix = v == NULL ? NULL : code_suffix(v->text);
	const struct record *province;
	bool old;

	province = suffix == NULL ? NULL :
	    province_of(l->catalogue, suffix, &old);
	if (province == NULL || !old)
		return;
	report(&l->report, RULE_CODE_SUFFIX_OLD, v, "duoi", suffix, "ma",
	    v->text, "tinh", text_of(province, F_TINH_TEN), "moi",
	    text_of(province, F_TINH_MA_CO_QUAN), NULL);
}

void
rule_NAME_HAS_CODE(struct lint *l, const struct record *r)
{
	const struct value *v = value_of(r, F_THU_TUC_TEN);
	size_t pos = 0, off, n;

	if (v->state == VALUE_FILLED && v->text != NULL &&
	    code_find(v->text, v->len, &pos, &off, &n))
		report_part(&l->report, RULE_NAME_HAS_CODE, v, off, n, "ma",
		    arena_strndup(l->scratch, v->text + off, n), NULL);
}

/* Vietnamese words in small letters always hold one of a to z. */
static bool
is_all_capitals(const struct value *v)
{
	size_t i, capitals = 0;

	for (i = 0; i < v->len; i++) {
		if (v->text[i] >= 'a' && v->text[i] <= 'z')
			return false;
		capitals += v->text[i] >= 'A' && v->text[i] <= 'Z';
	}
	return capitals > 8;
}

void
rule_NAME_SHAPE(struct lint *l, const struct record *r)
{
	const struct value *v = value_of(r, F_THU_TUC_TEN);

	if (v->state != VALUE_FILLED || v->text == NULL || v->len == 0)
		return;
	if (v->text[v->len - 1] == '.')
		report_part(&l->report, RULE_NAME_SHAPE, v, v->len - 1, 1,
		    "loi", "kết thúc bằng dấu chấm", "fault",
		    "ends with a full stop", "cach_sua", "bỏ dấu chấm cuối",
		    "remedy", "remove the full stop", NULL);
	if (is_all_capitals(v))
		report(&l->report, RULE_NAME_SHAPE, v, "loi",
		    "viết hoa toàn bộ", "fault", "is all in capitals",
		    "cach_sua", "chỉ viết hoa chữ đầu và tên riêng", "remedy",
		    "use capitals for the first letter and names only", NULL);
}

/*
 * A register of bodies may keep the id that a body has at the source of an
 * import: "BCA_CAX", "G01s.108". Agency codes have other signs.
 */
static bool
is_foreign_id(const struct value *v)
{
	return v->field->id == F_CO_QUAN_MA_DINH_DANH &&
	    (strspn(v->text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.") <
	    v->len || strcspn(v->text, "0123456789") > 1);
}

void
rule_UNIT_CODE(struct lint *l, const struct value *v)
{
	if (!v->parsed && !is_foreign_id(v))
		report(&l->report, RULE_UNIT_CODE, v, "ma",
		    show_text(l, v, 40), NULL);
}
