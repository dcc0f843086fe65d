/* Open addressing; never more than half full. */
#include <string.h>

#include "base/hash.h"
#include "base/names.h"

enum { FIRST_ROOM = 256 };

/* The slot where the name is, or where it may be put. */
static size_t
slot_of(const struct names *t, const struct name *name)
{
	size_t mask = t->room - 1, i;

	for (i = (name->hash ^ name->hash >> 32) & mask; t->slots[i] != 0;
	    i = (i + 1) & mask) {
		const struct name *here = &t->names[t->slots[i] - 1];

		if (here->hash == name->hash && here->n == name->n &&
		    memcmp(here->s, name->s, name->n) == 0)
			break;
	}
	return i;
}

static void
make_room(struct names *t)
{
	size_t i;

	t->room = t->room > 0 ? 2 * t->room : FIRST_ROOM;
	t->names = arena_grow(t->arena, t->names, t->n, t->room / 2,
	    sizeof *t->names);
	t->slots = arena_alloc(t->arena, t->room * sizeof *t->slots);
	for (i = 0; i < t->n; i++)
		t->slots[slot_of(t, &t->names[i])] = (uint32_t)i + 1;
}

uint32_t
names_add(struct names *t, const char *s, size_t n)
{
	struct name name = { s, n, text_hash(s, n) };
	size_t slot;

	if (2 * t->n >= t->room)
		make_room(t);
	slot = slot_of(t, &name);
	if (t->slots[slot] == 0) {
		name.s = arena_strndup(t->arena, s, n);
		t->names[t->n++] = name;
		t->slots[slot] = (uint32_t)t->n;
	}
	return t->slots[slot] - 1;
}
