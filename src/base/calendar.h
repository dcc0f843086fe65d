/*
 * The working-day calendar and the date of return (ngày hẹn trả).
 *
 * Which days are worked is data that changes every year by notice (Điều 112
 * Bộ luật Lao động 2019); the caller hands it in, from the shipped table or
 * the catalogue's own.  Every answer says whether the data covered it: a year
 * without data gives CAL_NO_YEAR and never a guess.
 *
 * Nothing here allocates, and nothing is kept: the caller owns the arrays and
 * keeps them as long as the calendar is asked.
 */
#ifndef TTHC_BASE_CALENDAR_H
#define TTHC_BASE_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/duration.h"

/* One year of data.  Saturdays and Sundays need not be listed as days off. */
struct year_off {
	int year;
	const struct date *off;		/* Mondays to Fridays not worked */
	size_t n_off;
	const struct date *worked;	/* Saturdays, Sundays worked instead */
	size_t n_worked;
	bool estimate;			/* the year's notice is not out yet */
};

/* The years, in any order, each once. */
struct calendar {
	const struct year_off *years;
	size_t n;
};

enum cal_status {
	CAL_OK,
	CAL_ESTIMATE,	/* answered, but a year it needed is an estimate */
	CAL_NO_YEAR,	/* not answered: the data of a year is missing */
	CAL_NO_LIMIT,	/* not answered: the limit sets no date */
};

/*
 * Where a function takes YEAR, it gets the first year that was missing or,
 * failing that, the first that is an estimate; 0 if all is well.  It may not
 * be NULL.  The results of a question not answered are zeroed.
 */

/* Sets *working.  The year in question is that of the (valid) day. */
enum cal_status cal_is_working(const struct calendar *cal, struct date day,
    bool *working);

/*
 * The nth working day after from, which itself does not count (Điều 147 khoản
 * 2 Bộ luật Dân sự 2015).  n = 0 gives from, or the next working day if from
 * is none.
 */
enum cal_status cal_add_working_days(const struct calendar *cal,
    struct date from, long n, struct date *to, int *year);

/*
 * Counts the working days after a up to and including b, as for deadlines of
 * publication; negative if b lies before a.
 */
enum cal_status cal_working_days_between(const struct calendar *cal,
    struct date a, struct date b, long *count, int *year);

/* Minutes since midnight, 0 to 1439. */
struct moment {
	struct date date;
	int minute;
};

/*
 * The hours of an office in minutes since midnight, open < noon <= afternoon
 * < close; they differ by province.  A dossier received after same_day can no
 * longer be dealt with "trong ngày": 15 giờ, Điều 9 Nghị định 118/2025/NĐ-CP.
 */
struct office_hours {
	int open, noon;
	int afternoon, close;
	int same_day;
};

/*
 * The moment by which a dossier received at RECEIVED is due under LIMIT.
 *
 * Receipt.  A dossier that arrives on a day off or while the office is closed
 * (online, by post) counts as received when the office next opens, because
 * time runs from the receipt of a complete dossier by the office (Điều 8 khoản
 * 3 Nghị định 118/2025/NĐ-CP).  That day is then the day of the event, and
 * Điều 147 khoản 2 and 3 Bộ luật Dân sự 2015 leave it out of every limit in
 * days, weeks, months and years.  So for 5 ngày sent on Saturday 08/8/2026 the
 * event is Monday the 10th, day 5 Saturday the 15th, and the result due on
 * Monday the 17th.  (That a day off moves the event itself, and not only the
 * first day counted, is practice and still to be confirmed in the decree.)
 *
 * Limits, then, with the end of the day meaning closing time:
 *   trong ngày      the end of the day of receipt; after same_day, of the next
 *                   working day
 *   giờ làm việc    counted while the office is open
 *   giờ             by the clock (Điều 147 khoản 1); an end when the office is
 *                   closed moves to its next opening
 *   ngày làm việc   the end of the nth working day after receipt
 *   ngày            the end of the nth day after receipt
 *   tuần            the same day of the week (Điều 148 khoản 2)
 *   tháng, năm      the same day of the month, else its last (khoản 3)
 * An end on a day off moves to the end of the next working day (Điều 148 khoản
 * 5).
 *
 * Parts of a day, which process tables use, run on behind the whole days as
 * working hours, 8 to the day: 0,5 ngày is 4 working hours from receipt; where
 * calendar days end on a day off, the part is lost in the move.  Parts of a
 * week, month or year are turned into days (a year has 12 months, a month 30
 * days: Điều 146 khoản 1), and a day begun counts whole.
 *
 * CAL_NO_LIMIT for khong_quy_dinh and UNIT_NONE.
 */
enum cal_status cal_due(const struct calendar *cal, struct moment received,
    struct duration limit, const struct office_hours *hours,
    struct moment *due, int *year);

#endif
