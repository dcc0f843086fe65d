/* The options every program has, and what they print. */
#include <jansson.h>
#include <utf8proc.h>
#include <yaml.h>

#include "cli/common.h"

const struct cli_option common_options[] = {
	{ COMMON_LANG, 0, "lang", { "vi|en", "vi|en" },
	    { "ngôn ngữ của thông báo", "language of the messages" } },
	{ COMMON_HELP, 'h', "help", { NULL, NULL },
	    { "in phần trợ giúp này", "print this help" } },
	{ COMMON_VERSION, 'V', "version", { NULL, NULL },
	    { "in số phiên bản", "print the version" } },
};

const size_t n_common_options =
    sizeof common_options / sizeof common_options[0];

void
common_version(struct buf *out, const struct cli_program *p)
{
	buf_printf(out, "%s (tthc) %s\n", p->name, TTHC_VERSION);
	buf_printf(out, "libyaml %s, jansson %s, utf8proc %s\n",
	    yaml_get_version_string(), JANSSON_VERSION, utf8proc_version());
	buf_puts(out, "schema tthc/1\n");
	if (p->facts_date != NULL)
		buf_printf(out, "facts %s\n", p->facts_date);
}
