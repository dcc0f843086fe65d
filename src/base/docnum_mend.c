/*
 * Slips in document numbers: what kind they are, and the number that was
 * meant. A draft is mended step by step; the first step that has something to
 * mend names the fault, and what is left has to pass the strict grammar.
 */
#include <stdio.h>
#include <string.h>

#include "base/docnum_read.h"
#include "base/utf8.h"
#include "base/word.h"

struct draft {
	char s[DOCNUM_SIZE];
	size_t n;
	enum docnum_fault fault;
	bool decree;	/* "nghị định" stood in front */
};

/* Symbols that end here, whatever is glued to them. */
static const char *const whole_symbols[] = { "NĐ-CP", "NQ-CP", "QĐ-TTg" };

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* --- the draft --------------------------------------------------------- */

static void
blame(struct draft *d, enum docnum_fault fault)
{
	if (d->fault == DOCNUM_OK)
		d->fault = fault;
}

/* Puts n bytes in the place of the old ones at off; false if too long. */
static bool
replace(struct draft *d, size_t off, size_t old, const char *with, size_t n)
{
	if (d->n - old + n >= sizeof(d->s))
		return false;
	memmove(d->s + off + n, d->s + off + old, d->n - off - old + 1);
	memcpy(d->s + off, with, n);
	d->n = d->n - old + n;
	return true;
}

static void
erase(struct draft *d, size_t off, size_t n)
{
	replace(d, off, n, "", 0);
}

/* Fills the draft, look-alikes replaced; false if s is no UTF-8 or too long. */
static bool
take(struct draft *d, const char *s)
{
	size_t left = strlen(s), step, n;
	enum docnum_fault fault = DOCNUM_OK;
	char bytes[4];
	uint32_t cp;

	*d = (struct draft){ .n = 0 };
	for (; left > 0; s += step, left -= step) {
		step = utf8_decode(s, left, &cp);
		if (step == 0)
			return false;
		n = utf8_encode(docnum_meant(cp, &fault), bytes);
		if (!replace(d, d->n, 0, bytes, n))
			return false;
		blame(d, fault);
	}
	return true;
}

/* --- steps ------------------------------------------------------------- */

static void
trim(struct draft *d)
{
	size_t lead = strspn(d->s, " ");

	if (lead > 0 || (d->n > 0 && d->s[d->n - 1] == ' '))
		blame(d, DOCNUM_SPACE);
	erase(d, 0, lead);
	while (d->n > 0 && d->s[d->n - 1] == ' ')
		erase(d, d->n - 1, 1);
}

/* "QĐ2338-BTP" and "QĐ/0001-BCA": the kind stands before the number. */
static bool
mend_order(struct draft *d, size_t digit)
{
	size_t n = digit, end = digit;
	char fixed[DOCNUM_SIZE];

	if (n > 0 && d->s[n - 1] == '/')
		n--;
	while (is_digit(d->s[end]))
		end++;
	if (docnum_token(d->s, n) == NULL || d->s[end] != '-')
		return false;
	blame(d, DOCNUM_ORDER);
	snprintf(fixed, sizeof(fixed), "%.*s/%.*s", (int)(end - digit),
	    d->s + digit, (int)n, d->s);
	return replace(d, 0, end, fixed, strlen(fixed));
}

/* True if the word that ends before the digit is a piece of a symbol. */
static bool
is_inside_symbol(const struct draft *d, size_t digit)
{
	size_t start = digit;

	while (start > 0 && d->s[start - 1] != ' ')
		start--;
	return memchr(d->s + start, '-', digit - start) != NULL ||
	    memchr(d->s + start, '/', digit - start) != NULL;
}

