/*
 * What reports are made of: visible forms, snippets, broken lines,
 * explanations, totals, the table of formats, items of findings.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/escape.h"
#include "report/explain.h"
#include "report/snippet.h"
#include "report/wrap.h"
#include "report_sample.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct snippet_row {
	const char *name, *line;
	unsigned from, to;	/* byte columns, 1-based */
	size_t width;
	const char *text;
	size_t first, end;
} snippet_rows[] = {
	{ "fits", "key: value", 6, 11, 20, "key: value", 5, 10 },
	{ "fits exactly", "key: value", 6, 11, 10, "key: value", 5, 10 },
	{ "Vietnamese letters are one column", "ten: Phí công", 11, 16, 40,
	    "ten: Phí công", 9, 13 },
	{ "loose marks are none", "ten: Phi\u0301 công", 12, 17, 40,
	    "ten: Phi\u0301 công", 9, 13 },
	{ "wide signs are two", "日本 x", 8, 9, 40, "日本 x", 5, 6 },
	{ "nothing at the end of the line", "a:", 3, 3, 40, "a:", 2, 3 },
	{ "nothing in the middle", "a: b", 4, 4, 40, "a: b", 3, 4 },
	{ "beyond the line", "a:", 90, 95, 40, "a:", 2, 3 },
	{ "control signs are seen", "a\x1b[m\tb\x7f", 2, 3, 40, "a␛[m␉b␡",
	    1, 2 },
	{ "invisible signs are seen", "a\u00ad\u2066\xc2\x85z", 2, 9, 40,
	    "a···z", 1, 4 },
	{ "cut on the right", "key: 0123456789012345678901234", 6, 10, 20,
	    "key: 01234567890123…", 5, 9 },
	{ "cut on the right, mark beyond the first quarter",
	    "key: 0123456789012345678901234", 12, 14, 20,
	    "key: 01234567890123…", 11, 13 },
	{ "cut on the left", "key: 0123456789012345678901234", 26, 28, 20,
	    "…6789012345678901234", 15, 17 },
	{ "cut on both sides",
	    "key: 0123456789012345678901234567890123456789012345678901234",
	    26, 28, 20, "…678901234567890123…", 5, 7 },
	{ "mark longer than the screen",
	    "key: 0123456789012345678901234567890123456789012345678901234",
	    26, 61, 20, "…678901234567890123…", 5, 19 },
	{ "a cut wide sign leaves a space", "日本日本日本日本", 19, 22, 8,
	    "… 本日本", 4, 6 },
	{ "a cut letter takes its mark along",
	    "a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301"
	    "a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301", 34, 37, 8,
	    "…a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301a\u0301", 7, 8 },
};

static void
test_snippet(void **state)
{
	const struct snippet_row *r = *state;
	const struct place at = {
		.path = "x.yaml", .line = r->line,
		.line_len = strlen(r->line),
		.from = { 1, 1, r->from }, .to = { 1, 1, r->to },
	};
	struct snippet s;

	snippet_init(&s, &at, r->width);
	assert_string_equal(s.text.data, r->text);
	assert_int_equal(s.from, r->first);
	assert_int_equal(s.to, r->end);
	snippet_release(&s);
}

static const struct escape_row {
	const char *name, *text, *line;
} escape_rows[] = {
	{ "text as it is", "Phí: 5% đ\u0300 日 😀", "Phí: 5% đ\u0300 日 😀" },
	{ "white space", "a\nb\rc\td", "a\\nb\\rc\\td" },
	{ "C0 controls and DEL", "\x01\x1b\x7f", "\\x01\\x1b\\x7f" },
	{ "C1 controls", "\xc2\x85\xc2\x9b", "\\u0085\\u009b" },
	{ "bidirectional, soft hyphen, separators",
	    "\u202e\u2066\u00ad\u2028\u2029\ufeff",
	    "\\u202e\\u2066\\u00ad\\u2028\\u2029\\ufeff" },
	{ "beyond 16 bits", "\U000e0041", "\\U000e0041" },
	{ "stray bytes", "\xc3(\xff\xed\xa0\x80",
	    "\\xc3(\\xff\\xed\\xa0\\x80" },
};

static void
test_escape(void **state)
{
	const struct escape_row *r = *state;
	struct buf b;

	buf_init(&b, 0);
	escape_line(&b, r->text, strlen(r->text));
	assert_string_equal(b.data, r->line);
	buf_release(&b);
}

static const struct wrap_row {
	const char *name, *text;
	size_t width, indent;
	const char *lines;
} wrap_rows[] = {
	{ "one line", "thêm đơn vị", 11, 2, "thêm đơn vị" },
	{ "two lines", "thêm đơn vị", 10, 2, "thêm đơn\n  vị" },
	{ "long word alone", "a https://example.vn b", 10, 0,
	    "a\nhttps://example.vn\nb" },
	{ "no limit", "a  b   c", 0, 0, "a b c" },
	{ "nothing", "  ", 10, 0, "" },
};

static void
test_wrap(void **state)
{
	const struct wrap_row *r = *state;
	struct wrap w = { .width = r->width, .indent = r->indent };
	struct buf b;

	buf_init(&b, 0);
	w.out = &b;
	wrap_text(&w, r->text);
	assert_string_equal(b.data, r->lines);
	buf_release(&b);
}

