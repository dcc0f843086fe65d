/*
 * Where a change stands in its procedure, and the words that all formats use
 * for it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "base/money.h"
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

	if (ch->accepted != NULL)
		return rank + 2 * N_BURDENS;
	return ch->mends_record ? rank + N_BURDENS : rank;
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
put_thousands(struct buf *out, long long n, enum lang lang)
{
	char text[MONEY_SIZE], *p;

	money_format(text, n);
	for (p = text; lang == LANG_EN && *p != '\0'; p++)
		if (*p == '.')
			*p = ',';
	buf_puts(out, text);
}

void
put_quantity(struct buf *out, long long n, enum lang lang)
{
	if (lang == LANG_VI && n >= 0 && n < 10)
		buf_putc(out, '0');
	put_thousands(out, n, lang);
}

bool
has_delta(const struct delta *d)
{
	return d->kind != DELTA_NONE && d->before != d->after;
}

void
put_headline(struct buf *out, const struct changes *c,
    const struct change *ch)
{
	if (ch->field != NULL)
		buf_puts(out, field_label(ch->field, c->lang));
	if (*ch->where != '\0')
		buf_printf(out, ch->field != NULL ? " (%s)" : "%s",
		    ch->where);
	if (ch->field != NULL || *ch->where != '\0')
		buf_puts(out, ": ");
	buf_puts(out, ch->message);
	if (ch->mends_record)
		buf_puts(out, c->lang == LANG_EN ? " [record mended]" :
		    " [sửa dữ liệu]");
}

/* The first columns of a text on one line. */
static void
put_cut(struct buf *out, const char *s, size_t columns)
{
	struct cell cell;
	size_t n = strlen(s), i, used = 0;

	for (i = 0; i < n; i += cell.bytes) {
		cell = escape_cell(s + i, n - i);
		if (used + cell.columns + 1 > columns) {
			buf_puts(out, "…");
			return;
		}
		if (s[i] == '\n')
			buf_putc(out, ' ');
		else
			buf_put(out, s + i, cell.bytes);
		used += cell.columns;
	}
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
	put_cut(out, text.data, columns);
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
		put_cut(out, ch->old_text, columns);
	if (old && new)
		buf_puts(out, " → ");
	if (new)
		put_cut(out, ch->new_text, columns);
}

void
put_sentence(struct buf *out, const struct changes *c,
    const struct change *ch, size_t columns)
{
	put_headline(out, c, ch);
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
