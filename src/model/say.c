/* Ids, keys and numbers as people read them. */
#include <stdbool.h>
#include <string.h>

#include "base/money.h"
#include "model/say.h"

const char *
field_label(const struct field *f, enum lang lang)
{
	return lang == LANG_VI ? f->vi : f->en;
}

static const char *
word_label(const struct word *w, enum lang lang)
{
	return lang == LANG_VI ? w->vi : w->en;
}

static void
say_row_of_register(struct buf *out, const struct value *v)
{
	const struct value *name = v->as.row == NULL ? NULL :
	    row_name(v->as.row);

	buf_puts(out, name != NULL ? name->text : v->text);
}

/* A case by its name, which stands once in the procedure. */
static void
say_case(struct buf *out, const struct value *v)
{
	const struct record *root = enclosing(v->owner, R_THU_TUC);
	const struct value *item;
	size_t i, n = 0;

	item = root == NULL ? NULL :
	    items_of(value_of(root, F_THU_TUC_TRUONG_HOP), &n);
	for (i = 0; i < n; i++) {
		const struct record *r = item[i].record;
		const char *id = r == NULL ? NULL :
		    text_of(r, F_TRUONG_HOP_ID);

		if (id != NULL && strcmp(id, v->text) == 0 &&
		    has(r, F_TRUONG_HOP_TEN)) {
			buf_puts(out, text_of(r, F_TRUONG_HOP_TEN));
			return;
		}
	}
	buf_puts(out, v->text);
}

/* Fees are in đồng unless they say otherwise. */
static const struct word *
currency_of(const struct record *r)
{
	if (r->type->id == R_PHI && has(r, F_PHI_TIEN_TE) &&
	    value_of(r, F_PHI_TIEN_TE)->parsed)
		return value_of(r, F_PHI_TIEN_TE)->as.word;
	return word_of(W_TIEN_TE_VND);
}

void
say_amount(struct buf *out, long long amount, const struct word *currency,
    enum lang lang)
{
	char text[MONEY_SIZE];

	money_format(text, amount);
	buf_printf(out, "%s %s", text, word_label(currency, lang));
}

static void
say_money(struct buf *out, const struct value *v, enum lang lang)
{
	if (v->is_word)
		buf_puts(out, word_label(v->as.word, lang));
	else
		say_amount(out, v->as.number, currency_of(v->owner), lang);
}

static void
say_duration(struct buf *out, const struct value *v, enum lang lang)
{
	bool none = v->as.duration.unit == UNIT_KHONG_QUY_DINH;

	buf_puts(out, !none ? v->text : lang == LANG_VI ?
	    "không quy định" : "no limit set");
}

static void
say_parsed(struct buf *out, const struct value *v, enum lang lang)
{
	char date[DATE_SIZE];

	switch (v->field->kind) {
	case KIND_WORD:
		buf_puts(out, word_label(v->as.word, lang));
		break;
	case KIND_REF:
		say_row_of_register(out, v);
		break;
	case KIND_ACTOR:
		if (v->is_word)
			buf_puts(out, word_label(v->as.word, lang));
		else
			say_row_of_register(out, v);
		break;
	case KIND_MONEY:
		say_money(out, v, lang);
		break;
	case KIND_DURATION:
		say_duration(out, v, lang);
		break;
	case KIND_DATE:
		date_format(date, v->as.date);
		buf_puts(out, date);
		break;
	case KIND_BOOL:
		buf_puts(out, lang == LANG_VI ? v->as.yes ? "Có" : "Không" :
		    v->as.yes ? "Yes" : "No");
		break;
	case KIND_TEXT:
	case KIND_PROSE:
	case KIND_ID:
	case KIND_CODE:
	case KIND_CASE:
	case KIND_DOCNUM:
	case KIND_DOC:
	case KIND_INT:
	case KIND_PERCENT:
	case KIND_PHONE:
	case KIND_UNIT_CODE:
	case KIND_URL:
	case KIND_EMAIL:
	case KIND_RAW:
	case KIND_RECORD:
		buf_puts(out, v->text);
		break;
	}
}

static void
say_one(struct buf *out, const struct value *v, enum lang lang)
{
	if (v->record != NULL)
		say_record(out, v->record, lang);
	else if (v->text == NULL)
		return;
	else if (v->field->kind == KIND_CASE)
		say_case(out, v);
	else if (v->parsed)
		say_parsed(out, v, lang);
	else
		buf_puts(out, v->text);
}

void
say_value(struct buf *out, const struct value *v, enum lang lang)
{
	bool lines = v->field->kind == KIND_PROSE ||
	    v->field->kind == KIND_RECORD;
	const struct value *item;
	size_t i, n;

	if (v->state == VALUE_NONE)
		buf_puts(out, lang == LANG_VI ? "Không" : "None");
	if (v->state != VALUE_FILLED)
		return;
	item = items_of(v, &n);
	for (i = 0; i < n; i++) {
		if (i > 0)
			buf_puts(out, lines ? "\n" : "; ");
		say_one(out, &item[i], lang);
	}
}

/* Both rows have the same texts in the field. */
static bool
agree(const struct value *a, const struct value *b)
{
	const struct value *v, *u;
	size_t i, n, m;

	v = items_of(a, &n);
	u = items_of(b, &m);
	for (i = 0; i < n && i < m; i++)
		if (v[i].text == NULL || u[i].text == NULL ||
		    strcmp(v[i].text, u[i].text) != 0)
			return false;
	return n == m;
}

/* The first n fields of the row are told by no other row of its list. */
static bool
is_told(const struct record *r, size_t n)
{
	const struct value *list = r->holder == NULL ? NULL : r->holder->list;
	size_t i, f;

	for (i = 0; list != NULL && i < list->n; i++) {
		const struct record *other = list->items[i].record;

		if (other == NULL || other == r)
			continue;
		for (f = 0; f < n; f++)
			if (r->values[f].field->flags & IDENT &&
			    !agree(&r->values[f], &other->values[f]))
				break;
		if (f == n)
			return false;
	}
	return true;
}

static void
say_identity(struct buf *out, const struct record *r, enum lang lang,
    bool brief)
{
	size_t i, n = n_fields(r->type), start = out->len;

	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i];

		if (!(v->field->flags & IDENT) || v->state != VALUE_FILLED)
			continue;
		/* A database code beside a name tells a person nothing. */
		if (v->field->kind == KIND_ID && out->len > start)
			continue;
		if (brief && out->len > start && is_told(r, i))
			break;
		buf_puts(out, out->len > start ? " · " : "");
		say_value(out, v, lang);
	}
}

void
say_row(struct buf *out, const struct record *r, enum lang lang)
{
	say_identity(out, r, lang, false);
}

void
say_row_briefly(struct buf *out, const struct record *r, enum lang lang)
{
	say_identity(out, r, lang, true);
}

/* Between what is said already and the next labelled field. */
static const char *
joint(bool first, bool named)
{
	if (!first)
		return "; ";
	return named ? " (" : "";
}

void
say_record(struct buf *out, const struct record *r, enum lang lang)
{
	size_t i, n = n_fields(r->type), start = out->len;
	bool named, first = true;

	say_row(out, r, lang);
	named = out->len > start;
	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i];

		if (v->field->flags & IDENT || (v->state != VALUE_FILLED &&
		    v->state != VALUE_NONE))
			continue;
		buf_printf(out, "%s%s: ", joint(first, named),
		    field_label(v->field, lang));
		say_value(out, v, lang);
		first = false;
	}
	if (named && !first)
		buf_putc(out, ')');
}
