/*
 * Family 8: the one-stop shop, dossiers received regardless of place, and
 * interlinked procedures.
 */
#include <string.h>

#include "base/viet.h"
#include "lint/lint.h"

void
rule_ONESTOP_REASON(struct lint *l, const struct record *r)
{
	const struct value *v = value_of(r, F_MOT_CUA_TRONG_MOT_CUA);

	if (v->state == VALUE_FILLED && v->parsed && !v->as.yes &&
	    !has(r, F_MOT_CUA_LY_DO_NGOAI))
		report(&l->report, RULE_ONESTOP_REASON, v, NULL);
}

/* A ministry or one of its departments stands in this role. */
static bool
national_body(const struct value *role)
{
	const struct value *v;
	size_t i, n;

	v = items_of(role, &n);
	for (i = 0; i < n; i++)
		if (v[i].state == VALUE_FILLED && v[i].as.row != NULL &&
		    is_word(v[i].as.row->record, F_CO_QUAN_CAP, W_CAP_BO))
			return true;
	return false;
}

/* The body that decides is competent for the whole country anyway. */
static bool
decides_nationwide(const struct record *procedure)
{
	const struct record *bodies = record_in(procedure, F_THU_TUC_CO_QUAN);

	return bodies != NULL &&
	    (national_body(value_of(bodies, F_CO_QUAN_TTHC_THUC_HIEN)) ||
	    national_body(value_of(bodies, F_CO_QUAN_TTHC_THAM_QUYEN)));
}

void
rule_NONTERR_LIST(struct lint *l, const struct record *r)
{
	if (is_word(r, F_MOT_CUA_PHI_DIA_GIOI, W_PHI_DIA_GIOI_TOAN_QUOC) &&
	    !has(r, F_MOT_CUA_DANH_MUC) && !decides_nationwide(l->root))
		report(&l->report, RULE_NONTERR_LIST,
		    value_of(r, F_MOT_CUA_PHI_DIA_GIOI), NULL);
}

/* Where words say that the time runs from handing in; their length in *n. */
static size_t
find_handing_in(const char *norm, size_t *n)
{
	static const char *const words[] = {
		"từ khi nộp", "từ ngày nộp", "từ lúc nộp", "từ thời điểm nộp"
	};
	size_t i, at;

	for (i = 0; i < sizeof words / sizeof words[0]; i++) {
		*n = strlen(words[i]);
		at = norm_find(norm, 0, words[i]);
		if (at != (size_t)-1)
			return at;
	}
	return (size_t)-1;
}

void
rule_NONTERR_CLOCK(struct lint *l, const struct record *r)
{
	const struct record *shop = record_in(l->root, F_THU_TUC_MOT_CUA);
	const struct value *v = value_of(r, F_CACH_THUC_TINH_TU);
	size_t at, n;

	if (shop == NULL || !has(shop, F_MOT_CUA_PHI_DIA_GIOI) ||
	    v->norm == NULL)
		return;
	at = find_handing_in(v->norm, &n);
	if (at != (size_t)-1)
		report_norm(&l->report, RULE_NONTERR_CLOCK, v, at, n, NULL);
}

static bool
is_interlinked(const struct record *procedure)
{
	return is_word(procedure, F_THU_TUC_LOAI, W_LOAI_LIEN_THONG) ||
	    is_word(procedure, F_THU_TUC_LOAI, W_LOAI_NOI_BO_LIEN_THONG);
}

static void
report_link(struct lint *l, const struct value *at, bool members)
{
	report(&l->report, RULE_LINK_EMPTY, at,
	    "vi", members ? "có thủ tục thành phần nhưng không phải liên thông" :
	    "thủ tục liên thông chưa kê thủ tục thành phần",
	    "en", members ? "members are listed, but loai is another kind" :
	    "an interlinked procedure that lists no members",
	    "viec", members ? "ghi loai: lien_thong, hoặc dùng lien_quan" :
	    "ghi mã các thủ tục vào lien_thong.thu_tuc",
	    "action", members ? "write loai: lien_thong, or use lien_quan" :
	    "list their codes in lien_thong.thu_tuc", NULL);
}

void
rule_LINK_EMPTY(struct lint *l, const struct record *r)
{
	const struct record *link = record_in(r, F_THU_TUC_LIEN_THONG);
	bool members = link != NULL && has(link, F_LIEN_THONG_THU_TUC);

	if (is_interlinked(r) != members)
		report_link(l, has(r, F_THU_TUC_LOAI) ?
		    value_of(r, F_THU_TUC_LOAI) :
		    value_of(r, F_THU_TUC_LIEN_THONG), members);
}