static void
test_explain(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b, 0);
	rule_explain(&b, &no_unit, LANG_VI, 30);
	assert_string_equal(b.data,
	    "TT412 phi-thieu-don-vi-tinh (fee-no-unit): lỗi\n\n"
	    "mức thu … đồng chưa ghi đơn vị\ntính\n\n"
	    "Vì sao: Người nộp phải biết\ntrả cho cái gì.\n\n"
	    "Căn cứ: Điều 8 Luật Phí và lệ\nphí; Thông tư 85/2019/TT-BTC\n\n"
	    "Áp dụng từ ngày 01/07/2025 đến ngày 31/12/2026\n\n"
	    "Ví dụ sai:\n    muc_thu: ␛8000\n    ␉x\n\n"
	    "Ví dụ đúng:\n    muc_thu: 8000 {}\n");
	buf_clear(&b);
	rule_explain(&b, &too_large, LANG_EN, 0);
	assert_string_equal(b.data,
	    "TT903 tep-qua-lon (file-too-large): error\n\n"
	    "larger than … MiB\n\n"
	    "Why: It uses up memory.\n\n"
	    "What to do: split it\n");
	buf_release(&b);
}

static void
test_summary(void **state)
{
	struct report_run run = { .files = 1, .lang = LANG_VI };
	struct buf b;

	(void)state;
	buf_init(&b, 0);
	report_summary(&b, &run);
	assert_string_equal(b.data,
	    "0 lỗi, 0 cảnh báo, 0 lưu ý trong 1 tệp\n");
	buf_clear(&b);
	run.lang = LANG_EN;
	run.count[LEVEL_ERROR] = 1;
	run.count[LEVEL_WARNING] = 2;
	run.hidden = 3;
	report_summary(&b, &run);
	assert_string_equal(b.data,
	    "1 error, 2 warnings, 0 infos in 1 file; not shown: 3\n");
	buf_release(&b);
}

/* The names of the contract, in its order. */
static void
test_formats(void **state)
{
	static const char *const names[] = {
		"text", "concise", "json", "jsonl", "sarif", "junit",
		"checkstyle", "github", "gitlab", "rdjson", "markdown",
		"quiet",
	};
	const struct report_format *f;
	size_t n, i;

	(void)state;
	f = report_formats(&n);
	assert_int_equal(n, N_OF(names));
	for (i = 0; i < n; i++) {
		assert_string_equal(f[i].name, names[i]);
		assert_ptr_equal(report_format_by_name(names[i]), &f[i]);
		assert_non_null(f[i].doc[LANG_VI]);
		assert_non_null(f[i].doc[LANG_EN]);
	}
	assert_null(report_format_by_name("html"));
	assert_null(report_format_by_name(""));
}

/* Suppressed findings are shown where they can be told apart. */
static void
test_suppressed(void **state)
{
	struct report_item item = samples[SUPPRESSED];
	struct report_run run = sample_run;
	const struct report_format *f;
	size_t n, i;
	struct buf b;
	bool shows;

	(void)state;
	item.message = "thông điệp";
	run.items = &item;
	run.n_items = 1;
	f = report_formats(&n);
	for (i = 0; i < n; i++) {
		shows = strcmp(f[i].name, "json") == 0 ||
		    strcmp(f[i].name, "jsonl") == 0 ||
		    strcmp(f[i].name, "sarif") == 0;
		render(&b, f[i].name, &run);
		assert_int_equal(strstr(b.data, "thông điệp") != NULL, shows);
		assert_int_equal(strstr(b.data, "giữ như") != NULL, shows);
		buf_release(&b);
	}
}

static void
test_items(void **state)
{
	const struct report_item *items;
	struct findings f = { 0 };
	struct arena a;

	(void)state;
	arena_init(&a);
	f.arena = &a;
	report_place(&f, RULE_DUPLICATE_KEY, &places[WARNING], "1.001193",
	    "/ten", "khoa", "mã \"số\"", NULL);
	findings_fingerprint(&f);
	items = report_items(&a, &f, LANG_EN);
	assert_ptr_equal(items[0].rule, rule_of(RULE_DUPLICATE_KEY));
	assert_string_equal(items[0].message,
	    "key \"mã \"số\"\" is written twice in one mapping");
	assert_string_equal(items[0].help,
	    "keep one line and delete the other");
	assert_string_equal(items[0].procedure, "1.001193");
	assert_string_equal(items[0].pointer, "/ten");
	assert_int_equal(items[0].at->from.column, 18);
	assert_null(items[0].suppressed);
	assert_int_equal(strlen(items[0].fingerprint), 32);
	items = report_items(&a, &f, LANG_VI);
	assert_string_equal(items[0].message,
	    "khóa \"mã \"số\"\" ghi hai lần trong cùng một mục");
	arena_release(&a);
}

enum { N_OTHERS = 5 };

int
main(void)
{
	static const struct CMUnitTest others[N_OTHERS] = {
		cmocka_unit_test(test_explain),
		cmocka_unit_test(test_summary),
		cmocka_unit_test(test_formats),
		cmocka_unit_test(test_suppressed),
		cmocka_unit_test(test_items),
	};
	struct CMUnitTest tests[N_OF(snippet_rows) + N_OF(escape_rows) +
	    N_OF(wrap_rows) + N_OTHERS];
	size_t n = 0, i;

	for (i = 0; i < N_OF(snippet_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = snippet_rows[i].name,
			.test_func = test_snippet,
			.initial_state = (void *)&snippet_rows[i],
		};
	for (i = 0; i < N_OF(escape_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = escape_rows[i].name,
			.test_func = test_escape,
			.initial_state = (void *)&escape_rows[i],
		};
	for (i = 0; i < N_OF(wrap_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = wrap_rows[i].name,
			.test_func = test_wrap,
			.initial_state = (void *)&wrap_rows[i],
		};
	memcpy(tests + n, others, sizeof others);
	return cmocka_run_group_tests_name("report_parts", tests, NULL, NULL);
}
