/* Walks what is left beside what there was. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "import/rest.h"
#include "load/bytes.h"

struct leftovers {
	struct mapper *mapper;
	struct record *nguon;
	struct notes *notes;
	const char *place;
};

/* See "what makes no difference" in map.h. */
static bool
is_nothing(json_t *v)
{
	const char *key;
	json_t *child;
	size_t i;

	if (json_is_object(v)) {
		json_object_foreach(v, key, child)
			if (!is_nothing(child))
				return false;
		return true;
	}
	if (json_is_array(v)) {
		json_array_foreach(v, i, child)
			if (!is_nothing(child))
				return false;
		return true;
	}
	return json_is_null(v) || json_is_false(v) ||
	    (json_is_string(v) && strspn(json_string_value(v), " \t\r\n") ==
	    json_string_length(v));
}

static enum left
worse(enum left a, enum left b)
{
	return a > b ? a : b;
}

/* Why v, or the worst of what is left in it, is left. */
static enum left
why_whole(const struct mapper *m, json_t *v)
{
	enum left why = LEFT_FILLER;
	const char *key;
	json_t *child;
	size_t i;

	if (is_nothing(v))
		return LEFT_FILLER;
	if ((!json_is_object(v) && !json_is_array(v)) ||
	    why_left(m, v) == LEFT_COVERED)
		return why_left(m, v);
	json_object_foreach(v, key, child)
		why = worse(why, why_whole(m, child));
	json_array_foreach(v, i, child)
		why = worse(why, why_whole(m, child));
	return why;
}

static bool
yaml_holds(const char *s)
{
	size_t i, n = strlen(s);
	uint32_t cp;

	for (i = 0; i < n; i++)
		if (bytes_forbidden(s + i, n - i, &cp) > 0)
			return false;
	return true;
}

static const char *
json_text(struct arena *a, json_t *v)
{
	size_t flags = JSON_COMPACT | JSON_ENCODE_ANY;
	char *s = json_dumps(v, flags);
	const char *copy;

	if (!yaml_holds(s)) {
		free(s);
		s = json_dumps(v, flags | JSON_ENSURE_ASCII);
	}
	copy = arena_strdup(a, s);
	free(s);
	return copy;
}

/* The beginning of a text, for a note on one line. */
static const char *
shortened(struct arena *a, const char *s)
{
	enum { SHOWN = 60 };
	size_t i = 0, n = strlen(s), count;
	uint32_t cp;

	for (count = 0; i < n && count < SHOWN; count++)
		i += utf8_decode(s + i, n - i, &cp);
	return arena_printf(a, "%.*s%s", (int)i, s, i < n ? "…" : "");
}

static void
list(struct leftovers *l, enum left why, const char *pointer,
    const char *text)
{
	const char *shown = shortened(l->mapper->arena, text);

	switch (why) {
	case LEFT_FILLER:
	case LEFT_COVERED:
		break;
	case LEFT_DIFFERENT:
		note_add(l->notes, NOTE_LEFT_OVER, l->place,
		    "%s: %s: khác với dòng đã có trong danh mục, giữ trong nguon.con_lai",
		    "%s: %s: differs from the row in the register, kept in nguon.con_lai",
		    pointer, shown);
		break;
	case LEFT_UNKNOWN:
		note_add(l->notes, NOTE_LEFT_OVER, l->place,
		    "%s: %s: không khóa nào chứa được, giữ trong nguon.con_lai",
		    "%s: %s: no key holds this, kept in nguon.con_lai",
		    pointer, shown);
		break;
	}
}

static void
keep(struct leftovers *l, json_t *v, const char *pointer)
{
	struct arena *a = l->mapper->arena;
	struct record *entry = add_record(a, l->nguon, F_NGUON_CON_LAI);
	const char *text = json_text(a, v);

	set_text(a, entry, F_CON_LAI_O, pointer, strlen(pointer));
	set_text(a, entry, F_CON_LAI_GIA_TRI, text, strlen(text));
	list(l, why_whole(l->mapper, v), pointer, text);
}

/* The key of an object as part of a JSON Pointer. */
static const char *
escaped(struct arena *a, const char *key)
{
	struct buf b;
	const char *s;

	buf_init(&b, 0);
	for (; *key != '\0'; key++) {
		if (*key == '~' || *key == '/')
			buf_printf(&b, "~%d", *key == '/');
		else
			buf_putc(&b, *key);
	}
	s = arena_strndup(a, b.data, b.len);
	buf_release(&b);
	return s;
}

static bool came_over(const struct mapper *m, json_t *v);

/* True if something in v, but not v itself, came over. */
static bool
came_over_in(const struct mapper *m, json_t *v)
{
	const char *key;
	json_t *child;
	size_t i;

	json_object_foreach(v, key, child)
		if (came_over(m, child))
			return true;
	json_array_foreach(v, i, child)
		if (came_over(m, child))
			return true;
	return false;
}

static bool
came_over(const struct mapper *m, json_t *v)
{
	enum left why = why_left(m, v);

	return why == LEFT_COVERED || why == LEFT_DIFFERENT ||
	    came_over_in(m, v);
}

static void
walk(struct leftovers *l, json_t *rest, const json_t *whole,
    const char *pointer)
{
	struct arena *a = l->mapper->arena;
	const char *key;
	json_t *child;
	size_t i, k = 0;

	if (is_nothing(rest))
		return;
	if ((!json_is_object(rest) && !json_is_array(rest)) ||
	    (json_equal(rest, whole) && !came_over_in(l->mapper, rest))) {
		keep(l, rest, pointer);
		return;
	}
	json_object_foreach(rest, key, child)
		walk(l, child, json_object_get(whole, key),
		    arena_printf(a, "%s/%s", pointer, escaped(a, key)));
	/* An item that is nothing is no item, also when counting. */
	json_array_foreach(rest, i, child)
		if (!is_nothing(json_array_get(whole, i)))
			walk(l, child, json_array_get(whole, i),
			    arena_printf(a, "%s/%zu", pointer, k++));
}

void
rest_keep(struct mapper *m, json_t *rest, struct record *nguon,
    struct notes *notes, const char *place)
{
	struct leftovers l = { m, nguon, notes, place };

	walk(&l, rest, m->whole, "");
}

json_t *
rest_value(const struct record *entry)
{
	const struct value *v = value_of(entry, F_CON_LAI_GIA_TRI);

	if (v->state != VALUE_FILLED || v->text == NULL)
		return NULL;
	return json_loadb(v->text, v->len, JSON_DECODE_ANY |
	    JSON_REJECT_DUPLICATES, NULL);
}

json_t *
rest_left_at(const struct record *nguon, const char *pointer)
{
	const struct value *item;
	const char *at;
	size_t i, n;

	item = items_of(value_of(nguon, F_NGUON_CON_LAI), &n);
	for (i = 0; i < n; i++) {
		at = item[i].record == NULL ? NULL :
		    text_of(item[i].record, F_CON_LAI_O);
		if (at != NULL && strcmp(at, pointer) == 0)
			return rest_value(item[i].record);
	}
	return NULL;
}
