/* Levels from the table, the settings and the command line. */
#include <string.h>

#include "lint/levels.h"
#include "load/yaml.h"

void
levels_init(struct levels *l, const char *as_of_iso)
{
	size_t i;

	for (i = 0; i < N_RULES; i++) {
		const struct rule *r = rule_of((enum rule_id)i);
		bool holds = (r->from == NULL ||
		    strcmp(r->from, as_of_iso) <= 0) && (r->until == NULL ||
		    strcmp(as_of_iso, r->until) <= 0);

		l->of[i] = holds ? r->level : LEVEL_OFF;
	}
}

size_t
levels_set(struct levels *l, const char *name, enum level level)
{
	size_t i, n = 0;

	for (i = 0; i < N_RULES; i++)
		if (rule_matches(rule_of((enum rule_id)i), name)) {
			l->of[i] = level;
			n++;
		}
	return n;
}

/* Marks the rules that a list names; the first unknown name is returned. */
static const char *
mark(struct arena *a, const char *list, bool named[N_RULES])
{
	size_t i, n, found;
	const char *name;

	for (; *list != '\0'; list += n + (list[n] == ',')) {
		n = strcspn(list, ",");
		name = arena_strndup(a, list, n);
		found = 0;
		for (i = 0; n > 0 && i < N_RULES; i++)
			if (rule_matches(rule_of((enum rule_id)i), name)) {
				named[i] = true;
				found++;
			}
		if (n > 0 && found == 0)
			return name;
	}
	return NULL;
}

static const char *
keep(struct levels *l, struct arena *a, const char *list, bool wanted)
{
	bool named[N_RULES] = { false };
	const char *unknown = mark(a, list, named);
	size_t i;

	for (i = 0; i < N_RULES; i++)
		if (named[i] != wanted)
			l->of[i] = LEVEL_OFF;
	return unknown;
}

const char *
levels_select(struct levels *l, struct arena *a, const char *list)
{
	return keep(l, a, list, true);
}

const char *
levels_ignore(struct levels *l, struct arena *a, const char *list)
{
	return keep(l, a, list, false);
}

static void
bad(struct reporter *r, struct span at, const char *vi, const char *en)
{
	report_span(r, RULE_BAD_SETTINGS, at, "/lint/severity", "ly_do", vi,
	    "reason", en, NULL);
}

static void
set_one(struct levels *l, const struct node *n, struct reporter *r)
{
	struct arena *a = r->findings->arena;
	enum level level;

	if (n->kind != NODE_SCALAR || !level_by_name(n->text, &level))
		bad(r, n->at, arena_printf(a, "mức \"%s\" phải là error, "
		    "warning, info hoặc off", n->text), arena_printf(a,
		    "level \"%s\" must be error, warning, info or off",
		    n->text));
	else if (levels_set(l, n->key->text, level) == 0)
		bad(r, n->key->at, arena_printf(a, "không có quy tắc \"%s\"",
		    n->key->text), arena_printf(a,
		    "there is no rule \"%s\"", n->key->text));
}

void
levels_from_settings(struct levels *l, const struct record *settings,
    struct reporter *r)
{
	const struct record *lint = settings == NULL ? NULL :
	    record_in(settings, F_TTHC_LINT);
	const struct node *map, *n;

	map = lint == NULL ? NULL : value_of(lint, F_LINT_SEVERITY)->raw;
	if (map == NULL)
		return;
	if (map->kind != NODE_MAP) {
		bad(r, map->at, "severity phải là các dòng mã: mức",
		    "severity must be lines of code: level");
		return;
	}
	for (n = map->first; n != NULL; n = n->next)
		set_one(l, n, r);
}
