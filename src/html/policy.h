/*
 * What a page may load, and which addresses may become links.
 */
#ifndef TTHC_HTML_POLICY_H
#define TTHC_HTML_POLICY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/*
 * True if an address may become a link: an absolute http, https, mailto or
 * tel address without spaces, quotes and control characters. It is then
 * appended with every byte that an address cannot hold percent-encoded.
 */
bool policy_url(struct buf *out, const char *url);

/*
 * Appends a Content-Security-Policy that allows exactly these styles, named
 * by their SHA-256, and nothing else: no script, no image, no request.
 */
void policy_write(struct buf *out, const char *const *styles, size_t n);

#endif
