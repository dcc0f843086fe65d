/* The page of a procedure: the parts of its sheet, with ways to get about. */
#include "export/linked_data.h"
#include "html/look.h"
#include "notice/procedure.h"
#include "site/site_part.h"

/* Labels of the parts that fit a key; the parts themselves have the law's. */
static const char *const keys[SHEET_PARTS] = {
	"Trình tự", "Cách nộp", "Hồ sơ", "Thời hạn", "Ai được làm", "Cơ quan",
	"Kết quả", "Phí, lệ phí", "Mẫu đơn", "Điều kiện", "Căn cứ",
	"Quyết định"
};

/* Back to where it is listed; after a search the script leads to that. */
static void
add_back(const struct site *s, struct html_node *main,
    const struct site_page *p, const struct shown *shown)
{
	struct html_node *nav = html_add(main, "nav", "back");
	size_t i;

	html_attribute(nav, "aria-label", "Quay lại");
	html_attribute(nav, "id", "quay-lai");
	for (i = 0; i < shown->n_fields; i++)
		site_back(nav, p, shown->fields[i]->file,
		    shown->fields[i]->name);
	for (i = 0; i < s->n_events; i++)
		if (site_in_event(&s->events[i], &shown->posted))
			site_back(nav, p, s->events[i].file,
			    s->events[i].name);
}

static void
add_jumps(struct html_node *main, struct arena *a)
{
	struct html_node *box = html_add(main, "details", "jumps"), *list;
	size_t i;

	html_attribute(box, "open", "open");
	html_leaf(box, "summary", NULL, "Đi tới mục");
	list = html_add(html_add(box, "nav", NULL), "ol", NULL);
	html_attribute(box, "id", "cac-muc");
	for (i = 0; i < SHEET_PARTS; i++) {
		struct html_node *link = html_own_link(html_add(list, "li",
		    NULL), NULL, arena_printf(a, "#muc-%zu", i + 1));

		html_leaf(link, "span", "number",
		    arena_printf(a, "%zu", i + 1));
		html_leaf(link, "span", NULL, keys[i]);
	}
}

/* The four answers, and what may be done: on a phone of one's own, apply. */
static void
add_answers(struct html_node *main, const struct view *v)
{
	struct html_node *box = html_add(main, "div", "answers"), *actions;

	view_strip(box, v);
	actions = html_add(box, "div", "actions");

	html_attribute(actions, "id", "viec");
	if (v->answers.apply_at != NULL)
		html_link(html_add(actions, "p", "apply"),
		    v->answers.apply_at, "Nộp trực tuyến");
}

static void
add_data(struct html *page, const struct site *s, struct arena *a,
    const struct record *procedure)
{
	const struct notice *n = s->q->notice;
	const struct linked linked = { .settings = n->settings, .day = n->day,
	    .url = notice_address(n, a, procedure) };
	struct buf json;

	buf_init(&json, 0);
	linked_data(&json, &linked, procedure);
	html_data(html_body(page), "application/ld+json", NULL, json.data);
	buf_release(&json);
}

bool
site_procedure(const struct site *s, struct arena *a,
    const struct record *procedure, const struct shown *shown)
{
	struct frame frame;
	const struct sheet_page sheet = { .arena = a, .notice = s->q->notice,
	    .frame = &frame };
	struct site_page p = { .title = shown->posted.title,
	    .kind = "thu-tuc", .below = true, .idle = 180, .sheet = &sheet };
	struct html_node *main;
	struct html *page;
	struct marks marks;
	struct view v;

	view_frame(&frame, a, procedure, shown->posted.hash, shown->faulty);
	marks_init(&marks, a, NULL);
	view_init(&v, a, s->q->notice, procedure, &marks);
	page = site_open(&main, s, a, &p);
	add_back(s, main, &p, shown);
	html_leaf(main, "p", "above", frame.above);
	view_head(main, &v);
	add_answers(main, &v);
	add_jumps(main, a);
	view_parts(main, &v);
	html_leaf(html_own_link(html_add(main, "p", "again"), NULL,
	    "#cac-muc"), "span", NULL, "Các mục");
	add_data(page, s, a, procedure);
	return site_close(s, page, &p, arena_printf(a, "tt/%s.html",
	    shown->posted.name));
}
