/*
 * GitHub and GitLab Markdown: the totals, then a table for each file. Text
 * from files is data, so no sign of it may become markup.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

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

/* True if hosts would make a link or a mention of the sign and what follows:
 * @name, #12, !12, ://, www. Neither \ nor &#64; hinders them. */
static bool
calls(const char *text, const char *p)
{
	if (*p == ':')
		return p[1] == '/';
	if (*p == '.')
		return p - text >= 3 && strncasecmp(p - 3, "www", 3) == 0;
	return strchr("@#!&%$~^", *p) != NULL &&
	    (isalnum((unsigned char)p[1]) || p[1] == '_' || p[1] == '"');
}

static void
put_sign(struct buf *out, char c)
{
	if (strchr("&<>", c) != NULL) {
		buf_printf(out, "&#%d;", c);
		return;
	}
	if (strchr("\\`*_[]|~$#", c) != NULL)
		buf_putc(out, '\\');
	buf_putc(out, c);
}

void
put_markdown(struct buf *out, const char *s)
{
	struct buf line;
	const char *p;

	buf_init(&line, 0);
	escape_line(&line, s, strlen(s));
	for (p = line.data; *p != '\0'; p++) {
		bool broken = calls(line.data, p);

		/* An empty comment cannot be seen, but parts the word. */
		if (broken && *p == '.')
			buf_puts(out, "<!-- -->");
		put_sign(out, *p);
		if (broken && *p != '.')
			buf_puts(out, "<!-- -->");
	}
	buf_release(&line);
}

static void
put_header(struct buf *out, const struct report_run *run, const char *path)
{
	buf_puts(out, "\n#### ");
	put_markdown(out, path);
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
	put_markdown(out, it->message);
	buf_puts(out, " | ");
	put_markdown(out, it->help);
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
