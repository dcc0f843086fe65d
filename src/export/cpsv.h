/*
 * A procedure as a public service of CPSV-AP 3.2.0 (Core Public Service
 * Vocabulary Application Profile of the European Union).
 *
 * One table, cpsv.def, says what becomes what; cpsv_of() makes by it a graph
 * of resources, and two forms write the graph: cpsv-ap as XML by the official
 * XSD, rdf as RDF/XML by the official SHACL shapes. So they cannot differ in
 * what they tell, only in what they have a place for.
 *
 * What has a property goes there. What has none stands in the description of
 * its resource, in words and with its label: "Thời hạn giải quyết: 5 ngày làm
 * việc". What is no business of a reader elsewhere (the internal process,
 * notes of the tools) is left out, and counted.
 *
 * Codes are the words of the vocabularies and the ids of the registers. Their
 * IRIs are urn:tthc:<vocabulary or register>:<id>; in RDF each one is declared
 * where it is used, with its names, so that a document needs no other.
 */
#ifndef TTHC_EXPORT_CPSV_H
#define TTHC_EXPORT_CPSV_H

#include "base/names.h"
#include "export/form.h"

/* C_SERVICE …: classes of resources. */
enum cpsv_class_id {
#define CLASS(id, rdf, type) C_##id,
#include "export/cpsv.def"
	N_CPSV_CLASSES
};

/* P_SERVICE_NAME …: properties; those of a class follow each other, in the
 * order of the XSD. */
enum cpsv_property_id {
#define PROPERTY(class, id, what, rdf, xml, whose, must) P_##class##_##id,
#include "export/cpsv.def"
	N_CPSV_PROPERTIES
};

/* What a property holds. */
enum cpsv_what {
	WHAT_WORDS,	/* text in Vietnamese */
	WHAT_ENGLISH,	/* text in English */
	WHAT_PLAIN,	/* text in no language */
	WHAT_DATE,	/* xsd:date */
	WHAT_DURATION,	/* xsd:duration: calendar time only */
	WHAT_NUMBER,	/* xsd:double */
	WHAT_IRI,	/* the resource's own IRI */
	WHAT_CODE,	/* a concept */
	WHAT_LINK,	/* a document: in XML its address alone */
	WHAT_REFERENCE,	/* an IRI that another document describes */
	WHAT_THING	/* a resource */
};

/* In which element of the XSD a property of a body may stand. */
enum cpsv_whose { WHOSE_ANY, WHOSE_AUTHORITY, WHOSE_AGENT };

struct cpsv_property {
	enum cpsv_property_id id;
	enum cpsv_class_id of;
	enum cpsv_what what;
	const char *rdf, *xml;	/* with prefix; NULL: no such place */
	enum cpsv_whose whose;
	bool must;		/* also where the resource is only named */
};

struct cpsv_class {
	enum cpsv_class_id id;
	const char *rdf;	/* with prefix */
	const char *type;	/* xsi:type of its element, or NULL */
};

/* How the value of a key goes to its place. */
enum cpsv_how {
	HOW_TEXT,	/* as the property's text; long ones as description */
	HOW_PLAIN,
	HOW_KEY,	/* the last part of the identifier */
	HOW_DATE,	/* a date; what is none, in words */
	HOW_CODE,	/* the concept */
	HOW_LABELLED,	/* in the description, after its label */
	HOW_LIMIT,	/* the same and, of calendar time, as a duration */
	HOW_AMOUNT,	/* the same and, if it is what is paid, as a number */
	HOW_URL,	/* an address; what is none, in words */
	HOW_ROW,	/* the row of a register as a resource */
	HOW_BODY,	/* the same, in the role of the key */
	HOW_DOCUMENT,	/* a number, with what the register knows of it */
	HOW_TYPE,	/* a code of the national list of papers */
	HOW_PROCEDURE,	/* the code of another procedure */
	HOW_ITEMS,	/* every item a resource */
	HOW_RECORDS,	/* every record a resource */
	HOW_INSIDE,	/* the record's keys belong to the resource around */
	HOW_ADDRESS, HOW_HOURS, HOW_CONTACT,	/* a resource for the text */
	HOW_LOST	/* nowhere */
};

struct cpsv_place {
	enum field_id field;
	enum cpsv_how how;
	enum cpsv_class_id class;
	enum cpsv_property_id property;
};

