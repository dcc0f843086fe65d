/*
 * What stood before and what stands now, in the words of people. Of long
 * texts the sentences around each change are shown, of both sides the same
 * ones, so that the eye finds the place in both columns.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "base/words_diff.h"
#include "model/say.h"
#include "notice/changes_part.h"
#include "sheet/marks.h"

enum {
	SENTENCE = 180,		/* bytes looked through for its end */
	WORDS = 90,		/* bytes kept where no sentence ends */
	WORTH_IT = 60,		/* bytes that make leaving out worth it */
	MARKED = 200,		/* letters of a whole text in bold or struck */
	SHORT = 100		/* bytes of two values seen at a glance */
};

/* --- what is left out ---------------------------------------------------- */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n';
}

/* True if a sentence or a line ends before s[i], a blank. */
static bool
ends_sentence(const char *s, size_t i)
{
	return s[i] == '\n' || (i > 0 && strchr(".;?!", s[i - 1]) != NULL);
}

/* Bytes to keep behind a change: up to the end of the sentence. */
static size_t
kept_behind(const char *s, size_t n)
{
	size_t i, words = 0;

	for (i = 0; i < n && (i < SENTENCE || words == 0); i++) {
		if (!is_blank(s[i]))
			continue;
		if (i > 0 && ends_sentence(s, i))
			return i;
		if (i <= WORDS || words == 0)
			words = i;
	}
	return i == n ? n : words;
}

/* Where what is kept before a change begins. */
static size_t
kept_before(const char *s, size_t n)
{
	size_t i, words = n;

	for (i = n; i > 0 && (n - i < SENTENCE || words == n); i--) {
		if (!is_blank(s[i - 1]))
			continue;
		if (i < n && ends_sentence(s, i - 1))
			return i;
		if (n - i <= WORDS || words == n)
			words = i;
	}
	return i == 0 ? 0 : words;
}

/* Appends a stretch that is on both sides, without its middle. */
static void
add_same(struct phrase *p, struct arena *a, const char *s, size_t n,
    bool first, bool last)
{
	size_t head = first ? 0 : kept_behind(s, n);
	size_t tail = last ? n : kept_before(s, n);
	const char *gap;

	if (head + WORTH_IT >= tail) {
		phrase_add(p, a, s, n, HTML_SAME);
		return;
	}
	gap = last ? " …" : s[tail - 1] == '\n' ? first ? "…\n" : " …\n" :
	    first ? "… " : " … ";
	phrase_add(p, a, s, head, HTML_SAME);
	phrase_add(p, a, gap, strlen(gap), HTML_SAME);
	phrase_add(p, a, s + tail, n - tail, HTML_SAME);
}

/* --- texts word by word -------------------------------------------------- */

/* Two versions of a text. */
struct version {
	const char *old, *new;
	const struct stretch *v;
	size_t n;
};

/* Where little is the same, marks only hinder reading. */
static bool
is_rewritten(const struct version *t)
{
	size_t i, same = 0, all = 0;

	for (i = 0; i < t->n; i++) {
		all += t->v[i].len;
		if (t->v[i].kind == STRETCH_SAME)
			same += t->v[i].len;
	}
	return all > 2 * MARKED ? 4 * same < all : 8 * same < all;
}

static void
put_words(struct html_node *cell, struct arena *a, const struct version *t,
    enum told_side side)
{
	struct phrase p = { 0 };
	size_t i;

	for (i = 0; i < t->n; i++)
		switch (t->v[i].kind) {
		case STRETCH_SAME:
			add_same(&p, a, t->new + t->v[i].from, t->v[i].len,
			    i == 0, i + 1 == t->n);
			break;
		case STRETCH_GONE:
			if (side == TOLD_BEFORE)
				phrase_add(&p, a, t->old + t->v[i].from,
				    t->v[i].len, HTML_GONE);
			break;
		case STRETCH_COME:
			if (side == TOLD_AFTER)
				phrase_add(&p, a, t->new + t->v[i].from,
				    t->v[i].len, HTML_COME);
			break;
		}
	html_prose(cell, p.runs, p.n);
}

/* --- whole values -------------------------------------------------------- */

const struct record *
told_record(const struct change *ch, enum told_side side)
{
	const struct record *in = side == TOLD_BEFORE ? ch->in_old :
	    ch->in_new;
	const char *index = strrchr(ch->pointer, '/');
	const struct value *item;
	size_t i, n;

	if ((ch->old_text == NULL) == (ch->new_text == NULL) ||
	    ch->field == NULL || ch->field->kind != KIND_RECORD ||
	    in == NULL || index == NULL || in->type->id != ch->field->record)
		return NULL;
	item = items_of(value_of(in, ch->field->id), &n);
	i = (size_t)strtoul(index + 1, NULL, 10);
	return i < n ? item[i].record : NULL;
}

static void
say_copies(struct buf *out, const struct record *paper, enum field_id f,
    const char *what)
{
	const struct value *v = value_of(paper, f);

	if (v->parsed && v->as.number > 0)
		buf_printf(out, ", %02lld %s", v->as.number, what);
}

