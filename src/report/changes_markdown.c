/*
 * GitHub and GitLab Markdown, for a merge request: the summary, then one table
 * of before and after in the order of the law's parts, then what the legal
 * joins found.
 */
#include <string.h>

#include "model/say.h"
#include "report/changes_parts.h"
#include "report/formats.h"

static const struct {
	const char *title, *columns[8], *accepted, *basis, *similar, *look_at;
	const char *was, *whole, *calendar, *calendar_columns[5];
	const char *places;
} labels[] = {
	[LANG_VI] = {
		.title = "Thay đổi thủ tục hành chính",
		.columns = { "STT", "Mã", "Tên", "Bộ phận", "Trước", "Sau",
			"Chênh lệch", "Ghi chú/Căn cứ" },
		.accepted = "đã chấp nhận", .basis = "căn cứ cần có",
		.similar = "ghép theo độ giống nhau, cần xem lại",
		.look_at = "Cần xem lại", .was = "mã cũ",
		.whole = "Cả thủ tục",
		.calendar = "Chỉ do đến ngày, không ai sửa tệp",
		.calendar_columns = { "Thay đổi", "Căn cứ", "Trước", "Sau",
			"Thủ tục" },
		.places = "chỗ",
	},
	[LANG_EN] = {
		.title = "Changes of administrative procedures",
		.columns = { "No.", "Code", "Name", "Part", "Before", "After",
			"Difference", "Notes/Basis" },
		.accepted = "accepted", .basis = "basis needed",
		.similar = "paired by likeness, to be checked",
		.look_at = "To be looked at", .was = "formerly",
		.whole = "The procedure",
		.calendar = "Only because a day came, no file was edited",
		.calendar_columns = { "Change", "Basis", "Before", "After",
			"Procedures" },
		.places = "places",
	},
};

/* A text of several lines in one cell. */
static void
put_lines(struct buf *out, struct arena *a, const char *s, size_t n)
{
	const char *end = s + n, *line;

	for (;; s = line + 1) {
		line = memchr(s, '\n', (size_t)(end - s));
		put_markdown(out, arena_strndup(a, s,
		    (size_t)((line == NULL ? end : line) - s)));
		if (line == NULL)
			return;
		buf_puts(out, "<br>");
	}
}

/* One side of a word difference: what is the same, and what only it has. */
static void
put_side(struct buf *out, struct arena *a, const struct piece *v, size_t n,
    bool new)
{
	const char *tag = new ? "ins" : "del";
	size_t i;

	for (i = 0; i < n; i++) {
		if (v[i].what == (new ? PIECE_GONE : PIECE_COME))
			continue;
		if (v[i].what != PIECE_SAME)
			buf_printf(out, "<%s>", tag);
		put_lines(out, a, v[i].s, v[i].n);
		if (v[i].what != PIECE_SAME)
			buf_printf(out, "</%s>", tag);
	}
}

static void
put_value(struct buf *out, struct arena *a, const struct change *ch,
    bool new)
{
	const char *text = new ? ch->new_text : ch->old_text;
	const struct piece *v;
	size_t n;

	v = change_pieces(a, ch, &n);
	if (n > 0)
		put_side(out, a, v, n, new);
	else if (text != NULL)
		put_lines(out, a, text, strlen(text));
}

static void
put_part(struct buf *out, const struct changes *c, const struct change *ch)
{
	const struct field *part = change_part(ch);
	struct buf row;

	put_markdown(out, part == NULL ? labels[c->lang].whole :
	    field_label(part, c->lang));
	if (part != ch->field) {
		buf_puts(out, ": ");
		put_markdown(out, field_label(ch->field, c->lang));
	}
	if (*ch->where == '\0')
		return;
	buf_init(&row, 0);
	put_row_name(&row, ch->where, WHERE_COLUMNS);
	buf_puts(out, " (");
	put_markdown(out, row.data);
	buf_putc(out, ')');
	buf_release(&row);
}

/* "▲ tăng gánh nặng: thời hạn dài hơn; căn cứ cần có: … (DF101)" */
static void
put_notes(struct buf *out, const struct changes *c, const struct change *ch)
{
	struct buf text;

	buf_init(&text, 0);
	buf_printf(&text, "%s: %s", burden_label(ch->burden, c->lang),
	    ch->message);
	if (ch->mends_record)
		buf_puts(&text, c->lang == LANG_EN ? "; record mended" :
		    "; sửa dữ liệu");
	if (ch->accepted != NULL) {
		buf_printf(&text, "; %s: ", labels[c->lang].accepted);
		put_acceptance(&text, ch->accepted, c->lang);
	} else if (ch->burden == BURDEN_HEAVIER && !ch->mends_record &&
	    ch->direction->basis != NULL) {
		buf_printf(&text, "; %s: %s", labels[c->lang].basis,
		    ch->direction->basis);
	}
	buf_printf(out, "%s ", burden_sign(ch->burden));
	put_markdown(out, text.data);
	buf_printf(out, " (%s)", ch->direction->code);
	buf_release(&text);
}

/* Number, code and name stand in the first row of a procedure. */
static void
put_subject(struct buf *out, const struct changes *c,
    const struct subject *s, size_t number)
{
	struct buf kind;

	buf_printf(out, "| %zu | ", number);
	put_markdown(out, s->code);
	buf_puts(out, " | ");
	put_markdown(out, s->name);
	buf_puts(out, "<br>");
	buf_init(&kind, 0);
	put_kind(&kind, s, c->lang);
	put_markdown(out, kind.data);
	buf_release(&kind);
	if (s->old_code != NULL) {
		buf_printf(out, "; %s ", labels[c->lang].was);
		put_markdown(out, s->old_code);
	}
	if (s->by_similarity)
		buf_printf(out, "; %s", labels[c->lang].similar);
}

