/*
 * Changes as findings: a direction takes the part of the rule, so that code
 * hosts and editors get them in the formats they already read.
 */
#include <string.h>

#include "report/changes_parts.h"
#include "report/formats.h"

enum { COLUMNS = 200 };		/* of a value */

static enum level
level_of(enum burden b)
{
	switch (b) {
	case BURDEN_HEAVIER:
		return LEVEL_ERROR;
	case BURDEN_CONTENT:
		return LEVEL_WARNING;
	case BURDEN_LIGHTER:
	case BURDEN_FORM:
	case N_BURDENS:
		break;
	}
	return LEVEL_INFO;
}

/* A direction in the shape of a rule; it shares its code with its mirror. */
struct stand_in {
	const struct direction *direction;
	struct rule rule;
	struct stand_in *next;
};

/* The items so far. */
struct list {
	struct arena *arena;
	const struct changes *c;
	struct stand_in *rules;
	struct report_item *items;
	size_t n;
};

/* What is said of a direction and of its mirror. */
static const char *
both(struct arena *a, const char *s, const char *mirror)
{
	return strcmp(s, mirror) == 0 ? s :
	    arena_printf(a, "%s / %s", s, mirror);
}

static const struct rule *
rule_for(struct list *list, const struct direction *d)
{
	struct stand_in *r;
	enum lang lang;

	for (r = list->rules; r != NULL; r = r->next)
		if (r->direction == d)
			return &r->rule;
	r = arena_alloc(list->arena, sizeof *r);
	r->direction = d;
	r->rule = (struct rule){
		.code = d->code, .name = d->name, .name_en = d->name_en,
		.basis = d->basis, .level = level_of(d->burden),
	};
	for (lang = 0; lang < N_LANGS; lang++) {
		r->rule.message[lang] = both(list->arena,
		    d->message[0][lang], d->message[1][lang]);
		r->rule.why[lang] = both(list->arena, d->why[0][lang],
		    d->why[1][lang]);
	}
	r->next = list->rules;
	list->rules = r;
	return &r->rule;
}

static const char *
take(struct arena *a, struct buf *b)
{
	const char *copy = arena_strndup(a, b->data, b->len);

	buf_release(b);
	return copy;
}

static const char *
message_of(struct list *list, const struct change *ch)
{
	struct buf b;

	buf_init(&b, 0);
	buf_printf(&b, "%s: ", burden_label(ch->burden, list->c->lang));
	put_sentence(&b, list->c, ch, COLUMNS);
	return take(list->arena, &b);
}

/* The reason of an acceptance stands for that of a suppression. */
static const char *
accepted(struct list *list, const struct change *ch)
{
	struct buf b;

	if (ch->accepted == NULL)
		return NULL;
	buf_init(&b, 0);
	put_acceptance(&b, ch->accepted, list->c->lang);
	return take(list->arena, &b);
}

/*
 * A host shows the new side: what is only on the old one is told about the
 * file as a whole, and about the old file only if no new one is left.
 */
static const struct place *
place_for(struct list *list, const struct subject *s,
    const struct change *ch)
{
	struct place *file;

	if (has_lines(&ch->new_at))
		return &ch->new_at;
	if (s->new_path == NULL && has_lines(&ch->old_at))
		return &ch->old_at;
	file = arena_alloc(list->arena, sizeof *file);
	file->path = s->new_path != NULL ? s->new_path : s->old_path;
	return file;
}

static void
add(struct list *list, const struct subject *s, const struct change *ch)
{
	list->items[list->n++] = (struct report_item){
		.rule = rule_for(list, ch->direction),
		.level = ch->mends_record ? LEVEL_INFO :
		    level_of(ch->burden),
		.message = message_of(list, ch), .help = "",
		.procedure = s->code, .pointer = ch->pointer,
		.at = place_for(list, s, ch),
		.suppressed = accepted(list, ch), .external = true,
		.fingerprint = ch->fingerprint,
	};
}

static void
add_subject(struct list *list, const struct subject *s)
{
	const struct change *const *v = changes_by_weight(list->arena, s);
	size_t i;

	for (i = 0; i < s->n; i++)
		add(list, s, v[i]);
}

static struct report_run
run_of(const struct changes *c)
{
	return (struct report_run){
		.tool = c->tool, .version = c->version, .lang = c->lang,
		.as_of = c->as_of[1], .files = c->compared,
		.colour = c->colour, .width = c->width,
	};
}

/* The changes, and after them the findings. */
static void
put_items(struct buf *out, const struct changes *c, const char *format)
{
	struct arena a = { 0 };
	const struct report_item *found = report_items(&a, c->findings,
	    c->lang);
	struct list list = { .arena = &a, .c = c };
	struct report_run run = run_of(c);
	size_t n = c->findings->n, i;

	for (i = 0; i < c->n_subjects; i++)
		n += c->subjects[i].n;
	list.items = arena_grow(&a, NULL, 0, n, sizeof *list.items);
	for (i = 0; i < c->n_subjects; i++)
		add_subject(&list, &c->subjects[i]);
	for (i = 0; i < c->findings->n; i++)
		list.items[list.n++] = found[i];
	run.items = list.items;
	run.n_items = list.n;
	report_render(out, report_format_by_name(format), &run);
	arena_release(&a);
}

void
changes_put_findings(struct buf *out, const struct changes *c,
    const char *format)
{
	struct arena a = { 0 };
	struct report_run run = run_of(c);

	run.items = report_items(&a, c->findings, c->lang);
	run.n_items = c->findings->n;
	report_render(out, report_format_by_name(format), &run);
	arena_release(&a);
}

void
changes_render_github(struct buf *out, const struct changes *c)
{
	put_items(out, c, "github");
}

void
changes_render_gitlab(struct buf *out, const struct changes *c)
{
	put_items(out, c, "gitlab");
}

void
changes_render_sarif(struct buf *out, const struct changes *c)
{
	put_items(out, c, "sarif");
}
