/* Working days and dates of return, with a calendar of 2026 of its own. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/calendar.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

enum {
	OPEN = 7 * 60 + 30,
	NOON = 11 * 60 + 30,
	AFTERNOON = 13 * 60 + 30,
	CLOSE = 17 * 60,
	MORNING = 9 * 60,	/* when a dossier comes in, unless it matters */
};

static const struct office_hours hours = {
	.open = OPEN, .noon = NOON,
	.afternoon = AFTERNOON, .close = CLOSE,
	.same_day = 15 * 60,
};

static const struct date off_2026[] = {
	{ 2026, 1, 1 }, { 2026, 1, 2 },
	{ 2026, 2, 16 }, { 2026, 2, 17 }, { 2026, 2, 18 }, { 2026, 2, 19 },
	{ 2026, 2, 20 },
	{ 2026, 4, 27 }, { 2026, 4, 30 }, { 2026, 5, 1 },
	{ 2026, 8, 31 }, { 2026, 9, 1 }, { 2026, 9, 2 },
	{ 2026, 11, 24 },
};

static const struct date worked_2026[] = { { 2026, 1, 10 }, { 2026, 8, 22 } };

/* Only as much of the next year as the rows need. */
static const struct date off_2027[] = { { 2027, 1, 1 } };

static const struct year_off years[] = {
	{
		.year = 2027,
		.off = off_2027, .n_off = N_OF(off_2027),
		.estimate = true,
	},
	{
		.year = 2026,
		.off = off_2026, .n_off = N_OF(off_2026),
		.worked = worked_2026, .n_worked = N_OF(worked_2026),
	},
};

static const struct calendar cal = { years, N_OF(years) };

static void
assert_date(struct date d, struct date want)
{
	char got_text[DATE_SIZE] = "none", want_text[DATE_SIZE] = "none";

	if (date_valid(d))
		date_format_iso(got_text, d);
	if (date_valid(want))
		date_format_iso(want_text, want);
	assert_string_equal(got_text, want_text);
}

