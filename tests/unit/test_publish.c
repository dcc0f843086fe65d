/* Papers made of a comparison: what they say, where, and what they never do. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "diff/compare.h"
#include "diff/side.h"
#include "html/html.h"
#include "publish/publish.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/*
 * old/ and new/ in a scratch folder. p CODE SED-SCRIPT makes a procedure of
 * the sample file: 1.000001 is amended and moved to two levels, .2 abolished,
 * .3 new and full of markup, .4 and .5 replaced by .6 and .7, .8 changed in
 * form only.
 */
static const char catalogues[] =
	"set -eu; cd \"$SCRATCH\"\n"
	"p() { sed \"s/^ma: .*/ma: \\\"$1\\\"/; $2\" $RULES/mau.yaml; }\n"
	"for side in old new; do\n"
	"	mkdir -p $side/thu_tuc && cp -r $RULES/danh_muc "
	"$RULES/tthc.yaml $side\n"
	"done\n"
	"chmod -R u+w old new\n"
	"p 1.000001 '' > old/thu_tuc/1.yaml\n"
	"p 1.000001 's/^cap_thuc_hien: .*/cap_thuc_hien: [tinh, xa]/\n"
	"	s/thoi_han: 1 ngày/thoi_han: 3 ngày/\n"
	"	s/ghi vào sổ và trả/ghi vào sổ hộ tịch và trả/\n"
	"	/Giấy chứng sinh/,+3d\n"
	"	s/^  - 04.2024.TT-BTP/&\\n  - 15\\/2026\\/NQ-HĐND/'"
	" > new/thu_tuc/1.yaml\n"
	"p 1.000002 's/^ten: .*/ten: Thủ tục hai/' > old/thu_tuc/2.yaml\n"
	"p 1.000003 \"s/^ten: .*/ten: \\\"<script>alert(3)<\\/script>\\\"/\n"
	"	s/^tom_tat.*//\n"
	"	s|https://dichvucong.gov.vn|javascript:alert(1)|\n"
	"	s/kể từ khi nhận/<!-- \\&lt; ]]> kể từ khi nhận/\""
	" > new/thu_tuc/3.yaml\n"
	"for i in 4 5; do p 1.00000$i \"s/^ten: .*/ten: Thủ tục $i/\""
	" > old/thu_tuc/$i.yaml; done\n"
	"for i in 6 7; do p 1.00000$i \"s/^ten: .*/ten: Thủ tục $i"
	"\\nthay_the: ['1.000004', '1.000005']/\" > new/thu_tuc/$i.yaml; done\n"
	"p 1.000008 '' > old/thu_tuc/8.yaml\n"
	"p 1.000008 's/^tom_tat: Ghi/tom_tat:  \"Ghi/; s/cho trẻ\\.$/"
	"cho  trẻ.\"/' > new/thu_tuc/8.yaml\n"
	"cp -r new ministry\n"
	"sed -i 's/^  ten: .*/  ten: Bộ Tư pháp/; s/^  cap: .*/  cap: bo/;"
	" /chu_quan/d' ministry/tthc.yaml\n";

/* Everything one comparison is made of. */
struct compared {
	struct arena arena;
	struct side old, new;
	struct findings findings;
	struct changes changes;
};

static char scratch[] = "/tmp/tthc-publish-XXXXXX";
static struct compared province, ministry, nothing;

static void
compare_folders(struct compared *c, const char *old, const char *new)
{
	const struct date day = { 2026, 11, 22 };
	char paths[2][80];
	const char *operands[2] = { paths[0], paths[1] };
	const char *message;
	struct sides_request q = { .operands = operands, .n_operands = 2,
	    .max_file = 1 << 20 };
	struct compare_request r = { .old = &c->old, .new = &c->new,
	    .as_of = { day, day }, .whole = true };

	snprintf(paths[0], sizeof paths[0], "%s/%s", scratch, old);
	snprintf(paths[1], sizeof paths[1], "%s/%s", scratch, new);
	if (!sides_open(&c->old, &c->new, &q, &message))
		fail_msg("%s", message);
	c->changes.label[0] = "a";
	c->changes.label[1] = "b";
	c->changes.as_of[0] = c->changes.as_of[1] = "2026-11-22";
	c->changes.findings = &c->findings;
	compare(&c->changes, &c->arena, &r);
	c->changes.findings = &c->findings;
}

