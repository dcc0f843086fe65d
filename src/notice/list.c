/* The list of procedures by field: rows are kept, sorted, then written. */
#include <stdlib.h>
#include <string.h>

#include "base/address.h"
#include "html/look.h"
#include "notice/list_part.h"
#include "notice/list_rows.h"

/* --- collecting ---------------------------------------------------------- */

struct list *
list_new(struct arena *a, const struct notice *n, enum list_mark mark,
    bool qr_rows)
{
	struct list *l = arena_alloc(a, sizeof *l);

	*l = (struct list){ .arena = a, .notice = n, .mark = mark,
	    .qr_rows = qr_rows };
	return l;
}

static bool
is_meant(const struct posted *p, enum list_mark mark)
{
	switch (mark) {
	case LIST_ALL:
		return true;
	case LIST_ANYWHERE:
		return *p->anywhere != '\0';
	case LIST_ONLINE:
		return p->online == ONLINE_WHOLE;
	case LIST_OUTSIDE:
		return p->outside;
	case LIST_LINKED:
		return p->linked;
	}
	return false;
}

void
list_add(struct list *l, const struct record *procedure, bool faulty)
{
	struct listed *row;

	if (l->n == l->cap) {
		l->cap = l->cap == 0 ? 64 : 2 * l->cap;
		l->rows = arena_grow(l->arena, l->rows, l->n, l->cap,
		    sizeof *l->rows);
	}
	row = &l->rows[l->n];
	posted_of(&row->p, l->arena, l->notice, procedure);
	row->faulty = faulty;
	l->n += is_meant(&row->p, l->mark);
}

/* --- what the whole list says -------------------------------------------- */

/* Received where they are posted, if that is a one-stop shop and takes all of
 * them; else a list says no more than what it lists. */
static const char *
where_received(const struct list *l, const struct list_used *used)
{
	const char *shop = list_shop(l->notice);

	return shop == NULL || used->outside ? " hành chính" :
	    arena_printf(l->arena, " tiếp nhận tại %s", shop);
}

static const char *
title_of(const struct list *l, const struct list_used *used)
{
	const char *kind = "";

	switch (l->mark) {
	case LIST_ALL:
		kind = where_received(l, used);
		break;
	case LIST_ANYWHERE:
		kind = " phi địa giới";
		break;
	case LIST_ONLINE:
		kind = " trực tuyến toàn trình";
		break;
	case LIST_OUTSIDE:
		kind = " ngoài một cửa";
		break;
	case LIST_LINKED:
		kind = " liên thông";
		break;
	}
	return arena_printf(l->arena, "%s%s", l->n == 0 ? "Không có thủ tục" :
	    list_count(l->arena, l->n, "thủ tục"), kind);
}

/* --- fields -------------------------------------------------------------- */

/* Where the rows of the same field end. */
static size_t
field_end(const struct list *l, size_t from)
{
	size_t i = from;

	while (i < l->n && strcmp(l->rows[i].p.field_id,
	    l->rows[from].p.field_id) == 0)
		i++;
	return i;
}

/* A few short rows look better on one page than on two. */
static bool
is_short(const struct list *l, size_t from, size_t end)
{
	size_t i, bytes = 0;

	for (i = from; i < end; i++)
		bytes += strlen(l->rows[i].p.title);
	return end - from <= 3 && bytes <= 500;
}

/* An address made from a pattern leads to fields as well as to codes: the
 * pattern with the id in each place for a code. NULL if there is none, or none
 * that may become a link. */
static const char *
field_address(const struct list *l, const char *id)
{
	static const char place[] = "{ma}";
	const char *rest = l->notice->qr, *at, *address;
	struct buf filled, safe;

	if (rest == NULL || strstr(rest, place) == NULL || l->qr_rows ||
	    *id == '\0')
		return NULL;
	buf_init(&filled, 0);
	buf_init(&safe, 0);
	while ((at = strstr(rest, place)) != NULL) {
		buf_put(&filled, rest, (size_t)(at - rest));
		buf_puts(&filled, id);
		rest = at + sizeof place - 1;
	}
	buf_puts(&filled, rest);
	address = address_put(&safe, filled.data) ?
	    arena_strndup(l->arena, safe.data, safe.len) : NULL;
	buf_release(&safe);
	buf_release(&filled);
	return address;
}

static struct list_head
head_of(const struct list *l, size_t number, size_t from, size_t end)
{
	return (struct list_head){ .number = number,
		.field = l->rows[from].p.field,
		.count = list_count(l->arena, end - from, "thủ tục"),
		.qr = field_address(l, l->rows[from].p.field_id),
		.whole = is_short(l, from, end) };
}

static void
put_index(struct html_node *into, const struct list *l)
{
	struct html_node *index;
	size_t from, end, number = 1;

	if (field_end(l, 0) == l->n)
		return;
	index = html_add(into, "ol", "index");
	for (from = 0; from < l->n; from = end, number++) {
		struct list_head head;

		end = field_end(l, from);
		head = head_of(l, number, from, end);
		list_index_line(index, l->arena, &head, end - from);
	}
}

static void
put_fields(struct html_node *into, const struct list *l)
{
	static const struct html_column columns[] = {
		{ "STT", "w-number" }, { "Mã", "w-code" },
		{ "Tên thủ tục", NULL }, { "Thời hạn", "w-time" },
		{ "Nơi nộp", "w-place" }, { "Phí, lệ phí", "w-money" },
		{ "Trực tuyến", "w-online" }, { "QR", "w-qr" }
	};
	size_t from, end, i, number = 1;
	size_t n = sizeof columns / sizeof *columns - !l->qr_rows;

	for (from = 0; from < l->n; from = end, number++) {
		struct list_head head;
		struct html_node *tbody;

		end = field_end(l, from);
		head = head_of(l, number, from, end);
		tbody = html_add(list_table(into, l->arena, &head, columns,
		    n), "tbody", NULL);
		for (i = from; i < end; i++)
			list_put_row(tbody, l, i, i - from + 1);
	}
}

/* --- the page ------------------------------------------------------------ */

static const char *
running_of(const struct list *l)
{
	const char *unit = list_unit(l->notice);

	return unit == NULL ? "Danh mục thủ tục hành chính" :
	    arena_printf(l->arena, "Danh mục thủ tục hành chính · %s", unit);
}

void
list_write(struct buf *out, struct list *l)
{
	struct list_used used = list_used(l);
	struct sheet_page page;
	struct frame frame = {
		.geometry = { .size = PAPER_A4, .lying = true,
		    .margin = { 18, 15, 18, 20 } },
		.kind = l->qr_rows ? "danh-muc with-qr" : "danh-muc",
		.style = style_danh_muc,
		.document = "Danh mục thủ tục hành chính",
		.above = "Danh mục thủ tục hành chính",
		.title = title_of(l, &used), .running = running_of(l),
		.hash = "", .decision = "", .faulty = used.faulty };

	if (l->n > 0)
		qsort(l->rows, l->n, sizeof *l->rows, posted_compare);
	frame_open(&page, l->arena, l->notice, &frame);
	if (l->n > 0) {
		put_index(page.main, l);
		list_put_legend(page.main, &used);
		put_fields(page.main, l);
	}
	frame_close(out, &page);
}
