/* The notice of fees: what procedures charge on the day is collected. */
#include <string.h>

#include "model/way.h"
#include "notice/prices.h"
#include "sheet/once.h"

/* --- collecting ---------------------------------------------------------- */

struct price_list *
price_list_new(struct arena *a, const struct notice *n)
{
	struct price_list *l = arena_alloc(a, sizeof *l);

	*l = (struct price_list){ .arena = a, .notice = n };
	return l;
}

static const char *
kept(struct arena *a, const char *s)
{
	return s == NULL ? "" : arena_strdup(a, s);
}

static struct price_of
of_procedure(struct arena *keep, const struct record *procedure)
{
	size_t n;
	const struct value *field = items_of(value_of(procedure,
	    F_THU_TUC_LINH_VUC), &n);

	return (struct price_of){
		.field_id = n == 0 ? "" : kept(keep, field[0].text),
		.field = n == 0 ? "" : price_said(keep, &field[0]),
		.code = kept(keep, text_of(procedure, has(procedure,
		    F_THU_TUC_MA) ? F_THU_TUC_MA : F_THU_TUC_MA_TAM)),
		.title = kept(keep, text_of(procedure, F_THU_TUC_TEN)) };
}

/* --- one fee of several charges ------------------------------------------ */

/* The charges of one procedure that hold, in words. */
struct worded {
	struct wording *v;
	size_t n;
};

/* Alike but for amounts, ways of paying, exemptions and notes. */
static bool
is_one_fee(const struct price *a, const struct price *b)
{
	return strcmp(a->name, b->name) == 0 &&
	    strcmp(a->kind, b->kind) == 0 &&
	    strcmp(a->payer, b->payer) == 0 &&
	    strcmp(a->documents, b->documents) == 0 &&
	    strcmp(a->term, b->term) == 0 &&
	    strcmp(a->terms, b->terms) == 0 && a->free == b->free;
}

static bool
is_one_rate(const struct rate *a, const struct rate *b)
{
	return a->n_ways > 0 && b->n_ways > 0 &&
	    strcmp(a->number, b->number) == 0 &&
	    strcmp(a->words, b->words) == 0 &&
	    strcmp(a->bounds, b->bounds) == 0;
}

/* A rate that several charges have is for the ways of all of them. */
static void
add_rate(struct price *to, const struct wording *w, const struct rate *rate)
{
	size_t i, all;

	ways_of(w->procedure, &all);
	for (i = 0; i < to->n_rates; i++) {
		struct rate *r = &to->rates[i];

		if (!is_one_rate(r, rate))
			continue;
		r->n_ways += rate->n_ways;
		r->where = r->n_ways >= all ? "" :
		    price_joined(w->keep, r->where, rate->where);
		return;
	}
	*price_new_rate(w->keep, to) = *rate;
}

/* True if n bytes are a line of the text. */
static bool
has_line(const char *text, const char *line, size_t n)
{
	const char *s = text;

	while (*s != '\0') {
		size_t len = strcspn(s, "\n");

		if (len == n && strncmp(s, line, n) == 0)
			return true;
		s += len + (s[len] == '\n');
	}
	return false;
}

/* The line of an exemption with the ways that alone have it behind its label:
 * "Miễn (trực tuyến): …". */
static const char *
line_of(const struct worded *fees, const char *line, size_t n)
{
	struct arena *a = fees->v[0].scratch;
	struct once where = { .arena = a };
	const char *colon = strstr(line, ": ");
	size_t i, label, having = 0;

	for (i = 0; i < fees->n; i++)
		if (has_line(fees->v[i].price.relief, line, n)) {
			once_add(&where, fees->v[i].where);
			having++;
		}
	if (having == fees->n || *where.v[0] == '\0' || colon == NULL ||
	    colon >= line + n)
		return arena_strndup(a, line, n);
	label = (size_t)(colon - line);
	return arena_printf(a, "%.*s (%s)%.*s", (int)label, line,
	    once_joined(&where), (int)(n - label), colon);
}

static const char *
join_reliefs(const struct worded *fees)
{
	struct arena *a = fees->v[0].scratch;
	const char *all = fees->v[0].price.relief;
	const char *s, *words = "";
	size_t i, n;

	for (i = 1; i < fees->n; i++)
		for (s = fees->v[i].price.relief; *s != '\0';
		    s += n + (s[n] == '\n')) {
			n = strcspn(s, "\n");
			if (!has_line(all, s, n))
				all = arena_printf(a, "%s%s%.*s", all,
				    *all == '\0' ? "" : "\n", (int)n, s);
		}
	for (s = all; *s != '\0'; s += n + (s[n] == '\n')) {
		n = strcspn(s, "\n");
		words = arena_printf(a, "%s%s%s", words, *words == '\0' ?
		    "" : "\n", line_of(fees, s, n));
	}
	return arena_strdup(fees->v[0].keep, words);
}

/* Each way of paying once, whichever charges name it. */
static const char *
join_paying(const struct worded *fees)
{
	struct once ways = { .arena = fees->v[0].scratch };
	const char *s, *end;
	size_t i;

	for (i = 0; i < fees->n; i++)
		for (s = fees->v[i].price.paying; *s != '\0';
		    s = end + 2 * (*end == ';')) {
			end = strstr(s, "; ");
			end = end == NULL ? s + strlen(s) : end;
			once_add(&ways, arena_strndup(ways.arena, s,
			    (size_t)(end - s)));
		}
	return arena_strdup(fees->v[0].keep, once_joined(&ways));
}

