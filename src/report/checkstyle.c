/* Checkstyle 4.3: one element for each file, in it one for each finding. */
#include "report/formats.h"
#include "report/xml.h"

static void
put_error(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	struct buf text;

	/* Line 0 is Checkstyle's own way to speak of a whole file. */
	buf_printf(out, "    <error line=\"%u\"", it->at->from.line);
	if (has_lines(it->at))
		buf_printf(out, " column=\"%u\"", it->at->from.column);
	xml_attribute(out, "severity", level_name(it->level));
	buf_init(&text, 0);
	put_advice(&text, run, it);
	xml_attribute(out, "message", text.data);
	buf_release(&text);
	buf_printf(out, " source=\"%s.%s\"/>\n", run->tool, it->rule->code);
}

void
render_checkstyle(struct buf *out, const struct report_run *run)
{
	size_t i, end;

	xml_declare(out);
	buf_printf(out, "<!-- %s %s, as of %s -->\n", run->tool,
	    run->version, run->as_of);
	buf_puts(out, "<checkstyle version=\"4.3\">\n");
	for (i = 0; i < run->n_items; ) {
		end = end_of_file(run, i);
		buf_puts(out, "  <file");
		xml_attribute(out, "name", run->items[i].at->path);
		buf_puts(out, ">\n");
		for (; i < end; i++)
			put_error(out, run, &run->items[i]);
		buf_puts(out, "  </file>\n");
	}
	buf_puts(out, "</checkstyle>\n");
}
