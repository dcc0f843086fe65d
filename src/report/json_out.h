/*
 * Building JSON documents, for all formats that are JSON.
 *
 * jansson takes well-formed UTF-8 only; lines and paths of real files need
 * not be that, so whatever comes from outside goes through json_text().
 */
#ifndef TTHC_REPORT_JSON_OUT_H
#define TTHC_REPORT_JSON_OUT_H

#include <stddef.h>

#include <jansson.h>

#include "base/buf.h"

struct report_item;
struct place;

/* A new string of n bytes, each stray byte of them as U+FFFD. */
json_t *json_text(const char *s, size_t n);

/* The same of a whole string; null for NULL. */
json_t *json_text_or_null(const char *s);

/* The articles and documents of a basis, which are divided by "; ": an array,
 * empty for NULL. */
json_t *json_basis(const char *basis);

/* Sets file, line, column, endLine and endColumn; a whole file has only the
 * first, the others are null. */
void json_set_place(json_t *object, const struct place *at);

/* A finding as an object of schema tthc.findings/1. */
json_t *json_finding(const struct report_item *it);

/*
 * Appends the document and a line feed, then releases it. flags are
 * jansson's. What is legal in JSON but could mislead a reader
 * (escape_is_hidden) is written as \uNNNN.
 */
void json_put(struct buf *out, json_t *document, size_t flags);

#endif
