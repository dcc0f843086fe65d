/* Dates: readable, existing, and in the right order. */
#include "lint/docs.h"

/* Reads a date in the form of the catalogue or of people. */
static enum date_result
read_any(const struct value *v, struct date *d)
{
	enum date_result result = date_parse_iso(v->text, v->len, d);

	return result == DATE_FORM ? date_parse_dmy(v->text, v->len, d) :
	    result;
}

void
rule_DATE_FORMAT(struct lint *l, const struct value *v)
{
	char iso[DATE_SIZE] = "2026-10-31";
	enum date_result result;
	struct date d;

	if (v->parsed)
		return;
	result = read_any(v, &d);
	if (result == DATE_IMPOSSIBLE)
		return;
	if (result == DATE_OK)
		date_format_iso(iso, d);
	report(&l->report, RULE_DATE_FORMAT, v, "ngay", show_text(l, v, 40),
	    "vi_du", iso, NULL);
}

void
rule_DATE_IMPOSSIBLE(struct lint *l, const struct value *v)
{
	struct date d;

	if (!v->parsed && read_any(v, &d) == DATE_IMPOSSIBLE)
		report(&l->report, RULE_DATE_IMPOSSIBLE, v, "ngay",
		    show_text(l, v, 40), NULL);
}

/* Reports every date in a text that has this result. */
static void
report_dates(struct lint *l, enum rule_id rule, const struct value *v,
    enum date_result result)
{
	struct date_hit hit;
	size_t pos = 0;

	while (date_find(v->text, v->len, &pos, &hit))
		if (hit.result == result)
			report_part(&l->report, rule, v, hit.off, hit.n,
			    "ngay", arena_strndup(l->scratch,
			    v->text + hit.off, hit.n), NULL);
}

void
rule_DATE_IN_TEXT(struct lint *l, const struct value *v, unsigned signs)
{
	(void)signs;
	report_dates(l, RULE_DATE_IN_TEXT, v, DATE_FORM);
}

void
rule_DATE_IN_TEXT_IMPOSSIBLE(struct lint *l, const struct value *v,
    unsigned signs)
{
	(void)signs;
	report_dates(l, RULE_DATE_IN_TEXT_IMPOSSIBLE, v, DATE_IMPOSSIBLE);
}

/* Fields of one record of which the first may not lie after the second. */
static const struct pair {
	enum field_id first, second;
} pairs[] = {
	{ F_HIEU_LUC_TU, F_HIEU_LUC_DEN },
	{ F_MIEN_GIAM_TU, F_MIEN_GIAM_DEN },
	{ F_VAN_BAN_HIEU_LUC_TU, F_VAN_BAN_HIEU_LUC_DEN },
	{ F_VAN_BAN_NGAY, F_VAN_BAN_HIEU_LUC_DEN },
	{ F_QUYET_DINH_NGAY, F_QUYET_DINH_CONG_KHAI_CSDLQG },
};

static void
check_pair(struct lint *l, const struct pair *p, const struct value *second)
{
	const struct date *d = date_in(second->owner, p->first);

	if (d == NULL || date_cmp(*d, second->as.date) <= 0)
		return;
	report(&l->report, RULE_DATES_ORDER, second, "sau",
	    second->field->key, "ngay", show_date(l, second->as.date),
	    "truoc", field_of(p->first)->key, "kia", show_date(l, *d), NULL);
}

void
rule_DATES_ORDER(struct lint *l, const struct value *v)
{
	size_t i;

	if (!v->parsed)
		return;
	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (pairs[i].second == v->field->id)
			check_pair(l, &pairs[i], v);
}
