/* What is no prose, in English: for readers elsewhere. */
#include "export/cpsv_tree.h"
#include "model/fee.h"
#include "model/say.h"

static void
put_duration(struct buf *out, const struct duration *d)
{
	static const char *const units[] = {
		[UNIT_NONE] = "",
		[UNIT_GIO] = "hours",
		[UNIT_GIO_LAM_VIEC] = "working hours",
		[UNIT_NGAY] = "calendar days",
		[UNIT_NGAY_LAM_VIEC] = "working days",
		[UNIT_TUAN] = "weeks",
		[UNIT_THANG] = "months",
		[UNIT_NAM] = "years",
		[UNIT_TRONG_NGAY] = "within the working day",
		[UNIT_KHONG_QUY_DINH] = "no limit set",
	};

	if (d->milli == 0) {
		buf_puts(out, units[d->unit]);
		return;
	}
	buf_printf(out, "%.10g", (double)d->milli / 1000);
	buf_printf(out, " %s", units[d->unit]);
	if (d->milli == 1000 && d->unit != UNIT_NONE)
		out->data[--out->len] = '\0';	/* "1 working day" */
}

/* The kinds of value that can be said in English at all. */
static bool
is_no_prose(const struct value *v)
{
	return v->state == VALUE_FILLED && v->parsed &&
	    (v->field->kind == KIND_WORD || v->field->kind == KIND_INT ||
	    v->field->kind == KIND_BOOL || v->field->kind == KIND_DATE ||
	    v->field->kind == KIND_PERCENT || v->field->kind == KIND_MONEY ||
	    v->field->kind == KIND_DURATION);
}

/* Days and numbers in no order or grouping that one must know. */
static void
put_item(struct buf *out, const struct value *v)
{
	if (v->field->kind == KIND_DURATION)
		put_duration(out, &v->as.duration);
	else if (v->field->kind == KIND_MONEY && !v->is_word)
		buf_printf(out, "%lld %s", v->as.number,
		    fee_currency(enclosing(v->owner, R_PHI)) ==
		    CURRENCY_USD ? "USD" : "VND");
	else if (v->field->kind == KIND_DATE)
		buf_puts(out, v->text);
	else
		say_value(out, v, LANG_EN);
}

/* An amount that its note makes wrong is worse than none. */
static bool
may_be_told(const struct thing *t, const struct value *v)
{
	const struct value *item;
	size_t i, n;

	if (v->field->kind == KIND_MONEY && t->class->id == C_COST &&
	    graph_fact(t, P_COST_VALUE) == NULL)
		return false;
	if (v->state == VALUE_NONE)
		return true;
	item = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (!is_no_prose(&item[i]))
			return false;
	return n > 0;
}

/* The value that a statement makes a line of, a list at its first item; NULL
 * if it makes none. */
static const struct value *
line_of(const struct thing *t, const struct fact *f, bool codes)
{
	const struct value *v = f->from;

	if (v == NULL)
		return NULL;
	if (codes && f->property->what == WHAT_CODE) {
		if (v->list != NULL && v->index > 0)
			return NULL;
		v = v->list != NULL ? v->list : v;
	} else if (f->property != cpsv_about(t->class) || f->label == NULL) {
		return NULL;
	}
	return may_be_told(t, v) ? v : NULL;
}

void
cpsv_put_english(struct buf *out, const struct thing *t, bool codes)
{
	const struct value *v, *item;
	const struct fact *f;
	size_t i, n;

	for (f = t->facts; f != NULL; f = f->next) {
		v = line_of(t, f, codes);
		if (v == NULL)
			continue;
		buf_printf(out, "%s%s: ", out->len > 0 ? "\n" : "",
		    v->field->en);
		if (v->state == VALUE_NONE)
			buf_puts(out, "None");
		item = items_of(v, &n);
		for (i = 0; i < n; i++) {
			buf_puts(out, i > 0 ? "; " : "");
			put_item(out, &item[i]);
		}
	}
}
