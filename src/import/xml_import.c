/* Goes over each document twice: to check every file in it, to write them. */
#include <string.h>

#include <sha256.h>

#include "import/import.h"
#include "import/xml_file.h"
#include "import/xml_fill.h"
#include "import/xml_in.h"
#include "import/xml_import.h"
#include "import/xml_store.h"
#include "load/table.h"
#include "xml/lexical.h"

/* A file that a document has, by the path of its place in the catalogue. */
struct taken {
	const char *place;
	uint8_t sum[SHA256_DIGEST_LENGTH];
};

struct taker {
	struct import *im;
	struct xml_check check;
	const struct xml_source *source;
	struct table files;	/* id_at.start is the index in taken */
	struct taken *taken;
	size_t n_taken, cap_taken;
	size_t procedures;	/* of the document at hand */
	bool settings;		/* a document has them */
	bool writing;		/* the second time */
	unsigned first;		/* line of the piece */
};

static const char *
place_of_node(struct taker *t, const xmlNode *element)
{
	return arena_printf(&t->im->arena, "%s:%u", t->source->path,
	    t->first + element->line - 1);
}

static const char *
place_of_value(struct taker *t, const struct value *v)
{
	return arena_printf(&t->im->arena, "%s:%u", t->source->path,
	    t->first + v->at.start - 1);
}

/* --- one file ------------------------------------------------------------ */

/* False, after a note, if another document or element has this file, too,
 * and otherwise. */
static bool
is_only_one(struct taker *t, const char *place, const struct xml_file *f,
    const struct buf *bytes)
{
	const struct row *known = table_get(&t->files, f->inside);
	struct taken now = { .place = place };
	struct row row = { .id = f->inside };
	SHA2_CTX ctx;

	SHA256Init(&ctx);
	SHA256Update(&ctx, (const uint8_t *)bytes->data, bytes->len);
	SHA256Final(now.sum, &ctx);
	if (known != NULL && memcmp(t->taken[known->id_at.start].sum, now.sum,
	    sizeof now.sum) != 0) {
		note_add(&t->im->notes, NOTE_ERROR, place,
		    "tệp %s đã có nội dung khác ở %s nên không nhập gì từ tài liệu này",
		    "the file %s stands in %s with another content; nothing is imported from this document",
		    f->inside, t->taken[known->id_at.start].place);
		return false;
	}
	if (known != NULL)
		return true;
	if (t->n_taken == t->cap_taken) {
		t->cap_taken = t->cap_taken * 2 + 64;
		t->taken = arena_grow(&t->im->arena, t->taken, t->n_taken,
		    t->cap_taken, sizeof *t->taken);
	}
	row.id = arena_strdup(&t->im->arena, f->inside);
	row.id_at.start = (uint32_t)t->n_taken;
	table_put(&t->im->arena, &t->files, &row);
	t->taken[t->n_taken++] = now;
	return true;
}

/* False, after a note, if the bytes do not read back as the file. */
static bool
reads_back(struct taker *t, const char *place, const struct xml_file *f,
    const struct buf *bytes)
{
	const struct value *at;
	struct source source;
	bool same;

	source_from_bytes(&source, f->inside, bytes->data, bytes->len);
	same = xml_file_same(f, &source, &at);
	source_release(&source);
	if (same)
		return true;
	if (at == NULL)
		note_add(&t->im->notes, NOTE_ERROR, place,
		    "không ghi thành YAML mà giữ nguyên được; không nhập gì từ tài liệu này",
		    "cannot be written as YAML without change; nothing is imported from this document");
	else
		note_add(&t->im->notes, NOTE_ERROR, place_of_value(t, at),
		    "giá trị của %s không giữ nguyên được trong YAML: chữ \"khong\" viết bằng %s.khong, giá trị trống bằng %s.trong, và chữ không kết thúc bằng dấu xuống dòng; không nhập gì từ tài liệu này",
		    "the value of %s cannot be kept in YAML: \"khong\" is written as %s.khong, no value as %s.trong, and no text ends in a line feed; nothing is imported from this document",
		    at->field->key, at->field->key, at->field->key);
	return false;
}

/* The first time checks the file, the second time writes it. */
static bool
take_file(struct taker *t, const char *place, const struct xml_file *f)
{
	struct buf bytes;
	bool ok = true;

	buf_init(&bytes, 0);
	xml_file_write(&bytes, f);
	if (t->writing)
		xml_store(&t->im->store, f, &bytes);
	else
		ok = reads_back(t, place, f, &bytes) &&
		    is_only_one(t, place, f, &bytes);
	buf_release(&bytes);
	return ok;
}

static const char *
attribute(const xmlNode *element, const char *name)
{
	const xmlAttr *a;

	for (a = element->properties; a != NULL; a = a->next)
		if (strcmp((const char *)a->name, name) == 0)
			return (const char *)a->children->content;
	return NULL;
}

/* The record in an element; NULL after a note. */
static const struct record *
record_in_element(struct taker *t, enum record_id type,
    const xmlNode *element)
{
	const xmlNode *bad;
	const struct record *r = xml_fill(&t->im->record, type, element,
	    &bad);

	if (bad == NULL)
		return r;
	if (strchr((const char *)bad->name, '.') != NULL)
		note_add(&t->im->notes, NOTE_ERROR, place_of_node(t, bad),
		    "phần tử %s không chứa JSON đúng; không nhập gì từ tài liệu này",
		    "the element %s does not hold JSON; nothing is imported from this document",
		    (const char *)bad->name);
	else
		note_add(&t->im->notes, NOTE_ERROR, place_of_node(t, bad),
		    "giá trị của %s không viết đúng dạng của khóa; nếu phải giữ nguyên thì viết trong %s.sai_dang; không nhập gì từ tài liệu này",
		    "the value of %s is not spelled in the way of its key; to keep it, write it in %s.sai_dang; nothing is imported from this document",
		    (const char *)bad->name, (const char *)bad->name);
	return NULL;
}

