/* Where the first clause of a name ends. */
#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "sheet/clause.h"

enum { SHORTEST = 6 };

/* "(12) ", "a) ", "1. ", "- " before a name: their length. */
static size_t
list_sign(const char *s)
{
	size_t n = strspn(s, "-+* "), at = n + (s[n] == '(');

	while (isalnum((unsigned char)s[at]) && at < n + 4)
		at++;
	if (at > n && (s[at] == ')' || s[at] == '.') && s[at + 1] == ' ')
		n = at + 2;
	return n;
}

static bool
is_proviso(const char *s)
{
	static const char *const words[] = {
		", trong đó", ", trường hợp", ", trừ", ", nếu",
		" trong trường hợp"
	};
	size_t i;

	for (i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strncmp(s, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* A point within a number or an abbreviation ends nothing: "Mẫu 01.2". */
static bool
ends_clause(const char *s)
{
	if (*s == '.')
		return s[1] == ' ' || s[1] == '\n' || s[1] == '\0';
	return (*s != ',' && *s != ' ') || is_proviso(s);
}

size_t
first_clause(const char *name)
{
	size_t from = list_sign(name), n = from;

	for (;; n++) {
		n += strcspn(name + n, ";(:.\n, ");
		if (name[n] == '\0' || n > from + 4 * CLAUSE_LETTERS ||
		    (ends_clause(name + n) && utf8_count(name + from,
		    n - from) >= SHORTEST))
			break;
	}
	while (n > from && name[n - 1] == ' ')
		n--;
	return utf8_count(name, n) <= CLAUSE_LETTERS ? n : strlen(name);
}
