/*
 * Texts that a rule must or must not question: encodings, numbers, words in
 * place of content, phrases of the register with what stands around them. A
 * row of a table is one text in a procedure.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lint/run.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

static const struct date today = { 2026, 11, 22 };

/* Where in a procedure a text stands: what comes before it. */
static const char in_summary[] = "tom_tat: |-\n  ";
static const char in_step[] = "trinh_tu:\n  - noi_dung: |-\n      ";
static const char in_address[] = "dia_chi_tiep_nhan: |-\n  ";
static const char in_paper[] =
    "ho_so:\n  nhom:\n    - giay_to:\n        - ten: |-\n            ";
static const char in_basis[] = "can_cu_phap_ly:\n  - ten: |-\n      ";
static const char in_keywords[] = "tu_khoa:\n  - |-\n    ";
static const char in_fee_note[] = "cach_thuc:\n  - kenh: truc_tiep\n"
    "    phi_le_phi:\n      - loai: phi\n        ghi_chu: |-\n          ";

struct sample {
	const char *text;
	size_t expected;
	const char *said;	/* value of the first argument, or NULL */
	const char *in;		/* NULL: in_summary */
	struct date as_of;	/* year 0: today */
};

/* A catalogue whose own rows are added to the register; NULL: none. */
static const char *root;

static void
check_row(enum rule_id rule, const struct sample *r)
{
	const char *said = "";
	struct run run;
	char text[2048];
	size_t i, n = 0;

	snprintf(text, sizeof text, "%s%s\n", r->in == NULL ? in_summary :
	    r->in, r->text);
	run_init(&run, r->as_of.year == 0 ? today : r->as_of);
	assert_true(run_open(&run, root));
	if (run.levels.of[rule] == LEVEL_OFF && r->as_of.year == 0)
		run.levels.of[rule] = LEVEL_INFO;
	run_bytes(&run, "thu.yaml", text, strlen(text));
	run_finish(&run, false);
	for (i = run.findings.n; i-- > 0;)
		if (run.findings.v[i]->rule == rule) {
			said = run.findings.v[i]->n_args == 0 ? "" :
			    run.findings.v[i]->args[0].value;
			n++;
		}
	if (n != r->expected)
		fail_msg("%s: \"%s\": %zu", rule_of(rule)->code, r->text, n);
	if (r->said != NULL)
		assert_string_equal(said, r->said);
	run_release(&run);
}

static void
check_rows(enum rule_id rule, const struct sample *rows, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		check_row(rule, &rows[i]);
}

/* --- encodings ---------------------------------------------------------- */

static void
test_normal_form(void **state)
{
	static const struct sample loose[] = {
		{ .text = "Vie\u0302\u0323c", .expected = 1, .said = "1" },
		{ .text = "Vie\u0323\u0302c ba\u0309n", .expected = 1,
		  .said = "2" },
		{ .text = "d\u00e0i 5 \u212b", .expected = 1, .said = "1" },
		{ .text = "vi\u00ea\u0323c", .expected = 0 },
		{ .text = "việc", .expected = 0 },
		/* m with a grave has no precomposed form. */
		{ .text = "m\u0300", .expected = 0 },
	};
	static const struct sample tone[] = {
		{ .text = "ki\u00ea\u0309m tra vi\u00ea\u0323c", .expected = 1,
		  .said = "2" },
		{ .text = "trư\u01a1\u0300ng", .expected = 1, .said = "1" },
		{ .text = "Vie\u0302\u0323c", .expected = 0 },
		{ .text = "kiểm tra", .expected = 0 },
	};

	(void)state;
	check_rows(RULE_ENC_NOT_NFC, loose, COUNT(loose));
	check_rows(RULE_ENC_COMBINING_TONE, tone, COUNT(tone));
}

