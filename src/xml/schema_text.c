/* Start tags, end tags, texts, indented by one blank a level. */
#include <stdarg.h>

#include "xml/schema_text.h"
#include "xml/write.h"

static void
begin(struct schema_text *s, const char *tag, va_list pairs)
{
	const char *name;

	buf_fill(s->out, ' ', s->depth);
	buf_printf(s->out, "<%s", tag);
	while ((name = va_arg(pairs, const char *)) != NULL) {
		buf_printf(s->out, " %s=\"", name);
		xml_write_quoted(s->out, va_arg(pairs, const char *));
		buf_putc(s->out, '"');
	}
}

void
schema_open(struct schema_text *s, const char *tag, ...)
{
	va_list pairs;

	va_start(pairs, tag);
	begin(s, tag, pairs);
	va_end(pairs);
	buf_puts(s->out, ">\n");
	s->depth++;
}

void
schema_close(struct schema_text *s, const char *tag)
{
	buf_fill(s->out, ' ', --s->depth);
	buf_printf(s->out, "</%s>\n", tag);
}

void
schema_add(struct schema_text *s, const char *tag, ...)
{
	va_list pairs;

	va_start(pairs, tag);
	begin(s, tag, pairs);
	va_end(pairs);
	buf_puts(s->out, "/>\n");
}

void
schema_leaf(struct schema_text *s, const char *text, const char *tag, ...)
{
	va_list pairs;

	va_start(pairs, tag);
	begin(s, tag, pairs);
	va_end(pairs);
	buf_putc(s->out, '>');
	xml_write_text(s->out, text);
	buf_printf(s->out, "</%s>\n", tag);
}
