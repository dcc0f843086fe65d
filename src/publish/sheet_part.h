/*
 * Inside the sheet: lines that several parts are made of, and the parts that
 * stand in files of their own.
 */
#ifndef TTHC_PUBLISH_SHEET_PART_H
#define TTHC_PUBLISH_SHEET_PART_H

#include "model/way.h"
#include "publish/sheet.h"

/* One of two texts, by the language of the sheet. */
const char *sheet_say(const struct marks *m, const char *vi, const char *en);

/* A paragraph: a label of ours, then the value on one line. */
void sheet_line(struct html_node *into, const struct marks *m,
    const char *label, const struct value *v);

/* A value as paragraphs and items. */
void sheet_prose(struct html_node *into, const struct marks *m,
    const struct value *v);

/* What was dropped from a field of a record, a line each. */
void sheet_dropped(struct html_node *into, const struct marks *m,
    const struct record *in, enum field_id f);

/* One fee: name and amount, then everything else that is known of it. */
void sheet_fee(struct html_node *into, const struct marks *m,
    const struct record *fee);

/* Parts. */
void sheet_ways(struct html_node *into, const struct sheet *s);
void sheet_dossier(struct html_node *into, const struct sheet *s);
void sheet_forms(struct html_node *into, const struct sheet *s);

#endif
