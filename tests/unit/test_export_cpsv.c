/*
 * CPSV-AP as XML and as RDF: no key is forgotten, what the forms demand is
 * there, and the official XSD takes what is right and refuses what is not.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "one_procedure.h"

#include "export/cpsv.h"
#include "export/form.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const char *const form_names[] = { "cpsv-ap", "rdf" };

/* An exporter for one record of no catalogue. */
struct desk {
	struct arena arena;
	struct catalogue catalogue;
	struct export export;
	struct exporter x;
	struct buf out;
};

static void
desk_open(struct desk *d)
{
	*d = (struct desk){ .export = { .catalogue = &d->catalogue,
	    .day = { 2026, 11, 22 } } };
	catalogue_init(&d->catalogue, &d->arena);
	d->x.export = &d->export;
	buf_init(&d->out, 0);
}

static void
desk_close(struct desk *d)
{
	buf_release(&d->out);
	arena_release(&d->x.arena);
	arena_release(&d->arena);
}

static bool
put(struct desk *d, const char *form, const struct record *r, bool alone)
{
	struct item item = { .procedure = r, .inside = "thu_tuc/mau.yaml",
	    .alone = alone };

	buf_clear(&d->out);
	d->x.losses = (struct losses){ .of = { 0 } };
	return form_by_name(form)->put(&d->out, &d->x, &item);
}

/* The procedure that an example makes of the sample. */
static void
put_example(struct desk *d, struct one *o, const char *form,
    const char *yaml)
{
	one_read(o, yaml);
	d->export.catalogue = &o->catalogue;
	assert_true(put(d, form, o->procedure, true));
}

/* --- nothing is forgotten ------------------------------------------------ */

/* A text of its own for every key; addresses must look like some. */
struct marks {
	enum field_id of[400];
	size_t n;
};

static void
mark(struct arena *a, struct record *r, const struct field *f,
    struct marks *m)
{
	const char *s = arena_printf(a, f->kind == KIND_URL ?
	    "https://w%zuw.example" : "w%zuw", m->n);

	assert_true(m->n < N_OF(m->of));
	m->of[m->n++] = f->id;
	if (f->shape == SHAPE_ONE)
		set_text(a, r, f->id, s, strlen(s));
	else
		add_text(a, r, f->id, s, strlen(s));
}

/* Alternatives of a paper have no alternatives of their own. */
static bool
goes_on(const struct record *r, const struct field *f)
{
	return f->arg != (int)r->type->id ||
	    r->holder->owner->type != r->type;
}

static void
fill_all(struct arena *a, struct record *r, struct marks *m)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++) {
		const struct field *f = r->values[i].field;

		if (f->kind != KIND_RECORD)
			mark(a, r, f, m);
		else if (goes_on(r, f))
			fill_all(a, add_record(a, r, f->id), m);
	}
}

/* Of every key, as many texts are in the document or lost as there are. */
static void
assert_none_forgotten(const struct desk *d, const struct marks *m)
{
	size_t n[N_FIELDS] = { 0 }, i;
	char text[32];

	for (i = 0; i < m->n; i++) {
		snprintf(text, sizeof text, "w%zuw", i);
		if (strstr(d->out.data, text) == NULL)
			n[m->of[i]]++;
	}
	for (i = 0; i < N_FIELDS; i++)
		if (n[i] != d->x.losses.of[i])
			fail_msg("%s.%s: %zu not told, %zu counted",
			    record_type(field_of(i)->record)->key,
			    field_of(i)->key, n[i], d->x.losses.of[i]);
}

static void
test_every_key(void **state)
{
	struct marks m = { .n = 0 };
	struct record *r;
	struct desk d;
	size_t i;

	(void)state;
	desk_open(&d);
	r = record_new(&d.arena, R_THU_TUC, NULL);
	fill_all(&d.arena, r, &m);
	assert_true(m.n > 150);
	for (i = 0; i < N_OF(form_names); i++) {
		assert_true(put(&d, form_names[i], r, true));
		assert_none_forgotten(&d, &m);
		assert_true(put(&d, form_names[i], r, false));
		assert_none_forgotten(&d, &m);
	}
	desk_close(&d);
}

