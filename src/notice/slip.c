/*
 * The slip: for each case a page with what to bring, where to, what it costs
 * and when it is done. What a helper hands out, people tick at home.
 */
#include <string.h>

#include "base/utf8.h"
#include "html/look.h"
#include "notice/frame.h"
#include "notice/posted.h"
#include "notice/slip_part.h"
#include "sheet/clause.h"

/* The slip of a procedure. */
struct slip {
	struct arena *arena;
	const struct notice *notice;
	const struct record *procedure;
	struct posted posted;
};

/* --- the head ------------------------------------------------------------ */

static const struct record *
unit_of(const struct notice *n)
{
	return n->settings == NULL ? NULL :
	    record_in(n->settings, F_TTHC_DON_VI);
}

static void
put_unit(struct html_node *into, const struct record *unit)
{
	struct html_node *head, *left, *right;

	if (unit == NULL)
		return;
	head = html_add(into, "div", "slip-unit");
	left = html_add(head, "div", NULL);
	if (has(unit, F_DON_VI_CHU_QUAN))
		html_leaf(left, "p", NULL, text_of(unit, F_DON_VI_CHU_QUAN));
	if (has(unit, F_DON_VI_TEN))
		html_leaf(html_add(left, "p", NULL), "b", NULL,
		    text_of(unit, F_DON_VI_TEN));
	if (!has(unit, F_DON_VI_DIEN_THOAI))
		return;
	right = html_add(head, "div", "phone");
	html_leaf(right, "p", NULL, "Hỏi:");
	html_leaf(html_add(right, "p", NULL), "b", NULL,
	    text_of(unit, F_DON_VI_DIEN_THOAI));
}

