/*
 * The amount of a fee against the note of its own row: the note is verbatim
 * and mostly right, so the finding stands at the number.
 */
#include <string.h>

#include "base/viet.h"
#include "base/word.h"
#include "lint/lint.h"
#include "model/fee.h"

static const char *const small_units[] = {
	"m2", "m3", "m²", "m³", "kg", "tấn", "lít", "kwh", "km", "trang",
	"tờ", "con",
};

/* True if the amount is charged by something that may cost a few đồng. */
static bool
has_small_unit(const struct record *fee)
{
	const struct value *unit = value_of(fee, F_PHI_DON_VI_TINH);
	size_t i;

	if (unit->norm == NULL)
		return false;
	for (i = 0; i < sizeof(small_units) / sizeof(small_units[0]); i++)
		if (norm_has(unit->norm, small_units[i]))
			return true;
	return false;
}

/* True if đồng are charged and the note speaks of dollars only. */
static bool
is_dollars(const struct record *fee, struct money_hit *hit)
{
	const struct value *note = fee_note(fee);
	struct money_hit dong;

	return note != NULL && fee_amount(fee) > 0 &&
	    fee_currency(fee) == CURRENCY_VND &&
	    !fee_sole_amount(note, CURRENCY_VND, &dong) &&
	    fee_sole_amount(note, CURRENCY_USD, hit) &&
	    hit->currency == CURRENCY_USD;
}

void
rule_FEE_CURRENCY(struct lint *l, const struct record *r)
{
	struct money_hit hit;

	if (is_dollars(r, &hit))
		report(&l->report, RULE_FEE_CURRENCY,
		    value_of(r, F_PHI_MUC_THU), "muc_thu",
		    fee_show(l->scratch, r, fee_amount(r)), "ghi_chu",
		    show_number(l, hit.amount), NULL);
}

void
rule_FEE_THOUSANDS_LOST(struct lint *l, const struct record *r)
{
	long long amount = fee_amount(r), instead = amount * 1000;
	const struct value *note = fee_note(r);
	struct money_hit hit;

	if (amount == 0 || fee_is_plain(r) || has_small_unit(r) ||
	    is_dollars(r, &hit))
		return;
	if (note != NULL && fee_sole_amount(note, CURRENCY_VND, &hit)) {
		if (hit.amount == amount)
			return;
		if (hit.amount < instead)
			instead = hit.amount;
	}
	report(&l->report, RULE_FEE_THOUSANDS_LOST, value_of(r, F_PHI_MUC_THU),
	    "muc_thu", fee_show(l->scratch, r, amount), "vi_du",
	    arena_printf(l->scratch, "%lld", instead), NULL);
}

/* True if the words before the amount speak of another channel. */
static bool
is_other_channel(const struct record *fee, const struct value *note,
    const struct money_hit *hit)
{
	const struct record *way = enclosing(fee, R_CACH_THUC);

	if (norm_find(note->norm, 0, "trực tuyến") < hit->off &&
	    !is_word(way, F_CACH_THUC_KENH, W_KENH_TRUC_TUYEN))
		return true;
	return norm_find(note->norm, 0, "trực tiếp") < hit->off &&
	    !is_word(way, F_CACH_THUC_KENH, W_KENH_TRUC_TIEP);
}

/*
 * True if the amount of the note holds for a time and so does not contradict
 * the fee: it was charged once, or is a reduction. (A reduction in force is
 * FEE_RATE_IN_FORCE; nobody raises a fee for a time.)
 */
static bool
is_for_a_time(const struct lint *l, const struct record *fee,
    const struct value *note, const struct money_hit *hit)
{
	struct fee_term term;
	size_t pos = 0;

	return fee_term_find(note, &pos, &term) &&
	    (date_cmp(term.to, l->as_of) < 0 || hit->amount < fee_amount(fee));
}

/* More amounts than this in one note are a table, not a fee. */
enum { MAX_AMOUNTS = 12 };

/* The amounts of a note for people, "50.000 đồng, 100.000 đồng". */
static const char *
show_amounts(struct lint *l, const struct money_hit *hits, size_t n)
{
	const char *s = "";
	size_t i;

	for (i = 0; i < n; i++) {
		char text[MONEY_SIZE];

		money_format(text, hits[i].amount);
		s = arena_printf(l->scratch, "%s%s%s %s", s, i > 0 ? ", " : "",
		    text, hits[i].currency == CURRENCY_USD ? "USD" : "đồng");
	}
	return s;
}

