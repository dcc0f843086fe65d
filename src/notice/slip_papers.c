/*
 * The papers of one case: boxes to tick for what is brought, a line for what
 * the office looks up itself, notes for rows that are no papers.
 */
#include <string.h>

#include "base/utf8.h"
#include "model/paper.h"
#include "notice/slip_part.h"

/* The dossier of a case on its way onto the page. */
struct pile {
	struct arena *arena;
	struct html_node *rows;		/* of the table */
	struct slip_rest rest;
	bool any;			/* a paper is to be brought */
};

static bool
is_looked_up(const struct record *paper)
{
	return has(paper, F_GIAY_TO_THAY_BANG_DU_LIEU);
}

/* True if numbers are written and they ask for nothing. */
static bool
asks_for_none(const struct record *paper)
{
	return (has(paper, F_GIAY_TO_BAN_CHINH) ||
	    has(paper, F_GIAY_TO_BAN_SAO)) && paper_count(paper) == 0;
}

/* --- rows ---------------------------------------------------------------- */

/* HTML has no column in which no cell begins. */
void
slip_span(struct html_node *cell, const struct slip_rest *rest)
{
	if (rest->columns)
		html_attribute(cell, "colspan", "3");
}

static void
put_heading(struct pile *p, const char *text)
{
	enum { LONG = 120 };
	struct html_node *row = html_add(p->rows, "tr", "group");
	struct html_node *cell = html_leaf(row, "th", utf8_count(text,
	    strlen(text)) > LONG ? "small" : NULL, text);

	slip_span(cell, &p->rest);
	html_attribute(cell, "scope", "rowgroup");
}

/* Words of a list that has no papers. */
static void
put_words(struct pile *p, const char *text)
{
	const struct html_run run = { text, strlen(text), HTML_SAME };
	struct html_node *row = html_add(p->rows, "tr", "long");
	struct html_node *cell = html_add(row, "td", "small");

	slip_span(cell, &p->rest);
	html_prose(cell, &run, 1);
	p->any = true;
}

static bool
is_counted(const struct record *paper)
{
	return !has(paper, F_GIAY_TO_TEN) ||
	    (is_paper(paper) && !asks_for_none(paper));
}

/* True if nothing says which paper it is. */
static bool
is_blank(struct arena *a, const struct record *paper)
{
	size_t n;

	slip_rows(a, paper, F_GIAY_TO_MOT_TRONG, &n);
	return n == 0 && !has(paper, F_GIAY_TO_TEN);
}

/*
 * A row without originals and copies is no paper: a heading of those that
 * follow, or a note, which stands in its place where a list with a name holds
 * nothing else.
 */
static void
sort_paper(struct pile *p, const struct record *paper, bool papers)
{
	const char *name = text_of(paper, F_GIAY_TO_TEN);

	if (is_looked_up(paper)) {
		once_add(&p->rest.looked_up, name == NULL ? slip_say(p->arena,
		    value_of(paper, F_GIAY_TO_THAY_BANG_DU_LIEU)) : name);
		return;
	}
	if (is_blank(p->arena, paper))
		return;
	if (is_counted(paper)) {
		slip_paper(p->rows, p->arena, paper);
		p->any = true;
	} else if (!papers) {
		put_words(p, name);
	} else if (paper_note(paper) == NOTE_HEADING) {
		put_heading(p, name);
	} else {
		once_add(&p->rest.remarks, name);
	}
}

/* --- groups -------------------------------------------------------------- */

static bool
is_brought(struct arena *a, const struct record *group)
{
	size_t i, n;
	const struct record *const *paper = slip_rows(a, group,
	    F_NHOM_GIAY_TO, &n);

	for (i = 0; i < n; i++)
		if (!is_looked_up(paper[i]))
			return true;
	return false;
}

/* "Giấy tờ phải nộp", "Giấy tờ phải nộp (trực tuyến)"; "" if unnamed. */
static const char *
name_of(struct arena *a, const struct record *group)
{
	const char *name = text_of(group, F_NHOM_TEN);

	if (!has(group, F_NHOM_KENH))
		return name == NULL ? "" : name;
	return arena_printf(a, name == NULL ? "%sKhi nộp: %s" : "%s (%s)",
	    name == NULL ? "" : name, slip_say(a, value_of(group,
	    F_NHOM_KENH)));
}

static bool
has_papers(const struct record *const *paper, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!is_looked_up(paper[i]) && is_counted(paper[i]))
			return true;
	return false;
}

