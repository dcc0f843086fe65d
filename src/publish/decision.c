/* The draft decision: bases, articles, receivers. */
#include <string.h>

#include "model/say.h"
#include "publish/dossier.h"
#include "sheet/cite.h"
#include "sheet/once.h"
#include "sheet/replaced.h"

/* --- shared with the proposal -------------------------------------------- */

const char *
decision_matter(struct arena *a, const struct changes *c)
{
	return arena_printf(a, "công bố thủ tục hành chính %s%s",
	    annex_kinds(a, c), annex_fields(a, c));
}

const char *
decision_counts(struct arena *a, const struct changes *c)
{
	static const struct {
		enum list_id list;
		const char *words;
	} kinds[] = {
		{ LIST_NEW, "mới ban hành" },
		{ LIST_AMENDED, "được sửa đổi, bổ sung, thay thế" },
		{ LIST_ABOLISHED, "bị bãi bỏ" },
	};
	const char *text = "";
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		const struct entries e = entries_of(a, c,
		    1u << kinds[i].list);

		if (e.n == 0)
			continue;
		text = arena_printf(a, "%s%s%02zu thủ tục hành chính %s",
		    text, *text != '\0' ? "; " : "", e.codes,
		    kinds[i].words);
		if (e.n > e.codes)
			text = arena_printf(a,
			    "%s (%02zu dòng theo cấp thực hiện)", text, e.n);
	}
	return *text != '\0' ? text : LONG_BLANK;
}

static void
put_bases_of(struct html_node *into, struct once *said,
    const struct subject *s, const char *before, const char *after)
{
	const struct record *const *basis;
	struct buf text;
	size_t i, n;

	basis = replaced_basis(said->arena, s, &n);
	for (i = 0; i < n; i++) {
		if (!has(basis[i], F_CAN_CU_SO))
			continue;
		buf_init(&text, 0);
		cite(&text, value_of(basis[i], F_CAN_CU_SO), true);
		if (once_add(said, arena_strdup(said->arena, text.data)))
			html_leaf(into, "p", NULL, arena_printf(said->arena,
			    "%s%s%s", before, text.data, after));
		buf_release(&text);
	}
}

bool
decision_bases(struct html_node *into, struct arena *a,
    const struct changes *c, const char *before, const char *after)
{
	struct once said = { .arena = a };
	size_t i;

	for (i = 0; i < c->n_subjects; i++)
		if (list_of(&c->subjects[i]) == LIST_AMENDED &&
		    c->subjects[i].n_partners < 2)
			put_bases_of(into, &said, &c->subjects[i], before,
			    after);
	return said.n > 0;
}

/* --- earlier decisions --------------------------------------------------- */

/* "Quyết định số 163/QĐ-BTP ngày 20/01/2026 của Bộ Tư pháp" */
static const char *
cite_decision(struct arena *a, const struct record *r)
{
	const struct value *day = value_of(r, F_QUYET_DINH_NGAY);
	const struct value *body = value_of(r, F_QUYET_DINH_CO_QUAN);
	struct buf text;
	const char *s;

	buf_init(&text, 0);
	buf_printf(&text, "Quyết định số %s", text_of(r, F_QUYET_DINH_SO));
	if (day->parsed) {
		buf_puts(&text, " ngày ");
		cite_date(&text, day->as.date);
	}
	if (body->state == VALUE_FILLED) {
		buf_puts(&text, " của ");
		say_value(&text, body, LANG_VI);
	}
	s = arena_strndup(a, text.data, text.len);
	buf_release(&text);
	return s;
}

/* The decisions of a record that are a ministry's, or all others; as
 * paragraphs, each once. */
static void
put_decisions_of(struct html_node *into, struct once *said,
    const struct record *procedure, bool ministry, const char *before,
    const char *after)
{
	size_t i, n;
	const struct value *v = items_of(value_of(procedure,
	    F_THU_TUC_QUYET_DINH_CONG_BO), &n);

	for (i = 0; i < n; i++) {
		const struct record *r = v[i].record;
		const char *text;

		if (!has(r, F_QUYET_DINH_SO) || ministry !=
		    is_word(r, F_QUYET_DINH_CAP, W_CAP_BO))
			continue;
		text = cite_decision(said->arena, r);
		if (once_add(said, text))
			html_leaf(into, "p", NULL, arena_printf(said->arena,
			    "%s%s%s", before, text, after));
	}
}

/* A province publishes what ministries have announced. */
static void
put_ministries(struct html_node *into, const struct annex *a)
{
	struct once said = { .arena = a->arena };
	size_t i;

	for (i = 0; !a->office.ministry && i < a->changes->n_subjects; i++) {
		const struct subject *s = &a->changes->subjects[i];

		if (s->new != NULL && list_of(s) != N_LISTS)
			put_decisions_of(into, &said, s->new, true,
			    "Căn cứ ", " công bố thủ tục hành chính;");
	}
}

/* What the old sides were announced by ends in so far. */
static bool
put_superseded(struct html_node *into, const struct annex *a)
{
	struct once said = { .arena = a->arena };
	size_t i;

	for (i = 0; i < a->changes->n_subjects; i++) {
		const struct subject *s = &a->changes->subjects[i];

		if (s->old != NULL && list_of(s) != N_LISTS)
			put_decisions_of(into, &said, s->old,
			    a->office.ministry, "- ", ";");
	}
	return said.n > 0;
}

