/*
 * Where feedback on regulations goes: what Nghị định 20/2008/NĐ-CP has posted
 * (Điều 10, 13), how it is given (Điều 7), and what it is not for.
 */
#include <string.h>

#include "base/address.h"
#include "html/look.h"
#include "notice/list_part.h"

static const struct record *
feedback_of(const struct notice *n)
{
	return n->settings == NULL ? NULL :
	    record_in(n->settings, F_TTHC_PHAN_ANH_KIEN_NGHI);
}

/* --- the frame: what is done first --------------------------------------- */

/* Office hours hold for the number only if the unit itself answers. */
static const char *
hours(const struct notice *n, const struct record *feedback)
{
	const struct record *unit = record_in(n->settings, F_TTHC_DON_VI);
	const char *body = text_of(feedback, F_PHAN_ANH_CO_QUAN);

	if (unit == NULL || body == NULL || !has(unit, F_DON_VI_TEN) ||
	    strcmp(body, text_of(unit, F_DON_VI_TEN)) != 0)
		return NULL;
	return text_of(unit, F_DON_VI_GIO_LAM_VIEC);
}

/* The first address there is, in words that fit it. */
static void
put_first_way(struct html_node *box, const struct notice *n,
    const struct record *r)
{
	static const struct way {
		enum field_id field;
		const char *head, *class;
	} ways[] = {
		{ F_PHAN_ANH_DIEN_THOAI, "Gọi điện thoại chuyên dùng",
		    "phone" },
		{ F_PHAN_ANH_WEBSITE, "Gửi qua trang thông tin", "address" },
		{ F_PHAN_ANH_EMAIL, "Gửi thư điện tử", "address" },
	};
	size_t i = 0;

	while (i < 2 && !has(r, ways[i].field))
		i++;
	html_leaf(box, "p", "head", ways[i].head);
	html_leaf(box, "p", ways[i].class, text_of(r, ways[i].field));
	if (has(r, F_PHAN_ANH_CO_QUAN))
		html_leaf(box, "p", "body", text_of(r, F_PHAN_ANH_CO_QUAN));
	if (i == 0 && hours(n, r) != NULL)
		html_leaf(box, "p", "hours", hours(n, r));
}

/* An address for a code; NULL if it may not become a link, or if there are to
 * be no codes. */
static const char *
code_of(struct arena *a, const struct notice *n, const char *address)
{
	const char *s = NULL;
	struct buf safe;

	if (n->qr == NULL || address == NULL)
		return NULL;
	buf_init(&safe, 0);
	if (address_put(&safe, address))
		s = arena_strndup(a, safe.data, safe.len);
	buf_release(&safe);
	return s;
}

/* What a telephone opens: the page, or a letter to be written. */
static const char *
first_code(struct arena *a, const struct notice *n, const struct record *r)
{
	const char *s = code_of(a, n, text_of(r, F_PHAN_ANH_WEBSITE));

	if (s != NULL || !has(r, F_PHAN_ANH_EMAIL))
		return s;
	return code_of(a, n, arena_printf(a, "mailto:%s", text_of(r,
	    F_PHAN_ANH_EMAIL)));
}

static bool
has_first(const struct record *r)
{
	return has(r, F_PHAN_ANH_DIEN_THOAI) || has(r, F_PHAN_ANH_WEBSITE) ||
	    has(r, F_PHAN_ANH_EMAIL);
}

static void
put_first(struct html_node *into, struct arena *a, const struct notice *n,
    const struct record *r)
{
	const char *address = first_code(a, n, r);
	struct html_node *box;

	if (!has_first(r))
		return;
	box = html_add(into, "div", "first");
	put_first_way(html_add(box, "div", NULL), n, r);
	if (address != NULL)
		frame_qr(html_add(box, "div", NULL), "Gửi qua mạng", "",
		    address);
}

/* --- addresses ----------------------------------------------------------- */

static void
put_address(struct html_node *list, const struct record *r, enum field_id f)
{
	static const char web[] = "https://";
	const char *text = text_of(r, f);
	struct html_node *dd;

	html_leaf(list, "dt", NULL, f == F_PHAN_ANH_CO_QUAN ?
	    "Cơ quan tiếp nhận" : field_of(f)->vi);
	dd = html_add(list, "dd", NULL);
	if (f == F_PHAN_ANH_WEBSITE)
		html_link(dd, text, strncmp(text, web, sizeof web - 1) == 0 ?
		    text + sizeof web - 1 : text);
	else if (f == F_PHAN_ANH_CO_QUAN)
		html_leaf(dd, "b", NULL, text);
	else
		html_text(dd, text);
}

