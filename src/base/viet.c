/*
 * The norm, in one pass over the text. What is not a plain letter of the
 * language, a loose mark above all, goes through utf8proc letter by letter.
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

/* White space of ASCII. */
static bool
is_blank(unsigned char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

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

/* Takes in one letter with its marks by utf8proc; returns its bytes. */
static size_t
put_cluster(struct norm *t, const char *s, size_t n, size_t at)
{
	const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	utf8proc_int32_t cps[CLUSTER * GROWTH];
	utf8proc_ssize_t i, count;
	size_t k = cluster_length(s + at, n - at);

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

/*
 * Bytes of the letter at s, which is none of ASCII, if its norm has as many;
 * out gets it. 0 says nothing. A capital among the toned ones has an even
 * last byte.
 */
static size_t
even_letter(const unsigned char *s, unsigned char *out)
{
	out[0] = s[0];
	out[1] = s[1];
	switch (s[0]) {
	case 0xE1:			/* Ạ–ỹ */
		out[2] = s[2] | 1;
		return (s[1] == 0xBA && s[2] >= 0xA0) || (s[1] == 0xBB &&
		    s[2] <= 0xB9) ? 3 : 0;
	case 0xC3:			/* À–ÿ without × and ÷ */
		if (s[1] < 0x9F)
			out[1] += 0x20;
		return s[1] == 0x97 || s[1] == 0xB7 ? 0 : 2;
	case 0xC4:			/* Ă ă Đ đ Ĩ ĩ */
		out[1] |= 1;
		return out[1] == 0x83 || out[1] == 0x91 || out[1] == 0xA9 ?
		    2 : 0;
	case 0xC5:			/* Ũ ũ */
		out[1] |= 1;
		return out[1] == 0xA9 ? 2 : 0;
	case 0xC6:			/* Ơ ơ Ư ư */
		out[1] += s[1] == 0xA0 || s[1] == 0xAF;
		return out[1] == 0xA1 || out[1] == 0xB0 ? 2 : 0;
	default:
		return 0;
	}
}

/*
 * The same for what is no letter: a sign of ASCII, white space, or a dash, dot
 * or quotation mark of general punctuation.
 */
static size_t
even_sign(const unsigned char *s, unsigned char *out)
{
	out[0] = s[0];
	if (is_blank(s[0]))
		out[0] = ' ';
	if (s[0] < 0x7F)
		return out[0] >= ' ';
	out[1] = s[1];
	out[2] = s[2];
	return s[0] == 0xE2 && s[1] == 0x80 && s[2] >= 0x90 && s[2] <= 0xA7 ?
	    3 : 0;
}

static bool
is_ascii_letter(unsigned char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

/* A combining mark may begin here. */
static bool
may_be_mark(unsigned char c)
{
	return c == 0xCC || c == 0xCD;
}

bool
norm_may_settle(const char *norm, size_t len)
{
	const unsigned char *s = (const unsigned char *)norm;
	size_t i = len;

	if (len < 3 || s[len - 1] < 0x80)
		return false;
	while (i > 1 && (s[--i] & 0xC0) == 0x80)
		;
	return s[i - 1] == 'o' || s[i - 1] == 'u';
}

/* Maps n bytes that were copied from byte i of the source. */
static void
map_evenly(struct norm *t, size_t i, size_t n)
{
	size_t at;

	for (at = 0; at < n; at++)
		t->map[t->len + at] = ((unsigned char)t->out[t->len + at] &
		    0xC0) == 0x80 ? t->map[t->len + at - 1] :
		    (uint32_t)(i + at);
}

/* What of a run of n bytes is sure: not a letter that a mark follows, nor a
 * blank that may be one of several. */
static size_t
sure_part(const unsigned char *out, size_t n, unsigned char next)
{
	if (may_be_mark(next))
		while (n > 0 && (out[--n] & 0xC0) == 0x80)
			;
	return n > 0 && out[n - 1] == ' ' ? n - 1 : n;
}

size_t
norm_even_run(struct norm *t, const char *text, size_t n, size_t i)
{
	const unsigned char *s = (const unsigned char *)text + i;
	unsigned char *out = (unsigned char *)t->out + t->len;
	size_t at = 0, k, left = n - i;
	/* Where a word may have just ended whose tone has to move. */
	size_t pair = norm_may_settle(t->out, t->len) ? 0 : SIZE_MAX;
	unsigned char last = t->len > 0 ? out[-1] : ' ';

	if (t->gap)
		return 0;
	for (; at < left; at += k, last = out[at - 1]) {
		if (is_ascii_letter(s[at])) {
			out[at] = s[at] | 0x20;
			k = 1;
		} else if ((k = even_letter(s + at, out + at)) > 0) {
			if (last == 'o' || last == 'u')
				pair = at + k;
		} else if ((k = even_sign(s + at, out + at)) == 0 ||
		    at == pair || (out[at] == ' ' && last == ' ')) {
			break;
		}
	}
	at = sure_part(out, at, at < left ? s[at] : ' ');
	if (t->map != NULL)
		map_evenly(t, i, at);
	t->len += at;
	if (at > 0)
		t->end = i + at;
	return at;
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
	struct norm t = { .out = arena_raw(a, n + NORM_MARGIN), .map = map };
	size_t even = norm_even_run(&t, s, n, 0);

	/* Only signs foreign to the language grow in normalisation. */
	if (!viet_is_plainly_nfc(s + even, n - even))
		t.out = memcpy(arena_raw(a, 3 * n + NORM_MARGIN), t.out, t.len);
	norm_run(&t, s, n, even, SIZE_MAX);
	*len = t.len;
	return t.out;
}