static const struct due_row {
	const char *name;
	struct moment received;
	struct duration limit;
	struct moment due;
} due_rows[] = {
	/* working days */
	{ "3 ngày làm việc over 24/11", { { 2026, 11, 20 }, MORNING },
	  { 3000, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 26 }, CLOSE } },
	{ "1 ngày làm việc over 24/11", { { 2026, 11, 23 }, MORNING },
	  { 1000, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 25 }, CLOSE } },
	{ "a worked Saturday counts", { { 2026, 8, 21 }, MORNING },
	  { 5000, UNIT_NGAY_LAM_VIEC }, { { 2026, 8, 27 }, CLOSE } },
	{ "5 ngày làm việc over the National Day", { { 2026, 8, 28 }, MORNING },
	  { 5000, UNIT_NGAY_LAM_VIEC }, { { 2026, 9, 9 }, CLOSE } },
	{ "5 ngày làm việc over Tết", { { 2026, 2, 12 }, MORNING },
	  { 5000, UNIT_NGAY_LAM_VIEC }, { { 2026, 2, 26 }, CLOSE } },
	{ "3 ngày làm việc over 30/4", { { 2026, 4, 24 }, MORNING },
	  { 3000, UNIT_NGAY_LAM_VIEC }, { { 2026, 5, 4 }, CLOSE } },
	{ "a worked Saturday receives", { { 2026, 8, 22 }, MORNING },
	  { 1000, UNIT_NGAY_LAM_VIEC }, { { 2026, 8, 24 }, CLOSE } },
	{ "after closing time", { { 2026, 11, 16 }, CLOSE },
	  { 1000, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 18 }, CLOSE } },
	{ "a minute before closing time", { { 2026, 11, 16 }, CLOSE - 1 },
	  { 1000, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 17 }, CLOSE } },
	{ "at night before opening", { { 2026, 11, 16 }, 0 },
	  { 1000, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 17 }, CLOSE } },
	{ "on a Saturday, working days", { { 2026, 11, 14 }, MORNING },
	  { 1000, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 17 }, CLOSE } },
	/* calendar days */
	{ "4 ngày, the last is 24/11", { { 2026, 11, 20 }, MORNING },
	  { 4000, UNIT_NGAY }, { { 2026, 11, 25 }, CLOSE } },
	{ "30 ngày from a Saturday", { { 2026, 8, 1 }, MORNING },
	  { 30000, UNIT_NGAY }, { { 2026, 9, 3 }, CLOSE } },
	{ "15 ngày from a Sunday, into Tết", { { 2026, 2, 1 }, MORNING },
	  { 15000, UNIT_NGAY }, { { 2026, 2, 23 }, CLOSE } },
	{ "8 ngày, the last is 30/4", { { 2026, 4, 22 }, MORNING },
	  { 8000, UNIT_NGAY }, { { 2026, 5, 4 }, CLOSE } },
	{ "5 ngày from a Saturday", { { 2026, 8, 8 }, MORNING },
	  { 5000, UNIT_NGAY }, { { 2026, 8, 17 }, CLOSE } },
	{ "the last is a worked Saturday", { { 2026, 8, 17 }, MORNING },
	  { 5000, UNIT_NGAY }, { { 2026, 8, 22 }, CLOSE } },
	{ "after closing on a Friday", { { 2026, 11, 13 }, 20 * 60 },
	  { 1000, UNIT_NGAY }, { { 2026, 11, 17 }, CLOSE } },
	/* the same day, and 15 o'clock */
	{ "trong ngày", { { 2026, 11, 16 }, MORNING },
	  { 0, UNIT_TRONG_NGAY }, { { 2026, 11, 16 }, CLOSE } },
	{ "trong ngày at 15:00", { { 2026, 11, 16 }, 15 * 60 },
	  { 0, UNIT_TRONG_NGAY }, { { 2026, 11, 16 }, CLOSE } },
	{ "trong ngày at 15:01", { { 2026, 11, 16 }, 15 * 60 + 1 },
	  { 0, UNIT_TRONG_NGAY }, { { 2026, 11, 17 }, CLOSE } },
	{ "trong ngày, late before a day off", { { 2026, 11, 23 }, 16 * 60 },
	  { 0, UNIT_TRONG_NGAY }, { { 2026, 11, 25 }, CLOSE } },
	{ "trong ngày, late on a Friday", { { 2026, 11, 13 }, 16 * 60 },
	  { 0, UNIT_TRONG_NGAY }, { { 2026, 11, 16 }, CLOSE } },
	{ "trong ngày after closing", { { 2026, 11, 16 }, 22 * 60 },
	  { 0, UNIT_TRONG_NGAY }, { { 2026, 11, 17 }, CLOSE } },
	{ "trong ngày on a Sunday evening", { { 2026, 11, 15 }, 22 * 60 },
	  { 0, UNIT_TRONG_NGAY }, { { 2026, 11, 16 }, CLOSE } },
	{ "15 o'clock is nothing to working days",
	  { { 2026, 11, 16 }, 16 * 60 },
	  { 1000, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 17 }, CLOSE } },
	/* working hours: 4 in the morning, 3.5 in the afternoon */
	{ "2 giờ làm việc", { { 2026, 11, 16 }, 8 * 60 },
	  { 2000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 16 }, 10 * 60 } },
	{ "up to the break", { { 2026, 11, 16 }, OPEN },
	  { 4000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 16 }, NOON } },
	{ "over the break", { { 2026, 11, 16 }, 10 * 60 },
	  { 2000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 16 }, 14 * 60 } },
	{ "received in the break", { { 2026, 11, 16 }, 12 * 60 },
	  { 2000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 16 }, 15 * 60 + 30 } },
	{ "received at the break", { { 2026, 11, 16 }, NOON },
	  { 500, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 16 }, 14 * 60 } },
	{ "received before opening", { { 2026, 11, 16 }, 5 * 60 },
	  { 1000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 16 }, OPEN + 60 } },
	{ "over a day off", { { 2026, 11, 23 }, 16 * 60 },
	  { 2000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 25 }, OPEN + 60 } },
	{ "up to closing time", { { 2026, 11, 23 }, 16 * 60 },
	  { 1000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 23 }, CLOSE } },
	{ "8 giờ làm việc", { { 2026, 11, 16 }, OPEN },
	  { 8000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 17 }, OPEN + 30 } },
	{ "a part of a minute counts whole", { { 2026, 11, 16 }, 8 * 60 },
	  { 1, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 16 }, 8 * 60 + 1 } },
	{ "giờ làm việc from a Sunday", { { 2026, 11, 15 }, MORNING },
	  { 1000, UNIT_GIO_LAM_VIEC }, { { 2026, 11, 16 }, OPEN + 60 } },
	/* hours by the clock */
	{ "2 giờ", { { 2026, 11, 16 }, MORNING },
	  { 2000, UNIT_GIO }, { { 2026, 11, 16 }, 11 * 60 } },
	{ "24 giờ", { { 2026, 11, 16 }, MORNING },
	  { 24000, UNIT_GIO }, { { 2026, 11, 17 }, MORNING } },
	{ "an end in the break", { { 2026, 11, 16 }, 10 * 60 },
	  { 2000, UNIT_GIO }, { { 2026, 11, 16 }, AFTERNOON } },
	{ "an end at the break", { { 2026, 11, 16 }, OPEN },
	  { 4000, UNIT_GIO }, { { 2026, 11, 16 }, NOON } },
	{ "an end at closing time", { { 2026, 11, 16 }, MORNING },
	  { 8000, UNIT_GIO }, { { 2026, 11, 16 }, CLOSE } },
	{ "an end in the evening", { { 2026, 11, 16 }, 14 * 60 },
	  { 8000, UNIT_GIO }, { { 2026, 11, 17 }, OPEN } },
	{ "an end at midnight", { { 2026, 11, 16 }, 16 * 60 },
	  { 8000, UNIT_GIO }, { { 2026, 11, 17 }, OPEN } },
	{ "an end on a day off", { { 2026, 11, 13 }, MORNING },
	  { 24000, UNIT_GIO }, { { 2026, 11, 16 }, CLOSE } },
	{ "48 giờ from a Saturday", { { 2026, 11, 14 }, MORNING },
	  { 48000, UNIT_GIO }, { { 2026, 11, 18 }, OPEN } },
	/* weeks, months, years */
	{ "2 tuần", { { 2026, 11, 9 }, MORNING },
	  { 2000, UNIT_TUAN }, { { 2026, 11, 23 }, CLOSE } },
	{ "2 tuần end on 24/11", { { 2026, 11, 10 }, MORNING },
	  { 2000, UNIT_TUAN }, { { 2026, 11, 25 }, CLOSE } },
	{ "1 tuần from a Saturday", { { 2026, 8, 8 }, MORNING },
	  { 1000, UNIT_TUAN }, { { 2026, 8, 17 }, CLOSE } },
	{ "half a week", { { 2026, 11, 9 }, MORNING },
	  { 500, UNIT_TUAN }, { { 2026, 11, 13 }, CLOSE } },
	{ "1 tháng", { { 2026, 3, 16 }, MORNING },
	  { 1000, UNIT_THANG }, { { 2026, 4, 16 }, CLOSE } },
	{ "1 tháng into a short month", { { 2026, 3, 31 }, MORNING },
	  { 1000, UNIT_THANG }, { { 2026, 5, 4 }, CLOSE } },
	{ "2 tháng end on a Sunday", { { 2026, 3, 24 }, MORNING },
	  { 2000, UNIT_THANG }, { { 2026, 5, 25 }, CLOSE } },
	{ "half a month is 15 days", { { 2026, 3, 16 }, MORNING },
	  { 500, UNIT_THANG }, { { 2026, 3, 31 }, CLOSE } },
	{ "half a year is 6 months", { { 2026, 1, 5 }, MORNING },
	  { 500, UNIT_NAM }, { { 2026, 7, 6 }, CLOSE } },
	/* parts of a day */
	{ "0,5 ngày", { { 2026, 11, 16 }, MORNING },
	  { 500, UNIT_NGAY }, { { 2026, 11, 16 }, 15 * 60 } },
	{ "0,25 ngày làm việc", { { 2026, 11, 16 }, 8 * 60 },
	  { 250, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 16 }, 10 * 60 } },
	{ "1,5 ngày làm việc", { { 2026, 11, 16 }, MORNING },
	  { 1500, UNIT_NGAY_LAM_VIEC }, { { 2026, 11, 18 }, NOON } },
	{ "1,5 ngày before a weekend", { { 2026, 11, 12 }, MORNING },
	  { 1500, UNIT_NGAY }, { { 2026, 11, 16 }, NOON } },
	{ "1,5 ngày, the whole day off", { { 2026, 11, 13 }, MORNING },
	  { 1500, UNIT_NGAY }, { { 2026, 11, 16 }, CLOSE } },
	{ "0 ngày is due at once", { { 2026, 11, 16 }, MORNING },
	  { 0, UNIT_NGAY }, { { 2026, 11, 16 }, MORNING } },
};