/* Takes away what stands before the number; false if there is none. */
static bool
drop_words(struct draft *d)
{
	size_t digit = strcspn(d->s, "0123456789"), off = 0;

	if (digit < d->n && (digit == 0 || mend_order(d, digit)))
		return true;
	if (digit == d->n || is_inside_symbol(d, digit)) {
		blame(d, DOCNUM_NO_NUMBER);
		return false;
	}
	blame(d, DOCNUM_WORDS_BEFORE);
	d->decree = word_phrase_at(d->s, d->n, &off, "nghị định");
	erase(d, 0, digit);
	return true;
}

/* A space next to a slash, or on one side of a dash. */
static bool
is_stray(const struct draft *d, size_t i)
{
	char before = d->s[i - 1], after = d->s[i + 1];

	if (before == '/' || after == '/')
		return true;
	if (before == '-')
		return i < 2 || d->s[i - 2] != ' ';
	return after == '-' && d->s[i + 2] != ' ';
}

static void
drop_spaces(struct draft *d)
{
	size_t i = 1;

	while (i + 1 < d->n)
		if (d->s[i] == ' ' && is_stray(d, i)) {
			blame(d, DOCNUM_SPACE);
			erase(d, i, 1);
		} else {
			i++;
		}
}

/* What comes behind the number in words. */
static void
drop_tail(struct draft *d)
{
	size_t end = strcspn(d->s, " ,;:()[]\"");

	while (end > 0 && strchr(".-/", d->s[end - 1]) != NULL)
		end--;
	if (end == d->n)
		return;
	blame(d, DOCNUM_TEXT_AFTER);
	erase(d, end, d->n - end);
}

/* "123./QĐ" and "63//2010": one separator is enough. */
static void
drop_doubled(struct draft *d)
{
	size_t i;

	for (i = 1; i < d->n; i++)
		if (d->s[i] == '/' && strchr("./-", d->s[i - 1]) != NULL) {
			blame(d, DOCNUM_SEPARATOR);
			erase(d, --i, 1);
		}
}

/* The digits of the number and of the year, as far as they are there. */
static void
mend_separators(struct draft *d)
{
	size_t a = strspn(d->s, "0123456789"), b;

	if (a == 0 || strchr("-./", d->s[a]) == NULL)
		return;
	b = strspn(d->s + a + 1, "0123456789");
	if (b != 4 || a + 5 >= d->n || strchr("-./", d->s[a + 5]) == NULL)
		return;
	if (d->s[a] == '/' && d->s[a + 5] == '/')
		return;
	blame(d, DOCNUM_SEPARATOR);
	d->s[a] = d->s[a + 5] = '/';
}

/* "63/10/NĐ-CP": the century, where only one can be meant. */
static void
mend_year(struct draft *d)
{
	size_t a = strspn(d->s, "0123456789");

	if (a == 0 || d->s[a] != '/' || !is_digit(d->s[a + 1]) ||
	    !is_digit(d->s[a + 2]) || d->s[a + 3] != '/')
		return;
	blame(d, DOCNUM_SHORT_YEAR);
	if (d->s[a + 1] <= '2')
		replace(d, a + 1, 0, "20", 2);
	else if (d->s[a + 1] >= '8')
		replace(d, a + 1, 0, "19", 2);
}

/* Where the symbol starts: behind the last slash that follows a digit. */
static size_t
symbol_start(const struct draft *d)
{
	size_t i, start = d->n;

	for (i = 1; i < d->n; i++)
		if (d->s[i] == '/' && (is_digit(d->s[i - 1]) || start == d->n))
			start = i + 1;
	return start;
}

/* Capitals for a piece that has none and is no token. */
static void
raise_piece(struct draft *d, size_t off, size_t n)
{
	size_t i;

	for (i = off; i < off + n; i++) {
		if (d->s[i] >= 'a' && d->s[i] <= 'z')
			d->s[i] = (char)(d->s[i] - 'a' + 'A');
		else if (strncmp(d->s + i, "đ", 2) == 0)
			memcpy(d->s + i++, "Đ", 2);
	}
}

