/*
 * A table that numbers byte strings: 0 for the first one seen, 1 for the next
 * other one, and so on. Two strings have the same number if they are equal,
 * so that sequences of words are compared as sequences of numbers.
 */
#ifndef TTHC_BASE_NAMES_H
#define TTHC_BASE_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct name {
	const char *s;
	size_t n;
	uint64_t hash;
};

/* Empty when all zeros but for arena, which the table lives in. */
struct names {
	struct arena *arena;
	struct name *names;	/* by number */
	uint32_t *slots;	/* number + 1; 0 = free */
	size_t n, room;		/* room: slots, a power of two, or 0 */
};

/* The number of n bytes, which are copied if they are new. */
uint32_t names_add(struct names *t, const char *s, size_t n);

#endif
