/* Walks a record by the field table and writes it in block style. */
#include <string.h>

#include "edit/write.h"
#include "load/yaml.h"

enum { STEP = 2 };

static void put_fields(struct buf *out, const struct record *r,
    size_t indent, bool begun);
static void put_node(struct buf *out, const struct node *n, size_t indent);

/* Ends the line of a scalar; a block has ended its own last line. */
static void
end_line(struct buf *out)
{
	if (out->data[out->len - 1] != '\n')
		buf_putc(out, '\n');
}

/* Plain scalars keep their style: 5 and "5" are different values. */
static void
put_raw_scalar(struct buf *out, const struct node *n)
{
	if (n->style == STYLE_PLAIN)
		buf_put(out, n->text, n->len);
	else
		write_scalar(out, KIND_RAW, n->text, n->len, 0);
	buf_putc(out, '\n');
}

static void
put_raw_entries(struct buf *out, const struct node *n, size_t indent)
{
	const struct node *child;

	buf_putc(out, '\n');
	for (child = n->first; child != NULL; child = child->next) {
		buf_fill(out, ' ', indent + STEP);
		if (n->kind == NODE_LIST) {
			buf_putc(out, '-');
		} else {
			write_scalar(out, KIND_ID, child->key->text,
			    child->key->len, 0);
			buf_putc(out, ':');
		}
		put_node(out, child, indent + STEP);
	}
}

/* A value that nobody understands: it follows its key or dash. */
static void
put_node(struct buf *out, const struct node *n, size_t indent)
{
	if (n->kind != NODE_SCALAR && n->first != NULL) {
		put_raw_entries(out, n, indent);
		return;
	}
	buf_putc(out, ' ');
	if (n->kind == NODE_SCALAR)
		put_raw_scalar(out, n);
	else
		buf_puts(out, n->kind == NODE_LIST ? "[]\n" : "{}\n");
}

/* The only filled field of a record that may be written as that field. */
static const struct value *
bare_field(const struct field *f, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	if (!(f->flags & BARE) || r->values[0].state != VALUE_FILLED)
		return NULL;
	for (i = 1; i < n; i++)
		if (r->values[i].state != VALUE_ABSENT)
			return NULL;
	return &r->values[0];
}

/* The scalar a value is written as; NULL if it needs lines of its own. */
static const struct value *
as_scalar(const struct value *v)
{
	if (v->record != NULL)
		return bare_field(v->field, v->record);
	return v->text != NULL ? v : NULL;
}

/*
 * One value behind its key or dash, which stands at indent. A record begins
 * on the line of a dash, but below a key.
 */
static void
put_one(struct buf *out, const struct value *v, size_t indent)
{
	const struct value *scalar = as_scalar(v);

	if (v->state == VALUE_NONE) {
		buf_puts(out, " khong\n");
	} else if (v->state == VALUE_FILLED && v->raw != NULL) {
		put_node(out, v->raw, indent);
	} else if (v->state == VALUE_FILLED && scalar != NULL) {
		buf_putc(out, ' ');
		write_scalar(out, scalar->field->kind, scalar->text,
		    scalar->len, indent + STEP);
		end_line(out);
	} else if (v->state == VALUE_FILLED && v->record != NULL) {
		buf_putc(out, v->list != NULL ? ' ' : '\n');
		put_fields(out, v->record, indent + STEP, v->list != NULL);
	} else {
		buf_putc(out, '\n');
	}
}

/* The only item of a list that may stand without its dash. */
static const struct value *
lone_item(const struct value *v)
{
	if (v->field->flags & ONE_OK && v->n == 1 &&
	    v->items[0].state == VALUE_FILLED && v->items[0].text != NULL)
		return &v->items[0];
	return NULL;
}

static void
put_value(struct buf *out, const struct value *v, size_t indent)
{
	const struct value *lone;
	size_t i;

	buf_printf(out, "%s:", v->field->key);
	if (v->field->shape == SHAPE_ONE || v->state != VALUE_FILLED) {
		put_one(out, v, indent);
		return;
	}
	lone = lone_item(v);
	if (lone != NULL) {
		put_one(out, lone, indent);
		return;
	}
	buf_putc(out, '\n');
	for (i = 0; i < v->n; i++) {
		buf_fill(out, ' ', indent + STEP);
		buf_putc(out, '-');
		put_one(out, &v->items[i], indent + STEP);
	}
}

/* begun: the first key goes on the line that a dash has begun. */
static void
put_fields(struct buf *out, const struct record *r, size_t indent,
    bool begun)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++) {
		if (r->values[i].state == VALUE_ABSENT)
			continue;
		if (!begun)
			buf_fill(out, ' ', indent);
		begun = false;
		put_value(out, &r->values[i], indent);
	}
	/* A record without a key: the dash stays alone. */
	if (begun)
		buf_putc(out, '\n');
}

void
write_record(struct buf *out, const struct record *r)
{
	put_fields(out, r, 0, false);
}

void
write_row(struct buf *out, const char *id, const struct record *r)
{
	write_scalar(out, KIND_ID, id, strlen(id), 0);
	buf_puts(out, ":\n");
	put_fields(out, r, STEP, false);
}
