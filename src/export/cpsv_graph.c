/* Resources and what is said of them. */
#include <string.h>

#include "base/utf8.h"
#include "export/cpsv.h"
#include "export/xml_record.h"

void
graph_init(struct graph *g, struct exporter *x)
{
	*g = (struct graph){ .exporter = x, .arena = &x->arena };
	g->end = &g->things;
	g->iris.arena = g->arena;
}

/* The number of an IRI; *made if nothing has it yet. */
static size_t
number_of(struct graph *g, const char *iri, bool *made)
{
	size_t n = g->iris.n, number = names_add(&g->iris, iri, strlen(iri));

	*made = number == n;
	if (number < g->room)
		return number;
	g->by_iri = arena_grow(g->arena, g->by_iri, g->room,
	    2 * g->room + 64, sizeof *g->by_iri);
	g->room = 2 * g->room + 64;
	return number;
}

struct thing *
graph_thing(struct graph *g, enum cpsv_class_id c, const char *iri,
    bool *made)
{
	size_t number = number_of(g, iri, made);
	struct thing *t;

	if (!*made)
		return g->by_iri[number];
	t = arena_alloc(g->arena, sizeof *t);
	g->by_iri[number] = t;
	t->class = cpsv_class(c);
	t->iri = iri;
	t->end = &t->facts;
	*g->end = t;
	g->end = &t->next;
	return t;
}

void
graph_check(struct graph *g, const struct value *v, const char *text)
{
	struct refusal *r = &g->exporter->refusal;
	size_t at = xml_holds(text, strlen(text));
	const char *in = record_type(v->field->record)->key;
	uint32_t cp;

	if (text[at] == '\0' || r->vi != NULL)
		return;
	r->n = utf8_decode(text + at, strlen(text + at), &cp);
	if (v->text != NULL && xml_holds(v->text, v->len) < v->len)
		r->from = xml_holds(v->text, v->len);
	/* A place in a register is none in the file of the procedure. */
	if (enclosing(v->owner, R_THU_TUC) != NULL)
		r->at = v;
	r->vi = arena_printf(g->arena, "%s.%s: XML 1.0 không chứa được ký tự "
	    "U+%04X; hãy xóa ký tự này hoặc thay bằng chữ đọc được.", in,
	    v->field->key, (unsigned)cp);
	r->en = arena_printf(g->arena, "%s.%s: XML 1.0 cannot hold the "
	    "character U+%04X; delete it or write something readable "
	    "instead.", in, v->field->key, (unsigned)cp);
}

static struct fact *
add(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *from)
{
	struct fact *f = arena_alloc(g->arena, sizeof *f);

	f->property = cpsv_property(p);
	f->from = from;
	*t->end = f;
	t->end = &f->next;
	return f;
}

struct fact *
graph_say(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const char *text, const struct value *from)
{
	struct fact *f = add(g, t, p, from);

	f->text = text;
	if (from != NULL)
		graph_check(g, from, text);
	return f;
}

struct fact *
graph_link(struct thing *t, struct graph *g, enum cpsv_property_id p,
    struct thing *other, const struct value *from)
{
	struct fact *f = add(g, t, p, from);

	f->thing = other;
	return f;
}

struct fact *
graph_fact(const struct thing *t, enum cpsv_property_id p)
{
	struct fact *f;

	for (f = t->facts; f != NULL; f = f->next)
		if (f->property->id == p)
			return f;
	return NULL;
}

/* Numbers the values of the statements that were written. */
static void
number_told(const struct graph *g, struct names *values)
{
	const struct thing *t;
	const struct fact *f;

	for (t = g->things; t != NULL; t = t->next)
		for (f = t->facts; f != NULL; f = f->next)
			if (f->told && f->from != NULL)
				names_add(values, (const char *)&f->from,
				    sizeof f->from);
}

void
cpsv_count_losses(struct graph *g)
{
	struct names values = { .arena = g->arena };
	const struct thing *t;
	const struct fact *f;
	size_t n;

	number_told(g, &values);
	for (t = g->things; t != NULL; t = t->next)
		for (f = t->facts; f != NULL; f = f->next) {
			n = values.n;
			/* A value of several statements is lost once. */
			if (!f->told && f->from != NULL &&
			    enclosing(f->from->owner, R_THU_TUC) != NULL &&
			    names_add(&values, (const char *)&f->from,
			    sizeof f->from) == n)
				lose(&g->exporter->losses, f->from);
		}
}
