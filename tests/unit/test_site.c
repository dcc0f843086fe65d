/* The site: which files it has, what leads where, what the search knows. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "html/html.h"
#include "lint/run.h"
#include "site/site.h"

/*
 * 1.000001 to .3 are of the field ho_tich; .2 is of cu_tru as well, .4 of two
 * fields whose ids fold to the same letters. sinh_con lists .3, .1, one that
 * is not here; .2 and .4 name it themselves. ket_hon has nobody. A name is
 * full of markup.
 */
static const char catalogue[] =
	"set -eu; cd \"$SCRATCH\"\n"
	"p() { sed \"s/^ma: .*/ma: \\\"$1\\\"/; $2\" $RULES/mau.yaml"
	" > thu_tuc/$1.yaml; }\n"
	"mkdir thu_tuc && cp -r $RULES/danh_muc $RULES/tthc.yaml .\n"
	"chmod -R u+w .\n"
	"p 1.000001 's/^su_kien: .*//'\n"
	"p 1.000002 's/^linh_vuc: .*/linh_vuc: [ho_tich, cu_tru]/\n"
	"	s/^ten: .*/ten: \\x27<\\/script><img src=x onerror=a()>\\x27/'\n"
	"p 1.000003 's/^su_kien: .*/tu_khoa: [giấy khai sinh]/\n"
	"	s/^cap_thuc_hien: .*/cap_thuc_hien: [xa, tinh]/'\n"
	"p 1.000004 's/^linh_vuc: .*/linh_vuc: [đất, dat]/'\n"
	"cat > danh_muc/su_kien.yaml <<'E'\n"
	"ket_hon:\n  ten: Kết hôn\n  thu_tuc: ['1.000009']\n"
	"sinh_con:\n  ten: Sinh con\n  mo_ta: khai sinh\n"
	"  bieu_tuong: em_be\n"
	"  thu_tuc: ['1.000003', '1.000009', '1.000001']\n"
	"E\n";

enum { MOST_FILES = 64 };

struct made {
	char *name, *bytes;
};

/* A site as it was put. */
struct site_files {
	struct made v[MOST_FILES];
	size_t n;
	size_t most;		/* files that put takes before it refuses */
	bool added;		/* what site_add and site_finish said */
	bool finished;
};

static char scratch[] = "/tmp/tthc-site-XXXXXX";
static struct site_files whole;

/* --- making -------------------------------------------------------------- */

static bool
put(void *arg, const char *name, const char *bytes, size_t len)
{
	struct site_files *files = arg;

	if (files->n == files->most)
		return false;
	assert_true(files->n < MOST_FILES);
	files->v[files->n].name = strdup(name);
	files->v[files->n].bytes = strndup(bytes, len);
	assert_int_equal(strlen(files->v[files->n].bytes), len);
	files->n++;
	return true;
}

struct building {
	struct site *site;
	struct site_files *files;
};

static bool
visit(void *arg, const struct visit *v)
{
	struct building *b = arg;
	struct arena a = { 0 };

	b->files->added &= site_add(b->site, &a, v->procedure,
	    strstr(v->path, "1.000003") != NULL);
	arena_release(&a);
	return true;
}

static void
build(struct site_files *files)
{
	struct arena a = { 0 };
	struct files list = { .arena = &a };
	struct notice notice = { .day = { 2026, 11, 22 }, .qr = "auto" };
	struct site_request q = { .notice = &notice, .put = put,
	    .arg = files };
	struct building b = { .files = files };
	struct run run;

	run_init(&run, notice.day);
	run.jobs = 1;
	run.only_read = true;
	assert_true(run_open(&run, scratch));
	notice.settings = run.catalogue.settings;
	q.events = run.catalogue.tables[G_SU_KIEN].rows;
	q.n_events = run.catalogue.tables[G_SU_KIEN].n;
	b.site = site_new(&a, &q);
	run.visit = visit;
	run.visit_arg = &b;
	files->added = true;
	files_add(&list, scratch, scratch);
	run_files(&run, &list);
	files->finished = site_finish(b.site);
	run_finish(&run, true);
	run_release(&run);
	arena_release(&a);
}

