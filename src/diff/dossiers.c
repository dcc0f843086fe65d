/* Looks papers up in the dossiers of both sides. */
#include <string.h>

#include "base/viet.h"
#include "diff/dossiers.h"
#include "diff/judging.h"
#include "diff/same.h"
#include "model/paper.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

static const char *const conditions[] = {
	"trường hợp", "trong trường hợp", "đối với", "nếu", "khi",
	"riêng đối với"
};

static bool
is_conditional(const char *norm)
{
	return norm_starts_any(norm + skip_list_sign(norm), conditions,
	    COUNT(conditions));
}

/* "a) Thành phần hồ sơ …" beside "b) Thành phần hồ sơ …" */
static bool
is_one_of_dossiers(const struct record *group)
{
	static const char whole[] = "thành phần hồ sơ";
	size_t i, n, found = 0;
	const struct record *dossier = enclosing(group, R_HO_SO);
	const struct value *groups;

	if (dossier == NULL || !norm_has(group_norm(group), whole))
		return false;
	groups = items_of(value_of(dossier, F_HO_SO_NHOM), &n);
	for (i = 0; i < n; i++)
		found += groups[i].record != NULL &&
		    norm_has(group_norm(groups[i].record), whole);
	return found > 1;
}

bool
is_for_some(const struct record *group)
{
	return has(group, F_NHOM_TRUONG_HOP) || has(group, F_NHOM_KENH) ||
	    is_conditional(group_norm(group)) || is_one_of_dossiers(group);
}

/* Zero is written, and nothing but zero; a shown paper has no copies. */
static bool
has_no_copies(const struct record *paper)
{
	long long n;
	bool written = number_of(paper, F_GIAY_TO_BAN_CHINH, &n) ||
	    number_of(paper, F_GIAY_TO_BAN_SAO, &n);

	return written && paper_count(paper) == 0 &&
	    !is_word(paper, F_GIAY_TO_HINH_THUC, W_HINH_THUC_XUAT_TRINH);
}

static bool
is_optional(const struct record *paper)
{
	const struct value *must = value_of(paper, F_GIAY_TO_BAT_BUOC);

	if (has(paper, F_GIAY_TO_THAY_BANG_DU_LIEU) ||
	    (must->state == VALUE_FILLED && must->parsed && !must->as.yes))
		return true;
	return strstr(paper_norm(paper), "(nếu có)") != NULL ||
	    strcmp(norm_of(paper, F_GIAY_TO_KHI), "nếu có") == 0;
}

enum asked
asked_in_group(const struct record *paper)
{
	if (!is_paper(paper) || has_no_copies(paper))
		return ASKED_OF_NOBODY;
	if (is_optional(paper))
		return ASKED_IF_ANY;
	return has(paper, F_GIAY_TO_KHI) || has(paper, F_GIAY_TO_KENH) ||
	    is_conditional(paper_norm(paper)) ? ASKED_OF_SOME : ASKED_OF_ALL;
}

enum asked
asked_of(const struct record *paper)
{
	const struct record *group = enclosing(paper, R_NHOM);
	enum asked asked = asked_in_group(paper);

	return asked == ASKED_OF_ALL && group != NULL && is_for_some(group) ?
	    ASKED_OF_SOME : asked;
}

static const struct value *
rows_of(const struct record *r, enum field_id f, size_t *n)
{
	return items_of(value_of(r, f), n);
}

size_t
papers_in(const struct record *group)
{
	size_t i, n, count = 0;
	const struct value *rows = rows_of(group, F_NHOM_GIAY_TO, &n);

	for (i = 0; i < n; i++)
		count += rows[i].record != NULL &&
		    asked_in_group(rows[i].record) >= ASKED_OF_SOME;
	return count;
}

static const struct value *
groups_of(const struct record *procedure, size_t *n)
{
	const struct record *dossier = record_in(procedure, F_THU_TUC_HO_SO);

	*n = 0;
	return dossier == NULL ? NULL : rows_of(dossier, F_HO_SO_NHOM, n);
}

