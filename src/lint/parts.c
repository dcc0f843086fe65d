/*
 * Rules about the parts of a procedure: what Điều 8 wants filled, what must
 * be declared, and words that stand where content should.
 */
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_letter.h"
#include "lint/lint.h"
#include "model/way.h"

/* --- words instead of content ------------------------------------------- */

/* Fields in which such words are quoted, or kept as the source had them. */
static bool
is_quoted(const struct field *f)
{
	return f->record == R_CUM_TU || f->record == R_GIAY_TO_DU_LIEU ||
	    f->id == F_THU_TUC_TU_KHOA;
}

/* Length of the norm without the signs at its end. */
static size_t
trimmed(const struct value *v)
{
	size_t n = v->norm_len;

	while (n > 0 && strchr(" .;,:)", v->norm[n - 1]) != NULL)
		n--;
	return n;
}

/* The text is one of the phrases of a list that NULL ends. */
static bool
says(const struct value *v, const char *const *list)
{
	size_t n = trimmed(v);

	for (; *list != NULL; list++)
		if (**list == *v->norm && strlen(*list) == n && memcmp(*list, v->norm, n) == 0)
			return true;
	return false;
}

/* Not one letter or digit: "...", "?", "-". */
static bool
is_only_signs(const struct value *v)
{
	uint32_t cp;
	size_t i;

	for (i = 0; i < v->norm_len; ) {
		i += utf8_decode(v->norm + i, v->norm_len - i, &cp);
		if (viet_is_word_sign(cp))
			return false;
	}
	return true;
}

void
rule_PART_PLACEHOLDER(struct lint *l, const struct value *v, unsigned signs)
{
	static const char *const placeholders[] = {
		"không có thông tin", "chưa có thông tin", "đang cập nhật",
		"chưa cập nhật", "sẽ cập nhật", "cập nhật sau",
		"đang bổ sung", "chưa rõ", "n/a", "tbd", "null", "none",
		"test", "x", "xx", "xxx", "a", "aa", "aaa", "abc", NULL
	};

	(void)signs;
	if (!is_quoted(v->field) &&
	    (says(v, placeholders) || is_only_signs(v)))
		report(&l->report, RULE_PART_PLACEHOLDER, v, "gia_tri",
		    show_text(l, v, 40), NULL);
}

void
rule_PART_AS_LAW(struct lint *l, const struct value *v, unsigned signs)
{
	static const char *const phrases[] = {
		"theo quy định", "theo quy định của pháp luật",
		"theo quy định pháp luật", "theo quy định hiện hành",
		"theo quy định của pháp luật hiện hành", "theo luật định",
		"thực hiện theo quy định",
		"thực hiện theo quy định của pháp luật",
		"theo quy định của nhà nước", "như quy định", NULL
	};

	(void)signs;
	if (!is_quoted(v->field) && says(v, phrases))
		report(&l->report, RULE_PART_AS_LAW, v, "gia_tri",
		    show_text(l, v, 40), NULL);
}

/* The field in which `khong` may stand for this text; NULL if there is none. */
static const struct field *
none_field(const struct value *v)
{
	const struct value *holder = v->owner->holder;

	if (v->field->flags & NONE_OK)
		return v->field;
	if (holder != NULL && holder->field->flags & NONE_OK)
		return holder->field;
	return NULL;
}

void
rule_NONE_AS_TEXT(struct lint *l, const struct value *v, unsigned signs)
{
	static const char *const nones[] = {
		"không", "không có", "không quy định", "không có quy định",
		"không yêu cầu", "không áp dụng", "không phải nộp", NULL
	};
	const struct field *f;
	const char *vi = "bỏ dòng này", *en = "remove this line";

	(void)signs;
	if (is_quoted(v->field) || v->field->flags & (VERBATIM | CITED) ||
	    !says(v, nones))
		return;
	f = none_field(v);
	if (f != NULL) {
		vi = arena_printf(l->scratch, "ghi %s: khong", f->key);
		en = arena_printf(l->scratch, "write %s: khong", f->key);
	}
	report(&l->report, RULE_NONE_AS_TEXT, v, "gia_tri",
	    show_text(l, v, 40), "cach_sua", vi, "remedy", en, NULL);
}

/* --- the parts of Điều 8 ------------------------------------------------ */

/* A dossier says which papers, or that there are none. */
static bool
has_papers(const struct record *r)
{
	const struct record *dossier = record_in(r, F_THU_TUC_HO_SO);
	size_t i, n;
	const struct value *groups;

	if (dossier == NULL)
		return false;
	groups = items_of(value_of(dossier, F_HO_SO_NHOM), &n);
	for (i = 0; i < n; i++)
		if (groups[i].record != NULL) {
			enum value_state state = value_of(groups[i].record,
			    F_NHOM_GIAY_TO)->state;

			if (state == VALUE_FILLED || state == VALUE_NONE)
				return true;
		}
	return false;
}

static bool
has_body(const struct record *r)
{
	const struct record *bodies = record_in(r, F_THU_TUC_CO_QUAN);

	return bodies != NULL && (has(bodies, F_CO_QUAN_TTHC_THUC_HIEN) ||
	    has(bodies, F_CO_QUAN_TTHC_THAM_QUYEN));
}

/* A row has a limit, or its note states one; TIME_IN_NOTE reports those. */
static bool
states_limit(const struct record *way)
{
	const struct value *note = way_note(way);
	struct duration_hit hit;

	return has(way, F_CACH_THUC_THOI_HAN) || note_limit(way, &hit) ||
	    (note != NULL && norm_has(note->norm, "thời hạn giải quyết"));
}

