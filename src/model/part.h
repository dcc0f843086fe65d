/*
 * The parts of a procedure: khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP.
 *
 * A catalogue keeps time limits, fees and forms where they belong (on a way to
 * apply, on a paper); the law, decisions and notices know them as parts of
 * their own. Parts are the words of V_BO_PHAN.
 */
#ifndef TTHC_MODEL_PART_H
#define TTHC_MODEL_PART_H

#include "model/record.h"

/* The parts in the order of the law; *n gets their number. */
const enum word_id *parts_in_order(size_t *n);

/*
 * The part that a field of a record inside a procedure belongs to; N_WORDS if
 * to none: levels, the online service, the internal process.
 */
enum word_id part_of(const struct field *f, const struct record *in);

/* The field of the outermost record that a field of a record stands under:
 * itself, if the record is not inside another. */
const struct field *outermost_field(const struct field *f,
    const struct record *in);

#endif
