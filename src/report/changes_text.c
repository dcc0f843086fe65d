/*
 * The format for a terminal: a block for each procedure, and the summary
 * below.
 */
#include <string.h>

#include "base/utf8.h"
#include "report/changes_parts.h"
#include "report/formats.h"
#include "report/ink.h"

enum { INDENT = 14 };		/* of what is said about a change */

static const struct {
	const char *classes[N_BURDENS];
	const char *accepted, *basis, *old_side, *new_side, *gone;
	const char *was, *replaces, *replaced, *similar, *look_at;
} labels[] = {
	[LANG_VI] = {
		.classes = {
			[BURDEN_FORM] = "biên tập",
			[BURDEN_LIGHTER] = "giảm",
			[BURDEN_CONTENT] = "nội dung",
			[BURDEN_HEAVIER] = "tăng",
		},
		.accepted = "đã chấp nhận",
		.basis = "căn cứ cần có", .old_side = "(bên cũ)",
		.new_side = "(bên mới)", .gone = "(không còn)",
		.was = "mã cũ", .replaces = "thay thế cho",
		.replaced = "được thay bằng",
		.similar = "ghép theo độ giống nhau; cần người xem lại",
		.look_at = "Cần xem lại",
	},
	[LANG_EN] = {
		.classes = {
			[BURDEN_FORM] = "form",
			[BURDEN_LIGHTER] = "lighter",
			[BURDEN_CONTENT] = "content",
			[BURDEN_HEAVIER] = "heavier",
		},
		.accepted = "accepted",
		.basis = "basis needed", .old_side = "(old side)",
		.new_side = "(new side)", .gone = "(gone)",
		.was = "formerly", .replaces = "replaces",
		.replaced = "replaced by",
		.similar = "paired by likeness; a person must check",
		.look_at = "To be looked at",
	},
};

/* Select Graphic Rendition parameters of ECMA-48. */
static const char bold[] = "1", faint[] = "2", red[] = "31", green[] = "32";

/* A new line of what is said about a change. */
static struct ink
start_line(struct buf *out, const struct changes *c)
{
	struct ink k;

	buf_fill(out, ' ', INDENT);
	ink_init(&k, out, c->colour, c->width, INDENT, INDENT);
	return k;
}

/* "  ▲ tăng      Thời hạn giải quyết (Trực tiếp): …" */
static void
put_first_line(struct buf *out, const struct changes *c,
    const struct change *ch)
{
	const char *word = labels[c->lang].classes[ch->burden];
	struct buf text;
	struct ink k;

	buf_puts(out, "  ");
	if (c->colour)
		buf_printf(out, "\x1b[%sm", burden_colour(ch->burden));
	buf_printf(out, "%s %s", burden_sign(ch->burden), word);
	if (c->colour)
		buf_puts(out, "\x1b[0m");
	buf_fill(out, ' ', INDENT - 4 - utf8_width(word, strlen(word)));
	ink_init(&k, out, c->colour, c->width, INDENT, INDENT);
	buf_init(&text, 0);
	put_headline(&text, c, ch);
	ink_puts(&k, text.data);
	buf_release(&text);
	ink_end(&k);
}

static void
put_piece(struct ink *k, const struct piece *p)
{
	static const struct {
		const char *sgr, *open, *close;
	} marks[] = {
		[PIECE_SAME] = { NULL, "", "" },
		[PIECE_GONE] = { red, "[-", "-]" },
		[PIECE_COME] = { green, "{+", "+}" },
	};

	ink_colour(k, marks[p->what].sgr);
	ink_puts(k, marks[p->what].open);
	ink_put(k, p->s, p->n);
	ink_puts(k, marks[p->what].close);
	ink_colour(k, NULL);
}

/* False if the values must be shown whole. */
static bool
put_pieces(struct buf *out, const struct changes *c, const struct change *ch)
{
	struct arena a = { 0 };
	const struct piece *v;
	struct ink k;
	size_t n, i;

	v = change_pieces(&a, ch, &n);
	if (n > 0) {
		k = start_line(out, c);
		for (i = 0; i < n; i++)
			put_piece(&k, &v[i]);
		ink_end(&k);
	}
	arena_release(&a);
	return n > 0;
}

/* A whole value with a sign before it. */
static void
put_whole(struct buf *out, const struct changes *c, const char *sign,
    const char *sgr, const char *text)
{
	struct ink k = start_line(out, c);

	k.wrap.indent += 2;
	ink_colour(&k, sgr);
	ink_puts(&k, sign);
	ink_puts(&k, " ");
	ink_puts(&k, text);
	ink_end(&k);
}

static void
put_delta(struct ink *k, const struct changes *c, const struct change *ch)
{
	struct buf text;

	buf_init(&text, 0);
	delta_write(&text, &ch->delta, c->lang);
	ink_colour(k, burden_colour(ch->burden));
	ink_puts(k, text.data);
	ink_colour(k, NULL);
	buf_release(&text);
}

/* True if both values stand on one line. */
static bool
is_short(const struct changes *c, const struct change *ch)
{
	const char *old = ch->old_text, *new = ch->new_text;

	return old != NULL && new != NULL && !ch->prose &&
	    strchr(old, '\n') == NULL && strchr(new, '\n') == NULL &&
	    INDENT + utf8_width(old, strlen(old)) +
	    utf8_width(new, strlen(new)) + 3 <= c->width;
}

static void
put_pair(struct buf *out, const struct changes *c, const struct change *ch)
{
	struct ink k = start_line(out, c);

	ink_puts(&k, ch->old_text);
	ink_puts(&k, " → ");
	ink_puts(&k, ch->new_text);
	if (has_delta(&ch->delta)) {
		ink_puts(&k, ": ");
		put_delta(&k, c, ch);
	}
	ink_end(&k);
}

