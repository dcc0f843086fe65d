/* Blocks of at least 64 KiB in a list; a piece never spans two blocks. */
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"

enum { BLOCK_SIZE = 64 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	alignas(max_align_t) char bytes[];
};

void
arena_init(struct arena *a)
{
	a->first = a->last = NULL;
}

void
arena_release(struct arena *a)
{
	struct arena_block *b, *next;

	for (b = a->first; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	arena_init(a);
}

void
arena_join(struct arena *a, struct arena *from)
{
	if (from->first == NULL)
		return;
	if (a->last == NULL)
		a->first = from->first;
	else
		a->last->next = from->first;
	a->last = from->last;
	arena_init(from);
}

static void
add_block(struct arena *a, size_t size)
{
	struct arena_block *b;

	if (size < BLOCK_SIZE)
		size = BLOCK_SIZE;
	b = xmalloc(sizeof *b + size);
	b->next = NULL;
	b->size = size;
	b->used = 0;
	if (a->last == NULL)
		a->first = b;
	else
		a->last->next = b;
	a->last = b;
}

void
arena_reset(struct arena *a)
{
	struct arena_block *b;
	size_t size = 0;

	if (a->first == NULL)
		return;
	if (a->first != a->last) {
		for (b = a->first; b != NULL; b = b->next)
			size += b->size;
		arena_release(a);
		add_block(a, size);
	}
	a->first->used = 0;
}

void *
arena_raw(struct arena *a, size_t size)
{
	const size_t unit = alignof(max_align_t);
	struct arena_block *b;
	void *p;

	if (size > SIZE_MAX / 2)
		die("hết bộ nhớ (out of memory)");
	size = (size + unit - 1) / unit * unit;
	if (a->last == NULL || a->last->size - a->last->used < size)
		add_block(a, size);
	b = a->last;
	p = b->bytes + b->used;
	b->used += size;
	return p;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	return memset(arena_raw(a, size), 0, size);
}

void *
arena_grow(struct arena *a, const void *old, size_t used, size_t count,
    size_t size)
{
	char *p;

	if (count > SIZE_MAX / 2 / size)
		die("hết bộ nhớ (out of memory)");
	p = arena_raw(a, count * size);
	if (used > 0)
		memcpy(p, old, used * size);
	memset(p + used * size, 0, (count - used) * size);
	return p;
}

char *
arena_strndup(struct arena *a, const char *s, size_t n)
{
	char *p = arena_raw(a, n + 1);

	memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	char brief[256], *p;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(brief, sizeof brief, fmt, ap);
	va_end(ap);
	if (n < 0)
		die("lỗi định dạng văn bản (format error)");
	if ((size_t)n < sizeof brief)
		return arena_strndup(a, brief, (size_t)n);
	p = arena_raw(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return p;
}
