/*
 * Inside the manual module: kinds of values, in words.
 */
#ifndef TTHC_MANUAL_KINDS_H
#define TTHC_MANUAL_KINDS_H

#include "model/field.h"
#include "model/rule.h"

struct kind_words {
	const char *name[N_LANGS];	/* "một dòng chữ" */
	const char *doc[N_LANGS];	/* how it is written; NULL if the name
					   says all */
	const char *right, *wrong;	/* examples, or NULL */
	enum rule_id rule;		/* what is said about the wrong one */
};

/* The words for a kind; constant, never NULL. */
const struct kind_words *kind_words(enum kind kind);

#endif
