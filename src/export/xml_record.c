/* Walks a record by the field table into elements. */
#include <string.h>

#include "base/utf8.h"
#include "export/raw_json.h"
#include "export/xml_record.h"
#include "xml/lexical.h"

/* --- what cannot be written ---------------------------------------------- */

/* Bytes that begin a sign to look at: controls, and U+FFFE and U+FFFF. */
static const unsigned char suspect[256] = {
	[0x00] = 1, [0x01] = 1, [0x02] = 1, [0x03] = 1, [0x04] = 1,
	[0x05] = 1, [0x06] = 1, [0x07] = 1, [0x08] = 1, [0x0B] = 1,
	[0x0C] = 1, [0x0E] = 1, [0x0F] = 1, [0x10] = 1, [0x11] = 1,
	[0x12] = 1, [0x13] = 1, [0x14] = 1, [0x15] = 1, [0x16] = 1,
	[0x17] = 1, [0x18] = 1, [0x19] = 1, [0x1A] = 1, [0x1B] = 1,
	[0x1C] = 1, [0x1D] = 1, [0x1E] = 1, [0x1F] = 1, [0xEF] = 1,
};

size_t
xml_holds(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (suspect[(unsigned char)s[i]] && ((unsigned char)s[i] !=
		    0xEF || memcmp(s + i, "\xEF\xBF\xBE", 3) == 0 ||
		    memcmp(s + i, "\xEF\xBF\xBF", 3) == 0))
			break;
	return i;
}

static bool
refuse_sign(struct arena *a, const struct value *v, size_t at,
    struct refusal *why)
{
	uint32_t cp;

	why->at = v;
	why->from = at;
	why->n = utf8_decode(v->text + at, v->len - at, &cp);
	why->vi = arena_printf(a, "XML 1.0 không chứa được ký tự U+%04X; hãy xóa ký tự này hoặc thay bằng chữ đọc được.",
	    (unsigned)cp);
	why->en = arena_printf(a, "XML 1.0 cannot hold the character U+%04X; delete it or write something readable instead.",
	    (unsigned)cp);
	return false;
}

static bool
refuse_shape(const struct value *v, struct refusal *why)
{
	*why = (struct refusal){ .at = v,
	    .vi = "Giá trị của khóa này sai cấu trúc nên không đọc được; sửa theo kết quả của tthc-lint rồi xuất lại.",
	    .en = "The value of this key has a wrong shape and was not read; mend it as tthc-lint says and export again." };
	return false;
}

/* --- values -------------------------------------------------------------- */

/* The element of a value that is no regular one: its key, a point, why. */
static xmlNode *
add_beside(struct xml_tree *t, xmlNode *parent, const struct value *v,
    const char *suffix)
{
	return xml_tree_add(t, parent, arena_printf(t->arena, "%s.%s",
	    v->field->key, suffix));
}

static bool
add_letters(struct xml_tree *t, xmlNode *parent, const struct value *v,
    struct refusal *why)
{
	size_t held = xml_holds(v->text, v->len);
	xmlNode *element;

	if (held < v->len)
		return refuse_sign(t->arena, v, held, why);
	element = xml_is_regular(v->field, v->text, v->len) ?
	    xml_tree_add(t, parent, v->field->key) :
	    add_beside(t, parent, v, XML_IRREGULAR);
	xml_tree_text(t, element, v->text);
	return true;
}

/* A value that nobody understands: as text, or if it is none as JSON. */
static bool
add_raw(struct xml_tree *t, xmlNode *parent, const struct value *v,
    struct refusal *why)
{
	struct buf json;
	bool text;

	buf_init(&json, 0);
	raw_json(&json, v);
	text = json.data[0] == '"';
	if (!text)
		xml_tree_text(t, add_beside(t, parent, v, XML_JSON),
		    arena_strndup(t->arena, json.data, json.len));
	buf_release(&json);
	return !text || add_letters(t, parent, v, why);
}

/* A filled item, or a filled value of a field that has one. */
static bool
add_filled(struct xml_tree *t, xmlNode *parent, const struct value *v,
    struct refusal *why)
{
	if (v->record != NULL)
		return xml_record(t, xml_tree_add(t, parent, v->field->key),
		    v->record, why);
	if (v->field->kind == KIND_RAW)
		return add_raw(t, parent, v, why);
	if (v->text == NULL)
		return refuse_shape(v, why);
	return add_letters(t, parent, v, why);
}

/* One element: an item, or a value that is no list with items. A text of
 * nothing but line ends is as good as none. */
static bool
add_one(struct xml_tree *t, xmlNode *parent, const struct value *v,
    struct refusal *why)
{
	bool none = v->state == VALUE_NONE;
	xmlNode *element;

	if (!none && v->state != VALUE_EMPTY &&
	    (v->text == NULL || v->len > 0))
		return add_filled(t, parent, v, why);
	element = add_beside(t, parent, v, v->list != NULL ? XML_ITEM :
	    none ? XML_NONE : XML_EMPTY);
	if (none && v->list != NULL)
		xml_tree_text(t, element, "khong");
	return true;
}

static bool
add_value(struct xml_tree *t, xmlNode *parent, const struct value *v,
    struct refusal *why)
{
	size_t i;

	if (v->state != VALUE_FILLED || v->field->shape == SHAPE_ONE)
		return add_one(t, parent, v, why);
	if (v->n == 0)
		return refuse_shape(v, why);
	for (i = 0; i < v->n; i++)
		if (!add_one(t, parent, &v->items[i], why))
			return false;
	return true;
}

bool
xml_record(struct xml_tree *t, xmlNode *element, const struct record *r,
    struct refusal *why)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		if (r->values[i].state != VALUE_ABSENT &&
		    !add_value(t, element, &r->values[i], why))
			return false;
	return true;
}

bool
xml_row(struct xml_tree *t, xmlNode *element, const struct record *r,
    struct refusal *why)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		if (r->values[i].state != VALUE_ABSENT &&
		    r->values[i].key.end > 0 &&
		    !add_value(t, element, &r->values[i], why))
			return false;
	return true;
}
