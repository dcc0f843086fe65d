/*
 * Whether the calendar of days off covers what other rules compute with it:
 * the working days from an announcing decision to its publication.
 */
#include "base/calendar.h"
#include "lint/lint.h"

/* The first year the calendar knows; years before it are history. */
static int
first_year(const struct calendar *cal)
{
	int year = 0;
	size_t i;

	for (i = 0; i < cal->n; i++)
		if (year == 0 || cal->years[i].year < year)
			year = cal->years[i].year;
	return year;
}

static const struct date *
date_in(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->parsed ? &v->as.date : NULL;
}

/* How the calendar answers for a decision; *year as in calendar.h. */
static enum cal_status
ask(const struct lint *l, const struct record *decision, int *year)
{
	const struct date *signed_on = date_in(decision, F_QUYET_DINH_NGAY);
	const struct date *published =
	    date_in(decision, F_QUYET_DINH_CONG_KHAI_CSDLQG);
	long days;

	*year = 0;
	if (signed_on == NULL || published == NULL)
		return CAL_OK;
	return cal_working_days_between(&l->catalogue->calendar, *signed_on,
	    *published, &days, year);
}

void
rule_CALENDAR_GAP(struct lint *l, const struct record *r)
{
	int year;

	if (ask(l, r, &year) != CAL_NO_YEAR ||
	    year < first_year(&l->catalogue->calendar))
		return;
	report(&l->report, RULE_CALENDAR_GAP, value_of(r, F_QUYET_DINH_NGAY),
	    "nam", arena_printf(l->scratch, "%d", year), NULL);
}

void
rule_CALENDAR_ESTIMATE(struct lint *l, const struct record *r)
{
	int year;

	if (ask(l, r, &year) == CAL_ESTIMATE)
		report(&l->report, RULE_CALENDAR_ESTIMATE,
		    value_of(r, F_QUYET_DINH_NGAY), "nam",
		    arena_printf(l->scratch, "%d", year), NULL);
}
