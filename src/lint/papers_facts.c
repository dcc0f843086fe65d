/*
 * Family 5, papers that the law says not to ask for: replaced by data, or no
 * longer valid. Which papers those are stands in the registers
 * giay_to_du_lieu and giay_to_het_gia_tri.
 */
#include <string.h>

#include "base/viet.h"
#include "lint/lint.h"
#include "model/paper.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

enum { NAME_SHOWN = 60 };

/* A row of a register and the phrase of it that a name matched. */
struct hit {
	const struct record *row;
	const char *phrase;
};

/* Words in front of the paper itself: "01 bản sao có chứng thực …". */
static const char *const qualifiers[] = {
	"bản sao", "bản chính", "bản chụp", "bản", "có chứng thực",
	"có công chứng", "được chứng thực", "chứng thực", "công chứng",
	"điện tử", "nộp", "xuất trình", "kèm theo", "các", "của", "một"
};

/* The row says itself that data come first, or that nobody asks for it. */
static const char *const data_first[] = {
	"không thể khai thác", "không khai thác được", "không thể tra cứu",
	"không tra cứu được", "không phải nộp", "không phải xuất trình",
	"không yêu cầu", "thay thế bằng dữ liệu", "cơ sở dữ liệu"
};

/* Left off a paper's name to get what a procedure about it is called. */
static const char *const wrappers[] = {
	"giấy chứng nhận ", "giấy xác nhận ", "giấy thông báo ", "giấy ",
	"thẻ ", "phiếu ", "trích lục ", "sổ "
};

static const char *
skip_qualifier(const char *s)
{
	size_t i, n;

	s += skip_list_sign(s);
	n = strspn(s, "0123456789");
	if (n > 0)
		return s + n;
	for (i = 0; i < COUNT(qualifiers); i++)
		if (norm_starts(s, qualifiers[i]))
			return s + strlen(qualifiers[i]);
	return s;
}

/* The paper itself in a name that begins with what copy of it is wanted. */
static const char *
paper_proper(const char *s)
{
	const char *next;

	while ((next = skip_qualifier(s)) != s)
		s = next;
	return s;
}

/* The longest phrase of the register that the text starts with. */
static bool
find_replaced(struct lint *l, const char *s, struct hit *hit)
{
	const struct table *t = &l->catalogue->tables[G_GIAY_TO_DU_LIEU];
	size_t i, k, n, longest = 0;
	const struct value *v;

	for (i = 0; i < t->n; i++) {
		v = items_of(value_of(t->rows[i].record,
		    F_GIAY_TO_DU_LIEU_CUM), &n);
		for (k = 0; k < n; k++) {
			if (v[k].norm_len <= longest ||
			    !norm_starts(s, v[k].norm))
				continue;
			longest = v[k].norm_len;
			hit->row = t->rows[i].record;
			hit->phrase = v[k].norm;
		}
	}
	return longest > 0;
}

/* True if the day lies in [from, until]; a bound not filled is open. */
static bool
in_period(struct lint *l, const struct value *from, const struct value *until)
{
	if (from->state == VALUE_FILLED && from->parsed &&
	    date_cmp(l->as_of, from->as.date) < 0)
		return false;
	return until == NULL || until->state != VALUE_FILLED ||
	    !until->parsed || date_cmp(l->as_of, until->as.date) <= 0;
}

/* A phrase of the list stands in the names of paper, group or procedure. */
static bool
excepted(struct lint *l, const struct record *paper, const struct value *list)
{
	const struct record *group = enclosing(paper, R_NHOM);
	const struct value *title = value_of(l->root, F_THU_TUC_TEN);
	const struct value *v;
	size_t i, n;

	v = items_of(list, &n);
	for (i = 0; i < n; i++) {
		if (v[i].norm == NULL)
			continue;
		if (norm_has(paper_norm(paper), v[i].norm) ||
		    (group != NULL && norm_has(group_norm(group), v[i].norm)))
			return true;
		if (title->norm != NULL && norm_has(title->norm, v[i].norm))
			return true;
	}
	return false;
}

/* The procedure is about this paper: changes it, or gives it as result. */
static bool
is_subject(struct lint *l, const char *phrase)
{
	const struct value *title = value_of(l->root, F_THU_TUC_TEN);
	const struct value *results = value_of(l->root, F_THU_TUC_KET_QUA);
	const struct value *name;
	size_t i;

	for (i = 0; i < COUNT(wrappers); i++) {
		if (strncmp(phrase, wrappers[i], strlen(wrappers[i])) == 0) {
			phrase += strlen(wrappers[i]);
			break;
		}
	}
	if (title->norm != NULL && norm_has(title->norm, phrase))
		return true;
	for (i = 0; i < results->n; i++) {
		if (results->items[i].record == NULL)
			continue;
		name = value_of(results->items[i].record, F_KET_QUA_TEN);
		if (name->norm != NULL && norm_has(name->norm, phrase))
			return true;
	}
	return false;
}

/* Where the name of the paper ends and talk about it begins. */
static size_t
head_length(const char *s)
{
	size_t n = strcspn(s, "(.;:"), stop = norm_find(s, 0, "do");

	return stop < n ? stop : n;
}

/* The next "hoặc" or "/" before the end; NULL if there is none. */
static const char *
next_alternative(const char *s, const char *end)
{
	size_t or = norm_find(s, 0, "hoặc");
	const char *slash = strchr(s, '/');
	const char *next = or == (size_t)-1 ? NULL : s + or + strlen("hoặc");

	if (slash != NULL && (next == NULL || slash < next))
		next = slash + 1;
	return next != NULL && next < end ? next : NULL;
}

