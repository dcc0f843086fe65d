/*
 * The formats that people read: whole lines against what the contract of the
 * command line, GitHub's workflow commands and Markdown ask for.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/escape.h"
#include "base/utf8.h"
#include "report_sample.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* One sample, or none, in one format. */
static const struct text_row {
	const char *format, *name;
	int item;		/* -1 = no finding */
	const char *text;
} text_rows[] = {
	{ "text", "text, caret and hint", WARNING,
	    "thu_tuc/1.001193.yaml:14:18: lỗi TT412 phi-thieu-don-vi-tinh: "
	    "mức thu 8.000 đồng chưa ghi đơn vị tính\n"
	    "   |\n"
	    "14 |         muc_thu: 8000\n"
	    "   |                  ^^^^ thêm don_vi_tinh, ví dụ: "
	    "don_vi_tinh: bản\n"
	    "   = xem thêm: thu_tuc/1.001193.yaml:30:12\n"
	    "   = căn cứ: Điều 8 Luật Phí và lệ phí; Thông tư "
	    "85/2019/TT-BTC\n"
	    "     · tthc-lint --explain TT412\n" },
	{ "text", "text, whole file", WHOLE_FILE,
	    "./a\\nb, 100%:x.yaml: cảnh báo TT903 tep-qua-lon: "
	    "tệp lớn hơn 8 MiB\n"
	    "   = cách sửa: tách tệp\n"
	    "   = tthc-lint --explain TT903\n" },
	{ "text", "text, several lines", MULTI_LINE,
	    "thu_tuc/1.001193.yaml:20:12: lưu ý TT601 ky-tu-la: "
	    "chữ \"<b>|`]]>\" & 5% {x}\n"
	    "   |\n"
	    "20 |   ten: Phí công\n"
	    "   |            ^^^^\n"
	    "   = tthc-lint --explain TT601\n" },
	{ "text", "text, control characters", CONTROL,
	    "thu_tuc/đ\\x1b]0;x\\x07\\xff.yaml:105:5: cảnh báo TT601 "
	    "ky-tu-la: có \\x1b[31m\\u009b\\n\\xfe\n"
	    "    |\n"
	    "105 | ab␛[c·␉d\uFFFD·e\n"
	    "    |     ^ xóa \\u200b\n"
	    "    = tthc-lint --explain TT601\n" },
	{ "text", "text, suppressed", SUPPRESSED, "" },
	{ "text", "text, clean", -1, "" },
	{ "concise", "concise", WARNING,
	    "thu_tuc/1.001193.yaml:14:18: lỗi TT412 phi-thieu-don-vi-tinh: "
	    "mức thu 8.000 đồng chưa ghi đơn vị tính\n" },
	{ "concise", "concise, path with line feed", WHOLE_FILE,
	    "./a\\nb, 100%:x.yaml: cảnh báo TT903 tep-qua-lon: "
	    "tệp lớn hơn 8 MiB\n" },
	{ "concise", "concise, suppressed", SUPPRESSED, "" },
	{ "github", "github, one line", WARNING,
	    "::error file=thu_tuc/1.001193.yaml,line=14,endLine=14,col=18,"
	    "endColumn=22,title=TT412 phi-thieu-don-vi-tinh::mức thu 8.000 "
	    "đồng chưa ghi đơn vị tính. Cách sửa: thêm don_vi_tinh, ví dụ: "
	    "don_vi_tinh: bản\n" },
	{ "github", "github, whole file, special signs", WHOLE_FILE,
	    "::warning file=a%0Ab%2C 100%25%3Ax.yaml,title=TT903 "
	    "tep-qua-lon::tệp lớn hơn 8 MiB. Cách sửa: tách tệp\n" },
	{ "github", "github, several lines: no columns", MULTI_LINE,
	    "::notice file=thu_tuc/1.001193.yaml,line=20,endLine=21,"
	    "title=TT601 ky-tu-la::chữ \"<b>|`]]>\" & 5%25 {x}\n" },
	{ "github", "github, control characters", CONTROL,
	    "::warning file=thu_tuc/đ\\x1b]0;x\\x07\\xff.yaml,line=105,"
	    "endLine=105,col=5,endColumn=5,title=TT601 ky-tu-la::"
	    "có \\x1b[31m\\u009b%0A\\xfe. Cách sửa: xóa \\u200b\n" },
	{ "github", "github, suppressed", SUPPRESSED, "" },
	{ "github", "github, clean", -1, "" },
	{ "gitlab", "gitlab, clean", -1, "[]\n" },
	{ "gitlab", "gitlab, suppressed", SUPPRESSED, "[]\n" },
	{ "checkstyle", "checkstyle, clean", -1,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<!-- tthc-lint 0.1.0, as of 2026-11-22 -->\n"
	    "<checkstyle version=\"4.3\">\n"
	    "</checkstyle>\n" },
	{ "quiet", "quiet", WARNING, "" },
};

