/* Tables by field, and an index of them. */
#include <string.h>

#include "base/money.h"
#include "notice/list_part.h"

const char *
list_count(struct arena *a, size_t n, const char *unit)
{
	char number[MONEY_SIZE];

	money_format(number, (long long)n);
	return arena_printf(a, "%s %s", number, unit);
}

const char *
list_unit(const struct notice *n)
{
	const struct record *unit = n->settings == NULL ? NULL :
	    record_in(n->settings, F_TTHC_DON_VI);

	return unit == NULL ? NULL : text_of(unit, F_DON_VI_TEN);
}

const char *
list_shop(const struct notice *n)
{
	static const struct shop { const char *prefix, *name; } shops[] = {
		{ "Trung tâm Phục vụ hành chính công", "Trung tâm" },
		{ "Bộ phận", "Bộ phận Một cửa" },
	};
	const char *unit = list_unit(n);
	size_t i;

	for (i = 0; unit != NULL && i < sizeof shops / sizeof *shops; i++)
		if (strncmp(unit, shops[i].prefix,
		    strlen(shops[i].prefix)) == 0)
			return shops[i].name;
	return NULL;
}

/* "Lĩnh vực Hộ tịch"; a name that begins so needs it no second time. */
static const char *
title_of(struct arena *a, const struct list_head *head)
{
	static const char kind[] = "Lĩnh vực ";

	if (*head->field == '\0')
		return "Chưa ghi lĩnh vực";
	if (strncmp(head->field, kind, sizeof kind - 1) == 0)
		return head->field;
	return arena_printf(a, "%s%s", kind, head->field);
}

void
list_index_line(struct html_node *index, struct arena *a,
    const struct list_head *head, size_t n)
{
	struct html_node *item = html_add(index, "li", NULL);
	struct html_node *link = html_own_link(item, NULL,
	    arena_printf(a, "#linh-vuc-%zu", head->number));

	html_text(link, *head->field == '\0' ? "Chưa ghi lĩnh vực" :
	    head->field);
	html_text(item, " ");
	html_leaf(item, "b", NULL, arena_printf(a, "%zu", n));
}

/* The row that print repeats on each page before the heads of columns. */
static void
put_title(struct html_node *thead, const char *title, struct arena *a,
    const struct list_head *head, size_t columns)
{
	struct html_node *th = html_add(html_add(thead, "tr", "field"), "th",
	    NULL), *line, *p;

	html_attribute(th, "colspan", arena_printf(a, "%zu", columns));
	html_attribute(th, "scope", "colgroup");
	line = html_add(th, "div", NULL);
	p = html_add(line, "p", NULL);
	html_leaf(p, "b", NULL, *head->count == '\0' ? title :
	    arena_printf(a, "%s:", title));
	html_text(p, " ");
	html_text(p, head->count);
	if (head->qr != NULL)
		html_qr(line, head->qr, arena_printf(a, "Mã QR của %s",
		    title));
}

struct html_node *
list_table(struct html_node *into, struct arena *a,
    const struct list_head *head, const struct html_column *columns,
    size_t n)
{
	const char *title = title_of(a, head);
	struct html_node *table = html_add(into, "table", head->whole ?
	    "by-field whole" : "by-field");
	struct html_node *group, *row;
	size_t i;

	html_attribute(table, "id",
	    arena_printf(a, "linh-vuc-%zu", head->number));
	html_leaf(table, "caption", "unseen", title);
	group = html_add(table, "colgroup", NULL);
	for (i = 0; i < n; i++)
		html_add(group, "col", columns[i].class);
	group = html_add(table, "thead", NULL);
	put_title(group, title, a, head, n);
	row = html_add(group, "tr", "heads");
	for (i = 0; i < n; i++)
		html_attribute(html_leaf(row, "th", NULL, columns[i].head),
		    "scope", "col");
	return table;
}
