/*
 * The table of directions: which way each change points for the person who
 * must follow the procedure.
 *
 * A row stands for one kind of change and its mirror, the same change read
 * backwards: "the limit grew" and "the limit shrank" are one row. Rows stand
 * in directions/<family>.def, in order: of the rows about a field the first
 * whose judge recognises a change names it, and the last row takes what no
 * other does, so every change gets exactly one class.
 *
 *   DIRECTION(ID, judge, FIELDS(F_…, …), ...)
 *
 * judge is a function of src/diff/judge.h without its judge_, shared by rows
 * that mean the same; after the fields come designated initialisers of struct
 * direction. FIELDS() is
 * EVERY_FIELD for a row that is asked about every field after its own rows.
 * From the table come the classification, `tthc-diff --explain`, the manual
 * page tthc-directions(7), the SARIF rules and the tests: each row's example
 * is compared both ways.
 */
#ifndef TTHC_MODEL_DIRECTION_H
#define TTHC_MODEL_DIRECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "model/field.h"
#include "model/rule.h"

/*
 * The class of a change, worst last: a procedure takes the worst of its
 * changes, and heavier and lighter never cancel out.
 */
enum burden {
	BURDEN_FORM,		/* bien_tap: form only */
	BURDEN_LIGHTER,		/* giam_ganh_nang */
	BURDEN_CONTENT,		/* thay_doi_noi_dung: a person must read it */
	BURDEN_HEAVIER,		/* tang_ganh_nang */
	N_BURDENS
};

enum direction_id {
#define DIRECTION(id, judge, fields, ...) DIRECTION_##id,
#include "model/directions.def"
#undef DIRECTION
	N_DIRECTIONS
};

enum direction_flag {
	/* The record was completed or corrected, the law did not move: marked
	   sua_du_lieu and left out of every total. */
	MENDS_RECORD = 1 << 0,
	/* The law's words stay, but dates passed: no edit of a file. */
	BY_CALENDAR = 1 << 1
};

struct direction {
	const enum field_id *fields;	/* n_fields; 0 of them = every field */
	size_t n_fields;
	unsigned flags;			/* enum direction_flag */
	const char *code;		/* DF101; never reused */
	const char *name, *name_en;	/* kebab-case, as of rules */
	enum burden burden;		/* as written; mirrored by burden_mirror */
	const char *basis;		/* what the change needs or offends; NULL */
	/* By [mirrored][language], without placeholders: what happened, as a
	   short phrase, and why it points this way, as a sentence. */
	const char *message[2][N_LANGS];
	const char *why[2][N_LANGS];
	/*
	 * The example: keys of a procedure before and after, put into the
	 * sample file tests/rules/mau.yaml like the examples of rules.
	 */
	const char *before, *after;
	const char *as_of[2];	/* ISO days of both sides; NULL = one day */
};

const struct direction *direction_of(enum direction_id id);
enum direction_id direction_id_of(const struct direction *d);

/* The row with this code, name or English name; NULL if there is none. */
const struct direction *direction_by_name(const char *s);

/* The class of the change read backwards. */
enum burden burden_mirror(enum burden b);

/* "tang_ganh_nang" …: the key in machine formats and options. */
const char *burden_key(enum burden b);

/* The class with this key; false if there is none. */
bool burden_by_key(const char *s, enum burden *b);

/* The words people read: "tăng gánh nặng" or "heavier". */
const char *burden_label(enum burden b, enum lang lang);

#endif
