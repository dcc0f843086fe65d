/*
 * Failures of the environment: out of memory, a closed standard output.
 *
 * Nothing in this program handles such a failure locally. It prints one line
 * on standard error and leaves with status 2, so that no caller has an error
 * path for memory and no output is ever half a document that looks whole.
 */
#ifndef TTHC_BASE_DIE_H
#define TTHC_BASE_DIE_H

#include <stddef.h>

/* Prints "tthc: " and the message on stderr, then exits with status 2. */
_Noreturn void die(const char *fmt, ...)
	__attribute__((format(printf, 1, 2)));

/*
 * malloc and realloc that never return NULL. A size of 0 is taken as 1.
 * The caller frees with free().
 */
void *xmalloc(size_t size);
void *xrealloc(void *old, size_t size);

#endif
