/* Edit distance between folded words, by the usual two-row table. */
#include <string.h>

#include "base/arena.h"
#include "base/escape.h"
#include "base/suggest.h"
#include "base/viet.h"

enum { MAX_WORD = 64 };

static size_t
min(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t
distance(const char *a, const char *b)
{
	size_t row[MAX_WORD + 1], i, j, diagonal, above, n = strlen(b);

	for (j = 0; j <= n; j++)
		row[j] = j;
	for (i = 0; a[i] != '\0'; i++) {
		diagonal = row[0];
		row[0] = i + 1;
		for (j = 0; j < n; j++) {
			above = row[j + 1];
			row[j + 1] = min(min(row[j], above) + 1,
			    diagonal + (a[i] != b[j]));
			diagonal = above;
		}
	}
	return row[n];
}

/* The form in which words are compared; what is typed may be no UTF-8. */
static const char *
plain(struct arena *a, const char *s)
{
	struct buf clean;
	char *p, *q;
	size_t n;

	buf_init(&clean, 0);
	escape_stray(&clean, s, strlen(s));
	p = viet_fold(a, clean.data, clean.len, &n);
	buf_release(&clean);
	for (q = p; *q != '\0'; q++)
		if (*q == '-' || *q == ' ')
			*q = '_';
	return p;
}

void
suggest(struct suggestion *best, const char *misspelt, const char *candidate)
{
	struct arena a;
	const char *p, *q;
	size_t d;

	if (strlen(misspelt) > MAX_WORD || strlen(candidate) > MAX_WORD)
		return;
	arena_init(&a);
	p = plain(&a, misspelt);
	q = plain(&a, candidate);
	d = strlen(p) > MAX_WORD || strlen(q) > MAX_WORD ? MAX_WORD :
	    distance(p, q);
	if (d <= (strlen(q) + 2) / 3 && d < strlen(q) &&
	    (best->word == NULL || d < best->distance)) {
		best->word = candidate;
		best->distance = d;
	}
	arena_release(&a);
}
