/*
 * Rules about whole texts in an old encoding: UTF-8 read as Western, the
 * fonts ABC (TCVN3) and VNI, and VIQR. All go by pairs of code points that no
 * Vietnamese and hardly any European word has, and want several of them.
 */
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "base/viet_letter.h"
#include "lint/lint.h"
#include "lint/word_at.h"

/* A code point with its neighbours; 0 where the text ends. */
struct spot {
	uint32_t before, cp, after;
	size_t at, n;
};

/* How much a spot speaks for an encoding. */
enum evidence { NO_SIGN, WEAK_SIGN, STRONG_SIGN };

/* What a text has of an encoding, and its first strong or weak spot. */
struct trace {
	unsigned strong, weak;
	struct spot first;
};

static uint32_t
cp_at(const struct value *v, size_t at)
{
	uint32_t cp = 0;

	if (at < v->len)
		utf8_decode(v->text + at, v->len - at, &cp);
	return cp;
}

static struct trace
trace(const struct value *v, enum evidence (*judge)(const struct spot *))
{
	struct trace t = { 0 };
	struct spot s = { 0 };
	enum evidence e;

	for (; s.at < v->len; s.at += s.n) {
		s.before = s.cp;
		s.n = utf8_decode(v->text + s.at, v->len - s.at, &s.cp);
		s.after = cp_at(v, s.at + s.n);
		e = judge(&s);
		if (e != NO_SIGN && t.strong + t.weak == 0)
			t.first = s;
		t.strong += e == STRONG_SIGN;
		t.weak += e == WEAK_SIGN;
	}
	return t;
}

static void
report_trace(struct lint *l, enum rule_id rule, const struct value *v,
    const struct trace *t)
{
	report_part(&l->report, rule, v, t->first.at, t->first.n,
	    "tu", word_at(l->scratch, v, t->first.at, t->first.n), NULL);
}

static bool
is_one_of(uint32_t cp, const char *letters)
{
	char bytes[5] = { 0 };

	if (cp == 0)
		return false;
	utf8_encode(cp, bytes);
	return strstr(letters, bytes) != NULL;
}

static bool
is_letter(uint32_t cp)
{
	return viet_sort(cp) == SORT_LETTER;
}

static bool
is_small(uint32_t cp)
{
	return is_letter(cp) && viet_small(cp) == cp;
}

/* --- UTF-8 read as Western ---------------------------------------------- */

/* The lead byte of a Vietnamese letter with the bytes that follow it. */
static enum evidence
judge_mojibake(const struct spot *s)
{
	bool found = s->cp == 0xFFFD;		/* what no reader could read */

	if (s->cp == 0xC3 || s->cp == 0xC2)	/* Ã Â; capitals in "XÃ " */
		found = s->after == 0xA0 ? s->cp == 0xC3 &&
		    is_small(s->before) : s->after > 0xA0 &&
		    s->after <= 0xBF && s->after != 0xBB;
	else if (s->before == 0xE1)		/* á, » or º, and a third */
		found = (s->cp == 0xBB || s->cp == 0xBA) && s->after >= 0x80;
	else if (s->cp == 0xC6)			/* Æ */
		found = s->after == 0xB0 || s->after == 0xA1;
	else if (s->cp == 0xC4)			/* Ä */
		found = s->after == 0x91 || s->after == 0x2018 ||
		    s->after == 0x90 || s->after == 0x192;
	return found ? STRONG_SIGN : NO_SIGN;
}

void
rule_ENC_MOJIBAKE(struct lint *l, const struct value *v, unsigned signs)
{
	struct trace t = trace(v, judge_mojibake);

	(void)signs;
	if (t.strong > 0)
		report_trace(l, RULE_ENC_MOJIBAKE, v, &t);
}

/* --- ABC fonts ---------------------------------------------------------- */

/*
 * Vowels of TCVN3 in the middle or at the end of a word. Strong are signs
 * that are no letters elsewhere; the weak ones are letters of French, German
 * or Scandinavian names, and quotation marks.
 */
static enum evidence
judge_tcvn3(const struct spot *s)
{
	if (s->cp == 0xAE || s->cp == 0xA7)	/* ® is đ, § is Đ */
		return is_letter(s->after) || s->after == 0xAC ?
		    STRONG_SIGN : NO_SIGN;
	if (!is_letter(s->before) && s->before != 0xAE && s->before != 0xA7)
		return NO_SIGN;
	if (is_one_of(s->cp, "µ¸¶¹¨¾¼½©ª¬"))
		return STRONG_SIGN;
	return is_one_of(s->cp, "«»ÆÇËÎÏÑÖØÜÞßåæçëîïñøöû") ? WEAK_SIGN :
	    NO_SIGN;
}

void
rule_ENC_TCVN3(struct lint *l, const struct value *v, unsigned signs)
{
	struct trace t = trace(v, judge_tcvn3);

	(void)signs;
	if (t.strong > 0 && t.strong + t.weak > 2)
		report_trace(l, RULE_ENC_TCVN3, v, &t);
}

/* --- VNI fonts ---------------------------------------------------------- */

/*
 * VNI writes a vowel and then a letter that stands for its marks. Weak are
 * the pairs of août, naïf, coördinatie, Noël, España.
 */
static enum evidence
judge_vni(const struct spot *s)
{
	uint32_t vowel = is_letter(s->before) ? viet_small(s->before) : 0;
	uint32_t mark = is_letter(s->cp) ? viet_small(s->cp) : 0;

	if (is_one_of(mark, "ñ") && is_letter(s->after))
		return WEAK_SIGN;
	if (!is_one_of(vowel, "aeouyôö") || !is_one_of(mark, "øûïåäëü"))
		return NO_SIGN;
	if (is_one_of(mark, "ïëü") || (is_one_of(mark, "û") &&
	    is_one_of(vowel, "oe")))
		return WEAK_SIGN;
	return STRONG_SIGN;
}

void
rule_ENC_VNI(struct lint *l, const struct value *v, unsigned signs)
{
	struct trace t = trace(v, judge_vni);

	(void)signs;
	if (t.strong > 0 && t.strong + t.weak > 1)
		report_trace(l, RULE_ENC_VNI, v, &t);
}

/* --- VIQR --------------------------------------------------------------- */

/*
 * A vowel, then a sign for its mark in the middle of a word or before another
 * one. Weak are the signs of English: don't, area(s).
 */
static enum evidence
judge_viqr(const struct spot *s)
{
	if (!is_one_of(s->before, "aeiouyAEIOUY"))
		return NO_SIGN;
	if (is_one_of(s->cp, "`^~+") && (is_letter(s->after) ||
	    is_one_of(s->after, " '`?~.")))
		return STRONG_SIGN;
	return is_one_of(s->cp, "'?.(") && is_letter(s->after) ? WEAK_SIGN :
	    NO_SIGN;
}

void
rule_ENC_VIQR(struct lint *l, const struct value *v, unsigned signs)
{
	struct trace t = trace(v, judge_viqr);

	(void)signs;
	if (t.strong > 0 && t.strong + t.weak > 2)
		report_trace(l, RULE_ENC_VIQR, v, &t);
}
