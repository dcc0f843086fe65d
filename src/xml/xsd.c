/* Walks the field table into types of XML Schema 1.0. */
#include "model/field.h"
#include "xml/lexical.h"
#include "xml/relaxng.h"
#include "xml/schema_name.h"
#include "xml/schema_text.h"
#include "xml/write.h"
#include "xml/xsd.h"

static void
document(struct schema_text *s, const char *vi, const char *en)
{
	schema_open(s, "xs:annotation", NULL);
	schema_leaf(s, vi, "xs:documentation", "xml:lang", "vi", NULL);
	if (en != NULL)
		schema_leaf(s, en, "xs:documentation", "xml:lang", "en",
		    NULL);
	schema_close(s, "xs:annotation");
}

/* --- values -------------------------------------------------------------- */

static void
open_type(struct schema_text *s, const char *name, const char *base)
{
	schema_open(s, "xs:simpleType", "name", name, NULL);
	schema_open(s, "xs:restriction", "base", base, NULL);
}

static void
close_type(struct schema_text *s)
{
	schema_close(s, "xs:restriction");
	schema_close(s, "xs:simpleType");
}

static void
define_words(struct schema_text *s, const struct vocab *v)
{
	size_t i, n = n_words(v);
	char name[SCHEMA_NAME];

	if (n == 0)
		return;
	open_type(s, schema_name(name, "tu", v->key), "xs:string");
	for (i = 0; i < n; i++) {
		schema_open(s, "xs:enumeration", "value", v->words[i].word,
		    NULL);
		document(s, v->words[i].vi, v->words[i].en);
		schema_close(s, "xs:enumeration");
	}
	close_type(s);
}

static void
define_pattern(struct schema_text *s, const char *name, const char *base,
    const char *pattern)
{
	open_type(s, name, base);
	schema_add(s, "xs:pattern", "value", pattern, NULL);
	close_type(s);
}

static void
define_text(struct schema_text *s)
{
	open_type(s, "chu", "xs:string");
	schema_add(s, "xs:minLength", "value", "1", NULL);
	close_type(s);
	open_type(s, "muc", "xs:string");
	schema_add(s, "xs:enumeration", "value", "", NULL);
	schema_add(s, "xs:enumeration", "value", "khong", NULL);
	close_type(s);
	schema_add(s, "xs:complexType", "name", "rong", NULL);
}

/* Amounts of which some are words. */
static void
define_amounts(struct schema_text *s, const struct vocab *v)
{
	char name[SCHEMA_NAME], words[SCHEMA_NAME];
	struct buf both;

	buf_init(&both, 0);
	buf_printf(&both, "kieu.tien %s", schema_name(words, "tu", v->key));
	schema_open(s, "xs:simpleType", "name",
	    schema_name(name, "tien", v->key), NULL);
	schema_add(s, "xs:union", "memberTypes", both.data, NULL);
	schema_close(s, "xs:simpleType");
	buf_release(&both);
}

static void
define_values(struct schema_text *s)
{
	const struct schema_kind *k;
	char name[SCHEMA_NAME];
	size_t i;

	define_text(s);
	for (k = schema_kinds; k->name != NULL; k++)
		define_pattern(s, schema_name(name, "kieu", k->name),
		    k->kind == KIND_DATE ? "xs:date" : "xs:string",
		    xml_pattern(k->kind));
	for (i = 0; i < N_VOCABS; i++)
		define_words(s, vocab_of((enum vocab_id)i));
	define_amounts(s, vocab_of(V_MUC_THU));
	define_pattern(s, "tep.thu_tuc", "xs:string", XML_PROCEDURE_FILE);
	define_pattern(s, "tep.don_vi", "xs:string", XML_UNIT_FILE);
}

/* --- fields and records -------------------------------------------------- */

static const char *
type_of(char name[SCHEMA_NAME], const struct field *f)
{
	const struct vocab *words = schema_words(f);
	const struct schema_kind *k;

	if (f->kind == KIND_RECORD)
		return schema_name(name, "ban_ghi",
		    record_type((enum record_id)f->arg)->key);
	if (words != NULL)
		return schema_name(name, f->kind == KIND_MONEY ? "tien" :
		    "tu", words->key);
	for (k = schema_kinds; k->name != NULL; k++)
		if (k->kind == f->kind)
			return schema_name(name, "kieu", k->name);
	return "chu";
}

static void
add_value(struct schema_text *s, const struct field *f)
{
	char name[SCHEMA_NAME];
	struct buf vi;

	if (!schema_has_value(f))
		return;
	buf_init(&vi, 0);
	schema_describe(&vi, f);
	schema_open(s, "xs:element", "name", f->key, "type",
	    type_of(name, f), NULL);
	document(s, vi.data, f->en);
	schema_close(s, "xs:element");
	buf_release(&vi);
}

/* An element beside that of the key, named after both. */
static void
add_beside(struct schema_text *s, const struct field *f, const char *suffix,
    const char *type)
{
	char name[SCHEMA_NAME];

	schema_add(s, "xs:element", "name", schema_name(name, f->key,
	    suffix), "type", type, NULL);
}