static void
put_row(struct buf *out, struct arena *a, const struct changes *c,
    const struct change *ch)
{
	struct buf delta;

	buf_puts(out, " | ");
	put_part(out, c, ch);
	buf_puts(out, " | ");
	put_value(out, a, ch, false);
	buf_puts(out, " | ");
	put_value(out, a, ch, true);
	buf_puts(out, " | ");
	buf_init(&delta, 0);
	delta_write(&delta, &ch->delta, c->lang);
	put_markdown(out, delta.data);
	buf_release(&delta);
	buf_puts(out, " | ");
	put_notes(out, c, ch);
	buf_puts(out, " |\n");
}

static void
put_text(struct buf *out, const char *s)
{
	if (s != NULL)
		put_markdown(out, s);
	buf_puts(out, " | ");
}

/* "| ▲ hết thời gian … (DF320) | Nghị quyết … | … | | 1.000894, … (22 chỗ) |" */
static void
put_calendar_row(struct buf *out, const struct changes *c,
    const struct calendar_block *b, const struct calendar_line *line)
{
	const struct change *ch = line->change;
	size_t i;

	buf_printf(out, "| %s ", burden_sign(ch->burden));
	put_markdown(out, ch->message);
	if (line->who != NULL) {
		buf_puts(out, ": ");
		put_markdown(out, line->who);
	}
	buf_printf(out, " (%s) | ", ch->direction->code);
	put_text(out, b->basis);
	put_text(out, ch->old_text);
	put_text(out, ch->new_text);
	for (i = 0; i < line->n_subjects; i++) {
		buf_puts(out, i == 0 ? "" : ", ");
		put_markdown(out, line->subjects[i]->code);
	}
	if (line->n > line->n_subjects)
		buf_printf(out, " (%zu %s)", line->n, labels[c->lang].places);
	buf_puts(out, " |\n");
}

static void
put_calendar(struct buf *out, const struct changes *c,
    const struct calendar *cal)
{
	size_t i, k;

	buf_printf(out, "\n#### %s\n\n|", labels[c->lang].calendar);
	for (i = 0; i < 5; i++)
		buf_printf(out, " %s |", labels[c->lang].calendar_columns[i]);
	buf_puts(out, "\n| --- | --- | --- | --- | --- |\n");
	for (i = 0; i < cal->n; i++)
		for (k = 0; k < cal->blocks[i].n; k++)
			put_calendar_row(out, c, &cal->blocks[i],
			    &cal->blocks[i].lines[k]);
}

static void
put_table(struct buf *out, struct arena *a, const struct changes *c)
{
	size_t i, k;

	buf_puts(out, "\n|");
	for (i = 0; i < 8; i++)
		buf_printf(out, " %s |", labels[c->lang].columns[i]);
	buf_puts(out, "\n| ---: | --- | --- | --- | --- | --- | --- | --- |\n");
	for (i = 0; i < c->n_subjects; i++) {
		const struct subject *s = &c->subjects[i];
		const struct change *const *v = changes_by_part(a, s);

		for (k = 0; k < s->n; k++) {
			if (k == 0)
				put_subject(out, c, s, i + 1);
			else
				buf_puts(out, "| | |");
			put_row(out, a, c, v[k]);
		}
	}
}

static void
put_summary(struct buf *out, struct arena *a, const struct changes *c)
{
	const struct summary_line *v;
	const char *title;
	size_t n, i;

	v = changes_summary_lines(a, c, &title, &n);
	buf_printf(out, "### %s\n\n", labels[c->lang].title);
	put_markdown(out, title);
	buf_puts(out, n > 0 ? "\n\n" : "\n");
	for (i = 0; i < n; i++) {
		buf_printf(out, "- %s%s%s: ", v[i].sign,
		    *v[i].sign == '\0' ? "" : " ", v[i].label);
		put_markdown(out, v[i].value);
		buf_putc(out, '\n');
	}
}

static void
put_findings(struct buf *out, struct arena *a, const struct changes *c)
{
	const struct report_item *v = report_items(a, c->findings, c->lang);
	const struct report_run run = { .lang = c->lang };
	struct buf text;
	size_t i;

	buf_printf(out, "\n#### %s\n\n", labels[c->lang].look_at);
	buf_init(&text, 0);
	for (i = 0; i < c->findings->n; i++) {
		buf_clear(&text);
		put_place(&text, v[i].at);
		buf_puts(&text, ": ");
		put_advice(&text, &run, &v[i]);
		buf_printf(out, "- %s %s ", level_label(v[i].level, c->lang),
		    v[i].rule->code);
		put_markdown(out, text.data);
		buf_putc(out, '\n');
	}
	buf_release(&text);
}

void
changes_render_markdown(struct buf *out, const struct changes *c)
{
	struct arena a = { 0 };
	struct calendar cal = changes_by_calendar(&a, c);

	put_summary(out, &a, c);
	if (cal.rest.n_subjects > 0)
		put_table(out, &a, &cal.rest);
	if (cal.n > 0)
		put_calendar(out, c, &cal);
	if (c->findings->n > 0)
		put_findings(out, &a, c);
	arena_release(&a);
}