/* A record with one key declared none: it says so, or counts it. */
static void
none_at(struct desk *d, const struct field *f)
{
	struct record *r = record_new(&d->arena, R_THU_TUC, NULL), *in = r;
	size_t i;

	if (f->record == R_CACH_THUC)
		in = add_record(&d->arena, r, F_THU_TUC_CACH_THUC);
	else if (f->record == R_PHI)
		in = add_record(&d->arena, add_record(&d->arena, r,
		    F_THU_TUC_CACH_THUC), F_CACH_THUC_PHI_LE_PHI);
	else if (f->record == R_NHOM)
		in = add_record(&d->arena, add_record(&d->arena, r,
		    F_THU_TUC_HO_SO), F_HO_SO_NHOM);
	else if (f->record == R_MOT_CUA)
		in = add_record(&d->arena, r, F_THU_TUC_MOT_CUA);
	assert_int_equal(in->type->id, f->record);
	set_none(in, f->id);
	for (i = 0; i < N_OF(form_names); i++) {
		char *said = arena_printf(&d->arena, "%s: Không", f->vi);

		assert_true(put(d, form_names[i], r, true));
		if (strstr(d->out.data, said) == NULL)
			fail_msg("%s is not in %s", said, d->out.data);
	}
}

static void
test_every_none(void **state)
{
	enum field_id f;
	struct desk d;

	(void)state;
	desk_open(&d);
	for (f = 0; f < N_FIELDS; f++)
		if (field_of(f)->flags & NONE_OK)
			none_at(&d, field_of(f));
	desk_close(&d);
}

/* Every key that a procedure leads to has its line in the table. */
static void
test_every_place(void **state)
{
	struct marks m = { .n = 0 };
	struct arena a = { NULL, NULL };
	struct record *r = record_new(&a, R_THU_TUC, NULL);
	size_t i;

	(void)state;
	fill_all(&a, r, &m);
	for (i = 0; i < m.n; i++) {
		enum record_id in = field_of(m.of[i])->record;

		/* What is said or lost as a whole needs none for its keys. */
		if (in == R_HIEU_LUC || in == R_BAC || in == R_MIEN_GIAM ||
		    in == R_BAI_BO || in == R_QUY_TRINH ||
		    in == R_BUOC_NOI_BO || in == R_NGUON || in == R_CON_LAI)
			continue;
		if (cpsv_place(m.of[i]) == NULL)
			fail_msg("%s has no place",
			    field_of(m.of[i])->key);
	}
	arena_release(&a);
}

/* --- what a text becomes ------------------------------------------------- */

#define WAY "cach_thuc:\n- kenh: truc_tuyen\n  phi_le_phi: khong\n"
#define LIMIT(text) WAY "  thoi_han: " text "\n"
#define FEE(text) "cach_thuc:\n- kenh: truc_tiep\n  thoi_han: 1 ngày\n" \
	"  phi_le_phi:\n  - {loai: phi, " text "}\n"

