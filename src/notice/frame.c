/* Letterhead, title, margins, foot: what all notices share. */
#include <stdio.h>
#include <string.h>

#include "html/look.h"
#include "notice/frame.h"
#include "sheet/cite.h"

/* --- words --------------------------------------------------------------- */

const char *
frame_day(struct arena *a, struct date d)
{
	struct buf out;
	const char *s;

	buf_init(&out, 0);
	cite_date(&out, d);
	s = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return s;
}

static const struct record *
unit_of(const struct notice *n)
{
	return n->settings == NULL ? NULL :
	    record_in(n->settings, F_TTHC_DON_VI);
}

/*
 * "Mã nội dung 7f3a 91c2 · Hiệu lực từ 01/7/2026 · Đúng vào ngày 22/11/2026",
 * and on a second line where it comes from. Digits in fours are read aloud. The
 * day is the one by which the notice is true; when it is printed nobody here
 * knows.
 */
static void
write_foot(struct buf *out, const struct sheet_page *page, char between)
{
	const struct frame *f = page->frame;

	if (*f->hash != '\0')
		buf_printf(out, "Mã nội dung %.4s %s · ", f->hash,
		    f->hash + 4);
	if (date_valid(f->from))
		buf_printf(out, "Hiệu lực từ %s · ",
		    frame_day(page->arena, f->from));
	buf_printf(out, "Đúng vào ngày %s%c", frame_day(page->arena,
	    page->notice->day), between);
	buf_puts(out, "In từ bộ dữ liệu TTHC của đơn vị");
	if (*f->decision != '\0')
		buf_printf(out, ", theo Quyết định công bố số %s",
		    f->decision);
	buf_putc(out, '.');
}

/* --- margins ------------------------------------------------------------- */

/* Tenths of a percent by which everything grows. */
static unsigned
growth(const struct sheet_page *page)
{
	enum paper_size drawn = page->frame->geometry.size;
	enum paper_size paper = page->notice->paper;

	if (drawn == PAPER_A5)
		return paper == PAPER_A5 ? 1000 : paper == PAPER_A4 ? 1414 :
		    2000;
	return paper == PAPER_A3 ? 1414 : 1000;
}

static bool
is_narrow(const struct sheet_page *page)
{
	return page->notice->paper == PAPER_A5 &&
	    page->frame->geometry.size == PAPER_A4;
}

static void
write_box(struct buf *out, const char *box, const char *text)
{
	buf_printf(out, "@%s{content:", box);
	html_css_string(out, text);
	buf_puts(out, "}");
}

/* Type in the margins does not grow with the page by itself, and on small
 * paper the foot must not fill a third line. */
static void
write_margin_type(struct buf *out, const struct sheet_page *page)
{
	unsigned grow = page->notice->paper == PAPER_A5 ? 850 : growth(page);

	if (grow == 1000)
		return;
	if (page->notice->paper == PAPER_A5)
		buf_puts(out, "@top-left{padding-bottom:2mm}"
		    "@top-right{padding-bottom:2mm}");
	buf_printf(out, "@bottom-left{font-size:%upt;line-height:%upt}"
	    "@bottom-right{font-size:%upt}@top-left{font-size:%upt}"
	    "@top-right{font-size:%upt}", 85 * grow / 10000,
	    115 * grow / 10000, 110 * grow / 10000, 95 * grow / 10000,
	    100 * grow / 10000);
}

static void
write_size(struct buf *out, const struct sheet_page *page, unsigned grow)
{
	static const unsigned char narrow[4] = { 11, 12, 16, 12 };
	static const char *const sizes[] = {
		[PAPER_A4] = "A4", [PAPER_A3] = "A3", [PAPER_A5] = "A5"
	};
	const struct geometry *g = &page->frame->geometry;
	const unsigned char *margin = is_narrow(page) ? narrow : g->margin;
	size_t i;

	buf_printf(out, "size:%s %s;margin:", sizes[page->notice->paper],
	    g->lying ? "landscape" : "portrait");
	for (i = 0; i < 4; i++)
		buf_printf(out, "%s%u.%umm", i == 0 ? "" : " ",
		    margin[i] * grow / 1000, margin[i] * grow / 100 % 10);
}