static void
test_broken_encodings(void **state)
{
	static const struct sample mojibake[] = {
		{ .text = "Thá»§ tá»¥c hÃ nh chÃ­nh", .expected = 1 },
		{ .text = "Ä\xc2\x90Æ°á»\xc2\x9d" "ng", .expected = 1 },
		{ .text = "h\u00c3\u00a0nh", .expected = 1 },
		{ .text = "ỦY BAN XÃ\u00a0MẪU", .expected = 0 },
		{ .text = "cá nhân, 10 m², 5 °C, «há»", .expected = 0 },
	};
	static const struct sample tcvn3[] = {
		{ .text = "Thñ tôc hµnh chÝnh c«ng d©n", .expected = 1 },
		{ .text = "§¬n ®Ò nghÞ cÊp giÊy phÐp", .expected = 1 },
		{ .text = "Trang chủ»thủ tục»hộ tịch»khai sinh",
		  .expected = 0 },
		{ .text = "François Noël, Jürgen Weiß, Façade", .expected = 0 },
		{ .text = "5 µm, 10 µl, ½ trang, Công ty® A", .expected = 0 },
	};
	static const struct sample vni[] = {
		{ .text = "Thuû tuïc haønh chính", .expected = 1 },
		{ .text = "Coäng hoøa xaõ hoäi chuû nghóa", .expected = 1 },
		{ .text = "Noël, Citroën, España, Peña, naïf, août",
		  .expected = 0 },
		{ .text = "Malmö, Ålesund, Bjørn, Düsseldorf, Zürich",
		  .expected = 0 },
	};
	static const struct sample viqr[] = {
		{ .text = "Thu? tu.c ha`nh chi'nh co^ng da^n", .expected = 1 },
		{ .text = "Don't say it's theirs; we're (all) file(s).",
		  .expected = 0 },
		{ .text = "https://a.example.vn/~user?a=b", .expected = 0 },
	};

	(void)state;
	check_rows(RULE_ENC_MOJIBAKE, mojibake, COUNT(mojibake));
	check_rows(RULE_ENC_TCVN3, tcvn3, COUNT(tcvn3));
	check_rows(RULE_ENC_VNI, vni, COUNT(vni));
	check_rows(RULE_ENC_VIQR, viqr, COUNT(viqr));
}

static void
test_strange_letters(void **state)
{
	static const struct sample homoglyph[] = {
		{ .text = "hạng \u0421", .expected = 1, .said = "\u0421" },
		{ .text = "N\u0410 14", .expected = 1 },
		{ .text = "Россия, Москва", .expected = 0 },
		{ .text = "5 \u03bcm, góc \u03b1", .expected = 0 },
	};
	static const struct sample invisible[] = {
		{ .text = "a\u00a0b\u200bc", .expected = 1, .said = "2" },
		{ .text = "th\u00adực hiện", .expected = 1, .said = "1" },
		{ .text = "hồ sơ\ufe0f \ufffc", .expected = 1, .said = "2" },
		{ .text = "a\tb c", .expected = 0 },
	};
	static const struct sample symbol_font[] = {
		{ .text = "\uf0b7 Nộp \U000f0001", .expected = 1,
		  .said = "U+F0B7" },
		{ .text = "• Nộp", .expected = 0 },
	};

	(void)state;
	check_rows(RULE_ENC_PRIVATE, symbol_font, COUNT(symbol_font));
	check_rows(RULE_ENC_HOMOGLYPH, homoglyph, COUNT(homoglyph));
	check_rows(RULE_ENC_INVISIBLE, invisible, COUNT(invisible));
}

/* --- numbers, signs ----------------------------------------------------- */

static void
test_numbers(void **state)
{
	static const struct sample thousand[] = {
		{ .text = "nộp 1,500,000 đồng", .expected = 1,
		  .said = "1,500,000" },
		{ .text = "có 1665978 hồ sơ và 20000 người", .expected = 2,
		  .said = "1665978" },
		{ .text = "nộp 8000 đồng", .expected = 0 },
		{ .text = "nộp 1.500.000 đồng", .expected = 0 },
		{ .text = "0,125 đồng, 1,5 người", .expected = 0 },
		{ .text = "gọi 0200300000 người trực", .expected = 0 },
		{ .text = "số 12345/QĐ-UBND, mã 1.001193", .expected = 0 },
		{ .text = "năm 2026, 12345 đồngng", .expected = 0 },
	};
	static const struct sample percent[] = {
		{ .text = "tăng 50.7%", .expected = 1, .said = "50.7%" },
		{ .text = "tăng 50.7 %", .expected = 1 },
		{ .text = "tăng 50,7% và 1.000%", .expected = 0 },
		{ .text = "mục 2.1.5%", .expected = 0 },
	};
	static const struct sample stray[] = {
		{ .text = "thủ tục hành chính.300", .expected = 1,
		  .said = "chính.300" },
		{ .text = "giấy tờ.1 Nơi nộp", .expected = 1 },
		{ .text = "Bước.1 Điều.2 mục XI.8 BM.NC.20", .expected = 0 },
		{ .text = "q.1, v.v.2", .expected = 0 },
		{ .text = "luật sư.6.TP-LS-06.doc", .expected = 0 },
	};

	(void)state;
	check_rows(RULE_NUM_THOUSAND, thousand, COUNT(thousand));
	check_rows(RULE_NUM_PERCENT, percent, COUNT(percent));
	check_rows(RULE_TEXT_STRAY, stray, COUNT(stray));
}

