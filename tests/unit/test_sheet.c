/*
 * The parts of a procedure as a page has them: what each says, in which order,
 * and what it never says. A row is one part of a procedure of a few keys.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <ctype.h>
#include <string.h>

#include "load/bind.h"
#include "model/alike.h"
#include "sheet/clause.h"
#include "sheet/sheet.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

static const struct date today = { 2026, 11, 22 };

static struct arena arena;
static struct catalogue catalogue;

static int
set_up(void **state)
{
	(void)state;
	catalogue_init(&catalogue, &arena);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	catalogue_release(&catalogue);
	arena_release(&arena);
	return 0;
}

/* The record of a procedure of these lines. */
static const struct record *
procedure(const char *text)
{
	struct findings findings = { .arena = &arena };
	struct source s;
	struct reporter r = { .findings = &findings, .source = &s,
		.path = "thu.yaml", .procedure = "" };
	struct binder b = { .arena = &arena, .report = &r,
		.catalogue = &catalogue };
	const struct record *record;

	source_from_bytes(&s, "thu.yaml", text, strlen(text));
	record = bind_file(&b, R_THU_TUC, yaml_read(&arena, &s, &r,
	    &b.partial));
	source_release(&s);
	return record;
}

/* What people read of a page: no tags, white space once. */
static char *
words_of(struct html *page)
{
	struct buf out;
	char *s, *to, *from;
	bool tag = false;

	buf_init(&out, 0);
	html_write(&out, page);
	html_close(page);
	s = to = arena_strdup(&arena, strstr(out.data, "<body"));
	buf_release(&out);
	for (from = s; *from != '\0'; from++) {
		bool end = *from == '>' && tag;

		if (*from == '<' || end)
			tag = !end;
		else if (tag)
			continue;
		else if (!isspace((unsigned char)*from))
			*to++ = *from;
		if ((end || isspace((unsigned char)*from)) && to > s &&
		    to[-1] != ' ')
			*to++ = ' ';
	}
	*to = '\0';
	return s;
}

static char *
part_of_procedure(const struct record *r, enum word_id part, struct date day)
{
	struct html *page = html_open("vi", "", NULL);
	struct marks none = { .arena = &arena };
	const struct sheet sheet = { .procedure = r, .marks = &none,
		.day = day };

	sheet_part(html_body(page), &sheet, part);
	return words_of(page);
}

/* A part of a procedure, on a day of 2026 (0: no day), reads like this. */
struct reading {
	enum word_id part;
	int month, day;
	const char *text;	/* of the procedure */
	const char *words;	/* of the part */
};

static void
check(const struct reading *r, size_t n)
{
	for (; n-- > 0; r++) {
		struct date day = { r->month == 0 ? 0 : 2026, r->month,
			r->day };
		char *s = part_of_procedure(procedure(r->text), r->part,
		    day);
		size_t len = strlen(s);

		while (len > 0 && s[len - 1] == ' ')
			s[--len] = '\0';
		assert_string_equal(s + (*s == ' '), r->words);
	}
}

#define W(id) W_BO_PHAN_##id

