/* Reads the arguments of common options. */
#include <stdlib.h>
#include <string.h>

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
