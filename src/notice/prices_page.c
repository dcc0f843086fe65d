/* The page of fees: what holds for all, fees by field, and who pays none. */
#include <stdlib.h>
#include <string.h>

#include "html/look.h"
#include "notice/list_part.h"
#include "notice/prices.h"

/* --- what stands above --------------------------------------------------- */

static const char *
phone_of(const struct record *feedback)
{
	return feedback == NULL ? NULL :
	    text_of(feedback, F_PHAN_ANH_DIEN_THOAI);
}

static void
put_box(struct html_node *boxes, const char *head, const char *strong,
    const char *text)
{
	struct html_node *box = html_add(boxes, "div", NULL);
	struct html_node *p;

	html_leaf(box, "p", "head", head);
	p = html_add(box, "p", NULL);
	if (strong != NULL) {
		html_leaf(p, "b", NULL, strong);
		html_text(p, ", ");
	}
	html_text(p, text);
}

static void
put_boxes(struct html_node *into, const struct notice *n)
{
	const struct record *feedback = n->settings == NULL ? NULL :
	    record_in(n->settings, F_TTHC_PHAN_ANH_KIEN_NGHI);
	struct html_node *boxes = html_add(into, "div", "boxes");

	put_box(boxes, "Thu đúng mức này", NULL, "Mức cao hơn: đề nghị cho "
	    "xem văn bản quy định trước khi nộp.");
	put_box(boxes, "Luôn nhận biên lai", NULL, "Nộp bằng cách nào cũng "
	    "được cấp chứng từ thu tiền.");
	if (phone_of(feedback) != NULL)
		put_box(boxes, "Thu sai? Gọi ngay", phone_of(feedback),
		    text_of(feedback, F_PHAN_ANH_CO_QUAN) == NULL ? "" :
		    text_of(feedback, F_PHAN_ANH_CO_QUAN));
}

/* More bytes than this about paying need the width of the page. */
enum { COLUMN = 110 };

static struct price_parts
parts_of(const struct price_entries *entries)
{
	struct price_parts parts = { .paying_column = true };
	size_t i;

	for (i = 0; i < entries->n; i++) {
		const struct price *p = entries->v[i].price;

		parts.paying |= *p->paying != '\0';
		parts.paying_column &= strlen(p->paying) <= COLUMN;
		parts.payer |= *p->payer != '\0';
		parts.relief |= *p->relief != '\0';
		parts.documents |= *p->documents != '\0';
		parts.unnamed |= *p->name == '\0';
	}
	parts.paying_column &= parts.paying;
	return parts;
}

/* What the law asks for and no fee says is said once, not with each fee. */
static void
put_missing(struct html_node *into, struct arena *a,
    const struct price_parts *parts)
{
	const char *s = "";

	if (!parts->paying)
		s = price_joined(a, s, "phương thức thu");
	if (!parts->payer)
		s = price_joined(a, s, "đối tượng nộp");
	if (!parts->relief)
		s = price_joined(a, s, "miễn, giảm");
	if (!parts->documents)
		s = price_joined(a, s, "văn bản quy định");
	if (*s != '\0')
		html_leaf(into, "p", "missing", arena_printf(a, "Danh mục "
		    "chưa ghi riêng: %s. Đọc ghi chú của từng khoản hoặc hỏi "
		    "tại quầy.", s));
}

/* --- fees by field ------------------------------------------------------- */

static size_t
columns_of(struct html_column out[4], const struct price_parts *parts)
{
	size_t n = 0;

	out[n++] = (struct html_column){ "Tên phí, lệ phí", NULL };
	out[n++] = (struct html_column){ "Mức thu", parts->paying_column ||
	    parts->unnamed ? "w-rates" : "w-rates-wide" };
	if (parts->paying_column)
		out[n++] = (struct html_column){ "Phương thức thu",
			"w-paying" };
	if (parts->payer)
		out[n++] = (struct html_column){ "Đối tượng nộp", "w-payer" };
	return n;
}

enum { PAYING, RELIEF, DOCUMENTS, COMMON };

static const char *
text_in(const struct price_entry *e, int part)
{
	const char *const texts[COMMON] = { e->price->paying,
	    e->price->relief, e->price->documents };

	return texts[part];
}

/* What at least half of n entries say in this part; NULL if there is no such
 * text, or one entry alone. */
static const char *
most_common(const struct price_entry *v, size_t n, int part)
{
	size_t i, k, count;

	for (i = 0; n > 1 && 2 * i <= n; i++) {
		for (count = 0, k = i; k < n; k++)
			count += strcmp(text_in(&v[k], part),
			    text_in(&v[i], part)) == 0;
		if (count > 1 && 2 * count >= n)
			return text_in(&v[i], part);
	}
	return NULL;
}

/* True if all n entries say what is said above them. */
static bool
is_for_all(const struct price_entry *v, size_t n,
    const struct price_common *common)
{
	const char *const texts[COMMON] = { common->paying, common->relief,
	    common->documents };
	size_t i, part;

	for (part = 0; part < COMMON; part++)
		for (i = 0; texts[part] != NULL && i < n; i++)
			if (strcmp(text_in(&v[i], (int)part),
			    texts[part]) != 0)
				return false;
	return true;
}

static struct price_common
common_of(const struct price_entry *v, size_t n,
    const struct price_parts *parts)
{
	return (struct price_common){
		.paying = parts->paying && !parts->paying_column ?
		    most_common(v, n, PAYING) : NULL,
		.relief = parts->relief ? most_common(v, n, RELIEF) : NULL,
		.documents = parts->documents ?
		    most_common(v, n, DOCUMENTS) : NULL };
}