/* Texts that stand in the document, and one that does not. */
static const struct text_row {
	const char *label, *form, *yaml, *has[3], *lacks;
} rows[] = {
	{ "calendar days", "cpsv-ap", LIMIT("15 ngày"),
	  { "<ap:ProcessingTime>P15D<", "Thời hạn giải quyết: 15 ngày\n" },
	  NULL },
	{ "weeks, which xsd:duration does not know", "cpsv-ap",
	  LIMIT("2 tuần"), { ">P14D<", "Thời hạn giải quyết: 2 tuần" },
	  "P2W" },
	{ "months", "rdf", LIMIT("6 tháng"),
	  { "XMLSchema#duration\">P6M<" }, NULL },
	{ "working days are words", "cpsv-ap", LIMIT("5 ngày làm việc"),
	  { "Thời hạn giải quyết: 5 ngày làm việc" }, "ProcessingTime" },
	{ "and in RDF", "rdf", LIMIT("5 ngày làm việc"),
	  { "Thời hạn giải quyết: 5 ngày làm việc" }, "processingTime" },
	{ "working hours", "rdf", LIMIT("4 giờ làm việc"),
	  { "Thời hạn giải quyết: 4 giờ làm việc" }, "processingTime" },
	{ "the same day", "cpsv-ap", LIMIT("trong ngày"),
	  { "Thời hạn giải quyết: trong ngày" }, "ProcessingTime" },
	{ "part of a day", "cpsv-ap", LIMIT("0,5 ngày"),
	  { "Thời hạn giải quyết: 0,5 ngày" }, "ProcessingTime" },
	{ "no limit", "cpsv-ap", LIMIT("khong_quy_dinh"),
	  { "Thời hạn giải quyết: không quy định" }, "ProcessingTime" },
	{ "no unit", "cpsv-ap", LIMIT("'3'"),
	  { "Thời hạn giải quyết: 3" }, "ProcessingTime" },
	{ "ways that differ: no time of the service", "cpsv-ap",
	  "cach_thuc:\n- {kenh: truc_tiep, thoi_han: 2 ngày}\n"
	  "- {kenh: truc_tuyen, thoi_han: 3 ngày}\n",
	  { ">P2D<", ">P3D<" }, "  </ap:HasChannel>\n  <ap:ProcessingTime>" },

	{ "an amount", "cpsv-ap", FEE("muc_thu: 8000"),
	  { "currency/VND<", "Mức thu: 8.000 đồng", "HasValue>8000<" },
	  NULL },
	{ "free", "rdf", FEE("muc_thu: mien"),
	  { "XMLSchema#double\">0<", "Mức thu: Không thu tiền" }, NULL },
	{ "no fee at all", "cpsv-ap", LIMIT("1 ngày"),
	  { "Phí, lệ phí: Không", "HasValue>0<", "IfAccessedThrough" },
	  NULL },
	{ "what the note says is words", "cpsv-ap",
	  FEE("muc_thu: theo_ghi_chu, ghi_chu: 'Từ 10.000 đồng'"),
	  { "Mức thu: Theo ghi chú", "Ghi chú: Từ 10.000 đồng" },
	  "HasValue" },
	{ "a number that its note contradicts", "cpsv-ap",
	  FEE("muc_thu: 50000, ghi_chu: 'Nộp trực tuyến: 25.000 đồng'"),
	  { "Mức thu: 50.000 đồng", "Ghi chú: Nộp trực tuyến: 25.000 đồng" },
	  "HasValue" },
	{ "a range", "rdf", FEE("tu: 1000, den: 2000"),
	  { "Mức thấp nhất: 1.000 đồng", "Mức cao nhất: 2.000 đồng" },
	  "hasValue" },
	{ "a fee of the past", "rdf",
	  FEE("muc_thu: 9000, hieu_luc: {den: 2026-01-31}"),
	  { "Mức thu: 9.000 đồng", "Đến hết ngày: 31/01/2026" },
	  "hasValue" },
	{ "another currency", "rdf", FEE("muc_thu: 25, tien_te: USD"),
	  { "currency/USD", "#double\">25<" }, "currency/VND" },
	{ "exemptions", "cpsv-ap",
	  FEE("muc_thu: 8000, mien_giam: [{doi_tuong: Trẻ em, giam: 100%}]"),
	  { "Miễn, giảm: Trẻ em (Mức giảm: 100%)" }, NULL },

	{ "a summary", "rdf", "tom_tat: Làm giấy khai sinh.\n",
	  { "<dct:description xml:lang=\"vi\">Làm giấy khai sinh." }, NULL },
	{ "none: name and results", "rdf",
	  "tom_tat:\nten: Cấp giấy\nket_qua:\n- ten: Giấy A\n- ten: Giấy B\n",
	  { "vi\">Cấp giấy. Kết quả: Giấy A; Giấy B" }, NULL },
	{ "who decides is the authority", "cpsv-ap",
	  "co_quan: {thuc_hien: [a1], tham_quyen: [b1]}\n",
	  { "<cv:PreferredLabel xml:lang=\"vi\">b1<",
	    "<cv:AgentName xml:lang=\"vi\">a1<" },
	  "<cv:PreferredLabel xml:lang=\"vi\">a1<" },
	{ "or who executes", "cpsv-ap", "co_quan: {thuc_hien: [a1]}\n",
	  { "<cv:PreferredLabel xml:lang=\"vi\">a1<",
	    "vai-tro:thuc_hien" }, NULL },
	{ "or the level", "rdf", "co_quan: {}\ncap_thuc_hien: [xa]\n",
	  { "Cơ quan thực hiện: Cấp xã (chưa ghi tên)" }, NULL },
	{ "a code is declared with its names", "rdf", "tinh_chat: xin_phep\n",
	  { "urn:tthc:tinh-chat:xin_phep", "lang=\"en\">permission<",
	    "urn:tthc:danh-muc:tinh_chat" }, NULL },
	{ "in XML its name is in words", "cpsv-ap", "trang_thai: cong_khai\n",
	  { "<ap:Status>urn:tthc:trang-thai:cong_khai<",
	    "Trạng thái: Công khai" }, NULL },
	{ "in English what is no prose", "rdf",
	  "cach_thuc:\n- kenh: truc_tuyen\n  thoi_han: 1,5 ngày làm việc\n"
	  "  keo_dai: 1 ngày\n  chu_ky_so: true\n  ghi_chu: Ghi\n",
	  { "lang=\"en\">Time limit: 1.5 working days\n"
	    "Extension: 1 calendar day\nDigital signature: Yes<",
	    "Ghi</dct:description>" }, "Note: " },
	{ "and amounts that are paid", "cpsv-ap",
	  FEE("muc_thu: 8000, toi_da: 20000"),
	  { "lang=\"en\">Kind: fee for a service\nAmount: 8000 VND\n"
	    "At most: 20000 VND<" }, NULL },
	{ "but none that its note contradicts", "cpsv-ap",
	  FEE("muc_thu: 50000, ghi_chu: 'Nộp trực tuyến: 25.000 đồng'"),
	  { "lang=\"en\">Kind: fee for a service<" }, "Amount: " },
	{ "the names of codes, where XML has none", "cpsv-ap",
	  "cach_thuc:\n- kenh: truc_tuyen\n"
	  "doi_tuong: [cong_dan_viet_nam, doanh_nghiep]\n",
	  { "lang=\"en\">Channel: online<",
	    "Who may apply: Vietnamese citizens; enterprises" }, NULL },
	{ "nothing is None", "rdf", LIMIT("trong ngày"),
	  { "lang=\"en\">Fees: None<",
	    "lang=\"en\">Time limit: within the working day<" }, NULL },
	{ "signs of markup are text", "rdf", "ten: a < b & c\n",
	  { "<dct:title xml:lang=\"vi\">a &lt; b &amp; c<" }, NULL },
	{ "a law that the register does not know", "rdf",
	  "can_cu_phap_ly: [1/2099/QH99]\n",
	  { "<dct:title xml:lang=\"vi\">1/2099/QH99<" }, NULL },
	{ "an id that no IRI can hold", "rdf", "linh_vuc: ['a b/ô']\n",
	  { "urn:tthc:linh-vuc:a%20b%2F%C3%B4", "vi\">a b/ô<" }, NULL },
	{ "a law cited whole is one for all", "rdf",
	  "can_cu_phap_ly: [60/2014/QH13]\n",
	  { "urn:tthc:van-ban:60%2F2014%2FQH13",
	    "<eli:id_local>60/2014/QH13<" }, NULL },
	{ "an address that is none", "rdf", "hoi_dap: 'javascript:a()'\n",
	  { "Hỏi đáp: javascript:a()" }, "rdf:about=\"javascript" },
	{ "a name of several lines", "rdf",
	  "ket_qua:\n- ten: |\n    Giấy A\n    kèm B\n",
	  { "<dct:title xml:lang=\"vi\">Giấy A<",
	    "<dct:description xml:lang=\"vi\">Giấy A\nkèm B<" }, NULL },
	{ "a condition of several lines", "cpsv-ap",
	  "yeu_cau_dieu_kien: |\n  Dòng một\n  Dòng hai\n",
	  { "<cv:Name xml:lang=\"vi\">Dòng một\nDòng hai<" }, NULL },
	{ "other titles of a law", "cpsv-ap",
	  "can_cu_phap_ly: [{so: 1/2099/QH99, dieu: Điều 2}]\n",
	  { "<cv:Description xml:lang=\"vi\">Điều, khoản: Điều 2<",
	    "<ap:Name xml:lang=\"vi\">1/2099/QH99<" }, NULL },
	{ "papers of which one is enough", "rdf",
	  "ho_so:\n  nhom:\n  - giay_to:\n    - mot_trong:\n"
	  "      - ten: Hộ chiếu\n      - ten: Thẻ căn cước\n",
	  { "vi\">Một trong các giấy tờ: Hộ chiếu; Thẻ căn cước<",
	    "<cv:supportsRequirement rdf:resource=" }, NULL },
	{ "a note among the papers proves nothing", "cpsv-ap",
	  "ho_so:\n  nhom:\n  - ten: Lưu ý\n    giay_to:\n"
	  "    - ten: Giấy tờ nước ngoài phải được hợp pháp hóa.\n",
	  { "urn:tthc:loai-muc:luu_y<",
	    "<cv:Name xml:lang=\"vi\">Giấy tờ nước ngoài phải" },
	  "<ap:HasInput>" },
	{ "no code: the provisional one", "rdf", "ma:\nma_tam: x-1\n",
	  { "rdf:about=\"urn:tthc:thu-tuc:x-1\"",
	    "<dct:identifier>x-1<" }, NULL },
	{ "neither: the file", "rdf", "ma:\n",
	  { "<dct:identifier>thu_tuc/mau.yaml<" }, NULL },
};

