/* Time limits: the strict grammar, its form, and limits in running text. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/duration.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct parse_row {
	const char *text;
	enum duration_error error;
	struct duration duration;
} parse_rows[] = {
	{ "5 ngày làm việc", DURATION_OK, { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "05 ngày làm việc", DURATION_OK, { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "30 ngày", DURATION_OK, { 30000, UNIT_NGAY } },
	{ "8 giờ", DURATION_OK, { 8000, UNIT_GIO } },
	{ "4 giờ làm việc", DURATION_OK, { 4000, UNIT_GIO_LAM_VIEC } },
	{ "2 tuần", DURATION_OK, { 2000, UNIT_TUAN } },
	{ "2 tháng", DURATION_OK, { 2000, UNIT_THANG } },
	{ "1 năm", DURATION_OK, { 1000, UNIT_NAM } },
	{ "trong ngày", DURATION_OK, { 0, UNIT_TRONG_NGAY } },
	{ "Trong ngày", DURATION_OK, { 0, UNIT_TRONG_NGAY } },
	{ "khong_quy_dinh", DURATION_OK, { 0, UNIT_KHONG_QUY_DINH } },
	{ "0,5 ngày", DURATION_OK, { 500, UNIT_NGAY } },
	{ "0,25 ngày làm việc", DURATION_OK, { 250, UNIT_NGAY_LAM_VIEC } },
	{ "1,125 giờ", DURATION_OK, { 1125, UNIT_GIO } },
	{ "9999,999 ngày", DURATION_OK, { 9999999, UNIT_NGAY } },
	{ "5 Ngày làm việc", DURATION_OK, { 5000, UNIT_NGAY_LAM_VIEC } },
	{ " 5  ngày làm  việc ", DURATION_OK, { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "5\u00a0ngày\u00a0làm\u00a0việc", DURATION_OK,
	  { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "5 nga\u0300y la\u0300m vie\u0323\u0302c", DURATION_OK,
	  { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "5", DURATION_NO_UNIT, { 0 } },
	{ "0,5", DURATION_NO_UNIT, { 0 } },
	{ "5 ", DURATION_NO_UNIT, { 0 } },
	{ "ngày làm việc", DURATION_NO_NUMBER, { 0 } },
	{ "ngày", DURATION_NO_NUMBER, { 0 } },
	{ "Tháng", DURATION_NO_NUMBER, { 0 } },
	{ "0.5 ngày", DURATION_POINT, { 500, UNIT_NGAY } },
	{ "1.5 ngày lv", DURATION_POINT, { 1500, UNIT_NGAY_LAM_VIEC } },
	{ "1.000 ngày", DURATION_POINT, { 1000000, UNIT_NGAY } },
	{ "0.125 ngày", DURATION_POINT, { 125, UNIT_NGAY } },
	{ "5 ngày lv", DURATION_SPELLING, { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "5 ngày LV", DURATION_SPELLING, { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "5 nlv", DURATION_SPELLING, { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "5 ngay lam viec", DURATION_SPELLING,
	  { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "5 ngày lam việc", DURATION_SPELLING,
	  { 5000, UNIT_NGAY_LAM_VIEC } },
	{ "5ngày", DURATION_SPELLING, { 5000, UNIT_NGAY } },
	{ "5 ngay", DURATION_SPELLING, { 5000, UNIT_NGAY } },
	{ "8h", DURATION_SPELLING, { 8000, UNIT_GIO } },
	{ "4 giờ lv", DURATION_SPELLING, { 4000, UNIT_GIO_LAM_VIEC } },
	{ "2 thang", DURATION_SPELLING, { 2000, UNIT_THANG } },
	{ "-5 ngày", DURATION_NEGATIVE, { 0 } },
	{ "-0,5 giờ làm việc", DURATION_NEGATIVE, { 0 } },
	{ "0 ngày", DURATION_ZERO, { 0, UNIT_NGAY } },
	{ "0,0 giờ", DURATION_ZERO, { 0, UNIT_GIO } },
	{ "00 ngày làm việc", DURATION_ZERO, { 0, UNIT_NGAY_LAM_VIEC } },
	{ "10000 ngày", DURATION_RANGE, { 0 } },
	{ "99999999999999999999999 ngày", DURATION_RANGE, { 0 } },
	{ "0,3333 ngày", DURATION_RANGE, { 0 } },
	{ "99.999 ngày", DURATION_RANGE, { 0 } },
	{ "5 lần", DURATION_FREE_TEXT, { 0 } },
	{ "5, ngày", DURATION_FREE_TEXT, { 0 } },
	{ ",5 ngày", DURATION_FREE_TEXT, { 0 } },
	{ "1.000,5 ngày", DURATION_FREE_TEXT, { 0 } },
	{ "5 ngày.", DURATION_FREE_TEXT, { 0 } },
	{ "5 ngày làm", DURATION_FREE_TEXT, { 0 } },
	{ "5 ngàylàm việc", DURATION_FREE_TEXT, { 0 } },
	{ "3-5 ngày", DURATION_FREE_TEXT, { 0 } },
	{ "- 5 ngày", DURATION_FREE_TEXT, { 0 } },
	{ "-", DURATION_FREE_TEXT, { 0 } },
	{ "- ngày", DURATION_FREE_TEXT, { 0 } },
	{ "5 ngày làm việc kể từ ngày nhận", DURATION_FREE_TEXT, { 0 } },
	{ "10 ngày làm việc (20 ngày cho vùng khó khăn)",
	  DURATION_FREE_TEXT, { 0 } },
	{ "15 (mười lăm) ngày", DURATION_FREE_TEXT, { 0 } },
	{ "ba ngày", DURATION_FREE_TEXT, { 0 } },
	{ "không quy định", DURATION_FREE_TEXT, { 0 } },
	{ "khong_quy_dinh_gi", DURATION_FREE_TEXT, { 0 } },
	{ "khong_quy", DURATION_FREE_TEXT, { 0 } },
	{ "trong ngày làm việc", DURATION_FREE_TEXT, { 0 } },
	{ "trong", DURATION_FREE_TEXT, { 0 } },
};

static void
test_parse(void **state)
{
	const struct parse_row *r = *state;
	struct duration d = { 77, UNIT_NAM };

	assert_int_equal(duration_parse(r->text, strlen(r->text), &d),
	    r->error);
	assert_int_equal(d.milli, r->duration.milli);
	assert_int_equal(d.unit, r->duration.unit);
}

static const struct format_row {
	struct duration duration;
	const char *text;
} format_rows[] = {
	{ { 5000, UNIT_NGAY_LAM_VIEC }, "5 ngày làm việc" },
	{ { 30000, UNIT_NGAY }, "30 ngày" },
	{ { 500, UNIT_NGAY }, "0,5 ngày" },
	{ { 250, UNIT_GIO_LAM_VIEC }, "0,25 giờ làm việc" },
	{ { 1125, UNIT_GIO }, "1,125 giờ" },
	{ { 2005, UNIT_TUAN }, "2,005 tuần" },
	{ { 10100, UNIT_THANG }, "10,1 tháng" },
	{ { 0, UNIT_NAM }, "0 năm" },
	{ { 0, UNIT_TRONG_NGAY }, "trong ngày" },
	{ { 0, UNIT_KHONG_QUY_DINH }, "khong_quy_dinh" },
	{ { 1500, UNIT_NONE }, "1,5" },
	{ { 9999999, UNIT_NGAY_LAM_VIEC }, "9999,999 ngày làm việc" },
};

static void
test_format(void **state)
{
	const struct format_row *r = *state;
	char buf[DURATION_SIZE];

	duration_format(buf, r->duration);
	assert_string_equal(buf, r->text);
}

/* What is written is read back, for every unit and a spread of numbers. */
static void
test_format_parse(void **state)
{
	char buf[DURATION_SIZE];
	struct duration d, back;
	long milli;
	int unit;

	(void)state;
	for (unit = UNIT_GIO; unit <= UNIT_NAM; unit++)
		for (milli = 1; milli <= 9999999; milli += 1237) {
			d = (struct duration){ milli, (enum time_unit)unit };
			duration_format(buf, d);
			assert_int_equal(duration_parse(buf, strlen(buf),
			    &back), DURATION_OK);
			assert_int_equal(back.unit, unit);
			assert_int_equal(duration_cmp_same_unit(back, d), 0);
		}
}

