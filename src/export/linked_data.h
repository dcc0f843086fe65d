/*
 * A procedure as schema.org GovernmentService, in JSON-LD, for search engines
 * and for whoever links data.
 *
 * Only terms of that vocabulary, on the types that they are for. What has no
 * term of its own stands in a description, each value behind its label; what
 * does not belong there either is counted as lost. An amount is a price only
 * if it can be relied on (fee_is_sure), a limit a duration of ISO 8601 only if
 * it counts calendar time: working days are said in words.
 */
#ifndef TTHC_EXPORT_LINKED_DATA_H
#define TTHC_EXPORT_LINKED_DATA_H

#include "base/date.h"
#include "export/form.h"

/* What the object is made of besides the procedure. */
struct linked {
	const struct record *settings;	/* R_TTHC of the unit; NULL: none */
	struct date day;		/* fees that hold on it are offers */
	const char *url;		/* of the service; NULL: none */
};

/*
 * Appends the object in one line, without a line feed at its end, fit to stand
 * in a script element of HTML.
 */
void linked_data(struct buf *out, const struct linked *l,
    const struct record *procedure);

/* The form: alone the object, several as @graph. */
bool linked_head(struct buf *out, struct exporter *x, bool whole);
void linked_tail(struct buf *out, struct exporter *x);
bool linked_put(struct buf *out, struct exporter *x, const struct item *item);

#endif
