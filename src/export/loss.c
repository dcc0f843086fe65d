/* Counts by field. */
#include "export/loss.h"

static void
lose_record(struct losses *l, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		lose(l, &r->values[i]);
}

void
lose(struct losses *l, const struct value *v)
{
	const struct value *item;
	size_t i, n;

	if (v->state != VALUE_FILLED && v->state != VALUE_NONE)
		return;
	item = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (item[i].record != NULL)
			lose_record(l, item[i].record);
		else
			l->of[v->field->id]++;
	if (v->state == VALUE_NONE)
		l->of[v->field->id]++;
}

void
losses_join(struct losses *l, const struct losses *other)
{
	size_t i;

	for (i = 0; i < N_FIELDS; i++)
		l->of[i] += other->of[i];
}

bool
losses_none(const struct losses *l)
{
	size_t i;

	for (i = 0; i < N_FIELDS; i++)
		if (l->of[i] > 0)
			return false;
	return true;
}
