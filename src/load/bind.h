/*
 * From nodes to records, by the field table.
 *
 * Nothing here knows a field by name. A node that does not fit its field is
 * reported and left out; everything else is bound. A scalar whose grammar is
 * wrong keeps its text and is marked as not parsed: the rules of families 2
 * to 6 say what is wrong with it.
 */
#ifndef TTHC_LOAD_BIND_H
#define TTHC_LOAD_BIND_H

#include "load/catalogue.h"
#include "load/yaml.h"

/*
 * Records in the lists of one procedure; the longest known has 85. Rules may
 * compare every record with every other.
 */
enum { BIND_MAX_RECORDS = 2000 };

struct binder {
	struct arena *arena;		/* where records live */
	struct reporter *report;
	const struct catalogue *catalogue;	/* registers to resolve in */
	bool partial;			/* say nothing of missing keys */
	bool limited;			/* to BIND_MAX_RECORDS */
	size_t n_records;
	unsigned signs;			/* of all texts, as in a value */
};

/* The record of a type that the node describes. node may be NULL: then the
 * record is empty. */
struct record *bind_record(struct binder *b, enum record_id type,
    const struct node *node, const struct value *holder);

/*
 * The same for the root node of a procedure, which must be a map; anything
 * else is reported and gives an empty record. Records beyond the limit are
 * reported once and left out; the binder then is partial.
 */
struct record *bind_file(struct binder *b, enum record_id type,
    const struct node *root);

/* True if a file's root is a map; otherwise says so. what names the file. */
bool bind_is_map(struct binder *b, const struct node *root,
    const char *what);

#endif