static void
assert_rendered(const char *format, const struct report_run *run,
    const char *text)
{
	struct buf b;

	render(&b, format, run);
	assert_string_equal(b.data, text);
	assert_int_equal(b.len, strlen(text));
	buf_release(&b);
}

static void
test_text(void **state)
{
	const struct text_row *r = *state;
	struct report_run run = sample_run;

	run.items = r->item < 0 ? NULL : &samples[r->item];
	run.n_items = r->item >= 0;
	assert_rendered(r->format, &run, r->text);
}

static void
test_text_wraps_help(void **state)
{
	struct report_item item = samples[WARNING];
	struct report_run run = sample_run;

	(void)state;
	item.help = "một hai ba bốn năm sáu bảy tám chín mười";
	item.n_related = 0;
	run.items = &item;
	run.n_items = 1;
	run.width = 40;
	run.lang = LANG_EN;
	assert_rendered("text", &run,
	    "thu_tuc/1.001193.yaml:14:18: error TT412 fee-no-unit: "
	    "mức thu 8.000 đồng chưa ghi đơn vị tính\n"
	    "   |\n"
	    "14 |         muc_thu: 8000\n"
	    "   |                  ^^^^\n"
	    "   = help: một hai ba bốn năm sáu bảy\n"
	    "     tám chín mười\n"
	    "   = basis: Điều 8 Luật Phí và lệ phí;\n"
	    "     Thông tư 85/2019/TT-BTC\n"
	    "     · tthc-lint --explain TT412\n");
}

static void
test_text_many_related(void **state)
{
	struct place related[10];
	struct report_item item = samples[WHOLE_FILE];
	struct report_run run = sample_run;
	unsigned i;

	(void)state;
	for (i = 0; i < N_OF(related); i++)
		related[i] = (struct place){
			.path = "x.yaml", .from = { i + 1, 2, 2 },
		};
	item.related = related;
	item.n_related = N_OF(related);
	run.items = &item;
	run.n_items = 1;
	assert_rendered("text", &run,
	    "./a\\nb, 100%:x.yaml: cảnh báo TT903 tep-qua-lon: "
	    "tệp lớn hơn 8 MiB\n"
	    "   = cách sửa: tách tệp\n"
	    "   = xem thêm: x.yaml:1:2, x.yaml:2:2, x.yaml:3:2, x.yaml:4:2, "
	    "x.yaml:5:2,\n"
	    "     x.yaml:6:2, x.yaml:7:2, x.yaml:8:2, và 2 chỗ khác\n"
	    "   = tthc-lint --explain TT903\n");
}

static void
test_colour(void **state)
{
	struct report_run run = sample_run;

	(void)state;
	run.colour = true;
	run.items = &samples[WARNING];
	run.n_items = 1;
	assert_rendered("concise", &run,
	    "\x1b[1mthu_tuc/1.001193.yaml:14:18: \x1b[1;31mlỗi\x1b[0m "
	    "TT412 phi-thieu-don-vi-tinh: "
	    "mức thu 8.000 đồng chưa ghi đơn vị tính\n");
}

/* Errors, then warnings in their order, then notices. */
static void
test_github_order(void **state)
{
	static const char *const starts[] = {
		"::error file=thu_tuc/1", "::warning file=a%0A",
		"::warning file=thu_tuc/đ", "::notice file=thu_tuc/1",
	};
	const char *line;
	struct buf b;
	size_t i;

	(void)state;
	render(&b, "github", &sample_run);
	line = b.data;
	for (i = 0; i < N_OF(starts); i++) {
		assert_int_equal(strncmp(line, starts[i], strlen(starts[i])),
		    0);
		line = strchr(line, '\n') + 1;
	}
	assert_int_equal(*line, '\0');
	buf_release(&b);
}

