/* NFC: nearly every text is in it already and is not normalised at all. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/die.h"
#include "base/viet.h"
#include "base/viet_letter.h"

/* The bytes tell: below U+0300, U+1EA0–U+1EFF, and U+2002–U+206F. */
bool
viet_is_plainly_nfc(const char *text, size_t n)
{
	const unsigned char *s = (const unsigned char *)text, *end = s + n;

	while (s < end) {
		if (*s < 0x80)
			s++;
		else if (*s < 0xCC)
			s += 2;
		else if (*s == 0xE1 && ((s[1] == 0xBA && s[2] >= 0xA0) ||
		    s[1] == 0xBB))
			s += 3;
		else if (*s == 0xE2 && (s[1] == 0x81 ? s[2] < 0xB0 :
		    s[1] == 0x80 && s[2] > 0x81))
			s += 3;
		else
			return false;
	}
	return true;
}

/* The NFC in memory of its own. */
static char *
compose(const char *s, size_t n, size_t *len)
{
	utf8proc_uint8_t *out;
	utf8proc_ssize_t got;

	got = utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n,
	    &out, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (got == UTF8PROC_ERROR_NOMEM)
		die("hết bộ nhớ (out of memory)");
	assert(got >= 0);
	*len = (size_t)got;
	return (char *)out;
}

bool
viet_is_nfc(const char *s, size_t n)
{
	char *nfc;
	size_t len;
	bool same;

	if (viet_is_plainly_nfc(s, n))
		return true;
	nfc = compose(s, n, &len);
	same = len == n && memcmp(s, nfc, n) == 0;
	free(nfc);
	return same;
}

char *
viet_nfc(struct arena *a, const char *s, size_t n, size_t *len)
{
	char *nfc, *copy;

	if (viet_is_plainly_nfc(s, n)) {
		*len = n;
		return arena_strndup(a, s, n);
	}
	nfc = compose(s, n, len);
	copy = arena_strndup(a, nfc, *len);
	free(nfc);
	return copy;
}
