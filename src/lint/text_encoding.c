/*
 * Rules about characters that do not belong into a text: loose marks, letters
 * that only look right, signs of fonts. Each speaks once of a text, at the
 * first place, and says how many there are.
 */
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_letter.h"
#include "lint/lint.h"
#include "lint/word_at.h"

/* Where a text holds something, first and in all. */
struct hits {
	size_t at, n;		/* bytes of the first */
	uint32_t cp;		/* its code point */
	long long count;
};

static void
add_hit(struct hits *h, size_t at, size_t n, uint32_t cp)
{
	if (h->count++ > 0)
		return;
	h->at = at;
	h->n = n;
	h->cp = cp;
}

static struct hits
find_letters(const struct value *v, bool (*is_bad)(uint32_t cp))
{
	struct hits h = { 0 };
	size_t i, k;
	uint32_t cp;

	for (i = 0; i < v->len; i += k) {
		k = utf8_decode(v->text + i, v->len - i, &cp);
		if (is_bad(cp))
			add_hit(&h, i, k, cp);
	}
	return h;
}

static const char *
code_name(struct lint *l, uint32_t cp)
{
	return arena_printf(l->scratch, "U+%04X", (unsigned)cp);
}

static const char *
letter_of(struct lint *l, const struct value *v, const struct hits *h)
{
	return arena_strndup(l->scratch, v->text + h->at, h->n);
}

/* --- loose marks -------------------------------------------------------- */

static bool
is_mark(uint32_t cp)
{
	return cp >= 0x300 && cp <= 0x36F;
}

static bool
is_tone(uint32_t cp)
{
	return cp == 0x300 || cp == 0x301 || cp == 0x303 || cp == 0x309 ||
	    cp == 0x323;
}

/* Bytes of the mark at byte i, 0 if there is none: mostly one look tells. */
static size_t
mark_at(const struct value *v, size_t i, uint32_t *cp)
{
	size_t k;

	if (((unsigned char)v->text[i] & 0xFE) != 0xCC)
		return 0;
	k = utf8_decode(v->text + i, v->len - i, cp);
	return is_mark(*cp) ? k : 0;
}

/* The first byte of a mark at or after byte i; the length if there is none. */
static size_t
next_mark(const struct value *v, size_t i)
{
	uint32_t cp;

	while (i < v->len && mark_at(v, i, &cp) == 0)
		i++;
	return i;
}

/* The end of the marks that begin at byte i. */
static size_t
marks_end(const struct value *v, size_t i)
{
	uint32_t cp;
	size_t k;

	for (; i < v->len && (k = mark_at(v, i, &cp)) > 0; i += k)
		;
	return i;
}

/*
 * Letters followed by marks. With tones only: precomposed letters such as ê
 * on which a tone follows.
 */
static struct hits
find_clusters(const struct value *v, bool tones_only)
{
	struct hits h = { 0 };
	size_t i, base, end;
	uint32_t cp, letter = 0;

	for (i = next_mark(v, 0); i < v->len; i = next_mark(v, end)) {
		end = marks_end(v, i);
		utf8_decode(v->text + i, v->len - i, &cp);
		for (base = i; base > 0 && (base == i ||
		    ((unsigned char)v->text[base] & 0xC0) == 0x80); base--)
			;
		if (base < i)
			utf8_decode(v->text + base, i - base, &letter);
		if (!tones_only || (letter >= 0x80 && is_tone(cp)))
			add_hit(&h, base, end - base, cp);
	}
	return h;
}

static void
report_clusters(struct lint *l, enum rule_id rule, const struct value *v,
    const struct hits *h)
{
	report_part(&l->report, rule, v, h->at, h->n,
	    "so", show_number(l, h->count),
	    "tu", word_at(l->scratch, v, h->at, h->n), NULL);
}

/* What normalisation changes in a text without marks, such as Å for Å. */
static struct hits
find_singletons(struct lint *l, const struct value *v)
{
	struct hits h = { 0 };
	size_t i, k, len;
	uint32_t cp;

	for (i = 0; i < v->len; i += k) {
		k = utf8_decode(v->text + i, v->len - i, &cp);
		if (cp >= 0x300 && !viet_is_nfc(v->text + i, k))
			add_hit(&h, i, k, cp);
	}
	if (h.count == 0) {
		/* Jamo and other pairs: the first difference will do. */
		const char *nfc = viet_nfc(l->scratch, v->text, v->len, &len);

		for (i = 0; v->text[i] == nfc[i] && nfc[i] != '\0'; i++)
			;
		while (i > 0 && ((unsigned char)v->text[i] & 0xC0) == 0x80)
			i--;
		k = utf8_decode(v->text + i, v->len - i, &cp);
		add_hit(&h, i, k, cp);
	}
	return h;
}

void
rule_ENC_NOT_NFC(struct lint *l, const struct value *v, unsigned signs)
{
	struct hits h = { 0 };

	if (signs & SCAN_MARK && find_clusters(v, true).count > 0)
		return;			/* ENC_COMBINING_TONE says it */
	if (viet_is_nfc(v->text, v->len))
		return;
	if (signs & SCAN_MARK)
		h = find_clusters(v, false);
	if (h.count == 0)
		h = find_singletons(l, v);
	report_clusters(l, RULE_ENC_NOT_NFC, v, &h);
}

void
rule_ENC_COMBINING_TONE(struct lint *l, const struct value *v,
    unsigned signs)
{
	struct hits h = find_clusters(v, true);

	(void)signs;
	/* A look at one of them is enough: the whole text may be long. */
	if (h.count > 0 && !viet_is_nfc(v->text + h.at, h.n))
		report_clusters(l, RULE_ENC_COMBINING_TONE, v, &h);
}

