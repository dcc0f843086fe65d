/* Builds the trie of phrases from the rows of the register. */
#include <assert.h>
#include <string.h>

#include "lint/phrase_set.h"
#include "lint/phrases.h"

unsigned
place_bit(enum word_id w)
{
	return 1U << (w - FIRST_V_NOI_TIM);
}

/* Where the edge stands, or would stand. */
static size_t
slot_of(const struct phrases *p, uint32_t node, uint32_t word)
{
	size_t i = (node * 0x9E3779B1U + word * 0x85EBCA6BU) & (p->cap - 1);

	while (p->edges[i].to != 0 &&
	    (p->edges[i].node != node || p->edges[i].word != word))
		i = (i + 1) & (p->cap - 1);
	return i;
}

uint32_t
phrases_step(const struct phrases *p, uint32_t node, uint32_t word)
{
	return p->edges[slot_of(p, node, word)].to;
}

/* The place of a word among the bits. */
static unsigned
mark_of(const char *s, size_t len)
{
	uint32_t look = (unsigned char)s[0] |
	    (uint32_t)(unsigned char)s[len / 2] << 8 |
	    (uint32_t)(unsigned char)s[len - 1] << 16 | (uint32_t)len << 24;

	return look * 0x9E3779B1U >> 19;
}

size_t
phrases_next(const struct phrases *p, const char *norm,
    const struct token *tokens, size_t n, size_t from)
{
	for (; from < n; from++) {
		const struct token *t = &tokens[from];
		unsigned mark = mark_of(norm + t->start, t->end - t->start);

		if (p->begins[mark >> 3] >> (mark & 7) & 1)
			break;
	}
	return from;
}

/* Marks the words that the root goes on with. */
static void
mark_beginnings(struct phrases *p)
{
	size_t i;

	for (i = 0; i < p->cap; i++) {
		const struct edge *e = &p->edges[i];
		const struct slot *word;
		unsigned mark;

		if (e->to == 0 || e->node != 0)
			continue;
		word = &p->lexicon.slots[e->word - 1];
		mark = mark_of(word->word, word->len);
		p->begins[mark >> 3] |= (unsigned char)(1 << (mark & 7));
	}
}

/* Adds what is missing of the way to a row of words; returns its node. */
static uint32_t
add_path(struct phrases *p, const struct words *words)
{
	uint32_t node = 0;
	size_t i;

	for (i = 0; i < words->n; i++) {
		struct edge *e =
		    &p->edges[slot_of(p, node, words->v[i])];

		if (e->to == 0) {
			p->n_edges++;
			assert(2 * p->n_edges <= p->cap);
			e->node = node;
			e->word = words->v[i];
			e->to = (uint32_t)p->n_edges;
		}
		node = e->to;
	}
	return node;
}

static struct words *
words_of(struct phrases *p, const struct value *list, size_t *n)
{
	const struct value *items = items_of(list, n);
	struct words *w = arena_alloc(p->lexicon.arena,
	    (*n + 1) * sizeof *w);
	size_t i;

	for (i = 0; i < *n; i++)
		w[i] = lexicon_add(&p->lexicon, items[i].norm);
	return w;
}

static const struct date *
date_in(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->parsed ? &v->as.date : NULL;
}

/* The kinds of text of a row; without any, all but titles of documents. */
static unsigned
places_of(const struct record *r)
{
	const struct value *v = value_of(r, F_CUM_TU_O);
	unsigned places = 0;
	size_t i, n;
	const struct value *items = items_of(v, &n);

	for (i = 0; i < n; i++)
		if (items[i].parsed)
			places |= place_bit(items[i].as.word->id);
	return n > 0 ? places : ~place_bit(W_NOI_TIM_VAN_BAN);
}

static bool
is_true(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->parsed && v->as.yes;
}

/* Understands a row; NULL if no phrase rule goes by its name. */
static const struct phrase_row *
read_row(struct phrases *p, const struct record *r)
{
	const char *name = text_of(r, F_CUM_TU_LUAT);
	const struct rule *rule = name != NULL ? rule_by_name(name) : NULL;
	const char *instead = text_of(r, F_CUM_TU_THAY_BANG);
	struct phrase_row *row;

	if (rule == NULL || rule->scope != SCOPE_PHRASE)
		return NULL;
	row = arena_alloc(p->lexicon.arena, sizeof *row);
	row->rule = rule_id_of(rule);
	row->instead = instead != NULL ? instead : "";
	row->from = date_in(r, F_CUM_TU_TU);
	row->until = date_in(r, F_CUM_TU_DEN);
	row->places = places_of(r);
	row->near = words_of(p, value_of(r, F_CUM_TU_GAN), &row->n_near);
	row->unless = words_of(p, value_of(r, F_CUM_TU_TRU), &row->n_unless);
	row->skip_citations = is_true(r, F_CUM_TU_TRU_TRICH_DAN);
	row->match_case = is_true(r, F_CUM_TU_HOA_THUONG);
	return row;
}

static void
add_row(struct phrases *p, const struct record *r)
{
	const struct phrase_row *row = read_row(p, r);
	size_t i, n;
	const struct value *items = items_of(value_of(r, F_CUM_TU_CUM), &n);

	for (i = 0; row != NULL && i < n; i++) {
		struct words w = lexicon_add(&p->lexicon, items[i].norm);
		struct phrase *phrase;
		uint32_t node;

		if (w.n == 0)
			continue;
		node = add_path(p, &w);
		/* "Lao động, Thương binh" and "Lao động - Thương binh" */
		if (p->ends[node] != NULL && p->ends[node]->row == row)
			continue;
		phrase = arena_alloc(p->lexicon.arena, sizeof *phrase);
		phrase->row = row;
		phrase->written = items[i].text;
		phrase->next = p->ends[node];
		p->ends[node] = phrase;
	}
}

static size_t
count_words(const struct value *list)
{
	size_t i, n, sum = 0;
	const struct value *items = items_of(list, &n);

	for (i = 0; i < n; i++)
		sum += lexicon_count(items[i].norm);
	return sum;
}

struct phrases *
phrases_new(struct arena *a, const struct catalogue *c)
{
	const struct table *t = &c->tables[G_CUM_TU];
	struct phrases *p = arena_alloc(a, sizeof *p);
	size_t i, edges = 0, others = 0;

	for (i = 0; i < t->n; i++) {
		const struct record *r = t->rows[i].record;

		edges += count_words(value_of(r, F_CUM_TU_CUM));
		others += count_words(value_of(r, F_CUM_TU_GAN)) +
		    count_words(value_of(r, F_CUM_TU_TRU));
	}
	lexicon_init(&p->lexicon, a, edges + others);
	for (p->cap = 64; p->cap < 2 * edges; p->cap *= 2)
		;
	p->edges = arena_alloc(a, p->cap * sizeof *p->edges);
	p->ends = arena_alloc(a, (edges + 1) * sizeof *p->ends);
	for (i = 0; i < t->n; i++)
		add_row(p, t->rows[i].record);
	mark_beginnings(p);
	return p;
}
