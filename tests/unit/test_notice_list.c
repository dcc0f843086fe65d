/* The list of procedures and the contents of a folder: rows in, pages out. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "html/html.h"
#include "notice/notice.h"
#include "one_procedure.h"
#include "page_text.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct date today = { 2026, 11, 22 };

/* A list of the examples as HTML; their records are gone when it is written. */
static void
write_list(struct buf *html, const struct notice *n, enum list_mark mark,
    bool qr_rows, const char *const *examples, size_t count)
{
	struct arena arena = { 0 };
	struct list *list = list_new(&arena, n, mark, qr_rows);
	size_t i;

	for (i = 0; i < count; i++) {
		struct one o;

		one_read(&o, examples[i]);
		list_add(list, o.procedure, false);
		one_drop(&o);
	}
	buf_clear(html);
	list_write(html, list);
	arena_release(&arena);
}

/* The settings of the sample, as long as the test. */
static struct one settings_of;

static struct notice
sample_notice(void)
{
	return (struct notice){ .settings = settings_of.catalogue.settings,
	    .day = today, .qr = "auto" };
}

/* --- what is listed ------------------------------------------------------ */

static const char *const two_fields[] = {
	"ma: \"2.000002\"\nten: Việc thứ hai\nlinh_vuc: ho_tich",
	"ma: \"1.000001\"\nten: Việc thứ nhất\nlinh_vuc: ho_tich",
	"ma: \"3.000003\"\nten: Việc về đất\nlinh_vuc: dat_dai",
};

static void
test_order_and_counts(void **state)
{
	const struct notice n = sample_notice();
	struct buf html, text;
	const char *land, *first, *second;

	(void)state;
	buf_init(&html, 0);
	buf_init(&text, 0);
	write_list(&html, &n, LIST_ALL, false, two_fields, 3);
	page_text(&text, html.data);
	assert_non_null(strstr(text.data,
	    "3 thủ tục tiếp nhận tại Trung tâm\n"));
	/* The index; a field that is in no register goes by its id. */
	assert_non_null(strstr(text.data, "dat_dai 1\nHộ tịch 2\n"));
	land = strstr(text.data, "Lĩnh vực dat_dai: 1 thủ tục\n");
	first = strstr(text.data, "1\n1.000001\nViệc thứ nhất Phi địa giới\n");
	second = strstr(text.data, "2\n2.000002\nViệc thứ hai Phi địa giới\n");
	assert_non_null(land);
	assert_non_null(first);
	assert_non_null(second);
	assert_true(land < first && first < second);
	/* Numbers begin anew in each field. */
	assert_non_null(strstr(text.data, "1\n3.000003\nViệc về đất"));
	buf_release(&text);
	buf_release(&html);
}

struct mark_row {
	enum list_mark mark;
	const char *yaml;
	const char *title;
};

static const struct mark_row mark_rows[] = {
	{ LIST_ANYWHERE, "mot_cua:\n  phi_dia_gioi: toan_quoc",
	  "1 thủ tục phi địa giới\n" },
	{ LIST_ANYWHERE, "mot_cua:\n  phi_dia_gioi: khong",
	  "Không có thủ tục phi địa giới\n" },
	{ LIST_ONLINE, "dich_vu_cong_truc_tuyen:\n  muc_do: toan_trinh",
	  "1 thủ tục trực tuyến toàn trình\n" },
	{ LIST_ONLINE, "dich_vu_cong_truc_tuyen:\n  muc_do: mot_phan",
	  "Không có thủ tục trực tuyến toàn trình\n" },
	{ LIST_OUTSIDE, "mot_cua:\n  trong_mot_cua: false",
	  "1 thủ tục ngoài một cửa\n" },
	{ LIST_OUTSIDE, "mot_cua:\n  trong_mot_cua: true",
	  "Không có thủ tục ngoài một cửa\n" },
	{ LIST_LINKED, "loai: lien_thong", "1 thủ tục liên thông\n" },
	{ LIST_LINKED, "loai: thong_thuong",
	  "Không có thủ tục liên thông\n" },
	/* One that is received elsewhere takes back what the title says. */
	{ LIST_ALL, "mot_cua:\n  trong_mot_cua: false",
	  "1 thủ tục hành chính\n" },
};

static void
test_marks(void **state)
{
	const struct notice n = sample_notice();
	struct buf html, text;
	size_t i;

	(void)state;
	buf_init(&html, 0);
	buf_init(&text, 0);
	for (i = 0; i < N_OF(mark_rows); i++) {
		write_list(&html, &n, mark_rows[i].mark, false,
		    &mark_rows[i].yaml, 1);
		buf_clear(&text);
		page_text(&text, html.data);
		if (strstr(text.data, mark_rows[i].title) == NULL)
			fail_msg("row %zu: %s", i, text.data);
	}
	buf_release(&text);
	buf_release(&html);
}

/* Without settings nobody is said to receive anything. */
static void
test_no_unit(void **state)
{
	const struct notice n = { .day = today };
	struct buf html;

	(void)state;
	buf_init(&html, 0);
	write_list(&html, &n, LIST_ALL, false, two_fields, 1);
	assert_non_null(strstr(html.data, ">1 thủ tục hành chính<"));
	assert_null(strstr(html.data, "tiếp nhận tại"));
	buf_release(&html);
}

