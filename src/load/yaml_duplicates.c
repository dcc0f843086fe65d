/* Keys that stand twice in one mapping. */
#include <stdlib.h>
#include <string.h>

#include "load/yaml_duplicates.h"

enum { SMALL = 32 };		/* keys */

struct context {
	struct arena *arena;
	const struct source *source;
	struct reporter *report;
};

/* Compares entries of a map by key, equal keys by place. */
static int
compare_keys(const void *va, const void *vb)
{
	const struct node *a = *(struct node *const *)va;
	const struct node *b = *(struct node *const *)vb;
	int c = strcmp(a->key->text, b->key->text);

	if (c != 0)
		return c;
	return a->key->at.start < b->key->at.start ? -1 : 1;
}

static void
report_duplicate(const struct context *c, const struct node *first,
    const struct node *again)
{
	struct findings *out = c->report->findings;
	struct place also = place_of(out->arena, c->source, c->report->path,
	    first->key->at);

	relate(out, report_span(c->report, RULE_DUPLICATE_KEY,
	    again->key->at, "", "khoa", again->key->text, NULL), &also);
}

/* Most maps are small, and none of them repeats a key: that is seen quickly. */
static bool
is_small_and_right(const struct node *map)
{
	const struct node *a, *b;

	if (map->n > SMALL)
		return false;
	for (a = map->first; a != NULL; a = a->next)
		for (b = a->next; b != NULL; b = b->next)
			if (a->key->len == b->key->len &&
			    strcmp(a->key->text, b->key->text) == 0)
				return false;
	return true;
}

/*
 * libyaml lets equal keys through. The first one stays, later ones are
 * reported and left out.
 */
static void
drop_in_map(const struct context *c, struct node *map)
{
	struct node **sorted, *e, **link;
	size_t i = 0, first = 0;

	sorted = arena_alloc(c->arena, (map->n + 1) * sizeof *sorted);
	for (e = map->first; e != NULL; e = e->next)
		sorted[i++] = e;
	qsort(sorted, map->n, sizeof *sorted, compare_keys);
	for (i = 1; i < map->n; i++) {
		if (strcmp(sorted[i]->key->text,
		    sorted[first]->key->text) != 0) {
			first = i;
			continue;
		}
		report_duplicate(c, sorted[first], sorted[i]);
		sorted[i]->key->n = 1;	/* a mark for the loop below */
	}
	for (link = &map->first; *link != NULL;) {
		if ((*link)->key->n == 1) {
			*link = (*link)->next;
			map->n--;
		} else {
			link = &(*link)->next;
		}
	}
}

static void
drop(const struct context *c, struct node *n)
{
	struct node *child;

	if (n->kind == NODE_MAP && !is_small_and_right(n))
		drop_in_map(c, n);
	for (child = n->first; child != NULL; child = child->next)
		drop(c, child);
}

void
yaml_drop_duplicates(struct arena *a, const struct source *s,
    struct reporter *r, struct node *root)
{
	const struct context c = { a, s, r };

	drop(&c, root);
}
