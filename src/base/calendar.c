/*
 * Working days and dates of return.  Every question walks from day to day and
 * notes on the way what the data could not tell.
 */
#include <assert.h>

#include "base/calendar.h"

enum {
	MILLI = 1000,
	DAY_MINUTES = 24 * 60,
	WORKING_DAY_MINUTES = 8 * 60,
	WEEK_DAYS = 7,
	MONTH_DAYS = 30,
	YEAR_MONTHS = 12,
};

/* One question: the data, and how far it reached so far. */
struct walk {
	const struct calendar *cal;
	const struct office_hours *hours;
	enum cal_status status;
	int year;		/* missing, else estimated, else 0 */
};

/* A moment by day number. */
struct point {
	long day;
	int minute;
};

static const struct year_off *
find_year(const struct calendar *cal, int year)
{
	size_t i;

	for (i = 0; i < cal->n; i++)
		if (cal->years[i].year == year)
			return &cal->years[i];
	return NULL;
}

static bool
has_date(const struct date *dates, size_t n, struct date d)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (date_cmp(dates[i], d) == 0)
			return true;
	return false;
}

static void
note(struct walk *w, enum cal_status status, int year)
{
	if (status > w->status) {
		w->status = status;
		w->year = year;
	}
}

/* Days of a missing year count as worked, so that every walk ends. */
static bool
is_working(struct walk *w, long day)
{
	struct date d = date_from_days(day);
	const struct year_off *y = find_year(w->cal, d.year);
	int weekday = date_weekday(d);

	if (!y) {
		note(w, CAL_NO_YEAR, d.year);
		return true;
	}
	if (y->estimate)
		note(w, CAL_ESTIMATE, d.year);
	if (weekday == 0 || weekday == 6)
		return has_date(y->worked, y->n_worked, d);
	return !has_date(y->off, y->n_off, d);
}

/* The day itself if it is worked, else the next that is. */
static long
roll(struct walk *w, long day)
{
	while (!is_working(w, day))
		day++;
	return day;
}

static long
add_working_days(struct walk *w, long day, long n)
{
	if (n == 0)
		return roll(w, day);
	for (; n > 0; n--)
		day = roll(w, day + 1);
	return day;
}

enum cal_status
cal_is_working(const struct calendar *cal, struct date day, bool *working)
{
	struct walk w = { .cal = cal };

	*working = is_working(&w, date_days(day)) && w.status != CAL_NO_YEAR;
	return w.status;
}

enum cal_status
cal_add_working_days(const struct calendar *cal, struct date from, long n,
    struct date *to, int *year)
{
	struct walk w = { .cal = cal };
	long day;

	assert(n >= 0);
	day = add_working_days(&w, date_days(from), n);
	*to = w.status == CAL_NO_YEAR ? (struct date){ 0 } :
	    date_from_days(day);
	*year = w.year;
	return w.status;
}

enum cal_status
cal_working_days_between(const struct calendar *cal, struct date a,
    struct date b, long *count, int *year)
{
	struct walk w = { .cal = cal };
	long from = date_days(a), to = date_days(b), sign = 1, day;

	if (to < from) {
		from = date_days(b);
		to = date_days(a);
		sign = -1;
	}
	*count = 0;
	for (day = from + 1; day <= to; day++)
		*count += is_working(&w, day) ? sign : 0;
	if (w.status == CAL_NO_YEAR)
		*count = 0;
	*year = w.year;
	return w.status;
}

/* The moment itself if the office is open then, else when it opens next. */
static struct point
next_open(struct walk *w, struct point p)
{
	const struct office_hours *h = w->hours;

	if (!is_working(w, p.day) || p.minute >= h->close)
		return (struct point){ roll(w, p.day + 1), h->open };
	if (p.minute < h->open)
		p.minute = h->open;
	else if (p.minute >= h->noon && p.minute < h->afternoon)
		p.minute = h->afternoon;
	return p;
}

static struct point
add_open_minutes(struct walk *w, struct point p, long minutes)
{
	while (minutes > 0) {
		int end, left;

		p = next_open(w, p);
		end = p.minute < w->hours->noon ? w->hours->noon :
		    w->hours->close;
		left = end - p.minute;
		if (minutes < left)
			left = (int)minutes;
		p.minute += left;
		minutes -= left;
	}
	return p;
}

