/*
 * JSON from outside, read with the suspicion it deserves.
 */
#ifndef TTHC_IMPORT_JSON_IN_H
#define TTHC_IMPORT_JSON_IN_H

#include <stdbool.h>

#include <jansson.h>

#include "base/source.h"
#include "import/note.h"

enum { JSON_MAX_DEPTH = 32 };

/*
 * The value that the source holds, or NULL after a note with line and
 * column. Refused besides bad syntax: repeated keys of an object, NUL in a
 * string, numbers out of range, more than JSON_MAX_DEPTH levels, bytes that
 * are not UTF-8. A byte order mark is passed over. Of {"result": [...]}, the
 * envelope in which the older service answers, it is the list. The caller
 * frees the value with json_decref.
 */
json_t *json_in(struct notes *notes, const struct source *s);

/* True if v has values below more than the given number of levels. */
bool json_deeper_than(json_t *v, int levels);

#endif
