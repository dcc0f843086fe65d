/* Walks a record beside what is told of it. */
#include "export/told.h"

bool
reached_by(const struct value *v, const enum field_id *path, size_t depth)
{
	while (depth > 0 && v != NULL && v->field->id == path[depth - 1]) {
		v = v->owner->holder;
		depth--;
	}
	return depth == 0;
}

void
lose_untold(struct losses *l, const struct record *r, is_told *told,
    const void *arg)
{
	size_t i, k, n, n_values = n_fields(r->type);

	for (i = 0; i < n_values; i++) {
		const struct value *v = &r->values[i];
		const struct value *item = items_of(v, &n);
		bool records = n > 0 && item[0].record != NULL;

		if (told(arg, v, records))
			continue;
		if (!records)
			lose(l, v);
		for (k = 0; records && k < n; k++)
			lose_untold(l, item[k].record, told, arg);
	}
}
