/*
 * Family 5, one row at a time: papers that are none, numbers, copies, forms.
 * Rules about a whole dossier stand in papers_list.c, those that follow
 * registers of the law in papers_facts.c.
 */
#include <string.h>

#include "base/viet.h"
#include "lint/lint.h"
#include "model/paper.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

enum { NAME_SHOWN = 60 };

static const char *
show_name(struct lint *l, const struct record *paper)
{
	return show_text(l, value_of(paper, F_GIAY_TO_TEN), NAME_SHOWN);
}

static bool
chooses(const struct record *paper)
{
	return value_of(paper, F_GIAY_TO_MOT_TRONG)->n > 0;
}

/* The row of mot_trong that a choice stands in; NULL for any other row. */
static const struct record *
choice_of(const struct record *paper)
{
	return enclosing(paper->holder->owner, R_GIAY_TO);
}

/* Shown, not handed in: by its own key, its name or its group's. */
static bool
is_shown(const struct record *paper)
{
	const struct record *group = enclosing(paper, R_NHOM);
	const char *s = paper_norm(paper);

	return is_word(paper, F_GIAY_TO_HINH_THUC, W_HINH_THUC_XUAT_TRINH) ||
	    norm_starts(s + skip_list_sign(s), "xuất trình") ||
	    (group != NULL && norm_has(group_norm(group), "xuất trình"));
}

/* A row of choices is counted as a whole: in it, or in one of them. */
static bool
choices_counted(const struct record *paper)
{
	const struct value *list = value_of(paper, F_GIAY_TO_MOT_TRONG);
	size_t i;

	for (i = 0; i < list->n; i++)
		if (list->items[i].record != NULL &&
		    paper_count(list->items[i].record) > 0)
			return true;
	return false;
}

void
rule_DOSSIER_QTY(struct lint *l, const struct record *r)
{
	if (paper_count(r) > 0 || choices_counted(r) || choice_of(r) != NULL)
		return;
	if (!has(r, F_GIAY_TO_TEN) && !chooses(r))
		return;
	if (has(r, F_GIAY_TO_THAY_BANG_DU_LIEU) || is_shown(r) || !is_paper(r))
		return;
	if (chooses(r))
		report_record(&l->report, RULE_DOSSIER_QTY, r, "ten",
		    "mot_trong", NULL);
	else
		report(&l->report, RULE_DOSSIER_QTY,
		    value_of(r, F_GIAY_TO_TEN), "ten", show_name(l, r), NULL);
}

void
rule_PAPER_IS_NOTE(struct lint *l, const struct record *r)
{
	const struct record *dossier = enclosing(r, R_HO_SO);
	const struct value *name = value_of(r, F_GIAY_TO_TEN);
	const char *vi = "chuyển vào ho_so.luu_y";
	const char *en = "move it to ho_so.luu_y";

	switch (paper_note(r)) {
	case NOTE_NONE:
		return;
	case NOTE_HEADING:
		vi = "đặt làm ten của một nhóm chứa các giấy tờ theo sau";
		en = "make it the ten of a group with the papers after it";
		break;
	case NOTE_SETS:
		if (dossier == NULL || !has(dossier, F_HO_SO_SO_BO))
			return;		/* TT518 */
		vi = "xóa dòng này, số bộ đã ghi ở ho_so.so_bo";
		en = "delete the row, ho_so.so_bo already says it";
		break;
	case NOTE_REMARK:
		break;
	}
	report(&l->report, RULE_PAPER_IS_NOTE, name, "ten", show_name(l, r),
	    "viec", vi, "action", en, NULL);
}

void
rule_DOSSIER_COPYKIND(struct lint *l, const struct record *r)
{
	static const char *const kinds[] = {
		"chứng thực", "công chứng", "sổ gốc", "đối chiếu", "sao y",
		"bản chụp", "điện tử", "hợp lệ", "trích lục", "bản gốc",
		"bản chính"
	};
	const struct record *group = enclosing(r, R_NHOM);
	const char *s = paper_norm(r);
	size_t at = skip_list_sign(s);

	if (has(r, F_GIAY_TO_LOAI_BAN) || !is_paper(r))
		return;
	if (group != NULL && norm_has_any(group_norm(group), kinds,
	    COUNT(kinds)))
		return;
	at += strspn(s + at, "0123456789 ");
	if (norm_starts(s + at, "bản sao") &&
	    !norm_has_any(s, kinds, COUNT(kinds)))
		report_norm(&l->report, RULE_DOSSIER_COPYKIND,
		    value_of(r, F_GIAY_TO_TEN), at, strlen("bản sao"), "ten",
		    show_name(l, r), NULL);
}

