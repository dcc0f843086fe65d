/* Lists of a JSON record. */
#include <string.h>

#include "base/viet.h"
#include "import/map.h"

enum { DOC_KEY_MAX = 200 };	/* bytes of a number that can be a key */

/* The objects of a member: of a list, or the member itself. */
static json_t *
object_at(json_t *from, const char *key, size_t i)
{
	json_t *v = json_object_get(from, key);

	if (json_is_object(v))
		return i == 0 ? v : NULL;
	return json_array_get(v, i);
}

/* Takes back the record that was added last. */
static void
drop_last(struct record *r, enum field_id f)
{
	struct value *v = value_slot(r, f);

	if (v->field->shape == SHAPE_ONE) {
		v->record = NULL;
		v->state = VALUE_ABSENT;
	} else if (--v->n == 0) {
		v->state = VALUE_ABSENT;
	}
}

void
take_records(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	struct record *made;
	json_t *one;
	size_t i;

	for (i = 0; (one = object_at(from, how->key, i)) != NULL; i++) {
		if (!json_is_object(one))
			continue;
		made = add_record(m->arena, r, how->field);
		map_object(m, how->parts, one, made);
		if (record_is_bare(made))
			drop_last(r, how->field);
	}
}

void
take_inside(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	struct record *made = add_record(m->arena, r, how->field);

	map_object(m, how->parts, from, made);
	if (record_is_bare(made))
		drop_last(r, how->field);
}

void
take_names(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const char *key = how->parts[0].key;
	struct piece p;
	json_t *one;
	size_t i;

	for (i = 0; (one = object_at(from, how->key, i)) != NULL; i++) {
		if (!piece_of(m, one, key, &p))
			continue;
		add_text(m->arena, r, how->field, p.s, p.n);
		settle(m, one, key, p.exact);
	}
}

void
take_codes(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	struct piece p;
	json_t *one;
	size_t i;

	take_names(m, how, from, r);
	for (i = 0; (one = object_at(from, how->key, i)) != NULL; i++) {
		if (!json_is_string(one) || !piece_in(m, one, &p))
			continue;
		add_text(m->arena, r, how->field, p.s, p.n);
		cover(m, one, LEFT_COVERED);
	}
}

/* True if the list has an item with this text. */
static bool
lists(const struct record *r, enum field_id f, const char *s)
{
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(r, f), &n);
	for (i = 0; i < n; i++)
		if (v[i].text != NULL && strcmp(v[i].text, s) == 0)
			return true;
	return false;
}

static const struct word *
word_by_label(struct mapper *m, enum vocab_id v, const struct piece *p)
{
	const struct vocab *voc = vocab_of(v);
	const char *norm, *label;
	size_t i, n, count = n_words(voc);

	norm = viet_norm(m->arena, p->s, p->n, &n, NULL);
	for (i = 0; i < count; i++) {
		label = voc->words[i].vi;
		if (strcmp(norm, viet_norm(m->arena, label, strlen(label), &n,
		    NULL)) == 0)
			return &voc->words[i];
	}
	return NULL;
}

/* The word meant by label and code of one object; NULL if there is none. */
static const struct word *
word_meant(struct mapper *m, enum vocab_id v, const struct mapping *parts,
    json_t *one)
{
	const struct word *w = NULL;
	struct piece p;

	if (piece_of(m, one, parts[0].key, &p))
		w = word_by_label(m, v, &p);
	if (w == NULL && piece_of(m, one, parts[1].key, &p))
		w = m->old ? word_by_old(v, p.s) : word_by_portal(v, p.s);
	return w;
}

/* A code that means another word than the label stays, to be listed. */
static void
settle_word(struct mapper *m, enum vocab_id v, const struct mapping *parts,
    json_t *one, const struct word *w)
{
	const struct word *other;
	struct piece p;

	if (piece_of(m, one, parts[0].key, &p))
		settle(m, one, parts[0].key, p.exact &&
		    strcmp(p.s, w->vi) == 0);
	if (!piece_of(m, one, parts[1].key, &p))
		return;
	other = m->old ? word_by_old(v, p.s) : word_by_portal(v, p.s);
	if (other == w || other == NULL)
		settle(m, one, parts[1].key, other == w && p.exact);
}

