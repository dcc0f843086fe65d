/* What has no member of its own, in words behind a note or a name. */
#include <string.h>

#include "import/give.h"
#include "model/say.h"

/* How words follow a text. */
struct joint {
	const char *before, *between, *after;
};

static const struct joint lines = { "\n", "\n", "" };
static const struct joint brackets = { " (", "; ", ")" };

static bool
says_something(const struct value *v)
{
	return v->state == VALUE_FILLED || v->state == VALUE_NONE;
}

/*
 * Without words only an amount that is none is told, where no note does: 0
 * alone would say that nothing is charged.
 */
static bool
is_told(const struct giver *g, const struct value *v, bool noted)
{
	if (!says_something(v) || giver_has(g, v))
		return false;
	return g->words || (v->field->id == F_PHI_MUC_THU && !noted);
}

const struct record *
case_called(const struct value *id)
{
	const struct record *root = enclosing(id->owner, R_THU_TUC);
	const struct value *item;
	size_t i, n;

	if (root == NULL)
		return NULL;
	item = items_of(value_of(root, F_THU_TUC_TRUONG_HOP), &n);
	for (i = 0; i < n; i++) {
		const char *own = item[i].record == NULL ? NULL :
		    text_of(item[i].record, F_TRUONG_HOP_ID);

		if (own != NULL && strcmp(own, id->text) == 0)
			return item[i].record;
	}
	return NULL;
}

/* The value and, of cases, their names were told. */
static void
gave_told(struct giver *g, const struct value *v)
{
	const struct value *item;
	const struct record *c;
	size_t i, n;

	gave_all(g, v);
	item = items_of(v, &n);
	for (i = 0; i < n && v->field->kind == KIND_CASE; i++) {
		c = item[i].text == NULL ? NULL : case_called(&item[i]);
		if (c == NULL)
			continue;
		gave(g, value_of(c, F_TRUONG_HOP_ID));
		if (has(c, F_TRUONG_HOP_TEN))
			gave(g, value_of(c, F_TRUONG_HOP_TEN));
	}
}

/* One value, or each record in it, behind the field's label. */
static void
put_told(struct buf *out, const struct value *v, const char *between)
{
	const struct value *item;
	size_t i, n;

	item = items_of(v, &n);
	if (v->field->kind != KIND_RECORD || v->state == VALUE_NONE) {
		buf_printf(out, "%s: ", field_label(v->field, LANG_VI));
		say_value(out, v, LANG_VI);
		return;
	}
	for (i = 0; i < n; i++) {
		buf_printf(out, "%s%s: ", i > 0 ? between : "",
		    field_label(v->field, LANG_VI));
		say_record(out, item[i].record, LANG_VI);
	}
}

static void
put_words(struct buf *out, struct giver *g, const struct value *own,
    const struct joint *j)
{
	const struct record *r = own->owner;
	size_t i, n = n_fields(r->type), told = 0;
	bool noted = out->len > 0;

	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i];

		if (v == own || !is_told(g, v, noted))
			continue;
		buf_puts(out, told++ > 0 ? j->between :
		    noted ? j->before : "");
		put_told(out, v, j->between);
		gave_told(g, v);
	}
	if (told > 0 && noted)
		buf_puts(out, j->after);
}

static void
give_gathered(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to, const struct joint *j)
{
	const struct value *own = value_of(r, how->field);
	const struct value *name = how->give == give_step ?
	    value_of(r, F_BUOC_TEN) : NULL;
	struct buf b;

	buf_init(&b, 0);
	if (name != NULL && name->state == VALUE_FILLED) {
		buf_put(&b, name->text, name->len);
		buf_puts(&b, own->state == VALUE_FILLED ? "\n" : "");
		gave(g, name);
	}
	if (own->state == VALUE_FILLED)
		buf_put(&b, own->text, own->len);
	put_words(&b, g, own, j);
	put_text(to, how->key, b.data, b.len);
	gave(g, own);
	buf_release(&b);
}

void
give_note(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	give_gathered(g, how, r, to, &lines);
}

void
give_name(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	give_gathered(g, how, r, to, &brackets);
}

void
give_step(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	give_gathered(g, how, r, to, &lines);
}
