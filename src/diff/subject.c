/* From an edit to a change with everything an output shows. */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "diff/classify.h"
#include "diff/fingerprint.h"
#include "diff/subject.h"
#include "model/say.h"

static struct change *
new_change(struct collector *c)
{
	if (c->n == c->cap) {
		c->cap = c->cap * 2 + 8;
		c->changes = arena_grow(c->arena, c->changes, c->n, c->cap,
		    sizeof *c->changes);
	}
	return &c->changes[c->n++];
}

/* The text that the buffer holds, or NULL if it is empty; releases it. */
static const char *
take_text(struct arena *a, struct buf *b)
{
	const char *s = b->len == 0 ? NULL : arena_strndup(a, b->data, b->len);

	buf_release(b);
	return s;
}

static const char *
text_for_people(struct collector *c, const struct value *v)
{
	struct buf b;

	if (v == NULL)
		return NULL;
	buf_init(&b, 0);
	say_value(&b, v, c->lang);
	return take_text(c->arena, &b);
}

static struct place
place_in(struct collector *c, const struct edit_side *side,
    const struct value *v)
{
	struct place none = { .path = side->path != NULL ? side->path : "" };

	if (v == NULL || side->source == NULL || v->at.end == 0)
		return none;
	return place_of(c->arena, side->source, side->path, v->at);
}

/*
 * The rows around a record, from the outside in: "Trực tiếp · Lệ phí", each
 * with as much as tells it from its neighbours. The innermost row always has a
 * name, others only if there are several.
 */
static void
say_rows_around(struct buf *b, const struct record *r, enum lang lang,
    bool innermost)
{
	size_t start, named;

	if (r->holder == NULL)
		return;
	if (r->holder->list == NULL) {
		say_rows_around(b, r->holder->owner, lang, innermost);
		return;
	}
	say_rows_around(b, r->holder->owner, lang, false);
	start = b->len;
	buf_puts(b, start > 0 ? " · " : "");
	named = b->len;
	if (innermost || r->holder->list->n > 1)
		say_row_briefly(b, r, lang);
	if (b->len == named) {
		b->len = start;
		b->data[start] = '\0';
	}
}

static const char *
where_of(struct collector *c, const struct record *r)
{
	struct buf b;
	const char *s;

	if (r == NULL)
		return "";
	buf_init(&b, 0);
	say_rows_around(&b, r, c->lang, true);
	s = take_text(c->arena, &b);
	return s == NULL ? "" : s;
}

/* A list or text of people's words is shown word by word. */
static bool
is_prose(const struct edit *e)
{
	const struct field *f = e->field;

	return e->kind == EDIT_CHANGED && e->old != NULL && e->new != NULL &&
	    (f->kind == KIND_TEXT || f->kind == KIND_PROSE) &&
	    e->old->text != NULL && e->new->text != NULL;
}

static void
set_verdict(struct change *ch, const struct edit *e, enum lang lang)
{
	struct verdict v;

	classify(&v, e);
	ch->direction = v.direction;
	ch->mirrored = v.mirrored;
	ch->burden = v.burden;
	ch->mends_record = v.mends_record;
	ch->delta = v.delta;
	ch->message = v.direction->message[v.mirrored][lang];
}

static const char *
amount_text(struct collector *c, const struct delta *d, long long amount)
{
	struct buf b;

	buf_init(&b, 0);
	say_amount(&b, amount, word_of(d->currency), c->lang);
	return take_text(c->arena, &b);
}

/*
 * What was and what is. Of a list in another order nothing is to be seen in
 * its rows; where only a day passed, the file says the same on both sides: what
 * ended is shown as gone, what began as new, or what is paid before and after.
 */
