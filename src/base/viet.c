/*
 * The norm, in one pass over the text: viet_run.c copies what is plain, and the
 * rest is taken in sign by sign. What is not a letter of the language, a loose
 * mark above all, goes through utf8proc.
 */
#include <assert.h>
#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_letter.h"
#include "base/viet_norm.h"

enum {
	CLUSTER = 16,		/* code points of a letter with its marks */
	GROWTH = 4		/* code points that one decomposes into */
};

static bool
is_mark(uint32_t cp)
{
	return cp >= 0x300 && cp <= 0x36F;
}

/* A combining mark U+0300–U+036F begins at s + i. */
static bool
mark_at(const char *s, size_t n, size_t i)
{
	uint32_t cp;

	if (i >= n || ((unsigned char)s[i] & 0xFE) != 0xCC)
		return false;
	return utf8_decode(s + i, n - i, &cp) > 0 && is_mark(cp);
}

static void
put_cp(struct norm *t, uint32_t cp, size_t at)
{
	size_t i, k = 1;

	if (cp < 0x80)
		t->out[t->len] = (char)cp;
	else
		k = utf8_encode(cp, t->out + t->len);
	if (t->map != NULL)
		for (i = 0; i < k; i++)
			t->map[t->len + i] = (uint32_t)at;
	t->len += k;
}

/* The vowel before a toned one, and the pair with the tone on the first. */
static const struct {
	char first;
	const char *written;
	char toned[4];		/* the first vowel with the tone */
	char second;
} old_style[] = {
	{ 'o', "à", "ò", 'a' }, { 'o', "á", "ó", 'a' },
	{ 'o', "ả", "ỏ", 'a' }, { 'o', "ã", "õ", 'a' },
	{ 'o', "ạ", "ọ", 'a' },
	{ 'o', "è", "ò", 'e' }, { 'o', "é", "ó", 'e' },
	{ 'o', "ẻ", "ỏ", 'e' }, { 'o', "ẽ", "õ", 'e' },
	{ 'o', "ẹ", "ọ", 'e' },
	{ 'u', "ỳ", "ù", 'y' }, { 'u', "ý", "ú", 'y' },
	{ 'u', "ỷ", "ủ", 'y' }, { 'u', "ỹ", "ũ", 'y' },
	{ 'u', "ỵ", "ụ", 'y' },
};

/* Writes the pair that begins at byte p in the old style; it never grows. */
static void
write_old_style(struct norm *t, size_t p, const char *toned, char second)
{
	size_t k = strlen(toned), i;

	memcpy(t->out + p, toned, k);
	t->out[p + k] = second;
	if (t->map != NULL) {
		uint32_t at = t->map[t->len - 1];

		for (i = 1; i < k; i++)
			t->map[p + i] = t->map[p];
		t->map[p + k] = at;
	}
	t->len = p + k + 1;
}

/*
 * A word has just ended: hoà becomes hòa. After q the u is no vowel: quý. In
 * a closed syllable (hoán) both styles agree.
 */
static void
settle_tone(struct norm *t)
{
	size_t i, k, p;

	if (t->len < 3 || (unsigned char)t->out[t->len - 1] < 0x80)
		return;
	for (k = 1; ((unsigned char)t->out[t->len - k] & 0xC0) == 0x80; k++)
		;
	if (t->len < k + 1)
		return;
	p = t->len - k - 1;
	if ((t->out[p] != 'o' && t->out[p] != 'u') ||
	    (p > 0 && t->out[p - 1] == 'q'))
		return;
	for (i = 0; i < sizeof old_style / sizeof *old_style; i++)
		if (old_style[i].first == t->out[p] &&
		    strlen(old_style[i].written) == k &&
		    memcmp(t->out + p + 1, old_style[i].written, k) == 0) {
			write_old_style(t, p, old_style[i].toned,
			    old_style[i].second);
			return;
		}
}

static void
put_gap(struct norm *t)
{
	if (!t->gap)
		return;
	t->gap = false;
	if (t->len > 0)
		put_cp(t, ' ', t->gap_at);
}

