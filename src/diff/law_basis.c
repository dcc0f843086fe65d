/* Heavier burdens and the documents that may lay them on people. */
#include <string.h>

#include "base/docnum.h"
#include "diff/law_rules.h"

static bool
is_heavier(const struct change *c)
{
	return c->burden == BURDEN_HEAVIER && is_weighty(c);
}

/* --- which documents are enough ------------------------------------------ */

static bool
is_normative(const char *s)
{
	switch (docnum_type(s)) {
	case DOCNUM_QH:
	case DOCNUM_UBTVQH:
	case DOCNUM_NGHI_DINH:
	case DOCNUM_NQ_CP:
	case DOCNUM_QD_TTG:
	case DOCNUM_NQ_HDND:
	case DOCNUM_QD_UBND:
	case DOCNUM_THONG_TU:
	case DOCNUM_LIEN_TICH:
	case DOCNUM_VBHN:
		return !docnum_not_normative(s);
	case DOCNUM_QUYET_DINH:
	case DOCNUM_NGHI_QUYET:
	case DOCNUM_CHI_THI:
	case DOCNUM_KE_HOACH:
	case DOCNUM_BAO_CAO:
	case DOCNUM_THONG_BAO:
	case DOCNUM_TO_TRINH:
	case DOCNUM_HUONG_DAN:
	case DOCNUM_CONG_VAN:
	case DOCNUM_DANG:
	case DOCNUM_OLD:
	case DOCNUM_OTHER:
	case DOCNUM_NONE:
		break;
	}
	return false;
}

/* Of circulars only those of the Ministry of Finance, of local documents only
 * resolutions of the council. */
static bool
may_set_fees(const char *s)
{
	enum docnum_type type = docnum_type(s);

	if (type == DOCNUM_THONG_TU || type == DOCNUM_LIEN_TICH)
		return strstr(s, "BTC") != NULL;
	return is_normative(s) && type != DOCNUM_QD_TTG &&
	    type != DOCNUM_QD_UBND;
}

static bool
has_newer(const struct numbers *documents, bool (*fits)(const char *s))
{
	size_t i;

	for (i = 0; i < documents->n; i++) {
		const char *s = documents->s[i];

		if (fits(s) && (docnum_year(s) == 0 ||
		    docnum_year(s) >= documents->year))
			return true;
	}
	return false;
}

/* --- the rules ----------------------------------------------------------- */

/* The limit of a way and the law's, if both are known in one unit. */
static bool
read_limits(const struct record *way, struct duration *limit,
    struct duration *law)
{
	const struct value *v = value_of(way, F_CACH_THUC_THOI_HAN);
	const struct value *w = value_of(way, F_CACH_THUC_THOI_HAN_LUAT);

	if (v->state != VALUE_FILLED || !v->parsed ||
	    w->state != VALUE_FILLED || !w->parsed)
		return false;
	*limit = v->as.duration;
	*law = w->as.duration;
	return limit->unit == law->unit;
}

/*
 * A province that shortened a limit may take that back by a decision of its
 * own, up to what the law allows.
 */
static bool
is_within_law(const struct change *c)
{
	struct duration limit, law;

	return c->field == field_of(F_CACH_THUC_THOI_HAN) &&
	    c->in_new != NULL && read_limits(c->in_new, &limit, &law) &&
	    duration_cmp_same_unit(limit, law) <= 0;
}

/* True if the part has a change before this one that is to be told. */
static bool
is_told(const struct subject *s, const struct change *c,
    bool (*concerns)(const struct change *c))
{
	const struct change *before;

	for (before = s->changes; before < c; before++)
		if (concerns(before) && part_of_change(before) ==
		    part_of_change(c))
			return true;
	return false;
}

static void
tell(struct law *l, enum rule_id rule, const struct subject *s,
    const struct change *c)
{
	struct finding *f = report_place(l->out, rule, place_of_change(c),
	    s->code, c->pointer, "bo_phan", part_label(c, LANG_VI), "part",
	    part_label(c, LANG_EN), "chi_tiet", c->message, NULL);

	f->identity = c->identity;
}

static bool
needs_law(const struct change *c)
{
	return is_heavier(c) && is_laid_down(c) &&
	    part_of_change(c) != W_BO_PHAN_PHI_LE_PHI;
}

static bool
needs_law_beyond_limit(const struct change *c)
{
	return needs_law(c) && !is_within_law(c);
}

void
rule_BURDEN_WITHOUT_LAW(struct law *l, const struct subject *s)
{
	bool (*concerns)(const struct change *c);
	struct numbers documents;
	size_t i;

	if (!is_revised(s))
		return;
	documents = new_documents(l, s);
	if (has_newer(&documents, is_normative))
		return;
	concerns = new_decisions(l, s).n > 0 ? needs_law_beyond_limit :
	    needs_law;
	for (i = 0; i < s->n; i++)
		if (concerns(&s->changes[i]) &&
		    !is_told(s, &s->changes[i], concerns))
			tell(l, RULE_BURDEN_WITHOUT_LAW, s, &s->changes[i]);
}

/* Prices of services are no fees; whoever may set them does. */
static bool
is_price(const struct change *c)
{
	const struct record *in = c->in_new != NULL ? c->in_new : c->in_old;
	const struct record *fee = in == NULL ? NULL : enclosing(in, R_PHI);

	return fee != NULL && is_word(fee, F_PHI_LOAI,
	    W_LOAI_PHI_GIA_DICH_VU);
}

static bool
raises_fee(const struct change *c)
{
	return is_heavier(c) && part_of_change(c) == W_BO_PHAN_PHI_LE_PHI &&
	    !is_price(c);
}

void
rule_FEE_WITHOUT_LAW(struct law *l, const struct subject *s)
{
	struct numbers documents;
	size_t i;

	if (!is_revised(s))
		return;
	documents = new_documents(l, s);
	if (has_newer(&documents, may_set_fees))
		return;
	for (i = 0; i < s->n; i++)
		if (raises_fee(&s->changes[i]) &&
		    !is_told(s, &s->changes[i], raises_fee))
			tell(l, RULE_FEE_WITHOUT_LAW, s, &s->changes[i]);
}

void
judge_limits(struct law *l, const struct subject *s)
{
	char ours[DURATION_SIZE], theirs[DURATION_SIZE];
	struct duration limit, law;
	size_t i;

	for (i = 0; i < s->n && is_revised(s); i++) {
		const struct change *c = &s->changes[i];

		if ((c->field != field_of(F_CACH_THUC_THOI_HAN) &&
		    c->field != field_of(F_CACH_THUC_THOI_HAN_LUAT)) ||
		    c->in_new == NULL || !is_weighty(c) ||
		    !read_limits(c->in_new, &limit, &law) ||
		    duration_cmp_same_unit(limit, law) <= 0)
			continue;
		duration_format(ours, limit);
		duration_format(theirs, law);
		report_place(l->out, RULE_TIME_LONGER_THAN_BASIS,
		    place_of_change(c), s->code, c->pointer, "thoi_han", ours,
		    "luat", theirs, NULL)->identity = c->identity;
	}
}
