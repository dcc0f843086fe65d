/* The notice of fees: keys of a fee in, words of the notice out. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "html/html.h"
#include "notice/notice.h"
#include "one_procedure.h"
#include "page_text.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static struct one settings_of;

/* The text of the notice of these examples on a day. */
static void
write_prices(struct buf *text, struct date day, const char *const *examples,
    size_t count)
{
	const struct notice n = { .day = day,
	    .settings = settings_of.catalogue.settings };
	struct arena arena = { 0 };
	struct price_list *list = price_list_new(&arena, &n);
	struct buf html;
	size_t i;

	for (i = 0; i < count; i++) {
		struct one o;

		one_read(&o, examples[i]);
		price_list_add(list, o.procedure, false);
		one_drop(&o);
	}
	buf_init(&html, 0);
	price_list_write(&html, list);
	buf_clear(text);
	page_text(text, html.data);
	assert_null(strstr(html.data, "<script"));
	buf_release(&html);
	arena_release(&arena);
}

/* --- one procedure ------------------------------------------------------- */

/* Fees of two ways to apply, in keys of the catalogue. */
#define WAYS(direct, online) \
	"cach_thuc:\n" \
	"  - kenh: truc_tiep\n    noi_nop: Nơi nộp\n    thoi_han: 1 ngày\n" \
	"    phi_le_phi:" direct "\n" \
	"  - kenh: truc_tuyen\n    thoi_han: 1 ngày\n" \
	"    phi_le_phi:" online "\n"
#define FEE(keys) "\n      - loai: le_phi\n" keys
#define KEY(s) "        " s "\n"
#define NAMED KEY("ten: Lệ phí hộ tịch")

struct price_row {
	const char *name, *yaml;
	const char *said, *not_said;	/* NULL: nothing */
};

