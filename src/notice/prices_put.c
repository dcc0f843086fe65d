/* The rows of one fee on its notice. */
#include <string.h>

#include "base/viet.h"
#include "notice/prices.h"
#include "sheet/clause.h"

/* More bytes than this in the lines below a fee may break over pages. */
enum { LONG = 1500 };

/* --- cells --------------------------------------------------------------- */

static void
put_cell_lines(struct html_node *row, const char *text, bool free)
{
	struct html_node *td = html_add(row, "td", NULL);
	const char *s = text;

	if (*s == '\0')
		html_text(td, free ? "–" : "Danh mục chưa ghi");
	while (*s != '\0') {
		const char *end = strstr(s, "; ");
		size_t n = end == NULL ? strlen(s) : (size_t)(end - s);

		html_text_n(html_add(td, "p", NULL), s, n);
		s += end == NULL ? n : n + 2;
	}
}

/* Longer words for an amount are a note and not printed bold. */
enum { SHORT_WORDS = 70 };

static void
put_rate(struct html_node *td, struct arena *a, const struct rate *rate)
{
	const char *where;
	struct html_node *p = html_add(td, "p", *rate->number == '\0' &&
	    strlen(rate->words) <= SHORT_WORDS ? "words" : NULL);

	if (*rate->number != '\0') {
		html_leaf(p, "b", NULL, rate->number);
		html_text(p, " ");
	}
	html_text(p, rate->words);
	where = price_joined(a, rate->where, rate->bounds);
	if (*where != '\0') {
		html_text(p, *rate->number != '\0' ? ", " : " ");
		html_leaf(p, "span", "where", where);
	}
}

/* Longer names do not fit beside the amounts. */
enum { SHORT_TITLE = 90 };

/* True if the name of the fee says the whole name of the procedure. */
static bool
names_procedure(struct arena *a, const char *fee, const char *title)
{
	size_t n;
	const char *norm = viet_norm(a, fee, strlen(fee), &n, NULL);

	return norm_has(norm, viet_norm(a, title, strlen(title), &n, NULL));
}

/* The first words of a long name carry it. */
static void
put_title(struct html_node *th, const char *title)
{
	size_t n = first_clause(title);

	html_text_n(html_add(th, "b", NULL), title, n);
	html_text(th, title + n);
}

/* A fee that nobody named goes by the procedure that it is for. */
static void
put_name(struct html_node *row, struct arena *a, const struct price_entry *e)
{
	const struct price_of *of = &e->price->of;
	const char *name = e->price->name;
	struct html_node *th = html_add(row, "th", NULL);

	html_attribute(th, "scope", "row");
	if (*name == '\0') {
		put_title(th, of->title);
		html_leaf(th, "p", NULL, arena_printf(a, "%s · %s", of->code,
		    e->price->kind));
		return;
	}
	html_leaf(th, "b", NULL, name);
	if (e->n == 1)
		html_leaf(th, "p", NULL, strlen(of->title) > SHORT_TITLE ||
		    names_procedure(a, name, of->title) ? of->code :
		    arena_printf(a, "%s · %s", of->code, of->title));
}

static void
put_facts(struct html_node *tbody, struct arena *a,
    const struct price_entry *e, const struct price_parts *parts)
{
	const struct price *p = e->price;
	struct html_node *row = html_add(tbody, "tr", NULL);
	struct html_node *td;
	size_t i;

	put_name(row, a, e);
	td = html_add(row, "td", "rates");
	for (i = 0; i < p->n_rates; i++)
		put_rate(td, a, &p->rates[i]);
	if (parts->paying_column)
		put_cell_lines(row, p->paying, p->free);
	if (parts->payer)
		put_cell_lines(row, p->payer, p->free);
}

/* --- lines across -------------------------------------------------------- */

/* A line of an exemption with its label to the first colon. */
static void
put_relief_line(struct html_node *into, const char *s, size_t n)
{
	const char *colon = strstr(s, ": ");
	size_t label = colon != NULL && colon < s + n ?
	    (size_t)(colon + 1 - s) : 0;
	struct html_node *p = html_add(into, "p", NULL);

	if (label > 0)
		html_text_n(html_add(p, "b", NULL), s, label);
	html_text_n(p, s + label, n - label);
}

static void
put_line(struct html_node *into, const char *label, const char *text)
{
	struct html_node *p = html_add(into, "p", NULL);

	html_leaf(p, "b", NULL, label);
	html_text(p, " ");
	html_text(p, *text == '\0' ? "danh mục chưa ghi." : text);
}

static void
put_reliefs(struct html_node *into, const char *lines)
{
	const char *s = lines;

	if (*s == '\0' || strcmp(s, "Không.") == 0) {
		put_line(into, "Miễn, giảm:", s);
		return;
	}
	while (*s != '\0') {
		size_t n = strcspn(s, "\n");

		put_relief_line(into, s, n);
		s += n + (s[n] == '\n');
	}
}

