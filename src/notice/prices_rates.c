/* How much a fee is: numbers, words that stand for one, ways and cases. */
#include <string.h>

#include "model/fee.h"
#include "model/way.h"
#include "notice/prices.h"
#include "sheet/sheet.h"

/* A note longer than this does not stand in the column of amounts. */
enum { SHORT_NOTE = 130 };

/* --- which ways, which cases --------------------------------------------- */

static bool
is_channel(const char *s, size_t n)
{
	const struct vocab *channels = vocab_of(V_KENH);
	size_t i;

	for (i = 0; i < n_words(channels); i++)
		if (strlen(channels->words[i].vi) == n &&
		    strncmp(channels->words[i].vi, s, n) == 0)
			return true;
	return false;
}

/* The next name of a way behind p; *n gets the bytes of its channel, which
 * its cases may follow: "Trực tuyến (Cấp lại)". NULL if none is left. */
static char *
next_way(char *p, size_t *n)
{
	const char *end = strstr(p, "; ");
	size_t len = end == NULL ? strlen(p) : (size_t)(end - p);
	const char *cases = strstr(p, " (");

	*n = cases != NULL && cases < p + len ? (size_t)(cases - p) : len;
	return end == NULL ? NULL : p + len + 2;
}

/* Channels begin with a small letter behind an amount; names of cases and of
 * bodies stay as they are written. */
static const char *
in_the_middle(struct arena *a, const char *names)
{
	char *s = arena_strdup(a, names);
	char *p, *next;
	size_t n;

	for (p = s; p != NULL; p = next) {
		next = next_way(p, &n);
		if (!is_channel(p, n))
			continue;
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p - 'A' + 'a');
		else if (strncmp(p, "Đ", 2) == 0)
			memcpy(p, "đ", 2);
	}
	return s;
}

const char *
price_ways(const struct wording *w)
{
	size_t i, k, n;
	const struct value *way = ways_of(w->procedure, &n);
	bool *meant = arena_alloc(w->scratch, (n + 1) * sizeof *meant);

	if (w->charge->everywhere)
		return "";
	for (i = 0; i < n; i++)
		for (k = 0; k < w->charge->n_ways; k++)
			meant[i] |= way[i].record == w->charge->ways[k];
	return in_the_middle(w->scratch, sheet_ways_name(w->scratch, way, n,
	    meant));
}

static const char *
bound(const struct wording *w, const char *word, enum field_id f)
{
	if (!has(w->charge->fee, f))
		return "";
	return arena_printf(w->scratch, "%s %s", word, price_said(w->scratch,
	    value_of(w->charge->fee, f)));
}

/* "trực tuyến · Đăng ký quá hạn" */
static const char *
where(const struct wording *w)
{
	const char *cases = price_said(w->scratch, value_of(w->charge->fee,
	    F_PHI_TRUONG_HOP));

	if (*w->where == '\0' || *cases == '\0')
		return price_joined(w->scratch, w->where, cases);
	return arena_printf(w->scratch, "%s · %s", w->where, cases);
}

static const char *
bounds(const struct wording *w)
{
	return price_joined(w->scratch, bound(w, "tối thiểu",
	    F_PHI_TOI_THIEU), bound(w, "tối đa", F_PHI_TOI_DA));
}

/* --- how much ------------------------------------------------------------ */

struct rate *
price_new_rate(struct arena *keep, struct price *p)
{
	p->rates = arena_grow(keep, p->rates, p->n_rates, p->n_rates + 1,
	    sizeof *p->rates);
	p->rates[p->n_rates] = (struct rate){ "", "", "", "", 0 };
	return &p->rates[p->n_rates++];
}

/* "đồng/lần" */
static const char *
unit_of(const struct wording *w)
{
	const char *per = text_of(w->charge->fee, F_PHI_DON_VI_TINH);
	const char *money = fee_currency(w->charge->fee) == CURRENCY_USD ?
	    "đô la Mỹ" : "đồng";

	return per == NULL ? arena_strdup(w->keep, money) :
	    arena_printf(w->keep, "%s/%s", money, per);
}

static const char *
number(const struct wording *w, const struct value *from,
    const struct value *to)
{
	char text[2][MONEY_SIZE];

	money_format(text[0], from->as.number);
	money_format(text[1], to->as.number);
	return from == to ? arena_strdup(w->keep, text[0]) :
	    arena_printf(w->keep, "%s-%s", text[0], text[1]);
}

/* A word that stands for an amount, as people read it. */
static const char *
word_for_amount(enum word_id word)
{
	switch ((int)word) {
	case W_MUC_THU_MIEN:
		return "Được miễn";
	case W_MUC_THU_THEO_HDND:
		return "Theo nghị quyết của Hội đồng nhân dân cấp tỉnh";
	case W_MUC_THU_THEO_QUY_DINH:
		return "Theo văn bản quy định";
	}
	return "Theo ghi chú";
}

