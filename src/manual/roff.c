/* Escapes and breaks text for mdoc(7). */
#include <stdarg.h>
#include <string.h>

#include "base/escape.h"
#include "base/utf8.h"
#include "manual/roff.h"

/* The longest input line of text that mandoc -T lint says nothing about. */
enum { WIDTH = 79 };

/* What a character is written as; NULL if it is written as itself. */
static const char *
escaped(char c)
{
	switch (c) {
	case '\\': return "\\e";
	case '-': return "\\-";
	case '\'': return "\\(aq";
	case '`': return "\\(ga";
	case '^': return "\\(ha";
	case '~': return "\\(ti";
	case '"': return "\\(dq";
	default: return NULL;
	}
}

/* Appends n bytes; returns their length as the formatter will read them. */
static size_t
put_escaped(struct buf *out, const char *s, size_t n)
{
	size_t i, k, width = 0;
	const char *e;
	uint32_t cp;

	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		k += k == 0;
		e = escaped(s[i]);
		if (e != NULL)
			buf_puts(out, e);
		else
			buf_put(out, s + i, k);
		width += e != NULL ? strlen(e) : k == 1 ? 1 :
		    cp > 0xFFFF ? strlen("\\[u10FFFF]") : strlen("\\[uFFFF]");
	}
	return width;
}

/* True if a sentence ends with this word: "rồi.", "không?)". */
static bool
ends_sentence(const char *s, size_t n)
{
	while (n > 0 && strchr(")\"'", s[n - 1]) != NULL)
		n--;
	return n > 0 && strchr(".?!", s[n - 1]) != NULL;
}

void
roff_text(struct buf *out, const char *s)
{
	size_t n, width, used = 0;
	struct buf word;

	buf_init(&word, 0);
	for (s += strspn(s, " \n"); *s != '\0'; s += n, s += strspn(s, " \n")) {
		n = strcspn(s, " \n");
		buf_clear(&word);
		if (*s == '.' || *s == '\'')
			buf_puts(&word, "\\&");
		width = word.len + put_escaped(&word, s, n);
		if (used > 0)
			buf_putc(out, used + 1 + width > WIDTH ? '\n' : ' ');
		used = used == 0 || used + 1 + width > WIDTH ? width :
		    used + 1 + width;
		buf_puts(out, word.data);
		if (ends_sentence(s, n)) {
			buf_putc(out, '\n');
			used = 0;
		}
	}
	if (used > 0)
		buf_putc(out, '\n');
	buf_release(&word);
}

void
roff_macro(struct buf *out, const char *macro, ...)
{
	const char *arg;
	va_list ap;

	buf_printf(out, ".%s", macro);
	va_start(ap, macro);
	while ((arg = va_arg(ap, const char *)) != NULL) {
		/* "\&" keeps "No" or "." from being a macro or punctuation. */
		buf_puts(out, strlen(arg) < 4 ? " \"\\&" : " \"");
		put_escaped(out, arg, strlen(arg));
		/* mandoc takes the "]" of "\[u1ECB]" for a closing bracket. */
		buf_puts(out, arg[strlen(arg) - 1] & 0x80 ? "\\&\"" : "\"");
	}
	va_end(ap);
	buf_putc(out, '\n');
}

/* A line of a display: a point or quote in front would start a macro. */
static void
put_literal_line(struct buf *out, const char *s, size_t n)
{
	struct cell c;
	size_t i;

	if (n > 0 && (*s == '.' || *s == '\''))
		buf_puts(out, "\\&");
	for (i = 0; i < n; i += c.bytes) {
		c = escape_cell(s + i, n - i);
		put_escaped(out, c.text, c.len);
	}
	buf_putc(out, '\n');
}

void
roff_literal(struct buf *out, const char *s)
{
	size_t n;

	buf_puts(out, ".Bd -literal -offset indent -compact\n");
	for (; *s != '\0'; s += n + (s[n] == '\n')) {
		n = strcspn(s, "\n");
		put_literal_line(out, s, n);
	}
	buf_puts(out, ".Ed\n");
}