/* "Tờ khai, 01 bản chính; chỉ khi: nộp tại quầy" */
static void
say_paper(struct buf *out, const struct record *paper)
{
	size_t i, n;
	const struct value *choice = items_of(value_of(paper,
	    F_GIAY_TO_MOT_TRONG), &n);

	if (has(paper, F_GIAY_TO_TEN))
		say_value(out, value_of(paper, F_GIAY_TO_TEN), LANG_VI);
	for (i = 0; i < n; i++) {
		buf_puts(out, i > 0 ? "; hoặc " : "Một trong: ");
		say_paper(out, choice[i].record);
	}
	say_copies(out, paper, F_GIAY_TO_BAN_CHINH, "bản chính");
	say_copies(out, paper, F_GIAY_TO_BAN_SAO, "bản sao");
	if (has(paper, F_GIAY_TO_KHI))
		buf_printf(out, "; chỉ khi: %s", text_of(paper,
		    F_GIAY_TO_KHI));
}

/* Offices write one digit as two: "05 ngày làm việc", and a limit begins its
 * line. */
static const char *
two_digits(struct arena *a, const char *s)
{
	struct buf out;
	const char *copy;
	size_t i;

	buf_init(&out, 0);
	for (i = 0; s[i] != '\0'; i++) {
		if (s[i] >= '1' && s[i] <= '9' &&
		    (i == 0 || s[i - 1] == ' ') &&
		    (s[i + 1] == ' ' || s[i + 1] == '\0'))
			buf_putc(&out, '0');
		buf_putc(&out, s[i]);
	}
	copy = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return copy;
}

static bool
is_number(const struct field *f)
{
	return f != NULL && f->shape == SHAPE_ONE &&
	    (f->kind == KIND_DURATION || f->kind == KIND_INT);
}

/* The value of a side; NULL if there is none. */
static const char *
text_on(struct arena *a, const struct change *ch, enum told_side side)
{
	const char *text = side == TOLD_BEFORE ? ch->old_text : ch->new_text;
	const struct record *r = told_record(ch, side);
	struct buf out;

	if (text != NULL && strcmp(text, "trong ngày") == 0)
		return "Trong ngày";
	if (text != NULL && is_number(ch->field))
		return two_digits(a, text);
	/* A database alone would read as if it were gone. */
	if (text != NULL &&
	    ch->field == field_of(F_GIAY_TO_THAY_BANG_DU_LIEU))
		return arena_printf(a, "Cơ quan tự khai thác từ %s", text);
	if (text == NULL || r == NULL || r->type->id != R_GIAY_TO)
		return text;
	buf_init(&out, 0);
	say_paper(&out, r);
	text = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return text;
}

/* New is bold, dropped is struck; a long text is left readable. */
static void
put_whole(struct html_node *cell, const struct change *ch, const char *text,
    enum told_side side)
{
	struct html_run run = { text, strlen(text), HTML_SAME };

	if (utf8_count(text, run.n) <= MARKED)
		run.mark = side == TOLD_AFTER ? HTML_COME :
		    ch->new_text == NULL ? HTML_GONE : HTML_SAME;
	html_prose(cell, &run, 1);
}

/* --- a cell -------------------------------------------------------------- */

/* True if both texts are best read on top of each other. */
static bool
goes_by_words(struct arena *a, const struct change *ch, struct version *t)
{
	if (t->old == NULL || t->new == NULL ||
	    (!ch->prose && strlen(t->old) + strlen(t->new) < SHORT))
		return false;
	t->v = words_diff(a, t->old, strlen(t->old), t->new, strlen(t->new),
	    &t->n);
	return !is_rewritten(t);
}

void
told_value(struct html_node *cell, struct arena *a, const struct change *ch,
    enum told_side side)
{
	struct version t = { .old = text_on(a, ch, TOLD_BEFORE),
		.new = text_on(a, ch, TOLD_AFTER) };
	const char *text = side == TOLD_BEFORE ? t.old : t.new;

	if (text == NULL)
		html_leaf(cell, "p", "none", side == TOLD_BEFORE ?
		    "không có" : "không còn");
	else if (goes_by_words(a, ch, &t))
		put_words(cell, a, &t, side);
	else
		put_whole(cell, ch, text, side);
}

/* --- what it means ------------------------------------------------------- */

void
told_tag(struct html_node *into, enum burden burden)
{
	static const struct {
		const char *class, *words;
	} tags[N_BURDENS] = {
		[BURDEN_FORM] = { "tag other", "Khác trước" },
		[BURDEN_LIGHTER] = { "tag lighter", "Dễ hơn" },
		[BURDEN_CONTENT] = { "tag other", "Khác trước" },
		[BURDEN_HEAVIER] = { "tag heavier", "Khó hơn" },
	};

	html_leaf(into, "span", tags[burden].class, tags[burden].words);
}

static void
put_delta(struct html_node *cell, struct arena *a, const struct delta *d)
{
	struct buf text;

	buf_init(&text, 0);
	delta_write(&text, d, LANG_VI);
	if (text.len > 0)
		html_leaf(cell, "p", NULL, two_digits(a, text.data));
	buf_release(&text);
}

/* With two numbers next to each other the difference says it; of a row that
 * came or went the words do. */
void
told_effect(struct html_node *cell, struct arena *a, const struct change *ch)
{
	const bool both = ch->old_text != NULL && ch->new_text != NULL;

	told_tag(html_add(cell, "p", NULL), ch->burden);
	if (both && has_delta(&ch->delta))
		put_delta(cell, a, &ch->delta);
	else
		html_leaf(cell, "p", NULL, ch->message);
}
