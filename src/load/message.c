/* Formats a message in one of two languages. */
#include <stdarg.h>
#include <stdio.h>

#include "load/message.h"

const char *
message(struct arena *a, enum lang lang, const char *vi, const char *en, ...)
{
	va_list ap, again;
	char *s;
	int n;

	va_start(ap, en);
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, lang == LANG_VI ? vi : en, ap);
	s = arena_alloc(a, (size_t)n + 1);
	vsnprintf(s, (size_t)n + 1, lang == LANG_VI ? vi : en, again);
	va_end(again);
	va_end(ap);
	return s;
}
