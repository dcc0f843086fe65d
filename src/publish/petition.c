/* Letters to ministries: what their texts say wrong, and what to write. */
#include <stdlib.h>
#include <string.h>

#include "publish/cite.h"
#include "publish/office.h"

struct ordered {
	const struct petition *petition;
	size_t place;
};

static int
compare(const void *x, const void *y)
{
	const struct ordered *a = x, *b = y;
	int d = strcmp(a->petition->ministry, b->petition->ministry);

	if (d != 0)
		return d;
	return a->place < b->place ? -1 : a->place > b->place;
}

static void
put_finding(struct html_node *rows, struct arena *a,
    const struct petition *p, size_t number)
{
	const struct rule *rule = rule_of(p->finding->rule);
	struct html_node *row = html_add(rows, "tr", NULL), *cell;
	struct buf text;

	buf_init(&text, 0);
	html_leaf(row, "td", "number", arena_printf(a, "%zu", number));
	html_leaf(row, "td", NULL, p->code);
	cell = html_add(row, "td", NULL);
	if (*p->name != '\0')
		html_leaf(cell, "p", NULL, p->name);
	finding_text(&text, p->finding, rule->message[LANG_VI]);
	html_leaf(cell, "p", NULL, text.data);
	if (rule->basis != NULL)
		html_leaf(cell, "p", "note", rule->basis);
	buf_clear(&text);
	finding_text(&text, p->finding, rule->help[LANG_VI] != NULL ?
	    rule->help[LANG_VI] : LONG_BLANK);
	html_leaf(row, "td", NULL, text.data);
	buf_release(&text);
}

/* The rows of one ministry. */
static void
put_table(struct html_node *into, struct arena *a, const struct ordered *v,
    size_t n)
{
	static const struct html_column columns[] = {
		{ "STT", "c-number" }, { "Mã thủ tục", "c-code" },
		{ "Nội dung", NULL }, { "Đề nghị", "c-wide" },
	};
	struct html_node *rows = html_table(into, "list", NULL, columns, 4);
	size_t i;

	for (i = 0; i < n; i++)
		put_finding(rows, a, v[i].petition, i + 1);
}

static const char *
day_of(struct arena *a, const char *iso)
{
	struct date d;
	struct buf text;
	const char *s;

	if (date_parse_iso(iso, strlen(iso), &d) != DATE_OK)
		return iso;
	buf_init(&text, 0);
	cite_date(&text, d);
	s = arena_strdup(a, text.data);
	buf_release(&text);
	return s;
}

static void
put_letter(struct html_node *into, struct arena *a,
    const struct office *office, const struct ordered *v, size_t n,
    const char *as_of)
{
	static const char *const receivers[] = {
		"- Như trên;", "- " LONG_BLANK ";", "- Lưu: VT, " BLANK "."
	};
	const char *ministry = *v->petition->ministry != '\0' ?
	    v->petition->ministry : LONG_BLANK;
	struct html_node *text;

	paper_head(into, &(struct letterhead){ .chief = office->chief,
	    .unit = office->unit, .symbol = BLANK,
	    .matter = "V/v kiến nghị hoàn thiện nội dung thủ tục hành chính "
	    "đã công bố" });
	html_leaf(into, "p", "addressee", arena_printf(a, "Kính gửi: %s",
	    ministry));
	text = html_add(into, "div", "text");
	html_leaf(text, "p", NULL, arena_printf(a, "Qua rà soát dữ liệu thủ "
	    "tục hành chính ngày %s, %s nhận thấy %02zu điểm trong nội dung "
	    "thủ tục hành chính do %s công bố cần được xem lại. Nội dung này "
	    "thuộc thẩm quyền của %s, đơn vị không tự sửa mà niêm yết đúng "
	    "như đã công bố.", day_of(a, as_of), office->unit, n, ministry,
	    ministry));
	put_table(text, a, v, n);
	html_leaf(text, "p", NULL, arena_printf(a, "%s kính đề nghị %s xem "
	    "xét, sửa đổi, công bố lại và cập nhật Cơ sở dữ liệu quốc gia về "
	    "thủ tục hành chính./.", office->unit, ministry));
	paper_end(into, receivers, 3, LONG_BLANK);
}

void
publish_petitions(struct buf *out, const struct petition *p, size_t n,
    const char *as_of, const struct record *settings)
{
	static const struct changes nothing;
	struct arena arena = { 0 };
	const struct office office = office_of(&arena, &nothing, settings);
	struct ordered *v = arena_alloc(&arena, (n + 1) * sizeof *v);
	struct html *h = paper_open("Dự thảo Công văn kiến nghị");
	struct html_node *body = html_body(h);
	size_t i, end;

	for (i = 0; i < n; i++)
		v[i] = (struct ordered){ &p[i], i };
	qsort(v, n, sizeof *v, compare);
	for (i = 0; i < n; i = end) {
		for (end = i + 1; end < n && strcmp(v[i].petition->ministry,
		    v[end].petition->ministry) == 0; end++)
			;
		put_letter(html_add(body, "section", i > 0 ? "next" : NULL),
		    &arena, &office, &v[i], end - i, as_of);
	}
	if (n == 0)
		html_leaf(body, "p", NULL, "Không có nội dung nào phải kiến "
		    "nghị.");
	paper_write(out, PUBLISH_HTML, h);
	arena_release(&arena);
}
