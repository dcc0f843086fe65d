/*
 * Papers of a dossier: which rows are papers at all, which are replaced by
 * data, which are dead. A row of a table is one paper in a procedure.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "lint/run.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

static const struct date today = { 2026, 11, 22 };

/* Findings of a rule in a procedure, judged as of a day. */
static size_t
count(enum rule_id rule, const char *text, struct date as_of)
{
	struct run run;
	size_t i, n = 0;

	run_init(&run, as_of);
	assert_true(run_open(&run, NULL));
	run_bytes(&run, "thu.yaml", text, strlen(text));
	run_finish(&run, false);
	for (i = 0; i < run.findings.n; i++)
		n += run.findings.v[i]->rule == rule;
	run_release(&run);
	return n;
}

struct sample {
	const char *title, *group, *paper;
	int originals;
	size_t expected;
};

static void
check_row(enum rule_id rule, const struct sample *r)
{
	char text[2048];
	size_t n;

	snprintf(text, sizeof text, "ten: %s\n"
	    "ho_so:\n  so_bo: 1\n  nhom:\n    - ten: \"%s\"\n"
	    "      giay_to:\n        - ten: \"%s\"\n          ban_chinh: %d\n",
	    r->title == NULL ? "Cấp giấy" : r->title,
	    r->group == NULL ? "Giấy tờ phải nộp" : r->group, r->paper,
	    r->originals);
	n = count(rule, text, today);
	if (n != r->expected)
		fail_msg("%s: \"%s\": %zu", rule_of(rule)->code, r->paper, n);
}

static void
check_rows(enum rule_id rule, const struct sample *rows, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		check_row(rule, &rows[i]);
}

static void
test_notes(void **state)
{
	static const struct sample rows[] = {
		{ .paper = "Lưu ý: khi nộp thì mang bản chính.", .originals = 1,
		  .expected = 1 },
		{ .paper = "*LƯU Ý - Trường hợp trẻ mới sinh", .expected = 1 },
		{ .paper = "- Đối với giấy tờ nộp trực tiếp:", .expected = 1 },
		{ .paper = "Người có yêu cầu nộp các giấy tờ sau:",
		  .originals = 1, .expected = 1 },
		{ .paper = "Trường hợp gửi qua bưu chính thì gửi bản sao.",
		  .expected = 1 },
		{ .paper = "Số lượng hồ sơ: 01 (một) bộ.", .expected = 1 },
		{ .paper = "Khi kết nối dữ liệu xong thì cơ quan tự tra cứu.",
		  .expected = 1 },
		/* Rules that were given a number of copies: */
		{ .paper = "Trường hợp ủy quyền thì việc ủy quyền thực hiện "
		  "theo quy định về hộ tịch.", .originals = 1, .expected = 1 },
		{ .paper = "Đối với nhà có Ban quản trị thì hồ sơ gồm:",
		  .originals = 1, .expected = 1 },
		{ .paper = "Trường hợp ủy quyền phải có giấy ủy quyền, thực "
		  "hiện theo quy định về hộ tịch.", .originals = 1 },
		/* Papers with a condition: */
		{ .paper = "Trường hợp trẻ bị bỏ rơi thì có biên bản.",
		  .originals = 1 },
		{ .paper = "Trường hợp không có chứng cứ thì phải có văn bản "
		  "cam đoan." },
		{ .paper = "Trường hợp ủy quyền: văn bản ủy quyền" },
		{ .paper = "Đối với quân đội: giấy giới thiệu" },
		/* Papers that begin like notes: */
		{ .paper = "Ghi nhận kết quả kiểm tra", .originals = 1 },
		{ .paper = "Việt Nam: bản đồ hành chính", .originals = 1 },
		{ .paper = "Giấy tờ chứng minh, gồm:", .originals = 1 },
	};

	(void)state;
	check_rows(RULE_PAPER_IS_NOTE, rows, COUNT(rows));
}

