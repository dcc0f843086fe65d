/* Cells out of values. */
#include <assert.h>
#include <string.h>

#include "export/csv_put.h"
#include "model/fee.h"
#include "model/paper.h"
#include "model/say.h"
#include "model/tariff.h"
#include "model/way.h"

/* --- the values of a path ------------------------------------------------ */

/* Values at the end of a path, in order; NULL stands for a record on the way
 * that has none. */
struct found {
	struct arena *arena;
	const struct value **v;
	size_t n, cap;
};

static void
add(struct found *f, const struct value *v)
{
	if (f->n == f->cap) {
		f->cap = f->cap * 2 + 8;
		f->v = arena_grow(f->arena, f->v, f->n, f->cap, sizeof *f->v);
	}
	f->v[f->n++] = v;
}

static void
follow(struct found *f, const struct csv_column *c, const struct record *r,
    size_t at)
{
	const struct value *v, *item;
	size_t i, n;

	assert(at < c->depth && c->depth <= CSV_PATH_MAX);
	v = value_of(r, c->path[at]);
	item = items_of(v, &n);
	if (v->state == VALUE_NONE)
		add(f, v);
	else if (n == 0 && at > 0)
		add(f, NULL);
	for (i = 0; v->state == VALUE_FILLED && i < n; i++)
		if (at + 1 == c->depth)
			add(f, &item[i]);
		else if (item[i].record != NULL)
			follow(f, c, item[i].record, at + 1);
}

static struct found
find(const struct csv_row *row, const struct csv_column *c)
{
	struct found f = { .arena = row->arena };
	const struct record *start = csv_start(row, c);

	if (start != NULL)
		follow(&f, c, start, 0);
	return f;
}

/* --- texts --------------------------------------------------------------- */

/* A list of texts, each once. */
struct joined {
	struct arena *arena;
	struct buf *out;
	const char *between;
	const char **texts;
	size_t n, cap;
};

static void
join(struct joined *j, const char *text)
{
	size_t i;

	if (*text == '\0')
		return;
	for (i = 0; i < j->n; i++)
		if (strcmp(j->texts[i], text) == 0)
			return;
	if (j->n == j->cap) {
		j->cap = j->cap * 2 + 8;
		j->texts = arena_grow(j->arena, j->texts, j->n, j->cap,
		    sizeof *j->texts);
	}
	buf_puts(j->out, j->n > 0 ? j->between : "");
	buf_puts(j->out, text);
	j->texts[j->n++] = text;
}

/* The value in the words of people; in the arena. */
static const char *
said(struct arena *a, const struct value *v)
{
	const char *text;
	struct buf b;

	buf_init(&b, 0);
	say_value(&b, v, LANG_VI);
	text = arena_strndup(a, b.data, b.len);
	buf_release(&b);
	return text;
}

bool
csv_put_said(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	struct joined j = { row->arena, text, "; ", NULL, 0, 0 };
	struct found f = find(row, c);
	size_t i;

	/* Paragraphs of their own. */
	if (c->depth == 1 && field_of(c->path[0])->kind == KIND_PROSE)
		j.between = "\n";
	for (i = 0; i < f.n; i++)
		if (f.v[i] != NULL)
			join(&j, said(row->arena, f.v[i]));
	return false;
}

/* True if a spreadsheet may take it for the number or date that it is. */
static bool
is_plain(const struct value *v)
{
	if (!v->parsed || v->state != VALUE_FILLED)
		return false;
	return v->field->kind == KIND_INT || v->field->kind == KIND_DATE ||
	    (v->field->kind == KIND_MONEY && !v->is_word);
}

static const char *
written(const struct value *v)
{
	return v == NULL || v->text == NULL ? "" : v->text;
}

bool
csv_put_written(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	struct found f = find(row, c);
	bool any = false;
	size_t i;

	for (i = 0; i < f.n; i++)
		any |= *written(f.v[i]) != '\0';
	for (i = 0; any && i < f.n; i++) {
		buf_puts(text, i > 0 ? "; " : "");
		buf_puts(text, written(f.v[i]));
	}
	return f.n == 1 && f.v[0] != NULL && is_plain(f.v[0]);
}

bool
csv_put_number(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	const struct value *v = value_of(csv_start(row, c), c->path[0]);

	if (v->state == VALUE_FILLED && is_plain(v))
		buf_puts(text, v->text);
	return true;
}

bool
csv_put_words(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	const struct value *v = value_of(csv_start(row, c), c->path[0]);

	if (!is_plain(v))
		say_value(text, v, LANG_VI);
	return false;
}

/* --- a procedure --------------------------------------------------------- */

/* True if all ways have the same limit, or none. */
static bool
one_limit(const struct value *way, size_t n)
{
	size_t i;

	for (i = 1; i < n; i++)
		if (strcmp(written(value_of(way[i].record,
		    F_CACH_THUC_THOI_HAN)), written(value_of(way[0].record,
		    F_CACH_THUC_THOI_HAN))) != 0)
			return false;
	return true;
}

