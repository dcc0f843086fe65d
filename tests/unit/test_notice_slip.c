/*
 * The slip: a page for each case, with only what that case needs. A row of a
 * table is a dossier and what its slip says.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "notice/notice.h"
#include "one_procedure.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* The slip of an example on a day, as HTML; to be freed. */
static char *
slip_of(const char *example, struct date day)
{
	struct notice n = { .day = day, .paper = PAPER_A5,
		.qr = "https://dvc.example/tt/{ma}" };
	struct arena scrap = { 0 };
	struct one o;
	struct buf out;

	one_read(&o, example);
	n.settings = o.catalogue.settings;
	buf_init(&out, 0);
	notice_slip(&out, &scrap, &n, o.procedure, false);
	arena_release(&scrap);
	one_drop(&o);
	return out.data;
}

/* What people read: no tags, white space once; a box to tick is "[]". */
static void
strip(char *s)
{
	static const char box[] = "class=\"box\"";
	char *from = strstr(s, "<main"), *to = s;

	while (*from != '\0') {
		char *tag = *from == '<' ? strchr(from, '>') : NULL;

		if (tag != NULL) {
			*tag = '\0';
			if (to > s && to[-1] != ' ')
				*to++ = ' ';
			if (strstr(from, box) != NULL) {
				*to++ = '[';
				*to++ = ']';
			}
			from = tag + 1;
		} else if (isspace((unsigned char)*from)) {
			from++;
			if (to > s && to[-1] != ' ')
				*to++ = ' ';
		} else {
			*to++ = *from++;
		}
	}
	*to = '\0';
}

static size_t
count_of(const char *s, const char *what)
{
	size_t n = 0;

	for (; (s = strstr(s, what)) != NULL; s += strlen(what))
		n++;
	return n;
}

/* Each text stands behind the one before it; ends with NULL. */
static void
in_order(const char *s, const char *const *texts)
{
	for (; *texts != NULL; texts++) {
		const char *found = strstr(s, *texts);

		if (found == NULL)
			fail_msg("not there, or not in this order: %s\n%s",
			    *texts, s);
		s = found + strlen(*texts);
	}
}

#define IN_ORDER(s, ...) \
	in_order(s, (const char *const[]){ __VA_ARGS__, NULL })

static const struct date today = { 2026, 11, 22 };

/* --- papers -------------------------------------------------------------- */

/* One group of papers without a name. */
#define PAPERS(text) "ho_so:\n  so_bo: 1\n  nhom:\n    - giay_to:\n" text
#define PAPER(name) "        - ten: " name "\n          ban_chinh: 1\n"

