/*
 * Which of two time limits lets people wait longer.
 *
 * Limits of one unit compare by their numbers. Calendar and working days do
 * not turn into each other by a factor: "3 ngày" is shorter than "3 ngày làm
 * việc" and "7 ngày" is as long as "5 ngày làm việc". So both limits are tried
 * out: a dossier received on each day from Monday to Friday is due on some day
 * (Điều 147, 148 Bộ luật Dân sự 2015: the day of receipt does not count, an
 * end on Saturday or Sunday moves to Monday), and one limit is longer if it
 * never ends earlier and sometimes later. Holidays are left out: they only
 * make working days longer, and only in some weeks.
 */
#ifndef TTHC_DIFF_WAIT_H
#define TTHC_DIFF_WAIT_H

#include <stdbool.h>

#include "base/duration.h"

enum wait {
	WAIT_EQUAL,	/* on every day of the week */
	WAIT_LONGER,	/* the new limit never ends earlier, sometimes later */
	WAIT_SHORTER,
	WAIT_MIXED,	/* longer or shorter by the day of receipt */
	WAIT_UNKNOWN	/* cannot be tried out: hours against days … */
};

/* True if the limit has a number: neither "trong ngày" nor khong_quy_dinh. */
bool has_number(struct duration d);

/*
 * Hours of the clock against another unit count as the days they fill, rounded
 * either way; if that matters, it is WAIT_UNKNOWN. Working hours compare with
 * working days: a limit in hours ends at an hour, a limit in days when the
 * office closes. "Trong ngày" is shorter than any number of days.
 */
enum wait wait_change(struct duration old, struct duration new);

#endif
