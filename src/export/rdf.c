/* The graph of CPSV-AP as RDF/XML. */
#include <string.h>

#include "export/cpsv_tree.h"
#include "export/rdf.h"

static const struct cpsv_namespace spaces[] = {
	{ "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#" },
	{ "adms", "http://www.w3.org/ns/adms#" },
	{ "cpsv", "http://purl.org/vocab/cpsv#" },
	{ "cv", "http://data.europa.eu/m8g/" },
	{ "dcat", "http://www.w3.org/ns/dcat#" },
	{ "dct", "http://purl.org/dc/terms/" },
	{ "eli", "http://data.europa.eu/eli/ontology#" },
	{ "foaf", "http://xmlns.com/foaf/0.1/" },
	{ "locn", "http://www.w3.org/ns/locn#" },
	{ "org", "http://www.w3.org/ns/org#" },
	{ "skos", "http://www.w3.org/2004/02/skos/core#" },
	{ "time", "http://www.w3.org/2006/time#" },
	{ NULL, NULL }
};

/* The shapes ask of some resources that they are of a wider class as well. */
static const struct {
	enum cpsv_class_id class;
	const char *iri;
} wider[] = {
	{ C_BODY, "http://xmlns.com/foaf/0.1/Agent" },
	{ C_BODY, "http://www.w3.org/ns/org#Organization" },
	{ C_EVENT, "http://data.europa.eu/m8g/Event" },
};

static const char *
datatype(enum cpsv_what what)
{
	return what == WHAT_DATE ? "http://www.w3.org/2001/XMLSchema#date" :
	    what == WHAT_DURATION ?
	    "http://www.w3.org/2001/XMLSchema#duration" :
	    what == WHAT_NUMBER ? "http://www.w3.org/2001/XMLSchema#double" :
	    NULL;
}

static void
put_words(xmlNode *at, const char *name, const char *text, const char *lang)
{
	cpsv_attribute(cpsv_element(at, name, text), "xml:lang", lang);
}

static void
put_description(xmlNode *at, const struct thing *t)
{
	struct buf b;

	buf_init(&b, 0);
	cpsv_put_description(&b, t);
	if (b.len > 0)
		put_words(at, cpsv_about(t->class)->rdf, b.data, "vi");
	buf_clear(&b);
	cpsv_put_english(&b, t, false);
	if (b.len > 0)
		put_words(at, cpsv_about(t->class)->rdf, b.data, "en");
	buf_release(&b);
}

static void put_thing(xmlNode *at, struct thing *t);

/* Describes the resource here, or names it if that was done before. */
static void
put_object(xmlNode *at, const char *name, struct thing *t)
{
	xmlNode *element = cpsv_element(at, name, NULL);

	if (t->written)
		cpsv_attribute(element, "rdf:resource", t->iri);
	else
		put_thing(element, t);
}

static void
put_fact(xmlNode *at, struct fact *f)
{
	const char *name = f->property->rdf;

	f->told = true;
	switch (f->property->what) {
	case WHAT_WORDS:
		put_words(at, name, f->text, "vi");
		break;
	case WHAT_ENGLISH:
		put_words(at, name, f->text, "en");
		break;
	case WHAT_PLAIN:
		cpsv_element(at, name, f->text);
		break;
	case WHAT_DATE:
	case WHAT_DURATION:
	case WHAT_NUMBER:
		cpsv_attribute(cpsv_element(at, name, f->text),
		    "rdf:datatype", datatype(f->property->what));
		break;
	case WHAT_REFERENCE:
		cpsv_attribute(cpsv_element(at, name, NULL), "rdf:resource",
		    f->text);
		break;
	case WHAT_CODE:
	case WHAT_LINK:
	case WHAT_THING:
		put_object(at, name, f->thing);
		break;
	case WHAT_IRI:
		break;
	}
}

static void
put_thing(xmlNode *at, struct thing *t)
{
	xmlNode *node = cpsv_element(at, t->class->rdf, NULL);
	const struct cpsv_property *about = cpsv_about(t->class);
	struct fact *f;
	size_t i;

	t->written = true;
	cpsv_attribute(node, "rdf:about", t->iri);
	for (i = 0; i < sizeof wider / sizeof *wider; i++)
		if (wider[i].class == t->class->id)
			cpsv_attribute(cpsv_element(node, "rdf:type", NULL),
			    "rdf:resource", wider[i].iri);
	for (f = t->facts; f != NULL; f = f->next)
		if (f->property != about)
			put_fact(node, f);
	put_description(node, t);
}

bool
rdf_put(struct buf *out, struct exporter *x, const struct item *item)
{
	struct graph g;
	xmlNode *root;

	if (!cpsv_of(&g, x, item))
		return false;
	if (!item->alone)
		graph_say(&g, g.service, P_SERVICE_DATASET,
		    cpsv_dataset_iri(x), NULL);
	root = cpsv_root("rdf:RDF", spaces);
	put_thing(root, g.service);
	if (item->alone)
		cpsv_put_document(out, root);
	else
		cpsv_put_pieces(out, root);
	xmlFreeDoc(root->doc);
	cpsv_count_losses(&g);
	return true;
}

bool
rdf_head(struct buf *out, struct exporter *x, bool whole)
{
	xmlNode *root = cpsv_root("rdf:RDF", spaces);
	struct graph g;
	struct buf b;

	(void)whole;
	put_thing(root, cpsv_dataset(&g, x));
	buf_init(&b, 0);
	cpsv_put_document(&b, root);
	buf_put(out, b.data, (size_t)(strstr(b.data, "</rdf:RDF>") - b.data));
	buf_release(&b);
	xmlFreeDoc(root->doc);
	return true;
}

void
rdf_tail(struct buf *out, struct exporter *x)
{
	(void)x;
	buf_puts(out, "</rdf:RDF>\n");
}