static void
test_steps(void **state)
{
	static const struct reading rows[] = {
		/* Without steps at all. */
		{ W(TRINH_TU), 0, 0, "ten: A\n", "Danh mục chưa ghi." },
		/* Records are counted; who acts stands behind the name. */
		{ W(TRINH_TU), 0, 0, "trinh_tu:\n"
		  "  - ten: Nộp\n    ai: nguoi_nop\n    noi_dung: Nộp hồ sơ.\n"
		  "  - ai: mot_cua\n    noi_dung: Nhận.\n",
		  "Bước 1 : Nộp ( Người nộp hồ sơ ) Nộp hồ sơ. "
		  "Bước 2 ( Bộ phận Một cửa ) Nhận." },
		/* A name that counts itself is not counted twice. */
		{ W(TRINH_TU), 0, 0, "trinh_tu:\n  - ten: Bước 1. Nộp\n"
		  "    noi_dung: Nộp hồ sơ.\n", "Bước 1. Nộp Nộp hồ sơ." },
		/* One text is no count of one. */
		{ W(TRINH_TU), 0, 0, "trinh_tu:\n  - noi_dung: Nộp hồ sơ.\n",
		  "Nộp hồ sơ." },
		/* The numbers of a text are its own, words stay as they are. */
		{ W(TRINH_TU), 0, 0, "trinh_tu:\n  - noi_dung: |\n"
		  "      Trình tự:\n      - Bước 1: Nộp.\n      Rồi chờ.\n"
		  "      Bước 2. Nhận ở Bước 3: không.\n",
		  "Trình tự: Bước 1: Nộp. Rồi chờ. "
		  "Bước 2. Nhận ở Bước 3: không." },
		/* Each case is counted from the start. */
		{ W(TRINH_TU), 0, 0, "truong_hop:\n"
		  "  - {id: a, ten: Lần đầu}\n  - {id: b, ten: Cấp lại}\n"
		  "trinh_tu:\n"
		  "  - {truong_hop: a, noi_dung: Nộp.}\n"
		  "  - {truong_hop: b, noi_dung: Chờ.}\n",
		  "Trường hợp: Lần đầu Bước 1 Nộp. "
		  "Trường hợp: Cấp lại Bước 1 Chờ." },
	};

	(void)state;
	check(rows, COUNT(rows));
}

static void
test_ways(void **state)
{
	static const struct reading rows[] = {
		{ W(CACH_THUC), 0, 0, "ten: A\n", "Danh mục chưa ghi." },
		/* Facts in a row, the place and the note below them; what two
		 * ways say alike below them stands once. */
		{ W(CACH_THUC), 0, 0, "cach_thuc:\n"
		  "  - kenh: truc_tiep\n    noi_nop: Quầy\n"
		  "    thoi_han: 5 ngày làm việc\n    phi_le_phi: khong\n"
		  "    ghi_chu: Giờ hành chính.\n"
		  "  - kenh: buu_chinh\n    noi_nop: Quầy\n"
		  "    thoi_han: trong ngày\n"
		  "    ghi_chu: Giờ hành chính.\n",
		  "Hình thức nộp Thời hạn giải quyết Phí, lệ phí "
		  "Trực tiếp 05 ngày làm việc Không thu "
		  "Dịch vụ bưu chính Trong ngày "
		  "Nơi nộp: Quầy Giờ hành chính." },
		/* More than one fee is told in its part. */
		{ W(CACH_THUC), 0, 0, "cach_thuc:\n  - kenh: truc_tiep\n"
		  "    phi_le_phi:\n      - {loai: phi, muc_thu: 1000}\n"
		  "      - {loai: le_phi, muc_thu: 2000}\n"
		  "dia_chi_tiep_nhan: Số 1\n",
		  "Hình thức nộp Thời hạn giải quyết Phí, lệ phí "
		  "Trực tiếp 02 khoản thu, xem mục 8 "
		  "Địa chỉ tiếp nhận hồ sơ: Số 1" },
		/* A fee that is over is no fact of the day. */
		{ W(CACH_THUC), 11, 22, "cach_thuc:\n  - kenh: truc_tiep\n"
		  "    phi_le_phi:\n      - loai: phi\n        muc_thu: 1000\n"
		  "        hieu_luc: {den: 2026-10-31}\n",
		  "Hình thức nộp Thời hạn giải quyết Phí, lệ phí "
		  "Trực tiếp Xem mục 8" },
	};

	(void)state;
	check(rows, COUNT(rows));
}

