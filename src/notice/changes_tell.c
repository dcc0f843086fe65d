/* Which changes concern people, alike ones once, and since when. */
#include <string.h>

#include "model/part.h"
#include "notice/changes_part.h"
#include "sheet/law_order.h"

/* --- what is told -------------------------------------------------------- */

static const struct field *
outermost(const struct change *ch)
{
	return outermost_field(ch->field, ch->in_new != NULL ? ch->in_new :
	    ch->in_old);
}

/* The office's own affairs, or said in another place of the notice. */
static bool
is_internal(const struct field *f)
{
	switch (f->id) {
	case F_THU_TUC_MA:
	case F_THU_TUC_MA_TAM:
	case F_THU_TUC_LINH_VUC:
	case F_THU_TUC_SU_KIEN:
	case F_THU_TUC_LOAI:
	case F_THU_TUC_LOAI_QUY_DINH:
	case F_THU_TUC_TINH_CHAT:
	case F_THU_TUC_TRANG_THAI:
	case F_THU_TUC_QUYET_DINH_CONG_BO:
	case F_THU_TUC_HIEU_LUC:
	case F_THU_TUC_CAN_CU_PHAP_LY:
	case F_THU_TUC_QUY_TRINH:
	case F_THU_TUC_LIEN_QUAN:
	case F_THU_TUC_THAY_THE:
	case F_THU_TUC_BAI_BO:
	case F_THU_TUC_RA_SOAT:
	case F_THU_TUC_LUOT_MOI_NAM:
	case F_THU_TUC_TU_KHOA:
	case F_THU_TUC_NGUON:
	case F_TTHC_SCHEMA:
	case F_TTHC_LINT:
	case F_TTHC_DIFF:
	case F_TTHC_RENDER:
		return true;
	default:
		return false;
	}
}

/* The form of a text or of a record: the rules are what they were. */
static bool
is_form(const struct change *ch)
{
	return ch->burden == BURDEN_FORM || ch->mends_record;
}

static bool
is_told(const struct change *ch)
{
	return !is_form(ch) && !law_order_is_whole(ch) &&
	    !is_internal(outermost(ch));
}

/* A basis or a decision, which the notice names below the procedure. */
static bool
is_of_basis(const struct change *ch)
{
	const struct field *f;

	if (is_form(ch) || law_order_is_whole(ch))
		return false;
	f = outermost(ch);
	return f->id == F_THU_TUC_CAN_CU_PHAP_LY ||
	    f->id == F_THU_TUC_QUYET_DINH_CONG_BO;
}

/* --- rows ---------------------------------------------------------------- */

