/*
 * A procedure narrowed to one case, so that the questions people ask are
 * answered for that case by the same rules as for the whole.
 */
#include <string.h>

#include "notice/slip_part.h"

bool
slip_is_for(const struct record *r, enum field_id cases, const char *id)
{
	size_t i, n;
	const struct value *item = items_of(value_of(r, cases), &n);

	for (i = 0; i < n && id != NULL; i++)
		if (item[i].text != NULL && strcmp(item[i].text, id) == 0)
			return true;
	return n == 0 || id == NULL;
}

const struct record *const *
slip_rows(struct arena *a, const struct record *r, enum field_id list,
    size_t *n)
{
	size_t i, all;
	const struct value *item = items_of(value_of(r, list), &all);
	const struct record **rows = arena_alloc(a,
	    (all + 1) * sizeof *rows);

	for (i = 0; i < all; i++)
		rows[i] = item[i].record;
	*n = all;
	return rows;
}

static struct record *
copy_of(struct arena *a, const struct record *r)
{
	size_t size = sizeof *r + n_fields(r->type) * sizeof r->values[0];
	struct record *copy = arena_raw(a, size);

	memcpy(copy, r, size);
	return copy;
}

/* Keeps the rows of a list that are for the case; a list without any is as if
 * nobody had filled it. */
static void
keep_rows(struct arena *a, struct record *r, enum field_id list,
    enum field_id cases, const char *id)
{
	struct value *v = value_slot(r, list), *kept;
	size_t i, n, count = 0;
	const struct value *item = items_of(v, &n);

	if (n == 0)
		return;
	kept = arena_alloc(a, n * sizeof *kept);
	for (i = 0; i < n; i++)
		if (slip_is_for(item[i].record, cases, id))
			kept[count++] = item[i];
	v->items = kept;
	v->n = count;
	if (count == 0)
		v->state = VALUE_EMPTY;
}

const struct record *
slip_narrow(struct arena *a, const struct record *procedure, const char *id)
{
	struct record *r = copy_of(a, procedure);
	struct value *ways = value_slot(r, F_THU_TUC_CACH_THUC), *way;
	size_t i;

	keep_rows(a, r, F_THU_TUC_CACH_THUC, F_CACH_THUC_TRUONG_HOP, id);
	if (ways->items == NULL)
		return r;
	way = arena_alloc(a, (ways->n + 1) * sizeof *way);
	for (i = 0; i < ways->n; i++) {
		struct record *copy = copy_of(a, ways->items[i].record);

		keep_rows(a, copy, F_CACH_THUC_PHI_LE_PHI, F_PHI_TRUONG_HOP,
		    id);
		way[i] = ways->items[i];
		way[i].record = copy;
	}
	ways->items = way;
	return r;
}