/* Writes one piece as it must be written; returns its new length. */
static size_t
mend_piece(struct draft *d, size_t off, size_t n, bool raise)
{
	const char *token = docnum_token(d->s + off, n);
	size_t len = token != NULL ? strlen(token) : n;

	if (token == NULL && raise)
		raise_piece(d, off, n);
	if (token == NULL || strncmp(d->s + off, token, n) == 0)
		return n;
	blame(d, len == n ? DOCNUM_CASE : DOCNUM_NO_STROKE);
	return replace(d, off, n, token, len) ? len : n;
}

static void
mend_symbol(struct draft *d)
{
	size_t off = symbol_start(d), n;
	bool raise = (d->s[off] >= 'a' && d->s[off] <= 'z') ||
	    strncmp(d->s + off, "đ", 2) == 0;

	if (raise)
		blame(d, DOCNUM_CASE);
	for (; off < d->n; off += n + 1) {
		n = strcspn(d->s + off, "-/");
		n = mend_piece(d, off, n, raise);
	}
}

/* "12A/…": the letter behind the number is small. */
static void
mend_number_letter(struct draft *d)
{
	size_t a = strspn(d->s, "0123456789");

	if (a == 0 || d->s[a] < 'A' || d->s[a] > 'Z' || d->s[a + 1] != '/')
		return;
	blame(d, DOCNUM_CASE);
	d->s[a] = (char)(d->s[a] - 'A' + 'a');
}

/* "NĐ-CPBAN": the end of a symbol that ends in one certain way. */
static void
mend_end(struct draft *d)
{
	size_t start = symbol_start(d), i, n;

	for (i = 0; i < N_OF(whole_symbols); i++) {
		n = strlen(whole_symbols[i]);
		if (strncmp(d->s + start, whole_symbols[i], n) == 0 &&
		    start + n < d->n) {
			blame(d, DOCNUM_TEXT_AFTER);
			erase(d, start + n, d->n - start - n);
		}
	}
	if (strcmp(d->s + start, "NĐ-C") == 0) {
		blame(d, DOCNUM_CUT_SHORT);
		replace(d, d->n, 0, "P", 1);
	}
	n = strspn(d->s, "0123456789/");
	if (n == d->n && n > 5 && d->decree)
		replace(d, d->n, 0, "/NĐ-CP", strlen("/NĐ-CP"));
}

static bool
has_symbol(const struct draft *d)
{
	return strspn(d->s, "0123456789./-") < d->n;
}

/* True if the draft is a well-formed number once everything is mended. */
static bool
mend(struct draft *d, const char *s)
{
	struct docnum_parts p;
	enum docnum_fault left;

	if (!take(d, s)) {
		d->fault = DOCNUM_FORM;
		return false;
	}
	trim(d);
	if (!drop_words(d))
		return false;
	drop_spaces(d);
	drop_tail(d);
	drop_doubled(d);
	mend_separators(d);
	mend_year(d);
	mend_number_letter(d);
	mend_symbol(d);
	mend_end(d);
	if (!docnum_split(d->s, d->n, &p)) {
		blame(d, has_symbol(d) ? DOCNUM_FORM : DOCNUM_NO_SYMBOL);
		return false;
	}
	left = docnum_sense(&p);
	blame(d, left);
	return left == DOCNUM_OK;
}

enum docnum_fault
docnum_check(const char *s)
{
	struct docnum_parts p;
	struct draft d;

	if (docnum_split(s, strlen(s), &p) && docnum_sense(&p) == DOCNUM_OK)
		return DOCNUM_OK;
	mend(&d, s);
	return d.fault;
}

bool
docnum_suggest(char *buf, size_t size, const char *s)
{
	struct draft d;

	if (docnum_check(s) == DOCNUM_OK || !mend(&d, s))
		return false;
	/* "QĐ/0001-BCA" holds the place of a number not given yet. */
	if (d.fault == DOCNUM_ORDER && d.s[0] == '0')
		return false;
	snprintf(buf, size, "%s", d.s);
	return true;
}
