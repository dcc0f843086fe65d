/* Collects the notes of an import. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "import/note.h"

__attribute__((format(printf, 2, 0)))
static const char *
format(struct arena *a, const char *fmt, va_list ap)
{
	va_list again;
	char *s;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	s = arena_alloc(a, (size_t)n + 1);
	vsnprintf(s, (size_t)n + 1, fmt, ap);
	return s;
}

void
note_add(struct notes *n, enum note_kind kind, const char *place,
    const char *vi, const char *en, ...)
{
	struct note *note;
	va_list ap;

	if (n->n == n->cap) {
		n->cap = n->cap * 2 + 32;
		n->v = arena_grow(n->arena, n->v, n->n, n->cap, sizeof *n->v);
	}
	note = &n->v[n->n];
	note->number = n->n++;
	note->place = arena_strdup(n->arena, place);
	va_start(ap, en);
	note->text = format(n->arena, n->lang == LANG_VI ? vi : en, ap);
	va_end(ap);
	n->count[kind]++;
}

static int
compare(const void *va, const void *vb)
{
	const struct note *a = va, *b = vb;
	int c = strcmp(a->place, b->place);

	return c != 0 ? c : a->number < b->number ? -1 : 1;
}

void
notes_sort(struct notes *n)
{
	if (n->n > 0)
		qsort(n->v, n->n, sizeof *n->v, compare);
}
