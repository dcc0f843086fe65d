/* Walks records by the field table and writes them as JSON, piece by piece. */
#include <string.h>

#include "export/json.h"
#include "export/json_text.h"
#include "export/raw_json.h"

enum { STEP = 2 };

/* A list or an object in the making. */
struct open {
	struct buf *out;
	size_t indent;		/* of what stands in it */
	bool begun;
	char close;
};

static struct open
open_at(struct buf *out, size_t indent, const char *brackets)
{
	buf_putc(out, brackets[0]);
	return (struct open){ out, indent + STEP, false, brackets[1] };
}

/* Begins the line of the next item. */
static void
next_line(struct open *o)
{
	buf_puts(o->out, o->begun ? ",\n" : "\n");
	buf_fill(o->out, ' ', o->indent);
	o->begun = true;
}

static void
next_key(struct open *o, const char *key)
{
	next_line(o);
	json_text_put(o->out, key, strlen(key));
	buf_puts(o->out, ": ");
}

/* What is empty is closed where it was opened. */
static void
close_it(struct open *o)
{
	if (o->begun) {
		buf_putc(o->out, '\n');
		buf_fill(o->out, ' ', o->indent - STEP);
	}
	buf_putc(o->out, o->close);
}

/* --- values -------------------------------------------------------------- */

static void
put_scalar(struct buf *out, const struct value *v)
{
	bool number = v->parsed && (v->field->kind == KIND_INT ||
	    (v->field->kind == KIND_MONEY && !v->is_word));

	if (v->field->kind == KIND_RAW)
		raw_json(out, v);
	else if (number)
		buf_printf(out, "%lld", v->as.number);
	else if (v->parsed && v->field->kind == KIND_BOOL)
		buf_puts(out, v->as.yes ? "true" : "false");
	else
		json_text_put(out, v->text, v->len);
}

static void put_one(struct buf *out, const struct value *v, size_t indent);

static void
put_list(struct buf *out, const struct value *v, size_t indent)
{
	struct open list = open_at(out, indent, "[]");
	size_t i;

	for (i = 0; i < v->n; i++) {
		next_line(&list);
		put_one(out, &v->items[i], list.indent);
	}
	close_it(&list);
}

/* A field or an item of a list. */
static void
put_one(struct buf *out, const struct value *v, size_t indent)
{
	if (v->state == VALUE_NONE)
		json_text_put(out, "khong", strlen("khong"));
	else if (v->state != VALUE_FILLED)
		buf_puts(out, "null");
	else if (v->record != NULL)
		json_record(out, v->record, indent);
	else if (v->list == NULL && v->field->shape != SHAPE_ONE)
		put_list(out, v, indent);
	else
		put_scalar(out, v);
}

/* own: without what a row of a register took from the facts of the program,
 * which stands in no file of the catalogue. */
static void
put_fields(struct buf *out, const struct record *r, size_t indent, bool own)
{
	struct open object = open_at(out, indent, "{}");
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i];

		if (v->state == VALUE_ABSENT || (own && v->key.end == 0))
			continue;
		next_key(&object, v->field->key);
		put_one(out, v, object.indent);
	}
	close_it(&object);
}

void
json_record(struct buf *out, const struct record *r, size_t indent)
{
	put_fields(out, r, indent, false);
}

/* --- what a catalogue holds besides procedures --------------------------- */

static void
put_register(struct open *registers, const struct shared_file *f,
    enum register_id g)
{
	struct open rows;
	size_t i;

	next_key(registers, register_type(g)->name);
	rows = open_at(registers->out, registers->indent, "{}");
	for (i = 0; i < f->n_rows; i++) {
		next_key(&rows, f->rows[i].text);
		put_fields(rows.out, f->rows[i].record, rows.indent, true);
	}
	close_it(&rows);
}

/* The file of this register; NULL if the catalogue has none. */
static const struct shared_file *
register_file(const struct catalogue *c, enum register_id g)
{
	const struct shared_file *f;

	for (f = c->files; f != NULL; f = f->next)
		if (f->is_register && f->type == register_type(g)->row)
			return f;
	return NULL;
}

static void
put_registers(struct open *document, const struct catalogue *c)
{
	struct open registers;
	size_t g;

	next_key(document, "danh_muc");
	registers = open_at(document->out, document->indent, "{}");
	for (g = 0; g < N_REGISTERS; g++) {
		const struct shared_file *f = register_file(c,
		    (enum register_id)g);

		if (f != NULL)
			put_register(&registers, f, (enum register_id)g);
	}
	close_it(&registers);
}

/* "xa_mau" of don_vi/xa_mau.yaml. */
static void
next_unit(struct open *units, const char *inside)
{
	const char *id = strrchr(inside, '/') + 1;

	next_line(units);
	json_text_put(units->out, id, strlen(id) - strlen(".yaml"));
	buf_puts(units->out, ": ");
}

static void
put_units(struct open *document, const struct catalogue *c)
{
	const struct shared_file *f;
	struct open units;

	next_key(document, "don_vi");
	units = open_at(document->out, document->indent, "{}");
	for (f = c->files; f != NULL; f = f->next)
		if (!f->is_register && f->record != NULL &&
		    f->record != c->settings) {
			next_unit(&units, f->inside);
			json_record(units.out, f->record, units.indent);
		}
	close_it(&units);
}

/* --- documents ----------------------------------------------------------- */

/* Column of a procedure among others: in a list in an object. */
enum { INSIDE = 2 * STEP };

bool
json_head(struct buf *out, struct exporter *x, bool whole)
{
	const struct catalogue *c = x->export->catalogue;
	struct open document = open_at(out, 0, "{}");

	next_key(&document, "phien_ban");
	json_text_put(out, "tthc/1", strlen("tthc/1"));
	if (whole) {
		if (c->settings != NULL) {
			next_key(&document, "tthc");
			json_record(out, c->settings, document.indent);
		}
		put_units(&document, c);
		put_registers(&document, c);
	}
	next_key(&document, "thu_tuc");
	buf_puts(out, "[\n");
	return true;
}

void
json_tail(struct buf *out, struct exporter *x)
{
	(void)x;
	buf_puts(out, "\n  ]\n}\n");
}

bool
json_put_procedure(struct buf *out, struct exporter *x,
    const struct item *item)
{
	size_t indent = item->alone ? 0 : INSIDE;

	(void)x;
	buf_fill(out, ' ', indent);
	json_record(out, item->procedure, indent);
	if (item->alone)
		buf_putc(out, '\n');
	return true;
}
