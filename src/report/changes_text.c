/*
 * The format for a terminal: a block for each procedure, worst first, what
 * the calendar did, and the summary below.
 */
#include <string.h>

#include "base/utf8.h"
#include "report/changes_text.h"
#include "report/formats.h"

static const struct {
	const char *was, *replaces, *similar, *look_at;
	const char *calendar, *basis, *no_edit, *procedures, *procedure;
	const char *places;
} labels[] = {
	[LANG_VI] = {
		.was = "mã cũ", .replaces = "thay thế cho",
		.similar = "ghép theo độ giống nhau; cần người xem lại",
		.look_at = "Cần xem lại", .calendar = "Chỉ do đến ngày",
		.basis = "căn cứ", .no_edit = "không ai sửa tệp",
		.procedures = "thủ tục", .procedure = "thủ tục",
		.places = "chỗ",
	},
	[LANG_EN] = {
		.was = "formerly", .replaces = "replaces",
		.similar = "paired by likeness; a person must check",
		.look_at = "To be looked at",
		.calendar = "Only because a day came", .basis = "basis",
		.no_edit = "no file was edited",
		.procedures = "procedures", .procedure = "procedure",
		.places = "places",
	},
};

enum { LABEL = 21 };		/* columns of what a sum is about */

static const char bold[] = "1", faint[] = "2";

/* A line under the name: its former code, what it stands for. */
static void
put_link(struct buf *out, const struct changes *c, const char *label,
    const char *const *codes, size_t n)
{
	struct ink k;
	size_t i;

	buf_puts(out, "  ");
	ink_init(&k, out, c->colour, c->width, 2, 4);
	ink_puts(&k, label);
	for (i = 0; i < n; i++) {
		ink_puts(&k, i == 0 ? ": " : ", ");
		ink_puts(&k, codes[i]);
	}
	ink_end(&k);
}

static void
put_name(struct buf *out, const struct changes *c, const struct subject *s)
{
	struct buf kind;
	struct ink k;

	buf_init(&kind, 0);
	put_kind(&kind, s, c->lang);
	ink_init(&k, out, c->colour, c->width, 0, 2);
	ink_colour(&k, burden_colour(s->burden));
	ink_puts(&k, kind.data);
	ink_colour(&k, bold);
	ink_puts(&k, *s->code != '\0' ? " · " : "");
	ink_puts(&k, s->code);
	ink_puts(&k, " · ");
	ink_puts(&k, s->name);
	ink_end(&k);
	buf_release(&kind);
}

static void
put_subject(struct buf *out, const struct changes *c,
    const struct subject *s)
{
	put_name(out, c, s);
	if (s->old_code != NULL)
		put_link(out, c, labels[c->lang].was, &s->old_code, 1);
	if (s->n_partners > 0)
		put_link(out, c, labels[c->lang].replaces, s->partners,
		    s->n_partners);
	if (s->by_similarity)
		put_link(out, c, labels[c->lang].similar, NULL, 0);
	text_changes(out, c, s);
	buf_putc(out, '\n');
}

static void
put_subjects(struct buf *out, const struct changes *c)
{
	struct arena a = { 0 };
	const struct subject *const *v = subjects_by_weight(&a, c);
	size_t i;

	for (i = 0; i < c->n_subjects; i++)
		put_subject(out, c, v[i]);
	arena_release(&a);
}

/* --- what the calendar did ----------------------------------------------- */

/*
 * "Mọi người nộp lệ phí: 25.000 đồng → 50.000 đồng: tăng …", "− Cơ sở dữ liệu
 * quốc gia về dân cư"
 */
static void
put_values(struct buf *out, const struct changes *c,
    const struct calendar_line *line)
{
	const struct change *ch = line->change;
	const char *old = ch->old_text, *new = ch->new_text;

	if (line->who != NULL)
		buf_printf(out, "%s: ", line->who);
	if (old != NULL)
		buf_printf(out, "%s%s", new == NULL ? "− " : "", old);
	if (new != NULL)
		buf_printf(out, "%s%s", old == NULL ? "+ " : " → ", new);
	if (has_delta(&ch->delta)) {
		buf_puts(out, ": ");
		delta_write(out, &ch->delta, c->lang);
	}
}

/* "46 thủ tục (75 chỗ): 1.000894, 1.001022, …" */
static void
put_codes(struct buf *out, const struct changes *c,
    const struct calendar_line *line)
{
	struct ink k = text_line(out, c);
	struct buf count;
	size_t i;

	buf_init(&count, 0);
	put_quantity(&count, (long long)line->n_subjects, c->lang);
	buf_printf(&count, " %s", line->n_subjects == 1 ?
	    labels[c->lang].procedure : labels[c->lang].procedures);
	if (line->n > line->n_subjects) {
		buf_puts(&count, " (");
		put_quantity(&count, (long long)line->n, c->lang);
		buf_printf(&count, " %s)", labels[c->lang].places);
	}
	ink_puts(&k, count.data);
	for (i = 0; i < line->n_subjects; i++) {
		ink_puts(&k, i == 0 ? ": " : ", ");
		ink_puts(&k, *line->subjects[i]->code != '\0' ?
		    line->subjects[i]->code : line->subjects[i]->name);
	}
	ink_end(&k);
	buf_release(&count);
}

