/* What notes of fees say: the one amount that is charged, and terms. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "model/fee.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* A note as the loader hands it on: only its norm is read. */
static struct value
note(const char *norm)
{
	return (struct value){ .norm = norm, .norm_len = strlen(norm) };
}

static const struct amount_row {
	const char *norm;
	enum currency currency;
	long long amount;	/* 0: there is no single one */
} amount_rows[] = {
	{ "8.000 đồng/bản", CURRENCY_VND, 8000 },
	{ "160.000/hộ chiếu", CURRENCY_VND, 160000 },
	{ "160.000/hộ chiếu", CURRENCY_USD, 160000 },
	{ "155 usd/thẻ", CURRENCY_USD, 155 },
	{ "155 usd/thẻ", CURRENCY_VND, 0 },
	{ "lệ phí: 400.000 đồng (mức thu: 400.000đ/trường hợp)",
	  CURRENCY_VND, 400000 },
	{ "2.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản",
	  CURRENCY_VND, 2000 },
	{ "thời hạn không quá 02 năm: 145 usd/thẻ", CURRENCY_USD, 145 },
	{ "50.000 đồng; người nghèo được giảm 20.000 đồng", CURRENCY_VND,
	  50000 },
	{ "/lần. giá trị giao dịch dưới 2,1 tỷ đồng", CURRENCY_VND, 0 },
	{ "cấp mới 20.000 đồng, cấp lại 10.000 đồng", CURRENCY_VND, 0 },
	{ "từ 10.000 đồng đến 20.000 đồng", CURRENCY_VND, 0 },
	{ "10.000 - 20.000 đồng", CURRENCY_VND, 0 },
	{ "10.000 đến 20.000 đồng", CURRENCY_VND, 0 },
	{ "trực tiếp - 20.000 đồng", CURRENCY_VND, 20000 },
	{ "10.000.0000 đồng, sau đó 5.000 đồng", CURRENCY_VND, 0 },
	{ "mức phí: 0đ", CURRENCY_VND, 0 },
	{ "không quy định", CURRENCY_VND, 0 },
	{ "", CURRENCY_VND, 0 },
};

static void
test_amount(void **state)
{
	const struct amount_row *row = *state;
	struct value v = note(row->norm);
	struct money_hit hit;

	if (row->amount == 0) {
		assert_false(fee_sole_amount(&v, row->currency, &hit));
		return;
	}
	assert_true(fee_sole_amount(&v, row->currency, &hit));
	assert_true(hit.amount == row->amount);
}

/* Terms as "[from-to]", a missing first day as "?". */
static const struct term_row {
	const char *norm, *terms;
} term_rows[] = {
	{ "(áp dụng đến hết ngày 31/12/2024 theo thông tư số 43/2024/tt-btc)",
	  "[?-31/12/2024]" },
	{ "kể từ ngày 01/7/2025 đến hết ngày 31/12/2026",
	  "[01/07/2025-31/12/2026]" },
	{ "từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2026",
	  "[01/07/2025-31/12/2026]" },
	{ "từ 01/7/2025 đến 31/12/2026", "[01/07/2025-31/12/2026]" },
	{ "đến hết 31/12/2026", "[?-31/12/2026]" },
	{ "từ ngày 01/01/2025 đến hết ngày 31/12/2025 giảm; từ ngày 01/7/2025"
	  " đến hết ngày 31/12/2026 bằng 50%",
	  "[01/01/2025-31/12/2025][01/07/2025-31/12/2026]" },
	{ "từ ngày 01/7/2025 mức thu theo thông tư của bộ tài chính; trước đây"
	  " đến hết ngày 31/12/2024", "[?-31/12/2024]" },
	{ "từ 01/7/2024 - 31/12/2024", "[01/07/2024-31/12/2024]" },
	{ "từ ngày 01/7/2024 – hết ngày 31/12/2024",
	  "[01/07/2024-31/12/2024]" },
	{ "từ ngày 01/7/2024 mức thu mới - 31/12/2024", "" },
	{ "thông tư số 25/2021/tt-btc ngày 07/4/2021", "" },
	{ "kể từ ngày 01/01/2027 trở đi", "" },
	{ "đến hết ngày 31/02/2026", "" },
	{ "", "" },
};

static void
test_term(void **state)
{
	const struct term_row *row = *state;
	struct value v = note(row->norm);
	struct fee_term term;
	char found[256] = "";
	size_t pos = 0, n = 0;

	while (fee_term_find(&v, &pos, &term)) {
		char from[DATE_SIZE] = "?", to[DATE_SIZE];

		if (term.from.year != 0)
			date_format(from, term.from);
		date_format(to, term.to);
		n += (size_t)snprintf(found + n, sizeof(found) - n, "[%s-%s]",
		    from, to);
		assert_true(n < sizeof(found));
		assert_true(term.begin <= term.off);
	}
	assert_string_equal(found, row->terms);
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(amount_rows) + N_OF(term_rows)];
	size_t i, n = 0;

	for (i = 0; i < N_OF(amount_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = amount_rows[i].norm,
			.test_func = test_amount,
			.initial_state = (void *)&amount_rows[i],
		};
	for (i = 0; i < N_OF(term_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = term_rows[i].norm,
			.test_func = test_term,
			.initial_state = (void *)&term_rows[i],
		};
	return cmocka_run_group_tests_name("fee", tests, NULL, NULL);
}
