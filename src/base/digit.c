/* Digits, looked for in eight bytes together. */
#include <stdint.h>
#include <string.h>

#include "base/digit.h"

bool
digit_at(const char *text, size_t len, size_t off)
{
	return off < len && text[off] >= '0' && text[off] <= '9';
}

/* Where in eight bytes the first digit stands; 8 if there is none. */
static size_t
place_in_eight(const char *s)
{
	const uint64_t ones = 0x0101010101010101U;
	uint64_t x;

	memcpy(&x, s, sizeof x);
	x ^= '0' * ones;		/* a digit is now less than ten */
	x = ~(((x & 0x7F * ones) + (0x80 - 10) * ones) | x) & 0x80 * ones;
	if (x == 0)
		return 8;
	return (size_t)(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ?
	    __builtin_ctzll(x) : __builtin_clzll(x)) / 8;
}

size_t
digit_find(const char *text, size_t len, size_t off)
{
	size_t k = 8;

	for (; off < len && len - off >= 8; off += k)
		if ((k = place_in_eight(text + off)) < 8)
			return off + k;
	while (off < len && !digit_at(text, len, off))
		off++;
	return off;
}

size_t
digits_end(const char *text, size_t len, size_t off)
{
	while (digit_at(text, len, off))
		off++;
	return off;
}
