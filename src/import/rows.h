/*
 * The registers an import builds: fields, bodies, legal documents.
 *
 * Sources name the same body or document again and again, each time a little
 * differently, and no source has the list. So a run goes over its records
 * twice: first every record says what it knows about the rows it mentions,
 * then the rows are settled, and then each record can be told whether a row
 * says exactly what the record says.
 *
 * A row gets, of every field, the text that was said most often (of equally
 * frequent ones the first bytewise); other names go to ten_khac. So it does
 * not matter in which order the records came. Rows that the catalogue has
 * are never changed: they are what a person decided. To a document that only
 * the program's own facts know, a row with its other names is added; what
 * the facts say of it stays.
 */
#ifndef TTHC_IMPORT_ROWS_H
#define TTHC_IMPORT_ROWS_H

#include "load/catalogue.h"

/* How a row that is settled fits to what a record says. */
enum row_fit {
	ROW_EXACT,	/* the row's field has exactly this text */
	ROW_VARIANT,	/* it is one of the row's other names */
	ROW_OTHER	/* the row says something else, or nothing */
};

struct saying {
	enum register_id in;
	const char *id;
	enum field_id field;
	const char *text;
};

/* A name, folded to an id, that a row of the catalogue has. */
struct known_name {
	enum register_id in;
	const char *folded, *id;
	bool other;		/* it stands in ten_khac */
};

struct rows {
	struct arena *arena;
	const struct catalogue *catalogue;	/* what is there already */
	struct known_name *names;		/* sorted */
	size_t n_names, cap_names;
	struct saying *said;
	size_t n_said, cap_said;
	struct table made[N_REGISTERS];		/* in order of id */
	bool settled;
};

void rows_init(struct rows *rows, struct arena *a,
    const struct catalogue *catalogue);

/*
 * The id of the row for a name of a field or body: of the row that has this
 * name, else made of the name.
 */
const char *rows_id(struct rows *rows, enum register_id g, const char *name,
    size_t n);

/*
 * Says that a field of a row is this text. Before rows_settle the text is
 * kept and the result means nothing.
 */
enum row_fit rows_say(struct rows *rows, enum register_id g, const char *id,
    enum field_id f, const char *s, size_t n);

/* Makes the rows out of what was said. */
void rows_settle(struct rows *rows);

/* True if nothing was put into the record. */
bool record_is_bare(const struct record *r);

#endif
