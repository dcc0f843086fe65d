/* Builds pieces from the events of libxml2's push parser. */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxml/SAX2.h>

#include "import/xml_in.h"
#include "import/xml_piece.h"
#include "xml/relaxng.h"

enum { CHUNK = 64 * 1024, MANY = 5000 };

struct reader {
	struct notes *notes;
	struct xml_check *check;
	const char *path;
	xml_take *take;
	void *arg;
	xmlParserCtxt *parser;
	struct xml_piece head, procedure;
	struct xml_piece *now;	/* NULL between pieces */
	unsigned depth;		/* elements that are open */
	bool is_set, has_head;	/* <bo_du_lieu>; its head was handed on */
	bool refused;
};

/* --- refusing ------------------------------------------------------------ */

static unsigned
line_now(const struct reader *r)
{
	return (unsigned)xmlSAX2GetLineNumber(r->parser);
}

static void
stop(struct reader *r)
{
	r->refused = true;
	xmlStopParser(r->parser);
}

static void
refuse(struct reader *r, const char *vi, const char *en)
{
	if (!r->refused)
		note_add(r->notes, NOTE_ERROR, arena_printf(r->notes->arena,
		    "%s:%u", r->path, line_now(r)), "%s", "%s",
		    r->notes->lang == LANG_VI ? vi : en);
	stop(r);
}

static void
refuse_invalid(struct reader *r, unsigned first,
    const struct xml_complaint *wrong)
{
	unsigned line = first + (wrong->line > 0 ? wrong->line - 1 : 0);

	note_add(r->notes, NOTE_ERROR, arena_printf(r->notes->arena, "%s:%u",
	    r->path, line), "phần tử %s không đúng lược đồ nên không nhập gì từ tệp này; sửa theo tthc-export --schema (%s)",
	    "the element %s is not valid, so nothing is imported from this file; mend it by tthc-export --schema (%s)",
	    wrong->element, wrong->why);
	stop(r);
}

static void
refuse_type(void *data, const xmlChar *name, const xmlChar *public_id,
    const xmlChar *system_id)
{
	(void)name;
	(void)public_id;
	(void)system_id;
	refuse(((xmlParserCtxt *)data)->_private,
	    "có khai báo DOCTYPE: không nhận tài liệu có DTD, thực thể; hãy xóa khai báo đó",
	    "a DOCTYPE declaration: documents with a DTD or entities are not taken; remove it");
}

static bool
is_taken_encoding(const char *name)
{
	static const char *const taken[] = { "UTF-8", "UTF-16", "UTF-16LE",
		"UTF-16BE", "US-ASCII", "ASCII" };
	size_t i;

	for (i = 0; i < sizeof taken / sizeof taken[0]; i++)
		if (xmlStrcasecmp((const xmlChar *)name,
		    (const xmlChar *)taken[i]) == 0)
			return true;
	return false;
}

static void
start_document(void *data)
{
	xmlParserCtxt *parser = data;

	if (parser->encoding != NULL &&
	    !is_taken_encoding((const char *)parser->encoding))
		refuse(parser->_private,
		    "bảng mã không phải UTF-8 hay UTF-16; hãy ghi lại tệp bằng UTF-8",
		    "the encoding is neither UTF-8 nor UTF-16; save the file as UTF-8");
}

/* --- pieces -------------------------------------------------------------- */

static void
open_piece(struct reader *r, struct xml_piece *p)
{
	xml_piece_begin(p, line_now(r));
	r->now = p;
}

static void
close_piece(struct reader *r, struct xml_piece *p)
{
	struct xml_complaint wrong;

	r->now = NULL;
	if (r->refused || p->root == NULL)
		return;
	if (!xml_check(r->check, p->tree.doc, p->nodes > MANY,
	    r->notes->arena, &wrong))
		refuse_invalid(r, p->first, &wrong);
	else if (!r->take(r->arg, p->root, p->first))
		stop(r);
	xml_tree_close(&p->tree);
}

