/* Times and fees of a JSON record. */
#include <stdio.h>
#include <string.h>

#include "base/viet.h"
#include "import/map.h"

static const struct time_word time_words[] = {
	{ "WORKING_DAY", "Ngày làm việc", "ngày làm việc" },
	{ "DAY", "Ngày", "ngày" },
	{ "HOUR", "Giờ", "giờ" },
	{ "MONTH", "Tháng", "tháng" },
	{ "YEAR", "Năm", "năm" },
};

const struct time_word *
time_word(struct arena *a, const char *s, size_t n)
{
	const struct time_word *w = time_words;
	const char *norm;
	size_t i;

	norm = viet_norm(a, s, n, &n, NULL);
	for (i = 0; i < sizeof time_words / sizeof time_words[0]; i++, w++)
		if (strcmp(s, w->portal) == 0 || strcmp(norm, w->word) == 0)
			return w;
	return NULL;
}

/* The text of a number, with a decimal comma; false if it is none. */
static bool
number_of(struct mapper *m, json_t *from, const char *key, struct piece *p)
{
	json_t *v = json_object_get(from, key);
	char *s, *point;

	if (!json_is_real(v)) {
		if (!piece_of(m, from, key, p))
			return false;
		p->exact = m->old ? p->exact : json_is_integer(v);
		return true;
	}
	s = arena_printf(m->arena, "%.15g", json_real_value(v));
	p->exact = strtod(s, NULL) == json_real_value(v);
	point = strchr(s, '.');
	if (point != NULL)
		*point = ',';
	p->json = v;
	p->s = s;
	p->n = strlen(s);
	return true;
}

static bool
is_number(const struct piece *p)
{
	return strspn(p->s, "0123456789.,") == p->n;
}

/* A number and its unit, or words and what stands where the unit does. */
static void
set_time(struct mapper *m, const struct piece *number,
    const struct piece *unit, const struct time_word *w, struct record *r,
    enum field_id f)
{
	const char *s = arena_printf(m->arena, "%s %s", number->s,
	    w != NULL && is_number(number) ? w->word : unit->s);

	set_text(m->arena, r, f, s, strlen(s));
}

void
take_time_of(struct mapper *m, json_t *from, const char *number_key,
    const char *unit_key, struct record *r, enum field_id f)
{
	struct piece number, unit;
	const struct time_word *w;
	bool some, with_unit;

	some = number_of(m, from, number_key, &number);
	with_unit = piece_of(m, from, unit_key, &unit);
	if (!with_unit || strcmp(unit.s, "OTHER") == 0) {
		if (some && strcmp(number.s, "0") != 0)
			set_text(m->arena, r, f, number.s, number.n);
		settle(m, from, number_key, !some || number.exact);
		json_object_del(from, unit_key);
		return;
	}
	if (!some)
		return;
	w = time_word(m->arena, unit.s, unit.n);
	set_time(m, &number, &unit, w, r, f);
	settle(m, from, unit_key, w != NULL && is_number(&number) &&
	    strcmp(unit.s, m->old ? w->old : w->portal) == 0);
	settle(m, from, number_key, number.exact);
}

static bool
is_zero(struct mapper *m, const struct piece *p)
{
	size_t n;

	return strcmp(p->s, "0") == 0 || strcmp(viet_norm(m->arena, p->s,
	    p->n, &n, NULL), "không") == 0;
}

void
take_amount(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const struct word *w;
	struct piece p, note;

	if (!number_of(m, from, how->key, &p))
		return;
	if (is_zero(m, &p)) {
		w = word_of(piece_of(m, from, m->old ? "MOTA" : "description",
		    &note) ? W_MUC_THU_THEO_GHI_CHU : W_MUC_THU_MIEN);
		set_text(m->arena, r, how->field, w->word, strlen(w->word));
		p.exact &= strcmp(p.s, "0") == 0;
	} else {
		set_text(m->arena, r, how->field, p.s, p.n);
	}
	settle(m, from, how->key, p.exact);
}

void
take_currency(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	static const struct {
		const char *name;
		enum word_id word;
	} names[] = {
		{ "việt nam đồng", W_TIEN_TE_VND },
		{ "đồng việt nam", W_TIEN_TE_VND },
		{ "đồng", W_TIEN_TE_VND }, { "đ", W_TIEN_TE_VND },
		{ "vnđ", W_TIEN_TE_VND }, { "vnd", W_TIEN_TE_VND },
		{ "usd", W_TIEN_TE_USD }, { "đô la mỹ", W_TIEN_TE_USD },
	};
	const struct word *w = NULL;
	struct piece p;
	const char *norm;
	size_t i, n;

	if (!piece_of(m, from, how->key, &p))
		return;
	norm = viet_norm(m->arena, p.s, p.n, &n, NULL);
	for (i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strcmp(norm, names[i].name) == 0)
			w = word_of(names[i].word);
	if (w == NULL)
		return;
	/* VND needs no key. */
	if (w->id != W_TIEN_TE_VND)
		set_text(m->arena, r, how->field, w->word, strlen(w->word));
	settle(m, from, how->key, strcmp(p.s, word_name(m, w)) == 0);
}
