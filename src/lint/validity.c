/* Documents that are no longer, or not much longer, in force. */

#include "base/docnum.h"
#include "base/word.h"
#include "lint/docs.h"

/* How many days ahead the end of a document is announced. */
enum { DAYS_AHEAD = 90 };

/*
 * The register row of a document that a procedure or form rests on; NULL if
 * it is unknown, or the value is not about what applies now.
 */
static const struct record *
relied_on(const struct lint *l, const struct value *v)
{
	if (v->field->id == F_BAI_BO_VAN_BAN)
		return NULL;
	if (l->root->type->id == R_THU_TUC && is_word(l->root,
	    F_THU_TUC_TRANG_THAI, W_TRANG_THAI_BAI_BO))
		return NULL;
	return document_of(v);
}

/* Days from today to the last day of validity; false if it has no end. */
static bool
days_left(const struct lint *l, const struct record *document, long *days)
{
	const struct date *last = date_in(document, F_VAN_BAN_HIEU_LUC_DEN);

	if (last == NULL)
		return false;
	*days = date_days(*last) - date_days(l->as_of);
	return true;
}

/* True if a successor is known to take effect only later. */
static bool
is_successor_pending(const struct lint *l, const struct value *number)
{
	const struct row *row = catalogue_row(l->catalogue, G_VAN_BAN,
	    number->text);
	const struct date *from;

	from = row == NULL ? NULL :
	    date_in(row->record, F_VAN_BAN_HIEU_LUC_TU);
	return from != NULL && date_cmp(*from, l->as_of) > 0;
}

static bool
is_superseded(const struct lint *l, const struct record *document)
{
	const struct value *v;
	size_t i, n;
	long days;

	v = items_of(value_of(document, F_VAN_BAN_THAY_THE_BOI), &n);
	if (n == 0)
		return false;
	if (days_left(l, document, &days))
		return days < 0;
	for (i = 0; i < n; i++)
		if (v[i].text != NULL && is_successor_pending(l, &v[i]))
			return false;
	return true;
}

/* "118/2025/NĐ-CP, 03/2025/TT-VPCP"; in l->scratch. */
static const char *
successors(struct lint *l, const struct record *document)
{
	const struct value *v;
	const char *s = "";
	size_t i, n;

	v = items_of(value_of(document, F_VAN_BAN_THAY_THE_BOI), &n);
	for (i = 0; i < n; i++)
		if (v[i].text != NULL)
			s = arena_printf(l->scratch, "%s%s%s", s,
			    *s == '\0' ? "" : ", ", v[i].text);
	return s;
}

void
rule_DOCNUM_SUPERSEDED(struct lint *l, const struct value *v)
{
	const struct record *document = relied_on(l, v);

	if (document != NULL && is_superseded(l, document))
		report(&l->report, RULE_DOCNUM_SUPERSEDED, v, "so", v->text,
		    "moi", successors(l, document), NULL);
}

void
rule_DOCNUM_EXPIRED(struct lint *l, const struct value *v)
{
	const struct record *document = relied_on(l, v);
	long days;

	if (document == NULL || is_superseded(l, document) ||
	    !days_left(l, document, &days) || days >= 0)
		return;
	report(&l->report, RULE_DOCNUM_EXPIRED, v, "so", v->text, "ngay",
	    show_date(l, *date_in(document, F_VAN_BAN_HIEU_LUC_DEN)), NULL);
}

void
rule_DOCNUM_EXPIRING(struct lint *l, const struct value *v)
{
	const struct record *document = relied_on(l, v);
	long days;

	if (document == NULL || !days_left(l, document, &days) || days < 0 ||
	    days > DAYS_AHEAD)
		return;
	report(&l->report, RULE_DOCNUM_EXPIRING, v, "so", v->text, "ngay",
	    show_date(l, *date_in(document, F_VAN_BAN_HIEU_LUC_DEN)), NULL);
}

/* The date that a text gives right behind a number that ends at off. */
static bool
date_behind(const struct value *v, size_t off, struct date_hit *hit)
{
	enum { LONGEST = 64 };	/* bytes of a date */
	size_t pos = off, before, gap, end;

	before = gap = word_skip_blanks(v->text, v->len, off);
	if (word_phrase_at(v->text, v->len, &gap, "ngày"))
		gap = word_skip_blanks(v->text, v->len, gap);
	end = v->len - gap < LONGEST ? v->len : gap + LONGEST;
	return date_find(v->text, end, &pos, hit) && hit->result == DATE_OK &&
	    (hit->off == before || hit->off == gap);
}

/* What the date behind a number is held against. */
struct check {
	bool agrees;
	const char *vi, *en;	/* what else is known, if it does not agree */
};

/* Without a date in the register, the year in the number must do. */
static struct check
check_date(struct lint *l, const char *number, struct date d)
{
	const struct row *row = catalogue_row(l->catalogue, G_VAN_BAN,
	    number);
	const struct date *issued = row == NULL ? NULL :
	    date_in(row->record, F_VAN_BAN_NGAY);
	int year = docnum_year(number);

	if (issued != NULL)
		return (struct check){ date_cmp(d, *issued) == 0,
		    arena_printf(l->scratch, "trong danh_muc/van_ban.yaml là "
		    "ngày %s", show_date(l, *issued)),
		    arena_printf(l->scratch, "danh_muc/van_ban.yaml says %s",
		    show_date(l, *issued)) };
	return (struct check){ year == 0 || year == d.year,
	    arena_printf(l->scratch, "số văn bản mang năm %d", year),
	    arena_printf(l->scratch, "the number has the year %d", year) };
}

void
rule_DOCNUM_DATE(struct lint *l, const struct value *v, unsigned signs)
{
	struct docnum_hit hit;
	struct date_hit day;
	struct check check;
	const char *number;
	size_t pos = 0;

	(void)signs;
	while (docnum_find(v->text, v->len, &pos, &hit)) {
		if (hit.fault != DOCNUM_OK || !date_behind(v, pos, &day))
			continue;
		number = arena_strndup(l->scratch, v->text + hit.off, hit.n);
		check = check_date(l, number, day.date);
		if (check.agrees)
			continue;
		report_part(&l->report, RULE_DOCNUM_DATE, v, day.off, day.n,
		    "so", number, "ngay", show_date(l, day.date),
		    "doi_chieu", check.vi, "against", check.en, NULL);
	}
}

/* The id of the register row that holds this record; NULL if none does. */
static const char *
number_of(const struct lint *l, const struct record *document)
{
	const struct table *t = &l->catalogue->tables[G_VAN_BAN];
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->rows[i].record == document)
			return t->rows[i].id;
	return NULL;
}

void
rule_DOCNUM_YEAR(struct lint *l, const struct record *r)
{
	const struct date *issued = date_in(r, F_VAN_BAN_NGAY);
	const char *number = issued == NULL ? NULL : number_of(l, r);
	int year = number == NULL ? 0 : docnum_year(number);

	if (year == 0 || year == issued->year)
		return;
	report(&l->report, RULE_DOCNUM_YEAR, value_of(r, F_VAN_BAN_NGAY),
	    "so", number, "ngay", show_date(l, *issued), NULL);
}