static bool
same_text(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool
says_the_same(const struct change *a, const struct change *b)
{
	return a->field == b->field && a->burden == b->burden &&
	    same_text(a->old_text, b->old_text) &&
	    same_text(a->new_text, b->new_text) &&
	    same_text(a->message, b->message);
}

static const char *
where_of(struct arena *a, const struct change *ch)
{
	enum { COLUMNS = 96 };
	struct buf out;
	const char *s;

	buf_init(&out, 0);
	put_row_name(&out, ch->where, COLUMNS);
	s = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return s;
}

/* The row that says the same already; a new one if there is none. */
static struct told *
row_for(struct told *rows, size_t *n, const struct law_ordered *o)
{
	size_t i;

	for (i = *n; i > 0 && rows[i - 1].rank == o->rank; i--)
		if (says_the_same(rows[i - 1].change, o->change))
			return &rows[i - 1];
	rows[*n] = (struct told){ .change = o->change, .rank = o->rank };
	return &rows[(*n)++];
}

static void
add_place(struct told *row, struct arena *a, const char *where)
{
	if (row->where == NULL)
		row->where = where;
	else if (*where != '\0' && strcmp(row->where, where) != 0)
		row->where = arena_printf(a, "%s; %s", row->where, where);
}

static void
tell_rows(struct account *ac, struct arena *a)
{
	const struct law_ordered *v = law_order(a, ac->subject);
	struct told *rows = arena_alloc(a,
	    (ac->subject->n + 1) * sizeof *rows);
	size_t i;

	for (i = 0; i < ac->subject->n; i++)
		if (is_told(v[i].change))
			add_place(row_for(rows, &ac->n, &v[i]), a,
			    where_of(a, v[i].change));
		else
			ac->based |= is_of_basis(v[i].change);
	ac->rows = rows;
}

/* --- since when ---------------------------------------------------------- */

static struct date
effect_of(const struct record *procedure)
{
	const struct record *r = procedure == NULL ? NULL :
	    record_in(procedure, F_THU_TUC_HIEU_LUC);
	const struct value *v = r == NULL ? NULL :
	    value_of(r, F_HIEU_LUC_TU);

	return v != NULL && v->parsed ? v->as.date : (struct date){ 0 };
}

static struct date
abolished_on(const struct record *procedure)
{
	const struct record *r = procedure == NULL ? NULL :
	    record_in(procedure, F_THU_TUC_BAI_BO);
	const struct value *v = r == NULL ? NULL :
	    value_of(r, F_BAI_BO_NGAY);

	return v != NULL && v->parsed ? v->as.date : (struct date){ 0 };
}

/* A day that stood there before is not that of the change. */
static struct date
date_of(const struct subject *s)
{
	struct date old, new;

	switch (s->fate) {
	case FATE_AMENDED:
	case FATE_MOVED:
	case FATE_REPLACED:
	case FATE_NEW:
		old = effect_of(s->old);
		new = effect_of(s->new);
		return date_cmp(old, new) == 0 ? (struct date){ 0 } : new;
	case FATE_ABOLISHED:
		return abolished_on(s->new);
	case FATE_NONE:
	case FATE_TECHNICAL:
	case FATE_ELAPSED:
	case N_FATES:
		break;
	}
	return (struct date){ 0 };
}

/* The day on which everything takes effect; none if they differ or one does
 * not say. */
static struct date
date_of_all(const struct telling *t)
{
	const struct account *all = t->accounts;
	size_t i;

	if (t->n == 0 || t->calendar.n > 0)
		return (struct date){ 0 };
	for (i = 1; i < t->n; i++)
		if (date_cmp(all[i].from, all[0].from) != 0)
			return (struct date){ 0 };
	return all[0].from;
}

/* --- all of it ----------------------------------------------------------- */

bool
account_is_listed(const struct account *ac)
{
	switch (ac->subject->fate) {
	case FATE_REPLACED:
	case FATE_NEW:
	case FATE_ABOLISHED:
		return true;
	case FATE_NONE:
	case FATE_TECHNICAL:
	case FATE_ELAPSED:
	case FATE_AMENDED:
	case FATE_MOVED:
	case N_FATES:
		break;
	}
	return false;
}

bool
account_is_shared(const struct account *ac)
{
	return ac->subject->fate == FATE_NONE;
}

/* Of the registers only the bodies concern people: where they are. */
static bool
concerns_people(const struct subject *s)
{
	const struct record *r = s->new != NULL ? s->new : s->old;

	return s->fate != FATE_NONE || (r != NULL &&
	    (r->type->id == R_TTHC || r->type->id == R_CO_QUAN));
}

static void
count(struct telling *t, enum burden burden)
{
	t->lighter += burden == BURDEN_LIGHTER;
	t->heavier += burden == BURDEN_HEAVIER;
}

static void
count_all(struct telling *t)
{
	size_t i, k;

	for (i = 0; i < t->n; i++)
		for (k = 0; k < t->accounts[i].n; k++)
			count(t, t->accounts[i].rows[k].change->burden);
	for (i = 0; i < t->calendar.n; i++)
		for (k = 0; k < t->calendar.blocks[i].n; k++)
			count(t, t->calendar.blocks[i].lines[k].change->
			    burden);
}

void
telling_of(struct telling *t, struct arena *a, const struct changes *c)
{
	const struct changes *rest;
	struct account *v;
	size_t i;

	*t = (struct telling){ .arena = a, .changes = c,
		.calendar = changes_by_calendar(a, c) };
	rest = &t->calendar.rest;
	t->accounts = v = arena_alloc(a,
	    (rest->n_subjects + 1) * sizeof *v);
	for (i = 0; i < rest->n_subjects; i++) {
		struct account ac = { .subject = &rest->subjects[i] };

		tell_rows(&ac, a);
		ac.from = date_of(ac.subject);
		if ((ac.n > 0 || ac.based || account_is_listed(&ac)) &&
		    concerns_people(ac.subject))
			v[t->n++] = ac;
	}
	t->from = date_of_all(t);
	count_all(t);
}
