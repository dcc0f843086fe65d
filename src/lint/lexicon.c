/* A hash table of words with open addressing, and the splitter of norms. */
#include <assert.h>
#include <string.h>

#include "base/every_byte.h"
#include "lint/lexicon.h"

enum { FNV_BASIS = 0x811C9DC5, FNV_PRIME = 0x01000193 };

#define NOT_LOOKED_UP UINT32_MAX
#define NOT_EVEN SIZE_MAX

void
lexicon_init(struct lexicon *l, struct arena *a, size_t max)
{
	l->arena = a;
	l->n = 0;
	for (l->cap = 64; l->cap < 2 * max; l->cap *= 2)
		;
	l->slots = arena_alloc(a, l->cap * sizeof *l->slots);
}

/*
 * The bytes of norms: w in a word, ? a first byte that needs a look at the
 * next. Of the signs outside ASCII only those of Latin-1 and of general
 * punctuation stand between words.
 */
static const char kinds[] =
    "                                " "                wwwwwwwwww      "
    "                                " " wwwwwwwwwwwwwwwwwwwwwwwwww     "
    "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww" "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
    "ww ?wwwwwwwwwwwwwwwwwwwwwwwwwwww" "ww?wwwwwwwwwwwwwwwwwwwwwwwwwwwww";

static bool
in_word(const unsigned char *s)
{
	if (kinds[*s] == 'w')
		return true;
	return kinds[*s] == '?' && (*s == 0xC3 ? s[1] != 0x97 &&
	    s[1] != 0xB7 : s[1] > 0x81);
}

/* Moves *at to the next word at or after it; false if there is none. */
static bool
next_word(const char *norm, size_t len, size_t *at, struct token *t)
{
	const unsigned char *s = (const unsigned char *)norm;
	size_t i = *at;

	while (i < len && !in_word(s + i))
		i += s[i] < 0x80 ? 1 : s[i] == 0xE2 ? 3 : 2;
	t->start = (uint32_t)i;
	while (in_word(s + i))		/* the NUL ends it */
		i++;
	t->end = (uint32_t)i;
	t->word = NOT_LOOKED_UP;
	*at = i;
	return t->end > t->start;
}

static uint32_t
hash_of(const char *s, size_t len)
{
	uint32_t h = FNV_BASIS;
	size_t i;

	for (i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * FNV_PRIME;
	return h;
}

/* Where the word stands, or would stand. */
static size_t
slot_of(const struct lexicon *l, const char *s, size_t len, uint32_t hash)
{
	size_t i = hash & (l->cap - 1);

	while (l->slots[i].word != NULL && (l->slots[i].hash != hash ||
	    l->slots[i].len != len || memcmp(l->slots[i].word, s, len) != 0))
		i = (i + 1) & (l->cap - 1);
	return i;
}

static uint32_t
add_word(struct lexicon *l, const char *s, size_t len)
{
	uint32_t hash = hash_of(s, len);
	size_t i = slot_of(l, s, len, hash);
	struct slot *slot = &l->slots[i];

	if (slot->word == NULL) {
		l->n++;
		assert(2 * l->n <= l->cap);
		slot->word = arena_strndup(l->arena, s, len);
		slot->len = len;
		slot->hash = hash;
	}
	return (uint32_t)i + 1;
}

size_t
lexicon_count(const char *norm)
{
	size_t len = strlen(norm), at = 0, n = 0;
	struct token t;

	while (next_word(norm, len, &at, &t))
		n++;
	return n;
}

struct words
lexicon_add(struct lexicon *l, const char *norm)
{
	size_t len = strlen(norm), at = 0;
	struct words w = { 0 };
	struct token t;

	w.v = arena_alloc(l->arena, (lexicon_count(norm) + 1) * sizeof *w.v);
	while (next_word(norm, len, &at, &t))
		w.v[w.n++] = add_word(l, norm + t.start, t.end - t.start);
	return w;
}

/* --- splitting ---------------------------------------------------------- */

/*
 * What a byte may mean together with the one before it: a bit counts if both
 * have it. No continuation byte follows the last of a letter.
 */
enum {
	BETWEEN = 1,		/* stands between words */
	BEHIND_C2 = 2,		/* signs of Latin-1 */
	BEHIND_E2 = 4,		/* general punctuation */
	RARE_C3 = 8,		/* × and ÷ */
	RARE_E2 = 0x10,		/* other signs, which next_word() knows */
	RARE_80 = 0x20,		/* a letter that looks like punctuation here */
	RARE = 0x40,
	RARES = RARE_C3 | RARE_E2 | RARE_80 | RARE
};

#define BEFORE(c) (BETWEEN | RARE | ((c) == 0xC2 ? BEHIND_C2 : 0) | \
	((c) == 0xC3 ? RARE_C3 : 0) | \
	((c) == 0xE2 ? BEHIND_C2 | RARE_E2 : 0) | \
	((c) == 0x80 || (c) == 0x81 ? BEHIND_E2 : 0) | \
	((c) > 0xDF && (c) != 0xE2 ? RARE_80 : 0))

