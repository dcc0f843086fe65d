/* Pairs documents by key after key, each time sorting what is left. */
#include <stdlib.h>
#include <string.h>

#include "base/code.h"
#include "diff/pair.h"

/* A document of one side that may still find its partner. */
struct single {
	const struct document *document;
	struct single *partner;
	const char *key;	/* in the present pass; NULL = takes no part */
	bool by_similarity;
	size_t group;
};

struct singles {
	struct single *v, **sorted;
	size_t n;
};

static const char *
code_of(const struct document *d)
{
	return text_of(d->record, F_THU_TUC_MA);
}

/* A letter for each level, in the order of the vocabulary. */
static char *
levels_of(struct arena *a, const struct document *d)
{
	const struct vocab *levels = vocab_of(V_CAP);
	size_t i, n = n_words(levels), used = 0;
	char *s = arena_alloc(a, n + 1);

	for (i = 0; i < n; i++)
		if (has_word(d->record, F_THU_TUC_CAP_THUC_HIEN,
		    levels->words[i].id))
			s[used++] = (char)('a' + i);
	return s;
}

static const char *
by_code_level_path(struct arena *a, const struct document *d)
{
	return code_of(d) == NULL ? NULL : arena_printf(a, "%s %s %s",
	    code_of(d), levels_of(a, d), d->inside);
}

static const char *
by_code_level(struct arena *a, const struct document *d)
{
	return code_of(d) == NULL ? NULL : arena_printf(a, "%s %s",
	    code_of(d), levels_of(a, d));
}

static const char *
by_code(struct arena *a, const struct document *d)
{
	(void)a;
	return code_of(d);
}

static const char *
by_national_code(struct arena *a, const struct document *d)
{
	const char *code = code_of(d);

	return code == NULL || !code_valid(code) ? NULL :
	    arena_strndup(a, code, CODE_NATIONAL);
}

static const char *
by_provisional_code(struct arena *a, const struct document *d)
{
	(void)a;
	return text_of(d->record, F_THU_TUC_MA_TAM);
}

/* Two codes at one path are two procedures. */
static const char *
by_path(struct arena *a, const struct document *d)
{
	(void)a;
	return code_of(d) == NULL ? d->inside : NULL;
}

/* A code given to what had none: the file stays where it was. */
static const char *
by_any_path(struct arena *a, const struct document *d)
{
	(void)a;
	return d->inside;
}

static const char *
by_name(struct arena *a, const struct document *d)
{
	(void)a;
	return has(d->record, F_THU_TUC_TEN) ?
	    value_of(d->record, F_THU_TUC_TEN)->norm : NULL;
}

static int
cmp_single(const void *a, const void *b)
{
	const struct single *s = *(struct single *const *)a;
	const struct single *t = *(struct single *const *)b;
	int c = strcmp(s->key, t->key);

	return c != 0 ? c : strcmp(s->document->inside, t->document->inside);
}

/* Sorts those without a partner that have the key; returns how many. */
static size_t
sort_left(struct singles *s, struct arena *a,
    const char *(*key)(struct arena *, const struct document *))
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++) {
		if (s->v[i].partner != NULL)
			continue;
		s->v[i].key = key(a, s->v[i].document);
		if (s->v[i].key != NULL)
			s->sorted[n++] = &s->v[i];
	}
	if (n > 0)
		qsort(s->sorted, n, sizeof *s->sorted, cmp_single);
	return n;
}

/* Those at i that have the same key. */
static size_t
run_length(struct single *const *v, size_t i, size_t n)
{
	size_t k = i;

	while (k < n && strcmp(v[k]->key, v[i]->key) == 0)
		k++;
	return k - i;
}

/* A file with a code and one with another are not joined by their path. */
static bool
may_join(const struct single *s, const struct single *t, bool path_only)
{
	return !path_only || code_of(s->document) == NULL ||
	    code_of(t->document) == NULL;
}

struct pass {
	const char *(*key)(struct arena *, const struct document *);
	bool only_single;	/* where the key stands once on each side */
	bool path_only;
	bool by_similarity;
};

static void
join_run(struct single **s, size_t n, struct single **t, size_t m,
    const struct pass *pass)
{
	size_t i;

	if (pass->only_single && (n > 1 || m > 1))
		return;
	for (i = 0; i < n && i < m; i++) {
		if (!may_join(s[i], t[i], pass->path_only))
			continue;
		s[i]->partner = t[i];
		t[i]->partner = s[i];
		t[i]->by_similarity = pass->by_similarity;
	}
}