/* --- the text ------------------------------------------------------------ */

static void
put_basis(struct html_node *into, const struct annex *a)
{
	struct html_node *basis = html_add(into, "div", "text basis");

	paper_blank(basis, "Căn cứ ", " (văn bản quy định chức năng, nhiệm "
	    "vụ, quyền hạn của cơ quan ban hành);");
	html_leaf(basis, "p", NULL, "Căn cứ Nghị định số 63/2010/NĐ-CP ngày "
	    "08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính, được "
	    "sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP và Nghị định số "
	    "92/2017/NĐ-CP;");
	if (process_wanted(a->changes))
		html_leaf(basis, "p", NULL, "Căn cứ Nghị định số "
		    "118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện "
		    "thủ tục hành chính theo cơ chế một cửa, một cửa liên "
		    "thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc "
		    "gia, được sửa đổi, bổ sung bởi Nghị định số "
		    "367/2025/NĐ-CP và Nghị định số 309/2026/NĐ-CP;");
	put_ministries(basis, a);
	paper_blank(basis, "Theo đề nghị của ", ".");
}

static void
put_first_article(struct html_node *text, const struct annex *a,
    unsigned *number)
{
	bool process = process_wanted(a->changes);

	paper_paragraph(text, arena_printf(a->arena, "Điều %u. ",
	    ++*number), arena_printf(a->arena, "Công bố kèm theo Quyết định "
	    "này %s%s (%s).", decision_counts(a->arena, a->changes),
	    annex_fields(a->arena, a->changes),
	    process ? "Phụ lục I" : "Phụ lục"));
	if (process)
		paper_paragraph(text, arena_printf(a->arena, "Điều %u. ",
		    ++*number), "Phê duyệt kèm theo Quyết định này quy trình "
		    "nội bộ giải quyết các thủ tục hành chính quy định tại "
		    "Điều 1 (Phụ lục II).");
}

static void
put_force(struct html_node *text, const struct annex *a, unsigned *number)
{
	struct html *scratch = paper_open("");

	paper_paragraph(text, arena_printf(a->arena, "Điều %u. ",
	    ++*number), "Quyết định này có hiệu lực thi hành kể từ ngày "
	    BLANK " tháng " BLANK " năm " BLANK ".");
	if (put_superseded(html_body(scratch), a)) {
		html_leaf(text, "p", NULL, "Nội dung về các thủ tục hành "
		    "chính quy định tại Điều 1 đã được công bố tại những "
		    "quyết định sau đây hết hiệu lực kể từ ngày Quyết định "
		    "này có hiệu lực thi hành:");
		put_superseded(text, a);
	}
	html_close(scratch);
}

/* Days to enter it into the national database: khoản 2 Điều 24. */
static void
put_duties(struct html_node *text, const struct annex *a, unsigned *number)
{
	paper_paragraph(text, arena_printf(a->arena, "Điều %u. ",
	    ++*number), arena_printf(a->arena, "Trong thời hạn %s ngày làm "
	    "việc kể từ ngày ký Quyết định này, " LONG_BLANK " cập nhật, "
	    "công khai các thủ tục hành chính này trên Cơ sở dữ liệu quốc "
	    "gia về thủ tục hành chính (khoản 2 Điều 24 Nghị định số "
	    "63/2010/NĐ-CP); cơ quan tiếp nhận hồ sơ niêm yết thủ tục hành "
	    "chính mới, được sửa đổi, bổ sung, thay thế và gỡ bản niêm yết "
	    "đã hết hiệu lực.", a->office.ministry ? "10" : "05"));
	paper_paragraph(text, arena_printf(a->arena, "Điều %u. ",
	    ++*number), LONG_BLANK " và các cơ quan, tổ chức, cá nhân có "
	    "liên quan chịu trách nhiệm thi hành Quyết định này./.");
}

void
write_decision(struct buf *out, const struct changes *c,
    const struct record *settings)
{
	static const char *const receivers[] = {
		"- Như Điều " BLANK ";", "- " LONG_BLANK ";",
		"- Lưu: VT, " BLANK "."
	};
	struct arena arena = { 0 };
	struct annex a = { .arena = &arena, .changes = c };
	struct html *h = paper_open("Dự thảo Quyết định công bố thủ tục hành "
	    "chính");
	struct html_node *body = html_body(h), *text;
	unsigned number = 0;

	a.office = office_of(&arena, c, settings);
	paper_head(body, &(struct letterhead){ .chief = "",
	    .unit = a.office.issuer, .symbol = a.office.symbol });
	paper_title(body, "QUYẾT ĐỊNH", arena_printf(&arena, "Về việc %s",
	    decision_matter(&arena, c)));
	html_leaf(body, "p", "authority", a.office.signer);
	put_basis(body, &a);
	html_leaf(body, "p", "decides", "QUYẾT ĐỊNH:");
	text = html_add(body, "div", "text");
	put_first_article(text, &a, &number);
	put_force(text, &a, &number);
	put_duties(text, &a, &number);
	paper_end(body, receivers, 3, a.office.title);
	paper_write(out, PUBLISH_HTML, h);
	arena_release(&arena);
}