/* A note asks for no number; a paper without numbers does. */
static void
test_numbers(void **state)
{
	static const struct sample rows[] = {
		{ .paper = "Đơn đề nghị", .expected = 1 },
		{ .paper = "Đơn đề nghị", .originals = 1 },
		{ .paper = "Trường hợp ủy quyền: văn bản ủy quyền",
		  .expected = 1 },
		{ .paper = "Xuất trình hộ chiếu" },
		{ .paper = "Hộ chiếu", .group = "* Giấy tờ phải xuất trình:" },
		{ .paper = "Bản chụp rõ nét", .group = "*Lưu ý :" },
		{ .paper = "Trường hợp gửi qua bưu chính thì gửi bản sao." },
	};

	(void)state;
	check_rows(RULE_DOSSIER_QTY, rows, COUNT(rows));
}

static void
test_leading_number(void **state)
{
	static const struct sample rows[] = {
		{ .paper = "- 02 ảnh màu", .originals = 1, .expected = 1 },
		{ .paper = "02 (hai) bản vẽ", .originals = 1, .expected = 1 },
		{ .paper = "02 ảnh chân dung", .originals = 2 },
		{ .paper = "2. Ảnh chân dung", .originals = 1 },
		{ .paper = "(2) bản vẽ", .originals = 1 },
		{ .paper = "02 năm làm nghề: giấy tờ", .originals = 1 },
		{ .paper = "2026 bản ghi", .originals = 1 },
	};

	(void)state;
	check_rows(RULE_PAPER_QTY_DIFFERS, rows, COUNT(rows));
}

static void
test_replaced_by_data(void **state)
{
	static const struct sample rows[] = {
		{ .paper = "Giấy xác nhận tình trạng hôn nhân", .originals = 1,
		  .expected = 1 },
		{ .paper = "- 01 bản sao có chứng thực Giấy khai sinh;",
		  .originals = 1, .expected = 1 },
		{ .paper = "Giấy chứng tử hoặc trích lục khai tử",
		  .originals = 1, .expected = 1 },
		{ .paper = "Giấy khám sức khoẻ do bệnh viện hoặc trạm cấp",
		  .originals = 1, .expected = 1 },
		/* One of the alternatives is not in a database: */
		{ .paper = "Giấy chứng tử hoặc quyết định của Tòa án",
		  .originals = 1 },
		{ .paper = "Giấy khai sinh/học bạ", .originals = 1 },
		{ .paper = "Giấy khai sinh, hộ chiếu", .originals = 1 },
		/* Foreign, or only when data are missing: */
		{ .paper = "Phiếu lý lịch tư pháp do nước ngoài cấp",
		  .originals = 1 },
		{ .paper = "Giấy khai sinh", .originals = 1,
		  .title = "Nuôi con nuôi có yếu tố nước ngoài" },
		{ .paper = "Giấy khai sinh nếu không khai thác được dữ liệu",
		  .originals = 1 },
		/* The procedure is about the paper: */
		{ .paper = "Giấy phép lái xe", .originals = 1,
		  .title = "Đổi giấy phép lái xe" },
		{ .paper = "Giấy chứng nhận đăng ký hợp tác xã", .originals = 1,
		  .title = "Thay đổi nội dung đăng ký hợp tác xã" },
		/* Other papers: */
		{ .paper = "Giấy khai sinh của doanh nghiệp", .originals = 1,
		  .title = "Thủ tục đăng ký khai sinh" },
		{ .paper = "Giấy phép lái xe quân sự", .originals = 1 },
		{ .paper = "Đơn xin giấy khai sinh", .originals = 1 },
	};

	(void)state;
	check_rows(RULE_DOSSIER_DATA_REPLACEABLE, rows, COUNT(rows));
}

static const char data_paper[] =
    "ten: Cấp giấy\nho_so:\n  so_bo: 1\n  nhom:\n    - giay_to:\n"
    "        - ten: Thẻ bảo hiểm y tế\n          ban_chinh: 1\n";

