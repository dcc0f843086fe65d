/* Walks elements and the field table side by side; compares records. */
#include <string.h>

#include <jansson.h>

#include "import/xml_fill.h"
#include "load/yaml.h"
#include "xml/lexical.h"

struct filler {
	struct arena *arena;
	const xmlNode *bad;
};

static struct record *fill_record(struct filler *f, enum record_id type,
    const xmlNode *element, const struct value *holder);

/* The length of the key in an element's name: what stands before a point. */
static size_t
key_length(const xmlNode *element)
{
	return strcspn((const char *)element->name, ".");
}

/* True if the element's name is a key with this behind the point. */
static bool
is_beside(const xmlNode *element, const char *suffix)
{
	const char *point = strchr((const char *)element->name, '.');

	return point != NULL && strcmp(point + 1, suffix) == 0;
}

static const char *
text_in(const xmlNode *element)
{
	return element->children == NULL ? "" :
	    (const char *)element->children->content;
}

/* True for JSON, of whatever kind; numbers may be larger than any program
 * takes, since nobody reckons with them here. */
static bool
is_json(const char *text, size_t n)
{
	json_error_t error;
	json_t *json = json_loadb(text, n, JSON_DECODE_ANY |
	    JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, &error);

	if (json == NULL)
		return json_error_code(&error) == json_error_numeric_overflow;
	json_decref(json);
	return true;
}

/*
 * JSON is YAML as well: the nodes are those that the YAML reader makes of it,
 * so that they are written as such a value of a file is.
 */
static const struct node *
json_nodes(struct filler *f, const char *text)
{
	struct findings findings = { .arena = f->arena };
	struct reporter r = { .findings = &findings, .path = "",
	    .procedure = "" };
	struct source source;
	struct node *root = NULL;
	bool partial = false;

	if (!is_json(text, strlen(text)))
		return NULL;
	source_from_bytes(&source, "", text, strlen(text));
	r.source = &source;
	root = yaml_read(f->arena, &source, &r, &partial);
	source_release(&source);
	return partial || findings.n > 0 ? NULL : root;
}

static void
fill_json(struct filler *f, struct value *v, const xmlNode *element)
{
	v->raw = json_nodes(f, text_in(element));
	if (v->raw == NULL)
		f->bad = element;
	else if (v->raw->kind == NODE_SCALAR) {
		v->text = v->raw->text;
		v->len = v->raw->len;
	}
}

/* A value, or an item of a list; not one without a value. */
static void
fill_one(struct filler *f, struct value *v, const xmlNode *element)
{
	v->state = VALUE_FILLED;
	v->at.start = v->at.end = element->line;
	if (v->field->kind == KIND_RECORD) {
		v->record = fill_record(f, (enum record_id)v->field->arg,
		    element, v);
	} else if (is_beside(element, XML_JSON)) {
		fill_json(f, v, element);
	} else {
		v->text = text_in(element);
		v->len = strlen(v->text);
		if (strchr((const char *)element->name, '.') == NULL &&
		    !xml_is_regular(v->field, v->text, v->len))
			f->bad = element;
	}
}

/* KEY.muc: an item without a value, or `khong`. */
static void
fill_item(struct filler *f, struct value *v, const xmlNode *element)
{
	if (!is_beside(element, XML_ITEM)) {
		fill_one(f, v, element);
		return;
	}
	v->state = *text_in(element) == '\0' ? VALUE_EMPTY : VALUE_NONE;
	v->at.start = v->at.end = element->line;
	if (v->field->kind == KIND_RECORD)
		v->record = record_new(f->arena,
		    (enum record_id)v->field->arg, v);
}

/* n elements of one key, one behind the other. */
static void
fill_list(struct filler *f, struct value *v, const xmlNode *element,
    size_t n)
{
	struct value *items = arena_alloc(f->arena, n * sizeof *items);
	size_t i;

	v->state = VALUE_FILLED;
	v->items = items;
	v->n = n;
	for (i = 0; i < n; i++, element = element->next) {
		items[i].field = v->field;
		items[i].owner = v->owner;
		items[i].list = v;
		items[i].index = (unsigned)i;
		fill_item(f, &items[i], element);
	}
}

