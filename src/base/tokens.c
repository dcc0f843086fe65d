/*
 * One pass from token to token. The readers of amounts and of time limits run
 * ahead and say where a number ends that words belong to.
 */
#include "base/digit.h"
#include "base/duration.h"
#include "base/money.h"
#include "base/tokens.h"
#include "base/utf8.h"
#include "base/viet_letter.h"

/* The next amount and the next limit; from is len if there is none left. */
struct quantity {
	size_t from, to, pos;
};

struct reader {
	struct names *names;
	struct arena *arena;
	const char *s;
	size_t len;
	struct quantity amount, limit;
	struct tokens out;
	size_t room;
};

static void
next_amount(struct reader *r)
{
	struct money_hit hit;
	struct quantity *q = &r->amount;

	q->from = q->to = r->len;
	if (!money_find(r->s, r->len, &q->pos, &hit))
		return;
	q->from = hit.off;
	q->to = hit.unit_n > 0 ? hit.unit + hit.unit_n : hit.off + hit.n;
}

static void
next_limit(struct reader *r)
{
	struct duration_hit hit;
	struct quantity *q = &r->limit;

	q->from = q->to = r->len;
	if (!duration_find(r->s, r->len, &q->pos, &hit))
		return;
	q->from = hit.off;
	q->to = hit.off + hit.n;
}

/* The end of the quantity that begins at byte i; i if none does. */
static size_t
quantity_end(struct reader *r, size_t i)
{
	while (r->amount.from < i)
		next_amount(r);
	while (r->limit.from < i)
		next_limit(r);
	if (r->amount.from == i)
		return r->amount.to;
	return r->limit.from == i ? r->limit.to : i;
}

/* The length of the letter, mark or digit at byte i; 0 if it is none. */
static size_t
word_sign(const struct reader *r, size_t i)
{
	uint32_t cp;
	size_t k;

	if (i >= r->len)
		return 0;
	k = utf8_decode(r->s + i, r->len - i, &cp);
	return k > 0 && viet_is_word_sign(cp) ? k : 0;
}

static size_t
word_end(const struct reader *r, size_t i)
{
	size_t k;

	while ((k = word_sign(r, i)) > 0)
		i += k;
	return i;
}

/* A sign at byte i that a number goes on behind: 1.000, 01/7, 63/2010/nđ-cp. */
static bool
is_joint(const struct reader *r, size_t i)
{
	if (i >= r->len)
		return false;
	switch (r->s[i]) {
	case '.': case ',': case ':':
		return digit_at(r->s, r->len, i + 1);
	case '/': case '-':
		return word_sign(r, i + 1) > 0;
	default:
		return false;
	}
}

static size_t
number_end(const struct reader *r, size_t i)
{
	i = word_end(r, i);
	while (is_joint(r, i))
		i = word_end(r, i + 1);
	return i;
}

static size_t
sign_end(const struct reader *r, size_t i)
{
	uint32_t cp;
	size_t k = utf8_decode(r->s + i, r->len - i, &cp);

	return i + (k > 0 ? k : 1);
}

/* Numbers a token; "10 ngày" is the same as "10ngày". */
static uint32_t
number_token(struct reader *r, const struct token *t)
{
	size_t n = t->to - t->from, i, k = 0;
	char *solid;

	if (t->kind != TOKEN_NUMBER)
		return names_add(r->names, r->s + t->from, n);
	solid = arena_raw(r->arena, n);
	for (i = t->from; i < t->to; i++)
		if (r->s[i] != ' ')
			solid[k++] = r->s[i];
	return names_add(r->names, solid, k);
}

static void
add_token(struct reader *r, struct token t)
{
	if (r->out.n == r->room) {
		r->room = r->room > 0 ? 2 * r->room : 64;
		r->out.t = arena_grow(r->arena, r->out.t, r->out.n, r->room,
		    sizeof *r->out.t);
	}
	t.id = number_token(r, &t);
	r->out.t[r->out.n++] = t;
}

/* The token at byte i, which is no blank. */
static struct token
token_at(struct reader *r, size_t i)
{
	struct token t = { .from = i, .kind = TOKEN_NUMBER };
	size_t number, quantity;

	if (!digit_at(r->s, r->len, i)) {
		t.to = word_end(r, i);
		t.kind = t.to > i ? TOKEN_WORD : TOKEN_SIGN;
		if (t.to == i)
			t.to = sign_end(r, i);
		return t;
	}
	number = number_end(r, i);
	quantity = quantity_end(r, i);
	t.to = quantity > number ? quantity : number;
	return t;
}

struct tokens
tokens_read(struct names *names, struct arena *a, const char *norm,
    size_t len)
{
	struct reader r = { .names = names, .arena = a, .s = norm,
		.len = len };
	size_t i = 0;

	next_amount(&r);
	next_limit(&r);
	while (i < len) {
		if (norm[i] == ' ') {
			i++;
			continue;
		}
		add_token(&r, token_at(&r, i));
		i = r.out.t[r.out.n - 1].to;
	}
	return r.out;
}
