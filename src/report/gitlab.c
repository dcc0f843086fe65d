/*
 * GitLab's Code Quality report: a JSON array, empty when there is nothing to
 * say. The merge request shows no check_name, so the code stands in the
 * description too; the widget drops findings whose fingerprints are equal.
 */
#include "report/formats.h"
#include "report/json_out.h"

static const char *const severities[] = {
	[LEVEL_OFF] = "info",
	[LEVEL_INFO] = "info",
	[LEVEL_WARNING] = "minor",
	[LEVEL_ERROR] = "major",
};

static json_t *
description(const struct report_run *run, const struct report_item *it)
{
	json_t *value;
	struct buf b;

	buf_init(&b, 0);
	buf_printf(&b, "%s: ", it->rule->code);
	put_advice(&b, run, it);
	value = json_text(b.data, b.len);
	buf_release(&b);
	return value;
}

/* A line is obligatory: what concerns the whole file is shown at the first. */
static json_t *
location(const struct place *at)
{
	json_int_t begin = has_lines(at) ? at->from.line : 1;
	json_int_t end = has_lines(at) ? last_line(at) : 1;

	return json_pack("{s:o, s:{s:I, s:I}}",
	    "path", json_text_or_null(plain_path(at->path)),
	    "lines", "begin", begin, "end", end);
}

void
render_gitlab(struct buf *out, const struct report_run *run)
{
	json_t *list = json_array();
	const struct report_item *it;
	size_t i;

	for (i = 0; i < run->n_items; i++) {
		it = &run->items[i];
		json_array_append_new(list, json_pack(
		    "{s:s, s:o, s:s, s:s, s:s, s:o}",
		    "type", "issue",
		    "description", description(run, it),
		    "check_name", it->rule->code,
		    "severity", severities[it->level],
		    "fingerprint", it->fingerprint,
		    "location", location(it->at)));
	}
	json_put(out, list, JSON_INDENT(2));
}
