/* A short list, searched from its start: papers name few things. */
#include <string.h>

#include "base/buf.h"
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
	struct buf all;
	const char *s;
	size_t i;

	buf_init(&all, 0);
	for (i = 0; i < o->n; i++)
		buf_printf(&all, "%s%s", i > 0 ? "; " : "", o->v[i]);
	s = arena_strndup(o->arena, all.data, all.len);
	buf_release(&all);
	return s;
}
