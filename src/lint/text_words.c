/* Rules about words: tone placement, abbreviations, left-over markup. */
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_letter.h"
#include "lint/lint.h"
#include "lint/word_at.h"

/* --- tone placement ----------------------------------------------------- */

enum { MAX_STYLED = 64 };	/* different words that a procedure has */

enum tone_style { NO_STYLE, OLD_STYLE, NEW_STYLE };

/* A word whose tone could stand on either vowel. */
struct styled {
	const char *norm;
	const struct value *v;
	size_t at, n;
};

/* Those of a procedure that are written in one style, each once. */
struct styles {
	enum tone_style style;
	const struct styles *twins;	/* NULL, or the words to look for */
	struct styled words[MAX_STYLED];
	size_t n;
};

static bool
is_one_of(uint32_t cp, const char *letters)
{
	char bytes[5] = { 0 };

	utf8_encode(cp, bytes);
	return strstr(letters, bytes) != NULL;
}

/* Where the letter that ends before byte at begins, and which it is. */
static size_t
letter_before(const char *s, size_t at, uint32_t *cp)
{
	size_t i = at - 1;

	while (i > 0 && ((unsigned char)s[i] & 0xC0) == 0x80)
		i--;
	utf8_decode(s + i, at - i, cp);
	*cp = viet_sort(*cp) == SORT_LETTER ? viet_small(*cp) : ' ';
	return i;
}

/* hòa, khỏe, thúy are old, hoà, khoẻ, thuý new; quý is neither. */
static enum tone_style
style_of(const char *word, size_t n)
{
	uint32_t last, vowel, before = ' ';
	size_t i;

	i = letter_before(word, n, &last);
	if (i == 0)
		return NO_STYLE;
	i = letter_before(word, i, &vowel);
	if (i > 0)
		letter_before(word, i, &before);
	if (before == 'q')
		return NO_STYLE;
	if ((is_one_of(vowel, "òóỏõọ") && is_one_of(last, "ae")) ||
	    (is_one_of(vowel, "ùúủũụ") && last == 'y'))
		return OLD_STYLE;
	if ((vowel == 'o' && is_one_of(last, "àáảãạèéẻẽẹ")) ||
	    (vowel == 'u' && is_one_of(last, "ỳýỷỹỵ")))
		return NEW_STYLE;
	return NO_STYLE;
}

static void
collect_word(struct lint *l, struct styles *s, const struct value *v,
    size_t at, size_t n)
{
	struct styled w = { .v = v, .at = at, .n = n };
	size_t i, len;

	if (n < 3 || style_of(v->text + at, n) != s->style ||
	    s->n == MAX_STYLED)
		return;
	w.norm = viet_norm(l->scratch, v->text + at, n, &len, NULL);
	for (i = 0; i < s->n; i++)
		if (strcmp(s->words[i].norm, w.norm) == 0)
			return;
	s->words[s->n++] = w;
}

/*
 * A vowel pair that may carry its tone in this style has its second letter at
 * byte i: in the old one it is a, e or y behind a letter of several bytes, in
 * the new one such a letter behind o or u.
 */
static bool
may_be_pair(enum tone_style style, const char *s, size_t i)
{
	unsigned char first = (unsigned char)s[i - 1];
	unsigned char second = (unsigned char)s[i];

	if (style == NEW_STYLE)
		return second >= 0xC0 && ((first | 0x20) == 'o' ||
		    (first | 0x20) == 'u');
	second |= 0x20;
	return first >= 0x80 && (second == 'a' || second == 'e' ||
	    second == 'y');
}

static bool
is_letter_at(const char *s, size_t i, size_t n, size_t *k)
{
	uint32_t cp;

	*k = utf8_decode(s + i, n - i, &cp);
	return viet_sort(cp) == SORT_LETTER;
}

/* The word around byte i; returns its end. */
static size_t
collect_around(struct lint *l, struct styles *s, const struct value *v,
    size_t i)
{
	size_t from = i, end = i, k, at;

	while (from > 0) {
		for (at = from - 1; at > 0 &&
		    ((unsigned char)v->text[at] & 0xC0) == 0x80; at--)
			;
		if (!is_letter_at(v->text, at, v->len, &k))
			break;
		from = at;
	}
	while (end < v->len && is_letter_at(v->text, end, v->len, &k))
		end += k;
	collect_word(l, s, v, from, end - from);
	return end;
}

static void
collect_text(struct lint *l, struct styles *s, const struct value *v)
{
	size_t i, end;

	for (i = 1; i < v->len; i++)
		if (may_be_pair(s->style, v->text, i)) {
			end = collect_around(l, s, v, i);
			i = end > i ? end - 1 : i;
		}
}

/* The text may hold a word that is looked for. */
static bool
may_hold(const struct styles *s, const struct value *v)
{
	size_t i;

	if (s->twins == NULL)
		return v->signs & SCAN_NEW_TONE;
	for (i = 0; i < s->twins->n; i++)
		if (strstr(v->norm, s->twins->words[i].norm) != NULL)
			return true;
	return false;
}

static void collect(struct lint *l, struct styles *s, const struct record *r);

static void
collect_value(struct lint *l, struct styles *s, const struct value *v)
{
	size_t i;

	if (v->state != VALUE_FILLED)
		return;
	if (v->record != NULL)
		collect(l, s, v->record);
	/* Titles of documents are copied as they are. */
	else if (v->norm != NULL && !(v->field->flags & CITED) &&
	    may_hold(s, v))
		collect_text(l, s, v);
	for (i = 0; i < v->n; i++)
		collect_value(l, s, &v->items[i]);
}

static void
collect(struct lint *l, struct styles *s, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		collect_value(l, s, &r->values[i]);
}