static const struct hours_row {
	const char *name;
	struct duration duration;
	long milli_hours;
} hours_rows[] = {
	{ "one working day", { 1000, UNIT_NGAY_LAM_VIEC }, 8000 },
	{ "half a working day", { 500, UNIT_NGAY_LAM_VIEC }, 4000 },
	{ "a quarter", { 250, UNIT_NGAY_LAM_VIEC }, 2000 },
	{ "working hours", { 1500, UNIT_GIO_LAM_VIEC }, 1500 },
	{ "the same day", { 0, UNIT_TRONG_NGAY }, 8000 },
	{ "hours", { 8000, UNIT_GIO }, -1 },
	{ "days", { 1000, UNIT_NGAY }, -1 },
	{ "weeks", { 1000, UNIT_TUAN }, -1 },
	{ "months", { 1000, UNIT_THANG }, -1 },
	{ "years", { 1000, UNIT_NAM }, -1 },
	{ "no limit", { 0, UNIT_KHONG_QUY_DINH }, -1 },
	{ "no unit", { 5000, UNIT_NONE }, -1 },
};

static void
test_hours(void **state)
{
	const struct hours_row *r = *state;

	assert_int_equal(duration_working_hours(r->duration), r->milli_hours);
}

static void
test_cmp(void **state)
{
	const struct duration less = { 250, UNIT_NGAY };
	const struct duration more = { 3000, UNIT_NGAY };

	(void)state;
	assert_int_equal(duration_cmp_same_unit(less, more), -1);
	assert_int_equal(duration_cmp_same_unit(more, less), 1);
	assert_int_equal(duration_cmp_same_unit(more, more), 0);
}

