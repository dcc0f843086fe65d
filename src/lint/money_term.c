/*
 * Fees that hold for a time: what is over, what ends soon, and the amount that
 * is charged today when the note says that it is another one.
 */
#include <string.h>

#include "base/viet.h"
#include "lint/lint.h"
#include "model/fee.h"

/* How many days before its end a fee is announced to end. */
enum { SOON = 60 };

/* Fees of an abolished procedure are history. */
static bool
is_abolished(const struct lint *l)
{
	return l->root->type->id == R_THU_TUC && is_word(l->root,
	    F_THU_TUC_TRANG_THAI, W_TRANG_THAI_BAI_BO);
}

static bool
is_past(const struct lint *l, struct date d)
{
	return date_cmp(d, l->as_of) < 0;
}

static bool
is_soon(const struct lint *l, struct date d)
{
	return !is_past(l, d) && date_days(d) - date_days(l->as_of) <= SOON;
}

void
rule_FEE_DATE_PAST(struct lint *l, const struct record *r)
{
	const struct value *note = fee_note(r);
	struct fee_term term;
	size_t pos = 0;

	if (note == NULL || is_abolished(l))
		return;
	while (fee_term_find(note, &pos, &term))
		if (is_past(l, term.to))
			report_norm(&l->report, RULE_FEE_DATE_PAST, note,
			    term.off, term.n, "ngay", show_date(l, term.to),
			    NULL);
}

/* The date in a record's field, if it is one; else NULL. */
static const struct value *
date_value(const struct record *r, enum field_id f)
{
	const struct value *v;

	if (r == NULL)
		return NULL;
	v = value_of(r, f);
	return v->state == VALUE_FILLED && v->parsed ? v : NULL;
}

/* What ends, in two languages. */
struct thing {
	const char *vi, *en;
};

static void
report_end(struct lint *l, enum rule_id rule, const struct value *v,
    struct date end, struct thing what)
{
	report(&l->report, rule, v, "cai_gi", what.vi, "what", what.en, "ngay",
	    show_date(l, end), NULL);
}

/* Calls visit with each last day that a fee and its exemptions write. */
static void
each_end(struct lint *l, const struct record *fee,
    void (*visit)(struct lint *, const struct value *, struct thing))
{
	size_t i, n;
	const struct value *v, *exemptions;

	v = date_value(record_in(fee, F_PHI_HIEU_LUC), F_HIEU_LUC_DEN);
	if (v != NULL)
		visit(l, v, (struct thing){ "mức thu", "the fee" });
	exemptions = items_of(value_of(fee, F_PHI_MIEN_GIAM), &n);
	for (i = 0; i < n; i++) {
		v = date_value(exemptions[i].record, F_MIEN_GIAM_DEN);
		if (v != NULL)
			visit(l, v, (struct thing){
			    "việc miễn, giảm", "the exemption" });
	}
}

static void
report_expired(struct lint *l, const struct value *v, struct thing what)
{
	if (is_past(l, v->as.date))
		report_end(l, RULE_FEE_EXPIRED, v, v->as.date, what);
}

void
rule_FEE_EXPIRED(struct lint *l, const struct record *r)
{
	if (!is_abolished(l))
		each_end(l, r, report_expired);
}

static void
report_expiring(struct lint *l, const struct value *v, struct thing what)
{
	if (is_soon(l, v->as.date))
		report_end(l, RULE_FEE_EXPIRING, v, v->as.date, what);
}

void
rule_FEE_EXPIRING(struct lint *l, const struct record *r)
{
	const struct value *note = fee_note(r);
	struct fee_term term;
	size_t pos = 0;

	if (is_abolished(l))
		return;
	each_end(l, r, report_expiring);
	/* Where the fee has a last day of its own, the note repeats it. */
	if (note == NULL ||
	    date_value(record_in(r, F_PHI_HIEU_LUC), F_HIEU_LUC_DEN) != NULL)
		return;
	while (fee_term_find(note, &pos, &term))
		if (is_soon(l, term.to))
			report_norm(&l->report, RULE_FEE_EXPIRING, note,
			    term.off, term.n, "cai_gi", "mức thu trong ghi chú",
			    "what", "the fee in the note", "ngay",
			    show_date(l, term.to), NULL);
}