/* How many elements in a row have the key of the first. */
static size_t
count_same(const xmlNode *element)
{
	size_t len = key_length(element), n = 0;
	const char *key = (const char *)element->name;

	for (; element != NULL && element->type == XML_ELEMENT_NODE &&
	    key_length(element) == len &&
	    strncmp((const char *)element->name, key, len) == 0;
	    element = element->next)
		n++;
	return n;
}

/* Fills the value of a key; returns how many elements it took. */
static size_t
fill_value(struct filler *f, struct value *v, const xmlNode *element)
{
	size_t n = 1;

	v->at.start = v->at.end = element->line;
	if (is_beside(element, XML_EMPTY)) {
		v->state = VALUE_EMPTY;
	} else if (is_beside(element, XML_NONE)) {
		v->state = VALUE_NONE;
	} else if (v->field->shape == SHAPE_ONE) {
		fill_one(f, v, element);
	} else {
		n = count_same(element);
		fill_list(f, v, element, n);
	}
	return n;
}

static struct record *
fill_record(struct filler *f, enum record_id type, const xmlNode *element,
    const struct value *holder)
{
	struct record *r = record_new(f->arena, type, holder);
	const xmlNode *child = element->children;
	const struct field *field;
	size_t n;

	while (child != NULL) {
		field = child->type != XML_ELEMENT_NODE ? NULL :
		    field_by_key(r->type, (const char *)child->name,
		    key_length(child));
		n = field == NULL ? 1 :
		    fill_value(f, value_slot(r, field->id), child);
		for (; n > 0; n--)
			child = child->next;
	}
	return r;
}

struct record *
xml_fill(struct arena *a, enum record_id type, const xmlNode *element,
    const xmlNode **bad)
{
	struct filler f = { .arena = a };
	struct record *r = fill_record(&f, type, element, NULL);

	*bad = f.bad;
	return r;
}

/* --- comparing ----------------------------------------------------------- */

static bool
same_bytes(const char *a, size_t n, const char *b, size_t k)
{
	return n == k && memcmp(a, b, n) == 0;
}

/* A scalar without quotes that is no text: 5, true, null. */
static bool
is_plain_json(const struct node *n)
{
	return n->kind == NODE_SCALAR && n->style == STYLE_PLAIN &&
	    is_json(n->text, n->len);
}

static bool
same_node(const struct node *a, const struct node *b)
{
	const struct node *x = a->first, *y = b->first;

	if (a->kind != b->kind || a->n != b->n)
		return false;
	if (a->kind == NODE_SCALAR)
		return same_bytes(a->text, a->len, b->text, b->len) &&
		    is_plain_json(a) == is_plain_json(b);
	for (; x != NULL && y != NULL; x = x->next, y = y->next)
		if (!same_node(x, y) || (a->kind == NODE_MAP &&
		    !same_bytes(x->key->text, x->key->len, y->key->text,
		    y->key->len)))
			return false;
	return x == NULL && y == NULL;
}

/* Of values that nobody understands one may be a text that was made: then the
 * other must be a text, too. */
static bool
same_scalar(const struct value *a, const struct value *b)
{
	const struct node *raw = a->raw != NULL ? a->raw : b->raw;

	if (a->raw != NULL && b->raw != NULL)
		return same_node(a->raw, b->raw);
	if (a->text == NULL || b->text == NULL)
		return a->text == b->text;
	if (raw != NULL && is_plain_json(raw))
		return false;
	return same_bytes(a->text, a->len, b->text, b->len);
}

static bool
same_value(const struct value *a, const struct value *b,
    const struct value **at)
{
	size_t i;

	*at = a;
	if (a->state != b->state || a->n != b->n ||
	    (a->record == NULL) != (b->record == NULL))
		return false;
	if (a->state == VALUE_FILLED && !same_scalar(a, b))
		return false;
	for (i = 0; i < a->n; i++)
		if (!same_value(&a->items[i], &b->items[i], at))
			return false;
	return a->record == NULL || xml_same(a->record, b->record, at);
}

bool
xml_same(const struct record *a, const struct record *b,
    const struct value **at)
{
	size_t i, n = n_fields(a->type);

	for (i = 0; i < n; i++)
		if (!same_value(&a->values[i], &b->values[i], at))
			return false;
	return true;
}
