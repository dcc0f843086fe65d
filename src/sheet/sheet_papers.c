/*
 * The dossier: papers as tables, one for each case; the papers that the
 * office looks up itself; notes and the number of sets.
 */
#include <string.h>

#include "model/paper.h"
#include "sheet/sheet_part.h"

/* A row with more letters may break over pages. */
enum { LONG_PAPER = 900 };

/* Up to so many papers and letters a case stays on one page. */
enum { SHORT_CASE = 3, SHORT_CASE_LETTERS = 700 };

/* Rows of so many letters on average may keep with their neighbours without
 * pushing half a page. */
enum { SHORT_ROW = 120 };

/* The name of a case, and the text of a paper behind its own, is set smaller
 * if it has more letters. */
enum { WORDY = 160 };

enum { N_COLUMNS = 4 };

/* Where a row of the catalogue's list of papers belongs. */
enum row_place { HANDED_IN, LOOKED_UP, NOTED };

static enum row_place
sorted_as(const struct record *paper)
{
	if (!is_paper(paper) && paper_note(paper) != NOTE_HEADING)
		return NOTED;
	return has(paper, F_GIAY_TO_THAY_BANG_DU_LIEU) ? LOOKED_UP :
	    HANDED_IN;
}

/* --- rows ---------------------------------------------------------------- */

/* Offices write "–" where none is asked for. */
static void
put_count(struct html_node *row, const struct marks *m,
    const struct record *paper, enum field_id f)
{
	const struct value *v = value_of(paper, f);
	struct html_node *cell = html_add(row, "td", "number");
	struct phrase p = { 0 };

	if (v->state != VALUE_FILLED)
		return;
	if (v->parsed && v->as.number == 0 && !marks_new(m, v))
		phrase_words(&p, m, "–");
	else
		phrase_value(&p, m, v);
	html_inline(cell, p.runs, p.n);
}

static void
put_paper(struct html_node *rows, const struct marks *m,
    const struct record *paper, size_t number)
{
	static const struct sheet_telling of_paper = { .lead = true,
		.must = true };
	const struct record *counts = sheet_paper_counts(paper);
	struct html_node *row = html_add(rows, "tr", NULL);

	html_leaf(row, "td", "tick", arena_printf(m->arena, "%zu", number));
	sheet_paper(html_add(row, "td", sheet_letters(value_of(paper,
	    F_GIAY_TO_TEN)) > WORDY ? "paper wordy" : "paper"), m, paper,
	    &of_paper);
	put_count(row, m, counts, F_GIAY_TO_BAN_CHINH);
	put_count(row, m, counts, F_GIAY_TO_BAN_SAO);
	html_breakable(row, LONG_PAPER);
}

/* A line that names the papers which follow. */
static void
put_heading(struct html_node *rows, const struct marks *m,
    const struct record *paper)
{
	static const struct sheet_telling of_heading = { .counts = true };
	struct html_node *row = html_add(rows, "tr", "group");
	struct html_node *cell = html_add(row, "th", NULL);

	html_attribute(cell, "colspan", "4");
	html_attribute(cell, "scope", "rowgroup");
	sheet_paper(cell, m, paper, &of_heading);
}

/* --- groups -------------------------------------------------------------- */

static const struct value *
papers_of(const struct record *group, size_t *n)
{
	return items_of(value_of(group, F_NHOM_GIAY_TO), n);
}

static size_t
count_in(const struct record *group, enum row_place place)
{
	size_t i, n, count = 0;
	const struct value *paper = papers_of(group, &n);

	for (i = 0; i < n; i++)
		count += sorted_as(paper[i].record) == place;
	return count;
}

/* Sorting a paper means reading its name: what its keys tell comes first. */
static bool
has_looked_up(const struct record *group)
{
	size_t i, n;
	const struct value *paper = papers_of(group, &n);

	for (i = 0; i < n; i++)
		if (has(paper[i].record, F_GIAY_TO_THAY_BANG_DU_LIEU) &&
		    sorted_as(paper[i].record) == LOOKED_UP)
			return true;
	return false;
}

/* A choice takes as much room as so many letters. */
enum { CHOICE_LETTERS = 150 };

