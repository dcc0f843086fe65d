/* The draft proposal: why, what, and what it means for people. */
#include <string.h>

#include "publish/dossier.h"
#include "report/changes_parts.h"
#include "sheet/replaced.h"

/* --- what ---------------------------------------------------------------- */

static void
put_procedures(struct html_node *into, const struct annex *a)
{
	static const struct html_column columns[] = {
		{ "STT", "c-number" }, { "Mã số", "c-code" },
		{ "Tên thủ tục hành chính", NULL }, { "Loại", "c-reason" },
		{ "Bộ phận thay đổi", "c-third" },
	};
	const struct entries e = entries_once(a->arena, a->changes,
	    1u << LIST_NEW | 1u << LIST_AMENDED | 1u << LIST_ABOLISHED);
	struct html_node *rows, *row;
	size_t i;

	rows = html_table(into, "list", NULL, columns, 5);
	for (i = 0; i < e.n; i++) {
		const struct subject *s = e.rows[i].subject;

		row = html_add(rows, "tr", NULL);
		html_leaf(row, "td", "number", arena_printf(a->arena, "%zu",
		    i + 1));
		html_leaf(row, "td", NULL, s->code);
		html_leaf(row, "td", NULL, s->name);
		html_leaf(row, "td", NULL, annex_kind(s));
		replaced_parts(html_add(row, "td", NULL), a->arena, s);
	}
}

/* --- what it means ------------------------------------------------------- */

/*
 * The changes of one class, a line each: a proposal must not hide what becomes
 * harder for people. Returns how many there are.
 */
static size_t
put_class(struct html_node *into, const struct annex *a, enum burden burden)
{
	const struct changes *c = a->changes;
	struct html_node *list = NULL;
	size_t i, k, n = 0;

	for (i = 0; i < c->n_subjects; i++)
		for (k = 0; k < c->subjects[i].n; k++) {
			const struct subject *s = &c->subjects[i];
			const struct change *ch = &s->changes[k];
			struct buf text;

			if (ch->burden != burden || ch->mends_record ||
			    list_of(s) == N_LISTS)
				continue;
			if (n++ == 0)
				list = html_add(into, "ul", NULL);
			buf_init(&text, 0);
			buf_printf(&text, "%s (%s): %s", s->name, s->code,
			    ch->message);
			if (has_delta(&ch->delta)) {
				buf_puts(&text, ", ");
				delta_write(&text, &ch->delta, LANG_VI);
			}
			buf_putc(&text, ';');
			html_leaf(list, "li", NULL, text.data);
			buf_release(&text);
		}
	return n;
}

static void
put_classes(struct html_node *into, const struct annex *a)
{
	static const struct { enum burden burden; const char *label; } v[] = {
		{ BURDEN_HEAVIER, "Thay đổi làm tăng gánh nặng cho người "
		    "thực hiện:" },
		{ BURDEN_LIGHTER, "Thay đổi làm giảm gánh nặng:" },
	};
	size_t i;

	for (i = 0; i < 2; i++) {
		html_leaf(into, "p", NULL, v[i].label);
		if (put_class(into, a, v[i].burden) == 0)
			html_leaf(into, "p", NULL, "- Không có.");
	}
	paper_blank(into, "Lý do của các thay đổi làm tăng gánh nặng (nếu "
	    "có): ", "");
}

/*
 * The sums, as the comparison prints them, without what only concerns those
 * who keep the record.
 */
static void
put_sums(struct html_node *into, const struct annex *a)
{
	static const struct findings none;
	const struct summary_line *line;
	struct changes c = *a->changes;
	struct html_node *list;
	const char *title;
	size_t i, n;

	c.lang = LANG_VI;
	c.mending = c.accepted = 0;
	c.findings = &none;
	line = changes_summary_lines(a->arena, &c, &title, &n);
	list = html_add(into, "ul", NULL);
	for (i = 0; i < n; i++)
		if (strcmp(line[i].sign, burden_sign(BURDEN_FORM)) != 0 &&
		    strcmp(line[i].sign, burden_sign(BURDEN_CONTENT)) != 0)
			html_leaf(list, "li", NULL, arena_printf(a->arena,
			    "%s: %s;", line[i].label, line[i].value));
}

