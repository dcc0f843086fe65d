/* The older package. */
#include "export/package.h"

bool
package_head(struct buf *out, struct exporter *x, bool whole)
{
	(void)x;
	(void)whole;
	buf_puts(out, "{\"result\": [\n");
	return true;
}

void
package_tail(struct buf *out, struct exporter *x)
{
	(void)x;
	buf_puts(out, "\n]}\n");
}

bool
package_put(struct buf *out, struct exporter *x, const struct item *item)
{
	give_put(out, x, &package_format, item->procedure);
	if (item->alone)
		buf_putc(out, '\n');
	return true;
}

json_t *
package_record(struct exporter *x, const struct record *procedure)
{
	return give_json(x, &package_format, procedure, false);
}
