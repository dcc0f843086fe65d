/*
 * Memory that is released all at once.
 *
 * An arena hands out pieces of large blocks. Pieces are never freed one by
 * one: the catalogue lives in one arena until the program ends, a procedure
 * in another that is reset before the next one. Every function dies when
 * memory runs out, so no caller checks for NULL.
 */
#ifndef TTHC_BASE_ARENA_H
#define TTHC_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *first, *last;
};

/* An empty arena; equals a zeroed struct. */
void arena_init(struct arena *a);

/* Frees every block. The arena is empty again and may be used. */
void arena_release(struct arena *a);

/* Forgets every piece but keeps as much memory, in one block, for the next
 * use. */
void arena_reset(struct arena *a);

/* Moves all of from's blocks to a; from is empty afterwards. */
void arena_join(struct arena *a, struct arena *from);

/* size bytes of zeros, aligned for any type; valid until reset or release. */
void *arena_alloc(struct arena *a, size_t size);

/* The same with any bytes in it, for what is filled at once. */
void *arena_raw(struct arena *a, size_t size);

/*
 * Room for count elements of size bytes in which the first used ones are
 * copied from old and the others are zeros; the old piece stays where it was.
 * For arrays that grow by doubling. Dies if the product overflows.
 */
void *arena_grow(struct arena *a, const void *old, size_t used,
    size_t count, size_t size);

/* A NUL-terminated copy of n bytes, or of a string. */
char *arena_strndup(struct arena *a, const char *s, size_t n);
char *arena_strdup(struct arena *a, const char *s);

/* A formatted string. */
char *arena_printf(struct arena *a, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

#endif