size_t
papers_with(const struct record *procedure, const struct record *group)
{
	size_t i, n, count = 0;
	const struct value *groups = groups_of(procedure, &n);

	for (i = 0; i < n; i++)
		if (groups[i].record != NULL && (groups[i].record == group ||
		    !is_for_some(groups[i].record)))
			count += papers_in(groups[i].record);
	return count;
}

/* --- one name on both sides ---------------------------------------------- */

/* Rows of this name: how many, and the last of them. */
struct search {
	const char *norm;
	size_t count;
	const struct record *last;
};

static void
count_name(struct search *s, const struct record *procedure)
{
	size_t i, k, n, m;
	const struct value *groups = groups_of(procedure, &n);

	for (i = 0; i < n; i++) {
		const struct value *rows;

		if (groups[i].record == NULL)
			continue;
		rows = rows_of(groups[i].record, F_NHOM_GIAY_TO, &m);
		for (k = 0; k < m; k++)
			if (rows[k].record != NULL && strcmp(s->norm,
			    paper_norm(rows[k].record)) == 0) {
				s->count++;
				s->last = rows[k].record;
			}
	}
}

const struct record *
moved_paper(const struct edit *e)
{
	const struct record *paper = row_of(e);
	struct search old, new;

	if (paper == NULL || paper_norm(paper)[0] == '\0')
		return NULL;
	old = new = (struct search){ .norm = paper_norm(paper) };
	count_name(&old, e->side_old->root);
	count_name(&new, e->side_new->root);
	if (old.count != 1 || new.count != 1)
		return NULL;
	return e->kind == EDIT_ADDED ? old.last : new.last;
}

/* --- rows that were split ------------------------------------------------- */

bool
has_paper(const struct record *procedure, const struct record *paper)
{
	struct search s = { .norm = paper_norm(paper) };

	count_name(&s, procedure);
	return s.count > 0;
}

/* The signs between words of a name. */
static const char gaps[] = " ,;.:()";

/* The next word of a norm, and moves behind it; its length, 0 at the end. */
static size_t
next_word(const char **p, const char **word)
{
	*word = *p + strspn(*p, gaps);
	*p = *word + strcspn(*word, gaps);
	return (size_t)(*p - *word);
}

/*
 * "giấy tờ chứng minh A" of "giấy tờ chứng minh A và B": begins as the whole
 * and goes on with words of it in their order.
 */
static bool
repeats_head(const char *part, const char *whole)
{
	enum { HEAD = 3 };
	const char *a, *b;
	size_t n, k, words = 0, skipped = 0;

	while ((n = next_word(&part, &a)) > 0) {
		while ((k = next_word(&whole, &b)) > 0 &&
		    (k != n || strncmp(a, b, n) != 0))
			skipped++;
		if (k == 0 || (words < HEAD && skipped > 0))
			return false;
		words++;
	}
	return words > HEAD;
}

static bool
is_piece(const struct record *part, const struct record *whole)
{
	return norm_has(paper_norm(whole), paper_norm(part)) ||
	    repeats_head(paper_norm(part), paper_norm(whole));
}

/* How many new papers of one side stand in the name of a paper. */
static size_t
parts_of(const struct record *whole, const struct record *procedure,
    const struct record *other)
{
	struct paper_walk w = {
	    .dossier = record_in(procedure, F_THU_TUC_HO_SO) };
	const struct record *paper;
	size_t n = 0;

	while (w.dossier != NULL && (paper = next_paper(&w)) != NULL)
		n += paper_norm(paper)[0] != '\0' && is_piece(paper, whole) &&
		    !has_paper(other, paper);
	return n;
}

/* The paper is part of one that only the other side has. */
static bool
is_part(const struct record *paper, const struct record *procedure,
    const struct record *other)
{
	struct paper_walk w = {
	    .dossier = record_in(other, F_THU_TUC_HO_SO) };
	const struct record *whole;

	while (w.dossier != NULL && (whole = next_paper(&w)) != NULL)
		if (is_piece(paper, whole) && !has_paper(procedure, whole) &&
		    parts_of(whole, procedure, other) > 1)
			return true;
	return false;
}

