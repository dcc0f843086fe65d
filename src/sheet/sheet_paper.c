/* What is said of one paper of a dossier. */
#include <string.h>

#include "base/utf8.h"
#include "model/alike.h"
#include "sheet/clause.h"
#include "sheet/sheet_part.h"

/* A name without a short clause at its start is not bold at all. */
static size_t
lead_length(const char *name)
{
	size_t n = first_clause(name);

	return utf8_count(name, n) <= CLAUSE_LETTERS ? n : 0;
}

static void
put_name(struct html_node *into, const struct marks *m,
    const struct record *paper, bool lead)
{
	const struct value *name = value_of(paper, F_GIAY_TO_TEN);
	struct phrase p = { 0 };

	phrase_value(&p, m, name);
	if (name->text != NULL && lead)
		phrase_lead(&p, m->arena, lead_length(name->text));
	if (name->text != NULL && strchr(name->text, '\n') == NULL)
		phrase_skip(&p, "-+* ");
	html_prose(into, p.runs, p.n);
}

const struct record *
sheet_paper_counts(const struct record *paper)
{
	static const enum field_id counts[] = {
		F_GIAY_TO_BAN_CHINH, F_GIAY_TO_BAN_SAO
	};
	size_t i, n;
	const struct value *item = items_of(value_of(paper,
	    F_GIAY_TO_MOT_TRONG), &n);

	if (n == 0 || has(paper, counts[0]) || has(paper, counts[1]))
		return paper;
	for (i = 1; i < n; i++)
		if (!record_alike_in(item[0].record, item[i].record, counts,
		    2))
			return paper;
	return item[0].record;
}

static void
put_choices(struct html_node *into, const struct marks *m,
    const struct record *paper)
{
	const struct sheet_telling of_choice = { .base = true,
		.counts = sheet_paper_counts(paper) == paper };
	size_t i, n;
	const struct value *item = items_of(value_of(paper,
	    F_GIAY_TO_MOT_TRONG), &n);
	struct html_node *list;

	if (n == 0)
		return;
	html_leaf(into, "p", "one-of", "Một trong các giấy tờ sau:");
	list = html_add(into, "div", "choices");
	for (i = 0; i < n; i++)
		sheet_paper(html_add(list, "div", "choice"), m,
		    item[i].record, &of_choice);
	sheet_dropped(into, m, paper, F_GIAY_TO_MOT_TRONG);
}

static bool
asks_for_some(const struct record *paper, enum field_id f)
{
	const struct value *v = value_of(paper, f);

	return v->state == VALUE_FILLED && !(v->parsed &&
	    v->as.number == 0);
}

/* "01 bản chính, 01 bản sao": what columns say of other papers. */
static void
put_counts_inline(struct html_node *into, const struct marks *m,
    const struct record *paper)
{
	struct phrase p = { 0 };

	if (asks_for_some(paper, F_GIAY_TO_BAN_CHINH)) {
		phrase_value(&p, m, value_of(paper, F_GIAY_TO_BAN_CHINH));
		phrase_words(&p, m, " bản chính");
	}
	if (asks_for_some(paper, F_GIAY_TO_BAN_SAO)) {
		phrase_words(&p, m, p.n > 0 ? ", " : "");
		phrase_value(&p, m, value_of(paper, F_GIAY_TO_BAN_SAO));
		phrase_words(&p, m, " bản sao");
	}
	if (p.n > 0)
		html_inline(html_add(into, "p", "field"), p.runs, p.n);
}

/* That the originals in their column are originals goes without saying. */
static bool
is_said_by_counts(const struct record *paper)
{
	size_t n;

	items_of(value_of(paper, F_GIAY_TO_LOAI_BAN), &n);
	return n == 1 && has_word(paper, F_GIAY_TO_LOAI_BAN,
	    W_LOAI_BAN_BAN_CHINH) &&
	    asks_for_some(paper, F_GIAY_TO_BAN_CHINH);
}

/* How it is handed in: that a paper is, goes without saying. */
static void
put_manner(struct html_node *into, const struct marks *m,
    const struct record *paper, bool say_must)
{
	const struct value *must = value_of(paper, F_GIAY_TO_BAT_BUOC);

	if (has(paper, F_GIAY_TO_KHI)) {
		struct html_node *p = html_add(into, "p", "only-when");

		html_leaf(p, "span", "label", "Chỉ khi: ");
		sheet_inline(p, m, value_of(paper, F_GIAY_TO_KHI));
	} else if (say_must && must->parsed && !must->as.yes) {
		html_leaf(into, "p", "only-when", "Không bắt buộc với mọi "
		    "người nộp.");
	}
	if (is_word(paper, F_GIAY_TO_HINH_THUC, W_HINH_THUC_XUAT_TRINH))
		sheet_line(into, m, "Nộp hay xuất trình: ", value_of(paper,
		    F_GIAY_TO_HINH_THUC));
	if (has(paper, F_GIAY_TO_LOAI_BAN) && !is_said_by_counts(paper))
		sheet_line(into, m, "Loại bản: ", value_of(paper,
		    F_GIAY_TO_LOAI_BAN));
}

void
sheet_paper(struct html_node *into, const struct marks *m,
    const struct record *paper, const struct sheet_telling *t)
{
	static const enum field_id said[] = {
		F_GIAY_TO_TEN, F_GIAY_TO_BAN_CHINH, F_GIAY_TO_BAN_SAO,
		F_GIAY_TO_LOAI_BAN, F_GIAY_TO_HINH_THUC, F_GIAY_TO_BAT_BUOC,
		F_GIAY_TO_KHI, F_GIAY_TO_MAU, F_GIAY_TO_TEP,
		F_GIAY_TO_MAU_DIEN_TU, F_GIAY_TO_THAY_BANG_DU_LIEU,
		F_GIAY_TO_MOT_TRONG
	};

	put_name(into, m, paper, t->lead);
	put_choices(into, m, paper);
	if (t->counts)
		put_counts_inline(into, m, paper);
	if (t->base && has(paper, F_GIAY_TO_THAY_BANG_DU_LIEU))
		sheet_line(into, m, "Cơ quan khai thác từ: ", value_of(paper,
		    F_GIAY_TO_THAY_BANG_DU_LIEU));
	put_manner(into, m, paper, t->must);
	sheet_form_lines(into, m, paper, "Mẫu: ");
	sheet_fields(into, m, paper, said, sizeof said / sizeof said[0]);
}
