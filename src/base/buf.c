/* A growing byte buffer with a maximum. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/die.h"

enum { FIRST_SIZE = 256 };

static void
grow(struct buf *b, size_t more)
{
	size_t cap = b->cap;

	if (more > b->max - b->len)
		die("kết quả dài quá %zu byte (output too large)", b->max);
	while (cap - b->len <= more)
		cap *= 2;
	b->data = xrealloc(b->data, cap);
	b->cap = cap;
}

/* Room for so many bytes and the NUL. The buffer can have more room than it
 * may fill. */
static inline void
need(struct buf *b, size_t more)
{
	if (b->cap - b->len <= more || b->max - b->len < more)
		grow(b, more);
}

void
buf_init(struct buf *b, size_t max)
{
	b->data = xmalloc(FIRST_SIZE);
	b->data[0] = '\0';
	b->len = 0;
	b->cap = FIRST_SIZE;
	b->max = max == 0 ? (size_t)1 << 30 : max;
}

void
buf_release(struct buf *b)
{
	free(b->data);
	b->data = NULL;
	b->len = b->cap = 0;
}

void
buf_clear(struct buf *b)
{
	b->len = 0;
	b->data[0] = '\0';
}

void
buf_putc(struct buf *b, char c)
{
	need(b, 1);
	b->data[b->len++] = c;
	b->data[b->len] = '\0';
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_put(b, s, strlen(s));
}

void
buf_put(struct buf *b, const void *bytes, size_t n)
{
	if (n == 0)
		return;
	need(b, n);
	memcpy(b->data + b->len, bytes, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void
buf_fill(struct buf *b, char c, size_t times)
{
	need(b, times);
	memset(b->data + b->len, c, times);
	b->len += times;
	b->data[b->len] = '\0';
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	size_t room = b->cap - b->len;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(b->data + b->len, room, fmt, ap);
	va_end(ap);
	if (n < 0)
		die("lỗi định dạng văn bản (format error)");
	need(b, (size_t)n);
	if ((size_t)n >= room) {
		va_start(ap, fmt);
		vsnprintf(b->data + b->len, (size_t)n + 1, fmt, ap);
		va_end(ap);
	}
	b->len += (size_t)n;
}
