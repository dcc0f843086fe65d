/* Walks the field table into patterns of RELAX NG. */
#include "model/field.h"
#include "xml/lexical.h"
#include "xml/relaxng.h"
#include "xml/schema_name.h"
#include "xml/schema_text.h"
#include "xml/write.h"

static void
ref(struct schema_text *s, const char *name)
{
	schema_add(s, "ref", "name", name, NULL);
}

static void
document(struct schema_text *s, const char *vi, const char *en)
{
	schema_leaf(s, vi, "a:documentation", "xml:lang", "vi", NULL);
	schema_leaf(s, en, "a:documentation", "xml:lang", "en", NULL);
}

/* --- values ------------------------------------------------------------- */

static void
define_text(struct schema_text *s)
{
	schema_open(s, "define", "name", "chu", NULL);
	schema_open(s, "data", "type", "string", NULL);
	schema_leaf(s, "1", "param", "name", "minLength", NULL);
	schema_close(s, "data");
	schema_close(s, "define");
}

/* An item that is not there, or is none. */
static void
define_item(struct schema_text *s)
{
	schema_open(s, "define", "name", "muc", NULL);
	schema_open(s, "choice", NULL);
	schema_add(s, "empty", NULL);
	schema_leaf(s, "khong", "value", "datatypeLibrary", "", "type",
	    "string", NULL);
	schema_close(s, "choice");
	schema_close(s, "define");
}

static void
define_words(struct schema_text *s, const struct vocab *v)
{
	size_t i, n = n_words(v);
	char name[SCHEMA_NAME];

	if (n == 0)
		return;
	schema_open(s, "define", "name", schema_name(name, "tu", v->key), NULL);
	schema_open(s, "choice", NULL);
	for (i = 0; i < n; i++) {
		schema_leaf(s, v->words[i].word, "value",
		    "datatypeLibrary", "", "type", "string", NULL);
		document(s, v->words[i].vi, v->words[i].en);
	}
	schema_close(s, "choice");
	schema_close(s, "define");
}

/* What is spelled in the way of the kind. */
static void
define_kind(struct schema_text *s, enum kind kind, const char *key)
{
	char name[SCHEMA_NAME];

	schema_open(s, "define", "name", schema_name(name, "kieu", key), NULL);
	schema_open(s, "data", "type", kind == KIND_DATE ? "date" : "string",
	    NULL);
	schema_leaf(s, xml_pattern(kind), "param", "name", "pattern", NULL);
	schema_close(s, "data");
	schema_close(s, "define");
}

/* --- fields and records -------------------------------------------------- */

/* The value of a key that has a grammar. */
static void
add_regular(struct schema_text *s, const struct field *f)
{
	const struct vocab *v = schema_words(f);
	const struct schema_kind *k;
	char name[SCHEMA_NAME];

	for (k = schema_kinds; k->name != NULL; k++)
		if (k->kind == f->kind)
			ref(s, schema_name(name, "kieu", k->name));
	if (v != NULL)
		ref(s, schema_name(name, "tu", v->key));
}

static void
add_content(struct schema_text *s, const struct field *f)
{
	char name[SCHEMA_NAME];

	if (f->kind == KIND_RECORD) {
		ref(s, schema_name(name, "ban_ghi",
		    record_type((enum record_id)f->arg)->key));
	} else if (xml_has_grammar(f->kind)) {
		schema_open(s, "choice", NULL);
		add_regular(s, f);
		schema_close(s, "choice");
	} else {
		ref(s, "chu");
	}
}

static void
document_field(struct schema_text *s, const struct field *f)
{
	struct buf vi;

	buf_init(&vi, 0);
	schema_describe(&vi, f);
	document(s, vi.data, f->en);
	buf_release(&vi);
}

/* An element beside that of the key, named after both. */
static void
add_beside(struct schema_text *s, const struct field *f, const char *suffix,
    const char *content)
{
	char name[SCHEMA_NAME];

	schema_open(s, "element", "name", schema_name(name, f->key, suffix),
	    NULL);
	if (content == NULL)
		schema_add(s, "empty", NULL);
	else
		ref(s, content);
	schema_close(s, "element");
}

static void
add_value(struct schema_text *s, const struct field *f)
{
	if (schema_has_value(f)) {
		schema_open(s, "element", "name", f->key, NULL);
		document_field(s, f);
		add_content(s, f);
		schema_close(s, "element");
	}
	if (xml_has_grammar(f->kind))
		add_beside(s, f, XML_IRREGULAR, "chu");
	if (f->kind == KIND_RAW)
		add_beside(s, f, XML_JSON, "chu");
}

