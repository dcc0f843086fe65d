/* Walks nodes and the field table side by side. */
#include <string.h>

#include "base/suggest.h"
#include "load/bind.h"
#include "load/scalar_value.h"

/* What a field wants and what a node is, in words. */
struct shape_words {
	const char *vi, *en;
};

static struct shape_words
wanted(const struct field *f)
{
	if (f->shape != SHAPE_ONE)
		return (struct shape_words){
			"danh sách, mỗi dòng bắt đầu bằng dấu gạch",
			"a list, each line beginning with a dash" };
	if (f->kind == KIND_RECORD)
		return (struct shape_words){
			"mục gồm các khóa thụt vào dưới nó",
			"a mapping of keys indented under it" };
	return (struct shape_words){ "một giá trị", "a single value" };
}

static struct shape_words
given(const struct node *n)
{
	switch (n->kind) {
	case NODE_LIST:
		return (struct shape_words){ "danh sách", "a list" };
	case NODE_MAP:
		return (struct shape_words){ "mục gồm các khóa", "a mapping" };
	case NODE_SCALAR:
		break;
	}
	return (struct shape_words){ "một giá trị", "a single value" };
}

/* How the field is written, on one line. */
static const char *
example_of(struct binder *b, const struct field *f)
{
	const struct record_type *t = record_type((enum record_id)f->arg);
	const char *inner = f->kind != KIND_RECORD ? "…" :
	    arena_printf(b->arena, "%s: …", t->fields[0].key);

	if (f->shape != SHAPE_ONE)
		return arena_printf(b->arena, "%s: ⏎ - %s", f->key, inner);
	if (f->kind == KIND_RECORD)
		return arena_printf(b->arena, "%s: ⏎ %s", f->key, inner);
	return arena_printf(b->arena, "%s: …", f->key);
}

static void
report_shape(struct binder *b, struct value *v, const struct node *n)
{
	const struct field *f = v->field;
	struct shape_words want = wanted(f), got = given(n);

	report(b->report, RULE_WRONG_SHAPE, v, "khoa", f->key, "can",
	    want.vi, "want", want.en, "co", got.vi, "got", got.en, "vi_du",
	    example_of(b, f), NULL);
}

/*
 * What cannot be read is reported. Whoever asks for a filled value still gets
 * one: a record without keys, or a text that is as good as not written.
 */
static void
bind_wrong(struct binder *b, struct value *v, const struct node *n)
{
	report_shape(b, v, n);
	if (v->field->kind == KIND_RECORD)
		v->record = record_new(b->arena,
		    (enum record_id)v->field->arg, v);
	else
		v->state = VALUE_EMPTY;
}

/* `khong` where the law may ask for nothing; a word of the field otherwise. */
static bool
is_none(const struct field *f, const struct node *n)
{
	if (n->kind != NODE_SCALAR || strcmp(n->text, "khong") != 0)
		return false;
	return f->kind != KIND_WORD || f->flags & NONE_OK ||
	    word_by_name((enum vocab_id)f->arg, "khong") == NULL;
}

/* An absent, empty or none value; false if the node holds more. */
static bool
bind_nothing(struct binder *b, struct value *v, const struct node *n)
{
	const struct field *f = v->field;

	if (node_is_empty(n)) {
		v->state = VALUE_EMPTY;
	} else if (n->kind == NODE_SCALAR && n->len == 0) {
		v->state = VALUE_EMPTY;
		report(b->report, RULE_EMPTY_STRING, v, "khoa", f->key, NULL);
	} else if (is_none(f, n)) {
		v->state = VALUE_NONE;
		v->text = n->text;
		v->len = n->len;
		if (!(f->flags & NONE_OK))
			report(b->report, RULE_NONE_NOT_HERE, v, "khoa",
			    f->key, NULL);
	} else {
		return false;
	}
	return true;
}

static void check_needed(struct binder *b, const struct record *r);

/* A dash with nothing behind it is a record without keys, as it is written. */
static void
bind_empty_row(struct binder *b, struct value *item)
{
	struct record *r = record_new(b->arena,
	    (enum record_id)item->field->arg, item);

	r->at = item->at;
	item->record = r;
	if (!b->partial)
		check_needed(b, r);
}

/* One record or one scalar. */
static void
bind_one(struct binder *b, struct value *v, const struct node *n)
{
	const struct field *f = v->field;

	v->state = VALUE_FILLED;
	if (f->kind == KIND_RECORD) {
		if (n->kind == NODE_MAP || (n->kind == NODE_SCALAR &&
		    f->flags & BARE))
			v->record = bind_record(b, (enum record_id)f->arg, n,
			    v);
		else
			bind_wrong(b, v, n);
		return;
	}
	if (f->kind == KIND_RAW)
		v->raw = n;
	if (n->kind == NODE_SCALAR) {
		v->text = n->text;
		v->len = n->len;
		scalar_value(b, v);
	} else if (f->kind != KIND_RAW) {
		bind_wrong(b, v, n);
	}
}

static struct value *
new_item(struct value *items, struct value *list, const struct node *n)
{
	struct value *item = &items[list->n];

	item->field = list->field;
	item->owner = list->owner;
	item->list = list;
	item->index = (unsigned)list->n++;
	item->at = n->at;
	item->style = n->style;
	return item;
}

/* False if the file has had its share of records. */
static bool
has_room(struct binder *b, const struct field *f, const struct node *item)
{
	if (!b->limited || f->kind != KIND_RECORD ||
	    b->n_records++ < BIND_MAX_RECORDS)
		return true;
	if (b->n_records == BIND_MAX_RECORDS + 1)
		report_span(b->report, RULE_TOO_MANY_NODES, item->at, "",
		    "gioi_han", "2.000", NULL);
	b->partial = true;
	return false;
}

