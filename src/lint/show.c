/* How rules write numbers, dates and texts into messages, and what they ask
 * of a procedure again and again. */
#include <string.h>

#include "base/money.h"
#include "base/utf8.h"
#include "lint/lint.h"

const char *
show_number(struct lint *l, long long n)
{
	char text[MONEY_SIZE];

	money_format(text, n);
	return arena_strdup(l->scratch, text);
}

const char *
show_date(struct lint *l, struct date d)
{
	char text[DATE_SIZE];

	date_format(text, d);
	return arena_strdup(l->scratch, text);
}

const char *
show_duration(struct lint *l, struct duration d)
{
	char text[DURATION_SIZE];

	duration_format(text, d);
	return arena_strdup(l->scratch, text);
}

const char *
show_text(struct lint *l, const struct value *v, size_t max)
{
	char *s = arena_strndup(l->scratch, v->text, v->len);
	size_t i, letters = 0;

	for (i = 0; i < v->len; i++) {
		if (s[i] == '\n')
			s[i] = ' ';
		if (((unsigned char)s[i] & 0xC0) == 0x80 || letters++ < max)
			continue;
		while (i > 0 && s[i - 1] == ' ')
			i--;
		return arena_printf(l->scratch, "%.*s…", (int)i, s);
	}
	return s;
}

bool
is_published(const struct record *procedure)
{
	return is_word(procedure, F_THU_TUC_TRANG_THAI,
	    W_TRANG_THAI_CONG_KHAI) || is_word(procedure,
	    F_THU_TUC_TRANG_THAI, W_TRANG_THAI_SUA_DOI_BO_SUNG);
}

/* The levels that announced a procedure, as bits from W_CAP_BO. */
static unsigned
announcers(const struct record *procedure)
{
	const struct value *v;
	unsigned levels = 0;
	size_t i, n;

	v = items_of(value_of(procedure, F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	for (i = 0; i < n; i++) {
		const struct value *cap;

		if (v[i].record == NULL)
			continue;
		cap = value_of(v[i].record, F_QUYET_DINH_CAP);
		if (cap->state == VALUE_FILLED && cap->parsed)
			levels |= 1u << (cap->as.word->id - W_CAP_BO);
	}
	return levels;
}

bool
is_ministry_text(const struct record *procedure)
{
	unsigned levels = announcers(procedure);

	return levels == 1 || (levels == 0 &&
	    has(procedure, F_THU_TUC_NGUON));
}
