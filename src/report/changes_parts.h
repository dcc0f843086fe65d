/*
 * Inside the report module: what several formats of changes need.
 */
#ifndef TTHC_REPORT_CHANGES_PARTS_H
#define TTHC_REPORT_CHANGES_PARTS_H

#include "base/arena.h"
#include "report/changes.h"
#include "report/report.h"

void changes_render_text(struct buf *out, const struct changes *c);
void changes_render_concise(struct buf *out, const struct changes *c);
void changes_render_json(struct buf *out, const struct changes *c);
void changes_render_markdown(struct buf *out, const struct changes *c);
void changes_render_github(struct buf *out, const struct changes *c);
void changes_render_gitlab(struct buf *out, const struct changes *c);
void changes_render_sarif(struct buf *out, const struct changes *c);

/* --- what a change is part of ---------------------------------------- */

/*
 * The part of the procedure that the change is in: the nearest field around
 * it that has a letter in khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP, else the
 * key of the whole record. NULL if the procedure as a whole changed.
 */
const struct field *change_part(const struct change *ch);

/*
 * The changes of a subject, in the arena: heaviest first, then those that
 * mend the record, then those accepted; or in the order of the law's parts.
 * Changes of form and of the record stand by field, to be told together.
 */
const struct change *const *changes_by_weight(struct arena *a,
    const struct subject *s);
const struct change *const *changes_by_part(struct arena *a,
    const struct subject *s);

/*
 * The procedures as a person reads them, in the arena, as many as c has:
 * worst class in force first, so that what makes life harder is not on the
 * third screen; in the order of c inside a class; registers and units last.
 */
const struct subject *const *subjects_by_weight(struct arena *a,
    const struct changes *c);

/* --- what the calendar did ---------------------------------------------- */

/* Procedures in which the same value came or went. */
struct calendar_line {
	const struct change *change;	/* the first of n */
	const char *who;		/* whom it is about, or NULL */
	const struct subject *const *subjects;
	size_t n_subjects, n;
};

/* Changes of one direction and one document: one end, told once. */
struct calendar_block {
	const char *basis;		/* the document, or "" */
	const struct calendar_line *lines;
	size_t n;			/* of lines; at least 1 */
};

struct calendar {
	const struct calendar_block *blocks;
	size_t n;
	struct changes rest;		/* without what is in the blocks, also
					   in by_fate; not in other counts */
};

/*
 * Gathers what only the calendar changed in more than one procedure: a
 * resolution that ends takes hundreds of papers with it, but is one piece of
 * news. All in the arena.
 */
struct calendar changes_by_calendar(struct arena *a, const struct changes *c);

/* --- sums -------------------------------------------------------------- */

/* What can be summed; a unit is only added to itself. */
enum quantity {
	QUANTITY_DAYS, QUANTITY_WORKING_DAYS,	/* in thousandths */
	QUANTITY_DONG, QUANTITY_PAPERS,
	N_QUANTITIES
};

/* moved of before: of the procedures whose load moved this way only. */
struct total {
	long long before, moved;
	size_t procedures;
};

struct totals {
	struct total cut[N_QUANTITIES], added[N_QUANTITIES];
	size_t apart;		/* changes of time or fees in no sum: another
				   unit, no number, no amount known */
	size_t procedures[N_BURDENS];	/* with such changes in force */
};

/*
 * The sums over the procedures that stand on both sides. Left out is what a
 * change that mends the record is about.
 */
struct totals changes_totals(const struct changes *c);

/* --- texts -------------------------------------------------------------- */

/* What sets a class apart: ▲ ▼ ◆ · and its colour on a terminal, parameters of
 * SGR (ECMA-48). */
const char *burden_sign(enum burden b);
const char *burden_colour(enum burden b);

/* whole_write with at least two digits in Vietnamese, as offices write counts:
 * "05". */
void put_quantity(struct buf *out, long long n, enum lang lang);

/* False if delta_write has nothing to say. */
bool has_delta(const struct delta *d);

/* Columns that tell a row from its neighbours; names of papers are longer. */
enum { WHERE_COLUMNS = 60 };

/*
 * Appends the row that a change is in, cut after so many columns: of what it is
 * part of ("Trực tuyến · Lệ phí") only the first words are kept. One line.
 */
void put_row_name(struct buf *out, const char *where, size_t columns);

/*
 * Appends "Thời hạn giải quyết (Trực tiếp): rút ngắn thời hạn", the row cut as
 * above; without it if columns is 0. As it is, not escaped, like put_sentence.
 */
void put_headline(struct buf *out, const struct changes *c,
    const struct change *ch, size_t columns);

/* Appends " [sửa dữ liệu]" if the change mends the record. */
void put_mends(struct buf *out, const struct changes *c,
    const struct change *ch);

/* "Sửa đổi, bổ sung"; of what is no procedure "Danh mục cơ quan", "Đơn vị". */
void put_kind(struct buf *out, const struct subject *s, enum lang lang);

/*
 * Appends the change in one sentence: headline, both values, each cut after so
 * many columns, and the difference.
 */
void put_sentence(struct buf *out, const struct changes *c,
    const struct change *ch, size_t columns);

/* Appends "reason (decision, date)", not escaped. */
void put_acceptance(struct buf *out, const struct acceptance *a,
    enum lang lang);

struct summary_line {
	const char *sign, *colour;	/* of a class; else "" */
	const char *label, *value;
};

/*
 * The lines of the summary block below its title, in the arena; *n gets their
 * number. *title gets the title, which is all if nothing changed.
 */
const struct summary_line *changes_summary_lines(struct arena *a,
    const struct changes *c, const char **title, size_t *n);

/* --- prose -------------------------------------------------------------- */

/* A part of two texts on top of each other. What is equal and far from every
 * difference is left out: one piece "…" stands for it. */
struct piece {
	enum { PIECE_SAME, PIECE_GONE, PIECE_COME } what;
	const char *s;
	size_t n;
};

/* The pieces of two texts, in the arena. */
const struct piece *prose_pieces(struct arena *a, const char *old,
    const char *new, size_t *n);

/*
 * The values of a change on top of each other, in the arena. *n is 0 if they
 * are better shown apart: only one is there, they are short and no prose, or
 * no word is the same.
 */
const struct piece *change_pieces(struct arena *a, const struct change *ch,
    size_t *n);

/* --- reports of findings ----------------------------------------------- */

/* Appends the findings of the legal joins in a format of report.h. */
void changes_put_findings(struct buf *out, const struct changes *c,
    const char *format);

#endif
