/*
 * How amounts are written and whether they can be: each fault of
 * money_parse() belongs to one rule; ranges and tiers must fit together.
 */
#include <stdint.h>

#include "base/viet.h"
#include "base/word.h"
#include "lint/lint.h"
#include "model/fee.h"

/* No lệ phí comes near this; a higher one has zeros too many. */
enum { HIGHEST_LE_PHI = 1000000000 };

/* How to write an amount right, in two languages. */
struct remedy {
	const char *vi, *en;
};

static struct remedy
write_number(struct lint *l, const struct value *v, long long amount)
{
	const char *key = v->field->key;

	return (struct remedy){
		arena_printf(l->scratch, "chỉ ghi số: %s: %lld", key, amount),
		arena_printf(l->scratch, "write the number alone: %s: %lld",
		    key, amount)
	};
}

/* The remedy of an amount that cannot be read; vi is NULL if there is none. */
static struct remedy
remedy_of(struct lint *l, const struct value *v)
{
	long long amount;

	switch (money_parse(v->text, v->len, &amount)) {
	case MONEY_POINTS:
	case MONEY_COMMAS:
	case MONEY_SHORT:
		return write_number(l, v, amount);
	case MONEY_CURRENCY:
		return (struct remedy){
			arena_printf(l->scratch, "ghi %s: %lld; đơn vị tính ghi"
			    " ở don_vi_tinh, loại tiền ở tien_te",
			    v->field->key, amount),
			arena_printf(l->scratch, "write %s: %lld; the unit goes"
			    " to don_vi_tinh, the currency to tien_te",
			    v->field->key, amount)
		};
	case MONEY_GROUPS:
		return (struct remedy){
			"thừa hoặc thiếu chữ số; đối chiếu văn bản quy định"
			" mức thu rồi ghi số nguyên đồng",
			"a digit too many or too few; look it up and write"
			" whole đồng"
		};
	case MONEY_FRACTION:
	case MONEY_TEXT:
		return (struct remedy){
			"ghi số nguyên đồng, ví dụ 8000, hoặc mien, theo_hdnd,"
			" theo_quy_dinh, theo_ghi_chu; lời văn đưa vào ghi_chu",
			"write whole đồng, e.g. 8000, or mien, theo_hdnd,"
			" theo_quy_dinh, theo_ghi_chu; words go to ghi_chu"
		};
	case MONEY_OK:
	case MONEY_NEGATIVE:
	case MONEY_TOO_LARGE:
		break;
	}
	return (struct remedy){ NULL, NULL };
}

void
rule_FEE_AMOUNT(struct lint *l, const struct value *v)
{
	struct remedy remedy = { NULL, NULL };

	if (!v->parsed)
		remedy = remedy_of(l, v);
	else if (v->field->id == F_PHI_MUC_THU && !v->is_word &&
	    v->as.number == 0)
		remedy = (struct remedy){
			"không thu thì ghi muc_thu: mien; luật không quy định"
			" thu thì ghi phi_le_phi: khong",
			"write muc_thu: mien if it is free, phi_le_phi: khong"
			" if the law charges nothing"
		};
	if (remedy.vi != NULL)
		report(&l->report, RULE_FEE_AMOUNT, v, "gia_tri",
		    show_text(l, v, 60), "cach_sua", remedy.vi, "remedy",
		    remedy.en, NULL);
}

static bool
is_implausible(const struct value *v)
{
	long long amount;

	switch (money_parse(v->text, v->len, &amount)) {
	case MONEY_NEGATIVE:
	case MONEY_TOO_LARGE:
		return true;
	case MONEY_OK:
		return v->field->id == F_PHI_MUC_THU &&
		    is_word(v->owner, F_PHI_LOAI, W_LOAI_PHI_LE_PHI) &&
		    amount > HIGHEST_LE_PHI;
	case MONEY_POINTS:
	case MONEY_COMMAS:
	case MONEY_CURRENCY:
	case MONEY_SHORT:
	case MONEY_GROUPS:
	case MONEY_FRACTION:
	case MONEY_TEXT:
		break;
	}
	return false;
}

