/* Copies out of a procedure what rules about several procedures need. */
#include "load/entry.h"

struct maker {
	struct arena *arena;
	const struct source *source;
	struct entry *entry;
	size_t cap;		/* of entry->mentions */
};

static struct place
place(const struct maker *m, const struct value *v)
{
	return place_of(m->arena, m->source, m->entry->path, v->at);
}

/* Copies a text field and its place, if it is filled. */
static void
keep_text(const struct maker *m, const struct record *r, enum field_id f,
    const char **text, struct place *at)
{
	const struct value *v = value_of(r, f);

	if (v->state != VALUE_FILLED || v->text == NULL)
		return;
	*text = arena_strndup(m->arena, v->text, v->len);
	*at = place(m, v);
}

static void
keep_mention(struct maker *m, const struct value *v)
{
	struct entry *e = m->entry;
	struct mention *last;

	if (e->n_mentions == m->cap) {
		m->cap = m->cap * 2 + 8;
		e->mentions = arena_grow(m->arena, e->mentions, e->n_mentions,
		    m->cap, sizeof *e->mentions);
	}
	last = &e->mentions[e->n_mentions++];
	last->code = arena_strndup(m->arena, v->text, v->len);
	last->field = v->field->id;
	last->at = place(m, v);
	last->pointer = pointer_of(m->arena, v);
}

/* Walks the whole record for codes of other procedures. */
static void
keep_mentions(struct maker *m, const struct record *r)
{
	size_t i, j, n, count = n_fields(r->type);

	for (i = 0; i < count; i++) {
		const struct value *v = items_of(&r->values[i], &n);

		for (j = 0; j < n; j++) {
			if (v[j].record != NULL)
				keep_mentions(m, v[j].record);
			else if (v[j].field->flags & POINTS &&
			    v[j].text != NULL)
				keep_mention(m, &v[j]);
		}
	}
}

static unsigned
levels_of(const struct record *r)
{
	const struct value *v;
	unsigned levels = 0;
	size_t i, n;

	v = items_of(value_of(r, F_THU_TUC_CAP_THUC_HIEN), &n);
	for (i = 0; i < n; i++)
		if (v[i].parsed)
			levels |= 1u << (v[i].as.word->id - FIRST_V_CAP);
	return levels;
}

static void
keep_limit(const struct maker *m, const struct record *r)
{
	const struct value *v;
	struct place unused;
	size_t n;

	v = items_of(value_of(r, F_THU_TUC_CACH_THUC), &n);
	if (n > 0 && v[0].record != NULL)
		keep_text(m, v[0].record, F_CACH_THUC_THOI_HAN,
		    &m->entry->limit, &unused);
}

struct entry *
entry_new(struct arena *a, const struct source *s, const char *path,
    const struct record *procedure)
{
	struct entry *e = arena_alloc(a, sizeof *e);
	struct maker m = { .arena = a, .source = s, .entry = e };
	const struct record *process = record_in(procedure,
	    F_THU_TUC_QUY_TRINH);
	const struct value *status = value_of(procedure,
	    F_THU_TUC_TRANG_THAI);

	e->path = path;
	keep_text(&m, procedure, F_THU_TUC_MA, &e->code, &e->code_at);
	keep_text(&m, procedure, F_THU_TUC_TEN, &e->name, &e->name_at);
	e->levels = levels_of(procedure);
	if (status->state == VALUE_FILLED && status->parsed)
		e->status = status->as.word->id;
	if (process != NULL)
		keep_text(&m, process, F_QUY_TRINH_ID, &e->process,
		    &e->process_at);
	keep_limit(&m, procedure);
	keep_mentions(&m, procedure);
	return e;
}
