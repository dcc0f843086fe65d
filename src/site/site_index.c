/* The start page: search, life events, fields. */
#include "site/site_part.h"

static const struct site_page start = {
	.title = "Tìm thủ tục hành chính", .kind = "start", .idle = 90
};

/* Where the script puts the search; it needs the rows and the data below. */
static void
add_search(struct html_node *main)
{
	struct html_node *search = html_add(main, "div", "search");

	html_attribute(search, "id", "tim-kiem");
	html_leaf(html_add(search, "noscript", NULL), "p", "notice",
	    "Trình duyệt này không chạy được phần tìm kiếm (JavaScript). Mời "
	    "chọn theo việc cần làm hoặc theo lĩnh vực bên dưới.");
}

/* An event without procedures would lead nowhere. */
static size_t
count_events(const struct site *s)
{
	size_t i, n = 0;

	for (i = 0; i < s->n_events; i++)
		n += s->events[i].n > 0;
	return n;
}

static void
add_tile(struct html_node *tiles, const struct group *event)
{
	struct html_node *a = site_link(html_add(tiles, "li", NULL), NULL,
	    &start, event->file);
	struct html_node *text;

	html_icon(a, "icon", event->icon);
	text = html_add(a, "span", NULL);
	html_leaf(text, "span", "name", event->name);
	if (*event->note != '\0')
		html_leaf(text, "span", "note", event->note);
}

/* Up to eight tiles leave room for what they hold. */
static void
add_events(const struct site *s, struct html_node *choose)
{
	struct html_node *tiles;
	size_t i, n = count_events(s);

	if (n == 0)
		return;
	html_leaf(choose, "h2", NULL, "Chọn theo việc cần làm");
	tiles = html_add(choose, "ul", n > 8 ? "tiles many" : "tiles");
	for (i = 0; i < s->n_events; i++)
		if (s->events[i].n > 0)
			add_tile(tiles, &s->events[i]);
}

static void
add_fields(const struct site *s, struct html_node *choose)
{
	struct html_node *list, *a, *count;
	struct arena scratch = { 0 };
	size_t i;

	html_leaf(choose, "h2", NULL, "Chọn theo lĩnh vực");
	list = html_add(choose, "ul", "fields");
	for (i = 0; i < s->n_fields; i++) {
		a = site_link(html_add(list, "li", NULL), NULL, &start,
		    s->fields[i]->file);
		html_leaf(a, "span", "name", s->fields[i]->name);
		count = html_leaf(a, "span", "number", arena_printf(&scratch,
		    "%zu", s->fields[i]->n));
		site_aside(count, " thủ tục");
	}
	arena_release(&scratch);
}

bool
site_index(const struct site *s)
{
	struct arena a = { 0 };
	struct html_node *main, *choose;
	struct html *page = site_open(&main, s, &a, &start);
	struct buf data;

	html_leaf(main, "h1", NULL, "Ông, bà cần làm thủ tục gì?");
	add_search(main);
	choose = html_add(main, "div", NULL);
	html_attribute(choose, "id", "chon");
	add_events(s, choose);
	add_fields(s, choose);
	main = html_add(main, "template", NULL);
	html_attribute(main, "id", "mau-dong");
	site_row(main, &start, NULL);
	buf_init(&data, 0);
	site_data(&data, s);
	html_data(html_body(page), "application/json", "du-lieu", data.data);
	buf_release(&data);
	arena_release(&a);
	return site_close(s, page, &start, "index.html");
}
