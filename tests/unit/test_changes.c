/*
 * Changes as people read them: whole documents, single lines, and what no
 * format may let through.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "changes_sample.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static void
assert_rendered(const char *format, const struct changes *c,
    const char *expected)
{
	struct buf b;

	render(&b, format, c);
	assert_string_equal(b.data, expected);
	buf_release(&b);
}

static void
test_text(void **state)
{
	(void)state;
	assert_rendered("text", &sample,
	    "Sửa đổi, bổ sung · 1.012575 · Chuyển mục đích sử dụng đất\n"
	    "  ▲ tăng      Giấy tờ: thêm giấy tờ phải nộp\n"
	    "              + Trích lục bản đồ địa chính thửa đất, do Văn "
	    "phòng đăng ký đất\n"
	    "                đai cấp trong vòng 06 tháng (Bản chính: 1; "
	    "Bản sao: 0)\n"
	    "              = thêm 01 giấy tờ\n"
	    "              căn cứ cần có: khoản 1 Điều 8 Nghị định "
	    "63/2010/NĐ-CP; văn bản quy\n"
	    "              phạm pháp luật mới quy định giấy tờ này\n"
	    "              DF301 bên mới: thu_tuc/dat_dai/1.012575.yaml:42\n"
	    "  ◆ nội dung  Nội dung (Bước 2): nội dung bước thay đổi\n"
	    "              … hồ sơ, trong thời hạn [-03 ngày làm "
	    "việc-]{+02 ngày làm việc+}\n"
	    "              phải thông báo cho người … chưa đầy đủ, rồi "
	    "trình {+Chủ tịch+} Ủy\n"
	    "              ban nhân dân cấp [-huyện-]{+xã+} xem xét.\n"
	    "              DF402 thu_tuc/dat_dai/1.012575.yaml:30 → :32\n"
	    "  ▼ giảm      Thời hạn giải quyết (Trực tiếp): được giải "
	    "quyết sớm hơn\n"
	    "              35 ngày → 25 ngày: giảm 10 ngày (28,57%)\n"
	    "              DF101 thu_tuc/dat_dai/1.012575.yaml:14 → :16\n"
	    "  · biên tập  Tên thủ tục: chỉ đổi cách viết\n"
	    "              Chuyển mục đích sử dụng đất. → Chuyển mục đích "
	    "sử dụng đất\n"
	    "              DF907 thu_tuc/dat_dai/1.012575.yaml:2\n"
	    "  ▲ tăng      Thời hạn giải quyết (Trực tuyến): phải chờ lâu "
	    "hơn [sửa dữ liệu]\n"
	    "              20 ngày → 20 ngày làm việc\n"
	    "              DF101 thu_tuc/dat_dai/1.012575.yaml:20 → :22\n"
	    "\n"
	    "Thay thế · 2.000528 · Cấp bản sao trích lục hộ tịch\n"
	    "  thay thế cho: 1.014000, 1.014001\n"
	    "  ◆ nội dung  thủ tục bị bãi bỏ\n"
	    "              DF801 thu_tuc/ho_tich/2.000528.yaml (không "
	    "còn)\n"
	    "\n"
	    "Sửa đổi, bổ sung · 1.001193 · Đăng ký khai sinh có yếu tố "
	    "nước ngoài tại khu vực\n"
	    "  biên giới thuộc thẩm quyền của Ủy ban nhân dân cấp xã\n"
	    "  mã cũ: 1.001193.000.00.00.H63\n"
	    "  ghép theo độ giống nhau; cần người xem lại\n"
	    "  ▼ giảm      Thời hạn giải quyết (Trực tuyến): được giải "
	    "quyết sớm hơn\n"
	    "              5 ngày → 3 ngày làm việc\n"
	    "              DF101 thu_tuc/ho_tich/1.001193.yaml:24\n"
	    "  ▲ tăng      Mức thu (Trực tiếp · Phí): nộp nhiều tiền hơn\n"
	    "              50.000 đồng → 70.000 đồng: tăng 20.000 đồng "
	    "(40,00%)\n"
	    "              đã chấp nhận: Mức thu do Hội đồng nhân dân tỉnh "
	    "quyết định\n"
	    "              (12/2026/NQ-HĐND, 15/07/2026)\n"
	    "              DF201 thu_tuc/ho_tich/1.001193.yaml:18\n"
	    "\n"
	    "Danh mục dùng chung · 101/2024/NĐ-CP · danh_muc/van_ban.yaml\n"
	    "  · biên tập  Trích yếu: chỉ đổi cách viết\n"
	    "              Nghị định [-<b>101</b> | @nhom "
	    "#12\\x1b[31m-]{+https://x.vn *101*\n"
	    "              www.x.vn a@b.vn\n"
	    "              Dòng hai+}\n"
	    "              DF907 danh_muc/van_ban.yaml:7\n"
	    "\n"
	    "HEAD~1 → cây làm việc: 03 thủ tục có thay đổi (đã so sánh "
	    "203)\n"
	    "  Xét theo ngày        30/06/2026 → 22/11/2026\n"
	    "  Thủ tục              sửa đổi, bổ sung 02; thay thế 01\n"
	    "  Danh mục dùng chung  01\n"
	    "▲ Tăng gánh nặng       01 thủ tục (01 thay đổi)\n"
	    "◆ Thay đổi nội dung    02 thủ tục (02 thay đổi), cần người "
	    "đọc\n"
	    "▼ Giảm gánh nặng       02 thủ tục (02 thay đổi)\n"
	    "· Biên tập             01 thủ tục (02 thay đổi)\n"
	    "  Sửa dữ liệu          01 (không tính vào cắt giảm)\n"
	    "  Đã chấp nhận         01\n"
	    "  Phí, lệ phí          tăng 20.000 trên 50.000 đồng (40,00%) ở 01 "
	    "thủ tục\n"
	    "  Giấy tờ              bỏ 01 trên 03 giấy tờ (33,33%) ở 01 thủ "
	    "tục; thêm 01 trên\n"
	    "                       02 giấy tờ (50,00%) ở 01 thủ tục\n"
	    "  Không cộng được      02 thay đổi (khác đơn vị, không rõ số "
	    "hoặc sửa dữ liệu)\n"
	    "  Qua một cửa          74/203 → 103/203 (50,7%)\n");
}

static void
test_markdown(void **state)
{
	(void)state;
	assert_rendered("markdown", &sample,
	    "### Thay đổi thủ tục hành chính\n"
	    "\n"
	    "HEAD\\~<!-- -->1 → cây làm việc: 03 thủ tục có thay đổi (đã "
	    "so sánh 203)\n"
	    "\n"
	    "- Xét theo ngày: 30/06/2026 → 22/11/2026\n"
	    "- Thủ tục: sửa đổi, bổ sung 02; thay thế 01\n"
	    "- Danh mục dùng chung: 01\n"
	    "- ▲ Tăng gánh nặng: 01 thủ tục (01 thay đổi)\n"
	    "- ◆ Thay đổi nội dung: 02 thủ tục (02 thay đổi), cần người "
	    "đọc\n"
	    "- ▼ Giảm gánh nặng: 02 thủ tục (02 thay đổi)\n"
	    "- · Biên tập: 01 thủ tục (02 thay đổi)\n"
	    "- Sửa dữ liệu: 01 (không tính vào cắt giảm)\n"
	    "- Đã chấp nhận: 01\n"
	    "- Phí, lệ phí: tăng 20.000 trên 50.000 đồng (40,00%) ở 01 thủ tục\n"
	    "- Giấy tờ: bỏ 01 trên 03 giấy tờ (33,33%) ở 01 thủ tục; thêm 01 trên 02 "
	    "giấy tờ (50,00%) ở 01 thủ tục\n"
	    "- Không cộng được: 02 thay đổi (khác đơn vị, không rõ số hoặc "
	    "sửa dữ liệu)\n"
	    "- Qua một cửa: 74/203 → 103/203 (50,7%)\n"
	    "\n"
	    "| STT | Mã | Tên | Bộ phận | Trước | Sau | Chênh lệch | Ghi "
	    "chú/Căn cứ |\n"
	    "| ---: | --- | --- | --- | --- | --- | --- | --- |\n"
	    "| 1 | 101/2024/NĐ-CP | danh\\_muc/van\\_ban.yaml<br>Danh mục "
	    "dùng chung | Trích yếu | Nghị định "
	    "<del>&#60;b&#62;101&#60;/b&#62; \\| @<!-- -->nhom \\#<!-- "
	    "-->12\\\\x1b\\[31m</del> | Nghị định <ins>https:<!-- "
	    "-->//x.vn \\*101\\* www<!-- -->.x.vn a@<!-- -->b.vn<br>Dòng "
	    "hai</ins> |  | · biên tập: chỉ đổi cách viết (DF907) |\n"
	    "| 2 | 1.012575 | Chuyển mục đích sử dụng đất<br>Sửa đổi, bổ "
	    "sung | Tên thủ tục | Chuyển mục đích sử dụng đất. | Chuyển "
	    "mục đích sử dụng đất |  | · biên tập: chỉ đổi cách viết "
	    "(DF907) |\n"
	    "| | | | Thời hạn giải quyết (Trực tiếp) | 35 ngày | 25 ngày | "
	    "giảm 10 ngày (28,57%) | ▼ giảm gánh nặng: được giải quyết sớm "
	    "hơn (DF101) |\n"
	    "| | | | Thời hạn giải quyết (Trực tuyến) | 20 ngày | 20 ngày "
	    "làm việc |  | ▲ tăng gánh nặng: phải chờ lâu hơn; sửa dữ liệu "
	    "(DF101) |\n"
	    "| | | | Nội dung (Bước 2) | … hồ sơ, trong thời hạn <del>03 "
	    "ngày làm việc</del> phải thông báo cho người … chưa đầy đủ, "
	    "rồi trình  Ủy ban nhân dân cấp <del>huyện</del> xem xét. | … "
	    "hồ sơ, trong thời hạn <ins>02 ngày làm việc</ins> phải thông "
	    "báo cho người … chưa đầy đủ, rồi trình <ins>Chủ tịch</ins> Ủy "
	    "ban nhân dân cấp <ins>xã</ins> xem xét. |  | ◆ thay đổi nội "
	    "dung: nội dung bước thay đổi (DF402) |\n"
	    "| | | | Giấy tờ |  | Trích lục bản đồ địa chính thửa đất, do "
	    "Văn phòng đăng ký đất đai cấp trong vòng 06 tháng (Bản chính: "
	    "1; Bản sao: 0) | thêm 01 giấy tờ | ▲ tăng gánh nặng: thêm "
	    "giấy tờ phải nộp; căn cứ cần có: khoản 1 Điều 8 Nghị định "
	    "63/2010/NĐ-CP; văn bản quy phạm pháp luật mới quy định giấy "
	    "tờ này (DF301) |\n"
	    "| 3 | 1.001193 | Đăng ký khai sinh có yếu tố nước ngoài tại "
	    "khu vực biên giới thuộc thẩm quyền của Ủy ban nhân dân cấp "
	    "xã<br>Sửa đổi, bổ sung; mã cũ 1.001193.000.00.00.H63; ghép "
	    "theo độ giống nhau, cần xem lại | Thời hạn giải quyết (Trực "
	    "tuyến) | 5 ngày | 3 ngày làm việc |  | ▼ giảm gánh nặng: được "
	    "giải quyết sớm hơn (DF101) |\n"
	    "| | | | Mức thu (Trực tiếp · Phí) | 50.000 đồng | 70.000 đồng "
	    "| tăng 20.000 đồng (40,00%) | ▲ tăng gánh nặng: nộp nhiều "
	    "tiền hơn; đã chấp nhận: Mức thu do Hội đồng nhân dân tỉnh "
	    "quyết định (12/2026/NQ-HĐND, 15/07/2026) (DF201) |\n"
	    "| 4 | 2.000528 | Cấp bản sao trích lục hộ tịch<br>Thay "
	    "thế | Cả thủ tục |  |  |  | ◆ thay đổi nội dung: thủ tục bị "
	    "bãi bỏ (DF801) |\n");
}

static const struct one_row {
	const char *name, *format;
	size_t subject, change;
	const char *text;
} one_rows[] = {
	{ "concise, lighter", "concise", LAND_SUBJECT, LIMIT_CUT,
	    LAND ":16:15: giảm gánh nặng DF101 1.012575: Thời hạn giải quyết "
	    "(Trực tiếp): được giải quyết sớm hơn; 35 ngày → 25 ngày; giảm "
	    "10 ngày (28,57%)\n" },
	{ "concise, long values are cut", "concise", LAND_SUBJECT, PAPER_MORE,
	    LAND ":42:9: tăng gánh nặng DF301 1.012575: Giấy tờ: thêm giấy "
	    "tờ phải nộp; + Trích lục bản đồ địa chính thửa đất, do Văn…"
	    "; thêm 01 giấy tờ\n" },
	{ "concise, accepted", "concise", BIRTH_SUBJECT, 0,
	    BIRTH ":18:18: tăng gánh nặng DF201 1.001193: Mức thu (Trực tiếp "
	    "· Phí): nộp nhiều tiền hơn; 50.000 đồng → 70.000 đồng; tăng "
	    "20.000 đồng (40,00%) [đã chấp nhận]\n" },
	{ "concise, the record mended", "concise", LAND_SUBJECT, GAP_FILLED,
	    LAND ":22:15: tăng gánh nặng DF101 1.012575: Thời hạn giải quyết "
	    "(Trực tuyến): phải chờ lâu hơn [sửa dữ liệu]; 20 ngày → 20 ngày "
	    "làm việc\n" },
	{ "concise, a file that is gone", "concise", GONE_SUBJECT, 0,
	    "thu_tuc/ho_tich/2.000528.yaml: thay đổi nội dung DF801 "
	    "2.000528: thủ tục bị bãi bỏ\n" },
	{ "github, heavier is an error", "github", LAND_SUBJECT, PAPER_MORE,
	    "::error file=" LAND ",line=42,endLine=42,col=9,endColumn=13,"
	    "title=DF301 them-giay-to::tăng gánh nặng: Giấy tờ: thêm giấy tờ "
	    "phải nộp; + Trích lục bản đồ địa chính thửa đất, do Văn phòng "
	    "đăng ký đất đai cấp trong vòng 06 tháng (Bản chính: 1; Bản sao: "
	    "0); thêm 01 giấy tờ\n" },
	{ "github, what must be read is a warning", "github", LAND_SUBJECT,
	    STEP_REWORDED,
	    "::warning file=" LAND ",line=32,endLine=32,col=7,endColumn=11,"
	    "title=DF402 doi-loi-van::thay đổi nội dung: Nội dung (Bước 2): "
	    "nội dung bước thay đổi; … hồ sơ, trong thời hạn [-03 ngày làm "
	    "việc-]{+02 ngày làm việc+} phải thông báo cho người … chưa đầy "
	    "đủ, rồi trình {+Chủ tịch+} Ủy ban nhân dân cấp [-huyện-]{+xã+} "
	    "xem xét.\n" },
	{ "github, lighter is a notice", "github", LAND_SUBJECT, LIMIT_CUT,
	    "::notice file=" LAND ",line=16,endLine=16,col=15,endColumn=19,"
	    "title=DF101 thoi-han-dai-hon::giảm gánh nặng: Thời hạn giải "
	    "quyết (Trực tiếp): được giải quyết sớm hơn; 35 ngày → 25 ngày; "
	    "giảm 10 ngày (28,57%25)\n" },
	{ "github, a mended record is no error", "github", LAND_SUBJECT,
	    GAP_FILLED,
	    "::notice file=" LAND ",line=22,endLine=22,col=15,endColumn=19,"
	    "title=DF101 thoi-han-dai-hon::tăng gánh nặng: Thời hạn giải "
	    "quyết (Trực tuyến): phải chờ lâu hơn [sửa dữ liệu]; 20 ngày → "
	    "20 ngày làm việc\n" },
	{ "github, accepted", "github", BIRTH_SUBJECT, 0, "" },
	{ "gitlab, accepted", "gitlab", BIRTH_SUBJECT, 0, "[]\n" },
	{ "quiet", "quiet", LAND_SUBJECT, PAPER_MORE, "" },
};

static void
test_one(void **state)
{
	const struct one_row *r = *state;
	struct subject s;
	struct changes c = only_change(&s, r->subject, r->change);

	assert_rendered(r->format, &c, r->text);
}

static void
test_english(void **state)
{
	struct changes c = sample;
	struct buf b;

	(void)state;
	c.lang = LANG_EN;
	render(&b, "text", &c);
	assert_non_null(strstr(b.data, "\n  ▼ lighter   Time limit (Trực "
	    "tiếp): "));
	assert_non_null(strstr(b.data, ": 10 days less (28.57%)\n"));
	assert_non_null(strstr(b.data, "\n▲ Heavier              1 procedure "
	    "(1 change)\n"));
	assert_non_null(strstr(b.data, "\n  At the one-stop      74/203 → "
	    "103/203 (50.7%)\n"));
	buf_release(&b);
}

/* Every format that shows findings shows those of the legal joins. */
static void
test_findings(void **state)
{
	static const char *const formats[] = {
		"text", "concise", "json", "markdown", "github", "gitlab",
		"sarif",
	};
	struct changes c = sample;
	struct buf b;
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(formats); i++) {
		c.findings = &nothing_found;
		render(&b, formats[i], &c);
		assert_null(strstr(b.data, rule_of(RULE_NOT_A_FILE)->code));
		buf_release(&b);
		c.findings = &one_found;
		render(&b, formats[i], &c);
		assert_non_null(strstr(b.data,
		    rule_of(RULE_NOT_A_FILE)->code));
		buf_release(&b);
	}
}

