/*
 * What the walk of cpsv_map.c and the resources of its own shape call of each
 * other. For these files alone.
 */
#ifndef TTHC_EXPORT_CPSV_PART_H
#define TTHC_EXPORT_CPSV_PART_H

#include "export/cpsv.h"

/* A value in the words of people, without line feeds at its end. */
const char *cpsv_said(struct arena *a, const struct value *v);

/* Says a value with its label in the description of the resource, or of the
 * nearest one around that has one. */
void cpsv_labelled(struct graph *g, struct thing *t, const struct value *v);

/* The part of the procedure at this path, "/trinh_tu/1". */
struct thing *cpsv_part(struct graph *g, enum cpsv_class_id c,
    const char *path, struct thing *around);

/* The duration of a limit in calendar time; the words are said elsewhere. */
void cpsv_limit(struct graph *g, struct thing *t, const struct value *v);

/* The number of an amount that is what people pay on the day. */
void cpsv_amount(struct graph *g, struct thing *t, const struct value *v);

/* `khong`: in words, and of fees as a cost of nothing. */
void cpsv_none(struct graph *g, struct thing *t, const struct value *v);

/* One value that becomes a resource of its own, or leads to one. */
void cpsv_around(struct graph *g, struct thing *t,
    const struct cpsv_place *at, const struct value *v);

/* What a resource for a record needs beyond the record's keys. */
void cpsv_finish(struct graph *g, struct thing *t, const struct record *r);

#endif
