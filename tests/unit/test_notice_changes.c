/* The change notice: what it tells people, and what it keeps to itself. */
#include "scratch.h"

#include <ctype.h>

#include "diff/compare.h"
#include "notice/notice.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* --- making notices ------------------------------------------------------ */

/* Two catalogues in old/ and new/ of the scratch folder; "edit FILE SED" makes
 * new/FILE.yaml from old/FILE.yaml. */
static void
catalogues(const char *script)
{
	char *all;
	const char *head = "cd \"$HOME\"; rm -rf old new\n"
	    "sh catalogue old; sh catalogue new\n"
	    "edit() { sed \"$2\" old/thu_tuc/$1.yaml >"
	    " new/thu_tuc/$1.yaml; }\n"
	    "in_force='s/tu: 2026-07-15/tu: 2026-12-01/'\n"
	    "for i in 1 2; do sh p 1.00000$i | sed"
	    " \"s/^ten: .*/ten: Thủ tục $i/\" > old/thu_tuc/$i.yaml\n"
	    "cp old/thu_tuc/$i.yaml new/thu_tuc; done\n";
	size_t n = strlen(head) + strlen(script) + 1;

	all = malloc(n);
	assert_non_null(all);
	snprintf(all, n, "%s%s", head, script);
	sh(all);
	free(all);
}

static struct date
day_of(const char *iso)
{
	struct date d;

	assert_int_equal(date_parse_iso(iso, strlen(iso), &d), DATE_OK);
	return d;
}

/* The page between two days, from the body on; to be freed. */
static char *
page_between(const char *from, const char *to)
{
	const char *operands[2] = { "old", "new" }, *message;
	struct side old = { 0 }, new = { 0 };
	struct arena arena = { 0 }, scrap = { 0 };
	struct findings findings = { .arena = &arena };
	struct sides_request q = { .operands = operands, .n_operands = 2,
	    .all = strcmp(from, to) != 0, .max_file = 1 << 20 };
	struct compare_request r = { .old = &old, .new = &new,
	    .as_of = { day_of(from), day_of(to) } };
	struct changes c = { .as_of = { from, to }, .label = { "a", "b" } };
	struct notice n = { .day = day_of(to) };
	struct buf out;

	go(".");
	if (!sides_open(&old, &new, &q, &message))
		fail_msg("%s", message);
	assert_int_equal(old.findings.n + new.findings.n, 0);
	compare(&c, &arena, &r);
	c.findings = &findings;
	n.settings = new.catalogue.settings;
	buf_init(&out, 0);
	notice_changes(&out, &scrap, &n, &c, false);
	arena_release(&scrap);
	arena_release(&arena);
	side_release(&old);
	side_release(&new);
	return out.data;
}

static char *
page_of(const char *script)
{
	catalogues(script);
	return page_between("2026-11-22", "2026-11-22");
}

/* --- reading them -------------------------------------------------------- */

