/*
 * The trie of phrases that phrases.c runs over texts. Constant once built,
 * so that several threads may use one.
 */
#ifndef TTHC_LINT_PHRASE_SET_H
#define TTHC_LINT_PHRASE_SET_H

#include "lint/lexicon.h"
#include "lint/lint.h"

/* A row of G_CUM_TU, understood. */
struct phrase_row {
	enum rule_id rule;
	const char *instead;		/* "" if it names nothing */
	const struct date *from, *until;	/* NULL: no limit */
	unsigned places;		/* bit per word of V_NOI_TIM */
	struct words *near, *unless;
	size_t n_near, n_unless;
	bool skip_citations, match_case;
};

/* A phrase that ends at a node. */
struct phrase {
	const struct phrase_row *row;
	const char *written;		/* as in the register */
	const struct phrase *next;
};

struct phrases {
	struct lexicon lexicon;
	struct edge {
		uint32_t node, word;
		uint32_t to;		/* 0: free slot */
	} *edges;
	size_t n_edges, cap;		/* cap is a power of two */
	const struct phrase **ends;	/* by node; node 0 is the root */
	unsigned char begins[1 << 10];	/* bits for first words */
};

/*
 * The first of the tokens [from, n) of a norm that a phrase may begin with, by
 * a quick look; n if there is none.
 */
size_t phrases_next(const struct phrases *p, const char *norm,
    const struct token *tokens, size_t n, size_t from);

/* The node behind a word; 0 if no phrase goes on with it. */
uint32_t phrases_step(const struct phrases *p, uint32_t node, uint32_t word);

/* The bit of a word of V_NOI_TIM. */
unsigned place_bit(enum word_id w);

#endif
