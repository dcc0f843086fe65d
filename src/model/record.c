/* Reading and building records. */
#include <assert.h>
#include <string.h>

#include "model/record.h"

struct record *
record_new(struct arena *a, enum record_id type, const struct value *holder)
{
	const struct record_type *t = record_type(type);
	size_t i, n = n_fields(t);
	struct record *r;

	r = arena_alloc(a, sizeof *r + n * sizeof r->values[0]);
	r->type = t;
	r->holder = holder;
	for (i = 0; i < n; i++) {
		r->values[i].field = &t->fields[i];
		r->values[i].owner = r;
	}
	return r;
}

const struct value *
value_of(const struct record *r, enum field_id f)
{
	assert(field_of(f)->record == r->type->id);
	return &r->values[field_of(f) - r->type->fields];
}

struct value *
value_slot(struct record *r, enum field_id f)
{
	assert(field_of(f)->record == r->type->id);
	return &r->values[field_of(f) - r->type->fields];
}

bool
has(const struct record *r, enum field_id f)
{
	return value_of(r, f)->state == VALUE_FILLED;
}

const char *
text_of(const struct record *r, enum field_id f)
{
	return has(r, f) ? value_of(r, f)->text : NULL;
}

static bool
means_word(const struct value *v, enum word_id w)
{
	return v->state == VALUE_FILLED && v->parsed &&
	    (v->field->kind == KIND_WORD || v->is_word) &&
	    v->as.word->id == w;
}

bool
is_word(const struct record *r, enum field_id f, enum word_id w)
{
	return means_word(value_of(r, f), w);
}

bool
has_word(const struct record *r, enum field_id f, enum word_id w)
{
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(r, f), &n);
	for (i = 0; i < n; i++)
		if (means_word(&v[i], w))
			return true;
	return false;
}

const struct record *
record_in(const struct record *r, enum field_id f)
{
	return has(r, f) ? value_of(r, f)->record : NULL;
}

const struct value *
items_of(const struct value *v, size_t *n)
{
	if (v->state != VALUE_FILLED) {
		*n = 0;
		return NULL;
	}
	if (v->field->shape == SHAPE_ONE || v->list != NULL) {
		*n = 1;
		return v;
	}
	*n = v->n;
	return v->items;
}

const struct record *
enclosing(const struct record *r, enum record_id type)
{
	while (r != NULL && r->type->id != type)
		r = r->holder == NULL ? NULL : r->holder->owner;
	return r;
}

static void
fill(struct arena *a, struct value *v, const char *s, size_t n)
{
	v->state = VALUE_FILLED;
	v->text = arena_strndup(a, s, n);
	v->len = n;
}

void
set_text(struct arena *a, struct record *r, enum field_id f, const char *s,
    size_t n)
{
	fill(a, value_slot(r, f), s, n);
}

void
set_none(struct record *r, enum field_id f)
{
	value_slot(r, f)->state = VALUE_NONE;
}

/* Items move when the array grows: records of items point to their holder. */
static struct value *
add_item(struct arena *a, struct record *r, enum field_id f)
{
	struct value *list = value_slot(r, f), *items;
	size_t i, cap = list->n;

	assert(list->field->shape != SHAPE_ONE);
	items = (struct value *)list->items;
	if ((cap & (cap - 1)) == 0) {
		items = arena_grow(a, items, cap, cap == 0 ? 1 : cap * 2,
		    sizeof *items);
		for (i = 0; i < cap; i++)
			if (items[i].record != NULL)
				((struct record *)items[i].record)->holder =
				    &items[i];
		list->items = items;
	}
	items += list->n;
	items->field = list->field;
	items->owner = r;
	items->list = list;
	items->index = (unsigned)list->n++;
	list->state = VALUE_FILLED;
	return items;
}

void
add_text(struct arena *a, struct record *r, enum field_id f, const char *s,
    size_t n)
{
	fill(a, add_item(a, r, f), s, n);
}

struct record *
add_record(struct arena *a, struct record *r, enum field_id f)
{
	struct value *v = value_slot(r, f);
	struct record *made;

	if (v->field->shape != SHAPE_ONE)
		v = add_item(a, r, f);
	v->state = VALUE_FILLED;
	made = record_new(a, (enum record_id)v->field->arg, v);
	v->record = made;
	return made;
}

const struct value *
row_name(const struct row *row)
{
	const struct field *f = field_by_key(row->record->type, "ten", 3);
	const struct value *name;

	if (f == NULL || f->kind != KIND_TEXT)
		return NULL;
	name = value_of(row->record, f->id);
	return name->state == VALUE_FILLED && name->text != NULL ? name : NULL;
}
