/* Finds and replaces bytes that no text may hold. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "load/bytes.h"

enum { MAX_REPORTS = 20 };

size_t
bytes_forbidden(const char *s, size_t n, uint32_t *cp)
{
	unsigned char c = (unsigned char)*s;
	size_t k;

	if (c >= 0x20 && c < 0x7F)
		return 0;
	if (c < 0x20 || c == 0x7F) {
		*cp = c;
		return c == '\t' || c == '\n' || c == '\r' ? 0 : 1;
	}
	if (c != 0xC2 && c != 0xEF)
		return 0;
	k = utf8_decode(s, n, cp);
	return (*cp >= 0x80 && *cp < 0xA0) || *cp == 0xFEFF ||
	    *cp == 0xFFFE || *cp == 0xFFFF ? k : 0;
}

/* A character of len bytes stands among n; its first byte is a rare one. */
static bool
holds(const char *s, size_t n, const char *character, size_t len)
{
	const char *end = s + n;

	while ((s = memchr(s, (unsigned char)character[0],
	    (size_t)(end - s))) != NULL) {
		if ((size_t)(end - s) >= len && memcmp(s, character, len) == 0)
			return true;
		s++;
	}
	return false;
}

bool
bytes_are_odd(const char *s, size_t n)
{
	return holds(s, n, "\xC2\x85", 2) || holds(s, n, "\xEF\xBB\xBF", 3);
}

static void
report_byte(struct reporter *r, struct span at, unsigned char byte)
{
	char shown[8];

	snprintf(shown, sizeof shown, "0x%02X", byte);
	report_span(r, RULE_NOT_UTF8, at, "", "byte", shown, NULL);
}

static void
report_control(struct reporter *r, struct span at, uint32_t cp)
{
	char shown[16];

	snprintf(shown, sizeof shown, "U+%04X", (unsigned)cp);
	report_span(r, RULE_CONTROL_CHARACTER, at, "", "ma", shown, NULL);
}

static bool
continues(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/*
 * Bytes of the character at s if they tell that it is allowed: printable
 * ASCII, line feeds and nearly all of what has two or three bytes. 0 says
 * nothing.
 */
static size_t
plain_at(const unsigned char *s)
{
	if (*s < 0x7F)
		return *s >= 0x20 || *s == '\n';
	if (*s > 0xE0 && *s < 0xED)
		return continues(s[1]) && continues(s[2]) ? 3 : 0;
	return *s >= 0xC3 && *s < 0xE0 && continues(s[1]) ? 2 : 0;
}

/* The end of the plain characters that begin at byte i. */
static size_t
plain_run(const char *s, size_t i)
{
	size_t k;

	while ((k = plain_at((const unsigned char *)s + i)) > 0)
		i += k;
	return i;
}

char *
bytes_clean(struct arena *a, const struct source *s, struct reporter *r,
    size_t *len)
{
	char *out = arena_strndup(a, s->data + s->bom, s->len - s->bom);
	size_t i, k, bad, n = s->len - s->bom, reports = 0;
	uint32_t cp = 0;

	for (i = plain_run(out, 0); i < n; i = plain_run(out, i + k)) {
		struct span at;

		k = utf8_decode(out + i, n - i, &cp);
		bad = k == 0 ? 1 : bytes_forbidden(out + i, n - i, &cp);
		at.start = (uint32_t)(i + s->bom);
		at.end = at.start + (uint32_t)bad;
		if (bad > 0 && reports++ < MAX_REPORTS) {
			if (k == 0)
				report_byte(r, at, (unsigned char)out[i]);
			else
				report_control(r, at, cp);
		}
		memset(out + i, '?', bad);
		k = k == 0 ? 1 : k;
	}
	*len = n;
	return out;
}
