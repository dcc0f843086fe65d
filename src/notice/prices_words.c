/* A fee in the words that its notice prints. */
#include <string.h>

#include "model/say.h"
#include "model/way.h"
#include "notice/frame.h"
#include "notice/prices.h"
#include "sheet/cite.h"
#include "sheet/once.h"
#include "sheet/sheet.h"

/* A copy without the line feeds that files end their texts with. */
static const char *
kept(struct arena *keep, const char *s)
{
	size_t n = s == NULL ? 0 : strlen(s);

	while (n > 0 && (s[n - 1] == '\n' || s[n - 1] == ' '))
		n--;
	return n == 0 ? "" : arena_strndup(keep, s, n);
}

const char *
price_said(struct arena *a, const struct value *v)
{
	struct buf out;
	const char *s;

	buf_init(&out, 0);
	say_value(&out, v, LANG_VI);
	s = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return s;
}

const char *
price_joined(struct arena *a, const char *one, const char *two)
{
	if (*one == '\0' || *two == '\0')
		return *one == '\0' ? two : one;
	return arena_printf(a, "%s; %s", one, two);
}

/* --- paying, documents, days --------------------------------------------- */

/* True if the fee of another way is this one, but for how it is paid. */
static bool
is_same_fee(const struct record *a, const struct record *b)
{
	return same_values(a, b, F_PHI_TEN) && same_values(a, b, F_PHI_LOAI)
	    && same_values(a, b, F_PHI_MUC_THU) &&
	    same_values(a, b, F_PHI_TRUONG_HOP);
}

static const char *
paying(const struct wording *w)
{
	struct once texts = { .arena = w->scratch };
	size_t i, k, n;

	for (i = 0; i < w->charge->n_ways; i++) {
		const struct value *fee = items_of(value_of(
		    w->charge->ways[i], F_CACH_THUC_PHI_LE_PHI), &n);

		for (k = 0; k < n; k++)
			if (has(fee[k].record, F_PHI_PHUONG_THUC_THU) &&
			    is_same_fee(fee[k].record, w->charge->fee))
				once_add(&texts, text_of(fee[k].record,
				    F_PHI_PHUONG_THUC_THU));
	}
	return kept(w->keep, once_joined(&texts));
}

static const char *
documents(const struct wording *w, const struct value *v)
{
	struct buf out;
	const char *s;
	size_t i, n;
	const struct value *item = items_of(v, &n);

	buf_init(&out, 0);
	for (i = 0; i < n; i++) {
		buf_puts(&out, i == 0 ? "" : "; ");
		cite(&out, &item[i], false);
	}
	s = arena_strndup(w->scratch, out.data, out.len);
	buf_release(&out);
	return s;
}

/* "từ ngày 01/8/2026 đến hết ngày 28/02/2027" */
static const char *
term(const struct wording *w, const struct value *from,
    const struct value *to)
{
	const char *s = from->parsed ? arena_printf(w->scratch,
	    "từ ngày %s", frame_day(w->scratch, from->as.date)) : "";

	if (!to->parsed)
		return s;
	return arena_printf(w->scratch, "%s%sđến hết ngày %s", s,
	    *s == '\0' ? "" : " ", frame_day(w->scratch, to->as.date));
}

/* --- who need not pay ---------------------------------------------------- */

/* " (giấy tờ chứng minh: …; Thông tư số …; đến hết ngày …)" */
static const char *
relief_tail(const struct wording *w, const struct record *relief)
{
	const char *proof = price_said(w->scratch, value_of(relief,
	    F_MIEN_GIAM_GIAY_TO));
	const char *s = *proof == '\0' ? "" : arena_printf(w->scratch,
	    "giấy tờ chứng minh: %s", proof);

	s = price_joined(w->scratch, s, documents(w, value_of(relief,
	    F_MIEN_GIAM_CAN_CU)));
	s = price_joined(w->scratch, s, term(w, value_of(relief,
	    F_MIEN_GIAM_TU), value_of(relief, F_MIEN_GIAM_DEN)));
	return *s == '\0' ? "" : arena_printf(w->scratch, " (%s)", s);
}

/* Label, people, the rest: of people with the same label and rest the text is
 * one. A feed parts label and rest until it is known who stands between. */
static const char *
relief_frame(const struct wording *w, const struct record *relief)
{
	return arena_printf(w->scratch, "%s:\f%s",
	    sheet_relief(w->scratch, relief), relief_tail(w, relief));
}

static bool
relief_holds(const struct wording *w, const struct record *relief)
{
	return relief != NULL && relief_on(relief, w->day) == FEE_HOLDS;
}

