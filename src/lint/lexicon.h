/*
 * The words of a set of phrases as numbers, and texts as rows of them.
 *
 * Phrases are looked for in norms (base/viet.h). Comparing whole words by
 * number makes one pass over a text enough for any number of phrases, and
 * asking for the words around a place costs no copy of the text.
 */
#ifndef TTHC_LINT_LEXICON_H
#define TTHC_LINT_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* A word of a text: bytes [start, end) of its norm. */
struct token {
	uint32_t start, end;
	uint32_t word;		/* private: ask lexicon_number() */
};

/* A row of word numbers. */
struct words {
	uint32_t *v;
	size_t n;
};

struct lexicon {
	struct arena *arena;
	struct slot {
		const char *word;	/* NULL: free */
		size_t len;
		uint32_t hash;
	} *slots;		/* the number of a word is its place plus 1 */
	size_t n, cap;		/* cap is a power of two */
};

/* An empty lexicon for at most max words. It and they live in the arena. */
void lexicon_init(struct lexicon *l, struct arena *a, size_t max);

/* How many words a norm has. */
size_t lexicon_count(const char *norm);

/* The words of a norm as numbers; those not seen before are added. */
struct words lexicon_add(struct lexicon *l, const char *norm);

/*
 * Splits a norm of len bytes into words, in the arena; *n gets their number.
 * A word is a run of letters, digits and marks.
 */
struct token *lexicon_split(struct arena *a, const char *norm, size_t len,
    size_t *n);

/* The number of a word of this norm; 0 if it is in no phrase. */
uint32_t lexicon_number(const struct lexicon *l, const char *norm,
    struct token *t);

/* True if the words stand in a row among n tokens of the norm. */
bool words_among(const struct lexicon *l, const char *norm,
    struct token *tokens, size_t n, const struct words *words);

#endif
