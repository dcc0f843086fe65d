/* Failures of the environment end the process here, and only here. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/die.h"

_Noreturn void
die(const char *fmt, ...)
{
	va_list ap;

	fputs("tthc: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(2);
}

void *
xmalloc(size_t size)
{
	return xrealloc(NULL, size);
}

void *
xrealloc(void *old, size_t size)
{
	void *p = realloc(old, size == 0 ? 1 : size);

	if (p == NULL)
		die("hết bộ nhớ (out of memory)");
	return p;
}
