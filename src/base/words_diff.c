/*
 * Hunks between tokens, moved and joined so that they read well, then turned
 * back into bytes of the texts.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/edits.h"
#include "base/tokens.h"
#include "base/viet.h"
#include "base/words_diff.h"

enum { SCRAP = 3 };		/* words that may go with two long changes */

struct text {
	const char *s;
	size_t n;
	struct tokens tokens;	/* from, to: bytes of s */
	uint32_t *ids;
};

struct output {
	struct arena *arena;
	struct stretch *stretches;
	size_t n, room;
};

/* The id of two tokens as one. No token of a text begins with a NUL. */
static uint32_t
id_of_pair(struct names *names, uint32_t first, uint32_t second)
{
	const uint32_t pair[] = { 0, first, second };

	return names_add(names, (const char *)pair, sizeof pair);
}

/*
 * Turns places in the norm into places in the text. A sign with foreign marks
 * may have become several tokens; it is one again.
 */
static void
move_to_source(struct tokens *t, struct names *names, const uint32_t *map)
{
	size_t i, used = 0;

	for (i = 0; i < t->n; i++) {
		struct token token = t->t[i], *last = &t->t[used];

		token.from = map[token.from];
		token.to = map[token.to];
		if (used > 0 && last[-1].from == token.from) {
			last[-1].to = token.to;
			last[-1].id = id_of_pair(names, last[-1].id,
			    token.id);
		} else {
			t->t[used++] = token;
		}
	}
	t->n = used;
}

static struct text
read_text(struct names *names, const char *s, size_t n)
{
	struct text t = { .s = s, .n = n };
	struct arena *a = names->arena;
	uint32_t *map = arena_raw(a, (3 * n + 1) * sizeof *map);
	size_t len, i;
	const char *norm = viet_norm(a, s, n, &len, map);

	t.tokens = tokens_read(names, a, norm, len);
	move_to_source(&t.tokens, names, map);
	t.ids = arena_raw(a, t.tokens.n * sizeof *t.ids);
	for (i = 0; i < t.tokens.n; i++)
		t.ids[i] = t.tokens.t[i].id;
	return t;
}

/* True if token i is the first of a line. */
static bool
begins_line(const struct text *t, size_t i)
{
	size_t from;

	if (i == 0 || i == t->tokens.n)
		return i == 0;
	from = t->tokens.t[i - 1].to;
	return memchr(t->s + from, '\n', t->tokens.t[i].from - from) != NULL;
}

/* --- where a change begins ---------------------------------------------- */

static bool
is_sign(const struct text *t, size_t i, const char *signs)
{
	const struct token *token = &t->tokens.t[i];

	return token->to == token->from + 1 &&
	    strchr(signs, t->s[token->from]) != NULL;
}

/* How natural it is that something begins with token i. */
static int
fitness(const struct text *t, size_t i)
{
	if (begins_line(t, i))
		return 3;
	if (is_sign(t, i - 1, ".;:"))
		return 2;
	return is_sign(t, i, ",;(") ? 1 : 0;
}

/*
 * Of "a, [b, ]c" and "a[, b], c", which say the same, prefers the hunk that
 * begins where a line, a sentence or an item does. It may move by back tokens
 * to the left and ahead tokens to the right.
 */
static void
move_hunk(struct hunk *h, const struct text *t, size_t at, size_t n,
    size_t back, size_t ahead)
{
	size_t low = at, high = at, best, i;

	while (at - low < back && t->ids[low - 1] == t->ids[low + n - 1])
		low--;
	while (high - at < ahead && t->ids[high] == t->ids[high + n])
		high++;
	for (best = i = high; i-- > low;)
		if (fitness(t, i) > fitness(t, best))
			best = i;
	h->old += best - at;
	h->new += best - at;
}

static void
move_hunks(struct hunk *h, size_t n, const struct text *old,
    const struct text *new)
{
	size_t i, back, ahead;

	for (i = 0; i < n; i++) {
		if (h[i].n_old > 0 && h[i].n_new > 0)
			continue;
		/* One token at least stays between two hunks. */
		back = i == 0 ? h[i].new : h[i].new - h[i - 1].new -
		    h[i - 1].n_new - 1;
		ahead = i + 1 == n ? new->tokens.n - h[i].new - h[i].n_new :
		    h[i + 1].new - h[i].new - h[i].n_new - 1;
		if (h[i].n_new > 0)
			move_hunk(&h[i], new, h[i].new, h[i].n_new, back,
			    ahead);
		else
			move_hunk(&h[i], old, h[i].old, h[i].n_old, back,
			    ahead);
	}
}

