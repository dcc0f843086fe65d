/* Ways to apply, and what hangs on them: time limits, amounts, places. */
#include <string.h>

#include "model/say.h"
#include "sheet/sheet_part.h"

/* --- limits -------------------------------------------------------------- */

/* "05 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ" */
static void
put_short_limit(struct html_node *into, const struct marks *m,
    const struct record *way)
{
	struct phrase p = { 0 };

	phrase_value(&p, m, value_of(way, F_CACH_THUC_THOI_HAN));
	if (has(way, F_CACH_THUC_TINH_TU)) {
		phrase_words(&p, m, ", ");
		phrase_value(&p, m, value_of(way, F_CACH_THUC_TINH_TU));
	}
	if (p.n > 0)
		html_inline(html_add(into, "p", NULL), p.runs, p.n);
}

static void
put_limit(struct html_node *into, const struct marks *m,
    const struct record *way)
{
	static const enum field_id also[] = {
		F_CACH_THUC_THOI_HAN_LUAT, F_CACH_THUC_KEO_DAI,
		F_CACH_THUC_KEO_DAI_KHI, F_CACH_THUC_KHONG_TINH
	};
	size_t i;

	put_short_limit(into, m, way);
	for (i = 0; i < sizeof also / sizeof also[0]; i++)
		if (has(way, also[i]))
			sheet_line(into, m, arena_printf(m->arena, "%s: ",
			    field_label(field_of(also[i]), m->lang)),
			    value_of(way, also[i]));
}

/* --- the same for several ways ------------------------------------------- */

/* What the ways are called that say the same as the first one. */
static const char *
names_of(const struct marks *m, const struct value *way, size_t n,
    const char *const *words, size_t first)
{
	bool *meant = arena_alloc(m->arena, n * sizeof *meant);
	size_t i;

	for (i = 0; i < n; i++)
		meant[i] = strcmp(words[i], words[first]) == 0;
	return sheet_ways_name(m, way, n, meant);
}

static bool
said_before(const char *const *words, size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (strcmp(words[k], words[i]) == 0)
			return true;
	return false;
}

static void
put_distinct(struct html_node *into, const struct sheet *s, sheet_put *put)
{
	size_t i, n, kinds = 0;
	const struct value *way = ways_of(s->procedure, &n);
	const char **words = arena_alloc(s->marks->arena,
	    (n + 1) * sizeof *words);

	for (i = 0; i < n; i++) {
		words[i] = sheet_words(put, s->marks, way[i].record);
		kinds += !said_before(words, i) && *words[i] != '\0';
	}
	for (i = 0; i < n; i++) {
		if (said_before(words, i) || *words[i] == '\0')
			continue;
		if (kinds > 1)
			html_leaf(into, "p", "case", arena_printf(
			    s->marks->arena, "%s:", names_of(s->marks, way,
			    n, words, i)));
		put(into, s->marks, way[i].record);
	}
	if (kinds == 0)
		sheet_missing(into, s);
}

void
sheet_limits(struct html_node *into, const struct sheet *s)
{
	put_distinct(into, s, put_limit);
}

void
sheet_short_limits(struct html_node *into, const struct sheet *s)
{
	put_distinct(into, s, put_short_limit);
}

void
sheet_amounts(struct html_node *into, const struct sheet *s)
{
	put_distinct(into, s, sheet_way_amounts);
}

/* --- places -------------------------------------------------------------- */

static void
put_place(struct html_node *into, const struct marks *m,
    const struct record *way)
{
	const char *url = text_of(way, F_CACH_THUC_DIA_CHI);
	struct html_node *p;

	if (has(way, F_CACH_THUC_NOI_NOP))
		sheet_prose(into, m, value_of(way, F_CACH_THUC_NOI_NOP));
	if (url != NULL) {
		p = html_add(into, "p", NULL);
		html_link(p, url, url);
	}
}

