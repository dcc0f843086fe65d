/*
 * A byte buffer that grows, for building output.
 *
 * The bytes are always followed by a NUL, so buf.data is a C string at any
 * time, also when empty. A buffer never exceeds its maximum: whoever builds
 * from input of unknown size sets it, and exceeding it ends the program.
 */
#ifndef TTHC_BASE_BUF_H
#define TTHC_BASE_BUF_H

#include <stddef.h>

struct buf {
	char *data;	/* never NULL after buf_init */
	size_t len;	/* without the NUL */
	size_t cap, max;
};

/* An empty buffer that may hold up to max bytes; 0 stands for 1 GiB. */
void buf_init(struct buf *b, size_t max);

/* Frees the bytes. The buffer must be initialised again before use. */
void buf_release(struct buf *b);

/* Length 0; the memory is kept. */
void buf_clear(struct buf *b);

void buf_putc(struct buf *b, char c);
void buf_puts(struct buf *b, const char *s);
void buf_put(struct buf *b, const void *bytes, size_t n);
void buf_fill(struct buf *b, char c, size_t times);
void buf_printf(struct buf *b, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

#endif
