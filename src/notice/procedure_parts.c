/* The twelve parts of the sheet, in the order of the law. */
#include <string.h>

#include "model/part.h"
#include "model/way.h"
#include "notice/frame.h"
#include "notice/procedure.h"
#include "sheet/cite.h"
#include "sheet/sheet.h"

/* --- legal basis --------------------------------------------------------- */

/* The title of the document, with the article; the number stands beside it. */
static void
put_title(struct html_node *p, const struct view *v,
    const struct record *basis)
{
	const struct value *so = value_of(basis, F_CAN_CU_SO);
	const struct row *row = so->as.row;
	struct html_run title = { .mark = HTML_SAME };

	if (has(basis, F_CAN_CU_DIEU)) {
		sheet_inline(p, v->marks, value_of(basis, F_CAN_CU_DIEU));
		html_text(p, row != NULL || has(basis, F_CAN_CU_TEN) ?
		    ", " : "");
	}
	if (has(basis, F_CAN_CU_TEN)) {
		sheet_inline(p, v->marks, value_of(basis, F_CAN_CU_TEN));
	} else if (row != NULL && has(row->record, F_VAN_BAN_TEN)) {
		title.s = text_of(row->record, F_VAN_BAN_TEN);
		title.n = strlen(title.s);
		html_inline(p, &title, 1);
	}
}

static void
put_document(struct html_node *into, const struct view *v,
    const struct value *item)
{
	const struct record *basis = item->record;
	bool new = marks_new(v->marks, item);
	struct html_node *li = html_add(into, "li", has(basis, F_CAN_CU_SO) ?
	    "document" : "document unnumbered"), *number;

	if (has(basis, F_CAN_CU_SO)) {
		number = html_add(li, "span", "so");
		html_text(new ? html_add(number, "ins", NULL) : number,
		    text_of(basis, F_CAN_CU_SO));
		html_text(li, " ");
	}
	put_title(html_add(li, "span", "title"), v, basis);
}

static void
put_basis(struct html_node *into, const struct view *v,
    const struct sheet *s)
{
	size_t i, n;
	const struct value *item = items_of(value_of(v->procedure,
	    F_THU_TUC_CAN_CU_PHAP_LY), &n);
	struct html_node *list;

	if (n == 0) {
		sheet_part(into, s, W_BO_PHAN_CAN_CU);
		return;
	}
	list = html_add(into, "ul", "basis");
	for (i = 0; i < n; i++)
		put_document(list, v, &item[i]);
}

/* --- decisions ----------------------------------------------------------- */

/* "Cấp tỉnh: Quyết định số 1303/QĐ-UBND ngày 30/6/2026 của …" */
static void
put_decision(struct html_node *into, const struct view *v,
    const struct record *r)
{
	static const enum field_id said[] = {
		F_QUYET_DINH_CAP, F_QUYET_DINH_SO, F_QUYET_DINH_NGAY,
		F_QUYET_DINH_CO_QUAN
	};
	static const struct {
		enum field_id field;
		const char *before;
	} pieces[] = {
		{ F_QUYET_DINH_CAP, "" },
		{ F_QUYET_DINH_SO, " số " },
		{ F_QUYET_DINH_NGAY, " ngày " },
		{ F_QUYET_DINH_CO_QUAN, " của " },
	};
	struct html_node *block = html_add(into, "div", "decision");
	struct phrase p = { 0 };
	size_t i;

	for (i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
		if (i == 1)
			phrase_words(&p, v->marks, p.n > 0 ?
			    ": Quyết định" : "Quyết định");
		if (!has(r, pieces[i].field))
			continue;
		phrase_words(&p, v->marks, pieces[i].before);
		phrase_value(&p, v->marks, value_of(r, pieces[i].field));
	}
	phrase_words(&p, v->marks, ".");
	html_inline(html_add(block, "p", NULL), p.runs, p.n);
	sheet_fields(block, v->marks, r, said, sizeof said / sizeof said[0]);
}

static void
put_decisions(struct html_node *into, const struct view *v)
{
	size_t i, n;
	const struct value *item = items_of(value_of(v->procedure,
	    F_THU_TUC_QUYET_DINH_CONG_BO), &n);

	for (i = 0; i < n; i++)
		put_decision(into, v, item[i].record);
	if (n == 0)
		html_leaf(into, "p", "missing", "Danh mục chưa ghi.");
}

