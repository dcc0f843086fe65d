/* Rules about the online service of a procedure. */
#include <stdbool.h>
#include <string.h>

#include "base/viet.h"
#include "lint/lint.h"

static bool
is_online(const struct record *service)
{
	return is_word(service, F_TRUC_TUYEN_MUC_DO, W_MUC_DO_TOAN_TRINH) ||
	    is_word(service, F_TRUC_TUYEN_MUC_DO, W_MUC_DO_MOT_PHAN);
}

void
rule_ONLINE_PARTIAL_NOREASON(struct lint *l, const struct record *r)
{
	const struct record *procedure = enclosing(r, R_THU_TUC);

	if (is_word(r, F_TRUC_TUYEN_MUC_DO, W_MUC_DO_MOT_PHAN) &&
	    !has(r, F_TRUC_TUYEN_LY_DO_MOT_PHAN) && procedure != NULL &&
	    is_published(procedure))
		report(&l->report, RULE_ONLINE_PARTIAL_NOREASON,
		    value_of(r, F_TRUC_TUYEN_MUC_DO), NULL);
}

/* The first place of a step's text that wants the applicant to come. */
static size_t
presence_in(const char *norm, const char **phrase)
{
	static const char *const phrases[] = {
		"phải có mặt", "phải trực tiếp đến", "phải đến trực tiếp",
		"phải trực tiếp có mặt", "phải trực tiếp ký",
		"phải ký trực tiếp", "phải trực tiếp nộp",
		"phải nộp trực tiếp", "phải nộp hồ sơ trực tiếp"
	};
	size_t i, at, first = (size_t)-1;

	for (i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		at = norm_find(norm, 0, phrases[i]);
		if (at < first) {
			first = at;
			*phrase = phrases[i];
		}
	}
	return first;
}

void
rule_ONLINE_FULL_DIRECT(struct lint *l, const struct record *r)
{
	const struct record *service =
	    record_in(r, F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN);
	size_t i, n, at;
	const struct value *steps =
	    items_of(value_of(r, F_THU_TUC_TRINH_TU), &n);
	const char *phrase;

	if (service == NULL ||
	    !is_word(service, F_TRUC_TUYEN_MUC_DO, W_MUC_DO_TOAN_TRINH))
		return;
	for (i = 0; i < n; i++) {
		const struct value *v;

		if (steps[i].record == NULL)
			continue;
		v = value_of(steps[i].record, F_BUOC_NOI_DUNG);
		at = v->norm != NULL ? presence_in(v->norm, &phrase) :
		    (size_t)-1;
		if (at != (size_t)-1)
			report_norm(&l->report, RULE_ONLINE_FULL_DIRECT, v,
			    at, strlen(phrase), "buoc",
			    show_number(l, (long long)i + 1), "cum", phrase,
			    NULL);
	}
}

/* The first way to apply online; NULL if there is none. */
static const struct record *
online_way(const struct record *procedure)
{
	size_t i, n;
	const struct value *rows =
	    items_of(value_of(procedure, F_THU_TUC_CACH_THUC), &n);

	for (i = 0; i < n; i++)
		if (rows[i].record != NULL && is_word(rows[i].record,
		    F_CACH_THUC_KENH, W_KENH_TRUC_TUYEN))
			return rows[i].record;
	return NULL;
}

void
rule_ONLINE_FULL_NOCHANNEL(struct lint *l, const struct record *r)
{
	const struct record *service =
	    record_in(r, F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN);
	const struct record *way = online_way(r);
	const struct value *level;

	if (service == NULL)
		return;
	level = value_of(service, F_TRUC_TUYEN_MUC_DO);
	if (level->state != VALUE_FILLED || !level->parsed)
		return;
	if (is_online(service) && way == NULL)
		report(&l->report, RULE_ONLINE_FULL_NOCHANNEL, level,
		    "muc_do", level->as.word->vi, "level", level->as.word->en,
		    "tinh_trang", "không có dòng cach_thuc nào với kenh: "
		    "truc_tuyen", "state",
		    "no cach_thuc row has kenh: truc_tuyen", NULL);
	if (!is_online(service) && way != NULL)
		report(&l->report, RULE_ONLINE_FULL_NOCHANNEL, level,
		    "muc_do", level->as.word->vi, "level", level->as.word->en,
		    "tinh_trang", "vẫn có dòng cach_thuc với kenh: truc_tuyen",
		    "state", "a cach_thuc row has kenh: truc_tuyen", NULL);
}

/* Some way to apply online costs money. */
static bool
costs_online(const struct record *procedure)
{
	size_t i, k, n, n_fees;
	const struct value *rows =
	    items_of(value_of(procedure, F_THU_TUC_CACH_THUC), &n);

	for (i = 0; i < n; i++) {
		const struct record *way = rows[i].record;
		const struct value *fees;

		if (way == NULL || !is_word(way, F_CACH_THUC_KENH,
		    W_KENH_TRUC_TUYEN))
			continue;
		fees = items_of(value_of(way, F_CACH_THUC_PHI_LE_PHI),
		    &n_fees);
		for (k = 0; k < n_fees; k++) {
			const struct value *v = fees[k].record == NULL ?
			    NULL : value_of(fees[k].record, F_PHI_MUC_THU);

			if (v != NULL && v->state == VALUE_FILLED &&
			    v->parsed && !v->is_word && v->as.number > 0)
				return true;
		}
	}
	return false;
}

void
rule_ONLINE_PAY(struct lint *l, const struct record *r)
{
	const struct record *service =
	    record_in(r, F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN);
	const struct value *pay;

	if (service == NULL || !is_online(service) || !costs_online(r))
		return;
	pay = value_of(service, F_TRUC_TUYEN_THANH_TOAN);
	if (pay->state != VALUE_FILLED)
		report(&l->report, RULE_ONLINE_PAY,
		    value_of(r, F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN), NULL);
	else if (pay->parsed && !pay->as.yes)
		report(&l->report, RULE_ONLINE_PAY, pay, NULL);
}
