/* Compares rows of cach_thuc with those of the other side. */
#include "diff/judging.h"
#include "diff/ways.h"
#include "model/way.h"

bool
has_channel(const struct record *procedure, const struct record *way)
{
	size_t i, n;
	const struct value *rows = ways_of(procedure, &n);

	for (i = 0; i < n; i++)
		if (rows[i].record != NULL && same_channel(rows[i].record, way))
			return true;
	return false;
}

/* The same channel, case, level and body: stages of one another. */
static bool
is_stage_of(const struct record *a, const struct record *b)
{
	return same_channel(a, b) &&
	    same_values(a, b, F_CACH_THUC_TRUONG_HOP) &&
	    same_values(a, b, F_CACH_THUC_CAP) &&
	    same_values(a, b, F_CACH_THUC_CO_QUAN);
}

struct stages {
	struct duration sum;
	size_t rows;
	bool named;	/* a row says which stage it is */
	bool odd;	/* a limit is missing or has another unit */
};

static struct stages
stages_of(const struct record *procedure, const struct record *way)
{
	size_t i, n;
	const struct value *rows = ways_of(procedure, &n);
	struct stages s = { .rows = 0 };

	for (i = 0; i < n; i++) {
		const struct record *row = rows[i].record;
		const struct duration *limit;

		if (row == NULL || !is_stage_of(row, way))
			continue;
		limit = limit_of(row);
		s.named |= has(row, F_CACH_THUC_GIAI_DOAN);
		s.odd |= limit == NULL || (s.rows > 0 &&
		    limit->unit != s.sum.unit);
		if (limit != NULL) {
			s.sum.unit = limit->unit;
			s.sum.milli += limit->milli;
		}
		s.rows++;
	}
	return s;
}

bool
stage_sums(const struct edit *e, struct duration *old, struct duration *new)
{
	const struct record *row = row_of(e);
	struct stages a, b;

	if (row == NULL && e->in_old->type->id != R_CACH_THUC)
		return false;
	a = stages_of(e->side_old->root, row != NULL ? row : e->in_old);
	b = stages_of(e->side_new->root, row != NULL ? row : e->in_new);
	if (a.rows == 0 || b.rows == 0 || a.odd || b.odd ||
	    (!a.named && !b.named) || a.sum.unit != b.sum.unit)
		return false;
	*old = a.sum;
	*new = b.sum;
	return true;
}

/* A limit of one row after the other; differs if they are not all the same. */
struct common {
	struct duration limit;
	bool found, differs;
};

static void
add_limit(struct common *c, const struct duration *d)
{
	if (d == NULL) {
		c->differs = true;
		return;
	}
	c->differs |= c->found && (d->unit != c->limit.unit ||
	    d->milli != c->limit.milli);
	c->limit = *d;
	c->found = true;
}

/* The limit that these people fall under without a row of their own. */
static bool
limit_without(const struct record *procedure, const struct record *way,
    struct duration *limit)
{
	size_t i, n;
	const struct value *rows = ways_of(procedure, &n);
	struct common general = { .found = false }, all = { .found = false };

	for (i = 0; i < n; i++) {
		const struct record *row = rows[i].record;

		if (row == NULL || !same_channel(row, way))
			continue;
		if (same_values(row, way, F_CACH_THUC_TRUONG_HOP))
			return false;
		add_limit(&all, limit_of(row));
		if (!has(row, F_CACH_THUC_TRUONG_HOP))
			add_limit(&general, limit_of(row));
	}
	*limit = general.found ? general.limit : all.limit;
	return general.found ? !general.differs : all.found && !all.differs;
}

bool
case_limits(const struct edit *e, struct duration *before,
    struct duration *row)
{
	const struct record *way = row_of(e);
	const struct record *other = e->kind == EDIT_ADDED ?
	    e->side_old->root : e->side_new->root;
	const struct duration *limit;

	if (way == NULL || !has(way, F_CACH_THUC_TRUONG_HOP) ||
	    (limit = limit_of(way)) == NULL)
		return false;
	*row = *limit;
	return limit_without(other, way, before);
}
