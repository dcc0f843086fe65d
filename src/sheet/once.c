/* A short list, searched from its start: papers name few things. */
#include <string.h>

#include "sheet/once.h"

bool
once_add(struct once *o, const char *text)
{
	size_t i;

	for (i = 0; i < o->n; i++)
		if (strcmp(o->v[i], text) == 0)
			return false;
	if (o->n == o->cap) {
		o->cap = o->cap == 0 ? 16 : 2 * o->cap;
		o->v = arena_grow(o->arena, o->v, o->n, o->cap,
		    sizeof *o->v);
	}
	o->v[o->n++] = text;
	return true;
}

const char *
once_joined(const struct once *o)
{
	const char *all = "";
	size_t i;

	for (i = 0; i < o->n; i++)
		all = arena_printf(o->arena, "%s%s%s", all, i > 0 ? "; " : "",
		    o->v[i]);
	return all;
}
