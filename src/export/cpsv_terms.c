/* IRIs, concepts of the lists, bodies. */
#include <string.h>

#include "base/address.h"
#include "export/cpsv.h"

/* Signs that RFC 3986 lets stand in a path without being written as %XX. */
static bool
is_plain(char c)
{
	return c != '\0' && strchr("abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~", c) != NULL;
}

static void
put_encoded(struct buf *out, const char *s)
{
	for (; *s != '\0'; s++)
		if (is_plain(*s))
			buf_putc(out, *s);
		else
			buf_printf(out, "%%%02X", (unsigned char)*s);
}

/* The buffer's text in the arena; the buffer is released. */
static const char *
keep(struct arena *a, struct buf *b)
{
	const char *s = arena_strndup(a, b->data, b->len);

	buf_release(b);
	return s;
}

const char *
cpsv_iri(struct arena *a, const char *kind, const char *id)
{
	struct buf b;

	buf_init(&b, 0);
	buf_puts(&b, "urn:tthc:");
	for (; *kind != '\0'; kind++)
		buf_putc(&b, *kind == '_' ? '-' : *kind);
	buf_putc(&b, ':');
	put_encoded(&b, id);
	return keep(a, &b);
}

const char *
cpsv_url(struct arena *a, const char *s)
{
	struct buf b;

	buf_init(&b, 0);
	if (address_put(&b, s) && strncmp(b.data, "http", 4) == 0)
		return keep(a, &b);
	buf_release(&b);
	return NULL;
}

/* --- concepts ------------------------------------------------------------ */

static void
join_scheme(struct graph *g, struct thing *concept, const char *kind,
    const char *vi, const char *en)
{
	bool made;
	struct thing *scheme = graph_thing(g, C_SCHEME,
	    cpsv_iri(g->arena, "danh_muc", kind), &made);

	if (made && vi != NULL)
		graph_say(g, scheme, P_SCHEME_NAME, vi, NULL);
	if (made && en != NULL)
		graph_say(g, scheme, P_SCHEME_ENGLISH, en, NULL);
	graph_link(concept, g, P_CONCEPT_SCHEME, scheme, NULL);
}

static struct thing *
made_concept(struct graph *g, const char *kind, const char *scheme_vi,
    const char *scheme_en, const char *id, const char *vi, const char *en)
{
	bool made;
	struct thing *t = graph_thing(g, C_CONCEPT,
	    cpsv_iri(g->arena, kind, id), &made);

	if (!made)
		return t;
	graph_say(g, t, P_CONCEPT_NAME, vi, NULL);
	if (en != NULL)
		graph_say(g, t, P_CONCEPT_ENGLISH, en, NULL);
	join_scheme(g, t, kind, scheme_vi, scheme_en);
	return t;
}

struct thing *
cpsv_role(struct graph *g, const struct field *f)
{
	return made_concept(g, "vai_tro", "Vai trò của cơ quan",
	    "Role of a body", f->key, f->vi, f->en);
}

struct thing *
cpsv_part_type(struct graph *g, const char *key, const char *vi,
    const char *en)
{
	return made_concept(g, "loai_muc", "Loại mục của thủ tục",
	    "Kind of part of a procedure", key, vi, en);
}

/* The field that a list is known by: the first that takes its words. */
static const struct field *
field_of_words(enum vocab_id v)
{
	enum field_id f;

	for (f = 0; f < N_FIELDS; f++)
		if (field_of(f)->kind == KIND_WORD &&
		    field_of(f)->arg == (int)v)
			return field_of(f);
	return NULL;
}

struct thing *
cpsv_word(struct graph *g, const struct word *w)
{
	const char *kind = vocab_of(w->vocab)->key;
	const struct field *f = field_of_words(w->vocab);
	bool made;
	struct thing *t = graph_thing(g, C_CONCEPT,
	    cpsv_iri(g->arena, kind, w->word), &made);

	if (!made)
		return t;
	graph_say(g, t, P_CONCEPT_NAME, w->vi, NULL);
	graph_say(g, t, P_CONCEPT_ENGLISH, w->en, NULL);
	join_scheme(g, t, kind, f == NULL ? NULL : f->vi,
	    f == NULL ? NULL : f->en);
	return t;
}

/* A row of a register, or an id that it does not know. */
static struct thing *
row_concept(struct graph *g, const struct value *v)
{
	const struct register_type *type = register_type(v->field->arg);
	bool made;
	struct thing *t = graph_thing(g, C_CONCEPT,
	    cpsv_iri(g->arena, type->name, v->text), &made);

	if (!made)
		return t;
	if (v->parsed && v->as.row != NULL)
		cpsv_record(g, t, v->as.row->record);
	if (graph_fact(t, P_CONCEPT_NAME) == NULL)
		graph_say(g, t, P_CONCEPT_NAME, v->text, v);
	join_scheme(g, t, type->name, type->vi, NULL);
	return t;
}

struct thing *
cpsv_concept(struct graph *g, const struct value *v)
{
	const struct field *f = v->field;

	if (f->kind == KIND_REF)
		return row_concept(g, v);
	if (v->parsed)
		return cpsv_word(g, v->as.word);
	graph_check(g, v, v->text);
	return made_concept(g, vocab_of(f->arg)->key, f->vi, f->en, v->text,
	    v->text, NULL);
}

/* --- bodies -------------------------------------------------------------- */

struct thing *
cpsv_country(struct graph *g)
{
	bool made;
	struct thing *t = graph_thing(g, C_LOCATION,
	    "http://publications.europa.eu/resource/authority/country/VNM",
	    &made);

	if (made)
		graph_say(g, t, P_LOCATION_NAME, "Việt Nam", NULL);
	return t;
}

void
cpsv_body_named(struct graph *g, struct thing *body, const char *name)
{
	if (name != NULL)
		graph_say(g, body, P_BODY_LABEL, name, NULL);
	graph_say(g, body, P_BODY_NAME, graph_fact(body, P_BODY_LABEL)->text,
	    NULL);
	graph_link(body, g, P_BODY_PLACE, cpsv_country(g), NULL);
}
