/* FNV-1a by Fowler, Noll and Vo, 64 bits. */
#include "base/hash.h"

uint64_t
text_hash(const char *s, size_t n)
{
	uint64_t h = 14695981039346656037u;
	size_t i;

	for (i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * 1099511628211u;
	return h;
}

void
hash_hex(char out[HASH_HEX], uint64_t h)
{
	size_t i;

	for (i = HASH_HEX - 1; i > 0; i--, h >>= 4)
		out[i - 1] = "0123456789abcdef"[h & 15];
	out[HASH_HEX - 1] = '\0';
}

void
hex_write(char *out, const unsigned char *bytes, size_t n)
{
	static const char digits[] = "0123456789abcdef";

	for (; n > 0; n--, bytes++) {
		*out++ = digits[*bytes >> 4];
		*out++ = digits[*bytes & 15];
	}
}