static bool
has_limit(const struct record *r)
{
	size_t i, n;
	const struct value *rows =
	    items_of(value_of(r, F_THU_TUC_CACH_THUC), &n);

	for (i = 0; i < n; i++)
		if (rows[i].record != NULL && states_limit(rows[i].record))
			return true;
	return false;
}

static bool
has_part(const struct record *r, const struct field *f)
{
	if (f->id == F_THU_TUC_HO_SO)
		return has_papers(r);
	if (f->id == F_THU_TUC_CO_QUAN)
		return has_body(r);
	if (f->id == F_CACH_THUC_THOI_HAN)
		return has_limit(r);
	return has(r, f->id);
}

static void
report_part_missing(struct lint *l, const struct record *r,
    const struct field *f)
{
	const struct value *v = NULL;
	const char letter[] = { f->letter, '\0' };
	const char *vi = f->letter == 'D' ? "đ" : letter;

	if (f->record == R_THU_TUC)
		v = value_of(r, f->id);
	else if (f->id == F_CACH_THUC_THOI_HAN)
		v = value_of(r, F_THU_TUC_CACH_THUC);
	if (v != NULL && v->state != VALUE_ABSENT)
		report(&l->report, RULE_PART_MISSING, v, "bo_phan", f->vi,
		    "part", f->en, "diem", vi, "khoa", f->key, NULL);
	else
		report_record(&l->report, RULE_PART_MISSING, r, "bo_phan",
		    f->vi, "part", f->en, "diem", vi, "khoa", f->key, NULL);
}

void
rule_PART_MISSING(struct lint *l, const struct record *r)
{
	size_t i;

	if (!is_published(r))
		return;
	for (i = 0; i < N_FIELDS; i++) {
		const struct field *f = field_of((enum field_id)i);

		if (f->letter == 0 || f->letter == 'h' || has_part(r, f))
			continue;
		/* Sources of imports lack it: IMPORTED_GAPS says so. */
		if (l->imported && f->id == F_THU_TUC_CO_QUAN)
			continue;
		report_part_missing(l, r, f);
	}
}

static void
check_declared(struct lint *l, const struct record *r)
{
	const struct record_type *t = r->type;
	size_t i, n = n_fields(t);

	for (i = 0; i < n; i++) {
		const struct field *f = &t->fields[i];
		const struct value *v = value_of(r, f->id);

		if (!(f->flags & DECLARED) || v->state == VALUE_FILLED ||
		    v->state == VALUE_NONE)
			continue;
		if (v->state == VALUE_EMPTY)
			report(&l->report, RULE_PART_UNDECLARED, v, "bo_phan",
			    f->vi, "part", f->en, "khoa", f->key, NULL);
		else
			report_record(&l->report, RULE_PART_UNDECLARED, r,
			    "bo_phan", f->vi, "part", f->en, "khoa", f->key,
			    NULL);
	}
}

void
rule_PART_UNDECLARED(struct lint *l, const struct record *r)
{
	size_t i, n;
	const struct value *rows =
	    items_of(value_of(r, F_THU_TUC_CACH_THUC), &n);

	if (!is_published(r))
		return;
	check_declared(l, r);
	for (i = 0; i < n; i++)
		if (rows[i].record != NULL)
			check_declared(l, rows[i].record);
}

/* --- what imports lack -------------------------------------------------- */

static void
add_gap(struct lint *l, const char **list, const char *label)
{
	*list = **list == '\0' ? label :
	    arena_printf(l->scratch, "%s, %s", *list, label);
}

static bool
has_decision_date(const struct record *r)
{
	size_t i, n;
	const struct value *rows =
	    items_of(value_of(r, F_THU_TUC_QUYET_DINH_CONG_BO), &n);

	for (i = 0; i < n; i++)
		if (rows[i].record != NULL &&
		    has(rows[i].record, F_QUYET_DINH_NGAY))
			return true;
	return false;
}

/* Adds the fields of a record that should be declared and are not. */
static bool
add_undeclared(struct lint *l, const char **list, const struct record *r)
{
	size_t i, n = n_fields(r->type);
	bool any = false;

	for (i = 0; i < n; i++) {
		const struct field *f = &r->type->fields[i];
		enum value_state state = value_of(r, f->id)->state;

		if (!(f->flags & DECLARED) || state == VALUE_FILLED ||
		    state == VALUE_NONE)
			continue;
		add_gap(l, list, f->key);
		any = true;
	}
	return any;
}

/* The same of the ways to apply, once for all of them. */
static void
add_undeclared_ways(struct lint *l, const char **list, const struct record *r)
{
	size_t i, n;
	const struct value *rows =
	    items_of(value_of(r, F_THU_TUC_CACH_THUC), &n);

	for (i = 0; i < n; i++)
		if (rows[i].record != NULL &&
		    add_undeclared(l, list, rows[i].record))
			return;
}

void
rule_IMPORTED_GAPS(struct lint *l, const struct record *r)
{
	const struct record *dossier = record_in(r, F_THU_TUC_HO_SO);
	const char *list = "";

	if (!l->imported)
		return;
	if (!has_decision_date(r))
		add_gap(l, &list, "quyet_dinh_cong_bo.ngay");
	if (!has_body(r))
		add_gap(l, &list, "co_quan");
	if (dossier == NULL || !has(dossier, F_HO_SO_SO_BO))
		add_gap(l, &list, "ho_so.so_bo");
	add_undeclared(l, &list, r);
	add_undeclared_ways(l, &list, r);
	if (*list != '\0')
		report_record(&l->report, RULE_IMPORTED_GAPS, r, "cac_khoa",
		    list, NULL);
}
