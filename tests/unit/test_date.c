/* Dates: strict forms, day numbers, months, and dates in running text. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/date.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static void
assert_date(struct date d, int year, int month, int day)
{
	assert_int_equal(d.year, year);
	assert_int_equal(d.month, month);
	assert_int_equal(d.day, day);
}

struct parse_row {
	const char *text;
	enum date_result result;
	struct date date;
};

static const struct parse_row iso_rows[] = {
	{ "2026-01-20", DATE_OK, { 2026, 1, 20 } },
	{ "2024-02-29", DATE_OK, { 2024, 2, 29 } },
	{ "2000-02-29", DATE_OK, { 2000, 2, 29 } },
	{ "0001-01-01", DATE_OK, { 1, 1, 1 } },
	{ "9999-12-31", DATE_OK, { 9999, 12, 31 } },
	{ "1900-02-29", DATE_IMPOSSIBLE, { 0 } },
	{ "2026-02-29", DATE_IMPOSSIBLE, { 0 } },
	{ "2026-02-31", DATE_IMPOSSIBLE, { 0 } },
	{ "2026-04-31", DATE_IMPOSSIBLE, { 0 } },
	{ "2026-13-01", DATE_IMPOSSIBLE, { 0 } },
	{ "2026-00-10", DATE_IMPOSSIBLE, { 0 } },
	{ "2026-10-00", DATE_IMPOSSIBLE, { 0 } },
	{ "0000-01-01", DATE_IMPOSSIBLE, { 0 } },
	{ "2026-1-20", DATE_FORM, { 0 } },
	{ "26-01-20", DATE_FORM, { 0 } },
	{ "2026/01/20", DATE_FORM, { 0 } },
	{ "20/01/2026", DATE_FORM, { 0 } },
	{ "2026-01-20 ", DATE_FORM, { 0 } },
	{ " 2026-01-20", DATE_FORM, { 0 } },
	{ "2026-01-201", DATE_FORM, { 0 } },
	{ "02026-01-20", DATE_FORM, { 0 } },
	{ "2026-01", DATE_FORM, { 0 } },
	{ "2026-01-", DATE_FORM, { 0 } },
	{ "-2026-01-20", DATE_FORM, { 0 } },
	{ "2026-+1-20", DATE_FORM, { 0 } },
	{ "2026--1-20", DATE_FORM, { 0 } },
};

static void
test_iso(void **state)
{
	const struct parse_row *r = *state;
	struct date d = { 7, 7, 7 };

	assert_int_equal(date_parse_iso(r->text, strlen(r->text), &d),
	    r->result);
	assert_date(d, r->date.year, r->date.month, r->date.day);
}

static const struct parse_row dmy_rows[] = {
	{ "31/12/2023", DATE_OK, { 2023, 12, 31 } },
	{ "01/7/2025", DATE_OK, { 2025, 7, 1 } },
	{ "1/7/2025", DATE_OK, { 2025, 7, 1 } },
	{ "08-06-2010", DATE_OK, { 2010, 6, 8 } },
	{ "20.01.2026", DATE_OK, { 2026, 1, 20 } },
	{ "31/02/2026", DATE_IMPOSSIBLE, { 0 } },
	{ "12/15/2025", DATE_IMPOSSIBLE, { 0 } },
	{ "0/1/2025", DATE_IMPOSSIBLE, { 0 } },
	{ "10/11//2025", DATE_FORM, { 0 } },
	{ "10/11-2025", DATE_FORM, { 0 } },
	{ "10 / 11 / 2025", DATE_FORM, { 0 } },
	{ "10/11/25", DATE_FORM, { 0 } },
	{ "010/11/2025", DATE_FORM, { 0 } },
	{ "10/11/20250", DATE_FORM, { 0 } },
	{ "10/11/2025 ", DATE_FORM, { 0 } },
	{ "10/11", DATE_FORM, { 0 } },
	{ "10/", DATE_FORM, { 0 } },
	{ "/11/2025", DATE_FORM, { 0 } },
	{ "10//2025", DATE_FORM, { 0 } },
	{ "2026-01-20", DATE_FORM, { 0 } },
};

static void
test_dmy(void **state)
{
	const struct parse_row *r = *state;
	struct date d = { 7, 7, 7 };

	assert_int_equal(date_parse_dmy(r->text, strlen(r->text), &d),
	    r->result);
	assert_date(d, r->date.year, r->date.month, r->date.day);
}

static const struct day_row {
	const char *name;
	struct date date;
	long days;
	int weekday;
	const char *format, *format_iso;
} day_rows[] = {
	{ "epoch", { 1970, 1, 1 }, 0, 4, "01/01/1970", "1970-01-01" },
	{ "eve of the epoch", { 1969, 12, 31 }, -1, 3, "31/12/1969",
	  "1969-12-31" },
	{ "before the epoch", { 1969, 12, 28 }, -4, 0, "28/12/1969",
	  "1969-12-28" },
	{ "leap century", { 2000, 2, 29 }, 11016, 2, "29/02/2000",
	  "2000-02-29" },
	{ "a Sunday", { 2026, 11, 22 }, 20779, 0, "22/11/2026",
	  "2026-11-22" },
	{ "first day", { 1, 1, 1 }, -719162, 1, "01/01/0001", "0001-01-01" },
	{ "last four-digit day", { 9999, 12, 31 }, 2932896, 5, "31/12/9999",
	  "9999-12-31" },
};

static void
test_day(void **state)
{
	const struct day_row *r = *state;
	char buf[DATE_SIZE];

	assert_int_equal(date_days(r->date), r->days);
	assert_date(date_from_days(r->days), r->date.year, r->date.month,
	    r->date.day);
	assert_int_equal(date_weekday(r->date), r->weekday);
	date_format(buf, r->date);
	assert_string_equal(buf, r->format);
	date_format_iso(buf, r->date);
	assert_string_equal(buf, r->format_iso);
}

/* Walks the days of 1900 to 2100 by a calendar written out by hand. */
static void
test_two_centuries(void **state)
{
	static const int len[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
	};
	struct date d = { 1900, 1, 1 };
	long days = -25567;
	int weekday = 1;

	(void)state;
	for (; d.year <= 2100; days++, weekday = (weekday + 1) % 7) {
		bool leap = d.year % 4 == 0 && d.year != 1900 &&
		    d.year != 2100;

		assert_int_equal(date_days(d), days);
		assert_int_equal(date_weekday(d), weekday);
		assert_date(date_from_days(days), d.year, d.month, d.day);
		if (++d.day > len[d.month - 1] + (leap && d.month == 2)) {
			assert_false(date_valid(d));
			d.day = 1;
			d.month = d.month % 12 + 1;
			d.year += d.month == 1;
		}
		assert_true(date_valid(d));
	}
	assert_int_equal(days, 47847);	/* 2101-01-01 */
}