static void
test_limits(void **state)
{
	static const struct reading rows[] = {
		/* The same for all ways: no names. */
		{ W(THOI_HAN), 0, 0, "han_nguoi_nop: 60 ngày\ncach_thuc:\n"
		  "  - {kenh: truc_tiep, thoi_han: 5 ngày, keo_dai: 3 ngày}\n"
		  "  - {kenh: truc_tuyen, thoi_han: 5 ngày, keo_dai: 3 ngày}\n",
		  "05 ngày Thời gian kéo dài: 03 ngày "
		  "Thời hạn của người nộp: 60 ngày" },
		{ W(THOI_HAN), 0, 0, "cach_thuc:\n"
		  "  - {kenh: truc_tiep, thoi_han: 5 ngày, tinh_tu: từ sáng}\n"
		  "  - {kenh: truc_tuyen, thoi_han: 4 ngày}\n",
		  "Trực tiếp: 05 ngày , từ sáng Trực tuyến: 04 ngày" },
		/* Limits of the national database's cases. */
		{ W(THOI_HAN), 0, 0, "truong_hop:\n"
		  "  - {id: a, ten: Lần đầu, thoi_han: 3 ngày}\n",
		  "Lần đầu: 03 ngày" },
		{ W(THOI_HAN), 0, 0, "cach_thuc:\n  - kenh: truc_tiep\n",
		  "Danh mục chưa ghi." },
	};

	(void)state;
	check(rows, COUNT(rows));
}

static void
test_fees(void **state)
{
	static const char dated[] = "cach_thuc:\n  - kenh: truc_tiep\n"
		"    phi_le_phi:\n      - loai: phi\n        ten: Phí\n"
		"        muc_thu: 9000\n"
		"        hieu_luc: {tu: 2026-07-01, den: 2026-10-31}\n";
	const struct reading rows[] = {
		{ W(PHI_LE_PHI), 0, 0, "cach_thuc:\n  - kenh: truc_tiep\n",
		  "Danh mục chưa ghi." },
		{ W(PHI_LE_PHI), 0, 0, "cach_thuc:\n"
		  "  - {kenh: truc_tiep, phi_le_phi: khong}\n", "Không." },
		/* One way is free, the other is not. */
		{ W(PHI_LE_PHI), 0, 0, "cach_thuc:\n"
		  "  - {kenh: truc_tuyen, phi_le_phi: khong}\n"
		  "  - kenh: truc_tiep\n    phi_le_phi:\n"
		  "      - {loai: phi, muc_thu: 1000, don_vi_tinh: bản}\n",
		  "Phí : 1.000 đồng /bản Áp dụng: Trực tiếp "
		  "Trực tuyến: không thu." },
		/* No amount, so no slash. */
		{ W(PHI_LE_PHI), 0, 0, "cach_thuc:\n  - kenh: truc_tiep\n"
		  "    phi_le_phi:\n"
		  "      - {loai: phi, muc_thu: mien, don_vi_tinh: bản}\n",
		  "Phí : Không thu tiền (mỗi bản)" },
		/* Alike but for the way of paying: one fee. */
		{ W(PHI_LE_PHI), 0, 0, "cach_thuc:\n"
		  "  - kenh: truc_tuyen\n    phi_le_phi:\n"
		  "      - {loai: phi, muc_thu: 1000, phuong_thuc_thu: thẻ}\n"
		  "  - kenh: truc_tiep\n    phi_le_phi:\n"
		  "      - {loai: phi, muc_thu: 1000, phuong_thuc_thu: tiền mặt}\n",
		  "Phí : 1.000 đồng Phương thức thu: Trực tuyến: thẻ; "
		  "Trực tiếp: tiền mặt" },
		/* Exemptions on the same terms are one sentence; the one that
		 * is over says so. */
		{ W(PHI_LE_PHI), 11, 22, "cach_thuc:\n  - kenh: truc_tiep\n"
		  "    phi_le_phi:\n      - loai: phi\n        muc_thu: 1000\n"
		  "        mien_giam:\n"
		  "          - {doi_tuong: Trẻ em, giam: 100%}\n"
		  "          - {doi_tuong: Người khuyết tật, giam: 100%}\n"
		  "          - {doi_tuong: Hộ nghèo, giam: 50%, "
		  "den: 2026-06-30}\n        ghi_chu: Nguyên văn.\n",
		  "Phí : 1.000 đồng Miễn: Trẻ em; Người khuyết tật. "
		  "Giảm 50%: Hộ nghèo; đến hết ngày 30/6/2026 (đã hết hiệu "
		  "lực, ngày cuối cùng 30/6/2026). Ghi chú: Nguyên văn." },
		/* The same fee before, within and after its time. */
		{ W(PHI_LE_PHI), 6, 30, dated,
		  "Phí : 9.000 đồng (áp dụng từ ngày 01/7/2026) "
		  "Hiệu lực: Từ ngày: 01/7/2026; Đến hết ngày: 31/10/2026" },
		{ W(PHI_LE_PHI), 10, 31, dated, "Phí : 9.000 đồng "
		  "Hiệu lực: Từ ngày: 01/7/2026; Đến hết ngày: 31/10/2026" },
		{ W(PHI_LE_PHI), 11, 1, dated,
		  "Phí : 9.000 đồng (đã hết hiệu lực, ngày cuối cùng "
		  "31/10/2026) "
		  "Hiệu lực: Từ ngày: 01/7/2026; Đến hết ngày: 31/10/2026" },
	};

	(void)state;
	check(rows, COUNT(rows));
}

