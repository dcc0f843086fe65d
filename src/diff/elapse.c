/* Days that come or go between the days of the two sides. */
#include <stdbool.h>
#include <string.h>

#include "diff/elapse.h"

struct clock {
	const struct edit *around;
	take_edit *take;
	void *arg;
};

static void
yield(const struct clock *c, const struct value *old, const struct value *new)
{
	struct edit e = *c->around;

	e.kind = EDIT_ELAPSED;
	e.field = old->field;
	e.old = old;
	e.new = new;
	c->take(c->arg, &e);
}

static bool
has_come(struct date as_of, struct date from)
{
	return date_cmp(as_of, from) >= 0;
}

static bool
has_gone(struct date as_of, struct date until)
{
	return date_cmp(as_of, until) > 0;
}

static bool
is_date(const struct value *v)
{
	return v->state == VALUE_FILLED && v->parsed;
}

static void
elapse_date(const struct clock *c, enum field_id f,
    bool (*passed)(struct date, struct date))
{
	const struct edit *e = c->around;
	const struct value *a = value_of(e->in_old, f);
	const struct value *b = value_of(e->in_new, f);

	if (is_date(a) && is_date(b) &&
	    date_cmp(a->as.date, b->as.date) == 0 &&
	    passed(e->side_old->as_of, a->as.date) !=
	    passed(e->side_new->as_of, b->as.date))
		yield(c, a, b);
}

static bool
holds_on(const struct record *r, struct date day)
{
	const struct value *from = value_of(r, F_GIAY_TO_DU_LIEU_TU);
	const struct value *until = value_of(r, F_GIAY_TO_DU_LIEU_DEN);

	return (!is_date(from) || has_come(day, from->as.date)) &&
	    (!is_date(until) || !has_gone(day, until->as.date));
}

bool
data_replaces(const struct edit_side *side, const char *database)
{
	const struct table *t = &side->catalogue->tables[G_GIAY_TO_DU_LIEU];
	size_t i;

	for (i = 0; i < t->n; i++) {
		const struct record *r = t->rows[i].record;
		const char *csdl = text_of(r, F_GIAY_TO_DU_LIEU_CSDL);

		if (csdl != NULL && strcmp(csdl, database) == 0 &&
		    holds_on(r, side->as_of))
			return true;
	}
	return false;
}

static void
elapse_data(const struct clock *c)
{
	const enum field_id f = F_GIAY_TO_THAY_BANG_DU_LIEU;
	const struct value *a = value_of(c->around->in_old, f);
	const struct value *b = value_of(c->around->in_new, f);

	if (a->state == VALUE_FILLED && b->state == VALUE_FILLED &&
	    strcmp(a->text, b->text) == 0 &&
	    data_replaces(c->around->side_old, a->text) !=
	    data_replaces(c->around->side_new, b->text))
		yield(c, a, b);
}

void
elapse(const struct edit *around, take_edit *take, void *arg)
{
	struct clock c = { around, take, arg };

	switch (around->in_old->type->id) {
	case R_MIEN_GIAM:
		elapse_date(&c, F_MIEN_GIAM_TU, has_come);
		elapse_date(&c, F_MIEN_GIAM_DEN, has_gone);
		break;
	case R_HIEU_LUC:
		elapse_date(&c, F_HIEU_LUC_TU, has_come);
		elapse_date(&c, F_HIEU_LUC_DEN, has_gone);
		break;
	case R_GIAY_TO:
		elapse_data(&c);
		break;
	default:
		break;
	}
}
