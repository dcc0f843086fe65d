/* jansson does the reading; what it says is put into the user's words. */
#include <stddef.h>

#include "import/json_in.h"

struct json_complaint {
	enum json_error_code code;
	const char *vi, *en;
};

static const struct json_complaint complaints[] = {
	{ json_error_invalid_utf8,
	    "JSON có byte không phải UTF-8",
	    "JSON with bytes that are not UTF-8" },
	{ json_error_premature_end_of_input,
	    "JSON bị cắt cụt: hết tệp khi giá trị chưa đóng",
	    "truncated JSON: the file ends inside a value" },
	{ json_error_end_of_input_expected,
	    "JSON còn nội dung thừa sau giá trị đầu",
	    "JSON with more behind the first value" },
	{ json_error_null_character,
	    "chuỗi JSON có ký tự NUL (\\u0000)",
	    "a JSON string holds NUL (\\u0000)" },
	{ json_error_null_byte_in_key,
	    "tên khóa JSON có ký tự NUL (\\u0000)",
	    "a JSON key holds NUL (\\u0000)" },
	{ json_error_duplicate_key,
	    "đối tượng JSON lặp lại một khóa",
	    "a JSON object repeats a key" },
	{ json_error_numeric_overflow,
	    "số JSON quá lớn",
	    "a JSON number is out of range" },
	{ json_error_stack_overflow,
	    "JSON lồng quá 32 cấp",
	    "JSON nested deeper than 32 levels" },
};

static const struct json_complaint *
complaint_for(enum json_error_code code)
{
	static const struct json_complaint syntax = {
		json_error_invalid_syntax,
		"JSON sai cú pháp", "JSON syntax error" };
	size_t i;

	for (i = 0; i < sizeof complaints / sizeof complaints[0]; i++)
		if (complaints[i].code == code)
			return &complaints[i];
	return &syntax;
}

bool
json_deeper_than(json_t *v, int levels)
{
	const char *key;
	json_t *child;
	size_t i;

	if (!json_is_object(v) && !json_is_array(v))
		return false;
	if (levels == 0)
		return true;
	json_object_foreach(v, key, child)
		if (json_deeper_than(child, levels - 1))
			return true;
	json_array_foreach(v, i, child)
		if (json_deeper_than(child, levels - 1))
			return true;
	return false;
}

/*
 * jansson tells how many bytes it had read: behind the token it could not
 * use, or before the byte that is no UTF-8.
 */
static const char *
place_of_error(struct notes *notes, const struct source *s,
    const json_error_t *e)
{
	size_t at = s->bom + (size_t)e->position;
	struct position p;

	if (json_error_code(e) != json_error_invalid_utf8 && at > s->bom)
		do
			at--;
		while (((unsigned char)s->data[at] & 0xC0) == 0x80);
	p = source_position(s, (uint32_t)at);
	return arena_printf(notes->arena, "%s:%u:%u", s->path, p.line,
	    p.column);
}

/* The list in the envelope of the older service, else the value itself. */
static json_t *
without_envelope(json_t *v)
{
	json_t *records = json_object_get(v, "result");

	if (!json_is_array(records))
		return v;
	json_incref(records);
	json_decref(v);
	return records;
}

json_t *
json_in(struct notes *notes, const struct source *s)
{
	const struct json_complaint *c;
	json_error_t error;
	json_t *v;
	const char *place;

	v = json_loadb(s->data + s->bom, s->len - s->bom,
	    JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
	if (v != NULL && !json_deeper_than(v, JSON_MAX_DEPTH))
		return without_envelope(v);
	place = v != NULL ? s->path : place_of_error(notes, s, &error);
	c = complaint_for(v == NULL ? json_error_code(&error) :
	    json_error_stack_overflow);
	json_decref(v);
	note_add(notes, NOTE_ERROR, place, "%s", "%s",
	    notes->lang == LANG_VI ? c->vi : c->en);
	return NULL;
}