/*
 * True if none of several amounts is that of the fee, nor all together. Notes
 * with rates and terms reckon the amount in ways of their own.
 */
static bool
none_is_meant(const struct value *note, const struct money_hit *hits, size_t n,
    long long amount)
{
	struct fee_term term;
	long long sum = 0;
	size_t i, pos = 0;

	for (i = 0; i < n; i++) {
		if (hits[i].amount == amount)
			return false;
		sum += hits[i].amount;
	}
	return sum != amount && strchr(note->norm, '%') == NULL &&
	    !norm_has(note->norm, "giảm") && !norm_has(note->norm, "thêm") &&
	    !fee_term_find(note, &pos, &term);
}

/* The amounts of the note if the fee contradicts all of them; else 0. */
static size_t
contradicted(const struct lint *l, const struct record *fee,
    const struct value *note, struct money_hit hits[MAX_AMOUNTS])
{
	size_t n = fee_amounts(note, fee_currency(fee), hits, MAX_AMOUNTS);

	if (n == 0 || n > MAX_AMOUNTS || is_other_channel(fee, note, hits))
		return 0;
	if (n == 1)
		return hits->amount != fee_amount(fee) &&
		    !is_for_a_time(l, fee, note, hits) ? 1 : 0;
	return none_is_meant(note, hits, n, fee_amount(fee)) ? n : 0;
}

void
rule_FEE_NOTE_CONTRADICTS(struct lint *l, const struct record *r)
{
	const struct value *note = fee_note(r);
	struct money_hit hits[MAX_AMOUNTS];
	size_t n;

	if (note == NULL || !fee_is_plain(r) ||
	    (n = contradicted(l, r, note, hits)) == 0)
		return;
	report(&l->report, RULE_FEE_NOTE_CONTRADICTS,
	    value_of(r, F_PHI_MUC_THU), "muc_thu",
	    fee_show(l->scratch, r, fee_amount(r)), "ghi_chu",
	    show_amounts(l, hits, n), "vi_du",
	    arena_printf(l->scratch, "%lld", hits->amount), NULL);
}

/* True if muc_thu is a word that leaves the amount to the note. */
static bool
leaves_to_note(const struct record *fee, const struct value *note)
{
	const struct value *v = value_of(fee, F_PHI_MUC_THU);

	if (v->state != VALUE_FILLED || !v->parsed || !v->is_word)
		return false;
	if (v->as.word->id == W_MUC_THU_THEO_GHI_CHU)
		return true;
	/* "Miễn lệ phí. Phí cấp bản sao: 8.000 đồng" is right. */
	return v->as.word->id == W_MUC_THU_MIEN &&
	    !norm_has(note->norm, "miễn") && !norm_has(note->norm, "không thu");
}

/* True if the note speaks of a term that is over. */
static bool
is_over(const struct value *note, struct date as_of)
{
	struct fee_term term;
	size_t pos = 0;

	while (fee_term_find(note, &pos, &term))
		if (date_cmp(term.to, as_of) < 0)
			return true;
	return false;
}

/* What to write for one amount, or for several. */
static void
report_amounts(struct lint *l, const struct value *v,
    const struct money_hit *hits, size_t n)
{
	bool usd = hits->currency == CURRENCY_USD;
	const char *vi = "tách thành từng khoản phi_le_phi, mỗi khoản có "
	    "truong_hop và muc_thu riêng";
	const char *en = "write one item of phi_le_phi for each, with its own "
	    "truong_hop and muc_thu";

	if (n == 1) {
		vi = arena_printf(l->scratch, "ghi muc_thu: %lld%s",
		    hits->amount, usd ? " và tien_te: USD" : "");
		en = arena_printf(l->scratch, "write muc_thu: %lld%s",
		    hits->amount, usd ? " and tien_te: USD" : "");
	}
	report(&l->report, RULE_FEE_AMOUNT_IN_NOTE, v, "ghi_chu",
	    show_amounts(l, hits, n), "viec", vi, "action", en, NULL);
}

