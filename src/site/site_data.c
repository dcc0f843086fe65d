/* What the search knows of every procedure, as JSON: arrays, and texts that
 * many share as numbers. find.js reads it. */
#include <string.h>

#include "base/json.h"
#include "site/site_part.h"

/* Texts that rows name by their number. */
struct texts {
	struct names names;
	json_t *list;
};

static json_t *
number_of(struct texts *t, const char *s)
{
	uint32_t number = names_add(&t->names, s, strlen(s));

	if (number == json_array_size(t->list))
		json_array_append_new(t->list, json_text(s, strlen(s)));
	return json_integer(number);
}

/* The columns that share texts; each has a table. */
enum { BODY, RECEIVER, TIME, MONEY, TAIL, WORDS, N_TABLES };

struct data {
	struct arena arena;
	const struct site *site;
	struct texts tables[N_TABLES];
};

static json_t *
text(const char *s)
{
	return json_text(s, strlen(s));
}

/* --- lists that rows point into ------------------------------------------ */

static json_t *
names_of_fields(const struct site *s)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < s->n_fields; i++)
		json_array_append_new(list, text(s->fields[i]->name));
	return list;
}

static json_t *
names_of_events(const struct site *s)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < s->n_events; i++)
		json_array_append_new(list, text(s->events[i].name));
	return list;
}

static json_t *
names_of_levels(void)
{
	json_t *list = json_array();
	const struct vocab *levels = vocab_of(V_CAP);
	size_t i;

	for (i = 0; i < n_words(levels); i++)
		json_array_append_new(list, text(levels->words[i].vi));
	return list;
}

static json_t *
names_of_online(void)
{
	json_t *list = json_array();
	int i;

	for (i = ONLINE_UNKNOWN; i <= ONLINE_WHOLE; i++)
		json_array_append_new(list, text(online_words((enum online)i)));
	return list;
}

/* --- rows ---------------------------------------------------------------- */

/* The group's place in the list of its kind, which is short. */
static json_t *
places_of_fields(const struct site *s, const struct shown *shown)
{
	json_t *list = json_array();
	size_t i, k;

	for (k = 0; k < shown->n_fields; k++)
		for (i = 0; i < s->n_fields; i++)
			if (s->fields[i] == shown->fields[k])
				json_array_append_new(list,
				    json_integer((json_int_t)i));
	return list;
}

static json_t *
places_of_events(const struct site *s, const struct shown *shown)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < s->n_events; i++)
		if (site_in_event(&s->events[i], &shown->posted))
			json_array_append_new(list,
			    json_integer((json_int_t)i));
	return list;
}

/* The order of the columns is that of COLUMNS in find.js. */
static json_t *
row_of(struct data *d, const struct shown *shown)
{
	const struct posted *p = &shown->posted;
	json_t *row = json_array();

	json_array_append_new(row, text(p->name));
	json_array_append_new(row, text(p->code));
	json_array_append_new(row, text(p->title));
	json_array_append_new(row, places_of_fields(d->site, shown));
	json_array_append_new(row, places_of_events(d->site, shown));
	json_array_append_new(row, json_integer(p->level_bits));
	json_array_append_new(row, json_integer(p->online));
	json_array_append_new(row, number_of(&d->tables[BODY], p->body));
	json_array_append_new(row, number_of(&d->tables[RECEIVER],
	    p->receiver));
	json_array_append_new(row, number_of(&d->tables[TIME], p->time));
	json_array_append_new(row, number_of(&d->tables[MONEY], p->money));
	json_array_append_new(row, number_of(&d->tables[TAIL],
	    site_tail(&d->arena, shown)));
	json_array_append_new(row, number_of(&d->tables[WORDS], p->keywords));
	return row;
}

static json_t *
rows_of(struct data *d)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < d->site->n; i++)
		json_array_append_new(list, row_of(d, &d->site->rows[i]));
	return list;
}

void
site_data(struct buf *out, const struct site *s)
{
	static const char *const names[N_TABLES] = {
		[BODY] = "bodies", [RECEIVER] = "receivers", [TIME] = "times",
		[MONEY] = "fees", [TAIL] = "tails", [WORDS] = "keywords"
	};
	struct data d = { .site = s };
	json_t *all = json_object();
	size_t i;

	for (i = 0; i < N_TABLES; i++) {
		d.tables[i].names.arena = &d.arena;
		d.tables[i].list = json_array();
		json_object_set_new(all, names[i], d.tables[i].list);
	}
	json_object_set_new(all, "fields", names_of_fields(s));
	json_object_set_new(all, "events", names_of_events(s));
	json_object_set_new(all, "levels", names_of_levels());
	json_object_set_new(all, "online", names_of_online());
	json_object_set_new(all, "rows", rows_of(&d));
	json_put(out, all, JSON_COMPACT);
	arena_release(&d.arena);
}
