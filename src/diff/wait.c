/* Tries two limits out on every day on which a dossier may be received. */
#include "base/date.h"
#include "diff/wait.h"

enum { MILLI = 1000, HOURS_A_DAY = 24, WORKING_HOURS_A_DAY = 8 };

/* Monday, and how many days are tried: a week shows all that limits in days
   and weeks can do; months and years have to meet every leap year. */
#define FIRST_RECEIPT ((struct date){ 2024, 1, 1 })
enum { A_WEEK = 7, LEAP_YEARS = 4 * 365 + 1 };

bool
has_number(struct duration d)
{
	return d.unit != UNIT_NONE && d.unit != UNIT_TRONG_NGAY &&
	    d.unit != UNIT_KHONG_QUY_DINH;
}

static bool
is_months(struct duration d)
{
	return d.unit == UNIT_THANG || d.unit == UNIT_NAM;
}

/* Whole days, weeks, months or years, whose end is a day. */
static bool
ends_on_day(struct duration d)
{
	return has_number(d) && d.unit != UNIT_GIO &&
	    d.unit != UNIT_GIO_LAM_VIEC && d.milli % MILLI == 0;
}

/* Days since Monday; 5 and 6 are the weekend. */
static long
from_monday(long day)
{
	return (date_weekday(date_from_days(day)) + 6) % 7;
}

static long
working_day_after(long receipt, long n)
{
	long weekday = from_monday(receipt) + n;

	return receipt - from_monday(receipt) + 7 * (weekday / 5) +
	    weekday % 5;
}

/* The day on which a dossier received on a working day is due. */
static long
due_day(long receipt, struct duration limit)
{
	long n = limit.milli / MILLI, day = receipt;

	switch (limit.unit) {
	case UNIT_NGAY_LAM_VIEC:
		return working_day_after(receipt, n);
	case UNIT_NGAY:
		day += n;
		break;
	case UNIT_TUAN:
		day += 7 * n;
		break;
	case UNIT_THANG:
		day = date_days(date_add_months(date_from_days(day), n));
		break;
	case UNIT_NAM:
		day = date_days(date_add_months(date_from_days(day), 12 * n));
		break;
	case UNIT_NONE:
	case UNIT_GIO:
	case UNIT_GIO_LAM_VIEC:
	case UNIT_TRONG_NGAY:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return from_monday(day) < 5 ? day : day + 7 - from_monday(day);
}

static enum wait
said(bool earlier, bool later)
{
	if (earlier)
		return later ? WAIT_MIXED : WAIT_SHORTER;
	return later ? WAIT_LONGER : WAIT_EQUAL;
}

static enum wait
try_days(struct duration old, struct duration new)
{
	long first = date_days(FIRST_RECEIPT), day;
	long tries = is_months(old) || is_months(new) ? LEAP_YEARS : A_WEEK;
	bool earlier = false, later = false;

	for (day = first; day < first + tries; day++) {
		long a, b;

		if (from_monday(day) >= 5)
			continue;
		a = due_day(day, old);
		b = due_day(day, new);
		earlier |= b < a;
		later |= b > a;
	}
	return said(earlier, later);
}

static enum wait
mirrored(enum wait w)
{
	if (w == WAIT_LONGER)
		return WAIT_SHORTER;
	return w == WAIT_SHORTER ? WAIT_LONGER : w;
}

/* From working hours to working days. */
static enum wait
hours_to_days(struct duration hours, struct duration days)
{
	long filled = WORKING_HOURS_A_DAY * days.milli;

	if (hours.milli <= filled)
		return WAIT_LONGER;
	return hours.milli >= filled + WORKING_HOURS_A_DAY * MILLI ?
	    WAIT_SHORTER : WAIT_MIXED;
}

/* From hours of the clock to a limit that ends on a day. */
static enum wait
clock_to_days(struct duration hours, struct duration limit)
{
	const long day = (long)HOURS_A_DAY * MILLI;
	struct duration less = { hours.milli / day * MILLI, UNIT_NGAY };
	struct duration more = { (hours.milli + day - 1) / day * MILLI,
	    UNIT_NGAY };
	enum wait w = try_days(less, limit);

	if (w != try_days(more, limit) ||
	    (w != WAIT_LONGER && w != WAIT_SHORTER))
		return WAIT_UNKNOWN;
	return w;
}

static enum wait
across_units(struct duration old, struct duration new)
{
	if (ends_on_day(old) && ends_on_day(new))
		return try_days(old, new);
	if (old.unit == UNIT_TRONG_NGAY && ends_on_day(new))
		return WAIT_LONGER;
	if (old.unit == UNIT_GIO_LAM_VIEC && new.unit == UNIT_NGAY_LAM_VIEC)
		return hours_to_days(old, new);
	if (old.unit == UNIT_GIO && ends_on_day(new))
		return clock_to_days(old, new);
	return WAIT_UNKNOWN;
}

enum wait
wait_change(struct duration old, struct duration new)
{
	enum wait w;

	if (old.unit == new.unit)
		return said(new.milli < old.milli, new.milli > old.milli);
	w = across_units(old, new);
	return w != WAIT_UNKNOWN ? w : mirrored(across_units(new, old));
}