static void
test_due(void **state)
{
	const struct due_row *r = *state;
	struct moment due;
	int year = -1;

	assert_int_equal(CAL_OK, cal_due(&cal, r->received, r->limit, &hours,
	    &due, &year));
	assert_date(due.date, r->due.date);
	assert_int_equal(due.minute, r->due.minute);
	assert_int_equal(year, 0);
}

static const struct status_row {
	const char *name;
	struct moment received;
	struct duration limit;
	enum cal_status status;
	int year;
	struct moment due;
} status_rows[] = {
	{ "1 ngày làm việc over New Year", { { 2026, 12, 31 }, MORNING },
	  { 1000, UNIT_NGAY_LAM_VIEC }, CAL_ESTIMATE, 2027,
	  { { 2027, 1, 4 }, CLOSE } },
	{ "1 ngày, New Year being off", { { 2026, 12, 31 }, MORNING },
	  { 1000, UNIT_NGAY }, CAL_ESTIMATE, 2027,
	  { { 2027, 1, 4 }, CLOSE } },
	{ "received after closing on 31/12", { { 2026, 12, 31 }, CLOSE },
	  { 0, UNIT_TRONG_NGAY }, CAL_ESTIMATE, 2027,
	  { { 2027, 1, 4 }, CLOSE } },
	{ "1 năm", { { 2026, 3, 16 }, MORNING },
	  { 1000, UNIT_NAM }, CAL_ESTIMATE, 2027,
	  { { 2027, 3, 16 }, CLOSE } },
	{ "into a year without data", { { 2027, 12, 31 }, MORNING },
	  { 1000, UNIT_NGAY }, CAL_NO_YEAR, 2028, { { 0 }, 0 } },
	{ "received in a year without data", { { 2025, 12, 31 }, MORNING },
	  { 1000, UNIT_NGAY_LAM_VIEC }, CAL_NO_YEAR, 2025, { { 0 }, 0 } },
	{ "the first missing year is named", { { 2025, 6, 30 }, MORNING },
	  { 3000, UNIT_NAM }, CAL_NO_YEAR, 2025, { { 0 }, 0 } },
	{ "centuries of working days", { { 2026, 11, 16 }, MORNING },
	  { 9999999, UNIT_NGAY_LAM_VIEC }, CAL_NO_YEAR, 2028, { { 0 }, 0 } },
	{ "centuries of years", { { 2026, 11, 16 }, MORNING },
	  { 9999999, UNIT_NAM }, CAL_NO_YEAR, 12026, { { 0 }, 0 } },
	{ "no limit set", { { 2026, 11, 16 }, MORNING },
	  { 0, UNIT_KHONG_QUY_DINH }, CAL_NO_LIMIT, 0, { { 0 }, 0 } },
	{ "no unit", { { 2026, 11, 16 }, MORNING },
	  { 5000, UNIT_NONE }, CAL_NO_LIMIT, 0, { { 0 }, 0 } },
};

