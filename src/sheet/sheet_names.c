/*
 * What ways to apply are called. A way is told from others by its channel and
 * by its scope: case, stage, level, body. What holds for every channel of a
 * scope is named by the scope alone.
 */
#include <string.h>

#include "model/say.h"
#include "sheet/once.h"
#include "sheet/sheet_part.h"

/* The named fields, joined by " · ". */
static const char *
join(struct arena *a, const struct record *way,
    const enum field_id *fields, size_t n)
{
	struct buf out;
	const char *name;
	size_t i;

	buf_init(&out, 0);
	for (i = 0; i < n; i++)
		if (has(way, fields[i])) {
			buf_puts(&out, out.len > 0 ? " · " : "");
			say_value(&out, value_of(way, fields[i]), LANG_VI);
		}
	name = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return name;
}

static const char *
way_name(struct arena *a, const struct record *way, bool channel)
{
	static const enum field_id fields[] = {
		F_CACH_THUC_KENH, F_CACH_THUC_TRUONG_HOP,
		F_CACH_THUC_GIAI_DOAN, F_CACH_THUC_CAP, F_CACH_THUC_CO_QUAN
	};
	size_t n = sizeof fields / sizeof fields[0];

	return channel ? join(a, way, fields, n) :
	    join(a, way, fields + 1, n - 1);
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

const char *
sheet_ways_name(struct arena *a, const struct value *way, size_t n,
    const bool *meant)
{
	struct once channels = { .arena = a };
	struct once scopes = { .arena = a };
	struct once both = { .arena = a };
	size_t i;

	for (i = 0; i < n; i++) {
		if (!meant[i])
			continue;
		once_add(&channels, channel_of(way[i].record));
		once_add(&scopes, way_name(a, way[i].record, false));
		once_add(&both, way_name(a, way[i].record, true));
	}
	if (scopes.n == 1 && *scopes.v[0] == '\0')
		return once_joined(&channels);
	if (whole_scopes(way, n, meant))
		return once_joined(&scopes);
	/* All of these channels, each with all of these scopes. */
	if (both.n == channels.n * scopes.n)
		return arena_printf(a, "%s (%s)",
		    once_joined(&channels), once_joined(&scopes));
	return once_joined(&both);
}
