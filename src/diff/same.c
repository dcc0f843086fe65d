/* Comparing by meaning, kind by kind. */
#include <stdlib.h>
#include <string.h>

#include "base/docnum.h"
#include "base/viet.h"
#include "diff/same.h"

bool
is_missing(const struct value *v)
{
	return v->state == VALUE_ABSENT || v->state == VALUE_EMPTY;
}

/* A sign that opens an item of a list and no word: "- ", "+ ", "• ". */
static size_t
bullet_length(const char *s)
{
	static const char *const bullets[] = { "-", "+", "*", "•", "–", "—",
	    "·", "▪", "●" };
	size_t i, n;

	for (i = 0; i < sizeof bullets / sizeof *bullets; i++) {
		n = strlen(bullets[i]);
		if (strncmp(s, bullets[i], n) == 0 && (s[n] == ' ' ||
		    s[n] == '\0'))
			return n + (s[n] == ' ');
	}
	return 0;
}

/* U+00F0, small eth, which stands for đ in texts from old fonts. */
static bool
is_eth(const char *s)
{
	return (unsigned char)s[0] == 0xC3 && (unsigned char)s[1] == 0xB0;
}

char *
loose_form(struct arena *a, const struct value *v, size_t *len)
{
	size_t n, i, k, used = 0;
	char *s = viet_norm(a, v->text, v->len, &n, NULL);

	for (i = 0; i < n;) {
		k = i == 0 || s[i - 1] == ' ' ? bullet_length(s + i) : 0;
		if (k > 0) {
			i += k;
			continue;
		}
		if (is_eth(s + i)) {
			memcpy(s + used, "đ", 2);
			i += 2;
			used += 2;
			continue;
		}
		s[used++] = s[i++];
	}
	while (used > 0 && strchr(" .;,", s[used - 1]) != NULL)
		used--;
	s[used] = '\0';
	*len = used;
	return s;
}

static bool
same_loosely(struct arena *scratch, const struct value *a,
    const struct value *b)
{
	size_t n, m;
	const char *s, *t;

	if (a->norm != NULL && b->norm != NULL && a->norm_len == b->norm_len &&
	    memcmp(a->norm, b->norm, a->norm_len) == 0)
		return true;
	s = loose_form(scratch, a, &n);
	t = loose_form(scratch, b, &m);
	return n == m && memcmp(s, t, n) == 0;
}

/* The number as it should be written, without the words around it. */
static const char *
number_meant(struct arena *scratch, const struct value *v)
{
	char *meant = arena_alloc(scratch, DOCNUM_SIZE);
	size_t len;
	const char *whole = viet_nfc(scratch, v->text, v->len, &len);

	if (docnum_check(whole) == DOCNUM_OK)
		return whole;
	return docnum_suggest(meant, DOCNUM_SIZE, whole) ? meant :
	    loose_form(scratch, v, &len);
}

/* The same letters, whether whole or with loose marks. */
static bool
same_letters(struct arena *scratch, const struct value *a,
    const struct value *b)
{
	size_t n, m;
	const char *s = viet_nfc(scratch, a->text, a->len, &n);
	const char *t = viet_nfc(scratch, b->text, b->len, &m);

	return n == m && memcmp(s, t, n) == 0;
}

static const struct value *
name_of(const struct value *v)
{
	return v->is_word || v->as.row == NULL ? NULL : row_name(v->as.row);
}

/* Another id for what has the same name is no other body. */
static bool
same_row(struct arena *scratch, const struct value *a, const struct value *b)
{
	const struct value *s = name_of(a), *t = name_of(b);

	return s != NULL && t != NULL && same_loosely(scratch, s, t);
}

static bool
same_parsed(struct arena *scratch, const struct value *a,
    const struct value *b)
{
	if (a->is_word != b->is_word)
		return false;
	if (a->is_word)
		return a->as.word == b->as.word;
	switch (a->field->kind) {
	case KIND_MONEY:
	case KIND_INT:
	case KIND_PERCENT:
		return a->as.number == b->as.number;
	case KIND_DURATION:
		return a->as.duration.unit == b->as.duration.unit &&
		    a->as.duration.milli == b->as.duration.milli;
	case KIND_DATE:
		return date_cmp(a->as.date, b->as.date) == 0;
	case KIND_WORD:
		return a->as.word == b->as.word;
	case KIND_BOOL:
		return a->as.yes == b->as.yes;
	case KIND_REF:
	case KIND_ACTOR:
		return same_row(scratch, a, b);
	case KIND_TEXT:
	case KIND_PROSE:
	case KIND_ID:
	case KIND_CODE:
	case KIND_CASE:
	case KIND_DOCNUM:
	case KIND_DOC:
	case KIND_PHONE:
	case KIND_UNIT_CODE:
	case KIND_URL:
	case KIND_EMAIL:
	case KIND_RAW:
	case KIND_RECORD:
		break;
	}
	return false;
}

