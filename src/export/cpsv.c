/* The tables of the mapping as constants. */
#include <string.h>

#include "export/cpsv.h"

static const struct cpsv_class classes[] = {
#define CLASS(id_, rdf_, type_) \
	[C_##id_] = { .id = C_##id_, .rdf = rdf_, .type = type_ },
#include "export/cpsv.def"
};

static const struct cpsv_property properties[] = {
#define PROPERTY(class_, id_, what_, rdf_, xml_, whose_, must_) \
	[P_##class_##_##id_] = { .id = P_##class_##_##id_, .of = C_##class_, \
	    .what = WHAT_##what_, .rdf = rdf_, .xml = xml_, \
	    .whose = WHOSE_##whose_, .must = must_ },
#include "export/cpsv.def"
};

/* Which of the keys have a line; the others stay zero. */
static const struct {
	bool known;
	struct cpsv_place place;
} places[N_FIELDS] = {
#define PLACE(record_, field_, how_, class_, property_) \
	[F_##record_##_##field_] = { .known = true, .place = { \
	    .field = F_##record_##_##field_, .how = HOW_##how_, \
	    .class = C_##class_, .property = P_##class_##_##property_ } },
#include "export/cpsv.def"
};

const struct cpsv_class *
cpsv_class(enum cpsv_class_id id)
{
	return &classes[id];
}

const struct cpsv_property *
cpsv_property(enum cpsv_property_id id)
{
	return &properties[id];
}

const struct cpsv_place *
cpsv_place(enum field_id f)
{
	return places[f].known ? &places[f].place : NULL;
}

/* The class's property of one of two names in RDF. */
static const struct cpsv_property *
named(const struct cpsv_class *c, const char *one, const char *other)
{
	size_t i;

	for (i = 0; i < N_CPSV_PROPERTIES; i++) {
		const struct cpsv_property *p = &properties[i];

		if (p->of == c->id && p->what == WHAT_WORDS &&
		    (strcmp(p->rdf, one) == 0 || strcmp(p->rdf, other) == 0))
			return p;
	}
	return NULL;
}

const struct cpsv_property *
cpsv_about(const struct cpsv_class *c)
{
	return named(c, "dct:description", "dct:description");
}

const struct cpsv_property *
cpsv_name(const struct cpsv_class *c)
{
	return named(c, "dct:title", "skos:prefLabel");
}