static const struct month_row {
	const char *name;
	struct date from;
	long n;
	struct date to;
} month_rows[] = {
	{ "same day", { 2026, 1, 20 }, 2, { 2026, 3, 20 } },
	{ "none", { 2026, 1, 31 }, 0, { 2026, 1, 31 } },
	{ "short month", { 2026, 1, 31 }, 1, { 2026, 2, 28 } },
	{ "short month of a leap year", { 2027, 12, 31 }, 2, { 2028, 2, 29 } },
	{ "thirty days", { 2026, 8, 31 }, 1, { 2026, 9, 30 } },
	{ "back to a long month", { 2026, 2, 28 }, 1, { 2026, 3, 28 } },
	{ "into December", { 2026, 11, 5 }, 1, { 2026, 12, 5 } },
	{ "over the year", { 2026, 12, 5 }, 1, { 2027, 1, 5 } },
	{ "a year from a leap day", { 2024, 2, 29 }, 12, { 2025, 2, 28 } },
	{ "four years from a leap day", { 2024, 2, 29 }, 48, { 2028, 2, 29 } },
	{ "backwards", { 2026, 3, 31 }, -1, { 2026, 2, 28 } },
	{ "backwards over the year", { 2026, 1, 15 }, -1, { 2025, 12, 15 } },
};

static void
test_months(void **state)
{
	const struct month_row *r = *state;

	assert_date(date_add_months(r->from, r->n), r->to.year, r->to.month,
	    r->to.day);
}

static void
test_cmp(void **state)
{
	static const struct date in_order[] = {
		{ 0 }, { 2025, 12, 31 }, { 2026, 1, 31 }, { 2026, 2, 1 },
		{ 2026, 2, 2 },
	};
	size_t i, j;

	(void)state;
	for (i = 0; i < N_OF(in_order); i++)
		for (j = 0; j < N_OF(in_order); j++)
			assert_int_equal((i > j) - (i < j),
			    date_cmp(in_order[i], in_order[j]));
}

