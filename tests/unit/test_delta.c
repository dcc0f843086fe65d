/* Differences and percentages as offices write them, and names of classes. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "model/change.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

struct written {
	struct delta delta;
	const char *vi, *en;
};

#define DAYS(a, b) { DELTA_TIME, (a) * 1000, (b) * 1000, UNIT_NGAY, 0, NULL }
#define DONG(a, b) { DELTA_MONEY, a, b, UNIT_NONE, W_TIEN_TE_VND, NULL }
#define RATE(a, b) { DELTA_PERCENT, a, b, UNIT_NONE, 0, NULL }

static const struct written rows[] = {
	/* Real revisions: the percentages that decisions print. */
	{ DAYS(35, 25), "giảm 10 ngày (28,57%)", "10 days less (28.57%)" },
	{ DAYS(5, 1), "giảm 4 ngày (80,00%)", "4 days less (80.00%)" },
	{ DAYS(5, 3), "giảm 2 ngày (40,00%)", "2 days less (40.00%)" },
	{ DONG(1024000, 231000), "giảm 793.000 đồng (77,44%)",
	  "793,000 đồng less (77.44%)" },
	{ DONG(25000, 50000), "tăng 25.000 đồng (100,00%)",
	  "25,000 đồng more (100.00%)" },
	{ DAYS(1, 20), "tăng 19 ngày (1.900,00%)",
	  "19 days more (1,900.00%)" },
	{ DAYS(3, 2), "giảm 1 ngày (33,33%)", "1 day less (33.33%)" },
	/* Nothing, and from nothing. */
	{ DAYS(7, 7), "", "" },
	{ { DELTA_NONE, 1, 2, UNIT_NGAY, 0, NULL }, "", "" },
	{ DONG(0, 20000), "tăng 20.000 đồng", "20,000 đồng more" },
	{ DONG(20000, 0), "giảm 20.000 đồng (100,00%)",
	  "20,000 đồng less (100.00%)" },
	/* Parts of a unit; other units and currencies. */
	{ { DELTA_TIME, 1000, 500, UNIT_NGAY_LAM_VIEC, 0, NULL },
	  "giảm 0,5 ngày làm việc (50,00%)",
	  "0.5 working days less (50.00%)" },
	{ { DELTA_TIME, 3000, 3125, UNIT_GIO, 0, NULL },
	  "tăng 0,125 giờ (4,17%)", "0.125 hours more (4.17%)" },
	{ { DELTA_MONEY, 10, 25, UNIT_NONE, W_TIEN_TE_USD, NULL },
	  "tăng 15 USD (150,00%)", "15 USD more (150.00%)" },
	{ RATE(50000, 100000), "tăng 50 điểm phần trăm",
	  "50 percentage points more" },
	{ RATE(800, 500), "giảm 0,3 điểm phần trăm",
	  "0.3 percentage points less" },
};

static void
check(const struct delta *d, enum lang lang, const char *expected)
{
	struct buf b;

	buf_init(&b, 0);
	delta_write(&b, d, lang);
	assert_string_equal(b.data, expected);
	buf_release(&b);
}

static void
test_written(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(rows); i++) {
		check(&rows[i].delta, LANG_VI, rows[i].vi);
		check(&rows[i].delta, LANG_EN, rows[i].en);
	}
}

static struct delta
counted(enum field_id f, long long before, long long after)
{
	return (struct delta){ .kind = DELTA_COUNT, .before = before,
	    .after = after, .counted = field_of(f) };
}

static void
test_counts(void **state)
{
	struct delta d = counted(F_NHOM_GIAY_TO, 4, 2);

	(void)state;
	check(&d, LANG_VI, "bỏ 02 giấy tờ");
	check(&d, LANG_EN, "2 papers less");
	d = counted(F_NHOM_GIAY_TO, 0, 1);
	check(&d, LANG_VI, "thêm 01 giấy tờ");
	check(&d, LANG_EN, "1 paper more");
	d = counted(F_HO_SO_SO_BO, 2, 1);
	check(&d, LANG_VI, "giảm 01 bộ hồ sơ");
	d = counted(F_GIAY_TO_BAN_SAO, 1, 12);
	check(&d, LANG_VI, "tăng 11 bản sao");
	d = counted(F_THU_TUC_SO_LAN_DEN, 1, 2);
	check(&d, LANG_EN, "1 visit more");
}

/* Printed by hand and wrong: 666/2.227 as 29,92%, 41/135 as 30%. */
static void
test_hundredths(void **state)
{
	(void)state;
	assert_int_equal(hundredths(10, 35), 2857);
	assert_int_equal(hundredths(666, 2227), 2991);
	assert_int_equal(hundredths(41, 135), 3037);
	assert_int_equal(hundredths(626, 2092), 2992);
	assert_int_equal(hundredths(74, 203), 3645);
	assert_int_equal(hundredths(103, 203), 5074);
	assert_int_equal(hundredths(0, 7), 0);
	assert_int_equal(hundredths(7, 7), 10000);
	/* Half up: 1/16 = 6,25%, 1/160 = 0,625%, 1/800 = 0,125%. */
	assert_int_equal(hundredths(1, 16), 625);
	assert_int_equal(hundredths(1, 160), 63);
	assert_int_equal(hundredths(1, 800), 13);
	assert_int_equal(hundredths(1, 801), 12);
	assert_int_equal(hundredths(999999999999LL, 1000000000000LL), 10000);
}

static void
test_names(void **state)
{
	enum burden b;
	int i, k;

	(void)state;
	for (i = 0; i < N_BURDENS; i++) {
		assert_true(burden_by_key(burden_key((enum burden)i), &b));
		assert_int_equal(b, i);
		assert_int_equal(burden_mirror(burden_mirror(b)), b);
	}
	assert_false(burden_by_key("nang_hon", &b));
	assert_int_equal(burden_mirror(BURDEN_HEAVIER), BURDEN_LIGHTER);
	assert_int_equal(burden_mirror(BURDEN_CONTENT), BURDEN_CONTENT);
	assert_int_equal(burden_mirror(BURDEN_FORM), BURDEN_FORM);
	for (i = 0; i < N_FATES; i++)
		for (k = 0; k < i; k++)
			assert_string_not_equal(fate_key((enum fate)i),
			    fate_key((enum fate)k));
	assert_string_equal(fate_key(FATE_MOVED), "doi_tham_quyen");
	assert_string_equal(fate_label(FATE_NEW, LANG_VI), "Mới ban hành");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_written),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_hundredths),
		cmocka_unit_test(test_names),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
