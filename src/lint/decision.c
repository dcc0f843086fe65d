/* Announcing decisions: that they are there, in time, and say what changed. */
#include "lint/docs.h"

/* Điều 15 and khoản 2 Điều 24 Nghị định 63/2010/NĐ-CP. */
enum {
	MINISTRY_DAYS_BEFORE = 20,
	PROVINCE_DAYS_BEFORE = 5,
	SHORT_DAYS_AFTER = 3,
	MINISTRY_WORKING_DAYS = 10,
	PROVINCE_WORKING_DAYS = 5,
	SHORT_WORKING_DAYS = 2
};

/* What is missing, by which of two things are there. */
struct lack {
	const char *vi, *en;
};

static const struct lack decision_lacks[2][2] = {	/* number, date */
	{ { "số, ngày quyết định công bố", "number and date of its decision" },
	  { "số quyết định công bố", "the number of its decision" } },
	{ { "ngày ký quyết định công bố", "the date of its decision" } },
};

static const struct lack abolition_lacks[2][2] = {	/* document, decision */
	{ { "văn bản quy định việc bãi bỏ và quyết định công bố",
	    "the document that abolished it and the decision" },
	  { "văn bản quy định việc bãi bỏ",
	    "the document that abolished it" } },
	{ { "quyết định công bố bãi bỏ", "the decision that announced it" } },
};

/* The announcing decisions of a procedure; *n gets their count. */
static const struct value *
decisions_of(const struct record *procedure, size_t *n)
{
	return items_of(value_of(procedure, F_THU_TUC_QUYET_DINH_CONG_BO), n);
}

void
rule_DECISION_MISSING(struct lint *l, const struct record *r)
{
	const struct value *v;
	const struct lack *lack;
	size_t i, n;
	bool number, day;

	if (!is_published(r))
		return;
	v = decisions_of(r, &n);
	if (n == 0)
		report(&l->report, RULE_DECISION_MISSING,
		    value_of(r, F_THU_TUC_QUYET_DINH_CONG_BO), "thieu",
		    "quyết định công bố", "lack",
		    "its announcing decision", NULL);
	for (i = 0; i < n; i++) {
		if (v[i].record == NULL)
			continue;
		number = has(v[i].record, F_QUYET_DINH_SO);
		day = has(v[i].record, F_QUYET_DINH_NGAY);
		if (number && day)
			continue;
		lack = &decision_lacks[number][day];
		report_record(&l->report, RULE_DECISION_MISSING, v[i].record,
		    "thieu", lack->vi, "lack", lack->en, NULL);
	}
}

static bool
is_shortened(const struct record *decision)
{
	const struct value *v = value_of(decision, F_QUYET_DINH_RUT_GON);

	return v->state == VALUE_FILLED && v->parsed && v->as.yes;
}

/* True if it changed a procedure that was in force before. */
static bool
is_amending(const struct record *decision)
{
	return has(decision, F_QUYET_DINH_BO_PHAN_THAY_DOI);
}

/* The days by which a decision comes before the effective date; 0 if the law
 * sets none for its level. */
static long
days_before(const struct record *decision)
{
	if (is_word(decision, F_QUYET_DINH_CAP, W_CAP_BO))
		return MINISTRY_DAYS_BEFORE;
	if (is_word(decision, F_QUYET_DINH_CAP, W_CAP_TINH))
		return PROVINCE_DAYS_BEFORE;
	return 0;
}

/* The day from which the procedure around a decision applies. */
static const struct date *
effective_date(const struct record *decision)
{
	const struct record *procedure = enclosing(decision, R_THU_TUC);
	const struct record *validity = procedure == NULL ? NULL :
	    record_in(procedure, F_THU_TUC_HIEU_LUC);

	return validity == NULL ? NULL : date_in(validity, F_HIEU_LUC_TU);
}

void
rule_DECISION_LATE(struct lint *l, const struct record *r)
{
	const struct date *signed_on = date_in(r, F_QUYET_DINH_NGAY);
	const struct date *from = effective_date(r);
	long days = days_before(r);
	struct date last;

	if (signed_on == NULL || from == NULL || days == 0 ||
	    is_shortened(r) || is_amending(r))
		return;
	last = date_from_days(date_days(*from) - days);
	if (date_cmp(*signed_on, last) <= 0)
		return;
	report(&l->report, RULE_DECISION_LATE, value_of(r, F_QUYET_DINH_NGAY),
	    "ngay", show_date(l, *signed_on), "han", show_date(l, last),
	    NULL);
}

/* The legal basis issued last, by the register; NULL if no date is known. */
static const struct value *
newest_basis(const struct record *procedure, struct date *issued)
{
	const struct value *bases, *v, *newest = NULL;
	const struct date *d;
	size_t i, n;

	bases = bases_of(procedure, &n);
	for (i = 0; i < n; i++) {
		v = basis_number(&bases[i]);
		if (v == NULL || document_of(v) == NULL)
			continue;
		d = date_in(document_of(v), F_VAN_BAN_NGAY);
		if (d == NULL || (newest != NULL && date_cmp(*d, *issued) <= 0))
			continue;
		newest = v;
		*issued = *d;
	}
	return newest;
}

