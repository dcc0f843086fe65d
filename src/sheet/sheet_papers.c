/* The dossier: papers as tables, notes, the number of sets; and the forms. */
#include <string.h>

#include "model/say.h"
#include "sheet/sheet_part.h"

/* The papers that people hand in, or those that the office looks up. */
enum side { HANDED_IN, LOOKED_UP };

static enum side
side_of(const struct record *paper)
{
	return has(paper, F_GIAY_TO_THAY_BANG_DU_LIEU) ? LOOKED_UP :
	    HANDED_IN;
}

/* --- one paper ----------------------------------------------------------- */

static void put_paper_text(struct html_node *into, const struct marks *m,
    const struct record *paper);

static void
put_choices(struct html_node *into, const struct marks *m,
    const struct record *paper)
{
	size_t i, n;
	const struct value *item = items_of(value_of(paper,
	    F_GIAY_TO_MOT_TRONG), &n);
	struct html_node *list;

	if (n == 0)
		return;
	html_leaf(into, "p", "case", sheet_say(m,
	    "Một trong các giấy tờ sau:", "One of these:"));
	list = html_add(into, "ul", NULL);
	for (i = 0; i < n; i++)
		put_paper_text(html_add(list, "li", NULL), m,
		    item[i].record);
	sheet_dropped(into, m, paper, F_GIAY_TO_MOT_TRONG);
}

/*
 * Name, choices, then whatever else is known of the paper. That papers are
 * handed in goes without saying.
 */
static void
put_paper_text(struct html_node *into, const struct marks *m,
    const struct record *paper)
{
	static const enum field_id said[] = {
		F_GIAY_TO_TEN, F_GIAY_TO_BAN_CHINH, F_GIAY_TO_BAN_SAO,
		F_GIAY_TO_MAU, F_GIAY_TO_TEP, F_GIAY_TO_MAU_DIEN_TU,
		F_GIAY_TO_THAY_BANG_DU_LIEU, F_GIAY_TO_MOT_TRONG,
		F_GIAY_TO_BAT_BUOC, F_GIAY_TO_HINH_THUC
	};
	size_t n = sizeof said / sizeof said[0];

	sheet_prose(into, m, value_of(paper, F_GIAY_TO_TEN));
	put_choices(into, m, paper);
	sheet_fields(into, m, paper, said, is_word(paper,
	    F_GIAY_TO_HINH_THUC, W_HINH_THUC_NOP) ? n : n - 1);
}

static void
put_count(struct html_node *row, const struct marks *m,
    const struct record *paper, enum field_id f)
{
	struct html_node *cell = html_add(row, "td", "number");
	struct phrase p = { 0 };

	phrase_value(&p, m, value_of(paper, f));
	html_inline(cell, p.runs, p.n);
}

static void
put_paper(struct html_node *rows, const struct marks *m,
    const struct record *paper, size_t number)
{
	struct html_node *row = html_add(rows, "tr", NULL), *form;

	html_leaf(row, "td", "number", arena_printf(m->arena, "%zu",
	    number));
	put_paper_text(html_add(row, "td", NULL), m, paper);
	form = html_add(row, "td", NULL);
	sheet_prose(form, m, value_of(paper, F_GIAY_TO_MAU));
	sheet_prose(form, m, value_of(paper, F_GIAY_TO_TEP));
	put_count(row, m, paper, F_GIAY_TO_BAN_CHINH);
	put_count(row, m, paper, F_GIAY_TO_BAN_SAO);
	html_breakable(row, 600);
}

static void
put_looked_up(struct html_node *rows, const struct marks *m,
    const struct record *paper)
{
	struct html_node *row = html_add(rows, "tr", NULL);

	put_paper_text(html_add(row, "td", NULL), m, paper);
	sheet_prose(html_add(row, "td", NULL), m, value_of(paper,
	    F_GIAY_TO_THAY_BANG_DU_LIEU));
}

/* --- groups -------------------------------------------------------------- */

static size_t
count_of(const struct value *paper, size_t n, enum side side)
{
	size_t i, count = 0;

	for (i = 0; i < n; i++)
		count += side_of(paper[i].record) == side;
	return count;
}

static struct html_node *
handed_in_table(struct html_node *into, const struct marks *m,
    const char *caption)
{
	const struct html_column columns[] = {
		{ sheet_say(m, "STT", "No."), "c-number" },
		{ sheet_say(m, "Tên giấy tờ", "Paper"), NULL },
		{ sheet_say(m, "Mẫu đơn, tờ khai", "Form"), "c-form" },
		{ sheet_say(m, "Bản chính", "Originals"), "c-count" },
		{ sheet_say(m, "Bản sao", "Copies"), "c-count" },
	};

	return html_table(into, "papers", caption, columns, 5);
}