void
rule_FEE_IMPLAUSIBLE(struct lint *l, const struct value *v)
{
	if (is_implausible(v))
		report(&l->report, RULE_FEE_IMPLAUSIBLE, v, "gia_tri",
		    show_text(l, v, 40), NULL);
}

/* The kind that a name begins with; 0 if it names none. */
static enum word_id
kind_named(const struct value *name)
{
	size_t off = 0;

	if (name->norm == NULL)
		return 0;
	if (word_phrase_at(name->norm, name->norm_len, &off, "lệ phí"))
		return W_LOAI_PHI_LE_PHI;
	if (word_phrase_at(name->norm, name->norm_len, &off, "giá dịch vụ"))
		return W_LOAI_PHI_GIA_DICH_VU;
	if (word_phrase_at(name->norm, name->norm_len, &off, "phí"))
		return W_LOAI_PHI_PHI;
	return 0;
}

void
rule_FEE_KIND_MIXED(struct lint *l, const struct record *r)
{
	const struct value *name = value_of(r, F_PHI_TEN);
	const struct value *kind = value_of(r, F_PHI_LOAI);
	enum word_id named = kind_named(name);

	if (named == 0 || kind->state != VALUE_FILLED || !kind->parsed ||
	    kind->as.word->id == named)
		return;
	report(&l->report, RULE_FEE_KIND_MIXED, kind, "ten",
	    show_text(l, name, 60), "loai", kind->as.word->vi, "tu",
	    word_of(named)->word, NULL);
}

/* Reports fields a and b of a record if both are numbers and a is greater. */
static void
check_order(struct lint *l, const struct record *r, enum field_id a,
    enum field_id b)
{
	const struct value *v = value_of(r, a), *w = value_of(r, b);

	if (v->state != VALUE_FILLED || w->state != VALUE_FILLED ||
	    !v->parsed || !w->parsed || v->as.number <= w->as.number)
		return;
	report(&l->report, RULE_FEE_RANGE, v, "khoa", v->field->key, "so",
	    show_number(l, v->as.number), "khoa_kia", w->field->key, "so_kia",
	    show_number(l, w->as.number), NULL);
}

void
rule_FEE_RANGE(struct lint *l, const struct record *r)
{
	size_t i, n;
	const struct value *tiers = items_of(value_of(r, F_PHI_BAC), &n);

	check_order(l, r, F_PHI_TU, F_PHI_DEN);
	check_order(l, r, F_PHI_TOI_THIEU, F_PHI_TOI_DA);
	for (i = 0; i < n; i++)
		if (tiers[i].record != NULL)
			check_order(l, tiers[i].record, F_BAC_TU, F_BAC_DEN);
}

/* The bound of a tier, or none if it is open on that side. */
static long long
bound(const struct record *tier, enum field_id f, long long none)
{
	const struct value *v = value_of(tier, f);

	return v->state == VALUE_FILLED && v->parsed ? v->as.number : none;
}

/*
 * Tiers follow each other: "1 đến 2, từ 3" or "đến 100, trên 100 đến 500".
 */
void
rule_FEE_TIERS_GAP(struct lint *l, const struct record *r)
{
	size_t i, n;
	const struct value *tiers = items_of(value_of(r, F_PHI_BAC), &n);

	for (i = 1; i < n; i++) {
		const struct record *before = tiers[i - 1].record;
		const struct record *tier = tiers[i].record;
		long long end, start;

		if (before == NULL || tier == NULL)
			continue;
		end = bound(before, F_BAC_DEN, -1);
		start = bound(tier, F_BAC_TU, -1);
		if (end >= 0 && (start == end || start == end + 1))
			continue;
		report_record(&l->report, RULE_FEE_TIERS_GAP, tier, "bac",
		    arena_printf(l->scratch, "%zu", i + 1), "truoc",
		    arena_printf(l->scratch, "%zu", i), "den",
		    end < 0 ? "…" : show_number(l, end), "tu",
		    start < 0 ? "…" : show_number(l, start), NULL);
	}
}
