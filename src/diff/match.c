/* Pairs rows by place; the rest follows. */
#include "diff/match.h"

void
match_rows(struct match *out, struct arena *a, const struct value *old,
    size_t n, const struct value *new, size_t m)
{
	size_t i;

	(void)old;
	(void)new;
	out->of_old = arena_alloc(a, n * sizeof *out->of_old);
	out->of_new = arena_alloc(a, m * sizeof *out->of_new);
	out->moved = arena_alloc(a, m * sizeof *out->moved);
	for (i = 0; i < n; i++)
		out->of_old[i] = i < m ? i : NO_ROW;
	for (i = 0; i < m; i++)
		out->of_new[i] = i < n ? i : NO_ROW;
}