/* --- scraps -------------------------------------------------------------- */

static size_t
size_of(const struct hunk *h)
{
	return h->n_old > h->n_new ? h->n_old : h->n_new;
}

/* True if what stayed between two hunks is not worth showing by itself. */
static bool
is_scrap(const struct text *new, const struct hunk *a, const struct hunk *b)
{
	size_t words = 0, i, small;

	for (i = a->new + a->n_new; i < b->new; i++) {
		if (new->tokens.t[i].kind == TOKEN_NUMBER ||
		    begins_line(new, i))
			return false;
		words += new->tokens.t[i].kind == TOKEN_WORD;
		if (words > SCRAP)
			return false;
	}
	small = size_of(a) < size_of(b) ? size_of(a) : size_of(b);
	return !begins_line(new, b->new) && (words <= 1 || 2 * words <= small);
}

/* Joins hunks that only a scrap parts; returns how many there are now. */
static size_t
join_hunks(struct hunk *h, size_t n, const struct text *new)
{
	size_t i, kept = 0;

	for (i = 1; i < n; i++) {
		struct hunk *last = &h[kept];

		if (is_scrap(new, last, &h[i])) {
			last->n_old = h[i].old + h[i].n_old - last->old;
			last->n_new = h[i].new + h[i].n_new - last->new;
		} else {
			h[++kept] = h[i];
		}
	}
	return n > 0 ? kept + 1 : 0;
}

/* --- stretches ----------------------------------------------------------- */

static void
add_stretch(struct output *o, enum stretch_kind kind, size_t from, size_t to)
{
	if (from >= to)
		return;
	if (o->n == o->room) {
		o->room = o->room > 0 ? 2 * o->room : 8;
		o->stretches = arena_grow(o->arena, o->stretches, o->n,
		    o->room, sizeof *o->stretches);
	}
	o->stretches[o->n++] = (struct stretch){ kind, from, to - from };
}

/* True if blanks stand before token i, which need not be there. */
static bool
has_gap(const struct text *t, size_t i)
{
	return i > 0 && i < t->tokens.n &&
	    t->tokens.t[i].from > t->tokens.t[i - 1].to;
}

/* The bytes of n tokens from token i on; with the blanks before them (at the
 * start, behind them) if they stand for themselves. */
static void
bytes_of(const struct text *t, size_t i, size_t n, bool alone, size_t *from,
    size_t *to)
{
	const struct token *tokens = t->tokens.t;

	if (n == 0) {
		*from = *to = i > 0 ? tokens[i - 1].to : 0;
		return;
	}
	*from = tokens[i].from;
	*to = tokens[i + n - 1].to;
	if (!alone)
		return;
	if (i > 0)
		*from = tokens[i - 1].to;
	else if (i + n < t->tokens.n)
		*to = tokens[i + n].from;
}

static void
put_stretches(struct output *o, const struct hunk *h, size_t n,
    const struct text *old, const struct text *new)
{
	size_t at = 0, i, gone, gone_end, come, come_end;

	for (i = 0; i < n; i++) {
		bytes_of(old, h[i].old, h[i].n_old, h[i].n_new == 0, &gone,
		    &gone_end);
		bytes_of(new, h[i].new, h[i].n_new, h[i].n_old == 0, &come,
		    &come_end);
		if (has_gap(old, h[i].old) && !has_gap(new, h[i].new) &&
		    h[i].n_old > 0)
			gone = old->tokens.t[h[i].old - 1].to;
		add_stretch(o, STRETCH_SAME, at, come);
		add_stretch(o, STRETCH_GONE, gone, gone_end);
		add_stretch(o, STRETCH_COME, come, come_end);
		at = come_end;
	}
	add_stretch(o, STRETCH_SAME, at, new->n);
}

const struct stretch *
words_diff(struct arena *a, const char *old, size_t n, const char *new,
    size_t m, size_t *count)
{
	struct arena work = { 0 };
	struct names names = { .arena = &work };
	struct text before = read_text(&names, old, n);
	struct text after = read_text(&names, new, m);
	struct output out = { .arena = a };
	struct hunk *hunks;
	size_t n_hunks;

	hunks = edits_between(&work, before.ids, before.tokens.n, after.ids,
	    after.tokens.n, &n_hunks);
	move_hunks(hunks, n_hunks, &before, &after);
	n_hunks = join_hunks(hunks, n_hunks, &after);
	put_stretches(&out, hunks, n_hunks, &before, &after);
	arena_release(&work);
	*count = out.n;
	return out.stretches;
}
