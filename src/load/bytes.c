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

/* Printable ASCII needs no look. */
static size_t
plain_run(const char *s, size_t i, size_t len)
{
	while (i < len && (unsigned char)s[i] >= 0x20 &&
	    (unsigned char)s[i] < 0x7F)
		i++;
	return i;
}

char *
bytes_clean(struct arena *a, const struct source *s, struct reporter *r,
    size_t *len)
{
	char *out = arena_strndup(a, s->data + s->bom, s->len - s->bom);
	size_t i, k, bad, n = s->len - s->bom, reports = 0;
	uint32_t cp = 0;

	for (i = plain_run(out, 0, n); i < n; i = plain_run(out, i + k, n)) {
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
