/*
 * What an amendment consists of: the parts it changed, the documents it rests
 * on, and which procedures took the place of which.
 */
#ifndef TTHC_SHEET_REPLACED_H
#define TTHC_SHEET_REPLACED_H

#include "base/arena.h"
#include "html/html.h"
#include "model/change.h"

/*
 * The legal bases (R_CAN_CU) of the new side that the old side did not have,
 * told apart by number; of a new procedure all. In the arena; *n gets how
 * many.
 */
const struct record *const *replaced_basis(struct arena *a,
    const struct subject *s, size_t *n);

/*
 * The parts that changed, a line each in the order of the law, then other
 * fields by name; for what was replaced or moved also that (khoản 2 Điều 15
 * Nghị định 63/2010/NĐ-CP). What changed in form only is no amendment.
 */
void replaced_parts(struct html_node *into, struct arena *a,
    const struct subject *s);

/* The same as one text, parts joined by "; "; in the arena. */
const char *replaced_parts_text(struct arena *a, const struct subject *s);

/*
 * The change that says which procedures (old_text, a line each with code and
 * name) were replaced by which (new_text); NULL unless the subject is one of
 * those that replace others.
 */
const struct change *replaced_change(const struct subject *s);

/*
 * Each group has a subject for every new procedure. True if subject i, which
 * must be one of those, is the first of its group: it stands for all of them.
 */
bool replaced_is_first(const struct changes *c, size_t i);

/*
 * The table of procedures that were replaced and those that replace them, n
 * for m on one row; nothing if there are none.
 */
void replaced_map(struct html_node *into, struct arena *a,
    const struct changes *c);

#endif
