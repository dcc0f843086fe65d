/* Fees that hold on the day, as Offer. */
#include "export/linked_data_part.h"
#include "model/alike.h"
#include "model/fee.h"
#include "model/tariff.h"
#include "model/way.h"

static const enum field_id labels[] = {
	F_PHI_TRUONG_HOP, F_PHI_DOI_TUONG_NOP, F_PHI_THEO_YEU_CAU,
	F_PHI_TOI_THIEU, F_PHI_TOI_DA, F_PHI_BAC, F_PHI_THOI_DIEM_NOP,
	F_PHI_HOAN_TRA, F_PHI_MIEN_GIAM, F_PHI_CAN_CU, F_PHI_GHI_CHU,
};

enum { N_LABELS = sizeof labels / sizeof labels[0] };

static void
set_amount(json_t *o, const char *key, const struct record *fee,
    enum field_id f)
{
	const struct value *v = value_of(fee, f);

	if (v->state == VALUE_FILLED && v->parsed && !v->is_word)
		json_object_set_new(o, key, json_integer(v->as.number));
}

static const char *
currency(const struct record *fee)
{
	return fee_currency(fee) == CURRENCY_USD ? "USD" : "VND";
}

/* The ends of a range, or what one amount is for: "trang". */
static void
set_specification(json_t *offer, const struct record *fee)
{
	const char *unit = text_of(fee, F_PHI_DON_VI_TINH);
	json_t *price = linked_typed(unit != NULL ? "UnitPriceSpecification" :
	    "PriceSpecification");

	json_object_set(price, "price", json_object_get(offer, "price"));
	set_amount(price, "minPrice", fee, F_PHI_TU);
	set_amount(price, "maxPrice", fee, F_PHI_DEN);
	if (json_object_size(price) > 1) {
		linked_words(price, "priceCurrency", currency(fee));
		linked_words(price, "unitText", unit);
		if (unit != NULL || json_object_get(price, "price") == NULL)
			json_object_set(offer, "priceSpecification", price);
	}
	json_decref(price);
}

/* "Hình thức nộp: Trực tuyến", if it is not charged by every way. */
static void
describe_ways(json_t *o, struct linking *m, const struct charge *c)
{
	const char *names = "";
	size_t i, k;

	for (i = 0; !c->everywhere && i < c->n_ways; i++) {
		for (k = 0; k < i; k++)
			if (same_channel(c->ways[i], c->ways[k]))
				break;
		if (k == i)
			names = arena_printf(&m->arena, "%s%s%s", names,
			    *names != '\0' ? "; " : "",
			    channel_of(c->ways[i]));
	}
	if (*names != '\0')
		linked_describe(o, arena_printf(&m->arena, "%s: %s",
		    field_of(F_CACH_THUC_KENH)->vi, names));
}

static void
add_once(json_t *list, json_t *text)
{
	size_t i;

	for (i = 0; i < json_array_size(list); i++)
		if (json_equal(json_array_get(list, i), text))
			break;
	if (i == json_array_size(list))
		json_array_append(list, text);
	json_decref(text);
}

/* How it is paid may differ from way to way: all that is alike else is one
 * charge. */
static void
set_methods(json_t *o, const struct charge *c)
{
	static const enum field_id paying[] = { F_PHI_PHUONG_THUC_THU };
	json_t *list = json_array();
	size_t i, k, n;

	for (i = 0; i < c->n_ways; i++) {
		const struct value *fee = items_of(value_of(c->ways[i],
		    F_CACH_THUC_PHI_LE_PHI), &n);

		for (k = 0; k < n; k++)
			if (has(fee[k].record, F_PHI_PHUONG_THUC_THU) &&
			    record_alike_but(fee[k].record, c->fee, paying,
			    1))
				add_once(list, linked_text(value_of(
				    fee[k].record, F_PHI_PHUONG_THUC_THU)));
	}
	linked_list(o, "acceptedPaymentMethod", list);
}

/* An amount that can be relied on is the price, any other is told in words. */
static void
set_price(json_t *o, const struct record *fee, struct date day)
{
	static const enum field_id amount[] = { F_PHI_MUC_THU };
	bool free = is_word(fee, F_PHI_MUC_THU, W_MUC_THU_MIEN) &&
	    fee_note(fee) == NULL;

	if (free || fee_is_sure(fee, day)) {
		json_object_set_new(o, "price", json_integer(free ? 0 :
		    fee_amount(fee)));
		linked_words(o, "priceCurrency", currency(fee));
	} else {
		linked_labels(o, fee, amount, 1);
	}
	set_specification(o, fee);
}

static json_t *
offer(struct linking *m, const struct charge *c)
{
	const struct record *fee = c->fee;
	const struct record *validity = record_in(fee, F_PHI_HIEU_LUC);
	json_t *o = linked_typed("Offer");

	linked_words(o, "name", text_of(fee, F_PHI_TEN));
	linked_said(o, "category", value_of(fee, F_PHI_LOAI));
	set_price(o, fee, m->l->day);
	linked_date(o, "validFrom", validity, F_HIEU_LUC_TU);
	linked_date(o, "validThrough", validity, F_HIEU_LUC_DEN);
	set_methods(o, c);
	describe_ways(o, m, c);
	linked_labels(o, fee, labels, N_LABELS);
	return o;
}

/* Ways of which the law asks nothing. */
static json_t *
nothing(void)
{
	json_t *o = linked_typed("Offer");

	json_object_set_new(o, "price", json_integer(0));
	linked_words(o, "priceCurrency", "VND");
	return o;
}

void
linked_offers(json_t *service, struct linking *m)
{
	json_t *list = json_array();
	struct tariff t;
	size_t i;

	tariff_of(&t, &m->arena, m->procedure, m->l->day);
	for (i = 0; i < t.n; i++)
		if (t.v[i].state == FEE_HOLDS)
			json_array_append_new(list, offer(m, &t.v[i]));
		else
			lose(m->losses, t.v[i].fee->holder);
	if (t.n_free > 0 && t.n == 0 && t.n_unknown == 0)
		json_array_append_new(list, nothing());
	linked_list(service, "offers", list);
}
