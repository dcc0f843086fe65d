/* Asks the rows of the table in their order, each edit both ways. */
#include <assert.h>

#include "diff/amount.h"
#include "diff/classify.h"
#include "diff/judge.h"
#include "diff/mends.h"

static edit_judge *const judges[] = {
#define DIRECTION(id, judge, fields, ...) [DIRECTION_##id] = judge_##judge,
#include "model/directions.def"
#undef DIRECTION
};

static bool
is_about(const struct direction *d, enum field_id f)
{
	size_t i;

	for (i = 0; i < d->n_fields; i++)
		if (d->fields[i] == f)
			return true;
	return d->n_fields == 0;
}

/* The row, and whether the edit is it read backwards. */
static const struct direction *
find(const struct edit *e, bool *mirrored)
{
	const struct edit back = edit_mirror(e);
	int i;

	for (i = 0; i < N_DIRECTIONS; i++) {
		const struct direction *d = direction_of((enum direction_id)i);

		if (!is_about(d, e->field->id))
			continue;
		*mirrored = !judges[i](e);
		if (!*mirrored || judges[i](&back))
			return d;
	}
	assert(!"the last row takes every edit");
	return NULL;
}

void
classify(struct verdict *v, const struct edit *e)
{
	v->direction = find(e, &v->mirrored);
	v->burden = v->mirrored ? burden_mirror(v->direction->burden) :
	    v->direction->burden;
	v->mends_record = mends_record(e) || (!v->mirrored &&
	    (v->direction->flags & MENDS_RECORD) != 0);
	v->delta = delta_of(e);
}
