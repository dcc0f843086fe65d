/* A record given back, and in it what the import had left. */
#include <stdlib.h>
#include <string.h>

#include "edit/write.h"
#include "import/give.h"
#include "import/json_in.h"
#include "import/rest.h"
#include "import/stamp.h"

/* How often a record is taken again to tell which entries still fit it. */
enum { TRIES_MAX = 200 };

/* The record a JSON value is taken for, and how it was taken. */
struct taken {
	struct mapper mapper;
	json_t *rest;
	struct buf text;	/* the record as YAML, without its source */
};

static void
take_again(struct giver *g, struct taken *t, json_t *whole)
{
	struct record *r = record_new(g->arena, R_THU_TUC, NULL);

	t->mapper = (struct mapper){ .arena = g->arena, .rows = g->rows,
	    .old = g->format->old, .whole = whole };
	t->rest = json_deep_copy(whole);
	map_object(&t->mapper, g->format->table, t->rest, r);
	value_slot(r, F_THU_TUC_NGUON)->state = VALUE_ABSENT;
	buf_init(&t->text, 0);
	write_record(&t->text, r);
}

static void
taken_release(struct taken *t)
{
	json_decref(t->rest);
	buf_release(&t->text);
}

/* One step of a JSON Pointer, without its escapes; moves *p behind it. */
static const char *
step(struct arena *a, const char **p)
{
	const char *s = *p + (**p == '/');
	size_t n = strcspn(s, "/"), i, k = 0;
	char *key = arena_strndup(a, s, n);

	for (i = 0; i < n; i++, k++) {
		if (s[i] == '~' && i + 1 < n)
			key[k] = s[++i] == '1' ? '/' : '~';
		else
			key[k] = s[i];
	}
	key[k] = '\0';
	*p = s + n;
	return key;
}

static json_t *
child_of(json_t *in, const char *key)
{
	if (json_is_array(in))
		return json_array_get(in, strtoul(key, NULL, 10));
	return json_object_get(in, key);
}

/* Objects stand beside those of the record, scalars replace. */
static void
put_in_list(json_t *list, const char *key, json_t *v)
{
	size_t i = strtoul(key, NULL, 10);

	if (i >= json_array_size(list))
		json_array_append(list, v);
	else if (json_is_object(v) || json_is_array(v))
		json_array_insert(list, i, v);
	else
		json_array_set(list, i, v);
}

/* Puts the value where the pointer says, making what it stands in. */
static void
put_at(struct arena *a, json_t *to, const char *pointer, json_t *v)
{
	const char *key = step(a, &pointer), *next;
	json_t *in;

	for (; *pointer != '\0'; key = next) {
		next = step(a, &pointer);
		in = child_of(to, key);
		if (!json_is_object(in) && !json_is_array(in)) {
			in = *next >= '0' && *next <= '9' ? json_array() :
			    json_object();
			if (json_is_array(to))
				put_in_list(to, key, in);
			else
				json_object_set(to, key, in);
			json_decref(in);
		}
		to = in;
	}
	if (json_is_array(to))
		put_in_list(to, key, v);
	else
		json_object_set(to, key, v);
}

/* The value at a pointer; NULL if there is none. */
static json_t *
get_at(struct arena *a, json_t *from, const char *pointer)
{
	while (from != NULL && *pointer != '\0')
		from = child_of(from, step(a, &pointer));
	return from;
}

/* True if the place lies in an item of a list. */
static bool
in_item(const char *pointer)
{
	size_t n;

	for (; *pointer != '\0'; pointer += n) {
		pointer++;
		n = strcspn(pointer, "/");
		if (n > 0 && strspn(pointer, "0123456789") == n)
			return pointer[n] != '\0';
	}
	return false;
}

/* True if nobody edited the procedure since it was imported. */
static bool
is_untouched(const struct record *procedure)
{
	struct buf b;
	bool holds;

	buf_init(&b, 0);
	write_record(&b, procedure);
	holds = stamp_holds(b.data, b.len);
	buf_release(&b);
	return holds;
}

/* What the import left, one entry after the other. */
struct left_entry {
	const struct value *value;	/* gia_tri */
	const char *at;
	json_t *json;
};

struct left_entries {
	struct left_entry *v;
	size_t n;
};

/* True if a value at this place can be imported again. */
static bool
is_shallow(const char *at, json_t *v)
{
	int levels = JSON_MAX_DEPTH;

	for (; *at != '\0'; at++)
		if (*at == '/' && --levels == 0)
			return false;
	return !json_deeper_than(v, levels);
}

