/* What was not given is lost, and counted. */
#include <stdlib.h>

#include "base/die.h"
#include "export/give.h"
#include "import/give.h"

/* What a thread keeps: the names of the registers, sorted. */
struct give {
	struct arena arena;
	struct rows rows;
};

void
give_start(struct exporter *x)
{
	struct give *own = xmalloc(sizeof *own);

	json_set_alloc_funcs(xmalloc, free);
	arena_init(&own->arena);
	rows_init(&own->rows, &own->arena, x->export->catalogue);
	own->rows.settled = true;
	x->own = own;
}

void
give_stop(struct exporter *x)
{
	struct give *own = x->own;

	arena_release(&own->arena);
	free(own);
	x->own = NULL;
}

static void lose_record(struct exporter *x, const struct giver *g,
    const struct record *r);

static void
lose_value(struct exporter *x, const struct giver *g, const struct value *v)
{
	const struct value *item;
	bool given = giver_has(g, v);
	size_t i, n;

	if (v->state == VALUE_NONE && !given)
		lose(&x->losses, v);
	if (v->state != VALUE_FILLED)
		return;
	item = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (item[i].record != NULL)
			lose_record(x, g, item[i].record);
		else if (!given && !giver_has(g, &item[i]))
			lose(&x->losses, &item[i]);
}

/* Where a value stood, and what kind of source, are no values themselves. */
static bool
is_told_elsewhere(enum field_id f)
{
	return f == F_NGUON_LOAI || f == F_NGUON_BAM || f == F_CON_LAI_O;
}

static void
lose_record(struct exporter *x, const struct giver *g,
    const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		if (!is_told_elsewhere(r->values[i].field->id))
			lose_value(x, g, &r->values[i]);
}

json_t *
give_json(struct exporter *x, const struct format *format,
    const struct record *procedure, bool words)
{
	const struct give *own = x->own;
	struct rows rows = own->rows;
	struct giver g = { .arena = &x->arena, .rows = &rows,
	    .format = format, .words = words };
	json_t *v;

	rows.arena = &x->arena;
	v = give_procedure(&g, procedure);
	lose_record(x, &g, procedure);
	return v;
}

static int
append(const char *bytes, size_t n, void *out)
{
	buf_put(out, bytes, n);
	return 0;
}

void
give_put(struct buf *out, struct exporter *x, const struct format *format,
    const struct record *procedure)
{
	json_t *v = give_json(x, format, procedure, true);

	json_dump_callback(v, append, out,
	    JSON_INDENT(1) | JSON_REAL_PRECISION(15));
	json_decref(v);
}
