/*
 * Where a change stands in its procedure, and the words that all formats use
 * for it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "base/money.h"
#include "base/utf8.h"
#include "model/say.h"
#include "report/changes_parts.h"
#include "report/formats.h"

/* Keys of a way to apply that speak of its time limit. */
static const struct field *
field_of_time(const struct field *f)
{
	switch ((int)f->id) {
	case F_CACH_THUC_THOI_HAN_LUAT:
	case F_CACH_THUC_KEO_DAI:
	case F_CACH_THUC_KHONG_TINH:
	case F_CACH_THUC_TINH_TU:
		return field_of(F_CACH_THUC_THOI_HAN);
	}
	return f;
}

const struct field *
change_part(const struct change *ch)
{
	const struct record *r = ch->in_new != NULL ? ch->in_new : ch->in_old;
	const struct field *f = ch->field;

	if (f == NULL)
		return NULL;
	f = field_of_time(f);
	while (f->letter == 0 && r != NULL && r->holder != NULL) {
		f = r->holder->field;
		r = r->holder->owner;
	}
	return f;
}

struct ranked {
	const struct change *change;
	int rank;
	size_t place;
};

static int
by_rank(const void *va, const void *vb)
{
	const struct ranked *a = va, *b = vb;

	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

static const struct change *const *
in_order(struct arena *a, const struct subject *s,
    int (*rank)(const struct change *ch))
{
	struct ranked *v = arena_grow(a, NULL, 0, s->n, sizeof *v);
	const struct change **sorted = arena_grow(a, NULL, 0, s->n,
	    sizeof *sorted);
	size_t i;

	for (i = 0; i < s->n; i++)
		v[i] = (struct ranked){ &s->changes[i],
			rank(&s->changes[i]), i };
	if (s->n > 0)
		qsort(v, s->n, sizeof *v, by_rank);
	for (i = 0; i < s->n; i++)
		sorted[i] = v[i].change;
	return sorted;
}

static int
rank_of_weight(const struct change *ch)
{
	int rank = BURDEN_HEAVIER - (int)ch->burden;
	int field = ch->field == NULL ? 0 : (int)ch->field->id + 1;

	if (ch->accepted != NULL)
		return (rank + 2 * N_BURDENS) * (N_FIELDS + 1);
	if (ch->mends_record)
		return (rank + N_BURDENS) * (N_FIELDS + 1) + field;
	if (ch->burden != BURDEN_FORM)
		field = 0;
	return rank * (N_FIELDS + 1) + field;
}

const struct change *const *
changes_by_weight(struct arena *a, const struct subject *s)
{
	return in_order(a, s, rank_of_weight);
}

/* a, b, c, d, đ, e, g, h; what has no letter comes after them. */
static int
rank_of_part(const struct change *ch)
{
	static const char letters[] = "abcdDegh";
	const struct field *f = change_part(ch);
	const char *p;

	if (f == NULL)
		return -1;
	p = f->letter == 0 ? NULL : strchr(letters, f->letter);
	return p == NULL ? (int)sizeof letters : (int)(p - letters);
}

const struct change *const *
changes_by_part(struct arena *a, const struct subject *s)
{
	return in_order(a, s, rank_of_part);
}

/* The worst class that is neither accepted nor a mended record first. */
static int
rank_of_subject(const struct subject *s)
{
	int worst = -1;
	size_t i;

	if (s->fate == FATE_NONE)
		return N_BURDENS + 1;
	for (i = 0; i < s->n; i++)
		if (s->changes[i].accepted == NULL &&
		    !s->changes[i].mends_record &&
		    (int)s->changes[i].burden > worst)
			worst = (int)s->changes[i].burden;
	return BURDEN_HEAVIER - worst;
}

const struct subject *const *
subjects_by_weight(struct arena *a, const struct changes *c)
{
	const struct subject **v = arena_grow(a, NULL, 0, c->n_subjects,
	    sizeof *v);
	size_t i, n = 0;
	int rank;

	for (rank = 0; rank <= N_BURDENS + 1; rank++)
		for (i = 0; i < c->n_subjects; i++)
			if (rank_of_subject(&c->subjects[i]) == rank)
				v[n++] = &c->subjects[i];
	return v;
}

const char *
burden_sign(enum burden b)
{
	static const char *const signs[N_BURDENS] = {
		[BURDEN_FORM] = "·",
		[BURDEN_LIGHTER] = "▼",
		[BURDEN_CONTENT] = "◆",
		[BURDEN_HEAVIER] = "▲",
	};

	return signs[b];
}

const char *
burden_colour(enum burden b)
{
	static const char *const colours[N_BURDENS] = {
		[BURDEN_FORM] = "2",
		[BURDEN_LIGHTER] = "1;32",
		[BURDEN_CONTENT] = "1;33",
		[BURDEN_HEAVIER] = "1;31",
	};

	return colours[b];
}

void
put_kind(struct buf *out, const struct subject *s, enum lang lang)
{
	static const char list[] = "danh_muc/";
	const struct register_type *t = s->shared == NULL ||
	    strncmp(s->shared, list, strlen(list)) != 0 ? NULL :
	    register_by_name(s->shared + strlen(list));

	if (t != NULL && lang == LANG_VI)
		buf_printf(out, "Danh mục %s", t->vi);
	else if (t != NULL)
		buf_printf(out, "Register %s", t->name);
	else if (s->shared != NULL)
		buf_puts(out, lang == LANG_VI ? "Đơn vị" : "Unit");
	else
		buf_puts(out, fate_label(s->fate, lang));
}

void
put_quantity(struct buf *out, long long n, enum lang lang)
{
	if (lang == LANG_VI && n >= 0 && n < 10)
		buf_putc(out, '0');
	whole_write(out, n, lang);
}

bool
has_delta(const struct delta *d)
{
	return d->kind != DELTA_NONE && d->before != d->after;
}

/* Where to end a text that is cut at i: after a word, if much is left. */
static size_t
end_of_word(const char *s, size_t i)
{
	size_t end = i;

	while (end > 0 && s[end] != ' ' && s[end] != '\n')
		end--;
	while (end > 0 && (s[end - 1] == ' ' || s[end - 1] == '\n'))
		end--;
	return end > i / 2 ? end : i;
}

/* The first columns of n bytes on one line. */
static void
put_cut(struct buf *out, const char *s, size_t n, size_t columns)
{
	size_t from = out->len, i, used = 0;
	struct cell cell;

	for (i = 0; i < n; i += cell.bytes) {
		cell = escape_cell(s + i, n - i);
		if (used + cell.columns + 1 > columns)
			break;
		used += cell.columns;
	}
	buf_put(out, s, i == n ? n : end_of_word(s, i));
	for (; from < out->len; from++)
		if (out->data[from] == '\n')
			out->data[from] = ' ';
	if (i < n)
		buf_puts(out, "…");
}

void
put_row_name(struct buf *out, const char *where, size_t columns)
{
	static const char dot[] = " · ";
	const size_t outer = columns / 3;
	const char *s = where, *end;
	size_t used = 0, from;

	for (; (end = strstr(s, dot)) != NULL; s = end + strlen(dot)) {
		from = out->len;
		put_cut(out, s, (size_t)(end - s), outer);
		buf_puts(out, dot);
		used += utf8_width(out->data + from, out->len - from);
	}
	put_cut(out, s, strlen(s), used + outer < columns ? columns - used :
	    outer);
}

void
put_mends(struct buf *out, const struct changes *c, const struct change *ch)
{
	if (ch->mends_record)
		buf_puts(out, c->lang == LANG_EN ? " [record mended]" :
		    " [sửa dữ liệu]");
}

void
put_headline(struct buf *out, const struct changes *c,
    const struct change *ch, size_t columns)
{
	bool row = columns > 0 && *ch->where != '\0';

	if (ch->field != NULL)
		buf_puts(out, field_label(ch->field, c->lang));
	if (row) {
		buf_puts(out, ch->field != NULL ? " (" : "");
		put_row_name(out, ch->where, columns);
		buf_puts(out, ch->field != NULL ? ")" : "");
	}
	if (ch->field != NULL || row)
		buf_puts(out, ": ");
	buf_puts(out, ch->message);
	put_mends(out, c, ch);
}

/* The word difference as "… [-03-]{+02+} ngày …"; false if there is none. */
static bool
put_pieces(struct buf *out, const struct change *ch, size_t columns)
{
	static const struct {
		const char *open, *close;
	} marks[] = {
		[PIECE_SAME] = { "", "" },
		[PIECE_GONE] = { "[-", "-]" },
		[PIECE_COME] = { "{+", "+}" },
	};
	struct arena a = { 0 };
	const struct piece *v;
	struct buf text;
	size_t n, i;

	v = change_pieces(&a, ch, &n);
	buf_init(&text, 0);
	for (i = 0; i < n; i++) {
		buf_puts(&text, marks[v[i].what].open);
		buf_put(&text, v[i].s, v[i].n);
		buf_puts(&text, marks[v[i].what].close);
	}
	put_cut(out, text.data, text.len, columns);
	buf_release(&text);
	arena_release(&a);
	return n > 0;
}

static void
put_values(struct buf *out, const struct change *ch, size_t columns)
{
	bool old = ch->old_text != NULL, new = ch->new_text != NULL;

	if (old || new)
		buf_puts(out, "; ");
	if (put_pieces(out, ch, 2 * columns))
		return;
	if (old != new)
		buf_puts(out, old ? "− " : "+ ");
	if (old)
		put_cut(out, ch->old_text, strlen(ch->old_text), columns);
	if (old && new)
		buf_puts(out, " → ");
	if (new)
		put_cut(out, ch->new_text, strlen(ch->new_text), columns);
}

void
put_sentence(struct buf *out, const struct changes *c,
    const struct change *ch, size_t columns)
{
	put_headline(out, c, ch, columns > WHERE_COLUMNS ? columns :
	    WHERE_COLUMNS);
	put_values(out, ch, columns);
	if (has_delta(&ch->delta)) {
		buf_puts(out, "; ");
		delta_write(out, &ch->delta, c->lang);
	}
}

void
put_acceptance(struct buf *out, const struct acceptance *a, enum lang lang)
{
	buf_printf(out, "%s (%s, ", a->reason, a->decision);
	put_date(out, a->date, lang);
	buf_putc(out, ')');
}