static void
put_calendar_line(struct buf *out, const struct changes *c,
    const struct calendar_line *line)
{
	struct ink k = text_sign(out, c, line->change->burden);
	struct buf text;

	buf_init(&text, 0);
	put_values(&text, c, line);
	ink_puts(&k, text.data);
	buf_release(&text);
	ink_end(&k);
	put_codes(out, c, line);
}

static void
put_block_name(struct buf *out, const struct changes *c,
    const struct change *ch)
{
	struct ink k;

	ink_init(&k, out, c->colour, c->width, 0, 2);
	ink_colour(&k, burden_colour(ch->burden));
	ink_puts(&k, labels[c->lang].calendar);
	ink_colour(&k, bold);
	ink_puts(&k, " · ");
	ink_puts(&k, ch->message);
	ink_end(&k);
}

/* "  căn cứ: Nghị quyết 66.7/2025/NQ-CP; không ai sửa tệp DF320" */
static void
put_block_basis(struct buf *out, const struct changes *c,
    const struct calendar_block *b)
{
	struct ink k;

	buf_puts(out, "  ");
	ink_init(&k, out, c->colour, c->width, 2, 4);
	if (*b->basis != '\0') {
		ink_puts(&k, labels[c->lang].basis);
		ink_puts(&k, ": ");
		ink_puts(&k, b->basis);
		ink_puts(&k, "; ");
	}
	ink_puts(&k, labels[c->lang].no_edit);
	ink_puts(&k, " ");
	ink_colour(&k, faint);
	ink_puts(&k, b->lines[0].change->direction->code);
	ink_end(&k);
}

static void
put_block(struct buf *out, const struct changes *c,
    const struct calendar_block *b)
{
	size_t i;

	put_block_name(out, c, b->lines[0].change);
	put_block_basis(out, c, b);
	for (i = 0; i < b->n; i++)
		put_calendar_line(out, c, &b->lines[i]);
	buf_putc(out, '\n');
}

void
changes_alone(struct buf *out, const struct changes *c)
{
	size_t i;

	for (i = 0; i < c->n_subjects; i++)
		text_changes(out, c, &c->subjects[i]);
}

static void
put_findings(struct buf *out, const struct changes *c)
{
	struct ink k;

	if (c->findings->n == 0)
		return;
	ink_init(&k, out, c->colour, c->width, 0, 0);
	ink_colour(&k, bold);
	ink_puts(&k, labels[c->lang].look_at);
	ink_end(&k);
	changes_put_findings(out, c, "text");
	buf_putc(out, '\n');
}

void
changes_details(struct buf *out, const struct changes *c)
{
	struct arena a = { 0 };
	struct calendar cal = changes_by_calendar(&a, c);
	size_t i;

	put_subjects(out, &cal.rest);
	for (i = 0; i < cal.n; i++)
		put_block(out, c, &cal.blocks[i]);
	put_findings(out, c);
	arena_release(&a);
}

/* --- the summary ---------------------------------------------------------- */

static void
put_summary_line(struct buf *out, const struct changes *c,
    const struct summary_line *line)
{
	struct ink k;
	size_t i;

	ink_init(&k, out, c->colour, c->width, LABEL + 2, LABEL + 2);
	if (c->colour && *line->colour != '\0')
		buf_printf(out, "\x1b[%sm", line->colour);
	buf_printf(out, "%s %s", *line->sign == '\0' ? " " : line->sign,
	    line->label);
	if (c->colour && *line->colour != '\0')
		buf_puts(out, "\x1b[0m");
	i = utf8_width(line->label, strlen(line->label));
	buf_fill(out, ' ', LABEL - i);
	ink_puts(&k, line->value);
	ink_end(&k);
}

void
changes_summary(struct buf *out, const struct changes *c)
{
	struct arena a = { 0 };
	const struct summary_line *v;
	const char *title;
	struct ink k;
	size_t n, i;

	v = changes_summary_lines(&a, c, &title, &n);
	ink_init(&k, out, c->colour, c->width, 0, 2);
	ink_colour(&k, "1");
	ink_puts(&k, title);
	ink_end(&k);
	for (i = 0; i < n; i++)
		put_summary_line(out, c, &v[i]);
	arena_release(&a);
}

void
changes_render_text(struct buf *out, const struct changes *c)
{
	changes_details(out, c);
	changes_summary(out, c);
}