/* --- parts --------------------------------------------------------------- */

static const struct numbered {
	const char *label;	/* with the lines of a narrow rail */
	enum word_id part;	/* N_WORDS: written here */
} numbered[SHEET_PARTS] = {
	{ "Trình tự\nthực hiện", W_BO_PHAN_TRINH_TU },
	{ "Cách thức\nthực hiện", W_BO_PHAN_CACH_THUC },
	{ "Thành phần,\nsố lượng\nhồ sơ", W_BO_PHAN_HO_SO },
	{ "Thời hạn\ngiải quyết", W_BO_PHAN_THOI_HAN },
	{ "Đối tượng\nthực hiện", W_BO_PHAN_DOI_TUONG },
	{ "Cơ quan\ngiải quyết", W_BO_PHAN_CO_QUAN },
	{ "Kết quả\nthực hiện", W_BO_PHAN_KET_QUA },
	{ "Phí, lệ phí", W_BO_PHAN_PHI_LE_PHI },
	{ "Tên mẫu đơn,\ntờ khai", W_BO_PHAN_MAU_DON },
	{ "Yêu cầu,\nđiều kiện", W_BO_PHAN_YEU_CAU },
	{ "Căn cứ\npháp lý", W_BO_PHAN_CAN_CU },
	{ "Quyết định\ncông bố", N_WORDS },
};

const char *
view_part_label(size_t number)
{
	return numbered[number - 1].label;
}

/* Parts of a few lines stay on one page, with their label. */
static bool
is_short(const struct view *v, enum word_id part)
{
	enum { FEW = 6, FEW_LETTERS = 500 };
	const struct record *r = v->procedure;
	size_t n;

	switch ((int)part) {
	case W_BO_PHAN_THOI_HAN:
		ways_of(r, &n);
		return n <= FEW;
	case W_BO_PHAN_KET_QUA:
		items_of(value_of(r, F_THU_TUC_KET_QUA), &n);
		return n <= FEW;
	case W_BO_PHAN_YEU_CAU:
		return sheet_letters(value_of(r,
		    F_THU_TUC_YEU_CAU_DIEU_KIEN)) <= FEW_LETTERS;
	case W_BO_PHAN_DOI_TUONG:
	case W_BO_PHAN_CO_QUAN:
	case W_BO_PHAN_MAU_DON:
	case N_WORDS:
		return true;
	}
	return false;
}

struct html_node *
view_add_part(struct html_node *into, const char *id, const char *number,
    const char *label, bool is_whole)
{
	struct html_node *section = html_add(into, "section", is_whole ?
	    "part whole" : "part"), *h2;

	html_attribute(section, "id", id);
	h2 = html_add(section, "h2", NULL);
	if (*number != '\0') {
		html_leaf(h2, "span", "part-number", number);
		html_text(h2, " ");
	}
	html_leaf(h2, "span", "part-label", label);
	return html_add(section, "div", "part-text");
}

static void
put_part(struct html_node *into, const struct view *v,
    const struct sheet *s, size_t number)
{
	const struct numbered *part = &numbered[number - 1];
	const char *digits = arena_printf(v->arena, "%zu", number);
	struct html_node *text = view_add_part(into, arena_printf(v->arena,
	    "muc-%s", digits), digits, part->label, is_short(v, part->part));

	if (part->part == W_BO_PHAN_PHI_LE_PHI)
		view_charged_today(text, v);
	if (part->part == N_WORDS)
		put_decisions(text, v);
	else if (part->part == W_BO_PHAN_CAN_CU)
		put_basis(text, v, s);
	else
		sheet_part(text, s, part->part);
}

void
view_parts(struct html_node *into, const struct view *v)
{
	const struct sheet sheet = { .procedure = v->procedure,
		.marks = v->marks, .day = v->notice->day };
	size_t i;

	for (i = 1; i <= SHEET_PARTS; i++)
		put_part(into, v, &sheet, i);
	view_more(into, v);
	frame_feedback(into, v->notice);
}
