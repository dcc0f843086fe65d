/* The parts of a procedure as paragraphs and lines; tables: sheet_table.c. */
#include <stdbool.h>
#include <string.h>

#include "model/say.h"
#include "sheet/cite.h"
#include "sheet/sheet_part.h"

const char *
sheet_label(enum word_id part, enum lang lang)
{
	const struct word *w = word_of(part);

	return lang == LANG_VI ? w->vi : w->en;
}

const char *
sheet_say(const struct marks *m, const char *vi, const char *en)
{
	return m->lang == LANG_VI ? vi : en;
}

void
sheet_missing(struct html_node *into, const struct sheet *s)
{
	html_leaf(into, "p", "missing", s->missing != NULL ? s->missing :
	    sheet_say(s->marks, "Danh mục chưa ghi.", "Not filled in."));
}

const char *
sheet_words(sheet_put *put, const struct marks *m, const struct record *r)
{
	const struct marks none = { .arena = m->arena, .lang = m->lang };
	struct html *h = html_open("vi", "", NULL);
	struct buf out;
	const char *words;

	put(html_body(h), &none, r);
	buf_init(&out, 0);
	html_markdown(&out, h);
	html_close(h);
	words = arena_strndup(m->arena, out.data, out.len);
	buf_release(&out);
	return words;
}

/* --- lines --------------------------------------------------------------- */

void
sheet_line(struct html_node *into, const struct marks *m, const char *label,
    const struct value *v)
{
	struct phrase p = { 0 };

	phrase_words(&p, m, label);
	phrase_value(&p, m, v);
	html_inline(html_add(into, "p", NULL), p.runs, p.n);
}

void
sheet_prose(struct html_node *into, const struct marks *m,
    const struct value *v)
{
	struct phrase p = { 0 };

	phrase_value(&p, m, v);
	html_prose(into, p.runs, p.n);
}

void
sheet_dropped(struct html_node *into, const struct marks *m,
    const struct record *in, enum field_id f)
{
	const struct change *c = NULL;

	while ((c = marks_dropped(m, in, field_of(f), c)) != NULL) {
		struct html_node *p = html_leaf(into, "p", "dropped",
		    sheet_say(m, "Nội dung bỏ: ", "Dropped: "));

		html_leaf(p, "del", NULL, c->old_text);
	}
}

/* Ids and remainders serve programs. */
static bool
for_machines(const struct field *f)
{
	return f->kind == KIND_ID || f->kind == KIND_RAW;
}

static bool
is_among(enum field_id f, const enum field_id *list, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (list[i] == f)
			return true;
	return false;
}

/* The label stands before the first word, but not before a list. */
static void
put_long_field(struct html_node *into, const struct marks *m,
    const char *label, const struct value *v)
{
	struct phrase p = { 0 };

	phrase_words(&p, m, label);
	if (v->text != NULL && strchr("-+", *v->text) != NULL)
		phrase_words(&p, m, "\n");
	phrase_value(&p, m, v);
	html_prose(into, p.runs, p.n);
}

static void
put_field(struct html_node *into, const struct marks *m,
    const struct value *v)
{
	const char *label = arena_printf(m->arena, "%s: ",
	    field_label(v->field, m->lang));
	struct html_node *p;

	if (v->field->kind == KIND_URL && v->text != NULL) {
		p = html_leaf(into, "p", NULL, label);
		html_link(p, v->text, v->text);
	} else if (v->field->kind == KIND_PROSE) {
		put_long_field(into, m, label, v);
	} else {
		sheet_line(into, m, label, v);
	}
}

void
sheet_fields(struct html_node *into, const struct marks *m,
    const struct record *r, const enum field_id *but, size_t n)
{
	size_t i, n_all = n_fields(r->type);

	for (i = 0; i < n_all; i++) {
		const struct value *v = &r->values[i];

		if ((v->state == VALUE_FILLED || v->state == VALUE_NONE) &&
		    !for_machines(v->field) &&
		    !is_among(v->field->id, but, n))
			put_field(into, m, v);
	}
}

/* --- parts --------------------------------------------------------------- */

static void
put_plain(struct html_node *into, const struct sheet *s, enum field_id f)
{
	const struct value *v = value_of(s->procedure, f);

	if (v->state == VALUE_NONE || v->state == VALUE_FILLED)
		sheet_prose(into, s->marks, v);
	else
		sheet_missing(into, s);
}

static bool
begins_with_number(const char *name)
{
	return strncmp(name, "Bước", strlen("Bước")) == 0;
}

/* "Bước 2: Tiếp nhận hồ sơ (Bộ phận Một cửa)" */
static void
put_step_head(struct html_node *into, const struct sheet *s,
    const struct record *step, size_t number)
{
	const struct value *name = value_of(step, F_BUOC_TEN);
	const struct value *who = value_of(step, F_BUOC_AI);
	struct phrase p = { 0 };

	if (name->text == NULL || !begins_with_number(name->text))
		phrase_words(&p, s->marks, arena_printf(s->marks->arena,
		    "%s %zu", sheet_say(s->marks, "Bước", "Step"), number));
	if (name->text != NULL && p.n > 0)
		phrase_words(&p, s->marks, ": ");
	phrase_value(&p, s->marks, name);
	if (who->state == VALUE_FILLED) {
		phrase_words(&p, s->marks, " (");
		phrase_value(&p, s->marks, who);
		phrase_words(&p, s->marks, ")");
	}
	html_inline(html_add(into, "p", "step"), p.runs, p.n);
}

