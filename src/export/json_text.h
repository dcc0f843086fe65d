/*
 * Text as a string of JSON (RFC 8259) that YAML reads as the same text.
 *
 * Beside what JSON demands, characters that mislead a reader or break a line
 * of YAML are escaped: controls, format characters, U+0085, U+2028, U+FFFE and
 * the like. Letters never are. Beyond 16 bits nothing is escaped, because YAML
 * knows no surrogate pairs.
 */
#ifndef TTHC_EXPORT_JSON_TEXT_H
#define TTHC_EXPORT_JSON_TEXT_H

#include <stddef.h>

#include "base/buf.h"

/* Appends n bytes of UTF-8 in quotes. */
void json_text_put(struct buf *out, const char *s, size_t n);

#endif
