/* The frame of every page of the site: head with the unit's name, main part,
 * foot with its addresses, bar that leads to the start and to feedback. */
#include "notice/frame.h"
#include "site/site_part.h"

static const struct record *
unit_of(const struct site *s)
{
	const struct record *settings = s->q->notice->settings;

	return settings == NULL ? NULL : record_in(settings, F_TTHC_DON_VI);
}

static const char *
unit_text(const struct site *s, enum field_id f)
{
	const struct record *unit = unit_of(s);

	return unit == NULL ? NULL : text_of(unit, f);
}

static const char *
unit_name(const struct site *s)
{
	const char *name = unit_text(s, F_DON_VI_TEN);

	return name == NULL ? "Thủ tục hành chính" : name;
}

/* --- links --------------------------------------------------------------- */

struct html_node *
site_link(struct html_node *into, const char *class,
    const struct site_page *from, const char *file)
{
	struct html_node *a;
	struct buf path;

	buf_init(&path, 0);
	buf_printf(&path, "%s%s", from->below ? "../" : "", file);
	a = html_own_link(into, class, path.data);
	buf_release(&path);
	return a;
}

void
site_back(struct html_node *into, const struct site_page *from,
    const char *file, const char *name)
{
	struct html_node *a = site_link(into, NULL, from, file);

	site_icon(a, ICON_BACK);
	html_leaf(a, "span", NULL, name);
}

void
site_aside(struct html_node *into, const char *text)
{
	html_leaf(into, "span", "aside", text);
}

/* --- head ---------------------------------------------------------------- */

static void
add_head(const struct site *s, struct html_node *body,
    const struct site_page *p)
{
	const char *chief = unit_text(s, F_DON_VI_CHU_QUAN);
	struct html_node *head, *name;

	html_leaf(html_own_link(body, "skip", "#noi-dung"), "span", NULL,
	    "Đến nội dung chính");
	head = html_add(html_add(body, "header", "head"), "div", "unit");
	if (chief != NULL)
		html_leaf(head, "p", "chief", chief);
	name = html_add(head, "p", "name");
	html_text(site_link(name, NULL, p, "index.html"), unit_name(s));
}

struct html *
site_open(struct html_node **main, const struct site *s, struct arena *a,
    const struct site_page *p)
{
	struct html_look look = p->below ? s->below : s->top;
	struct html *page;
	struct html_node *body;

	if (p->sheet != NULL)
		look.page_style = frame_paper(p->sheet);
	page = html_open("vi", arena_printf(a, "%s – %s", p->title,
	    unit_name(s)), &look);
	body = html_body(page);
	html_attribute(body, "class", p->kind);
	html_attribute(body, "data-idle", arena_printf(a, "%u", p->idle));
	add_head(s, body, p);
	if (p->sheet != NULL && p->sheet->frame->faulty)
		html_leaf(body, "p", "faulty", "CÒN LỖI – KHÔNG NIÊM YẾT");
	if (p->sheet != NULL)
		frame_letterhead(body, s->q->notice);
	*main = html_add(body, "main", NULL);
	html_attribute(*main, "id", "noi-dung");
	return page;
}

/* --- foot ---------------------------------------------------------------- */

/* A label in front of a line that the caller goes on with. */
static struct html_node *
add_line(struct html_node *into, const char *label)
{
	struct html_node *line = html_add(into, "p", NULL);

	html_text(line, label);
	return line;
}

void
site_line(struct html_node *into, const char *label, const char *text)
{
	if (text != NULL)
		html_text(add_line(into, label), text);
}

void
site_contact(struct html_node *into, const char *label, const char *scheme,
    const char *text)
{
	struct buf url;
	const char *p;

	if (text == NULL)
		return;
	buf_init(&url, 0);
	buf_puts(&url, scheme);
	for (p = text; *p != '\0'; p++)
		if (*p != ' ')
			buf_putc(&url, *p);
	html_link(add_line(into, label), url.data, text);
	buf_release(&url);
}

static void
add_contact(const struct site *s, struct html_node *body)
{
	struct html_node *to = html_add(body, "footer", "contact");
	struct arena a = { 0 };

	site_line(to, "", unit_text(s, F_DON_VI_DIA_CHI));
	site_contact(to, "Điện thoại: ", "tel:",
	    unit_text(s, F_DON_VI_DIEN_THOAI));
	site_contact(to, "Thư điện tử: ", "mailto:",
	    unit_text(s, F_DON_VI_EMAIL));
	site_contact(to, "Trang thông tin: ", "",
	    unit_text(s, F_DON_VI_WEBSITE));
	site_line(to, "Giờ làm việc: ", unit_text(s, F_DON_VI_GIO_LAM_VIEC));
	site_line(to, "Thông tin đúng đến ngày ",
	    frame_day(&a, s->q->notice->day));
	arena_release(&a);
}

static void
add_key(struct html_node *bar, const struct site_page *p, const char *file,
    enum icon icon, const char *name)
{
	struct html_node *a = site_link(bar, NULL, p, file);

	site_icon(a, icon);
	html_leaf(a, "span", NULL, name);
}

bool
site_close(const struct site *s, struct html *page, const struct site_page *p,
    const char *name)
{
	struct html_node *bar;
	struct buf out;
	bool more;

	if (p->sheet != NULL)
		frame_foot(html_body(page), p->sheet);
	add_contact(s, html_body(page));
	bar = html_add(html_body(page), "nav", "bar");
	html_attribute(bar, "aria-label", "Thanh công cụ");
	add_key(bar, p, "index.html", ICON_HOME, "Trang đầu");
	add_key(bar, p, "phan-anh.html", ICON_TALK, "Phản ánh, kiến nghị");
	buf_init(&out, 0);
	html_write(&out, page);
	html_close(page);
	more = s->q->put(s->q->arg, name, out.data, out.len);
	buf_release(&out);
	return more;
}
