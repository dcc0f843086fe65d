/* A hash table of rows, open addressing, never more than half full. */
#include <string.h>

#include "base/hash.h"
#include "load/table.h"

/* The slot of an id: the one that holds it, or the free one for it. */
static size_t
slot_of(const struct table *t, const char *id)
{
	size_t i = (size_t)(text_hash(id, strlen(id)) % t->n_slots);

	while (t->slots[i] != 0 &&
	    strcmp(t->rows[t->slots[i] - 1].id, id) != 0)
		i = (i + 1) % t->n_slots;
	return i;
}

static void
grow(struct arena *a, struct table *t)
{
	size_t i;

	t->cap = t->cap == 0 ? 32 : t->cap * 2;
	t->rows = arena_grow(a, t->rows, t->n, t->cap, sizeof *t->rows);
	t->n_slots = t->cap * 2;
	t->slots = arena_alloc(a, t->n_slots * sizeof *t->slots);
	for (i = 0; i < t->n; i++)
		t->slots[slot_of(t, t->rows[i].id)] = (uint32_t)i + 1;
}

struct row *
table_put(struct arena *a, struct table *t, const struct row *row)
{
	size_t slot;

	if (t->n == t->cap)
		grow(a, t);
	slot = slot_of(t, row->id);
	if (t->slots[slot] == 0)
		t->slots[slot] = (uint32_t)++t->n;
	t->rows[t->slots[slot] - 1] = *row;
	return &t->rows[t->slots[slot] - 1];
}

const struct row *
table_get(const struct table *t, const char *id)
{
	size_t slot;

	if (t->n == 0)
		return NULL;
	slot = slot_of(t, id);
	return t->slots[slot] == 0 ? NULL : &t->rows[t->slots[slot] - 1];
}
