/* Lines, tables and fields that all parts are made of. */
#include <stdio.h>
#include <string.h>

#include "model/say.h"
#include "sheet/sheet_part.h"

void
sheet_missing(struct html_node *into, const struct sheet *s)
{
	html_leaf(into, "p", "missing", s->missing != NULL ? s->missing :
	    "Danh mục chưa ghi.");
}

size_t
sheet_letters(const struct value *v)
{
	size_t i, n, bytes = 0;
	const struct value *item = items_of(v, &n);

	for (i = 0; i < n; i++)
		bytes += item[i].len;
	/* Three letters of Vietnamese are about four bytes. */
	return bytes * 3 / 4;
}

/* --- values -------------------------------------------------------------- */

void
sheet_inline(struct html_node *into, const struct marks *m,
    const struct value *v)
{
	struct phrase p = { 0 };

	phrase_value(&p, m, v);
	html_inline(into, p.runs, p.n);
}

/* Several texts of a list are items, if none of them has items of its own and
 * no change speaks of the list as a whole. */
static bool
is_list_of_lines(const struct marks *m, const struct value *v)
{
	size_t i, n;
	const struct value *item = items_of(v, &n);

	if (v->field->kind != KIND_PROSE || n < 2 || m->n > 0)
		return false;
	for (i = 0; i < n; i++)
		if (item[i].text == NULL || strchr("-+", *item[i].text) !=
		    NULL || strchr(item[i].text, '\n') != NULL)
			return false;
	return true;
}

void
sheet_prose(struct html_node *into, const struct marks *m,
    const struct value *v)
{
	struct phrase p = { 0 };
	size_t i;

	if (is_list_of_lines(m, v)) {
		into = html_add(into, "ul", NULL);
		for (i = 0; i < v->n; i++)
			html_leaf(into, "li", NULL, v->items[i].text);
		return;
	}
	phrase_value(&p, m, v);
	html_prose(into, p.runs, p.n);
}

void
sheet_line(struct html_node *into, const struct marks *m, const char *label,
    const struct value *v)
{
	struct html_node *p = html_add(into, "p", "field");

	html_leaf(p, "span", "label", label);
	sheet_inline(p, m, v);
}

void
sheet_plain(struct html_node *into, const struct sheet *s, enum field_id f)
{
	const struct value *v = value_of(s->procedure, f);

	if (v->state == VALUE_NONE)
		html_leaf(into, "p", NULL, "Không.");
	else if (v->state == VALUE_FILLED)
		sheet_prose(into, s->marks, v);
	else
		sheet_missing(into, s);
	sheet_dropped(into, s->marks, s->procedure, f);
}

void
sheet_dropped(struct html_node *into, const struct marks *m,
    const struct record *in, enum field_id f)
{
	const struct change *c = NULL;

	while ((c = marks_dropped(m, in, field_of(f), c)) != NULL) {
		struct html_node *p = html_leaf(into, "p", "dropped",
		    "Nội dung bỏ: ");

		html_leaf(p, "del", NULL, c->old_text);
	}
}

/* --- fields -------------------------------------------------------------- */

/* Ids and remainders serve programs. */
static bool
for_machines(const struct field *f)
{
	return f->kind == KIND_ID || f->kind == KIND_RAW;
}

static bool
is_among(enum field_id f, const enum field_id *list, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (list[i] == f)
			return true;
	return false;
}

/* A value of several lines stands below its label. */
static bool
is_long(const struct value *v)
{
	return v->field->kind == KIND_PROSE && (v->items != NULL ||
	    (v->text != NULL && (strchr(v->text, '\n') != NULL ||
	    strchr("-+", v->text[0]) != NULL)));
}

/* "Từ ngày: 01/7/2026; Đến hết ngày: 31/10/2026" */
static void
put_inner_fields(struct html_node *p, const struct marks *m,
    const struct record *r)
{
	struct phrase text = { 0 };
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i];

		if (v->state != VALUE_FILLED && v->state != VALUE_NONE)
			continue;
		phrase_words(&text, m, arena_printf(m->arena, "%s%s: ",
		    text.n > 0 ? "; " : "", v->field->vi));
		phrase_value(&text, m, v);
	}
	html_inline(p, text.runs, text.n);
}

static void
put_field(struct html_node *into, const struct marks *m,
    const struct value *v)
{
	const char *label = arena_printf(m->arena, "%s: ", v->field->vi);
	struct html_node *p;

	if (v->field->kind == KIND_URL && v->text != NULL) {
		p = html_add(into, "p", "field");
		html_leaf(p, "span", "label", label);
		html_link(p, v->text, v->text);
	} else if (v->record != NULL) {
		p = html_add(into, "p", "field");
		html_leaf(p, "span", "label", label);
		put_inner_fields(p, m, v->record);
	} else if (is_long(v)) {
		html_leaf(html_add(into, "p", "field"), "span", "label",
		    label);
		sheet_prose(into, m, v);
	} else {
		sheet_line(into, m, label, v);
	}
}

void
sheet_fields(struct html_node *into, const struct marks *m,
    const struct record *r, const enum field_id *but, size_t n)
{
	size_t i, n_all = n_fields(r->type);

	for (i = 0; i < n_all; i++) {
		const struct value *v = &r->values[i];

		if ((v->state == VALUE_FILLED || v->state == VALUE_NONE) &&
		    !for_machines(v->field) &&
		    !is_among(v->field->id, but, n))
			put_field(into, m, v);
		/* Rows that were dropped are told by whoever writes the list. */
		else if (v->field->kind != KIND_RECORD)
			sheet_dropped(into, m, r, v->field->id);
	}
}

/* --- tables -------------------------------------------------------------- */

struct sheet_table
sheet_table(struct html_node *into, const char *class, const char *label,
    const struct html_column *columns, size_t n)
{
	struct html_node *table = html_add(into, "table", class);
	struct html_node *group = html_add(table, "colgroup", NULL);
	struct sheet_table t;
	size_t i;

	html_attribute(table, "aria-label", label);
	for (i = 0; i < n; i++)
		html_add(group, "col", columns[i].class);
	t.head = html_add(table, "thead", NULL);
	t.body = html_add(table, "tbody", NULL);
	return t;
}

struct html_node *
sheet_table_title(const struct sheet_table *t, size_t n)
{
	struct html_node *th = html_add(html_add(t->head, "tr", "title"),
	    "th", NULL);
	char span[24];

	snprintf(span, sizeof span, "%zu", n);
	html_attribute(th, "colspan", span);
	html_attribute(th, "scope", "colgroup");
	return th;
}

void
sheet_table_heads(const struct sheet_table *t,
    const struct html_column *columns, size_t n)
{
	struct html_node *row = html_add(t->head, "tr", NULL);
	size_t i;

	for (i = 0; i < n; i++)
		html_attribute(html_leaf(row, "th", columns[i].class,
		    columns[i].head), "scope", "col");
}
