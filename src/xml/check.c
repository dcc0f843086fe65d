/* RELAX NG by libxml2, on memory that goes at once. */
#include <pthread.h>
#include <string.h>

#include <libxml/xmlschemastypes.h>

#include "base/die.h"
#include "base/xml_memory.h"
#include "xml/check.h"
#include "xml/relaxng.h"

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

/* The first complaint about a document. */
struct complaint {
	struct arena *arena;
	const char *text;
	unsigned line;
};

/* The later ones follow from the first, or say where it stood. */
static void
hear(void *data, xmlError *e)
{
	struct complaint *c = data;
	size_t n;

	if (c->text != NULL || e->message == NULL)
		return;
	for (n = strlen(e->message); n > 0 && e->message[n - 1] == '\n'; n--)
		;
	c->text = arena_strndup(c->arena, e->message, n);
	c->line = (unsigned)e->line;
}

bool
xml_check(struct xml_check *c, xmlDoc *doc, bool large, struct arena *a,
    const char **why, unsigned *line)
{
	struct complaint first = { .arena = a };
	xmlRelaxNGValidCtxt *valid;
	int result;

	if (c->schema == NULL)
		read_schema(c);
	/* An element takes dozens of small pieces that live for a moment. */
	xml_memory_use(large ? NULL : &c->memory);
	valid = xmlRelaxNGNewValidCtxt(c->schema);
	xmlRelaxNGSetValidStructuredErrors(valid, hear, &first);
	result = xmlRelaxNGValidateDoc(valid, doc);
	xmlRelaxNGFreeValidCtxt(valid);
	xmlResetLastError();
	xml_memory_use(NULL);
	arena_reset(&c->memory);
	*why = first.text != NULL ? first.text : "?";
	*line = first.line;
	return result == 0;
}
