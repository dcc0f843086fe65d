/* Questions about a norm that several families of rules ask. */
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/word.h"
#include "model/norm.h"

bool
norm_starts(const char *norm, const char *phrase)
{
	return *norm == *phrase &&
	    strncmp(norm, phrase, strlen(phrase)) == 0 &&
	    norm_find(norm, 0, phrase) == 0;
}

bool
norm_starts_any(const char *norm, const char *const *phrases, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (norm_starts(norm, phrases[i]))
			return true;
	return false;
}

bool
norm_has_any(const char *norm, const char *const *phrases, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (norm_has(norm, phrases[i]))
			return true;
	return false;
}

static bool
is_label_sign(char c)
{
	return c != '\0' && strchr("abcdeghikvix0123456789", c) != NULL;
}

/* "1)", "1.2.", "b.", "ii)": the length of a label, 0 if there is none. */
static size_t
label_length(const char *s)
{
	size_t n = 0;

	while (n <= 3 && is_label_sign(s[n]))
		n++;
	if (strncmp(s, "đ", strlen("đ")) == 0)
		n = strlen("đ");
	if (n == 0 || n > 3 || (s[n] != ')' && s[n] != '.'))
		return 0;
	return n + 1;
}

size_t
skip_list_sign(const char *norm)
{
	size_t off = 0, left, n;
	uint32_t cp;

	while (norm[off] != '\0') {
		n = label_length(norm + off);
		if (n == 0) {
			left = strnlen(norm + off, 4);
			if (word_letter_at(norm + off, left, 0) ||
			    (norm[off] >= '0' && norm[off] <= '9'))
				break;
			n = utf8_decode(norm + off, left, &cp);
		}
		off += n == 0 ? 1 : n;
	}
	return off;
}
