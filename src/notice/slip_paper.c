/*
 * One paper of the slip: a box to tick, its name with the first clause bold,
 * what people must know of it, and how many of it.
 */
#include <string.h>

#include "base/utf8.h"
#include "model/say.h"
#include "notice/slip_part.h"
#include "sheet/clause.h"

const char *
slip_say(struct arena *a, const struct value *v)
{
	struct buf text;
	const char *s;

	buf_init(&text, 0);
	say_value(&text, v, LANG_VI);
	s = arena_strndup(a, text.data, text.len);
	buf_release(&text);
	return s;
}

/* --- copies -------------------------------------------------------------- */

static void
add_number(struct once *o, const struct record *paper, enum field_id f,
    const char *what)
{
	const struct value *v = value_of(paper, f);

	if (v->state != VALUE_FILLED)
		return;
	if (!v->parsed)
		once_add(o, arena_printf(o->arena, "%s %s", v->text, what));
	else if (v->as.number > 0)
		once_add(o, arena_printf(o->arena, "%02lld %s", v->as.number,
		    what));
}

/* "01 bản chính; 01 bản sao", "xuất trình; 01 bản sao": what is shown is given
 * back at once. */
static struct once
copies_of(struct arena *a, const struct record *paper)
{
	struct once o = { .arena = a };

	if (is_word(paper, F_GIAY_TO_HINH_THUC, W_HINH_THUC_XUAT_TRINH))
		once_add(&o, "xuất trình");
	else
		add_number(&o, paper, F_GIAY_TO_BAN_CHINH, "bản chính");
	add_number(&o, paper, F_GIAY_TO_BAN_SAO, "bản sao");
	return o;
}

/* A plain original or copy is told by its number. */
static bool
is_plain(const struct value *v)
{
	return v->parsed && (v->as.word->id == W_LOAI_BAN_BAN_CHINH ||
	    v->as.word->id == W_LOAI_BAN_BAN_SAO);
}

/* What else is known of a kind that the table of copies does not show. */
static const char *
kinds_of(struct arena *a, const struct record *paper)
{
	struct once o = { .arena = a };
	size_t i, n;
	const struct value *item = items_of(value_of(paper,
	    F_GIAY_TO_LOAI_BAN), &n);

	for (i = 0; i < n; i++)
		if (!is_plain(&item[i]))
			once_add(&o, slip_say(a, &item[i]));
	return n > 1 && o.n > 0 && o.n < n ? slip_say(a, value_of(paper,
	    F_GIAY_TO_LOAI_BAN)) : once_joined(&o);
}

/* --- details ------------------------------------------------------------- */

/* Details in one paragraph, as a slip has little room. */
struct details {
	struct arena *arena;
	struct html_node *into, *p;	/* p: NULL before the first */
};

static void
put_detail(struct details *d, const char *label, const char *text)
{
	if (*text == '\0')
		return;
	if (d->p == NULL)
		d->p = html_add(d->into, "p", "small");
	else
		html_text(d->p, "; ");
	if (*label != '\0')
		html_leaf(d->p, "b", NULL, label);
	html_text(d->p, text);
}

static void
put_field(struct details *d, const struct record *paper, enum field_id f,
    const char *label)
{
	if (has(paper, f))
		put_detail(d, label, slip_say(d->arena, value_of(paper, f)));
}

/* The form, unless it is called as the paper is. Files of forms are named
 * where no register does it better. */
static void
put_forms(struct details *d, const struct record *paper)
{
	const char *name = text_of(paper, F_GIAY_TO_TEN), *form;

	if (!has(paper, F_GIAY_TO_MAU)) {
		put_field(d, paper, F_GIAY_TO_TEP, "Mẫu: ");
		return;
	}
	form = slip_say(d->arena, value_of(paper, F_GIAY_TO_MAU));
	if (name == NULL || strncmp(name, form, strlen(form)) != 0)
		put_detail(d, "Mẫu: ", form);
}

/* What people must know of a paper beside its name. choice: one of several,
 * of which nobody brings all. */
static void
put_details(struct details *d, const struct record *paper, bool choice)
{
	const struct value *must = value_of(paper, F_GIAY_TO_BAT_BUOC);

	put_field(d, paper, F_GIAY_TO_KHI, "Chỉ khi: ");
	if (!choice && !has(paper, F_GIAY_TO_KHI) && must->parsed &&
	    must->state == VALUE_FILLED && !must->as.yes)
		put_detail(d, "", "không bắt buộc");
	put_detail(d, "", kinds_of(d->arena, paper));
	put_field(d, paper, F_GIAY_TO_KENH, "Khi nộp: ");
	put_field(d, paper, F_GIAY_TO_YEU_CAU, "Phải: ");
	put_field(d, paper, F_GIAY_TO_CAP_TRONG, "Được cấp trong: ");
	put_field(d, paper, F_GIAY_TO_XAC_NHAN_BOI, "Xác nhận của: ");
	put_forms(d, paper);
}

