/*
 * The sample procedure of the tables of rules and of directions, with the keys
 * of an example in place of its own. Include it after cmocka.h.
 */
#ifndef TTHC_TESTS_OVERLAY_H
#define TTHC_TESTS_OVERLAY_H

#include <string.h>

#include "base/buf.h"
#include "base/source.h"

/* Length of the key that starts a line in column 0; 0 if none does. */
static size_t
key_length(const char *line)
{
	size_t n = strspn(line, "abcdefghijklmnopqrstuvwxyz_");

	return line[n] == ':' ? n : 0;
}

static bool
has_key(const char *text, size_t n, const char *key, size_t len)
{
	const char *p = text;

	while (p != NULL && p < text + n) {
		if (key_length(p) == len && strncmp(p, key, len) == 0)
			return true;
		p = memchr(p, '\n', (size_t)(text + n - p));
		p = p == NULL ? NULL : p + 1;
	}
	return false;
}

/* The sample procedure with the example's keys in place of its own. */
static void
overlay(struct buf *out, const char *text, size_t n)
{
	struct source s;
	const char *p, *next;
	bool drop = false;

	assert_int_equal(source_read(&s, "tests/rules/mau.yaml", 1 << 20),
	    SOURCE_OK);
	for (p = s.data; *p != '\0'; p = next) {
		size_t len = key_length(p);

		next = strchr(p, '\n') + 1;
		if (len > 0)
			drop = has_key(text, n, p, len);
		if (!drop)
			buf_put(out, p, (size_t)(next - p));
	}
	buf_put(out, text, n);
	source_release(&s);
}

#endif
