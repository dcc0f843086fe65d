/* Escapes one character at a time; what needs none is copied in runs. */
#include <assert.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/escape.h"
#include "base/utf8.h"
#include "export/json_text.h"

static bool
needs_escape(uint32_t cp)
{
	return cp < ' ' || cp == '"' || cp == '\\' ||
	    (cp <= 0xFFFF && (cp >= 0xFFFE || escape_is_hidden(cp)));
}

static void
put_escaped(struct buf *out, uint32_t cp)
{
	switch (cp) {
	case '"':
	case '\\':
		buf_putc(out, '\\');
		buf_putc(out, (char)cp);
		break;
	case '\n':
		buf_puts(out, "\\n");
		break;
	case '\t':
		buf_puts(out, "\\t");
		break;
	default:
		buf_printf(out, "\\u%04x", (unsigned)cp);
		break;
	}
}

void
json_text_put(struct buf *out, const char *s, size_t n)
{
	size_t i, k, run = 0;
	uint32_t cp;

	buf_putc(out, '"');
	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		assert(k > 0);
		if (!needs_escape(cp))
			continue;
		buf_put(out, s + run, i - run);
		put_escaped(out, cp);
		run = i + k;
	}
	buf_put(out, s + run, n - run);
	buf_putc(out, '"');
}
