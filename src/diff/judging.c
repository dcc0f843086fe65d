/* Looks at the two values of an edit. */
#include <stdlib.h>
#include <string.h>

#include "diff/judging.h"
#include "diff/same.h"

/* Pieces of one text; more are taken as one. */
enum { MAX_PIECES = 64 };

bool
is_reworded(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && e->old->state == VALUE_FILLED &&
	    e->new->state == VALUE_FILLED;
}

bool
number_in(const struct value *v, long long *n)
{
	if (v->state != VALUE_FILLED || !v->parsed || v->is_word ||
	    (v->field->kind != KIND_INT && v->field->kind != KIND_MONEY &&
	    v->field->kind != KIND_PERCENT))
		return false;
	*n = v->as.number;
	return true;
}

bool
number_of(const struct record *r, enum field_id f, long long *n)
{
	return number_in(value_of(r, f), n);
}

bool
duration_in(const struct value *v, struct duration *d)
{
	if (v->state != VALUE_FILLED || !v->parsed ||
	    v->field->kind != KIND_DURATION)
		return false;
	*d = v->as.duration;
	return true;
}

const struct word *
word_in(const struct value *v)
{
	if (v->state != VALUE_FILLED || !v->parsed ||
	    (v->field->kind != KIND_WORD && !v->is_word))
		return NULL;
	return v->as.word;
}

unsigned
bit_of(enum word_id w)
{
	const struct word *word = word_of(w);

	return 1u << (word - vocab_of(word->vocab)->words);
}

unsigned
words_in(const struct value *v)
{
	size_t i, n;
	const struct value *items = items_of(v, &n);
	unsigned set = 0;

	for (i = 0; i < n; i++)
		if (word_in(&items[i]) != NULL)
			set |= bit_of(word_in(&items[i])->id);
	return set;
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
sort(struct strings *s)
{
	size_t i, used = 0;

	if (s->n > 0)
		qsort(s->v, s->n, sizeof *s->v, by_bytes);
	for (i = 0; i < s->n; i++)
		if (used == 0 || strcmp(s->v[used - 1], s->v[i]) != 0)
			s->v[used++] = s->v[i];
	s->n = used;
}

/* The length of what parts two pieces here: ", ", "; ", " và ", " hoặc ". */
static size_t
parting(const char *s)
{
	static const char *const signs[] = { ",", ";", " và ", " hoặc " };
	size_t i;

	for (i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strncmp(s, signs[i], strlen(signs[i])) == 0)
			return strlen(signs[i]);
	return 0;
}

static void
cut(struct strings *out, char *s)
{
	char *p;

	for (p = s; *p != '\0'; p++) {
		size_t k = parting(p);

		if (k == 0 || out->n + 2 > MAX_PIECES)
			continue;
		*p = '\0';
		if (p > s)
			out->v[out->n++] = s;
		s = p + k;
		s += strspn(s, " ");
		p = s - 1;
	}
	if (*s != '\0')
		out->v[out->n++] = s;
}

struct strings
pieces_of(struct arena *scratch, const struct value *v)
{
	struct strings out = { NULL, 0 };
	size_t i, n, len;
	const struct value *items = items_of(v, &n);

	if (v->state == VALUE_FILLED && v->field->shape == SHAPE_ONE) {
		out.v = arena_alloc(scratch, MAX_PIECES * sizeof *out.v);
		cut(&out, loose_form(scratch, v, &len));
	} else {
		out.v = arena_alloc(scratch, (n + 1) * sizeof *out.v);
		for (i = 0; i < n; i++)
			out.v[out.n++] = meaning_of(scratch, &items[i]);
	}
	sort(&out);
	return out;
}

enum set_change
set_change(const struct edit *e)
{
	struct strings old = pieces_of(e->scratch, e->old);
	struct strings new = pieces_of(e->scratch, e->new);
	bool came = false, went = false;
	size_t i = 0, j = 0;

	while (i < old.n || j < new.n) {
		int order = i == old.n ? 1 : j == new.n ? -1 :
		    strcmp(old.v[i], new.v[j]);

		came |= order > 0;
		went |= order < 0;
		i += order <= 0;
		j += order >= 0;
	}
	if (came)
		return went ? SET_MIXED : SET_GREW;
	return went ? SET_SHRANK : SET_SAME;
}

const struct record *
row_of(const struct edit *e)
{
	if (e->kind == EDIT_ADDED)
		return e->new->record;
	return e->kind == EDIT_REMOVED ? e->old->record : NULL;
}

const char *
norm_of(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->norm != NULL ? v->norm : "";
}

bool
same_text(const struct edit *e, const struct record *a,
    const struct record *b, enum field_id f)
{
	return same_value(e->scratch, value_of(a, f), value_of(b, f)) !=
	    SAME_NOT;
}
