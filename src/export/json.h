/*
 * The JSON of a catalogue: the same names, the same nesting and the same order
 * as its YAML, so whoever knows tthc-catalog(5) knows this form too.
 *
 *   - A record is an object, its keys in the order of the field table; a key
 *     that is not in the file is not in the object.
 *   - A field that may have several values is an array, also of one value.
 *   - A key without a value is null; `khong` is the string "khong".
 *   - Whole numbers, amounts and truth values are numbers, true and false when
 *     they are what the field wants; wrong ones and everything else, dates
 *     and durations too, are strings as they were written. No number has a
 *     fraction or an exponent.
 *   - What nobody understands (KIND_RAW) is the JSON that it is.
 *
 * A legal basis written as its number alone is {"so": number}. Nothing is
 * lost but comments and the style of writing; every document is YAML as well,
 * and a procedure's reads back as the same record.
 */
#ifndef TTHC_EXPORT_JSON_H
#define TTHC_EXPORT_JSON_H

#include "export/form.h"

/*
 * Appends a record, indented by two blanks a level; its own brace is taken to
 * stand in column indent. Writes no line feed at the end.
 */
void json_record(struct buf *out, const struct record *r, size_t indent);

/*
 * The document of a form: a procedure alone is an object, several are
 *
 *   {"phien_ban": "tthc/1", "tthc": {...}, "don_vi": {id: {...}},
 *    "danh_muc": {register: {id: {...}}}, "thu_tuc": [...]}
 *
 * with the settings, the units and the catalogue's own rows (not those that
 * come with the program) if the whole catalogue is in it.
 */
bool json_head(struct buf *out, struct exporter *x, bool whole);
void json_tail(struct buf *out, struct exporter *x);
bool json_put_procedure(struct buf *out, struct exporter *x,
    const struct item *item);

#endif