/* The longer a name, the smaller it is set, so that papers have room. */
static const char *
class_of_name(const char *name)
{
	static const struct {
		size_t letters;
		const char *class;
	} sizes[] = {
		{ 36, "slip-name to-36" }, { 80, "slip-name to-80" },
		{ 160, "slip-name to-160" }, { 320, "slip-name to-320" },
	};
	const size_t n = utf8_count(name, strlen(name));
	size_t i;

	for (i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
		if (n <= sizes[i].letters)
			return sizes[i].class;
	return "slip-name longer";
}

/* A page has one h1: the name on the first slip. */
static void
put_name(struct html_node *into, const char *name, bool first)
{
	struct html_node *head = html_add(into, first ? "h1" : "h2",
	    class_of_name(name));
	const size_t n = first_clause(name);

	html_text_n(html_add(head, "b", NULL), name, n);
	html_text(head, name + n);
}

/* --- the frame ----------------------------------------------------------- */

/* A label and its answer on one line, small print below but the one that is
 * said elsewhere. */
static void
put_answer(struct html_node *list, const struct slip *s, const char *label,
    const struct answer *answer, const char *day, const char *elsewhere)
{
	struct html_node *row = html_add(list, "div", NULL), *cell;
	struct buf text;
	size_t i;

	html_leaf(row, "dt", NULL, label);
	cell = html_add(row, "dd", NULL);
	buf_init(&text, 0);
	answer_brief(&text, answer);
	html_leaf(cell, "b", NULL, text.data);
	buf_release(&text);
	if (day != NULL && answer_is_sum(answer))
		html_text(cell, arena_printf(s->arena, " (mức ngày %s)",
		    day));
	for (i = 0; i < answer->n_notes; i++)
		if (strcmp(answer->notes[i], elsewhere) != 0)
			html_leaf(cell, "p", NULL, answer->notes[i]);
}

/* When the counter is open: its own hours, or the unit's; "" if unknown. */
static const char *
hours_of(const struct slip *s)
{
	const struct record *one_stop = record_in(s->procedure,
	    F_THU_TUC_MOT_CUA), *unit = unit_of(s->notice);

	if (one_stop == NULL || !has(one_stop, F_MOT_CUA_GIO_TIEP_NHAN))
		return unit != NULL && has(unit, F_DON_VI_GIO_LAM_VIEC) ?
		    text_of(unit, F_DON_VI_GIO_LAM_VIEC) : "";
	return slip_say(s->arena, value_of(one_stop,
	    F_MOT_CUA_GIO_TIEP_NHAN));
}

static void
put_hours(struct html_node *list, const char *hours)
{
	struct html_node *row;

	if (*hours == '\0')
		return;
	row = html_add(list, "div", NULL);
	html_leaf(row, "dt", NULL, "Giờ");
	html_leaf(row, "dd", NULL, hours);
}

/* "mục 8", but not "Danh mục chưa ghi" */
static bool
names_part(const char *s)
{
	static const char part[] = "mục ";

	for (s = strstr(s, part); s != NULL; s = strstr(s + 1, part))
		if (s[sizeof part - 1] >= '0' && s[sizeof part - 1] <= '9')
			return true;
	return false;
}

/* True if an answer leads to a part of the sheet, which the slip has not. */
static bool
leads_on(const struct answer *answer)
{
	size_t i;

	for (i = 0; i < answer->n; i++)
		if (names_part(answer->lines[i].words))
			return true;
	for (i = 0; i < answer->n_notes; i++)
		if (names_part(answer->notes[i]))
			return true;
	return false;
}

static void
put_frame(struct html_node *into, const struct slip *s,
    const struct record *narrow)
{
	struct html_node *frame = html_add(into, "div", "slip-frame");
	struct html_node *list = html_add(frame, "dl", NULL);
	const char *hours = hours_of(s);
	struct answers answers;

	answers_of(&answers, s->arena, narrow, s->notice->settings,
	    s->notice->day);
	put_answer(list, s, "Nộp ở", &answers.place, NULL, hours);
	put_hours(list, hours);
	put_answer(list, s, "Phí, lệ phí", &answers.money,
	    frame_day(s->arena, s->notice->day), "");
	put_answer(list, s, "Kết quả", &answers.time, NULL, "");
	frame_qr(frame, "", "", s->posted.address);
	if (leads_on(&answers.time) || leads_on(&answers.money) ||
	    leads_on(&answers.place))
		html_leaf(into, "p", "small", "Các mục nêu trên: xem bản niêm "
		    "yết thủ tục này.");
}

/* --- pages --------------------------------------------------------------- */

/* "Trường hợp: …", or what the table holds; with the number of sets. */
static struct slip_head
head_of(const struct slip *s, const struct record *of_case)
{
	const struct record *dossier = record_in(s->procedure,
	    F_THU_TUC_HO_SO);
	const struct value *sets = dossier == NULL ? NULL :
	    value_of(dossier, F_HO_SO_SO_BO);
	const char *count = "", *name;

	if (sets != NULL && sets->state == VALUE_FILLED && sets->parsed)
		count = arena_printf(s->arena, "%02lld bộ", sets->as.number);
	if (of_case == NULL)
		return (struct slip_head){ "Giấy tờ phải mang", *count == '\0'
			? "" : arena_printf(s->arena, " (%s)", count) };
	name = text_of(of_case, F_TRUONG_HOP_TEN);
	if (name == NULL)
		name = text_of(of_case, F_TRUONG_HOP_ID);
	return (struct slip_head){ "Trường hợp: ", name == NULL ? "" : name };
}

/* A page of the slip. */
struct leaf {
	struct html_node *node;
	struct slip_rest rest;
	bool of_case;
};

/*
 * A block below the papers. Of a case it is a row of their table, so that the
 * case stands at the head of every page that the slip fills.
 */
static struct html_node *
add_block(struct leaf *l, const char *class)
{
	struct html_node *row, *cell;

	if (!l->of_case)
		return html_add(l->node, "div", class);
	row = html_add(html_add(l->rest.table, "tbody", NULL), "tr", "after");
	cell = html_add(row, "td", NULL);
	slip_span(cell, &l->rest);
	return html_add(cell, "div", class);
}

static void
put_looked_up(struct leaf *l)
{
	struct html_node *line;

	if (l->rest.looked_up.n == 0)
		return;
	line = html_add(add_block(l, "not-brought"), "p", NULL);
	html_leaf(line, "b", NULL, "Không phải mang: ");
	html_text(line, once_joined(&l->rest.looked_up));
	html_text(line, ". Cơ quan tự khai thác dữ liệu; chỉ nộp khi cơ quan "
	    "báo không khai thác được.");
}

static void
put_remarks(struct leaf *l)
{
	const struct once *remarks = &l->rest.remarks;
	struct html_node *into;
	size_t i;

	if (remarks->n == 0)
		return;
	into = add_block(l, "remarks");
	html_leaf(html_add(into, "p", "remarks-head"), "b", NULL, "Lưu ý");
	for (i = 0; i < remarks->n; i++) {
		const struct html_run run = { remarks->v[i],
			strlen(remarks->v[i]), HTML_SAME };

		html_prose(into, &run, 1);
	}
}

/* The frame, and a line to write on. */
static void
put_end(struct html_node *into, const struct slip *s,
    const struct record *narrow)
{
	put_frame(into, s, narrow);
	html_leaf(html_add(into, "p", "write"), "b", NULL, "Ghi thêm");
}

/* Where, when and how much comes first if papers fill pages. */
static bool
is_thick(const struct slip *s, const char *id)
{
	enum { BYTES = 5000 };
	const struct record *dossier = record_in(s->procedure,
	    F_THU_TUC_HO_SO);
	const struct record *const *group, *const *paper;
	size_t i, k, n, papers, bytes = 0;

	if (dossier == NULL)
		return false;
	group = slip_rows(s->arena, dossier, F_HO_SO_NHOM, &n);
	for (i = 0; i < n; i++) {
		if (!slip_is_for(group[i], F_NHOM_TRUONG_HOP, id))
			continue;
		paper = slip_rows(s->arena, group[i], F_NHOM_GIAY_TO,
		    &papers);
		for (k = 0; k < papers; k++)
			bytes += value_of(paper[k], F_GIAY_TO_TEN)->len;
	}
	return bytes > BYTES;
}

static void
put_page(struct html_node *into, const struct slip *s,
    const struct record *of_case, bool first)
{
	struct leaf l = { html_add(into, "section", "slip"),
		.of_case = of_case != NULL };
	const char *id = of_case == NULL ? NULL :
	    text_of(of_case, F_TRUONG_HOP_ID);
	const struct slip_head head = head_of(s, of_case);
	const struct record *narrow = id == NULL ? s->procedure :
	    slip_narrow(s->arena, s->procedure, id);
	const bool thick = is_thick(s, id);

	put_unit(l.node, unit_of(s->notice));
	html_leaf(l.node, "p", "above", "Phiếu hướng dẫn hồ sơ");
	put_name(l.node, s->posted.title, first);
	if (thick)
		put_end(html_add(l.node, "div", "slip-end"), s, narrow);
	l.rest = slip_papers(l.node, s->arena, s->procedure, id, &head);
	put_looked_up(&l);
	if (!thick)
		put_end(add_block(&l, "slip-end"), s, narrow);
	put_remarks(&l);
}

static struct date
effect_of(const struct record *procedure)
{
	const struct record *r = record_in(procedure, F_THU_TUC_HIEU_LUC);

	return r != NULL && value_of(r, F_HIEU_LUC_TU)->parsed ?
	    value_of(r, F_HIEU_LUC_TU)->as.date : (struct date){ 0 };
}

/* The name cut after so many letters: a fallen page finds its place. */
static const char *
running_of(const struct slip *s, bool cases)
{
	enum { LETTERS = 48 };
	const char *title = s->posted.title;
	const size_t n = strlen(title), cut = utf8_skip(title, n, LETTERS);

	return arena_printf(s->arena, "%s · %.*s%s%s", s->posted.code,
	    (int)cut, title, cut < n ? "…" : "",
	    cases ? "" : " (tiếp theo)");
}

void
notice_slip(struct buf *out, struct arena *a, const struct notice *n,
    const struct record *procedure, bool faulty)
{
	struct slip s = { .arena = a, .notice = n, .procedure = procedure };
	struct frame f = {
		.geometry = { PAPER_A5, false, { 11, 12, 16, 12 }, 0 },
		.kind = "phieu-huong-dan", .style = style_phieu,
		.above = "", .title = "", .faulty = faulty };
	struct sheet_page page;
	size_t i, cases;
	const struct record *const *of_case = slip_rows(a, procedure,
	    F_THU_TUC_TRUONG_HOP, &cases);

	posted_of(&s.posted, a, n, procedure);
	f.document = arena_printf(a, "Phiếu hướng dẫn hồ sơ: %s",
	    s.posted.title);
	f.running = running_of(&s, cases > 1);
	f.hash = s.posted.hash;
	f.from = effect_of(procedure);
	f.decision = s.posted.decision;
	frame_open(&page, a, n, &f);
	for (i = 0; i < cases; i++)
		put_page(page.main, &s, of_case[i], i == 0);
	if (cases == 0)
		put_page(page.main, &s, NULL, true);
	frame_close(out, &page);
}