/* Each place once; which channel leads there is told by the ways. */
void
sheet_places(struct html_node *into, const struct sheet *s)
{
	size_t i, n, said = 0;
	const struct value *way = ways_of(s->procedure, &n);
	const char **words = arena_alloc(s->marks->arena,
	    (n + 1) * sizeof *words);

	for (i = 0; i < n; i++) {
		words[i] = sheet_words(put_place, s->marks, way[i].record);
		if (said_before(words, i) || *words[i] == '\0')
			continue;
		put_place(into, s->marks, way[i].record);
		said++;
	}
	if (has(s->procedure, F_THU_TUC_DIA_CHI_TIEP_NHAN))
		sheet_prose(into, s->marks, value_of(s->procedure,
		    F_THU_TUC_DIA_CHI_TIEP_NHAN));
	else if (said == 0)
		sheet_missing(into, s);
}

/* --- the table of ways --------------------------------------------------- */

static void
put_way_name(struct html_node *cell, const struct marks *m,
    const struct record *way)
{
	static const enum field_id more[] = {
		F_CACH_THUC_TRUONG_HOP, F_CACH_THUC_GIAI_DOAN,
		F_CACH_THUC_CAP, F_CACH_THUC_CO_QUAN
	};
	size_t i;

	sheet_prose(cell, m, value_of(way, F_CACH_THUC_KENH));
	for (i = 0; i < sizeof more / sizeof more[0]; i++)
		sheet_prose(cell, m, value_of(way, more[i]));
}

static void
put_way(struct html_node *rows, const struct marks *m,
    const struct record *way)
{
	static const enum field_id said[] = {
		F_CACH_THUC_KENH, F_CACH_THUC_TRUONG_HOP,
		F_CACH_THUC_GIAI_DOAN, F_CACH_THUC_CAP, F_CACH_THUC_CO_QUAN,
		F_CACH_THUC_NOI_NOP, F_CACH_THUC_DIA_CHI,
		F_CACH_THUC_THOI_HAN, F_CACH_THUC_TINH_TU,
		F_CACH_THUC_THOI_HAN_LUAT, F_CACH_THUC_KEO_DAI,
		F_CACH_THUC_KEO_DAI_KHI, F_CACH_THUC_KHONG_TINH,
		F_CACH_THUC_PHI_LE_PHI, F_CACH_THUC_GHI_CHU
	};
	const struct value *note = value_of(way, F_CACH_THUC_GHI_CHU);
	struct html_node *tr, *td;

	tr = html_add(rows, "tr", NULL);
	put_way_name(html_add(tr, "td", NULL), m, way);
	put_limit(html_add(tr, "td", NULL), m, way);
	sheet_way_amounts(html_add(tr, "td", NULL), m, way);
	td = html_add(tr, "td", NULL);
	put_place(td, m, way);
	sheet_fields(td, m, way, said, sizeof said / sizeof said[0]);
	sheet_prose(td, m, note);
	html_breakable(tr, 400);
}

void
sheet_ways(struct html_node *into, const struct sheet *s)
{
	const struct html_column columns[] = {
		{ sheet_say(s->marks, "Hình thức nộp", "Channel"), "c-way" },
		{ sheet_say(s->marks, "Thời hạn giải quyết", "Time limit"),
		  "c-limit" },
		{ sheet_say(s->marks, "Phí, lệ phí", "Fees"), "c-fee" },
		{ sheet_say(s->marks, "Mô tả", "Note"), NULL },
	};
	struct html_node *rows;
	size_t i, n;
	const struct value *way = ways_of(s->procedure, &n);

	if (n > 0) {
		rows = html_table(into, "ways", NULL, columns, 4);
		for (i = 0; i < n; i++)
			put_way(rows, s->marks, way[i].record);
	} else {
		sheet_missing(into, s);
	}
	sheet_dropped(into, s->marks, s->procedure, F_THU_TUC_CACH_THUC);
}
