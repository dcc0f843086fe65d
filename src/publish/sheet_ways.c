/* Ways to apply, and what hangs on them: time limits, fees, places. */
#include <string.h>

#include "model/say.h"
#include "publish/sheet_part.h"

/* --- which way a row is -------------------------------------------------- */

/* "Trực tiếp · Đăng ký đúng hạn": what tells the row from others, but for the
 * place. */
static const char *
way_name(const struct marks *m, const struct record *way)
{
	static const enum field_id names[] = {
		F_CACH_THUC_KENH, F_CACH_THUC_TRUONG_HOP,
		F_CACH_THUC_GIAI_DOAN, F_CACH_THUC_CAP, F_CACH_THUC_CO_QUAN
	};
	struct buf out;
	const char *name;
	size_t i;

	buf_init(&out, 0);
	for (i = 0; i < sizeof names / sizeof names[0]; i++)
		if (has(way, names[i])) {
			buf_puts(&out, out.len > 0 ? " · " : "");
			say_value(&out, value_of(way, names[i]), m->lang);
		}
	name = arena_strndup(m->arena, out.data, out.len);
	buf_release(&out);
	return name;
}

/* --- fees ---------------------------------------------------------------- */

static void
put_amount(struct phrase *p, const struct marks *m, const struct record *fee)
{
	if (has(fee, F_PHI_MUC_THU)) {
		phrase_value(p, m, value_of(fee, F_PHI_MUC_THU));
	} else if (has(fee, F_PHI_TU) || has(fee, F_PHI_DEN)) {
		phrase_words(p, m, sheet_say(m, "từ ", "from "));
		phrase_value(p, m, value_of(fee, F_PHI_TU));
		phrase_words(p, m, sheet_say(m, " đến ", " to "));
		phrase_value(p, m, value_of(fee, F_PHI_DEN));
	}
	if (has(fee, F_PHI_DON_VI_TINH)) {
		phrase_words(p, m, "/");
		phrase_value(p, m, value_of(fee, F_PHI_DON_VI_TINH));
	}
}

void
sheet_fee(struct html_node *into, const struct marks *m,
    const struct record *fee)
{
	static const enum field_id said[] = {
		F_PHI_LOAI, F_PHI_TEN, F_PHI_MUC_THU, F_PHI_TU, F_PHI_DEN,
		F_PHI_DON_VI_TINH, F_PHI_TIEN_TE
	};
	struct phrase p = { 0 };

	phrase_value(&p, m, value_of(fee, has(fee, F_PHI_TEN) ?
	    F_PHI_TEN : F_PHI_LOAI));
	if (has(fee, F_PHI_MUC_THU) || has(fee, F_PHI_TU) ||
	    has(fee, F_PHI_DEN)) {
		phrase_words(&p, m, ": ");
		put_amount(&p, m, fee);
	}
	html_inline(html_add(into, "p", NULL), p.runs, p.n);
	sheet_fields(into, m, fee, said, sizeof said / sizeof said[0]);
}

static void
put_fees(struct html_node *into, const struct marks *m,
    const struct record *way)
{
	const struct value *v = value_of(way, F_CACH_THUC_PHI_LE_PHI);
	size_t i, n;
	const struct value *fee = items_of(v, &n);

	if (v->state == VALUE_NONE)
		sheet_prose(into, m, v);
	for (i = 0; v->state == VALUE_FILLED && i < n; i++)
		sheet_fee(into, m, fee[i].record);
	sheet_dropped(into, m, way, F_CACH_THUC_PHI_LE_PHI);
}

/* --- limits -------------------------------------------------------------- */

