/*
 * Texts of which each is kept once, in the order they came.
 */
#ifndef TTHC_SHEET_ONCE_H
#define TTHC_SHEET_ONCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Begin with the arena alone; the texts are kept, not copied. */
struct once {
	struct arena *arena;
	const char **v;
	size_t n, cap;
};

/* True the first time; a text that is there already is left out. */
bool once_add(struct once *o, const char *text);

/* All of them joined by "; ", in the arena. */
const char *once_joined(const struct once *o);

#endif
