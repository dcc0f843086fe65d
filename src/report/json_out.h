/*
 * What the JSON formats of reports have in common.
 */
#ifndef TTHC_REPORT_JSON_OUT_H
#define TTHC_REPORT_JSON_OUT_H

#include "base/json.h"

struct report_item;
struct place;

/* The articles and documents of a basis, which are divided by "; ": an array,
 * empty for NULL. */
json_t *json_basis(const char *basis);

/* Sets file, line, column, endLine and endColumn; a whole file has only the
 * first, the others are null. */
void json_set_place(json_t *object, const struct place *at);

/* A finding as an object of schema tthc.findings/1. */
json_t *json_finding(const struct report_item *it);

#endif
