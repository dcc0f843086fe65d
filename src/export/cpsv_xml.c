/* The graph of CPSV-AP as XML by the XSD. */
#include <string.h>

#include <libxml/parser.h>

#include "export/cpsv_part.h"
#include "export/cpsv_tree.h"
#include "export/cpsv_xml.h"

static const struct cpsv_namespace spaces[] = {
	{ "ap", "https://semiceu.github.io/CPSV-AP/xsd" },
	{ "cv", "http://data.europa.eu/m8g/xsd" },
	{ "xsi", "http://www.w3.org/2001/XMLSchema-instance" },
	{ NULL, NULL }
};

/* The element of the document that the pieces stand in place of. */
static const char piece[] = "<ap:HasPart/>";

/* What a resource is written as. */
struct writing {
	struct graph *graph;
	struct thing *thing;
	enum cpsv_whose whose;
	bool full;
};

static void put_thing(xmlNode *at, const struct writing *w);

/* --- descriptions -------------------------------------------------------- */

/* The value says something that no element can hold: what has no place, and
 * the names of codes and documents. */
static bool
is_left(const struct fact *f)
{
	const struct cpsv_property *p = f->property;

	if (f->from == NULL || p == cpsv_about(cpsv_class(p->of)))
		return false;
	return p->xml == NULL || p->what == WHAT_CODE ||
	    p->what == WHAT_LINK;
}

/* Says such values with their labels, a list in one line. */
static void
put_left(struct buf *out, struct writing *w)
{
	const struct value *v;
	struct fact *f;

	for (f = w->thing->facts; f != NULL; f = f->next) {
		if (!is_left(f))
			continue;
		f->told = true;
		v = f->from->list != NULL ? f->from->list : f->from;
		if (f->from->list != NULL && f->from->index > 0)
			continue;
		buf_printf(out, "%s%s: %s", out->len > 0 ? "\n" : "",
		    v->field->vi, cpsv_said(w->graph->arena, v));
	}
}

/* The description; of a resource only named it is the name, for brevity, and
 * of one that the XSD wants to have one. */
static void
put_description(struct buf *out, struct writing *w)
{
	const struct cpsv_property *name = cpsv_name(w->thing->class);

	if (!w->full && name != NULL) {
		buf_puts(out, graph_fact(w->thing, name->id)->text);
		return;
	}
	cpsv_put_description(out, w->thing);
	put_left(out, w);
	if (out->len == 0 && cpsv_about(w->thing->class)->must)
		buf_puts(out, graph_fact(w->thing, name->id)->text);
}

/* A name, with the description where there is no element for that. */
static void
put_name(struct buf *out, struct writing *w, struct fact *name)
{
	struct buf b;

	buf_init(&b, 0);
	cpsv_put_description(&b, w->thing);
	put_left(&b, w);
	if (strncmp(b.data, name->text, strlen(name->text)) != 0)
		buf_printf(out, "%s%s", name->text, b.len > 0 ? "\n" : "");
	buf_put(out, b.data, b.len);
	buf_release(&b);
}

/* --- elements ------------------------------------------------------------ */

static void
put_words(xmlNode *at, const char *name, const char *text, const char *lang)
{
	cpsv_attribute(cpsv_element(at, name, text), "xml:lang", lang);
}

static void
put_about(xmlNode *at, struct writing *w, const char *name)
{
	struct buf b;

	buf_init(&b, 0);
	put_description(&b, w);
	if (b.len > 0)
		put_words(at, name, b.data, "vi");
	buf_clear(&b);
	if (w->full)
		cpsv_put_english(&b, w->thing, true);
	if (b.len > 0)
		put_words(at, name, b.data, "en");
	buf_release(&b);
}

static void
put_object(xmlNode *at, const struct writing *w, const struct fact *f)
{
	struct writing one = { .graph = w->graph, .thing = f->thing,
	    .whose = f->property->id == P_SERVICE_AUTHORITY ?
	    WHOSE_AUTHORITY : WHOSE_AGENT, .full = !f->thing->written };
	xmlNode *element = cpsv_element(at, f->property->xml, NULL);

	f->thing->written = f->thing->class->id != C_BODY;
	if (f->thing->class->type != NULL)
		cpsv_attribute(element, "xsi:type", f->thing->class->type);
	put_thing(element, &one);
}

