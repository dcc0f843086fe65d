/* The amount of a fee, and what its note says about amounts and terms. */
#include <string.h>

#include "base/viet.h"
#include "base/word.h"
#include "model/fee.h"

/* Words before an amount that is not what has to be paid. */
static const char *const limits[] = {
	"tối đa", "tối thiểu", "không quá", "vốn", "giảm", "thêm", "cộng",
	"phạt",
};

/* Below this no fee in đồng exists, but for those by weight or measure. */
enum { SMALLEST_VND = 1000 };

/* How far before an amount such a word is looked for, in bytes. */
enum { NEAR = 40 };

const struct value *
fee_note(const struct record *fee)
{
	const struct value *v = value_of(fee, F_PHI_GHI_CHU);

	return v->norm != NULL ? v : NULL;
}

enum currency
fee_currency(const struct record *fee)
{
	return is_word(fee, F_PHI_TIEN_TE, W_TIEN_TE_USD) ? CURRENCY_USD :
	    CURRENCY_VND;
}

/* A MONEY field as a number; 0 if it holds none. */
static long long
amount_in(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	if (v->state != VALUE_FILLED || !v->parsed || v->is_word)
		return 0;
	return v->as.number;
}

long long
fee_amount(const struct record *fee)
{
	return amount_in(fee, F_PHI_MUC_THU);
}

bool
fee_is_plain(const struct record *fee)
{
	return fee_amount(fee) >= (fee_currency(fee) == CURRENCY_VND ?
	    SMALLEST_VND : 1);
}

bool
fee_charges(const struct record *fee)
{
	size_t i, n;
	const struct value *tiers = items_of(value_of(fee, F_PHI_BAC), &n);

	if (fee_amount(fee) > 0 || amount_in(fee, F_PHI_TU) > 0 ||
	    amount_in(fee, F_PHI_DEN) > 0)
		return true;
	for (i = 0; i < n; i++)
		if (amount_in(tiers[i].record, F_BAC_MUC_THU) > 0 ||
		    has(tiers[i].record, F_BAC_TY_LE))
			return true;
	return false;
}

const char *
fee_show(struct arena *a, const struct record *fee, long long amount)
{
	char text[MONEY_SIZE];

	money_format(text, amount);
	return arena_printf(a, "%s %s", text,
	    fee_currency(fee) == CURRENCY_USD ? "USD" : "đồng");
}

/* True if words before this sign belong to another number or sentence. */
static bool
parts_words(char c, char next)
{
	return c == ';' || (c == '.' && next == ' ') || (c >= '0' && c <= '9');
}

/* The start of the words before off that belong to it, at most NEAR bytes. */
static size_t
words_before(const char *norm, size_t off)
{
	size_t start = off;

	while (start > 0 && off - start < NEAR &&
	    !parts_words(norm[start - 1], norm[start]))
		start--;
	while (start < off && ((unsigned char)norm[start] & 0xC0) == 0x80)
		start++;
	return start;
}

bool
fee_is_limit(const struct value *note, const struct money_hit *hit)
{
	size_t i, start = words_before(note->norm, hit->off);

	if (word_before(note->norm, hit->off, "dưới", NULL) ||
	    word_before(note->norm, hit->off, "trên", NULL))
		return true;
	for (i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
		if (norm_find(note->norm, start, limits[i]) < hit->off)
			return true;
	return false;
}

/* True if the amount is an end of a range: "từ 10.000 đến 20.000 đồng". */
static bool
is_range(const struct value *note, const struct money_hit *hit)
{
	size_t off = hit->off;

	while (off > 0 && note->norm[off - 1] == ' ')
		off--;
	if (off > 0 && note->norm[off - 1] == '-') {
		off--;
		while (off > 0 && note->norm[off - 1] == ' ')
			off--;
		return off > 0 && note->norm[off - 1] >= '0' &&
		    note->norm[off - 1] <= '9';
	}
	return word_before(note->norm, off, "từ", NULL) ||
	    word_before(note->norm, off, "đến", NULL) ||
	    word_before(note->norm, off, "tới", NULL);
}

/* True if one of n amounts is this one. */
static bool
is_among(const struct money_hit *hits, size_t n, long long amount)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (hits[i].amount == amount)
			return true;
	return false;
}

size_t
fee_amounts(const struct value *note, enum currency currency,
    struct money_hit *hits, size_t max)
{
	struct money_hit next;
	size_t pos = 0, n = 0;

	while (money_find(note->norm, note->norm_len, &pos, &next)) {
		if (next.error != MONEY_OK && next.error != MONEY_COMMAS)
			return 0;
		if (next.amount == 0 || fee_is_limit(note, &next) ||
		    (next.currency != currency &&
		    next.currency != CURRENCY_NONE))
			continue;
		if (is_range(note, &next))
			return 0;
		if (is_among(hits, n, next.amount))
			continue;
		if (n == max)
			return max + 1;
		hits[n++] = next;
	}
	return n;
}

bool
fee_sole_amount(const struct value *note, enum currency currency,
    struct money_hit *hit)
{
	struct money_hit first;

	if (fee_amounts(note, currency, &first, 1) != 1)
		return false;
	*hit = first;
	return true;
}

/* True if word is the last before *off, which then gets its start. */
static bool
take_word(const char *norm, size_t *off, const char *word)
{
	return word_before(norm, *off, word, off);
}

/* True if a date at off is the last day of something. */
static bool
is_last_day(const char *norm, size_t off)
{
	take_word(norm, &off, "ngày");
	return take_word(norm, &off, "hết") ||
	    word_before(norm, off, "đến", NULL) ||
	    word_before(norm, off, "tới", NULL);
}

/* True if only a dash stands between two dates: "01/7/2024 - 31/12/2024". */
static bool
is_dashed(const char *norm, size_t from, size_t to)
{
	while (from < to && norm[from] == ' ')
		from++;
	while (to > from && norm[to - 1] == ' ')
		to--;
	return (to - from == 1 && norm[from] == '-') ||
	    (to - from == 3 && memcmp(norm + from, "\xE2\x80\x93", 3) == 0);
}

/* True if a date at *off is the first day of something, from *off on. */
static bool
is_first_day(const char *norm, size_t *off)
{
	take_word(norm, off, "ngày");
	if (!take_word(norm, off, "từ"))
		return false;
	take_word(norm, off, "kể");
	return true;
}

/* Between the first and the last day of a term stand hardly other words. */
enum { TERM_GAP = 40 };

bool
fee_term_find(const struct value *note, size_t *pos, struct fee_term *term)
{
	struct date_hit hit, first = { 0 };
	size_t begin = 0;

	while (date_find(note->norm, note->norm_len, pos, &hit)) {
		size_t off = hit.off;

		if (hit.result != DATE_OK)
			continue;
		if (is_first_day(note->norm, &off)) {
			first = hit;
			begin = off;
			continue;
		}
		if (!is_last_day(note->norm, hit.off) && (first.n == 0 ||
		    !is_dashed(note->norm, first.off + first.n, hit.off)))
			continue;
		*term = (struct fee_term){ .off = hit.off, .n = hit.n,
		    .begin = hit.off, .to = hit.date };
		if (first.n > 0 && hit.off - (first.off + first.n) < TERM_GAP) {
			term->begin = begin;
			term->from = first.date;
		}
		return true;
	}
	return false;
}
