/* SHA-256 over a file without its bam line. */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include <sha256.h>

#include "base/hash.h"
#include "import/stamp.h"

enum { HEX = 2 * SHA256_DIGEST_LENGTH };

const char stamp_empty[] =
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

/* What stands behind the key; NULL if it is not there. */
static const char *
value_of_bam(const char *bytes)
{
	static const char parent[] = "\nnguon:\n", key[] = "\n  bam: ";
	const char *p = strstr(bytes, parent);

	p = p == NULL ? NULL : strstr(p, key);
	return p == NULL ? NULL : p + sizeof key - 1;
}

/*
 * The offset of the hash, or 0 if there is none. No text can look like the
 * line: texts below nguon are indented deeper.
 */
static size_t
find(const char *bytes, size_t len)
{
	const char *hash = value_of_bam(bytes);

	if (hash == NULL || hash + HEX >= bytes + len || hash[HEX] != '\n')
		return 0;
	return (size_t)(hash - bytes);
}

static void
digest(char hex[HEX], const char *bytes, size_t len, size_t at)
{
	uint8_t sum[SHA256_DIGEST_LENGTH];
	size_t start = at - strlen("  bam: ");
	size_t end = at + HEX + 1;
	SHA2_CTX ctx;

	SHA256Init(&ctx);
	SHA256Update(&ctx, (const uint8_t *)bytes, start);
	SHA256Update(&ctx, (const uint8_t *)bytes + end, len - end);
	SHA256Final(sum, &ctx);
	hex_write(hex, sum, sizeof sum);
}

void
stamp_put(char *bytes, size_t len)
{
	size_t at = find(bytes, len);

	assert(at > 0);
	digest(bytes + at, bytes, len, at);
}

void
stamp_unquote(struct buf *file)
{
	char *p = (char *)value_of_bam(file->data);
	size_t rest;

	if (p == NULL || *p != '"' || p[1 + strspn(p + 1,
	    "0123456789abcdef")] != '"' || strcspn(p + 1, "\"") != HEX)
		return;
	rest = (size_t)(file->data + file->len - p);
	memmove(p, p + 1, HEX);
	memmove(p + HEX, p + HEX + 2, rest - HEX - 1);
	file->len -= 2;
}

bool
stamp_holds(const char *bytes, size_t len)
{
	size_t at = find(bytes, len);
	char hex[HEX];

	if (at == 0)
		return false;
	digest(hex, bytes, len, at);
	return memcmp(hex, bytes + at, HEX) == 0;
}
