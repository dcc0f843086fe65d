/* Globs of tthc.yaml against paths; paths against roots. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/files.h"

static const struct row {
	const char *glob, *path;
	bool matches;
} rows[] = {
	{ "", "", true },
	{ "", "a", false },
	{ "a", "a", true },
	{ "a", "ab", false },
	{ "ab", "a", false },
	{ "a?c", "abc", true },
	{ "a?c", "a/c", false },
	{ "?", "", false },
	{ "*", "", true },
	{ "*", "abc", true },
	{ "*", "a/b", false },
	{ "*.yaml", "a.yaml", true },
	{ "*.yaml", "a.yml", false },
	{ "a*b*c", "axbybc", true },
	{ "a*b*c", "axby", false },
	{ "*/*", "a/b", true },
	{ "*/*", "a/b/c", false },
	{ "*x/*b", "x/x/b", false },
	{ "**", "", true },
	{ "**", "a/b/c", true },
	{ "a/**", "a/b/c", true },
	{ "a/**", "a", false },
	{ "**/c", "c", true },
	{ "**/c", "a/b/c", true },
	{ "**/c", "a/bc", false },
	{ "a/**/b", "a/b", true },
	{ "a/**/b", "a/x/y/b", true },
	{ "a/**/b", "ab", false },
	{ "a/**/b", "a/xb", false },
	{ "a**b", "a/x/b", true },
	{ "thu_tuc/ho_tich/*.yaml", "thu_tuc/ho_tich/1.001193.yaml", true },
	{ "thu_tuc/*.yaml", "thu_tuc/ho_tich/1.001193.yaml", false },
	{ "thu_tuc/**/1.*.yaml", "thu_tuc/ho_tich/1.001193.yaml", true },
};

static void
test_globs(void **state)
{
	size_t i, wrong = 0;

	(void)state;
	for (i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		if (glob_matches(rows[i].glob, rows[i].path) ==
		    rows[i].matches)
			continue;
		print_error("\"%s\", \"%s\"\n", rows[i].glob, rows[i].path);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void
test_inside(void **state)
{
	struct arena a = { 0 };

	(void)state;
	assert_string_equal(path_in_root(&a, "/", "/tmp"), "tmp");
	assert_string_equal(path_in_root(&a, "/tmp", "/tmp/."), "/tmp/.");
	assert_string_equal(path_in_root(&a, "/t", "/tmp"), "/tmp");
	assert_string_equal(path_in_root(&a, NULL, "x/y"), "x/y");
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_globs),
		cmocka_unit_test(test_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