static void
add_field(struct schema_text *s, const struct field *f)
{
	schema_open(s, "optional", NULL);
	schema_open(s, "choice", NULL);
	if (f->shape != SHAPE_ONE) {
		schema_open(s, "oneOrMore", NULL);
		schema_open(s, "choice", NULL);
	}
	add_value(s, f);
	if (f->shape != SHAPE_ONE) {
		add_beside(s, f, XML_ITEM, "muc");
		schema_close(s, "choice");
		schema_close(s, "oneOrMore");
	}
	add_beside(s, f, XML_EMPTY, NULL);
	add_beside(s, f, XML_NONE, NULL);
	schema_close(s, "choice");
	schema_close(s, "optional");
}

static void
define_record(struct schema_text *s, const struct record_type *t)
{
	size_t i, n = n_fields(t);
	char name[SCHEMA_NAME];

	schema_open(s, "define", "name", schema_name(name, "ban_ghi", t->key),
	    NULL);
	for (i = 0; i < n; i++)
		add_field(s, &t->fields[i]);
	schema_close(s, "define");
}

/* --- documents ----------------------------------------------------------- */

/* The attribute tep, which must match. */
static void
add_place(struct schema_text *s, const char *pattern)
{
	schema_open(s, "attribute", "name", "tep", NULL);
	schema_open(s, "data", "type", "string", NULL);
	schema_leaf(s, pattern, "param", "name", "pattern", NULL);
	schema_close(s, "data");
	schema_close(s, "attribute");
}

static void
add_register(struct schema_text *s, const struct register_type *g)
{
	char name[SCHEMA_NAME];

	schema_open(s, "optional", NULL);
	schema_open(s, "element", "name", g->name, NULL);
	schema_leaf(s, g->vi, "a:documentation", "xml:lang", "vi", NULL);
	schema_open(s, "zeroOrMore", NULL);
	schema_open(s, "element", "name", "dong", NULL);
	schema_open(s, "attribute", "name", "id", NULL);
	ref(s, "chu");
	schema_close(s, "attribute");
	ref(s, schema_name(name, "ban_ghi", record_type(g->row)->key));
	schema_close(s, "element");
	schema_close(s, "zeroOrMore");
	schema_close(s, "element");
	schema_close(s, "optional");
}

static void
define_set(struct schema_text *s)
{
	size_t g;

	schema_open(s, "define", "name", "bo_du_lieu", NULL);
	schema_open(s, "element", "name", "bo_du_lieu", NULL);
	schema_open(s, "optional", NULL);
	schema_open(s, "element", "name", "tthc", NULL);
	ref(s, "ban_ghi.tthc");
	schema_close(s, "element");
	schema_close(s, "optional");
	schema_open(s, "zeroOrMore", NULL);
	schema_open(s, "element", "name", "don_vi", NULL);
	add_place(s, XML_UNIT_FILE);
	ref(s, "ban_ghi.tthc");
	schema_close(s, "element");
	schema_close(s, "zeroOrMore");
	schema_open(s, "optional", NULL);
	schema_open(s, "element", "name", "danh_muc", NULL);
	for (g = 0; g < N_REGISTERS; g++)
		add_register(s, register_type((enum register_id)g));
	schema_close(s, "element");
	schema_close(s, "optional");
	schema_open(s, "zeroOrMore", NULL);
	ref(s, "thu_tuc");
	schema_close(s, "zeroOrMore");
	schema_close(s, "element");
	schema_close(s, "define");
}

static void
define_shared(struct schema_text *s)
{
	const struct schema_kind *k;
	size_t i;

	define_text(s);
	define_item(s);
	for (k = schema_kinds; k->name != NULL; k++)
		define_kind(s, k->kind, k->name);
	for (i = 0; i < N_VOCABS; i++)
		define_words(s, vocab_of((enum vocab_id)i));
	for (i = 0; i < N_RECORDS; i++)
		define_record(s, record_type((enum record_id)i));
}

void
schema_relaxng(struct buf *out)
{
	struct schema_text s = { .out = out };

	buf_puts(out, xml_declaration);
	schema_open(&s, "grammar",
	    "xmlns", "http://relaxng.org/ns/structure/1.0",
	    "xmlns:a", "http://relaxng.org/ns/compatibility/annotations/1.0",
	    "datatypeLibrary", "http://www.w3.org/2001/XMLSchema-datatypes",
	    "ns", XML_NAMESPACE, NULL);
	document(&s, schema_explanation[0], schema_explanation[1]);
	schema_open(&s, "start", NULL);
	schema_open(&s, "choice", NULL);
	ref(&s, "thu_tuc");
	ref(&s, "bo_du_lieu");
	schema_close(&s, "choice");
	schema_close(&s, "start");
	schema_open(&s, "define", "name", "thu_tuc", NULL);
	schema_open(&s, "element", "name", "thu_tuc", NULL);
	schema_open(&s, "optional", NULL);
	add_place(&s, XML_PROCEDURE_FILE);
	schema_close(&s, "optional");
	ref(&s, "ban_ghi.thu_tuc");
	schema_close(&s, "element");
	schema_close(&s, "define");
	define_set(&s);
	define_shared(&s);
	schema_close(&s, "grammar");
}
