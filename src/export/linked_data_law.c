/* Legal basis and announcing decisions as Legislation. */
#include "export/linked_data_part.h"

/* The date in a field of a register's row; no date if there is none. */
static struct date
date_in(const struct record *row, enum field_id f)
{
	const struct value *v = value_of(row, f);

	return v->state == VALUE_FILLED && v->parsed ? v->as.date :
	    (struct date){ 0 };
}

/* Said only where the register knows. */
static void
set_force(json_t *o, const struct record *row, struct date day)
{
	struct date from = date_in(row, F_VAN_BAN_HIEU_LUC_TU);
	struct date to = date_in(row, F_VAN_BAN_HIEU_LUC_DEN);

	if ((to.year != 0 && date_cmp(to, day) < 0) ||
	    (from.year != 0 && date_cmp(from, day) > 0))
		linked_words(o, "legislationLegalForce",
		    "https://schema.org/NotInForce");
	else if (from.year != 0)
		linked_words(o, "legislationLegalForce",
		    "https://schema.org/InForce");
}

static void
set_issuer(json_t *o, const struct record *r, enum field_id f)
{
	if (has(r, f))
		json_object_set_new(o, "legislationPassedBy",
		    linked_body(value_of(r, f)));
}

static json_t *
basis(const struct linking *m, const struct record *r)
{
	static const enum field_id labels[] = { F_CAN_CU_DIEU };
	const struct value *number = value_of(r, F_CAN_CU_SO);
	const struct record *row = number->state == VALUE_FILLED &&
	    number->as.row != NULL ? number->as.row->record : NULL;
	json_t *o = linked_typed("Legislation");

	linked_words(o, "legislationIdentifier", text_of(r, F_CAN_CU_SO));
	linked_words(o, "name", row != NULL && !has(r, F_CAN_CU_TEN) ?
	    text_of(row, F_VAN_BAN_TEN) : text_of(r, F_CAN_CU_TEN));
	linked_labels(o, r, labels, 1);
	if (row != NULL) {
		linked_date(o, "legislationDate", row, F_VAN_BAN_NGAY);
		set_issuer(o, row, F_VAN_BAN_CO_QUAN);
		set_force(o, row, m->l->day);
	}
	return o;
}

static json_t *
decision(const struct record *r)
{
	json_t *o = linked_typed("Legislation");

	linked_words(o, "legislationIdentifier", text_of(r,
	    F_QUYET_DINH_SO));
	linked_words(o, "legislationType",
	    record_type(R_QUYET_DINH)->vi);
	linked_date(o, "legislationDate", r, F_QUYET_DINH_NGAY);
	set_issuer(o, r, F_QUYET_DINH_CO_QUAN);
	linked_date(o, "datePublished", r, F_QUYET_DINH_CONG_KHAI_CSDLQG);
	return o;
}

void
linked_law(json_t *list, struct linking *m)
{
	size_t i, n;
	const struct value *item = items_of(value_of(m->procedure,
	    F_THU_TUC_CAN_CU_PHAP_LY), &n);

	for (i = 0; i < n; i++)
		json_array_append_new(list, basis(m, item[i].record));
	item = items_of(value_of(m->procedure,
	    F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	for (i = 0; i < n; i++)
		json_array_append_new(list, decision(item[i].record));
}