/* Said once above the fees of a field instead of with each. */
static void
put_common(struct html_node *table, struct arena *a,
    const struct price_entry *v, size_t n, size_t columns,
    const struct price_common *common)
{
	struct html_node *tbody, *td;

	if (common->paying == NULL && common->relief == NULL &&
	    common->documents == NULL)
		return;
	tbody = html_add(table, "tbody", "common");
	td = html_add(html_add(tbody, "tr", NULL), "td", NULL);
	html_attribute(td, "colspan", arena_printf(a, "%zu", columns));
	html_leaf(td, "p", NULL, arena_printf(a, is_for_all(v, n, common) ?
	    "Chung cho cả %zu khoản dưới đây:" :
	    "Chung cho %zu khoản dưới đây, trừ khi ghi khác:", n));
	price_put_common(td, common);
}

/* Where the entries of the same field end. */
static size_t
field_end(const struct price_entries *entries, size_t from)
{
	size_t i = from;

	while (i < entries->n && price_field_order(
	    &entries->v[i].price->of, &entries->v[from].price->of) == 0)
		i++;
	return i;
}

static void
put_fees(struct html_node *into, const struct price_list *l,
    const struct price_entries *entries, const struct price_parts *parts)
{
	struct html_column columns[4];
	size_t from, end, i, n = columns_of(columns, parts), number = 1;

	for (from = 0; from < entries->n; from = end, number++) {
		const struct price_entry *v = &entries->v[from];
		const struct list_head head = { .number = number,
		    .field = v->price->of.field, .count = "" };
		struct html_node *table = list_table(into, l->arena, &head,
		    columns, n);
		struct price_common common;

		end = field_end(entries, from);
		common = common_of(v, end - from, parts);
		put_common(table, l->arena, v, end - from, n, &common);
		for (i = 0; i < end - from; i++)
			price_put(table, l->arena, &v[i], parts, &common);
	}
}

/* --- procedures without a price ------------------------------------------ */

static int
compare_unpriced(const void *va, const void *vb)
{
	const struct unpriced *a = va, *b = vb;
	int order = (int)a->why - (int)b->why;

	if (order == 0)
		order = price_field_order(&a->of, &b->of);
	return order != 0 ? order : strcmp(a->of.code, b->of.code);
}

static const char *
why_words(enum unpriced_why why)
{
	switch (why) {
	case EXEMPT:
		return "Được miễn phí, lệ phí:";
	case FREE_BY_LAW:
		return "Pháp luật không quy định thu phí, lệ phí:";
	case PRICE_UNKNOWN:
		break;
	}
	return "Danh mục chưa ghi mức thu đang áp dụng, hỏi tại quầy:";
}

static void
put_unpriced(struct html_node *list, const struct price_of *of)
{
	struct html_node *item = html_add(list, "li", NULL);

	html_leaf(item, "span", "code", of->code);
	html_text(item, " ");
	html_text(item, of->title);
}

/* The head of those that have the reason of number from. */
static void
put_why(struct html_node *section, const struct price_list *l, size_t from)
{
	const enum unpriced_why why = l->rest[from].why;
	struct html_node *h2 = html_leaf(section, "h2", NULL, why_words(why));
	size_t n = 0;

	while (from + n < l->n_rest && l->rest[from + n].why == why)
		n++;
	html_text(h2, " ");
	html_leaf(h2, "span", NULL, list_count(l->arena, n,
	    "thủ tục"));
}

/*
 * Who finds a procedure on no list might be charged all the same: so those
 * that cost nothing are named, and those nobody knows of.
 */
static void
put_rest(struct html_node *into, const struct price_list *l)
{
	const struct unpriced *v = l->rest;
	struct html_node *section = NULL, *list = NULL;
	size_t i;

	if (l->n_rest > 0)
		qsort(l->rest, l->n_rest, sizeof *l->rest, compare_unpriced);
	for (i = 0; i < l->n_rest; i++) {
		bool new = i == 0 || v[i].why != v[i - 1].why;

		if (new) {
			section = html_add(into, "section", "rest");
			put_why(section, l, i);
		}
		if (new || price_field_order(&v[i].of, &v[i - 1].of) != 0) {
			html_leaf(section, "h3", NULL,
			    *v[i].of.field == '\0' ? "Chưa ghi lĩnh vực" :
			    v[i].of.field);
			list = html_add(section, "ul", NULL);
		}
		put_unpriced(list, &v[i].of);
	}
}

/* --- the page ------------------------------------------------------------ */

static const char *
title_of(const struct price_list *l)
{
	const char *shop = list_shop(l->notice);

	return shop == NULL ? "Phí, lệ phí" :
	    arena_printf(l->arena, "Phí, lệ phí thu tại %s", shop);
}

static const char *
running_of(const struct price_list *l)
{
	const char *unit = list_unit(l->notice);

	return unit == NULL ? "Phí, lệ phí (tiếp theo)" :
	    arena_printf(l->arena, "Phí, lệ phí · %s (tiếp theo)", unit);
}

void
price_list_write(struct buf *out, struct price_list *l)
{
	struct price_entries entries;
	struct price_parts parts;
	struct sheet_page page;
	struct frame frame = {
		.geometry = { .size = PAPER_A4, .margin = { 20, 15, 20, 20 } },
		.kind = "phi", .style = style_phi,
		.document = "Phí, lệ phí", .above = "Niêm yết mức thu",
		.title = title_of(l), .running = running_of(l),
		.hash = "", .decision = "", .faulty = l->faulty };

	price_join(&entries, l);
	parts = parts_of(&entries);
	frame_open(&page, l->arena, l->notice, &frame);
	put_boxes(page.main, l->notice);
	if (entries.n > 0)
		put_missing(page.main, l->arena, &parts);
	put_fees(page.main, l, &entries, &parts);
	put_rest(page.main, l);
	frame_close(out, &page);
}