/* The margins of the paper end where numbers hang; their text begins where
 * that of the page does. */
static void
write_hang(struct buf *out, const struct sheet_page *page, unsigned grow)
{
	unsigned hang = page->frame->geometry.hang * grow / 100;

	if (hang > 0 && !is_narrow(page))
		buf_printf(out, "@bottom-left{padding-left:%u.%umm}"
		    "@top-left{padding-left:%u.%umm}", hang / 10, hang % 10,
		    hang / 10, hang % 10);
}

/* Half a millimetre on the right, or frames lose half their line. */
static void
write_body(struct buf *out, const struct sheet_page *page, unsigned grow)
{
	buf_printf(out, "@media print{body{padding:0 0.5mm 0 %umm",
	    is_narrow(page) ? 0 : page->frame->geometry.hang);
	if (grow != 1000)
		buf_printf(out, ";zoom:%u.%03u", grow / 1000, grow % 1000);
	buf_puts(out, "}}\n");
}

/* The rules of this page alone: its paper, and what stands in its margins. */
const char *
frame_paper(const struct sheet_page *page)
{
	unsigned grow = growth(page);
	struct buf out, foot;
	const char *style;

	buf_init(&out, 0);
	buf_init(&foot, 0);
	write_foot(&foot, page, '\n');
	buf_puts(&out, "@page{");
	write_size(&out, page, grow);
	buf_puts(&out, ";");
	write_box(&out, "bottom-left", foot.data);
	write_box(&out, "top-left", page->frame->running);
	write_margin_type(&out, page);
	if (page->frame->faulty)
		write_box(&out, "top-right", "CÒN LỖI – KHÔNG NIÊM YẾT");
	write_hang(&out, page, grow);
	buf_puts(&out, "}@page :first{@top-left{content:none}}\n");
	write_body(&out, page, grow);
	style = arena_strndup(page->arena, out.data, out.len);
	buf_release(&foot);
	buf_release(&out);
	return style;
}

/* --- letterhead ---------------------------------------------------------- */

static void
put_nation(struct html_node *into, struct date day)
{
	struct html_node *motto;
	char date[64];

	html_leaf(into, "p", "nation", "Cộng hòa xã hội chủ nghĩa Việt Nam");
	motto = html_add(into, "p", "motto");
	html_leaf(motto, "span", NULL, "Độc lập - Tự do - Hạnh phúc");
	snprintf(date, sizeof date, "Cập nhật: ngày %02d tháng %s%d năm %d",
	    day.day, day.month < 3 ? "0" : "", day.month, day.year);
	html_leaf(into, "p", "date", date);
}

void
frame_letterhead(struct html_node *body, const struct notice *n)
{
	const struct record *unit = unit_of(n);
	struct html_node *head = html_add(body, "header", "letterhead");
	struct html_node *left = html_add(head, "div", NULL);

	if (unit != NULL && has(unit, F_DON_VI_CHU_QUAN))
		html_leaf(left, "p", "chief", text_of(unit,
		    F_DON_VI_CHU_QUAN));
	if (unit != NULL && has(unit, F_DON_VI_TEN))
		html_leaf(left, "p", "unit", text_of(unit, F_DON_VI_TEN));
	put_nation(html_add(head, "div", NULL), n->day);
}

/* --- the look ------------------------------------------------------------ */

static struct html_look
look_of(const struct notice *n, const char *style)
{
	struct html_look look = { .styles = { style_base, style_notice } };
	size_t i, k = 2;

	if (style != NULL)
		look.styles[k++] = style;
	if (n->css != NULL)
		look.styles[k++] = n->css;
	for (i = 0; i < sizeof n->prepared / sizeof *n->prepared; i++)
		if (style != NULL && n->prepared[i].style == style)
			look.policy = n->prepared[i].policy;
	return look;
}

void
notice_prepare(struct notice *n, struct arena *a)
{
	const char *const styles[] = { style_thu_tuc, style_phieu };
	size_t i;

	for (i = 0; i < sizeof styles / sizeof *styles; i++) {
		struct html_look look = look_of(n, styles[i]);

		html_look_init(&look, a);
		n->prepared[i].style = styles[i];
		n->prepared[i].policy = look.policy;
	}
}