static size_t
letters_of(const struct record *group)
{
	size_t i, n, choices, letters = 0;
	const struct value *paper = papers_of(group, &n);

	for (i = 0; i < n; i++) {
		items_of(value_of(paper[i].record, F_GIAY_TO_MOT_TRONG),
		    &choices);
		letters += sheet_letters(value_of(paper[i].record,
		    F_GIAY_TO_TEN)) + choices * CHOICE_LETTERS;
	}
	return letters;
}

static const char *
class_of(const struct record *group)
{
	size_t letters = letters_of(group), n;

	papers_of(group, &n);
	if (n > SHORT_CASE && count_in(group, HANDED_IN) > SHORT_CASE)
		return letters < n * SHORT_ROW ? "papers many" : "papers";
	return letters > SHORT_CASE_LETTERS ? "papers" : "papers short";
}

/* "Giấy tờ phải nộp · Đăng ký đúng hạn"; nothing for a group without name. */
static struct phrase
name_of(const struct marks *m, const struct record *group)
{
	static const enum field_id fields[] = {
		F_NHOM_TEN, F_NHOM_TRUONG_HOP, F_NHOM_KENH
	};
	struct phrase p = { 0 };
	size_t i;

	for (i = 0; i < sizeof fields / sizeof fields[0]; i++)
		if (has(group, fields[i])) {
			phrase_words(&p, m, p.n > 0 ? " · " : "");
			phrase_value(&p, m, value_of(group, fields[i]));
		}
	phrase_skip(&p, "-+* ");
	return p;
}

static void
put_group(struct html_node *into, const struct marks *m,
    const struct record *group, size_t *number)
{
	static const struct html_column columns[N_COLUMNS] = {
		{ "STT", "c-tick" }, { "Tên giấy tờ", NULL },
		{ "Bản chính", "c-count" }, { "Bản sao", "c-count" },
	};
	const struct phrase name = name_of(m, group);
	size_t i, n;
	const struct value *paper = papers_of(group, &n);
	struct sheet_table t = sheet_table(into, class_of(group), "Giấy tờ",
	    columns, N_COLUMNS);

	if (name.n > 0)
		html_inline(html_add(sheet_table_title(&t, N_COLUMNS),
		    "span", sheet_letters(value_of(group, F_NHOM_TEN)) >
		    WORDY ? "case-name wordy" : "case-name"), name.runs,
		    name.n);
	sheet_table_heads(&t, columns, N_COLUMNS);
	for (i = 0; i < n; i++) {
		if (sorted_as(paper[i].record) != HANDED_IN)
			continue;
		if (paper_note(paper[i].record) == NOTE_HEADING)
			put_heading(t.body, m, paper[i].record);
		else
			put_paper(t.body, m, paper[i].record, ++*number);
	}
}

/* A group without rows still has its name. */
static void
put_group_or_name(struct html_node *into, const struct marks *m,
    const struct record *group, size_t *number)
{
	const struct phrase name = name_of(m, group);
	size_t n;

	papers_of(group, &n);
	if (count_in(group, HANDED_IN) > 0)
		put_group(into, m, group, number);
	else if (name.n > 0 && n == 0)
		html_inline(html_add(into, "p", "case"), name.runs, name.n);
	sheet_dropped(into, m, group, F_NHOM_GIAY_TO);
}

/* --- papers that the office looks up ------------------------------------- */

static void
put_looked_up(struct html_node *rows, const struct marks *m,
    const struct record *paper)
{
	static const struct sheet_telling of_data = { .lead = true,
		.counts = true };
	struct html_node *row = html_add(rows, "tr", NULL);

	sheet_paper(html_add(row, "td", NULL), m, paper, &of_data);
	sheet_prose(html_add(row, "td", NULL), m, value_of(paper,
	    F_GIAY_TO_THAY_BANG_DU_LIEU));
	html_breakable(row, LONG_PAPER);
}

static void
put_group_of_looked_up(struct html_node *rows, const struct marks *m,
    const struct record *group)
{
	const struct phrase name = name_of(m, group);
	struct html_node *cell;
	size_t i, n;
	const struct value *paper = papers_of(group, &n);

	if (name.n > 0) {
		cell = html_add(html_add(rows, "tr", "group"), "th", NULL);
		html_attribute(cell, "colspan", "2");
		html_attribute(cell, "scope", "rowgroup");
		html_inline(cell, name.runs, name.n);
	}
	for (i = 0; i < n; i++)
		if (sorted_as(paper[i].record) == LOOKED_UP)
			put_looked_up(rows, m, paper[i].record);
}