static void
forget(struct site_files *files)
{
	size_t i;

	for (i = 0; i < files->n; i++) {
		free(files->v[i].name);
		free(files->v[i].bytes);
	}
}

static int
run_shell(const char *script)
{
	return system(script) == 0 ? 0 : -1;
}

static int
set_up(void **state)
{
	char rules[1024];

	(void)state;
	if (realpath("tests/rules", rules) == NULL ||
	    mkdtemp(scratch) == NULL)
		return -1;
	setenv("RULES", rules, 1);
	setenv("SCRATCH", scratch, 1);
	if (run_shell(catalogue) != 0)
		return -1;
	whole.most = MOST_FILES;
	build(&whole);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	forget(&whole);
	return run_shell("rm -rf \"$SCRATCH\"");
}

/* --- looking ------------------------------------------------------------- */

static const char *
find(const char *name)
{
	size_t i;

	for (i = 0; i < whole.n; i++)
		if (strcmp(whole.v[i].name, name) == 0)
			return whole.v[i].bytes;
	return NULL;
}

static const char *
file(const char *name)
{
	const char *bytes = find(name);

	if (bytes == NULL)
		fail_msg("no file %s", name);
	return bytes;
}

static void
holds(const char *name, const char *text)
{
	if (strstr(file(name), text) == NULL)
		fail_msg("%s has no \"%s\"", name, text);
}

static void
lacks(const char *name, const char *text)
{
	if (strstr(file(name), text) != NULL)
		fail_msg("%s has \"%s\"", name, text);
}

/* The texts stand in the file one behind the other. */
static void
holds_in_order(const char *name, const char *const *texts, size_t n)
{
	const char *p = file(name);
	size_t i;

	for (i = 0; i < n; i++) {
		p = strstr(p, texts[i]);
		if (p == NULL)
			fail_msg("%s has no \"%s\" there", name, texts[i]);
		p += strlen(texts[i]);
	}
}

/* --- files and links ----------------------------------------------------- */

static void
test_files(void **state)
{
	static const char *const names[] = {
		"index.html", "phan-anh.html", "trang.css", "trang.js",
		"tt/1.000001.html", "tt/1.000002.html", "tt/1.000003.html",
		"tt/1.000004.html", "lv/ho_tich.html", "lv/cu_tru.html",
		"lv/dat.html", "sk/sinh_con.html",
	};
	size_t i, n = sizeof names / sizeof names[0];

	(void)state;
	assert_true(whole.added);
	assert_true(whole.finished);
	for (i = 0; i < n; i++)
		file(names[i]);
	/* The second field that folds to "dat" has a name of its own; an event
	   without procedures has no page. */
	assert_int_equal(whole.n, n + 1);
	assert_null(find("sk/ket_hon.html"));
}

static void
test_names_are_plain(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < whole.n; i++) {
		const char *s = whole.v[i].name, *slash = strchr(s, '/');

		assert_int_equal(strspn(s, "abcdefghijklmnopqrstuvwxyz"
		    "0123456789._-/"), strlen(s));
		assert_null(strstr(s, ".."));
		assert_true(slash == NULL || (slash > s &&
		    strchr(slash + 1, '/') == NULL));
	}
}

/* The file that a relative link of a page leads to. */
static void
check_link(const char *page, const char *href, size_t len)
{
	char name[200];
	size_t n = strcspn(href, "#?\"");

	n = n < len ? n : len;
	if (n == 0)
		return;
	if (strncmp(href, "../", 3) == 0) {
		assert_non_null(strchr(page, '/'));
		snprintf(name, sizeof name, "%.*s", (int)n - 3, href + 3);
	} else {
		assert_null(strchr(page, '/'));
		snprintf(name, sizeof name, "%.*s", (int)n, href);
	}
	if (find(name) == NULL)
		fail_msg("%s leads to %s", page, name);
}

