/* Phone numbers, mail and web addresses of the settings file. */
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

struct sample {
	const char *text;
	bool right;
};

/* Findings of a rule in a settings file with one key of its unit. */
static size_t
count(enum rule_id rule, const char *key, const char *text)
{
	char folder[] = "/tmp/tthc-posting-XXXXXX", path[80], command[80];
	struct arena a = { 0 };
	struct files files = { .arena = &a };
	struct run run;
	size_t i, n = 0;
	FILE *f;

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/tthc.yaml", folder);
	f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "schema: tthc/1\ndon_vi:\n  ten: Xã Mẫu\n  %s: \"%s\"\n",
	    key, text);
	assert_int_equal(fclose(f), 0);
	run_init(&run, (struct date){ 2026, 11, 22 });
	assert_true(run_open(&run, folder));
	files_add(&files, folder, folder);
	run_files(&run, &files);
	run_finish(&run, true);
	for (i = 0; i < run.findings.n; i++)
		n += run.findings.v[i]->rule == rule;
	run_release(&run);
	arena_release(&a);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	assert_int_equal(system(command), 0);
	return n;
}

static void
check(enum rule_id rule, const char *key, const struct sample *rows, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (count(rule, key, rows[i].text) != !rows[i].right)
			fail_msg("%s: \"%s\"", rule_of(rule)->code,
			    rows[i].text);
}

static void
test_phones(void **state)
{
	static const struct sample rows[] = {
		{ "02003000001", true },
		{ "0200 3 000 001", true },
		{ "0200.3.000.001", true },
		{ "090-300-0001", true },
		{ "+84 200 3000 001", true },
		{ "+84903000001", true },
		{ "1900 1234", true },
		{ "18001234", true },
		{ "0236.1022", true },
		{ "1022", true },
		{ "113", true },
		{ "3000001", false },
		{ "0200", false },
		{ "020030000010000", false },
		{ "0200 3000001 (máy lẻ 2)", false },
		{ "0200 3000001; 0200 3000002", false },
		{ "0200  3000001", false },
		{ "+84", false },
		{ "đường dây nóng", false },
	};

	(void)state;
	check(RULE_FEEDBACK_PHONE, "dien_thoai", rows, COUNT(rows));
}

static void
test_mail(void **state)
{
	static const struct sample rows[] = {
		{ "motcua@xa.example.gov.vn", true },
		{ "mot-cua.1@example.vn", true },
		{ "motcua", false },
		{ "@example.vn", false },
		{ "motcua@example", false },
		{ "motcua@example.v", false },
		{ "a@b@example.vn", false },
		{ "a@example..vn", false },
		{ "a@example.vn; b@example.vn", false },
		{ "một@example.vn", false },
		{ "a@xã.example.vn", false },
	};

	(void)state;
	check(RULE_EMAIL_FORMAT, "email", rows, COUNT(rows));
}

static void
test_links(void **state)
{
	static const struct sample scheme[] = {
		{ "https://example.gov.vn/a?b=c", true },
		{ "HTTP://example.gov.vn", true },
		{ "mailto:a@example.vn", true },
		{ "tel:02003000001", true },
		{ "www.example.gov.vn", false },
		{ "javascript:alert(1)", false },
		{ "file:///etc/passwd", false },
		{ "data:text/html,x", false },
		{ "httpsx://example.vn", false },
	};
	static const struct sample plain[] = {
		{ "https://example.gov.vn", true },
		{ "http://example.gov.vn", false },
		{ "Http://example.gov.vn", false },
		{ "mailto:a@example.vn", true },
	};

	(void)state;
	check(RULE_LINK_SCHEME, "website", scheme, COUNT(scheme));
	check(RULE_LINK_NOT_HTTPS, "website", plain, COUNT(plain));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_phones),
		cmocka_unit_test(test_mail),
		cmocka_unit_test(test_links),
	};

	return cmocka_run_group_tests_name("posting", tests, NULL, NULL);
}
