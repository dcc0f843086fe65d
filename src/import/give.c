/* Scalars of a JSON record, given back; and what was given. */
#include <stdio.h>
#include <string.h>

#include "import/give.h"

static bool
is_marked(const struct giver *g, const struct value *v)
{
	size_t i;

	for (i = g->n_given; i > 0; i--)
		if (g->given[i - 1] == v)
			return true;
	return false;
}

bool
giver_has(const struct giver *g, const struct value *v)
{
	size_t i;

	if (is_marked(g, v))
		return true;
	for (i = 0; i < v->n; i++)
		if (!is_marked(g, &v->items[i]))
			return false;
	return v->n > 0;
}

void
gave(struct giver *g, const struct value *v)
{
	if (g->n_given == g->cap_given) {
		g->cap_given = g->cap_given * 2 + 64;
		g->given = arena_grow(g->arena, g->given, g->n_given,
		    g->cap_given, sizeof *g->given);
	}
	g->given[g->n_given++] = v;
}

void
gave_all(struct giver *g, const struct value *v)
{
	const struct value *item;
	size_t i, k, n;

	gave(g, v);
	item = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (item[i].record != NULL)
			for (k = 0; k < n_fields(item[i].record->type); k++)
				gave_all(g, &item[i].record->values[k]);
}

/*
 * The texts that gather what else the record says are made last, but keep
 * their place.
 */
static bool
gathers(const struct mapping *how)
{
	return how->give == give_note || how->give == give_name ||
	    how->give == give_step;
}

void
give_object(struct giver *g, const struct mapping *table,
    const struct record *r, json_t *to)
{
	const struct mapping *how;

	for (how = table; how->key != NULL; how++)
		if (gathers(how))
			put_text(to, how->key, "", 0);
		else if (how->give != NULL)
			how->give(g, how, r, to);
	for (how = table; how->key != NULL; how++)
		if (gathers(how))
			how->give(g, how, r, to);
}

void
put_text(json_t *to, const char *key, const char *s, size_t n)
{
	json_object_set_new(to, key, json_stringn(s, n));
}

const struct record *
row_named(const struct giver *g, const struct value *v)
{
	enum register_id in = (enum register_id)v->field->arg;
	const struct row *row = catalogue_row(g->rows->catalogue, in, v->text);

	return row == NULL ? NULL : row->record;
}

const char *
name_given(const struct giver *g, const struct word *w)
{
	return g->format->old ? w->old : w->portal;
}

/* Appends the items of a list of texts: paragraphs each on a line. */
static void
put_items(struct buf *out, const struct value *v)
{
	const char *between = v->field->kind == KIND_PROSE ? "\n" : "; ";
	const struct value *item;
	size_t i, n;

	item = items_of(v, &n);
	for (i = 0; i < n; i++) {
		if (item[i].text == NULL)
			continue;
		if (out->len > 0)
			buf_puts(out, between);
		buf_put(out, item[i].text, item[i].len);
	}
}

void
give_text(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	const struct value *v = value_of(r, how->field);
	struct buf b;

	if (v->state == VALUE_NONE)
		return;
	buf_init(&b, 0);
	if (v->state == VALUE_FILLED)
		put_items(&b, v);
	put_text(to, how->key, b.data, b.len);
	gave(g, v);
	buf_release(&b);
}

void
give_word(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	const struct value *v = value_of(r, how->field);
	const struct word *w = v->state != VALUE_FILLED ? NULL :
	    word_by_name((enum vocab_id)v->field->arg, v->text);
	const char *name = w == NULL ? NULL : name_given(g, w);

	if (name == NULL)
		return;
	put_text(to, how->key, name, strlen(name));
	gave(g, v);
}

void
give_count(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	const struct value *v = value_of(r, how->field);
	long long number;

	if (v->state != VALUE_FILLED)
		return;
	if (g->format->old)
		put_text(to, how->key, v->text, v->len);
	else if (sscanf(v->text, "%lld", &number) == 1)
		json_object_set_new(to, how->key, json_integer(number));
	gave(g, v);
}

void
give_true(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	const struct value *v = value_of(r, how->field);

	if (v->state != VALUE_FILLED)
		return;
	json_object_set_new(to, how->key,
	    json_boolean(strcmp(v->text, "true") == 0));
	gave(g, v);
}

void
give_conditions(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	static const char none[] = "Không";
	const struct value *v = value_of(r, how->field);

	give_text(g, how, r, to);
	if (v->state != VALUE_NONE)
		return;
	put_text(to, how->key, none, strlen(none));
	gave(g, v);
}
