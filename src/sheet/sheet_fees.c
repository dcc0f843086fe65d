/*
 * Fees. The catalogue hangs them on each way to apply, so one fee stands there
 * once for every channel; people read it once.
 */
#include <string.h>

#include "sheet/sheet_part.h"

/* --- one fee ------------------------------------------------------------- */

static void
add_amount(struct phrase *p, const struct marks *m, const struct record *fee)
{
	if (has(fee, F_PHI_MUC_THU)) {
		phrase_words(p, m, ": ");
		phrase_value(p, m, value_of(fee, F_PHI_MUC_THU));
	} else if (has(fee, F_PHI_TU) || has(fee, F_PHI_DEN)) {
		phrase_words(p, m, sheet_say(m, ": từ ", ": from "));
		phrase_value(p, m, value_of(fee, F_PHI_TU));
		phrase_words(p, m, sheet_say(m, " đến ", " to "));
		phrase_value(p, m, value_of(fee, F_PHI_DEN));
	}
	if (has(fee, F_PHI_DON_VI_TINH)) {
		phrase_words(p, m, "/");
		phrase_value(p, m, value_of(fee, F_PHI_DON_VI_TINH));
	}
}

/* "Từ 1 đến 2: 2.000 đồng" */
static void
put_tier(struct html_node *into, const struct marks *m,
    const struct record *tier)
{
	const bool to = has(tier, F_BAC_DEN);
	struct phrase p = { 0 };

	phrase_words(&p, m, sheet_say(m, "Từ ", "From "));
	phrase_words(&p, m, has(tier, F_BAC_TU) ?
	    text_of(tier, F_BAC_TU) : "0");
	phrase_words(&p, m, to ? sheet_say(m, " đến ", " to ") :
	    sheet_say(m, " trở lên", " on"));
	phrase_words(&p, m, to ? text_of(tier, F_BAC_DEN) : "");
	phrase_words(&p, m, ": ");
	phrase_value(&p, m, value_of(tier, F_BAC_MUC_THU));
	phrase_value(&p, m, value_of(tier, F_BAC_TY_LE));
	html_inline(html_add(into, "p", NULL), p.runs, p.n);
}

static void
put_tiers(struct html_node *into, const struct marks *m,
    const struct record *fee)
{
	size_t i, n;
	const struct value *tier = items_of(value_of(fee, F_PHI_BAC), &n);

	for (i = 0; i < n; i++)
		put_tier(into, m, tier[i].record);
	sheet_dropped(into, m, fee, F_PHI_BAC);
}

/* "Lệ phí đăng ký cư trú: 20.000 đồng/lần đăng ký" */
static void
put_amount(struct html_node *into, const struct marks *m,
    const struct record *fee)
{
	struct phrase p = { 0 };

	phrase_value(&p, m, value_of(fee, has(fee, F_PHI_TEN) ?
	    F_PHI_TEN : F_PHI_LOAI));
	add_amount(&p, m, fee);
	html_inline(html_add(into, "p", NULL), p.runs, p.n);
}

/* An amount that only a note tells needs the note beside it. */
static void
put_note_of_amount(struct html_node *into, const struct marks *m,
    const struct record *fee)
{
	const struct value *amount = value_of(fee, F_PHI_MUC_THU);

	if (amount->parsed && amount->is_word &&
	    amount->as.word->id == W_MUC_THU_THEO_GHI_CHU)
		sheet_prose(into, m, value_of(fee, F_PHI_GHI_CHU));
}

void
sheet_way_amounts(struct html_node *into, const struct marks *m,
    const struct record *way)
{
	const struct value *v = value_of(way, F_CACH_THUC_PHI_LE_PHI);
	size_t i, n;
	const struct value *fee = items_of(v, &n);

	if (v->state == VALUE_NONE)
		sheet_prose(into, m, v);
	for (i = 0; i < n; i++) {
		put_amount(into, m, fee[i].record);
		put_tiers(into, m, fee[i].record);
		put_note_of_amount(into, m, fee[i].record);
	}
	sheet_dropped(into, m, way, F_CACH_THUC_PHI_LE_PHI);
}

/* All that is said of a fee but how it is paid, which is the channel's. */
static void
put_fee(struct html_node *into, const struct marks *m,
    const struct record *fee)
{
	static const enum field_id said[] = {
		F_PHI_LOAI, F_PHI_TEN, F_PHI_MUC_THU, F_PHI_TU, F_PHI_DEN,
		F_PHI_DON_VI_TINH, F_PHI_TIEN_TE, F_PHI_PHUONG_THUC_THU,
		F_PHI_BAC
	};
	struct html_node *more;

	put_amount(into, m, fee);
	more = html_add(into, "div", "more");
	put_tiers(more, m, fee);
	sheet_fields(more, m, fee, said, sizeof said / sizeof said[0]);
}

/* --- the same fee in several ways ---------------------------------------- */

struct fee {
	const struct record *fee;
	size_t way;		/* its place among the ways */
	const char *words;	/* put_fee's, without marks */
	const char *paying;	/* or "" */
};