static void
put_all_looked_up(struct html_node *into, const struct marks *m,
    const struct value *group, size_t n)
{
	static const struct html_column columns[] = {
		{ "Tên giấy tờ", NULL }, { "Cơ quan khai thác từ", "c-base" },
	};
	struct html_node *title;
	struct sheet_table t;
	size_t i, first = 0;

	while (first < n && !has_looked_up(group[first].record))
		first++;
	if (first == n)
		return;
	t = sheet_table(into, "looked-up", "Giấy tờ không phải nộp", columns, 2);
	title = sheet_table_title(&t, 2);
	html_leaf(title, "span", "case-name", "Giấy tờ không phải nộp");
	html_leaf(title, "p", "small", "cơ quan tự khai thác dữ liệu; chỉ "
	    "nộp khi cơ quan báo không khai thác được");
	sheet_table_heads(&t, columns, 2);
	for (i = first; i < n; i++)
		if (has_looked_up(group[i].record))
			put_group_of_looked_up(t.body, m, group[i].record);
}

/* --- notes and sets ------------------------------------------------------ */

static void
put_sets(struct html_node *into, const struct marks *m,
    const struct record *dossier)
{
	struct phrase p = { 0 };

	if (!has(dossier, F_HO_SO_SO_BO))
		return;
	phrase_words(&p, m, "Số lượng hồ sơ: ");
	phrase_value(&p, m, value_of(dossier, F_HO_SO_SO_BO));
	phrase_words(&p, m, " bộ.");
	html_inline(html_add(into, "p", "sets"), p.runs, p.n);
}

/* Rows among the papers that are none. */
static void
put_noted(struct html_node *into, const struct marks *m,
    const struct record *group)
{
	static const struct sheet_telling of_note = { .base = true };
	const struct phrase name = name_of(m, group);
	size_t i, n;
	const struct value *paper = papers_of(group, &n);

	if (count_in(group, NOTED) == 0)
		return;
	if (name.n > 0)
		html_inline(html_add(into, "p", "case"), name.runs, name.n);
	for (i = 0; i < n; i++)
		if (sorted_as(paper[i].record) == NOTED)
			sheet_paper(html_add(into, "div", "note"), m,
			    paper[i].record, &of_note);
}

static void
put_notes(struct html_node *into, const struct marks *m,
    const struct record *dossier)
{
	const struct value *note = value_of(dossier, F_HO_SO_LUU_Y);
	size_t i, n, count = 0;
	const struct value *group = items_of(value_of(dossier,
	    F_HO_SO_NHOM), &n);
	struct html_node *block;

	for (i = 0; i < n; i++)
		count += count_in(group[i].record, NOTED);
	if (count == 0 && note->state != VALUE_FILLED)
		return;
	block = html_add(into, "div", "notes");
	html_leaf(block, "p", "notes-head", "Lưu ý");
	sheet_prose(block, m, note);
	for (i = 0; i < n; i++)
		put_noted(block, m, group[i].record);
}

void
sheet_dossier(struct html_node *into, const struct sheet *s)
{
	static const enum field_id said[] = {
		F_HO_SO_NHOM, F_HO_SO_SO_BO, F_HO_SO_LUU_Y
	};
	const struct record *r = record_in(s->procedure, F_THU_TUC_HO_SO);
	const struct value *group;
	size_t i, n, number = 0;

	if (r == NULL) {
		sheet_missing(into, s);
		return;
	}
	group = items_of(value_of(r, F_HO_SO_NHOM), &n);
	for (i = 0; i < n; i++)
		put_group_or_name(into, s->marks, group[i].record, &number);
	sheet_dropped(into, s->marks, r, F_HO_SO_NHOM);
	put_all_looked_up(into, s->marks, group, n);
	put_sets(into, s->marks, r);
	put_notes(into, s->marks, r);
	sheet_fields(into, s->marks, r, said, 3);
}