bool
csv_put_limits(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	struct joined j = { row->arena, text, "; ", NULL, 0, 0 };
	size_t i, n;
	const struct value *way = ways_of(row->procedure, &n);
	bool alone = one_limit(way, n);
	struct buf name;

	(void)c;
	buf_init(&name, 0);
	for (i = 0; i < n; i++) {
		const char *limit = said(row->arena, value_of(way[i].record,
		    F_CACH_THUC_THOI_HAN));

		buf_clear(&name);
		say_row_briefly(&name, way[i].record, LANG_VI);
		if (*limit != '\0')
			join(&j, alone ? limit : arena_printf(row->arena,
			    "%s: %s", name.data, limit));
	}
	buf_release(&name);
	return false;
}

/*
 * "Lệ phí đăng ký khai sinh: 8.000 đồng/trường hợp". Where the note has the
 * truth, or a part of it, people must look there.
 */
static const char *
fee_said(struct arena *a, const struct record *fee, struct date day)
{
	const char *name = said(a, value_of(fee, F_PHI_TEN));
	const char *unit = said(a, value_of(fee, F_PHI_DON_VI_TINH));
	bool number = fee_amount(fee) != 0;

	if (*name == '\0')
		name = said(a, value_of(fee, F_PHI_LOAI));
	return arena_printf(a, "%s: %s%s%s%s", name, said(a, value_of(fee,
	    F_PHI_MUC_THU)), number && *unit != '\0' ? "/" : "",
	    number ? unit : "", fee_note(fee) != NULL &&
	    !fee_is_sure(fee, day) ? " (xem ghi chú)" : "");
}

bool
csv_put_fees(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	struct joined j = { row->arena, text, "; ", NULL, 0, 0 };
	struct tariff t;
	size_t i;

	(void)c;
	tariff_of(&t, row->arena, row->procedure, row->export->day);
	for (i = 0; i < t.n; i++)
		if (t.v[i].state == FEE_HOLDS)
			join(&j, fee_said(row->arena, t.v[i].fee,
			    row->export->day));
	if (t.n == 0 && t.n_free > 0 && t.n_unknown == 0)
		join(&j, "Không");
	return false;
}

bool
csv_put_papers(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	struct paper_walk walk = { .dossier = record_in(row->procedure,
	    F_THU_TUC_HO_SO) };
	const struct record *paper;
	size_t n = 0;

	(void)c;
	if (walk.dossier == NULL)
		return false;
	while ((paper = next_paper(&walk)) != NULL)
		n += paper->holder->field->id == F_NHOM_GIAY_TO &&
		    (has(paper, F_GIAY_TO_MOT_TRONG) || is_paper(paper));
	buf_printf(text, "%zu", n);
	return true;
}

bool
csv_put_basis(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	struct joined j = { row->arena, text, "; ", NULL, 0, 0 };
	struct arena *a = row->arena;
	struct found f = find(row, c);
	size_t i;

	for (i = 0; i < f.n; i++) {
		const struct record *r = f.v[i]->record;
		const char *articles, *name;

		if (r == NULL)
			continue;
		name = said(a, value_of(r, F_CAN_CU_SO));
		if (*name == '\0')
			name = said(a, value_of(r, F_CAN_CU_TEN));
		articles = said(a, value_of(r, F_CAN_CU_DIEU));
		join(&j, arena_printf(a, "%s%s%s", name,
		    *articles != '\0' ? ", " : "", articles));
	}
	return false;
}

bool
csv_put_file(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	(void)c;
	buf_puts(text, row->inside);
	return false;
}

/* --- a fee --------------------------------------------------------------- */

bool
csv_put_case(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	(void)c;
	say_value(text, has(row->fee, F_PHI_TRUONG_HOP) ?
	    value_of(row->fee, F_PHI_TRUONG_HOP) :
	    value_of(row->way, F_CACH_THUC_TRUONG_HOP), LANG_VI);
	return false;
}

bool
csv_put_currency(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	(void)c;
	if (fee_charges(row->fee))
		buf_puts(text, fee_currency(row->fee) == CURRENCY_USD ?
		    "USD" : "VND");
	return false;
}

bool
csv_put_state(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	(void)c;
	switch (fee_on(row->fee, row->export->day)) {
	case FEE_HOLDS:
		buf_puts(text, "Đang áp dụng");
		break;
	case FEE_OVER:
		buf_puts(text, "Hết áp dụng");
		break;
	case FEE_TO_COME:
		buf_puts(text, "Chưa áp dụng");
		break;
	}
	return false;
}

/* --- a paper ------------------------------------------------------------- */

bool
csv_put_place(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	(void)c;
	buf_printf(text, "%zu", row->number);
	return true;
}

bool
csv_put_choice(struct buf *text, const struct csv_row *row,
    const struct csv_column *c)
{
	(void)c;
	if (row->choice > 0)
		buf_printf(text, "%zu", row->choice);
	return true;
}