static void
test_links_lead_somewhere(void **state)
{
	static const char *const away[] = { "https://", "tel:", "mailto:" };
	size_t i, k, links = 0;

	(void)state;
	for (i = 0; i < whole.n; i++) {
		const char *p = whole.v[i].bytes;
		bool own;

		if (strstr(whole.v[i].name, ".html") == NULL)
			continue;
		while ((p = strstr(p, "<a ")) != NULL &&
		    (p = strstr(p, "href=\"")) != NULL) {
			p += strlen("href=\"");
			own = true;
			for (k = 0; k < sizeof away / sizeof away[0]; k++)
				own &= strncmp(p, away[k],
				    strlen(away[k])) != 0;
			if (own)
				check_link(whole.v[i].name, p,
				    strcspn(p, "\""));
			links++;
		}
	}
	assert_true(links > 100);
}

/* Of a page's frame: each has one h1, a main part to skip to, the same two
 * ways on, and loads only what is beside it. */
static void
test_frame(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < whole.n; i++) {
		const char *name = whole.v[i].name, *h1;

		if (strstr(name, ".html") == NULL)
			continue;
		h1 = strstr(whole.v[i].bytes, "<h1");
		assert_non_null(h1);
		assert_null(strstr(h1 + 1, "<h1"));
		holds(name, "<html lang=\"vi\">");
		holds(name, "<main id=\"noi-dung\">");
		holds(name, "href=\"#noi-dung\"");
		holds(name, "phan-anh.html\"");
		holds(name, "default-src 'none'");
		holds(name, strchr(name, '/') == NULL ? " src=\"trang.js\"" :
		    " src=\"../trang.js\"");
		lacks(name, " style=");
		lacks(name, "http://");
	}
}

/* --- fields and events --------------------------------------------------- */

static void
test_event_order(void **state)
{
	static const char *const order[] = {
		"../tt/1.000003.html", "../tt/1.000001.html",
		"../tt/1.000004.html", "../tt/1.000002.html",
		"</ul>"
	};

	(void)state;
	holds_in_order("sk/sinh_con.html", order,
	    sizeof order / sizeof order[0]);
	lacks("sk/sinh_con.html", "1.000009");
	holds("sk/sinh_con.html", "4 thủ tục");
	holds("index.html", "href=\"sk/sinh_con.html\"");
	holds("index.html", "<span class=\"note\">khai sinh</span>");
	lacks("index.html", "sk/ket_hon");
}

static void
test_several_fields(void **state)
{
	(void)state;
	holds("lv/cu_tru.html", "1.000002");
	holds("lv/ho_tich.html", "1.000002");
	lacks("lv/cu_tru.html", "1.000001.html");
	holds("tt/1.000002.html", "../lv/cu_tru.html");
	holds("tt/1.000002.html", "../lv/ho_tich.html");
	holds("tt/1.000002.html", "../sk/sinh_con.html");
}

/* --- procedures ---------------------------------------------------------- */

static void
test_jumps(void **state)
{
	char jump[40], part[40];
	unsigned i;

	(void)state;
	for (i = 1; i <= SHEET_PARTS; i++) {
		snprintf(jump, sizeof jump, "href=\"#muc-%u\"", i);
		snprintf(part, sizeof part, "id=\"muc-%u\"", i);
		holds("tt/1.000001.html", jump);
		holds("tt/1.000001.html", part);
	}
	holds("tt/1.000001.html", "application/ld+json");
	holds("tt/1.000001.html", "class=\"letterhead\"");
}

/* 1.000003 was said to have errors. */
static void
test_faulty(void **state)
{
	static const char *const tags[] = {
		"1.000001 · ", "</li>", "1.000003 · ",
		"Còn lỗi – không niêm yết", "</li>"
	};

	(void)state;
	holds("tt/1.000003.html", "CÒN LỖI – KHÔNG NIÊM YẾT</p>");
	lacks("tt/1.000001.html", "CÒN LỖI");
	holds_in_order("lv/ho_tich.html", tags,
	    sizeof tags / sizeof tags[0]);
}

static void
test_hostile_name(void **state)
{
	static const char *const pages[] = {
		"index.html", "tt/1.000002.html", "lv/ho_tich.html",
		"sk/sinh_con.html"
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		lacks(pages[i], "<img");
		lacks(pages[i], "\"</script>");
	}
	holds("lv/ho_tich.html", "&lt;/script&gt;&lt;img src=x");
}

