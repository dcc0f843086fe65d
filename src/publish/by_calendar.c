/* A resolution that ends is one row, not one for each of its papers. */
#include "publish/by_calendar.h"

static const struct {
	const char *title, *what, *before, *after, *basis, *procedures, *none;
} labels[] = {
	[LANG_VI] = {
		.title = "Chỉ do đến ngày, không ai sửa tệp",
		.what = "Thay đổi", .before = "Trước", .after = "Sau",
		.basis = "Căn cứ", .procedures = "Thủ tục",
		.none = "không có",
	},
	[LANG_EN] = {
		.title = "Only because a day came, no file was edited",
		.what = "Change", .before = "Before", .after = "After",
		.basis = "Basis", .procedures = "Procedures", .none = "none",
	},
};

static void
put_what(struct html_node *row, const struct calendar_line *line,
    enum lang lang)
{
	const struct change *ch = line->change;
	struct html_node *cell;
	struct buf text;

	buf_init(&text, 0);
	buf_printf(&text, "%s: %s", burden_label(ch->burden, lang),
	    ch->message);
	cell = html_leaf(row, "td", NULL, text.data);
	buf_clear(&text);
	if (line->who != NULL)
		buf_puts(&text, line->who);
	if (has_delta(&ch->delta)) {
		buf_puts(&text, text.len > 0 ? ": " : "");
		delta_write(&text, &ch->delta, lang);
	}
	if (text.len > 0)
		html_leaf(cell, "p", "where", text.data);
	buf_release(&text);
}

static void
put_value(struct html_node *row, const char *text, enum lang lang)
{
	if (text != NULL)
		html_leaf(row, "td", NULL, text);
	else
		html_leaf(html_add(row, "td", NULL), "p", "none",
		    labels[lang].none);
}

static void
put_codes(struct html_node *row, const struct calendar_line *line,
    enum lang lang)
{
	struct html_node *cell;
	struct buf text;
	size_t i;

	buf_init(&text, 0);
	put_quantity(&text, (long long)line->n_subjects, lang);
	cell = html_leaf(row, "td", NULL, text.data);
	buf_clear(&text);
	for (i = 0; i < line->n_subjects; i++)
		buf_printf(&text, "%s%s", i == 0 ? "" : ", ",
		    *line->subjects[i]->code != '\0' ?
		    line->subjects[i]->code : line->subjects[i]->name);
	html_leaf(cell, "p", "where", text.data);
	buf_release(&text);
}

static void
put_block(struct html_node *rows, const struct calendar_block *b,
    enum lang lang)
{
	size_t i;

	for (i = 0; i < b->n; i++) {
		struct html_node *row = html_add(rows, "tr", NULL);

		put_what(row, &b->lines[i], lang);
		put_value(row, b->lines[i].change->old_text, lang);
		put_value(row, b->lines[i].change->new_text, lang);
		put_codes(row, &b->lines[i], lang);
		html_leaf(row, "td", NULL, b->basis);
	}
}

void
publish_by_calendar(struct html_node *into, const struct calendar *cal,
    enum lang lang)
{
	const struct html_column columns[] = {
		{ labels[lang].what, "c-what" },
		{ labels[lang].before, NULL },
		{ labels[lang].after, NULL },
		{ labels[lang].procedures, NULL },
		{ labels[lang].basis, "c-basis" },
	};
	struct html_node *block, *rows;
	size_t i;

	if (cal->n == 0)
		return;
	block = html_add(into, "section", "fate");
	html_leaf(block, "h2", NULL, labels[lang].title);
	rows = html_table(block, "changes", NULL, columns, 5);
	for (i = 0; i < cal->n; i++)
		put_block(rows, &cal->blocks[i], lang);
}
