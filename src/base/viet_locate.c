/* From places in a norm back to the text it was made of. */
#include <assert.h>
#include <stdlib.h>

#include "base/die.h"
#include "base/viet.h"
#include "base/viet_norm.h"

enum { A_WORD = 64 };		/* bytes, more than any */

/* The slow way: by a map of the norm. */
static void
locate_by_map(const char *s, size_t n, size_t *from, size_t *to)
{
	struct arena a = { 0 };
	size_t room = 3 * n + NORM_MARGIN;
	struct norm t = { 0 };

	t.out = arena_raw(&a, room);
	t.map = arena_raw(&a, room * sizeof *t.map);
	norm_run(&t, s, n, 0, *to + A_WORD);
	assert(*from <= *to && *to <= t.len);
	*to = t.map[*to];
	*from = t.map[*from];
	arena_release(&a);
}

/* The norm of the first to bytes has each letter where it stands in s. */
static bool
stands_alike(const char *s, size_t n, size_t to)
{
	size_t enough = n - to > A_WORD ? to + A_WORD : n, even;
	struct norm t = { .out = xmalloc(enough + NORM_MARGIN) };
	bool settled;

	even = norm_even_run(&t, s, enough, 0);
	settled = even == n && !norm_may_settle(t.out, even);
	free(t.out);
	/* A tone still to settle would move the last letters of the run. */
	return settled || to + NORM_MARGIN <= even;
}

void
viet_locate(const char *s, size_t n, size_t *from, size_t *to)
{
	bool empty = *from == *to;

	if (*to > n || !stands_alike(s, n, *to))
		locate_by_map(s, n, from, to);
	while (!empty && *to > *from && (s[*to - 1] == ' ' ||
	    s[*to - 1] == '\n'))
		--*to;
}
