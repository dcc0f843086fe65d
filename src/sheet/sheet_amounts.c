/* Names and amounts of fees, and what grants an exemption. */
#include "model/alike.h"
#include "model/tariff.h"
#include "sheet/cite.h"
#include "sheet/sheet_part.h"

/* More fees than this are counted in a cell and told in part 8. */
enum { FEES_IN_CELL = 1 };

/* --- days ---------------------------------------------------------------- */

/* The day in a field, as offices write it; NULL if none is readable. */
static const char *
day_in(struct arena *a, const struct record *r, enum field_id f)
{
	const struct value *v = r == NULL ? NULL : value_of(r, f);
	struct buf out;
	const char *s;

	if (v == NULL || v->state != VALUE_FILLED || !v->parsed)
		return NULL;
	buf_init(&out, 0);
	cite_date(&out, v->as.date);
	s = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return s;
}

static const char *
state_words(struct arena *a, enum fee_state state, const char *from,
    const char *to)
{
	switch (state) {
	case FEE_HOLDS:
		break;
	case FEE_OVER:
		return to == NULL ? "(đã hết hiệu lực)" : arena_printf(a,
		    "(đã hết hiệu lực, ngày cuối cùng %s)", to);
	case FEE_TO_COME:
		return from == NULL ? "(chưa áp dụng)" : arena_printf(a,
		    "(áp dụng từ ngày %s)", from);
	}
	return "";
}

const char *
sheet_fee_state(const struct sheet *s, const struct record *r)
{
	struct arena *a = s->marks->arena;
	const struct record *term;

	if (s->day.year == 0)
		return "";
	if (r->type->id == R_MIEN_GIAM)
		return state_words(a, relief_on(r, s->day),
		    day_in(a, r, F_MIEN_GIAM_TU),
		    day_in(a, r, F_MIEN_GIAM_DEN));
	term = record_in(r, F_PHI_HIEU_LUC);
	return state_words(a, fee_on(r, s->day),
	    day_in(a, term, F_HIEU_LUC_TU), day_in(a, term, F_HIEU_LUC_DEN));
}

const char *
sheet_relief(struct arena *a, const struct record *relief)
{
	enum { WHOLE = 100000 };	/* 100% in thousandths of a percent */
	const struct value *less = value_of(relief, F_MIEN_GIAM_GIAM);

	if (less->state != VALUE_FILLED)
		return "Miễn, giảm";
	if (less->parsed && less->as.number == WHOLE)
		return "Miễn";
	return arena_printf(a, "Giảm %s", less->text);
}

/* --- amounts ------------------------------------------------------------- */

/* "từ 1.000 đồng đến 5.000 đồng" */
static void
add_range(struct phrase *p, const struct marks *m, const struct record *fee)
{
	if (has(fee, F_PHI_TU)) {
		phrase_words(p, m, "từ ");
		phrase_value(p, m, value_of(fee, F_PHI_TU));
	}
	if (has(fee, F_PHI_DEN)) {
		phrase_words(p, m, has(fee, F_PHI_TU) ? " đến " : "đến ");
		phrase_value(p, m, value_of(fee, F_PHI_DEN));
	}
}

static void
add_amount(struct phrase *p, const struct marks *m, const struct record *fee)
{
	bool both = has(fee, F_PHI_MUC_THU) && (has(fee, F_PHI_TU) ||
	    has(fee, F_PHI_DEN));

	phrase_value(p, m, value_of(fee, F_PHI_MUC_THU));
	phrase_words(p, m, both ? " (" : "");
	add_range(p, m, fee);
	phrase_words(p, m, both ? ")" : "");
}

/* "8.000 đồng/bản sao", but "Không thu tiền (mỗi bản sao)". */
static void
add_unit(struct phrase *p, const struct marks *m, const struct record *fee)
{
	bool said = value_of(fee, F_PHI_MUC_THU)->is_word;

	if (!has(fee, F_PHI_DON_VI_TINH))
		return;
	phrase_words(p, m, said ? " (mỗi " : "/");
	phrase_value(p, m, value_of(fee, F_PHI_DON_VI_TINH));
	phrase_words(p, m, said ? ")" : "");
}

void
sheet_fee_amount(struct html_node *p, const struct marks *m,
    const struct record *fee)
{
	struct phrase amount = { 0 }, unit = { 0 };

	add_amount(&amount, m, fee);
	add_unit(&unit, m, fee);
	if (amount.n > 0)
		html_inline(html_add(p, "span", "figure"), amount.runs,
		    amount.n);
	html_inline(p, unit.runs, unit.n);
}

void
sheet_fee_name(struct html_node *p, const struct marks *m,
    const struct record *fee)
{
	sheet_inline(p, m, value_of(fee, has(fee, F_PHI_TEN) ? F_PHI_TEN :
	    F_PHI_LOAI));
}

static bool
has_amount(const struct record *fee)
{
	return has(fee, F_PHI_MUC_THU) || has(fee, F_PHI_TU) ||
	    has(fee, F_PHI_DEN);
}

