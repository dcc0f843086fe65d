/* One walk over a record; rules are looked up by what they are about. */
#include <assert.h>

#include "lint/engine.h"
#include "lint/phrases.h"

union rule_function {
	void (*on_record)(struct lint *, const struct record *);
	void (*on_value)(struct lint *, const struct value *);
	void (*on_text)(struct lint *, const struct value *, unsigned);
	void (*on_catalogue)(struct lint *);
};

/* The functions of the rules, by the same table as everything else. */
static const union rule_function functions[N_RULES] = {
#define LOAD_RULE(id, ...)
#define RECORD_RULE(id, record, ...) \
	[RULE_##id] = { .on_record = rule_##id },
#define VALUE_RULE(id, kind, ...) [RULE_##id] = { .on_value = rule_##id },
#define TEXT_RULE(id, signs, ...) [RULE_##id] = { .on_text = rule_##id },
#define PHRASE_RULE(id, ...)
#define CATALOGUE_RULE(id, ...) \
	[RULE_##id] = { .on_catalogue = rule_##id },
#define TOOL_RULE(id, ...)
#define DIFF_RULE(id, ...)
#include "model/rules.def"
};

enum { N_KINDS = KIND_RECORD + 1 };

/* Rules in a row; ends before n. */
struct list {
	unsigned char *rules;	/* rule_id fits: see the assertion below */
	size_t n;
};

_Static_assert(N_RULES <= 255, "a rule id no longer fits in a byte");

struct engine {
	struct list on_record[N_RECORDS], on_kind[N_KINDS], on_text,
	    on_catalogue;
	const struct phrases *phrases;
};

static void
add(struct arena *a, struct list *l, size_t rule)
{
	l->rules = arena_grow(a, l->rules, l->n, l->n + 1, 1);
	l->rules[l->n++] = (unsigned char)rule;
}

static void
place_rule(struct arena *a, struct engine *e, size_t i)
{
	const struct rule *r = rule_of((enum rule_id)i);

	switch (r->scope) {
	case SCOPE_RECORD:
		add(a, &e->on_record[r->on], i);
		break;
	case SCOPE_VALUE:
		add(a, &e->on_kind[r->on], i);
		break;
	case SCOPE_TEXT:
		add(a, &e->on_text, i);
		break;
	case SCOPE_CATALOGUE:
		add(a, &e->on_catalogue, i);
		break;
	case SCOPE_LOAD:
	case SCOPE_PHRASE:
	case SCOPE_TOOL:
	case SCOPE_DIFF:
		break;
	}
}

struct engine *
engine_new(struct arena *a, const struct levels *levels,
    const struct catalogue *c)
{
	struct engine *e = arena_alloc(a, sizeof *e);
	size_t i;

	for (i = 0; i < N_RULES; i++)
		if (levels->of[i] != LEVEL_OFF)
			place_rule(a, e, i);
	e->phrases = phrases_new(a, c);
	return e;
}

/* Some rules say nothing about imports or about half-read files. */
static bool
applies(const struct lint *l, size_t rule)
{
	unsigned flags = rule_of((enum rule_id)rule)->flags;

	return !(flags & WANTS_WHOLE_FILE && l->partial) &&
	    !(flags & NOT_IN_IMPORT && l->imported);
}

static void
judge_text(const struct engine *e, struct lint *l, const struct value *v)
{
	size_t i;

	for (i = 0; i < e->on_text.n; i++) {
		size_t rule = e->on_text.rules[i];

		if ((unsigned)rule_of((enum rule_id)rule)->on & v->signs &&
		    applies(l, rule))
			functions[rule].on_text(l, v, v->signs);
	}
	phrases_run(e->phrases, l, v);
}

static void
judge_scalar(const struct engine *e, struct lint *l, const struct value *v)
{
	const struct list *list = &e->on_kind[v->field->kind];
	size_t i;

	for (i = 0; i < list->n; i++)
		if (applies(l, list->rules[i]))
			functions[list->rules[i]].on_value(l, v);
	if (v->norm != NULL)
		judge_text(e, l, v);
}

static void
judge_value(const struct engine *e, struct lint *l, const struct value *v)
{
	size_t i;

	if (v->state != VALUE_FILLED)
		return;
	if (v->record != NULL)
		engine_judge(e, l, v->record);
	else if (v->text != NULL)
		judge_scalar(e, l, v);
	for (i = 0; i < v->n; i++)
		judge_value(e, l, &v->items[i]);
}

void
engine_judge(const struct engine *e, struct lint *l, const struct record *r)
{
	const struct list *list = &e->on_record[r->type->id];
	size_t i, n = n_fields(r->type);

	for (i = 0; i < list->n; i++)
		if (applies(l, list->rules[i]))
			functions[list->rules[i]].on_record(l, r);
	for (i = 0; i < n; i++)
		judge_value(e, l, &r->values[i]);
}

void
engine_judge_catalogue(const struct engine *e, struct lint *l)
{
	size_t i;

	for (i = 0; i < e->on_catalogue.n; i++)
		functions[e->on_catalogue.rules[i]].on_catalogue(l);
}
