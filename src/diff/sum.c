/* Adds up limits, fees and papers for the heaviest single case. */
#include <stdbool.h>
#include <string.h>

#include "base/viet.h"
#include "diff/dossiers.h"
#include "diff/fees.h"
#include "diff/sum.h"
#include "model/say.h"

/* Both rows are for the same channel, case, level and body. */
static bool
same_way(const struct record *a, const struct record *b)
{
	static const enum field_id keys[] = { F_CACH_THUC_KENH,
	    F_CACH_THUC_TRUONG_HOP, F_CACH_THUC_CAP, F_CACH_THUC_CO_QUAN };
	size_t i, j, n, m;

	for (i = 0; i < sizeof keys / sizeof *keys; i++) {
		const struct value *v = items_of(value_of(a, keys[i]), &n);
		const struct value *u = items_of(value_of(b, keys[i]), &m);

		for (j = 0; j < n && j < m; j++)
			if (v[j].text == NULL || u[j].text == NULL ||
			    strcmp(v[j].text, u[j].text) != 0)
				return false;
		if (n != m)
			return false;
	}
	return true;
}

static long
days_in(const struct record *way, enum time_unit unit)
{
	const struct value *v = value_of(way, F_CACH_THUC_THOI_HAN);

	return v->state == VALUE_FILLED && v->parsed &&
	    v->as.duration.unit == unit ? v->as.duration.milli : -1;
}

/* The stages of the way that begins at row i, or -1 without such a limit. */
static long
days_of_way(const struct value *ways, size_t n, size_t i, enum time_unit unit)
{
	long sum = days_in(ways[i].record, unit), more;
	size_t j;

	if (sum < 0 || !has(ways[i].record, F_CACH_THUC_GIAI_DOAN))
		return sum;
	for (j = i + 1; j < n; j++) {
		if (!same_way(ways[i].record, ways[j].record))
			continue;
		more = days_in(ways[j].record, unit);
		sum += more > 0 ? more : 0;
	}
	return sum;
}

/* Paid in one case only, or for an extra that somebody asks for. */
static bool
is_not_for_all(const struct record *fee)
{
	const struct value *name = value_of(fee, F_PHI_TEN);

	return has(fee, F_PHI_TRUONG_HOP) || fee_on_request(fee) ||
	    (name->norm != NULL && norm_has(name->norm, "bản sao"));
}

/* Adds a fee; false if its amount is not known. */
static bool
add_fee(const struct record *fee, long long *sum)
{
	const struct value *v = value_of(fee, F_PHI_MUC_THU);

	if (is_not_for_all(fee) || is_word(fee, F_PHI_TIEN_TE, W_TIEN_TE_USD))
		return true;
	if (v->state != VALUE_FILLED || !v->parsed)
		return false;
	if (v->is_word)
		return v->as.word->id == W_MUC_THU_MIEN;
	*sum += v->as.number;
	return true;
}

/* -1 if an amount is not known. */
static long long
fees_of(const struct record *way)
{
	const struct value *fee;
	long long sum = 0;
	size_t i, n;

	fee = items_of(value_of(way, F_CACH_THUC_PHI_LE_PHI), &n);
	for (i = 0; i < n; i++)
		if (fee[i].record != NULL && !add_fee(fee[i].record, &sum))
			return -1;
	return sum;
}

static long
papers_of(const struct record *group)
{
	const struct value *paper;
	size_t i, n;
	long sum = 0;

	paper = items_of(value_of(group, F_NHOM_GIAY_TO), &n);
	for (i = 0; i < n; i++)
		sum += paper[i].record != NULL &&
		    asked_in_group(paper[i].record) == ASKED_OF_ALL;
	return sum;
}

/* Groups for everybody, and the largest of those for one case or channel. */
static long
papers_of_case(const struct record *procedure)
{
	const struct record *dossier = record_in(procedure, F_THU_TUC_HO_SO);
	const struct value *group;
	long general = 0, special = 0, papers;
	size_t i, n;

	if (dossier == NULL)
		return 0;
	group = items_of(value_of(dossier, F_HO_SO_NHOM), &n);
	for (i = 0; i < n; i++) {
		const struct record *r = group[i].record;

		if (r == NULL)
			continue;
		papers = papers_of(r);
		if (!is_for_some(r))
			general += papers;
		else if (papers > special)
			special = papers;
	}
	return general + special;
}

static void
take_way(struct load *l, const struct value *ways, size_t n, size_t i)
{
	static const enum time_unit units[] = { UNIT_NGAY,
	    UNIT_NGAY_LAM_VIEC };
	long long fees = fees_of(ways[i].record);
	size_t u;

	for (u = 0; u < sizeof units / sizeof *units; u++) {
		long days = days_of_way(ways, n, i, units[u]);

		if (days > l->days_milli[u])
			l->days_milli[u] = days;
	}
	if (fees < 0 || l->dong < 0)
		l->dong = -1;
	else if (fees > l->dong)
		l->dong = fees;
}

struct load
load_of(const struct record *procedure)
{
	struct load l = { .days_milli = { -1, -1 } };
	const struct value *ways;
	size_t i, n;

	if (procedure == NULL)
		return (struct load){ .days_milli = { 0, 0 } };
	ways = items_of(value_of(procedure, F_THU_TUC_CACH_THUC), &n);
	for (i = 0; i < n; i++)
		if (ways[i].record != NULL)
			take_way(&l, ways, n, i);
	l.papers = papers_of_case(procedure);
	return l;
}

static void
write_days(struct buf *out, long milli, enum time_unit unit)
{
	char text[DURATION_SIZE];

	if (milli <= 0)
		return;
	duration_format(text, (struct duration){ milli, unit });
	buf_printf(out, "%s; ", text);
}

void
load_write(struct buf *out, const struct load *l, enum lang lang)
{
	write_days(out, l->days_milli[0], UNIT_NGAY);
	write_days(out, l->days_milli[1], UNIT_NGAY_LAM_VIEC);
	if (l->dong >= 0) {
		say_amount(out, l->dong, word_of(W_TIEN_TE_VND), lang);
		buf_puts(out, "; ");
	}
	buf_printf(out, lang == LANG_VI ? "%02ld giấy tờ" : "%ld papers",
	    l->papers);
}
