/* The older exchange package, member by member, given back. */
#include <string.h>

#include "import/package_give.h"

void
package_give_date(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field);
	struct date d;
	char *s;

	if (v->state != VALUE_FILLED ||
	    date_parse_iso(v->text, v->len, &d) != DATE_OK)
		return;
	/* 2026-02-01 as 01-02-2026 */
	s = arena_printf(g->arena, "%.2s-%.2s-%.4s", v->text + 8, v->text + 5,
	    v->text);
	put_text(to, how->key, s, strlen(s));
	gave(g, v);
}

void
package_give_time(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	give_time_of(g, to, how->key, "DONVITINH", r, how->field);
}

void
package_give_issuer(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field);
	const struct record *row;
	const char *name;

	if (v->state != VALUE_FILLED)
		return;
	row = row_named(g, v);
	name = row == NULL ? NULL : text_of(row, F_CO_QUAN_TEN);
	if (name == NULL)
		name = v->text;
	put_text(to, how->key, name, strlen(name));
}

/* The names of the cases of a step, "; " between them; "" of the usual one. */
static const char *
cases_named(struct giver *g, const struct record *step)
{
	const char *names = "", *name;
	const struct record *c;
	const struct value *id;
	size_t i, n;

	id = items_of(value_of(step, F_BUOC_TRUONG_HOP), &n);
	for (i = 0; i < n; i++) {
		c = case_called(&id[i]);
		name = id[i].text;
		if (c != NULL && has(c, F_TRUONG_HOP_TEN)) {
			name = text_of(c, F_TRUONG_HOP_TEN);
			gave(g, value_of(c, F_TRUONG_HOP_TEN));
			gave(g, value_of(c, F_TRUONG_HOP_ID));
		}
		names = arena_printf(g->arena, "%s%s%s", names,
		    i > 0 ? "; " : "", name);
	}
	gave(g, value_of(step, F_BUOC_TRUONG_HOP));
	return names;
}

void
package_give_steps(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *item;
	json_t *groups = json_array(), *group, *steps = NULL, *one;
	const char *name, *last = NULL;
	size_t i, n;

	json_object_set_new(to, how->key, groups);
	item = items_of(value_of(r, how->field), &n);
	for (i = 0; i < n; i++) {
		name = cases_named(g, item[i].record);
		if (last == NULL || strcmp(name, last) != 0) {
			group = json_object();
			json_array_append_new(groups, group);
			put_text(group, "TRUONGHOP", name, strlen(name));
			steps = json_array();
			json_object_set_new(group, "TRINHTU", steps);
		}
		last = name;
		one = json_object();
		json_array_append_new(steps, one);
		give_object(g, how->parts, item[i].record, one);
	}
}

/* The package's word for the channel; NULL if it has none. */
static const char *
channel_given(struct giver *g, const struct record *way)
{
	const char *channel = text_of(way, F_CACH_THUC_KENH);
	const struct word *w = channel == NULL ? NULL :
	    word_by_name(V_KENH, channel);

	if (w == NULL || w->old == NULL)
		return NULL;
	gave(g, value_of(way, F_CACH_THUC_KENH));
	return w->old;
}

void
package_give_channels(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *way;
	json_t *channels = json_array(), *channel, *times = NULL, *time;
	const char *name, *last = NULL;
	size_t i, n;

	json_object_set_new(to, how->key, channels);
	way = items_of(value_of(r, how->field), &n);
	for (i = 0; i < n; i++) {
		name = channel_given(g, way[i].record);
		if (name == NULL)
			continue;
		if (name != last) {
			channel = json_object();
			json_array_append_new(channels, channel);
			put_text(channel, "KENH", name, strlen(name));
			times = json_array();
			json_object_set_new(channel, "THOIGIAN", times);
		}
		last = name;
		time = json_object();
		json_array_append_new(times, time);
		give_object(g, how->parts, way[i].record, time);
	}
}

void
package_give_state(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct word *amended = word_of(W_TRANG_THAI_SUA_DOI_BO_SUNG);
	const char *published = word_of(W_TRANG_THAI_CONG_KHAI)->old;
	const char *state = text_of(r, how->field);

	if (state == NULL || strcmp(state, amended->word) != 0) {
		give_word(g, how, r, to);
		return;
	}
	put_text(to, how->key, published, strlen(published));
}