static void
test_texts(void **state)
{
	struct desk d;
	struct one o;
	size_t i, j;

	(void)state;
	for (i = 0; i < N_OF(rows); i++) {
		const struct text_row *row = &rows[i];

		desk_open(&d);
		put_example(&d, &o, row->form, row->yaml);
		for (j = 0; j < N_OF(row->has) && row->has[j] != NULL; j++)
			if (strstr(d.out.data, row->has[j]) == NULL)
				fail_msg("%s: no %s in\n%s", row->label,
				    row->has[j], d.out.data);
		if (row->lacks != NULL &&
		    strstr(d.out.data, row->lacks) != NULL)
			fail_msg("%s: %s in\n%s", row->label, row->lacks,
			    d.out.data);
		one_drop(&o);
		desk_close(&d);
	}
}

/* --- what XML cannot hold ------------------------------------------------ */

static void
test_refused(void **state)
{
	static const char *const texts[] = { "ab\001c", "ab\xef\xbf\xbe",
		"ab\x1b[1m" };
	struct record *r;
	struct desk d;
	size_t i, j;

	(void)state;
	for (i = 0; i < N_OF(texts); i++)
		for (j = 0; j < N_OF(form_names); j++) {
			desk_open(&d);
			r = record_new(&d.arena, R_THU_TUC, NULL);
			set_text(&d.arena, r, F_THU_TUC_TEN, "Tên", 4);
			set_text(&d.arena, r, F_THU_TUC_DIA_CHI_TIEP_NHAN,
			    texts[i], strlen(texts[i]));
			assert_false(put(&d, form_names[j], r, true));
			assert_ptr_equal(d.x.refusal.at, value_of(r,
			    F_THU_TUC_DIA_CHI_TIEP_NHAN));
			assert_int_equal(d.x.refusal.from, 2);
			assert_non_null(d.x.refusal.vi);
			desk_close(&d);
		}
}

