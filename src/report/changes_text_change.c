/*
 * One change on a terminal: what happened, both values, what is needed, where
 * it stands; and changes of one kind next to each other told at once.
 */
#include <string.h>

#include "base/utf8.h"
#include "report/changes_text.h"
#include "report/formats.h"

static const struct {
	const char *classes[N_BURDENS];
	const char *accepted, *basis, *old_side, *new_side, *gone, *places;
} labels[] = {
	[LANG_VI] = {
		.classes = {
			[BURDEN_FORM] = "biên tập",
			[BURDEN_LIGHTER] = "giảm",
			[BURDEN_CONTENT] = "nội dung",
			[BURDEN_HEAVIER] = "tăng",
		},
		.accepted = "đã chấp nhận", .basis = "căn cứ cần có",
		.old_side = "bên cũ: ", .new_side = "bên mới: ",
		.gone = " (không còn)", .places = "chỗ",
	},
	[LANG_EN] = {
		.classes = {
			[BURDEN_FORM] = "form",
			[BURDEN_LIGHTER] = "lighter",
			[BURDEN_CONTENT] = "content",
			[BURDEN_HEAVIER] = "heavier",
		},
		.accepted = "accepted", .basis = "basis needed",
		.old_side = "old side: ", .new_side = "new side: ",
		.gone = " (gone)", .places = "places",
	},
};

static const char faint[] = "2";

/* Changes that are told at once: n of them, alike. */
struct run {
	const struct changes *c;
	const struct subject *s;
	const struct change *const *v;
	size_t n;
};

struct ink
text_line(struct buf *out, const struct changes *c)
{
	struct ink k;

	buf_fill(out, ' ', TEXT_INDENT);
	ink_init(&k, out, c->colour, c->width, TEXT_INDENT, TEXT_INDENT);
	return k;
}

struct ink
text_sign(struct buf *out, const struct changes *c, enum burden b)
{
	const char *word = labels[c->lang].classes[b];
	struct ink k;

	buf_puts(out, "  ");
	if (c->colour)
		buf_printf(out, "\x1b[%sm", burden_colour(b));
	buf_printf(out, "%s %s", burden_sign(b), word);
	if (c->colour)
		buf_puts(out, "\x1b[0m");
	buf_fill(out, ' ', TEXT_INDENT - 4 -
	    utf8_width(word, strlen(word)));
	ink_init(&k, out, c->colour, c->width, TEXT_INDENT, TEXT_INDENT);
	return k;
}

/* What nobody has to act on: where it is will do if there is more of it. */
static bool
is_for_the_record(const struct change *ch)
{
	return ch->mends_record || ch->burden == BURDEN_FORM;
}

/* "  ▲ tăng      Thời hạn giải quyết (Trực tiếp): …" */
static void
put_first_line(struct buf *out, const struct run *r)
{
	const struct change *ch = r->v[0];
	bool row = r->n == 1 || !is_for_the_record(ch);
	struct ink k = text_sign(out, r->c, ch->burden);
	struct buf text;

	buf_init(&text, 0);
	put_headline(&text, r->c, ch, row ? WHERE_COLUMNS : 0);
	if (!row) {
		buf_puts(&text, " (");
		put_quantity(&text, (long long)r->n, r->c->lang);
		buf_printf(&text, " %s)", labels[r->c->lang].places);
	}
	ink_puts(&k, text.data);
	buf_release(&text);
	ink_end(&k);
}

/* A line that tells why a change is all right, or what it still needs. */
static void
put_note(struct buf *out, const struct changes *c, const char *label,
    const char *text)
{
	struct ink k = text_line(out, c);

	ink_puts(&k, label);
	ink_puts(&k, ": ");
	ink_puts(&k, text);
	ink_end(&k);
}

static void
put_acceptance_line(struct buf *out, const struct changes *c,
    const struct acceptance *a)
{
	struct buf text;

	buf_init(&text, 0);
	put_acceptance(&text, a, c->lang);
	put_note(out, c, labels[c->lang].accepted, text.data);
	buf_release(&text);
}

/* --- places -------------------------------------------------------------- */

/* "path:14", or ":14" if the path was just named; *named is what is now. */
static void
put_place_of(struct ink *k, const struct place *at, const char **named)
{
	struct buf text;

	buf_init(&text, 0);
	if (*named == NULL || strcmp(at->path, *named) != 0)
		buf_puts(&text, at->path);
	*named = at->path;
	buf_printf(&text, ":%u", at->from.line);
	ink_puts(k, text.data);
	buf_release(&text);
}

static bool
same_line(const struct place *a, const struct place *b)
{
	return a->from.line == b->from.line && strcmp(a->path, b->path) == 0;
}

