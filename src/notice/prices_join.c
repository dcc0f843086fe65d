/* Fees that say the same become one entry; entries are sorted. */
#include <stdlib.h>
#include <string.h>

#include "notice/posted.h"
#include "notice/prices.h"

/* --- order --------------------------------------------------------------- */

int
price_field_order(const struct price_of *a, const struct price_of *b)
{
	int order = viet_order(a->field, b->field);

	return order != 0 ? order : strcmp(a->field_id, b->field_id);
}

static int
compare_rates(const struct price *a, const struct price *b)
{
	size_t i;
	int order = 0;

	if (a->n_rates != b->n_rates)
		return a->n_rates < b->n_rates ? -1 : 1;
	for (i = 0; i < a->n_rates && order == 0; i++) {
		order = strcmp(a->rates[i].number, b->rates[i].number);
		if (order == 0)
			order = strcmp(a->rates[i].words, b->rates[i].words);
		if (order == 0)
			order = strcmp(a->rates[i].where, b->rates[i].where);
		if (order == 0)
			order = strcmp(a->rates[i].bounds,
			    b->rates[i].bounds);
	}
	return order;
}

/* 0 if two fees say the same but for notes. A fee without a name says of which
 * procedure it is and is never the same as another. */
static int
compare_words(const struct price *a, const struct price *b)
{
	const char *const texts[][2] = {
		{ a->name, b->name }, { a->kind, b->kind },
		{ a->paying, b->paying }, { a->payer, b->payer },
		{ a->relief, b->relief }, { a->documents, b->documents },
		{ a->term, b->term }, { a->terms, b->terms },
	};
	size_t i;
	int order = 0;

	for (i = 0; i < sizeof texts / sizeof *texts && order == 0; i++)
		order = strcmp(texts[i][0], texts[i][1]);
	if (order == 0)
		order = compare_rates(a, b);
	return order != 0 || *a->name != '\0' ? order :
	    strcmp(a->of.code, b->of.code);
}

static int
compare_prices(const void *va, const void *vb)
{
	const struct price *a = va, *b = vb;
	int order = price_field_order(&a->of, &b->of);

	if (order == 0)
		order = compare_words(a, b);
	return order != 0 ? order : strcmp(a->of.code, b->of.code);
}

static int
compare_entries(const void *va, const void *vb)
{
	const struct price_entry *a = va, *b = vb;
	const struct price *p = a->price, *q = b->price;
	int order = price_field_order(&p->of, &q->of);

	if (order == 0)
		order = viet_order(p->name, q->name);
	return order != 0 ? order : strcmp(p->of.code, q->of.code);
}

/* --- joining ------------------------------------------------------------- */

static bool
is_same(const struct price *a, const struct price *b)
{
	return price_field_order(&a->of, &b->of) == 0 &&
	    compare_words(a, b) == 0;
}

/* Sorts the prices and makes one entry of those that say the same. */
static void
join(struct price_entries *out, const struct price_list *l)
{
	size_t i;

	out->v = arena_alloc(out->arena, (l->n + 1) * sizeof *out->v);
	if (l->n > 0)
		qsort(l->prices, l->n, sizeof *l->prices, compare_prices);
	for (i = 0; i < l->n; i++) {
		if (i == 0 || !is_same(&l->prices[i - 1], &l->prices[i]))
			out->v[out->n++].price = &l->prices[i];
		out->v[out->n - 1].n++;
	}
}

void
price_join(struct price_entries *out, struct price_list *l)
{
	*out = (struct price_entries){ .arena = l->arena };
	join(out, l);
	if (out->n > 0)
		qsort(out->v, out->n, sizeof *out->v, compare_entries);
}
