/*
 * Which sheets come off the wall and which go up. A sheet of the old side is
 * out of date as soon as anything in it changed.
 */
#include <string.h>

#include "publish/dossier.h"
#include "sheet/replaced.h"

enum board { TAKE_DOWN, PUT_UP };

static const struct html_column columns[] = {
	{ "STT", "c-number" }, { "Mã số", "c-code" },
	{ "Tên thủ tục hành chính", NULL }, { "Lý do", "c-reason" },
	{ "Công bố tại quyết định", "c-decision" }, { "Đã làm", "c-mark" },
};

/* The last of the decisions that the record names; a blank if none: the new
 * one has no number yet. */
static const char *
decision_of(const struct record *r)
{
	size_t i, n = 0;
	const struct value *v = r == NULL ? NULL : items_of(value_of(r,
	    F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	const char *number = BLANK;

	for (i = 0; i < n; i++)
		if (has(v[i].record, F_QUYET_DINH_SO))
			number = text_of(v[i].record, F_QUYET_DINH_SO);
	return number;
}

static void
put_row(struct html_node *rows, struct arena *a, size_t number,
    const char *code, const char *name, const char *reason,
    const char *decision)
{
	struct html_node *row = html_add(rows, "tr", NULL);

	html_leaf(row, "td", "number", arena_printf(a, "%zu", number));
	html_leaf(row, "td", NULL, code);
	html_leaf(row, "td", NULL, name);
	html_leaf(row, "td", NULL, reason);
	html_leaf(row, "td", NULL, decision);
	html_add(html_add(row, "td", "number"), "span", "box");
}

/* The old procedures of a group; they stand under its first new one only. */
static void
put_replaced(struct html_node *rows, struct arena *a,
    const struct subject *s, size_t *number)
{
	size_t i;

	for (i = 0; i < s->n_partners; i++) {
		const struct record *old = s->partner_records[i];
		const char *name = text_of(old, F_THU_TUC_TEN);

		put_row(rows, a, ++*number, s->partners[i],
		    name != NULL ? name : "", "Được thay thế",
		    decision_of(old));
	}
}

static bool
on_board(const struct subject *s, enum board board)
{
	switch (s->fate) {
	case FATE_NONE:
	case FATE_TECHNICAL:
	case N_FATES:
		return false;
	case FATE_AMENDED:
	case FATE_MOVED:
	case FATE_REPLACED:
	case FATE_ELAPSED:	/* the sheet shows what is paid today */
		return true;
	case FATE_NEW:
		return board == PUT_UP;
	case FATE_ABOLISHED:
		return board == TAKE_DOWN;
	}
	return false;
}

/* True if another new procedure of the group came before: the old ones are
 * listed with that. */
static bool
group_was_listed(const struct changes *c, const struct subject *s)
{
	const struct change *group = replaced_change(s);
	const struct subject *other;

	for (other = c->subjects; other < s; other++)
		if (replaced_change(other) != NULL &&
		    strcmp(replaced_change(other)->old_text,
		    group->old_text) == 0)
			return true;
	return false;
}

static void
put_subject(struct html_node *rows, struct arena *a,
    const struct changes *c, const struct subject *s, enum board board,
    size_t *number)
{
	const struct record *r = board == PUT_UP ? s->new : s->old;

	if (board == TAKE_DOWN && replaced_change(s) != NULL) {
		if (!group_was_listed(c, s))
			put_replaced(rows, a, s, number);
	} else {
		put_row(rows, a, ++*number, board == TAKE_DOWN &&
		    s->old_code != NULL ? s->old_code : s->code, s->name,
		    annex_kind(s), board == PUT_UP ? BLANK :
		    decision_of(r));
	}
}

static void
put_board(struct html_node *into, struct arena *a, const struct changes *c,
    enum board board, const char *title)
{
	struct html_node *rows = NULL;
	size_t i, number = 0;

	for (i = 0; i < c->n_subjects; i++) {
		if (!on_board(&c->subjects[i], board))
			continue;
		if (rows == NULL)
			rows = html_table(into, "list", title, columns, 6);
		put_subject(rows, a, c, &c->subjects[i], board, &number);
	}
	if (rows == NULL)
		html_leaf(into, "p", NULL, arena_printf(a, "%s: không có.",
		    title));
}

/* What changed in form only may wait, but the code on the sheet is another. */
static void
put_technical(struct html_node *into, struct arena *a,
    const struct changes *c)
{
	struct html_node *rows = NULL;
	size_t i, number = 0;

	for (i = 0; i < c->n_subjects; i++) {
		const struct subject *s = &c->subjects[i];

		if (s->fate != FATE_TECHNICAL)
			continue;
		if (rows == NULL)
			rows = html_table(into, "list", "III. In lại khi "
			    "thuận tiện: chỉ sửa cách trình bày, nội dung "
			    "không đổi", columns, 6);
		put_row(rows, a, ++number, s->code, s->name,
		    fate_label(s->fate, LANG_VI), decision_of(s->old));
	}
}

void
write_posting(struct buf *out, const struct changes *c,
    const struct record *settings)
{
	struct arena arena = { 0 };
	const struct office office = office_of(&arena, c, settings);
	struct html *h = paper_open("Danh sách gỡ xuống và niêm yết");
	struct html_node *body = html_body(h);

	html_leaf(body, "h1", NULL, "DANH SÁCH GỠ XUỐNG VÀ NIÊM YẾT");
	html_leaf(body, "p", "about", arena_printf(&arena, "Bản niêm yết thủ "
	    "tục hành chính tại %s", office.unit));
	html_leaf(body, "p", "attached", arena_printf(&arena,
	    "(Thực hiện Quyết định số " BLANK "/%s ngày " BLANK " tháng "
	    BLANK " năm " BLANK "; có hiệu lực từ ngày " BLANK " tháng "
	    BLANK " năm " BLANK ")", office.symbol));
	put_board(body, &arena, c, TAKE_DOWN, "I. Gỡ xuống");
	put_board(body, &arena, c, PUT_UP, "II. Niêm yết");
	put_technical(body, &arena, c);
	html_leaf(body, "p", "note", "Người thực hiện: " LONG_BLANK
	    " Ngày hoàn thành: " LONG_BLANK);
	paper_write(out, PUBLISH_HTML, h);
	arena_release(&arena);
}
