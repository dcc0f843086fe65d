/* The page that says where feedback goes, large enough to read and to dial. */
#include "site/site_part.h"

static const struct site_page feedback = {
	.title = "Phản ánh, kiến nghị", .kind = "phan-anh", .idle = 90
};

/* The telephone first: most people call. */
static void
add_addresses(struct html_node *main, const struct record *r)
{
	const char *website = text_of(r, F_PHAN_ANH_WEBSITE);
	struct html_node *box = html_add(main, "div", "addresses");
	struct html_node *list = html_add(box, "div", NULL);

	site_line(list, "", text_of(r, F_PHAN_ANH_CO_QUAN));
	if (has(r, F_PHAN_ANH_DIEN_THOAI))
		site_contact(html_add(list, "div", "phone"), "", "tel:",
		    text_of(r, F_PHAN_ANH_DIEN_THOAI));
	site_line(list, "Địa chỉ: ", text_of(r, F_PHAN_ANH_DIA_CHI));
	site_line(list, "Địa chỉ thư tín: ",
	    text_of(r, F_PHAN_ANH_DIA_CHI_THU));
	site_contact(list, "Thư điện tử: ", "mailto:",
	    text_of(r, F_PHAN_ANH_EMAIL));
	site_contact(list, "Trang tiếp nhận: ", "", website);
	if (website != NULL)
		html_qr(box, website, "Mã QR mở trang tiếp nhận phản ánh");
}

/* What may be sent, and what goes another way. */
static void
add_advice(struct html_node *main)
{
	html_leaf(main, "h2", NULL, "Gửi những gì");
	html_leaf(main, "p", NULL, "Ông, bà gặp quy định khó hiểu, giấy tờ "
	    "thừa, việc chậm trễ, phiền hà, hoặc biết cách làm tốt hơn: xin "
	    "nói rõ tên thủ tục, nơi và ngày gặp, điều muốn sửa, kèm họ tên "
	    "và cách liên lạc để nhận trả lời.");
	html_leaf(main, "p", NULL, "Khiếu nại, tố cáo không gửi theo đường "
	    "này mà theo Luật Khiếu nại, Luật Tố cáo; nhân viên hướng dẫn sẽ "
	    "chỉ nơi nộp đơn.");
}

static void
add_more(struct html_node *main, const struct record *settings)
{
	const char *days = text_of(settings, F_TTHC_LICH_TIEP_CONG_DAN);

	if (days != NULL) {
		html_leaf(main, "h2", NULL, "Lịch tiếp công dân");
		html_leaf(main, "p", NULL, days);
	}
	if (has(settings, F_TTHC_KHAO_SAT_HAI_LONG)) {
		html_leaf(main, "h2", NULL, "Khảo sát sự hài lòng");
		site_contact(html_add(main, "div", "addresses"), "", "",
		    text_of(settings, F_TTHC_KHAO_SAT_HAI_LONG));
	}
}

bool
site_feedback(const struct site *s)
{
	const struct record *settings = s->q->notice->settings, *to = NULL;
	struct arena a = { 0 };
	struct html_node *main, *nav;
	struct html *page = site_open(&main, s, &a, &feedback);

	if (settings != NULL)
		to = record_in(settings, F_TTHC_PHAN_ANH_KIEN_NGHI);
	nav = html_add(main, "nav", "back");
	html_attribute(nav, "aria-label", "Quay lại");
	site_back(nav, &feedback, "index.html", "Trang đầu");
	html_leaf(main, "h1", NULL, "Phản ánh, kiến nghị về quy định hành "
	    "chính");
	if (to != NULL)
		add_addresses(main, to);
	else
		html_leaf(main, "p", NULL, "Đơn vị chưa ghi nơi tiếp nhận "
		    "phản ánh, kiến nghị.");
	add_advice(main);
	if (settings != NULL)
		add_more(main, settings);
	arena_release(&a);
	return site_close(s, page, &feedback, "phan-anh.html");
}