/* The frame has named the body and the telephone. */
static void
put_addresses(struct html_node *into, const struct record *r)
{
	static const enum field_id fields[] = {
		F_PHAN_ANH_CO_QUAN, F_PHAN_ANH_DIA_CHI,
		F_PHAN_ANH_DIA_CHI_THU, F_PHAN_ANH_WEBSITE, F_PHAN_ANH_EMAIL
	};
	struct html_node *list = html_add(into, "dl", "addresses");
	size_t i;

	for (i = has_first(r); i < sizeof fields / sizeof *fields; i++)
		if (has(r, fields[i]))
			put_address(html_add(list, "div", NULL), r,
			    fields[i]);
}

/* --- how, and what not --------------------------------------------------- */

static void
put_how(struct html_node *into)
{
	static const char *const steps[] = {
		"Viết hoặc nói bằng tiếng Việt.",
		"Nêu rõ quy định nào, cơ quan nào, vướng mắc gì, đề nghị "
		    "sửa thế nào.",
		"Ghi tên, địa chỉ, số điện thoại hoặc địa chỉ thư tín của "
		    "mình.",
	};
	struct html_node *section = html_add(into, "section", NULL);
	struct html_node *list;
	size_t i;

	html_leaf(section, "h2", NULL, "Khi phản ánh, kiến nghị");
	list = html_add(section, "ol", "steps");
	for (i = 0; i < sizeof steps / sizeof *steps; i++)
		html_leaf(list, "li", NULL, steps[i]);
}

static void
put_elsewhere(struct html_node *into, const struct notice *n)
{
	const char *days = n->settings == NULL ? NULL :
	    text_of(n->settings, F_TTHC_LICH_TIEP_CONG_DAN);
	struct html_node *section = html_add(into, "section", NULL);
	struct html_node *p;

	html_leaf(section, "h2", NULL, "Khiếu nại, tố cáo: không gửi tới địa "
	    "chỉ này");
	html_leaf(section, "p", NULL, "Khiếu nại, tố cáo gửi tới cơ quan có "
	    "thẩm quyền, theo pháp luật về khiếu nại, tố cáo.");
	if (days == NULL)
		return;
	p = html_add(section, "p", NULL);
	html_leaf(p, "b", NULL, "Lịch tiếp công dân:");
	html_text(p, " ");
	html_text(p, days);
}

static void
put_survey(struct html_node *into, struct arena *a, const struct notice *n)
{
	const char *address = n->settings == NULL ? NULL :
	    text_of(n->settings, F_TTHC_KHAO_SAT_HAI_LONG);
	struct html_node *section;

	if (address == NULL)
		return;
	section = html_add(into, "section", "survey");
	html_leaf(section, "h2", NULL, "Khảo sát sự hài lòng");
	if (code_of(a, n, address) != NULL)
		frame_qr(section, "", "", address);
	else
		html_link(html_add(section, "p", NULL), address, address);
}

/* --- the page ------------------------------------------------------------ */

/* It breaks between its two halves. */
static void
put_title(struct html_node *into)
{
	struct html_node *h1 = html_add(into, "h1", NULL);

	html_text(h1, "Địa chỉ tiếp nhận phản ánh, kiến nghị ");
	html_leaf(h1, "span", NULL, "về quy định hành chính");
}

void
notice_feedback(struct buf *out, struct arena *a, const struct notice *n)
{
	static const char title[] =
	    "Địa chỉ tiếp nhận phản ánh, kiến nghị về quy định hành chính";
	const struct record *r = feedback_of(n);
	struct sheet_page page;
	struct html_node *last;
	const struct frame frame = {
		.geometry = { .size = PAPER_A4, .margin = { 20, 15, 20, 25 } },
		.kind = "phan-anh", .style = style_phan_anh,
		.document = title, .above = "", .title = "",
		.running = title, .hash = "", .decision = "" };

	frame_open(&page, a, n, &frame);
	put_title(page.main);
	if (r == NULL) {
		html_leaf(page.main, "p", "missing", "Đơn vị chưa ghi nơi "
		    "tiếp nhận phản ánh, kiến nghị.");
	} else {
		put_first(page.main, a, n, r);
		put_addresses(page.main, r);
	}
	put_how(page.main);
	last = html_add(page.main, "div", "last");
	put_elsewhere(last, n);
	put_survey(last, a, n);
	frame_close(out, &page);
}
