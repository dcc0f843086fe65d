/* XML holds every value of a record, letter by letter, and gives it back. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "edit/write.h"
#include "export/xml.h"
#include "import/import.h"
#include "import/xml_file.h"
#include "import/xml_fill.h"
#include "import/xml_in.h"
#include "load/bind.h"
#include "load/files.h"
#include "xml/lexical.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* --- there --------------------------------------------------------------- */

/* A procedure that was read from YAML, and who exports it. */
struct desk {
	struct arena arena;
	struct source source;
	struct findings findings;
	struct exporter exporter;
	struct xml_check check;		/* of the way back */
	const struct record *record;
	struct buf xml;
};

static void
open_desk(struct desk *d)
{
	*d = (struct desk){ .findings = { .arena = &d->arena } };
	buf_init(&d->xml, 0);
	xml_start(&d->exporter);
	xml_check_start(&d->check);
}

static void
read_yaml(struct desk *d, const char *yaml, size_t n)
{
	struct reporter r = { .findings = &d->findings,
	    .source = &d->source, .path = "thu.yaml", .procedure = "" };
	struct binder b = { .arena = &d->arena, .report = &r };
	bool partial = false;

	source_release(&d->source);
	source_from_bytes(&d->source, "thu.yaml", yaml, n);
	d->findings.n = 0;
	d->record = bind_file(&b, R_THU_TUC, yaml_read(&d->arena, &d->source,
	    &r, &partial));
	assert_false(partial);
}

static bool
put(struct desk *d)
{
	const struct item item = { d->record, "thu_tuc/a/b.yaml", true };

	arena_reset(&d->exporter.arena);
	buf_clear(&d->xml);
	memset(&d->exporter.refusal, 0, sizeof d->exporter.refusal);
	return xml_put(&d->xml, &d->exporter, &item);
}

static void
close_desk(struct desk *d)
{
	xml_stop(&d->exporter);
	xml_check_stop(&d->check);
	arena_release(&d->exporter.arena);
	source_release(&d->source);
	buf_release(&d->xml);
	arena_release(&d->arena);
}

/* --- and back ------------------------------------------------------------ */

struct back {
	const struct record *there;
	size_t taken;
};

static bool
take(void *arg, const xmlNode *element, unsigned first)
{
	struct back *back = arg;
	struct arena a = { 0 };
	const struct value *at = NULL;
	const xmlNode *bad;
	struct xml_file f = { .inside = "thu.yaml", .type = R_THU_TUC };
	struct source source;
	struct buf yaml;

	(void)first;
	f.record = xml_fill(&a, R_THU_TUC, element, &bad);
	assert_null(bad);
	if (!xml_same(back->there, f.record, &at))
		fail_msg("%s came back as another value: %s",
		    at->field->key, at->text == NULL ? "" : at->text);
	buf_init(&yaml, 0);
	xml_file_write(&yaml, &f);
	source_from_bytes(&source, "thu.yaml", yaml.data, yaml.len);
	if (!xml_file_same(&f, &source, &at))
		fail_msg("%s is another in:\n%s", at == NULL ? "?" :
		    at->field->key, yaml.data);
	source_release(&source);
	buf_release(&yaml);
	arena_release(&a);
	back->taken++;
	return true;
}

/* Reads what was put and compares it with the record. */
static void
come_back(struct desk *d)
{
	struct arena a = { 0 };
	struct notes notes = { .arena = &a, .lang = LANG_EN };
	struct back back = { .there = d->record };
	struct source bytes;
	struct xml_source s = { .path = "thu.xml", .bytes = &bytes };

	source_from_bytes(&bytes, "thu.xml", d->xml.data, d->xml.len);
	if (!xml_in(&notes, &d->check, &s, take, &back))
		fail_msg("%s: %s in:\n%s", notes.v[0].place, notes.v[0].text,
		    d->xml.data);
	assert_int_equal(back.taken, 1);
	source_release(&bytes);
	arena_release(&a);
}

/* One for all tests: reading the schema takes its time. */
static struct desk desk;

/* Puts YAML and takes it back; the XML must hold the text. */
static void
round_trip(const char *yaml, const char *holds)
{
	read_yaml(&desk, yaml, strlen(yaml));
	if (!put(&desk))
		fail_msg("refused: %s in:\n%s", desk.exporter.refusal.en,
		    yaml);
	if (holds != NULL && strstr(desk.xml.data, holds) == NULL)
		fail_msg("no %s in:\n%s", holds, desk.xml.data);
	come_back(&desk);
}

