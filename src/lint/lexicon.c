/* A hash table of words with open addressing, and the splitter of norms. */
#include <assert.h>
#include <string.h>

#include "lint/lexicon.h"

enum { FNV_BASIS = 0x811C9DC5, FNV_PRIME = 0x01000193 };

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
 * Bytes of the sign at s if it belongs to a word, else 0. In a norm only the
 * signs of Latin-1 and of general punctuation stand between words.
 */
static size_t
word_sign(const unsigned char *s)
{
	if (s[0] < 0x80)
		return (s[0] >= 'a' && s[0] <= 'z') ||
		    (s[0] >= '0' && s[0] <= '9');
	if (s[0] == 0xC2 || (s[0] == 0xC3 && (s[1] == 0x97 ||
	    s[1] == 0xB7)) || (s[0] == 0xE2 && s[1] <= 0x81))
		return 0;
	return s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
}

/* Moves *at to the next word at or after it; false if there is none. */
static bool
next_word(const char *norm, size_t len, size_t *at, struct token *t,
    uint32_t *hash)
{
	const unsigned char *s = (const unsigned char *)norm;
	size_t i = *at, k;

	while (i < len && word_sign(s + i) == 0)
		i += s[i] < 0xC0 ? 1 : s[i] < 0xE0 ? 2 : 3;
	t->start = (uint32_t)i;
	*hash = FNV_BASIS;
	while (i < len && (k = word_sign(s + i)) > 0)
		for (; k > 0; k--)
			*hash = (*hash ^ s[i++]) * FNV_PRIME;
	t->end = (uint32_t)i;
	*at = i;
	return t->end > t->start;
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
add_word(struct lexicon *l, const char *s, size_t len, uint32_t hash)
{
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
	uint32_t hash;

	while (next_word(norm, len, &at, &t, &hash))
		n++;
	return n;
}

struct words
lexicon_add(struct lexicon *l, const char *norm)
{
	size_t len = strlen(norm), at = 0;
	struct words w = { 0 };
	struct token t;
	uint32_t hash;

	w.v = arena_alloc(l->arena, (lexicon_count(norm) + 1) * sizeof *w.v);
	while (next_word(norm, len, &at, &t, &hash))
		w.v[w.n++] = add_word(l, norm + t.start, t.end - t.start,
		    hash);
	return w;
}

struct token *
lexicon_split(const struct lexicon *l, struct arena *a, const char *norm,
    size_t len, size_t *n)
{
	struct token *tokens, t;
	size_t at = 0, i;
	uint32_t hash;

	tokens = arena_alloc(a, (len / 2 + 1) * sizeof *tokens);
	for (*n = 0; next_word(norm, len, &at, &t, &hash); (*n)++) {
		i = slot_of(l, norm + t.start, t.end - t.start, hash);
		t.word = l->slots[i].word != NULL ? (uint32_t)i + 1 : 0;
		tokens[*n] = t;
	}
	return tokens;
}

bool
words_among(const struct token *tokens, size_t n, const struct words *words)
{
	size_t i, k;

	for (i = 0; i + words->n <= n; i++) {
		for (k = 0; k < words->n; k++)
			if (tokens[i + k].word != words->v[k])
				break;
		if (k == words->n)
			return true;
	}
	return false;
}
