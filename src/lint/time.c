/*
 * How a time limit is written: number and unit, nothing else. The grammar is
 * duration_parse(); each of its faults belongs to one rule.
 */
#include "base/duration.h"
#include "lint/lint.h"

static enum duration_error
fault_of(const struct value *v, struct duration *d)
{
	/* What was read without a fault need not be read again. */
	if (v->parsed && v->as.duration.milli > 0)
		return DURATION_OK;
	return duration_parse(v->text, v->len, d);
}

/* The limits inside a text; *second gets the second if there is one. */
static size_t
count_limits(const struct value *v, struct duration_hit *first,
    struct duration_hit *second)
{
	struct duration_hit hit;
	size_t pos = 0, n = 0;

	while (duration_find(v->text, v->len, &pos, &hit)) {
		if (n == 0)
			*first = hit;
		else if (n == 1)
			*second = hit;
		n++;
	}
	return n;
}

void
rule_TIME_MISSING(struct lint *l, const struct value *v)
{
	struct duration d;
	const char *example = NULL;

	switch (fault_of(v, &d)) {
	case DURATION_NO_UNIT:
		example = arena_printf(l->scratch,
		    "%s ngày làm việc hoặc %s ngày", v->text, v->text);
		break;
	case DURATION_NO_NUMBER:
		example = arena_printf(l->scratch, "5 %s", v->text);
		break;
	case DURATION_OK:
	case DURATION_POINT:
	case DURATION_SPELLING:
	case DURATION_NEGATIVE:
	case DURATION_ZERO:
	case DURATION_RANGE:
	case DURATION_FREE_TEXT:
		break;
	}
	if (example != NULL)
		report(&l->report, RULE_TIME_MISSING, v, "gia_tri", v->text,
		    "vi_du", example, NULL);
}

/* What to write instead of a sentence. */
static const char *
instead_of_text(struct lint *l, const struct value *v)
{
	struct duration_hit first, second;

	if (count_limits(v, &first, &second) != 1)
		return "5 ngày làm việc";
	return show_duration(l, first.duration);
}

/* Zero steps of an internal process are done on the spot. */
static bool
may_be_zero(const struct value *v)
{
	return v->field->id == F_BUOC_NOI_BO_THOI_GIAN;
}

void
rule_TIME_FORMAT(struct lint *l, const struct value *v)
{
	struct duration_hit first, second;
	struct duration d;
	const char *write = NULL;

	switch (fault_of(v, &d)) {
	case DURATION_SPELLING:
		write = show_duration(l, d);
		break;
	case DURATION_ZERO:
		if (!may_be_zero(v))
			write = "trong ngày";
		break;
	case DURATION_NEGATIVE:
	case DURATION_RANGE:
		write = "5 ngày làm việc";
		break;
	case DURATION_FREE_TEXT:
		if (count_limits(v, &first, &second) < 2)
			write = instead_of_text(l, v);
		break;
	case DURATION_OK:
	case DURATION_NO_UNIT:
	case DURATION_NO_NUMBER:
	case DURATION_POINT:
		break;
	}
	if (write != NULL)
		report(&l->report, RULE_TIME_FORMAT, v, "gia_tri",
		    show_text(l, v, 60), "khoa", v->field->key, "vi_du", write,
		    NULL);
}

void
rule_TIME_TWO_VALUES(struct lint *l, const struct value *v)
{
	struct duration_hit first, second;
	struct duration d;

	if (fault_of(v, &d) != DURATION_FREE_TEXT ||
	    count_limits(v, &first, &second) < 2)
		return;
	report_part(&l->report, RULE_TIME_TWO_VALUES, v, second.off, second.n,
	    "mot", show_duration(l, first.duration),
	    "hai", show_duration(l, second.duration), NULL);
}

void
rule_TIME_DECIMAL(struct lint *l, const struct value *v)
{
	struct duration d;

	if (fault_of(v, &d) == DURATION_POINT)
		report(&l->report, RULE_TIME_DECIMAL, v, "gia_tri", v->text,
		    "vi_du", show_duration(l, d), "khoa", v->field->key, NULL);
}
