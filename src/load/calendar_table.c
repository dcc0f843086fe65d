/* Turns rows of lich_nghi into arrays of dates. */
#include <stdlib.h>
#include <string.h>

#include "load/calendar_table.h"

static const struct date *
dates_of(struct arena *a, const struct record *r, enum field_id f, size_t *n)
{
	const struct value *v;
	struct date *dates;
	size_t i, count;

	v = items_of(value_of(r, f), &count);
	dates = arena_alloc(a, (count + 1) * sizeof *dates);
	*n = 0;
	for (i = 0; i < count; i++)
		if (v[i].parsed)
			dates[(*n)++] = v[i].as.date;
	return dates;
}

void
calendar_from_table(struct catalogue *c)
{
	const struct table *t = &c->tables[G_LICH_NGHI];
	struct year_off *years;
	size_t i, n = 0;

	years = arena_alloc(c->arena, (t->n + 1) * sizeof *years);
	for (i = 0; i < t->n; i++) {
		const struct record *r = t->rows[i].record;
		const struct value *estimate;
		struct year_off *y = &years[n];

		y->year = (int)strtol(t->rows[i].id, NULL, 10);
		if (y->year < 1945 || y->year > 9999)
			continue;
		y->off = dates_of(c->arena, r, F_LICH_NGHI_NGAY_NGHI,
		    &y->n_off);
		y->worked = dates_of(c->arena, r, F_LICH_NGHI_NGAY_LAM_BU,
		    &y->n_worked);
		estimate = value_of(r, F_LICH_NGHI_UOC_LUONG);
		y->estimate = estimate->parsed && estimate->as.yes;
		n++;
	}
	c->calendar.years = years;
	c->calendar.n = n;
}
