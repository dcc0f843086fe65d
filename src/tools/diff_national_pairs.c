/* Records of JSON files by code, and sides made of them. */
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "edit/write.h"
#include "import/json_in.h"
#include "load/table.h"
#include "tools/diff_national.h"

/* Notes of reading JSON, which all stop the comparison. */
static bool
no_notes(const struct national *n)
{
	struct buf line;
	size_t i;

	buf_init(&line, 0);
	for (i = 0; i < n->notes.n; i++) {
		buf_clear(&line);
		escape_line(&line, n->notes.v[i].place,
		    strlen(n->notes.v[i].place));
		buf_puts(&line, ": ");
		escape_line(&line, n->notes.v[i].text,
		    strlen(n->notes.v[i].text));
		cli_complain(n->c, "%s", "%s", line.data);
	}
	buf_release(&line);
	return n->notes.n == 0;
}

/* --- records -------------------------------------------------------------- */

static int
by_code(const void *va, const void *vb)
{
	const struct national_pair *a = va, *b = vb;

	return strcmp(a->code, b->code);
}

struct national_pair *
national_pair_of(struct national *n, const char *code)
{
	const struct national_pair key = { .code = code };

	return n->n_pairs == 0 ? NULL : bsearch(&key, n->pairs, n->n_pairs,
	    sizeof *n->pairs, by_code);
}

static struct national_pair *
new_pair(struct national *n, const char *code)
{
	struct national_pair *p;

	if (n->n_pairs == n->cap_pairs) {
		n->cap_pairs = n->cap_pairs * 2 + 64;
		n->pairs = arena_grow(n->in.arena, n->pairs, n->n_pairs,
		    n->cap_pairs, sizeof *n->pairs);
	}
	p = &n->pairs[n->n_pairs++];
	p->code = code;
	p->inside = arena_printf(n->in.arena, "%s.json", code);
	return p;
}

/* A record of a file; a second one with its code is a note. */
static void
add_record_of(struct national *n, size_t side, const char *place, json_t *v)
{
	const struct format *format = json_is_object(v) ? format_of(v) : NULL;
	struct mapper m = { .arena = n->in.arena,
		.old = format != NULL && format->old };
	struct national_pair *p;
	struct piece code;
	size_t i;

	if (format == NULL || !piece_of(&m, v, format->code_key, &code)) {
		note_add(&n->notes, NOTE_ERROR, place, "không phải bản ghi "
		    "thủ tục: không có mã (code hoặc MATTHC)", "no record of "
		    "a procedure: it has no code (code or MATTHC)");
		return;
	}
	i = names_add(&n->codes, code.s, code.n);
	p = i < n->n_pairs ? &n->pairs[i] : new_pair(n, code.s);
	if (p->record[side] != NULL) {
		note_add(&n->notes, NOTE_ERROR, place, "mã %s đã có ở %s; hãy "
		    "bỏ một bản ghi", "code %s is in %s already; drop one of "
		    "the records", code.s, p->path[side]);
		return;
	}
	p->record[side] = v;
	p->path[side] = place;
	p->format = format;
}

static void
read_side(struct national *n, size_t side)
{
	size_t i, k;

	inputs_sort(&n->inputs[side]);
	for (i = 0; i < n->inputs[side].n; i++) {
		const struct source *s = &n->inputs[side].v[i];
		json_t *root = json_in(&n->notes, s), *v;

		n->roots[n->n_roots++] = root;
		if (!json_is_array(root)) {
			if (root != NULL)
				add_record_of(n, side, s->path, root);
			continue;
		}
		json_array_foreach(root, k, v)
			add_record_of(n, side, arena_printf(n->in.arena,
			    "%s: /%zu", s->path, k), v);
	}
}

bool
national_read(struct national *n)
{
	n->roots = arena_alloc(n->in.arena, (n->inputs[0].n +
	    n->inputs[1].n + 1) * sizeof *n->roots);
	if (no_notes(n)) {
		read_side(n, 0);
		read_side(n, 1);
	}
	if (n->n_pairs > 0)
		qsort(n->pairs, n->n_pairs, sizeof *n->pairs, by_code);
	return no_notes(n);
}

/* --- back from the shape -------------------------------------------------- */

/* The record that an import would make of it; scratch holds it. */
static struct record *
map_one(struct national *n, const struct national_pair *p, size_t side)
{
	struct record *r = record_new(&n->scratch, R_THU_TUC, NULL);
	struct mapper m = { .arena = &n->scratch, .rows = &n->rows,
		.old = p->format->old, .whole = p->record[side] };
	json_t *rest = json_deep_copy(p->record[side]);

	map_object(&m, p->format->table, rest, r);
	json_decref(rest);
	return r;
}

/* Rows that only these records name join the catalogue's. */
static void
join_rows(struct national *n)
{
	struct catalogue *c = &n->in.run.catalogue;
	size_t g, i;

	for (g = 0; g < N_REGISTERS; g++)
		for (i = 0; i < n->rows.made[g].n; i++)
			if (table_get(&c->tables[g],
			    n->rows.made[g].rows[i].id) == NULL)
				table_put(n->in.arena, &c->tables[g],
				    &n->rows.made[g].rows[i]);
}

static void
state(struct national *n, struct statement *s, const struct national_pair *p,
    size_t side)
{
	struct buf yaml;

	if (p->record[side] == NULL)
		return;
	buf_init(&yaml, 0);
	write_record(&yaml, map_one(n, p, side));
	s->path[side] = p->path[side];
	s->bytes[side] = arena_strndup(n->in.arena, yaml.data, yaml.len);
	s->len[side] = yaml.len;
	buf_release(&yaml);
	arena_reset(&n->scratch);
}

static int
by_inside(const void *va, const void *vb)
{
	const struct statement *a = va, *b = vb;

	return strcmp(a->inside, b->inside);
}

struct statement *
national_statements(struct national *n)
{
	struct statement *v = arena_alloc(n->in.arena, (n->n_pairs + 1) *
	    sizeof *v);
	size_t i, side;

	rows_init(&n->rows, n->in.arena, &n->in.run.catalogue);
	for (i = 0; i < n->n_pairs; i++)
		for (side = 0; side < 2; side++)
			if (n->pairs[i].record[side] != NULL)
				map_one(n, &n->pairs[i], side);
	arena_reset(&n->scratch);
	rows_settle(&n->rows);
	for (i = 0; i < n->n_pairs; i++) {
		v[i].inside = n->pairs[i].inside;
		for (side = 0; side < 2; side++)
			state(n, &v[i], &n->pairs[i], side);
	}
	join_rows(n);
	qsort(v, n->n_pairs, sizeof *v, by_inside);
	return v;
}