/* The head is complete as soon as a procedure or the end comes. */
static void
close_head(struct reader *r)
{
	if (!r->has_head)
		close_piece(r, &r->head);
	r->has_head = true;
}

/* False, after refusing, if the piece is beyond the limits. */
static bool
grow(struct reader *r, size_t bytes)
{
	if (xml_piece_grow(r->now, bytes))
		return true;
	refuse(r, "quá lớn: mỗi thủ tục tối đa 200.000 phần tử, 16 MiB chữ",
	    "too large: at most 200,000 elements and 16 MiB of text a procedure");
	return false;
}

/* --- elements ------------------------------------------------------------ */

/* Five pointers an attribute: name, prefix, namespace, value and its end. */
static void
add_attributes(struct reader *r, const xmlChar **v, int n)
{
	int i;

	for (i = 0; i < n; i++, v += 5) {
		size_t len = (size_t)(v[4] - v[3]);

		if (v[2] != NULL) {
			refuse(r, "có thuộc tính của không gian tên khác; lược đồ không có thuộc tính đó",
			    "an attribute of another namespace; the schema has none");
			return;
		}
		if (!grow(r, len))
			return;
		xml_piece_attribute(r->now, (const char *)v[0],
		    (const char *)v[3], len);
	}
}

/* Which piece an element belongs to. */
static void
choose_piece(struct reader *r, const char *name)
{
	bool procedure = strcmp(name, "thu_tuc") == 0;

	if (r->depth == 0) {
		r->is_set = !procedure;
		open_piece(r, procedure ? &r->procedure : &r->head);
	} else if (r->depth == 1 && r->is_set && procedure) {
		if (!r->has_head)
			xml_piece_end_text(&r->head, false);
		close_head(r);
		if (!r->refused)
			open_piece(r, &r->procedure);
	} else if (r->depth == 1 && r->has_head) {
		refuse(r, "phần cài đặt, đơn vị, danh mục phải đứng trước các thủ tục",
		    "settings, units and registers must stand before the procedures");
	}
}

static void
start_element(void *data, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri, int n_namespaces, const xmlChar **namespaces,
    int n_attributes, int n_defaulted, const xmlChar **attributes)
{
	struct reader *r = ((xmlParserCtxt *)data)->_private;

	(void)prefix;
	(void)n_namespaces;
	(void)namespaces;
	(void)n_defaulted;
	if (r->refused)
		return;
	if (uri == NULL || strcmp((const char *)uri, XML_NAMESPACE) != 0) {
		refuse(r, "phần tử không thuộc không gian tên urn:tthc:1; chỉ nhập được XML của tthc-export -f xml",
		    "an element outside the namespace urn:tthc:1; only XML as tthc-export -f xml writes it is imported");
		return;
	}
	choose_piece(r, (const char *)name);
	if (r->depth++ >= XML_MAX_DEPTH)
		refuse(r, "lồng quá 40 cấp", "nested deeper than 40 levels");
	if (r->refused || !grow(r, 0))
		return;
	if (r->now->open != NULL)
		xml_piece_end_text(r->now, false);
	xml_piece_open(r->now, (const char *)name, line_now(r));
	add_attributes(r, attributes, n_attributes);
}

static void
end_element(void *data, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri)
{
	struct reader *r = ((xmlParserCtxt *)data)->_private;
	struct xml_piece *p = r->now;

	(void)name;
	(void)prefix;
	(void)uri;
	if (r->refused)
		return;
	r->depth--;
	if (p != NULL)
		xml_piece_end_text(p, true);
	if (p != NULL && xml_piece_close(p))
		return;
	if (p == &r->procedure)
		close_piece(r, p);
	else if (r->depth == 0)
		close_head(r);
}

static void
add_text(void *data, const xmlChar *s, int n)
{
	struct reader *r = ((xmlParserCtxt *)data)->_private;

	if (r->refused)
		return;
	if (r->now == NULL) {
		if (!xml_is_blank((const char *)s, (size_t)n))
			refuse(r, "có chữ đứng giữa các thủ tục",
			    "a text between the procedures");
	} else if (grow(r, (size_t)n)) {
		buf_put(&r->now->text, s, (size_t)n);
	}
}

