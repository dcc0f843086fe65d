/*
 * The changes of a procedure in the order of khoản 2 Điều 8 Nghị định
 * 63/2010/NĐ-CP: first what befell the procedure as a whole, then its parts,
 * then what the law does not name, as it stands in a file.
 */
#ifndef TTHC_SHEET_LAW_ORDER_H
#define TTHC_SHEET_LAW_ORDER_H

#include "base/arena.h"
#include "model/change.h"

/* Changes of one part have the same rank. */
struct law_ordered {
	const struct change *change;
	size_t rank;
};

/* The changes of a subject in order, as many as it has, in the arena. */
const struct law_ordered *law_order(struct arena *a,
    const struct subject *s);

/* True if the change befell the procedure as a whole. */
bool law_order_is_whole(const struct change *ch);

/* The label of the part that a change is in. */
const char *law_order_label(const struct change *ch, enum lang lang);

#endif
