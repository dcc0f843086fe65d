/*
 * Legal documents as official papers cite them: "Nghị định số 123/2015/NĐ-CP
 * ngày 15/11/2015 của Chính phủ quy định chi tiết …". What the register does
 * not say is left out, never guessed.
 */
#ifndef TTHC_SHEET_CITE_H
#define TTHC_SHEET_CITE_H

#include <stdbool.h>

#include "base/buf.h"
#include "model/record.h"

/*
 * Appends a citation of the document that a KIND_DOC value names: with issuer
 * and title, or short, up to the day.
 */
void cite(struct buf *out, const struct value *document, bool title);

/*
 * Appends a legal basis (a record of R_CAN_CU): article, document, or the
 * title of one without number.
 */
void cite_basis(struct buf *out, const struct record *basis, bool title);

/* Appends "08/6/2010": months from 3 on without zero, as offices write. */
void cite_date(struct buf *out, struct date d);

#endif
