/* Escaping for XML 1.0 (fifth edition), 2.2 and 2.4. */
#include <stdbool.h>
#include <string.h>

#include "base/escape.h"
#include "base/utf8.h"
#include "report/xml.h"

/* Production [2] Char. */
static bool
is_xml_char(uint32_t cp)
{
	return cp == '\t' || cp == '\n' || cp == '\r' ||
	    (cp >= 0x20 && cp <= 0xD7FF) || (cp >= 0xE000 && cp <= 0xFFFD) ||
	    cp >= 0x10000;
}

/* The entity of a sign of markup; NULL for any other character. */
static const char *
entity_of(uint32_t cp)
{
	switch (cp) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&apos;";
	default:
		return NULL;
	}
}

void
xml_declare(struct buf *out)
{
	buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

void
xml_escape(struct buf *out, const char *s)
{
	size_t n = strlen(s), i, k;
	uint32_t cp;

	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		if (k == 0 || !is_xml_char(cp)) {
			buf_puts(out, "\xEF\xBF\xBD");
			k = k == 0 ? 1 : k;
		} else if (entity_of(cp) != NULL) {
			buf_puts(out, entity_of(cp));
		} else if (cp < ' ' || escape_is_hidden(cp)) {
			/* A reader would turn raw white space into spaces. */
			buf_printf(out, "&#%u;", (unsigned)cp);
		} else {
			buf_put(out, s + i, k);
		}
	}
}

void
xml_attribute(struct buf *out, const char *name, const char *value)
{
	buf_printf(out, " %s=\"", name);
	xml_escape(out, value);
	buf_putc(out, '"');
}
