/*
 * Phrases that a register questions: src/facts/cum_tu.yaml and what a
 * catalogue's own danh_muc/cum_tu.yaml adds to it.
 *
 * All phrases of all rules are found in one pass over the norm of a text.
 * Where several begin at the same word, the longest decides that is in force
 * and belongs to that kind of text; its row then says by the words around it
 * whether it is questioned here.
 */
#ifndef TTHC_LINT_PHRASES_H
#define TTHC_LINT_PHRASES_H

#include "lint/lint.h"

struct phrases;

/*
 * The phrases of a catalogue, in the arena; the catalogue must outlive them.
 * Rows whose rule is not a phrase rule are passed over.
 */
struct phrases *phrases_new(struct arena *a, const struct catalogue *c);

/* Reports the phrases in a filled TEXT or PROSE value. */
void phrases_run(const struct phrases *p, struct lint *l,
    const struct value *v);

#endif
