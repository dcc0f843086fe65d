/* The text of --help, made of the option table. */
#include <string.h>

#include "base/utf8.h"
#include "cli/common.h"

static void
put_usage(struct buf *out, const struct cli_program *p, enum lang lang)
{
	const char *word = lang == LANG_VI ? "Cách dùng:" : "Usage:";
	size_t i;

	for (i = 0; i < 4 && p->synopsis[lang][i] != NULL; i++) {
		if (i == 0)
			buf_puts(out, word);
		else
			buf_fill(out, ' ', utf8_width(word, strlen(word)));
		buf_printf(out, " %s %s\n", p->name, p->synopsis[lang][i]);
	}
}

/* "  -f, --format FMT[:FILE]  doc", the doc in a column of its own. */
static void
put_option(struct buf *out, const struct cli_option *o, enum lang lang)
{
	enum { COLUMN = 30 };
	size_t start = out->len, width;

	if (o->letter != 0)
		buf_printf(out, "  -%c, --%s", o->letter, o->name);
	else
		buf_printf(out, "      --%s", o->name);
	if (o->arg[lang] != NULL)
		buf_printf(out, " %s", o->arg[lang]);
	width = utf8_width(out->data + start, out->len - start);
	if (width + 2 > COLUMN) {
		buf_putc(out, '\n');
		width = 0;
	}
	buf_fill(out, ' ', COLUMN - width);
	buf_printf(out, "%s\n", o->doc[lang]);
}

void
cli_help(struct buf *out, const struct cli_program *p, enum lang lang)
{
	size_t i;

	put_usage(out, p, lang);
	buf_printf(out, "\n%s\n\n%s\n", p->about[lang],
	    lang == LANG_VI ? "Tùy chọn:" : "Options:");
	for (i = 0; i < p->n_options; i++)
		put_option(out, &p->options[i], lang);
	for (i = 0; i < n_common_options; i++)
		put_option(out, &common_options[i], lang);
	if (p->more[lang] != NULL)
		buf_printf(out, "\n%s\n", p->more[lang]);
}
