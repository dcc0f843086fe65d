/* Procedures that end, and codes that come back. */
#include "diff/law_rules.h"
#include "diff/same.h"

static bool
is_status(const struct record *r, enum word_id status)
{
	return is_word(r, F_THU_TUC_TRANG_THAI, status);
}

/* What was never in force, or ended before, may go without a word. */
void
rule_GONE_WITHOUT_RECORD(struct law *l, const struct subject *s)
{
	struct place at = place_of_subject(s);

	if (s->fate != FATE_ABOLISHED || s->new != NULL ||
	    is_status(s->old, W_TRANG_THAI_DU_THAO) ||
	    is_status(s->old, W_TRANG_THAI_BAI_BO))
		return;
	report_place(l->out, RULE_GONE_WITHOUT_RECORD, &at, s->code, "", NULL);
}

void
rule_ABOLISHED_NO_SUCCESSOR(struct law *l, const struct subject *s)
{
	struct place at = place_of_subject(s);
	bool right;

	if (s->fate != FATE_ABOLISHED || s->new == NULL || s->n_partners > 0)
		return;
	right = is_word(s->new, F_THU_TUC_TINH_CHAT,
	    W_TINH_CHAT_QUYEN_LOI);
	report_place(l->out, RULE_ABOLISHED_NO_SUCCESSOR, &at, s->code,
	    "/bai_bo", "mat_quyen", right ? "; người dân mất một quyền lợi" :
	    "", "right_lost", right ? "; people lose a right" : "", NULL);
}

void
judge_abolition(struct law *l, const struct subject *s)
{
	struct place at = place_of_subject(s);
	const struct record *end;

	if (s->fate != FATE_ABOLISHED || s->new == NULL)
		return;
	end = record_in(s->new, F_THU_TUC_BAI_BO);
	if (end == NULL || !has(end, F_BAI_BO_VAN_BAN))
		report_place(l->out, RULE_ABOLISHED_NOREF, &at, s->code,
		    "/bai_bo", "thieu", "văn bản quy định việc bãi bỏ",
		    "lack", "the document that abolished it", NULL);
}

void
rule_CODE_REUSED(struct law *l, const struct subject *s)
{
	struct place at = place_of_subject(s);
	const struct value *old, *new;

	if (s->fate != FATE_NEW || s->old == NULL || s->new == NULL)
		return;
	old = value_of(s->old, F_THU_TUC_TEN);
	new = value_of(s->new, F_THU_TUC_TEN);
	if (old->text == NULL || new->text == NULL ||
	    same_scalar(&l->scratch, old, new) != SAME_NOT)
		return;
	report_place(l->out, RULE_CODE_REUSED, &at, s->code, "/ma", "ma",
	    s->code, "ten_cu", old->text, "ten", new->text, NULL);
}