static const struct price_row rows[] = {
	{ "an amount that all ways have says no way",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("don_vi_tinh: bản")),
	      FEE(NAMED KEY("muc_thu: 8000") KEY("don_vi_tinh: bản"))),
	  "8.000 đồng/bản\n", "trực tiếp" },
	{ "amounts by way are one fee",
	  WAYS(FEE(NAMED KEY("muc_thu: 20000") KEY("don_vi_tinh: lần")),
	      FEE(NAMED KEY("muc_thu: 10000") KEY("don_vi_tinh: lần"))),
	  "20.000 đồng/lần, trực tiếp\n10.000 đồng/lần, trực tuyến\n", NULL },
	{ "a way that is free",
	  WAYS(FEE(NAMED KEY("muc_thu: 20000")), " khong"),
	  "20.000 đồng, trực tiếp\nKhông thu trực tuyến\n",
	  "Pháp luật không quy định thu" },
	{ "dollars",
	  WAYS(FEE(NAMED KEY("muc_thu: 10") KEY("tien_te: USD")), " khong"),
	  "10 đô la Mỹ, trực tiếp\n", NULL },
	{ "a range",
	  WAYS(FEE(NAMED KEY("tu: 10000") KEY("den: 50000")), " khong"),
	  "10.000-50.000 đồng, trực tiếp\n", NULL },
	{ "only the least of a range",
	  WAYS(FEE(NAMED KEY("tu: 10000")), " khong"),
	  "10.000 đồng trở lên, trực tiếp\n", NULL },
	{ "tiers, and the most",
	  WAYS(FEE(NAMED KEY("don_vi_tinh: trang") KEY("toi_da: 200000")
	      KEY("bac:") KEY("  - tu: 1") KEY("    den: 2")
	      KEY("    muc_thu: 2000") KEY("  - tu: 3")
	      KEY("    muc_thu: 1000")), " khong"),
	  "2.000 đồng/trang, trực tiếp; từ 1 đến 2; tối đa 200.000 đồng\n"
	  "1.000 đồng/trang, trực tiếp; từ 3 trở lên; tối đa 200.000 đồng\n",
	  NULL },
	{ "the council decides",
	  WAYS(FEE(NAMED KEY("muc_thu: theo_hdnd")), " khong"),
	  "Theo nghị quyết của Hội đồng nhân dân cấp tỉnh trực tiếp\n", NULL },
	{ "a document decides",
	  WAYS(FEE(NAMED KEY("muc_thu: theo_quy_dinh")), " khong"),
	  "Theo văn bản quy định trực tiếp\n", NULL },
	{ "a short note stands for the amount, and only there",
	  WAYS(FEE(NAMED KEY("muc_thu: theo_ghi_chu")
	      KEY("ghi_chu: Theo quy định của tỉnh")), " khong"),
	  "Theo quy định của tỉnh trực tiếp\n", "Ghi chú" },
	{ "a long note stands below, word for word",
	  WAYS(FEE(NAMED KEY("muc_thu: theo_ghi_chu") KEY("ghi_chu: |")
	      KEY("  - Dưới 5 tấn: 50.000 đồng;")
	      KEY("  - Trên 5 tấn: 100.000 đồng.")), " khong"),
	  "Theo ghi chú trực tiếp\n", NULL },
	{ "its lines",
	  WAYS(FEE(NAMED KEY("muc_thu: theo_ghi_chu") KEY("ghi_chu: |")
	      KEY("  - Dưới 5 tấn: 50.000 đồng;")
	      KEY("  - Trên 5 tấn: 100.000 đồng.")), " khong"),
	  "Dưới 5 tấn: 50.000 đồng;\nTrên 5 tấn: 100.000 đồng.\n", NULL },
	{ "a note that goes on where the number ends",
	  WAYS(FEE(KEY("muc_thu: 10000") KEY("ghi_chu: /trường hợp")),
	      " khong"),
	  "10.000 đồng/trường hợp, trực tiếp\n", "Ghi chú" },
	{ "thousands that were lost are not printed",
	  WAYS(FEE(KEY("muc_thu: 150")
	      KEY("ghi_chu: 150.000 đồng/lần/thẻ.")), " khong"),
	  "150.000 đồng/lần/thẻ. trực tiếp\n", "150 đồng" },
	{ "a note with another amount puts the number in doubt",
	  WAYS(FEE(NAMED KEY("muc_thu: 50000") KEY("ghi_chu: thu 25.000 "
	      "đồng đến hết ngày 31/12/2026 theo quyết định của bộ")),
	      " khong"),
	  "50.000 đồng trực tiếp; hoặc mức khác: đọc ghi chú\n", NULL },
	{ "free for a reason",
	  WAYS(FEE(NAMED KEY("muc_thu: mien") KEY("can_cu: 60/2014/QH13")),
	      FEE(NAMED KEY("muc_thu: mien") KEY("can_cu: 60/2014/QH13"))),
	  "Được miễn\n", "Được miễn phí, lệ phí:" },
	{ "free without a word more",
	  WAYS(FEE(KEY("muc_thu: mien")), FEE(KEY("muc_thu: mien"))),
	  "Được miễn phí, lệ phí: 1 thủ tục\nHộ tịch\n1.001193 Đăng ký khai "
	  "sinh\n", "Mức thu" },
	{ "the law asks nothing", WAYS(" khong", " khong"),
	  "Pháp luật không quy định thu phí, lệ phí: 1 thủ tục\nHộ tịch\n"
	  "1.001193 Đăng ký khai sinh\n", "Được miễn" },
	{ "nobody wrote it", WAYS("", " khong"),
	  "Danh mục chưa ghi mức thu đang áp dụng, hỏi tại quầy: 1 thủ tục\n",
	  "Pháp luật không" },
	{ "a fee that is over is no fee",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("hieu_luc:")
	      KEY("  den: 2026-11-21")), " khong"),
	  "Danh mục chưa ghi mức thu đang áp dụng", "8.000" },
	{ "nor one that is to come",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("hieu_luc:")
	      KEY("  tu: 2026-11-23")), " khong"),
	  "Danh mục chưa ghi mức thu đang áp dụng", "8.000" },
	{ "the term of one that holds",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("hieu_luc:")
	      KEY("  tu: 2026-08-01") KEY("  den: 2027-02-28")), " khong"),
	  "Áp dụng: từ ngày 01/8/2026 đến hết ngày 28/02/2027\n", NULL },
	{ "exemptions that are alike are one line",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("mien_giam:")
	      KEY("  - doi_tuong: Hộ nghèo") KEY("    giam: 100%")
	      KEY("  - doi_tuong: Trẻ em") KEY("    giam: 100%")
	      KEY("  - doi_tuong: Học sinh") KEY("    giam: 50%")
	      KEY("    giay_to: Thẻ học sinh")), " khong"),
	  "Miễn: Hộ nghèo; Trẻ em\nGiảm 50%: Học sinh (giấy tờ chứng minh: "
	  "Thẻ học sinh)\n", NULL },
	{ "an exemption that is over is none",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("mien_giam:")
	      KEY("  - doi_tuong: Hộ nghèo") KEY("    giam: 100%")
	      KEY("  - doi_tuong: Trẻ em") KEY("    giam: 100%")
	      KEY("    den: 2026-11-21")), " khong"),
	  "Miễn: Hộ nghèo\n", "Trẻ em" },
	{ "an exemption of one way says which",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000")),
	      FEE(NAMED KEY("muc_thu: 8000") KEY("mien_giam:")
	      KEY("  - doi_tuong: Mọi người") KEY("    giam: 100%")
	      KEY("    den: 2027-02-28"))),
	  "Miễn (trực tuyến): Mọi người (đến hết ngày 28/02/2027)\n", NULL },
	{ "no exemption",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("mien_giam: khong")),
	      " khong"),
	  "Miễn, giảm: Không.\n", NULL },
	{ "how, who, by what document",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000")
	      KEY("phuong_thuc_thu: Tiền mặt") KEY("doi_tuong_nop: Người xin")
	      KEY("can_cu: 15/2026/NQ-HĐND")), " khong"),
	  "Tiền mặt\nNgười xin\n", "Danh mục chưa ghi riêng: phương thức" },
	{ "a way of paying once, whichever amounts name it",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("phuong_thuc_thu: Thẻ")),
	      FEE(NAMED KEY("muc_thu: 4000") KEY("phuong_thuc_thu: Thẻ"))),
	  "Thẻ\n", "Thẻ\nThẻ" },
	{ "a note of both amounts is for all",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("ghi_chu: Thu một lần")),
	      FEE(NAMED KEY("muc_thu: 4000") KEY("ghi_chu: Thu một lần"))),
	  "Ghi chú:\nThu một lần\n", "Ghi chú (" },
	{ "notes of one way each say which",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("ghi_chu: Ghi A")),
	      FEE(NAMED KEY("muc_thu: 4000") KEY("ghi_chu: Ghi B"))),
	  "Ghi chú (trực tiếp):\nGhi A\nGhi chú (trực tuyến):\nGhi B\n",
	  NULL },
	{ "the document", WAYS(FEE(NAMED KEY("muc_thu: 8000")
	      KEY("can_cu: 60/2014/QH13")), " khong"),
	  "Văn bản: Luật Hộ tịch số 60/2014/QH13", NULL },
	{ "what the law asks for and nobody wrote is said once",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000")), " khong"),
	  "Danh mục chưa ghi riêng: phương thức thu; đối tượng nộp; miễn, "
	  "giảm; văn bản quy định.", "danh mục chưa ghi.\n" },
	{ "when, and whether it is given back",
	  WAYS(FEE(NAMED KEY("muc_thu: 8000") KEY("theo_yeu_cau: true")
	      KEY("thoi_diem_nop: khi_nhan_ket_qua") KEY("hoan_tra: false")),
	      " khong"),
	  "Cách thu: chỉ thu khi người nộp yêu cầu thêm; nộp tiền khi nhận "
	  "kết quả; không trả lại tiền nếu hồ sơ không được giải quyết\n",
	  NULL },
	{ "a fee without a name goes by its procedure",
	  WAYS(FEE(KEY("muc_thu: 8000")), " khong"),
	  "Đăng ký khai sinh\n1.001193 · Lệ phí\n", "Thủ tục:" },
	{ "markup is text",
	  WAYS(FEE(KEY("ten: '<script>alert(1)</script>'")
	      KEY("muc_thu: 8000") KEY("ghi_chu: '</td><!-- &lt;'")),
	      " khong"),
	  "Ghi chú:\n</td><!-- &lt;\n", NULL },
};