bool
is_split_paper(const struct edit *e)
{
	const struct record *paper = row_of(e);
	const struct record *here = e->side_new->root;
	const struct record *there = e->side_old->root;

	if (paper == NULL || paper_norm(paper)[0] == '\0')
		return false;
	if (e->kind == EDIT_REMOVED) {
		here = e->side_old->root;
		there = e->side_new->root;
	}
	return is_part(paper, here, there) || parts_of(paper, there, here) > 1;
}

/* --- what a name holds besides the paper --- */

/* Takes the text out of the norm, with what parts it from the rest. */
static bool
take_out(char *norm, const char *text)
{
	char *at = strstr(norm, text);
	size_t n = strlen(text);

	if (at == NULL || n == 0)
		return false;
	memmove(at, at + n, strlen(at + n) + 1);
	return true;
}

/* Both norms have the same words. */
static bool
same_words(const char *a, const char *b)
{
	const char *p, *q;
	size_t n, k;

	do {
		n = next_word(&a, &p);
		k = next_word(&b, &q);
		if (n != k || strncmp(p, q, n) != 0)
			return false;
	} while (n > 0);
	return true;
}

bool
if_any_gone(struct arena *scratch, const char *old, const char *new)
{
	char *rest = arena_strndup(scratch, old, strlen(old));

	return take_out(rest, "(nếu có)") && same_words(rest, new);
}

bool
file_left_name(const struct edit *e)
{
	size_t i, n, len;
	const struct value *files = items_of(value_of(e->in_new,
	    F_GIAY_TO_TEP), &n);
	const char *old = paper_norm(e->in_old), *new = paper_norm(e->in_new);
	char *rest = arena_strndup(e->scratch, old, strlen(old));

	if (n == 0 || has(e->in_old, F_GIAY_TO_TEP))
		return false;
	for (i = 0; i < n; i++)
		if (!take_out(rest, loose_form(e->scratch, &files[i], &len)))
			return false;
	return same_words(rest, new);
}

/* --- one of several ------------------------------------------------------- */

bool
was_alternative(const struct record *procedure, const struct record *paper)
{
	struct paper_walk w = {
	    .dossier = record_in(procedure, F_THU_TUC_HO_SO) };
	const struct record *other;

	if (paper_norm(paper)[0] == '\0')
		return false;
	while (w.dossier != NULL && (other = next_paper(&w)) != NULL)
		if (other->holder->field->id == F_GIAY_TO_MOT_TRONG &&
		    strcmp(paper_norm(other), paper_norm(paper)) == 0)
			return true;
	return false;
}

/* --- numbers against names ------------------------------------------------ */

static bool
is_one_of_each(const struct record *paper)
{
	long long originals, copies;

	return number_of(paper, F_GIAY_TO_BAN_CHINH, &originals) &&
	    number_of(paper, F_GIAY_TO_BAN_SAO, &copies) && originals == 1 &&
	    copies == 1;
}

bool
copies_became_originals(const struct edit *e)
{
	long long originals[2], copies[2];

	return number_of(e->in_old, F_GIAY_TO_BAN_CHINH, &originals[0]) &&
	    number_of(e->in_new, F_GIAY_TO_BAN_CHINH, &originals[1]) &&
	    number_of(e->in_old, F_GIAY_TO_BAN_SAO, &copies[0]) &&
	    number_of(e->in_new, F_GIAY_TO_BAN_SAO, &copies[1]) &&
	    originals[1] > originals[0] &&
	    originals[1] - originals[0] == copies[0] - copies[1];
}

bool
numbers_unsure(const struct edit *e)
{
	const char *norm = paper_norm(e->in_new);
	bool original = norm_has(norm, "bản chính");
	bool copy = norm_has(norm, "bản sao") || norm_has(norm, "bản chụp");

	if (is_one_of_each(e->in_old) != is_one_of_each(e->in_new) &&
	    paper_count(e->in_old) <= 2 && paper_count(e->in_new) <= 2)
		return true;
	return e->field->id == F_GIAY_TO_BAN_CHINH ? copy && !original :
	    original && !copy;
}