/* "Từ 1 đến 2: 2.000 đồng" */
static void
put_tier(struct html_node *into, const struct marks *m,
    const struct record *tier)
{
	struct phrase p = { 0 };

	phrase_words(&p, m, "Từ ");
	phrase_words(&p, m, has(tier, F_BAC_TU) ?
	    text_of(tier, F_BAC_TU) : "0");
	phrase_words(&p, m, has(tier, F_BAC_DEN) ? " đến " : " trở lên");
	phrase_words(&p, m, has(tier, F_BAC_DEN) ?
	    text_of(tier, F_BAC_DEN) : "");
	phrase_words(&p, m, ": ");
	phrase_value(&p, m, value_of(tier, F_BAC_MUC_THU));
	phrase_value(&p, m, value_of(tier, F_BAC_TY_LE));
	html_inline(html_add(into, "p", NULL), p.runs, p.n);
}

void
sheet_fee_tiers(struct html_node *into, const struct marks *m,
    const struct record *fee)
{
	size_t i, n;
	const struct value *tier = items_of(value_of(fee, F_PHI_BAC), &n);

	for (i = 0; i < n; i++)
		put_tier(into, m, tier[i].record);
	sheet_dropped(into, m, fee, F_PHI_BAC);
}

/* --- of one way ---------------------------------------------------------- */

static bool
is_by_note(const struct record *fee)
{
	return is_word(fee, F_PHI_MUC_THU, W_MUC_THU_THEO_GHI_CHU);
}

/* "Lệ phí đăng ký cư trú: 20.000 đồng/lần đăng ký" */
static void
put_amount(struct html_node *into, const struct sheet *s,
    const struct record *fee, bool name)
{
	struct html_node *p = html_add(into, "p", NULL);

	if (name || !has_amount(fee)) {
		sheet_fee_name(p, s->marks, fee);
		html_text(p, has_amount(fee) ? ": " : "");
	}
	sheet_fee_amount(p, s->marks, fee);
	sheet_fee_tiers(into, s->marks, fee);
}

/* How many of the fees hold on the sheet's day. */
static size_t
count_holding(const struct sheet *s, const struct value *fee, size_t n)
{
	size_t i, count = 0;

	for (i = 0; i < n; i++)
		count += *sheet_fee_state(s, fee[i].record) == '\0';
	return count;
}

static void
put_some(struct html_node *into, const struct sheet *s,
    const struct value *fee, size_t n)
{
	size_t i, holding = count_holding(s, fee, n);

	if (holding == 1 && n == 1 && is_by_note(fee->record))
		holding = 0;
	if (holding == 0 || holding > FEES_IN_CELL) {
		html_leaf(into, "p", NULL, holding == 0 ? "Xem mục 8" :
		    arena_printf(s->marks->arena,
		    "%02zu khoản thu, xem mục 8", holding));
		return;
	}
	for (i = 0; i < n; i++)
		if (*sheet_fee_state(s, fee[i].record) == '\0')
			put_amount(into, s, fee[i].record, false);
}

void
sheet_way_amounts(struct html_node *into, const struct sheet *s,
    const struct record *way, bool brief)
{
	const struct value *v = value_of(way, F_CACH_THUC_PHI_LE_PHI);
	size_t i, n;
	const struct value *fee = items_of(v, &n);

	if (v->state == VALUE_NONE)
		html_leaf(into, "p", NULL, "Không thu");
	if (brief && n > 0) {
		put_some(into, s, fee, n);
		return;
	}
	for (i = 0; i < n; i++) {
		put_amount(into, s, fee[i].record, true);
		/* An amount that only a note tells needs it beside it. */
		if (is_by_note(fee[i].record))
			sheet_prose(into, s->marks, value_of(fee[i].record,
			    F_PHI_GHI_CHU));
	}
	sheet_dropped(into, s->marks, way, F_CACH_THUC_PHI_LE_PHI);
}

/* --- the same amounts ---------------------------------------------------- */

static bool
same_amount(const struct record *a, const struct record *b)
{
	static const enum field_id shown[] = {
		F_PHI_LOAI, F_PHI_TEN, F_PHI_MUC_THU, F_PHI_TU, F_PHI_DEN,
		F_PHI_DON_VI_TINH, F_PHI_TIEN_TE, F_PHI_BAC, F_PHI_GHI_CHU
	};
	size_t n = sizeof shown / sizeof shown[0];

	return record_alike_in(a, b, shown, is_by_note(a) ? n : n - 1);
}

bool
sheet_same_amounts(const struct record *a, const struct record *b)
{
	const struct value *v = value_of(a, F_CACH_THUC_PHI_LE_PHI);
	const struct value *w = value_of(b, F_CACH_THUC_PHI_LE_PHI);
	size_t i, n, m;
	const struct value *fee = items_of(v, &n);
	const struct value *other = items_of(w, &m);

	if (n != m || v->state != w->state)
		return false;
	for (i = 0; i < n; i++)
		if (!same_amount(fee[i].record, other[i].record))
			return false;
	return true;
}
