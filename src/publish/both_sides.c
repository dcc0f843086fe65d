/* Both sides next to each other, for print and for the screen. */
#include <string.h>

#include "html/html.h"
#include "html/look.h"
#include "model/say.h"
#include "publish/by_calendar.h"
#include "publish/publish.h"
#include "report/formats.h"
#include "sheet/law_order.h"
#include "sheet/marks.h"

static const struct {
	const char *title, *part, *before, *after, *what;
	const char *none, *accepted, *mends, *similar, *old_code;
	const char *replaces, *look_at, *code, *procedure, *says, *basis;
	const char *same, *as_of, *replacing;
} labels[] = {
	[LANG_VI] = {
		.title = "So sánh thủ tục hành chính",
		.part = "Bộ phận", .before = "Trước", .after = "Sau",
		.what = "Thay đổi", .none = "không có",
		.accepted = "Đã chấp nhận: ",
		.mends = "Chỉ sửa dữ liệu, quy định không đổi",
		.similar = "Ghép với thủ tục cũ theo độ giống nhau, cần người "
		    "đọc kiểm tra", .old_code = "Mã cũ: ",
		.replaces = "Thay thế: ", .look_at = "Cần xem lại",
		.code = "Mã", .procedure = "Thủ tục", .says = "Nội dung",
		.basis = "Căn cứ", .same = "Không có thay đổi.",
		.as_of = "Xét theo ngày ", .replacing = "Thay thế",
	},
	[LANG_EN] = {
		.title = "Comparison of administrative procedures",
		.part = "Part", .before = "Before", .after = "After",
		.what = "Change", .none = "none",
		.accepted = "Accepted: ",
		.mends = "The record was mended, the rules did not change",
		.similar = "Paired with the old procedure by likeness only: "
		    "please check", .old_code = "Old code: ",
		.replaces = "Replaces: ", .look_at = "To be looked at",
		.code = "Code", .procedure = "Procedure", .says = "What",
		.basis = "Basis", .same = "Nothing changed.",
		.as_of = "As of ", .replacing = "Replacing others",
	},
};

/* What every part of the page needs. */
struct page {
	struct arena *arena;
	const struct changes *c;
	enum lang lang;
};

/* --- one change ---------------------------------------------------------- */

enum column { BEFORE, AFTER };

/* A paragraph in which nothing changed. */
static void
add_left_out(struct phrase *p, struct arena *a)
{
	if (p->n == 0 || strcmp(p->runs[p->n - 1].s, "…\n") != 0)
		phrase_add(p, a, "…\n", strlen("…\n"), HTML_SAME);
}

/*
 * What stands in a column: the paragraphs in which something changed, with the
 * words that are only on this side marked; one "…" for what lies between.
 */
static void
put_paragraphs(struct html_node *cell, const struct page *p,
    const struct change *ch, enum column column)
{
	const enum html_mark drop = column == BEFORE ? HTML_COME : HTML_GONE;
	struct phrase all = { 0 }, shown = { 0 };
	size_t i, k, end;

	phrase_between(&all, p->arena, ch->old_text, ch->new_text);
	phrase_split(&all, p->arena);
	for (i = 0; i < all.n; i = end) {
		bool changed = false;

		for (end = i; end < all.n; ) {
			changed |= all.runs[end].mark != HTML_SAME;
			if (phrase_ends_line(&all, end++))
				break;
		}
		for (k = i; changed && k < end; k++)
			if (all.runs[k].mark != drop)
				phrase_add(&shown, p->arena, all.runs[k].s,
				    all.runs[k].n, all.runs[k].mark);
		if (!changed)
			add_left_out(&shown, p->arena);
	}
	html_prose(cell, shown.runs, shown.n);
}

static void
put_side(struct html_node *row, const struct page *p,
    const struct change *ch, enum column column)
{
	bool by_words = ch->prose && ch->old_text != NULL &&
	    ch->new_text != NULL;
	struct html_node *cell = html_add(row, "td", by_words ? NULL :
	    "whole");
	const char *text = column == BEFORE ? ch->old_text : ch->new_text;
	struct html_run run = { text, 0, HTML_SAME };

	if (by_words) {
		put_paragraphs(cell, p, ch, column);
	} else if (text == NULL) {
		html_leaf(cell, "p", "none", labels[p->lang].none);
	} else {
		run.n = strlen(text);
		if (ch->burden != BURDEN_FORM)
			run.mark = column == BEFORE ? HTML_GONE : HTML_COME;
		html_prose(cell, &run, 1);
	}
}