/* --- procedures ---------------------------------------------------------- */

/* Where a procedure goes: where the document says, else by its code. */
static const char *
place_in_catalogue(struct taker *t, const xmlNode *element,
    const struct record *r)
{
	const char *inside = attribute(element, "tep");
	const char *code = text_of(r, F_THU_TUC_MA);

	if (inside != NULL && xml_is_procedure_file(inside))
		return inside;
	if (inside == NULL && code != NULL && store_can_name(code))
		return store_path(&t->im->store, r) +
		    strlen(t->im->store.dir) + 1;
	note_add(&t->im->notes, NOTE_ERROR, place_of_node(t, element),
	    "không biết ghi vào tệp nào: thủ tục không có thuộc tính tep đúng, cũng không có mã đặt tên tệp được",
	    "no file to write: the procedure has no right attribute tep, nor a code that can name a file");
	return NULL;
}

static bool
take_procedure(struct taker *t, const xmlNode *element)
{
	struct xml_file f = { .type = R_THU_TUC };

	f.record = record_in_element(t, R_THU_TUC, element);
	if (f.record == NULL)
		return false;
	f.inside = place_in_catalogue(t, element, f.record);
	t->procedures++;
	return f.inside != NULL &&
	    take_file(t, place_of_node(t, element), &f);
}

/* --- settings, units, registers ------------------------------------------ */

static bool
is_known_schema(struct taker *t, const xmlNode *element,
    const struct record *r)
{
	const char *schema = text_of(r, F_TTHC_SCHEMA);

	if (schema == NULL || strcmp(schema, "tthc/1") == 0)
		return true;
	note_add(&t->im->notes, NOTE_ERROR, place_of_node(t, element),
	    "theo lược đồ \"%.40s\", không phải tthc/1; không nhập gì từ tài liệu này",
	    "has the schema \"%.40s\", not tthc/1; nothing is imported from this document",
	    schema);
	return false;
}

static bool
take_settings(struct taker *t, const xmlNode *element)
{
	struct xml_file f = { .type = R_TTHC, .inside = "tthc.yaml" };

	if (strcmp((const char *)element->name, "don_vi") == 0)
		f.inside = attribute(element, "tep");
	else
		t->settings = true;
	f.record = record_in_element(t, R_TTHC, element);
	return f.record != NULL && is_known_schema(t, element, f.record) &&
	    take_file(t, place_of_node(t, element), &f);
}

static bool
take_register(struct taker *t, const xmlNode *element)
{
	const struct register_type *g =
	    register_by_name((const char *)element->name);
	struct xml_file f = { .type = g->row };
	struct row *rows;
	const xmlNode *row;
	size_t n = 0;

	for (row = element->children; row != NULL; row = row->next)
		n++;
	rows = arena_alloc(&t->im->record, (n + 1) * sizeof *rows);
	f.rows = rows;
	f.inside = arena_printf(&t->im->record, "danh_muc/%s.yaml", g->name);
	for (row = element->children; row != NULL; row = row->next) {
		if (row->type != XML_ELEMENT_NODE)
			continue;
		rows[f.n_rows].id = attribute(row, "id");
		rows[f.n_rows].record = record_in_element(t, g->row, row);
		if (rows[f.n_rows++].record == NULL)
			return false;
	}
	return take_file(t, place_of_node(t, element), &f);
}

static bool
take_head(struct taker *t, const xmlNode *root)
{
	const xmlNode *child, *g;
	bool ok = true;

	for (child = root->children; ok && child != NULL;
	    child = child->next) {
		if (child->type != XML_ELEMENT_NODE)
			continue;
		if (strcmp((const char *)child->name, "danh_muc") != 0) {
			ok = take_settings(t, child);
			continue;
		}
		for (g = child->children; ok && g != NULL; g = g->next)
			ok = g->type != XML_ELEMENT_NODE ||
			    take_register(t, g);
	}
	return ok;
}

/* --- documents ----------------------------------------------------------- */

static bool
take_piece(void *arg, const xmlNode *element, unsigned first)
{
	struct taker *t = arg;
	bool ok;

	t->first = first;
	ok = strcmp((const char *)element->name, "thu_tuc") == 0 ?
	    take_procedure(t, element) : take_head(t, element);
	arena_reset(&t->im->record);
	return ok;
}

static void
take_document(struct taker *t, const struct xml_source *s)
{
	struct notes *notes = &t->im->notes;

	t->source = s;
	t->procedures = 0;
	t->writing = false;
	if (!xml_in(notes, &t->check, s, take_piece, t))
		return;
	t->im->n_usable += t->procedures;
	t->writing = true;
	xml_in(notes, &t->check, s, take_piece, t);
}

void
xml_import(struct import *im)
{
	struct taker t = { .im = im };
	struct xml_source s = { .path = "-", .bytes = &im->inputs.xml_bytes };
	size_t i;

	xml_check_start(&t.check);
	if (im->inputs.has_xml_bytes)
		take_document(&t, &s);
	for (i = 0; i < im->inputs.n_xml; i++) {
		s = (struct xml_source){ .path = im->inputs.xml_paths[i] };
		take_document(&t, &s);
	}
	if (t.n_taken > 0 && !t.settings)
		store_settings(&im->store);
	xml_check_stop(&t.check);
}