static int
set_up(void **state)
{
	(void)state;
	open_desk(&desk);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	close_desk(&desk);
	return 0;
}

/* --- tests --------------------------------------------------------------- */

static void
kinds_of_nothing_stay_apart(void **state)
{
	(void)state;
	round_trip("ma: \"1\"\n", "<ma>1</ma>");
	round_trip("ma: \"1\"\nmo_ta:\n", "<mo_ta.trong/>");
	round_trip("ma: \"1\"\nmo_ta: ~\n", "<mo_ta.trong/>");
	round_trip("ma: \"1\"\nmo_ta: \"\"\n", "<mo_ta.trong/>");
	round_trip("dinh_ky: khong\n", "<dinh_ky.khong/>");
	round_trip("dinh_ky: \"khong\"\n", "<dinh_ky.khong/>");
	round_trip("tom_tat: khong\n", "<tom_tat.khong/>");
	round_trip("dich_vu_cong_truc_tuyen:\n  muc_do: khong\n",
	    "<muc_do>khong</muc_do>");
	round_trip("mau_don: khong\n", "<mau_don.khong/>");
	round_trip("ket_qua: khong\n", "<ket_qua.khong/>");
	round_trip("ket_qua:\n", "<ket_qua.trong/>");
	round_trip("ket_qua: []\n", "<ket_qua.trong/>");
	round_trip("ket_qua:\n  -\n", "<ket_qua.muc/>");
	round_trip("ket_qua:\n  - ten: a\n  - khong\n",
	    "<ket_qua.muc>khong</ket_qua.muc>");
	round_trip("tu_khoa:\n  - a\n  -\n  - b\n",
	    "<tu_khoa>a</tu_khoa>\n <tu_khoa.muc/>\n <tu_khoa>b</tu_khoa>");
	round_trip("tu_khoa:\n  -\n", "<tu_khoa.muc/>");
	round_trip("tu_khoa:\n  - khong\n",
	    "<tu_khoa.muc>khong</tu_khoa.muc>");
	round_trip("co_quan:\n", "<co_quan.trong/>");
	round_trip("co_quan: {}\n", "<co_quan.trong/>");
	round_trip("linh_vuc: a\n", "<linh_vuc>a</linh_vuc>");
	round_trip("can_cu_phap_ly:\n  - 1/2024/TT-BTP\n",
	    "<can_cu_phap_ly>\n  <so>1/2024/TT-BTP</so>");
}

static void
texts_come_back_letter_by_letter(void **state)
{
	static const struct { const char *yaml, *xml; } texts[] = {
		{ "\" a \"", "> a <" }, { "\"\\na\"", ">\na<" },
		{ "\" \"", "> <" }, { "\"\\ta\\tb\"", ">\ta\tb<" },
		{ "\"a\\rb\\r\\nc\"", ">a&#13;b&#13;\nc<" },
		{ "\"a\\u2028b\"", ">a\xE2\x80\xA8" "b<" },
		{ "\"\\U0001F600\"", ">\xF0\x9F\x98\x80<" },
		{ "\"\\U0001FFFE\"", ">\xF0\x9F\xBF\xBE<" },
		{ "\"a\\u00A0\\u200Bb\"", NULL },
		{ "\"a ]]> & < > ' \\\" b\"",
		    ">a ]]&gt; &amp; &lt; &gt; ' \" b<" },
		{ "\"<![CDATA[a]]>\"", ">&lt;![CDATA[a]]&gt;<" },
		{ "\"&amp;\"", ">&amp;amp;<" }, { "\"<!-- a -->\"", NULL },
		{ "\"Thu\\u0309 tu\\u0323c\"", NULL },
		{ "\"null\"", ">null<" }, { "\"~\"", ">~<" },
		{ "|\n  a\n\n    b\n  c", ">a\n\n  b\nc<" },
	};
	char yaml[256], want[256];
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(texts); i++) {
		snprintf(yaml, sizeof yaml, "mo_ta: %s\n", texts[i].yaml);
		snprintf(want, sizeof want, "<mo_ta%s/mo_ta>",
		    texts[i].xml == NULL ? "" : texts[i].xml);
		round_trip(yaml, texts[i].xml == NULL ? NULL : want);
	}
}