/* The sign that ends a clause stays on its line. */
static size_t
bold_part(const char *name)
{
	size_t n = first_clause(name);

	if (name[n] != '\0' && strchr(";:.,", name[n]) != NULL)
		n++;
	return n;
}

/* The first clause is bold, so that a long name is found at a glance. */
static void
put_name(struct html_node *into, const char *name)
{
	enum { LONG = 160 };
	const char *text = name + strspn(name, "-+*• \t\n");
	const size_t all = strlen(text), n = bold_part(text);
	const bool is_long = utf8_count(text, all) > LONG;
	const struct html_run whole = { text, all, HTML_SAME };
	const struct html_run rest = { text + n, all - n, HTML_SAME };
	struct html_node *p;

	if (n == all && is_long) {
		html_prose(html_add(into, "div", "small"), &whole, 1);
		return;
	}
	p = html_add(into, "p", NULL);
	html_text_n(html_add(p, "b", NULL), text, n);
	if (n == all)
		return;
	if (is_long || strchr(rest.s, '\n') != NULL)
		html_prose(html_add(into, "div", "small"), &rest, 1);
	else
		html_inline(p, &rest, 1);
}

/* --- one of several ------------------------------------------------------ */

static const char *
copies_text(struct arena *a, const struct record *paper)
{
	const struct once copies = copies_of(a, paper);

	return once_joined(&copies);
}

/* How many of each: of several to choose from only if it is the same for all
 * of them, else each says so itself. */
static struct once
copies_of_row(struct arena *a, const struct record *paper, bool *each)
{
	size_t i, n;
	const struct record *const *choice = slip_rows(a, paper,
	    F_GIAY_TO_MOT_TRONG, &n);

	*each = false;
	for (i = 1; i < n; i++)
		*each |= strcmp(copies_text(a, choice[i]),
		    copies_text(a, choice[0])) != 0;
	if (*each)
		return (struct once){ .arena = a };
	return copies_of(a, n > 0 ? choice[0] : paper);
}

static void
put_choice(struct html_node *list, struct arena *a,
    const struct record *paper, bool with_copies)
{
	struct html_node *item = html_add(list, "li", NULL);
	struct details d = { .arena = a, .into = item };

	if (has(paper, F_GIAY_TO_TEN))
		put_name(item, text_of(paper, F_GIAY_TO_TEN));
	if (with_copies)
		put_detail(&d, "", copies_text(a, paper));
	put_field(&d, paper, F_GIAY_TO_THAY_BANG_DU_LIEU,
	    "Không phải mang, cơ quan tự khai thác từ: ");
	put_details(&d, paper, true);
}

/* The papers of which one is enough. */
static void
put_choices(struct html_node *into, struct arena *a,
    const struct record *paper, bool with_copies)
{
	size_t i, n;
	const struct record *const *choice = slip_rows(a, paper,
	    F_GIAY_TO_MOT_TRONG, &n);
	struct html_node *list;

	if (n == 0)
		return;
	html_leaf(into, "p", "one-of", "Một trong các giấy tờ sau:");
	list = html_add(into, "ul", "choices");
	for (i = 0; i < n; i++)
		put_choice(list, a, choice[i], with_copies);
}

/* --- the row ------------------------------------------------------------- */

void
slip_paper(struct html_node *rows, struct arena *a,
    const struct record *paper)
{
	enum { LONG = 450 };
	struct html_node *row = html_add(rows, "tr", NULL), *cell;
	bool each;
	const struct once copies = copies_of_row(a, paper, &each);
	struct details d = { .arena = a };
	size_t i;

	html_add(html_add(row, "td", "tick"), "span", "box");
	d.into = cell = html_add(row, "td", NULL);
	if (has(paper, F_GIAY_TO_TEN))
		put_name(cell, text_of(paper, F_GIAY_TO_TEN));
	put_choices(cell, a, paper, each);
	put_details(&d, paper, false);
	cell = html_add(row, "td", "copies");
	for (i = 0; i < copies.n; i++)
		html_leaf(cell, "p", NULL, copies.v[i]);
	html_breakable(row, LONG);
}
