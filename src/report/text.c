/*
 * The formats for a terminal: text, with the source line and a caret, and
 * concise, which is its first line alone.
 */
#include <string.h>

#include "base/escape.h"
#include "base/utf8.h"
#include "report/formats.h"
#include "report/snippet.h"
#include "report/wrap.h"

enum {
	MIN_GUTTER = 2,		/* digits of line numbers */
	MAX_RELATED = 8,	/* other places named in full */
};

static const struct {
	const char *help, *basis, *related, *and, *more;
} labels[] = {
	[LANG_VI] = {
		.help = "cách sửa", .basis = "căn cứ", .related = "xem thêm",
		.and = "và", .more = "chỗ khác",
	},
	[LANG_EN] = {
		.help = "help", .basis = "basis", .related = "see also",
		.and = "and", .more = "more",
	},
};

/* Select Graphic Rendition parameters of ECMA-48. */
static const char bold[] = "1", faint[] = "2", normal[] = "0";

static const char *const level_colours[] = {
	[LEVEL_OFF] = "0",
	[LEVEL_INFO] = "1;36",
	[LEVEL_WARNING] = "1;33",
	[LEVEL_ERROR] = "1;31",
};

static void
put_sgr(struct buf *out, const struct report_run *run, const char *sgr)
{
	if (run->colour)
		buf_printf(out, "\x1b[%sm", sgr);
}

void
put_place(struct buf *out, const struct place *at)
{
	escape_line(out, at->path, strlen(at->path));
	if (has_lines(at))
		buf_printf(out, ":%u:%u", at->from.line, at->from.column);
}

static void
put_headline(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	put_sgr(out, run, bold);
	put_place(out, it->at);
	buf_puts(out, ": ");
	put_sgr(out, run, level_colours[it->level]);
	buf_puts(out, level_label(it->level, run->lang));
	put_sgr(out, run, normal);
	buf_printf(out, " %s %s: ", it->rule->code, item_name(it, run));
	escape_line(out, it->message, strlen(it->message));
	buf_putc(out, '\n');
}

void
render_concise(struct buf *out, const struct report_run *run)
{
	size_t i;

	for (i = 0; i < run->n_items; i++)
		put_headline(out, run, &run->items[i]);
}

/* The space that line numbers of this item take. */
static size_t
gutter_of(const struct report_item *it)
{
	size_t digits = 1;
	unsigned n;

	for (n = it->at->from.line; n >= 10; n /= 10)
		digits++;
	return digits < MIN_GUTTER ? MIN_GUTTER : digits;
}

/* Starts a line "   = label: " under the source line. */
static struct wrap
start_note(struct buf *out, const struct report_run *run,
    const struct report_item *it, const char *label)
{
	size_t gutter = gutter_of(it), start = out->len;
	struct wrap w = {
		.out = out, .width = run->width, .indent = gutter + 3,
	};

	buf_fill(out, ' ', gutter);
	buf_puts(out, " = ");
	if (label != NULL)
		buf_printf(out, "%s: ", label);
	w.column = utf8_width(out->data + start, out->len - start);
	return w;
}

static void
put_help(struct buf *out, const struct report_run *run,
    const struct report_item *it, const char *help)
{
	struct wrap w = start_note(out, run, it, labels[run->lang].help);

	wrap_text(&w, help);
	buf_putc(out, '\n');
}

static void
put_basis(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	const char *basis = it->rule->basis;
	struct wrap w = start_note(out, run, it,
	    basis == NULL ? NULL : labels[run->lang].basis);
	struct buf command;

	buf_init(&command, 0);
	if (basis != NULL) {
		wrap_text(&w, basis);
		buf_puts(&command, "· ");
	}
	buf_printf(&command, "%s --explain %s", run->tool, it->rule->code);
	wrap_word(&w, command.data, command.len);
	buf_release(&command);
	buf_putc(out, '\n');
}

static void
put_related(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	struct wrap w = start_note(out, run, it, labels[run->lang].related);
	struct buf place;
	size_t i;

	buf_init(&place, 0);
	for (i = 0; i < it->n_related && i < MAX_RELATED; i++) {
		buf_clear(&place);
		put_place(&place, &it->related[i]);
		if (i + 1 < it->n_related)
			buf_putc(&place, ',');
		wrap_word(&w, place.data, place.len);
	}
	if (i < it->n_related) {
		buf_clear(&place);
		buf_printf(&place, "%s %zu %s", labels[run->lang].and,
		    it->n_related - i, labels[run->lang].more);
		wrap_text(&w, place.data);
	}
	buf_release(&place);
	buf_putc(out, '\n');
}

/* The start of a line of the snippet; line 0 leaves the number out. */
static void
put_gutter(struct buf *out, const struct report_run *run, size_t gutter,
    unsigned line)
{
	put_sgr(out, run, faint);
	if (line > 0)
		buf_printf(out, "%*u |", (int)gutter, line);
	else
		buf_printf(out, "%*s |", (int)gutter, "");
	put_sgr(out, run, normal);
}

/* Returns true if the help stood beside the caret. */
static bool
put_carets(struct buf *out, const struct report_run *run,
    const struct report_item *it, const struct snippet *s, const char *help)
{
	size_t used = gutter_of(it) + 3 + s->to;
	bool fits = *help != '\0' &&
	    used + 1 + utf8_width(help, strlen(help)) <= run->width;

	put_gutter(out, run, gutter_of(it), 0);
	buf_fill(out, ' ', s->from + 1);
	put_sgr(out, run, level_colours[it->level]);
	buf_fill(out, '^', s->to - s->from);
	if (fits)
		buf_printf(out, " %s", help);
	put_sgr(out, run, normal);
	buf_putc(out, '\n');
	return fits;
}

static bool
put_snippet(struct buf *out, const struct report_run *run,
    const struct report_item *it, const char *help)
{
	size_t gutter = gutter_of(it);
	struct snippet s;
	bool helped;

	snippet_init(&s, it->at, run->width - gutter - 3);
	put_gutter(out, run, gutter, 0);
	buf_putc(out, '\n');
	put_gutter(out, run, gutter, it->at->from.line);
	buf_putc(out, ' ');
	buf_put(out, s.text.data, s.text.len);
	buf_putc(out, '\n');
	helped = put_carets(out, run, it, &s, help);
	snippet_release(&s);
	return helped;
}

static void
put_item(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	bool helped = false;
	struct buf help;

	buf_init(&help, 0);
	escape_line(&help, it->help, strlen(it->help));
	put_headline(out, run, it);
	if (has_lines(it->at) && it->at->line != NULL)
		helped = put_snippet(out, run, it, help.data);
	if (!helped && help.len > 0)
		put_help(out, run, it, help.data);
	if (it->n_related > 0)
		put_related(out, run, it);
	put_basis(out, run, it);
	buf_release(&help);
}

void
render_text(struct buf *out, const struct report_run *run)
{
	size_t i;

	for (i = 0; i < run->n_items; i++) {
		if (i > 0)
			buf_putc(out, '\n');
		put_item(out, run, &run->items[i]);
	}
}
