/* Looks provinces up by code; there are 34 of them. */
#include <string.h>

#include "lint/province.h"

static bool
had(const struct record *province, const char *code)
{
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(province, F_TINH_MA_CO_QUAN_CU), &n);
	for (i = 0; i < n; i++)
		if (v[i].text != NULL && strcmp(v[i].text, code) == 0)
			return true;
	return false;
}

const struct record *
province_of(const struct catalogue *c, const char *code, bool *old)
{
	const struct table *t = &c->tables[G_TINH];
	const char *now;
	size_t i;

	for (i = 0; i < t->n; i++) {
		now = text_of(t->rows[i].record, F_TINH_MA_CO_QUAN);
		*old = now == NULL || strcmp(now, code) != 0;
		if (!*old || had(t->rows[i].record, code))
			return t->rows[i].record;
	}
	return NULL;
}
