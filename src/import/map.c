/* Scalars of a JSON record: what they are, and taking them over. */
#include <string.h>

#include "base/viet.h"
#include "import/map.h"
#include "load/bytes.h"

void
map_object(struct mapper *m, const struct mapping *table, json_t *from,
    struct record *r)
{
	for (; table->key != NULL; table++)
		table->take(m, table, from, r);
}

void
cover(struct mapper *m, const json_t *value, enum left why)
{
	if (m->n_covered == m->cap_covered) {
		m->cap_covered = m->cap_covered * 2 + 16;
		m->covered = arena_grow(m->arena, m->covered, m->n_covered,
		    m->cap_covered, sizeof *m->covered);
	}
	m->covered[m->n_covered].value = value;
	m->covered[m->n_covered++].why = why;
}

enum left
why_left(const struct mapper *m, const json_t *value)
{
	size_t i;

	for (i = 0; i < m->n_covered; i++)
		if (m->covered[i].value == value)
			return m->covered[i].why;
	return LEFT_UNKNOWN;
}

void
settle(struct mapper *m, json_t *from, const char *key, bool exact)
{
	if (exact)
		json_object_del(from, key);
	else if (json_object_get(from, key) != NULL)
		cover(m, json_object_get(from, key), LEFT_COVERED);
}

void
settle_row_text(struct mapper *m, json_t *from, const char *key,
    const struct piece *p, enum row_fit fit)
{
	switch (fit) {
	case ROW_EXACT:
		settle(m, from, key, p->exact);
		break;
	case ROW_VARIANT:
		cover(m, p->json, LEFT_COVERED);
		break;
	case ROW_OTHER:
		cover(m, p->json, LEFT_DIFFERENT);
		break;
	}
}

const char *
word_name(const struct mapper *m, const struct word *w)
{
	return m->old ? w->old : w->portal;
}

/* Leaves out outer blanks, CR before LF, and what no YAML file may hold. */
static void
tidy(struct mapper *m, struct piece *p, const char *s, size_t n)
{
	static const char blank[] = " \t\r\n";
	size_t i, bad;
	uint32_t cp;
	char *out;

	for (; n > 0 && strchr(blank, *s) != NULL; n--)
		s++;
	while (n > 0 && strchr(blank, s[n - 1]) != NULL)
		n--;
	out = arena_alloc(m->arena, n + 1);
	p->s = out;
	p->n = 0;
	for (i = 0; i < n; i++) {
		bad = bytes_forbidden(s + i, n - i, &cp);
		p->exact &= bad == 0;
		if (bad > 0)
			i += bad - 1;
		else if (s[i] != '\r' || s[i + 1] != '\n')
			out[p->n++] = s[i];
	}
}

static bool
is_filler(struct mapper *m, const struct piece *p)
{
	enum { LONGEST = 64 };
	size_t n;

	return p->n < LONGEST && strcmp(viet_norm(m->arena, p->s, p->n, &n,
	    NULL), "không có thông tin") == 0;
}

bool
piece_in(struct mapper *m, json_t *value, struct piece *p)
{
	const char *s;

	p->json = value;
	p->exact = json_is_string(value);
	if (p->exact) {
		tidy(m, p, json_string_value(value),
		    json_string_length(value));
	} else if (json_is_integer(value)) {
		s = arena_printf(m->arena, "%lld",
		    (long long)json_integer_value(value));
		tidy(m, p, s, strlen(s));
	} else {
		return false;
	}
	if (is_filler(m, p)) {
		cover(m, value, LEFT_FILLER);
		return false;
	}
	return p->n > 0 && strcmp(p->s, "khong") != 0;
}

bool
piece_of(struct mapper *m, json_t *from, const char *key, struct piece *p)
{
	return piece_in(m, json_object_get(from, key), p);
}

void
take_text(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	struct piece p;

	if (!piece_of(m, from, how->key, &p))
		return;
	if (field_of(how->field)->shape == SHAPE_ONE)
		set_text(m->arena, r, how->field, p.s, p.n);
	else
		add_text(m->arena, r, how->field, p.s, p.n);
	settle(m, from, how->key, p.exact);
}

void
take_word(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	enum vocab_id v = (enum vocab_id)field_of(how->field)->arg;
	const struct word *w;
	struct piece p;

	if (!piece_of(m, from, how->key, &p))
		return;
	w = m->old ? word_by_old(v, p.s) : word_by_portal(v, p.s);
	if (w == NULL)
		return;
	set_text(m->arena, r, how->field, w->word, strlen(w->word));
	settle(m, from, how->key, p.exact);
}

void
take_count(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	enum { DIGITS = 9 };
	struct piece p;

	if (!piece_of(m, from, how->key, &p) || p.n > DIGITS ||
	    strspn(p.s, "0123456789") != p.n)
		return;
	set_text(m->arena, r, how->field, p.s, p.n);
	/* The portal writes numbers, the older package texts. */
	settle(m, from, how->key, json_is_string(p.json) == m->old &&
	    (p.s[0] != '0' || p.n == 1));
}

void
take_true(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	if (!json_is_true(json_object_get(from, how->key)))
		return;
	set_text(m->arena, r, how->field, "true", strlen("true"));
	json_object_del(from, how->key);
}

void
take_conditions(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	static const char *const none[] = {
		"không", "không có", "không quy định",
	};
	enum { LONGEST = 64 };
	struct piece p;
	const char *norm;
	size_t i, n = 0;

	if (!piece_of(m, from, how->key, &p))
		return;
	norm = p.n > LONGEST ? "" : viet_norm(m->arena, p.s, p.n, &n, NULL);
	while (n > 0 && norm[n - 1] == '.')
		n--;
	for (i = 0; i < sizeof none / sizeof none[0]; i++)
		if (strlen(none[i]) == n && memcmp(norm, none[i], n) == 0) {
			set_none(r, how->field);
			cover(m, p.json, LEFT_COVERED);
			return;
		}
	take_text(m, how, from, r);
}
