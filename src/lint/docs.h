/*
 * What the rules about legal documents and decisions ask again and again.
 */
#ifndef TTHC_LINT_DOCS_H
#define TTHC_LINT_DOCS_H

#include "lint/lint.h"

/* The date in a field; NULL unless it is filled and readable. */
const struct date *date_in(const struct record *r, enum field_id f);

/* The register row of a document field's value; NULL if it has none. */
const struct record *document_of(const struct value *number);

/* The legal bases of a procedure; *n gets their count. */
const struct value *bases_of(const struct record *procedure, size_t *n);

/* The number of a legal basis; NULL if it has none or its form is wrong. */
const struct value *basis_number(const struct value *basis);

/* What is wrong with a malformed document number, and what to write. */
struct docnum_advice {
	const char *vi, *en;		/* the fault, after the number */
	const char *help_vi, *help_en;
};

/* s is not well-formed; the texts are constants or in l->scratch. */
struct docnum_advice docnum_advice(struct lint *l, const char *s);

#endif
