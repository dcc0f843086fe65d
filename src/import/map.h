/*
 * From a JSON record to a record of the model, and back, by tables.
 *
 * A format is a table of members: which key, which field it fills, and the
 * functions that take the value over and give it back (give.h). Everything a
 * function takes over is taken out of the JSON record, so that what is left
 * at the end is exactly what no key of the model carries; that goes to
 * nguon.con_lai (rest.h). A value whose meaning came over but not its exact words ("Không." as khong)
 * stays in the JSON record and is covered: it goes to con_lai without being
 * listed for the user.
 *
 * What makes no difference, and therefore is neither carried nor kept, nor
 * comes back as it was:
 *
 *   a member that is null, false, "" or an empty list or object is the same
 *     as no such member, an item of a list that is one as no such item
 *   blanks, tabs and line breaks around a text; CR before LF
 *   codeNotation equal to code; a description that repeats
 *     requirementsAndConditions
 *   processingTime null or 0 with the unit OTHER: no time
 *   currencyName "Việt Nam Đồng", DONVI "Đồng", or none: VND
 *   a legal document, body or field named without its title or code: what
 *     the register has for it, and of a document when and by whom it was
 *     issued; a subject or level without its code: that of the source's list
 *   executingAgencies that repeats the only name of departmentsExecuting,
 *     delegatedAgencies that of departmentsAuthority
 *   the order of members of an object
 *
 * Characters that YAML cannot hold are left out of a text; the whole text is
 * then kept in con_lai as well. "Không có thông tin" is the portal's way of
 * writing nothing: it fills no key, and is covered.
 */
#ifndef TTHC_IMPORT_MAP_H
#define TTHC_IMPORT_MAP_H

#include <jansson.h>

#include "import/rows.h"

/* Why a value is in what is left; the worst counts for a whole. */
enum left {
	LEFT_FILLER,	/* it says that there is nothing */
	LEFT_COVERED,	/* its meaning came over, its exact words did not */
	LEFT_DIFFERENT,	/* a register row that was there says otherwise */
	LEFT_UNKNOWN	/* nobody knew what to do with it */
};

struct covered {
	const json_t *value;
	enum left why;
};

struct mapper {
	struct arena *arena;		/* where the record is made */
	struct rows *rows;
	bool old;			/* the older package, not the portal */
	const json_t *whole;		/* the record as it came */
	struct covered *covered;
	size_t n_covered, cap_covered;
};

struct giver;

/* One line of a table: a member, and how its value comes and goes. */
struct mapping {
	const char *key;		/* of the member; NULL ends a table */
	/* Takes it over, see below; NULL: another line's function does. */
	void (*take)(struct mapper *m, const struct mapping *how,
	    json_t *from, struct record *r);
	/* Gives it back, see give.h; NULL: nothing does, or another line. */
	void (*give)(struct giver *g, const struct mapping *how,
	    const struct record *r, json_t *to);
	enum field_id field;
	const struct mapping *parts;	/* of the objects in the member */
};

/* Takes over every member of an object that the table names. */
void map_object(struct mapper *m, const struct mapping *table, json_t *from,
    struct record *r);

/* --- scalars ------------------------------------------------------------ */

/* A scalar as text: trimmed, cleaned, never empty. */
struct piece {
	json_t *json;
	const char *s;
	size_t n;
	bool exact;	/* it was a text and lost nothing but outer blanks */
};

/*
 * The text of a member; false if there is none, or only a filler. A text
 * that the model reads as a word of its own (khong) counts as none.
 */
bool piece_of(struct mapper *m, json_t *from, const char *key,
    struct piece *p);

/* The same of a value that stands in a list. */
bool piece_in(struct mapper *m, json_t *value, struct piece *p);

/* The value came over, its exact words did not. */
void cover(struct mapper *m, const json_t *value, enum left why);

/* Why this very value is left. */
enum left why_left(const struct mapper *m, const json_t *value);

/* The member came over: takes it out if exact, else covers it. */
void settle(struct mapper *m, json_t *from, const char *key, bool exact);

/* The same, when a row of a register holds it. */
void settle_row_text(struct mapper *m, json_t *from, const char *key,
    const struct piece *p, enum row_fit fit);

/* The word's name in the format at hand; NULL if it has none there. */
const char *word_name(const struct mapper *m, const struct word *w);

/* --- functions for tables ----------------------------------------------- */

/* A text into a scalar field, or as an item of a list of scalars. */
void take_text(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/* A word of the field's vocabulary, by its name in the format. */
void take_word(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/* A count: a whole number from 0 to 999,999,999. */
void take_count(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/* true; false is nothing. */
void take_true(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/* "Không", "Không có", "Không quy định" as khong, else one prose. */
void take_conditions(struct mapper *m, const struct mapping *how,
    json_t *from, struct record *r);

/*
 * The amount of a fee: 0 is mien, or theo_ghi_chu if there is a note, which
 * was not taken yet; other numbers as they are. Nothing is read out of the note.
 */
void take_amount(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

void take_currency(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/*
 * Number and unit under these keys as one time limit. A number without a
 * unit stays a bare number, other words stay as they are.
 */
void take_time_of(struct mapper *m, json_t *from, const char *number,
    const char *unit, struct record *r, enum field_id f);

/* A unit of time: the portal's word, the older label, the catalogue's. */
struct time_word {
	const char *portal, *old, *word;
};

/* The unit of this name, in any of the three; NULL if it is none. */
const struct time_word *time_word(struct arena *a, const char *s, size_t n);

/* --- lists and objects -------------------------------------------------- */

/* Each object in the list (or the one object) as a record of the field. */
void take_records(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/* The same object, but its values go into the record of the field. The key
 * is only a name. */
void take_inside(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/* The text under the first part's key, of each object, into a list. */
void take_names(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/* The same, where an item may also be the text itself. */
void take_codes(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/*
 * Words of the field's vocabulary by their label (first part) or their code
 * (second part). Each word once.
 */
void take_labelled(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/*
 * Rows of the field's register. The parts name the row's fields; the first
 * is the name, from which the id comes. Each row once.
 */
void take_rows(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

/*
 * Legal bases: the first part is the number, the second the title, others
 * are called with the record of the basis. Each number once.
 */
void take_bases(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r);

#endif
