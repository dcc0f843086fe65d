/* Where the first clause of a name ends. */
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "sheet/clause.h"

enum { SHORTEST = 6, LONGEST = 110 };

/* A stop within a number or an abbreviation ends nothing: "Mẫu số 01.2". */
static bool
is_stop(const char *s)
{
	return strchr(";(:\n", *s) != NULL || (*s == '.' &&
	    (s[1] == ' ' || s[1] == '\n' || s[1] == '\0'));
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

size_t
first_clause(const char *name)
{
	size_t from = strspn(name, "-+* "), n = from, letters;

	while (name[n] != '\0' && !is_stop(name + n) &&
	    !(strchr(", ", name[n]) != NULL && is_proviso(name + n)))
		n++;
	while (n > from && name[n - 1] == ' ')
		n--;
	letters = utf8_count(name + from, n - from);
	return letters >= SHORTEST && letters <= LONGEST ? n : strlen(name);
}
