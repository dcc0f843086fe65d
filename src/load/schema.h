/*
 * The JSON Schema of a procedure file, made of the field table.
 */
#ifndef TTHC_LOAD_SCHEMA_H
#define TTHC_LOAD_SCHEMA_H

#include "base/buf.h"

/*
 * Appends the schema of a procedure (draft-07, which editors' language
 * servers handle best), with Vietnamese descriptions; settings and register
 * files are under "definitions".
 */
void schema_print(struct buf *out);

#endif