/* Words of a file can neither command a terminal nor widen a line. */
static void
test_harmless(void **state)
{
	static const char *const formats[] = {
		"text", "concise", "markdown", "github", "gitlab", "json",
		"sarif",
	};
	struct buf b;
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(formats); i++) {
		render(&b, formats[i], &sample);
		assert_null(strchr(b.data, '\x1b'));
		buf_release(&b);
	}
	render(&b, "markdown", &sample);
	assert_null(strstr(b.data, "<b>"));
	assert_null(strstr(b.data, "@nhom"));
	assert_null(strstr(b.data, "://"));
	buf_release(&b);
}

static void
test_width(void **state)
{
	struct changes c = sample;
	const char *line, *end;
	struct buf b;

	(void)state;
	for (c.width = 60; c.width <= 120; c.width += 20) {
		render(&b, "text", &c);
		for (line = b.data; *line != '\0'; line = end + 1) {
			end = strchr(line, '\n');
			assert_true(utf8_width(line, (size_t)(end - line)) <=
			    c.width);
		}
		buf_release(&b);
	}
}

/* Colours change nothing but the colour. */
static void
test_colour(void **state)
{
	struct changes c = sample;
	struct buf plain, coloured, bare;
	const char *p;

	(void)state;
	render(&plain, "text", &c);
	c.colour = true;
	render(&coloured, "text", &c);
	buf_init(&bare, 0);
	for (p = coloured.data; *p != '\0'; p++) {
		if (*p != '\x1b')
			buf_putc(&bare, *p);
		else
			p += strcspn(p, "m");
	}
	assert_true(coloured.len > plain.len);
	assert_string_equal(bare.data, plain.data);
	assert_non_null(strstr(coloured.data, "\x1b[1;31m▲ tăng\x1b[0m"));
	assert_non_null(strstr(coloured.data, "\x1b[31m[-huyện-]\x1b[0m"
	    "\x1b[32m{+xã+}\x1b[0m "));
	buf_release(&plain);
	buf_release(&coloured);
	buf_release(&bare);
}

