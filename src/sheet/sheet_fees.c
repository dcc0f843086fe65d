/*
 * Fees in full. The catalogue hangs them on each way to apply, so one fee
 * stands there once for every channel; people read it once.
 */
#include <string.h>

#include "model/alike.h"
#include "model/tariff.h"
#include "sheet/sheet_part.h"

/* --- exemptions ---------------------------------------------------------- */

/* Exemptions that grant the same, for the same papers, by the same document
 * and for the same time, are one sentence. */
static bool
same_terms(const struct record *a, const struct record *b)
{
	static const enum field_id who[] = { F_MIEN_GIAM_DOI_TUONG };

	return record_alike_but(a, b, who, 1);
}

static bool
terms_said_before(const struct value *relief, size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (same_terms(relief[k].record, relief[i].record))
			return true;
	return false;
}

static void
add_term(struct phrase *p, const struct marks *m, const struct record *r,
    enum field_id f, const char *words)
{
	if (!has(r, f))
		return;
	phrase_words(p, m, words);
	phrase_value(p, m, value_of(r, f));
}

/* "Miễn: Trẻ em; Người cao tuổi. Căn cứ: 75/2022/TT-BTC." */
static void
put_relief(struct html_node *into, const struct sheet *s,
    const struct value *relief, size_t n, size_t first)
{
	const struct marks *m = s->marks;
	const struct record *r = relief[first].record;
	const char *state = sheet_fee_state(s, r);
	struct html_node *p = html_add(into, "p", "relief");
	struct phrase text = { 0 };
	size_t i;

	html_leaf(p, "span", "label", arena_printf(m->arena, "%s: ",
	    sheet_relief(m->arena, r)));
	for (i = first; i < n; i++) {
		if (!same_terms(relief[i].record, r))
			continue;
		phrase_words(&text, m, i > first ? "; " : "");
		phrase_value(&text, m, value_of(relief[i].record,
		    F_MIEN_GIAM_DOI_TUONG));
	}
	add_term(&text, m, r, F_MIEN_GIAM_TU, "; từ ngày ");
	add_term(&text, m, r, F_MIEN_GIAM_DEN, "; đến hết ngày ");
	phrase_words(&text, m, *state != '\0' ? " " : "");
	phrase_words(&text, m, state);
	add_term(&text, m, r, F_MIEN_GIAM_GIAY_TO, ". Giấy tờ chứng minh: ");
	add_term(&text, m, r, F_MIEN_GIAM_CAN_CU, ". Căn cứ: ");
	phrase_words(&text, m, ".");
	html_inline(p, text.runs, text.n);
}

static void
put_reliefs(struct html_node *into, const struct sheet *s,
    const struct record *fee)
{
	const struct value *v = value_of(fee, F_PHI_MIEN_GIAM);
	size_t i, n;
	const struct value *relief = items_of(v, &n);

	if (v->state == VALUE_NONE)
		html_leaf(into, "p", "relief", "Miễn, giảm: không.");
	for (i = 0; i < n; i++)
		if (!terms_said_before(relief, i))
			put_relief(into, s, relief, n, i);
	sheet_dropped(into, s->marks, fee, F_PHI_MIEN_GIAM);
}

/* --- one fee ------------------------------------------------------------- */

/* "Lệ phí đăng ký cư trú: 20.000 đồng/lần đăng ký" */
static void
put_fee_head(struct html_node *into, const struct sheet *s,
    const struct record *fee)
{
	struct html_node *p = html_add(into, "p", "fee-head");
	const char *state = sheet_fee_state(s, fee);

	sheet_fee_name(html_add(p, "span", "fee-name"), s->marks, fee);
	html_text(p, ": ");
	sheet_fee_amount(p, s->marks, fee);
	if (*state != '\0') {
		html_text(p, " ");
		html_leaf(p, "span", "state", state);
	}
}

/* True if another way of this charge before this one is paid alike. */
static bool
paying_said_before(const struct record *const *fee, size_t i)
{
	static const enum field_id paying[] = { F_PHI_PHUONG_THUC_THU };
	size_t k;

	for (k = 0; k < i; k++)
		if (record_alike_in(fee[k], fee[i], paying, 1))
			return true;
	return false;
}

/* The fee of a way that is this charge but for the way of paying. */
static const struct record *
fee_of_way(const struct record *way, const struct record *charge)
{
	static const enum field_id paying[] = { F_PHI_PHUONG_THUC_THU };
	size_t i, n;
	const struct value *fee = items_of(value_of(way,
	    F_CACH_THUC_PHI_LE_PHI), &n);

	for (i = 0; i < n; i++)
		if (record_alike_but(fee[i].record, charge, paying, 1))
			return fee[i].record;
	return charge;
}

/* What the ways are called that are meant; NULL if all are. */
static const char *
names_of(const struct sheet *s, const bool *meant)
{
	size_t i, n, count = 0;
	const struct value *way = ways_of(s->procedure, &n);

	for (i = 0; i < n; i++)
		count += meant[i];
	return count == n ? NULL : sheet_ways_name(s->marks->arena, way, n,
	    meant);
}

