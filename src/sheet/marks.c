/* Which change speaks of a value, and its words with marks. */
#include <stdlib.h>
#include <string.h>

#include "base/words_diff.h"
#include "model/say.h"
#include "sheet/cite.h"
#include "sheet/marks.h"

static int
compare(const void *a, const void *b)
{
	const struct change *const *x = a, *const *y = b;

	return strcmp((*x)->pointer, (*y)->pointer);
}

void
marks_init(struct marks *m, struct arena *a, const struct subject *s)
{
	size_t i;

	*m = (struct marks){ .arena = a, .subject = s };
	if (s == NULL)
		return;
	m->by_pointer = arena_alloc(a, s->n * sizeof *m->by_pointer);
	for (i = 0; i < s->n; i++)
		if (s->changes[i].new_text != NULL &&
		    s->changes[i].burden != BURDEN_FORM)
			m->by_pointer[m->n++] = &s->changes[i];
	if (m->n > 0)
		qsort(m->by_pointer, m->n, sizeof *m->by_pointer, compare);
}

/* The change of exactly this value; NULL if there is none. */
static const struct change *
change_of(const struct marks *m, const struct value *v)
{
	struct change key = { 0 };
	const struct change *const k = &key, *const *found;

	if (m->n == 0)
		return NULL;
	key.pointer = pointer_of(m->arena, v);
	found = bsearch(&k, m->by_pointer, m->n, sizeof *m->by_pointer,
	    compare);
	return found == NULL ? NULL : *found;
}

/* What the value stands in: the list it is an item of, or the record's
 * value; NULL for a field of the outermost record. */
static const struct value *
around(const struct value *v)
{
	if (v->list != NULL)
		return v->list;
	return v->owner == NULL ? NULL : v->owner->holder;
}

bool
marks_new(const struct marks *m, const struct value *v)
{
	for (; m->n > 0 && v != NULL; v = around(v)) {
		const struct change *c = change_of(m, v);

		if (c != NULL && c->old_text == NULL)
			return true;
	}
	return false;
}

const struct change *
marks_dropped(const struct marks *m, const struct record *in,
    const struct field *f, const struct change *c)
{
	const struct subject *s = m->subject;

	if (s == NULL)
		return NULL;
	for (c = c == NULL ? s->changes : c + 1; c < s->changes + s->n; c++)
		if (c->new_text == NULL && c->old_text != NULL &&
		    c->in_new == in && c->field == f &&
		    c->burden != BURDEN_FORM)
			return c;
	return NULL;
}

/* --- phrases ------------------------------------------------------------- */

void
phrase_add(struct phrase *p, struct arena *a, const char *s, size_t n,
    enum html_mark mark)
{
	if (n == 0)
		return;
	if (p->n == p->cap) {
		p->cap = p->cap == 0 ? 8 : 2 * p->cap;
		p->runs = arena_grow(a, p->runs, p->n, p->cap,
		    sizeof *p->runs);
	}
	p->runs[p->n++] = (struct html_run){ s, n, mark };
}

void
phrase_words(struct phrase *p, const struct marks *m, const char *words)
{
	phrase_add(p, m->arena, words, strlen(words), HTML_SAME);
}

static void
add_stretches(struct phrase *p, struct arena *a, const char *old,
    const char *new, bool gone)
{
	size_t i, n;
	const struct stretch *s = words_diff(a, old, strlen(old), new,
	    strlen(new), &n);

	for (i = 0; i < n; i++)
		switch (s[i].kind) {
		case STRETCH_SAME:
			phrase_add(p, a, new + s[i].from, s[i].len, HTML_SAME);
			break;
		case STRETCH_COME:
			phrase_add(p, a, new + s[i].from, s[i].len, HTML_COME);
			break;
		case STRETCH_GONE:
			if (gone)
				phrase_add(p, a, old + s[i].from, s[i].len,
				    HTML_GONE);
			break;
		}
}

void
phrase_between(struct phrase *p, struct arena *a, const char *old,
    const char *new)
{
	add_stretches(p, a, old, new, true);
}

bool
phrase_ends_line(const struct phrase *p, size_t run)
{
	const struct html_run *r = &p->runs[run];

	return r->mark == HTML_SAME && r->n > 0 && r->s[r->n - 1] == '\n';
}