/* "A hoặc B": data serve only if they stand for both. */
static bool
alternatives_replaced(struct lint *l, const char *s)
{
	const char *end = s + head_length(s);
	struct hit hit;

	while ((s = next_alternative(s, end)) != NULL)
		if (!find_replaced(l, paper_proper(s), &hit))
			return false;
	return true;
}

static bool
name_replaced(struct lint *l, const struct record *paper, struct hit *hit)
{
	const char *s = paper_proper(paper_norm(paper));
	const struct value *when = value_of(paper, F_GIAY_TO_KHI);

	if (when->norm != NULL &&
	    norm_has_any(when->norm, data_first, COUNT(data_first)))
		return false;
	return find_replaced(l, s, hit) && alternatives_replaced(l, s) &&
	    !norm_has_any(paper_norm(paper), data_first, COUNT(data_first));
}

/* A choice is only taken away if data stand for every other one, too. */
static bool
choices_replaced(struct lint *l, const struct record *paper)
{
	const struct value *list = paper->holder->list;
	const struct record *other;
	struct hit hit;
	size_t i;

	if (list == NULL || list->field->id != F_GIAY_TO_MOT_TRONG)
		return true;
	for (i = 0; i < list->n; i++) {
		other = list->items[i].record;
		if (other == NULL ||
		    (!has(other, F_GIAY_TO_THAY_BANG_DU_LIEU) &&
		    !name_replaced(l, other, &hit)))
			return false;
	}
	return true;
}

void
rule_DOSSIER_DATA_REPLACEABLE(struct lint *l, const struct record *r)
{
	const struct value *db;
	struct hit hit;

	if (has(r, F_GIAY_TO_THAY_BANG_DU_LIEU) || !is_paper(r) ||
	    !name_replaced(l, r, &hit) || is_subject(l, hit.phrase) ||
	    !choices_replaced(l, r))
		return;
	if (excepted(l, r, value_of(hit.row, F_GIAY_TO_DU_LIEU_TRU)) ||
	    !in_period(l, value_of(hit.row, F_GIAY_TO_DU_LIEU_TU),
	    value_of(hit.row, F_GIAY_TO_DU_LIEU_DEN)))
		return;
	db = value_of(hit.row, F_GIAY_TO_DU_LIEU_CSDL);
	if (db->state != VALUE_FILLED || !db->parsed)
		return;
	report_norm(&l->report, RULE_DOSSIER_DATA_REPLACEABLE,
	    value_of(r, F_GIAY_TO_TEN),
	    norm_find(paper_norm(r), 0, hit.phrase), strlen(hit.phrase),
	    "ten", show_text(l, value_of(r, F_GIAY_TO_TEN), NAME_SHOWN),
	    "csdl", db->as.word->vi, "database", db->as.word->en,
	    "tu", db->as.word->word, NULL);
}

static bool
row_of_rule(const struct record *row, enum rule_id rule)
{
	const char *name = text_of(row, F_GIAY_TO_HET_GIA_TRI_LUAT);

	return name != NULL && strcmp(name, rule_of(rule)->code) == 0;
}

static void
report_dead(struct lint *l, enum rule_id rule, const struct record *paper,
    const struct record *row, size_t at, size_t len)
{
	const struct value *name = value_of(paper, F_GIAY_TO_TEN);
	const char *instead = text_of(row, F_GIAY_TO_HET_GIA_TRI_THAY_BANG);
	const struct value *from = value_of(row, F_GIAY_TO_HET_GIA_TRI_TU);

	report_norm(&l->report, rule, name, at, len,
	    "ten", arena_strndup(l->scratch, name->norm + at, len),
	    "ngay", show_date(l, from->as.date),
	    "thay_bang", instead == NULL ? "…" : instead, NULL);
}

/* The first phrase of a row that a name holds; false if it holds none. */
static bool
find_dead(const struct record *row, const char *norm, size_t *at, size_t *len)
{
	size_t i, n;
	const struct value *v = items_of(value_of(row,
	    F_GIAY_TO_HET_GIA_TRI_CUM), &n);

	for (i = 0; i < n; i++) {
		if (v[i].norm == NULL)
			continue;
		*at = norm_find(norm, 0, v[i].norm);
		*len = v[i].norm_len;
		if (*at != (size_t)-1)
			return true;
	}
	return false;
}

static void
dead_papers(struct lint *l, enum rule_id rule, const struct record *paper)
{
	const struct table *t = &l->catalogue->tables[G_GIAY_TO_HET_GIA_TRI];
	const struct record *row;
	const struct value *from;
	size_t i, at, len;

	for (i = 0; i < t->n; i++) {
		row = t->rows[i].record;
		from = value_of(row, F_GIAY_TO_HET_GIA_TRI_TU);
		if (!row_of_rule(row, rule) || from->state != VALUE_FILLED ||
		    !from->parsed || !in_period(l, from, NULL))
			continue;
		if (find_dead(row, paper_norm(paper), &at, &len) &&
		    is_paper(paper) && !excepted(l, paper,
		    value_of(row, F_GIAY_TO_HET_GIA_TRI_TRU)))
			report_dead(l, rule, paper, row, at, len);
	}
}

void
rule_DOSSIER_DEAD_PAPER(struct lint *l, const struct record *r)
{
	dead_papers(l, RULE_DOSSIER_DEAD_PAPER, r);
}

void
rule_DOSSIER_OLD_ID(struct lint *l, const struct record *r)
{
	dead_papers(l, RULE_DOSSIER_OLD_ID, r);
}