static void
put_tag(struct html_node *into, const struct page *p, enum burden burden)
{
	static const char *const classes[N_BURDENS] = {
		[BURDEN_FORM] = "tag form",
		[BURDEN_LIGHTER] = "tag lighter",
		[BURDEN_CONTENT] = "tag content",
		[BURDEN_HEAVIER] = "tag heavier",
	};

	html_leaf(into, "span", classes[burden],
	    burden_label(burden, p->lang));
}

static void
put_accepted(struct html_node *cell, const struct page *p,
    const struct change *ch)
{
	struct buf text;

	buf_init(&text, 0);
	buf_puts(&text, labels[p->lang].accepted);
	put_acceptance(&text, ch->accepted, p->lang);
	html_leaf(cell, "p", "remark", text.data);
	buf_release(&text);
}

static void
put_what(struct html_node *row, const struct page *p,
    const struct change *ch)
{
	struct html_node *cell = html_add(row, "td", NULL);
	struct buf text;

	put_tag(html_add(cell, "p", NULL), p, ch->burden);
	html_leaf(cell, "p", NULL, ch->message);
	if (has_delta(&ch->delta)) {
		buf_init(&text, 0);
		delta_write(&text, &ch->delta, p->lang);
		html_leaf(cell, "p", "delta", text.data);
		buf_release(&text);
	}
	if (ch->mends_record)
		html_leaf(cell, "p", "remark", labels[p->lang].mends);
	if (ch->accepted != NULL)
		put_accepted(cell, p, ch);
}

/* Long texts may break over pages, or an empty page would stand before. */
static bool
is_long(const struct change *ch)
{
	enum { LONG = 900 };

	return (ch->old_text != NULL && strlen(ch->old_text) > LONG) ||
	    (ch->new_text != NULL && strlen(ch->new_text) > LONG);
}

/* The part is named in its first row only, the place in it in each. */
static void
put_change(struct html_node *rows, const struct page *p,
    const struct change *ch, bool first)
{
	struct html_node *row, *cell;
	const char *label = law_order_label(ch, p->lang);

	row = html_add(rows, "tr", is_long(ch) ? "long" : NULL);
	cell = html_add(row, "th", first ? "part" : "part again");
	html_attribute(cell, "scope", "row");
	html_leaf(cell, "p", first ? "label" : "label again", label);
	if (!law_order_is_whole(ch) && strcmp(field_label(ch->field, p->lang),
	    label) != 0)
		html_leaf(cell, "p", "where", field_label(ch->field,
		    p->lang));
	if (*ch->where != '\0')
		html_leaf(cell, "p", "where", ch->where);
	put_side(row, p, ch, BEFORE);
	put_side(row, p, ch, AFTER);
	put_what(row, p, ch);
}

/* --- one subject --------------------------------------------------------- */

static void
put_remarks(struct html_node *into, const struct page *p,
    const struct subject *s)
{
	const char *codes = "";
	size_t i;

	for (i = 0; i < s->n_partners; i++)
		codes = arena_printf(p->arena, "%s%s%s", codes,
		    i > 0 ? ", " : "", s->partners[i]);
	if (*codes != '\0')
		html_leaf(into, "p", "remark", arena_printf(p->arena,
		    "%s%s", labels[p->lang].replaces, codes));
	else if (s->old_code != NULL)
		html_leaf(into, "p", "remark", arena_printf(p->arena,
		    "%s%s", labels[p->lang].old_code, s->old_code));
	if (s->by_similarity)
		html_leaf(into, "p", "remark", labels[p->lang].similar);
}

/* A new or abolished procedure as a whole: there is nothing to compare. */
static void
put_whole(struct html_node *into, const struct page *p,
    const struct change *ch)
{
	struct html_node *line = html_add(into, "p", "remark");

	put_tag(line, p, ch->burden);
	html_text(line, " ");
	html_text(line, ch->message);
	if (ch->accepted != NULL)
		put_accepted(into, p, ch);
}

static void
put_subject(struct html_node *into, const struct page *p,
    const struct subject *s)
{
	const struct html_column columns[] = {
		{ labels[p->lang].part, "c-part" },
		{ labels[p->lang].before, NULL },
		{ labels[p->lang].after, NULL },
		{ labels[p->lang].what, "c-what" },
	};
	const struct law_ordered *v = law_order(p->arena, s);
	struct html_node *block = html_add(into, "section", "subject");
	struct html_node *head = html_leaf(block, "h3", NULL, s->name);
	struct html_node *rows;
	size_t i;

	html_text(head, " ");
	html_leaf(head, "span", "code", s->shared != NULL ? s->shared :
	    s->code);
	put_remarks(block, p, s);
	if (s->n == 1 && law_order_is_whole(v[0].change) &&
	    s->fate != FATE_REPLACED) {
		put_whole(block, p, v[0].change);
		return;
	}
	rows = html_table(block, "changes", NULL, columns, 4);
	for (i = 0; i < s->n; i++)
		put_change(rows, p, v[i].change, i == 0 ||
		    v[i].rank != v[i - 1].rank);
}

