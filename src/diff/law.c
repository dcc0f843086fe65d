/* Calls the rules on each procedure, and what they ask again and again. */
#include <string.h>

#include "base/docnum.h"
#include "base/names.h"
#include "diff/law_rules.h"
#include "diff/same.h"
#include "model/part.h"

typedef void judge_subject(struct law *l, const struct subject *s);

static judge_subject *const functions[N_RULES] = {
#define LOAD_RULE(id, ...)
#define RECORD_RULE(id, record, ...)
#define VALUE_RULE(id, kind, ...)
#define TEXT_RULE(id, signs, ...)
#define PHRASE_RULE(id, ...)
#define CATALOGUE_RULE(id, ...)
#define TOOL_RULE(id, ...)
#define DIFF_RULE(id, ...) [RULE_##id] = rule_##id,
#include "model/rules.def"
};

/* --- numbers ------------------------------------------------------------- */

/* The numbers that a record names, as a table. */
struct gathering {
	struct names names;
	enum kind kind;		/* KIND_DOC or KIND_DOCNUM */
	int year;		/* of the newest one */
	bool old_known;		/* this is the new side, and the first … */
	size_t known;		/* … numbers are those of the old one */
};

static void gather(struct gathering *g, const struct record *r);

static void
gather_number(struct gathering *g, const struct value *v)
{
	const char *s = meaning_of(g->names.arena, v);
	const struct value *amending;
	uint32_t id = names_add(&g->names, s, strlen(s));
	size_t i, n;

	if (docnum_year(s) > g->year)
		g->year = docnum_year(s);
	/* An amendment is news of a document that was cited before. */
	if (g->kind != KIND_DOC || !v->parsed || v->as.row == NULL ||
	    (g->old_known && id >= g->known))
		return;
	amending = items_of(value_of(v->as.row->record, F_VAN_BAN_SUA_DOI_BOI),
	    &n);
	for (i = 0; i < n; i++)
		if (amending[i].text != NULL)
			names_add(&g->names, amending[i].text,
			    amending[i].len);
}

static void
gather_value(struct gathering *g, const struct value *v)
{
	size_t i, n;

	v = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (v[i].record != NULL)
			gather(g, v[i].record);
		else if (v[i].field->kind == g->kind && v[i].text != NULL)
			gather_number(g, &v[i]);
}

static void
gather(struct gathering *g, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		if (r->values[i].state == VALUE_FILLED)
			gather_value(g, &r->values[i]);
}

/* Numbers of a kind that the new record names and the old one does not. */
static struct numbers
new_numbers(struct law *l, const struct subject *s, enum kind kind)
{
	struct gathering g = { .names = { .arena = &l->scratch },
		.kind = kind };
	struct numbers out = { 0 };
	size_t i;

	gather(&g, s->old);
	out.year = g.year;
	g.known = g.names.n;
	g.old_known = true;
	gather(&g, s->new);
	out.n = g.names.n - g.known;
	out.s = arena_alloc(&l->scratch, (out.n + 1) * sizeof *out.s);
	for (i = 0; i < out.n; i++)
		out.s[i] = g.names.names[g.known + i].s;
	return out;
}

struct numbers
new_documents(struct law *l, const struct subject *s)
{
	return new_numbers(l, s, KIND_DOC);
}

struct numbers
new_decisions(struct law *l, const struct subject *s)
{
	return new_numbers(l, s, KIND_DOCNUM);
}

/* --- changes ------------------------------------------------------------- */

bool
is_weighty(const struct change *c)
{
	return c->burden != BURDEN_FORM && !c->mends_record &&
	    c->accepted == NULL && !(c->direction->flags & BY_CALENDAR);
}

static const struct record *
holder_of(const struct change *c)
{
	return c->in_new != NULL ? c->in_new : c->in_old;
}

enum word_id
part_of_change(const struct change *c)
{
	return c->field == NULL ? N_WORDS : part_of(c->field, holder_of(c));
}

bool
is_laid_down(const struct change *c)
{
	enum word_id part = part_of_change(c);

	if (part != N_WORDS)
		return part != W_BO_PHAN_CAN_CU;
	return c->field == field_of(F_THU_TUC_CAP_THUC_HIEN) ||
	    c->field == field_of(F_THU_TUC_HAN_NGUOI_NOP);
}

const char *
part_label(const struct change *c, enum lang lang)
{
	enum word_id part = part_of_change(c);
	const struct field *f;

	if (part != N_WORDS)
		return lang == LANG_VI ? word_of(part)->vi : word_of(part)->en;
	f = outermost_field(c->field, holder_of(c));
	return lang == LANG_VI ? f->vi : f->en;
}

const struct place *
place_of_change(const struct change *c)
{
	return c->new_at.from.line > 0 ? &c->new_at : &c->old_at;
}

struct place
place_of_subject(const struct subject *s)
{
	return (struct place){ .path = s->new_path != NULL ? s->new_path :
		s->old_path };
}

bool
is_revised(const struct subject *s)
{
	return s->old != NULL && s->new != NULL && s->fate != FATE_NEW &&
	    s->fate != FATE_ABOLISHED &&
	    !is_word(s->new, F_THU_TUC_TRANG_THAI, W_TRANG_THAI_DU_THAO);
}

void
law_judge(struct findings *out, const struct changes *c)
{
	struct law l = { .out = out };
	size_t i, j;

	for (i = 0; i < c->n_subjects; i++) {
		const struct subject *s = &c->subjects[i];

		if (s->fate == FATE_NONE)
			continue;
		for (j = 0; j < N_RULES; j++)
			if (functions[j] != NULL)
				functions[j](&l, s);
		judge_abolition(&l, s);
		judge_limits(&l, s);
		arena_reset(&l.scratch);
	}
	arena_release(&l.scratch);
}