/* The items of a list, or the single one that may stand without a dash. */
static void
bind_list(struct binder *b, struct value *v, const struct node *n)
{
	const struct node *child;
	struct value *items;

	v->state = VALUE_FILLED;
	if (n->kind != NODE_LIST && !(v->field->flags & ONE_OK)) {
		report_shape(b, v, n);
		return;
	}
	items = arena_alloc(b->arena, (n->kind == NODE_LIST ? n->n : 1) *
	    sizeof *items);
	v->items = items;
	if (n->kind != NODE_LIST) {
		bind_one(b, new_item(items, v, n), n);
		return;
	}
	for (child = n->first; child != NULL &&
	    has_room(b, v->field, child); child = child->next) {
		struct value *item = new_item(items, v, child);

		if (!bind_nothing(b, item, child))
			bind_one(b, item, child);
		if (v->field->kind == KIND_RECORD && item->record == NULL)
			bind_empty_row(b, item);
	}
}

static void
bind_value(struct binder *b, struct value *v, const struct node *n)
{
	v->key = n->key->at;
	v->at = n->at;
	v->style = n->style;
	if (bind_nothing(b, v, n))
		return;
	if (v->field->shape == SHAPE_ONE)
		bind_one(b, v, n);
	else
		bind_list(b, v, n);
}

static const char *
closest_key(const struct record_type *t, const char *key)
{
	struct suggestion best = { 0 };
	size_t i, n = n_fields(t);

	for (i = 0; i < n; i++)
		suggest(&best, key, t->fields[i].key);
	return best.word;
}

/* In {a: b, c} the comma ends the value and "c" becomes a key. */
static bool
cut_by_comma(const struct node *map, const struct node *entry)
{
	return map->style == STYLE_FLOW && node_is_empty(entry);
}

static void
unknown_key(struct binder *b, const struct record *r,
    const struct node *map, const struct node *entry)
{
	const char *key = entry->key->text, *best, *vi, *en;

	/* The search for a likely key is dear in a file full of wrong ones. */
	best = b->report->made < MAX_FINDINGS_OF_FILE ?
	    closest_key(r->type, key) : NULL;
	if (cut_by_comma(map, entry)) {
		vi = "dấu phẩy trong { } ngắt giá trị; viết mỗi khóa một dòng";
		en = "a comma inside { } ends the value; write one key a line";
	} else if (best != NULL) {
		vi = arena_printf(b->arena, "có phải là %s?", best);
		en = arena_printf(b->arena, "did you mean %s?", best);
	} else {
		vi = "xem các khóa trong tthc-catalog(5)";
		en = "see the keys in tthc-catalog(5)";
	}
	report_span(b->report, RULE_UNKNOWN_KEY, entry->key->at,
	    r->holder == NULL ? "" : pointer_of(b->arena, r->holder),
	    "khoa", key, "ban_ghi", r->type->vi, "record", r->type->en,
	    "goi_y", vi, "hint", en, NULL);
}

/*
 * The field of a key. Most files have their keys in the table's order: the
 * search begins behind *last, the field found before.
 */
static const struct field *
next_field(const struct record_type *t, const struct node *key, size_t *last)
{
	size_t i, n = n_fields(t), at = *last;

	for (i = 0; i < n; i++) {
		at = at + 1 < n ? at + 1 : 0;
		if (t->fields[at].key[0] == key->text[0] &&
		    strcmp(t->fields[at].key, key->text) == 0) {
			*last = at;
			return &t->fields[at];
		}
	}
	return NULL;
}

static void
bind_entries(struct binder *b, struct record *r, const struct node *map)
{
	size_t last = n_fields(r->type) - 1;
	const struct node *entry;

	for (entry = map->first; entry != NULL; entry = entry->next) {
		const struct field *f = next_field(r->type, entry->key,
		    &last);

		if (f == NULL)
			unknown_key(b, r, map, entry);
		else
			bind_value(b, value_slot(r, f->id), entry);
	}
}

static void
check_needed(struct binder *b, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i];

		if (v->field->flags & NEEDED && (v->state == VALUE_ABSENT ||
		    v->state == VALUE_EMPTY))
			report(b->report, RULE_KEY_NEEDED, v, "ban_ghi",
			    r->type->vi, "record", r->type->en, "khoa",
			    v->field->key, "nhan", v->field->vi, "label",
			    v->field->en, NULL);
	}
}

struct record *
bind_record(struct binder *b, enum record_id type, const struct node *node,
    const struct value *holder)
{
	struct record *r = record_new(b->arena, type, holder);

	if (node == NULL)
		return r;
	r->at = node->first != NULL && node->first->key != NULL ?
	    node->first->key->at : node->at;
	if (node->kind == NODE_MAP) {
		bind_entries(b, r, node);
	} else {
		struct value *v = &r->values[0];

		v->at = node->at;
		v->style = node->style;
		bind_one(b, v, node);
	}
	if (!b->partial)
		check_needed(b, r);
	return r;
}

bool
bind_is_map(struct binder *b, const struct node *root, const char *what)
{
	struct shape_words got = given(root);

	if (root->kind == NODE_MAP)
		return true;
	report_span(b->report, RULE_WRONG_SHAPE, root->at, "", "khoa", what,
	    "can", "các dòng khóa: giá trị", "want", "lines of key: value",
	    "co", got.vi, "got", got.en, "vi_du", "ten: …", NULL);
	return false;
}

struct record *
bind_file(struct binder *b, enum record_id type, const struct node *root)
{
	const struct record_type *t = record_type(type);

	if (!bind_is_map(b, root, t->key))
		return record_new(b->arena, type, NULL);
	b->limited = true;
	return bind_record(b, type, root, NULL);
}
