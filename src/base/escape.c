/* Visible forms of what a terminal would obey or hide. */
#include <string.h>

#include <utf8proc.h>

#include "base/escape.h"
#include "base/utf8.h"

enum {
	DELETE = 0x7F,
	CONTROL_PICTURES = 0x2400,	/* one for each of 0x00 to 0x1F */
	DELETE_PICTURE = 0x2421,
	MIDDLE_DOT = 0xB7,
	REPLACEMENT = 0xFFFD,
};

bool
escape_is_hidden(uint32_t cp)
{
	utf8proc_category_t c;

	if (cp < DELETE)
		return false;
	c = utf8proc_category((utf8proc_int32_t)cp);
	return c == UTF8PROC_CATEGORY_CC || c == UTF8PROC_CATEGORY_CF ||
	    c == UTF8PROC_CATEGORY_ZL || c == UTF8PROC_CATEGORY_ZP;
}

static void
put_control(struct buf *out, unsigned char c)
{
	static const char names[] = "\nn\rr\tt";
	const char *p;

	for (p = names; *p != '\0'; p += 2)
		if ((unsigned char)*p == c) {
			buf_printf(out, "\\%c", p[1]);
			return;
		}
	buf_printf(out, "\\x%02x", c);
}

size_t
escape_char(struct buf *out, const char *s, size_t n)
{
	uint32_t cp;
	size_t k = utf8_decode(s, n, &cp);

	if (k == 0 || cp < ' ' || cp == DELETE) {
		put_control(out, (unsigned char)*s);
		return 1;
	}
	if (!escape_is_hidden(cp))
		buf_put(out, s, k);
	else
		buf_printf(out, cp > 0xFFFF ? "\\U%08x" : "\\u%04x",
		    (unsigned)cp);
	return k;
}

void
escape_line(struct buf *out, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; )
		i += escape_char(out, s + i, n - i);
}

/* The sign that stands for a character in a snippet. */
static uint32_t
sign_for(uint32_t cp)
{
	if (cp == DELETE)
		return DELETE_PICTURE;
	if (cp < ' ')
		return CONTROL_PICTURES + cp;
	return escape_is_hidden(cp) ? MIDDLE_DOT : cp;
}

struct cell
escape_cell(const char *s, size_t n)
{
	struct cell c;
	uint32_t cp;

	c.bytes = utf8_decode(s, n, &cp);
	if (c.bytes == 0) {
		c.bytes = 1;
		cp = REPLACEMENT;
	}
	c.len = utf8_encode(sign_for(cp), c.text);
	c.columns = utf8_width(c.text, c.len);
	return c;
}

void
escape_stray(struct buf *out, const char *s, size_t n)
{
	static const char replacement[] = "\xEF\xBF\xBD";
	size_t i, k;
	uint32_t cp;

	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		if (k > 0) {
			buf_put(out, s + i, k);
		} else {
			buf_puts(out, replacement);
			k = 1;
		}
	}
}
