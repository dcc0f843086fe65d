/*
 * What the text of one scalar means, by the kind of its field.
 */
#ifndef TTHC_LOAD_SCALAR_VALUE_H
#define TTHC_LOAD_SCALAR_VALUE_H

#include "load/bind.h"

/* Fills v->as, v->norm, v->signs and v->parsed from v->text; reports what
 * family 1 has to say about it. */
void scalar_value(struct binder *b, struct value *v);

#endif