static void
test_invalid(void **state)
{
	struct date d = { 7, 7, 7 };

	(void)state;
	assert_int_equal(date_parse_iso("", 0, &d), DATE_FORM);
	assert_date(d, 0, 0, 0);
	assert_int_equal(date_parse_dmy("", 0, &d), DATE_FORM);
	assert_false(date_valid((struct date){ 0 }));
	assert_false(date_valid((struct date){ -1, 1, 1 }));
	assert_false(date_valid((struct date){ 2026, 13, 1 }));
	assert_false(date_valid((struct date){ 2026, 1, 32 }));
	assert_false(date_valid((struct date){ 2026, 1, -1 }));
}

/*
 * What is found, in brackets: the bytes of the hit, then the date, "sai dạng"
 * for DATE_FORM or "không có" for DATE_IMPOSSIBLE.
 */
static const struct find_row {
	const char *text, *found;
} find_rows[] = {
	/* the usual forms */
	{ "đến 31/12/2023.", "[31/12/2023: 2023-12-31]" },
	{ "từ ngày 01/7/2025 đến hết ngày 31/12/2026",
	  "[01/7/2025: 2025-07-01][31/12/2026: 2026-12-31]" },
	{ "ngày 30 tháng 6 năm 2026",
	  "[ngày 30 tháng 6 năm 2026: 2026-06-30]" },
	{ "Hà Nội, Ngày 05 tháng 8  năm 2026",
	  "[Ngày 05 tháng 8  năm 2026: 2026-08-05]" },
	{ "sau 30 tháng 4 năm 1975", "[30 tháng 4 năm 1975: 1975-04-30]" },
	{ "nga\u0300y 17 tha\u0301ng 11 n\u0103m 2023",
	  "[nga\u0300y 17 tha\u0301ng 11 n\u0103m 2023: 2023-11-17]" },
	{ "ngày\u00a017\u00a0tháng\u00a011\u00a0năm\u00a02023",
	  "[ngày\u00a017\u00a0tháng\u00a011\u00a0năm\u00a02023: "
	  "2023-11-17]" },
	{ "ra_soat 2026-06-30", "[2026-06-30: 2026-06-30]" },
	{ "từ ngày 20-7-1954 đến 30-4-1975",
	  "[20-7-1954: 1954-07-20][30-4-1975: 1975-04-30]" },
	{ "(04.12.2023)", "[04.12.2023: 2023-12-04]" },
	{ "01/01/2025-31/12/2025",
	  "[01/01/2025: 2025-01-01][31/12/2025: 2025-12-31]" },
	{ "01.01.2025-31.12.2025",
	  "[01.01.2025: 2025-01-01][31.12.2025: 2025-12-31]" },
	{ "từ 12-31/12/2025", "[31/12/2025: 2025-12-31]" },
	{ "1/1/2025", "[1/1/2025: 2025-01-01]" },
	{ "hành chính.01/01/2025", "[01/01/2025: 2025-01-01]" },
	{ "Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ",
	  "[08/6/2010: 2010-06-08]" },
	{ "Luật số 42/2024/QH15 ngày 29/6/2024; cụ thể",
	  "[29/6/2024: 2024-06-29]" },
	/* days that do not exist */
	{ "ngày 31/02/2026", "[31/02/2026: không có]" },
	{ "12/15/2025", "[12/15/2025: không có]" },
	{ "40/13/2025", "[40/13/2025: không có]" },
	{ "31.02.2026", "[31.02.2026: không có]" },
	{ "2026-02-30", "[2026-02-30: không có]" },
	{ "ngày 31 tháng 4 năm 2026",
	  "[ngày 31 tháng 4 năm 2026: không có]" },
	{ "ngày 5 tháng 13 năm 2026",
	  "[ngày 5 tháng 13 năm 2026: không có]" },
	/* meant as dates, not readable as such */
	{ "ngày 10/11//2025", "[10/11//2025: sai dạng]" },
	{ "10//11/2025", "[10//11/2025: sai dạng]" },
	{ "ngày 01 /11 /2017 của", "[01 /11 /2017: sai dạng]" },
	{ "ngày 29.10/2016", "[29.10/2016: sai dạng]" },
	{ "ngày 29/10.2016", "[29/10.2016: sai dạng]" },
	{ "ngày 10/11/25", "[10/11/25: sai dạng]" },
	{ "ngày 10/11/20255", "[10/11/20255: sai dạng]" },
	/* no dates */
	{ "không có ngày nào", "" },
	{ "66.7/2025/NQ-CP", "" },
	{ "Nghị quyết 66.7/2025", "" },
	{ "12.7/2025/NQ-CP", "" },
	{ "63/2010/NĐ-CP, 19/2025/QĐ-TTg, 6050/2026/VBHN-NĐ-BTP", "" },
	{ "12/11/2025/ĐC", "" },
	{ "1.001193.000.00.00.H40", "" },
	{ "000.00.00.G15-KQ000031", "" },
	{ "H15.50.05.13-261008-0975", "" },
	{ "99.99.9999", "" },
	{ "10/11/25", "" },
	{ "số 12/34/567 đường Láng", "" },
	{ "123/10/11/2025", "" },
	{ "5.10/11/2025", "" },
	{ "1.10.2024.5", "" },
	{ "HS-20-7-1954", "" },
	{ "quý 9-10/2015", "" },
	{ "từ 9..10/2015", "" },
	{ "từ 9/10..2015", "" },
	{ "1. 10. 2024", "" },
	{ "ngày 10.11.25", "" },
	{ "ngày 10/11/5", "" },
	{ "ngày 10/11/202555", "" },
	{ "QĐ/10/11/2025", "" },
	{ "1,10/11/2025", "" },
	{ "1.30 tháng 6 năm 2026", "" },
	{ "từ 19-20/10.", "" },
	{ "10/11/2025a", "" },
	{ "A10/11/2025", "" },
	{ "từ ngày 01/7 đến nay", "" },
	{ "ngày 15 tháng 7", "" },
	{ "tháng 6 năm 2026", "" },
	{ "30 tháng 6 năm 20266", "" },
	{ "2026-1-20", "" },
	{ "2026-01-201", "" },
	{ "0243-26-2026-01-20", "" },
	{ "10/11/", "" },
	{ "10/", "" },
	{ "10", "" },
};