static void
test_status(void **state)
{
	const struct status_row *r = *state;
	struct moment due = { { 7, 7, 7 }, 7 };
	int year = -1;

	assert_int_equal(r->status, cal_due(&cal, r->received, r->limit,
	    &hours, &due, &year));
	assert_int_equal(year, r->year);
	assert_date(due.date, r->due.date);
	assert_int_equal(due.minute, r->due.minute);
}

static const struct working_row {
	const char *name;
	struct date date;
	enum cal_status status;
	bool working;
} working_rows[] = {
	{ "Monday", { 2026, 11, 23 }, CAL_OK, true },
	{ "holiday", { 2026, 11, 24 }, CAL_OK, false },
	{ "Saturday", { 2026, 11, 21 }, CAL_OK, false },
	{ "Sunday", { 2026, 11, 22 }, CAL_OK, false },
	{ "worked Saturday", { 2026, 8, 22 }, CAL_OK, true },
	{ "the same day of another year", { 2027, 11, 24 }, CAL_ESTIMATE,
	  true },
	{ "estimated holiday", { 2027, 1, 1 }, CAL_ESTIMATE, false },
	{ "no data", { 2028, 1, 3 }, CAL_NO_YEAR, false },
};

static void
test_working(void **state)
{
	const struct working_row *r = *state;
	bool working = !r->working;

	assert_int_equal(cal_is_working(&cal, r->date, &working), r->status);
	assert_int_equal(working, r->working);
}

