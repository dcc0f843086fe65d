/* Codes of procedures and agencies: every form in use, and what is none. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/code.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static void
test_codes_accepted(void **state)
{
	static const char *const codes[] = {
		"1.001193", "2.000815", "1.014056", "3.000181", "6.004123",
		"1.001612.000.00.00.H48", "2.000884.000.00.00.H55",
		"1.001612.000.00.00.H01", "1.000948.000.00.00.G15",
		"1.000948.H38", "1.012753.H19", "1.010038.01",
	};
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(codes); i++)
		if (!code_valid(codes[i]))
			fail_msg("rejected: %s", codes[i]);
}

static void
test_codes_rejected(void **state)
{
	static const char *const codes[] = {
		"", "1", "1.00119", "1.0011933", "0.001193", "11.001193",
		"1,001193", "1 001193", " 1.001193", "1.001193 ", "1.001193.",
		"1.001193.H4", "1.001193.H400", "1.001193.h40", "1.001193.1",
		"1.001193.00.00.H40", "1.001193.000.00.00",
		"1.001193.000.00.00.H", "T-GLA-106536-TT", "1.00l193",
		"1.001193.01.02", "1.001193.H40.01",
	};
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(codes); i++)
		if (code_valid(codes[i]))
			fail_msg("accepted: %s", codes[i]);
}

static void
test_code_parts(void **state)
{
	(void)state;
	assert_null(code_suffix("1.001193"));
	assert_null(code_suffix("1.010038.01"));
	assert_string_equal(code_suffix("1.001612.000.00.00.H48"), "H48");
	assert_string_equal(code_suffix("1.000948.H38"), "H38");
	assert_true(code_same("1.001193", "1.001193.000.00.00.H40"));
	assert_true(code_same("1.010038.01", "1.010038"));
	assert_false(code_same("1.001193", "2.001193"));
	assert_int_equal(code_prefix("1.001193.yaml"), 8);
	assert_int_equal(code_prefix("1.000948.H38.yaml"), 12);
	assert_int_equal(code_prefix("khai-sinh.yaml"), 0);
}

static void
test_codes_found_in_text(void **state)
{
	static const char text[] =
	    "Đăng ký (1.010727), xem 1.000948.H38. Không phải: 11.000123, "
	    "v1.000123, 1.0001234, 2.1.000123, 1.000123đ; hết 2.000554";
	size_t pos = 0, off, n;

	(void)state;
	assert_true(code_find(text, strlen(text), &pos, &off, &n));
	assert_int_equal(n, 8);
	assert_memory_equal(text + off, "1.010727", 8);
	assert_true(code_find(text, strlen(text), &pos, &off, &n));
	assert_int_equal(n, 12);
	assert_memory_equal(text + off, "1.000948.H38", 12);
	assert_true(code_find(text, strlen(text), &pos, &off, &n));
	assert_int_equal(off + n, strlen(text));
	assert_false(code_find(text, strlen(text), &pos, &off, &n));
	assert_false(code_find(text, strlen(text), &pos, &off, &n));
}

static void
test_unit_codes(void **state)
{
	static const char *const good[] = {
		"H00.01", "H15", "H15.50.05.13", "G01", "000.00.53.H48",
		"000.00.13.G04", "000.00.00.H48", "H29.1.234.56.7",
	};
	static const char *const bad[] = {
		"", "H", "H1", "H123", "h15", "15.H", "H15.", "H15.50.",
		"H15.5000", "H15.50.05.13.01.02", "000.00.H48",
		"000.00.00.000.H48", "00.00.53.H48", "H15-50", "12345",
		"G01s.108.000",
	};
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(good); i++)
		if (!unit_code_valid(good[i]))
			fail_msg("rejected: %s", good[i]);
	for (i = 0; i < N_OF(bad); i++)
		if (unit_code_valid(bad[i]))
			fail_msg("accepted: %s", bad[i]);
	assert_memory_equal(unit_code_top("H15.50.05.13"), "H15", 3);
	assert_memory_equal(unit_code_top("000.00.53.H48"), "H48", 3);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_codes_accepted),
		cmocka_unit_test(test_codes_rejected),
		cmocka_unit_test(test_code_parts),
		cmocka_unit_test(test_codes_found_in_text),
		cmocka_unit_test(test_unit_codes),
	};

	return cmocka_run_group_tests_name("code", tests, NULL, NULL);
}
