/*
 * What a page may load, and which addresses may become links.
 */
#ifndef TTHC_HTML_POLICY_H
#define TTHC_HTML_POLICY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct html_look;

/*
 * True if an address may become a link: an absolute http, https, mailto or
 * tel address without spaces, quotes and control characters, whose host, if it
 * has one, is written in ASCII. It is then
 * appended with every byte that an address cannot hold percent-encoded.
 */
bool policy_url(struct buf *out, const char *url);

/*
 * Appends a Content-Security-Policy that allows exactly the styles and scripts
 * of a look, named by their SHA-256, and files of the same place if it has
 * such; nothing else: no picture, no request, no form. Styles come last, so
 * that a page can add its own with policy_page_style.
 */
void policy_write(struct buf *out, const struct html_look *look);
void policy_page_style(struct buf *out, const char *style);

#endif
