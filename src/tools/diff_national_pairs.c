/* Records of files by code, and sides made of them. */
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "edit/write.h"
#include "import/json_in.h"
#include "import/xml_fill.h"
#include "import/xml_in.h"
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

bool
national_says(const struct national_pair *p, size_t side)
{
	return p->record[side] != NULL || p->yaml[side] != NULL;
}

const char *
national_code(const struct record *procedure)
{
	const char *code = text_of(procedure, F_THU_TUC_MA);

	return code != NULL ? code : text_of(procedure, F_THU_TUC_MA_TAM);
}

/* The pair for a record found in a file; NULL after a note if the side has one
 * with its code. */
static struct national_pair *
pair_for(struct national *n, size_t side, const char *place,
    const char *code)
{
	size_t i = names_add(&n->codes, code, strlen(code));
	struct national_pair *p = i < n->n_pairs ? &n->pairs[i] :
	    new_pair(n, code);

	if (national_says(p, side)) {
		note_add(&n->notes, NOTE_ERROR, place, "mã %s đã có ở %s; hãy "
		    "bỏ một bản ghi", "code %s is in %s already; drop one of "
		    "the records", code, p->path[side]);
		return NULL;
	}
	p->path[side] = place;
	return p;
}

static void
add_record_of(struct national *n, size_t side, const char *place, json_t *v)
{
	const struct format *format = json_is_object(v) ? format_of(v) : NULL;
	struct mapper m = { .arena = n->in.arena,
		.old = format != NULL && format->old };
	struct national_pair *p;
	struct piece code;

	if (format == NULL || !piece_of(&m, v, format->code_key, &code)) {
		note_add(&n->notes, NOTE_ERROR, place, "không phải bản ghi "
		    "thủ tục: không có mã (code hoặc MATTHC)", "no record of "
		    "a procedure: it has no code (code or MATTHC)");
		return;
	}
	p = pair_for(n, side, place, code.s);
	if (p == NULL)
		return;
	p->record[side] = v;
	p->format = format;
}

static void
read_json(struct national *n, size_t side, const struct source *s)
{
	json_t *root = json_in(&n->notes, s), *v;
	size_t i;

	n->roots[n->n_roots++] = root;
	if (json_is_array(root))
		json_array_foreach(root, i, v)
			add_record_of(n, side, arena_printf(n->in.arena,
			    "%s: /%zu", s->path, i), v);
	else if (root != NULL)
		add_record_of(n, side, s->path, root);
}

const char *
national_yaml(struct national *n, const struct record *r)
{
	const char *copy;
	struct buf yaml;

	buf_init(&yaml, 0);
	write_record(&yaml, r);
	copy = arena_strndup(n->in.arena, yaml.data, yaml.len);
	buf_release(&yaml);
	return copy;
}

/* --- XML ------------------------------------------------------------------ */

struct reading_xml {
	struct national *n;
	size_t side;
	const char *path;
};

static bool
take_element(void *arg, const xmlNode *element, unsigned first)
{
	struct reading_xml *x = arg;
	struct national *n = x->n;
	const char *place = arena_printf(n->in.arena, "%s:%u", x->path, first);
	const xmlNode *bad = NULL;
	const struct record *r;
	struct national_pair *p;
	const char *code;

	if (strcmp((const char *)element->name,
	    record_type(R_THU_TUC)->key) != 0)
		return true;
	r = xml_fill(&n->scratch, R_THU_TUC, element, &bad);
	code = national_code(r);
	if (bad != NULL || code == NULL)
		note_add(&n->notes, NOTE_ERROR, place, bad != NULL ?
		    "nguon.con_lai không phải JSON" : "thủ tục không có mã",
		    bad != NULL ? "nguon.con_lai is no JSON" :
		    "a procedure without a code");
	else if ((p = pair_for(n, x->side, place, arena_strdup(n->in.arena,
	    code))) != NULL)
		p->yaml[x->side] = national_yaml(n, r);
	arena_reset(&n->scratch);
	return true;
}

static void
read_xml(struct national *n, size_t side, const struct source *s)
{
	struct reading_xml x = { .n = n, .side = side, .path = s->path };

	xml_in(&n->notes, &n->check, &(struct xml_source){ .path = s->path,
	    .bytes = s }, take_element, &x);
}

/* --- both sides ----------------------------------------------------------- */

static bool
is_xml(const char *path)
{
	size_t n = strlen(path);

	return n > 4 && strcmp(path + n - 4, ".xml") == 0;
}

static void
read_side(struct national *n, size_t side)
{
	size_t i;

	inputs_sort(&n->inputs[side]);
	for (i = 0; i < n->inputs[side].n; i++)
		if (is_xml(n->inputs[side].v[i].path))
			read_xml(n, side, &n->inputs[side].v[i]);
		else
			read_json(n, side, &n->inputs[side].v[i]);
}

/* XML says more than a national record: the two are not compared as they
 * are. */
static void
check_forms(struct national *n)
{
	const struct national_pair *p;

	for (p = n->pairs; p < n->pairs + n->n_pairs; p++)
		if (p->format != NULL && (p->yaml[0] != NULL ||
		    p->yaml[1] != NULL))
			note_add(&n->notes, NOTE_ERROR, p->path[1], "mã %s: một "
			    "bên là JSON, một bên là XML; hãy nhập XML vào một "
			    "bộ dữ liệu (tthc-import) rồi so", "code %s: one "
			    "side is JSON, the other XML; import the XML into "
			    "a catalogue (tthc-import) and compare that",
			    p->code);
}

bool
national_read(struct national *n)
{
	n->roots = arena_alloc(n->in.arena, (n->inputs[0].n +
	    n->inputs[1].n + 1) * sizeof *n->roots);
	if (no_notes(n)) {
		read_side(n, 0);
		read_side(n, 1);
		check_forms(n);
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
	if (!national_says(p, side))
		return;
	s->path[side] = p->path[side];
	s->bytes[side] = p->yaml[side];
	if (p->record[side] != NULL)
		s->bytes[side] = national_yaml(n, map_one(n, p, side));
	s->len[side] = strlen(s->bytes[side]);
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