static void
add_field(struct schema_text *s, const struct field *f)
{
	schema_open(s, "xs:choice", "minOccurs", "0", NULL);
	if (f->shape != SHAPE_ONE)
		schema_open(s, "xs:choice", "maxOccurs", "unbounded", NULL);
	add_value(s, f);
	if (xml_has_grammar(f->kind))
		add_beside(s, f, XML_IRREGULAR, "chu");
	if (f->kind == KIND_RAW)
		add_beside(s, f, XML_JSON, "chu");
	if (f->shape != SHAPE_ONE) {
		add_beside(s, f, XML_ITEM, "muc");
		schema_close(s, "xs:choice");
	}
	add_beside(s, f, XML_EMPTY, "rong");
	add_beside(s, f, XML_NONE, "rong");
	schema_close(s, "xs:choice");
}

static void
define_record(struct schema_text *s, const struct record_type *t)
{
	size_t i, n = n_fields(t);
	char name[SCHEMA_NAME];

	schema_open(s, "xs:complexType", "name",
	    schema_name(name, "ban_ghi", t->key), NULL);
	document(s, t->vi, t->en);
	schema_open(s, "xs:sequence", NULL);
	for (i = 0; i < n; i++)
		add_field(s, &t->fields[i]);
	schema_close(s, "xs:sequence");
	schema_close(s, "xs:complexType");
}

/* A record with an attribute more, such as a file, which knows its place. */
static void
define_with(struct schema_text *s, const char *name, const char *record,
    const char *attribute, const char *type, const char *use)
{
	schema_open(s, "xs:complexType", "name", name, NULL);
	schema_open(s, "xs:complexContent", NULL);
	schema_open(s, "xs:extension", "base", record, NULL);
	schema_add(s, "xs:attribute", "name", attribute, "type", type, "use",
	    use, NULL);
	schema_close(s, "xs:extension");
	schema_close(s, "xs:complexContent");
	schema_close(s, "xs:complexType");
}

static void
define_records(struct schema_text *s)
{
	char name[SCHEMA_NAME], row[SCHEMA_NAME];
	const struct register_type *g;
	size_t i;

	for (i = 0; i < N_RECORDS; i++)
		define_record(s, record_type((enum record_id)i));
	define_with(s, "thu_tuc", "ban_ghi.thu_tuc", "tep", "tep.thu_tuc",
	    "optional");
	define_with(s, "don_vi", "ban_ghi.tthc", "tep", "tep.don_vi",
	    "required");
	for (i = 0; i < N_REGISTERS; i++) {
		g = register_type((enum register_id)i);
		define_with(s, schema_name(name, "dong", g->name),
		    schema_name(row, "ban_ghi", record_type(g->row)->key),
		    "id", "chu", "required");
	}
}

/* --- documents ----------------------------------------------------------- */

static void
add_register(struct schema_text *s, const struct register_type *g)
{
	char row[SCHEMA_NAME];

	schema_open(s, "xs:element", "name", g->name, "minOccurs", "0", NULL);
	document(s, g->vi, NULL);
	schema_open(s, "xs:complexType", NULL);
	schema_open(s, "xs:sequence", NULL);
	schema_add(s, "xs:element", "name", "dong", "type",
	    schema_name(row, "dong", g->name), "minOccurs", "0", "maxOccurs",
	    "unbounded", NULL);
	schema_close(s, "xs:sequence");
	schema_close(s, "xs:complexType");
	schema_close(s, "xs:element");
}

static void
add_registers(struct schema_text *s)
{
	size_t i;

	schema_open(s, "xs:element", "name", "danh_muc", "minOccurs", "0",
	    NULL);
	schema_open(s, "xs:complexType", NULL);
	schema_open(s, "xs:sequence", NULL);
	for (i = 0; i < N_REGISTERS; i++)
		add_register(s, register_type((enum register_id)i));
	schema_close(s, "xs:sequence");
	schema_close(s, "xs:complexType");
	schema_close(s, "xs:element");
}

static void
add_roots(struct schema_text *s)
{
	schema_add(s, "xs:element", "name", "thu_tuc", "type", "thu_tuc",
	    NULL);
	schema_open(s, "xs:element", "name", "bo_du_lieu", NULL);
	schema_open(s, "xs:complexType", NULL);
	schema_open(s, "xs:sequence", NULL);
	schema_add(s, "xs:element", "name", "tthc", "type", "ban_ghi.tthc",
	    "minOccurs", "0", NULL);
	schema_add(s, "xs:element", "name", "don_vi", "type", "don_vi",
	    "minOccurs", "0", "maxOccurs", "unbounded", NULL);
	add_registers(s);
	schema_add(s, "xs:element", "ref", "thu_tuc", "minOccurs", "0",
	    "maxOccurs", "unbounded", NULL);
	schema_close(s, "xs:sequence");
	schema_close(s, "xs:complexType");
	schema_close(s, "xs:element");
}

void
schema_xsd(struct buf *out)
{
	struct schema_text s = { .out = out };

	buf_puts(out, xml_declaration);
	schema_open(&s, "xs:schema",
	    "xmlns:xs", "http://www.w3.org/2001/XMLSchema",
	    "xmlns", XML_NAMESPACE, "targetNamespace", XML_NAMESPACE,
	    "elementFormDefault", "qualified", NULL);
	document(&s, schema_explanation[0], schema_explanation[1]);
	add_roots(&s);
	define_values(&s);
	define_records(&s);
	schema_close(&s, "xs:schema");
}
