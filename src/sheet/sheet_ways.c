/* The ways to apply as a table: facts in a row, what else is said below. */
#include <string.h>

#include "model/alike.h"
#include "sheet/once.h"
#include "sheet/sheet_part.h"

/* What stands in the row of facts, or in the parts on limits and fees. */
static const enum field_id facts[] = {
	F_CACH_THUC_KENH, F_CACH_THUC_TRUONG_HOP, F_CACH_THUC_GIAI_DOAN,
	F_CACH_THUC_CAP, F_CACH_THUC_CO_QUAN, F_CACH_THUC_THOI_HAN,
	F_CACH_THUC_TINH_TU, F_CACH_THUC_THOI_HAN_LUAT, F_CACH_THUC_KEO_DAI,
	F_CACH_THUC_KEO_DAI_KHI, F_CACH_THUC_KHONG_TINH,
	F_CACH_THUC_PHI_LE_PHI, F_CACH_THUC_GHI_CHU
};

enum { N_FACTS = sizeof facts / sizeof facts[0] };

/* Whom a way is for. */
static const enum field_id scope[] = {
	F_CACH_THUC_TRUONG_HOP, F_CACH_THUC_GIAI_DOAN, F_CACH_THUC_CAP,
	F_CACH_THUC_CO_QUAN
};

enum { N_SCOPE = sizeof scope / sizeof scope[0] };

/* --- the row of facts ---------------------------------------------------- */

static void
put_way_name(struct html_node *cell, const struct marks *m,
    const struct record *way)
{
	size_t i;

	sheet_inline(html_add(cell, "p", "channel"), m, value_of(way,
	    F_CACH_THUC_KENH));
	for (i = 0; i < N_SCOPE; i++)
		if (has(way, scope[i]))
			sheet_inline(html_add(cell, "p", NULL), m,
			    value_of(way, scope[i]));
}

static void
put_facts(struct html_node *rows, const struct sheet *s,
    const struct record *way, bool more)
{
	struct html_node *tr = html_add(rows, "tr", more ? "facts" : NULL);

	put_way_name(html_add(tr, "td", NULL), s->marks, way);
	sheet_prose(html_add(tr, "td", NULL), s->marks, value_of(way,
	    F_CACH_THUC_THOI_HAN));
	sheet_way_amounts(html_add(tr, "td", NULL), s, way, true);
}

/* --- what is said below -------------------------------------------------- */

/* True if nothing is said of the way but its facts. */
static bool
says_facts_only(const struct record *way)
{
	const struct record_type *type = way->type;
	size_t i, k, n = n_fields(type);

	for (i = 0; i < n; i++) {
		const struct value *v = &way->values[i];

		for (k = 0; k < N_FACTS - 1 && facts[k] != v->field->id; k++)
			;
		if (k == N_FACTS - 1 && (v->state == VALUE_FILLED ||
		    v->state == VALUE_NONE))
			return false;
	}
	return true;
}

/* Both ways have the same said below them: once is enough. */
static bool
same_below(const struct record *a, const struct record *b)
{
	return record_alike_but(a, b, facts, N_FACTS - 1);
}

static void
put_below(struct html_node *rows, const struct marks *m,
    const struct record *way)
{
	const struct value *note = value_of(way, F_CACH_THUC_GHI_CHU);
	struct html_node *tr = html_add(rows, "tr", NULL);
	struct html_node *td = html_add(tr, "td", "under");

	html_attribute(td, "colspan", "3");
	sheet_fields(td, m, way, facts, N_FACTS);
	sheet_prose(td, m, note);
	html_breakable(tr, 900);
}

static void
put_ways(struct html_node *rows, const struct sheet *s,
    const struct value *way, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		bool alone = says_facts_only(way[i].record);

		put_facts(rows, s, way[i].record, !alone);
		if (!alone && (i + 1 == n || !same_below(way[i].record,
		    way[i + 1].record)))
			put_below(rows, s->marks, way[i].record);
	}
}

/* Up to so many ways and letters stay on one page; ways for cases, stages or
 * levels need room for their names. */
static const char *
class_of(const struct value *way, size_t n)
{
	enum { SHORT_TABLE = 6, SHORT_LETTERS = 400 };
	size_t i, k, letters = 0, scoped = 0;

	for (i = 0; i < n; i++) {
		letters += sheet_letters(value_of(way[i].record,
		    F_CACH_THUC_GHI_CHU));
		for (k = 0; k < N_SCOPE; k++)
			scoped += has(way[i].record, scope[k]);
	}
	if (scoped > 0)
		return "ways scoped";
	return n <= SHORT_TABLE && letters <= SHORT_LETTERS ? "ways short" :
	    "ways";
}

void
sheet_ways(struct html_node *into, const struct sheet *s)
{
	static const struct html_column columns[] = {
		{ "Hình thức nộp", "c-way" },
		{ "Thời hạn giải quyết", "c-limit" },
		{ "Phí, lệ phí", NULL },
	};
	const struct value *where = value_of(s->procedure,
	    F_THU_TUC_DIA_CHI_TIEP_NHAN);
	struct sheet_table t;
	size_t n;
	const struct value *way = ways_of(s->procedure, &n);

	if (n > 0) {
		t = sheet_table(into, class_of(way, n),
		    "Cách thức thực hiện", columns, 3);
		sheet_table_heads(&t, columns, 3);
		put_ways(t.body, s, way, n);
	} else {
		sheet_missing(into, s);
	}
	if (where->state == VALUE_FILLED)
		sheet_line(into, s->marks, "Địa chỉ tiếp nhận hồ sơ: ",
		    where);
	sheet_dropped(into, s->marks, s->procedure, F_THU_TUC_CACH_THUC);
}

/* --- places -------------------------------------------------------------- */

static void
put_place(struct html_node *into, const struct marks *m,
    const struct record *way)
{
	const char *url = text_of(way, F_CACH_THUC_DIA_CHI);

	if (has(way, F_CACH_THUC_NOI_NOP))
		sheet_prose(into, m, value_of(way, F_CACH_THUC_NOI_NOP));
	if (url != NULL)
		html_link(html_add(into, "p", NULL), url, url);
}

static bool
place_said_before(const struct value *way, size_t i)
{
	static const enum field_id place[] = {
		F_CACH_THUC_NOI_NOP, F_CACH_THUC_DIA_CHI
	};
	size_t k;

	for (k = 0; k < i; k++)
		if (record_alike_in(way[k].record, way[i].record, place, 2))
			return true;
	return false;
}

/* Each place once; which channel leads there is told by the ways. */
void
sheet_places(struct html_node *into, const struct sheet *s)
{
	size_t i, n, said = 0;
	const struct value *way = ways_of(s->procedure, &n);

	for (i = 0; i < n; i++)
		if ((has(way[i].record, F_CACH_THUC_NOI_NOP) ||
		    has(way[i].record, F_CACH_THUC_DIA_CHI)) &&
		    !place_said_before(way, i)) {
			put_place(into, s->marks, way[i].record);
			said++;
		}
	if (has(s->procedure, F_THU_TUC_DIA_CHI_TIEP_NHAN))
		sheet_prose(into, s->marks, value_of(s->procedure,
		    F_THU_TUC_DIA_CHI_TIEP_NHAN));
	else if (said == 0)
		sheet_missing(into, s);
}
