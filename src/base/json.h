/*
 * Building JSON documents, for all formats that are JSON.
 *
 * jansson takes well-formed UTF-8 only; lines and paths of real files need
 * not be that, so whatever comes from outside goes through json_text().
 */
#ifndef TTHC_BASE_JSON_H
#define TTHC_BASE_JSON_H

#include <stddef.h>

#include <jansson.h>

#include "base/buf.h"

/* A new string of n bytes, each stray byte of them as U+FFFD. */
json_t *json_text(const char *s, size_t n);

/* The same of a whole string; null for NULL. */
json_t *json_text_or_null(const char *s);

/*
 * Appends the document and a line feed, then releases it. flags are
 * jansson's. What is legal in JSON but could mislead a reader
 * (escape_is_hidden) is written as \uNNNN.
 */
void json_put(struct buf *out, json_t *document, size_t flags);

#endif