static const char *
body_class(const struct sheet_page *page)
{
	return arena_printf(page->arena, "%s%s%s%s", page->frame->kind,
	    page->notice->large ? " large" : "",
	    is_narrow(page) ? " narrow" : "",
	    page->frame->geometry.lying ? " lying" : "");
}

void
frame_open(struct sheet_page *page, struct arena *a, const struct notice *n,
    const struct frame *f)
{
	struct html_look look;
	struct html_node *body;

	*page = (struct sheet_page){ .arena = a, .notice = n, .frame = f };
	look = look_of(n, f->style);
	look.page_style = frame_paper(page);
	page->html = html_open("vi", f->document, &look);
	body = html_body(page->html);
	html_attribute(body, "class", body_class(page));
	if (f->faulty)
		html_leaf(body, "p", "faulty", "CÒN LỖI – KHÔNG NIÊM YẾT");
	if (f->geometry.size == PAPER_A4)
		frame_letterhead(body, n);
	page->main = html_add(body, "main", NULL);
	if (*f->above != '\0')
		html_leaf(page->main, "p", "above", f->above);
	if (*f->title != '\0')
		html_leaf(page->main, "h1", NULL, f->title);
}

void
frame_foot(struct html_node *into, const struct sheet_page *page)
{
	struct html_node *foot = html_add(into, "footer", "foot");
	struct buf text;

	buf_init(&text, 0);
	write_foot(&text, page, ' ');
	html_leaf(foot, "p", NULL, text.data);
	buf_release(&text);
}

void
frame_close(struct buf *out, struct sheet_page *page)
{
	frame_foot(html_body(page->html), page);
	html_write(out, page->html);
	html_close(page->html);
}

/* --- blocks -------------------------------------------------------------- */

/* Without its scheme, in pieces between which a line may break. */
static void
put_address(struct html_node *p, const char *address)
{
	const char *rest = strstr(address, "://");

	rest = rest == NULL ? address : rest + 3;
	while (*rest != '\0') {
		size_t n = 1 + strcspn(rest + 1, "/?&");

		html_text_n(html_add(p, "span", NULL), rest, n);
		rest += n;
	}
}

void
frame_qr(struct html_node *into, const char *what, const char *small,
    const char *address)
{
	struct html_node *block;

	if (address == NULL)
		return;
	block = html_add(into, "div", "qr-block");
	if (*what != '\0')
		html_leaf(block, "p", "what", what);
	if (*small != '\0')
		html_leaf(block, "p", "small", small);
	html_qr(block, address, "Mã QR dẫn tới địa chỉ in bên dưới");
	put_address(html_add(block, "p", "url"), address);
}

static void
put_contact(struct html_node *p, const struct record *r, enum field_id f,
    const char *label)
{
	if (!has(r, f))
		return;
	html_text(p, label);
	if (f == F_PHAN_ANH_DIEN_THOAI)
		html_leaf(p, "strong", NULL, text_of(r, f));
	else
		html_text(p, text_of(r, f));
}

void
frame_feedback(struct html_node *into, const struct notice *n)
{
	const struct record *r = n->settings == NULL ? NULL :
	    record_in(n->settings, F_TTHC_PHAN_ANH_KIEN_NGHI);
	struct html_node *p;

	if (r == NULL)
		return;
	p = html_add(html_add(into, "div", "feedback"), "p", NULL);
	html_leaf(p, "strong", NULL, "Phản ánh, kiến nghị về thủ tục này:");
	put_contact(p, r, F_PHAN_ANH_CO_QUAN, " ");
	put_contact(p, r, F_PHAN_ANH_DIA_CHI, ", ");
	put_contact(p, r, F_PHAN_ANH_DIA_CHI_THU, ". Địa chỉ thư tín: ");
	put_contact(p, r, F_PHAN_ANH_DIEN_THOAI, ". Điện thoại: ");
	put_contact(p, r, F_PHAN_ANH_EMAIL, ". Thư điện tử: ");
	put_contact(p, r, F_PHAN_ANH_WEBSITE, ". Trang thông tin: ");
	html_text(p, ".");
}