/* What is found, in brackets: the bytes of the hit and its catalogue form. */
static const struct find_row {
	const char *text, *found;
} find_rows[] = {
	{ "không quá 07 ngày làm việc kể từ ngày nhận",
	  "[07 ngày làm việc: 7 ngày làm việc]" },
	{ "trong thời hạn 10 ngày, kể từ", "[10 ngày: 10 ngày]" },
	{ "15 (mười lăm) ngày làm việc",
	  "[15 (mười lăm) ngày làm việc: 15 ngày làm việc]" },
	{ "03 (ba) ngày làm việc", "[03 (ba) ngày làm việc: 3 ngày làm việc]" },
	{ "ngay sau 5  ngày\u00a0làm \u200bviệc",
	  "[5  ngày\u00a0làm \u200bviệc: 5 ngày làm việc]" },
	{ "10 nga\u0300y la\u0300m vi\u00ea\u0323c",
	  "[10 nga\u0300y la\u0300m vi\u00ea\u0323c: 10 ngày làm việc]" },
	{ "10 NGÀY LÀM VIỆC", "[10 NGÀY LÀM VIỆC: 10 ngày làm việc]" },
	{ "05ngày làm việc", "[05ngày làm việc: 5 ngày làm việc]" },
	{ "10 ngày làm việc (20 ngày cho vùng khó khăn)",
	  "[10 ngày làm việc: 10 ngày làm việc][20 ngày: 20 ngày]" },
	{ "35 ngày (nhóm A), 25 ngày (nhóm B)",
	  "[35 ngày: 35 ngày][25 ngày: 25 ngày]" },
	{ "0,5 ngày, 0.5 ngày",
	  "[0,5 ngày: 0,5 ngày][0.5 ngày: 0,5 ngày (dấu chấm)]" },
	{ "1.000 ngày", "[1.000 ngày: 1000 ngày (dấu chấm)]" },
	{ "3-5 ngày", "[5 ngày: 5 ngày]" },
	{ "điện tử. 02 ngày làm việc", "[02 ngày làm việc: 2 ngày làm việc]" },
	{ "hành chính.30 ngày", "[30 ngày: 30 ngày]" },
	{ "không quá 12 giờ làm việc", "[12 giờ làm việc: 12 giờ làm việc]" },
	{ "trong thời hạn 48 giờ kể từ", "[48 giờ: 48 giờ]" },
	{ "thông báo trước 24 giờ", "[24 giờ: 24 giờ]" },
	{ "trong 2 tuần hoặc 06 tháng kể từ ngày chụp",
	  "[2 tuần: 2 tuần][06 tháng: 6 tháng]" },
	{ "từ trên 02 năm đến 05 năm: 155 USD",
	  "[02 năm: 2 năm][05 năm: 5 năm]" },
	{ "gọi nhập ngũ 15 ngày cho người", "[15 ngày: 15 ngày]" },
	{ "1 ngày 12 giờ", "[1 ngày: 1 ngày][12 giờ: 12 giờ]" },
	/* dates and documents */
	{ "ngày 15 tháng 7", "" },
	{ "ngày 15 tháng này", "" },
	{ "ngày 30 tháng 6 năm 2026", "" },
	{ "tháng 6 năm nay", "" },
	{ "15 tháng 7", "" },
	{ "tổng khởi nghĩa 19 tháng Tám năm 1945", "" },
	{ "31/12/2023", "" },
	{ "Luật số 42/2024/QH15 ngày 29/6/2024", "" },
	{ "Luật số 60 ngày 17 tháng 11 năm 2020", "" },
	{ "số 163 ngày 20-01-2026", "" },
	{ "63/2010 ngày", "" },
	/* ages, clocks and opening hours */
	{ "trẻ em từ 06 tháng tuổi, 30 ngày tuổi", "" },
	{ "sau 15 giờ cùng ngày", "" },
	{ "nhận hồ sơ sau 15 giờ thì", "" },
	{ "trước 08 giờ ngày hôm sau", "" },
	{ "lúc 9 giờ", "" },
	{ "15 giờ cùng ngày", "" },
	{ "7 giờ 30 - 11 giờ 30", "" },
	{ "24 giờ/7 ngày, 24 giờ/07 ngày, 24/24 giờ", "" },
	/* no limits */
	{ "ngày làm việc", "" },
	{ "ba ngày làm việc", "" },
	{ "0 ngày", "" },
	{ "10000 ngày", "" },
	{ "0,3333 ngày", "" },
	{ "1.001193.000 ngày", "" },
	{ "1.000,5 ngày", "" },
	{ "QH15 ngày", "" },
	{ "5 ngàn", "" },
	{ "5 (hoặc 6) bản", "" },
	{ "5 (năm", "" },
	{ "5 (", "" },
	{ "5", "" },
};