static void
check_find(const char *text, const char *found)
{
	size_t pos = 0, len = strlen(text), n = 0;
	char got[256] = "", iso[DATE_SIZE];
	struct date_hit hit;

	while (date_find(text, len, &pos, &hit)) {
		const char *what = hit.result == DATE_FORM ? "sai dạng" :
		    "không có";

		if (hit.result == DATE_OK) {
			date_format_iso(iso, hit.date);
			what = iso;
		} else {
			assert_date(hit.date, 0, 0, 0);
		}
		assert_int_equal(pos, hit.off + hit.n);
		n += (size_t)snprintf(got + n, sizeof(got) - n, "[%.*s: %s]",
		    (int)hit.n, text + hit.off, what);
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
test_find_odd(void **state)
{
	(void)state;
	check_find("", "");
	check_find("\xff" "10/\xff" "11/2025", "");
	check_find("31/12/2023\xc3", "[31/12/2023: 2023-12-31]");
	check_find("ngày 05\ntháng 8\r\nnăm 2026",
	    "[ngày 05\ntháng 8\r\nnăm 2026: 2026-08-05]");
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(iso_rows) + N_OF(dmy_rows) +
	    N_OF(day_rows) + N_OF(month_rows) + N_OF(find_rows) + 4] = {
		cmocka_unit_test(test_two_centuries),
		cmocka_unit_test(test_cmp),
		cmocka_unit_test(test_invalid),
		cmocka_unit_test(test_find_odd),
	};
	size_t i, n = 4;

	for (i = 0; i < N_OF(iso_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = iso_rows[i].text,
			.test_func = test_iso,
			.initial_state = (void *)&iso_rows[i],
		};
	for (i = 0; i < N_OF(dmy_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = dmy_rows[i].text,
			.test_func = test_dmy,
			.initial_state = (void *)&dmy_rows[i],
		};
	for (i = 0; i < N_OF(day_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = day_rows[i].name,
			.test_func = test_day,
			.initial_state = (void *)&day_rows[i],
		};
	for (i = 0; i < N_OF(month_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = month_rows[i].name,
			.test_func = test_months,
			.initial_state = (void *)&month_rows[i],
		};
	for (i = 0; i < N_OF(find_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = find_rows[i].text,
			.test_func = test_find,
			.initial_state = (void *)&find_rows[i],
		};
	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