/* Frames of the exemptions, n of them; NULL of one that does not hold. */
static const char **
relief_frames(const struct wording *w, const struct value *relief, size_t n)
{
	const char **frames = arena_alloc(w->scratch,
	    (n + 1) * sizeof *frames);
	size_t i;

	for (i = 0; i < n; i++)
		if (relief_holds(w, relief[i].record))
			frames[i] = relief_frame(w, relief[i].record);
	return frames;
}

/* Those whose exemptions have the frame. */
static void
put_people(struct buf *out, const struct wording *w,
    const struct value *relief, const char *const *frames, size_t n,
    const char *frame)
{
	size_t i, from = out->len;

	for (i = 0; i < n; i++) {
		const char *people;

		if (frames[i] == NULL || strcmp(frames[i], frame) != 0)
			continue;
		people = price_said(w->scratch, value_of(relief[i].record,
		    F_MIEN_GIAM_DOI_TUONG));
		if (*people != '\0')
			buf_printf(out, "%s%s", out->len > from ? "; " : "",
			    people);
	}
}

/* The exemptions that hold, those that are alike in one line. */
static const char *
reliefs(const struct wording *w)
{
	const struct value *v = value_of(w->charge->fee, F_PHI_MIEN_GIAM);
	struct once seen = { .arena = w->scratch };
	struct buf out;
	const char **frames, *all;
	size_t i, n;
	const struct value *item = items_of(v, &n);

	if (v->state == VALUE_NONE)
		return "Không.";
	frames = relief_frames(w, item, n);
	buf_init(&out, 0);
	for (i = 0; i < n; i++) {
		if (frames[i] == NULL || !once_add(&seen, frames[i]))
			continue;
		buf_printf(&out, "%s%.*s ", out.len > 0 ? "\n" : "",
		    (int)strcspn(frames[i], "\f"), frames[i]);
		put_people(&out, w, item, frames, n, frames[i]);
		buf_puts(&out, strchr(frames[i], '\f') + 1);
	}
	all = kept(w->keep, out.data);
	buf_release(&out);
	return all;
}

/* --- one price ----------------------------------------------------------- */

/* When it is paid, and whether it is given back. */
static const char *
terms(const struct wording *w)
{
	const struct record *fee = w->charge->fee;
	const struct value *when = value_of(fee, F_PHI_THOI_DIEM_NOP);
	const struct value *back = value_of(fee, F_PHI_HOAN_TRA);
	const struct value *asked = value_of(fee, F_PHI_THEO_YEU_CAU);
	const char *s = "";

	if (asked->parsed && asked->as.yes)
		s = "chỉ thu khi người nộp yêu cầu thêm";
	if (when->parsed)
		s = price_joined(w->scratch, s,
		    when->as.word->id == W_THOI_DIEM_NOP_NOP_HO_SO ?
		    "nộp tiền khi nộp hồ sơ" :
		    "nộp tiền khi nhận kết quả");
	if (back->parsed)
		s = price_joined(w->scratch, s, back->as.yes ?
		    "trả lại tiền nếu hồ sơ không được giải quyết" :
		    "không trả lại tiền nếu hồ sơ không được giải quyết");
	return kept(w->keep, s);
}

bool
price_is_bare(const struct record *fee)
{
	return is_word(fee, F_PHI_MUC_THU, W_MUC_THU_MIEN) &&
	    !has(fee, F_PHI_TEN) && !has(fee, F_PHI_GHI_CHU) &&
	    !has(fee, F_PHI_CAN_CU) && !has(fee, F_PHI_HIEU_LUC) &&
	    !has(fee, F_PHI_TRUONG_HOP);
}

void
price_word(struct wording *w)
{
	const struct record *fee = w->charge->fee;
	const struct record *force = record_in(fee, F_PHI_HIEU_LUC);

	w->where = price_ways(w);
	w->note = kept(w->keep, text_of(fee, F_PHI_GHI_CHU));
	w->price = (struct price){
		.name = kept(w->keep, text_of(fee, F_PHI_TEN)),
		.kind = price_said(w->keep, value_of(fee, F_PHI_LOAI)),
		.paying = paying(w),
		.payer = kept(w->keep, text_of(fee, F_PHI_DOI_TUONG_NOP)),
		.relief = reliefs(w),
		.documents = kept(w->keep, documents(w, value_of(fee,
		    F_PHI_CAN_CU))),
		.term = force == NULL ? "" : kept(w->keep, term(w,
		    value_of(force, F_HIEU_LUC_TU),
		    value_of(force, F_HIEU_LUC_DEN))),
		.terms = terms(w) };
	price_rates(w);
}