/* An entity that is not one of the five of XML itself. */
static void
refuse_reference(void *data, const xmlChar *name)
{
	(void)name;
	refuse(((xmlParserCtxt *)data)->_private,
	    "có thực thể; hãy viết thẳng chữ cần ghi",
	    "an entity; write the text itself");
}

/* --- parsing ------------------------------------------------------------- */

/* libxml2 keeps its last error; nothing is to be printed. */
static void
hear(void *data, xmlError *e)
{
	(void)data;
	(void)e;
}

static void
complain(struct reader *r)
{
	const xmlError *e = xmlCtxtGetLastError(r->parser);
	const char *what = e == NULL || e->message == NULL ? "?" : e->message;

	note_add(r->notes, NOTE_ERROR, arena_printf(r->notes->arena,
	    "%s:%d:%d", r->path, e == NULL ? 0 : e->line,
	    e == NULL ? 0 : e->int2),
	    "XML sai cú pháp nên không nhập gì từ tệp này (%.*s)",
	    "XML that is not well-formed; nothing is imported from this file (%.*s)",
	    (int)strcspn(what, "\n"), what);
	r->refused = true;
}

static xmlParserCtxt *
new_parser(struct reader *r)
{
	xmlSAXHandler events = { .initialized = XML_SAX2_MAGIC,
		.internalSubset = refuse_type, .startDocument = start_document,
		.startElementNs = start_element, .endElementNs = end_element,
		.characters = add_text, .ignorableWhitespace = add_text,
		.cdataBlock = add_text, .reference = refuse_reference,
		.serror = hear };
	xmlParserCtxt *parser = xmlCreatePushParserCtxt(&events, NULL, NULL,
	    0, NULL);

	xmlCtxtUseOptions(parser, XML_PARSE_NONET);
	parser->_private = r;
	return parser;
}

static bool
feed(struct reader *r, const char *bytes, size_t n, bool last)
{
	xmlParseChunk(r->parser, bytes, (int)n, last);
	if (!r->refused && (r->parser->wellFormed == 0 ||
	    (last && r->depth > 0)))
		complain(r);
	return !r->refused;
}

static void
cannot_read(struct reader *r, int error)
{
	note_add(r->notes, NOTE_ERROR, r->path, "không đọc được: %s",
	    "cannot read: %s", strerror(error));
	r->refused = true;
}

static void
read_file(struct reader *r)
{
	int fd = open(r->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	char bytes[CHUNK];
	struct stat st;
	ssize_t n;

	if (fd < 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		cannot_read(r, fd < 0 ? errno : EINVAL);
	} else {
		while ((n = read(fd, bytes, sizeof bytes)) > 0)
			if (!feed(r, bytes, (size_t)n, false))
				break;
		if (n < 0)
			cannot_read(r, errno);
		else if (!r->refused)
			feed(r, "", 0, true);
	}
	if (fd >= 0)
		close(fd);
}

static void
read_bytes(struct reader *r, const struct source *s)
{
	size_t at, n;

	for (at = 0; at < s->len && !r->refused; at += n) {
		n = s->len - at < CHUNK ? s->len - at : CHUNK;
		feed(r, s->data + at, n, false);
	}
	if (!r->refused)
		feed(r, "", 0, true);
}

bool
xml_in(struct notes *notes, struct xml_check *check,
    const struct xml_source *s, xml_take *take, void *arg)
{
	struct reader r = { .notes = notes, .check = check, .path = s->path,
		.take = take, .arg = arg };

	xml_piece_init(&r.head, XML_MAX_HEAD);
	xml_piece_init(&r.procedure, 1);
	r.parser = new_parser(&r);
	if (s->bytes != NULL)
		read_bytes(&r, s->bytes);
	else
		read_file(&r);
	xmlFreeParserCtxt(r.parser);
	xml_piece_release(&r.head);
	xml_piece_release(&r.procedure);
	return !r.refused;
}
