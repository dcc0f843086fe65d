/*
 * The national shapes: what a catalogue came from is what it can go to.
 *
 * A procedure goes out by the same tables by which it came in (import/map.h),
 * and with it what the import could find no key for (nguon.con_lai). What
 * comes out is, member by member, what went in, but for what makes no
 * difference (see import/map.h). A record that was edited since takes back
 * only what still fits it.
 */
#ifndef TTHC_EXPORT_GIVE_H
#define TTHC_EXPORT_GIVE_H

#include <jansson.h>

#include "export/form.h"
#include "import/format.h"

/* Begins and ends a thread: the names in the registers are sorted once. */
void give_start(struct exporter *x);
void give_stop(struct exporter *x);

/*
 * The procedure in this format, a new reference of the caller's; what has no
 * place is counted. With words, what has no member of its own is told behind
 * notes and names; without, it is lost.
 */
json_t *give_json(struct exporter *x, const struct format *format,
    const struct record *procedure, bool words);

/* Appends the procedure as JSON text. */
void give_put(struct buf *out, struct exporter *x,
    const struct format *format, const struct record *procedure);

#endif
