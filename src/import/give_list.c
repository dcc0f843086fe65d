/* Lists of a JSON record, given back. */
#include <string.h>

#include "import/give.h"

static json_t *
new_list(json_t *to, const char *key)
{
	json_t *list = json_array();

	json_object_set_new(to, key, list);
	return list;
}

static json_t *
new_object(json_t *list)
{
	json_t *one = json_object();

	json_array_append_new(list, one);
	return one;
}

/* Nothing to pay, as the sources write it: a charge of 0. */
static void
give_free(struct giver *g, const struct mapping *how, json_t *list)
{
	struct record *fee = record_new(g->arena, R_PHI, NULL);
	const char *kind = word_of(W_LOAI_PHI_LE_PHI)->word;
	const char *amount = word_of(W_MUC_THU_MIEN)->word;

	set_text(g->arena, fee, F_PHI_LOAI, kind, strlen(kind));
	set_text(g->arena, fee, F_PHI_MUC_THU, amount, strlen(amount));
	give_object(g, how->parts, fee, new_object(list));
}

void
give_records(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field), *item;
	json_t *list = new_list(to, how->key);
	size_t i, n;

	if (v->state == VALUE_NONE && v->field->arg != R_PHI)
		return;
	if (v->state == VALUE_NONE)
		give_free(g, how, list);
	item = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (item[i].record != NULL)
			give_object(g, how->parts, item[i].record,
			    new_object(list));
	gave(g, v);
}

void
give_inside(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *item;
	size_t n;

	item = items_of(value_of(r, how->field), &n);
	if (n > 0 && item[0].record != NULL)
		give_object(g, how->parts, item[0].record, to);
}

void
give_source(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	if (g->source != NULL && g->source == record_in(r, how->field))
		give_object(g, how->parts, g->source, to);
}

void
give_names(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field), *item;
	json_t *list = new_list(to, how->key);
	size_t i, n;

	item = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (item[i].text != NULL)
			put_text(new_object(list), how->parts[0].key,
			    item[i].text, item[i].len);
	gave(g, v);
}

void
give_labelled(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field), *item;
	enum vocab_id vocab = (enum vocab_id)v->field->arg;
	json_t *list = new_list(to, how->key), *one;
	const struct word *w;
	const char *code;
	size_t i, n;

	item = items_of(v, &n);
	for (i = 0; i < n; i++) {
		w = item[i].text == NULL ? NULL :
		    word_by_name(vocab, item[i].text);
		if (w == NULL)
			continue;
		one = new_object(list);
		put_text(one, how->parts[0].key, w->vi, strlen(w->vi));
		code = name_given(g, w);
		if (code != NULL)
			put_text(one, how->parts[1].key, code, strlen(code));
		gave(g, &item[i]);
	}
}

/* What a row of a register says, under the keys of the parts. */
static void
give_row(const struct record *row, const struct mapping *parts, json_t *to)
{
	for (; parts->key != NULL; parts++) {
		const char *s = text_of(row, parts->field);

		if (s != NULL)
			put_text(to, parts->key, s, strlen(s));
	}
}

void
give_rows(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	const struct value *v = value_of(r, how->field), *item;
	json_t *list = new_list(to, how->key), *one;
	const struct record *row;
	size_t i, n;

	item = items_of(v, &n);
	for (i = 0; i < n; i++) {
		if (item[i].text == NULL)
			continue;
		one = new_object(list);
		row = row_named(g, &item[i]);
		if (row != NULL)
			give_row(row, how->parts, one);
		if (json_object_get(one, how->parts[0].key) == NULL)
			put_text(one, how->parts[0].key, item[i].text,
			    item[i].len);
	}
	gave(g, v);
}

/* A document: its number, and what the register has of it. */
static void
give_basis(struct giver *g, const struct mapping *parts,
    const struct record *basis, json_t *to)
{
	const struct mapping number = { .key = parts[0].key,
	    .field = F_CAN_CU_SO };
	const struct mapping title = { .key = parts[1].key,
	    .field = F_CAN_CU_TEN };
	const struct value *so = value_of(basis, F_CAN_CU_SO);
	const struct record *row = NULL;
	const struct mapping *part;
	const char *name;

	if (so->state == VALUE_FILLED)
		row = row_named(g, so);
	name = row == NULL ? NULL : text_of(row, F_VAN_BAN_TEN);
	give_text(g, &number, basis, to);
	give_text(g, &title, basis, to);
	if (!has(basis, F_CAN_CU_TEN) && name != NULL)
		put_text(to, parts[1].key, name, strlen(name));
	for (part = parts + 2; row != NULL && part->key != NULL; part++)
		part->give(g, part, row, to);
}

void
give_bases(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	const struct value *item;
	json_t *list = new_list(to, how->key);
	size_t i, n;

	item = items_of(value_of(r, how->field), &n);
	for (i = 0; i < n; i++)
		if (item[i].record != NULL)
			give_basis(g, how->parts, item[i].record,
			    new_object(list));
}