/* The rule lives as long as the resolution, and no longer. */
static void
test_term_of_data(void **state)
{
	(void)state;
	assert_int_equal(count(RULE_DOSSIER_DATA_REPLACEABLE, data_paper,
	    (struct date){ 2025, 12, 31 }), 0);
	assert_int_equal(count(RULE_DOSSIER_DATA_REPLACEABLE, data_paper,
	    (struct date){ 2026, 1, 1 }), 1);
	assert_int_equal(count(RULE_DOSSIER_DATA_REPLACEABLE, data_paper,
	    (struct date){ 2027, 2, 28 }), 1);
	assert_int_equal(count(RULE_DOSSIER_DATA_REPLACEABLE, data_paper,
	    (struct date){ 2027, 3, 1 }), 0);
}

/* A choice stays while another one is in no database. */
static void
test_choices_and_data(void **state)
{
	static const char form[] =
	    "ten: Cấp giấy\nho_so:\n  so_bo: 1\n  nhom:\n    - giay_to:\n"
	    "        - ban_chinh: 1\n          mot_trong:\n"
	    "            - ten: Giấy khai sinh\n"
	    "            - ten: %s\n";
	char text[1024];

	(void)state;
	snprintf(text, sizeof text, form, "Học bạ");
	assert_int_equal(count(RULE_DOSSIER_DATA_REPLACEABLE, text, today), 0);
	snprintf(text, sizeof text, form, "Giấy chứng nhận kết hôn");
	assert_int_equal(count(RULE_DOSSIER_DATA_REPLACEABLE, text, today), 2);
}

static void
test_dead_papers(void **state)
{
	static const struct sample books[] = {
		{ .paper = "Sổ hộ khẩu", .originals = 1, .expected = 1 },
		{ .paper = "Ý kiến của chủ hộ và sổ tạm trú", .originals = 1,
		  .expected = 1 },
		{ .paper = "Sổ hộ khẩu, học bạ cấp trước đây", .originals = 1 },
		{ .paper = "Sổ hộ khẩu", .originals = 1,
		  .title = "Thủ tục đăng ký lại khai sinh" },
		{ .paper = "Giấy tờ khác, không yêu cầu sổ hộ khẩu",
		  .originals = 1 },
		{ .paper = "Lưu ý: không dùng sổ hộ khẩu" },
		{ .paper = "Chứng minh nhân dân", .originals = 1 },
	};
	static const struct sample cards[] = {
		{ .paper = "Chứng minh nhân dân hoặc hộ chiếu", .originals = 1,
		  .expected = 1 },
		{ .paper = "Hai ảnh kiểu chứng minh nhân dân", .originals = 1 },
		{ .paper = "Văn bản ghi số chứng minh nhân dân",
		  .originals = 1 },
		{ .paper = "Giấy chứng minh nhân dân", .originals = 1,
		  .title = "Xác nhận có quốc tịch Việt Nam" },
		{ .paper = "Sổ hộ khẩu", .originals = 1 },
	};

	(void)state;
	check_rows(RULE_DOSSIER_DEAD_PAPER, books, COUNT(books));
	check_rows(RULE_DOSSIER_OLD_ID, cards, COUNT(cards));
}

static void
test_forms(void **state)
{
	static const struct sample rows[] = {
		{ .paper = "Đơn đề nghị (mẫu số 02)", .originals = 1,
		  .expected = 1 },
		{ .paper = "Đơn đề nghị theo mẫu", .originals = 1,
		  .expected = 1 },
		{ .paper = "Đơn đề nghị theo mẫu 02.docx", .originals = 1 },
		{ .paper = "Phiếu gửi theo mẫu do doanh nghiệp phát hành",
		  .originals = 1 },
		{ .paper = "Quyết định trợ cấp (mẫu số 07)", .originals = 1 },
		{ .paper = "Đơn đề nghị kèm theo mẫu dấu", .originals = 1 },
		{ .paper = "Mẫu vật", .originals = 1 },
	};

	(void)state;
	check_rows(RULE_FORM_ORPHAN, rows, COUNT(rows));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_leading_number),
		cmocka_unit_test(test_replaced_by_data),
		cmocka_unit_test(test_term_of_data),
		cmocka_unit_test(test_choices_and_data),
		cmocka_unit_test(test_dead_papers),
		cmocka_unit_test(test_forms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