void
rule_DECISION_SHORT_LATE(struct lint *l, const struct record *r)
{
	const struct date *signed_on = date_in(r, F_QUYET_DINH_NGAY);
	const struct record *procedure = enclosing(r, R_THU_TUC);
	struct date issued, last;

	if (signed_on == NULL || !is_shortened(r) || procedure == NULL ||
	    newest_basis(procedure, &issued) == NULL)
		return;
	last = date_from_days(date_days(issued) + SHORT_DAYS_AFTER);
	if (date_cmp(*signed_on, last) <= 0)
		return;
	report(&l->report, RULE_DECISION_SHORT_LATE,
	    value_of(r, F_QUYET_DINH_NGAY), "van_ban", show_date(l, issued),
	    "ngay", show_date(l, *signed_on), "han", show_date(l, last),
	    NULL);
}

/* Working days from signature to the national database; 0 = no limit. */
static long
days_to_publish(const struct record *decision)
{
	if (is_shortened(decision))
		return SHORT_WORKING_DAYS;
	if (is_word(decision, F_QUYET_DINH_CAP, W_CAP_BO))
		return MINISTRY_WORKING_DAYS;
	if (is_word(decision, F_QUYET_DINH_CAP, W_CAP_TINH))
		return PROVINCE_WORKING_DAYS;
	return 0;
}

void
rule_CSDLQG_LATE(struct lint *l, const struct record *r)
{
	const struct date *signed_on = date_in(r, F_QUYET_DINH_NGAY);
	const struct date *published = date_in(r,
	    F_QUYET_DINH_CONG_KHAI_CSDLQG);
	long limit = days_to_publish(r), count;
	int year;

	if (signed_on == NULL || published == NULL || limit == 0 ||
	    cal_working_days_between(&l->catalogue->calendar, *signed_on,
	    *published, &count, &year) == CAL_NO_YEAR || count <= limit)
		return;
	report(&l->report, RULE_CSDLQG_LATE,
	    value_of(r, F_QUYET_DINH_CONG_KHAI_CSDLQG), "ngay",
	    show_date(l, *published), "so_ngay", show_number(l, count),
	    "han", show_number(l, limit), NULL);
}

/* The day of the decision signed last; NULL if no decision has its date. */
static const struct date *
newest_decision(const struct record *procedure)
{
	const struct value *v;
	const struct date *newest = NULL, *d;
	size_t i, n;

	v = decisions_of(procedure, &n);
	for (i = 0; i < n; i++) {
		d = v[i].record == NULL ? NULL :
		    date_in(v[i].record, F_QUYET_DINH_NGAY);
		if (d != NULL && (newest == NULL || date_cmp(*d, *newest) > 0))
			newest = d;
	}
	return newest;
}

void
rule_DECISION_BEFORE_BASIS(struct lint *l, const struct record *r)
{
	const struct date *decided = newest_decision(r);
	const struct value *basis;
	struct date issued;

	if (decided == NULL || !is_published(r))
		return;
	basis = newest_basis(r, &issued);
	if (basis == NULL || date_cmp(issued, *decided) <= 0)
		return;
	report(&l->report, RULE_DECISION_BEFORE_BASIS, basis, "so",
	    basis->text, "ngay", show_date(l, issued), "quyet_dinh",
	    show_date(l, *decided), NULL);
}

void
rule_ABOLISHED_NOREF(struct lint *l, const struct record *r)
{
	const struct record *abolition = record_in(r, F_THU_TUC_BAI_BO);
	bool document = abolition != NULL && has(abolition, F_BAI_BO_VAN_BAN);
	bool decision = abolition != NULL &&
	    has(abolition, F_BAI_BO_QUYET_DINH);
	const struct lack *lack;

	if ((document && decision) || !is_word(r, F_THU_TUC_TRANG_THAI,
	    W_TRANG_THAI_BAI_BO))
		return;
	lack = &abolition_lacks[document][decision];
	report(&l->report, RULE_ABOLISHED_NOREF,
	    value_of(r, abolition == NULL ? F_THU_TUC_TRANG_THAI :
	    F_THU_TUC_BAI_BO), "thieu", lack->vi, "lack", lack->en, NULL);
}

void
rule_AMENDED_NOPART(struct lint *l, const struct record *r)
{
	const struct value *v;
	size_t i, n;

	if (!is_word(r, F_THU_TUC_TRANG_THAI, W_TRANG_THAI_SUA_DOI_BO_SUNG))
		return;
	v = decisions_of(r, &n);
	for (i = 0; i < n; i++)
		if (v[i].record != NULL && is_amending(v[i].record))
			return;
	report(&l->report, RULE_AMENDED_NOPART,
	    value_of(r, F_THU_TUC_TRANG_THAI), NULL);
}
