/* The feedback address: what is known stands there, what is not leaves no
 * hole. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "html/html.h"
#include "notice/notice.h"
#include "page_text.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* Settings with these values; NULL leaves one out. */
struct feedback_row {
	const char *name;
	const char *body, *address, *post, *phone, *email, *web;
	const char *days, *survey;
	const char *qr;
	const char *said, *not_said;
	size_t codes;
};

static const struct feedback_row rows[] = {
	{ "everything", "Sở Tư pháp", "Số 1", "Hộp thư 2", "0200 1",
	  "a@x.example", "https://x.example/pakn", NULL, NULL, "auto",
	  "Gọi điện thoại chuyên dùng\n0200 1\nSở Tư pháp\n"
	  "Gửi qua mạng\nx.example/pakn\n"
	  "Địa chỉ\nSố 1\nĐịa chỉ thư tín\nHộp thư 2\n"
	  "Trang thông tin\nx.example/pakn\nThư điện tử\na@x.example\n",
	  "chưa ghi", 1 },
	{ "no code is wanted", "Sở Tư pháp", NULL, NULL, "0200 1", NULL,
	  "https://x.example", NULL, NULL, NULL, "0200 1\n", "Gửi qua mạng",
	  0 },
	{ "without a telephone the page comes first", "Sở Tư pháp", NULL,
	  NULL, NULL, "a@x.example", "https://x.example", NULL, NULL, "auto",
	  "Gửi qua trang thông tin\nhttps://x.example\nSở Tư pháp\n",
	  "điện thoại chuyên dùng\n", 1 },
	{ "then the letter", "Sở Tư pháp", NULL, NULL, NULL, "a@x.example",
	  NULL, NULL, NULL, "auto",
	  "Gửi thư điện tử\na@x.example\nSở Tư pháp\n", "Trang thông tin", 1 },
	{ "a body and where it is", "Sở Tư pháp", "Số 1", NULL, NULL, NULL,
	  NULL, NULL, NULL, "auto",
	  "hành chính\nCơ quan tiếp nhận\nSở Tư pháp\nĐịa chỉ\nSố 1\nKhi "
	  "phản ánh", "Gửi", 0 },
	{ "an address that may be no link makes no code", "Sở Tư pháp", NULL,
	  NULL, "0200 1", NULL, "javascript:alert(1)", NULL,
	  "data:text/html,x", "auto", "javascript:alert(1)", "Gửi qua mạng",
	  0 },
	{ "days to be received, and the survey", "Sở Tư pháp", NULL, NULL,
	  "0200 1", NULL, NULL, "Thứ Năm hằng tuần", "https://x.example/ks",
	  "auto", "Lịch tiếp công dân: Thứ Năm hằng tuần\n"
	  "Khảo sát sự hài lòng\nx.example/ks\n", NULL, 1 },
	{ "markup is text", "</p><script>alert(1)</script>", NULL, NULL,
	  "<b>", NULL, NULL, NULL, NULL, "auto",
	  "<b>\n</p><script>alert(1)</script>\n", NULL, 0 },
};

static void
set(struct arena *a, struct record *r, enum field_id f, const char *s)
{
	if (s != NULL)
		set_text(a, r, f, s, strlen(s));
}

static struct record *
settings(struct arena *a, const struct feedback_row *row)
{
	struct record *r = record_new(a, R_TTHC, NULL);
	struct record *feedback = add_record(a, r,
	    F_TTHC_PHAN_ANH_KIEN_NGHI);

	set(a, feedback, F_PHAN_ANH_CO_QUAN, row->body);
	set(a, feedback, F_PHAN_ANH_DIA_CHI, row->address);
	set(a, feedback, F_PHAN_ANH_DIA_CHI_THU, row->post);
	set(a, feedback, F_PHAN_ANH_DIEN_THOAI, row->phone);
	set(a, feedback, F_PHAN_ANH_EMAIL, row->email);
	set(a, feedback, F_PHAN_ANH_WEBSITE, row->web);
	set(a, r, F_TTHC_LICH_TIEP_CONG_DAN, row->days);
	set(a, r, F_TTHC_KHAO_SAT_HAI_LONG, row->survey);
	return r;
}

static void
check(const struct feedback_row *row, struct buf *html, struct buf *text)
{
	struct arena arena = { 0 };
	const struct notice n = { .settings = settings(&arena, row),
	    .day = { 2026, 11, 22 }, .qr = row->qr };

	buf_clear(html);
	buf_clear(text);
	notice_feedback(html, &arena, &n);
	page_text(text, html->data);
	assert_null(strstr(html->data, "<script"));
	assert_null(strstr(html->data, "href=\"javascript"));
	if (strstr(text->data, row->said) == NULL)
		fail_msg("%s:\n%s", row->name, text->data);
	if (row->not_said != NULL &&
	    strstr(text->data, row->not_said) != NULL)
		fail_msg("%s, yet:\n%s", row->name, text->data);
	assert_int_equal(count_text(html->data, "<svg"), row->codes);
	arena_release(&arena);
}

static void
test_rows(void **state)
{
	struct buf html, text;
	size_t i;

	(void)state;
	buf_init(&html, 0);
	buf_init(&text, 0);
	for (i = 0; i < N_OF(rows); i++)
		check(&rows[i], &html, &text);
	buf_release(&text);
	buf_release(&html);
}

/* How to do it is the law's, whatever the settings say. */
static void
test_no_settings(void **state)
{
	const struct notice n = { .day = { 2026, 11, 22 }, .qr = "auto" };
	struct arena arena = { 0 };
	struct buf html, text;

	(void)state;
	buf_init(&html, 0);
	buf_init(&text, 0);
	notice_feedback(&html, &arena, &n);
	page_text(&text, html.data);
	assert_non_null(strstr(text.data,
	    "Đơn vị chưa ghi nơi tiếp nhận phản ánh, kiến nghị.\n"));
	assert_non_null(strstr(text.data, "bằng tiếng Việt"));
	assert_non_null(strstr(text.data, "Khiếu nại, tố cáo: không gửi"));
	buf_release(&text);
	buf_release(&html);
	arena_release(&arena);
}

static int
begin(void **state)
{
	(void)state;
	html_init();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_no_settings),
	};

	return cmocka_run_group_tests(tests, begin, NULL);
}
