/* Scalars of a JSON record, given back; and what was given. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "import/give.h"

/* The slot of a value: the one that holds it, or the free one for it. */
static size_t
slot_of(const struct giver *g, const struct value *v)
{
	size_t i = (size_t)((uintptr_t)v / sizeof *v * 0x9E3779B97F4A7C15U);

	for (i >>= 7; g->given[i % g->cap_given] != NULL &&
	    g->given[i % g->cap_given] != v; i++)
		;
	return i % g->cap_given;
}

static bool
is_marked(const struct giver *g, const struct value *v)
{
	return g->n_given > 0 && g->given[slot_of(g, v)] != NULL;
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

static void
grow(struct giver *g)
{
	const struct value **old = g->given;
	size_t i, n = g->cap_given;

	g->cap_given = n == 0 ? 256 : n * 2;
	g->given = arena_alloc(g->arena, g->cap_given * sizeof *g->given);
	for (i = 0; i < n; i++)
		if (old[i] != NULL)
			g->given[slot_of(g, old[i])] = old[i];
}

void
gave(struct giver *g, const struct value *v)
{
	size_t slot;

	if (g->n_given * 2 >= g->cap_given)
		grow(g);
	slot = slot_of(g, v);
	g->n_given += g->given[slot] == NULL;
	g->given[slot] = v;
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