/* True if the step is for other cases than the one before it. */
static bool
other_case(const struct value *before, const struct value *step)
{
	const struct record *r = step->record;

	if (!has(r, F_BUOC_TRUONG_HOP))
		return before != NULL &&
		    has(before->record, F_BUOC_TRUONG_HOP);
	return before == NULL || !same_values(before->record, r,
	    F_BUOC_TRUONG_HOP);
}

static void
put_steps(struct html_node *into, const struct sheet *s)
{
	size_t i, n, number = 0;
	const struct value *step = items_of(value_of(s->procedure,
	    F_THU_TUC_TRINH_TU), &n);

	if (n == 0)
		put_plain(into, s, F_THU_TUC_TRINH_TU);
	for (i = 0; i < n; i++) {
		const struct record *r = step[i].record;

		if (other_case(i == 0 ? NULL : &step[i - 1], &step[i])) {
			number = 0;
			if (has(r, F_BUOC_TRUONG_HOP))
				sheet_line(html_add(into, "div", "case"),
				    s->marks, sheet_say(s->marks,
				    "Trường hợp: ", "Case: "),
				    value_of(r, F_BUOC_TRUONG_HOP));
		}
		put_step_head(into, s, r, ++number);
		sheet_prose(into, s->marks, value_of(r, F_BUOC_NOI_DUNG));
	}
	sheet_dropped(into, s->marks, s->procedure, F_THU_TUC_TRINH_TU);
}

static void
put_bodies(struct html_node *into, const struct sheet *s)
{
	const struct record *r = record_in(s->procedure, F_THU_TUC_CO_QUAN);

	if (r == NULL)
		put_plain(into, s, F_THU_TUC_CO_QUAN);
	else
		sheet_fields(into, s->marks, r, NULL, 0);
}

static void
put_results(struct html_node *into, const struct sheet *s)
{
	static const enum field_id said[] = { F_KET_QUA_TEN };
	const struct value *v = value_of(s->procedure, F_THU_TUC_KET_QUA);
	size_t i, n;
	const struct value *item = items_of(v, &n);

	if (v->state != VALUE_FILLED)
		put_plain(into, s, F_THU_TUC_KET_QUA);
	for (i = 0; i < n && v->state == VALUE_FILLED; i++) {
		sheet_prose(into, s->marks, value_of(item[i].record,
		    F_KET_QUA_TEN));
		sheet_fields(into, s->marks, item[i].record, said, 1);
	}
	sheet_dropped(into, s->marks, s->procedure, F_THU_TUC_KET_QUA);
}

static void
put_basis(struct html_node *into, const struct sheet *s)
{
	size_t i, n;
	const struct value *item = items_of(value_of(s->procedure,
	    F_THU_TUC_CAN_CU_PHAP_LY), &n);
	struct html_node *list;

	if (n == 0) {
		put_plain(into, s, F_THU_TUC_CAN_CU_PHAP_LY);
		return;
	}
	list = html_add(into, "ul", NULL);
	for (i = 0; i < n; i++) {
		struct html_node *li = html_add(list, "li", NULL);
		struct buf text;

		buf_init(&text, 0);
		cite_basis(&text, item[i].record, true);
		if (marks_new(s->marks, &item[i]))
			li = html_add(li, "ins", NULL);
		html_text_n(li, text.data, text.len);
		buf_release(&text);
	}
	sheet_dropped(into, s->marks, s->procedure,
	    F_THU_TUC_CAN_CU_PHAP_LY);
}

void
sheet_part(struct html_node *into, const struct sheet *s, enum word_id part)
{
	static const struct {
		enum word_id part;
		enum field_id field;	/* N_FIELDS: by write */
		void (*write)(struct html_node *into, const struct sheet *s);
	} bodies[] = {
		{ W_BO_PHAN_TEN, F_THU_TUC_TEN, NULL },
		{ W_BO_PHAN_TRINH_TU, N_FIELDS, put_steps },
		{ W_BO_PHAN_CACH_THUC, N_FIELDS, sheet_ways },
		{ W_BO_PHAN_HO_SO, N_FIELDS, sheet_dossier },
		{ W_BO_PHAN_THOI_HAN, N_FIELDS, sheet_limits },
		{ W_BO_PHAN_DOI_TUONG, F_THU_TUC_DOI_TUONG, NULL },
		{ W_BO_PHAN_CO_QUAN, N_FIELDS, put_bodies },
		{ W_BO_PHAN_KET_QUA, N_FIELDS, put_results },
		{ W_BO_PHAN_PHI_LE_PHI, N_FIELDS, sheet_fees },
		{ W_BO_PHAN_MAU_DON, N_FIELDS, sheet_forms },
		{ W_BO_PHAN_YEU_CAU, F_THU_TUC_YEU_CAU_DIEU_KIEN, NULL },
		{ W_BO_PHAN_CAN_CU, N_FIELDS, put_basis },
	};
	size_t i;

	for (i = 0; bodies[i].part != part; i++)
		;
	if (bodies[i].write != NULL)
		bodies[i].write(into, s);
	else
		put_plain(into, s, bodies[i].field);
}
