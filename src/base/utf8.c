/* UTF-8 decoding by utf8proc, with counting loops of our own. */
#include <stdbool.h>
#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"

static bool
continues(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/*
 * Letters of two and three bytes outside the ranges where a second byte has
 * to be looked at (overlong forms, surrogates): all of Vietnamese.
 */
static size_t
decode_short(const char *s, size_t n, uint32_t *cp)
{
	unsigned char c = (unsigned char)*s;

	if (c >= 0xC2 && c < 0xE0 && n > 1 && continues(s[1])) {
		*cp = (uint32_t)(c & 0x1F) << 6 |
		    ((unsigned char)s[1] & 0x3F);
		return 2;
	}
	if (c > 0xE0 && c < 0xED && n > 2 && continues(s[1]) &&
	    continues(s[2])) {
		*cp = (uint32_t)(c & 0x0F) << 12 |
		    (uint32_t)((unsigned char)s[1] & 0x3F) << 6 |
		    ((unsigned char)s[2] & 0x3F);
		return 3;
	}
	return 0;
}

size_t
utf8_decode(const char *s, size_t n, uint32_t *cp)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t k;
	size_t quick;

	if ((unsigned char)*s < 0x80) {
		*cp = (unsigned char)*s;
		return 1;
	}
	quick = decode_short(s, n, cp);
	if (quick > 0)
		return quick;
	k = utf8proc_iterate((const utf8proc_uint8_t *)s,
	    (utf8proc_ssize_t)n, &c);
	if (k <= 0)
		return 0;
	*cp = (uint32_t)c;
	return (size_t)k;
}

size_t
utf8_encode(uint32_t cp, char out[4])
{
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)cp,
	    (utf8proc_uint8_t *)out);
}

/* How many of eight bytes begin a code point, all looked at together. */
static size_t
starts_in_eight(const char *s)
{
	const uint64_t ones = 0x0101010101010101U;
	uint64_t x, inside;

	memcpy(&x, s, sizeof x);
	inside = x >> 7 & ~(x >> 6) & ones;
	return 8 - (size_t)(inside * ones >> 56);
}

size_t
utf8_count(const char *s, size_t n)
{
	size_t i, count = 0;

	for (i = 0; n - i >= 8; i += 8)
		count += starts_in_eight(s + i);
	for (; i < n; i++)
		count += !continues(s[i]);
	return count;
}

size_t
utf8_skip(const char *s, size_t n, size_t count)
{
	size_t i = 0;

	for (; count >= 8 && n - i >= 8; i += 8)
		count -= starts_in_eight(s + i);
	/* No branch on what a letter is: that cannot be guessed. */
	while (i < n && (continues(s[i]) | (count > 0)))
		count -= !continues(s[i++]);
	return i;
}

size_t
utf8_width(const char *s, size_t n)
{
	size_t i, k, width = 0;
	uint32_t cp;

	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		if (k == 0)
			k = 1;
		else
			width += (size_t)utf8proc_charwidth(
			    (utf8proc_int32_t)cp);
	}
	return width;
}