static const struct {
	const char *example;
	size_t boxes;
	const char *says[6];	/* ends with NULL */
	const char *not;
} dossiers[] = {
	{ PAPERS(PAPER("Đơn") PAPER("Ảnh") "          ban_sao: 2\n"), 2,
	  { "Giấy tờ phải mang (01 bộ)", "[] Đơn 01 bản chính",
	    "[] Ảnh 01 bản chính 02 bản sao", "Nộp ở" }, "00 bản" },
	{ PAPERS(PAPER("Hộ chiếu") "          hinh_thuc: xuat_trinh\n"), 1,
	  { "[] Hộ chiếu xuất trình" }, "bản chính" },
	{ PAPERS(PAPER("Giấy ủy quyền") "          khi: nộp thay\n"
	  PAPER("Ảnh") "          bat_buoc: false\n"), 2,
	  { "Giấy ủy quyền Chỉ khi: nộp thay", "Ảnh không bắt buộc" },
	  "[] [] [] " },
	/* The first clause is bold; what follows is said all the same. */
	{ PAPERS(PAPER("\"Bản vẽ mặt bằng: 02 bộ (kèm ảnh)\"")), 1,
	  { "Bản vẽ mặt bằng: 02 bộ (kèm ảnh)" }, "…" },
	/* One of several is one box. */
	{ PAPERS("        - mot_trong:\n"
	  "            - ten: Giấy chứng sinh\n              ban_chinh: 1\n"
	  "            - ten: Giấy cam đoan\n              ban_chinh: 1\n"
	  "              khi: không có giấy chứng sinh\n"), 1,
	  { "[] Một trong các giấy tờ sau: Giấy chứng sinh Giấy cam đoan "
	    "Chỉ khi: không có giấy chứng sinh 01 bản chính" }, "[] Giấy" },
	/* Different numbers of them stand with each. */
	{ PAPERS("        - mot_trong:\n"
	  "            - ten: Giấy chứng sinh\n              ban_chinh: 1\n"
	  "            - ten: Giấy cam đoan\n              ban_sao: 1\n"), 1,
	  { "Giấy chứng sinh 01 bản chính", "Giấy cam đoan 01 bản sao" },
	  "[] Giấy" },
	/* What the office looks up has no box. */
	{ PAPERS(PAPER("Đơn") PAPER("Giấy kết hôn")
	  "          thay_bang_du_lieu: csdl_ho_tich\n"), 1,
	  { "[] Đơn", "Không phải mang: Giấy kết hôn. Cơ quan tự khai thác",
	    "Nộp ở" }, "[] Giấy kết hôn" },
	{ PAPERS(PAPER("Giấy kết hôn")
	  "          thay_bang_du_lieu: csdl_ho_tich\n"), 0,
	  { "Không phải mang giấy tờ nào.", "Không phải mang: Giấy kết hôn"
	  }, "[]" },
	/* Rows without numbers are notes, not papers. */
	{ PAPERS(PAPER("Đơn") "        - ten: Bản sao phải chứng thực\n"
	  "          ban_chinh: 0\n          ban_sao: 0\n"), 1,
	  { "[] Đơn", "Ghi thêm", "Lưu ý Bản sao phải chứng thực" },
	  "[] Bản sao" },
	{ "ho_so:\n  so_bo: 2\n  luu_y: Mang theo bút.\n  nhom:\n"
	  "    - ten: Người lớn\n      giay_to:\n" PAPER("Đơn")
	  "    - ten: Trẻ em\n      giay_to:\n" PAPER("Giấy khai sinh"), 2,
	  { "(02 bộ)", "Người lớn [] Đơn", "Trẻ em [] Giấy khai sinh",
	    "Lưu ý Mang theo bút." }, "01 bộ" },
	{ "ho_so:\n  nhom:\n    - giay_to: khong\n", 0,
	  { "Không phải nộp giấy tờ." }, "[]" },
	/* What is no row is one without a name; lint says so. */
	{ PAPERS("        - Chữ trần\n        - mot_trong: [chữ]\n"
	  PAPER("Đơn")), 2, { "(01 bộ) [] Một trong", "[] Đơn" },
	  "Chữ trần" },
	{ "ho_so:\n", 0, { "Danh mục chưa ghi." }, "Không phải" },
};

static void
test_papers(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(dossiers); i++) {
		char *s = slip_of(dossiers[i].example, today);

		strip(s);
		in_order(s, dossiers[i].says);
		if (strstr(s, dossiers[i].not) != NULL)
			fail_msg("row %zu should not say: %s\n%s", i,
			    dossiers[i].not, s);
		assert_int_equal(count_of(s, "[]"), dossiers[i].boxes);
		free(s);
	}
}

/* A table of words alone has one column: HTML has none without cells. */
static void
test_words(void **state)
{
	static const char words[] = "ho_so:\n  nhom:\n    - ten: Thành phần\n"
		"      giay_to:\n        - ten: \"%s\"\n";
	char example[512], *s;

	(void)state;
	snprintf(example, sizeof example, words,
	    "Không phải nộp giấy tờ khi cơ quan đã có dữ liệu");
	s = slip_of(example, today);
	assert_non_null(strstr(s, "đã có dữ liệu"));
	assert_null(strstr(s, "<col "));
	assert_null(strstr(s, "colspan"));
	free(s);
	s = slip_of(PAPERS(PAPER("Đơn")), today);
	assert_int_equal(count_of(s, "<col"), 1 + 3);	/* and colgroup */
	free(s);
}

