/* Amounts: the strict grammar, their form, and amounts in running text. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/money.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct parse_row {
	const char *text;
	enum money_error error;
	long long amount;
} parse_rows[] = {
	{ "8000", MONEY_OK, 8000 },
	{ "0", MONEY_OK, 0 },
	{ " 8000 ", MONEY_OK, 8000 },
	{ "1000000000000", MONEY_OK, 1000000000000 },
	{ "1000000000001", MONEY_TOO_LARGE, 0 },
	{ "99999999999999999999999999", MONEY_TOO_LARGE, 0 },
	{ "9999999999 tỷ", MONEY_TOO_LARGE, 0 },
	{ "1001 tỷ", MONEY_TOO_LARGE, 0 },
	{ "8.000", MONEY_POINTS, 8000 },
	{ "1.200.000", MONEY_POINTS, 1200000 },
	{ "8,000", MONEY_COMMAS, 8000 },
	{ "1,200,000 đồng", MONEY_COMMAS, 1200000 },
	{ "8000đ", MONEY_CURRENCY, 8000 },
	{ "8000 đ", MONEY_CURRENCY, 8000 },
	{ "8.000 đồng", MONEY_CURRENCY, 8000 },
	{ "8.000 đồng/bản", MONEY_CURRENCY, 8000 },
	{ "8000/bản", MONEY_CURRENCY, 8000 },
	{ "40.000 VNĐ", MONEY_CURRENCY, 40000 },
	{ "40000 vnd", MONEY_CURRENCY, 40000 },
	{ "10 USD", MONEY_CURRENCY, 10 },
	{ "8\u00a0000", MONEY_TEXT, 0 },
	{ "8k", MONEY_SHORT, 8000 },
	{ "8 nghìn", MONEY_SHORT, 8000 },
	{ "1,5 triệu đồng", MONEY_SHORT, 1500000 },
	{ "10.000.0000", MONEY_GROUPS, 0 },
	{ "3000.000", MONEY_GROUPS, 0 },
	{ "0.000", MONEY_GROUPS, 0 },
	{ "2,5", MONEY_FRACTION, 0 },
	{ "2.5", MONEY_FRACTION, 0 },
	{ "1.000,50", MONEY_FRACTION, 0 },
	{ "1.000,00", MONEY_POINTS, 1000 },
	{ "-8000", MONEY_NEGATIVE, 0 },
	{ "-1 đồng", MONEY_NEGATIVE, 0 },
	{ "", MONEY_TEXT, 0 },
	{ "-", MONEY_TEXT, 0 },
	{ "mien", MONEY_TEXT, 0 },
	{ "đồng", MONEY_TEXT, 0 },
	{ "8000 đồng một bản", MONEY_TEXT, 0 },
	{ "8000 và 5000", MONEY_TEXT, 0 },
	{ "2%", MONEY_TEXT, 0 },
	{ "\xff", MONEY_TEXT, 0 },
};

static void
test_parse(void **state)
{
	const struct parse_row *row = *state;
	long long amount = -7;

	assert_int_equal(row->error,
	    money_parse(row->text, strlen(row->text), &amount));
	assert_true(amount == row->amount);
}

static const struct format_row {
	const char *text;
	long long amount;
} format_rows[] = {
	{ "0", 0 },
	{ "999", 999 },
	{ "1.000", 1000 },
	{ "8.000", 8000 },
	{ "75.000.000", 75000000 },
	{ "1.000.000.000.000", MONEY_MAX },
	{ "-20.000", -20000 },
	{ "9.223.372.036.854.775.807", LLONG_MAX },
};

static void
test_format(void **state)
{
	const struct format_row *row = *state;
	char buf[MONEY_SIZE];

	money_format(buf, row->amount);
	assert_string_equal(buf, row->text);
}

/* What is found, written "[number and currency|amount|unit]" one by one. */
static const struct find_row {
	const char *text, *found;
} find_rows[] = {
	{ "8.000 đồng/bản", "[8.000 đồng|8000 d|bản]" },
	{ "1.000.000đ/thẻ ABTC.", "[1.000.000đ|1000000 d|thẻ ABTC]" },
	{ "+ 160.000/hộ chiếu, nếu mất: 320.000đ/ hộ chiếu (đến 2023)",
	  "[160.000|160000 ?|hộ chiếu][320.000đ|320000 d|hộ chiếu]" },
	{ "thu 5000 đồng/lần đăng ký;", "[5000 đồng|5000 d|lần đăng ký]" },
	{ "5.000đ", "[5.000đ|5000 d|]" },
	{ "4.000 đ/giấy", "[4.000 đ|4000 d|giấy]" },
	{ "0đ.", "[0đ|0 d|]" },
	{ "40.000 VNĐ", "[40.000 VNĐ|40000 d|]" },
	{ "1.000.000 Việt Nam đồng", "[1.000.000 Việt Nam đồng|1000000 d|]" },
	{ "10USD/giấy", "[10USD|10 $|giấy]" },
	{ "100 đô la Mỹ", "[100 đô la Mỹ|100 $|]" },
	{ "1,5 triệu đồng", "[1,5 triệu đồng|1500000 d|]" },
	{ "200 nghìn đồng/lần", "[200 nghìn đồng|200000 d|lần]" },
	{ "1.000.000\u00a0 đồng /hồ sơ kể từ ngày 01/7/2025",
	  "[1.000.000\u00a0 đồng|1000000 d|hồ sơ]" },
	{ "4.500.000 (bốn triệu năm trăm nghìn) đồng/trường hợp nhận 01 trẻ",
	  "[4.500.000 (bốn triệu năm trăm nghìn) đồng|4500000 d|trường hợp]" },
	{ "35.000.000 đồng (ba mươi lăm triệu đồng)/lần gia hạn",
	  "[35.000.000 đồng|35000000 d|lần gia hạn]" },
	{ "150.000 đồng/lần/thẻ.", "[150.000 đồng|150000 d|lần/thẻ]" },
	{ "150.000 đồng/1 giấy", "[150.000 đồng|150000 d|giấy]" },
	{ "150.000 đồng/01 giấy", "[150.000 đồng|150000 d|giấy]" },
	{ "150.000 đồng/10 ngày", "[150.000 đồng|150000 d|]" },
	{ "10.000 đồng/khẩu-chiếc.", "[10.000 đồng|10000 d|khẩu-chiếc]" },
	{ "50.000đ/tem “AB”", "[50.000đ|50000 d|tem]" },
	{ "100,000 đồng", "[100,000 đồng|100000 d commas|]" },
	{ "10.000.0000 đồng", "[10.000.0000 đồng|0 d groups|]" },
	{ "3000.000 đồng/lần", "[3000.000 đồng|0 d groups|lần]" },
	{ "0.000đ/giấy", "[0.000đ|0 d groups|giấy]" },
	{ "2,5 đồng", "[2,5 đồng|0 d fraction|]" },
	{ "5.000 tỷ đồng", "[5.000 tỷ đồng|0 d large|]" },
	{ "10.000 đo\u0302\u0300ng", "[10.000 đo\u0302\u0300ng|10000 d|]" },
	{ "từ trang thứ 3 thu 1.000 đồng/trang, tối đa 200.000 đồng/bản",
	  "[1.000 đồng|1000 d|trang][200.000 đồng|200000 d|bản]" },
	{ "10.000 - 20.000 đồng", "[20.000 đồng|20000 d|]" },
	{ "mẫu số 01đ, điểm đ khoản 1, Mẫu 12 đ", "" },
	{ "Thông tư số 25/2021/TT-BTC, 3218/QĐ-UBND", "" },
	{ "Quyết định số 1.234/QĐ-UBND; 1.234/QĐ-UBND", "" },
	{ "2 đồng chí, 53 đồng bào, 2 đồng thời", "" },
	{ "hợp đồng 12 tháng, 5 bản, 50% mức thu, 1.001193", "" },
	{ "QH15 đồng ý", "" },
	{ "8000", "" },
	{ "", "" },
	{ "5 đ\xe1", "" },
};