static void
put_space(struct norm *t, size_t at)
{
	if (t->gap)
		return;
	settle_tone(t);
	t->gap = true;
	t->gap_at = at;
}

static void
put_sign(struct norm *t, uint32_t cp, bool letter, size_t at, size_t k)
{
	if (!letter && !t->gap)
		settle_tone(t);
	put_gap(t);
	put_cp(t, cp, at);
	t->end = at + k;
}

/* The bytes of the letter at s and of the marks that belong to it. */
static size_t
cluster_length(const char *s, size_t n)
{
	size_t i = 0, count;
	uint32_t cp;

	for (count = 0; count < CLUSTER && i < n; count++) {
		size_t k = utf8_decode(s + i, n - i, &cp);
		int c = utf8proc_get_property(
		    (utf8proc_int32_t)cp)->boundclass;

		assert(k > 0);
		if (count > 0 && (viet_sort(cp) != SORT_HARD ||
		    (c != UTF8PROC_BOUNDCLASS_EXTEND &&
		    c != UTF8PROC_BOUNDCLASS_SPACINGMARK &&
		    c != UTF8PROC_BOUNDCLASS_V && c != UTF8PROC_BOUNDCLASS_T)))
			break;
		i += k;
	}
	return i;
}

/* Only signs foreign to the language grow in normalisation. */
static void
make_room(struct norm *t, size_t n)
{
	if (t->arena == NULL)
		return;
	t->out = memcpy(arena_raw(t->arena, 3 * n + NORM_MARGIN), t->out,
	    t->len);
	t->arena = NULL;
}

/* Takes in one letter with its marks by utf8proc; returns its bytes. */
static size_t
put_cluster(struct norm *t, const char *s, size_t n, size_t at)
{
	const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	utf8proc_int32_t cps[CLUSTER * GROWTH];
	utf8proc_ssize_t i, count;
	size_t k = cluster_length(s + at, n - at);

	make_room(t, n);
	count = utf8proc_decompose((const utf8proc_uint8_t *)s + at,
	    (utf8proc_ssize_t)k, cps, CLUSTER * GROWTH, how);
	assert(count >= 0 && count <= CLUSTER * GROWTH);
	count = utf8proc_normalize_utf32(cps, count, how);
	for (i = 0; i < count; i++) {
		utf8proc_int32_t cp = utf8proc_tolower(cps[i]);

		put_sign(t, (uint32_t)cp, viet_is_word_sign((uint32_t)cp), at,
		    k);
	}
	return k;
}

/* Takes in the sign at byte i; returns its bytes. */
static size_t
put_next(struct norm *t, const char *s, size_t n, size_t i)
{
	uint32_t cp;
	size_t k = utf8_decode(s + i, n - i, &cp);

	assert(k > 0);
	switch (viet_sort(cp)) {
	case SORT_SPACE:
		put_space(t, i);
		break;
	case SORT_NOTHING:
		break;
	case SORT_OTHER:
		put_sign(t, cp, false, i, k);
		break;
	case SORT_LETTER:
		if (mark_at(s, n, i + k))
			return put_cluster(t, s, n, i);
		put_sign(t, viet_small(cp), true, i, k);
		break;
	case SORT_HARD:
		return put_cluster(t, s, n, i);
	}
	return k;
}

void
norm_run(struct norm *t, const char *s, size_t n, size_t i, size_t enough)
{
	while (i < n && t->len < enough) {
		i += put_next(t, s, n, i);
		i += norm_even_run(t, s, n, i);
	}
	settle_tone(t);
	t->out[t->len] = '\0';
	if (t->map != NULL)
		t->map[t->len] = (uint32_t)t->end;
}

char *
viet_norm(struct arena *a, const char *s, size_t n, size_t *len,
    uint32_t *map)
{
	struct norm t = { .out = arena_raw(a, n + NORM_MARGIN), .map = map,
	    .arena = a };

	norm_run(&t, s, n, norm_even_run(&t, s, n, 0), SIZE_MAX);
	*len = t.len;
	return t.out;
}