/* A note once, with the ways of the charges that have it. */
static void
add_note(struct price *to, const struct wording *w)
{
	size_t i;

	if (*w->note == '\0')
		return;
	for (i = 0; i < to->n_notes; i++)
		if (strcmp(to->notes[i].text, w->note) == 0) {
			to->notes[i].where = *w->where == '\0' ||
			    *to->notes[i].where == '\0' ? "" :
			    price_joined(w->keep, to->notes[i].where,
			    w->where);
			return;
		}
	to->notes = arena_grow(w->keep, to->notes, to->n_notes,
	    to->n_notes + 1, sizeof *to->notes);
	to->notes[to->n_notes++] = (struct price_note){
	    arena_strdup(w->keep, w->where), w->note };
}

/* One price of charges that are one fee. */
static struct price
price_of_worded(const struct worded *fees)
{
	struct price p = fees->v[0].price;
	size_t i, k;

	p.paying = join_paying(fees);
	p.relief = join_reliefs(fees);
	for (i = 0; i < fees->n; i++) {
		const struct wording *w = &fees->v[i];

		for (k = 0; i > 0 && k < w->price.n_rates; k++)
			add_rate(&p, w, &w->price.rates[k]);
		add_note(&p, w);
	}
	if (p.n_notes == 1)
		p.notes[0].where = "";
	return p;
}

/* --- the list ------------------------------------------------------------ */

static void
add_price(struct price_list *l, const struct price_of *of,
    const struct worded *fees)
{
	if (l->n == l->cap) {
		l->cap = l->cap == 0 ? 64 : 2 * l->cap;
		l->prices = arena_grow(l->arena, l->prices, l->n, l->cap,
		    sizeof *l->prices);
	}
	l->prices[l->n] = price_of_worded(fees);
	l->prices[l->n++].of = *of;
}

static void
add_unpriced(struct price_list *l, const struct price_of *of,
    enum unpriced_why why)
{
	if (l->n_rest == l->cap_rest) {
		l->cap_rest = l->cap_rest == 0 ? 64 : 2 * l->cap_rest;
		l->rest = arena_grow(l->arena, l->rest, l->n_rest,
		    l->cap_rest, sizeof *l->rest);
	}
	l->rest[l->n_rest++] = (struct unpriced){ *of, why };
}

/* Who applies in one of these ways pays none of the procedure's fees. */
static void
add_free_ways(struct price_list *l, const struct record *procedure,
    const struct tariff *t, size_t first, struct arena *scratch)
{
	const struct charge none = { .ways = t->free, .n_ways = t->n_free };
	const struct wording w = { .keep = l->arena, .scratch = scratch,
	    .procedure = procedure, .charge = &none };
	size_t i;

	for (i = first; t->n_free > 0 && i < l->n; i++)
		*price_new_rate(l->arena, &l->prices[i]) = (struct rate){
			"", "Không thu", arena_strdup(l->arena,
			price_ways(&w)), "", 0 };
}

/* The charges that hold, in words; bare exemptions need none. */
static void
word_charges(struct worded *out, struct price_list *l,
    const struct record *procedure, const struct tariff *t,
    struct arena *scratch)
{
	size_t i;

	*out = (struct worded){ arena_alloc(scratch,
	    (t->n + 1) * sizeof *out->v), 0 };
	for (i = 0; i < t->n; i++) {
		if (t->v[i].state != FEE_HOLDS ||
		    price_is_bare(t->v[i].fee))
			continue;
		out->v[out->n] = (struct wording){ .keep = l->arena,
		    .scratch = scratch, .procedure = procedure,
		    .charge = &t->v[i], .day = l->notice->day };
		price_word(&out->v[out->n++]);
	}
}

/* Moves those that are one fee with the first to the front; their number. */
static size_t
gather(struct worded *fees)
{
	size_t i, n = 1;

	for (i = 1; i < fees->n; i++)
		if (is_one_fee(&fees->v[0].price, &fees->v[i].price)) {
			struct wording w = fees->v[i];

			memmove(&fees->v[n + 1], &fees->v[n],
			    (i - n) * sizeof w);
			fees->v[n++] = w;
		}
	return n;
}

/* A fee that is over, or a way without a word of fees, leaves it open. */
static enum unpriced_why
why_unpriced(const struct tariff *t)
{
	bool exempt = false, open = t->n_unknown > 0;
	size_t i;

	for (i = 0; i < t->n; i++) {
		open |= t->v[i].state != FEE_HOLDS;
		exempt |= t->v[i].state == FEE_HOLDS;
	}
	if (open || (!exempt && t->n_free == 0))
		return PRICE_UNKNOWN;
	return exempt ? EXEMPT : FREE_BY_LAW;
}

void
price_list_add(struct price_list *l, const struct record *procedure,
    bool faulty)
{
	const struct price_of of = of_procedure(l->arena, procedure);
	size_t first = l->n;
	struct arena scratch;
	struct worded fees;
	struct tariff t;

	arena_init(&scratch);
	l->faulty |= faulty;
	tariff_of(&t, &scratch, procedure, l->notice->day);
	word_charges(&fees, l, procedure, &t, &scratch);
	while (fees.n > 0) {
		const struct worded one = { fees.v, gather(&fees) };

		add_price(l, &of, &one);
		fees.v += one.n;
		fees.n -= one.n;
	}
	add_free_ways(l, procedure, &t, first, &scratch);
	if (l->n == first)
		add_unpriced(l, &of, why_unpriced(&t));
	arena_release(&scratch);
}
