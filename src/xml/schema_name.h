/*
 * What both schemas have: names of definitions, words of explanation.
 */
#ifndef TTHC_XML_SCHEMA_NAME_H
#define TTHC_XML_SCHEMA_NAME_H

#include "model/field.h"

/* Longer than any key with what is put before it. */
enum { SCHEMA_NAME = 80 };

/* What whoever reads the schema should know first: Vietnamese, English. */
extern const char *const schema_explanation[];

/* "kind.key": what a definition is for, and of what; returns name. */
const char *schema_name(char name[SCHEMA_NAME], const char *what,
    const char *key);

/* Kinds whose grammar is a pattern, and what their definition is called; a
 * name of NULL ends the list. */
struct schema_kind {
	enum kind kind;
	const char *name;
};
extern const struct schema_kind schema_kinds[];

/* The vocabulary whose words may stand at the key; NULL if there are none. */
const struct vocab *schema_words(const struct field *f);

/* True if the key's own element can stand there: that of a key whose only
 * value is `khong` cannot. */
bool schema_has_value(const struct field *f);

/* The label and the description of a key, in Vietnamese. */
struct buf;
void schema_describe(struct buf *out, const struct field *f);

#endif