static void
put_fact(xmlNode *at, struct writing *w, struct fact *f)
{
	const struct cpsv_property *p = f->property;
	const struct cpsv_property *about = cpsv_about(w->thing->class);
	struct buf b;

	f->told = true;
	switch (p->what) {
	case WHAT_WORDS:
		buf_init(&b, 0);
		if (w->full && about != NULL && about->xml == NULL &&
		    p == cpsv_name(w->thing->class))
			put_name(&b, w, f);
		else
			buf_puts(&b, f->text);
		put_words(at, p->xml, b.data, "vi");
		buf_release(&b);
		break;
	case WHAT_CODE:
	case WHAT_LINK:
		cpsv_element(at, p->xml, f->thing->iri);
		break;
	case WHAT_THING:
		put_object(at, w, f);
		break;
	case WHAT_ENGLISH:
		put_words(at, p->xml, f->text, "en");
		break;
	case WHAT_PLAIN:
	case WHAT_DATE:
	case WHAT_DURATION:
	case WHAT_NUMBER:
	case WHAT_REFERENCE:
	case WHAT_IRI:
		cpsv_element(at, p->xml, f->text);
		break;
	}
}

/* All statements of one property. */
static void
put_property(xmlNode *at, struct writing *w, const struct cpsv_property *p)
{
	struct fact *f;

	if (p->what == WHAT_IRI)
		cpsv_element(at, p->xml, w->thing->iri);
	if (p == cpsv_about(w->thing->class))
		put_about(at, w, p->xml);
	else
		for (f = w->thing->facts; f != NULL; f = f->next)
			if (f->property == p)
				put_fact(at, w, f);
}

static void
put_thing(xmlNode *at, const struct writing *what)
{
	struct writing w = *what;
	enum cpsv_property_id i;

	for (i = 0; i < N_CPSV_PROPERTIES; i++) {
		const struct cpsv_property *p = cpsv_property(i);

		if (p->of == w.thing->class->id && p->xml != NULL &&
		    (w.full || p->must) &&
		    (p->whose == WHOSE_ANY || p->whose == w.whose))
			put_property(at, &w, p);
	}
}

/* --- documents ----------------------------------------------------------- */

void
cpsv_start(struct exporter *x)
{
	(void)x;
	xmlInitParser();
}

bool
cpsv_xml_put(struct buf *out, struct exporter *x, const struct item *item)
{
	struct graph g;
	struct writing w;
	xmlNode *root;

	if (!cpsv_of(&g, x, item))
		return false;
	w = (struct writing){ .graph = &g, .thing = g.service, .full = true };
	root = cpsv_root(item->alone ? "ap:PublicServiceCPSVAP" :
	    "ap:Dataset", spaces);
	put_thing(item->alone ? root : cpsv_element(root, "ap:HasPart", NULL),
	    &w);
	if (item->alone)
		cpsv_put_document(out, root);
	else
		cpsv_put_pieces(out, root);
	xmlFreeDoc(root->doc);
	cpsv_count_losses(&g);
	return true;
}

/* The document of several with an empty piece, which *b gets. */
static void
frame(struct buf *b, struct exporter *x)
{
	xmlNode *root = cpsv_root("ap:Dataset", spaces);
	struct graph g;
	struct writing w = { .graph = &g, .thing = cpsv_dataset(&g, x),
	    .full = true };
	bool made;
	struct thing *empty = graph_thing(&g, C_DOCUMENT, "", &made);

	graph_link(w.thing, &g, P_DATASET_PIECE, empty, NULL);
	put_thing(root, &w);
	buf_init(b, 0);
	cpsv_put_document(b, root);
	xmlFreeDoc(root->doc);
}

bool
cpsv_xml_head(struct buf *out, struct exporter *x, bool whole)
{
	struct buf b;

	(void)whole;
	frame(&b, x);
	/* With the blanks before it: a piece brings its own. */
	buf_put(out, b.data, (size_t)(strstr(b.data, piece) - b.data) - 2);
	buf_release(&b);
	return true;
}

void
cpsv_xml_tail(struct buf *out, struct exporter *x)
{
	struct buf b;

	frame(&b, x);
	buf_puts(out, strstr(b.data, piece) + sizeof piece);
	buf_release(&b);
}
