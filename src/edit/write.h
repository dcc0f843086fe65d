/*
 * Records back to YAML, in the canonical layout.
 *
 * Keys stand in the order of the field table, one a line, indented by two
 * blanks; the dashes of a list are indented under its key. What is absent is
 * not written, what is empty is a bare key, what is none is `khong`. A list
 * of one is written without dash where the table allows it, a record of
 * which only the first field is filled as that field where it may be (a
 * legal basis as its number).
 *
 * Text is plain wherever every reader of YAML 1.1 and 1.2 takes it for the
 * same text, else in double quotes, or in single ones if that saves
 * backslashes. Codes, telephone numbers and agency codes are always quoted.
 * Text with line breaks, and prose of more than WRITE_WIDTH columns, stands
 * in a literal block; whatever such a block cannot hold (control characters,
 * lone carriage returns, blank first and last lines) in double quotes with
 * escapes. Vietnamese letters are never escaped and lines never folded.
 *
 * What is written reads back (yaml_read, bind_record) as the same record.
 */
#ifndef TTHC_EDIT_WRITE_H
#define TTHC_EDIT_WRITE_H

#include "base/buf.h"
#include "model/record.h"

/* Columns up to which prose stays on the line of its key. */
enum { WRITE_WIDTH = 100 };

/* Appends the record as a file of its own. */
void write_record(struct buf *out, const struct record *r);

/* Appends the row of a register: its id, and the record under it. */
void write_row(struct buf *out, const char *id, const struct record *r);

/*
 * Appends one scalar as the value of a key of this kind; lines of a block
 * are indented by indent. Writes no line feed after it unless it is a block.
 */
void write_scalar(struct buf *out, enum kind kind, const char *s, size_t n,
    size_t indent);

#endif