void
rule_FEE_AMOUNT_IN_NOTE(struct lint *l, const struct record *r)
{
	const struct value *note = fee_note(r);
	struct money_hit hits[MAX_AMOUNTS];
	size_t n;

	if (note == NULL || !leaves_to_note(r, note) ||
	    is_over(note, l->as_of))
		return;
	n = fee_amounts(note, fee_currency(r), hits, MAX_AMOUNTS);
	if (n == 0)
		n = fee_amounts(note, CURRENCY_USD, hits, MAX_AMOUNTS);
	if (n > 0 && n <= MAX_AMOUNTS)
		report_amounts(l, value_of(r, F_PHI_MUC_THU), hits, n);
}

/* The note without the signs around it. */
static const char *
bare_note(struct lint *l, const struct value *note)
{
	static const char signs[] = " .;:()+-";
	const char *s = note->norm + strspn(note->norm, signs);
	size_t n = strlen(s);

	while (n > 0 && strchr(signs, s[n - 1]) != NULL)
		n--;
	return arena_strndup(l->scratch, s, n);
}

/* True if the whole note says that nothing is charged. */
static bool
says_free(struct lint *l, const struct value *note)
{
	static const char *const words[] = {
		"không", "không có", "không thu", "không thu phí",
		"không thu lệ phí", "không thu phí, lệ phí", "miễn",
		"miễn phí", "miễn lệ phí", "miễn phí, lệ phí",
		"không mất phí", "không phải nộp phí",
		"không phải nộp lệ phí",
	};
	const char *s = bare_note(l, note);
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(s, words[i]) == 0)
			return true;
	return false;
}

/* True if the words before an amount in a row's note call it a fee. */
static bool
is_fee(const struct value *note, const struct money_hit *hit)
{
	size_t start = hit->off > 60 ? hit->off - 60 : 0;

	while (((unsigned char)note->norm[start] & 0xC0) == 0x80)
		start++;
	return norm_find(note->norm, start, "phí") < hit->off &&
	    norm_find(note->norm, start, "cước") >= hit->off &&
	    norm_find(note->norm, start, "bưu chính") >= hit->off;
}

/* Reports an amount in a row's note if the row declares that there is none. */
static void
check_row(struct lint *l, const struct record *way)
{
	const struct value *note = value_of(way, F_CACH_THUC_GHI_CHU);
	struct money_hit hit;
	size_t pos = 0;

	if (value_of(way, F_CACH_THUC_PHI_LE_PHI)->state != VALUE_NONE ||
	    note->norm == NULL)
		return;
	while (money_find(note->norm, note->norm_len, &pos, &hit)) {
		if (hit.amount == 0 || !is_fee(note, &hit))
			continue;
		report_norm(&l->report, RULE_FEE_CONFLICT_NONE, note, hit.off,
		    hit.n, "mot", "phi_le_phi: khong", "hai",
		    arena_printf(l->scratch, "%.*s", (int)hit.n,
		    note->norm + hit.off), NULL);
		return;
	}
}

void
rule_FEE_CONFLICT_NONE(struct lint *l, const struct record *r)
{
	size_t i, n;
	const struct value *fees;

	check_row(l, r);
	fees = items_of(value_of(r, F_CACH_THUC_PHI_LE_PHI), &n);
	for (i = 0; i < n; i++) {
		const struct record *fee = fees[i].record;
		const struct value *note;

		if (fee == NULL || !fee_charges(fee) ||
		    (note = fee_note(fee)) == NULL || !says_free(l, note))
			continue;
		report(&l->report, RULE_FEE_CONFLICT_NONE, note, "mot",
		    show_text(l, note, 40), "hai", arena_printf(l->scratch,
		    "muc_thu: %s", text_of(fee, F_PHI_MUC_THU) == NULL ? "…" :
		    text_of(fee, F_PHI_MUC_THU)), NULL);
	}
}

void
rule_FEE_NOTE_TYPO(struct lint *l, const struct value *v, unsigned signs)
{
	struct money_hit hit;
	size_t pos = 0;

	(void)signs;
	while (money_find(v->norm, v->norm_len, &pos, &hit)) {
		if (hit.error != MONEY_GROUPS && hit.error != MONEY_COMMAS)
			continue;
		report_norm(&l->report, RULE_FEE_NOTE_TYPO, v, hit.off, hit.n,
		    "so_tien", arena_printf(l->scratch, "%.*s", (int)hit.n,
		    v->norm + hit.off), "vi_du", hit.error == MONEY_COMMAS ?
		    show_number(l, hit.amount) : "1.000.000", NULL);
	}
}
