/*
 * Judges of the dossier. Rows of the list are papers, notes, alternatives or
 * papers of some people only; a count of rows says nothing.
 */
#include "diff/dossiers.h"
#include "diff/elapse.h"
#include "diff/judge.h"
#include "diff/judging.h"
#include "diff/same.h"
#include "model/paper.h"

/* Whom a paper that is added is asked of, moved and split ones apart. */
static bool
is_added(const struct edit *e, enum asked asked)
{
	return e->kind == EDIT_ADDED && e->new->record != NULL &&
	    asked_of(e->new->record) == asked && moved_paper(e) == NULL &&
	    !is_split_paper(e);
}

bool
judge_paper_added(const struct edit *e)
{
	return is_added(e, ASKED_OF_ALL);
}

bool
judge_paper_for_some_added(const struct edit *e)
{
	return is_added(e, ASKED_OF_SOME);
}

bool
judge_optional_paper_added(const struct edit *e)
{
	return is_added(e, ASKED_IF_ANY);
}

bool
judge_note_added(const struct edit *e)
{
	if (e->kind != EDIT_ADDED || e->field->id == F_HO_SO_LUU_Y)
		return e->kind == EDIT_ADDED;
	if (e->field->id == F_HO_SO_NHOM)
		return e->new->record != NULL &&
		    papers_in(e->new->record) == 0;
	return is_added(e, ASKED_OF_NOBODY);
}

bool
judge_paper_split(const struct edit *e)
{
	return is_split_paper(e);
}

bool
judge_asked_of_more(const struct edit *e)
{
	const struct record *before;

	if (e->kind == EDIT_ADDED) {
		before = moved_paper(e);
		return before != NULL && asked_of(e->new->record) >
		    asked_of(before);
	}
	if (e->field->kind == KIND_TEXT)
		return judge_emptied(e);
	return judge_emptied(e) || (is_reworded(e) &&
	    set_change(e) == SET_GREW);
}

bool
judge_paper_regrouped(const struct edit *e)
{
	return moved_paper(e) != NULL;
}

bool
judge_copies_unsure(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && numbers_unsure(e);
}

bool
judge_one_set(const struct edit *e)
{
	long long n;

	return judge_filled(e) && number_in(e->new, &n) && n == 1;
}

/* --- kinds of copies ------------------------------------------------------ */

static unsigned
bits(enum word_id a, enum word_id b)
{
	return bit_of(a) | bit_of(b);
}

static bool
is_shown(const struct record *paper)
{
	return is_word(paper, F_GIAY_TO_HINH_THUC, W_HINH_THUC_XUAT_TRINH);
}

/* The kinds of copies that are accepted; none if it is not written. */
static unsigned
accepted(const struct record *paper)
{
	return words_in(value_of(paper, F_GIAY_TO_LOAI_BAN));
}

static bool
is_original(const struct record *paper)
{
	return accepted(paper) == bit_of(W_LOAI_BAN_BAN_CHINH);
}

static bool
is_electronic(const struct record *paper)
{
	return accepted(paper) == bit_of(W_LOAI_BAN_BAN_DIEN_TU);
}

/* Some copy on paper is accepted and no original is demanded. */
static bool
is_copy(const struct record *paper)
{
	unsigned set = accepted(paper);

	return set != 0 && !is_electronic(paper) &&
	    (set & bit_of(W_LOAI_BAN_BAN_CHINH)) == 0;
}

bool
judge_copy_to_shown_original(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && !is_shown(e->in_old) &&
	    is_copy(e->in_old) && is_shown(e->in_new) && is_original(e->in_new);
}

bool
judge_copy_to_original(const struct edit *e)
{
	return is_reworded(e) && is_copy(e->in_old) && is_original(e->in_new) &&
	    !is_shown(e->in_new);
}

/* Nothing but copies that were certified, or taken from the register. */
static bool
is_certified(const struct record *paper)
{
	return accepted(paper) != 0 && (accepted(paper) & ~bits(
	    W_LOAI_BAN_BAN_SAO_CHUNG_THUC, W_LOAI_BAN_BAN_SAO_SO_GOC)) == 0 &&
	    (accepted(paper) & bit_of(W_LOAI_BAN_BAN_SAO_CHUNG_THUC)) != 0;
}

bool
judge_copy_certified(const struct edit *e)
{
	return is_reworded(e) && is_copy(e->in_old) && is_certified(e->in_new) &&
	    (accepted(e->in_old) & bits(W_LOAI_BAN_BAN_SAO_CHUNG_THUC,
	    W_LOAI_BAN_BAN_SAO_SO_GOC)) == 0;
}

bool
judge_copy_compared(const struct edit *e)
{
	return is_reworded(e) && (accepted(e->in_old) & ~bits(
	    W_LOAI_BAN_BAN_CHUP, W_LOAI_BAN_BAN_SAO)) == 0 &&
	    accepted(e->in_new) == bit_of(W_LOAI_BAN_BAN_SAO_DOI_CHIEU);
}

bool
judge_electronic_only(const struct edit *e)
{
	return is_reworded(e) && is_copy(e->in_old) && is_electronic(e->in_new);
}

bool
judge_alternative_copy(const struct edit *e)
{
	return is_reworded(e) && set_change(e) == SET_GREW;
}

/* --- one of several ------------------------------------------------------- */

bool
judge_alternative_added(const struct edit *e)
{
	return e->kind == EDIT_ADDED && e->new->record != NULL;
}

/* "Một trong" on the old side, each of them on the new one. */
bool
judge_all_of_them(const struct edit *e)
{
	const struct record *paper = row_of(e);

	if (paper == NULL)
		return false;
	if (e->field->id == F_GIAY_TO_MOT_TRONG)
		return e->kind == EDIT_REMOVED &&
		    !was_alternative(e->side_new->root, paper) &&
		    has_paper(e->side_new->root, paper);
	return e->kind == EDIT_ADDED &&
	    was_alternative(e->side_old->root, paper) &&
	    !was_alternative(e->side_new->root, paper);
}

/* --- how it is handed in -------------------------------------------------- */

bool
judge_shown_to_filed(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && is_shown(e->in_old) &&
	    !is_shown(e->in_new);
}

/* --- groups --------------------------------------------------------------- */

/* Papers that people filed without the group, and with it. */
static bool
group_papers(const struct edit *e, size_t *without, size_t *with)
{
	if (e->kind != EDIT_ADDED || e->new->record == NULL ||
	    papers_in(e->new->record) == 0)
		return false;
	*without = papers_with(e->side_old->root, NULL);
	*with = papers_with(e->side_new->root, e->new->record);
	return true;
}

bool
judge_group_asks_more(const struct edit *e)
{
	size_t a, b;

	return group_papers(e, &a, &b) && b > a;
}

bool
judge_group_asks_less(const struct edit *e)
{
	size_t a, b;

	return group_papers(e, &a, &b) && b < a;
}

/* --- data instead of papers ----------------------------------------------- */

bool
judge_data_ends(const struct edit *e)
{
	return e->kind == EDIT_ELAPSED &&
	    data_replaces(e->side_old, e->old->text) &&
	    !data_replaces(e->side_new, e->new->text);
}
