/*
 * What is charged on the day, reckoned from the fees that are printed word for
 * word below it; the frame says so.
 */
#include "model/fee.h"
#include "model/say.h"
#include "model/tariff.h"
#include "model/way.h"
#include "notice/frame.h"
#include "notice/procedure.h"
#include "sheet/sheet.h"

/* --- names --------------------------------------------------------------- */

/* Of the procedure's ways those in the list; "" if that is all of them. */
static const char *
names_of(const struct view *v, const struct record **list, size_t count)
{
	size_t i, k, n;
	const struct value *way = ways_of(v->procedure, &n);
	bool *meant = arena_alloc(v->arena, (n + 1) * sizeof *meant);

	if (count == n)
		return "";
	for (i = 0; i < n; i++)
		for (k = 0; k < count; k++)
			meant[i] |= way[i].record == list[k];
	return sheet_ways_name(v->arena, way, n, meant);
}

static struct html_node *
add_row(struct html_node *table)
{
	return html_add(table, "tr", NULL);
}

/* --- rows ---------------------------------------------------------------- */

static void
put_words(struct html_node *row, const char *words)
{
	html_leaf(html_add(row, "td", "sum"), "span", "figure", words);
}

/* A word of the catalogue as an answer: "mien" is free for a reason. */
static const char *
words_of_amount(const struct record *fee)
{
	const struct value *amount = value_of(fee, F_PHI_MUC_THU);

	if (amount->state != VALUE_FILLED || !amount->parsed ||
	    !amount->is_word)
		return NULL;
	if (amount->as.word->id == W_MUC_THU_MIEN)
		return "được miễn";
	return amount->as.word->id == W_MUC_THU_THEO_GHI_CHU ?
	    "theo ghi chú" : NULL;
}

/* Below its thousands, or against its own note: a number like that is printed
 * where it stands in the catalogue, but not reckoned with. */
static bool
is_doubtful(const struct record *fee, struct date day)
{
	const struct value *amount = value_of(fee, F_PHI_MUC_THU);

	return amount->state == VALUE_FILLED && !amount->is_word &&
	    !fee_is_sure(fee, day);
}

static void
put_sum(struct html_node *row, const struct view *v,
    const struct record *fee)
{
	const char *words = words_of_amount(fee);
	struct html_node *cell;

	if (words == NULL && is_doubtful(fee, v->notice->day))
		words = "xem ghi chú";
	if (words == NULL && value_of(fee, F_PHI_MUC_THU)->state !=
	    VALUE_FILLED && !has(fee, F_PHI_TU) && !has(fee, F_PHI_DEN))
		words = has(fee, F_PHI_BAC) ? "theo bậc" : "chưa ghi mức";
	if (words != NULL) {
		put_words(row, words);
		return;
	}
	cell = html_add(row, "td", "sum");
	sheet_fee_amount(cell, v->marks, fee);
}

static void
put_fee(struct html_node *table, const struct view *v,
    const struct charge *c)
{
	const char *ways = names_of(v, c->ways, c->n_ways);
	struct html_node *row = add_row(table);
	struct html_node *th = html_add(row, "th", NULL);

	html_attribute(th, "scope", "row");
	sheet_fee_name(th, v->marks, c->fee);
	html_text(th, " ");
	if (has(c->fee, F_PHI_TRUONG_HOP))
		sheet_inline(html_add(th, "span", "by"), v->marks,
		    value_of(c->fee, F_PHI_TRUONG_HOP));
	if (*ways != '\0')
		html_leaf(th, "span", "by", ways);
	put_sum(row, v, c->fee);
}

static bool
has_end(const struct record *relief)
{
	return has(relief, F_MIEN_GIAM_DEN);
}

static const char *
sum_left(const struct view *v, const struct record *relief)
{
	long long left = relief_amount(relief);
	const char *words = sheet_relief(v->arena, relief);
	struct buf out;

	if (left > 0) {
		buf_init(&out, 0);
		say_amount(&out, left, word_of(fee_currency(relief->holder->
		    owner) == CURRENCY_USD ? W_TIEN_TE_USD : W_TIEN_TE_VND),
		    LANG_VI);
		words = arena_strndup(v->arena, out.data, out.len);
		buf_release(&out);
	}
	return left == 0 ? "được miễn" : words;
}

/* An exemption for a time is news; those that stay are told below. */
static void
put_relief(struct html_node *table, const struct view *v,
    const struct record *relief)
{
	struct html_node *row = add_row(table);
	struct html_node *th = html_add(row, "th", NULL);

	html_attribute(th, "scope", "row");
	sheet_inline(th, v->marks, value_of(relief, F_MIEN_GIAM_DOI_TUONG));
	html_text(th, ", đến hết ngày ");
	sheet_inline(th, v->marks, value_of(relief, F_MIEN_GIAM_DEN));
	put_words(row, sum_left(v, relief));
}

/* Returns how many lasting exemptions hold that are told only below. */
static size_t
put_reliefs(struct html_node *table, const struct view *v,
    const struct record *fee)
{
	size_t i, n, lasting = 0;
	const struct value *relief = items_of(value_of(fee,
	    F_PHI_MIEN_GIAM), &n);

	for (i = 0; i < n; i++) {
		if (relief_on(relief[i].record, v->notice->day) != FEE_HOLDS)
			continue;
		if (has_end(relief[i].record))
			put_relief(table, v, relief[i].record);
		else
			lasting++;
	}
	return lasting;
}

static void
put_row(struct html_node *table, const char *label, const char *words)
{
	struct html_node *row = add_row(table);

	html_attribute(html_leaf(row, "th", NULL, label), "scope", "row");
	put_words(row, words);
}

/* --- the frame ----------------------------------------------------------- */

static void
put_rows(struct html_node *table, const struct view *v,
    const struct tariff *t)
{
	size_t i, lasting = 0, holding = 0;

	for (i = 0; i < t->n; i++) {
		if (t->v[i].state != FEE_HOLDS)
			continue;
		put_fee(table, v, &t->v[i]);
		lasting += put_reliefs(table, v, t->v[i].fee);
		holding++;
	}
	if (t->n_free > 0)
		put_row(table, names_of(v, t->free, t->n_free),
		    "không thu");
	if (t->n_unknown > 0)
		put_row(table, names_of(v, t->unknown, t->n_unknown),
		    "danh mục chưa ghi");
	if (holding == 0)
		put_row(table, "Các khoản ghi dưới đây",
		    "không áp dụng vào ngày này");
	if (lasting > 0)
		put_row(table, "Người được miễn, giảm khác",
		    "ghi dưới đây");
}

void
view_charged_today(struct html_node *into, const struct view *v)
{
	struct html_node *box, *p, *table;
	struct tariff t;

	tariff_of(&t, v->arena, v->procedure, v->notice->day);
	if (t.n == 0)
		return;
	box = html_add(into, "div", "today");
	p = html_add(box, "p", "today-head");
	html_leaf(p, "span", "label", arena_printf(v->arena,
	    "Mức thu ngày %s", frame_day(v->arena, v->notice->day)));
	html_text(p, " (tính từ các quy định ghi dưới đây)");
	table = html_add(box, "table", NULL);
	html_attribute(table, "aria-label", "Mức thu");
	put_rows(html_add(table, "tbody", NULL), v, &t);
}