/* Which of the procedure's ways are among those of the charge, for which
 * chosen is true. */
static const bool *
meant_by(const struct sheet *s, const struct charge *c, const bool *chosen)
{
	size_t i, k, n;
	const struct value *way = ways_of(s->procedure, &n);
	bool *meant = arena_alloc(s->marks->arena, (n + 1) * sizeof *meant);

	for (i = 0; i < n; i++)
		for (k = 0; k < c->n_ways; k++)
			meant[i] |= chosen[k] &&
			    way[i].record == c->ways[k];
	return meant;
}

/* "Phương thức thu: Trực tiếp: tiền mặt; Trực tuyến: …": ways that are paid
 * alike together. */
static void
put_paying(struct html_node *into, const struct sheet *s,
    const struct charge *c)
{
	static const enum field_id paying[] = { F_PHI_PHUONG_THUC_THU };
	const struct marks *m = s->marks;
	const struct record **fee = arena_alloc(m->arena,
	    c->n_ways * sizeof *fee);
	bool *chosen = arena_alloc(m->arena, c->n_ways * sizeof *chosen);
	struct phrase p = { 0 };
	const char *names;
	size_t i, k;

	for (i = 0; i < c->n_ways; i++)
		fee[i] = fee_of_way(c->ways[i], c->fee);
	for (i = 0; i < c->n_ways; i++) {
		if (!has(fee[i], F_PHI_PHUONG_THUC_THU) ||
		    paying_said_before(fee, i))
			continue;
		for (k = 0; k < c->n_ways; k++)
			chosen[k] = record_alike_in(fee[k], fee[i], paying,
			    1);
		names = names_of(s, meant_by(s, c, chosen));
		phrase_words(&p, m, p.n == 0 ? "Phương thức thu: " : "; ");
		if (names != NULL && c->n_ways > 1)
			phrase_words(&p, m, arena_printf(m->arena, "%s: ",
			    names));
		phrase_value(&p, m, value_of(fee[i],
		    F_PHI_PHUONG_THUC_THU));
	}
	if (p.n > 0)
		html_inline(html_add(into, "p", "field"), p.runs, p.n);
}

static void
put_where(struct html_node *into, const struct sheet *s,
    const struct charge *c)
{
	bool *all = arena_alloc(s->marks->arena, c->n_ways * sizeof *all);
	const char *names;
	struct html_node *p;

	memset(all, true, c->n_ways * sizeof *all);
	names = names_of(s, meant_by(s, c, all));
	if (names == NULL)
		return;
	p = html_add(into, "p", "field");
	html_leaf(p, "span", "label", "Áp dụng: ");
	html_text(p, names);
}

static void
put_charge(struct html_node *into, const struct sheet *s,
    const struct charge *c)
{
	static const enum field_id said[] = {
		F_PHI_LOAI, F_PHI_TEN, F_PHI_MUC_THU, F_PHI_TU, F_PHI_DEN,
		F_PHI_DON_VI_TINH, F_PHI_TIEN_TE, F_PHI_PHUONG_THUC_THU,
		F_PHI_BAC, F_PHI_MIEN_GIAM
	};
	struct html_node *block = html_add(into, "div", "fee");

	put_fee_head(block, s, c->fee);
	sheet_fee_tiers(block, s->marks, c->fee);
	put_where(block, s, c);
	put_reliefs(block, s, c->fee);
	put_paying(block, s, c);
	sheet_fields(block, s->marks, c->fee, said,
	    sizeof said / sizeof said[0]);
}

/* --- all of them --------------------------------------------------------- */

/* Ways that charge nothing; and that nobody wrote whether any does. */
static void
put_free_ways(struct html_node *into, const struct sheet *s,
    const struct tariff *t)
{
	size_t i, k, n;
	const struct value *way = ways_of(s->procedure, &n);
	bool *meant = arena_alloc(s->marks->arena, (n + 1) * sizeof *meant);

	for (i = 0; i < n; i++)
		for (k = 0; k < t->n_free; k++)
			meant[i] |= way[i].record == t->free[k];
	if (t->n_free > 0 && t->n_free < n)
		html_leaf(into, "p", "free", arena_printf(s->marks->arena,
		    "%s: không thu.", sheet_ways_name(s->marks->arena, way,
		    n, meant)));
	else if (t->n_free > 0)
		html_leaf(into, "p", "free", "Không.");
	else if (t->n == 0)
		sheet_missing(into, s);
}

void
sheet_fees(struct html_node *into, const struct sheet *s)
{
	size_t i, ways;
	const struct value *way = ways_of(s->procedure, &ways);
	struct tariff t;

	tariff_of(&t, s->marks->arena, s->procedure, s->day);
	for (i = 0; i < t.n; i++)
		put_charge(into, s, &t.v[i]);
	put_free_ways(into, s, &t);
	for (i = 0; i < ways; i++)
		sheet_dropped(into, s->marks, way[i].record,
		    F_CACH_THUC_PHI_LE_PHI);
}
