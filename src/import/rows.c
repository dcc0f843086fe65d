/* Collects what records say about register rows and makes the rows. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/viet.h"
#include "import/rows.h"
#include "load/table.h"

/* The name of a row, and where its other names go. */
struct naming {
	enum register_id in;
	enum field_id name, others;
};

static const struct naming namings[] = {
	{ G_LINH_VUC, F_LINH_VUC_TEN, F_LINH_VUC_TEN_KHAC },
	{ G_CO_QUAN, F_CO_QUAN_TEN, F_CO_QUAN_TEN_KHAC },
	{ G_VAN_BAN, F_VAN_BAN_TEN, F_VAN_BAN_TEN_KHAC },
};

enum { N_NAMINGS = sizeof namings / sizeof namings[0] };

static const struct naming *
naming_of(enum register_id g)
{
	size_t i;

	for (i = 0; namings[i].in != g; i++)
		assert(i + 1 < N_NAMINGS);
	return &namings[i];
}

static void
know_names(struct rows *rows, enum register_id g, const struct row *row,
    enum field_id f, bool other)
{
	const struct value *v;
	struct known_name *k;
	size_t i, n;

	v = items_of(value_of(row->record, f), &n);
	for (i = 0; i < n; i++) {
		if (v[i].text == NULL)
			continue;
		if (rows->n_names == rows->cap_names) {
			rows->cap_names = rows->cap_names * 2 + 64;
			rows->names = arena_grow(rows->arena, rows->names,
			    rows->n_names, rows->cap_names,
			    sizeof *rows->names);
		}
		k = &rows->names[rows->n_names++];
		k->in = g;
		k->folded = viet_id(rows->arena, v[i].text, v[i].len);
		k->id = row->id;
		k->other = other;
	}
}

static int
compare_names(const void *va, const void *vb)
{
	const struct known_name *a = va, *b = vb;
	int c;

	if (a->in != b->in)
		return a->in < b->in ? -1 : 1;
	c = strcmp(a->folded, b->folded);
	if (c != 0)
		return c;
	if (a->other != b->other)
		return a->other ? 1 : -1;
	return strcmp(a->id, b->id);
}

void
rows_init(struct rows *rows, struct arena *a,
    const struct catalogue *catalogue)
{
	size_t i, k;

	memset(rows, 0, sizeof *rows);
	rows->arena = a;
	rows->catalogue = catalogue;
	for (i = 0; i < N_NAMINGS; i++) {
		const struct table *t = &catalogue->tables[namings[i].in];

		for (k = 0; k < t->n; k++) {
			know_names(rows, namings[i].in, &t->rows[k],
			    namings[i].name, false);
			know_names(rows, namings[i].in, &t->rows[k],
			    namings[i].others, true);
		}
	}
	if (rows->n_names > 0)
		qsort(rows->names, rows->n_names, sizeof *rows->names,
		    compare_names);
}

const char *
rows_id(struct rows *rows, enum register_id g, const char *name, size_t n)
{
	const char *folded = viet_id(rows->arena, name, n);
	size_t low = 0, high = rows->n_names;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct known_name *k = &rows->names[mid];

		if (k->in < g || (k->in == g && strcmp(k->folded, folded) < 0))
			low = mid + 1;
		else
			high = mid;
	}
	if (low < rows->n_names && rows->names[low].in == g &&
	    strcmp(rows->names[low].folded, folded) == 0)
		return rows->names[low].id;
	return folded;
}

static void
keep(struct rows *rows, enum register_id g, const char *id, enum field_id f,
    const char *s, size_t n)
{
	struct saying *new;

	if (rows->n_said == rows->cap_said) {
		rows->cap_said = rows->cap_said * 2 + 256;
		rows->said = arena_grow(rows->arena, rows->said, rows->n_said,
		    rows->cap_said, sizeof *rows->said);
	}
	new = &rows->said[rows->n_said++];
	new->in = g;
	new->id = arena_strdup(rows->arena, id);
	new->field = f;
	new->text = arena_strndup(rows->arena, s, n);
}

static bool
is_one_of(const struct value *v, const char *s, size_t n)
{
	size_t i, count;

	v = items_of(v, &count);
	for (i = 0; i < count; i++)
		if (v[i].text != NULL && v[i].len == n &&
		    memcmp(v[i].text, s, n) == 0)
			return true;
	return false;
}