static void
test_signs(void **state)
{
	static const struct sample html[] = {
		{ .text = "Nộp<br/>hồ sơ", .expected = 1, .said = "<br/>" },
		{ .text = "</p>", .expected = 1 },
		{ .text = "c&acirc;y &#226; &amp;", .expected = 1,
		  .said = "&acirc;" },
		{ .text = "< 6 tuổi, <5 ngày>, a < b > c", .expected = 0 },
		{ .text = "cán bộ TN&TKQ; R&D", .expected = 0 },
		{ .text = "<tên người nộp>", .expected = 0 },
	};
	static const struct sample motto[] = {
		{ .text = "Độc lập – Tự do – Hạnh phúc", .expected = 1 },
		{ .text = "ĐỘC LẬP-TỰ DO-HẠNH PHÚC", .expected = 1 },
		{ .text = "Độc lập - Tự do - Hạnh phúc", .expected = 0 },
		{ .text = "bảo vệ độc lập, chủ quyền; tự do cư trú",
		  .expected = 0 },
	};
	static const struct sample spaces[] = {
		{ .text = "a  b   c", .expected = 1, .said = "2" },
		{ .text = "a b  \n    c", .expected = 0 },
	};
	static const struct sample tone[] = {
		{ .text = "hoà giải, hòa giải", .expected = 1, .said = "hòa" },
		{ .text = "Uỷ ban, ủy quyền", .expected = 1 },
		{ .text = "hoà giải, tòa án, quý, khoản", .expected = 0 },
		{ .text = "hòa giải, xóa tên", .expected = 0 },
	};

	(void)state;
	check_rows(RULE_TEXT_HTML, html, COUNT(html));
	check_rows(RULE_MOTTO_DASH, motto, COUNT(motto));
	check_rows(RULE_TEXT_SPACES, spaces, COUNT(spaces));
	check_rows(RULE_TEXT_TONE_MIXED, tone, COUNT(tone));
}

/* --- words in place of content ------------------------------------------ */

static void
test_placeholders(void **state)
{
	static const struct sample placeholder[] = {
		{ .text = "Đang cập nhật.", .expected = 1 },
		{ .text = "...", .expected = 1 },
		{ .text = "?", .expected = 1 },
		{ .text = "…", .expected = 1 },
		{ .text = "xxx", .expected = 1, .in = in_paper },
		{ .text = "Đang cập nhật dữ liệu dân cư", .expected = 0 },
		{ .text = "5", .expected = 0 },
		{ .text = "đ", .expected = 0 },
		{ .text = "abc", .expected = 0, .in = in_keywords },
	};
	static const struct sample as_law[] = {
		{ .text = "Theo quy định của pháp luật.", .expected = 1 },
		{ .text = "Theo quy định tại Điều 9", .expected = 0 },
		{ .text = "Theo quy định của Hội đồng nhân dân cấp tỉnh",
		  .expected = 0, .in = in_fee_note },
	};
	static const struct sample none[] = {
		{ .text = "Không có.", .expected = 1 },
		{ .text = "Không quy định", .expected = 1, .in = in_paper },
		/* Notes keep the words of their source. */
		{ .text = "Không quy định", .expected = 0,
		  .in = in_fee_note },
		{ .text = "Không bị cấm xuất cảnh", .expected = 0 },
	};

	(void)state;
	check_rows(RULE_PART_PLACEHOLDER, placeholder, COUNT(placeholder));
	check_rows(RULE_PART_AS_LAW, as_law, COUNT(as_law));
	check_rows(RULE_NONE_AS_TEXT, none, COUNT(none));
}

