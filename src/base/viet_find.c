/*
 * The search form, whole-word search in a norm, and ids.
 */
#include <assert.h>
#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_letter.h"

enum {
	GROWTH = 4,		/* code points that one decomposes into */
	ID_MAX = 48
};

/* The plain letter of a small one with marks, or 0. */
static char
plain(uint32_t cp)
{
	static const struct {
		uint32_t from, to;
		char letter;
	} ranges[] = {
		{ 0xE0, 0xE5, 'a' }, { 0xE7, 0xE7, 'c' }, { 0xE8, 0xEB, 'e' },
		{ 0xEC, 0xEF, 'i' }, { 0xF0, 0xF0, 'd' }, { 0xF1, 0xF1, 'n' },
		{ 0xF2, 0xF6, 'o' }, { 0xF9, 0xFC, 'u' }, { 0xFD, 0xFD, 'y' },
		{ 0xFF, 0xFF, 'y' }, { 0x103, 0x103, 'a' },
		{ 0x111, 0x111, 'd' }, { 0x129, 0x129, 'i' },
		{ 0x169, 0x169, 'u' }, { 0x1A1, 0x1A1, 'o' },
		{ 0x1B0, 0x1B0, 'u' }, { 0x1EA0, 0x1EB7, 'a' },
		{ 0x1EB8, 0x1EC7, 'e' }, { 0x1EC8, 0x1ECB, 'i' },
		{ 0x1ECC, 0x1EE3, 'o' }, { 0x1EE4, 0x1EF1, 'u' },
		{ 0x1EF2, 0x1EF9, 'y' },
	};
	size_t i;

	for (i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (cp >= ranges[i].from && cp <= ranges[i].to)
			return ranges[i].letter;
	return 0;
}

/* Writes a code point of k bytes at s without its marks; returns the bytes. */
static size_t
strip_marks(const char *s, size_t k, char *out)
{
	const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE |
	    UTF8PROC_STRIPMARK;
	utf8proc_int32_t cps[GROWTH];
	utf8proc_ssize_t i, count;
	size_t len = 0;

	count = utf8proc_decompose((const utf8proc_uint8_t *)s,
	    (utf8proc_ssize_t)k, cps, GROWTH, how);
	assert(count >= 0 && count <= GROWTH);
	count = utf8proc_normalize_utf32(cps, count, how);
	for (i = 0; i < count; i++)
		len += utf8_encode((uint32_t)cps[i], out + len);
	return len;
}

char *
viet_fold(struct arena *a, const char *s, size_t n, size_t *len)
{
	size_t i, k, norm_len, out_len = 0;
	char *norm = viet_norm(a, s, n, &norm_len, NULL);
	uint32_t cp;

	/* In place: a letter without its marks is never longer. */
	for (i = 0; i < norm_len; i += k) {
		k = utf8_decode(norm + i, norm_len - i, &cp);
		if (cp < 0x80)
			norm[out_len++] = (char)cp;
		else if (plain(cp) != 0)
			norm[out_len++] = plain(cp);
		else
			out_len += strip_marks(norm + i, k, norm + out_len);
	}
	norm[out_len] = '\0';
	*len = out_len;
	return norm;
}

static bool
word_sign_at(const char *s)
{
	uint32_t cp;

	return *s != '\0' && utf8_decode(s, strnlen(s, 4), &cp) > 0 &&
	    viet_is_word_sign(cp);
}

static bool
word_sign_before(const char *s, size_t at)
{
	if (at == 0)
		return false;
	while (at > 1 && ((unsigned char)s[at - 1] & 0xC0) == 0x80)
		at--;
	return word_sign_at(s + at - 1);
}

size_t
norm_find(const char *norm, size_t from, const char *phrase)
{
	const char *p = norm + from;
	size_t n = strlen(phrase);

	while ((p = strstr(p, phrase)) != NULL) {
		if (!word_sign_before(norm, (size_t)(p - norm)) &&
		    !word_sign_at(p + n))
			return (size_t)(p - norm);
		p++;
	}
	return (size_t)-1;
}

bool
norm_has(const char *norm, const char *phrase)
{
	return norm_find(norm, 0, phrase) != (size_t)-1;
}

/* FNV-1a of n bytes, folded to 16 bits. */
static unsigned
hash16(const char *s, size_t n)
{
	uint32_t h = 2166136261U;
	size_t i;

	for (i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619U;
	return (h ^ h >> 16) & 0xFFFF;
}

static bool
is_id_sign(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char *
viet_id(struct arena *a, const char *s, size_t n)
{
	size_t i, fold_len, len = 0;
	char *fold = viet_fold(a, s, n, &fold_len);
	char *id = arena_alloc(a, fold_len + 1);

	for (i = 0; i < fold_len; i++)
		if (is_id_sign(fold[i]))
			id[len++] = fold[i];
		else if (len > 0 && id[len - 1] != '_')
			id[len++] = '_';
	while (len > 0 && id[len - 1] == '_')
		id[--len] = '\0';
	if (len > 0 && len <= ID_MAX)
		return id;
	if (len > ID_MAX)
		len = id[ID_MAX - 1] == '_' ? ID_MAX - 1 : ID_MAX;
	return arena_printf(a, "%.*s_%04x", (int)len, id,
	    hash16(fold, fold_len));
}