/* What people read: no tags but those of marks, white space once. */
static void
strip(char *s)
{
	char *from = strstr(s, "<body"), *to = s;

	while (*from != '\0') {
		if (*from == '<' && strncmp(from, "<ins>", 5) != 0 &&
		    strncmp(from, "</ins>", 6) != 0 &&
		    strncmp(from, "<del>", 5) != 0 &&
		    strncmp(from, "</del>", 6) != 0) {
			from = strchr(from, '>') + 1;
			if (to > s && to[-1] != ' ')
				*to++ = ' ';
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

static void
says_not(const char *s, const char *text)
{
	if (strstr(s, text) != NULL)
		fail_msg("should not say: %s\n%s", text, s);
}

/* --- one change ---------------------------------------------------------- */

/* What one edit of a procedure makes of its notice. */
static const struct {
	const char *sed;
	const char *says[7];	/* ends with NULL */
	const char *not;
} edits[] = {
	/* Two ways with the same change are one row. */
	{ "s/thoi_han: 1 ngày/thoi_han: 3 ngày/",
	  { "Dễ hơn 0 Khó hơn 01", "Thời hạn giải quyết Trực tiếp; Trực tuyến",
	    " 01 ngày làm việc ", "<ins>03 ngày làm việc</ins>", "Khó hơn",
	    "tăng 02 ngày làm việc (200,00%)" }, "DF1" },
	{ "s/thoi_han: 1 ngày làm việc/thoi_han: trong ngày/",
	  { "Dễ hơn 01 Khó hơn 0", "<ins>Trong ngày</ins>" }, "DF1" },
	/* A paper is told as people know it, without its keys. */
	{ "/Giấy chứng sinh/,+3d",
	  { "Thành phần, số lượng hồ sơ",
	    "<del>Giấy chứng sinh, 01 bản chính</del>", "không còn",
	    "Dễ hơn" }, "Bản sao: 0" },
	{ "s/^ket_qua:/        - ten: Đơn\\n          ban_chinh: 1\\n"
	  "          ban_sao: 1\\n          khi: nộp thay\\n&/",
	  { "không có", "<ins>Đơn, 01 bản chính, 01 bản sao; chỉ khi: nộp "
	    "thay</ins>" }, "Loại bản" },
	/* Where the office looks, not a database that came or went. */
	{ "/Giấy chứng sinh/a\\          thay_bang_du_lieu: csdl_ho_tich\n",
	  { "<ins>Cơ quan tự khai thác từ Cơ sở dữ liệu hộ tịch điện tử</ins>" },
	  "csdl_ho_tich" },
	/* Words of a text: the sentence of the change. */
	{ "s/ghi vào sổ và trả/ghi vào sổ hộ tịch và trả/",
	  { "Trình tự thực hiện", "ghi vào sổ và trả",
	    "ghi vào sổ <ins>hộ tịch</ins> và trả", "Khác trước" },
	  "Người nộp chuẩn bị" },
	{ "s/phi_dia_gioi: tinh/phi_dia_gioi: toan_quoc/",
	  { "Nơi tiếp nhận", "Trong phạm vi tỉnh", "<ins>Toàn quốc</ins>",
	    "Dễ hơn" }, "DF5" },
	/* Only bases changed: named, and nothing else claimed. */
	{ "s/^  - 04.2024.TT-BTP/&\\n  - 15\\/2026\\/NQ-HĐND/",
	  { "Chỉ đổi căn cứ pháp lý hoặc quyết định công bố", "Thủ tục 1",
	    "1.000001", "Căn cứ:", "15/2026/NQ-HĐND",
	    "Quyết định công bố: số 1303/QĐ-UBND ngày 30/6/2026." },
	  "123/2015" },
	/* Nothing for people: form, keywords, review. */
	{ "s/^tom_tat: Ghi/tom_tat:  \"Ghi/; s/cho trẻ\\.$/cho  trẻ.\"/",
	  { "Không có thay đổi nào đối với người dân.",
	    "01 thủ tục chỉ được chỉnh sửa câu chữ" }, "Thủ tục 1" },
	{ "s/^ra_soat:.*/ra_soat: 2026-11-01\\ntu_khoa: [giấy khai sinh]/",
	  { "Không có thay đổi nào đối với người dân." }, "Thủ tục 1" },
	{ "s/^ra_soat:/quy_trinh:\\n  id: QT-1\\n&/",
	  { "Không có thay đổi nào đối với người dân." }, "QT-1" },
};

static void
test_edits(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(edits); i++) {
		char script[512], *s;

		snprintf(script, sizeof script, "edit 1 '%s'\n",
		    edits[i].sed);
		s = page_of(script);
		strip(s);
		in_order(s, edits[i].says);
		says_not(s, edits[i].not);
		free(s);
	}
}

/* --- long texts ---------------------------------------------------------- */

/* Ten sentences, two words changed: their sentences stand, the others not. */
static void
test_long_text(void **state)
{
	char *s = page_of(
	    "text() { for i in 1 2 3 4 5 6 7 8 9 10; do printf"
	    " ' Câu thứ %d nói về giấy tờ của người nộp và việc của cơ quan"
	    " tiếp nhận.' $i; done; }\n"
	    "{ cat old/thu_tuc/1.yaml; printf 'dia_chi_tiep_nhan: '; text; }"
	    " > x; mv x old/thu_tuc/1.yaml\n"
	    "edit 1 's/Câu thứ 5 nói về giấy tờ/Câu thứ 5 nói về mọi giấy tờ/;"
	    " s/\\(Câu thứ 9.*\\)của cơ quan tiếp nhận\\. Câu thứ 10/"
	    "\\1của bộ phận tiếp nhận. Câu thứ 10/'\n");

	(void)state;
	strip(s);
	IN_ORDER(s, "… Câu thứ 5 nói về giấy tờ của người nộp",
	    "Câu thứ 9 nói về", "<del>cơ quan</del> tiếp nhận.",
	    "Câu thứ 5 nói về <ins>mọi</ins> giấy tờ",
	    "<ins>bộ phận</ins> tiếp nhận.");
	says_not(s, "Câu thứ 1 ");
	says_not(s, "Câu thứ 3 ");
	says_not(s, "Câu thứ 7 ");
	free(s);
}

/* A text that is another one altogether stands there whole, without marks. */
static void
test_rewritten(void **state)
{
	char *s = page_of("edit 1 '/noi_dung/,/trực tuyến\\./{"
	    "s/Người nộp chuẩn bị hồ sơ và nộp tại Trung tâm Phục vụ hành "
	    "chính công/Cha, mẹ khai mẫu điện tử, gửi ảnh giấy chứng sinh "
	    "bằng ứng dụng,/; s/xã hoặc nộp trực tuyến/rồi chờ tin nhắn/}'\n");

	(void)state;
	strip(s);
	IN_ORDER(s, "Người nộp chuẩn bị hồ sơ", "Cha, mẹ khai mẫu điện tử");
	says_not(s, "<del>");
	free(s);
}

/* --- the date ------------------------------------------------------------ */

static void
test_title(void **state)
{
	static const struct {
		const char *script, *title;
	} rows[] = {
		{ "edit 1 \"$in_force; s/1 ngày làm/2 ngày làm/\"\n"
		  "edit 2 \"$in_force; s/1 ngày làm/3 ngày làm/\"\n",
		  "Từ ngày 01 tháng 12 năm 2026" },
		/* One of them does not say since when. */
		{ "edit 1 \"$in_force; s/1 ngày làm/2 ngày làm/\"\n"
		  "edit 2 's/1 ngày làm/3 ngày làm/'\n",
		  "Cập nhật ngày 22 tháng 11 năm 2026" },
		{ "edit 1 \"$in_force; s/1 ngày làm/2 ngày làm/\"\n"
		  "edit 2 's/tu: 2026-07-15/tu: 2027-01-01/; "
		  "s/1 ngày làm/3 ngày làm/'\n",
		  "Cập nhật ngày 22 tháng 11 năm 2026" },
		/* So does a procedure that is gone without a word. */
		{ "edit 1 \"$in_force; s/1 ngày làm/2 ngày làm/\"\n"
		  "rm new/thu_tuc/2.yaml\n",
		  "Cập nhật ngày 22 tháng 11 năm 2026" },
		{ "edit 1 \"$in_force; s/1 ngày làm/2 ngày làm/\"\n"
		  "edit 2 's/^trang_thai: .*/trang_thai: bai_bo\\nbai_bo:\\n"
		  "  ngay: 2026-12-01/'\n",
		  "Từ ngày 01 tháng 12 năm 2026" },
		{ "", "Cập nhật ngày 22 tháng 11 năm 2026" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(rows); i++) {
		char *s = page_of(rows[i].script);

		strip(s);
		IN_ORDER(s, "Thông báo thay đổi thủ tục hành chính",
		    rows[i].title);
		free(s);
	}
}

/* --- procedures that come and go ----------------------------------------- */

static void
test_lists(void **state)
{
	char *s = page_of("edit 1 's/1 ngày làm/2 ngày làm/'\n"
	    "rm new/thu_tuc/2.yaml\n"
	    "sh p 1.000003 | sed \"s/^ten: .*/ten: Thủ tục 3/; $in_force\""
	    " > new/thu_tuc/3.yaml\n"
	    "for i in 4 5; do sh p 1.00000$i | sed"
	    " \"s/^ten: .*/ten: Thủ tục $i/\" > old/thu_tuc/$i.yaml; done\n"
	    "sh p 1.000006 | sed \"s/^ten: .*/ten: Thủ tục 6\\n"
	    "thay_the: ['1.000004', '1.000005']/\" > new/thu_tuc/6.yaml\n");

	(void)state;
	strip(s);
	/* The number stands below its words for whoever hears the page. */
	IN_ORDER(s, "thủ tục mới 01", "thủ tục sửa đổi 01",
	    "thủ tục thay thế 01", "thủ tục bãi bỏ 01", "Dễ hơn 0",
	    "Khó hơn 01", "Thủ tục 1 1.000001",
	    "Thủ tục mới, thay thế, bãi bỏ",
	    "Mới 1.000003 Thủ tục 3 từ ngày 01/12/2026",
	    "Thay thế 1.000004 1.000005 <del>Thủ tục 4</del> "
	    "<del>Thủ tục 5</del>", "thay bằng 1.000006 Thủ tục 6",
	    "Bãi bỏ 1.000002 <del>Thủ tục 2</del>");
	free(s);
}

/* --- the calendar -------------------------------------------------------- */

/* One resolution that ends is one block, whatever it takes along. */
static void
test_calendar(void **state)
{
	char *s;

	(void)state;
	catalogues("for i in 1 2; do"
	    " sed 's/^    phi_le_phi: khong/    phi_le_phi:\\n"
	    "      - loai: le_phi\\n        muc_thu: 8000\\n"
	    "        mien_giam:\\n          - doi_tuong: Công dân số\\n"
	    "            giam: 100%\\n            can_cu: 15\\/2026\\/NQ-HĐND\\n"
	    "            den: 2027-02-28/' old/thu_tuc/$i.yaml > x\n"
	    "cp x old/thu_tuc/$i.yaml; cp x new/thu_tuc/$i.yaml; done\n");
	s = page_between("2026-12-31", "2027-03-01");
	strip(s);
	IN_ORDER(s, "Cập nhật ngày 01 tháng 3 năm 2027",
	    "thủ tục đến ngày thay đổi 02", "Dễ hơn 0", "Khó hơn 01",
	    "hết thời gian được miễn, giảm", "15/2026/NQ-HĐND",
	    "Công dân số", "0 đồng", "<ins>8.000 đồng</ins>", "Khó hơn",
	    "02 thủ tục:", "Thủ tục 1 (1.000001); Thủ tục 2 (1.000002)");
	says_not(s, "thủ tục mới");
	free(s);
}

/* --- the unit ------------------------------------------------------------ */

static void
test_unit(void **state)
{
	char *s = page_of("sed 's/3 000 000/3 000 009/' old/tthc.yaml >"
	    " new/tthc.yaml; printf 'lint:\\n  fail_on: warning\\n' >>"
	    " new/tthc.yaml\n");

	(void)state;
	strip(s);
	IN_ORDER(s, "Trung tâm Phục vụ hành chính công xã Mẫu", "Điện thoại",
	    "0200 3 000 000", "<ins>0200 3 000 009</ins>");
	says_not(s, "tthc.yaml");
	says_not(s, "Ngưỡng");
	free(s);
}

/* --- what it never does -------------------------------------------------- */

static void
test_hostile(void **state)
{
	char *s = page_of("edit 1 's|ghi vào sổ và|ghi</td><script>alert(1)"
	    "</script><!-- ]]> và|;"
	    " s|^ten: .*|ten: \"<img src=x onerror=alert(2)>\"|'\n");

	(void)state;
	assert_null(strstr(s, "<script>alert"));
	assert_null(strstr(s, "<img"));
	assert_non_null(strstr(s, "&lt;script&gt;alert(1)"));
	free(s);
}

static void
test_same_bytes(void **state)
{
	char *a = page_of("edit 1 's/1 ngày làm/2 ngày làm/'\n");
	char *b = page_between("2026-11-22", "2026-11-22");

	(void)state;
	assert_string_equal(a, b);
	free(a);
	free(b);
}

static int
start(void **state)
{
	html_init();
	return set_up(state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_edits),
		cmocka_unit_test(test_long_text),
		cmocka_unit_test(test_rewritten),
		cmocka_unit_test(test_title),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_calendar),
		cmocka_unit_test(test_unit),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_same_bytes),
	};

	return cmocka_run_group_tests(tests, start, tear_down);
}
