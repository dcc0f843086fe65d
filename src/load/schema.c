/* Walks the field table into JSON Schema, draft-07. */
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/die.h"
#include "load/schema.h"
#include "model/field.h"

/* jansson reports lost memory as NULL; every value passes through here. */
static json_t *
got(json_t *j)
{
	if (j == NULL)
		die("hết bộ nhớ (out of memory)");
	return j;
}

static void
set(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, got(value)) != 0)
		die("hết bộ nhớ (out of memory)");
}

static void
push(json_t *array, json_t *value)
{
	if (json_array_append_new(array, got(value)) != 0)
		die("hết bộ nhớ (out of memory)");
}

static json_t *
text_with(const char *pattern)
{
	json_t *j = got(json_pack("{s:s}", "type", "string"));

	if (pattern != NULL)
		set(j, "pattern", json_string(pattern));
	return j;
}

static void
push_words(json_t *array, enum vocab_id id)
{
	const struct vocab *v = vocab_of(id);
	size_t i, n = n_words(v);

	for (i = 0; i < n; i++)
		push(array, json_string(v->words[i].word));
}

static json_t *
words(enum vocab_id id)
{
	json_t *array = got(json_array()), *j = got(json_object());

	push_words(array, id);
	if (json_array_size(array) == 0)
		push(array, json_string("khong"));
	set(j, "enum", array);
	return j;
}

/* An amount, or a word that stands for one. */
static json_t *
money(const struct field *f)
{
	json_t *j = got(json_object()), *any = got(json_array());

	push(any, json_pack("{s:s, s:i}", "type", "integer", "minimum", 0));
	if (f->arg != 0)
		push(any, words((enum vocab_id)f->arg));
	set(j, "anyOf", any);
	return j;
}

static json_t *
reference(enum record_id id)
{
	json_t *j = got(json_object());
	set(j, "$ref", json_sprintf("#/definitions/%s", record_type(id)->key));
	return j;
}

#define DURATION "^([0-9]+(,[0-9]+)? (giờ|giờ làm việc|ngày|ngày làm việc|tuần|tháng|năm)|[Tt]rong ngày|khong_quy_dinh)$"

/* The schema of one value of a field. */
static json_t *
one(const struct field *f)
{
	switch (f->kind) {
	case KIND_RECORD: return reference((enum record_id)f->arg);
	case KIND_WORD: return words((enum vocab_id)f->arg);
	case KIND_MONEY: return money(f);
	case KIND_INT:
		return json_pack("{s:s, s:i}", "type", "integer", "minimum",
		    0);
	case KIND_BOOL: return json_pack("{s:s}", "type", "boolean");
	case KIND_RAW: return json_object();
	case KIND_DURATION: return text_with(DURATION);
	case KIND_DATE: return text_with("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
	case KIND_PERCENT: return text_with("^[0-9]+(,[0-9]{1,3})?%$");
	case KIND_TEXT:
	case KIND_PROSE:
	case KIND_ID:
	case KIND_CODE:
	case KIND_CASE:
	case KIND_DOCNUM:
	case KIND_DOC:
	case KIND_REF:
	case KIND_ACTOR:
	case KIND_PHONE:
	case KIND_UNIT_CODE:
	case KIND_URL:
	case KIND_EMAIL:
		break;
	}
	return text_with(NULL);
}

static json_t *
shaped(const struct field *f)
{
	json_t *j = got(one(f));

	if (f->shape == SHAPE_ONE)
		return j;
	return json_pack("{s:s, s:o}", "type", "array", "items", j);
}

/* A list whose items may be records, or written as their first field. */
static json_t *
bare_list(const struct field *f)
{
	return json_pack("{s:s, s:{s:[o, {s:s}]}}", "type", "array", "items",
	    "anyOf", got(one(f)), "type", "string");
}

/*
 * What may stand at the key: nothing (nobody filled it), `khong`, a list, or
 * the single value where a list of one needs no dash.
 */
static json_t *
field_schema(const struct field *f)
{
	json_t *any = got(json_array()), *j = got(json_object());

	push(any, f->flags & BARE ? bare_list(f) : shaped(f));
	if (f->flags & ONE_OK)
		push(any, one(f));
	if (f->flags & NONE_OK)
		push(any, json_pack("{s:s}", "const", "khong"));
	push(any, json_pack("{s:s}", "type", "null"));
	set(j, "title", json_string(f->vi));
	set(j, "description", json_string(f->doc));
	set(j, "anyOf", any);
	return j;
}

static json_t *
record_schema(const struct record_type *t)
{
	json_t *properties = got(json_object()), *needed = got(json_array());
	json_t *j = got(json_object());
	size_t i, n = n_fields(t);

	for (i = 0; i < n; i++) {
		set(properties, t->fields[i].key, field_schema(&t->fields[i]));
		if (t->fields[i].flags & NEEDED)
			push(needed, json_string(t->fields[i].key));
	}
	set(j, "title", json_string(t->vi));
	set(j, "type", json_string("object"));
	set(j, "additionalProperties", json_false());
	set(j, "properties", properties);
	if (json_array_size(needed) > 0)
		set(j, "required", needed);
	else
		json_decref(needed);
	return j;
}

void
schema_print(struct buf *out)
{
	json_t *root = got(json_object()), *definitions = got(json_object());
	char *text;
	size_t i;

	for (i = 0; i < N_RECORDS; i++)
		set(definitions, record_type((enum record_id)i)->key,
		    record_schema(record_type((enum record_id)i)));
	set(root, "$schema",
	    json_string("http://json-schema.org/draft-07/schema#"));
	set(root, "$id", json_string("urn:tthc:1:thu_tuc"));
	set(root, "title", json_string("Thủ tục hành chính (tthc/1)"));
	set(root, "allOf", json_pack("[o]", reference(R_THU_TUC)));
	set(root, "definitions", definitions);
	text = json_dumps(root, JSON_INDENT(2));
	if (text == NULL)
		die("hết bộ nhớ (out of memory)");
	buf_puts(out, text);
	buf_putc(out, '\n');
	free(text);
	json_decref(root);
}