static struct point
end_of(const struct walk *w, long day)
{
	return (struct point){ day, w->hours->close };
}

/* n / d, a rest counting whole. */
static long
divide_up(long n, long d)
{
	return (n + d - 1) / d;
}

static struct point
add_part_of_day(struct walk *w, struct point p, long milli)
{
	return add_open_minutes(w, p,
	    divide_up(milli % MILLI * WORKING_DAY_MINUTES, MILLI));
}

static struct point
after_working_days(struct walk *w, struct point start, long milli)
{
	struct point p = start;

	if (milli >= MILLI)
		p = end_of(w, add_working_days(w, start.day, milli / MILLI));
	return add_part_of_day(w, p, milli);
}

static struct point
after_days(struct walk *w, struct point start, long milli)
{
	long day = start.day + milli / MILLI;

	if (milli < MILLI)
		return add_part_of_day(w, start, milli);
	/* The move to the next working day is longer than any part. */
	if (!is_working(w, day))
		return end_of(w, roll(w, day));
	return add_part_of_day(w, end_of(w, day), milli);
}

static struct point
after_weeks(struct walk *w, struct point start, long milli)
{
	long days = divide_up(milli * WEEK_DAYS, MILLI);

	return end_of(w, roll(w, start.day + days));
}

static struct point
after_months(struct walk *w, struct point start, long milli)
{
	struct date d = date_add_months(date_from_days(start.day),
	    milli / MILLI);
	long rest = divide_up(milli % MILLI * MONTH_DAYS, MILLI);

	return end_of(w, roll(w, date_days(d) + rest));
}

static struct point
after_clock_hours(struct walk *w, struct point start, long milli)
{
	long total = start.minute + divide_up(milli * 60, MILLI);
	struct point p = {
		.day = start.day + total / DAY_MINUTES,
		.minute = (int)(total % DAY_MINUTES),
	};

	/* A last day that is off ends with the next day worked, khoản 5. */
	if (!is_working(w, p.day))
		return end_of(w, roll(w, p.day));
	if (p.minute == w->hours->noon || p.minute == w->hours->close)
		return p;
	return next_open(w, p);
}

static struct point
same_day(struct walk *w, struct point start)
{
	long late = start.minute > w->hours->same_day;

	return end_of(w, add_working_days(w, start.day, late));
}

static struct point
due_point(struct walk *w, struct point start, struct duration limit)
{
	switch (limit.unit) {
	case UNIT_GIO:
		return after_clock_hours(w, start, limit.milli);
	case UNIT_GIO_LAM_VIEC:
		return add_open_minutes(w, start,
		    divide_up(limit.milli * 60, MILLI));
	case UNIT_NGAY:
		return after_days(w, start, limit.milli);
	case UNIT_NGAY_LAM_VIEC:
		return after_working_days(w, start, limit.milli);
	case UNIT_TUAN:
		return after_weeks(w, start, limit.milli);
	case UNIT_THANG:
		return after_months(w, start, limit.milli);
	case UNIT_NAM:
		return after_months(w, start, limit.milli * YEAR_MONTHS);
	case UNIT_TRONG_NGAY:
		return same_day(w, start);
	case UNIT_NONE:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	note(w, CAL_NO_LIMIT, 0);
	return start;
}

enum cal_status
cal_due(const struct calendar *cal, struct moment received,
    struct duration limit, const struct office_hours *hours,
    struct moment *due, int *year)
{
	struct walk w = { .cal = cal, .hours = hours };
	struct point p = {
		.day = date_days(received.date),
		.minute = received.minute,
	};

	assert(received.minute >= 0 && received.minute < DAY_MINUTES);
	assert(limit.milli >= 0);
	assert(hours->open < hours->noon && hours->noon <= hours->afternoon &&
	    hours->afternoon < hours->close);
	p = due_point(&w, next_open(&w, p), limit);
	*due = (struct moment){ 0 };
	if (w.status <= CAL_ESTIMATE)
		*due = (struct moment){ date_from_days(p.day), p.minute };
	*year = w.year;
	return w.status;
}
