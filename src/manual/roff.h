/*
 * Manual pages: writing mdoc(7) source.
 *
 * What comes from a table may hold any character; what is written here reads
 * back as exactly that text, whatever a formatter makes of backslashes,
 * points, quotes or hyphens. Lines are broken as mandoc's style checks want
 * them: a new line for every sentence, and no input line of text longer than
 * 79 bytes once letters beyond ASCII stand as \[u1EA1].
 */
#ifndef TTHC_MANUAL_ROFF_H
#define TTHC_MANUAL_ROFF_H

#include "base/buf.h"

/* Appends a paragraph of text, as lines. */
void roff_text(struct buf *out, const char *s);

/*
 * Appends a line with a macro and its arguments up to NULL, each quoted and
 * safe from being taken for a macro itself: roff_macro(out, "It Cm", key,
 * NULL).
 */
void roff_macro(struct buf *out, const char *macro, ...);

/*
 * Appends a display that shows the lines of s as they are, with characters
 * that nobody would see in the form of escape_cell().
 */
void roff_literal(struct buf *out, const char *s);

#endif
