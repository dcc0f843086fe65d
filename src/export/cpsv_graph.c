/* Resources and what is said of them. */
#include <string.h>

#include "base/utf8.h"
#include "export/cpsv.h"

void
graph_init(struct graph *g, struct exporter *x)
{
	*g = (struct graph){ .exporter = x, .arena = &x->arena };
	g->end = &g->things;
}

struct thing *
graph_thing(struct graph *g, enum cpsv_class_id c, const char *iri,
    bool *made)
{
	struct thing *t;

	for (t = g->things; t != NULL; t = t->next)
		if (strcmp(t->iri, iri) == 0)
			break;
	*made = t == NULL;
	if (t != NULL)
		return t;
	t = arena_alloc(g->arena, sizeof *t);
	t->class = cpsv_class(c);
	t->iri = iri;
	t->end = &t->facts;
	*g->end = t;
	g->end = &t->next;
	return t;
}

/* The length of the first character that XML 1.0 has none for; 0 if every one
 * may stand there. *at gets its offset. */
static size_t
beyond_xml(const char *s, size_t *at)
{
	size_t i = 0, len = strlen(s), n;
	uint32_t cp;

	for (; i < len; i += n) {
		n = utf8_decode(s + i, len - i, &cp);
		*at = i;
		if (n == 0)
			return 1;
		if ((cp < ' ' && cp != '\t' && cp != '\n' && cp != '\r') ||
		    cp == 0xfffe || cp == 0xffff)
			return n;
	}
	return 0;
}

void
graph_check(struct graph *g, const struct value *v, const char *text)
{
	struct refusal *r = &g->exporter->refusal;
	size_t at, n = beyond_xml(text, &at);

	if (n == 0 || r->at != NULL)
		return;
	*r = (struct refusal){ .at = v, .n = n,
	    .vi = "Có ký tự điều khiển mà XML 1.0 không chứa được. "
	    "Hãy xóa ký tự này.",
	    .en = "A control character stands here that XML 1.0 cannot "
	    "hold. Delete it." };
	if (v->text != NULL && beyond_xml(v->text, &at) > 0)
		r->from = at;
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

/* Some statement of the value was written. */
static bool
is_told(const struct graph *g, const struct value *v)
{
	const struct thing *t;
	const struct fact *f;

	for (t = g->things; t != NULL; t = t->next)
		for (f = t->facts; f != NULL; f = f->next)
			if (f->told && f->from == v)
				return true;
	return false;
}

void
cpsv_count_losses(struct graph *g)
{
	struct thing *t;
	struct fact *f;

	for (t = g->things; t != NULL; t = t->next)
		for (f = t->facts; f != NULL; f = f->next) {
			if (f->told || f->from == NULL ||
			    enclosing(f->from->owner, R_THU_TUC) == NULL ||
			    is_told(g, f->from))
				continue;
			lose(&g->exporter->losses, f->from);
			f->told = true;	/* the others of it count no more */
		}
}
