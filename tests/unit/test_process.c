/* Times of internal processes against the time limits of a procedure. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "lint/run.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

enum verdict { FITS, OVER, BELOW, OTHER_UNIT, SILENT };

struct limit {
	const char *time, *more;	/* more: further keys of the row */
};

struct step {
	const char *time;
	bool together;
};

struct sample {
	const char *what;
	struct limit limits[4];
	struct step steps[6];
	enum verdict verdict;
};

static const struct sample rows[] = {
	{ "hours make days",
	  { { "3 ngày làm việc", NULL } },
	  { { "2 giờ làm việc", false }, { "2,5 ngày làm việc", false },
	    { "2 giờ làm việc", false } }, FITS },
	{ "a stated 10 days, steps of 12",
	  { { "10 ngày làm việc", NULL } },
	  { { "0,5 ngày làm việc", false }, { "9 ngày làm việc", false },
	    { "2 ngày làm việc", false }, { "0,5 ngày làm việc", false },
	    { "0 ngày làm việc", false } }, OVER },
	{ "same day is one day",
	  { { "trong ngày", NULL } },
	  { { "4 giờ làm việc", false }, { "4 giờ làm việc", false } }, FITS },
	{ "steps together count as the longest",
	  { { "2 ngày làm việc", NULL } },
	  { { "1 ngày làm việc", false }, { "1 ngày làm việc", true },
	    { "0,5 ngày làm việc", true }, { "1 ngày làm việc", false } },
	  FITS },
	{ "the longest of the group may be a later one",
	  { { "1 ngày làm việc", NULL } },
	  { { "2 giờ làm việc", false }, { "2 ngày làm việc", true } }, OVER },
	{ "less than the limit",
	  { { "5 ngày làm việc", NULL } },
	  { { "1 ngày làm việc", false } }, BELOW },
	{ "a step without time tells nothing about the rest",
	  { { "5 ngày làm việc", NULL } },
	  { { "1 ngày làm việc", false }, { NULL, false } }, SILENT },
	{ "calendar days compare with each other",
	  { { "15 ngày", NULL } },
	  { { "10 ngày", false }, { "6 ngày", false } }, OVER },
	{ "but not with working days",
	  { { "15 ngày làm việc", NULL } },
	  { { "10 ngày", false }, { "6 ngày", false } }, OTHER_UNIT },
	{ "zero has no unit",
	  { { "1 ngày làm việc", NULL } },
	  { { "8 giờ làm việc", false }, { "0 ngày", false } }, FITS },
	{ "the shortest channel binds",
	  { { "5 ngày làm việc", NULL }, { "3 ngày làm việc", NULL } },
	  { { "4 ngày làm việc", false } }, OVER },
	{ "a row for everybody binds before a row for a case",
	  { { "1 ngày làm việc", "truong_hop: a" },
	    { "5 ngày làm việc", NULL } },
	  { { "5 ngày làm việc", false } }, FITS },
	{ "of cases only, the longest",
	  { { "1 ngày làm việc", "truong_hop: a" },
	    { "5 ngày làm việc", "truong_hop: b" } },
	  { { "5 ngày làm việc", false } }, FITS },
	{ "stages follow each other: 15 + 8 = 23",
	  { { "15 ngày", "giai_doan: I" }, { "8 ngày", "giai_doan: II" } },
	  { { "20 ngày", false }, { "3 ngày", false } }, FITS },
	{ "a day over both stages",
	  { { "15 ngày", "giai_doan: I" }, { "8 ngày", "giai_doan: II" } },
	  { { "20 ngày", false }, { "4 ngày", false } }, OVER },
	{ "no limit, nothing to compare",
	  { { "khong_quy_dinh", NULL } },
	  { { "4 ngày làm việc", false } }, SILENT },
	{ "limits of two kinds",
	  { { "5 ngày", NULL }, { "3 ngày làm việc", NULL } },
	  { { "9 ngày làm việc", false } }, SILENT },
};

static void
write_procedure(struct buf *b, const struct sample *r)
{
	size_t i;

	buf_puts(b, "ten: Cấp giấy\ncach_thuc:\n");
	for (i = 0; i < COUNT(r->limits) && r->limits[i].time != NULL; i++)
		buf_printf(b, "  - kenh: truc_tiep\n    thoi_han: %s\n    %s\n",
		    r->limits[i].time, r->limits[i].more == NULL ? "" :
		    r->limits[i].more);
	buf_puts(b, "quy_trinh:\n  id: A\n  cac_buoc:\n");
	for (i = 0; i < COUNT(r->steps); i++) {
		if (r->steps[i].time == NULL &&
		    (i == 0 || r->verdict != SILENT || i > 1))
			break;
		buf_printf(b, "    - viec: Làm\n      thoi_gian: %s\n"
		    "      song_song: %s\n", r->steps[i].time == NULL ? "" :
		    r->steps[i].time, r->steps[i].together ? "true" : "false");
	}
}

static size_t
count(const struct run *run, enum rule_id rule)
{
	size_t i, n = 0;

	for (i = 0; i < run->findings.n; i++)
		n += run->findings.v[i]->rule == rule;
	return n;
}

static void
check_row(const struct sample *r)
{
	struct run run;
	struct buf b;

	buf_init(&b, 0);
	write_procedure(&b, r);
	run_init(&run, (struct date){ 2026, 11, 22 });
	assert_true(run_open(&run, NULL));
	run_bytes(&run, "thu.yaml", b.data, b.len);
	run_finish(&run, false);
	if (count(&run, RULE_PROCESS_SUM) != (r->verdict == OVER) ||
	    count(&run, RULE_PROCESS_BELOW) != (r->verdict == BELOW) ||
	    count(&run, RULE_PROCESS_SUM_UNIT) != (r->verdict == OTHER_UNIT))
		fail_msg("%s:\n%s", r->what, b.data);
	run_release(&run);
	buf_release(&b);
}

static void
test_sums(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(rows); i++)
		check_row(&rows[i]);
}

/* A title and a name in capitals; places and bodies are none. */
static void
test_persons(void **state)
{
	static const struct {
		const char *who;
		size_t expected;
	} names[] = {
		{ "Ông Nguyễn Văn A", 1 },
		{ "Chuyên viên, bà Trần Thị B", 1 },
		{ "Đ/c Lê Văn C", 1 },
		{ "Công chức tư pháp - hộ tịch", 0 },
		{ "Lãnh đạo Ủy ban nhân dân xã Bà Điểm", 0 },
		{ "Văn phòng Đăng ký đất đai", 0 },
	};
	char text[512];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(names); i++) {
		struct run run;

		snprintf(text, sizeof text, "quy_trinh:\n  id: A\n"
		    "  cac_buoc:\n    - viec: Làm\n      chuc_danh: %s\n",
		    names[i].who);
		run_init(&run, (struct date){ 2026, 11, 22 });
		assert_true(run_open(&run, NULL));
		run_bytes(&run, "thu.yaml", text, strlen(text));
		run_finish(&run, false);
		assert_int_equal(count(&run, RULE_PROCESS_PERSON),
		    names[i].expected);
		run_release(&run);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_persons),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
