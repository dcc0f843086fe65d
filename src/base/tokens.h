/*
 * Texts as sequences of tokens, for comparing them by what people read.
 *
 * A token is a syllable; a number with all that belongs to it ("10.000
 * đồng/bản", "15 ngày làm việc", "63/2010/nđ-cp", "01/7/2025"); or any other
 * sign. White space is none. Texts are norms (viet.h), so that Unicode form,
 * capitals and the style of tone marks make no other token.
 */
#ifndef TTHC_BASE_TOKENS_H
#define TTHC_BASE_TOKENS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/names.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_SIGN };

struct token {
	size_t from, to;	/* bytes of the norm */
	uint32_t id;		/* equal for equal tokens, blanks aside */
	enum token_kind kind;
};

struct tokens {
	struct token *t;
	size_t n;
};

/* The tokens of a norm of len bytes, in the arena, numbered by the table. */
struct tokens tokens_read(struct names *names, struct arena *a,
    const char *norm, size_t len);

#endif