/* "path:14 → :16", once if both are the same. */
static void
put_both(struct ink *k, const struct change *ch, const char **named)
{
	if (has_lines(&ch->old_at))
		put_place_of(k, &ch->old_at, named);
	if (!has_lines(&ch->new_at) || (has_lines(&ch->old_at) &&
	    same_line(&ch->old_at, &ch->new_at)))
		return;
	if (has_lines(&ch->old_at))
		ink_puts(k, " → ");
	put_place_of(k, &ch->new_at, named);
}

/* "DF101 path:14 → :16", "DF809 bên mới: path:79, :81". */
static void
put_places(struct buf *out, const struct run *r)
{
	const struct change *ch = r->v[0];
	bool old = has_lines(&ch->old_at), new = has_lines(&ch->new_at);
	struct ink k = text_line(out, r->c);
	const char *named = NULL;
	size_t i;

	ink_colour(&k, faint);
	ink_puts(&k, ch->direction->code);
	ink_puts(&k, " ");
	if (!old && !new)
		ink_puts(&k, r->s->new_path != NULL ? r->s->new_path :
		    r->s->old_path);
	else if (old != new && r->s->new_path != NULL)
		ink_puts(&k, old ? labels[r->c->lang].old_side :
		    labels[r->c->lang].new_side);
	for (i = 0; i < r->n && (old || new); i++) {
		ink_puts(&k, i == 0 ? "" : ", ");
		put_both(&k, r->v[i], &named);
	}
	if (r->s->new_path == NULL)
		ink_puts(&k, labels[r->c->lang].gone);
	ink_end(&k);
}

/* --- runs ---------------------------------------------------------------- */

static bool
same_sides(const struct change *a, const struct change *b)
{
	return has_lines(&a->old_at) == has_lines(&b->old_at) &&
	    has_lines(&a->new_at) == has_lines(&b->new_at);
}

/*
 * True if both are told at once: rows of one list that came or went, or what
 * is the same for the record.
 */
static bool
are_alike(const struct change *a, const struct change *b)
{
	if (a->direction != b->direction || a->mirrored != b->mirrored ||
	    a->burden != b->burden || a->field != b->field ||
	    a->mends_record != b->mends_record || !same_sides(a, b) ||
	    a->accepted != NULL || b->accepted != NULL ||
	    has_delta(&a->delta) || has_delta(&b->delta))
		return false;
	if (is_for_the_record(a))
		return true;
	return strcmp(a->where, b->where) == 0 &&
	    (a->old_text == NULL) == (b->old_text == NULL) &&
	    (a->new_text == NULL) == (b->new_text == NULL) &&
	    (a->old_text == NULL) != (a->new_text == NULL);
}

static void
put_in_force(struct buf *out, const struct run *r)
{
	const struct change *first = r->v[0];
	size_t i;

	if (r->n == 1)
		text_values(out, r->c, first);
	for (i = 0; r->n > 1 && !is_for_the_record(first) && i < r->n; i++)
		text_wholes(out, r->c, r->v[i]);
	if (first->burden == BURDEN_HEAVIER && !first->mends_record &&
	    first->direction->basis != NULL)
		put_note(out, r->c, labels[r->c->lang].basis,
		    first->direction->basis);
}

/* The numbers of what somebody took for good; its long texts were read. */
static void
put_accepted(struct buf *out, const struct run *r, bool last)
{
	const struct change *ch = r->v[0];

	if (text_is_short(r->c, ch) || has_delta(&ch->delta))
		text_values(out, r->c, ch);
	if (last)
		put_acceptance_line(out, r->c, ch->accepted);
}

static bool
same_acceptance(const struct acceptance *a, const struct acceptance *b)
{
	return a != NULL && b != NULL && strcmp(a->reason, b->reason) == 0 &&
	    strcmp(a->decision, b->decision) == 0 &&
	    strcmp(a->date, b->date) == 0;
}

void
text_changes(struct buf *out, const struct changes *c,
    const struct subject *s)
{
	struct arena a = { 0 };
	const struct change *const *v = changes_by_weight(&a, s);
	struct run r = { .c = c, .s = s };
	size_t i;

	for (i = 0; i < s->n; i += r.n) {
		r.v = v + i;
		for (r.n = 1; i + r.n < s->n &&
		    are_alike(v[i], v[i + r.n]); r.n++)
			continue;
		put_first_line(out, &r);
		if (v[i]->accepted == NULL)
			put_in_force(out, &r);
		else
			put_accepted(out, &r, i + 1 == s->n ||
			    !same_acceptance(v[i]->accepted,
			    v[i + 1]->accepted));
		put_places(out, &r);
	}
	arena_release(&a);
}
