/*
 * GovernmentService of schema.org: the service, who offers it, the ways to it
 * and what is charged on the day. Only terms of that vocabulary, and only what
 * the catalogue says in a form that they can take: working days are no
 * Duration of ISO 8601, office hours in words no OpeningHoursSpecification.
 */
#include <string.h>

#include "html/policy.h"
#include "model/fee.h"
#include "model/say.h"
#include "model/tariff.h"
#include "model/way.h"
#include "notice/linked_data.h"
#include "report/json_out.h"

/* What the object is made of. */
struct making {
	struct arena arena;
	const struct notice *notice;
	const struct record *procedure;
};

static json_t *
typed(const char *type)
{
	json_t *o = json_object();

	json_object_set_new(o, "@type", json_string(type));
	return o;
}

/* Sets a text unless there is none. */
static void
set_words(json_t *o, const char *key, const char *s)
{
	if (s != NULL && *s != '\0')
		json_object_set_new(o, key, json_text(s, strlen(s)));
}

/* Sets the value in the words of people. */
static void
set_said(json_t *o, const char *key, const struct value *v)
{
	struct buf text;

	buf_init(&text, 0);
	if (v->state == VALUE_FILLED)
		say_value(&text, v, LANG_VI);
	set_words(o, key, text.data);
	buf_release(&text);
}

/* Sets an address, if it may become a link. */
static void
set_url(json_t *o, const char *key, const char *url)
{
	struct buf safe;

	buf_init(&safe, 0);
	if (url != NULL && policy_url(&safe, url))
		set_words(o, key, safe.data);
	buf_release(&safe);
}

/* Sets a list unless it is empty. */
static void
set_list(json_t *o, const char *key, json_t *list)
{
	if (json_array_size(list) > 0)
		json_object_set(o, key, list);
	json_decref(list);
}

/* --- bodies -------------------------------------------------------------- */

static json_t *
organization(const char *name)
{
	json_t *o = typed("GovernmentOrganization");

	set_words(o, "name", name);
	return o;
}

static json_t *
body(const struct value *v)
{
	const struct record *row = v->parsed && v->as.row != NULL ?
	    v->as.row->record : NULL;
	json_t *o = typed("GovernmentOrganization");

	set_said(o, "name", v);
	if (row != NULL) {
		set_words(o, "address", text_of(row, F_CO_QUAN_DIA_CHI));
		set_words(o, "telephone",
		    text_of(row, F_CO_QUAN_DIEN_THOAI));
	}
	return o;
}

static void
set_bodies(json_t *o, const struct making *m)
{
	const struct record *r = record_in(m->procedure, F_THU_TUC_CO_QUAN);
	json_t *list = json_array();
	size_t i, n = 0;
	const struct value *item = r == NULL ? NULL :
	    items_of(value_of(r, F_CO_QUAN_TTHC_THUC_HIEN), &n);

	for (i = 0; i < n; i++)
		if (item[i].text != NULL)
			json_array_append_new(list, body(&item[i]));
	set_list(o, "provider", list);
}

/* The unit whose one-stop shop receives it. */
static void
set_operator(json_t *o, const struct making *m)
{
	const struct record *one_stop = record_in(m->procedure,
	    F_THU_TUC_MOT_CUA);
	const struct record *unit = m->notice->settings == NULL ? NULL :
	    record_in(m->notice->settings, F_TTHC_DON_VI);
	const struct value *inside = one_stop == NULL ? NULL :
	    value_of(one_stop, F_MOT_CUA_TRONG_MOT_CUA);
	json_t *operator;

	if (unit == NULL || !has(unit, F_DON_VI_TEN) || inside == NULL ||
	    !inside->parsed || !inside->as.yes)
		return;
	operator = organization(text_of(unit, F_DON_VI_TEN));
	set_words(operator, "address", text_of(unit, F_DON_VI_DIA_CHI));
	set_words(operator, "telephone",
	    text_of(unit, F_DON_VI_DIEN_THOAI));
	set_words(operator, "email", text_of(unit, F_DON_VI_EMAIL));
	set_url(operator, "url", text_of(unit, F_DON_VI_WEBSITE));
	json_object_set_new(o, "serviceOperator", operator);
}

/* --- ways ---------------------------------------------------------------- */

/* "P15D" of 15 ngày; NULL for working time and parts of a unit. */
static const char *
iso_duration(struct arena *a, const struct duration *d)
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
		return arena_printf(a, "P%ldW", n);
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

static json_t *
channel(struct making *m, const struct record *way)
{
	const struct duration *limit = limit_of(way);
	json_t *o = typed("ServiceChannel"), *place;

	set_words(o, "name", channel_of(way));
	if (limit != NULL)
		set_words(o, "processingTime",
		    iso_duration(&m->arena, limit));
	set_url(o, "serviceUrl", text_of(way, F_CACH_THUC_DIA_CHI));
	if (has(way, F_CACH_THUC_NOI_NOP)) {
		place = typed("Place");
		set_words(place, "name", text_of(way, F_CACH_THUC_NOI_NOP));
		json_object_set_new(o, "serviceLocation", place);
	}
	return o;
}