/* n working days after from, and as many between from and to. */
static const struct count_row {
	const char *name;
	struct date from;
	long n;
	struct date to;
	enum cal_status status;
	int year;
} count_rows[] = {
	{ "next day", { 2026, 11, 16 }, 1, { 2026, 11, 17 }, CAL_OK, 0 },
	{ "over a weekend", { 2026, 11, 13 }, 1, { 2026, 11, 16 }, CAL_OK, 0 },
	{ "from a Saturday", { 2026, 11, 14 }, 1, { 2026, 11, 16 }, CAL_OK,
	  0 },
	{ "over 24/11", { 2026, 11, 23 }, 5, { 2026, 12, 1 }, CAL_OK, 0 },
	{ "over Tết", { 2026, 2, 13 }, 1, { 2026, 2, 23 }, CAL_OK, 0 },
	{ "to a worked Saturday", { 2026, 8, 21 }, 1, { 2026, 8, 22 }, CAL_OK,
	  0 },
	{ "the working days of 2026 but one", { 2026, 1, 5 }, 248,
	  { 2026, 12, 31 }, CAL_OK, 0 },
	{ "none", { 2026, 11, 16 }, 0, { 2026, 11, 16 }, CAL_OK, 0 },
	{ "into an estimate", { 2026, 12, 31 }, 2, { 2027, 1, 5 },
	  CAL_ESTIMATE, 2027 },
};

static void
test_count(void **state)
{
	const struct count_row *r = *state;
	struct date to;
	int year = -1;
	long n;

	assert_int_equal(r->status,
	    cal_add_working_days(&cal, r->from, r->n, &to, &year));
	assert_date(to, r->to);
	assert_int_equal(year, r->year);
	assert_int_equal(r->status,
	    cal_working_days_between(&cal, r->from, r->to, &n, &year));
	assert_int_equal(n, r->n);
	assert_int_equal(year, r->year);
}

static void
test_count_backwards(void **state)
{
	const struct date a = { 2026, 11, 20 }, b = { 2026, 11, 26 };
	long n;
	int year;

	(void)state;
	assert_int_equal(CAL_OK,
	    cal_working_days_between(&cal, b, a, &n, &year));
	assert_int_equal(n, -3);
	assert_int_equal(CAL_OK,
	    cal_working_days_between(&cal, a, a, &n, &year));
	assert_int_equal(n, 0);
}

static void
test_count_no_data(void **state)
{
	const struct date a = { 2027, 12, 1 }, b = { 2029, 1, 5 };
	struct date to = a;
	long n = 7;
	int year;

	(void)state;
	assert_int_equal(CAL_NO_YEAR,
	    cal_working_days_between(&cal, a, b, &n, &year));
	assert_int_equal(n, 0);
	assert_int_equal(year, 2028);
	assert_int_equal(CAL_NO_YEAR,
	    cal_add_working_days(&cal, a, 300, &to, &year));
	assert_date(to, (struct date){ 0 });
	assert_int_equal(year, 2028);
}

static void
test_roll_to_working(void **state)
{
	struct date to;
	int year;

	(void)state;
	assert_int_equal(CAL_OK, cal_add_working_days(&cal,
	    (struct date){ 2026, 2, 14 }, 0, &to, &year));
	assert_date(to, (struct date){ 2026, 2, 23 });
}

