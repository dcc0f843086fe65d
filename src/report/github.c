/*
 * Workflow commands of GitHub Actions, which become annotations. Only the
 * first few of each level are shown there, so the worst come first.
 */
#include <string.h>

#include "base/escape.h"
#include "report/formats.h"

static const char *const commands[] = {
	[LEVEL_OFF] = "debug",
	[LEVEL_INFO] = "notice",
	[LEVEL_WARNING] = "warning",
	[LEVEL_ERROR] = "error",
};

/* Signs that end a value are written as % and two digits. */
static void
put_value(struct buf *out, const char *s, const char *special)
{
	size_t n = strlen(s), i = 0;

	while (i < n) {
		if (strchr(special, s[i]) == NULL)
			i += escape_char(out, s + i, n - i);
		else
			buf_printf(out, "%%%02X", (unsigned char)s[i++]);
	}
}

static void
put_property(struct buf *out, const char *s)
{
	put_value(out, s, "%\r\n:,");
}

/* Columns only when the place ends on its first line: GitHub wants it so. */
static void
put_lines(struct buf *out, const struct place *at)
{
	if (!has_lines(at))
		return;
	buf_printf(out, ",line=%u,endLine=%u", at->from.line, last_line(at));
	if (at->from.line == at->to.line)
		buf_printf(out, ",col=%u,endColumn=%u", at->from.column,
		    at->to.column);
}

static void
put_item(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	struct buf message;

	buf_printf(out, "::%s file=", commands[it->level]);
	put_property(out, plain_path(it->at->path));
	put_lines(out, it->at);
	buf_printf(out, ",title=%s %s::", it->rule->code,
	    item_name(it, run));
	buf_init(&message, 0);
	put_advice(&message, run, it);
	put_value(out, message.data, "%\r\n");
	buf_release(&message);
	buf_putc(out, '\n');
}

void
render_github(struct buf *out, const struct report_run *run)
{
	enum level level;
	size_t i;

	for (level = LEVEL_ERROR; level > LEVEL_OFF; level--)
		for (i = 0; i < run->n_items; i++)
			if (run->items[i].level == level)
				put_item(out, run, &run->items[i]);
}
