/* Strings in and documents out, by jansson. */
#include <assert.h>
#include <string.h>

#include "base/die.h"
#include "base/escape.h"
#include "base/json.h"
#include "base/utf8.h"

json_t *
json_text(const char *s, size_t n)
{
	json_t *value;
	struct buf b;

	buf_init(&b, 0);
	escape_stray(&b, s, n);
	value = json_stringn_nocheck(b.data, b.len);
	buf_release(&b);
	return value;
}

json_t *
json_text_or_null(const char *s)
{
	return s == NULL ? json_null() : json_text(s, strlen(s));
}

/* Beyond 16 bits JSON wants a surrogate pair. */
static void
put_hidden(struct buf *out, uint32_t cp)
{
	if (cp > 0xFFFF) {
		cp -= 0x10000;
		buf_printf(out, "\\u%04X", (unsigned)(0xD800 + (cp >> 10)));
		cp = 0xDC00 + (cp & 0x3FF);
	}
	buf_printf(out, "\\u%04X", (unsigned)cp);
}

/* jansson hands over whole characters, never a part of one. */
static int
put_chunk(const char *s, size_t n, void *arg)
{
	struct buf *out = arg;
	size_t i, k;
	uint32_t cp;

	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		assert(k > 0);
		if (escape_is_hidden(cp))
			put_hidden(out, cp);
		else
			buf_put(out, s + i, k);
	}
	return 0;
}

void
json_put(struct buf *out, json_t *document, size_t flags)
{
	assert(document != NULL);
	if (json_dump_callback(document, put_chunk, out, flags) != 0)
		die("không ghi được JSON (cannot write JSON)");
	json_decref(document);
	buf_putc(out, '\n');
}