static void
test_nothing(void **state)
{
	struct changes c = sample;

	(void)state;
	c.subjects = NULL;
	c.n_subjects = 0;
	c.as_of[0] = c.as_of[1];
	memset(c.by_fate, 0, sizeof c.by_fate);
	assert_rendered("text", &c,
	    "HEAD~1 → cây làm việc: không có thay đổi (đã so sánh 203)\n");
	assert_rendered("concise", &c, "");
	assert_rendered("github", &c, "");
	assert_rendered("gitlab", &c, "[]\n");
	assert_string_equal(changes_state(&c), "khong_doi");
	assert_string_equal(changes_state(&sample), "tang_ganh_nang");
}

int
main(void)
{
	static const struct CMUnitTest others[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_english),
		cmocka_unit_test(test_findings),
		cmocka_unit_test(test_harmless),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_colour),
		cmocka_unit_test(test_nothing),
	};
	struct CMUnitTest tests[N_OF(one_rows) + N_OF(others)];
	size_t i;

	for (i = 0; i < N_OF(one_rows); i++)
		tests[i] = (struct CMUnitTest){
			.name = one_rows[i].name, .test_func = test_one,
			.initial_state = (void *)&one_rows[i],
		};
	memcpy(tests + i, others, sizeof others);
	return cmocka_run_group_tests_name("changes", tests, set_up,
	    tear_down);
}
