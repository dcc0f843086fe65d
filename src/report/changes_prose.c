/* Word differences with the long equal stretches left out. */
#include <string.h>

#include "base/words_diff.h"
#include "report/changes_parts.h"

enum {
	KEPT = 5,		/* words beside a difference */
	LONG = 2 * KEPT + 3,	/* so many words are never shortened */
	SHORT = 100,		/* bytes of two values seen at a glance */
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

/* Bytes of the first max words; *words gets how many there are. */
static size_t
head(const char *s, size_t n, size_t max, size_t *words)
{
	size_t i = 0;

	for (*words = 0; *words < max; ++*words) {
		while (i < n && is_blank(s[i]))
			i++;
		if (i == n)
			break;
		while (i < n && !is_blank(s[i]))
			i++;
	}
	return i;
}

/* Where the last KEPT words begin. */
static size_t
tail(const char *s, size_t n)
{
	size_t words;

	for (words = 0; words < KEPT; words++) {
		while (n > 0 && is_blank(s[n - 1]))
			n--;
		while (n > 0 && !is_blank(s[n - 1]))
			n--;
	}
	return n;
}

static struct piece
ellipsis(bool first, bool last)
{
	const char *s = first ? "… " : last ? " …" : " … ";

	return (struct piece){ PIECE_SAME, s, strlen(s) };
}

/* Appends a stretch that is the same on both sides; returns the new count. */
static size_t
put_same(struct piece *v, size_t n, const char *s, size_t len, bool first,
    bool last)
{
	size_t words, from;

	head(s, len, LONG + 1, &words);
	if (words <= LONG) {
		v[n++] = (struct piece){ PIECE_SAME, s, len };
		return n;
	}
	if (!first)
		v[n++] = (struct piece){ PIECE_SAME, s,
			head(s, len, KEPT, &words) };
	v[n++] = ellipsis(first, last);
	from = tail(s, len);
	if (!last)
		v[n++] = (struct piece){ PIECE_SAME, s + from, len - from };
	return n;
}

/* Appends a stretch of one side; blanks at its ends are shown unmarked. */
static size_t
put_other(struct piece *v, size_t n, struct piece p)
{
	size_t from = 0, to = p.n;

	while (from < to && is_blank(p.s[from]))
		from++;
	while (to > from && is_blank(p.s[to - 1]))
		to--;
	if (from > 0)
		v[n++] = (struct piece){ PIECE_SAME, p.s, from };
	if (to > from)
		v[n++] = (struct piece){ p.what, p.s + from, to - from };
	if (to < p.n)
		v[n++] = (struct piece){ PIECE_SAME, p.s + to, p.n - to };
	return n;
}

const struct piece *
prose_pieces(struct arena *a, const char *old, const char *new, size_t *n)
{
	size_t count, i;
	const struct stretch *s = words_diff(a, old, strlen(old), new,
	    strlen(new), &count);
	struct piece *v = arena_grow(a, NULL, 0, 3 * count, sizeof *v);

	*n = 0;
	for (i = 0; i < count; i++)
		switch (s[i].kind) {
		case STRETCH_SAME:
			*n = put_same(v, *n, new + s[i].from, s[i].len,
			    i == 0, i + 1 == count);
			break;
		case STRETCH_GONE:
			*n = put_other(v, *n, (struct piece){ PIECE_GONE,
			    old + s[i].from, s[i].len });
			break;
		case STRETCH_COME:
			*n = put_other(v, *n, (struct piece){ PIECE_COME,
			    new + s[i].from, s[i].len });
			break;
		}
	return v;
}

static bool
keeps_words(const struct piece *v, size_t n)
{
	size_t words = 0, i;

	for (i = 0; i < n && words == 0; i++)
		if (v[i].what == PIECE_SAME)
			head(v[i].s, v[i].n, 1, &words);
	return words > 0;
}

const struct piece *
change_pieces(struct arena *a, const struct change *ch, size_t *n)
{
	const char *old = ch->old_text, *new = ch->new_text;
	const struct piece *v;

	*n = 0;
	/* Lists of procedures that replace each other are read side by side. */
	if (old == NULL || new == NULL || ch->field == NULL)
		return NULL;
	if (!ch->prose && strlen(old) + strlen(new) < SHORT)
		return NULL;
	v = prose_pieces(a, old, new, n);
	if (!keeps_words(v, *n))
		*n = 0;
	return v;
}