/* --- single characters -------------------------------------------------- */

static bool
is_eth(uint32_t cp)
{
	return cp == 0xD0 || cp == 0xF0;
}

static bool
is_private(uint32_t cp)
{
	return (cp >= 0xE000 && cp <= 0xF8FF) || cp >= 0xF0000;
}

static bool
is_compat(uint32_t cp)
{
	return (cp >= 0xFB00 && cp <= 0xFB06) ||
	    (cp >= 0xFF01 && cp <= 0xFF5E);
}

/* Takes no room or looks like a space; line ends and tabs are others' work. */
static bool
is_invisible(uint32_t cp)
{
	enum sort s = viet_sort(cp);

	return (cp > 0x85 && (s == SORT_SPACE || s == SORT_NOTHING)) ||
	    (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0xFFFC;
}

void
rule_ENC_ETH(struct lint *l, const struct value *v, unsigned signs)
{
	struct hits h = find_letters(v, is_eth);

	(void)signs;
	report_part(&l->report, RULE_ENC_ETH, v, h.at, h.n,
	    "chu", letter_of(l, v, &h), "ma", code_name(l, h.cp),
	    "so", show_number(l, h.count),
	    "tu", word_at(l->scratch, v, h.at, h.n), NULL);
}

void
rule_ENC_PRIVATE(struct lint *l, const struct value *v, unsigned signs)
{
	struct hits h = find_letters(v, is_private);

	(void)signs;
	report_part(&l->report, RULE_ENC_PRIVATE, v, h.at, h.n,
	    "ma", code_name(l, h.cp), "so", show_number(l, h.count), NULL);
}

static const struct {
	uint32_t cp;
	const char *vi, *en;
} invisible_names[] = {
	{ 0xA0, "dấu cách không ngắt dòng", "no-break space" },
	{ 0xAD, "dấu ngắt từ ẩn", "soft hyphen" },
	{ 0x200B, "dấu cách không độ rộng", "zero-width space" },
	{ 0x200E, "dấu chiều viết trái sang phải", "left-to-right mark" },
	{ 0x200F, "dấu chiều viết phải sang trái", "right-to-left mark" },
	{ 0xFEFF, "dấu đầu tệp (BOM)", "byte order mark" },
};

void
rule_ENC_INVISIBLE(struct lint *l, const struct value *v, unsigned signs)
{
	struct hits h = find_letters(v, is_invisible);
	const char *vi = "dấu cách lạ", *en = "special space";
	size_t i;

	(void)signs;
	for (i = 0; i < sizeof invisible_names / sizeof *invisible_names; i++)
		if (invisible_names[i].cp == h.cp) {
			vi = invisible_names[i].vi;
			en = invisible_names[i].en;
		}
	report_part(&l->report, RULE_ENC_INVISIBLE, v, h.at, h.n,
	    "so", show_number(l, h.count), "ten", vi, "name", en,
	    "ma", code_name(l, h.cp), NULL);
}

void
rule_ENC_COMPAT(struct lint *l, const struct value *v, unsigned signs)
{
	struct hits h = find_letters(v, is_compat);

	(void)signs;
	report_part(&l->report, RULE_ENC_COMPAT, v, h.at, h.n,
	    "so", show_number(l, h.count), "chu", letter_of(l, v, &h),
	    "ma", code_name(l, h.cp),
	    "tu", word_at(l->scratch, v, h.at, h.n), NULL);
}

/* --- letters that look Latin -------------------------------------------- */

/* Letters of Greek and Cyrillic that look like Latin ones. */
static bool
is_lookalike(uint32_t cp)
{
	static const uint32_t letters[] = {
		0x391, 0x392, 0x395, 0x396, 0x397, 0x399, 0x39A, 0x39C, 0x39D,
		0x39F, 0x3A1, 0x3A4, 0x3A5, 0x3A7, 0x3BF, 0x405, 0x406, 0x408,
		0x410, 0x412, 0x415, 0x41A, 0x41C, 0x41D, 0x41E, 0x420, 0x421,
		0x422, 0x425, 0x430, 0x435, 0x43E, 0x440, 0x441, 0x443, 0x445,
		0x455, 0x456, 0x458,
	};
	size_t i;

	for (i = 0; i < sizeof letters / sizeof *letters; i++)
		if (letters[i] == cp)
			return true;
	return false;
}

static bool
is_foreign(uint32_t cp)
{
	return cp >= 0x370 && cp <= 0x52F;
}

/* A Greek or Cyrillic letter that no Latin letter looks like. */
static bool
is_truly_foreign(uint32_t cp)
{
	return is_foreign(cp) && !is_lookalike(cp);
}

void
rule_ENC_HOMOGLYPH(struct lint *l, const struct value *v, unsigned signs)
{
	struct hits h = find_letters(v, is_lookalike);

	(void)signs;
	/* Text that is really Russian or Greek, and units such as µm. */
	if (h.count == 0 || find_letters(v, is_truly_foreign).count > 0)
		return;
	report_part(&l->report, RULE_ENC_HOMOGLYPH, v, h.at, h.n,
	    "chu", letter_of(l, v, &h),
	    "tu", word_at(l->scratch, v, h.at, h.n),
	    "bo_chu", h.cp < 0x400 ? "Hy Lạp" : "Kirin",
	    "script", h.cp < 0x400 ? "Greek" : "Cyrillic",
	    "ma", code_name(l, h.cp), NULL);
}