static void
put_limit(struct html_node *into, const struct marks *m,
    const struct record *way)
{
	static const enum field_id also[] = {
		F_CACH_THUC_THOI_HAN_LUAT, F_CACH_THUC_KEO_DAI,
		F_CACH_THUC_KEO_DAI_KHI, F_CACH_THUC_KHONG_TINH
	};
	struct phrase p = { 0 };
	size_t i;

	phrase_value(&p, m, value_of(way, F_CACH_THUC_THOI_HAN));
	if (has(way, F_CACH_THUC_TINH_TU)) {
		phrase_words(&p, m, ", ");
		phrase_value(&p, m, value_of(way, F_CACH_THUC_TINH_TU));
	}
	if (p.n > 0)
		html_inline(html_add(into, "p", NULL), p.runs, p.n);
	for (i = 0; i < sizeof also / sizeof also[0]; i++)
		if (has(way, also[i]))
			sheet_line(into, m, arena_printf(m->arena, "%s: ",
			    field_label(field_of(also[i]), m->lang)),
			    value_of(way, also[i]));
}

/* --- the same for several ways ------------------------------------------- */

typedef void put_of_way(struct html_node *into, const struct marks *m,
    const struct record *way);

/* What put would say of a way, without marks: two that say the same are put
 * once. */
static const char *
words_of(put_of_way *put, const struct marks *m, const struct record *way)
{
	struct marks none = { .arena = m->arena, .lang = m->lang };
	struct html *h = html_open("vi", "", NULL, 0);
	struct buf out;
	const char *words;

	put(html_body(h), &none, way);
	buf_init(&out, 0);
	html_markdown(&out, h);
	html_close(h);
	words = arena_strndup(m->arena, out.data, out.len);
	buf_release(&out);
	return words;
}

/* The names of the ways from first on that say the same as it does, once. */
static const char *
names_of(const struct marks *m, const struct value *way, size_t n,
    const char *const *words, size_t first)
{
	struct buf out;
	const char *name;
	size_t i;

	buf_init(&out, 0);
	for (i = first; i < n; i++) {
		name = way_name(m, way[i].record);
		if (strcmp(words[i], words[first]) == 0 &&
		    strstr(out.data, name) == NULL)
			buf_printf(&out, out.len > 0 ? "; %s" : "%s", name);
	}
	name = arena_strndup(m->arena, out.data, out.len);
	buf_release(&out);
	return name;
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
put_distinct(struct html_node *into, const struct sheet *s, put_of_way *put)
{
	size_t i, n, kinds = 0;
	const struct value *way = ways_of(s->procedure, &n);
	const char **words = arena_alloc(s->marks->arena,
	    (n + 1) * sizeof *words);

	for (i = 0; i < n; i++) {
		words[i] = words_of(put, s->marks, way[i].record);
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
		html_leaf(into, "p", "missing", sheet_say(s->marks,
		    "Danh mục chưa ghi.", "Not filled in."));
}

void
sheet_limits(struct html_node *into, const struct sheet *s)
{
	put_distinct(into, s, put_limit);
}

void
sheet_fees(struct html_node *into, const struct sheet *s)
{
	put_distinct(into, s, put_fees);
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
		words[i] = words_of(put_place, s->marks, way[i].record);
		if (said_before(words, i) || *words[i] == '\0')
			continue;
		put_place(into, s->marks, way[i].record);
		said++;
	}
	if (has(s->procedure, F_THU_TUC_DIA_CHI_TIEP_NHAN))
		sheet_prose(into, s->marks, value_of(s->procedure,
		    F_THU_TUC_DIA_CHI_TIEP_NHAN));
	else if (said == 0)
		html_leaf(into, "p", "missing", sheet_say(s->marks,
		    "Danh mục chưa ghi.", "Not filled in."));
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

	tr = html_add(rows, "tr", note->len > 400 ? "long" : NULL);
	put_way_name(html_add(tr, "td", NULL), m, way);
	put_limit(html_add(tr, "td", NULL), m, way);
	put_fees(html_add(tr, "td", NULL), m, way);
	td = html_add(tr, "td", NULL);
	put_place(td, m, way);
	sheet_fields(td, m, way, said, sizeof said / sizeof said[0]);
	sheet_prose(td, m, note);
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
		html_leaf(into, "p", "missing", sheet_say(s->marks,
		    "Danh mục chưa ghi.", "Not filled in."));
	}
	sheet_dropped(into, s->marks, s->procedure, F_THU_TUC_CACH_THUC);
}
