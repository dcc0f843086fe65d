/* Judges that look at values only, whatever the field means. */
#include "diff/judge.h"
#include "diff/judging.h"
#include "diff/same.h"

bool
judge_any(const struct edit *e)
{
	(void)e;
	return true;
}

bool
judge_altered(const struct edit *e)
{
	if (e->kind == EDIT_MOVED)
		return e->field->shape == SHAPE_LIST;
	return e->kind != EDIT_SPELT && e->kind != EDIT_ELAPSED;
}

bool
judge_edited(const struct edit *e)
{
	return e->kind == EDIT_CHANGED;
}

bool
judge_changed(const struct edit *e)
{
	return is_reworded(e);
}

bool
judge_reworded(const struct edit *e)
{
	enum kind kind = e->field->kind;

	return is_reworded(e) && (kind == KIND_TEXT || kind == KIND_PROSE);
}

bool
judge_row_added(const struct edit *e)
{
	return e->kind == EDIT_ADDED;
}

bool
judge_moved(const struct edit *e)
{
	return e->kind == EDIT_MOVED;
}

bool
judge_spelt(const struct edit *e)
{
	return e->kind == EDIT_SPELT;
}

bool
judge_elapsed(const struct edit *e)
{
	return e->kind == EDIT_ELAPSED;
}

bool
judge_filled(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && is_missing(e->old) &&
	    e->new->state == VALUE_FILLED;
}

bool
judge_emptied(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && e->old->state == VALUE_FILLED &&
	    is_missing(e->new);
}

bool
judge_declared(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && is_missing(e->old) &&
	    !is_missing(e->new);
}

bool
judge_default_written(const struct edit *e)
{
	const struct word *w;

	if (e->kind != EDIT_CHANGED || !is_missing(e->old))
		return false;
	w = word_in(e->new);
	return w != NULL && (w->id == W_TIEN_TE_VND || w->id == W_HINH_THUC_NOP);
}

bool
judge_number_up(const struct edit *e)
{
	long long a, b;

	return is_reworded(e) && number_in(e->old, &a) &&
	    number_in(e->new, &b) && b > a;
}

bool
judge_number_down(const struct edit *e)
{
	long long a, b;

	return is_reworded(e) && number_in(e->old, &a) &&
	    number_in(e->new, &b) && b < a;
}

bool
judge_became_true(const struct edit *e)
{
	return is_reworded(e) && e->old->parsed && e->new->parsed &&
	    !e->old->as.yes && e->new->as.yes;
}

bool
judge_became_false(const struct edit *e)
{
	return is_reworded(e) && e->old->parsed && e->new->parsed &&
	    e->old->as.yes && !e->new->as.yes;
}

bool
judge_set_grew(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && set_change(e) == SET_GREW;
}

bool
judge_set_shrank(const struct edit *e)
{
	return is_reworded(e) && set_change(e) == SET_SHRANK;
}

bool
judge_later_word(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && !is_missing(e->old) &&
	    !is_missing(e->new) && words_in(e->new) > words_in(e->old);
}