/* The legend speaks of nothing that no row has. */
static void
test_legend(void **state)
{
	static const char *const plain[] = {
		"mot_cua:\n  trong_mot_cua: true\n"
		"dich_vu_cong_truc_tuyen:\n  muc_do: khong" };
	const struct notice n = sample_notice();
	struct buf html, text;

	(void)state;
	buf_init(&html, 0);
	buf_init(&text, 0);
	write_list(&html, &n, LIST_ALL, false, plain, 1);
	page_text(&text, html.data);
	assert_non_null(strstr(text.data, "Không: không nộp qua mạng"));
	assert_null(strstr(text.data, "Toàn trình"));
	assert_null(strstr(text.data, "Phi địa giới"));
	assert_null(strstr(text.data, "Ngoài một cửa"));
	buf_release(&text);
	buf_release(&html);
}

/* --- codes, hostile texts, faults ---------------------------------------- */

struct qr_row {
	const char *qr;
	bool rows;
	size_t codes;		/* of three procedures in two fields */
};

static const struct qr_row qr_rows[] = {
	{ "auto", true, 3 },			/* the sample has an address */
	{ "auto", false, 0 },			/* it is not one of a field */
	{ "https://x.example/{ma}", true, 3 },
	{ "https://x.example/{ma}", false, 2 },
	{ "https://x.example/", false, 0 },	/* the same for each field */
	{ "javascript:{ma}", false, 0 },
	{ NULL, true, 0 },
};

static void
test_codes(void **state)
{
	struct notice n = sample_notice();
	struct buf html;
	size_t i;

	(void)state;
	buf_init(&html, 0);
	for (i = 0; i < N_OF(qr_rows); i++) {
		n.qr = qr_rows[i].qr;
		write_list(&html, &n, LIST_ALL, qr_rows[i].rows, two_fields,
		    3);
		if (count_text(html.data, "<svg") != qr_rows[i].codes)
			fail_msg("row %zu: %zu codes", i,
			    count_text(html.data, "<svg"));
	}
	buf_release(&html);
}

static void
test_hostile(void **state)
{
	static const char *const yaml[] = {
		"ten: '</td><script>alert(1)</script>'\n"
		"linh_vuc: '\"><img src=x>'",
		"ma: \"1.000001\"" };
	const struct notice n = sample_notice();
	struct buf html, text;

	(void)state;
	buf_init(&html, 0);
	buf_init(&text, 0);
	write_list(&html, &n, LIST_ALL, true, yaml, 2);
	page_text(&text, html.data);
	assert_null(strstr(html.data, "<script"));
	assert_null(strstr(html.data, "<img"));
	assert_non_null(strstr(text.data, "</td><script>alert(1)</script>"));
	assert_non_null(strstr(text.data, "Lĩnh vực \"><img src=x>:"));
	buf_release(&text);
	buf_release(&html);
}

static void
test_faulty(void **state)
{
	const struct notice n = sample_notice();
	struct arena arena = { 0 };
	struct list *list = list_new(&arena, &n, LIST_ALL, false);
	struct buf html, text;
	struct one o;

	(void)state;
	buf_init(&html, 0);
	buf_init(&text, 0);
	one_read(&o, "ten: Việc hỏng");
	list_add(list, o.procedure, true);
	one_drop(&o);
	one_read(&o, "ma: \"1.000001\"\nten: Việc lành");
	list_add(list, o.procedure, false);
	one_drop(&o);
	list_write(&html, list);
	page_text(&text, html.data);
	assert_non_null(strstr(html.data, "CÒN LỖI – KHÔNG NIÊM YẾT"));
	assert_non_null(strstr(text.data,
	    "Việc hỏng Phi địa giới Còn lỗi\n"));
	assert_non_null(strstr(text.data, "Việc lành Phi địa giới\n"));
	buf_release(&text);
	buf_release(&html);
	arena_release(&arena);
}

/* --- content hash -------------------------------------------------------- */

/* --- contents ------------------------------------------------------------ */

static void
test_contents(void **state)
{
	const struct notice n = sample_notice();
	struct arena arena = { 0 };
	struct contents *contents = contents_new(&arena, &n);
	char hash[CONTENT_HASH], shown[32];
	struct buf html, text;
	struct one o;

	(void)state;
	buf_init(&html, 0);
	buf_init(&text, 0);
	one_read(&o, "ten: Đăng ký khai sinh");
	content_hash(hash, o.procedure, today);
	contents_add(contents, o.procedure, "thu-tuc/1.001193.html");
	one_drop(&o);
	contents_write(&html, contents);
	page_text(&text, html.data);
	assert_non_null(strstr(html.data, "href=\"thu-tuc/1.001193.html\""));
	assert_non_null(strstr(text.data, "Lĩnh vực Hộ tịch: 1 thủ tục\n"));
	snprintf(shown, sizeof shown, "sinh\n%.4s %s\n", hash, hash + 4);
	assert_non_null(strstr(text.data, shown));
	buf_release(&text);
	buf_release(&html);
	arena_release(&arena);
}

/* Pages of nothing are pages. */
static void
test_nothing(void **state)
{
	const struct notice n = { .day = today };
	struct arena arena = { 0 };
	struct buf html;

	(void)state;
	buf_init(&html, 0);
	write_list(&html, &n, LIST_ALL, true, NULL, 0);
	assert_non_null(strstr(html.data, "Không có thủ tục hành chính"));
	buf_clear(&html);
	contents_write(&html, contents_new(&arena, &n));
	assert_non_null(strstr(html.data, "0 thủ tục hành chính"));
	assert_null(strstr(html.data, "<table"));
	buf_release(&html);
	arena_release(&arena);
}

static int
begin(void **state)
{
	(void)state;
	html_init();
	one_read(&settings_of, "");
	return 0;
}

static int
end(void **state)
{
	(void)state;
	one_drop(&settings_of);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order_and_counts),
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_no_unit),
		cmocka_unit_test(test_legend),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_faulty),
		cmocka_unit_test(test_contents),
		cmocka_unit_test(test_nothing),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