static void
forget(struct compared *c)
{
	side_release(&c->old);
	side_release(&c->new);
	arena_release(&c->arena);
}

static int
run(const char *script)
{
	FILE *sh = popen("sh", "w");

	if (sh == NULL)
		return -1;
	fputs(script, sh);
	return pclose(sh);
}

static int
set_up(void **state)
{
	char rules[4096];

	(void)state;
	if (realpath("tests/rules", rules) == NULL ||
	    mkdtemp(scratch) == NULL)
		return -1;
	setenv("RULES", rules, 1);
	setenv("SCRATCH", scratch, 1);
	if (run(catalogues) != 0)
		return -1;
	compare_folders(&province, "old", "new");
	compare_folders(&ministry, "old", "ministry");
	compare_folders(&nothing, "new", "new");
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	forget(&province);
	forget(&ministry);
	forget(&nothing);
	return run("rm -rf \"$SCRATCH\"\n");
}

/* --- looking at papers --------------------------------------------------- */

static const struct record *
settings_of(const struct compared *c)
{
	return c->new.catalogue.settings;
}

static char *
annex(enum publish_form form, const struct compared *c)
{
	struct buf out;

	buf_init(&out, 0);
	publish_annex(&out, form, &c->changes, settings_of(c));
	return out.data;
}

/* The file of the set with this name; NULL if it has nothing to say. */
static char *
file(const char *name, const struct compared *c)
{
	size_t i, n;
	const struct publish_file *f = publish_files(&n);
	struct buf out;

	for (i = 0; i < n && strcmp(f[i].name, name) != 0; i++)
		;
	assert_true(i < n);
	if (f[i].wanted != NULL && !f[i].wanted(&c->changes))
		return NULL;
	buf_init(&out, 0);
	f[i].write(&out, &c->changes, settings_of(c));
	return out.data;
}