/* A statement: a property of a resource. */
struct fact {
	const struct cpsv_property *property;
	const char *text;	/* NULL if thing is told of */
	const char *label;	/* said before the text, or NULL */
	struct thing *thing;
	const struct value *from;	/* what it tells; NULL: made */
	bool told;
	struct fact *next;
};

/* A resource. */
struct thing {
	const struct cpsv_class *class;
	const char *iri;
	const char *key;	/* the dct:identifier if it has no other */
	struct thing *around;	/* that it was made for; NULL: a row, a word */
	struct fact *facts, **end;
	bool written;
	struct thing *next;
};

struct graph {
	struct exporter *exporter;
	struct arena *arena;	/* the exporter's */
	struct thing *things, **end;
	struct names iris;	/* of the things, in their order */
	struct thing **by_iri;
	size_t room;
	struct thing *service;	/* the root */
};

/* The constant descriptions. */
const struct cpsv_class *cpsv_class(enum cpsv_class_id id);
const struct cpsv_property *cpsv_property(enum cpsv_property_id id);

/* The place of a key; NULL for a key of no procedure. */
const struct cpsv_place *cpsv_place(enum field_id f);

/* The property of this class that holds words, NAME or ABOUT; NULL if none. */
const struct cpsv_property *cpsv_about(const struct cpsv_class *c);
const struct cpsv_property *cpsv_name(const struct cpsv_class *c);

/* --- the graph ----------------------------------------------------------- */

/* An empty graph in the exporter's arena. */
void graph_init(struct graph *g, struct exporter *x);

/* The resource of this IRI, made if there is none yet; *made tells. */
struct thing *graph_thing(struct graph *g, enum cpsv_class_id c,
    const char *iri, bool *made);

/* Refuses the value in the exporter if XML cannot hold the text, which was
 * made of it. */
void graph_check(struct graph *g, const struct value *v, const char *text);

/* A statement in words, which are checked if they are of a value, or of
 * another resource; from may be NULL. */
struct fact *graph_say(struct graph *g, struct thing *t,
    enum cpsv_property_id p, const char *text, const struct value *from);
struct fact *graph_link(struct thing *t, struct graph *g,
    enum cpsv_property_id p, struct thing *other, const struct value *from);

/* The first statement of this property; NULL if there is none. */
struct fact *graph_fact(const struct thing *t, enum cpsv_property_id p);

/* "urn:tthc:<kind>:<id>"; underscores of the kind become hyphens, and what an
 * IRI cannot hold in the id is written as %XX. In the arena. */
const char *cpsv_iri(struct arena *a, const char *kind, const char *id);

/* What an address as written is as an IRI; NULL if it is none of the web. */
const char *cpsv_url(struct arena *a, const char *s);

/* The concept of a word, or of a row or unknown id of a register. */
struct thing *cpsv_word(struct graph *g, const struct word *w);
struct thing *cpsv_concept(struct graph *g, const struct value *v);

/* The role that a key gives a body; what part of a procedure a resource is. */
struct thing *cpsv_role(struct graph *g, const struct field *f);
struct thing *cpsv_part_type(struct graph *g, const char *key,
    const char *vi, const char *en);

/* Việt Nam. */
struct thing *cpsv_country(struct graph *g);

/* What every body must have: the name that it got, or this one, as label and
 * as name, and the country as its place. */
void cpsv_body_named(struct graph *g, struct thing *body, const char *name);

/* --- the mapping --------------------------------------------------------- */

/*
 * The graph of a procedure. False, with the refusal filled in, if XML cannot
 * hold one of its texts. What is LOST is counted in the exporter's losses.
 */
bool cpsv_of(struct graph *g, struct exporter *x, const struct item *item);

/* Files everything in a record at its place, for the resource. */
void cpsv_record(struct graph *g, struct thing *t, const struct record *r);

/* One value of any shape. */
void cpsv_value(struct graph *g, struct thing *t, const struct value *v);

/* Gives every resource the identifier and description that it must have. */
void cpsv_complete(struct graph *g);

/* The catalogue itself, for a document of several procedures; its IRI is in
 * the exporter's arena. */
struct thing *cpsv_dataset(struct graph *g, struct exporter *x);
const char *cpsv_dataset_iri(struct exporter *x);

/* Counts what no writer told, once the document is written. */
void cpsv_count_losses(struct graph *g);

#endif
