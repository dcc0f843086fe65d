/*
 * Values that lead to a resource of their own: bodies, documents, addresses,
 * and the numbers of limits and fees.
 */
#include <string.h>

#include "base/money.h"
#include "export/cpsv.h"
#include "export/cpsv_part.h"
#include "model/fee.h"
#include "model/say.h"
#include "model/tariff.h"

/* --- time, money --------------------------------------------------------- */

/* "P15D" of 15 ngày, "P14D" of 2 tuần, for which xsd:duration has no letter;
 * NULL for working time and parts of a unit. */
static const char *
calendar_time(struct arena *a, const struct duration *d)
{
	long n = d->milli / 1000;

	if (d->milli % 1000 != 0)
		return NULL;
	switch (d->unit) {
	case UNIT_GIO:
		return arena_printf(a, "PT%ldH", n);
	case UNIT_NGAY:
		return arena_printf(a, "P%ldD", n);
	case UNIT_TUAN:
		return arena_printf(a, "P%ldD", 7 * n);
	case UNIT_THANG:
		return arena_printf(a, "P%ldM", n);
	case UNIT_NAM:
		return arena_printf(a, "P%ldY", n);
	case UNIT_NONE:
	case UNIT_GIO_LAM_VIEC:
	case UNIT_NGAY_LAM_VIEC:
	case UNIT_TRONG_NGAY:
	case UNIT_KHONG_QUY_DINH:
		break;
	}
	return NULL;
}

void
cpsv_limit(struct graph *g, struct thing *t, const struct value *v)
{
	const char *time = v->state != VALUE_FILLED || !v->parsed ? NULL :
	    calendar_time(g->arena, &v->as.duration);

	if (time != NULL)
		graph_say(g, t, P_CHANNEL_TIME, time, NULL);
}

static void
put_money(struct graph *g, struct thing *t, long long amount,
    enum currency currency)
{
	const struct word *w = word_of(currency == CURRENCY_USD ?
	    W_TIEN_TE_USD : W_TIEN_TE_VND);
	bool made;
	struct thing *unit = graph_thing(g, C_CONCEPT, arena_printf(g->arena,
	    "http://publications.europa.eu/resource/authority/currency/%s",
	    w->word), &made);

	if (made) {
		graph_say(g, unit, P_CONCEPT_NAME, w->vi, NULL);
		graph_say(g, unit, P_CONCEPT_ENGLISH, w->en, NULL);
	}
	graph_link(t, g, P_COST_CURRENCY, unit, NULL);
	graph_say(g, t, P_COST_VALUE, arena_printf(g->arena, "%lld",
	    amount), NULL);
}

void
cpsv_amount(struct graph *g, struct thing *t, const struct value *v)
{
	const struct record *fee = v->owner;
	struct date day = g->exporter->export->day;
	bool free = is_word(fee, F_PHI_MUC_THU, W_MUC_THU_MIEN) &&
	    fee_note(fee) == NULL;

	if (fee_on(fee, day) == FEE_HOLDS && (free || fee_is_sure(fee, day)))
		put_money(g, t, free ? 0 : fee_amount(fee),
		    fee_currency(fee));
}

void
cpsv_none(struct graph *g, struct thing *t, const struct value *v)
{
	struct thing *cost;

	if (v->field->id != F_CACH_THUC_PHI_LE_PHI) {
		cpsv_labelled(g, t, v);
		return;
	}
	cost = cpsv_part(g, C_COST, arena_printf(g->arena, "%s/%s/khong",
	    t->key + strlen(g->service->key), v->field->key), t);
	graph_link(g->service, g, P_SERVICE_COST, cost, NULL);
	cpsv_labelled(g, cost, v);
	put_money(g, cost, 0, CURRENCY_VND);
	graph_link(cost, g, P_COST_THROUGH, t, NULL);
}

/* --- bodies -------------------------------------------------------------- */

static struct thing *
body_of(struct graph *g, const struct value *v)
{
	const struct record *row = v->parsed && v->as.row != NULL ?
	    v->as.row->record : NULL;
	const char *iri = cpsv_iri(g->arena, "co_quan", v->text);
	bool made;
	struct thing *t = graph_thing(g, C_BODY, iri, &made);

	if (!made)
		return t;
	t->key = v->text;
	if (row != NULL)
		cpsv_record(g, t, row);
	cpsv_body_named(g, t, graph_fact(t, P_BODY_LABEL) == NULL ?
	    v->text : NULL);
	return t;
}

/* A body that only takes part: in the role of the key. */
static void
put_part(struct graph *g, const struct value *v, struct thing *body)
{
	const struct field *f = v->field;
	struct thing *part = cpsv_part(g, C_PART, arena_printf(g->arena,
	    "/%s/%s/%u", record_type(f->record)->key, f->key,
	    v->list == NULL ? 1 : v->index + 1), g->service);

	graph_link(g->service, g, P_SERVICE_PART, part, NULL);
	graph_say(g, part, P_PART_ABOUT, cpsv_said(g->arena, v), v)->label =
	    f->vi;
	graph_link(part, g, P_PART_WHO, body, NULL);
	graph_link(part, g, P_PART_ROLE, cpsv_role(g, f), NULL);
}

