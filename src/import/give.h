/*
 * From a record of the model to a JSON record, by the tables of the import.
 *
 * Each line of a table (map.h) has beside the function that takes a value
 * over the one that gives it back, so the two cannot drift apart. What is
 * given is what the import would take: imported again it means the same, as
 * far as the format can hold it.
 *
 * A format holds less than a procedure does. What has no member is put into
 * words where its record has a note or a name for people: the range of a
 * fee, its tiers and exemptions behind its note, the case and stage of a way
 * to apply behind its own, when and in which copies a paper is handed in
 * behind its name. What is left is not given at all; giver_has() tells.
 *
 * What nothing is known of is "" or an empty list, as the sources write it.
 * Ids that only the source knows are never made up.
 */
#ifndef TTHC_IMPORT_GIVE_H
#define TTHC_IMPORT_GIVE_H

#include "import/format.h"

struct giver {
	struct arena *arena;
	struct rows *rows;		/* settled, of the catalogue */
	const struct format *format;
	bool words;	/* what has no member is put into words */
	const struct record *source;	/* nguon, if the procedure came in this
					   format; else NULL */
	const struct record *left;	/* the same, if what the import left
					   comes back, all of it */
	const struct value **given;	/* a hash table, never half full */
	size_t n_given, cap_given;
};

/*
 * The procedure in the giver's format, with what its import left (see
 * rest_return()); a new reference of the caller's.
 */
json_t *give_procedure(struct giver *g, const struct record *procedure);

/* True if the value, or each one in the list, was given. */
bool giver_has(const struct giver *g, const struct value *v);

/* --- for functions of tables -------------------------------------------- */

/* Gives every member that the table names. */
void give_object(struct giver *g, const struct mapping *table,
    const struct record *r, json_t *to);

/* Notes that a value was given; a list of records without what is in it. */
void gave(struct giver *g, const struct value *v);

/* The same with all that is in it. */
void gave_all(struct giver *g, const struct value *v);

/* Sets a member to n bytes of UTF-8. */
void put_text(json_t *to, const char *key, const char *s, size_t n);

/* The row that a value of a REF or DOC field names; NULL if none does. */
const struct record *row_named(const struct giver *g, const struct value *v);

/* The case that an item of a CASE field calls; NULL if there is none. */
const struct record *case_called(const struct value *id);

/* The name of a word in the format; NULL if it has none. */
const char *name_given(const struct giver *g, const struct word *w);

/* True if the source had words where this member wants a number. */
bool had_words(const struct giver *g, const char *key);

/* Number and unit of a time limit under these keys; the reverse of
 * take_time_of. */
void give_time_of(struct giver *g, json_t *to, const char *number,
    const char *unit, const struct record *r, enum field_id f);

/* --- functions for tables, each the reverse of the taker ------------------ */

typedef void give_member(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to);

give_member give_text, give_word, give_count, give_true, give_conditions;
give_member give_amount, give_currency, give_inside;
give_member give_labelled, give_rows, give_bases;

/* What the format's own source calls the record; another's is not given. */
give_member give_source;

/* The reverse of take_names and of take_codes. */
give_member give_names;

/* As many objects as there are records; of fees that are none, one of 0. */
give_member give_records;

/*
 * Papers. Those of which one is enough follow each other behind a line that
 * says so.
 */
give_member give_papers;

/* Names of form files: those of the source, and of the register's forms. */
give_member give_files;

/* The dossier, and in a group of notes what it says besides its papers. */
give_member give_dossier;

/*
 * A text, and behind it in words what the record has no member for: each on
 * a line of its own (note) or in brackets (name); a step's also behind its
 * name. Made after the others.
 */
give_member give_note, give_name, give_step;

#endif
