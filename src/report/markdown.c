/*
 * GitHub and GitLab Markdown: the totals, then a table for each file. Text
 * from files is data, so no sign of it may become markup.
 */
#include <string.h>

#include "base/escape.h"
#include "report/formats.h"

static const struct {
	const char *line, *level, *code, *message, *help, *as_of;
} labels[] = {
	[LANG_VI] = {
		.line = "Dòng", .level = "Mức", .code = "Mã",
		.message = "Nội dung", .help = "Cách sửa",
		.as_of = "Xét theo ngày",
	},
	[LANG_EN] = {
		.line = "Line", .level = "Level", .code = "Code",
		.message = "Message", .help = "Help",
		.as_of = "As of",
	},
};

static void
put_escaped(struct buf *out, const char *s)
{
	struct buf line;
	const char *p;

	buf_init(&line, 0);
	escape_line(&line, s, strlen(s));
	for (p = line.data; *p != '\0'; p++) {
		if (strchr("&<>", *p) != NULL) {
			buf_printf(out, "&#%d;", *p);
			continue;
		}
		if (strchr("\\`*_[]|~$#", *p) != NULL)
			buf_putc(out, '\\');
		buf_putc(out, *p);
	}
	buf_release(&line);
}

static void
put_header(struct buf *out, const struct report_run *run, const char *path)
{
	buf_puts(out, "\n#### ");
	put_escaped(out, path);
	buf_printf(out, "\n\n| %s | %s | %s | %s | %s |\n",
	    labels[run->lang].line, labels[run->lang].level,
	    labels[run->lang].code, labels[run->lang].message,
	    labels[run->lang].help);
	buf_puts(out, "| ---: | --- | --- | --- | --- |\n");
}

static void
put_row(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	buf_puts(out, "| ");
	if (has_lines(it->at))
		buf_printf(out, "%u:%u ", it->at->from.line,
		    it->at->from.column);
	buf_printf(out, "| %s | %s | ", level_label(it->level, run->lang),
	    it->rule->code);
	put_escaped(out, it->message);
	buf_puts(out, " | ");
	put_escaped(out, it->help);
	buf_puts(out, *it->help == '\0' ? "|\n" : " |\n");
}

void
render_markdown(struct buf *out, const struct report_run *run)
{
	size_t i, end;

	buf_printf(out, "### %s\n\n", run->tool);
	report_summary(out, run);
	buf_printf(out, "\n%s ", labels[run->lang].as_of);
	put_date(out, run->as_of, run->lang);
	buf_puts(out, ".\n");
	for (i = 0; i < run->n_items; ) {
		end = end_of_file(run, i);
		put_header(out, run, run->items[i].at->path);
		for (; i < end; i++)
			put_row(out, run, &run->items[i]);
	}
}
