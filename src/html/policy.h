/*
 * What a page may load.
 */
#ifndef TTHC_HTML_POLICY_H
#define TTHC_HTML_POLICY_H

#include "base/buf.h"

struct html_look;

/*
 * Appends a Content-Security-Policy that allows exactly the styles and scripts
 * of a look, named by their SHA-256, and files of the same place if it has
 * such; nothing else: no picture, no request, no form. Styles come last, so
 * that a page can add its own with policy_page_style.
 */
void policy_write(struct buf *out, const struct html_look *look);
void policy_page_style(struct buf *out, const char *style);

#endif