static void
set_texts(struct collector *c, struct change *ch, const struct edit *e)
{
	bool passed = e->kind == EDIT_ELAPSED;

	if (e->kind == EDIT_MOVED && e->new->list == NULL)
		return;
	if (passed && ch->delta.kind == DELTA_MONEY) {
		ch->old_text = amount_text(c, &ch->delta, ch->delta.before);
		ch->new_text = amount_text(c, &ch->delta, ch->delta.after);
		return;
	}
	if (!passed || ch->burden != BURDEN_LIGHTER)
		ch->old_text = text_for_people(c, e->old);
	if (!passed || ch->burden != BURDEN_HEAVIER)
		ch->new_text = text_for_people(c, e->new);
}

void
collect_edit(void *collector, const struct edit *e)
{
	struct collector *c = collector;
	struct change *ch = new_change(c);
	const struct value *at = e->new != NULL ? e->new : e->old;

	memset(ch, 0, sizeof *ch);
	set_verdict(ch, e, c->lang);
	ch->field = e->field;
	ch->in_old = e->in_old;
	ch->in_new = e->in_new;
	ch->where = where_of(c, e->in_new);
	ch->pointer = pointer_of(c->arena, at);
	ch->identity = identity_of(c->arena, at);
	set_texts(c, ch, e);
	ch->prose = is_prose(e);
	ch->old_at = place_in(c, e->side_old, e->old);
	ch->new_at = place_in(c, e->side_new, e->new);
	fingerprint(ch->fingerprint, c->name, ch, e);
}

/* The code of a procedure, or the name of a file without one. */
static const struct value *
code_in(const struct edit_side *side)
{
	return side->root == NULL ? NULL :
	    value_of(side->root, F_THU_TUC_MA);
}

void
collect_fate(struct collector *c, enum edit_kind kind,
    const struct edit_side *old, const struct edit_side *new,
    const char *old_text, const char *new_text)
{
	struct change *ch = new_change(c);
	struct edit e = { .kind = kind, .field = field_of(F_THU_TUC_MA),
	    .old = kind == EDIT_ADDED ? NULL : code_in(old),
	    .new = kind == EDIT_REMOVED ? NULL : code_in(new),
	    .in_old = old->root, .in_new = new->root,
	    .side_old = old, .side_new = new, .scratch = &c->scratch };

	memset(ch, 0, sizeof *ch);
	set_verdict(ch, &e, c->lang);
	ch->in_old = old->root;
	ch->in_new = new->root;
	ch->where = ch->pointer = ch->identity = "";
	ch->old_text = old_text;
	ch->new_text = new_text;
	ch->old_at = place_in(c, old, e.old);
	ch->new_at = place_in(c, new, e.new);
	fingerprint(ch->fingerprint, c->name, ch, &e);
}

/* Rows with equal keys may change alike: the last digits number them. */
static void
number_twins(struct change *v, size_t n)
{
	enum { DIGITS = 3 };
	const size_t head = sizeof v->fingerprint - 1 - DIGITS;
	unsigned twins;
	size_t i, j;

	for (i = 0; i < n; i++) {
		for (j = 0, twins = 0; j < i; j++)
			twins += memcmp(v[i].fingerprint, v[j].fingerprint,
			    head) == 0;
		if (twins > 0)
			snprintf(v[i].fingerprint + head, DIGITS + 1, "%03x",
			    twins & 0xFFF);
	}
}

/* The worst class first; the walk's order inside a class. */
static void
order_by_burden(struct change *to, const struct change *from, size_t n)
{
	int burden;
	size_t i, used = 0;

	for (burden = N_BURDENS - 1; burden >= 0; burden--)
		for (i = 0; i < n; i++)
			if (from[i].burden == (enum burden)burden)
				to[used++] = from[i];
}

void
subject_close(struct subject *s, struct collector *c)
{
	struct change *v = arena_alloc(c->arena, (c->n + 1) * sizeof *v);

	number_twins(c->changes, c->n);
	order_by_burden(v, c->changes, c->n);
	s->changes = v;
	s->n = c->n;
	s->burden = c->n == 0 ? BURDEN_FORM : v[0].burden;
	c->n = 0;
}