/* The only group needs no name but one that says more than "papers". */
static void
put_group(struct pile *p, const struct record *group, bool alone)
{
	const char *name = name_of(p->arena, group);
	size_t i, n;
	const struct record *const *paper = slip_rows(p->arena, group,
	    F_NHOM_GIAY_TO, &n);
	const bool papers = *name == '\0' || has_papers(paper, n);

	if (*name != '\0' && is_brought(p->arena, group) && (!alone ||
	    strncmp(name, "Giấy tờ", strlen("Giấy tờ")) != 0))
		put_heading(p, name);
	for (i = 0; i < n; i++)
		sort_paper(p, paper[i], papers);
}

/* The groups for a case; *n gets how many. */
static const struct record *const *
groups_of(struct arena *a, const struct record *dossier, const char *id,
    size_t *n)
{
	size_t i, all;
	const struct record *const *group = slip_rows(a, dossier,
	    F_HO_SO_NHOM, &all);
	const struct record **kept = arena_alloc(a,
	    (all + 1) * sizeof *kept);

	for (i = *n = 0; i < all; i++)
		if (slip_is_for(group[i], F_NHOM_TRUONG_HOP, id))
			kept[(*n)++] = group[i];
	return kept;
}

/* --- the whole ----------------------------------------------------------- */

static void
open_table(struct pile *p, struct html_node *into,
    const struct slip_head *head)
{
	struct html_node *table = html_add(into, "table", "papers");
	struct html_node *group, *cell;

	if (p->rest.columns) {
		group = html_add(table, "colgroup", NULL);
		html_add(group, "col", "c-tick");
		html_add(group, "col", NULL);
		html_add(group, "col", "c-copies");
	}
	cell = html_add(html_add(html_add(table, "thead", NULL), "tr", NULL),
	    "th", NULL);
	slip_span(cell, &p->rest);
	html_attribute(cell, "scope", p->rest.columns ? "colgroup" : "col");
	html_leaf(cell, "b", NULL, head->label);
	html_text(cell, head->text);
	p->rest.table = table;
	p->rows = html_add(table, "tbody", NULL);
}

static void
put_nothing(struct pile *p, bool declared)
{
	struct html_node *row = html_add(p->rows, "tr", NULL);

	html_add(row, "td", NULL);
	html_leaf(row, "td", NULL, p->rest.looked_up.n > 0 ?
	    "Không phải mang giấy tờ nào." : declared ?
	    "Không phải nộp giấy tờ." : "Danh mục chưa ghi.");
	html_add(row, "td", NULL);
}

static void
add_remarks(struct once *remarks, const struct record *dossier)
{
	size_t i, n;
	const struct value *item = items_of(value_of(dossier,
	    F_HO_SO_LUU_Y), &n);

	for (i = 0; i < n; i++)
		if (item[i].text != NULL)
			once_add(remarks, item[i].text);
}

/* True if every list of papers is khong: the law asks for none. */
static bool
asks_nothing(const struct record *const *group, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (value_of(group[i], F_NHOM_GIAY_TO)->state != VALUE_NONE)
			return false;
	return n > 0;
}

/* True if all that the table will say are words of lists without papers. */
static bool
only_words(struct arena *a, const struct record *const *group, size_t n)
{
	size_t i, k, papers;
	bool words = false;

	for (i = 0; i < n; i++) {
		const struct record *const *paper = slip_rows(a, group[i],
		    F_NHOM_GIAY_TO, &papers);

		for (k = 0; k < papers; k++) {
			if (is_looked_up(paper[k]) || is_blank(a, paper[k]))
				continue;
			if (is_counted(paper[k]))
				return false;
			words = words || *name_of(a, group[i]) != '\0';
		}
	}
	return words;
}

/* The papers of the groups into the table. */
static void
put_dossier(struct pile *p, const struct record *dossier,
    const struct record *const *group, size_t n)
{
	size_t i, brought = 0;

	for (i = 0; i < n; i++)
		brought += is_brought(p->arena, group[i]);
	for (i = 0; i < n; i++)
		put_group(p, group[i], brought < 2);
	if (!p->any)
		put_nothing(p, asks_nothing(group, n));
	add_remarks(&p->rest.remarks, dossier);
}

struct slip_rest
slip_papers(struct html_node *into, struct arena *a,
    const struct record *procedure, const char *id,
    const struct slip_head *head)
{
	const struct record *dossier = record_in(procedure,
	    F_THU_TUC_HO_SO);
	struct pile p = { .arena = a, .rest = { .looked_up.arena = a,
		.remarks.arena = a } };
	const struct record *const *group = NULL;
	size_t n = 0;

	if (dossier != NULL)
		group = groups_of(a, dossier, id, &n);
	p.rest.columns = !only_words(a, group, n);
	open_table(&p, into, head);
	if (dossier != NULL)
		put_dossier(&p, dossier, group, n);
	else
		put_nothing(&p, false);
	return p.rest;
}