/* What is lost need not be text of XML. */
static void
test_lost_is_not_refused(void **state)
{
	struct record *r;
	struct desk d;

	(void)state;
	desk_open(&d);
	r = record_new(&d.arena, R_THU_TUC, NULL);
	set_text(&d.arena, r, F_THU_TUC_RA_SOAT, "\001", 1);
	assert_true(put(&d, "rdf", r, true));
	assert_int_equal(d.x.losses.of[F_THU_TUC_RA_SOAT], 1);
	desk_close(&d);
}

/* --- the official XSD ---------------------------------------------------- */

static void
be_quiet(void *data, const char *format, ...)
{
	(void)data;
	(void)format;
}

/* NULL, with the test skipped, where the XSD is not. */
static xmlSchema *
schema(void)
{
	const char *shared = getenv("TTHC_SHARED");
	xmlSchemaParserCtxt *c;
	xmlSchema *s;
	struct buf path;

	buf_init(&path, 0);
	buf_printf(&path, "%s/reference/standards/cpsv-ap-xsd-3.2.0/models/"
	    "CoreVoc_CPSV-AP/CoreVoc_CPSV-AP.xsd",
	    shared != NULL ? shared : "../shared");
	c = xmlSchemaNewParserCtxt(path.data);
	buf_release(&path);
	xmlSchemaSetParserErrors(c, be_quiet, be_quiet, NULL);
	s = xmlSchemaParse(c);
	xmlSchemaFreeParserCtxt(c);
	if (s == NULL)
		print_message("# TTHC_SHARED has no XSD of CPSV-AP\n");
	return s;
}

