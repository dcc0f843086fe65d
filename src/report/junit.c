/*
 * JUnit XML: a suite for each file with findings, each finding a failed
 * case. Times are 0 and there is no time stamp, so that the same findings
 * give the same bytes. Without findings one case passes, since some readers
 * take a report without cases for a broken run.
 */
#include "report/formats.h"
#include "report/xml.h"

static void
open_suite(struct buf *out, const struct report_run *run, const char *name,
    size_t tests, size_t failures)
{
	buf_puts(out, "  <testsuite");
	xml_attribute(out, "name", name);
	buf_printf(out, " tests=\"%zu\" failures=\"%zu\" errors=\"0\""
	    " skipped=\"0\" time=\"0\">\n", tests, failures);
	buf_puts(out, "    <properties>\n      <property name=\"asOf\"");
	xml_attribute(out, "value", run->as_of);
	buf_puts(out, "/>\n    </properties>\n");
}

/* Readers tell cases apart by class and name, so the position is in it. */
static void
put_case_name(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	struct buf name;

	buf_init(&name, 0);
	buf_printf(&name, "%s %s", it->rule->code, item_name(it, run));
	if (has_lines(it->at))
		buf_printf(&name, " %u:%u", it->at->from.line,
		    it->at->from.column);
	xml_attribute(out, "name", name.data);
	buf_release(&name);
}

static void
put_failure(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	struct buf text;

	buf_init(&text, 0);
	buf_puts(out, "      <failure");
	xml_attribute(out, "type", level_name(it->level));
	xml_attribute(out, "message", it->message);
	put_place(&text, it->at);
	buf_puts(&text, ": ");
	put_advice(&text, run, it);
	buf_putc(out, '>');
	xml_escape(out, text.data);
	buf_puts(out, "</failure>\n");
	buf_release(&text);
}

static void
put_case(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	buf_puts(out, "    <testcase");
	xml_attribute(out, "classname", it->at->path);
	put_case_name(out, run, it);
	xml_attribute(out, "file", it->at->path);
	buf_puts(out, " time=\"0\">\n");
	put_failure(out, run, it);
	buf_puts(out, "    </testcase>\n");
}

static void
put_clean(struct buf *out, const struct report_run *run)
{
	open_suite(out, run, run->tool, 1, 0);
	buf_printf(out, "    <testcase classname=\"%s\" name=\"%s\""
	    " time=\"0\"/>\n", run->tool, run->tool);
	buf_puts(out, "  </testsuite>\n");
}

void
render_junit(struct buf *out, const struct report_run *run)
{
	size_t n = run->n_items, i, end;

	xml_declare(out);
	buf_printf(out, "<testsuites name=\"%s\" tests=\"%zu\""
	    " failures=\"%zu\" errors=\"0\" time=\"0\">\n",
	    run->tool, n > 0 ? n : 1, n);
	if (n == 0)
		put_clean(out, run);
	for (i = 0; i < n; ) {
		end = end_of_file(run, i);
		open_suite(out, run, run->items[i].at->path, end - i,
		    end - i);
		for (; i < end; i++)
			put_case(out, run, &run->items[i]);
		buf_puts(out, "  </testsuite>\n");
	}
	buf_puts(out, "</testsuites>\n");
}
