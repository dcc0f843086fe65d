/*
 * Records and values: a catalogue in memory.
 *
 * A record holds one value per field of its type, in the table's order; a
 * value knows where it was written. Records are built in an arena by the
 * loader (or by an importer) and are constant afterwards. Text is kept as it
 * was written; what a value means (an amount, a date, a word) is in `as` and
 * only valid when `parsed` is set. Three kinds of "nothing" stay apart:
 *
 *   VALUE_ABSENT  no such key in the file
 *   VALUE_EMPTY   the key is there, nobody filled it (nothing or [])
 *   VALUE_NONE    `khong`: the law asks for nothing here
 */
#ifndef TTHC_MODEL_RECORD_H
#define TTHC_MODEL_RECORD_H

#include "base/arena.h"
#include "base/date.h"
#include "base/duration.h"
#include "base/source.h"
#include "model/field.h"

enum value_state { VALUE_ABSENT, VALUE_EMPTY, VALUE_NONE, VALUE_FILLED };

enum style {
	STYLE_PLAIN, STYLE_SINGLE, STYLE_DOUBLE, STYLE_LITERAL, STYLE_FOLDED,
	STYLE_BLOCK,	/* a list or map in block style */
	STYLE_FLOW	/* a list or map in [] or {} */
};

struct node;
struct row;
struct record;

struct value {
	const struct field *field;
	const struct record *owner;	/* the record this is a value of */
	const struct value *list;	/* the list this is an item of, or NULL */
	unsigned index;			/* position in that list, from 0 */
	enum value_state state;
	enum style style;
	bool parsed;			/* `as` is valid */
	struct span key;		/* of the key; {0,0} for items */
	struct span at;			/* of the value; of the key if empty */
	const char *text;		/* scalars: decoded, NUL-terminated */
	size_t len;
	const char *norm;		/* TEXT, PROSE: text in the form that
					   viet_norm() gives; else NULL */
	size_t norm_len;
	unsigned signs;			/* TEXT, PROSE: scan_text() of text */
	union {
		long long number;	/* INT; MONEY in đồng; PERCENT in 1/1000 % */
		struct date date;
		struct duration duration;
		const struct word *word;	/* WORD; MONEY and ACTOR words */
		const struct row *row;	/* REF, DOC, ACTOR: register row or NULL;
					   of a DOC also if its number is wrong */
		bool yes;
	} as;
	bool is_word;			/* MONEY, ACTOR: `as.word` is meant */
	const struct node *raw;		/* KIND_RAW, when read from a file */
	const struct record *record;	/* KIND_RECORD, shape ONE or an item */
	const struct value *items;	/* lists: n of them */
	size_t n;
};

struct record {
	const struct record_type *type;
	const struct value *holder;	/* the value this is the content of */
	struct span at;
	struct value values[];		/* one per field of the type */
};

/* A row of a register: an id and its record. */
struct row {
	const char *id;
	struct span id_at;
	const struct source *source;	/* the file it was read from, or NULL */
	bool builtin;			/* it came with the program */
	const struct record *record;
};

/* An empty record of a type: every value absent. */
struct record *record_new(struct arena *a, enum record_id type,
    const struct value *holder);

/* The value of a field; never NULL. The field must be of r's type. */
const struct value *value_of(const struct record *r, enum field_id f);

/* The same, to be filled by a loader or importer. */
struct value *value_slot(struct record *r, enum field_id f);

/* True if the field is filled (and not `khong`). */
bool has(const struct record *r, enum field_id f);

/* The text of a filled scalar; NULL if absent, empty, none or a list. */
const char *text_of(const struct record *r, enum field_id f);

/* True if the value of a WORD field is this word. */
bool is_word(const struct record *r, enum field_id f, enum word_id w);

/* True if a SET of words contains this word. */
bool has_word(const struct record *r, enum field_id f, enum word_id w);

/* The record in a RECORD field of shape ONE; NULL unless filled. */
const struct record *record_in(const struct record *r, enum field_id f);

/*
 * The values of a field as a list: its items, or the value itself if it is
 * one, or nothing. *n gets the count. So one loop serves "one or a list".
 */
const struct value *items_of(const struct value *v, size_t *n);

/* What a register calls the row: its ten, if that is a text and filled; NULL
 * if the row is known by its id, as documents are. */
const struct value *row_name(const struct row *row);

/* The nearest record of this type that contains r (or is r); NULL if none. */
const struct record *enclosing(const struct record *r, enum record_id type);

/* --- building, for importers ------------------------------------------- */

/* Sets a scalar field to a copy of n bytes of text; kind is not checked. */
void set_text(struct arena *a, struct record *r, enum field_id f,
    const char *s, size_t n);

/* Declares a field none (`khong`). */
void set_none(struct record *r, enum field_id f);

/* Appends a scalar item to a list field. */
void add_text(struct arena *a, struct record *r, enum field_id f,
    const char *s, size_t n);

/* Appends a new record to a list field, or sets a field of shape ONE. */
struct record *add_record(struct arena *a, struct record *r,
    enum field_id f);

#endif