static bool
is_note_amount(const struct value *amount)
{
	return amount->is_word &&
	    amount->as.word->id == W_MUC_THU_THEO_GHI_CHU;
}

/* A note that is short enough stands where the amount would. */
static const char *
tell_note(struct wording *w, const char *otherwise)
{
	const char *note = w->note;

	if (*note == '\0' || strlen(note) > SHORT_NOTE ||
	    strchr(note, '\n') != NULL)
		return otherwise;
	w->note = "";
	return note;
}

/* Imported notes often go on where the number ends: "/trường hợp". */
static const char *
unit_with_note(struct wording *w)
{
	const char *unit = unit_of(w);

	return *w->note != '/' || has(w->charge->fee, F_PHI_DON_VI_TINH) ?
	    unit : arena_printf(w->keep, "%s%s", unit, tell_note(w, ""));
}

/* The amount of muc_thu, or what stands there. Of numbers that cannot be meant
 * (the thousands were lost) only the note can be told; one that the note puts
 * in doubt is not printed large. */
static void
put_amount(struct wording *w, struct rate *rate, const struct value *amount)
{
	const struct record *fee = w->charge->fee;

	if (amount->is_word && !is_note_amount(amount)) {
		rate->words = word_for_amount(amount->as.word->id);
		w->price.free = amount->as.word->id == W_MUC_THU_MIEN;
	} else if (amount->is_word ||
	    (!fee_is_plain(fee) && *w->note != '\0')) {
		rate->words = tell_note(w, "Theo ghi chú");
	} else if (fee_is_plain(fee) && !fee_is_sure(fee, w->day)) {
		rate->words = arena_printf(w->keep, "%s %s", number(w, amount,
		    amount), unit_of(w));
		rate->bounds = "hoặc mức khác: đọc ghi chú";
	} else {
		rate->number = number(w, amount, amount);
		rate->words = unit_with_note(w);
	}
}

/* "từ 1 đến 2" */
static const char *
tier_words(const struct wording *w, const struct record *tier)
{
	const char *from = text_of(tier, F_BAC_TU);
	const char *to = text_of(tier, F_BAC_DEN);

	if (to == NULL)
		return arena_printf(w->scratch, "từ %s trở lên",
		    from == NULL ? "0" : from);
	return from == NULL ? arena_printf(w->scratch, "đến %s", to) :
	    arena_printf(w->scratch, "từ %s đến %s", from, to);
}

static void
put_tier(struct wording *w, const struct record *tier)
{
	const struct value *amount = value_of(tier, F_BAC_MUC_THU);
	struct rate *rate = price_new_rate(w->keep, &w->price);

	if (amount->parsed && !amount->is_word) {
		rate->number = number(w, amount, amount);
		rate->words = unit_of(w);
	} else if (amount->parsed) {
		rate->words = word_for_amount(amount->as.word->id);
	} else {
		rate->number = arena_strdup(w->keep, price_said(w->scratch,
		    value_of(tier, F_BAC_TY_LE)));
	}
	rate->bounds = tier_words(w, tier);
}

static void
put_range(const struct wording *w, struct rate *rate)
{
	const struct value *from = value_of(w->charge->fee, F_PHI_TU);
	const struct value *to = value_of(w->charge->fee, F_PHI_DEN);

	if (!from->parsed && !to->parsed) {
		rate->words = "Danh mục chưa ghi mức thu";
		return;
	}
	rate->number = number(w, from->parsed ? from : to,
	    to->parsed ? to : from);
	rate->words = arena_printf(w->keep, "%s%s", unit_of(w),
	    !to->parsed ? " trở lên" : from->parsed ? "" : " trở xuống");
}

static void
put_amounts(struct wording *w)
{
	const struct record *fee = w->charge->fee;
	const struct value *amount = value_of(fee, F_PHI_MUC_THU);
	size_t i, n;
	const struct value *tier = items_of(value_of(fee, F_PHI_BAC), &n);

	for (i = 0; i < n; i++)
		put_tier(w, tier[i].record);
	if (w->price.n_rates > 0)
		return;
	if (amount->state == VALUE_FILLED && amount->parsed)
		put_amount(w, price_new_rate(w->keep, &w->price), amount);
	else
		put_range(w, price_new_rate(w->keep, &w->price));
}

void
price_rates(struct wording *w)
{
	const char *place = arena_strdup(w->keep, where(w));
	bool cases = has(w->charge->fee, F_PHI_TRUONG_HOP);
	size_t i;

	put_amounts(w);
	for (i = 0; i < w->price.n_rates; i++) {
		struct rate *rate = &w->price.rates[i];

		rate->where = place;
		rate->n_ways = cases ? 0 : w->charge->n_ways;
		rate->bounds = arena_strdup(w->keep, price_joined(w->scratch,
		    rate->bounds, bounds(w)));
	}
}
