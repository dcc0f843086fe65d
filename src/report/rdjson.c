/*
 * reviewdog's diagnostic format. Its columns count bytes of UTF-8, unlike
 * those of every other format here.
 */
#include "report/formats.h"
#include "report/json_out.h"

static const char *const severities[] = {
	[LEVEL_OFF] = "UNKNOWN_SEVERITY",
	[LEVEL_INFO] = "INFO",
	[LEVEL_WARNING] = "WARNING",
	[LEVEL_ERROR] = "ERROR",
};

static json_t *
position(const struct position *p)
{
	return json_pack("{s:I, s:I}", "line", (json_int_t)p->line,
	    "column", (json_int_t)p->byte_column);
}

static json_t *
location(const struct place *at)
{
	json_t *o = json_pack("{s:o}", "path", json_text_or_null(at->path));

	if (has_lines(at))
		json_object_set_new(o, "range", json_pack("{s:o, s:o}",
		    "start", position(&at->from),
		    "end", position(&at->to)));
	return o;
}

static json_t *
diagnostic(const struct report_run *run, const struct report_item *it)
{
	json_t *message;
	struct buf b;

	buf_init(&b, 0);
	put_advice(&b, run, it);
	message = json_text(b.data, b.len);
	buf_release(&b);
	return json_pack("{s:o, s:o, s:s, s:{s:s}}",
	    "message", message,
	    "location", location(it->at),
	    "severity", severities[it->level],
	    "code", "value", it->rule->code);
}

void
render_rdjson(struct buf *out, const struct report_run *run)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < run->n_items; i++)
		json_array_append_new(list,
		    diagnostic(run, &run->items[i]));
	json_put(out, json_pack("{s:{s:s}, s:o}",
	    "source", "name", run->tool, "diagnostics", list),
	    JSON_INDENT(2));
}
