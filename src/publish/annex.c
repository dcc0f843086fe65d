/* The annex as a page, and the words that decision and proposal share. */
#include <stdio.h>
#include <string.h>

#include "publish/dossier.h"

const char *
annex_level(enum word_id level)
{
	switch (level) {
	case W_CAP_BO:
		return "Thủ tục hành chính cấp trung ương";
	case W_CAP_TINH:
		return "Thủ tục hành chính cấp tỉnh";
	case W_CAP_HUYEN:
		return "Thủ tục hành chính cấp huyện";
	case W_CAP_XA:
		return "Thủ tục hành chính cấp xã";
	case W_CAP_CO_QUAN_KHAC:
		return "Thủ tục hành chính của cơ quan khác";
	default:
		return "Thủ tục hành chính chưa ghi cấp thực hiện";
	}
}

const char *
annex_kind(const struct subject *s)
{
	return s->fate == FATE_REPLACED ? "Thay thế" :
	    fate_label(s->fate, LANG_VI);
}

void
annex_roman(struct buf *out, size_t n)
{
	static const struct { size_t value; const char *digits; } steps[] = {
		{ 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" },
		{ 100, "C" }, { 90, "XC" }, { 50, "L" }, { 40, "XL" },
		{ 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" }
	};
	size_t i;

	for (i = 0; n > 0; i++)
		for (; n >= steps[i].value; n -= steps[i].value)
			buf_puts(out, steps[i].digits);
}

const char *
annex_kinds(struct arena *a, const struct changes *c)
{
	const struct { size_t n; const char *words; } kinds[] = {
		{ c->by_fate[FATE_NEW], "mới ban hành" },
		{ c->by_fate[FATE_AMENDED] + c->by_fate[FATE_MOVED],
		  "được sửa đổi, bổ sung" },
		{ c->by_fate[FATE_REPLACED], "thay thế" },
		{ c->by_fate[FATE_ABOLISHED], "bị bãi bỏ" },
	};
	const char *words = "";
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (kinds[i].n > 0)
			words = arena_printf(a, "%s%s%s", words,
			    *words != '\0' ? "; " : "", kinds[i].words);
	return words;
}

enum { MAX_FIELDS = 3 };

/* Adds a name that is not there yet; false if there is no room. */
static bool
add_name(const char *names[MAX_FIELDS], size_t *n, const char *name)
{
	size_t i;

	for (i = 0; i < *n; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	if (*n == MAX_FIELDS)
		return false;
	names[(*n)++] = name;
	return true;
}

const char *
annex_fields(struct arena *a, const struct changes *c)
{
	const char *names[MAX_FIELDS], *words = "";
	size_t i, n = 0;

	for (i = 0; i < c->n_subjects; i++) {
		const struct subject *s = &c->subjects[i];
		const char *name;

		if (list_of(s) == N_LISTS)
			continue;
		name = field_name(a, s->new != NULL ? s->new : s->old);
		if (*name != '\0' && !add_name(names, &n, name))
			return "";
	}
	for (i = 0; i < n; i++)
		words = arena_printf(a, "%s%s%s", words,
		    i == 0 ? " trong lĩnh vực " : ", ", names[i]);
	return words;
}

void
annex_group_row(struct html_node *rows, const char *class, const char *text,
    size_t n)
{
	struct html_node *row = html_add(rows, "tr", class);
	struct html_node *cell = html_leaf(row, "th", NULL, text);
	char span[8];

	snprintf(span, sizeof span, "%zu", n);
	html_attribute(cell, "colspan", span);
	html_attribute(cell, "scope", "rowgroup");
}

static void
put_head(struct html_node *body, const struct annex *a)
{
	html_leaf(body, "h1", NULL, process_wanted(a->changes) ? "PHỤ LỤC I" :
	    "PHỤ LỤC");
	html_leaf(body, "p", "about", *annex_kinds(a->arena, a->changes) ==
	    '\0' ? "Không có thủ tục hành chính nào phải công bố" :
	    arena_printf(a->arena,
	    "Thủ tục hành chính %s%s thuộc phạm vi %s của %s",
	    annex_kinds(a->arena, a->changes),
	    annex_fields(a->arena, a->changes),
	    a->office.ministry ? "chức năng quản lý" : "quản lý",
	    a->office.issuer));
	html_leaf(body, "p", "attached", arena_printf(a->arena,
	    "(Kèm theo Quyết định số " BLANK "/%s ngày " BLANK " tháng "
	    BLANK " năm " BLANK " của %s)", a->office.symbol,
	    a->office.signer));
}

/* The full stop that ends a paper, after the last word of all. */
static void
put_stop(struct html_node *body)
{
	html_leaf(body, "p", "stop", "./.");
}

void
publish_annex(struct buf *out, enum publish_form form,
    const struct changes *c, const struct record *settings)
{
	struct arena arena;
	struct annex a = { .arena = &arena, .changes = c };
	struct html *h = paper_open("Phụ lục: danh mục và nội dung thủ tục "
	    "hành chính");
	struct html_node *part;

	arena_init(&arena);
	a.office = office_of(&arena, c, settings);
	part = html_add(html_body(h), "div", "lying");
	put_head(part, &a);
	annex_lists(part, &a);
	part = html_add(html_body(h), "div", "standing");
	annex_contents(part, &a);
	put_stop(part);
	paper_write(out, form, h);
	arena_release(&arena);
}