/* Whoever decides is the competent authority; where nobody is named, whoever
 * executes. */
static void
put_body(struct graph *g, const struct value *v)
{
	struct thing *body = body_of(g, v);
	bool executes = v->field->id == F_CO_QUAN_TTHC_THUC_HIEN;

	if (v->field->id != F_CO_QUAN_TTHC_THAM_QUYEN)
		put_part(g, v, body);
	if (v->field->id == F_CO_QUAN_TTHC_THAM_QUYEN || (executes &&
	    !has(v->owner, F_CO_QUAN_TTHC_THAM_QUYEN)))
		graph_link(g->service, g, P_SERVICE_AUTHORITY, body, v);
}

/* --- rows, documents, addresses ------------------------------------------ */

static struct thing *
row_of(struct graph *g, const struct value *v)
{
	const struct register_type *type = register_type(v->field->arg);
	enum cpsv_class_id c = cpsv_place(record_type(type->row)->
	    fields[0].id)->class;
	const struct cpsv_property *name = cpsv_name(cpsv_class(c));
	bool made;
	struct thing *t;

	if (c == C_BODY)
		return body_of(g, v);
	t = graph_thing(g, c, cpsv_iri(g->arena, type->name, v->text), &made);
	if (!made)
		return t;
	t->key = v->text;
	if (v->parsed && v->as.row != NULL)
		cpsv_record(g, t, v->as.row->record);
	if (graph_fact(t, name->id) == NULL)
		graph_say(g, t, name->id, v->text, v);
	return t;
}

static void
put_document(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	bool known = graph_fact(t, p) != NULL;

	graph_say(g, t, p, v->text, v);
	if (!known && v->parsed && v->as.row != NULL)
		cpsv_record(g, t, v->as.row->record);
}

static void
put_url(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	const char *url = cpsv_url(g->arena, v->text);
	bool made;

	if (url == NULL)
		cpsv_labelled(g, t, v);
	else
		graph_link(t, g, p, graph_thing(g, C_DOCUMENT, url, &made), v);
}

/* A small resource for one text: an address, hours, a way of contact. */
static struct thing *
small(struct graph *g, struct thing *t, enum cpsv_class_id c,
    const struct value *v)
{
	bool made;
	struct thing *one = graph_thing(g, c, arena_printf(g->arena, "%s:%s",
	    t->iri, v->field->key), &made);

	one->around = t;
	return one;
}

static void
put_contact(struct graph *g, struct thing *t, const struct cpsv_place *at,
    const struct value *v)
{
	struct thing *contact;

	if (at->property == P_CONTACT_PAGE &&
	    cpsv_url(g->arena, v->text) == NULL) {
		cpsv_labelled(g, t, v);
		return;
	}
	contact = small(g, t, C_CONTACT, v);
	graph_link(t, g, t->class->id == C_BODY ? P_BODY_CONTACT :
	    P_SERVICE_CONTACT, contact, NULL);
	if (at->property == P_CONTACT_PAGE)
		put_url(g, contact, at->property, v);
	else
		graph_say(g, contact, at->property, v->text, v);
}

static void
put_type_of_paper(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	bool made;
	struct thing *type = graph_thing(g, C_EVIDENCE_TYPE,
	    cpsv_iri(g->arena, "ma_giay_to", v->text), &made);

	if (made)
		graph_say(g, type, P_EVIDENCE_TYPE_ID, v->text, v);
	graph_link(t, g, p, type, v);
}

/* A resource that holds the text of the value and nothing else. */
static void
put_small(struct graph *g, struct thing *t, enum cpsv_property_id p,
    enum cpsv_class_id c, enum cpsv_property_id holds,
    const struct value *v)
{
	struct thing *one = small(g, t, c, v);

	graph_link(t, g, p, one, NULL);
	graph_say(g, one, holds, v->text, v);
}

void
cpsv_around(struct graph *g, struct thing *t, const struct cpsv_place *at,
    const struct value *v)
{
	if (at->how == HOW_BODY)
		put_body(g, v);
	else if (at->how == HOW_ROW)
		graph_link(t, g, at->property, row_of(g, v), v);
	else if (at->how == HOW_DOCUMENT)
		put_document(g, t, at->property, v);
	else if (at->how == HOW_URL)
		put_url(g, t, at->property, v);
	else if (at->how == HOW_CONTACT)
		put_contact(g, t, at, v);
	else if (at->how == HOW_TYPE)
		put_type_of_paper(g, t, at->property, v);
	else if (at->how == HOW_ADDRESS)
		put_small(g, t, at->property, C_ADDRESS, P_ADDRESS_FULL, v);
	else
		put_small(g, t, at->property, C_HOURS, P_HOURS_ABOUT, v);
}
