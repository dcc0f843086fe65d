/* Quotes, and the apostrophe. */
#include <stdbool.h>
#include <string.h>

#include "export/csv_cell.h"

/* What begins a formula, in ASCII and in full width (OWASP, CSV injection),
 * and the apostrophe itself. */
static bool
begins_formula(const char *s, size_t n)
{
	static const char *const wide[] = { "＝", "＋", "－", "＠" };
	size_t i;

	if (n == 0)
		return false;
	if (strchr("=+-@\t\r\n'", *s) != NULL)
		return true;
	for (i = 0; i < sizeof wide / sizeof wide[0]; i++)
		if (n >= strlen(wide[i]) &&
		    memcmp(s, wide[i], strlen(wide[i])) == 0)
			return true;
	return false;
}

/* The most digits that a spreadsheet shows as they are. */
enum { MAX_DIGITS = 11 };

/*
 * Digits with what numbers, dates, times and percentages have between: such a
 * text would be shown in another way. Digits alone would not, unless they are
 * many or begin with a zero.
 */
static bool
looks_like_number(const char *s, size_t n)
{
	size_t i;

	if (n == 0 || strchr("0123456789.,", *s) == NULL)
		return false;
	if (strspn(s, "0123456789") >= n && n <= MAX_DIGITS &&
	    (*s != '0' || n == 1))
		return false;
	for (i = 0; i < n; i++)
		if (s[i] == '\0' || strchr("0123456789.,/-:+%eE ", s[i]) ==
		    NULL)
			return false;
	return true;
}

void
csv_text(struct buf *out, const char *s, size_t n)
{
	const char *lead = s;
	size_t i;

	if (n == 0)
		return;
	while (lead < s + n && *lead == ' ')
		lead++;
	buf_putc(out, '"');
	if (begins_formula(lead, n - (size_t)(lead - s)) ||
	    looks_like_number(lead, n - (size_t)(lead - s)))
		buf_putc(out, '\'');
	for (i = 0; i < n; i++) {
		if (s[i] == '"')
			buf_putc(out, '"');
		buf_putc(out, s[i]);
	}
	buf_putc(out, '"');
}
