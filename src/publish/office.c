/* Who writes, who decides; the frame around a paper. */
#include <string.h>

#include "html/look.h"
#include "publish/office.h"

/* --- offices ------------------------------------------------------------- */

static bool
begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

/* Levels of the bodies that announced the procedures: bits from W_CAP_BO. */
static unsigned
announcing_levels(const struct changes *c)
{
	const struct value *v;
	unsigned levels = 0;
	size_t i, k, n;

	for (i = 0; i < c->n_subjects; i++) {
		if (c->subjects[i].fate == FATE_NONE ||
		    c->subjects[i].new == NULL)
			continue;
		v = items_of(value_of(c->subjects[i].new,
		    F_THU_TUC_QUYET_DINH_CONG_BO), &n);
		for (k = 0; k < n; k++) {
			const struct value *level = value_of(v[k].record,
			    F_QUYET_DINH_CAP);

			if (level->parsed)
				levels |= 1u << (level->as.word->id -
				    W_CAP_BO);
		}
	}
	return levels;
}

static bool
is_ministry(const struct changes *c, const struct record *unit)
{
	if (unit != NULL && has(unit, F_DON_VI_CAP))
		return is_word(unit, F_DON_VI_CAP, W_CAP_BO);
	return c != NULL && announcing_levels(c) == 1;
}

static struct office
ministry_office(struct arena *a, const struct record *unit)
{
	const char *name = unit == NULL ? NULL :
	    text_of(unit, F_DON_VI_TEN);
	bool named = name != NULL && begins(name, "Bộ ");

	return (struct office){
		.ministry = true,
		.issuer = name != NULL ? name : LONG_BLANK,
		.signer = arena_printf(a, "%s %s", named ? "Bộ trưởng" :
		    "Thủ trưởng", name != NULL ? name : LONG_BLANK),
		.title = named ? "BỘ TRƯỞNG" : "THỦ TRƯỞNG CƠ QUAN",
		.symbol = "QĐ-" BLANK,
	};
}

/*
 * Procedures of a province, and of the communes in it, are announced by the
 * chairman of its people's committee: khoản 2 Điều 13 Nghị định 63/2010/NĐ-CP.
 */
static struct office
province_office(struct arena *a, const struct record *unit)
{
	static const enum field_id names[] = {
		F_DON_VI_TEN, F_DON_VI_CHU_QUAN
	};
	const char *province = NULL;
	size_t i;

	for (i = 0; unit != NULL && is_word(unit, F_DON_VI_CAP,
	    W_CAP_TINH) && i < 2 && province == NULL; i++) {
		const char *name = text_of(unit, names[i]);

		if (name != NULL && begins(name, "Ủy ban nhân dân"))
			province = name;
	}
	if (province == NULL)
		province = "Ủy ban nhân dân " BLANK BLANK;
	return (struct office){
		.issuer = province,
		.signer = arena_printf(a, "Chủ tịch %s", province),
		.title = "CHỦ TỊCH", .symbol = "QĐ-UBND",
	};
}

struct office
office_of(struct arena *a, const struct changes *c,
    const struct record *settings)
{
	const struct record *unit = settings == NULL ? NULL :
	    record_in(settings, F_TTHC_DON_VI);
	struct office o = is_ministry(c, unit) ? ministry_office(a, unit) :
	    province_office(a, unit);

	o.chief = o.unit = "";
	if (unit != NULL && has(unit, F_DON_VI_CHU_QUAN))
		o.chief = text_of(unit, F_DON_VI_CHU_QUAN);
	if (unit != NULL && has(unit, F_DON_VI_TEN))
		o.unit = text_of(unit, F_DON_VI_TEN);
	else
		o.unit = LONG_BLANK;
	return o;
}

/* --- the frame ----------------------------------------------------------- */

struct html *
paper_open(const char *title)
{
	const struct html_look look = {
		.styles = { style_base, style_official } };

	return html_open("vi", title, &look);
}

static void
put_nation(struct html_node *into)
{
	struct html_node *motto;

	html_leaf(into, "p", "nation", "Cộng hòa xã hội chủ nghĩa Việt Nam");
	motto = html_add(into, "p", "motto");
	html_leaf(motto, "span", NULL, "Độc lập - Tự do - Hạnh phúc");
	html_leaf(into, "p", "date", BLANK BLANK ", ngày " BLANK " tháng "
	    BLANK " năm " BLANK);
}

void
paper_head(struct html_node *into, const struct letterhead *head)
{
	struct html_node *frame, *left, *number;

	html_leaf(into, "p", "draft", "DỰ THẢO");
	frame = html_add(into, "div", "letterhead");
	left = html_add(frame, "div", NULL);
	if (*head->chief != '\0')
		html_leaf(left, "p", "chief", head->chief);
	html_leaf(left, "p", "unit", head->unit);
	number = html_leaf(left, "p", "number", "Số: " BLANK "/");
	html_text(number, head->symbol);
	if (head->matter != NULL)
		html_leaf(left, head->first ? "h1" : "h2", "matter",
		    head->matter);
	put_nation(html_add(frame, "div", NULL));
}

void
paper_title(struct html_node *into, const char *name, const char *about)
{
	html_leaf(into, "h1", NULL, name);
	html_leaf(into, "p", "about", about);
}

void
paper_end(struct html_node *into, const char *const *receivers, size_t n,
    const char *title)
{
	struct html_node *end = html_add(into, "div", "end");
	struct html_node *left = html_add(end, "div", "receivers");
	struct html_node *right = html_add(end, "div", "signature");
	size_t i;

	html_leaf(left, "p", "title", "Nơi nhận:");
	for (i = 0; i < n; i++)
		html_leaf(left, "p", NULL, receivers[i]);
	html_leaf(right, "p", NULL, title);
	html_leaf(right, "p", "space", "");
	html_leaf(right, "p", NULL, LONG_BLANK);
}

void
paper_heading(struct html_node *into, const char *text)
{
	html_leaf(into, "h2", "section", text);
}

void
paper_blank(struct html_node *into, const char *before, const char *after)
{
	struct html_node *p = html_leaf(into, "p", "fill", before);

	html_text(p, LINE_BLANK);
	html_text(p, after);
}

void
paper_paragraph(struct html_node *into, const char *beginning,
    const char *text)
{
	struct html_node *p = html_add(into, "p", NULL);

	if (beginning != NULL)
		html_leaf(p, "strong", NULL, beginning);
	html_text(p, text);
}

void
paper_write(struct buf *out, enum publish_form form, struct html *h)
{
	if (form == PUBLISH_MARKDOWN)
		html_markdown(out, h);
	else
		html_write(out, h);
	html_close(h);
}