static void
test_papers(void **state)
{
	static const struct reading rows[] = {
		{ W(HO_SO), 0, 0, "ten: A\n", "Danh mục chưa ghi." },
		/* Zero is a dash, numbers have two digits, a list sign goes. */
		{ W(HO_SO), 0, 0, "ho_so:\n  so_bo: 1\n  nhom:\n    - giay_to:\n"
		  "        - {ten: \"- Tờ khai; kèm ảnh\", ban_chinh: 1, "
		  "ban_sao: 0, khi: cấp lại}\n",
		  "STT Tên giấy tờ Bản chính Bản sao 1 Tờ khai ; kèm ảnh "
		  "Chỉ khi: cấp lại 01 – Số lượng hồ sơ: 01 bộ." },
		/* Papers are counted through all cases; those that the office
		 * looks up have no number and a table of their own. */
		{ W(HO_SO), 0, 0, "ho_so:\n  nhom:\n    - ten: Nộp\n"
		  "      giay_to:\n        - ten: Đơn xin\n"
		  "        - {ten: Thẻ cũ, thay_bang_du_lieu: csdl_dan_cu}\n"
		  "    - ten: Thêm\n      giay_to: [{ten: Tấm ảnh}]\n",
		  "Nộp STT Tên giấy tờ Bản chính Bản sao 1 Đơn xin "
		  "Thêm STT Tên giấy tờ Bản chính Bản sao 2 Tấm ảnh "
		  "Giấy tờ không phải nộp cơ quan tự khai thác dữ liệu; chỉ "
		  "nộp khi cơ quan báo không khai thác được "
		  "Tên giấy tờ Cơ quan khai thác từ "
		  "Nộp Thẻ cũ Cơ sở dữ liệu quốc gia về dân cư" },
		/* One of several: their counts stand in the columns if they
		 * agree. */
		{ W(HO_SO), 0, 0, "ho_so:\n  nhom:\n    - giay_to:\n"
		  "        - mot_trong:\n"
		  "            - {ten: Hộ chiếu, ban_sao: 1}\n"
		  "            - {ten: Căn cước, ban_sao: 1}\n",
		  "STT Tên giấy tờ Bản chính Bản sao 1 Một trong các giấy tờ "
		  "sau: Hộ chiếu Căn cước 01" },
		{ W(HO_SO), 0, 0, "ho_so:\n  nhom:\n    - giay_to:\n"
		  "        - mot_trong:\n"
		  "            - {ten: Hộ chiếu, ban_chinh: 1}\n"
		  "            - {ten: Căn cước, ban_sao: 2}\n",
		  "STT Tên giấy tờ Bản chính Bản sao 1 Một trong các giấy tờ "
		  "sau: Hộ chiếu 01 bản chính Căn cước 02 bản sao" },
		/* What is no paper is a note, without a number. */
		{ W(HO_SO), 0, 0, "ho_so:\n  luu_y: Mang bút.\n  nhom:\n"
		  "    - giay_to:\n        - {ten: Đơn xin, ban_chinh: 1}\n"
		  "        - ten: \"Lưu ý: không tẩy xóa.\"\n",
		  "STT Tên giấy tờ Bản chính Bản sao 1 Đơn xin 01 "
		  "Lưu ý Mang bút. Lưu ý: không tẩy xóa." },
	};

	(void)state;
	check(rows, COUNT(rows));
}

