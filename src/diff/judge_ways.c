/* Judges of the ways in: channels, places, online service, one-stop shop. */
#include "diff/judge.h"
#include "diff/judging.h"
#include "diff/ways.h"

bool
judge_channel_gone(const struct edit *e)
{
	return e->kind == EDIT_REMOVED && e->old->record != NULL &&
	    !has_channel(e->side_new->root, e->old->record);
}

/* The lines of an address as a set: a line gone is a place gone. */
static bool
lines_went(const struct edit *e)
{
	return is_reworded(e) && e->field->shape == SHAPE_ONE &&
	    set_change(e) == SET_SHRANK;
}

bool
judge_place_gone(const struct edit *e)
{
	if (e->field->id == F_THU_TUC_DIA_CHI_TIEP_NHAN)
		return lines_went(e);
	return e->kind == EDIT_REMOVED && e->old->record != NULL &&
	    has_channel(e->side_new->root, e->old->record) &&
	    (has(e->old->record, F_CACH_THUC_NOI_NOP) ||
	    has(e->old->record, F_CACH_THUC_CO_QUAN) ||
	    has(e->old->record, F_CACH_THUC_CAP)) &&
	    !has(e->old->record, F_CACH_THUC_TRUONG_HOP) &&
	    !has(e->old->record, F_CACH_THUC_GIAI_DOAN);
}

bool
judge_reason_changed(const struct edit *e)
{
	enum field_id level = e->in_old->type->id == R_MOT_CUA ?
	    F_MOT_CUA_TRONG_MOT_CUA : F_TRUC_TUYEN_MUC_DO;

	return e->kind == EDIT_CHANGED && (is_reworded(e) ||
	    !same_text(e, e->in_old, e->in_new, level));
}

bool
judge_identity_level_up(const struct edit *e)
{
	if (e->field->id == F_CACH_THUC_CHU_KY_SO)
		return judge_became_true(e);
	return judge_later_word(e);
}