static void
values_nobody_understands_stay(void **state)
{
	static const struct { const char *yaml, *xml; } values[] = {
		{ "'\"Không.\"'", "<gia_tri>\"Không.\"</gia_tri>" },
		{ "abc", "<gia_tri>abc</gia_tri>" },
		{ "5", "<gia_tri.json>5</gia_tri.json>" },
		{ "\"5\"", "<gia_tri>5</gia_tri>" },
		{ "1.50", "<gia_tri.json>1.50</gia_tri.json>" },
		{ "-0", "<gia_tri.json>-0</gia_tri.json>" },
		{ "1e400", "<gia_tri.json>1e400</gia_tri.json>" },
		{ "12345678901234567890123",
		    "<gia_tri.json>12345678901234567890123</gia_tri.json>" },
		{ "true", "<gia_tri.json>true</gia_tri.json>" },
		{ "\"true\"", "<gia_tri>true</gia_tri>" },
		{ "[]", "<gia_tri.trong/>" },
		{ "[1, a, \"2\", null, [], {}]",
		    "<gia_tri.json>[1,\"a\",\"2\",null,[],{}]</gia_tri.json>" },
		{ "{b: 1, a: {c: \"x\\u00ADy\"}}", "{\"b\":1,\"a\":{\"c\":\"x" },
		{ "{\"a b\": \"&<>\", \"1\": \"\\U0001F600\"}",
		    "<gia_tri.json>{\"a b\":\"&amp;&lt;&gt;\",\"1\":\""
		    "\xF0\x9F\x98\x80\"}</gia_tri.json>" },
	};
	char yaml[256];
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(values); i++) {
		snprintf(yaml, sizeof yaml, "nguon:\n  con_lai:\n    - o: /a\n"
		    "      gia_tri: %s\n", values[i].yaml);
		round_trip(yaml, values[i].xml);
	}
}

/* Whatever is not spelled in the one way of its kind is marked. */
static void
irregular_values_are_marked(void **state)
{
	static const struct { const char *yaml, *xml; } values[] = {
		{ "ra_soat: 2026-02-28", "<ra_soat>2026-02-28</ra_soat>" },
		{ "ra_soat: 2026-02-29",
		    "<ra_soat.sai_dang>2026-02-29</ra_soat.sai_dang>" },
		{ "ra_soat: \" 2026-02-28\"", "<ra_soat.sai_dang> 2026" },
		{ "han_bo_sung: 30 ngày", "<han_bo_sung>30 ngày</" },
		{ "han_bo_sung: 0,5 ngày làm việc", "<han_bo_sung>0,5 " },
		{ "han_bo_sung: 9999,125 giờ", "<han_bo_sung>9999,125 " },
		{ "han_bo_sung: 030 ngày", "<han_bo_sung.sai_dang>030" },
		{ "han_bo_sung: 30 Ngày", "<han_bo_sung.sai_dang>30 N" },
		{ "han_bo_sung: 0,50 ngày", "<han_bo_sung.sai_dang>0,5" },
		{ "han_bo_sung: Trong ngày", "<han_bo_sung.sai_dang>T" },
		{ "han_bo_sung: trong ngày", "<han_bo_sung>trong " },
		{ "han_bo_sung: 30", "<han_bo_sung.sai_dang>30<" },
		{ "so_lan_den: 2", "<so_lan_den>2<" },
		{ "so_lan_den: 02", "<so_lan_den.sai_dang>02<" },
		{ "so_lan_den: hai", "<so_lan_den.sai_dang>hai<" },
		{ "co_mat: true", "<co_mat>true<" },
		{ "co_mat: True", "<co_mat.sai_dang>True<" },
		{ "loai: thong_thuong", "<loai>thong_thuong<" },
		{ "loai: khac", "<loai.sai_dang>khac<" },
		{ "cap_thuc_hien:\n  - xa\n  - phuong",
		    "<cap_thuc_hien>xa</cap_thuc_hien>\n "
		    "<cap_thuc_hien.sai_dang>phuong<" },
	};
	char yaml[256];
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(values); i++) {
		snprintf(yaml, sizeof yaml, "%s\n", values[i].yaml);
		round_trip(yaml, values[i].xml);
	}
}

static void
amounts_and_rates(void **state)
{
	static const struct { const char *field, *value; bool regular; } v[] = {
		{ "muc_thu", "0", true }, { "muc_thu", "8000", true },
		{ "muc_thu", "mien", true }, { "muc_thu", "08000", false },
		{ "muc_thu", "8.000", false }, { "muc_thu", "tám", false },
		{ "muc_thu", "1000000000000", true },
		{ "muc_thu", "1000000000001", false },
		{ "tu", "mien", false }, { "tu", "5", true },
	};
	char yaml[256], want[64];
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(v); i++) {
		snprintf(yaml, sizeof yaml, "cach_thuc:\n  - phi_le_phi:\n"
		    "      - %s: \"%s\"\n", v[i].field, v[i].value);
		snprintf(want, sizeof want, "<%s%s>%s<", v[i].field,
		    v[i].regular ? "" : ".sai_dang", v[i].value);
		round_trip(yaml, want);
	}
}

