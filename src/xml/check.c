/* RELAX NG by libxml2, on memory that goes at once. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xmlschemastypes.h>

#include "base/die.h"
#include "xml/check.h"
#include "xml/relaxng.h"

/* --- memory -------------------------------------------------------------- */

/*
 * Validating an element takes dozens of small pieces that live for a moment;
 * a third of the time went into giving them out and taking them back.
 * While a thread validates, they come from its arena.
 */
static _Thread_local struct arena *pieces;

/* What stands before each piece: how long it is, for realloc. */
union size {
	size_t n;
	max_align_t align;
};

static void *
get(size_t n)
{
	union size *size;

	if (pieces == NULL)
		return xmalloc(n);
	size = arena_raw(pieces, sizeof *size + n);
	size->n = n;
	return size + 1;
}

static void
give_back(void *p)
{
	if (pieces == NULL)
		free(p);
}

static void *
get_more(void *old, size_t n)
{
	const union size *size = old;
	void *p;

	if (pieces == NULL)
		return xrealloc(old, n);
	p = get(n);
	if (old != NULL)
		memcpy(p, old, size[-1].n < n ? size[-1].n : n);
	return p;
}

static char *
get_copy(const char *s)
{
	size_t size = strlen(s) + 1;

	return memcpy(get(size), s, size);
}

/* --- validating ---------------------------------------------------------- */

/* What libxml2 makes when it is first used, and not safely in two threads. */
static void
begin(void)
{
	xmlMemSetup(give_back, get, get_more, get_copy);
	xmlInitParser();
	xmlSchemaInitTypes();
	xmlRelaxNGInitTypes();
}

void
xml_check_start(struct xml_check *c)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

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
	pieces = large ? NULL : &c->memory;
	valid = xmlRelaxNGNewValidCtxt(c->schema);
	xmlRelaxNGSetValidStructuredErrors(valid, hear, &first);
	result = xmlRelaxNGValidateDoc(valid, doc);
	xmlRelaxNGFreeValidCtxt(valid);
	xmlResetLastError();
	pieces = NULL;
	arena_reset(&c->memory);
	*why = first.text != NULL ? first.text : "?";
	*line = first.line;
	return result == 0;
}