static const char *const error_names[] = {
	[MONEY_OK] = "",
	[MONEY_COMMAS] = " commas",
	[MONEY_GROUPS] = " groups",
	[MONEY_FRACTION] = " fraction",
	[MONEY_TOO_LARGE] = " large",
};

static const char *const currency_names[] = {
	[CURRENCY_NONE] = "?",
	[CURRENCY_VND] = "d",
	[CURRENCY_USD] = "$",
};

static void
test_find(void **state)
{
	const struct find_row *row = *state;
	struct money_hit hit;
	char found[512] = "";
	size_t pos = 0, n = 0;

	while (money_find(row->text, strlen(row->text), &pos, &hit)) {
		n += (size_t)snprintf(found + n, sizeof(found) - n,
		    "[%.*s|%lld %s%s|%.*s]", (int)hit.n, row->text + hit.off,
		    hit.amount, currency_names[hit.currency],
		    error_names[hit.error], (int)hit.unit_n,
		    row->text + hit.unit);
		assert_true(n < sizeof(found));
	}
	assert_string_equal(found, row->found);
	assert_int_equal(pos, strlen(row->text));
}

/* The length counts, not the NUL. */
static void
test_length(void **state)
{
	long long amount;
	struct money_hit hit;
	size_t pos = 0;

	(void)state;
	assert_int_equal(money_parse("8000đ", 4, &amount), MONEY_OK);
	assert_false(money_find("8.000 đồng", 7, &pos, &hit));
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(parse_rows) + N_OF(format_rows) +
	    N_OF(find_rows) + 1] = {
		cmocka_unit_test(test_length),
	};
	size_t i, n = 1;

	for (i = 0; i < N_OF(parse_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = parse_rows[i].text,
			.test_func = test_parse,
			.initial_state = (void *)&parse_rows[i],
		};
	for (i = 0; i < N_OF(format_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = format_rows[i].text,
			.test_func = test_format,
			.initial_state = (void *)&format_rows[i],
		};
	for (i = 0; i < N_OF(find_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = find_rows[i].text,
			.test_func = test_find,
			.initial_state = (void *)&find_rows[i],
		};
	return cmocka_run_group_tests_name("money", tests, NULL, NULL);
}