static void
test_lines(void **state)
{
	static const struct reading rows[] = {
		{ W(KET_QUA), 0, 0, "ket_qua: khong\n", "Không." },
		{ W(KET_QUA), 0, 0, "ten: A\n", "Danh mục chưa ghi." },
		{ W(KET_QUA), 0, 0, "ket_qua:\n  - ten: Giấy phép\n"
		  "    ma: KQ.1\n    tra: [truc_tiep]\n",
		  "Giấy phép Cách trả kết quả: Trực tiếp" },
		{ W(YEU_CAU), 0, 0, "yeu_cau_dieu_kien: khong\n", "Không." },
		{ W(YEU_CAU), 0, 0, "yeu_cau_dieu_kien: [Đủ tuổi., Có vốn.]\n",
		  "Đủ tuổi. Có vốn." },
		{ W(MAU_DON), 0, 0, "mau_don: khong\n", "Không." },
		{ W(MAU_DON), 0, 0, "ten: A\n", "Danh mục chưa ghi." },
		/* Two papers with the same file: it stands once. */
		{ W(MAU_DON), 0, 0, "ho_so:\n  nhom:\n    - giay_to:\n"
		  "        - {ten: Đơn, tep: [a.docx]}\n"
		  "        - {ten: Đơn nữa, tep: [a.docx]}\n",
		  "Tệp mẫu: a.docx" },
		{ W(CAN_CU), 0, 0, "can_cu_phap_ly:\n  - ten: Điều ước\n"
		  "    dieu: Điều 3\n", "Điều 3 Điều ước" },
	};

	(void)state;
	check(rows, COUNT(rows));
}

/* Whatever a text holds, it is text. */
static void
test_hostile(void **state)
{
	struct html *page = html_open("vi", "", NULL);
	struct marks none = { .arena = &arena };
	const struct sheet sheet = { .marks = &none, .day = today,
		.procedure = procedure("trinh_tu:\n"
		"  - noi_dung: \"Bước 1: <script>alert(1)</script>\"\n"
		"cach_thuc:\n  - kenh: truc_tuyen\n"
		"    dia_chi: javascript:alert(2)\n"
		"    ghi_chu: \"<!-- ]]> &lt;\"\n"
		"ho_so:\n  nhom:\n    - ten: \"<b onclick=x>\"\n"
		"      giay_to: [{ten: \"<img src=x>; y\"}]\n") };
	struct buf out;

	(void)state;
	sheet_part(html_body(page), &sheet, W(TRINH_TU));
	sheet_part(html_body(page), &sheet, W(CACH_THUC));
	sheet_part(html_body(page), &sheet, W(HO_SO));
	buf_init(&out, 0);
	html_write(&out, page);
	html_close(page);
	assert_null(strstr(out.data, "<script"));
	assert_null(strstr(out.data, "<!-- "));
	assert_null(strstr(out.data, "<img"));
	assert_null(strstr(out.data, "<b onclick"));
	assert_null(strstr(out.data, "href=\"javascript"));
	assert_non_null(strstr(out.data, "javascript:alert(2)"));
	assert_non_null(strstr(out.data, "&lt;script&gt;"));
	buf_release(&out);
}

