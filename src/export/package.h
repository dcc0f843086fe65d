/*
 * The older package: one record with keys in capitals, several in the
 * envelope of the service's answer, {"result": […]}.
 */
#ifndef TTHC_EXPORT_PACKAGE_H
#define TTHC_EXPORT_PACKAGE_H

#include "export/give.h"

bool package_head(struct buf *out, struct exporter *x, bool whole);
void package_tail(struct buf *out, struct exporter *x);
bool package_put(struct buf *out, struct exporter *x,
    const struct item *item);

/* The procedure in this shape: see portal_record(). */
json_t *package_record(struct exporter *x, const struct record *procedure);

#endif
