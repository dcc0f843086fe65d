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
 * YAML could not hold it otherwise. Objects and lists of which nothing was
 * taken stay in one piece. What was not covered is listed in the notes.
 */
void rest_keep(struct mapper *m, json_t *rest, struct record *nguon,
    struct notes *notes, const char *place);

#endif
