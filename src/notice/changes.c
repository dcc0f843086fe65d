/*
 * The change notice: since when, how much of it, then procedure by procedure
 * what stood before, what stands now and what that means for people.
 */
#include <string.h>

#include "html/look.h"
#include "model/say.h"
#include "notice/changes_part.h"
#include "notice/frame.h"

/* --- counts -------------------------------------------------------------- */

/* Procedures that are told of, by fate; what a day did is by the calendar. */
static size_t
count_fate(const struct telling *t, enum fate fate)
{
	size_t i, n = 0;

	for (i = 0; i < t->n; i++)
		n += t->accounts[i].subject->fate == fate;
	return n;
}

static void
put_number(struct html_node *cell, struct arena *a, size_t n)
{
	html_leaf(cell, "dd", NULL, arena_printf(a, n == 0 ? "%zu" : "%02zu",
	    n));
}

static void
put_count(struct html_node *list, const struct telling *t, size_t n,
    const char *label)
{
	struct html_node *cell = html_add(list, "div", NULL);

	html_leaf(cell, "dt", NULL, label);
	put_number(cell, t->arena, n);
}

static void
put_count_of(struct html_node *list, const struct telling *t, size_t n,
    enum burden burden)
{
	struct html_node *cell = html_add(list, "div", "tagged");

	told_tag(html_add(cell, "dt", NULL), burden);
	put_number(cell, t->arena, n);
}

/* Without procedures, as when only a day came, their counts say nothing. */
static void
put_fates(struct html_node *list, const struct telling *t)
{
	const size_t new = count_fate(t, FATE_NEW);
	const size_t amended = count_fate(t, FATE_AMENDED) +
	    count_fate(t, FATE_MOVED);
	const size_t replaced = count_fate(t, FATE_REPLACED);
	const size_t abolished = count_fate(t, FATE_ABOLISHED);

	if (new + amended + replaced + abolished == 0)
		return;
	put_count(list, t, new, "thủ tục mới");
	put_count(list, t, amended, "thủ tục sửa đổi");
	if (replaced > 0)
		put_count(list, t, replaced, "thủ tục thay thế");
	put_count(list, t, abolished, "thủ tục bãi bỏ");
}

/* Easier and harder in the same size: neither is the news. */
static void
put_counts(struct html_node *into, const struct telling *t)
{
	const size_t elapsed = t->changes->by_fate[FATE_ELAPSED];
	struct html_node *list = html_add(into, "dl", "counts");

	put_fates(list, t);
	if (elapsed > 0)
		put_count(list, t, elapsed, "thủ tục đến ngày thay đổi");
	put_count_of(list, t, t->lighter, BURDEN_LIGHTER);
	put_count_of(list, t, t->heavier, BURDEN_HEAVIER);
}

/* --- the page ------------------------------------------------------------ */

static const char *
title_of(struct arena *a, const struct telling *t, struct date day)
{
	const bool dated = date_valid(t->from);
	const struct date d = dated ? t->from : day;

	return arena_printf(a, "%s ngày %02d tháng %s%d năm %d",
	    dated ? "Từ" : "Cập nhật", d.day, d.month < 3 ? "0" : "",
	    d.month, d.year);
}

/* The announcing decision, if all that is told rests on the same one. */
static const char *
decision_of(const struct telling *t)
{
	const char *all = NULL, *number;
	size_t i, n;

	for (i = 0; i < t->n; i++) {
		const struct record *r = t->accounts[i].subject->new;
		const struct value *v;

		if (r == NULL || r->type->id != R_THU_TUC)
			return "";
		v = items_of(value_of(r, F_THU_TUC_QUYET_DINH_CONG_BO), &n);
		number = n == 1 ? text_of(v[0].record, F_QUYET_DINH_SO) :
		    NULL;
		if (number == NULL || (all != NULL &&
		    strcmp(all, number) != 0))
			return "";
		all = number;
	}
	return all == NULL ? "" : all;
}

static void
put_nothing(struct html_node *into, const struct telling *t)
{
	const size_t form = t->changes->by_fate[FATE_TECHNICAL];

	html_leaf(into, "p", "nothing",
	    "Không có thay đổi nào đối với người dân.");
	if (form > 0)
		html_leaf(into, "p", NULL, arena_printf(t->arena,
		    "%02zu thủ tục chỉ được chỉnh sửa câu chữ hoặc dữ liệu; "
		    "quy định không đổi.", form));
}

static void
put_accounts(struct html_node *into, const struct telling *t, bool shared)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->accounts[i].n > 0 &&
		    account_is_shared(&t->accounts[i]) == shared)
			told_account(into, t, &t->accounts[i]);
}

static void
put_all(struct html_node *into, const struct telling *t)
{
	put_counts(into, t);
	put_accounts(into, t, false);
	told_list(into, t);
	told_calendar(into, t);
	told_based(into, t);
	put_accounts(into, t, true);
}

void
notice_changes(struct buf *out, struct arena *a, const struct notice *n,
    const struct changes *changes, bool faulty)
{
	struct frame f = {
		.geometry = { PAPER_A4, false, { 20, 15, 20, 15 }, 10 },
		.kind = "thay-doi", .style = style_thay_doi,
		.above = "Thông báo thay đổi thủ tục hành chính",
		.hash = "", .faulty = faulty };
	struct telling t;
	struct sheet_page page;
	const char *day;

	telling_of(&t, a, changes);
	day = frame_day(a, date_valid(t.from) ? t.from : n->day);
	f.title = title_of(a, &t, n->day);
	f.document = arena_printf(a, "Thông báo thay đổi thủ tục hành chính, "
	    "%s", day);
	f.running = arena_printf(a, "Thông báo thay đổi thủ tục hành chính %s "
	    "%s (tiếp theo)", date_valid(t.from) ? "từ" : "ngày", day);
	f.from = t.from;
	f.decision = decision_of(&t);
	frame_open(&page, a, n, &f);
	if (t.n == 0 && t.calendar.n == 0)
		put_nothing(page.main, &t);
	else
		put_all(page.main, &t);
	frame_close(out, &page);
}
