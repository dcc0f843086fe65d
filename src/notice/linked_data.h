/*
 * A procedure as schema.org GovernmentService, in JSON-LD, for search engines
 * and for whoever links data.
 */
#ifndef TTHC_NOTICE_LINKED_DATA_H
#define TTHC_NOTICE_LINKED_DATA_H

#include "base/buf.h"
#include "notice/notice.h"

/* Appends one JSON object, in one line, without a line feed at its end. */
void linked_data(struct buf *out, const struct notice *n,
    const struct record *procedure);

#endif