/* --- the text ------------------------------------------------------------ */

static void
put_need(struct html_node *text, const struct annex *a)
{
	paper_heading(text, "I. SỰ CẦN THIẾT VÀ CĂN CỨ");
	paper_blank(text, "", "");
	html_leaf(text, "p", NULL, "Văn bản quy phạm pháp luật mới trong căn "
	    "cứ pháp lý của các thủ tục hành chính được sửa đổi, bổ sung:");
	if (!decision_bases(text, a->arena, a->changes, "- ", ";"))
		paper_blank(text, "- Không có văn bản mới trong dữ liệu; "
		    "căn cứ của lần công bố này: ", "");
	if (a->changes->by_fate[FATE_NEW] > 0)
		html_leaf(text, "p", NULL, "Căn cứ pháp lý của từng thủ tục "
		    "mới ban hành ghi tại Phụ lục.");
}

static void
put_opinions(struct html_node *text, const struct annex *a)
{
	paper_heading(text, "IV. Ý KIẾN CỦA CÁC CƠ QUAN CÓ LIÊN QUAN");
	paper_blank(text, "", "");
	paper_heading(text, "V. KIẾN NGHỊ");
	html_leaf(text, "p", NULL, arena_printf(a->arena, "%s kính trình %s "
	    "xem xét, ký ban hành Quyết định %s.", a->office.unit,
	    a->office.signer, decision_matter(a->arena, a->changes)));
	html_leaf(text, "p", NULL, process_wanted(a->changes) ?
	    "Hồ sơ kèm theo: (1) dự thảo Quyết định; (2) Phụ lục I: danh mục "
	    "và nội dung thủ tục hành chính; (3) Phụ lục II: quy trình nội "
	    "bộ; (4) bảng so sánh trước và sau; (5) " BLANK "./." :
	    "Hồ sơ kèm theo: (1) dự thảo Quyết định; (2) Phụ lục: danh mục và "
	    "nội dung thủ tục hành chính; (3) bảng so sánh trước và sau; "
	    "(4) " BLANK "./.");
}

void
write_proposal(struct buf *out, const struct changes *c,
    const struct record *settings)
{
	static const char *const receivers[] = {
		"- Như trên;", "- " LONG_BLANK ";", "- Lưu: VT, " BLANK "."
	};
	struct arena arena = { 0 };
	struct annex a = { .arena = &arena, .changes = c };
	struct html *h = paper_open("Dự thảo Tờ trình công bố thủ tục hành "
	    "chính");
	struct html_node *body = html_body(h), *text;

	a.office = office_of(&arena, c, settings);
	paper_head(body, &(struct letterhead){ .chief = a.office.chief,
	    .unit = a.office.unit, .symbol = "TTr-" BLANK });
	paper_title(body, "TỜ TRÌNH", arena_printf(&arena, "Về việc %s",
	    decision_matter(&arena, c)));
	html_leaf(body, "p", "addressee", arena_printf(&arena,
	    "Kính gửi: %s", a.office.signer));
	text = html_add(body, "div", "text");
	html_leaf(text, "p", NULL, arena_printf(&arena, "Thực hiện Điều 13, "
	    "Điều 14 và Điều 15 Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 "
	    "của Chính phủ về kiểm soát thủ tục hành chính (được sửa đổi, bổ "
	    "sung), %s trình dự thảo Quyết định công bố %s với các nội dung "
	    "chính như sau:", a.office.unit, decision_counts(&arena, c)));
	put_need(text, &a);
	paper_heading(text, "II. NỘI DUNG CÔNG BỐ");
	put_procedures(text, &a);
	paper_heading(text, "III. TÁC ĐỘNG ĐỐI VỚI NGƯỜI DÂN, DOANH NGHIỆP");
	put_sums(text, &a);
	put_classes(text, &a);
	put_opinions(text, &a);
	paper_end(body, receivers, 3, LONG_BLANK);
	paper_write(out, PUBLISH_HTML, h);
	arena_release(&arena);
}