static struct html_node *
looked_up_table(struct html_node *into, const struct marks *m)
{
	const struct html_column columns[] = {
		{ sheet_say(m, "Giấy tờ", "Paper"), NULL },
		{ sheet_say(m, "Cơ quan khai thác từ", "Looked up in"),
		  "c-base" },
	};

	return html_table(into, "looked-up", sheet_say(m,
	    "Giấy tờ không phải nộp (cơ quan tự khai thác dữ liệu; chỉ nộp "
	    "khi cơ quan báo không khai thác được)",
	    "Papers not to be handed in (the office looks them up)"),
	    columns, 2);
}

/* "Giấy tờ phải nộp · Đăng ký đúng hạn"; NULL for a group without name. */
static const char *
group_name(const struct marks *m, const struct record *group)
{
	struct buf out;
	const char *name;

	buf_init(&out, 0);
	say_row(&out, group, m->lang);
	name = out.len == 0 ? NULL :
	    arena_strndup(m->arena, out.data, out.len);
	buf_release(&out);
	return name;
}

static void
put_group(struct html_node *into, const struct marks *m,
    const struct record *group, size_t *number)
{
	size_t i, n;
	const struct value *paper = items_of(value_of(group,
	    F_NHOM_GIAY_TO), &n);
	struct html_node *rows;

	if (count_of(paper, n, HANDED_IN) > 0) {
		rows = handed_in_table(into, m, group_name(m, group));
		for (i = 0; i < n; i++)
			if (side_of(paper[i].record) == HANDED_IN)
				put_paper(rows, m, paper[i].record,
				    ++*number);
	} else if (group_name(m, group) != NULL) {
		html_leaf(into, "p", "case", group_name(m, group));
	}
	if (count_of(paper, n, LOOKED_UP) > 0) {
		rows = looked_up_table(into, m);
		for (i = 0; i < n; i++)
			if (side_of(paper[i].record) == LOOKED_UP)
				put_looked_up(rows, m, paper[i].record);
	}
	sheet_dropped(into, m, group, F_NHOM_GIAY_TO);
}

void
sheet_dossier(struct html_node *into, const struct sheet *s)
{
	static const enum field_id said[] = { F_HO_SO_NHOM, F_HO_SO_SO_BO };
	const struct record *r = record_in(s->procedure, F_THU_TUC_HO_SO);
	const struct value *group;
	size_t i, n, number = 0;

	if (r == NULL) {
		sheet_missing(into, s);
		return;
	}
	group = items_of(value_of(r, F_HO_SO_NHOM), &n);
	for (i = 0; i < n; i++)
		put_group(into, s->marks, group[i].record, &number);
	sheet_dropped(into, s->marks, r, F_HO_SO_NHOM);
	if (has(r, F_HO_SO_SO_BO)) {
		struct phrase p = { 0 };

		phrase_words(&p, s->marks, sheet_say(s->marks,
		    "Số lượng hồ sơ: ", "Sets: "));
		phrase_value(&p, s->marks, value_of(r, F_HO_SO_SO_BO));
		phrase_words(&p, s->marks, sheet_say(s->marks, " bộ.", "."));
		html_inline(html_add(into, "p", NULL), p.runs, p.n);
	}
	sheet_fields(into, s->marks, r, said, 2);
}

/* --- forms --------------------------------------------------------------- */

static size_t
put_forms_of(struct html_node *into, const struct marks *m,
    const struct record *paper)
{
	static const enum field_id forms[] = {
		F_GIAY_TO_MAU, F_GIAY_TO_TEP
	};
	const struct value *choice;
	size_t i, n, said = 0;

	for (i = 0; i < 2; i++)
		if (has(paper, forms[i])) {
			sheet_prose(into, m, value_of(paper, forms[i]));
			said++;
		}
	choice = items_of(value_of(paper, F_GIAY_TO_MOT_TRONG), &n);
	for (i = 0; i < n; i++)
		said += put_forms_of(into, m, choice[i].record);
	return said;
}

void
sheet_forms(struct html_node *into, const struct sheet *s)
{
	const struct value *none = value_of(s->procedure, F_THU_TUC_MAU_DON);
	const struct record *r = record_in(s->procedure, F_THU_TUC_HO_SO);
	const struct value *group, *paper;
	size_t i, k, n, papers, said = 0;

	group = r == NULL ? NULL : items_of(value_of(r, F_HO_SO_NHOM), &n);
	for (i = 0; r != NULL && i < n; i++) {
		paper = items_of(value_of(group[i].record, F_NHOM_GIAY_TO),
		    &papers);
		for (k = 0; k < papers; k++)
			said += put_forms_of(into, s->marks,
			    paper[k].record);
	}
	if (said == 0 && none->state == VALUE_NONE)
		sheet_prose(into, s->marks, none);
	else if (said == 0)
		sheet_missing(into, s);
}
