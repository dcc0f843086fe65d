/* The portal's JSON. */
#include "export/portal.h"

bool
portal_head(struct buf *out, struct exporter *x, bool whole)
{
	(void)x;
	(void)whole;
	buf_puts(out, "[\n");
	return true;
}

void
portal_tail(struct buf *out, struct exporter *x)
{
	(void)x;
	buf_puts(out, "\n]\n");
}

bool
portal_put(struct buf *out, struct exporter *x, const struct item *item)
{
	give_put(out, x, &portal_format, item->procedure);
	if (item->alone)
		buf_putc(out, '\n');
	return true;
}

json_t *
portal_record(struct exporter *x, const struct record *procedure)
{
	return give_json(x, &portal_format, procedure, false);
}
