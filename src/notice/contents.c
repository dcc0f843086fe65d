/* The table of contents of a folder of sheets. */
#include <stdlib.h>
#include <string.h>

#include "html/look.h"
#include "notice/list_part.h"
#include "notice/posted.h"

struct sheet_file {
	struct posted p;	/* first: posted_compare sorts files */
	const char *file;
};

struct contents {
	struct arena *arena;
	const struct notice *notice;
	struct sheet_file *files;
	size_t n, cap;
};

struct contents *
contents_new(struct arena *a, const struct notice *n)
{
	struct contents *c = arena_alloc(a, sizeof *c);

	*c = (struct contents){ .arena = a, .notice = n };
	return c;
}

void
contents_add(struct contents *c, const struct record *procedure,
    const char *file)
{
	if (c->n == c->cap) {
		c->cap = c->cap == 0 ? 64 : 2 * c->cap;
		c->files = arena_grow(c->arena, c->files, c->n, c->cap,
		    sizeof *c->files);
	}
	posted_of(&c->files[c->n].p, c->arena, c->notice, procedure);
	c->files[c->n++].file = arena_strdup(c->arena, file);
}

/* The hash in two groups of four, as the foot of the sheet has it. */
static void
put_file(struct html_node *tbody, struct arena *a,
    const struct sheet_file *f, size_t number)
{
	struct html_node *row = html_add(tbody, "tr", NULL), *th;

	html_leaf(row, "td", NULL, arena_printf(a, "%zu", number));
	html_leaf(row, "td", "code", f->p.code);
	th = html_add(row, "th", "name");
	html_attribute(th, "scope", "row");
	html_text(html_own_link(th, NULL, f->file), f->p.title);
	html_leaf(row, "td", "hash", arena_printf(a, "%.4s %s", f->p.hash,
	    f->p.hash + 4));
}

static size_t
field_end(const struct contents *c, size_t from)
{
	size_t i = from;

	while (i < c->n && strcmp(c->files[i].p.field_id,
	    c->files[from].p.field_id) == 0)
		i++;
	return i;
}

static void
put_fields(struct html_node *into, const struct contents *c)
{
	static const struct html_column columns[] = {
		{ "STT", "w-number" }, { "Mã", "w-code" },
		{ "Tên thủ tục", NULL }, { "Mã nội dung", "w-hash" }
	};
	const size_t n = sizeof columns / sizeof *columns;
	size_t from, end, i, number = 1;

	for (from = 0; from < c->n; from = end, number++) {
		struct html_node *tbody;
		struct list_head head = { .number = number,
		    .field = c->files[from].p.field };

		end = field_end(c, from);
		head.count = list_count(c->arena, end - from, "thủ tục");
		head.whole = end - from <= 3;
		tbody = html_add(list_table(into, c->arena, &head, columns,
		    n), "tbody", NULL);
		for (i = from; i < end; i++)
			put_file(tbody, c->arena, &c->files[i], i - from + 1);
	}
}

void
contents_write(struct buf *out, struct contents *c)
{
	struct sheet_page page;
	struct frame frame = {
		.geometry = { .size = PAPER_A4, .margin = { 20, 15, 20, 25 } },
		.kind = "muc-luc", .style = style_danh_muc,
		.document = "Mục lục các tờ niêm yết",
		.above = "Mục lục các tờ niêm yết",
		.title = list_count(c->arena, c->n, "thủ tục hành chính"),
		.running = "Mục lục các tờ niêm yết (tiếp theo)",
		.hash = "", .decision = "" };

	if (c->n > 0)
		qsort(c->files, c->n, sizeof *c->files, posted_compare);
	frame_open(&page, c->arena, c->notice, &frame);
	put_fields(page.main, c);
	frame_close(out, &page);
}