/* Filled in by an office or the post, or a sample that goes with a paper. */
static bool
form_of_others(const char *s)
{
	static const char *const others[] = {
		"theo mẫu do doanh nghiệp", "theo mẫu của doanh nghiệp",
		"kèm theo mẫu"
	};

	return norm_starts(s + skip_list_sign(s), "quyết định") ||
	    norm_has_any(s, others, COUNT(others));
}

static size_t
mentions_form(const char *s, size_t *len)
{
	static const char *const words[] = {
		"theo mẫu", "theo biểu mẫu", "mẫu số"
	};
	size_t i, at;

	for (i = 0; i < COUNT(words); i++) {
		at = norm_find(s, 0, words[i]);
		*len = strlen(words[i]);
		if (at != (size_t)-1)
			return at;
	}
	return (size_t)-1;
}

void
rule_FORM_ORPHAN(struct lint *l, const struct record *r)
{
	const char *s = paper_norm(r);
	size_t len, at = mentions_form(s, &len);

	if (at == (size_t)-1 || file_name_at(s) != (size_t)-1 ||
	    form_of_others(s) || !is_paper(r))
		return;
	if (has(r, F_GIAY_TO_MAU) || has(r, F_GIAY_TO_TEP) ||
	    has(r, F_GIAY_TO_THAY_BANG_DU_LIEU))
		return;
	report_norm(&l->report, RULE_FORM_ORPHAN, value_of(r, F_GIAY_TO_TEN),
	    at, len, "ten", show_name(l, r), NULL);
}

/*
 * "02 ảnh", "02 (hai) bản": the number at the start of a name, 0 if there is
 * none. *len gets the bytes of the number.
 */
static long long
leading_number(const char *s, size_t *len)
{
	static const char *const units[] = {
		"ảnh", "tấm ảnh", "tấm hình", "chiếc ảnh", "bản", "bộ", "tờ"
	};
	long long n = 0;
	size_t i, k = strspn(s, "0123456789");

	*len = k;
	if (k == 0 || k > 2)
		return 0;
	for (i = 0; i < k; i++)
		n = n * 10 + (s[i] - '0');
	s += k + strspn(s + k, " ");
	if (*s == '(' && strchr(s, ')') != NULL)
		s = strchr(s, ')') + 1;
	s += strspn(s, " ");
	return norm_starts_any(s, units, COUNT(units)) ? n : 0;
}

static bool
number_is(const struct record *r, enum field_id f, long long n)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->parsed && v->as.number == n;
}

void
rule_PAPER_QTY_DIFFERS(struct lint *l, const struct record *r)
{
	const char *s = paper_norm(r);
	size_t at = skip_list_sign(s), len;
	long long n = leading_number(s + at, &len);

	if (n == 0 || paper_count(r) == 0 || paper_count(r) == n)
		return;
	if (number_is(r, F_GIAY_TO_BAN_CHINH, n) ||
	    number_is(r, F_GIAY_TO_BAN_SAO, n))
		return;
	report_norm(&l->report, RULE_PAPER_QTY_DIFFERS,
	    value_of(r, F_GIAY_TO_TEN), at, len,
	    "trong_ten", show_number(l, n),
	    "so_ban", show_number(l, paper_count(r)), NULL);
}

void
rule_ONE_OF_SINGLE(struct lint *l, const struct record *r)
{
	const struct value *list = value_of(r, F_GIAY_TO_MOT_TRONG);

	if (list->state == VALUE_FILLED && list->n < 2)
		report(&l->report, RULE_ONE_OF_SINGLE, list, NULL);
}

void
rule_PAPER_HAS_FILENAME(struct lint *l, const struct record *r)
{
	const char *s = paper_norm(r);
	size_t at = file_name_at(s);

	if (at != (size_t)-1)
		report_norm(&l->report, RULE_PAPER_HAS_FILENAME,
		    value_of(r, F_GIAY_TO_TEN), at, strlen(s) - at,
		    "duoi", arena_strdup(l->scratch, s + at), NULL);
}

void
rule_PAPER_NO_NAME(struct lint *l, const struct record *r)
{
	if (!has(r, F_GIAY_TO_TEN) && !has(r, F_GIAY_TO_MOT_TRONG) &&
	    !has(r, F_GIAY_TO_MAU))
		report_record(&l->report, RULE_PAPER_NO_NAME, r, NULL);
}