/* What XML 1.0 cannot hold is refused at its byte. */
static void
forbidden_signs_are_refused(void **state)
{
	static const char *const signs[] = { "\x01", "\x07", "\x0B", "\x1F",
		"\xEF\xBF\xBE", "\xEF\xBF\xBF" };
	struct desk *d = &desk;
	char text[16];
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(signs); i++) {
		struct record *r = record_new(&d->arena, R_THU_TUC, NULL);

		snprintf(text, sizeof text, "à%sb", signs[i]);
		set_text(&d->arena, r, F_THU_TUC_TEN, text, strlen(text));
		d->record = r;
		assert_false(put(d));
		assert_ptr_equal(d->exporter.refusal.at,
		    value_of(r, F_THU_TUC_TEN));
		assert_int_equal(d->exporter.refusal.from, 2);
		assert_int_equal(d->exporter.refusal.n, strlen(signs[i]));
		assert_non_null(strstr(d->exporter.refusal.en, "U+"));
	}
	d->record = record_new(&d->arena, R_THU_TUC, NULL);
	set_text(&d->arena, (struct record *)d->record, F_THU_TUC_TEN, "a\0b",
	    3);
	assert_false(put(d));
	assert_int_equal(d->exporter.refusal.from, 1);
}

static void
wrong_shapes_are_refused(void **state)
{
	struct desk *d = &desk;

	(void)state;
	read_yaml(d, "tu_khoa: {a: b}\n", 16);
	assert_false(put(d));
	assert_ptr_equal(d->exporter.refusal.at,
	    value_of(d->record, F_THU_TUC_TU_KHOA));
}

/* Paths that a document may name. */
static void
places_stay_inside(void **state)
{
	static const char *const good[] = { "thu_tuc/a.yaml",
		"thu_tuc/ho_tich/1.001193.yaml", "thu_tuc/Hộ tịch/a b.yml",
		"thu_tuc/a/b/c.yaml" };
	static const char *const bad[] = { "", "thu_tuc", "thu_tuc/",
		"thu_tuc/.yaml", "thu_tuc/..yaml", "thu_tuc/../a.yaml",
		"thu_tuc/a/../../b.yaml", "thu_tuc/./a.yaml",
		"thu_tuc//a.yaml", "/thu_tuc/a.yaml", "./thu_tuc/a.yaml",
		"thu_tuc/a.yaml/", "thu_tuc/a.sh", "thu_tuc/.git/a.yaml",
		"thu_tuc/a\\b.yaml", "thu_tuc/c:a.yaml", "thu_tuc/a\nb.yaml",
		"thu_tuc/a\x7F.yaml", "danh_muc/a.yaml", "tthc.yaml",
		"thu_tuc/a\xC2\x85.yaml", "thu_tucs/a.yaml" };
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(good); i++)
		assert_true(xml_is_procedure_file(good[i]));
	for (i = 0; i < N_OF(bad); i++)
		if (xml_is_procedure_file(bad[i]))
			fail_msg("taken: %s", bad[i]);
	assert_true(xml_is_unit_file("don_vi/xa_a.yaml"));
	assert_false(xml_is_unit_file("don_vi/a/b.yaml"));
	assert_false(xml_is_unit_file("don_vi/../tthc.yaml"));
	assert_false(xml_is_unit_file("don_vi/a.yml"));
}

/* --- every scalar of every file ------------------------------------------ */

/* Scalars of YAML that hold something, and their bytes, by the nodes. */
struct count {
	size_t n, bytes;
};

static void
count_nodes(struct count *c, const struct node *n)
{
	const struct node *child;
	size_t len = n->len;

	if (n->kind == NODE_SCALAR) {
		while (len > 0 && n->text[len - 1] == '\n')
			len--;
		if (node_is_empty(n) || len == 0 ||
		    strcmp(n->text, "khong") == 0)
			return;
		c->n++;
		c->bytes += len;
	}
	for (child = n->first; child != NULL; child = child->next)
		count_nodes(c, child);
}

static void
count_yaml(struct count *c, const char *bytes, size_t n)
{
	struct arena a = { 0 };
	struct findings f = { .arena = &a };
	struct source s;
	struct reporter r = { .findings = &f, .source = &s, .path = "x",
	    .procedure = "" };
	bool partial = false;

	source_from_bytes(&s, "x", bytes, n);
	count_nodes(c, yaml_read(&a, &s, &r, &partial));
	source_release(&s);
	arena_release(&a);
}

