/*
 * Values that nobody understands (KIND_RAW), as JSON.
 *
 * YAML spells more than JSON does. A plain scalar that is a number, true,
 * false or null in JSON is that, digit by digit (1.50 stays 1.50); one that
 * stands for nothing in YAML (empty, ~) is null; every other scalar is text,
 * as everything in quotes is. Keys keep their order.
 */
#ifndef TTHC_EXPORT_RAW_JSON_H
#define TTHC_EXPORT_RAW_JSON_H

#include "base/buf.h"
#include "model/record.h"

/*
 * Appends the filled value as JSON text, on one line and without blanks. Signs
 * that a format of text might not hold (controls, U+2028, U+FFFE and the like)
 * are escaped, other letters are not. A value that an importer made is text.
 */
void raw_json(struct buf *out, const struct value *v);

#endif