/* True if a sentence ends between two offsets of a norm. */
static bool
is_apart(const char *norm, size_t from, size_t to)
{
	size_t i;

	for (i = from; i + 1 < to; i++)
		if (norm[i] == ';' || (norm[i] == '.' && norm[i + 1] == ' ') ||
		    (norm[i] == ' ' && i + 2 < to && norm[i + 2] == ' ' &&
		    (norm[i + 1] == '-' || norm[i + 1] == '+')))
			return true;
	return false;
}

/* The amount that a term is said of: the last before it in its sentence, or
 * else the first behind it. */
static bool
amount_for(const struct value *note, const struct fee_term *term,
    enum currency currency, long long *amount)
{
	struct money_hit hit;
	size_t pos = 0, end = term->off + term->n;
	bool found = false;

	while (money_find(note->norm, note->norm_len, &pos, &hit)) {
		bool behind = hit.off > term->off;

		if (hit.amount == 0 || hit.currency != currency ||
		    fee_is_limit(note, &hit) || (behind && found) ||
		    (behind ? is_apart(note->norm, end, hit.off) :
		    is_apart(note->norm, hit.off + hit.n, term->begin)))
			continue;
		*amount = hit.amount;
		found = true;
		if (behind)
			break;
	}
	return found;
}

/* N of "bằng N% mức thu" behind the term in its sentence, else 0. */
static int
percent_for(const struct value *note, const struct fee_term *term)
{
	const char *s = note->norm;
	size_t end = term->off + term->n, off = norm_find(s, end, "bằng");
	int n = 0;

	if (off == (size_t)-1 || is_apart(s, end, off))
		return 0;
	for (off += strlen("bằng "); s[off] >= '0' && s[off] <= '9'; off++)
		n = n < 100 ? n * 10 + (s[off] - '0') : n;
	return s[off] == '%' && n < 100 ? n : 0;
}

/* What the term says is to be paid; 0 if it does not say. */
static long long
rate_for(const struct record *fee, const struct value *note,
    const struct fee_term *term)
{
	enum currency currency = fee_currency(fee);
	long long amount = 0, full = fee_amount(fee);
	int percent = percent_for(note, term);
	struct money_hit hit;

	if (percent > 0) {
		if (fee_sole_amount(note, currency, &hit))
			full = hit.amount;
		return full * percent / 100;
	}
	return amount_for(note, term, currency, &amount) ? amount : 0;
}

/* True if the fee's own dates say that it is not charged today. */
static bool
is_out_of_force(const struct lint *l, const struct record *fee)
{
	const struct record *validity = record_in(fee, F_PHI_HIEU_LUC);
	const struct value *from = date_value(validity, F_HIEU_LUC_TU);
	const struct value *to = date_value(validity, F_HIEU_LUC_DEN);

	return (to != NULL && is_past(l, to->as.date)) ||
	    (from != NULL && date_cmp(from->as.date, l->as_of) > 0);
}

void
rule_FEE_RATE_IN_FORCE(struct lint *l, const struct record *r)
{
	const struct value *note = fee_note(r);
	long long rate, amount = fee_amount(r);
	struct fee_term term;
	size_t pos = 0;

	if (note == NULL || !fee_is_plain(r) || is_out_of_force(l, r))
		return;
	while (fee_term_find(note, &pos, &term)) {
		if (is_past(l, term.to) || (term.from.year != 0 &&
		    date_cmp(term.from, l->as_of) > 0))
			continue;
		rate = rate_for(r, note, &term);
		if (rate == 0 || rate >= amount)
			continue;
		report(&l->report, RULE_FEE_RATE_IN_FORCE,
		    value_of(r, F_PHI_MUC_THU), "muc_thu",
		    fee_show(l->scratch, r, amount), "ghi_chu",
		    fee_show(l->scratch, r, rate), "ngay",
		    show_date(l, term.to), "vi_du",
		    arena_printf(l->scratch, "%lld", rate), "den",
		    arena_printf(l->scratch, "%04d-%02d-%02d", term.to.year,
		    term.to.month, term.to.day), NULL);
		return;
	}
}
