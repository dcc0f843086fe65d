/*
 * The national portal's JSON: one object for a procedure, a list of them for
 * several. See man/tthc-export.1 for what it has no place for.
 */
#ifndef TTHC_EXPORT_PORTAL_H
#define TTHC_EXPORT_PORTAL_H

#include "export/give.h"

bool portal_head(struct buf *out, struct exporter *x, bool whole);
void portal_tail(struct buf *out, struct exporter *x);
bool portal_put(struct buf *out, struct exporter *x, const struct item *item);

/*
 * The procedure in the portal's shape, for comparing with what the portal
 * says: nothing is put into words. A new reference of the caller's. The
 * exporter was started with give_start(); its arena is not reset.
 */
json_t *portal_record(struct exporter *x, const struct record *procedure);

#endif
