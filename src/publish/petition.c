/* Letters to ministries: what their texts say wrong, and what to write. */
#include <stdlib.h>
#include <string.h>

#include "sheet/cite.h"
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

/* --- points: findings that say the same of the same part ------------------ */

struct point {
	const struct petition *petition;
	const char *part;	/* label of the part of the procedure, or "" */
	const char *message;
	size_t times;
};

/* The label of the key that a pointer begins with. */
static const char *
part_label(const char *pointer)
{
	const struct field *f = *pointer != '/' ? NULL :
	    field_by_key(record_type(R_THU_TUC), pointer + 1,
	    strcspn(pointer + 1, "/"));

	return f == NULL ? "" : f->vi;
}

static const char *
message_of(struct arena *a, const struct finding *f)
{
	struct buf text;
	const char *s;

	buf_init(&text, 0);
	finding_text(&text, f, rule_of(f->rule)->message[LANG_VI]);
	s = arena_strndup(a, text.data, text.len);
	buf_release(&text);
	return s;
}

/* The point that says the same of the same procedure; those of one procedure
 * follow each other. */
static struct point *
same_point(struct point *v, size_t n, const struct point *p)
{
	while (n > 0 && strcmp(v[n - 1].petition->code,
	    p->petition->code) == 0) {
		n--;
		if (v[n].petition->finding->rule ==
		    p->petition->finding->rule &&
		    strcmp(v[n].part, p->part) == 0 &&
		    strcmp(v[n].message, p->message) == 0)
			return &v[n];
	}
	return NULL;
}

/* The points of n petitions of one ministry; *count gets how many. */
static const struct point *
points_of(struct arena *a, const struct ordered *v, size_t n, size_t *count)
{
	struct point *points = arena_alloc(a, n * sizeof *points), *same;
	size_t i;

	for (i = *count = 0; i < n; i++) {
		const struct finding *f = v[i].petition->finding;
		const struct point p = { v[i].petition,
			part_label(f->pointer), message_of(a, f), 1 };

		same = same_point(points, *count, &p);
		if (same != NULL)
			same->times++;
		else
			points[(*count)++] = p;
	}
	return points;
}

/* --- a letter ------------------------------------------------------------ */

static void
put_what(struct html_node *row, struct arena *a, const struct point *p)
{
	const struct rule *rule = rule_of(p->petition->finding->rule);
	struct html_node *cell = html_add(row, "td", NULL);
	const char *times = p->times == 1 ? "" : arena_printf(a,
	    " (%02zu lần)", p->times);

	if (*p->petition->name != '\0')
		html_leaf(cell, "p", NULL, p->petition->name);
	html_leaf(cell, "p", NULL, arena_printf(a, "%s%s%s%s", p->part,
	    *p->part != '\0' ? ": " : "", p->message, times));
	if (rule->basis != NULL)
		html_leaf(cell, "p", "note", rule->basis);
}

static void
put_point(struct html_node *rows, struct arena *a, const struct point *p,
    size_t number)
{
	const struct finding *f = p->petition->finding;
	const char *help = rule_of(f->rule)->help[LANG_VI];
	struct html_node *row = html_add(rows, "tr", NULL);
	struct buf text;

	html_leaf(row, "td", "number", arena_printf(a, "%zu", number));
	html_leaf(row, "td", NULL, p->petition->code);
	put_what(row, a, p);
	buf_init(&text, 0);
	finding_text(&text, f, help != NULL ? help : BLANK BLANK);
	html_leaf(row, "td", NULL, text.data);
	buf_release(&text);
}

/* The rows of one ministry. */
static void
put_table(struct html_node *into, struct arena *a, const struct point *v,
    size_t n)
{
	static const struct html_column columns[] = {
		{ "STT", "c-number" }, { "Mã thủ tục", "c-code" },
		{ "Nội dung", NULL }, { "Đề nghị", "c-wide" },
	};
	struct html_node *rows = html_table(into, "list", NULL, columns, 4);
	size_t i;

	for (i = 0; i < n; i++)
		put_point(rows, a, &v[i], i + 1);
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
    const char *as_of, bool first)
{
	static const char *const receivers[] = {
		"- Như trên;", "- " LONG_BLANK ";", "- Lưu: VT, " BLANK "."
	};
	const char *ministry = *v->petition->ministry != '\0' ?
	    v->petition->ministry : LONG_BLANK;
	size_t n_points;
	const struct point *points = points_of(a, v, n, &n_points);
	struct html_node *text;

	paper_head(into, &(struct letterhead){ .chief = office->chief,
	    .unit = office->unit, .symbol = BLANK, .first = first,
	    .matter = "V/v kiến nghị hoàn thiện nội dung thủ tục hành chính "
	    "đã công bố" });
	html_leaf(into, "p", "addressee", arena_printf(a, "Kính gửi: %s",
	    ministry));
	text = html_add(into, "div", "text");
	html_leaf(text, "p", NULL, arena_printf(a, "Qua rà soát dữ liệu thủ "
	    "tục hành chính ngày %s, %s nhận thấy %02zu điểm trong nội dung "
	    "thủ tục hành chính do %s công bố cần được xem lại. Nội dung này "
	    "thuộc thẩm quyền của %s, đơn vị không tự sửa mà niêm yết đúng "
	    "như đã công bố.", day_of(a, as_of), office->unit, n_points, ministry,
	    ministry));
	put_table(text, a, points, n_points);
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
		put_letter(html_add(body, "div", i > 0 ? "next" : NULL),
		    &arena, &office, &v[i], end - i, as_of, i == 0);
	}
	if (n == 0)
		html_leaf(body, "h1", NULL, "Không có nội dung nào phải kiến "
		    "nghị.");
	paper_write(out, PUBLISH_HTML, h);
	arena_release(&arena);
}