/* --- the data of the search ---------------------------------------------- */

enum { FILE_NAME, CODE, NAME, FIELDS, EVENTS, LEVELS, ONLINE, BODY, RECEIVER,
	TIME, FEE, TAIL, KEYWORDS, N_COLUMNS };

static json_t *
search_data(void)
{
	static const char begin[] = "<script type=\"application/json\" "
		"id=\"du-lieu\">";
	const char *p = strstr(file("index.html"), begin), *end;
	json_t *data;

	assert_non_null(p);
	p += strlen(begin);
	end = strstr(p, "</script>");
	assert_non_null(end);
	data = json_loadb(p, (size_t)(end - p), 0, NULL);
	assert_non_null(data);
	return data;
}

/* The text that a column of a row names in its table. */
static const char *
shared(const json_t *data, const json_t *row, size_t column,
    const char *table)
{
	return json_string_value(json_array_get(json_object_get(data, table),
	    (size_t)json_integer_value(json_array_get(row, column))));
}

static void
test_data(void **state)
{
	json_t *data = search_data();
	json_t *rows = json_object_get(data, "rows"), *row;
	size_t i;

	(void)state;
	assert_int_equal(json_array_size(rows), 4);
	for (i = 0; i < 4; i++)
		assert_int_equal(json_array_size(json_array_get(rows, i)),
		    N_COLUMNS);
	/* By field, then by code: .4 is of "dat", .1 to .3 of "ho_tich". */
	row = json_array_get(rows, 3);
	assert_string_equal(json_string_value(json_array_get(row,
	    FILE_NAME)), "1.000003");
	assert_string_equal(json_string_value(json_array_get(row, NAME)),
	    "Đăng ký khai sinh");
	assert_string_equal(shared(data, row, KEYWORDS, "keywords"),
	    "giấy khai sinh");
	assert_string_equal(shared(data, row, FEE, "fees"), "Không thu");
	/* Province and commune are the second and the fourth level. */
	assert_int_equal(json_integer_value(json_array_get(row, LEVELS)),
	    1 << 1 | 1 << 3);
	assert_string_equal(shared(data, row, TAIL, "tails"),
	    "Cấp tỉnh, Cấp xã · Phi địa giới · Còn lỗi – không niêm yết");
	assert_int_equal(json_array_size(json_array_get(row, EVENTS)), 1);
	row = json_array_get(rows, 2);
	assert_string_equal(json_string_value(json_array_get(row, NAME)),
	    "</script><img src=x onerror=a()>");
	assert_int_equal(json_array_size(json_array_get(row, FIELDS)), 2);
	json_decref(data);
}

/* --- as a whole ---------------------------------------------------------- */

/* A caller who refuses a file is asked for no other. */
static void
test_refused(void **state)
{
	struct site_files none = { .most = 0 }, some = { .most = 6 };

	(void)state;
	build(&none);
	assert_false(none.added);
	assert_false(none.finished);
	build(&some);
	assert_true(some.added);
	assert_false(some.finished);
	assert_int_equal(some.n, 6);
	forget(&some);
}

static void
test_same_bytes(void **state)
{
	struct site_files again = { .most = MOST_FILES };
	size_t i;

	(void)state;
	build(&again);
	assert_int_equal(again.n, whole.n);
	for (i = 0; i < whole.n; i++) {
		assert_string_equal(again.v[i].name, whole.v[i].name);
		assert_string_equal(again.v[i].bytes, whole.v[i].bytes);
	}
	forget(&again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_names_are_plain),
		cmocka_unit_test(test_links_lead_somewhere),
		cmocka_unit_test(test_frame),
		cmocka_unit_test(test_event_order),
		cmocka_unit_test(test_several_fields),
		cmocka_unit_test(test_jumps),
		cmocka_unit_test(test_faulty),
		cmocka_unit_test(test_hostile_name),
		cmocka_unit_test(test_data),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_same_bytes),
	};

	html_init();
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
