/* Reads the arguments of common options. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/suggest.h"
#include "cli/values.h"

int
cli_bad_value(const struct cli *c, const char *option, const char *value)
{
	return cli_error(c, "--%s: không hiểu \"%s\"",
	    "--%s: cannot read \"%s\"", option, value);
}

int
cli_take_number(const struct cli *c, const char *option, const char *arg,
    size_t max, size_t *n)
{
	char *end;

	*n = strtoul(arg, &end, 10);
	if (*arg < '0' || *arg > '9' || *end != '\0' || *n > max)
		return cli_bad_value(c, option, arg);
	return CLI_END;
}

int
cli_take_file_size(const struct cli *c, const char *arg, size_t *bytes)
{
	size_t n;

	if (cli_take_number(c, "max-file-size", arg, 1024, &n) != CLI_END)
		return CLI_ERROR;
	*bytes = n << 20;
	return CLI_END;
}

int
cli_take_jobs(const struct cli *c, const char *arg, unsigned *jobs)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t n;

	if (cli_take_number(c, "jobs", arg, 256, &n) != CLI_END)
		return CLI_ERROR;
	*jobs = n > 0 ? (unsigned)n : processors > 1 ?
	    (unsigned)processors : 1;
	return CLI_END;
}

int
cli_take_days(const struct cli *c, const char *arg, struct date days[2])
{
	const char *dots = strstr(arg, "..");
	size_t n = dots == NULL ? 0 : (size_t)(dots - arg);
	char first[DATE_SIZE] = "";

	if (dots != NULL && n < sizeof first)
		memcpy(first, arg, n);
	return cli_date(dots == NULL ? arg : first, &days[0]) &&
	    cli_date(dots == NULL ? arg : dots + 2, &days[1]) ? CLI_END :
	    cli_bad_value(c, "as-of", arg);
}

int
cli_take_colour(const struct cli *c, const char *arg, const char **slot)
{
	if (strcmp(arg, "auto") != 0 && strcmp(arg, "always") != 0 &&
	    strcmp(arg, "never") != 0)
		return cli_bad_value(c, "color", arg);
	*slot = arg;
	return CLI_END;
}

int
cli_take_text(const char **slot, const char *arg)
{
	*slot = arg;
	return CLI_END;
}

int
cli_take_flag(bool *slot)
{
	*slot = true;
	return CLI_END;
}

const struct cli_choice *
cli_choice(const struct cli_choice *list, const char *name)
{
	for (; list->name != NULL; list++)
		if (strcmp(list->name, name) == 0)
			return list;
	return NULL;
}

int
cli_take_choice(const struct cli *c, const char *option,
    const struct cli_choice *list, const char *arg, int *value)
{
	const struct cli_choice *found = cli_choice(list, arg);
	struct suggestion best = { 0 };

	if (found != NULL) {
		*value = found->value;
		return CLI_END;
	}
	for (; list->name != NULL; list++)
		suggest(&best, arg, list->name);
	if (best.word == NULL)
		return cli_bad_value(c, option, arg);
	return cli_error(c, "--%s: không có \"%s\"; có phải là %s?",
	    "--%s: there is no \"%s\"; did you mean %s?", option, arg,
	    best.word);
}

int
cli_take_operand(struct arena *a, const char ***list, size_t *n, size_t *cap,
    const char *arg)
{
	if (*n == *cap) {
		*cap = *cap * 2 + 16;
		*list = arena_grow(a, *list, *n, *cap, sizeof **list);
	}
	(*list)[(*n)++] = arg;
	return CLI_END;
}