static void
test_rows(void **state)
{
	const struct date day = { 2026, 11, 22 };
	struct buf text;
	size_t i;

	(void)state;
	buf_init(&text, 0);
	for (i = 0; i < N_OF(rows); i++) {
		write_prices(&text, day, &rows[i].yaml, 1);
		if (strstr(text.data, rows[i].said) == NULL)
			fail_msg("%s:\n%s", rows[i].name, text.data);
		if (rows[i].not_said != NULL &&
		    strstr(text.data, rows[i].not_said) != NULL)
			fail_msg("%s, yet:\n%s", rows[i].name, text.data);
	}
	buf_release(&text);
}

/* --- several procedures -------------------------------------------------- */

#define COMMON KEY("muc_thu: 8000") KEY("can_cu: 60/2014/QH13")

/* The same fee in two procedures, with a note of its own each. */
static void
test_same_fee(void **state)
{
	static const char *const both[] = {
		"ma: \"2.000002\"\nten: Việc hai\n" WAYS(FEE(NAMED COMMON
		    KEY("ghi_chu: Ghi hai")), " khong"),
		"ma: \"1.000001\"\nten: Việc một\n" WAYS(FEE(NAMED COMMON
		    KEY("ghi_chu: Ghi một")), " khong"),
	};
	const struct date day = { 2026, 11, 22 };
	struct buf text;

	(void)state;
	buf_init(&text, 0);
	write_prices(&text, day, both, 2);
	assert_int_equal(count_text(text.data, "8.000 đồng"), 1);
	assert_non_null(strstr(text.data, "Thu ở 2 thủ tục:\n"
	    "1.000001 Việc một\nGhi chú:\nGhi một\n"
	    "2.000002 Việc hai\nGhi chú:\nGhi hai\n"));
	buf_release(&text);
}

