/*
 * "Did you mean": the word of a list that is closest to a misspelt one.
 */
#ifndef TTHC_BASE_SUGGEST_H
#define TTHC_BASE_SUGGEST_H

#include <stddef.h>

struct suggestion {
	const char *word;	/* the best so far, or NULL */
	size_t distance;	/* edits between it and the misspelt word */
};

/*
 * Offers one candidate; it is kept if it is closer than the best so far and
 * near enough to be meant: at most one edit per three letters. Capitals,
 * diacritics (đ too), hyphens and spaces against underscores count as no
 * edit. Words over 64 bytes are never suggested.
 */
void suggest(struct suggestion *best, const char *misspelt,
    const char *candidate);

#endif
