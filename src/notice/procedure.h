/*
 * Inside the sheet of a procedure: its summary strip and its twelve parts,
 * which the site shows as well. Paper and screen dress one structure, beside
 * that of the parts (sheet.h):
 *
 *   h1.name-1 … .name-5    the name, the longer the higher the number
 *   .facts .fact           code, field, level
 *   .summary               in plain language
 *   .strip                 .cell each: .ask, then p.answer, p.brought, p.small
 *     .answer              .by (a label), .numeral and .of, or .words
 *   .part                  h2 with .part-number, .part-label; then .part-text
 *     .today               what is charged on the day
 *     .basis .so           a document, its number
 */
#ifndef TTHC_NOTICE_PROCEDURE_H
#define TTHC_NOTICE_PROCEDURE_H

#include "notice/answers.h"
#include "notice/frame.h"
#include "sheet/marks.h"

/* A procedure as a page shows it. */
struct view {
	struct arena *arena;
	const struct notice *notice;
	const struct record *procedure;
	const struct marks *marks;
	struct answers answers;
};

/* Fills a view; marks must outlive it. */
void view_init(struct view *v, struct arena *a, const struct notice *n,
    const struct record *procedure, const struct marks *marks);

/* How its sheet is framed; hash must live as long as the frame, the rest lives
 * in the arena or as long as the procedure. */
void view_frame(struct frame *out, struct arena *a,
    const struct record *procedure, const char *hash, bool faulty);

/* The name as h1 with a class by its length, code, field and level, and the
 * summary in plain language where there is one. */
void view_head(struct html_node *into, const struct view *v);

/* The frame with the four answers and the QR code. */
void view_strip(struct html_node *into, const struct view *v);

/*
 * The parts of the law, each a <section id="muc-1"> … with its number and
 * label, then what belongs to none of them, then the feedback box.
 */
void view_parts(struct html_node *into, const struct view *v);

/* The label of part 1 to SHEET_PARTS: "Trình tự\nthực hiện". Where a narrow
 * rail shall break it stands a line feed, which pages show as a space. */
const char *view_part_label(size_t number);

/* The code, or the provisional one; the name. "" if there is none. */
const char *view_code(const struct record *procedure);
const char *view_name(const struct record *procedure);

/* A part: <section id> with its label and number ("" none); whole keeps it on
 * one page. Returns the element for its text. */
struct html_node *view_add_part(struct html_node *into, const char *id,
    const char *number, const char *label, bool whole);

/* What belongs to none of the twelve parts, as a part without number; nothing
 * if there is none. */
void view_more(struct html_node *into, const struct view *v);

/* What is charged on the day, above the fees word for word; nothing if no fee
 * is written. */
void view_charged_today(struct html_node *into, const struct view *v);

#endif