void
take_labelled(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	enum vocab_id v = (enum vocab_id)field_of(how->field)->arg;
	const struct word *w;
	json_t *one;
	size_t i;

	for (i = 0; (one = object_at(from, how->key, i)) != NULL; i++) {
		w = word_meant(m, v, how->parts, one);
		if (w == NULL)
			continue;
		if (lists(r, how->field, w->word)) {
			cover(m, one, LEFT_COVERED);
			continue;
		}
		add_text(m->arena, r, how->field, w->word, strlen(w->word));
		settle_word(m, v, how->parts, one, w);
	}
}

void
take_rows(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	enum register_id g = (enum register_id)field_of(how->field)->arg;
	const struct mapping *part;
	const char *id;
	struct piece p;
	json_t *one;
	size_t i;

	for (i = 0; (one = object_at(from, how->key, i)) != NULL; i++) {
		if (!piece_of(m, one, how->parts[0].key, &p))
			continue;
		id = rows_id(m->rows, g, p.s, p.n);
		if (lists(r, how->field, id)) {
			cover(m, one, LEFT_COVERED);
			continue;
		}
		add_text(m->arena, r, how->field, id, strlen(id));
		for (part = how->parts; part->key != NULL; part++)
			if (piece_of(m, one, part->key, &p))
				settle_row_text(m, one, part->key, &p,
				    rows_say(m->rows, g, id, part->field, p.s,
				    p.n));
	}
}

/* True if the record has a basis with this number. */
static bool
cites(const struct record *r, enum field_id f, const char *number)
{
	const struct value *v;
	const char *other;
	size_t i, n;

	v = items_of(value_of(r, f), &n);
	for (i = 0; i < n; i++) {
		other = text_of(v[i].record, F_CAN_CU_SO);
		if (other != NULL && strcmp(other, number) == 0)
			return true;
	}
	return false;
}

static bool
can_be_key(const struct piece *p)
{
	return p->n <= DOC_KEY_MAX && memchr(p->s, '\n', p->n) == NULL;
}

/* A document with a number: a row of the register. */
static void
take_numbered(struct mapper *m, const struct mapping *parts, json_t *one,
    const struct piece *number, struct record *basis)
{
	const struct mapping *part;
	struct piece title;

	set_text(m->arena, basis, F_CAN_CU_SO, number->s, number->n);
	settle(m, one, parts[0].key, number->exact);
	/* Makes the row, also for a document without a title. */
	rows_say(m->rows, G_VAN_BAN, number->s, F_VAN_BAN_KIEM_TRA, "true",
	    strlen("true"));
	if (piece_of(m, one, parts[1].key, &title))
		settle_row_text(m, one, parts[1].key, &title,
		    rows_say(m->rows, G_VAN_BAN, number->s, F_VAN_BAN_TEN,
		    title.s, title.n));
	for (part = parts + 2; part->key != NULL; part++)
		part->take(m, part, one, basis);
}

/* A document without one: only its title. */
static void
take_titled(struct mapper *m, const struct mapping *parts, json_t *one,
    struct record *r, enum field_id f)
{
	struct mapping title = { .take = take_text, .field = F_CAN_CU_TEN };
	struct record *basis = add_record(m->arena, r, f);

	title.key = parts[1].key;
	take_text(m, &title, one, basis);
	title.key = parts[0].key;
	if (record_is_bare(basis))
		take_text(m, &title, one, basis);
	if (record_is_bare(basis))
		drop_last(r, f);
}

void
take_bases(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	struct piece number;
	json_t *one;
	size_t i;

	for (i = 0; (one = object_at(from, how->key, i)) != NULL; i++) {
		if (!json_is_object(one))
			continue;
		if (!piece_of(m, one, how->parts[0].key, &number) ||
		    !can_be_key(&number))
			take_titled(m, how->parts, one, r, how->field);
		else if (cites(r, how->field, number.s))
			cover(m, one, LEFT_COVERED);
		else
			take_numbered(m, how->parts, one, &number,
			    add_record(m->arena, r, how->field));
	}
}