/* Many procedures have no word in the new style: they are not searched. */
void
rule_TEXT_TONE_MIXED(struct lint *l, const struct record *r)
{
	struct styles new = { .style = NEW_STYLE };
	struct styles old = { .style = OLD_STYLE, .twins = &new };
	size_t i, k;

	if (!(l->signs & SCAN_NEW_TONE))
		return;
	collect(l, &new, r);
	if (new.n > 0)
		collect(l, &old, r);
	for (i = 0; i < new.n; i++)
		for (k = 0; k < old.n; k++) {
			const struct styled *w = &new.words[i];

			if (strcmp(w->norm, old.words[k].norm) != 0)
				continue;
			report_part(&l->report, RULE_TEXT_TONE_MIXED, w->v,
			    w->at, w->n, "cu", w->norm, "moi",
			    arena_strndup(l->scratch, w->v->text + w->at,
			    w->n), NULL);
			return;
		}
}

/* --- abbreviations ------------------------------------------------------ */

/* Those that every citizen meets. */
static bool
is_known(const char *s, size_t n)
{
	static const char *const known[] = {
		"UBND", "HĐND", "TTHC", "CMND", "CCCD", "BHXH", "BHYT", "CSDL",
		"TP", "TNHH", "HTX", "VN", "CHXHCN", "PDF", "QR", "SMS", "USD",
		"VND", "VNĐ", "QSDĐ", "CNTT"
	};
	size_t i;

	for (i = 0; i < sizeof known / sizeof *known; i++)
		if (strlen(known[i]) == n && memcmp(known[i], s, n) == 0)
			return true;
	return strspn(s, "IVXLC") >= n;
}

/* Bytes of two to eight capitals at s, 0 if they are something else. */
static size_t
capitals_at(const char *s, size_t len)
{
	size_t i, k, count = 0;
	uint32_t cp;

	for (i = 0; i < len; i += k, count++) {
		k = utf8_decode(s + i, len - i, &cp);
		if (!viet_is_word_sign(cp))
			break;
		if (!viet_is_capital(cp))
			return 0;
	}
	return count >= 2 && count <= 8 ? i : 0;
}

/* Among other words in capitals, or joined to something, up to byte end. */
static bool
is_in_title(const struct value *v, size_t end)
{
	return v->text[end] == '/' || v->text[end] == '-' ||
	    (end + 1 < v->len &&
	    capitals_at(v->text + end + 1, v->len - end - 1) > 0);
}

/* A word begins at i that is no part of the number of a document. */
static bool
word_starts(const char *s, size_t i)
{
	return i == 0 || strchr(" \n\t,;", s[i - 1]) != NULL;
}

void
rule_TEXT_ABBREVIATION(struct lint *l, const struct value *v, unsigned signs)
{
	size_t i, n;

	(void)signs;
	if (v->field->kind != KIND_PROSE || v->field->flags & CITED)
		return;
	for (i = 0; i < v->len; i++) {
		n = word_starts(v->text, i) ?
		    capitals_at(v->text + i, v->len - i) : 0;
		if (n == 0 || is_known(v->text + i, n) ||
		    is_in_title(v, i + n))
			continue;
		report_part(&l->report, RULE_TEXT_ABBREVIATION, v, i, n,
		    "chu", arena_strndup(l->scratch, v->text + i, n), NULL);
		return;
	}
}

/* --- markup ------------------------------------------------------------- */

/* A name of the list at s, and after it one of the ends. */
static size_t
name_at(const char *s, const char *const *names, size_t n_names,
    const char *ends)
{
	size_t i, n;

	for (i = 0; i < n_names; i++) {
		n = strlen(names[i]);
		if (strncmp(s, names[i], n) == 0 && s[n] != '\0' &&
		    strchr(ends, s[n]) != NULL)
			return n;
	}
	return 0;
}

static size_t
tag_at(const char *s)
{
	static const char *const names[] = {
		"p", "br", "b", "i", "u", "a", "em", "strong", "div", "span",
		"table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li",
		"h1", "h2", "h3", "h4", "font", "img", "sup", "sub", "center"
	};
	size_t slash = 1 + (s[1] == '/');
	const char *end;

	if (*s != '<' || name_at(s + slash, names,
	    sizeof names / sizeof *names, " />\n") == 0)
		return 0;
	end = strchr(s, '>');
	return end != NULL ? (size_t)(end - s) + 1 : 0;
}

static size_t
entity_at(const char *s)
{
	static const char *const names[] = {
		"amp", "nbsp", "lt", "gt", "quot", "apos", "ndash", "mdash",
		"ldquo", "rdquo", "lsquo", "rsquo", "hellip", "bull", "middot",
		"deg", "acirc", "ecirc", "ocirc", "agrave", "egrave", "igrave",
		"ograve", "ugrave", "aacute", "eacute", "iacute", "oacute",
		"uacute", "yacute", "atilde", "otilde"
	};
	size_t n;

	if (*s != '&')
		return 0;
	n = name_at(s + 1, names, sizeof names / sizeof *names, ";");
	if (n == 0 && s[1] == '#') {
		n = 1 + strspn(s + 2, "0123456789xabcdefABCDEF");
		if (n < 2 || s[1 + n] != ';')
			return 0;
	}
	return n > 0 ? n + 2 : 0;
}

void
rule_TEXT_HTML(struct lint *l, const struct value *v, unsigned signs)
{
	size_t i, n;

	(void)signs;
	for (i = 0; i < v->len; i++) {
		n = tag_at(v->text + i);
		if (n == 0)
			n = entity_at(v->text + i);
		if (n == 0)
			continue;
		report_part(&l->report, RULE_TEXT_HTML, v, i, n, "chu",
		    arena_strndup(l->scratch, v->text + i, n), NULL);
		return;
	}
}
