/* Parses command lines by a table. */
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "base/suggest.h"
#include "cli/cli.h"
#include "cli/common.h"

static enum lang
lang_by_name(const char *s, enum lang otherwise)
{
	if (s != NULL && strcmp(s, "en") == 0)
		return LANG_EN;
	if (s != NULL && strcmp(s, "vi") == 0)
		return LANG_VI;
	return otherwise;
}

void
cli_init(struct cli *c, const struct cli_program *p, int argc, char **argv)
{
	int i;

	memset(c, 0, sizeof *c);
	c->program = p;
	c->argc = argc;
	c->argv = argv;
	c->next = 1;
	c->lang = lang_by_name(getenv("TTHC_LANG"), LANG_VI);
	for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strncmp(argv[i], "--lang=", 7) == 0)
			c->lang = lang_by_name(argv[i] + 7, c->lang);
		else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			c->lang = lang_by_name(argv[i + 1], c->lang);
	}
}

/* Arguments and file names are data: none may command the terminal. */
__attribute__((format(printf, 2, 0)))
static void
complain(const struct cli *c, const char *fmt, va_list ap)
{
	char text[PATH_MAX + 200];
	struct buf line;

	vsnprintf(text, sizeof text, fmt, ap);
	buf_init(&line, 0);
	buf_printf(&line, "%s: ", c->program->name);
	escape_line(&line, text, strlen(text));
	buf_putc(&line, '\n');
	fputs(line.data, stderr);
	buf_release(&line);
}

void
cli_complain(const struct cli *c, const char *vi, const char *en, ...)
{
	va_list ap;

	va_start(ap, en);
	complain(c, c->lang == LANG_VI ? vi : en, ap);
	va_end(ap);
}

int
cli_error(const struct cli *c, const char *vi, const char *en, ...)
{
	va_list ap;

	va_start(ap, en);
	complain(c, c->lang == LANG_VI ? vi : en, ap);
	va_end(ap);
	fprintf(stderr, c->lang == LANG_VI ? "Xem %s --help\n" :
	    "See %s --help\n", c->program->name);
	return CLI_ERROR;
}

/* The options of the program, then those every program has. */
static const struct cli_option *
option_at(const struct cli_program *p, size_t i)
{
	return i < p->n_options ? &p->options[i] :
	    &common_options[i - p->n_options];
}

static size_t
count_options(const struct cli_program *p)
{
	return p->n_options + n_common_options;
}

static int
unknown_option(const struct cli *c, const char *name, size_t n)
{
	struct suggestion best = { 0 };
	char text[80];
	size_t i;

	snprintf(text, sizeof text, "%.*s", (int)n, name);
	for (i = 0; i < count_options(c->program); i++)
		suggest(&best, text, option_at(c->program, i)->name);
	if (best.word != NULL)
		return cli_error(c,
		    "không có tùy chọn --%s; có phải là --%s?",
		    "no option --%s; did you mean --%s?", text, best.word);
	return cli_error(c, "không có tùy chọn --%s", "no option --%s", text);
}

/* Prints the help or the version. */
static int
tell(const struct cli *c, int what)
{
	struct buf out;
	bool ok;

	buf_init(&out, 0);
	if (what == COMMON_HELP)
		cli_help(&out, c->program, c->lang);
	else
		common_version(&out, c->program);
	ok = cli_write(c, NULL, out.data, out.len);
	buf_release(&out);
	return ok ? CLI_DONE : CLI_ERROR;
}

/* What an option means here: common ones are done with at once. */
static int
act(struct cli *c, const struct cli_option *o, const char *arg)
{
	switch (o->id) {
	case COMMON_HELP:
	case COMMON_VERSION:
		return tell(c, o->id);
	case COMMON_LANG:
		if (strcmp(arg, "vi") != 0 && strcmp(arg, "en") != 0)
			return cli_error(c,
			    "--lang phải là vi hoặc en, không phải \"%s\"",
			    "--lang must be vi or en, not \"%s\"", arg);
		return COMMON_LANG;
	default:
		return o->id;
	}
}

static int
long_option(struct cli *c, const char *text, const char **arg)
{
	size_t i, n = strcspn(text, "=");

	for (i = 0; i < count_options(c->program); i++) {
		const struct cli_option *o = option_at(c->program, i);

		if (strlen(o->name) != n || strncmp(o->name, text, n) != 0)
			continue;
		if (text[n] == '=' && o->arg[0] == NULL)
			return cli_error(c, "--%s không nhận giá trị",
			    "--%s takes no value", o->name);
		if (text[n] == '=')
			*arg = text + n + 1;
		else if (o->arg[0] != NULL && c->next == c->argc)
			return cli_error(c, "--%s cần một giá trị",
			    "--%s needs a value", o->name);
		else if (o->arg[0] != NULL)
			*arg = c->argv[c->next++];
		return act(c, o, *arg);
	}
	return unknown_option(c, text, n);
}

/* The next letter of a cluster such as -qf json. */
static int
short_option(struct cli *c, const char **arg)
{
	char letter = *c->letters++;
	size_t i;

	if (*c->letters == '\0')
		c->letters = NULL;
	for (i = 0; i < count_options(c->program); i++) {
		const struct cli_option *o = option_at(c->program, i);

		if (o->letter != letter)
			continue;
		if (o->arg[0] != NULL) {
			*arg = c->letters;
			c->letters = NULL;
			if (*arg == NULL && c->next == c->argc)
				return cli_error(c, "-%c cần một giá trị",
				    "-%c needs a value", letter);
			if (*arg == NULL)
				*arg = c->argv[c->next++];
		}
		return act(c, o, *arg);
	}
	return cli_error(c, "không có tùy chọn -%c", "no option -%c", letter);
}

/* The next word of the command line, whatever it is. */
static int
next_word(struct cli *c, const char **arg)
{
	const char *s;

	*arg = NULL;
	if (c->letters != NULL)
		return short_option(c, arg);
	if (c->next == c->argc)
		return CLI_END;
	s = c->argv[c->next++];
	if (!c->operands_only && strcmp(s, "--") == 0) {
		c->operands_only = true;
		return next_word(c, arg);
	}
	if (c->operands_only || s[0] != '-' || s[1] == '\0') {
		*arg = s;
		return CLI_OPERAND;
	}
	if (s[1] == '-')
		return long_option(c, s + 2, arg);
	c->letters = s + 1;
	return short_option(c, arg);
}

int
cli_next(struct cli *c, const char **arg)
{
	int id;

	/* --lang was taken by cli_init. */
	do
		id = next_word(c, arg);
	while (id == COMMON_LANG);
	return id;
}