/* The text of a page as people read it: no tags, white space once. */
static void
strip(char *s)
{
	char *from = strstr(s, "<body"), *to = s;
	bool tag = false;

	for (; *from != '\0'; from++) {
		if (*from == '<')
			tag = true;
		if (*from == '>' && tag) {
			tag = false;
			*from = ' ';
		}
		if (tag)
			continue;
		if (isspace((unsigned char)*from)) {
			if (to > s && to[-1] != ' ')
				*to++ = ' ';
		} else {
			*to++ = *from;
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
			fail_msg("not there, or not in this order: %s",
			    *texts);
		s = found + strlen(*texts);
	}
}

#define IN_ORDER(s, ...) \
	in_order(s, (const char *const[]){ __VA_ARGS__, NULL })

/* --- the annex ----------------------------------------------------------- */

static void
test_province_lists(void **state)
{
	char *s = annex(PUBLISH_HTML, &province);

	(void)state;
	strip(s);
	/* New procedures have no code column. */
	IN_ORDER(s, "PHỤ LỤC", "của Chủ tịch Ủy ban nhân dân",
	    "Phần I", "1. Danh mục thủ tục hành chính mới ban hành",
	    "STT Tên thủ tục hành chính Thời hạn giải quyết Địa điểm thực "
	    "hiện Phí, lệ phí Căn cứ pháp lý Cơ quan thực hiện A. ",
	    "2. Danh mục thủ tục hành chính được sửa đổi, bổ sung, thay thế",
	    "STT Mã số TTHC Tên thủ tục hành chính Thời hạn giải quyết Địa "
	    "điểm thực hiện Phí, lệ phí Căn cứ pháp lý Cơ quan thực hiện Nội "
	    "dung sửa đổi, bổ sung",
	    "A. Thủ tục hành chính cấp tỉnh", "I. Lĩnh vực", "1 1.000001",
	    "B. Thủ tục hành chính cấp xã", "I. Lĩnh vực", "2 1.000001",
	    "3 1.000006", "4 1.000007",
	    "3. Danh mục thủ tục hành chính bị bãi bỏ",
	    "STT Mã số TTHC Tên thủ tục hành chính Tên VBQPPL quy định việc "
	    "bãi bỏ thủ tục hành chính Ghi chú", "1 1.000002", "…………",
	    "Phần II", "NỘI DUNG CỤ THỂ");
	assert_string_equal(s + strlen(s) - 5, " ./. ");
	free(s);
}

static void
test_ministry_lists(void **state)
{
	char *s = annex(PUBLISH_HTML, &ministry);

	(void)state;
	strip(s);
	IN_ORDER(s, "thuộc phạm vi chức năng quản lý của Bộ Tư pháp",
	    "của Bộ trưởng Bộ Tư pháp)",
	    "STT Tên thủ tục hành chính Lĩnh vực Cơ quan thực hiện A. ",
	    "STT Số hồ sơ TTHC Tên thủ tục hành chính Tên VBQPPL quy định "
	    "nội dung sửa đổi, bổ sung, thay thế Lĩnh vực Cơ quan thực hiện",
	    "15/2026/NQ-HĐND",
	    "STT Số hồ sơ TTHC Tên thủ tục hành chính Tên VBQPPL quy định "
	    "việc bãi bỏ TTHC Lĩnh vực Cơ quan thực hiện");
	free(s);
}

/* What changed in form only is no matter of a decision. */
static void
test_form_is_left_out(void **state)
{
	char *s = annex(PUBLISH_HTML, &province);

	(void)state;
	assert_null(strstr(s, "1.000008"));
	free(s);
}

static void
test_replacements(void **state)
{
	char *s = annex(PUBLISH_HTML, &province);

	(void)state;
	strip(s);
	IN_ORDER(s, "Bảng đối chiếu", "1.000004 Thủ tục 4",
	    "1.000005 Thủ tục 5", "1.000006 Thủ tục 6",
	    "1.000007 Thủ tục 7");
	/* Two for two are one row. */
	assert_int_equal(count_of(strstr(s, "Bảng đối chiếu"),
	    "1.000004 Thủ tục 4"), 1);
	assert_non_null(strstr(s, "Thay thế thủ tục 1.000004, 1.000005"));
	free(s);
}

static void
test_contents(void **state)
{
	char *s = annex(PUBLISH_HTML, &province);
	const char *contents = strstr(s, "Phần II");

	(void)state;
	/* Written once, though it stands in two lists. */
	assert_int_equal(count_of(contents, "(1.000001)"), 1);
	IN_ORDER(contents, "(1.000001)", "Trình tự thực hiện; ",
	    "1. Trình tự thực hiện", "<ins>hộ tịch</ins>",
	    "2. Cách thức thực hiện", "<ins>03 ngày làm việc</ins>",
	    "3. Thành phần, số lượng hồ sơ", "Tờ khai đăng ký khai sinh",
	    "<del>Giấy chứng sinh", "Số lượng hồ sơ: 01 bộ.",
	    "4. Thời hạn giải quyết", "5. Đối tượng thực hiện",
	    "6. Cơ quan giải quyết", "7. Kết quả thực hiện",
	    "8. Phí, lệ phí", "Không.", "9. Mẫu đơn, mẫu tờ khai",
	    "10. Yêu cầu, điều kiện", "11. Căn cứ pháp lý",
	    "<ins>");
	free(s);
}

static void
test_markdown(void **state)
{
	char *s = annex(PUBLISH_MARKDOWN, &province);
	const char *p;

	(void)state;
	IN_ORDER(s, "# PHỤ LỤC\n", "## Phần I\n",
	    "| STT | Tên thủ tục hành chính | Thời hạn giải quyết |",
	    "| --- | --- | --- |", "## Phần II\n", "**hộ tịch**");
	for (p = s; (p = strchr(p, '<')) != NULL; p++)
		if (strncmp(p, "<br>", 4) != 0 && p[-1] != '(')
			fail_msg("markup: %.40s", p);
	free(s);
}

/* --- the set ------------------------------------------------------------- */

static void
test_decision(void **state)
{
	char *s = file("2-quyet-dinh.html", &province);

	(void)state;
	strip(s);
	IN_ORDER(s, "Cộng hòa xã hội chủ nghĩa Việt Nam",
	    "Độc lập - Tự do - Hạnh phúc", "Về việc công bố",
	    "Chủ tịch Ủy ban nhân dân", "63/2010/NĐ-CP", "QUYẾT ĐỊNH:",
	    "Điều 1.", "01 thủ tục hành chính mới ban hành; 03 thủ tục hành "
	    "chính được sửa đổi, bổ sung, thay thế (04 dòng theo cấp thực "
	    "hiện); 01 thủ tục hành chính bị bãi bỏ", "Điều 2.",
	    "hết hiệu lực", "Quyết định số 1303/QĐ-UBND ngày 30/6/2026 của "
	    "Ủy ban nhân dân tỉnh Mẫu", "Điều 3.", "05 ngày làm việc",
	    "Nơi nhận:", "CHỦ TỊCH");
	assert_null(strstr(s, "quy trình nội bộ"));
	assert_null(file("4-phu-luc-quy-trinh.html", &province));
	free(s);
	s = file("2-quyet-dinh.html", &ministry);
	strip(s);
	IN_ORDER(s, "Bộ trưởng Bộ Tư pháp", "10 ngày làm việc", "BỘ TRƯỞNG");
	free(s);
}

static void
test_proposal(void **state)
{
	char *s = file("1-to-trinh.html", &province);

	(void)state;
	strip(s);
	IN_ORDER(s, "Ủy ban nhân dân xã Mẫu",
	    "Trung tâm Phục vụ hành chính công xã Mẫu", "TỜ TRÌNH",
	    "Kính gửi: Chủ tịch", "I. SỰ CẦN THIẾT",
	    "15/2026/NQ-HĐND", "II. NỘI DUNG CÔNG BỐ", "1.000001",
	    "III. TÁC ĐỘNG", "Thay đổi làm tăng gánh nặng",
	    "Đăng ký khai sinh (1.000001):", "tăng 2 ngày làm việc",
	    "Thay đổi làm giảm gánh nặng:", "Nơi nhận:");
	free(s);
}

static void
test_posting(void **state)
{
	char *s = file("5-niem-yet.html", &province);

	(void)state;
	strip(s);
	IN_ORDER(s, "I. Gỡ xuống", "1.000001", "1303/QĐ-UBND",
	    "1.000002 Thủ tục hai", "1.000004 Thủ tục 4 Được thay thế",
	    "1.000005 Thủ tục 5 Được thay thế",
	    "II. Niêm yết", "1.000001", "1.000003", "1.000006", "1.000007",
	    "III. In lại khi thuận tiện", "1.000008");
	*strstr(s, "II. Niêm yết") = '\0';
	assert_int_equal(count_of(s, "1.000004"), 1);
	assert_null(strstr(s, "1.000003"));
	free(s);
}

/* --- letters ------------------------------------------------------------- */

static void
test_petitions(void **state)
{
	const struct arg args[] = { { "gia_tri", "Theo quy định" } };
	const struct finding f = { .rule = RULE_PART_AS_LAW, .args = args,
		.pointer = "/cach_thuc/0/ghi_chu",
		.n_args = 1 };
	const struct petition p[] = {
		{ "Bộ Tư pháp", "1.000001", "Đăng ký <khai> sinh", &f },
		{ "Bộ Tư pháp", "1.000001", "Đăng ký <khai> sinh", &f },
		{ "Bộ Công an", "1.000002", "", &f },
		{ "Bộ Tư pháp", "1.000003", "Ba", &f },
		{ "", "1.000004", "Bốn", &f },
	};
	struct buf out;

	(void)state;
	buf_init(&out, 0);
	publish_petitions(&out, p, N_OF(p), "2026-11-22", settings_of(&province));
	strip(out.data);
	IN_ORDER(out.data, "V/v kiến nghị", "Kính gửi: …", "1.000004",
	    "Kính gửi: Bộ Công an", "ngày 22/11/2026", "01 điểm", "1.000002",
	    "Kính gửi: Bộ Tư pháp", "02 điểm", "1 1.000001",
	    "Đăng ký &lt;khai&gt; sinh Cách thức thực hiện: nội dung chỉ ghi "
	    "\"Theo quy định\" (02 lần)",
	    "2 1.000003", "./.", "Nơi nhận:");
	buf_clear(&out);
	publish_petitions(&out, NULL, 0, "2026-11-22", NULL);
	assert_non_null(strstr(out.data, "Không có nội dung nào"));
	buf_release(&out);
}

/* --- all of them --------------------------------------------------------- */

/* The names, limits and addresses of 1.000003 are markup; none may survive. */
static void
harmless(const char *page)
{
	assert_null(strstr(page, "<script"));
	assert_null(strstr(page, "href=\"javascript"));
	assert_null(strstr(page, "<!-- "));
	assert_null(strstr(page, " style="));
}

static void
test_hostile(void **state)
{
	size_t i, n;
	const struct publish_file *f = publish_files(&n);
	char *s;

	(void)state;
	for (i = 0; i < n; i++)
		if ((s = file(f[i].name, &province)) != NULL) {
			harmless(s);
			if (strcmp(f[i].name, "2-quyet-dinh.html") != 0)
				assert_non_null(strstr(s, "&lt;script&gt;"));
			free(s);
		}
	s = annex(PUBLISH_MARKDOWN, &province);
	assert_null(strstr(s, "<script"));
	assert_null(strstr(s, "(<javascript"));
	free(s);
}

/* Nothing changed, and no settings: the papers say so and have blanks. */
static void
test_nothing(void **state)
{
	size_t i, n;
	const struct publish_file *f = publish_files(&n);
	struct buf out;

	(void)state;
	assert_int_equal(nothing.changes.n_subjects, 0);
	buf_init(&out, 0);
	for (i = 0; i < n; i++)
		if (f[i].wanted == NULL || f[i].wanted(&nothing.changes))
			f[i].write(&out, &nothing.changes, NULL);
	IN_ORDER(out.data, "Không có thủ tục hành chính nào phải công bố.",
	    "I. Gỡ xuống: không có.", "II. Niêm yết: không có.",
	    "Không có thay đổi.");
	buf_release(&out);
}

static void
test_both_sides(void **state)
{
	char *s = file("6-so-sanh.html", &province);

	(void)state;
	IN_ORDER(s, "<h1>So sánh thủ tục hành chính</h1>", "Tăng gánh nặng",
	    "Mới ban hành (1)", "Thay đổi cấp thực hiện (1)",
	    "Trình tự thực hiện", "<ins>hộ tịch</ins>",
	    "Thành phần, số lượng hồ sơ", "<del>Giấy chứng sinh",
	    "Thời hạn giải quyết", "<del>1 ngày làm việc</del>",
	    "<ins>3 ngày làm việc</ins>", "tag heavier",
	    "tăng 2 ngày làm việc (200,00%)", "Căn cứ pháp lý",
	    "Thay thế (2)", "Bị bãi bỏ (1)", "Chỉnh sửa kỹ thuật (1)");
	free(s);
}

/* The same changes give the same bytes. */
static void
test_same_bytes(void **state)
{
	char *a = annex(PUBLISH_HTML, &province);
	char *b = annex(PUBLISH_HTML, &province);

	(void)state;
	assert_string_equal(a, b);
	free(a);
	free(b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_province_lists),
		cmocka_unit_test(test_ministry_lists),
		cmocka_unit_test(test_form_is_left_out),
		cmocka_unit_test(test_replacements),
		cmocka_unit_test(test_contents),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_decision),
		cmocka_unit_test(test_proposal),
		cmocka_unit_test(test_posting),
		cmocka_unit_test(test_petitions),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_both_sides),
		cmocka_unit_test(test_same_bytes),
	};

	html_init();
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