static bool
is_valid(xmlSchema *s, const char *text, size_t n)
{
	xmlDoc *doc = xmlReadMemory(text, (int)n, NULL, NULL, XML_PARSE_NONET);
	xmlSchemaValidCtxt *v = xmlSchemaNewValidCtxt(s);
	bool valid;

	assert_non_null(doc);
	xmlSchemaSetValidErrors(v, be_quiet, be_quiet, NULL);
	valid = xmlSchemaValidateDoc(v, doc) == 0;
	xmlSchemaFreeValidCtxt(v);
	xmlFreeDoc(doc);
	return valid;
}

/* The document with the first of one text replaced by another. */
static bool
is_valid_with(xmlSchema *s, const struct buf *doc, const char *old,
    const char *new)
{
	const char *at = strstr(doc->data, old);
	struct buf b;
	bool valid;

	if (at == NULL)
		fail_msg("no %s in the document", old);
	buf_init(&b, 0);
	buf_put(&b, doc->data, (size_t)(at - doc->data));
	buf_puts(&b, new);
	buf_puts(&b, at + strlen(old));
	valid = is_valid(s, b.data, b.len);
	buf_release(&b);
	return valid;
}

static const struct mutation {
	const char *label, *old, *new;
} mutations[] = {
	{ "an order of its own", "  <ap:Follows>",
	  "  <ap:Status>x</ap:Status>\n  <ap:Follows>" },
	{ "a limit in words for a duration",
	  "<ap:ProcessingTime>P3D<", "<ap:ProcessingTime>5 ngày làm việc<" },
	{ "weeks for a duration", "<ap:ProcessingTime>P3D<",
	  "<ap:ProcessingTime>P1W<" },
	{ "an amount in words", "<ap:HasValue>8000<",
	  "<ap:HasValue>8.000 đồng<" },
	{ "a key of ours", "<ap:Name ", "<ap:Ten>x</ap:Ten><ap:Name " },
	{ "two identifiers", "  <cv:IdentifierLiteral>1.001193<",
	  "  <cv:IdentifierLiteral>x</cv:IdentifierLiteral>"
	  "<cv:IdentifierLiteral>1.001193<" },
};