/* What most fees of a field say is said above; one that differs says so. */
static void
test_common(void **state)
{
	static const char *const three[] = {
		"ma: \"1.000001\"\n" WAYS(FEE(KEY("ten: Lệ phí A") COMMON),
		    " khong"),
		"ma: \"1.000002\"\n" WAYS(FEE(KEY("ten: Lệ phí B") COMMON),
		    " khong"),
		"ma: \"1.000003\"\n" WAYS(FEE(KEY("ten: Lệ phí C")
		    KEY("muc_thu: 8000") KEY("can_cu: 15/2026/NQ-HĐND")),
		    " khong"),
	};
	const struct date day = { 2026, 11, 22 };
	struct buf text;

	(void)state;
	buf_init(&text, 0);
	write_prices(&text, day, three, 2);
	assert_non_null(strstr(text.data, "Chung cho cả 2 khoản dưới đây:\n"
	    "Văn bản: Luật Hộ tịch"));
	assert_int_equal(count_text(text.data, "Văn bản:"), 1);
	write_prices(&text, day, three, 3);
	assert_non_null(strstr(text.data,
	    "Chung cho 3 khoản dưới đây, trừ khi ghi khác:\n"));
	assert_int_equal(count_text(text.data, "Văn bản: Luật Hộ tịch"), 1);
	assert_int_equal(count_text(text.data, "Văn bản: Nghị quyết"), 1);
	buf_release(&text);
}

/* The third box needs a number to call. */
static void
test_boxes(void **state)
{
	const struct date day = { 2026, 11, 22 };
	const struct notice none = { .day = day };
	struct arena arena = { 0 };
	struct buf text, html;

	(void)state;
	buf_init(&text, 0);
	write_prices(&text, day, NULL, 0);
	assert_non_null(strstr(text.data,
	    "Thu sai? Gọi ngay\n0200 3 000 001, Sở Tư pháp tỉnh Mẫu\n"));
	assert_non_null(strstr(text.data, "Phí, lệ phí thu tại Trung tâm\n"));
	buf_init(&html, 0);
	price_list_write(&html, price_list_new(&arena, &none));
	assert_non_null(strstr(html.data, "Luôn nhận biên lai"));
	assert_null(strstr(html.data, "Gọi ngay"));
	assert_null(strstr(html.data, "Trung tâm"));
	buf_release(&html);
	buf_release(&text);
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
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_same_fee),
		cmocka_unit_test(test_common),
		cmocka_unit_test(test_boxes),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