/* A name of 2,000 letters stands there whole, the same once. */
static void
test_long_name(void **state)
{
	char example[4096], *s;
	struct buf name;
	int i;

	(void)state;
	buf_init(&name, 0);
	buf_puts(&name, "Giấy tờ về đất");
	for (i = 0; i < 100; i++)
		buf_printf(&name, ", số %d của bản vẽ", i);
	snprintf(example, sizeof example, PAPERS("        - ten: %s\n"
	    "          ban_chinh: 1\n"), name.data);
	s = slip_of(example, today);
	strip(s);
	assert_int_equal(count_of(s, name.data), 1);
	buf_release(&name);
	free(s);
}

/* --- cases --------------------------------------------------------------- */

static const char two_cases[] =
	"truong_hop:\n  - id: som\n    ten: Đúng hạn\n"
	"  - id: muon\n    ten: Quá hạn\n"
	"cach_thuc:\n  - kenh: truc_tiep\n    thoi_han: 1 ngày làm việc\n"
	"    phi_le_phi:\n"
	"      - loai: le_phi\n        ten: Lệ phí quá hạn\n"
	"        muc_thu: 8000\n        truong_hop: muon\n"
	"      - loai: le_phi\n        ten: Lệ phí đúng hạn\n"
	"        muc_thu: 3000\n        truong_hop: som\n"
	"ho_so:\n  nhom:\n"
	"    - giay_to:\n" PAPER("Tờ khai")
	"    - truong_hop: muon\n      giay_to:\n" PAPER("Giấy giải trình");

/* Each page has the papers and the fee of its case, and no others. */
static void
test_cases(void **state)
{
	char *s = slip_of(two_cases, today), *second;

	(void)state;
	assert_int_equal(count_of(s, "<h1"), 1);
	assert_int_equal(count_of(s, "<section"), 2);
	strip(s);
	second = strstr(s, "Trường hợp: Quá hạn");
	assert_non_null(second);
	IN_ORDER(second, "[] Tờ khai", "[] Giấy giải trình", "8.000 đồng",
	    "(mức ngày 22/11/2026)", "01 ngày làm việc", "Ghi thêm");
	assert_null(strstr(second, "3.000"));
	*second = '\0';
	IN_ORDER(s, "Trường hợp: Đúng hạn", "[] Tờ khai", "3.000 đồng");
	assert_null(strstr(s, "giải trình"));
	assert_null(strstr(s, "8.000"));
	free(s);
}

/* --- the frame ----------------------------------------------------------- */

static void
test_frame(void **state)
{
	char *s = slip_of("mot_cua:\n  trong_mot_cua: true\n  quay: \"2\"\n"
	    "  gio_tiep_nhan: Sáng thứ Hai\n", today);

	(void)state;
	assert_int_equal(count_of(s, "<svg"), 1);
	strip(s);
	IN_ORDER(s, "Ủy ban nhân dân xã Mẫu",
	    "Trung tâm Phục vụ hành chính công xã Mẫu", "Hỏi:",
	    "0200 3 000 000", "Phiếu hướng dẫn hồ sơ", "Đăng ký khai sinh",
	    "Nộp ở", "Quầy 2", "Giờ Sáng thứ Hai", "Phí, lệ phí",
	    "Không thu", "(mức ngày 22/11/2026)", "Kết quả",
	    "01 ngày làm việc", "dvc.example", "Ghi thêm");
	free(s);
}