static void
put_wholes(struct buf *out, const struct changes *c, const struct change *ch)
{
	if (ch->old_text != NULL)
		put_whole(out, c, "−", red, ch->old_text);
	if (ch->new_text != NULL)
		put_whole(out, c, "+", green, ch->new_text);
}

static void
put_values(struct buf *out, const struct changes *c, const struct change *ch)
{
	struct ink k;

	if (is_short(c, ch)) {
		put_pair(out, c, ch);
		return;
	}
	if (!put_pieces(out, c, ch))
		put_wholes(out, c, ch);
	if (has_delta(&ch->delta)) {
		k = start_line(out, c);
		ink_puts(&k, "= ");
		put_delta(&k, c, ch);
		ink_end(&k);
	}
}

/* "path:14", or ":14" if the path was just named. */
static void
put_line(struct ink *k, const struct place *at, const char *named)
{
	struct buf text;

	buf_init(&text, 0);
	if (named == NULL || strcmp(at->path, named) != 0)
		buf_puts(&text, at->path);
	buf_printf(&text, ":%u", at->from.line);
	ink_puts(k, text.data);
	buf_release(&text);
}

static bool
same_line(const struct place *a, const struct place *b)
{
	return a->from.line == b->from.line && strcmp(a->path, b->path) == 0;
}

/* "path:14 → :16", and what has no line on one side. */
static void
put_places(struct ink *k, const struct changes *c, const struct subject *s,
    const struct change *ch)
{
	bool old = has_lines(&ch->old_at), new = has_lines(&ch->new_at);

	if (!old && !new)
		ink_puts(k, s->new_path != NULL ? s->new_path : s->old_path);
	if (old)
		put_line(k, &ch->old_at, NULL);
	if (old && new && !same_line(&ch->old_at, &ch->new_at)) {
		ink_puts(k, " → ");
		put_line(k, &ch->new_at, ch->old_at.path);
	}
	if (new && !old)
		put_line(k, &ch->new_at, NULL);
	ink_puts(k, " ");
	if (s->new_path == NULL)
		ink_puts(k, labels[c->lang].gone);
	else if (old != new)
		ink_puts(k, old ? labels[c->lang].old_side :
		    labels[c->lang].new_side);
}

/* Lines that only some changes have. */
static void
put_notes(struct buf *out, const struct changes *c, const struct change *ch)
{
	struct buf text;
	struct ink k;

	if (ch->accepted != NULL) {
		k = start_line(out, c);
		buf_init(&text, 0);
		put_acceptance(&text, ch->accepted, c->lang);
		ink_puts(&k, labels[c->lang].accepted);
		ink_puts(&k, ": ");
		ink_puts(&k, text.data);
		ink_end(&k);
		buf_release(&text);
	} else if (ch->burden == BURDEN_HEAVIER && !ch->mends_record &&
	    ch->direction->basis != NULL) {
		k = start_line(out, c);
		ink_puts(&k, labels[c->lang].basis);
		ink_puts(&k, ": ");
		ink_puts(&k, ch->direction->basis);
		ink_end(&k);
	}
}

static void
put_change(struct buf *out, const struct changes *c, const struct subject *s,
    const struct change *ch)
{
	struct ink k;

	put_first_line(out, c, ch);
	put_values(out, c, ch);
	put_notes(out, c, ch);
	k = start_line(out, c);
	ink_colour(&k, faint);
	ink_puts(&k, ch->direction->code);
	ink_puts(&k, " ");
	put_places(&k, c, s, ch);
	ink_end(&k);
}

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
put_subject(struct buf *out, const struct changes *c,
    const struct subject *s)
{
	struct ink k;

	ink_init(&k, out, c->colour, c->width, 0, 2);
	ink_colour(&k, burden_colour(s->burden));
	ink_puts(&k, fate_label(s->fate, c->lang));
	ink_colour(&k, bold);
	ink_puts(&k, *s->code != '\0' ? " · " : "");
	ink_puts(&k, s->code);
	ink_puts(&k, " · ");
	ink_puts(&k, s->name);
	ink_end(&k);
	if (s->old_code != NULL)
		put_link(out, c, labels[c->lang].was, &s->old_code, 1);
	if (s->n_partners > 0)
		put_link(out, c, s->new != NULL ? labels[c->lang].replaces :
		    labels[c->lang].replaced, s->partners, s->n_partners);
	if (s->by_similarity)
		put_link(out, c, labels[c->lang].similar, NULL, 0);
}

static void
put_changes(struct buf *out, const struct changes *c,
    const struct subject *s)
{
	struct arena a = { 0 };
	const struct change *const *v = changes_by_weight(&a, s);
	size_t i;

	for (i = 0; i < s->n; i++)
		put_change(out, c, s, v[i]);
	arena_release(&a);
}

void
changes_render_text(struct buf *out, const struct changes *c)
{
	struct ink k;
	size_t i;

	for (i = 0; i < c->n_subjects; i++) {
		put_subject(out, c, &c->subjects[i]);
		put_changes(out, c, &c->subjects[i]);
		buf_putc(out, '\n');
	}
	if (c->findings->n > 0) {
		ink_init(&k, out, c->colour, c->width, 0, 0);
		ink_colour(&k, bold);
		ink_puts(&k, labels[c->lang].look_at);
		ink_end(&k);
		changes_put_findings(out, c, "text");
		buf_putc(out, '\n');
	}
	changes_summary(out, c);
}