static void
set_channels(json_t *o, struct making *m)
{
	json_t *list = json_array();
	size_t i, n;
	const struct value *way = ways_of(m->procedure, &n);

	for (i = 0; i < n; i++)
		json_array_append_new(list, channel(m, way[i].record));
	set_list(o, "availableChannel", list);
}

/* --- fees ---------------------------------------------------------------- */

static void
set_day(json_t *o, const char *key, const struct record *r, enum field_id f)
{
	const struct value *v = r == NULL ? NULL : value_of(r, f);

	if (v != NULL && v->state == VALUE_FILLED && v->parsed)
		set_words(o, key, v->text);
}

/* What one amount is for: "trang". */
static void
set_unit(json_t *offer, const char *unit)
{
	json_t *price;

	if (unit == NULL)
		return;
	price = typed("UnitPriceSpecification");
	json_object_set(price, "price", json_object_get(offer, "price"));
	json_object_set(price, "priceCurrency",
	    json_object_get(offer, "priceCurrency"));
	set_words(price, "unitText", unit);
	json_object_set_new(offer, "priceSpecification", price);
}

/* A fee whose amount is a plain number or that is free; NULL for others. */
static json_t *
offer(const struct record *fee, struct date day)
{
	bool free = is_word(fee, F_PHI_MUC_THU, W_MUC_THU_MIEN) &&
	    fee_note(fee) == NULL;
	const struct record *validity = record_in(fee, F_PHI_HIEU_LUC);
	json_t *o;

	if (!free && !fee_is_sure(fee, day))
		return NULL;
	o = typed("Offer");
	set_words(o, "name", text_of(fee, F_PHI_TEN));
	json_object_set_new(o, "price", json_integer(free ? 0 :
	    fee_amount(fee)));
	set_words(o, "priceCurrency", fee_currency(fee) == CURRENCY_USD ?
	    "USD" : "VND");
	set_unit(o, text_of(fee, F_PHI_DON_VI_TINH));
	set_day(o, "validFrom", validity, F_HIEU_LUC_TU);
	set_day(o, "validThrough", validity, F_HIEU_LUC_DEN);
	set_words(o, "description", text_of(fee, F_PHI_GHI_CHU));
	return o;
}

static void
set_offers(json_t *o, struct making *m)
{
	json_t *list = json_array(), *one;
	struct tariff t;
	size_t i;

	tariff_of(&t, &m->arena, m->procedure, m->notice->day);
	for (i = 0; i < t.n; i++) {
		one = t.v[i].state != FEE_HOLDS ? NULL :
		    offer(t.v[i].fee, m->notice->day);
		if (one != NULL)
			json_array_append_new(list, one);
	}
	if (t.n_free > 0 && t.n == 0 && t.n_unknown == 0) {
		one = typed("Offer");
		json_object_set_new(one, "price", json_integer(0));
		set_words(one, "priceCurrency", "VND");
		json_array_append_new(list, one);
	}
	set_list(o, "offers", list);
}

/* --- the rest ------------------------------------------------------------ */

static void
set_named(json_t *o, const char *key, const char *type, const char *name_key,
    const struct value *v)
{
	json_t *list = json_array();
	size_t i, n;
	const struct value *item = items_of(v, &n);

	for (i = 0; i < n; i++) {
		json_t *one = typed(type);

		set_said(one, name_key, &item[i]);
		json_array_append_new(list, one);
	}
	set_list(o, key, list);
}

static void
set_results(json_t *o, const struct making *m)
{
	json_t *list = json_array();
	size_t i, n;
	const struct value *item = items_of(value_of(m->procedure,
	    F_THU_TUC_KET_QUA), &n);

	for (i = 0; i < n; i++) {
		json_t *one;

		if (!has(item[i].record, F_KET_QUA_TEN))
			continue;
		one = typed("Thing");
		set_words(one, "name", text_of(item[i].record,
		    F_KET_QUA_TEN));
		json_array_append_new(list, one);
	}
	set_list(o, "serviceOutput", list);
}

void
linked_data(struct buf *out, const struct notice *n,
    const struct record *procedure)
{
	struct making m = { .notice = n, .procedure = procedure };
	json_t *o = json_object();

	json_object_set_new(o, "@context",
	    json_string("https://schema.org"));
	json_object_set_new(o, "@type", json_string("GovernmentService"));
	set_words(o, "name", text_of(procedure, F_THU_TUC_TEN));
	set_words(o, "identifier", text_of(procedure,
	    has(procedure, F_THU_TUC_MA) ? F_THU_TUC_MA :
	    F_THU_TUC_MA_TAM));
	set_words(o, "description", text_of(procedure, F_THU_TUC_TOM_TAT));
	set_said(o, "serviceType", value_of(procedure, F_THU_TUC_LINH_VUC));
	set_url(o, "url", notice_address(n, &m.arena, procedure));
	set_bodies(o, &m);
	set_operator(o, &m);
	set_named(o, "audience", "Audience", "audienceType",
	    value_of(procedure, F_THU_TUC_DOI_TUONG));
	set_channels(o, &m);
	set_offers(o, &m);
	set_results(o, &m);
	json_put(out, o, JSON_COMPACT | JSON_ESCAPE_SLASH);
	out->data[--out->len] = '\0';	/* the line feed */
	arena_release(&m.arena);
}