static enum row_fit
fit(const struct row *row, enum register_id g, enum field_id f,
    const char *s, size_t n)
{
	if (row == NULL)
		return ROW_OTHER;
	if (is_one_of(value_of(row->record, f), s, n))
		return ROW_EXACT;
	if (f == naming_of(g)->name &&
	    is_one_of(value_of(row->record, naming_of(g)->others), s, n))
		return ROW_VARIANT;
	return ROW_OTHER;
}

enum row_fit
rows_say(struct rows *rows, enum register_id g, const char *id,
    enum field_id f, const char *s, size_t n)
{
	enum row_fit made, there;

	if (!rows->settled) {
		keep(rows, g, id, f, s, n);
		return ROW_OTHER;
	}
	made = fit(table_get(&rows->made[g], id), g, f, s, n);
	there = fit(catalogue_row(rows->catalogue, g, id), g, f, s, n);
	return made < there ? made : there;
}

static int
compare_sayings(const void *va, const void *vb)
{
	const struct saying *a = va, *b = vb;
	int c;

	if (a->in != b->in)
		return a->in < b->in ? -1 : 1;
	c = strcmp(a->id, b->id);
	if (c != 0)
		return c;
	if (a->field != b->field)
		return a->field < b->field ? -1 : 1;
	return strcmp(a->text, b->text);
}

static bool
same_row(const struct saying *a, const struct saying *b)
{
	return a->in == b->in && strcmp(a->id, b->id) == 0;
}

/* How many of the n sorted sayings from the first on are equal to it. */
static size_t
repeated(const struct saying *s, size_t n)
{
	size_t i;

	for (i = 1; i < n && strcmp(s[i].text, s->text) == 0; i++)
		;
	return i;
}

/* The text that was said most often in n sorted sayings. */
static const char *
most_said(const struct saying *s, size_t n)
{
	const char *best = NULL;
	size_t i, times, most = 0;

	for (i = 0; i < n; i += times) {
		times = repeated(s + i, n - i);
		if (times > most) {
			most = times;
			best = s[i].text;
		}
	}
	return best;
}

/*
 * Fills one field of a new row from the n sorted sayings about it. What the
 * program's own row says is left to it; only other names are added.
 */
static void
settle_field(struct rows *rows, struct record *r, const struct row *own,
    const struct saying *s, size_t n)
{
	const struct naming *names = naming_of(s->in);
	const char *best;
	size_t i, times;

	if (own != NULL && has(own->record, s->field)) {
		best = text_of(own->record, s->field);
	} else {
		best = most_said(s, n);
		set_text(rows->arena, r, s->field, best, strlen(best));
	}
	for (i = 0; s->field == names->name && i < n; i += times) {
		times = repeated(s + i, n - i);
		if (strcmp(s[i].text, best) != 0)
			add_text(rows->arena, r, names->others, s[i].text,
			    strlen(s[i].text));
	}
}

bool
record_is_bare(const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		if (r->values[i].state != VALUE_ABSENT)
			return false;
	return true;
}

/* Makes one row from the n sorted sayings about it. */
static void
settle_row(struct rows *rows, const struct saying *s, size_t n)
{
	const struct row *own = catalogue_row(rows->catalogue, s->in, s->id);
	struct record *r = record_new(rows->arena, register_type(s->in)->row,
	    NULL);
	struct row row = { .id = s->id, .record = r };
	size_t i, k;

	if (own != NULL && !own->builtin)
		return;
	for (i = 0; i < n; i += k) {
		for (k = 1; i + k < n && s[i + k].field == s[i].field; k++)
			;
		/* The program's own documents need no second look. */
		if (own == NULL || s[i].field != F_VAN_BAN_KIEM_TRA)
			settle_field(rows, r, own, s + i, k);
	}
	if (!record_is_bare(r))
		table_put(rows->arena, &rows->made[s->in], &row);
}

void
rows_settle(struct rows *rows)
{
	size_t i, n;

	if (rows->n_said > 0)
		qsort(rows->said, rows->n_said, sizeof *rows->said,
		    compare_sayings);
	for (i = 0; i < rows->n_said; i += n) {
		for (n = 1; i + n < rows->n_said &&
		    same_row(&rows->said[i], &rows->said[i + n]); n++)
			;
		settle_row(rows, rows->said + i, n);
	}
	rows->settled = true;
}
