/*
 * A comparison in the making: what the parts of compare.c share.
 */
#ifndef TTHC_DIFF_COMPARISON_H
#define TTHC_DIFF_COMPARISON_H

#include "diff/compare.h"
#include "diff/subject.h"

struct comparison {
	const struct compare_request *q;
	struct collector collector;
	struct subject *subjects;
	size_t n, cap;
};

/* One side of a pair of documents; d is NULL where there is none. */
struct edit_side comparison_side(const struct comparison *c,
    const struct side *side, const struct document *d);

/* A new empty subject; valid until the next one is made. */
struct subject *subject_open(struct comparison *c);

/* Takes over what was collected; a subject without changes is dropped. */
void subject_end(struct comparison *c, struct subject *s);

/* Compares all procedures, resp. units and registers. */
void compare_procedures(struct comparison *c);
void compare_units(struct comparison *c);
void compare_registers(struct comparison *c);

#endif
