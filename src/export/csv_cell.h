/*
 * Cells of CSV (RFC 4180) that a spreadsheet program leaves as they are.
 *
 * Opened with a double click, a text that begins with = + - or @ is run as a
 * formula, and one of digits becomes a number: the code 1.004570 is then
 * 1.00457, or 1004570 where points stand between thousands. A third of the
 * names of papers begin with a dash or a plus. So a text that would be changed,
 * or that begins with an apostrophe, gets an apostrophe in front; to have the
 * text again, take one apostrophe away from every cell that begins with one.
 *
 * Texts are always in quotes, numbers and dates never: programs that ask take
 * what is quoted for text.
 */
#ifndef TTHC_EXPORT_CSV_CELL_H
#define TTHC_EXPORT_CSV_CELL_H

#include <stddef.h>

#include "base/buf.h"

/* Appends a cell of text; nothing at all for no text. Lines end in LF. */
void csv_text(struct buf *out, const char *s, size_t n);

#endif