/* Only a sum has a day; "Danh mục chưa ghi" leads to no part of the sheet. */
static void
test_no_sum(void **state)
{
	char *none = slip_of("cach_thuc:\n  - kenh: truc_tiep\n"
	    "    thoi_han: 1 ngày làm việc\n", today);
	char *note = slip_of("cach_thuc:\n  - kenh: truc_tiep\n"
	    "    thoi_han: 1 ngày làm việc\n    phi_le_phi:\n"
	    "      - loai: phi\n        muc_thu: theo_ghi_chu\n"
	    "        ghi_chu: Xem biểu\n", today);
	char *less = slip_of("cach_thuc:\n  - kenh: truc_tiep\n"
	    "    thoi_han: 1 ngày làm việc\n    phi_le_phi:\n"
	    "      - loai: phi\n        muc_thu: 8000\n        mien_giam:\n"
	    "          - {doi_tuong: Người cao tuổi, giam: 50%}\n", today);

	(void)state;
	strip(none);
	strip(note);
	strip(less);
	IN_ORDER(none, "Phí, lệ phí", "Danh mục chưa ghi", "Kết quả");
	assert_null(strstr(none, "mức ngày"));
	assert_null(strstr(none, "Các mục nêu trên"));
	IN_ORDER(note, "Phí, lệ phí", "Xem mục 8", "Các mục nêu trên");
	assert_null(strstr(note, "mức ngày"));
	IN_ORDER(less, "8.000 đồng", "(mức ngày 22/11/2026)",
	    "được giảm: mục 8");
	assert_null(strstr(less, "hôm nay"));
	free(none);
	free(note);
	free(less);
}

/* A fee that is over is no fee of the day. */
static void
test_day(void **state)
{
	static const char example[] = "cach_thuc:\n  - kenh: truc_tiep\n"
		"    thoi_han: 1 ngày làm việc\n    phi_le_phi:\n"
		"      - loai: le_phi\n        muc_thu: 8000\n"
		"        hieu_luc: {den: 2026-12-31}\n"
		"      - loai: le_phi\n        muc_thu: 9000\n"
		"        hieu_luc: {tu: 2027-01-01}\n";
	char *before = slip_of(example, today);
	char *after = slip_of(example, (struct date){ 2027, 1, 1 });

	(void)state;
	strip(before);
	strip(after);
	IN_ORDER(before, "8.000 đồng", "(mức ngày 22/11/2026)");
	assert_null(strstr(before, "9.000"));
	IN_ORDER(after, "9.000 đồng", "(mức ngày 01/01/2027)");
	assert_null(strstr(after, "8.000"));
	free(before);
	free(after);
}

/* Papers that fill pages leave the answers on the first one. */
static void
test_thick(void **state)
{
	struct buf example;
	char *s;
	int i;

	(void)state;
	buf_init(&example, 0);
	buf_puts(&example, PAPERS(""));
	for (i = 0; i < 94; i++)
		buf_printf(&example, "        - ten: Giấy tờ thứ %d của người "
		    "nộp, có xác nhận của cơ quan\n          ban_chinh: 1\n",
		    i);
	s = slip_of(example.data, today);
	strip(s);
	assert_int_equal(count_of(s, "[]"), 94);
	IN_ORDER(s, "Nộp ở", "Ghi thêm", "Giấy tờ thứ 0 ",
	    "Giấy tờ thứ 93 ");
	buf_release(&example);
	free(s);
}

/* --- what it never does -------------------------------------------------- */

static void
test_hostile(void **state)
{
	char *s = slip_of("ten: \"<script>alert(1)</script>\"\n"
	    "truong_hop:\n  - id: a\n    ten: \"</th><img src=x>\"\n"
	    PAPERS("        - ten: \"<b onclick=x>]]>-->\"\n"
	    "          ban_chinh: 1\n"), today);

	(void)state;
	assert_null(strstr(s, "<script>alert"));
	assert_null(strstr(s, "<img"));
	assert_null(strstr(s, "<b onclick"));
	assert_non_null(strstr(s, "&lt;script&gt;alert(1)"));
	free(s);
}

static int
start(void **state)
{
	(void)state;
	html_init();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_papers),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_long_name),
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_frame),
		cmocka_unit_test(test_no_sum),
		cmocka_unit_test(test_day),
		cmocka_unit_test(test_thick),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
