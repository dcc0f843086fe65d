/* Comparing records by the field table, byte for byte. */
#include <string.h>

#include "model/alike.h"

static bool
is_nothing(const struct value *v)
{
	return v->state == VALUE_ABSENT || v->state == VALUE_EMPTY;
}

static bool
one_alike(const struct value *a, const struct value *b)
{
	if (a->record != NULL && b->record != NULL)
		return record_alike_but(a->record, b->record, NULL, 0);
	if (a->text == NULL || b->text == NULL)
		return a->text == b->text;
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

bool
value_alike(const struct value *a, const struct value *b)
{
	const struct value *v, *w;
	size_t i, n, m;

	if (is_nothing(a) || is_nothing(b))
		return is_nothing(a) && is_nothing(b);
	if (a->state != b->state)
		return false;
	v = items_of(a, &n);
	w = items_of(b, &m);
	if (n != m)
		return false;
	for (i = 0; i < n; i++)
		if (!one_alike(&v[i], &w[i]))
			return false;
	return true;
}

bool
record_alike_in(const struct record *a, const struct record *b,
    const enum field_id *fields, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!value_alike(value_of(a, fields[i]),
		    value_of(b, fields[i])))
			return false;
	return true;
}

bool
record_alike_but(const struct record *a, const struct record *b,
    const enum field_id *fields, size_t n)
{
	size_t i, k, n_all = n_fields(a->type);

	for (i = 0; i < n_all; i++) {
		for (k = 0; k < n && fields[k] != a->values[i].field->id; k++)
			;
		if (k == n && !value_alike(&a->values[i], &b->values[i]))
			return false;
	}
	return true;
}
