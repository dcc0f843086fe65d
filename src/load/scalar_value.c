/* The grammar of each kind of scalar, as a table of functions. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/code.h"
#include "base/docnum.h"
#include "base/money.h"
#include "base/viet.h"
#include "load/scalar_value.h"
#include "model/scan.h"

enum { MAX_WORDS_SHOWN = 400, MAX_DIGITS = 12 };

/* The words of a vocabulary, "a, b, c". */
static const char *
list_words(struct binder *b, const struct vocab *v)
{
	struct buf out;
	size_t i, n = n_words(v);
	char *s;

	buf_init(&out, MAX_WORDS_SHOWN * 4);
	for (i = 0; i < n; i++)
		buf_printf(&out, "%s%s", i == 0 ? "" : ", ", v->words[i].word);
	s = arena_strndup(b->arena, out.data, out.len);
	buf_release(&out);
	return n == 0 ? "khong" : s;
}

static bool
read_text(struct binder *b, struct value *v)
{
	while (v->len > 0 && v->text[v->len - 1] == '\n')
		v->len--;
	if (v->text[v->len] != '\0')
		v->text = arena_strndup(b->arena, v->text, v->len);
	v->norm = viet_norm(b->arena, v->text, v->len, &v->norm_len, NULL);
	v->signs = scan_text(v->text, v->len);
	b->signs |= v->signs;
	return true;
}

static bool
read_as_is(struct binder *b, struct value *v)
{
	(void)b;
	(void)v;
	return true;
}

static bool
all_digits(const struct value *v)
{
	return v->len > 0 && strspn(v->text, "0123456789") == v->len;
}

/* Other programs read an unquoted number and drop its leading zero. */
static void
want_quotes(struct binder *b, const struct value *v)
{
	if (v->style == STYLE_PLAIN && all_digits(v))
		report(b->report, RULE_UNQUOTED_NUMBER, v, "khoa",
		    v->field->key, "gia_tri", v->text, NULL);
}

static bool
read_phone(struct binder *b, struct value *v)
{
	want_quotes(b, v);
	return true;
}

static bool
read_unit_code(struct binder *b, struct value *v)
{
	want_quotes(b, v);
	return unit_code_valid(v->text);
}

static bool
read_code(struct binder *b, struct value *v)
{
	(void)b;
	return code_valid(v->text);
}

static bool
read_docnum(struct binder *b, struct value *v)
{
	(void)b;
	return docnum_check(v->text) == DOCNUM_OK;
}

static const struct row *
find_row(const struct binder *b, int g, const char *id)
{
	return b->catalogue == NULL ? NULL :
	    catalogue_row(b->catalogue, (enum register_id)g, id);
}

static bool
read_doc(struct binder *b, struct value *v)
{
	v->as.row = find_row(b, v->field->arg, v->text);
	return read_docnum(b, v);
}

static bool
read_ref(struct binder *b, struct value *v)
{
	v->as.row = find_row(b, v->field->arg, v->text);
	return true;
}

static bool
read_actor(struct binder *b, struct value *v)
{
	const struct word *w = word_by_name(V_AI, v->text);

	if (w == NULL)
		return read_ref(b, v);
	v->as.word = w;
	v->is_word = true;
	return true;
}

static bool
read_word(struct binder *b, struct value *v)
{
	const struct vocab *voc = vocab_of((enum vocab_id)v->field->arg);

	v->as.word = word_by_name(voc->id, v->text);
	if (v->as.word != NULL)
		return true;
	report(b->report, RULE_UNKNOWN_WORD, v, "gia_tri", v->text,
	    "khoa", v->field->key, "cac_tu", list_words(b, voc), NULL);
	return false;
}

static bool
read_money(struct binder *b, struct value *v)
{
	const struct word *w = v->field->arg == 0 ? NULL :
	    word_by_name((enum vocab_id)v->field->arg, v->text);

	(void)b;
	if (w == NULL)
		return money_parse(v->text, v->len, &v->as.number) == MONEY_OK;
	v->as.word = w;
	v->is_word = true;
	return true;
}

static bool
read_duration(struct binder *b, struct value *v)
{
	enum duration_error e;

	(void)b;
	e = duration_parse(v->text, v->len, &v->as.duration);
	return e == DURATION_OK || e == DURATION_ZERO;
}

static bool
read_date(struct binder *b, struct value *v)
{
	(void)b;
	return date_parse_iso(v->text, v->len, &v->as.date) == DATE_OK;
}

static bool
bad_scalar(struct binder *b, const struct value *v, const char *want_vi,
    const char *want_en, const char *example)
{
	report(b->report, RULE_BAD_SCALAR, v, "gia_tri", v->text, "can",
	    want_vi, "want", want_en, "vi_du",
	    arena_printf(b->arena, "%s: %s", v->field->key, example), NULL);
	return false;
}

static bool
read_int(struct binder *b, struct value *v)
{
	if (!all_digits(v) || v->len > MAX_DIGITS)
		return bad_scalar(b, v, "số nguyên", "a whole number", "1");
	v->as.number = strtoll(v->text, NULL, 10);
	return true;
}

/* 50% and 0,5%, with at most three decimals, in thousandths of a percent. */
static bool
read_percent(struct binder *b, struct value *v)
{
	static const char digits[] = "0123456789";
	size_t whole = strspn(v->text, digits), part = 0;
	const char *p = v->text + whole;
	long long scale = 100;

	v->as.number = strtol(v->text, NULL, 10) * 1000;
	if (*p == ',') {
		for (part = strspn(++p, digits); *p >= '0' && *p <= '9'; p++) {
			v->as.number += (*p - '0') * scale;
			scale /= 10;
		}
	}
	if (whole == 0 || whole > 6 || part > 3 || p[-1] == ',' ||
	    strcmp(p, "%") != 0)
		return bad_scalar(b, v, "tỷ lệ phần trăm", "a percentage",
		    "50%");
	return true;
}

static bool
read_bool(struct binder *b, struct value *v)
{
	v->as.yes = strcmp(v->text, "true") == 0;
	if (!v->as.yes && strcmp(v->text, "false") != 0)
		return bad_scalar(b, v, "true hoặc false", "true or false",
		    "true");
	return true;
}

void
scalar_value(struct binder *b, struct value *v)
{
	static bool (*const readers[])(struct binder *, struct value *) = {
		[KIND_TEXT] = read_text,
		[KIND_PROSE] = read_text,
		[KIND_ID] = read_as_is,
		[KIND_CODE] = read_code,
		[KIND_CASE] = read_as_is,
		[KIND_DOCNUM] = read_docnum,
		[KIND_DOC] = read_doc,
		[KIND_REF] = read_ref,
		[KIND_ACTOR] = read_actor,
		[KIND_WORD] = read_word,
		[KIND_MONEY] = read_money,
		[KIND_DURATION] = read_duration,
		[KIND_DATE] = read_date,
		[KIND_INT] = read_int,
		[KIND_PERCENT] = read_percent,
		[KIND_BOOL] = read_bool,
		[KIND_PHONE] = read_phone,
		[KIND_UNIT_CODE] = read_unit_code,
		[KIND_URL] = read_as_is,
		[KIND_EMAIL] = read_as_is,
		[KIND_RAW] = read_as_is,
		[KIND_RECORD] = read_as_is,
	};

	v->parsed = readers[v->field->kind](b, v);
}