static const struct duration limits[] = {
	{ 0, UNIT_TRONG_NGAY },
	{ 250, UNIT_NGAY_LAM_VIEC }, { 1000, UNIT_NGAY_LAM_VIEC },
	{ 1500, UNIT_NGAY_LAM_VIEC }, { 20000, UNIT_NGAY_LAM_VIEC },
	{ 500, UNIT_NGAY }, { 1000, UNIT_NGAY }, { 4000, UNIT_NGAY },
	{ 30000, UNIT_NGAY },
	{ 2000, UNIT_GIO_LAM_VIEC }, { 8000, UNIT_GIO_LAM_VIEC },
	{ 8000, UNIT_GIO }, { 24000, UNIT_GIO }, { 72000, UNIT_GIO },
	{ 1000, UNIT_TUAN }, { 1000, UNIT_THANG }, { 6000, UNIT_THANG },
};

static void
check_due(struct moment received, struct duration limit)
{
	struct moment due;
	bool working;
	int year;

	assert_true(cal_due(&cal, received, limit, &hours, &due, &year) <=
	    CAL_ESTIMATE);
	assert_true(cal_is_working(&cal, due.date, &working) <= CAL_ESTIMATE);
	assert_true(working);
	assert_true(due.minute >= OPEN && due.minute <= CLOSE);
	assert_false(due.minute > NOON && due.minute < AFTERNOON);
	assert_true(date_cmp(due.date, received.date) >= 0);
}

/* However and whenever received in 2026, the office is open when it is due. */
static void
test_due_is_open(void **state)
{
	static const int minutes[] = {
		0, OPEN, MORNING, NOON, 12 * 60, 15 * 60, 16 * 60, CLOSE,
		23 * 60 + 59,
	};
	long first = date_days((struct date){ 2026, 1, 1 }), day;
	size_t i, j;

	(void)state;
	for (day = first; day < first + 365; day++)
		for (i = 0; i < N_OF(limits); i++)
			for (j = 0; j < N_OF(minutes); j++)
				check_due((struct moment){ date_from_days(day),
				    minutes[j] }, limits[i]);
}

static long
due_minutes(struct date received, long milli, enum time_unit unit)
{
	struct moment due;
	int year;

	assert_true(cal_due(&cal, (struct moment){ received, MORNING },
	    (struct duration){ milli, unit }, &hours, &due, &year) <=
	    CAL_ESTIMATE);
	return date_days(due.date) * 1440 + due.minute;
}

/* More time is never due sooner, by quarters; nor is a later receipt. */
static void
test_due_grows(void **state)
{
	long first = date_days((struct date){ 2026, 1, 1 }), day, milli;
	int unit;

	(void)state;
	for (day = first; day < first + 365; day++)
		for (unit = UNIT_GIO; unit <= UNIT_TUAN; unit++)
			for (milli = 250; milli <= 6000; milli += 250) {
				struct date d = date_from_days(day);
				struct date next = date_from_days(day + 1);
				long due = due_minutes(d, milli,
				    (enum time_unit)unit);

				assert_true(due <= due_minutes(d, milli + 250,
				    (enum time_unit)unit));
				assert_true(due <= due_minutes(next, milli,
				    (enum time_unit)unit));
			}
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(due_rows) + N_OF(status_rows) +
	    N_OF(working_rows) + N_OF(count_rows) + 5] = {
		cmocka_unit_test(test_count_backwards),
		cmocka_unit_test(test_count_no_data),
		cmocka_unit_test(test_roll_to_working),
		cmocka_unit_test(test_due_is_open),
		cmocka_unit_test(test_due_grows),
	};
	size_t i, n = 5;

	for (i = 0; i < N_OF(due_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = due_rows[i].name,
			.test_func = test_due,
			.initial_state = (void *)&due_rows[i],
		};
	for (i = 0; i < N_OF(status_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = status_rows[i].name,
			.test_func = test_status,
			.initial_state = (void *)&status_rows[i],
		};
	for (i = 0; i < N_OF(working_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = working_rows[i].name,
			.test_func = test_working,
			.initial_state = (void *)&working_rows[i],
		};
	for (i = 0; i < N_OF(count_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = count_rows[i].name,
			.test_func = test_count,
			.initial_state = (void *)&count_rows[i],
		};
	return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
