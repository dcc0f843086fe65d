/*
 * What ways to apply are called. A way is told from others by its channel and
 * by its scope: case, stage, level, body. What holds for every channel of a
 * scope is named by the scope alone.
 */
#include <string.h>

#include "model/say.h"
#include "publish/sheet_part.h"

/* The named fields, joined by " · ". */
static const char *
join(const struct marks *m, const struct record *way,
    const enum field_id *fields, size_t n)
{
	struct buf out;
	const char *name;
	size_t i;

	buf_init(&out, 0);
	for (i = 0; i < n; i++)
		if (has(way, fields[i])) {
			buf_puts(&out, out.len > 0 ? " · " : "");
			say_value(&out, value_of(way, fields[i]), m->lang);
		}
	name = arena_strndup(m->arena, out.data, out.len);
	buf_release(&out);
	return name;
}

static const char *
way_name(const struct marks *m, const struct record *way, bool channel)
{
	static const enum field_id fields[] = {
		F_CACH_THUC_KENH, F_CACH_THUC_TRUONG_HOP,
		F_CACH_THUC_GIAI_DOAN, F_CACH_THUC_CAP, F_CACH_THUC_CO_QUAN
	};
	size_t n = sizeof fields / sizeof fields[0];

	return channel ? join(m, way, fields, n) :
	    join(m, way, fields + 1, n - 1);
}

/* True if every way of the scopes that are meant is meant. */
static bool
whole_scopes(const struct value *way, size_t n, const bool *meant)
{
	size_t i, k;

	for (i = 0; i < n; i++)
		for (k = 0; meant[i] && k < n; k++)
			if (!meant[k] && same_scope(way[i].record,
			    way[k].record))
				return false;
	return true;
}

/* Texts, each once, joined by "; ". */
struct names {
	const char **v;
	size_t n;
};

static void
add_name(struct names *names, const char *name)
{
	size_t i;

	for (i = 0; i < names->n; i++)
		if (strcmp(names->v[i], name) == 0)
			return;
	names->v[names->n++] = name;
}

static struct names
names_new(struct arena *a, size_t most)
{
	return (struct names){ arena_alloc(a, (most + 1) *
	    sizeof(const char *)), 0 };
}

static const char *
joined(struct arena *a, const struct names *names)
{
	const char *all = "";
	size_t i;

	for (i = 0; i < names->n; i++)
		all = arena_printf(a, "%s%s%s", all, i > 0 ? "; " : "",
		    names->v[i]);
	return all;
}

const char *
sheet_ways_name(const struct marks *m, const struct value *way, size_t n,
    const bool *meant)
{
	struct names channels = names_new(m->arena, n);
	struct names scopes = names_new(m->arena, n);
	struct names both = names_new(m->arena, n);
	size_t i;

	for (i = 0; i < n; i++) {
		if (!meant[i])
			continue;
		add_name(&channels, channel_of(way[i].record));
		add_name(&scopes, way_name(m, way[i].record, false));
		add_name(&both, way_name(m, way[i].record, true));
	}
	if (scopes.n == 1 && *scopes.v[0] == '\0')
		return joined(m->arena, &channels);
	if (whole_scopes(way, n, meant))
		return joined(m->arena, &scopes);
	/* All of these channels, each with all of these scopes. */
	if (both.n == channels.n * scopes.n)
		return arena_printf(m->arena, "%s (%s)",
		    joined(m->arena, &channels), joined(m->arena, &scopes));
	return joined(m->arena, &both);
}