/* --- the page ------------------------------------------------------------ */

static void
put_summary(struct html_node *into, const struct page *p)
{
	const struct summary_line *line;
	const char *title;
	struct html_node *list, *row;
	struct buf day;
	size_t i, n;

	line = changes_summary_lines(p->arena, p->c, &title, &n);
	html_leaf(into, "p", "about", title);
	list = html_add(into, "dl", "summary");
	for (i = 0; i < n; i++) {
		row = html_add(list, "div", NULL);
		html_leaf(row, "dt", NULL, line[i].label);
		html_leaf(row, "dd", NULL, line[i].value);
	}
	buf_init(&day, 0);
	buf_puts(&day, labels[p->lang].as_of);
	put_date(&day, p->c->as_of[1], p->lang);
	html_leaf(into, "p", "remark", day.data);
	buf_release(&day);
}

static void
put_fate(struct html_node *into, const struct page *p, enum fate fate)
{
	struct html_node *block;
	size_t i;

	if (p->c->by_fate[fate] == 0)
		return;
	block = html_add(into, "section", "fate");
	html_leaf(block, "h2", NULL, arena_printf(p->arena, "%s (%zu)",
	    fate == FATE_REPLACED ? labels[p->lang].replacing :
	    fate_label(fate, p->lang), p->c->by_fate[fate]));
	for (i = 0; i < p->c->n_subjects; i++)
		if (p->c->subjects[i].fate == fate)
			put_subject(block, p, &p->c->subjects[i]);
}

static void
put_finding(struct html_node *rows, const struct page *p,
    const struct finding *f)
{
	const struct rule *rule = rule_of(f->rule);
	struct html_node *row = html_add(rows, "tr", NULL), *cell;
	struct buf text;

	cell = html_leaf(row, "td", NULL, rule->code);
	html_leaf(cell, "p", "where", level_label(f->level, p->lang));
	html_leaf(row, "td", NULL, f->procedure);
	cell = html_add(row, "td", NULL);
	buf_init(&text, 0);
	finding_text(&text, f, rule->message[p->lang]);
	html_leaf(cell, "p", NULL, text.data);
	buf_clear(&text);
	finding_help(&text, f, p->lang);
	html_leaf(cell, "p", NULL, text.data);
	buf_release(&text);
	html_leaf(row, "td", NULL, rule->basis != NULL ? rule->basis : "");
}

static void
put_findings(struct html_node *into, const struct page *p)
{
	const struct html_column columns[] = {
		{ labels[p->lang].code, "c-rule" },
		{ labels[p->lang].procedure, "c-code" },
		{ labels[p->lang].says, NULL },
		{ labels[p->lang].basis, "c-basis" },
	};
	const struct findings *f = p->c->findings;
	struct html_node *block, *rows;
	size_t i;

	if (f == NULL || f->n == 0)
		return;
	block = html_add(into, "section", "fate");
	html_leaf(block, "h2", NULL, labels[p->lang].look_at);
	rows = html_table(block, "changes", NULL, columns, 4);
	for (i = 0; i < f->n; i++)
		put_finding(rows, p, f->v[i]);
}

void
publish_table(struct buf *out, const struct changes *c)
{
	static const enum fate order[] = {
		FATE_NEW, FATE_AMENDED, FATE_MOVED, FATE_REPLACED,
		FATE_ABOLISHED, FATE_ELAPSED, FATE_TECHNICAL, FATE_NONE
	};
	const struct html_look look = {
		.styles = { style_base, style_compare } };
	struct arena arena = { 0 };
	const struct calendar cal = changes_by_calendar(&arena, c);
	const struct page p = { &arena, c, c->lang };
	const struct page rest = { &arena, &cal.rest, c->lang };
	struct html *h = html_open(c->lang == LANG_VI ? "vi" : "en",
	    labels[c->lang].title, &look);
	struct html_node *body = html_body(h);
	size_t i;

	html_leaf(body, "h1", NULL, labels[c->lang].title);
	put_summary(body, &p);
	for (i = 0; i < sizeof order / sizeof order[0]; i++)
		put_fate(body, &rest, order[i]);
	publish_by_calendar(body, &cal, c->lang);
	if (c->n_subjects == 0)
		html_leaf(body, "p", NULL, labels[c->lang].same);
	put_findings(body, &p);
	html_write(out, h);
	html_close(h);
	arena_release(&arena);
}