enum sameness
same_scalar(struct arena *scratch, const struct value *a,
    const struct value *b)
{
	enum kind kind = a->field->kind;

	if (a == b)
		return SAME_BYTES;
	if (a->text == NULL || b->text == NULL)
		return a->text == b->text ? SAME_BYTES : SAME_NOT;
	if (a->len == b->len && memcmp(a->text, b->text, a->len) == 0)
		return SAME_BYTES;
	if (a->parsed && b->parsed && same_parsed(scratch, a, b))
		return SAME_MEANING;
	if ((kind == KIND_DOC || kind == KIND_DOCNUM) &&
	    strcmp(number_meant(scratch, a), number_meant(scratch, b)) == 0)
		return SAME_MEANING;
	if ((kind == KIND_TEXT || kind == KIND_PROSE) &&
	    same_loosely(scratch, a, b))
		return SAME_MEANING;
	return same_letters(scratch, a, b) ? SAME_MEANING : SAME_NOT;
}

const char *
meaning_of(struct arena *a, const struct value *v)
{
	const struct value *name = NULL;
	enum kind kind = v->field->kind;
	size_t len;

	if (v->text == NULL)
		return "";
	if ((kind == KIND_REF || kind == KIND_ACTOR) && v->parsed)
		name = name_of(v);
	if (kind == KIND_DOC || kind == KIND_DOCNUM)
		return number_meant(a, v);
	return loose_form(a, name != NULL ? name : v, &len);
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The different meanings of n items, sorted; *n gets their number. */
static const char **
meanings(struct arena *scratch, const struct value *v, size_t *n)
{
	const char **all = arena_alloc(scratch, (*n + 1) * sizeof *all);
	size_t i, used = 0;

	for (i = 0; i < *n; i++)
		all[i] = meaning_of(scratch, &v[i]);
	if (*n > 0)
		qsort(all, *n, sizeof *all, by_bytes);
	for (i = 0; i < *n; i++)
		if (used == 0 || strcmp(all[used - 1], all[i]) != 0)
			all[used++] = all[i];
	*n = used;
	return all;
}

bool
is_same_but_order(struct arena *scratch, const struct value *a,
    const struct value *b)
{
	const struct value *v, *u;
	const char **s, **t;
	size_t i, n, m;

	v = items_of(a, &n);
	u = items_of(b, &m);
	if (n != m || n < 2)
		return false;
	s = arena_alloc(scratch, n * sizeof *s);
	t = arena_alloc(scratch, n * sizeof *t);
	for (i = 0; i < n; i++) {
		s[i] = v[i].text != NULL ? v[i].text : "";
		t[i] = u[i].text != NULL ? u[i].text : "";
	}
	qsort(s, n, sizeof *s, by_bytes);
	qsort(t, n, sizeof *t, by_bytes);
	for (i = 0; i < n && strcmp(s[i], t[i]) == 0; i++)
		;
	return i == n;
}

/* Neither order nor repetition makes a difference to a set. */
static bool
same_set(struct arena *scratch, const struct value *a, size_t n,
    const struct value *b, size_t m)
{
	const char **s = meanings(scratch, a, &n);
	const char **t = meanings(scratch, b, &m);
	size_t i;

	for (i = 0; i < n && i < m && strcmp(s[i], t[i]) == 0; i++)
		;
	return i == n && i == m;
}

/* Item by item in their order. */
static enum sameness
same_items(struct arena *scratch, const struct value *a, size_t n,
    const struct value *b, size_t m)
{
	enum sameness all = SAME_BYTES, one;
	size_t i;

	if (n != m)
		return SAME_NOT;
	for (i = 0; i < n; i++) {
		one = a[i].record != NULL && b[i].record != NULL ?
		    same_record(scratch, a[i].record, b[i].record) :
		    same_scalar(scratch, &a[i], &b[i]);
		all = one > all ? one : all;
	}
	return all;
}

enum sameness
same_value(struct arena *scratch, const struct value *a,
    const struct value *b)
{
	const struct value *v, *w;
	enum sameness ordered;
	size_t n, m;

	/* Both sides share the records of a file with the same bytes. */
	if (a == b)
		return SAME_BYTES;
	if (is_missing(a) || is_missing(b))
		return is_missing(a) && is_missing(b) ? SAME_BYTES : SAME_NOT;
	if (a->state != b->state)
		return SAME_NOT;
	v = items_of(a, &n);
	w = items_of(b, &m);
	ordered = same_items(scratch, v, n, w, m);
	if (ordered != SAME_NOT || a->field->shape != SHAPE_SET ||
	    a->field->kind == KIND_RECORD)
		return ordered;
	return same_set(scratch, v, n, w, m) ? SAME_MEANING : SAME_NOT;
}

enum sameness
same_record(struct arena *scratch, const struct record *a,
    const struct record *b)
{
	size_t i, n = n_fields(a->type);
	enum sameness all = SAME_BYTES, one;

	for (i = 0; i < n && all != SAME_NOT; i++) {
		if (a->values[i].field->flags & BOOKKEEPING)
			continue;
		one = same_value(scratch, &a->values[i], &b->values[i]);
		all = one > all ? one : all;
	}
	return all;
}
