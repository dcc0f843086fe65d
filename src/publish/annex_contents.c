/* Phần II: what each procedure says, with what is new in it marked. */
#include <string.h>

#include "model/part.h"
#include "publish/annex.h"
#include "sheet/replaced.h"

/* "1. Trình tự thực hiện", then what it says. */
static void
put_part(struct html_node *into, const struct annex *a,
    const struct sheet *s, enum word_id part, size_t number)
{
	struct html_node *block = html_add(into, "div", "part text");

	html_leaf(block, "h5", NULL, arena_printf(a->arena, "%zu. %s",
	    number, word_of(part)->vi));
	sheet_part(block, s, part);
}

/* An amendment names the parts it changed: khoản 2 Điều 15. */
static void
put_amended(struct html_node *into, const struct annex *a,
    const struct subject *s)
{
	const char *parts = replaced_parts_text(a->arena, s);
	struct html_node *p;

	if (*parts == '\0' || list_of(s) != LIST_AMENDED)
		return;
	p = html_add(into, "p", "amended");
	html_leaf(p, "strong", NULL, "Nội dung được sửa đổi, bổ sung: ");
	html_text(p, parts);
	html_text(p, ".");
}

static void
put_procedure(struct html_node *into, const struct annex *a,
    const struct entry_row *row, size_t number)
{
	const struct subject *s = row->subject;
	struct html_node *block = html_add(into, "section", "procedure");
	size_t i, n, shown = 0;
	const enum word_id *part = parts_in_order(&n);
	struct marks marks;
	struct sheet sheet = { .procedure = s->new, .marks = &marks,
		.missing = LINE_BLANK };

	marks_init(&marks, a->arena, list_of(s) == LIST_AMENDED ? s : NULL);
	html_leaf(block, "h4", NULL, arena_printf(a->arena,
	    *s->code != '\0' && list_of(s) != LIST_NEW ? "%zu. %s (%s)" :
	    "%zu. %s", number, s->name, s->code));
	put_amended(block, a, s);
	for (i = 0; i < n; i++)
		if (part[i] != W_BO_PHAN_TEN)
			put_part(block, a, &sheet, part[i], ++shown);
}

/* The heading of a level or a field when it begins. */
static void
put_heading(struct html_node *into, const struct annex *a,
    const struct entry_row *before, const struct entry_row *row,
    size_t *levels, size_t *fields)
{
	bool level = before == NULL || before->level != row->level;
	struct buf text;

	if (level) {
		*fields = 0;
		html_leaf(into, "h3", "level", arena_printf(a->arena,
		    "%c. %s", 'A' + (int)(*levels)++,
		    annex_level(row->level)));
	}
	if (!level && strcmp(before->field, row->field) == 0)
		return;
	buf_init(&text, 0);
	annex_roman(&text, ++*fields);
	html_leaf(into, "h3", NULL, arena_printf(a->arena,
	    "%s. Lĩnh vực %s", text.data, *row->field != '\0' ? row->field :
	    LONG_BLANK));
	buf_release(&text);
}

/*
 * A procedure of two levels is one text and stands under the first of them;
 * the lists have a row for each.
 */
static bool
written_before(const struct entries *e, size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (e->rows[k].subject == e->rows[i].subject)
			return true;
	return false;
}

void
annex_contents(struct html_node *into, const struct annex *a)
{
	const struct entries e = entries_of(a->arena, a->changes,
	    1u << LIST_NEW | 1u << LIST_AMENDED);
	const struct entry_row *before = NULL;
	size_t i, levels = 0, fields = 0, number = 0;

	html_leaf(into, "h2", NULL, "Phần II");
	html_leaf(into, "h2", "below", "NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC "
	    "HÀNH CHÍNH");
	html_leaf(into, "p", "note", e.n == 0 ? "Không có." : "Chữ đậm, gạch "
	    "chân là nội dung được sửa đổi, bổ sung, thay thế.");
	for (i = 0; i < e.n; i++) {
		if (written_before(&e, i))
			continue;
		put_heading(into, a, before, &e.rows[i], &levels, &fields);
		put_procedure(into, a, &e.rows[i], ++number);
		before = &e.rows[i];
	}
}
