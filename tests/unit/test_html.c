/* Pages: nothing in a text becomes markup, prose becomes blocks. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "html/html.h"
#include "html/policy.h"
#include "html/look.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))
#define RUN(s, mark) { s, sizeof(s) - 1, mark }

enum form { AS_HTML, AS_MARKDOWN };

/* What one filled page gives; the caller frees it. */
static char *
page(enum form form, void (*fill)(struct html_node *body, const void *arg),
    const void *arg)
{
	struct html *h = html_open("vi", "Trang", NULL);
	struct buf out;

	buf_init(&out, 0);
	fill(html_body(h), arg);
	if (form == AS_HTML)
		html_write(&out, h);
	else
		html_markdown(&out, h);
	html_close(h);
	return out.data;
}

/* The body alone, without line feeds between blocks. */
static void
expect(enum form form, void (*fill)(struct html_node *, const void *),
    const void *arg, const char *want)
{
	char *got = page(form, fill, arg), *from = got, *p, *q;

	if (form == AS_HTML) {
		from = strstr(got, "<body>") + 6;
		*strstr(from, "</body>") = '\0';
		for (p = q = from; *p != '\0'; p++)
			if (*p != '\n')
				*q++ = *p;
		*q = '\0';
	}
	assert_string_equal(from, want);
	free(got);
}

/* --- text ---------------------------------------------------------------- */

static void
fill_text(struct html_node *body, const void *text)
{
	html_leaf(body, "p", NULL, text);
}

static const struct { const char *text, *html; } texts[] = {
	{ "Đăng ký khai sinh", "Đăng ký khai sinh" },
	{ "<script>alert(1)</script>",
	  "&lt;script&gt;alert(1)&lt;/script&gt;" },
	{ "</p><style>*{}</style>",
	  "&lt;/p&gt;&lt;style&gt;*{}&lt;/style&gt;" },
	{ "<!-- a --> ]]> <?php ?> <![CDATA[",
	  "&lt;!-- a --&gt; ]]&gt; &lt;?php ?&gt; &lt;![CDATA[" },
	{ "a &amp; b & c", "a &amp;amp; b &amp; c" },
	{ "a\x01" "b\x7f" "c", "a\xef\xbf\xbd" "b\xef\xbf\xbd" "c" },
	{ "a\xff\xc0\xaf" "b", "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" "b" },
	/* Right-to-left override, zero width space, soft hyphen. */
	{ "a\xe2\x80\xae" "b\xe2\x80\x8b" "c\xc2\xad" "d", "abcd" },
};

static void
test_text(void **state)
{
	char want[200];
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(texts); i++) {
		strcpy(want, "<p>");
		strcat(want, texts[i].html);
		strcat(want, "</p>");
		expect(AS_HTML, fill_text, texts[i].text, want);
	}
}

static void
fill_attribute(struct html_node *body, const void *text)
{
	html_attribute(html_add(body, "p", NULL), "title", text);
}

/* The value cannot leave its quotes. */
static void
test_attribute(void **state)
{
	(void)state;
	expect(AS_HTML, fill_attribute, "\" onclick=\"x",
	    "<p title=\"&quot; onclick=&quot;x\"></p>");
	expect(AS_HTML, fill_attribute, "<!-- \" ' > -->",
	    "<p title=\"&lt;!-- &quot; ' &gt; --&gt;\"></p>");
}

/* --- links --------------------------------------------------------------- */

static void
fill_link(struct html_node *body, const void *url)
{
	html_link(html_add(body, "p", NULL), url, "x");
}

static void
test_links(void **state)
{
	static const char *const dead[] = {
		"javascript:alert(1)", "JavaScript:alert(1)",
		" javascript:alert(1)", "java\nscript:alert(1)",
		"data:text/html,x", "file:///etc/passwd", "vbscript:x", "",
		"//a.example", "http:", "https://", "/thu_tuc", "ftp://a/",
		"https://a.example/\"onclick=x", "https://a b/",
		"https://a.example/\x01", "https://a.example/<b>",
		"https://a.javascript:x=8", "https://a@b.example/",
		"https://\xe2\x80\xae""a.example/", "https://:80/",
	};
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(dead); i++)
		expect(AS_HTML, fill_link, dead[i], "<p>x</p>");
	expect(AS_HTML, fill_link, "https://a.example/?a=1&b=%20",
	    "<p><a href=\"https://a.example/?a=1&amp;b=%20\">x</a></p>");
	expect(AS_HTML, fill_link, "HTTP://a.example",
	    "<p><a href=\"HTTP://a.example\">x</a></p>");
	expect(AS_HTML, fill_link, "mailto:a@b.example",
	    "<p><a href=\"mailto:a@b.example\">x</a></p>");
	expect(AS_HTML, fill_link, "tel:02003000000",
	    "<p><a href=\"tel:02003000000\">x</a></p>");
	expect(AS_HTML, fill_link, "https://a.example/\xc4\x91",
	    "<p><a href=\"https://a.example/%C4%91\">x</a></p>");
}