/* Texts of XML, as libxml2 reads it by itself; `khong` is no text here. */
static void
count_elements(struct count *c, const xmlNode *n)
{
	for (; n != NULL; n = n->next) {
		xmlChar *text = xmlNodeGetContent(n);

		if (n->children != NULL &&
		    n->children->type == XML_TEXT_NODE &&
		    n->children->next == NULL &&
		    strcmp((const char *)text, "khong") != 0) {
			c->n++;
			c->bytes += strlen((const char *)text);
		} else {
			count_elements(c, n->children);
		}
		xmlFree(text);
	}
}

static void
count_xml(struct count *c, const struct buf *xml)
{
	xmlDoc *doc = xmlReadMemory(xml->data, (int)xml->len, "x", NULL,
	    XML_PARSE_NONET | XML_PARSE_NOBLANKS);

	assert_non_null(doc);
	count_elements(c, xmlDocGetRootElement(doc));
	xmlFreeDoc(doc);
}

static void
count_file(struct desk *d, const char *path, struct count total[3])
{
	struct count c[3] = { { 0 } };
	struct source s;
	struct buf yaml;
	size_t i;

	assert_int_equal(source_read(&s, path, 1 << 24), SOURCE_OK);
	count_yaml(&c[0], s.data, s.len);
	read_yaml(d, s.data, s.len);
	assert_true(put(d));
	count_xml(&c[1], &d->xml);
	come_back(d);
	buf_init(&yaml, 0);
	write_record(&yaml, d->record);
	count_yaml(&c[2], yaml.data, yaml.len);
	buf_release(&yaml);
	source_release(&s);
	for (i = 0; i < 3; i++) {
		total[i].n += c[i].n;
		total[i].bytes += c[i].bytes;
	}
	if (c[0].n != c[1].n || c[0].bytes != c[1].bytes ||
	    c[0].n != c[2].n || c[0].bytes != c[2].bytes)
		fail_msg("%s: %zu scalars, %zu bytes; %zu, %zu in XML; "
		    "%zu, %zu again", path, c[0].n, c[0].bytes, c[1].n,
		    c[1].bytes, c[2].n, c[2].bytes);
}

/* All procedures below a folder. */
static size_t
count_folder(const char *folder)
{
	struct arena a = { 0 };
	struct files files = { .arena = &a };
	struct count total[3] = { { 0 } };
	size_t i;

	files_add(&files, NULL, folder);
	for (i = 0; i < files.n; i++)
		count_file(&desk, files.v[i].path, total);
	arena_release(&a);
	assert_int_equal(total[0].n, total[1].n);
	assert_int_equal(total[0].n, total[2].n);
	return total[0].n;
}

static void
every_scalar_is_there(void **state)
{
	(void)state;
	assert_true(count_folder("catalog/thu_tuc") > 5000);
}

/* The real records, imported from the portal's JSON into a scratch folder. */
static void
every_scalar_of_the_real_records(void **state)
{
	const char *shared = getenv("TTHC_SHARED");
	char folder[] = "/tmp/tthc-xml-XXXXXX", path[256], command[64];
	struct import im;

	(void)state;
	snprintf(path, sizeof path, "%s/data/portal",
	    shared == NULL ? "../shared" : shared);
	if (access(path, R_OK) != 0) {
		print_message("no %s\n", path);
		skip();
	}
	assert_non_null(mkdtemp(folder));
	import_init(&im, LANG_EN);
	import_add(&im, path);
	import_run(&im, folder, false);
	assert_int_equal(im.store.stored.new, 660);
	import_release(&im);
	snprintf(path, sizeof path, "%s/thu_tuc", folder);
	assert_true(count_folder(path) > 30000);
	snprintf(command, sizeof command, "rm -r %s", folder);
	assert_int_equal(system(command), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_of_nothing_stay_apart),
		cmocka_unit_test(texts_come_back_letter_by_letter),
		cmocka_unit_test(values_nobody_understands_stay),
		cmocka_unit_test(irregular_values_are_marked),
		cmocka_unit_test(amounts_and_rates),
		cmocka_unit_test(forbidden_signs_are_refused),
		cmocka_unit_test(wrong_shapes_are_refused),
		cmocka_unit_test(places_stay_inside),
		cmocka_unit_test(every_scalar_is_there),
		cmocka_unit_test(every_scalar_of_the_real_records),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
