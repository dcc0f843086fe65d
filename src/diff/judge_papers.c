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
judge_paper_required(const struct edit *e)
{
	if (e->field->id == F_GIAY_TO_BAT_BUOC)
		return judge_became_true(e);
	return is_reworded(e) && same_text(e, e->in_old, e->in_new,
	    F_GIAY_TO_BAT_BUOC) && if_any_gone(e->scratch,
	    paper_norm(e->in_old), paper_norm(e->in_new));
}

bool
judge_file_name_moved(const struct edit *e)
{
	return (e->kind == EDIT_CHANGED || e->kind == EDIT_ADDED) &&
	    file_left_name(e);
}

bool
judge_originals_for_copies(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && copies_became_originals(e);
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

/* The same of kinds on paper, if there are any. */
static unsigned
on_paper(const struct record *paper)
{
	unsigned set = accepted(paper) & ~bit_of(W_LOAI_BAN_BAN_DIEN_TU);

	return set != 0 ? set : accepted(paper);
}

/* An electronic copy is accepted on both sides, or on none. */
static bool
same_electronic(const struct edit *e)
{
	return ((accepted(e->in_old) ^ accepted(e->in_new)) &
	    bit_of(W_LOAI_BAN_BAN_DIEN_TU)) == 0;
}

static bool
is_original(const struct record *paper)
{
	return on_paper(paper) == bit_of(W_LOAI_BAN_BAN_CHINH);
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
	return is_reworded(e) && same_electronic(e) && is_copy(e->in_old) &&
	    is_original(e->in_new) && !is_shown(e->in_new);
}

/* Nothing but copies that were certified, or taken from the register. */
static bool
is_certified(const struct record *paper)
{
	return (on_paper(paper) & ~bits(W_LOAI_BAN_BAN_SAO_CHUNG_THUC,
	    W_LOAI_BAN_BAN_SAO_SO_GOC)) == 0 &&
	    (on_paper(paper) & bit_of(W_LOAI_BAN_BAN_SAO_CHUNG_THUC)) != 0;
}

bool
judge_copy_certified(const struct edit *e)
{
	return is_reworded(e) && same_electronic(e) && is_copy(e->in_old) &&
	    is_certified(e->in_new) && (accepted(e->in_old) &
	    bits(W_LOAI_BAN_BAN_SAO_CHUNG_THUC,
	    W_LOAI_BAN_BAN_SAO_SO_GOC)) == 0;
}

/* Compared with the original, or certified: a plain copy will not do. */
bool
judge_copy_proven(const struct edit *e)
{
	unsigned compared = bit_of(W_LOAI_BAN_BAN_SAO_DOI_CHIEU);
	unsigned certified = bits(W_LOAI_BAN_BAN_SAO_CHUNG_THUC,
	    W_LOAI_BAN_BAN_SAO_SO_GOC);

	return is_reworded(e) && same_electronic(e) &&
	    on_paper(e->in_old) == bit_of(W_LOAI_BAN_BAN_CHUP) &&
	    (on_paper(e->in_new) & ~(compared | certified)) == 0 &&
	    (on_paper(e->in_new) & compared) != 0 &&
	    (on_paper(e->in_new) & certified) != 0;
}

bool
judge_copy_compared(const struct edit *e)
{
	return is_reworded(e) && same_electronic(e) &&
	    (on_paper(e->in_old) & ~bits(W_LOAI_BAN_BAN_CHUP,
	    W_LOAI_BAN_BAN_SAO)) == 0 &&
	    on_paper(e->in_new) == bit_of(W_LOAI_BAN_BAN_SAO_DOI_CHIEU);
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

/* An alternative on the old side, a paper of its own on the new one. */
static bool
became_paper(const struct edit *e, const struct record *choice)
{
	return !was_alternative(e->side_new->root, choice) &&
	    has_paper(e->side_new->root, choice);
}

static bool
all_became_papers(const struct edit *e, const struct record *paper)
{
	size_t i, n;
	const struct value *choices = items_of(value_of(paper,
	    F_GIAY_TO_MOT_TRONG), &n);

	for (i = 0; i < n; i++)
		if (choices[i].record == NULL ||
		    !became_paper(e, choices[i].record))
			return false;
	return n > 0;
}

/* "Một trong" on the old side, each of them on the new one. */
bool
judge_all_of_them(const struct edit *e)
{
	const struct record *paper = row_of(e);

	if (paper == NULL)
		return false;
	if (e->field->id == F_GIAY_TO_MOT_TRONG)
		return e->kind == EDIT_REMOVED && became_paper(e, paper);
	if (e->kind == EDIT_REMOVED)
		return all_became_papers(e, paper);
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

/* Papers that people filed without the group, and with it; false if that
   cannot be told because every paper belongs to some case. */
static bool
group_papers(const struct edit *e, size_t *without, size_t *with)
{
	if (e->kind != EDIT_ADDED || e->new->record == NULL ||
	    papers_in(e->new->record) == 0)
		return false;
	*without = papers_with(e->side_old->root, NULL);
	*with = papers_with(e->side_new->root, e->new->record);
	return *without > 0 || !is_for_some(e->new->record);
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
