/* Fields and life events: which procedures are theirs, and their pages. */
#include <stdlib.h>
#include <string.h>

#include "base/viet.h"
#include "site/site_part.h"

/* --- groups -------------------------------------------------------------- */

/*
 * The file of the group with this number. Ids that fold to the same letters
 * are told apart by the number behind a sign that no folded id has.
 */
static const char *
new_file(struct site *s, const char *folder, const char *id, size_t number)
{
	const char *path = arena_printf(s->arena, "%s/%s", folder,
	    viet_id(s->arena, id, strlen(id)));
	uint32_t known = (uint32_t)s->files.n;

	if (names_add(&s->files, path, strlen(path)) == known)
		return arena_printf(s->arena, "%s.html", path);
	return arena_printf(s->arena, "%s-%zu.html", path, number);
}

static struct group *
new_field(struct site *s, const char *id, const char *name)
{
	struct group *g = arena_alloc(s->arena, sizeof *g);

	g->id = arena_strdup(s->arena, id);
	g->name = *name == '\0' ? "Chưa ghi lĩnh vực" :
	    arena_strdup(s->arena, name);
	g->note = "";
	g->file = new_file(s, "lv", *id == '\0' ? "chua_ghi" : id,
	    s->n_fields);
	if (s->n_fields == s->cap_fields) {
		s->cap_fields = s->cap_fields == 0 ? 32 : 2 * s->cap_fields;
		s->fields = arena_grow(s->arena, s->fields, s->n_fields,
		    s->cap_fields, sizeof(struct group *));
	}
	return s->fields[s->n_fields++] = g;
}

static struct group *
group_of(struct site *s, const char *id, const char *name)
{
	size_t i;

	for (i = 0; i < s->n_fields; i++)
		if (strcmp(s->fields[i]->id, id) == 0)
			return s->fields[i];
	return new_field(s, id, name);
}

void
site_set_fields(struct site *s, struct shown *shown,
    const struct record *procedure)
{
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(procedure, F_THU_TUC_LINH_VUC), &n);
	shown->fields = arena_alloc(s->arena,
	    (n + 1) * sizeof(struct group *));
	for (i = 0; i < n; i++) {
		const struct row *row = v[i].as.row;
		const struct value *name = v[i].parsed && row != NULL ?
		    row_name(row) : NULL;

		if (v[i].state == VALUE_FILLED)
			shown->fields[shown->n_fields++] = group_of(s,
			    v[i].text, name == NULL ? v[i].text : name->text);
	}
	if (shown->n_fields == 0)
		shown->fields[shown->n_fields++] = group_of(s, "", "");
}

void
site_set_events(struct site *s)
{
	size_t i;

	s->n_events = s->q->n_events;
	s->events = arena_alloc(s->arena, s->n_events * sizeof *s->events);
	for (i = 0; i < s->n_events; i++) {
		const struct row *row = &s->q->events[i];
		const char *name = text_of(row->record, F_SU_KIEN_TEN);
		const char *note = text_of(row->record, F_SU_KIEN_MO_TA);
		struct group *g = &s->events[i];

		g->id = row->id;
		g->name = name == NULL ? row->id : name;
		g->note = note == NULL ? "" : note;
		g->icon = site_event_icon(row->record);
		g->event = row->record;
		g->file = new_file(s, "sk", row->id, i);
	}
}

/* --- members ------------------------------------------------------------- */

bool
site_in_event(const struct group *event, const struct posted *p)
{
	const struct value *v;
	size_t i, n;

	for (i = 0; i < p->n_events; i++)
		if (strcmp(p->events[i], event->id) == 0)
			return true;
	v = items_of(value_of(event->event, F_SU_KIEN_THU_TUC), &n);
	for (i = 0; i < n; i++)
		if (v[i].text != NULL && strcmp(v[i].text, p->name) == 0)
			return true;
	return false;
}

static void
add_member(struct arena *a, struct group *g, struct shown *shown)
{
	if (g->n == g->cap) {
		g->cap = g->cap == 0 ? 16 : 2 * g->cap;
		g->rows = arena_grow(a, g->rows, g->n, g->cap,
		    sizeof(struct shown *));
	}
	g->rows[g->n++] = shown;
}

static struct shown *
find_shown(const struct site *s, const char *name)
{
	size_t i;

	for (i = 0; name != NULL && i < s->n; i++)
		if (strcmp(s->rows[i].posted.name, name) == 0)
			return &s->rows[i];
	return NULL;
}

/* First what the register lists, in its order; then those that name the event
 * themselves. What the register lists but the site does not show is left out.
 */
static void
fill_event(struct site *s, struct group *g)
{
	const struct value *v;
	struct shown *shown;
	size_t i, n;

	v = items_of(value_of(g->event, F_SU_KIEN_THU_TUC), &n);
	for (i = 0; i < n; i++) {
		shown = find_shown(s, v[i].text);
		if (shown != NULL && shown->last != g) {
			shown->last = g;
			add_member(s->arena, g, shown);
		}
	}
	for (i = 0; i < s->n; i++)
		if (s->rows[i].last != g &&
		    site_in_event(g, &s->rows[i].posted))
			add_member(s->arena, g, &s->rows[i]);
}

static int
by_name(const void *a, const void *b)
{
	const struct group *const *x = a, *const *y = b;

	return viet_order((*x)->name, (*y)->name);
}

void
site_fill_groups(struct site *s)
{
	size_t i, k;

	for (i = 0; i < s->n; i++)
		for (k = 0; k < s->rows[i].n_fields; k++)
			add_member(s->arena, s->rows[i].fields[k],
			    &s->rows[i]);
	for (i = 0; i < s->n_events; i++)
		fill_event(s, &s->events[i]);
	if (s->n_fields > 0)
		qsort(s->fields, s->n_fields, sizeof *s->fields, by_name);
}

/* --- pages --------------------------------------------------------------- */

static bool
write_group(const struct site *s, const struct group *g)
{
	const struct site_page p = { .title = g->name, .kind = "list",
	    .below = true, .idle = 90 };
	struct arena a = { 0 };
	struct html_node *main, *nav;
	struct html *page = site_open(&main, s, &a, &p);
	size_t i;

	nav = html_add(main, "nav", "back");
	html_attribute(nav, "aria-label", "Quay lại");
	site_back(nav, &p, "index.html", "Trang đầu");
	html_leaf(main, "h1", NULL, g->name);
	html_leaf(main, "p", "count", arena_printf(&a, "%zu thủ tục%s", g->n,
	    g->event == NULL ? "" : ", việc thường làm trước đứng trước"));
	main = html_add(main, "ul", "rows");
	for (i = 0; i < g->n; i++)
		site_row(main, &p, g->rows[i]);
	arena_release(&a);
	return site_close(s, page, &p, g->file);
}

bool
site_groups(const struct site *s)
{
	size_t i;

	for (i = 0; i < s->n_fields; i++)
		if (!write_group(s, s->fields[i]))
			return false;
	for (i = 0; i < s->n_events; i++)
		if (s->events[i].n > 0 && !write_group(s, &s->events[i]))
			return false;
	return true;
}
