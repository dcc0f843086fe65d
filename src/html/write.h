/*
 * A tree as the bytes of HTML5.
 */
#ifndef TTHC_HTML_WRITE_H
#define TTHC_HTML_WRITE_H

#include <libxml/tree.h>

#include "base/buf.h"

/*
 * Appends an element with everything in it. Every text is escaped, but that of
 * <style> and <script>, which must not hold "</". After an element that is no
 * part of a line stands a line feed.
 */
void write_element(struct buf *out, const xmlNode *node);

#endif
