/*
 * From the text of a YAML scalar back to the bytes it was written with.
 *
 * libyaml tells where a scalar starts and ends; a finding about one word of
 * a paragraph needs to know where that word stands in the file. The two
 * texts are walked side by side: blanks and line breaks of the source may be
 * folded or left out, escapes are decoded, everything else is equal.
 */
#ifndef TTHC_BASE_SCALAR_H
#define TTHC_BASE_SCALAR_H

#include "base/source.h"

/* How a scalar is written; the same order as enum style of the model. */
enum scalar_style {
	SCALAR_PLAIN, SCALAR_SINGLE, SCALAR_DOUBLE, SCALAR_LITERAL,
	SCALAR_FOLDED
};

/*
 * The span in the source of the n bytes from offset from of the decoded text
 * of the scalar at span at. If the walk fails (which would be a bug) the
 * whole scalar is returned.
 */
struct span scalar_part(const struct source *s, struct span at,
    enum scalar_style style, const char *text, size_t from, size_t n);

#endif