static void
check_find(const char *text, const char *found)
{
	size_t pos = 0, len = strlen(text), n = 0;
	char got[256] = "", form[DURATION_SIZE];
	struct duration_hit hit;

	while (duration_find(text, len, &pos, &hit)) {
		assert_int_equal(pos, hit.off + hit.n);
		duration_format(form, hit.duration);
		n += (size_t)snprintf(got + n, sizeof(got) - n, "[%.*s: %s%s]",
		    (int)hit.n, text + hit.off, form,
		    hit.point ? " (dấu chấm)" : "");
	}
	assert_int_equal(pos, len);
	assert_string_equal(got, found);
}

static void
test_find(void **state)
{
	const struct find_row *r = *state;

	check_find(r->text, r->found);
}

/* Texts that cannot name a test. */
static void
test_odd(void **state)
{
	static const char *const free_texts[] = {
		"", "   ", "5 ng\xc3", "\xff",
	};
	struct duration d;
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(free_texts); i++)
		assert_int_equal(DURATION_FREE_TEXT, duration_parse(
		    free_texts[i], strlen(free_texts[i]), &d));
	check_find("", "");
	check_find("5 ng\xc3\xff", "");
	check_find("\xff" "5 ngày\xff", "[5 ngày: 5 ngày]");
	check_find("07 ngày\r\nlàm\n\tviệc",
	    "[07 ngày\r\nlàm\n\tviệc: 7 ngày làm việc]");
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(parse_rows) + N_OF(format_rows) +
	    N_OF(hours_rows) + N_OF(find_rows) + 3] = {
		cmocka_unit_test(test_format_parse),
		cmocka_unit_test(test_cmp),
		cmocka_unit_test(test_odd),
	};
	size_t i, n = 3;

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
	for (i = 0; i < N_OF(hours_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = hours_rows[i].name,
			.test_func = test_hours,
			.initial_state = (void *)&hours_rows[i],
		};
	for (i = 0; i < N_OF(find_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = find_rows[i].text,
			.test_func = test_find,
			.initial_state = (void *)&find_rows[i],
		};
	return cmocka_run_group_tests_name("duration", tests, NULL, NULL);
}