static void
test_xsd(void **state)
{
	xmlSchema *s = schema();
	struct desk d;
	struct one o;
	size_t i;

	(void)state;
	if (s == NULL)
		skip();
	desk_open(&d);
	put_example(&d, &o, "cpsv-ap", "cach_thuc:\n- kenh: truc_tiep\n"
	    "  thoi_han: 3 ngày\n  phi_le_phi:\n"
	    "  - {loai: phi, muc_thu: 8000}\n");
	assert_true(is_valid(s, d.out.data, d.out.len));
	for (i = 0; i < N_OF(mutations); i++)
		if (is_valid_with(s, &d.out, mutations[i].old,
		    mutations[i].new))
			fail_msg("%s is valid", mutations[i].label);
	one_drop(&o);
	desk_close(&d);
	xmlSchemaFree(s);
}

/* Of every key something, of nothing at all, and several in one document. */
static void
test_xsd_extremes(void **state)
{
	const struct form *form = form_by_name("cpsv-ap");
	xmlSchema *s = schema();
	struct marks m = { .n = 0 };
	struct record *full, *empty;
	struct buf all;
	struct desk d;

	(void)state;
	if (s == NULL)
		skip();
	desk_open(&d);
	full = record_new(&d.arena, R_THU_TUC, NULL);
	empty = record_new(&d.arena, R_THU_TUC, NULL);
	fill_all(&d.arena, full, &m);
	buf_init(&all, 0);
	assert_true(form->head(&all, &d.x, true));
	assert_true(put(&d, "cpsv-ap", full, true));
	assert_true(is_valid(s, d.out.data, d.out.len));
	assert_true(put(&d, "cpsv-ap", empty, true));
	assert_true(is_valid(s, d.out.data, d.out.len));
	assert_true(put(&d, "cpsv-ap", full, false));
	buf_put(&all, d.out.data, d.out.len);
	assert_true(put(&d, "cpsv-ap", empty, false));
	buf_put(&all, d.out.data, d.out.len);
	form->tail(&all, &d.x);
	assert_true(is_valid(s, all.data, all.len));
	buf_release(&all);
	desk_close(&d);
	xmlSchemaFree(s);
}

/* One root, and what is named is described. */
static void
test_rdf_is_xml(void **state)
{
	const struct form *form = form_by_name("rdf");
	struct marks m = { .n = 0 };
	struct record *full;
	struct buf all;
	struct desk d;
	xmlDoc *doc;

	(void)state;
	desk_open(&d);
	full = record_new(&d.arena, R_THU_TUC, NULL);
	fill_all(&d.arena, full, &m);
	buf_init(&all, 0);
	assert_true(form->head(&all, &d.x, true));
	assert_true(put(&d, "rdf", full, false));
	buf_put(&all, d.out.data, d.out.len);
	form->tail(&all, &d.x);
	doc = xmlReadMemory(all.data, (int)all.len, NULL, NULL,
	    XML_PARSE_NONET);
	assert_non_null(doc);
	assert_string_equal((const char *)xmlDocGetRootElement(doc)->name,
	    "RDF");
	assert_int_equal(xmlChildElementCount(xmlDocGetRootElement(doc)), 2);
	assert_null(strstr(all.data, "nodeID"));
	xmlFreeDoc(doc);
	buf_release(&all);
	desk_close(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_key),
		cmocka_unit_test(test_every_none),
		cmocka_unit_test(test_every_place),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_lost_is_not_refused),
		cmocka_unit_test(test_xsd),
		cmocka_unit_test(test_xsd_extremes),
		cmocka_unit_test(test_rdf_is_xml),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