static void
test_steps(void **state)
{
	static const struct sample rows[] = {
		{ .text = "Bước 1: a\n      Bước 2: b\n      Bước 3: c",
		  .expected = 0 },
		{ .text = "Bước 1: a\n      Bước 3: c", .expected = 1,
		  .said = "3" },
		{ .text = "Bước 1: a\n      Bước 2: b\n      Bước 2: c",
		  .expected = 1 },
		/* Each case counts from 1. */
		{ .text = "Bước 1: a\n      Bước 2: b\n      Bước 1: a",
		  .expected = 0 },
		{ .text = "Bước 1: a\n       \u00a0\n      Bước 2: b",
		  .expected = 0 },
		{ .text = "d) Bước 1: a\n      đ) Bước 2: b\n"
		  "      - Bước 3 - c",
		  .expected = 0 },
		{ .text = "Bước 1: a\n      Bước 1.2: b\n      Bước 2a: b",
		  .expected = 0 },
		{ .text = "Bước 1: a, xem Bước 4\n      Bước 2. b",
		  .expected = 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(rows); i++) {
		struct sample row = rows[i];

		row.in = in_step;
		check_row(RULE_STEP_NUMBER, &row);
	}
}

/* --- notes of fees ------------------------------------------------------ */

static void
test_fee_notes(void **state)
{
	static const char fixed[] = "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    phi_le_phi:\n      - loai: phi\n        muc_thu: 50000\n"
	    "        ghi_chu: |-\n          ";
	static const char left[] = "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    phi_le_phi:\n      - loai: phi\n"
	    "        muc_thu: theo_ghi_chu\n        ghi_chu: |-\n          ";
	static const struct sample against[] = {
		{ .text = "100.000 đồng/lần", .expected = 1, .in = fixed },
		{ .text = "Cấp mới 100.000 đồng; cấp lại 70.000 đồng",
		  .expected = 1, .in = fixed },
		{ .text = "Cấp mới 100.000 đồng; cấp lại 50.000 đồng",
		  .expected = 0, .in = fixed },
		/* Both together. */
		{ .text = "Thẩm định 30.000 đồng, cấp giấy 20.000 đồng",
		  .expected = 0, .in = fixed },
		{ .text = "100.000 đồng, 70.000 đồng, giảm 50%",
		  .expected = 0, .in = fixed },
	};
	static const struct sample unsaid[] = {
		{ .text = "20.000.000 đồng/lần", .expected = 1,
		  .said = "20.000.000 đồng", .in = left },
		{ .text = "- Dưới 5 tấn: 50.000 đồng; - Khác: 100.000 đồng",
		  .expected = 1, .said = "50.000 đồng, 100.000 đồng",
		  .in = left },
		{ .text = "10 USD/người", .expected = 1, .said = "10 USD",
		  .in = left },
		{ .text = "từ 50.000 đồng đến 100.000 đồng", .expected = 0,
		  .in = left },
		{ .text = "Hội đồng nhân dân tỉnh quy định", .expected = 0,
		  .in = left },
	};

	(void)state;
	check_rows(RULE_FEE_AMOUNT_IN_NOTE, unsaid, COUNT(unsaid));
	check_rows(RULE_FEE_NOTE_CONTRADICTS, against, COUNT(against));
}

/* --- notes of time limits ----------------------------------------------- */

static void
test_time_notes(void **state)
{
	static const char second_row[] = "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    thoi_han: 5 ngày làm việc\n    ghi_chu: Cấp mới\n"
	    "  - kenh: truc_tiep\n    thoi_han: 3 ngày làm việc\n"
	    "    ghi_chu: |-\n      ";
	static const char no_limit[] = "trang_thai: cong_khai\n"
	    "cach_thuc:\n  - kenh: truc_tiep\n    ghi_chu: |-\n      ";
	static const struct sample rows[] = {
		{ .text = "Cấp mới", .expected = 1, .in = second_row },
		{ .text = "Cấp lại", .expected = 0, .in = second_row },
	};
	static const struct sample unsaid[] = {
		{ .text = "Sở xem xét: 20 ngày kể từ ngày nhận đủ hồ sơ",
		  .expected = 1, .said = "20 ngày", .in = no_limit },
		{ .text = "Có thể kéo dài thêm 10 ngày", .expected = 0,
		  .in = no_limit },
		{ .text = "người đã làm việc ít nhất 01 năm", .expected = 0,
		  .in = no_limit },
	};

	(void)state;
	check_rows(RULE_TIME_ROW_NOT_DISTINGUISHED, rows, COUNT(rows));
	check_rows(RULE_TIME_IN_NOTE, unsaid, COUNT(unsaid));
}

/* --- phrases ------------------------------------------------------------ */

static void
test_districts(void **state)
{
	static const struct sample rows[] = {
		{ .text = "Nộp tại Ủy ban nhân dân cấp huyện.", .expected = 1,
		  .said = "Ủy ban nhân dân cấp huyện" },
		{ .text = "gửi UBND quận/huyện nơi cư trú", .expected = 1,
		  .said = "UBND quận/huyện" },
		{ .text = "gửi Ủy ban nhân dân quận, huyện, thị xã",
		  .expected = 1,
		  .said = "Ủy ban nhân dân quận, huyện, thị xã" },
		{ .text = "gửi Uỷ ban Nhân\n  dân HUYỆN", .expected = 1,
		  .said = "Uỷ ban Nhân dân HUYỆN" },
		/* Not sent there, but nobody there does it either. */
		{ .text = "Chủ tịch Ủy ban nhân dân cấp huyện khen thưởng.",
		  .expected = 1 },
		{ .text = "Hội đồng thi đua cấp huyện xét duyệt.",
		  .expected = 1, .said = "cấp huyện" },
		{ .text = "cơ sở y tế từ cấp huyện trở lên", .expected = 0 },
		{ .text = "Giấy xác nhận của Công an cấp huyện",
		  .expected = 1, .in = in_paper },
		{ .text = "Giấy phép do Ủy ban nhân dân cấp huyện cấp",
		  .expected = 0, .in = in_paper },
		{ .text = "giấy do Ủy ban nhân dân cấp huyện cấp trước ngày "
		  "01 tháng 7 năm 2025, nộp kèm", .expected = 0 },
		{ .text = "Quyết định số 12/2020/QĐ-UBND của Ủy ban nhân dân "
		  "huyện", .expected = 0 },
		/* No title of a decision goes on with "gửi". */
		{ .text = "Theo Quyết định số 12/2020/QĐ-UBND, gửi Công an "
		  "cấp huyện", .expected = 1 },
		{ .text = "nộp tại Ủy ban nhân dân cấp xã", .expected = 0 },
		{ .text = "nộp tại Ủy ban nhân dân. Huyện nghèo thì",
		  .expected = 0 },
		{ .text = "Nộp tại Công an cấp huyện.", .expected = 0,
		  .in = in_basis },
		{ .text = "Nộp tại Công an cấp huyện.", .expected = 0,
		  .as_of = { 2025, 6, 30 } },
		{ .text = "Nộp tại Công an cấp huyện.", .expected = 1,
		  .as_of = { 2025, 7, 1 } },
	};
	static const struct sample addresses[] = {
		{ .text = "Số 1, Quận Mẫu", .expected = 1, .in = in_address },
		{ .text = "Số 1, Q.1, TP Mẫu", .expected = 1,
		  .in = in_address },
		{ .text = "12 Bà Huyện Thanh Quan, phường Mẫu", .expected = 0,
		  .in = in_address },
		{ .text = "Số 1, quận Mẫu", .expected = 0 },
		{ .text = "Nộp tại số 1 đường Mẫu, Quận 1, Thành phố Mẫu",
		  .expected = 1, .said = "Quận" },
	};

	(void)state;
	check_rows(RULE_TEXT_DISTRICT, rows, COUNT(rows));
	check_rows(RULE_ADDRESS_DISTRICT, addresses, COUNT(addresses));
}

static void
test_old_names(void **state)
{
	static const struct sample ministry[] = {
		{ .text = "gửi Bộ Lao động - Thương binh và Xã hội",
		  .expected = 1 },
		{ .text = "gửi Bộ Lao động, Thương binh và Xã hội",
		  .expected = 1 },
		{ .text = "gửi Bộ TN&MT", .expected = 1, .said = "Bộ TN&MT" },
		{ .text = "Thông tư số 12/2020/TT-BGTVT của Bộ Giao thông vận "
		  "tải", .expected = 0 },
		{ .text = "Luật số 23/2008/QH12 do Bộ Giao thông vận tải "
		  "trình; gửi Bộ Giao thông vận tải", .expected = 1 },
		{ .text = "Bộ Tài nguyên", .expected = 0 },
		{ .text = "Bộ Nông nghiệp và Môi trường", .expected = 0 },
		{ .text = "Bộ Giao thông vận tải quy định", .expected = 0,
		  .in = in_basis },
	};
	static const struct sample province[] = {
		{ .text = "Sở Tư pháp tỉnh Hoà Bình", .expected = 1,
		  .said = "tỉnh Hoà Bình" },
		{ .text = "thành phố Hòa Bình", .expected = 0 },
		{ .text = "tỉnh Thái Nguyên", .expected = 0 },
		{ .text = "sinh tại tỉnh Hà Nam trước đây", .expected = 0 },
	};
	static const struct sample level[] = {
		{ .text = "dịch vụ công trực tuyến mức độ 3, 4", .expected = 1,
		  .said = "dịch vụ công trực tuyến mức độ 3, 4" },
		{ .text = "dịch vụ công mức độ 4", .expected = 1 },
		{ .text = "dịch vụ công trực tuyến chủ động, mức độ 3",
		  .expected = 0 },
		{ .text = "hệ thống thông tin cấp độ 3", .expected = 0 },
	};
	static const struct sample symbol[] = {
		{ .text = "Nghị định số 63/2010/ND-CP", .expected = 1,
		  .said = "ND-CP" },
		{ .text = "Nghị định số 63/2010/NĐ-CP", .expected = 0 },
	};

	(void)state;
	check_rows(RULE_MINISTRY_OLD, ministry, COUNT(ministry));
	check_rows(RULE_PROVINCE_OLD, province, COUNT(province));
	check_rows(RULE_ONLINE_OLDLEVEL, level, COUNT(level));
	check_rows(RULE_TEXT_NDCP, symbol, COUNT(symbol));
}

/* --- rows of a catalogue ------------------------------------------------ */

static const char own_rows[] =
    "ten_rieng:\n"
    "  luat: TT709\n"
    "  cum: [Sở ABC, sở Một Hai]\n"
    "  thay_bang: Sở XYZ\n"
    "  hoa_thuong: true\n"
    "thoi_han:\n"
    "  luat: ten-bo-cu\n"
    "  cum: [cụm sắp hết hạn]\n"
    "  tu: 2026-01-01\n"
    "  den: 2026-11-22\n"
    "dai_hon:\n"
    "  luat: TT709\n"
    "  cum: [cụm, cụm từ dài hơn]\n"
    "  tru: [đứng gần]\n"
    /* This overrides the program's own row: it no longer fires. */
    "bo_giao_thong:\n"
    "  luat: TT709\n"
    "  cum: [không có ở đâu]\n"
    "khong_ro:\n"
    "  luat: TT101\n"
    "  cum: [quy tắc khác loại]\n";

static void
write_file(const char *name, const char *text)
{
	char path[200];
	FILE *f;

	snprintf(path, sizeof path, "%s/%s", root, name);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
}

static void
test_own_rows(void **state)
{
	static const struct sample rows[] = {
		{ .text = "gửi Sở ABC và sở Một Hai", .expected = 2 },
		{ .text = "gửi sở abc và Sở Một Hai", .expected = 0 },
		{ .text = "gửi S\u01a1\u0309 ABC", .expected = 1 },
		{ .text = "cụm sắp hết hạn", .expected = 1,
		  .said = "cụm sắp hết hạn" },
		{ .text = "cụm sắp hết hạn", .expected = 1, .said = "cụm",
		  .as_of = { 2026, 11, 23 } },
		{ .text = "cụm từ dài hơn", .expected = 1,
		  .said = "cụm từ dài hơn" },
		{ .text = "cụm từ. dài hơn", .expected = 1, .said = "cụm" },
		{ .text = "đứng gần cụm từ dài hơn", .expected = 0 },
		{ .text = "đứng gần, một hai ba bốn năm sáu bảy tám cụm",
		  .expected = 1 },
		{ .text = "gửi Bộ Giao thông vận tải", .expected = 0 },
	};
	char folder[] = "/tmp/tthc-texts-XXXXXX";
	char command[100];

	(void)state;
	root = mkdtemp(folder);
	assert_non_null(root);
	snprintf(command, sizeof command, "mkdir %s/danh_muc", root);
	assert_int_equal(system(command), 0);
	write_file("tthc.yaml", "schema: tthc/1\n");
	write_file("danh_muc/cum_tu.yaml", own_rows);
	check_rows(RULE_MINISTRY_OLD, rows, COUNT(rows));
	snprintf(command, sizeof command, "rm -rf %s", root);
	assert_int_equal(system(command), 0);
	root = NULL;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_normal_form),
		cmocka_unit_test(test_broken_encodings),
		cmocka_unit_test(test_strange_letters),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_signs),
		cmocka_unit_test(test_placeholders),
		cmocka_unit_test(test_steps),
		cmocka_unit_test(test_fee_notes),
		cmocka_unit_test(test_time_notes),
		cmocka_unit_test(test_districts),
		cmocka_unit_test(test_old_names),
		cmocka_unit_test(test_own_rows),
	};

	return cmocka_run_group_tests_name("texts", tests, NULL, NULL);
}
