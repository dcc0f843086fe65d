/*
 * The change notice after its tables: procedures that came, went or took the
 * place of others, and what only the calendar changed.
 */
#include <string.h>

#include "model/say.h"
#include "notice/changes_part.h"
#include "notice/frame.h"
#include "sheet/law_order.h"
#include "sheet/once.h"
#include "sheet/replaced.h"

/* --- new, abolished, replaced -------------------------------------------- */

static const char *
code_or_none(const char *code)
{
	return *code == '\0' ? "chưa có" : code;
}

static void
put_since(struct html_node *cell, struct arena *a, struct date from)
{
	if (date_valid(from))
		html_leaf(cell, "p", "where", arena_printf(a, "từ ngày %s",
		    frame_day(a, from)));
}

static struct html_node *
add_row(struct html_node *rows, const char *kind)
{
	struct html_node *row = html_add(rows, "tr", NULL);

	html_attribute(html_leaf(row, "th", NULL, kind), "scope", "row");
	return row;
}

static void
put_new(struct html_node *rows, const struct telling *t,
    const struct account *ac)
{
	struct html_node *row = add_row(rows, "Mới"), *cell;

	html_leaf(row, "td", NULL, code_or_none(ac->subject->code));
	cell = html_add(row, "td", NULL);
	html_leaf(cell, "p", NULL, ac->subject->name);
	put_since(cell, t->arena, ac->from);
	told_basis(cell, t->arena, ac);
}

static void
put_abolished(struct html_node *rows, const struct telling *t,
    const struct account *ac)
{
	struct html_node *row = add_row(rows, "Bãi bỏ"), *cell;

	html_leaf(row, "td", NULL, code_or_none(ac->subject->code));
	cell = html_add(row, "td", NULL);
	html_leaf(html_add(cell, "p", NULL), "del", NULL, ac->subject->name);
	put_since(cell, t->arena, ac->from);
}

/* The procedures that one group of new ones replaces. */
static void
put_replaced(struct html_node *row, const struct subject *s)
{
	struct html_node *codes = html_add(row, "td", NULL);
	struct html_node *cell = html_add(row, "td", NULL);
	size_t i;

	for (i = 0; i < s->n_partners; i++) {
		const char *name = text_of(s->partner_records[i],
		    F_THU_TUC_TEN);

		html_leaf(codes, "p", NULL, s->partners[i]);
		if (name != NULL)
			html_leaf(html_add(cell, "p", NULL), "del", NULL,
			    name);
	}
}

static bool
same_group(const struct change *a, const struct change *b)
{
	return a != NULL && b != NULL && strcmp(a->old_text,
	    b->old_text) == 0;
}

/* What stands in their place, on a row of its own below. */
static void
put_replacing(struct html_node *rows, const struct telling *t,
    const struct change *group)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		const struct account *ac = &t->accounts[i];
		struct html_node *row, *cell;

		if (!same_group(replaced_change(ac->subject), group))
			continue;
		row = add_row(rows, "thay bằng");
		html_leaf(row, "td", NULL, code_or_none(ac->subject->code));
		cell = html_add(row, "td", NULL);
		html_leaf(cell, "p", NULL, ac->subject->name);
		put_since(cell, t->arena, ac->from);
		told_basis(cell, t->arena, ac);
	}
}

static void
put_group(struct html_node *rows, const struct telling *t, size_t i)
{
	const struct subject *s = t->accounts[i].subject;
	const struct changes *rest = &t->calendar.rest;
	const struct change *group = replaced_change(s);

	if (group == NULL || !replaced_is_first(rest, (size_t)(s -
	    rest->subjects)))
		return;
	put_replaced(add_row(rows, "Thay thế"), s);
	put_replacing(rows, t, group);
}

static void
put_listed(struct html_node *rows, const struct telling *t, size_t i)
{
	switch (t->accounts[i].subject->fate) {
	case FATE_NEW:
		put_new(rows, t, &t->accounts[i]);
		break;
	case FATE_ABOLISHED:
		put_abolished(rows, t, &t->accounts[i]);
		break;
	case FATE_REPLACED:
		put_group(rows, t, i);
		break;
	case FATE_NONE:
	case FATE_TECHNICAL:
	case FATE_ELAPSED:
	case FATE_AMENDED:
	case FATE_MOVED:
	case N_FATES:
		break;
	}
}

