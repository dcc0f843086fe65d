/*
 * What a procedure says, part by part, in the order of the law.
 *
 * Each part of khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP is written into an
 * element of a page: ways to apply and papers as tables, whatever else by the
 * field table as label and value, so that a key that is added to the table
 * appears without a change here. Nothing is left out but what only machines
 * read. Changes are marked where marks are given. Sheets are Vietnamese.
 *
 * The annex of a decision, the notice on the wall and the site share one
 * structure; each dresses it by the classes:
 *
 *   .step (.long)           a step: p.step-head, then its text
 *     .step-number .who     "Bước 1", who acts; .apart is punctuation that a
 *                           layout in columns does without
 *   table.ways              facts of a way in one row; what else is said of
 *                           it in a cell .under across the next one
 *   table.papers            td.tick holds the number, td.paper the paper (.wordy
 *                           if it is long); .case-name heads a table
 *   .choices .choice        one of several papers
 *   .only-when .form        conditions and forms of a paper
 *   table.looked-up         papers that the office looks up itself
 *   table.short .many       so few rows that they stay on one page; so many
 *                           that none is left alone
 *   .limit .figure          a time limit; the figure in it
 *   .fee .fee-head .relief  a fee
 *   .case                   a line that says for whom what follows is
 *   .field .label           a line "label: value"
 *   .missing .dropped       what nobody filled; what a revision dropped
 */
#ifndef TTHC_SHEET_SHEET_H
#define TTHC_SHEET_SHEET_H

#include "html/html.h"
#include "model/record.h"
#include "sheet/marks.h"

struct sheet {
	const struct record *procedure;
	const struct marks *marks;
	const char *missing;		/* where nobody filled a part; NULL:
					   "Danh mục chưa ghi." */
	struct date day;		/* says of fees whether they hold on
					   it; no date: as written */
};

/*
 * Writes the content of a part (a word of V_BO_PHAN) without its label. A part
 * that nobody filled says so.
 */
void sheet_part(struct html_node *into, const struct sheet *s,
    enum word_id part);

/* --- pieces, for tables of several procedures ---------------------------- */

/* The time limit without extensions, what is not counted and the law's own
 * limit: each different one once and with the ways it is for. */
void sheet_short_limits(struct html_node *into, const struct sheet *s);

/* Names and amounts of fees, likewise: without exemptions and notes. */
void sheet_amounts(struct html_node *into, const struct sheet *s);

/* Where it is handed in, each place once. */
void sheet_places(struct html_node *into, const struct sheet *s);

/*
 * Every filled field of a record but those named, as lines "label: value".
 * Numbers of records and codes of databases are for machines and left out.
 * What a revision dropped from any field but lists of records is told as well.
 */
void sheet_fields(struct html_node *into, const struct marks *m,
    const struct record *r, const enum field_id *but, size_t n);

/* Letters in a text, about: to judge how much room it takes. */
size_t sheet_letters(const struct value *v);

/* What was dropped from a field of a record, a line each. */
void sheet_dropped(struct html_node *into, const struct marks *m,
    const struct record *in, enum field_id f);

/* A value as paragraphs and items. */
void sheet_prose(struct html_node *into, const struct marks *m,
    const struct value *v);

/* A value on one line at the end of an element. */
void sheet_inline(struct html_node *into, const struct marks *m,
    const struct value *v);

/* A paragraph: a label of ours, then the value on one line. */
void sheet_line(struct html_node *into, const struct marks *m,
    const char *label, const struct value *v);

/*
 * What those of n ways are called for which meant is true: "Trực tiếp · Đăng
 * ký đúng hạn; Trực tuyến", without the place; in the arena.
 */
const char *sheet_ways_name(struct arena *a, const struct value *way,
    size_t n, const bool *meant);

/*
 * "(đã hết hiệu lực ngày 31/10/2026)", "(áp dụng từ ngày 01/01/2027)" of a fee
 * (R_PHI) or an exemption (R_MIEN_GIAM) that does not hold on the sheet's day;
 * "" if it holds or the sheet has none. In the arena.
 */
const char *sheet_fee_state(const struct sheet *s, const struct record *r);

/* At the end of a line: what a fee (R_PHI) is called, or its kind; and its
 * amount. */
void sheet_fee_name(struct html_node *p, const struct marks *m,
    const struct record *fee);
void sheet_fee_amount(struct html_node *p, const struct marks *m,
    const struct record *fee);

/* "Miễn", "Giảm 50%": what an exemption grants; in the arena. */
const char *sheet_relief(struct arena *a, const struct record *relief);

#endif