/* --- prose --------------------------------------------------------------- */

static void
fill_prose(struct html_node *body, const void *text)
{
	struct html_run run = { text, strlen(text), HTML_SAME };

	html_prose(body, &run, 1);
}

static const struct { const char *text, *html; } proses[] = {
	{ "", "" },
	{ "Một.\n", "<p>Một.</p>" },
	{ "Một.\n\n\n  Hai.", "<p>Một.</p><p>Hai.</p>" },
	{ "Nộp tại\nxã hoặc\nở tỉnh.", "<p>Nộp tại xã hoặc ở tỉnh.</p>" },
	{ "Bước 1\nBước 2", "<p>Bước 1</p><p>Bước 2</p>" },
	{ "Gồm:\nđơn", "<p>Gồm:</p><p>đơn</p>" },
	{ "Gồm:\n- đơn\n- tờ\nkhai;\n+ a\n+ b\n- ảnh\nHết",
	  "<p>Gồm:</p><ul><li>đơn</li><li>tờ khai;<ul><li>a</li><li>b</li>"
	  "</ul></li><li>ảnh</li></ul><p>Hết</p>" },
	{ "+ a", "<ul><li>a</li></ul>" },
	{ "-5 độ\n-", "<p>-5 độ</p><p>-</p>" },
	{ "a\r\n\r\nb", "<p>a</p><p>b</p>" },
};

static void
test_prose(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(proses); i++)
		expect(AS_HTML, fill_prose, proses[i].text, proses[i].html);
}

/* A number ends its run: marks may begin and end anywhere in a line. */
static void
fill_runs(struct html_node *body, const void *arg)
{
	static const struct html_run runs[] = {
		RUN("- trong ", HTML_SAME), RUN("5", HTML_GONE),
		RUN("3 ngày\n- hoặc", HTML_COME), RUN(" hơn", HTML_SAME),
	};

	if (arg != NULL)
		html_inline(body, runs, N_OF(runs));
	else
		html_prose(body, runs, N_OF(runs));
}

static void
test_runs(void **state)
{
	(void)state;
	expect(AS_HTML, fill_runs, NULL,
	    "<ul><li>trong <del>5</del><ins>3 ngày</ins></li>"
	    "<li><ins>hoặc</ins> hơn</li></ul>");
	expect(AS_HTML, fill_runs, "",
	    "- trong <del>5</del><ins>3 ngày - hoặc</ins> hơn");
	expect(AS_MARKDOWN, fill_runs, NULL,
	    "- trong ~~5~~**3 ngày**\n- **hoặc** hơn\n\n");
}

/* --- tables and Markdown ------------------------------------------------- */

static void
fill_table(struct html_node *body, const void *arg)
{
	static const struct html_column columns[] = {
		{ "STT", "c-number" }, { "Tên", NULL }
	};
	struct html_node *rows, *row, *cell;

	(void)arg;
	rows = html_table(body, NULL, "Danh mục", columns, N_OF(columns));
	row = html_add(rows, "tr", "group");
	cell = html_leaf(row, "th", NULL, "I. Hộ tịch");
	html_attribute(cell, "colspan", "2");
	row = html_add(rows, "tr", NULL);
	html_leaf(row, "td", NULL, "1");
	cell = html_add(row, "td", NULL);
	html_leaf(cell, "p", NULL, "a|b");
	html_leaf(cell, "p", NULL, "c");
}

static void
test_table(void **state)
{
	(void)state;
	expect(AS_HTML, fill_table, NULL,
	    "<table><caption>Danh mục</caption><colgroup>"
	    "<col class=\"c-number\"><col></colgroup><thead><tr>"
	    "<th scope=\"col\">STT</th><th scope=\"col\">Tên</th></tr>"
	    "</thead><tbody><tr class=\"group\"><th colspan=\"2\">"
	    "I. Hộ tịch</th></tr><tr><td>1</td><td><p>a|b</p><p>c</p></td>"
	    "</tr></tbody></table>");
	expect(AS_MARKDOWN, fill_table, NULL,
	    "Danh mục\n\n| STT | Tên |\n| --- | --- |\n"
	    "| **I. Hộ tịch** | |\n| 1 | a\\|b<br>c |\n\n");
}

