/*
 * What is left of a JSON record when everything with a key was taken out.
 */
#ifndef TTHC_IMPORT_REST_H
#define TTHC_IMPORT_REST_H

#include "import/map.h"
#include "import/note.h"

/*
 * Appends to the nguon record one con_lai entry for each value that is left:
 * where it stood (JSON Pointer) and the value as JSON text, ASCII only if
 * YAML could not hold it otherwise. An object or list stays in one piece if
 * nothing in it came over; so an object that stands in a list in one piece
 * has no record of the procedure beside it, every other one has. Items of
 * lists that are nothing do not count. What was not covered is listed in the
 * notes.
 */
void rest_keep(struct mapper *m, json_t *rest, struct record *nguon,
    struct notes *notes, const char *place);

/* The value of an entry, a new reference; NULL if it is no JSON text. */
json_t *rest_value(const struct record *entry);

/* The same of the entry for this place; NULL if there is none. */
json_t *rest_left_at(const struct record *nguon, const char *pointer);

#endif
