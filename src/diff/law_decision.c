/* Changes and the decisions that announce them. */
#include <assert.h>
#include <string.h>

#include "base/buf.h"
#include "diff/law_rules.h"
#include "diff/same.h"

enum { MAX_PARTS = 32 };	/* a long has as many bits */

/* Parts as bits, from FIRST_V_BO_PHAN. */
static unsigned long
bit_of(enum word_id part)
{
	if (part == N_WORDS)
		return 0;
	assert(part - FIRST_V_BO_PHAN < MAX_PARTS);
	return 1ul << (part - FIRST_V_BO_PHAN);
}

static bool
is_content(const struct change *c)
{
	return is_weighty(c) && is_laid_down(c);
}

/* --- contents and decisions ---------------------------------------------- */

/* Appends a label unless it is there already. */
static void
add_label(struct buf *out, const char *label)
{
	if (strstr(out->data, label) != NULL)
		return;
	buf_printf(out, "%s%s", out->len > 0 ? ", " : "", label);
}

static bool
has_decision(const struct record *procedure)
{
	size_t n;

	items_of(value_of(procedure, F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	return n > 0;
}

void
rule_CONTENT_WITHOUT_DECISION(struct law *l, const struct subject *s)
{
	const struct change *first = NULL;
	struct buf labels[N_LANGS];
	size_t i, j;

	if (!is_revised(s) || !has_decision(s->new) ||
	    new_decisions(l, s).n > 0)
		return;
	for (j = 0; j < N_LANGS; j++)
		buf_init(&labels[j], 0);
	for (i = 0; i < s->n; i++) {
		if (!is_content(&s->changes[i]))
			continue;
		if (first == NULL)
			first = &s->changes[i];
		for (j = 0; j < N_LANGS; j++)
			add_label(&labels[j], part_label(&s->changes[i],
			    (enum lang)j));
	}
	if (first != NULL)
		report_place(l->out, RULE_CONTENT_WITHOUT_DECISION,
		    place_of_change(first), s->code, first->pointer,
		    "bo_phan", labels[LANG_VI].data, "part",
		    labels[LANG_EN].data, NULL);
	for (j = 0; j < N_LANGS; j++)
		buf_release(&labels[j]);
}

/* --- parts and decisions ------------------------------------------------- */

/* New decisions of a revision and the parts that they name. */
struct naming {
	unsigned long parts;
	const char *number;	/* of the first that names any; NULL if none */
};

static bool
is_new(const struct numbers *n, const char *s)
{
	size_t i;

	for (i = 0; i < n->n; i++)
		if (strcmp(n->s[i], s) == 0)
			return true;
	return false;
}

static struct naming
named_parts(struct law *l, const struct subject *s)
{
	struct numbers fresh = new_decisions(l, s);
	struct naming out = { 0 };
	const struct value *v, *parts;
	size_t i, j, n, m;

	v = items_of(value_of(s->new, F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	for (i = 0; i < n; i++) {
		const struct value *number = v[i].record == NULL ? NULL :
		    value_of(v[i].record, F_QUYET_DINH_SO);

		if (number == NULL || number->text == NULL ||
		    !is_new(&fresh, meaning_of(&l->scratch, number)))
			continue;
		parts = items_of(value_of(v[i].record,
		    F_QUYET_DINH_BO_PHAN_THAY_DOI), &m);
		for (j = 0; j < m; j++)
			if (parts[j].parsed)
				out.parts |= bit_of(parts[j].as.word->id);
		if (m > 0 && out.number == NULL)
			out.number = number->text;
	}
	return out;
}

void
rule_PART_NOT_NAMED(struct law *l, const struct subject *s)
{
	struct naming named;
	unsigned long told;
	size_t i;

	if (!is_revised(s))
		return;
	named = named_parts(l, s);
	if (named.number == NULL)
		return;
	told = named.parts;
	for (i = 0; i < s->n; i++) {
		const struct change *c = &s->changes[i];
		unsigned long part = bit_of(part_of_change(c));

		if (!is_content(c) || part == 0 || part & told)
			continue;
		told |= part;
		report_place(l->out, RULE_PART_NOT_NAMED, place_of_change(c),
		    s->code, c->pointer, "bo_phan", part_label(c, LANG_VI),
		    "part", part_label(c, LANG_EN), "so", named.number,
		    NULL)->identity = c->identity;
	}
}

/* Where the decisions of a procedure changed, or the procedure. */
static struct place
place_of_decision(const struct subject *s)
{
	size_t i;

	for (i = 0; i < s->n; i++) {
		const struct change *c = &s->changes[i];

		if (c->field != NULL && (c->field->record == R_QUYET_DINH ||
		    c->field->id == F_THU_TUC_QUYET_DINH_CONG_BO))
			return *place_of_change(c);
	}
	return place_of_subject(s);
}

void
rule_PART_NAMED_UNCHANGED(struct law *l, const struct subject *s)
{
	const struct vocab *parts = vocab_of(V_BO_PHAN);
	struct naming named;
	struct place at;
	size_t i;

	if (!is_revised(s))
		return;
	named = named_parts(l, s);
	/* Form does not count: the part says what it said before. */
	for (i = 0; i < s->n; i++)
		if (s->changes[i].burden != BURDEN_FORM)
			named.parts &= ~bit_of(part_of_change(
			    &s->changes[i]));
	at = place_of_decision(s);
	for (i = 0; i < n_words(parts); i++)
		if (named.parts & bit_of(parts->words[i].id))
			report_place(l->out, RULE_PART_NAMED_UNCHANGED, &at,
			    s->code, "/quyet_dinh_cong_bo", "bo_phan",
			    parts->words[i].vi, "part", parts->words[i].en,
			    "so", named.number, NULL);
}
