/* Fills the lists of a manual page into its template. */
#include <string.h>

#include "manual/pages.h"

static const char mark[] = ".\\\" TABLE ";

static const struct list {
	const char *name;
	void (*print)(struct buf *out, enum lang lang);
} lists[] = {
	{ "rules", pages_rules },
	{ "directions", pages_directions },
	{ "weekdays", pages_weekdays },
	{ "kinds", pages_kinds },
	{ "records", pages_records },
	{ "registers", pages_registers },
	{ "words", pages_words },
	{ "procedure-columns", pages_procedure_columns },
	{ "fee-columns", pages_fee_columns },
	{ "paper-columns", pages_paper_columns },
	{ "portal-members", pages_portal_members },
	{ "package-members", pages_package_members },
	{ "cpsv-keys", pages_cpsv_keys },
	{ "cpsv-words", pages_cpsv_words },
	{ "cpsv-lost", pages_cpsv_lost },
};

/* Prints the list that "name language" asks for; false if there is none. */
static bool
fill_one(struct buf *out, const char *line, size_t n)
{
	size_t i, len;

	for (i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		len = strlen(lists[i].name);
		if (n != len + 3 || strncmp(line, lists[i].name, len) != 0)
			continue;
		if (strncmp(line + len, " vi", 3) == 0)
			lists[i].print(out, LANG_VI);
		else if (strncmp(line + len, " en", 3) == 0)
			lists[i].print(out, LANG_EN);
		else
			return false;
		return true;
	}
	return false;
}

bool
pages_fill(struct buf *out, const char *template, const char **bad)
{
	const char *line;
	size_t n;

	for (line = template; *line != '\0'; line += n + (line[n] == '\n')) {
		n = strcspn(line, "\n");
		if (strncmp(line, mark, strlen(mark)) != 0) {
			buf_put(out, line, n);
			buf_putc(out, '\n');
		} else if (!fill_one(out, line + strlen(mark),
		    n - strlen(mark))) {
			*bad = line;
			return false;
		}
	}
	return true;
}
