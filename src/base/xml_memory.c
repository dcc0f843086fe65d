/* Hooks of libxml2, with an arena for each thread. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "base/die.h"
#include "base/xml_memory.h"

static _Thread_local struct arena *arena;

/* What stands before each piece of an arena: how long it is, for realloc. */
union size {
	size_t n;
	max_align_t align;
};

static void *
get(size_t n)
{
	union size *size;

	if (arena == NULL)
		return xmalloc(n);
	size = arena_raw(arena, sizeof *size + n);
	size->n = n;
	return size + 1;
}

static void
give_back(void *p)
{
	if (arena == NULL)
		free(p);
}

static void *
get_more(void *old, size_t n)
{
	const union size *size = old;
	void *p;

	if (arena == NULL)
		return xrealloc(old, n);
	p = get(n);
	if (old != NULL)
		memcpy(p, old, size[-1].n < n ? size[-1].n : n);
	return p;
}

static char *
get_copy(const char *s)
{
	size_t size = strlen(s) + 1;

	return memcpy(get(size), s, size);
}

/* What libxml2 makes when it is first used, and not safely in two threads. */
static void
begin(void)
{
	xmlMemSetup(give_back, get, get_more, get_copy);
	xmlInitParser();
}

void
xml_memory_init(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, begin);
}

void
xml_memory_use(struct arena *a)
{
	arena = a;
}
