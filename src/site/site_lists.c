/* Rows of lists, on the pages of fields and life events and in the results of
 * the search. */
#include "site/site_part.h"

/* --- rows ---------------------------------------------------------------- */

/* An icon, its meaning for those who do not see it, and the fact. */
static void
add_fact(struct html_node *facts, enum icon icon, const char *class,
    const char *label, const char *text)
{
	struct html_node *fact;

	if (text != NULL && *text == '\0')
		return;
	fact = html_add(facts, "span", class);
	site_icon(fact, icon);
	site_aside(fact, label);
	html_leaf(fact, "span", "text", text == NULL ? "" : text);
}

static void
add_word(struct buf *out, const char *word)
{
	if (*word == '\0')
		return;
	if (out->len > 0)
		buf_puts(out, " · ");
	buf_puts(out, word);
}

const char *
site_tail(struct arena *a, const struct shown *shown)
{
	const struct posted *p = &shown->posted;
	struct buf out;
	const char *tail;

	buf_init(&out, 0);
	add_word(&out, p->levels);
	add_word(&out, p->anywhere);
	add_word(&out, p->linked ? "Liên thông" : "");
	add_word(&out, p->outside ? "Ngoài một cửa" : "");
	add_word(&out, shown->faulty ? "Còn lỗi – không niêm yết" : "");
	tail = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return tail;
}

static void
add_about(struct html_node *row, const struct shown *shown)
{
	struct arena a = { 0 };
	struct buf out;

	buf_init(&out, 0);
	if (shown != NULL) {
		add_word(&out, shown->posted.field);
		add_word(&out, shown->posted.code);
		add_word(&out, site_tail(&a, shown));
	}
	html_leaf(row, "span", "about", out.data);
	buf_release(&out);
	arena_release(&a);
}

void
site_row(struct html_node *list, const struct site_page *from,
    const struct shown *shown)
{
	const struct posted *p = shown == NULL ? NULL : &shown->posted;
	struct html_node *row, *facts;
	struct buf file;

	buf_init(&file, 0);
	if (p != NULL)
		buf_printf(&file, "tt/%s.html", p->name);
	row = site_link(html_add(list, "li", NULL), NULL, from,
	    p == NULL ? "index.html" : file.data);
	buf_release(&file);
	html_leaf(row, "span", "name", p == NULL ? "" : p->title);
	facts = html_add(row, "span", "facts");
	add_fact(facts, ICON_TIME, "time", "Thời hạn: ",
	    p == NULL ? NULL : p->time);
	add_fact(facts, ICON_MONEY, "money", "Phí, lệ phí: ",
	    p == NULL ? NULL : p->money);
	add_fact(facts, ICON_ONLINE, "online", "Trực tuyến: ",
	    p == NULL ? NULL : online_words(p->online));
	add_about(row, shown);
	site_icon(row, ICON_ON);
}