/* All fees of all ways; *n gets how many. */
static struct fee *
fees_of(const struct sheet *s, size_t *n)
{
	size_t i, k, count, ways;
	const struct value *way = ways_of(s->procedure, &ways);
	struct fee *v = NULL;
	size_t cap = 0;

	for (i = *n = 0; i < ways; i++) {
		const struct value *fee = items_of(value_of(way[i].record,
		    F_CACH_THUC_PHI_LE_PHI), &count);

		if (*n + count > cap) {
			cap = 2 * (*n + count);
			v = arena_grow(s->marks->arena, v, *n, cap,
			    sizeof *v);
		}
		for (k = 0; k < count; k++, (*n)++) {
			const char *paying = text_of(fee[k].record,
			    F_PHI_PHUONG_THUC_THU);

			v[*n] = (struct fee){ fee[k].record, i,
				sheet_words(put_fee, s->marks,
				fee[k].record), paying != NULL ? paying : "" };
		}
	}
	return v;
}

static bool
same_fee(const struct fee *a, const struct fee *b)
{
	return strcmp(a->words, b->words) == 0;
}

/* True if another fee before this one says the same. */
static bool
was_before(const struct fee *v, size_t i, bool paying)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (same_fee(&v[k], &v[i]) && (!paying ||
		    strcmp(v[k].paying, v[i].paying) == 0))
			return true;
	return false;
}

/*
 * What the ways are called that have this fee, with this way of paying if
 * asked; NULL if all ways have it.
 */
static const char *
ways_with(const struct sheet *s, const struct fee *v, size_t n,
    const struct fee *fee, bool paying)
{
	size_t i, ways, count = 0;
	const struct value *way = ways_of(s->procedure, &ways);
	bool *meant = arena_alloc(s->marks->arena, ways * sizeof *meant);

	for (i = 0; i < n; i++)
		if (same_fee(&v[i], fee) && (!paying ||
		    strcmp(v[i].paying, fee->paying) == 0))
			meant[v[i].way] = true;
	for (i = 0; i < ways; i++)
		count += meant[i];
	return count == ways ? NULL : sheet_ways_name(s->marks, way, ways,
	    meant);
}

static void
put_paying(struct html_node *into, const struct sheet *s,
    const struct fee *v, size_t n, const struct fee *fee)
{
	const char *label = sheet_say(s->marks, "Phương thức thu",
	    "Way of paying");
	size_t i;

	for (i = 0; i < n; i++) {
		const char *names;

		if (!same_fee(&v[i], fee) || *v[i].paying == '\0' ||
		    was_before(v, i, true))
			continue;
		names = ways_with(s, v, n, &v[i], true);
		sheet_line(into, s->marks, names == NULL ?
		    arena_printf(s->marks->arena, "%s: ", label) :
		    arena_printf(s->marks->arena, "%s (%s): ", label, names),
		    value_of(v[i].fee, F_PHI_PHUONG_THUC_THU));
	}
}

/* Ways that charge nothing; and that nobody wrote whether any does. */
static void
put_free_ways(struct html_node *into, const struct sheet *s, bool any_fee)
{
	size_t i, n, free = 0;
	const struct value *way = ways_of(s->procedure, &n);
	bool *meant = arena_alloc(s->marks->arena, (n + 1) * sizeof *meant);

	for (i = 0; i < n; i++) {
		meant[i] = value_of(way[i].record,
		    F_CACH_THUC_PHI_LE_PHI)->state == VALUE_NONE;
		free += meant[i];
	}
	if (free > 0 && free < n)
		html_leaf(into, "p", NULL, arena_printf(s->marks->arena,
		    "%s: %s", sheet_ways_name(s->marks, way, n, meant),
		    sheet_say(s->marks, "không thu.", "free.")));
	else if (free > 0)
		html_leaf(into, "p", NULL, sheet_say(s->marks, "Không.",
		    "None."));
	else if (!any_fee)
		sheet_missing(into, s);
}

/* One fee, how it is paid, and where, if not everywhere. */
static void
put_fee_once(struct html_node *into, const struct sheet *s,
    const struct fee *v, size_t n, const struct fee *fee)
{
	struct html_node *more = html_add(into, "div", "fee");
	const char *names = ways_with(s, v, n, fee, false);

	put_fee(more, s->marks, fee->fee);
	more = html_add(more, "div", "more");
	put_paying(more, s, v, n, fee);
	if (names != NULL)
		html_leaf(more, "p", NULL, arena_printf(s->marks->arena,
		    "%s: %s", sheet_say(s->marks, "Áp dụng", "For"),
		    names));
}

void
sheet_fees(struct html_node *into, const struct sheet *s)
{
	size_t i, n, ways;
	const struct value *way = ways_of(s->procedure, &ways);
	const struct fee *v = fees_of(s, &n);

	for (i = 0; i < n; i++)
		if (!was_before(v, i, false))
			put_fee_once(into, s, v, n, &v[i]);
	put_free_ways(into, s, n > 0);
	for (i = 0; i < ways; i++)
		sheet_dropped(into, s->marks, way[i].record,
		    F_CACH_THUC_PHI_LE_PHI);
}