static void
run_pass(struct arena *a, struct singles *old, struct singles *new,
    const struct pass *pass)
{
	size_t i = 0, j = 0, k, l;
	size_t n = sort_left(old, a, pass->key);
	size_t m = sort_left(new, a, pass->key);

	while (i < n && j < m) {
		int c = strcmp(old->sorted[i]->key, new->sorted[j]->key);

		k = run_length(old->sorted, i, n);
		l = run_length(new->sorted, j, m);
		if (c == 0)
			join_run(old->sorted + i, k, new->sorted + j, l, pass);
		i += c <= 0 ? k : 0;
		j += c >= 0 ? l : 0;
	}
}

static void
singles_init(struct singles *s, struct arena *a, const struct side *side)
{
	size_t i;

	s->n = side->n_documents;
	s->v = arena_alloc(a, (s->n + 1) * sizeof *s->v);
	s->sorted = arena_alloc(a, (s->n + 1) * sizeof *s->sorted);
	for (i = 0; i < s->n; i++)
		s->v[i].document = &side->documents[i];
}

bool
is_abolished(const struct document *d)
{
	return d != NULL && is_word(d->record, F_THU_TUC_TRANG_THAI,
	    W_TRANG_THAI_BAI_BO);
}

/* No longer there on the new side, or marked as abolished there. */
static bool
is_gone(const struct single *old)
{
	return old->partner == NULL || (is_abolished(old->partner->document) &&
	    !is_abolished(old->document));
}

static void
renumber(struct singles *s, size_t from, size_t to)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->v[i].group == from)
			s->v[i].group = to;
}

/* Ties a new document to one that its thay_the names. */
static void
tie(struct singles *old, struct singles *new, struct single *o,
    struct single *n, size_t *groups)
{
	if (o->group != 0 && n->group != 0 && o->group != n->group) {
		size_t from = o->group;

		renumber(old, from, n->group);
		renumber(new, from, n->group);
	}
	if (o->group == 0 && n->group == 0)
		o->group = n->group = ++*groups;
	else if (o->group == 0)
		o->group = n->group;
	else
		n->group = o->group;
}

static struct single *
find_code(const struct singles *s, size_t n, const char *code)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (strcmp(s->sorted[mid]->key, code) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low < n && strcmp(s->sorted[low]->key, code) == 0 ?
	    s->sorted[low] : NULL;
}

static size_t
sort_gone(struct singles *s)
{
	size_t i, n = 0;

	for (i = 0; i < s->n; i++) {
		s->v[i].key = code_of(s->v[i].document);
		if (s->v[i].key != NULL && is_gone(&s->v[i]))
			s->sorted[n++] = &s->v[i];
	}
	if (n > 0)
		qsort(s->sorted, n, sizeof *s->sorted, cmp_single);
	return n;
}

/* Only a procedure that is new replaces one that is gone. */
static void
tie_replaced(struct singles *old, struct singles *new)
{
	size_t i, j, n_codes, groups = 0, gone = sort_gone(old);

	for (i = 0; i < new->n; i++) {
		struct single *s = &new->v[i], *o;
		const struct value *codes = items_of(value_of(
		    s->document->record, F_THU_TUC_THAY_THE), &n_codes);

		if (s->partner != NULL && !s->by_similarity)
			continue;
		for (j = 0; j < n_codes; j++) {
			o = codes[j].text == NULL ? NULL :
			    find_code(old, gone, codes[j].text);
			if (o != NULL)
				tie(old, new, o, s, &groups);
		}
	}
}

static struct pair *
list_pairs(struct arena *a, const struct singles *old,
    const struct singles *new, size_t *n)
{
	struct pair *v = arena_alloc(a, (old->n + new->n + 1) * sizeof *v);
	size_t i, used = 0;

	for (i = 0; i < new->n; i++) {
		const struct single *s = &new->v[i];

		v[used].old = s->partner == NULL ? NULL :
		    s->partner->document;
		v[used].new = s->document;
		v[used].by_similarity = s->by_similarity;
		v[used++].group = s->group != 0 || s->partner == NULL ?
		    s->group : s->partner->group;
	}
	for (i = 0; i < old->n; i++)
		if (old->v[i].partner == NULL) {
			v[used].old = old->v[i].document;
			v[used++].group = old->v[i].group;
		}
	*n = used;
	return v;
}

struct pair *
pair_documents(struct arena *a, const struct side *old_side,
    const struct side *new_side, size_t *n)
{
	static const struct pass passes[] = {
		{ .key = by_code_level_path }, { .key = by_code_level },
		{ .key = by_code }, { .key = by_national_code },
		{ .key = by_provisional_code }, { .key = by_path },
		{ .key = by_any_path, .path_only = true },
		{ .key = by_name, .only_single = true, .by_similarity = true },
	};
	struct singles old, new;
	size_t i;

	singles_init(&old, a, old_side);
	singles_init(&new, a, new_side);
	for (i = 0; i < sizeof passes / sizeof *passes; i++)
		run_pass(a, &old, &new, &passes[i]);
	tie_replaced(&old, &new);
	return list_pairs(a, &old, &new, n);
}
