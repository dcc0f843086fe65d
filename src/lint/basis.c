/* Legal bases: that there are some, of the right kind, each once. */
#include <string.h>

#include "base/docnum.h"
#include "lint/docs.h"

void
rule_BASIS_NONE(struct lint *l, const struct record *r)
{
	if (is_published(r) && !has(r, F_THU_TUC_CAN_CU_PHAP_LY))
		report(&l->report, RULE_BASIS_NONE,
		    value_of(r, F_THU_TUC_CAN_CU_PHAP_LY), NULL);
}

static void
report_number(struct lint *l, enum rule_id rule, const struct value *v)
{
	struct docnum_advice a = docnum_advice(l, v->text);

	report(&l->report, rule, v, "so", show_text(l, v, 60), "loi", a.vi,
	    "fault", a.en, "goi_y", a.help_vi, "hint", a.help_en, NULL);
}

void
rule_DOCNUM_FORMAT(struct lint *l, const struct value *v)
{
	if (!v->parsed)
		report_number(l, RULE_DOCNUM_FORMAT, v);
}

void
rule_DECISION_NUMBER_FORMAT(struct lint *l, const struct value *v)
{
	if (!v->parsed)
		report_number(l, RULE_DECISION_NUMBER_FORMAT, v);
}

struct kind_name {
	const char *vi, *en;
};

/* The kinds of which documents may be not normative, by their names. */
static const struct kind_name kind_names[] = {
	[DOCNUM_QD_TTG] = { "quyết định cá biệt", "a single decision" },
	[DOCNUM_QD_UBND] = { "quyết định cá biệt", "a single decision" },
	[DOCNUM_QUYET_DINH] = { "quyết định cá biệt", "a single decision" },
	[DOCNUM_NQ_HDND] = { "nghị quyết cá biệt", "a single resolution" },
	[DOCNUM_CHI_THI] = { "chỉ thị", "a directive" },
	[DOCNUM_KE_HOACH] = { "kế hoạch", "a plan" },
	[DOCNUM_BAO_CAO] = { "báo cáo", "a report" },
	[DOCNUM_THONG_BAO] = { "thông báo", "a notice" },
	[DOCNUM_TO_TRINH] = { "tờ trình", "a submission" },
	[DOCNUM_HUONG_DAN] = { "hướng dẫn", "a guideline" },
	[DOCNUM_CONG_VAN] = { "công văn", "a letter" },
	[DOCNUM_DANG] = { "văn bản của Đảng", "a Party document" },
	[DOCNUM_NONE] = { NULL, NULL },
};

void
rule_BASIS_NOT_NORMATIVE(struct lint *l, const struct record *r)
{
	const char *number = text_of(r, F_CAN_CU_SO);
	const struct kind_name *kind;

	if (number == NULL || !docnum_not_normative(number))
		return;
	kind = &kind_names[docnum_type(number)];
	report(&l->report, RULE_BASIS_NOT_NORMATIVE,
	    value_of(r, F_CAN_CU_SO), "so", number, "loai", kind->vi, "kind",
	    kind->en, NULL);
}

/* The place of a kind in the order of legal force; 0 if it has none. */
static int
rank_of(enum docnum_type type)
{
	static const unsigned char ranks[] = {
		[DOCNUM_QH] = 1,
		[DOCNUM_UBTVQH] = 2,
		[DOCNUM_NGHI_DINH] = 3,
		[DOCNUM_NQ_CP] = 3,
		[DOCNUM_QD_TTG] = 4,
		[DOCNUM_THONG_TU] = 5,
		[DOCNUM_LIEN_TICH] = 5,
		[DOCNUM_NQ_HDND] = 6,
		[DOCNUM_QD_UBND] = 7,
		[DOCNUM_NONE] = 0,
	};

	return ranks[type];
}

