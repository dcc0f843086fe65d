/* Digits, looked for in eight bytes together. */
#include <stdint.h>
#include <string.h>

#include "base/digit.h"

bool
digit_at(const char *text, size_t len, size_t off)
{
	return off < len && text[off] >= '0' && text[off] <= '9';
}

static bool
in_eight(const char *s)
{
	const uint64_t ones = 0x0101010101010101U;
	uint64_t x;

	memcpy(&x, s, sizeof x);
	x ^= '0' * ones;	/* a digit is now less than ten */
	return ((x - 10 * ones) & ~x & 0x80 * ones) != 0;
}

size_t
digit_find(const char *text, size_t len, size_t off)
{
	while (off < len && len - off >= 8 && !in_eight(text + off))
		off += 8;
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
