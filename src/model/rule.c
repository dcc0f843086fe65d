/* Expands the rule table. */
#include <string.h>

#include "model/field.h"
#include "model/rule.h"
#include "model/scan.h"

#define ROW(id, scope_, on_, ...) \
	[RULE_##id] = { .scope = scope_, .on = on_, __VA_ARGS__ },

static const struct rule rules[] = {
#define LOAD_RULE(id, ...) ROW(id, SCOPE_LOAD, 0, __VA_ARGS__)
#define RECORD_RULE(id, rec, ...) ROW(id, SCOPE_RECORD, R_##rec, __VA_ARGS__)
#define VALUE_RULE(id, kind, ...) ROW(id, SCOPE_VALUE, KIND_##kind, __VA_ARGS__)
#define TEXT_RULE(id, signs, ...) ROW(id, SCOPE_TEXT, signs, __VA_ARGS__)
#define PHRASE_RULE(id, ...) ROW(id, SCOPE_PHRASE, 0, __VA_ARGS__)
#define CATALOGUE_RULE(id, ...) ROW(id, SCOPE_CATALOGUE, 0, __VA_ARGS__)
#define TOOL_RULE(id, ...) ROW(id, SCOPE_TOOL, 0, __VA_ARGS__)
#define DIFF_RULE(id, ...) ROW(id, SCOPE_DIFF, 0, __VA_ARGS__)
#include "model/rules.def"
};

static const struct {
	const char *name, *label[N_LANGS];
} levels[] = {
	[LEVEL_OFF] = { "off", { "tắt", "off" } },
	[LEVEL_INFO] = { "info", { "lưu ý", "info" } },
	[LEVEL_WARNING] = { "warning", { "cảnh báo", "warning" } },
	[LEVEL_ERROR] = { "error", { "lỗi", "error" } },
};

const struct rule *
rule_of(enum rule_id id)
{
	return &rules[id];
}

enum rule_id
rule_id_of(const struct rule *r)
{
	return (enum rule_id)(r - rules);
}

static bool
is_named(const struct rule *r, const char *s)
{
	return strcmp(r->code, s) == 0 || strcmp(r->name, s) == 0 ||
	    strcmp(r->name_en, s) == 0;
}

const struct rule *
rule_by_name(const char *s)
{
	size_t i;

	for (i = 0; i < N_RULES; i++)
		if (is_named(&rules[i], s))
			return &rules[i];
	return NULL;
}

bool
rule_matches(const struct rule *r, const char *s)
{
	return is_named(r, s) || (strncmp(s, "TT", 2) == 0 &&
	    strncmp(r->code, s, strlen(s)) == 0);
}

const char *
level_name(enum level l)
{
	return levels[l].name;
}

bool
level_by_name(const char *s, enum level *l)
{
	size_t i;

	for (i = 0; i < sizeof levels / sizeof levels[0]; i++)
		if (strcmp(levels[i].name, s) == 0) {
			*l = (enum level)i;
			return true;
		}
	return false;
}

const char *
level_label(enum level l, enum lang lang)
{
	return levels[l].label[lang];
}
