/*
 * Values in the words of people.
 *
 * A catalogue keeps ids, codes and keys; notices and reports show what they
 * stand for: the name of a body, "8.000 đồng", "20/01/2026", "Trực tiếp".
 * Texts are written as they stand in the file, never folded or reworded.
 */
#ifndef TTHC_MODEL_SAY_H
#define TTHC_MODEL_SAY_H

#include "base/buf.h"
#include "model/record.h"
#include "model/rule.h"

/*
 * Appends the value: a scalar, a list (sets joined by "; ", paragraphs each on
 * a line) or a record. `khong` is "Không", a field that is absent or empty
 * appends nothing. Words have English labels; names and texts stay Vietnamese.
 */
void say_value(struct buf *out, const struct value *v, enum lang lang);

/*
 * Appends what tells a row from its neighbours, by its IDENT fields: "Trực
 * tiếp · Đăng ký đúng hạn". Without any it appends nothing.
 */
void say_row(struct buf *out, const struct record *r, enum lang lang);

/*
 * The same, but no more than tells the row from the others in its list: of
 * ways to apply by different channels only the channel.
 */
void say_row_briefly(struct buf *out, const struct record *r,
    enum lang lang);

/*
 * Appends a whole row: what say_row gives, then every other filled field with
 * its label: "Tờ khai (Bản chính: 1; Nộp hay xuất trình: Nộp)".
 */
void say_record(struct buf *out, const struct record *r, enum lang lang);

/* Appends an amount with its currency, a word of V_TIEN_TE: "8.000 đồng". */
void say_amount(struct buf *out, long long amount,
    const struct word *currency, enum lang lang);

/* The label of a field in the language. */
const char *field_label(const struct field *f, enum lang lang);

#endif