void
phrase_split(struct phrase *p, struct arena *a)
{
	const struct phrase whole = *p;
	size_t i;

	*p = (struct phrase){ 0 };
	for (i = 0; i < whole.n; i++) {
		const char *s = whole.runs[i].s, *end;
		size_t n = whole.runs[i].n;

		while (whole.runs[i].mark == HTML_SAME &&
		    (end = memchr(s, '\n', n)) != NULL) {
			size_t line = (size_t)(end - s) + 1;

			phrase_add(p, a, s, line, HTML_SAME);
			s += line;
			n -= line;
		}
		phrase_add(p, a, s, n, whole.runs[i].mark);
	}
}

void
phrase_skip(struct phrase *p, const char *set)
{
	struct html_run *run = p->runs;

	if (p->n == 0 || run->mark == HTML_GONE || run->mark == HTML_COME)
		return;
	while (run->n > 0 && strchr(set, *run->s) != NULL) {
		run->s++;
		run->n--;
	}
}

void
phrase_lead(struct phrase *p, struct arena *a, size_t n)
{
	const struct phrase whole = *p;
	size_t i;

	*p = (struct phrase){ 0 };
	for (i = 0; i < whole.n; i++) {
		struct html_run run = whole.runs[i];
		size_t k = run.n < n ? run.n : n;

		if (run.mark == HTML_GONE)
			k = 0;
		n -= k;
		if (run.mark == HTML_SAME)
			phrase_add(p, a, run.s, k, HTML_LEAD);
		else
			k = 0;
		phrase_add(p, a, run.s + k, run.n - k, run.mark);
	}
}

/* A list of words or names is compared word by word, as prose is. */
static bool
word_by_word(const struct change *c, const struct value *v)
{
	return c->old_text != NULL && (c->prose ||
	    (v->items != NULL && v->field->kind != KIND_RECORD));
}

/* Offices write one digit as two: "05 ngày làm việc", "01 bộ". */
static bool
wants_zero(const struct value *v)
{
	return v->text[0] >= '1' && v->text[0] <= '9' &&
	    (v->text[1] == ' ' || v->text[1] == '\0');
}

/* A scalar whose words offices write in another way than catalogues do. */
static const char *
say_scalar(struct arena *a, const struct value *v)
{
	struct buf text;
	const char *s = NULL;

	if (v->field->kind == KIND_DATE) {
		buf_init(&text, 0);
		cite_date(&text, v->as.date);
		s = arena_strndup(a, text.data, text.len);
		buf_release(&text);
	} else if (v->field->kind == KIND_DURATION &&
	    v->as.duration.unit == UNIT_TRONG_NGAY) {
		s = "Trong ngày";
	} else if ((v->field->kind == KIND_DURATION ||
	    v->field->kind == KIND_INT) && wants_zero(v)) {
		s = arena_printf(a, "0%s", v->text);
	}
	return s;
}

/* Texts stand in the record as they are said. */
static bool
is_plain(const struct value *v)
{
	return v->field->kind == KIND_TEXT || v->field->kind == KIND_PROSE;
}

static const char *
say(const struct marks *m, const struct value *v)
{
	const char *s = NULL;
	struct buf text;

	if (v->state == VALUE_FILLED && v->text != NULL && is_plain(v))
		return v->text;
	if (v->state == VALUE_FILLED && v->text != NULL && v->parsed)
		s = say_scalar(m->arena, v);
	if (s != NULL)
		return s;
	buf_init(&text, 0);
	say_value(&text, v, LANG_VI);
	s = arena_strndup(m->arena, text.data, text.len);
	buf_release(&text);
	return s;
}

void
phrase_value(struct phrase *p, const struct marks *m, const struct value *v)
{
	const struct change *c = change_of(m, v);
	const char *text = say(m, v);

	if (c != NULL && word_by_word(c, v)) {
		add_stretches(p, m->arena, c->old_text, text, m->gone);
		return;
	}
	if (c != NULL && c->old_text != NULL && m->gone) {
		phrase_add(p, m->arena, c->old_text, strlen(c->old_text),
		    HTML_GONE);
		phrase_words(p, m, " ");
	}
	phrase_add(p, m->arena, text, strlen(text),
	    c != NULL || marks_new(m, v) ? HTML_COME : HTML_SAME);
}