/* "Thủ tục mới, bãi bỏ", by what there is. */
static const char *
list_title(const struct telling *t)
{
	static const struct {
		enum fate fate;
		const char *word;
	} kinds[] = {
		{ FATE_NEW, "mới" }, { FATE_REPLACED, "thay thế" },
		{ FATE_ABOLISHED, "bãi bỏ" },
	};
	const char *title = "Thủ tục";
	size_t i, k, said = 0;

	for (k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
		for (i = 0; i < t->n; i++)
			if (t->accounts[i].subject->fate == kinds[k].fate) {
				title = arena_printf(t->arena, "%s%s %s",
				    title, said++ > 0 ? "," : "",
				    kinds[k].word);
				break;
			}
	return title;
}

void
told_list(struct html_node *into, const struct telling *t)
{
	static const enum fate order[] = {
		FATE_NEW, FATE_REPLACED, FATE_ABOLISHED
	};
	static const struct html_column columns[] = {
		{ "Loại", "c-part" }, { "Mã", "c-code" },
		{ "Tên thủ tục", NULL },
	};
	struct html_node *block, *rows = NULL;
	size_t i, k;

	for (k = 0; k < sizeof order / sizeof order[0]; k++)
		for (i = 0; i < t->n; i++) {
			if (t->accounts[i].subject->fate != order[k])
				continue;
			if (rows == NULL) {
				block = html_add(into, "section", "subject");
				html_leaf(block, "h2", NULL, list_title(t));
				rows = html_table(block, "changes", NULL,
				    columns, 3);
			}
			put_listed(rows, t, i);
		}
}

/* --- bases alone --------------------------------------------------------- */

void
told_based(struct html_node *into, const struct telling *t)
{
	struct html_node *block = NULL, *p;
	size_t i;

	for (i = 0; i < t->n; i++) {
		const struct account *ac = &t->accounts[i];

		if (ac->n > 0 || account_is_listed(ac))
			continue;
		if (block == NULL) {
			block = html_add(into, "section", "subject");
			html_leaf(block, "h2", NULL, "Chỉ đổi căn cứ pháp lý "
			    "hoặc quyết định công bố");
		}
		p = html_leaf(block, "p", "based", ac->subject->name);
		html_text(p, " ");
		html_leaf(p, "span", "code", ac->subject->code);
		told_basis(block, t->arena, ac);
	}
}

/* --- the calendar -------------------------------------------------------- */

/* "Đăng ký khai sinh (1.001193); …" */
static const char *
names_of(struct arena *a, const struct calendar_line *line)
{
	struct once names = { .arena = a };
	size_t i;

	for (i = 0; i < line->n_subjects; i++) {
		const struct subject *s = line->subjects[i];

		once_add(&names, *s->code == '\0' ? s->name :
		    arena_printf(a, "%s (%s)", s->name, s->code));
	}
	return once_joined(&names);
}

/* The facts in a row, the procedures across below it. */
static void
put_line(struct html_node *rows, struct arena *a,
    const struct calendar_line *line)
{
	struct html_node *row = html_add(rows, "tr", "facts"), *cell;
	struct buf count;

	cell = html_leaf(row, "th", NULL, line->who != NULL ? line->who :
	    law_order_label(line->change, LANG_VI));
	html_attribute(cell, "scope", "row");
	told_value(html_add(row, "td", NULL), a, line->change, TOLD_BEFORE);
	told_value(html_add(row, "td", NULL), a, line->change, TOLD_AFTER);
	told_effect(html_add(row, "td", "effect"), a, line->change);
	row = html_add(rows, "tr", NULL);
	cell = html_add(row, "td", "across");
	html_attribute(cell, "colspan", "4");
	buf_init(&count, 0);
	put_quantity(&count, (long long)line->n_subjects, LANG_VI);
	buf_puts(&count, " thủ tục: ");
	html_leaf(cell, "strong", NULL, count.data);
	buf_release(&count);
	html_text(cell, names_of(a, line));
	html_breakable(row, 900);
}

/* Nobody edited these: a day has come that the catalogue names. */
static void
put_basis(struct html_node *into, struct arena *a,
    const struct calendar_block *b)
{
	struct once o = { .arena = a };

	told_documents(&o, b->lines[0].change);
	html_leaf(into, "p", "old-code", o.n == 0 ?
	    "Đến ngày bắt đầu hoặc hết áp dụng." :
	    arena_printf(a, "Đến ngày bắt đầu hoặc hết áp dụng, theo %s.",
	    once_joined(&o)));
}

void
told_calendar(struct html_node *into, const struct telling *t)
{
	static const struct html_column columns[] = {
		{ "Với ai, việc gì", "c-part" }, { "Trước", NULL }, { "Nay", NULL },
		{ "Với người dân", "c-effect" },
	};
	struct html_node *block, *rows;
	size_t i, k;

	for (i = 0; i < t->calendar.n; i++) {
		const struct calendar_block *b = &t->calendar.blocks[i];

		block = html_add(into, "section", "subject");
		html_leaf(block, "h2", "first-capital",
		    b->lines[0].change->message);
		put_basis(block, t->arena, b);
		rows = html_table(block, "changes", NULL, columns, 4);
		for (k = 0; k < b->n; k++)
			put_line(rows, t->arena, &b->lines[k]);
	}
}