static void
left_entries(struct giver *g, struct left_entries *l)
{
	const struct value *item;
	size_t i, n;

	item = items_of(value_of(g->source, F_NGUON_CON_LAI), &n);
	l->v = arena_alloc(g->arena, (n + 1) * sizeof *l->v);
	l->n = 0;
	for (i = 0; i < n; i++) {
		struct left_entry *e = &l->v[l->n];

		if (item[i].record == NULL)
			continue;
		e->value = value_of(item[i].record, F_CON_LAI_GIA_TRI);
		e->at = text_of(item[i].record, F_CON_LAI_O);
		e->json = rest_value(item[i].record);
		if (e->json != NULL && e->at != NULL && *e->at == '/' &&
		    is_shallow(e->at, e->json))
			l->n++;
		else
			json_decref(e->json);
	}
}

/* v with entries [from, to), a new reference. */
static json_t *
with_entries(struct giver *g, json_t *v, const struct left_entries *l,
    size_t from, size_t to)
{
	json_t *with = json_deep_copy(v);

	for (; from < to; from++)
		put_at(g->arena, with, l->v[from].at, l->v[from].json);
	return with;
}

static bool
means(struct giver *g, json_t *v, const struct taken *meant)
{
	struct taken t;
	bool same;

	take_again(g, &t, v);
	same = strcmp(t.text.data, meant->text.data) == 0;
	taken_release(&t);
	return same;
}

/*
 * Drops the entries that lie in an item of a list, unless the import knows
 * the value for words of what the keys and their registers say: the list may
 * have changed since, and the value would come back to another item.
 */
static void
drop_homeless(struct giver *g, json_t *v, struct left_entries *l)
{
	json_t *with = with_entries(g, v, l, 0, l->n), *rest;
	struct taken t;
	size_t i, k = 0;

	take_again(g, &t, with);
	for (i = 0; i < l->n; i++) {
		rest = !in_item(l->v[i].at) ? NULL :
		    get_at(g->arena, t.rest, l->v[i].at);
		if (rest != NULL &&
		    why_left(&t.mapper, rest) > LEFT_COVERED)
			json_decref(l->v[i].json);
		else
			l->v[k++] = l->v[i];
	}
	l->n = k;
	taken_release(&t);
	json_decref(with);
}

/*
 * v, which is taken over, with those of the entries [from, to) with which it
 * still means the same: all, or those of either half. Tries are counted, so
 * that a hostile file ends, too.
 */
static json_t *
with_fitting(struct giver *g, json_t *v, const struct taken *meant,
    const struct left_entries *l, size_t from, size_t to, size_t *tries)
{
	size_t half = from + (to - from) / 2;
	json_t *with;

	if (from == to || *tries == 0)
		return v;
	--*tries;
	with = with_entries(g, v, l, from, to);
	if (means(g, with, meant)) {
		json_decref(v);
		for (; from < to; from++)
			gave(g, l->v[from].value);
		return with;
	}
	json_decref(with);
	if (to - from == 1)
		return v;
	v = with_fitting(g, v, meant, l, from, half, tries);
	return with_fitting(g, v, meant, l, half, to, tries);
}

/*
 * The procedure with all entries, without what the source then says in other
 * places than the keys would; NULL if that meant something else.
 */
static json_t *
with_all(struct giver *g, const struct record *procedure,
    const struct taken *meant, const struct left_entries *l)
{
	json_t *bare = json_object(), *all;
	size_t i;

	g->left = g->source;
	give_object(g, g->format->table, procedure, bare);
	g->left = NULL;
	all = with_entries(g, bare, l, 0, l->n);
	json_decref(bare);
	if (!means(g, all, meant)) {
		json_decref(all);
		return NULL;
	}
	for (i = 0; i < l->n; i++)
		gave(g, l->v[i].value);
	return all;
}

/* Puts back what was left into v, which it takes over. */
static json_t *
give_left(struct giver *g, const struct record *procedure, json_t *v)
{
	struct left_entries l;
	size_t i, tries = TRIES_MAX;
	struct taken meant;
	json_t *all;

	take_again(g, &meant, v);
	left_entries(g, &l);
	if (!is_untouched(procedure))
		drop_homeless(g, v, &l);
	all = with_all(g, procedure, &meant, &l);
	if (all == NULL) {
		v = with_fitting(g, v, &meant, &l, 0, l.n, &tries);
	} else {
		json_decref(v);
		v = all;
	}
	for (i = 0; i < l.n; i++)
		json_decref(l.v[i].json);
	taken_release(&meant);
	return v;
}

json_t *
give_procedure(struct giver *g, const struct record *procedure)
{
	const struct record *nguon = record_in(procedure, F_THU_TUC_NGUON);
	const char *kind = nguon == NULL ? NULL :
	    text_of(nguon, F_NGUON_LOAI);
	json_t *v = json_object();

	g->source = kind != NULL &&
	    strcmp(kind, word_of(g->format->source)->word) == 0 ? nguon : NULL;
	give_object(g, g->format->table, procedure, v);
	if (g->source != NULL && has(nguon, F_NGUON_CON_LAI))
		v = give_left(g, procedure, v);
	if (g->format->finish != NULL)
		g->format->finish(v);
	return v;
}