static void
test_markdown_text(void **state)
{
	(void)state;
	expect(AS_MARKDOWN, fill_text, "<b>*a*</b> [x](javascript:y) `z`",
	    "&#60;b&#62;\\*a\\*&#60;/b&#62; \\[x\\](javascript:y) \\`z\\`"
	    "\n\n");
	expect(AS_MARKDOWN, fill_text, "1. a", "1\\. a\n\n");
	expect(AS_MARKDOWN, fill_text, "- a\n\nb", "\\- a b\n\n");
	expect(AS_MARKDOWN, fill_text, "# a", "\\# a\n\n");
	expect(AS_MARKDOWN, fill_text, "2026", "2026\n\n");
}

/* --- the page around it -------------------------------------------------- */

static void
test_policy(void **state)
{
	const struct html_look look = { .styles = { "abc" } };
	const struct html_look site = { .scripts = { "abc" },
	    .style_file = "a.css" };
	struct buf out;

	(void)state;
	buf_init(&out, 0);
	policy_write(&out, &look);
	/* The SHA-256 of "abc" is the standard's own example. */
	assert_non_null(strstr(out.data, "default-src 'none'"));
	assert_non_null(strstr(out.data, "script-src 'none'; style-src "
	    "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"));
	buf_clear(&out);
	policy_write(&out, &site);
	assert_non_null(strstr(out.data, "; script-src "
	    "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; "
	    "style-src 'self'"));
	buf_release(&out);
}

/* What may stand in the margin of a page is a text from a file. */
static void
test_css_string(void **state)
{
	struct buf out;

	(void)state;
	buf_init(&out, 0);
	html_css_string(&out, "Tách \"}</\x01\n");
	assert_string_equal(out.data, "\"Tách \\22 \\7d \\3c \\2f "
	    "\xef\xbf\xbd\\a \"");
	buf_release(&out);
}

/* Two pages at once, and a text that goes on: each has its own. */
static void
test_two_pages(void **state)
{
	struct html *a = html_open("vi", "", NULL);
	struct html *b = html_open("vi", "", NULL);
	struct html_node *p = html_leaf(html_body(a), "p", "x", "một");
	struct buf out;

	(void)state;
	html_leaf(html_body(b), "p", NULL, "của trang kia");
	html_text(p, " hai");
	html_close(b);
	html_attribute(p, "class", "y");
	html_text(p, " ba");
	buf_init(&out, 0);
	html_write(&out, a);
	html_close(a);
	assert_non_null(strstr(out.data,
	    "<body><p class=\"y\">một hai ba</p>"));
	assert_null(strstr(out.data, "kia"));
	buf_release(&out);
}

static void
test_whole_page(void **state)
{
	const struct html_look look = {
		.styles = { "a > b { content: \"–\" }" } };
	struct html *h = html_open("vi", "A < B", &look);
	struct buf out;

	(void)state;
	buf_init(&out, 0);
	html_write(&out, h);
	html_close(h);
	assert_memory_equal(out.data, "<!DOCTYPE html>\n<html lang=\"vi\">",
	    32);
	assert_non_null(strstr(out.data, "<style>a > b { content: \"–\" }"
	    "</style>"));
	assert_non_null(strstr(out.data, "<title>A &lt; B</title>"));
	assert_ptr_equal(strstr(strstr(out.data, "charset") + 1, "charset"),
	    NULL);
	assert_int_equal(out.data[out.len - 1], '\n');
	buf_release(&out);
}

/* The policy names styles by their bytes: the parser must see the same. */
static void
test_styles(void **state)
{
	static const char *const all[] = {
		style_base, style_official, style_compare
	};
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(all); i++) {
		assert_null(strstr(all[i], "</"));
		assert_null(strstr(all[i], "url("));
		assert_null(strstr(all[i], "@import"));
		assert_null(strchr(all[i], '\r'));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_attribute),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_prose),
		cmocka_unit_test(test_runs),
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_markdown_text),
		cmocka_unit_test(test_policy),
		cmocka_unit_test(test_css_string),
		cmocka_unit_test(test_two_pages),
		cmocka_unit_test(test_whole_page),
		cmocka_unit_test(test_styles),
	};

	html_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