void
rule_BASIS_ORDER(struct lint *l, const struct record *r)
{
	const struct value *bases, *v, *lowest = NULL;
	size_t i, n;
	int rank, worst = 0;

	bases = bases_of(r, &n);
	for (i = 0; i < n; i++) {
		v = basis_number(&bases[i]);
		rank = v == NULL ? 0 : rank_of(docnum_type(v->text));
		if (rank == 0)
			continue;
		if (rank < worst) {
			report(&l->report, RULE_BASIS_ORDER, v, "so",
			    v->text, "truoc", lowest->text, NULL);
			return;
		}
		lowest = v;
		worst = rank;
	}
}

/* True if both are absent or hold the same text. */
static bool
same_text(const struct record *a, const struct record *b, enum field_id f)
{
	const struct value *x = value_of(a, f), *y = value_of(b, f);

	if (x->norm == NULL || y->norm == NULL)
		return x->norm == y->norm;
	return strcmp(x->norm, y->norm) == 0;
}

static bool
same_basis(const struct record *a, const struct record *b)
{
	return strcmp(text_of(a, F_CAN_CU_SO), text_of(b, F_CAN_CU_SO)) == 0 &&
	    same_text(a, b, F_CAN_CU_DIEU) && same_text(a, b, F_CAN_CU_TEN);
}

/* The number of the same basis further up in the list; NULL if none. */
static const struct value *
earlier_basis(const struct value *bases, size_t i)
{
	const struct value *v;
	size_t j;

	for (j = 0; j < i; j++) {
		v = basis_number(&bases[j]);
		if (v != NULL && same_basis(bases[j].record, bases[i].record))
			return v;
	}
	return NULL;
}

void
rule_BASIS_DUPLICATE(struct lint *l, const struct record *r)
{
	const struct value *bases, *v, *twin;
	struct place at;
	size_t i, n;

	bases = bases_of(r, &n);
	for (i = 1; i < n; i++) {
		v = basis_number(&bases[i]);
		twin = v == NULL ? NULL : earlier_basis(bases, i);
		if (twin == NULL)
			continue;
		at = place_of(l->report.findings->arena, l->report.source,
		    l->report.path, twin->at);
		relate(l->report.findings, report(&l->report,
		    RULE_BASIS_DUPLICATE, v, "so", v->text, "dong",
		    show_number(l, at.from.line), NULL), &at);
	}
}

void
rule_DOCNUM_IN_TITLE(struct lint *l, const struct record *r)
{
	const struct value *v = value_of(r, F_CAN_CU_TEN);
	struct docnum_hit hit;
	size_t pos = 0;

	if (has(r, F_CAN_CU_SO) || v->state != VALUE_FILLED ||
	    v->text == NULL || !docnum_find(v->text, v->len, &pos, &hit) ||
	    hit.fault != DOCNUM_OK)
		return;
	report_part(&l->report, RULE_DOCNUM_IN_TITLE, v, hit.off, hit.n,
	    "so", arena_strndup(l->scratch, v->text + hit.off, hit.n), NULL);
}

/* Faults of a number in running text that no other rule is about. */
static bool
is_text_fault(enum docnum_fault fault)
{
	return fault == DOCNUM_SPACE || fault == DOCNUM_DASH ||
	    fault == DOCNUM_CASE;
}

void
rule_DOCNUM_IN_TEXT(struct lint *l, const struct value *v, unsigned signs)
{
	struct docnum_advice a;
	struct docnum_hit hit;
	const char *number;
	size_t pos = 0;

	(void)signs;
	while (docnum_find(v->text, v->len, &pos, &hit)) {
		if (!is_text_fault(hit.fault))
			continue;
		number = arena_strndup(l->scratch, v->text + hit.off, hit.n);
		a = docnum_advice(l, number);
		report_part(&l->report, RULE_DOCNUM_IN_TEXT, v, hit.off,
		    hit.n, "so", number, "loi", a.vi, "fault", a.en, "goi_y",
		    a.help_vi, "hint", a.help_en, NULL);
	}
}