void
price_put_common(struct html_node *into, const struct price_common *said)
{
	if (said->paying != NULL)
		put_line(into, "Phương thức thu:", said->paying);
	if (said->relief != NULL)
		put_reliefs(into, said->relief);
	if (said->documents != NULL)
		put_line(into, "Văn bản:", said->documents);
}

static void
put_note(struct html_node *into, struct arena *a,
    const struct price_note *note)
{
	struct html_node *div = html_add(into, "div", "note");
	struct html_run run = { note->text, strlen(note->text), HTML_SAME };

	html_leaf(div, "b", NULL, *note->where == '\0' ? "Ghi chú:" :
	    arena_printf(a, "Ghi chú (%s):", note->where));
	html_text(div, " ");
	html_prose(div, &run, 1);
}

static void
put_notes(struct html_node *into, struct arena *a, const struct price *p)
{
	size_t i;

	for (i = 0; i < p->n_notes; i++)
		put_note(into, a, &p->notes[i]);
}

static bool
same_notes(const struct price *a, const struct price *b)
{
	size_t i;

	if (a->n_notes != b->n_notes)
		return false;
	for (i = 0; i < a->n_notes; i++)
		if (strcmp(a->notes[i].text, b->notes[i].text) != 0 ||
		    strcmp(a->notes[i].where, b->notes[i].where) != 0)
			return false;
	return true;
}

static void
put_procedure(struct html_node *p, const struct price_of *of)
{
	html_leaf(p, "span", "code", of->code);
	html_text(p, " ");
	html_text(p, of->title);
}

/* One procedure, unless the first column has named it; or all of them in a
 * line with the notes they share; or each with its own. */
static void
put_procedures(struct html_node *td, struct arena *a,
    const struct price_entry *e)
{
	const struct price *p = e->price;
	size_t i, alike = 1;

	while (alike < e->n && same_notes(&p[alike], p))
		alike++;
	if (e->n == 1 && *p->name != '\0' &&
	    strlen(p->of.title) > SHORT_TITLE &&
	    !names_procedure(a, p->name, p->of.title))
		put_line(td, "Thủ tục:", p->of.title);
	if (e->n > 1)
		html_leaf(html_add(td, "p", NULL), "b", NULL,
		    arena_printf(a, "Thu ở %zu thủ tục:", e->n));
	for (i = 0; e->n > 1 && i < e->n; i++) {
		put_procedure(html_add(td, "p", "of"), &p[i].of);
		if (alike < e->n)
			put_notes(html_add(td, "div", "of-notes"), a, &p[i]);
	}
	if (alike == e->n)
		put_notes(td, a, p);
}

/* NULL if there is no need to say it: the sheet has no such line, or what
 * stands above the table is true of this fee. */
static const char *
own(bool part, const char *text, const char *common)
{
	return !part || (common != NULL && strcmp(text, common) == 0) ?
	    NULL : text;
}

/* How a fee of nothing is paid, and who need not, is no question. */
static void
put_below(struct html_node *td, struct arena *a,
    const struct price_entry *e, const struct price_parts *parts,
    const struct price_common *common)
{
	const struct price *p = e->price;
	bool no_relief = p->free && *p->relief == '\0';
	bool no_paying = p->free && *p->paying == '\0';
	const struct price_common said = {
		own(parts->paying && !parts->paying_column && !no_paying,
		    p->paying, common->paying),
		own(parts->relief && !no_relief, p->relief, common->relief),
		own(parts->documents, p->documents, common->documents) };

	price_put_common(td, &said);
	if (*p->term != '\0')
		put_line(td, "Áp dụng:", p->term);
	if (*p->terms != '\0')
		put_line(td, "Cách thu:", p->terms);
	put_procedures(td, a, e);
}

static bool
is_long(const struct price_entry *e)
{
	size_t i, k, n = strlen(e->price->relief);

	for (i = 0; i < e->n; i++) {
		const struct price *p = &e->price[i];

		n += strlen(p->of.title);
		for (k = 0; k < p->n_notes; k++)
			n += strlen(p->notes[k].text);
	}
	return n > LONG;
}

void
price_put(struct html_node *table, struct arena *a,
    const struct price_entry *e, const struct price_parts *parts,
    const struct price_common *common)
{
	bool breaks = is_long(e);
	struct html_node *tbody = html_add(table, "tbody", breaks ?
	    "long" : NULL);
	struct html_node *row, *td;

	put_facts(tbody, a, e, parts);
	row = html_add(tbody, "tr", breaks ? "long" : NULL);
	td = html_add(row, "td", "below");
	html_attribute(td, "colspan", arena_printf(a, "%d",
	    2 + parts->paying_column + parts->payer));
	put_below(td, a, e, parts, common);
}