static void
test_markdown(void **state)
{
	(void)state;
	assert_rendered("markdown", &sample_run,
	    "### tthc-lint\n\n"
	    "1 lỗi, 2 cảnh báo, 5 lưu ý trong 12 tệp; bỏ qua có lý do: 1; "
	    "đã biết từ trước: 3; không hiện ra: 4\n\n"
	    "Xét theo ngày 22/11/2026.\n\n"
	    "#### ./a\\\\nb, 100%:x.yaml\n\n"
	    "| Dòng | Mức | Mã | Nội dung | Cách sửa |\n"
	    "| ---: | --- | --- | --- | --- |\n"
	    "| | cảnh báo | TT903 | tệp lớn hơn 8 MiB | tách tệp |\n\n"
	    "#### thu\\_tuc/1.001193.yaml\n\n"
	    "| Dòng | Mức | Mã | Nội dung | Cách sửa |\n"
	    "| ---: | --- | --- | --- | --- |\n"
	    "| 14:18 | lỗi | TT412 | "
	    "mức thu 8.000 đồng chưa ghi đơn vị tính | "
	    "thêm don\\_vi\\_tinh, ví dụ: don\\_vi\\_tinh: bản |\n"
	    "| 20:12 | lưu ý | TT601 | chữ \"&#60;b&#62;\\|\\`\\]\\]&#62;\" "
	    "&#38; 5% {x} | |\n\n"
	    "#### thu\\_tuc/đ\\\\x1b\\]0;x\\\\x07\\\\xff.yaml\n\n"
	    "| Dòng | Mức | Mã | Nội dung | Cách sửa |\n"
	    "| ---: | --- | --- | --- | --- |\n"
	    "| 105:5 | cảnh báo | TT601 | "
	    "có \\\\x1b\\[31m\\\\u009b\\\\n\\\\xfe | xóa \\\\u200b |\n");
}

static void
assert_harmless(const char *format, const struct buf *b)
{
	size_t i, k;
	uint32_t cp;

	for (i = 0; i < b->len; i += k) {
		k = utf8_decode(b->data + i, b->len - i, &cp);
		if (k == 0 || (cp < ' ' && cp != '\n') || cp == 0x7F ||
		    escape_is_hidden(cp))
			fail_msg("%s lets byte %zu through: %s", format, i,
			    b->data);
	}
}

/* Nothing a file holds reaches a terminal as a command, or adds a line. */
static void
test_harmless(void **state)
{
	static const char *const formats[] = {
		"text", "concise", "github", "markdown",
	};
	char text[] = { 'a', 0, 'b', 0 };
	const struct place at = {
		.path = text, .from = { 1, 2, 2 }, .to = { 1, 3, 3 },
		.line = text, .line_len = 3,
	};
	struct report_item item = samples[WARNING];
	struct report_run run = sample_run;
	struct buf b;
	size_t i;
	int c;

	(void)state;
	item.at = &at;
	item.message = item.help = text;
	run.items = &item;
	run.n_items = 1;
	for (c = 1; c < 256; c++)
		for (i = 0; i < N_OF(formats); i++) {
			text[1] = (char)c;
			render(&b, formats[i], &run);
			assert_harmless(formats[i], &b);
			if (strcmp(formats[i], "concise") == 0)
				assert_ptr_equal(strchr(b.data, '\n'),
				    b.data + b.len - 1);
			buf_release(&b);
		}
}

enum { N_OTHERS = 6 };

int
main(void)
{
	static const struct CMUnitTest others[N_OTHERS] = {
		cmocka_unit_test(test_text_wraps_help),
		cmocka_unit_test(test_text_many_related),
		cmocka_unit_test(test_colour),
		cmocka_unit_test(test_github_order),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_harmless),
	};
	struct CMUnitTest tests[N_OF(text_rows) + N_OTHERS];
	size_t n = 0, i;

	for (i = 0; i < N_OF(text_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = text_rows[i].name,
			.test_func = test_text,
			.initial_state = (void *)&text_rows[i],
		};
	memcpy(tests + n, others, sizeof others);
	return cmocka_run_group_tests_name("report_text", tests, NULL, NULL);
}