#define CONTINUES(c) (BEHIND_C2 | BEHIND_E2 | \
	((c) == 0x97 || (c) == 0xB7 ? RARE_C3 : 0) | \
	((c) > 0x81 ? RARE_E2 : RARE_80))

#define HERE(c) (BYTE_IN(c, '0', '9') || BYTE_IN(c, 'a', 'z') ? 0 : \
	(c) < 0x80 || (c) == 0xC2 || (c) == 0xE2 ? BETWEEN : \
	(c) < 0xC0 ? CONTINUES(c) : (c) < 0xF0 ? 0 : RARE)

static const unsigned char before[256] = { EVERY_BYTE(BEFORE) };
static const unsigned char here[256] = { EVERY_BYTE(HERE) };

/*
 * Notes where words begin and end, in turn, without a branch that depends on
 * the text; returns how many words, or NOT_EVEN if it holds something rare.
 * The byte behind a norm is its NUL, which ends the last word.
 */
static size_t
find_bounds(const char *norm, size_t len, uint32_t *bounds)
{
	unsigned was = before[0], found, seen = 0;
	bool between = true, before_it;
	size_t i, n = 0;

	for (i = 0; i <= len; i++) {
		unsigned char c = (unsigned char)norm[i];

		found = was & here[c];
		was = before[c];
		seen |= found;
		before_it = between;
		between = found != 0;
		bounds[n] = (uint32_t)i;
		n += between ^ before_it;
	}
	return seen & RARES ? NOT_EVEN : n / 2;
}

struct token *
lexicon_split(struct arena *a, const char *norm, size_t len, size_t *n)
{
	struct token *tokens = arena_raw(a, (len / 2 + 1) * sizeof *tokens);
	uint32_t *bounds = arena_raw(a, (len + 2) * sizeof *bounds);
	size_t i, at = 0;

	*n = find_bounds(norm, len, bounds);
	if (*n != NOT_EVEN) {
		for (i = 0; i < *n; i++)
			tokens[i] = (struct token){ bounds[2 * i],
			    bounds[2 * i + 1], NOT_LOOKED_UP };
		return tokens;
	}
	for (*n = 0; next_word(norm, len, &at, &tokens[*n]); (*n)++)
		;
	return tokens;
}

uint32_t
lexicon_number(const struct lexicon *l, const char *norm, struct token *t)
{
	const char *s = norm + t->start;
	size_t len = t->end - t->start, i;

	if (t->word == NOT_LOOKED_UP) {
		i = slot_of(l, s, len, hash_of(s, len));
		t->word = l->slots[i].word != NULL ? (uint32_t)i + 1 : 0;
	}
	return t->word;
}

bool
words_among(const struct lexicon *l, const char *norm, struct token *tokens,
    size_t n, const struct words *words)
{
	size_t i, k;

	for (i = 0; i + words->n <= n; i++) {
		for (k = 0; k < words->n; k++)
			if (lexicon_number(l, norm, &tokens[i + k]) !=
			    words->v[k])
				break;
		if (k == words->n)
			return true;
	}
	return false;
}
