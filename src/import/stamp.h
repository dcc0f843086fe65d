/*
 * The mark by which an import knows its own files again.
 *
 * nguon.bam of an imported procedure is the SHA-256 of the file's bytes
 * without that line. As long as it holds, nobody has edited the file, and a
 * newer import may replace it.
 */
#ifndef TTHC_IMPORT_STAMP_H
#define TTHC_IMPORT_STAMP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* What stands for the hash until the rest of the file is known. */
extern const char stamp_empty[];

/* Puts the hash into the bam line of a file written by write_record. */
void stamp_put(char *bytes, size_t len);

/*
 * Takes the quotes from a hash in a file written by write_record, which puts
 * them around one that looks like a number; the mark has none.
 */
void stamp_unquote(struct buf *file);

/* True if the bytes are those that were stamped. */
bool stamp_holds(const char *bytes, size_t len);

#endif
