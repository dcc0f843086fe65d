/*
 * What must be posted beside the amount (Điều 14 Luật Phí và lệ phí), and fees
 * of one procedure against each other.
 */
#include <string.h>

#include "base/docnum.h"
#include "base/viet.h"
#include "lint/lint.h"
#include "model/fee.h"
#include "model/way.h"

/* True if a slash with a word behind it names a unit: "/hồ sơ", "/1 lần". */
static bool
has_slash_unit(const char *norm)
{
	const char *p;

	for (p = strchr(norm, '/'); p != NULL; p = strchr(p + 1, '/')) {
		const char *q = p + 1;

		if (p > norm && p[-1] >= '0' && p[-1] <= '9' && *q != ' ')
			continue;
		q += strspn(q, " 01");
		if ((unsigned char)*q >= 0x80 || (*q >= 'a' && *q <= 'z'))
			return true;
	}
	return false;
}

/* A note of so few words is the unit itself: "(hồ sơ)". */
enum { UNIT_LENGTH = 24 };

/* True if the note says what the amount is charged for. */
static bool
note_has_unit(const struct value *note)
{
	struct money_hit hit;
	size_t pos = 0;

	while (money_find(note->norm, note->norm_len, &pos, &hit))
		if (hit.unit_n > 0)
			return true;
	return has_slash_unit(note->norm) || norm_has(note->norm, "mỗi") ||
	    (note->norm_len <= UNIT_LENGTH &&
	    strpbrk(note->norm, "0123456789") == NULL);
}

void
rule_FEE_NO_UNIT(struct lint *l, const struct record *r)
{
	const struct value *note = fee_note(r);

	if (!fee_is_plain(r) || has(r, F_PHI_DON_VI_TINH) ||
	    (note != NULL && note_has_unit(note)))
		return;
	report(&l->report, RULE_FEE_NO_UNIT, value_of(r, F_PHI_MUC_THU),
	    "muc_thu", fee_show(l->scratch, r, fee_amount(r)), NULL);
}

/* The amount if there is one, else the fee's kind: where a finding stands. */
static const struct value *
place_of_fee(const struct record *fee)
{
	return has(fee, F_PHI_MUC_THU) ? value_of(fee, F_PHI_MUC_THU) :
	    value_of(fee, F_PHI_LOAI);
}

void
rule_FEE_NOBASIS(struct lint *l, const struct record *r)
{
	const struct value *note = fee_note(r);
	struct docnum_hit hit;
	size_t pos = 0;

	if (!fee_charges(r) || has(r, F_PHI_CAN_CU) ||
	    (note != NULL && docnum_find(note->text, note->len, &pos, &hit)))
		return;
	report(&l->report, RULE_FEE_NOBASIS, place_of_fee(r), NULL);
}

void
rule_FEE_NONOTICE(struct lint *l, const struct record *r)
{
	static const enum field_id wanted[] = {
		F_PHI_TEN, F_PHI_DOI_TUONG_NOP, F_PHI_PHUONG_THUC_THU,
	};
	const char *keys = "", *vi = "", *en = "";
	size_t i;

	if (!fee_charges(r))
		return;
	for (i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
		const struct field *f = field_of(wanted[i]);
		const char *comma = *keys == '\0' ? "" : ", ";

		if (has(r, wanted[i]))
			continue;
		keys = arena_printf(l->scratch, "%s%s%s", keys, comma, f->key);
		vi = arena_printf(l->scratch, "%s%s%s", vi, comma, f->vi);
		en = arena_printf(l->scratch, "%s%s%s", en, comma, f->en);
	}
	if (*keys != '\0')
		report(&l->report, RULE_FEE_NONOTICE, place_of_fee(r),
		    "thieu", vi, "missing", en, "khoa", keys, NULL);
}

/* True if the catalogue is that of a province or commune. */
static bool
is_local(const struct catalogue *c)
{
	const struct record *unit = c->settings == NULL ? NULL :
	    record_in(c->settings, F_TTHC_DON_VI);

	return unit != NULL && (is_word(unit, F_DON_VI_CAP, W_CAP_TINH) ||
	    is_word(unit, F_DON_VI_CAP, W_CAP_XA));
}

static bool
is_amount_word(const struct record *fee, enum word_id w)
{
	const struct value *v = value_of(fee, F_PHI_MUC_THU);

	return v->state == VALUE_FILLED && v->parsed && v->is_word &&
	    v->as.word->id == w;
}

void
rule_FEE_COUNCIL_OPEN(struct lint *l, const struct record *r)
{
	if (is_local(l->catalogue) && !fee_charges(r) &&
	    is_amount_word(r, W_MUC_THU_THEO_HDND))
		report(&l->report, RULE_FEE_COUNCIL_OPEN,
		    value_of(r, F_PHI_MUC_THU), NULL);
}

void
rule_FEE_FREE_NOREASON(struct lint *l, const struct record *r)
{
	if (is_amount_word(r, W_MUC_THU_MIEN) && fee_note(r) == NULL &&
	    !has(r, F_PHI_MIEN_GIAM) && !has(r, F_PHI_CAN_CU))
		report(&l->report, RULE_FEE_FREE_NOREASON,
		    value_of(r, F_PHI_MUC_THU), NULL);
}

/* True if a field of the procedure is civil status or residence. */
static bool
is_exempting_field(const struct record *procedure)
{
	size_t i, n;
	const struct value *v = items_of(value_of(procedure,
	    F_THU_TUC_LINH_VUC), &n);

	for (i = 0; i < n; i++) {
		const struct value *name;

		if (!v[i].parsed || v[i].as.row == NULL)
			continue;
		name = value_of(v[i].as.row->record, F_LINH_VUC_TEN);
		if (name->norm != NULL && (norm_has(name->norm, "hộ tịch") ||
		    norm_has(name->norm, "cư trú")))
			return true;
	}
	return false;
}

/* True if the fee says who is exempt, or that nobody is. */
static bool
names_exempt(const struct record *fee)
{
	const struct value *note = fee_note(fee);

	return has(fee, F_PHI_MIEN_GIAM) ||
	    value_of(fee, F_PHI_MIEN_GIAM)->state == VALUE_NONE ||
	    (note != NULL && norm_has(note->norm, "miễn"));
}

/*
 * Looks at the fees of one row: true if one of them names who is exempt.
 * *charged gets the first lệ phí that is charged, unless it is set already.
 */
static bool
row_names_exempt(const struct record *way, const struct record **charged)
{
	size_t i, n;
	const struct value *fees = items_of(value_of(way,
	    F_CACH_THUC_PHI_LE_PHI), &n);

	for (i = 0; i < n; i++) {
		const struct record *fee = fees[i].record;

		if (fee == NULL)
			continue;
		if (names_exempt(fee))
			return true;
		if (*charged == NULL && fee_charges(fee) &&
		    is_word(fee, F_PHI_LOAI, W_LOAI_PHI_LE_PHI))
			*charged = fee;
	}
	return false;
}

void
rule_FEE_EXEMPT_MISSING(struct lint *l, const struct record *r)
{
	const struct record *charged = NULL;
	size_t i, n;
	const struct value *ways = ways_of(r, &n);

	if (!is_exempting_field(r))
		return;
	for (i = 0; i < n; i++)
		if (ways[i].record != NULL &&
		    row_names_exempt(ways[i].record, &charged))
			return;
	if (charged != NULL)
		report(&l->report, RULE_FEE_EXEMPT_MISSING,
		    place_of_fee(charged), NULL);
}