/* --- words --------------------------------------------------------------- */

static void
test_clauses(void **state)
{
	static const struct {
		const char *name;
		const char *clause;
	} rows[] = {
		{ "Tờ khai đăng ký khai sinh", "Tờ khai đăng ký khai sinh" },
		{ "Tờ khai (mẫu CT01), có ý kiến", "Tờ khai" },
		{ "Giấy chứng sinh; trường hợp không có", "Giấy chứng sinh" },
		{ "Đơn đề nghị, trong đó ghi rõ", "Đơn đề nghị" },
		{ "Bản sao giấy tờ trong trường hợp mất", "Bản sao giấy tờ" },
		/* A number of a list ends nothing and is part of it. */
		{ "(3) Nghị quyết hội nghị; biên bản",
		  "(3) Nghị quyết hội nghị" },
		{ "1. Đơn đăng ký. Bản chính", "1. Đơn đăng ký" },
		/* Too short to know it by: on to the next stop. */
		{ "Đơn: đề nghị cấp; kèm ảnh", "Đơn: đề nghị cấp" },
		/* A point inside a number. */
		{ "Mẫu số 1.001193 và ảnh", "Mẫu số 1.001193 và ảnh" },
		{ "", "" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(rows); i++) {
		size_t n = first_clause(rows[i].name);

		assert_int_equal(n, strlen(rows[i].clause));
		assert_memory_equal(rows[i].name, rows[i].clause, n);
	}
}

/* 111 letters before the first stop are no clause. */
static void
test_long_clause(void **state)
{
	char name[CLAUSE_LETTERS + 16];

	(void)state;
	memset(name, 'a', sizeof name);
	memcpy(name + CLAUSE_LETTERS, "; b", sizeof "; b");
	assert_int_equal(first_clause(name), CLAUSE_LETTERS);
	memcpy(name + CLAUSE_LETTERS + 1, "; b", sizeof "; b");
	name[CLAUSE_LETTERS] = 'a';
	assert_int_equal(first_clause(name), CLAUSE_LETTERS + 4);
}

static void
test_alike(void **state)
{
	static const struct {
		const char *a, *b;
		enum field_id field;
		bool expected;
	} rows[] = {
		{ "ten: A\n", "ten: A\n", F_THU_TUC_TEN, true },
		{ "ten: A\n", "ten: a\n", F_THU_TUC_TEN, false },
		{ "ten:\n", "tom_tat: B\n", F_THU_TUC_TEN, true },
		/* That there is none is not the same as nothing. */
		{ "ket_qua: khong\n", "ten: B\n", F_THU_TUC_KET_QUA, false },
		{ "ket_qua: khong\n", "ket_qua: khong\n", F_THU_TUC_KET_QUA,
		  true },
		{ "tu_khoa: [a, b]\n", "tu_khoa: [b, a]\n", F_THU_TUC_TU_KHOA,
		  false },
		{ "ket_qua: [{ten: A, ma: b}]\n", "ket_qua: [{ten: A, ma: b}]\n",
		  F_THU_TUC_KET_QUA, true },
		{ "ket_qua: [{ten: A, ma: b}]\n", "ket_qua: [{ten: A, ma: c}]\n",
		  F_THU_TUC_KET_QUA, false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(rows); i++)
		assert_int_equal(value_alike(value_of(procedure(rows[i].a),
		    rows[i].field), value_of(procedure(rows[i].b),
		    rows[i].field)), rows[i].expected);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_steps),
		cmocka_unit_test(test_ways),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_fees),
		cmocka_unit_test(test_papers),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_clauses),
		cmocka_unit_test(test_long_clause),
		cmocka_unit_test(test_alike),
	};

	html_init();
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
