/* Ranks of changes by the parts of the law. */
#include <stdlib.h>

#include "model/part.h"
#include "model/say.h"
#include "sheet/law_order.h"

static const struct record *
holder_of(const struct change *ch)
{
	return ch->in_new != NULL ? ch->in_new : ch->in_old;
}

bool
law_order_is_whole(const struct change *ch)
{
	return *ch->pointer == '\0' || ch->field == NULL ||
	    holder_of(ch) == NULL;
}

/* The whole first, then the parts of the law, then other fields as they stand
 * in a file. */
static size_t
rank_of(const struct change *ch)
{
	size_t i, n;
	const enum word_id *order = parts_in_order(&n);
	enum word_id part;

	if (law_order_is_whole(ch))
		return 0;
	part = part_of(ch->field, holder_of(ch));
	for (i = 0; i < n; i++)
		if (order[i] == part)
			return i + 1;
	return 1 + n + (size_t)outermost_field(ch->field,
	    holder_of(ch))->id;
}

static int
compare_ranks(const void *x, const void *y)
{
	const struct law_ordered *a = x, *b = y;

	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return a->change < b->change ? -1 : a->change > b->change;
}

const struct law_ordered *
law_order(struct arena *a, const struct subject *s)
{
	struct law_ordered *v = arena_alloc(a, (s->n + 1) * sizeof *v);
	size_t i;

	for (i = 0; i < s->n; i++)
		v[i] = (struct law_ordered){ &s->changes[i],
			rank_of(&s->changes[i]) };
	qsort(v, s->n, sizeof *v, compare_ranks);
	return v;
}

const char *
law_order_label(const struct change *ch, enum lang lang)
{
	enum word_id part;

	if (law_order_is_whole(ch))
		return lang == LANG_VI ? "Thủ tục hành chính" :
		    "The procedure";
	part = part_of(ch->field, holder_of(ch));
	if (part == N_WORDS)
		return field_label(outermost_field(ch->field,
		    holder_of(ch)), lang);
	return lang == LANG_VI ? word_of(part)->vi : word_of(part)->en;
}
