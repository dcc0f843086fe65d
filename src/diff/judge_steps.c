/* Judges of the steps: what the citizen does himself, and what offices do. */
#include "base/viet.h"
#include "diff/judge.h"
#include "diff/judging.h"

static bool
is_citizen(const struct value *actor)
{
	return actor->state == VALUE_FILLED && actor->is_word &&
	    actor->as.word->id == W_AI_NGUOI_NOP;
}

/* The words of a new step stood in one of the old steps: it was split off. */
static bool
was_part(const struct edit *e)
{
	const char *norm = norm_of(e->new->record, F_BUOC_NOI_DUNG);
	size_t i, n;
	const struct value *steps = items_of(value_of(e->side_old->root,
	    F_THU_TUC_TRINH_TU), &n);

	if (norm[0] == '\0')
		return false;
	for (i = 0; i < n; i++)
		if (steps[i].record != NULL && norm_has(norm_of(
		    steps[i].record, F_BUOC_NOI_DUNG), norm))
			return true;
	return false;
}

bool
judge_own_step_added(const struct edit *e)
{
	return e->kind == EDIT_ADDED && e->new->record != NULL &&
	    is_citizen(value_of(e->new->record, F_BUOC_AI)) && !was_part(e);
}

bool
judge_step_to_citizen(const struct edit *e)
{
	return is_reworded(e) && !is_citizen(e->old) && is_citizen(e->new);
}
