/* Texts, addresses, dates and organisations as JSON-LD has them. */
#include <string.h>

#include "base/address.h"
#include "export/linked_data_part.h"
#include "model/say.h"

json_t *
linked_typed(const char *type)
{
	json_t *o = json_object();

	json_object_set_new(o, "@type", json_string(type));
	return o;
}

void
linked_words(json_t *o, const char *key, const char *s)
{
	if (s != NULL && *s != '\0')
		json_object_set_new(o, key, json_text(s, strlen(s)));
}

json_t *
linked_text(const struct value *v)
{
	struct buf text;
	json_t *j;

	buf_init(&text, 0);
	say_value(&text, v, LANG_VI);
	j = json_text(text.data, text.len);
	buf_release(&text);
	return j;
}

void
linked_said(json_t *o, const char *key, const struct value *v)
{
	if (v->state == VALUE_FILLED)
		json_object_set_new(o, key, linked_text(v));
}

void
linked_url(json_t *o, const char *key, const char *url)
{
	struct buf safe;

	buf_init(&safe, 0);
	if (url != NULL && address_put(&safe, url))
		linked_words(o, key, safe.data);
	buf_release(&safe);
}

void
linked_date(json_t *o, const char *key, const struct record *r,
    enum field_id f)
{
	const struct value *v = r == NULL ? NULL : value_of(r, f);

	if (v != NULL && v->state == VALUE_FILLED && v->parsed)
		linked_words(o, key, v->text);
}

void
linked_list(json_t *o, const char *key, json_t *list)
{
	if (json_array_size(list) > 0)
		json_object_set(o, key, list);
	json_decref(list);
}

void
linked_describe(json_t *o, const char *line)
{
	const char *before = json_string_value(json_object_get(o,
	    "description"));
	struct buf text;

	buf_init(&text, 0);
	if (before != NULL)
		buf_printf(&text, "%s\n", before);
	buf_puts(&text, line);
	linked_words(o, "description", text.data);
	buf_release(&text);
}

void
linked_labels(json_t *o, const struct record *r, const enum field_id *fields,
    size_t n)
{
	struct buf line;
	size_t i;

	buf_init(&line, 0);
	for (i = 0; r != NULL && i < n; i++) {
		const struct value *v = value_of(r, fields[i]);

		if (v->state != VALUE_FILLED && v->state != VALUE_NONE)
			continue;
		buf_clear(&line);
		buf_printf(&line, "%s: ", v->field->vi);
		say_value(&line, v, LANG_VI);
		linked_describe(o, line.data);
	}
	buf_release(&line);
}

const char *
linked_duration(struct arena *a, const struct duration *d)
{
	long n = d->milli / 1000;

	if (d->milli % 1000 != 0)
		return NULL;
	switch (d->unit) {
	case UNIT_GIO:
		return arena_printf(a, "PT%ldH", n);
	case UNIT_NGAY:
		return arena_printf(a, "P%ldD", n);
	case UNIT_TUAN:
		return arena_printf(a, "P%ldW", n);
	case UNIT_THANG:
		return arena_printf(a, "P%ldM", n);
	case UNIT_NAM:
		return arena_printf(a, "P%ldY", n);
	case UNIT_NONE:
	case UNIT_GIO_LAM_VIEC:
	case UNIT_NGAY_LAM_VIEC:
	case UNIT_TRONG_NGAY:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return NULL;
}

json_t *
linked_body(const struct value *v)
{
	const struct record *row = v->parsed && v->as.row != NULL ?
	    v->as.row->record : NULL;
	json_t *o = linked_typed("GovernmentOrganization");

	linked_said(o, "name", v);
	if (row != NULL) {
		linked_words(o, "identifier", text_of(row,
		    F_CO_QUAN_MA_DINH_DANH));
		linked_words(o, "address", text_of(row, F_CO_QUAN_DIA_CHI));
		linked_words(o, "telephone", text_of(row,
		    F_CO_QUAN_DIEN_THOAI));
	}
	return o;
}
