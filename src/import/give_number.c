/* Times and fees of a JSON record, given back. */
#include <stdlib.h>
#include <string.h>

#include "import/give.h"

enum { DIGITS_MAX = 15 };	/* of a number that is exact in any reader */

/*
 * A text of digits as the format writes numbers: the portal as a number with
 * a point, the older package as it stands. NULL if it is no number.
 */
static json_t *
number_given(const struct giver *g, const char *s, size_t n)
{
	size_t whole = strspn(s, "0123456789"), rest = 0;

	if (whole < n && s[whole] == ',')
		rest = strspn(s + whole + 1, "0123456789") + 1;
	if (whole == 0 || whole + rest != n || rest == 1 || n > DIGITS_MAX)
		return NULL;
	if (g->format->old)
		return json_stringn(s, n);
	if (rest == 0)
		return json_integer(strtoll(s, NULL, 10));
	return json_real(strtod(arena_printf(g->arena, "%.*s.%.*s",
	    (int)whole, s, (int)(rest - 1), s + whole + 1), NULL));
}

/* A unit that the catalogue does not know comes back if it is a word of the
 * source: the portal's are capitals, the older ones are any. */
static bool
is_foreign_unit(const struct giver *g, const char *unit)
{
	return *unit != '\0' && (g->format->old ||
	    strspn(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == strlen(unit));
}

bool
had_words(const struct giver *g, const char *key)
{
	const struct value *item;
	size_t i, n, m = strlen(key);

	if (g->source == NULL)
		return false;
	item = items_of(value_of(g->source, F_NGUON_CON_LAI), &n);
	for (i = 0; i < n; i++) {
		const char *at = item[i].record == NULL ? NULL :
		    text_of(item[i].record, F_CON_LAI_O);

		if (at != NULL && strlen(at) > m &&
		    strcmp(at + strlen(at) - m, key) == 0)
			return true;
	}
	return false;
}

/*
 * True if words may stand where the format wants a number. A program that
 * reads the portal counts on numbers: they get words only from a procedure
 * of whose words the portal itself was the source.
 */
static bool
takes_words(const struct giver *g, const char *key)
{
	return g->format->old || !g->words || had_words(g, key);
}

/* Number and unit of what begins with a digit; false if that is not all. */
static bool
give_counted(struct giver *g, json_t *to, const char *number_key,
    const char *unit_key, const char *s)
{
	size_t n = strcspn(s, " ");
	const char *unit = s + n + (s[n] == ' ');
	const struct time_word *w = time_word(g->arena, unit, strlen(unit));
	json_t *number = number_given(g, s, n);

	if (w != NULL && number != NULL)
		unit = g->format->old ? w->old : w->portal;
	else if (s[0] < '0' || s[0] > '9' || !is_foreign_unit(g, unit)) {
		json_decref(number);
		return false;
	}
	json_object_set_new(to, number_key, number != NULL ? number :
	    json_stringn(s, n));
	put_text(to, unit_key, unit, strlen(unit));
	return true;
}

void
give_time_of(struct giver *g, json_t *to, const char *number,
    const char *unit, const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);
	const char *none = g->format->old ? "" : "OTHER";
	json_t *alone = NULL;

	if (v->state == VALUE_FILLED) {
		if (give_counted(g, to, number, unit, v->text)) {
			gave(g, v);
			return;
		}
		alone = number_given(g, v->text, v->len);
		if (alone == NULL && takes_words(g, number))
			alone = json_stringn(v->text, v->len);
		if (alone != NULL)
			gave(g, v);
	}
	if (alone == NULL)
		alone = g->format->old ? json_string("") : json_integer(0);
	json_object_set_new(to, number, alone);
	put_text(to, unit, none, strlen(none));
}

static bool
is_free(const struct word *w)
{
	return w->id == W_MUC_THU_MIEN || w->id == W_MUC_THU_THEO_GHI_CHU;
}

/* True if the fee says what is charged, but not as one amount. */
static bool
is_charged_otherwise(const struct record *fee)
{
	return has(fee, F_PHI_TU) || has(fee, F_PHI_DEN) ||
	    has(fee, F_PHI_BAC);
}

void
give_amount(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field);
	const struct word *w = NULL;
	json_t *amount = NULL;

	if (v->state == VALUE_FILLED) {
		w = word_by_name(V_MUC_THU, v->text);
		amount = number_given(g, v->text, v->len);
		if (amount == NULL && w == NULL && takes_words(g, how->key))
			amount = json_stringn(v->text, v->len);
		/* Who sets the amount is told by the note. */
		if (amount != NULL || (w != NULL && is_free(w)))
			gave(g, v);
	}
	if (amount == NULL &&
	    (v->state == VALUE_FILLED || is_charged_otherwise(r)))
		amount = number_given(g, "0", 1);
	if (amount != NULL)
		json_object_set_new(to, how->key, amount);
}

void
give_currency(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field);
	const struct word *w = word_of(W_TIEN_TE_VND);

	if (v->state == VALUE_FILLED)
		w = word_by_name(V_TIEN_TE, v->text);
	if (w == NULL)
		return;
	put_text(to, how->key, name_given(g, w), strlen(name_given(g, w)));
	gave(g, v);
}
