/*
 * Making text from files safe to show.
 *
 * Whoever writes a file or names it must not be able to move a terminal's
 * cursor, hide text or fake a line of our output. What a reader would not see
 * as a sign of its own is therefore written in a visible form: control
 * characters, format characters (zero-width, soft hyphen, bidirectional
 * overrides), line and paragraph separators, and bytes that are not UTF-8.
 * All other text passes unchanged.
 */
#ifndef TTHC_BASE_ESCAPE_H
#define TTHC_BASE_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/*
 * Appends n bytes as one line of text: \n, \r and \t, \x1b for other control
 * characters and stray bytes, \u200b or \U000e0001 for the rest.
 */
void escape_line(struct buf *out, const char *s, size_t n);

/* The same for the first character of n > 0 bytes; returns its length. */
size_t escape_char(struct buf *out, const char *s, size_t n);

/*
 * True for characters that are legal but must be seen: DEL, C1 controls,
 * format characters, line and paragraph separators. Not for C0 controls,
 * which every format here has its own rule for.
 */
bool escape_is_hidden(uint32_t cp);

/* One character of a source line as it is shown. */
struct cell {
	size_t bytes;		/* length in the source */
	size_t columns;		/* on the terminal */
	char text[4];		/* len bytes, no NUL */
	size_t len;
};

/*
 * The first character of n > 0 bytes in the form of a single sign: ␛ for
 * control characters, · for what is invisible, U+FFFD for a stray byte.
 */
struct cell escape_cell(const char *s, size_t n);

/* Appends n bytes with each stray byte as U+FFFD, and changes nothing else. */
void escape_stray(struct buf *out, const char *s, size_t n);

#endif
