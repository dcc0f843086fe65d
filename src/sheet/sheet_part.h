/*
 * Inside the sheet: lines that several parts are made of, and the parts that
 * stand in files of their own.
 */
#ifndef TTHC_PUBLISH_SHEET_PART_H
#define TTHC_PUBLISH_SHEET_PART_H

#include <stdbool.h>

#include "model/way.h"
#include "sheet/sheet.h"

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

/* That nobody filled the part. */
void sheet_missing(struct html_node *into, const struct sheet *s);

/*
 * What those of n ways are called for which meant is true: "Trực tiếp · Đăng
 * ký đúng hạn; Trực tuyến", without the place; in the arena.
 */
const char *sheet_ways_name(const struct marks *m, const struct value *way,
    size_t n, const bool *meant);

/* The fees of one way: names and amounts. */
void sheet_way_amounts(struct html_node *into, const struct marks *m,
    const struct record *way);

/* Writes something of a record, with marks. */
typedef void sheet_put(struct html_node *into, const struct marks *m,
    const struct record *r);

/* What put would say of a record without marks, in the arena: two of which it
 * says the same need not be said twice. */
const char *sheet_words(sheet_put *put, const struct marks *m,
    const struct record *r);

/* Parts. */
void sheet_ways(struct html_node *into, const struct sheet *s);
void sheet_dossier(struct html_node *into, const struct sheet *s);
void sheet_forms(struct html_node *into, const struct sheet *s);

#endif
