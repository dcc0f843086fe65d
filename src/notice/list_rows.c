/* A procedure as a row: a shape and a word for the online level, tags. */
#include <string.h>

#include "notice/list_rows.h"

struct list_used
list_used(const struct list *l)
{
	struct list_used u = { 0 };
	size_t i;

	for (i = 0; i < l->n; i++) {
		const struct posted *p = &l->rows[i].p;

		u.online[p->online] = true;
		u.anywhere |= *p->anywhere != '\0';
		u.linked |= p->linked;
		u.outside |= p->outside;
		u.faulty |= l->rows[i].faulty;
		u.pointing |= strstr(p->money, "mục 8") != NULL;
	}
	return u;
}

/* --- legend -------------------------------------------------------------- */

static const char *const shapes[] = {
	[ONLINE_UNKNOWN] = "level", [ONLINE_NONE] = "level none",
	[ONLINE_PART] = "level part", [ONLINE_WHOLE] = "level whole"
};

/* The shape is drawn beside the word and says nothing that it does not. */
static void
put_level(struct html_node *into, enum online online)
{
	html_add(into, "span", shapes[online]);
}

/* Under the head "Trực tuyến" one word is enough. */
static const char *
level_words(enum online online)
{
	return online == ONLINE_NONE ? "Không" : online_words(online);
}

static void
put_level_meaning(struct html_node *p, enum online online,
    const char *meaning)
{
	struct html_node *span = html_add(p, "span", "mark");

	put_level(span, online);
	html_leaf(span, "b", NULL, level_words(online));
	html_text(span, meaning);
	html_text(p, " ");
}

static void
put_tag_meaning(struct html_node *p, const char *class, const char *tag,
    const char *meaning)
{
	struct html_node *span = html_add(p, "span", "mark");

	html_leaf(span, "span", class, tag);
	html_text(span, meaning);
	html_text(p, " ");
}

/* Only of marks that some row bears. */
void
list_put_legend(struct html_node *into, const struct list_used *used)
{
	static const struct level { enum online online; const char *meaning; }
	levels[] = {
		{ ONLINE_WHOLE, ": làm hết qua mạng" },
		{ ONLINE_PART, ": có bước không làm qua mạng được" },
		{ ONLINE_NONE, ": không nộp qua mạng" },
	};
	struct html_node *p = html_add(into, "p", "legend");
	size_t i;

	for (i = 0; i < sizeof levels / sizeof *levels; i++)
		if (used->online[levels[i].online])
			put_level_meaning(p, levels[i].online,
			    levels[i].meaning);
	if (used->pointing)
		html_leaf(p, "span", "mark", "Mục 8: phần phí, lệ phí trên tờ "
		    "của từng thủ tục");
	if (used->anywhere)
		put_tag_meaning(p, "tag", "Phi địa giới",
		    " không bắt buộc nộp ở nơi cư trú");
	if (used->linked)
		put_tag_meaning(p, "tag", "Liên thông",
		    " một hồ sơ, nhiều thủ tục");
	if (used->outside)
		put_tag_meaning(p, "tag solid", "Ngoài một cửa",
		    " không nộp tại Bộ phận Một cửa");
	if (used->faulty)
		put_tag_meaning(p, "tag solid", "Còn lỗi",
		    " danh mục còn lỗi, chưa được niêm yết");
}

/* --- rows ---------------------------------------------------------------- */

static void
put_name(struct html_node *row, const struct listed *r)
{
	struct html_node *th = html_add(row, "th", "name");

	html_attribute(th, "scope", "row");
	html_text(th, r->p.title);
	if (*r->p.anywhere != '\0') {
		html_text(th, " ");
		html_leaf(th, "span", "tag", r->p.anywhere);
	}
	if (r->p.linked) {
		html_text(th, " ");
		html_leaf(th, "span", "tag", "Liên thông");
	}
	if (r->p.outside) {
		html_text(th, " ");
		html_leaf(th, "span", "tag solid", "Ngoài một cửa");
	}
	if (r->faulty) {
		html_text(th, " ");
		html_leaf(th, "span", "tag solid", "Còn lỗi");
	}
}

/* What a brief answer joins with "; ", a line each. */
static void
put_lines(struct html_node *row, const char *class, const char *s)
{
	struct html_node *td = html_add(row, "td", class);

	if (*s == '\0')
		s = "Chưa ghi";
	while (*s != '\0') {
		const char *end = strstr(s, "; ");
		size_t n = end == NULL ? strlen(s) : (size_t)(end - s);

		html_text_n(html_add(td, "p", NULL), s, n);
		s += end == NULL ? n : n + 2;
	}
}

static void
put_online(struct html_node *row, enum online online)
{
	struct html_node *td = html_add(row, "td", "online");

	if (online == ONLINE_UNKNOWN) {
		html_text(td, "Chưa ghi");
		return;
	}
	put_level(td, online);
	html_text(td, level_words(online));
}

void
list_put_row(struct html_node *tbody, const struct list *l, size_t i,
    size_t number)
{
	const struct listed *r = &l->rows[i];
	struct html_node *row = html_add(tbody, "tr", NULL);

	html_leaf(row, "td", NULL, arena_printf(l->arena, "%zu", number));
	html_leaf(row, "td", "code", r->p.code);
	put_name(row, r);
	put_lines(row, "short", r->p.time);
	put_lines(row, "short", r->p.place);
	put_lines(row, "short", r->p.money);
	put_online(row, r->p.online);
	if (l->qr_rows) {
		struct html_node *td = html_add(row, "td", "code-qr");

		if (r->p.address != NULL)
			html_qr(td, r->p.address, arena_printf(l->arena,
			    "Mã QR của thủ tục %s", r->p.code));
	}
	html_breakable(row, 900);
}
