/* RELAX NG by libxml2, on memory that goes at once. */
#include <pthread.h>
#include <string.h>

#include <libxml/xmlschemastypes.h>

#include "base/die.h"
#include "base/xml_memory.h"
#include "xml/check.h"
#include "xml/relaxng.h"

enum { MAX_HEARD = 2 };	/* complaints about a document that are kept */

/* What libxml2 makes when it is first used, and not safely in two threads. */
static void
begin(void)
{
	xmlSchemaInitTypes();
	xmlRelaxNGInitTypes();
}

void
xml_check_start(struct xml_check *c)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	xml_memory_init();
	pthread_once(&once, begin);
	*c = (struct xml_check){ .schema = NULL };
}

static void
read_schema(struct xml_check *c)
{
	xmlRelaxNGParserCtxt *parser;
	struct buf text;

	buf_init(&text, 0);
	schema_relaxng(&text);
	parser = xmlRelaxNGNewMemParserCtxt(text.data, (int)text.len);
	c->schema = xmlRelaxNGParse(parser);
	xmlRelaxNGFreeParserCtxt(parser);
	buf_release(&text);
	if (c->schema == NULL)
		die("lược đồ RELAX NG không đọc được (the schema cannot be read)");
}

void
xml_check_stop(struct xml_check *c)
{
	xmlRelaxNGFree(c->schema);
	arena_release(&c->memory);
}

/* What is heard about a document. */
struct hearing {
	struct arena *arena;
	struct xml_complaint *wrong;
	size_t n;
};

static const char *
element_of(struct arena *a, const xmlNode *node)
{
	if (node != NULL && node->type != XML_ELEMENT_NODE)
		node = node->parent;
	return node == NULL || node->name == NULL ? "?" :
	    arena_strdup(a, (const char *)node->name);
}

/* The first says where, the next often more clearly what. */
static void
hear(void *data, xmlError *e)
{
	struct hearing *h = data;
	int n = e->message == NULL ? 0 : (int)strcspn(e->message, "\n");

	if (n == 0 || h->n == MAX_HEARD)
		return;
	if (h->n++ == 0) {
		h->wrong->why = arena_strndup(h->arena, e->message,
		    (size_t)n);
		h->wrong->element = element_of(h->arena, e->node);
		h->wrong->line = (unsigned)e->line;
	} else {
		h->wrong->why = arena_printf(h->arena, "%s; %.*s",
		    h->wrong->why, n, e->message);
	}
}

bool
xml_check(struct xml_check *c, xmlDoc *doc, bool large, struct arena *a,
    struct xml_complaint *wrong)
{
	struct hearing h = { .arena = a, .wrong = wrong };
	xmlRelaxNGValidCtxt *valid;
	int result;

	*wrong = (struct xml_complaint){ .why = "?", .element = "?" };
	if (c->schema == NULL)
		read_schema(c);
	/* Its words are the program's memory, which the arena is not. */
	xmlResetLastError();
	/* An element takes dozens of small pieces that live for a moment. */
	xml_memory_use(large ? NULL : &c->memory);
	valid = xmlRelaxNGNewValidCtxt(c->schema);
	xmlRelaxNGSetValidStructuredErrors(valid, hear, &h);
	result = xmlRelaxNGValidateDoc(valid, doc);
	xmlRelaxNGFreeValidCtxt(valid);
	xmlResetLastError();
	xml_memory_use(NULL);
	arena_reset(&c->memory);
	return result == 0;
}
