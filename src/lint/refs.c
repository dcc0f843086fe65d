/* Ids that point into the registers of danh_muc/. */
#include <string.h>

#include "base/suggest.h"
#include "lint/lint.h"

/* Offers the ids of a register to a misspelt one. */
static void
suggest_rows(const struct lint *l, struct suggestion *near, const char *id,
    enum register_id g)
{
	const struct table *t = &l->catalogue->tables[g];
	size_t i;

	for (i = 0; i < t->n; i++)
		suggest(near, id, t->rows[i].id);
}

/* What to do about an id: what may have been meant, or where to add it. */
static void
report_unknown(struct lint *l, enum rule_id rule, const struct value *v,
    const struct suggestion *near, enum register_id g)
{
	const char *file = register_type(g)->name, *vi, *en;

	if (near->word != NULL) {
		vi = arena_printf(l->scratch, "có phải là %s; nếu không, thêm "
		    "vào danh_muc/%s.yaml", near->word, file);
		en = arena_printf(l->scratch, "did you mean %s; else add it "
		    "to danh_muc/%s.yaml", near->word, file);
	} else {
		vi = arena_printf(l->scratch,
		    "thêm một mục vào danh_muc/%s.yaml", file);
		en = arena_printf(l->scratch, "add it to danh_muc/%s.yaml",
		    file);
	}
	report(&l->report, rule, v, "id", show_text(l, v, 60), "so", file,
	    "goi_y", vi, "hint", en, NULL);
}

/* A file outside any catalogue has no registers to look things up in. */
static bool
has_registers(const struct lint *l)
{
	return l->catalogue->root != NULL;
}

void
rule_REF_UNKNOWN(struct lint *l, const struct value *v)
{
	enum register_id g = (enum register_id)v->field->arg;
	struct suggestion near = { NULL, 0 };

	if (v->as.row != NULL || !has_registers(l))
		return;
	suggest_rows(l, &near, v->text, g);
	report_unknown(l, RULE_REF_UNKNOWN, v, &near, g);
}

void
rule_DOC_UNKNOWN(struct lint *l, const struct value *v)
{
	enum register_id g = (enum register_id)v->field->arg;
	struct suggestion near = { NULL, 0 };

	if (!v->parsed || v->as.row != NULL || !has_registers(l))
		return;
	suggest_rows(l, &near, v->text, g);
	report_unknown(l, RULE_DOC_UNKNOWN, v, &near, g);
}

void
rule_ACTOR_UNKNOWN(struct lint *l, const struct value *v)
{
	const struct vocab *words = vocab_of(V_AI);
	struct suggestion near = { NULL, 0 };
	size_t i, n = n_words(words);

	if (v->is_word || v->as.row != NULL || !has_registers(l))
		return;
	for (i = 0; i < n; i++)
		suggest(&near, v->text, words->words[i].word);
	suggest_rows(l, &near, v->text, G_CO_QUAN);
	report_unknown(l, RULE_ACTOR_UNKNOWN, v, &near, G_CO_QUAN);
}

/* The norm of a field's name; NULL if it has none. */
static const char *
name_of(const struct record *field)
{
	return value_of(field, F_LINH_VUC_TEN)->norm;
}

static void
report_field(struct lint *l, const struct record *r, const struct row *other,
    const char *vi, const char *en)
{
	struct finding *f = report(&l->report, RULE_FIELD_CODE_DISAGREES,
	    value_of(r, F_LINH_VUC_MA), "loi", vi, "fault", en, NULL);
	struct place at;

	if (other->source == NULL)
		return;
	at = place_of(l->report.findings->arena, other->source,
	    l->report.path, other->id_at);
	relate(l->report.findings, f, &at);
}

/* Compares two rows that both have a code. */
static void
compare_fields(struct lint *l, const struct record *r,
    const struct row *other)
{
	const char *code = text_of(r, F_LINH_VUC_MA);
	const char *their_code = text_of(other->record, F_LINH_VUC_MA);
	const char *a = name_of(r), *b = name_of(other->record);
	bool same_code, same_name;

	if (their_code == NULL || a == NULL || b == NULL)
		return;
	same_code = strcmp(code, their_code) == 0;
	same_name = strcmp(a, b) == 0;
	if (same_code && !same_name)
		report_field(l, r, other, arena_printf(l->scratch,
		    "mã %s đã là của lĩnh vực \"%s\"", code,
		    text_of(other->record, F_LINH_VUC_TEN)),
		    arena_printf(l->scratch, "code %s already belongs to "
		    "\"%s\"", code, text_of(other->record, F_LINH_VUC_TEN)));
	else if (same_name && !same_code)
		report_field(l, r, other, arena_printf(l->scratch,
		    "lĩnh vực \"%s\" đã có mã %s, ở đây ghi %s",
		    text_of(r, F_LINH_VUC_TEN), their_code, code),
		    arena_printf(l->scratch, "\"%s\" already has code %s, "
		    "here it is %s", text_of(r, F_LINH_VUC_TEN), their_code,
		    code));
}

void
rule_FIELD_CODE_DISAGREES(struct lint *l, const struct record *r)
{
	const struct table *t = &l->catalogue->tables[G_LINH_VUC];
	size_t i;

	if (!has(r, F_LINH_VUC_MA))
		return;
	for (i = 0; i < t->n && t->rows[i].record != r; i++)
		compare_fields(l, r, &t->rows[i]);
}
