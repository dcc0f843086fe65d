/* The JSON of records: what each value becomes, and that it reads back as
 * YAML, whatever the text. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include <jansson.h>

#include "one_procedure.h"

#include "edit/write.h"
#include "export/form.h"
#include "export/json.h"
#include "export/json_text.h"
#include "load/files.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* --- values -------------------------------------------------------------- */

/* A record of YAML, and its JSON without line breaks and indentation. */
static const struct value_row {
	const char *label, *yaml, *json;
} value_rows[] = {
	{ "nothing", "mo_ta: ''\n", "{\"mo_ta\": null}" },
	{ "no value", "ten:\nhieu_luc: {den: }\n",
	  "{\"ten\": null,\"hieu_luc\": {\"den\": null}}" },
	{ "an empty list", "linh_vuc: []\n", "{\"linh_vuc\": null}" },
	{ "none", "ket_qua: khong\nhan_bo_sung: khong\n",
	  "{\"han_bo_sung\": \"khong\",\"ket_qua\": \"khong\"}" },
	{ "a list of one without a dash", "linh_vuc: ho_tich\n",
	  "{\"linh_vuc\": [\"ho_tich\"]}" },
	{ "the order of the table", "ten: b\nma: '1.000001'\n",
	  "{\"ma\": \"1.000001\",\"ten\": \"b\"}" },
	{ "numbers", "so_lan_den: 2\nho_so: {so_bo: 01}\n",
	  "{\"so_lan_den\": 2,\"ho_so\": {\"so_bo\": 1}}" },
	{ "no numbers", "so_lan_den: hai\nho_so: {so_bo: -1}\n",
	  "{\"so_lan_den\": \"hai\",\"ho_so\": {\"so_bo\": \"-1\"}}" },
	{ "truth", "co_mat: true\nkiem_tra_tai_cho: false\n",
	  "{\"co_mat\": true,\"kiem_tra_tai_cho\": false}" },
	{ "no truth", "co_mat: yes\n", "{\"co_mat\": \"yes\"}" },
	{ "amounts", "cach_thuc:\n- kenh: truc_tiep\n  phi_le_phi:\n"
	  "  - {loai: phi, muc_thu: 1000000000000}\n"
	  "  - {loai: phi, muc_thu: mien}\n"
	  "  - {loai: phi, muc_thu: 8.000}\n",
	  "{\"cach_thuc\": [{\"kenh\": \"truc_tiep\",\"phi_le_phi\": ["
	  "{\"loai\": \"phi\",\"muc_thu\": 1000000000000},"
	  "{\"loai\": \"phi\",\"muc_thu\": \"mien\"},"
	  "{\"loai\": \"phi\",\"muc_thu\": \"8.000\"}]}]}" },
	{ "dates, durations, percentages as they are written",
	  "han_nguoi_nop: 60 ngày\nra_soat: 2026-1-2\n",
	  "{\"han_nguoi_nop\": \"60 ngày\",\"ra_soat\": \"2026-1-2\"}" },
	{ "a code that looks like a number", "lien_quan: [1.000010]\n",
	  "{\"lien_quan\": [\"1.000010\"]}" },
	{ "a basis written as its number",
	  "can_cu_phap_ly: [1/2020/QH14, {so: 2/2020/QH14, dieu: 3}]\n",
	  "{\"can_cu_phap_ly\": [{\"so\": \"1/2020/QH14\"},"
	  "{\"so\": \"2/2020/QH14\",\"dieu\": \"3\"}]}" },
	{ "a record without keys", "trinh_tu:\n-\n- ten: b\n",
	  "{\"trinh_tu\": [null,{\"ten\": \"b\"}]}" },
	{ "lines", "mo_ta: |\n  a\n\n  \"b\\\n",
	  "{\"mo_ta\": \"a\\n\\n\\\"b\\\\\"}" },
	{ "what nobody understands",
	  "nguon: {con_lai: [{o: /a, gia_tri: {x: [1.50, '1', ~, true]}}]}\n",
	  "{\"nguon\": {\"con_lai\": [{\"o\": \"/a\","
	  "\"gia_tri\": {\"x\":[1.50,\"1\",null,true]}}]}}" },
};

/* A record read from YAML that stands alone, and what it came from. */
struct reading {
	struct arena arena;
	struct source source;
	struct findings findings;
	struct record *record;
};

static void
read_yaml(struct reading *r, enum record_id type, const char *yaml, size_t n)
{
	struct reporter reporter = { .findings = &r->findings,
	    .source = &r->source, .path = "thu.yaml", .procedure = "" };
	struct binder b = { .arena = &r->arena, .report = &reporter };
	bool partial = false;

	*r = (struct reading){ .findings = { .arena = &r->arena } };
	source_from_bytes(&r->source, "thu.yaml", yaml, n);
	r->record = bind_record(&b, type, yaml_read(&r->arena, &r->source,
	    &reporter, &partial), NULL);
	assert_false(partial);
}

static void
drop(struct reading *r)
{
	source_release(&r->source);
	arena_release(&r->arena);
}

/* Takes line feeds and the blanks behind them out. */
static void
flatten(struct buf *b)
{
	size_t i, k = 0;

	for (i = 0; i < b->len; i++) {
		if (b->data[i] == '\n') {
			i += strspn(b->data + i + 1, " ");
			continue;
		}
		b->data[k++] = b->data[i];
	}
	b->data[b->len = k] = '\0';
}

static void
test_value(void **state)
{
	const struct value_row *row = *state;
	struct reading r;
	struct buf out;

	read_yaml(&r, R_THU_TUC, row->yaml, strlen(row->yaml));
	buf_init(&out, 0);
	json_record(&out, r.record, 0);
	flatten(&out);
	assert_string_equal(out.data, row->json);
	buf_release(&out);
	drop(&r);
}

static void
test_layout(void **state)
{
	static const char yaml[] =
	    "linh_vuc: a\nho_so:\n  nhom:\n  - giay_to:\n    - ten: b\n"
	    "bai_bo: {}\n";
	static const char want[] =
	    "{\n"
	    "  \"linh_vuc\": [\n"
	    "    \"a\"\n"
	    "  ],\n"
	    "  \"ho_so\": {\n"
	    "    \"nhom\": [\n"
	    "      {\n"
	    "        \"giay_to\": [\n"
	    "          {\n"
	    "            \"ten\": \"b\"\n"
	    "          }\n"
	    "        ]\n"
	    "      }\n"
	    "    ]\n"
	    "  },\n"
	    "  \"bai_bo\": null\n"
	    "}";
	struct reading r;
	struct buf out;

	(void)state;
	read_yaml(&r, R_THU_TUC, yaml, strlen(yaml));
	buf_init(&out, 0);
	json_record(&out, r.record, 0);
	assert_string_equal(out.data, want);
	buf_release(&out);
	drop(&r);
}

/* --- text ---------------------------------------------------------------- */

static const struct text_row {
	const char *text, *json;
} text_rows[] = {
	{ "", "\"\"" },
	{ "Đăng ký", "\"Đăng ký\"" },
	{ "\"\\/", "\"\\\"\\\\/\"" },
	{ "\n\t\r\x01", "\"\\n\\t\\u000d\\u0001\"" },
	{ "\x7f\xC2\x85", "\"\\u007f\\u0085\"" },
	{ "a\xE2\x80\xA8" "b", "\"a\\u2028b\"" },
	{ "\xE2\x80\x8E", "\"\\u200e\"" },
	{ "\xEF\xBF\xBE", "\"\\ufffe\"" },
	{ "\xEF\xBB\xBF", "\"\\ufeff\"" },
	/* no surrogates, also not for a tag character */
	{ "\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\"" },
	{ "\xF3\xA0\x80\x81", "\"\xF3\xA0\x80\x81\"" },
};

static void
test_texts(void **state)
{
	struct buf out;
	size_t i;

	(void)state;
	buf_init(&out, 0);
	for (i = 0; i < N_OF(text_rows); i++) {
		json_t *value;

		buf_clear(&out);
		json_text_put(&out, text_rows[i].text,
		    strlen(text_rows[i].text));
		assert_string_equal(out.data, text_rows[i].json);
		value = json_loads(out.data, JSON_DECODE_ANY, NULL);
		assert_string_equal(json_string_value(value),
		    text_rows[i].text);
		json_decref(value);
	}
	buf_release(&out);
}

/* --- and back ------------------------------------------------------------ */

/* JSON is YAML: the record comes back, and once more the same bytes. */
static void
back(const struct record *r, const char *name)
{
	struct buf json, again, before, after;
	struct reading second;

	buf_init(&json, 0);
	buf_init(&again, 0);
	buf_init(&before, 0);
	buf_init(&after, 0);
	json_record(&json, r, 0);
	read_yaml(&second, r->type->id, json.data, json.len);
	json_record(&again, second.record, 0);
	write_record(&before, r);
	write_record(&after, second.record);
	if (strcmp(before.data, after.data) != 0)
		fail_msg("%s: %s\ncame back as\n%s", name, before.data,
		    after.data);
	assert_string_equal(json.data, again.data);
	buf_release(&after);
	buf_release(&before);
	buf_release(&again);
	buf_release(&json);
	drop(&second);
}

/* Texts that YAML could take for something else. */
static const char *const hostile[] = {
	"null", "~", "true", "1", "1.000010", "2026-01-20", "khong", "- a",
	"a: b", "# a", "a #", "{", "[", "\"", "'", "\\", "\\n", "a\nb",
	" a", "a\n\n b", "\ta", "a\rb", "a\r\nb", "%a", "@a", "`", "!a",
	"&a", "*a", "---", "...", "a\xE2\x80\xA8" "b",
	"\xF0\x9F\x98\x80",
	"\xF3\xA0\x80\x81", "Thu\xCC\x89 tu\xCC\xA3" "c", "a\xC2\xA0",
};

static void
test_hostile_texts_come_back(void **state)
{
	struct arena a;
	size_t i;

	(void)state;
	arena_init(&a);
	for (i = 0; i < N_OF(hostile); i++) {
		const char *s = hostile[i];
		struct record *r = record_new(&a, R_THU_TUC, NULL), *in;

		if (strcmp(s, "khong") != 0)
			set_text(&a, r, F_THU_TUC_TEN, s, strlen(s));
		in = add_record(&a, r, F_THU_TUC_HO_SO);
		add_text(&a, in, F_HO_SO_LUU_Y, s, strlen(s));
		add_text(&a, in, F_HO_SO_LUU_Y, "sau", 3);
		back(r, s);
	}
	arena_release(&a);
}

static void
test_values_come_back(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(value_rows); i++) {
		struct reading r;

		/* A number comes back as JSON writes it, and so does null. */
		if (strstr(value_rows[i].yaml, " 01") != NULL ||
		    strchr(value_rows[i].yaml, '~') != NULL)
			continue;
		read_yaml(&r, R_THU_TUC, value_rows[i].yaml,
		    strlen(value_rows[i].yaml));
		back(r.record, value_rows[i].label);
		drop(&r);
	}
}

/* Every procedure of the sample catalogue. */
static void
test_catalogue_comes_back(void **state)
{
	struct arena a;
	struct files files = { .arena = &a };
	size_t i, n = 0;

	(void)state;
	arena_init(&a);
	files_add(&files, NULL, "catalog/thu_tuc");
	for (i = 0; i < files.n; i++) {
		struct source s;
		struct reading r;

		assert_int_equal(source_read(&s, files.v[i].path, 1 << 20),
		    SOURCE_OK);
		read_yaml(&r, R_THU_TUC, s.data, s.len);
		back(r.record, files.v[i].path);
		drop(&r);
		source_release(&s);
		n++;
	}
	assert_true(n >= 98);
	arena_release(&a);
}

/* --- documents ----------------------------------------------------------- */

static json_t *
document(const struct one *o, bool whole, size_t n)
{
	const struct form *form = form_by_name("json");
	const struct export e = { .catalogue = &o->catalogue };
	const struct item item = { .procedure = o->procedure };
	struct exporter x = { .export = &e };
	json_error_t error;
	struct buf out;
	json_t *j;
	size_t i;

	buf_init(&out, 0);
	assert_true(form->head(&out, &x, whole));
	for (i = 0; i < n; i++) {
		if (i > 0)
			buf_puts(&out, form->between);
		assert_true(form->put(&out, &x, &item));
	}
	form->tail(&out, &x);
	assert_int_equal(out.data[out.len - 1], '\n');
	j = json_loads(out.data, JSON_REJECT_DUPLICATES, &error);
	if (j == NULL)
		fail_msg("%s in line %d of\n%s", error.text, error.line,
		    out.data);
	buf_release(&out);
	return j;
}

static void
test_several(void **state)
{
	struct one o;
	size_t n;

	(void)state;
	one_read(&o, "");
	for (n = 0; n < 3; n++) {
		json_t *j = document(&o, false, n);
		json_t *list = json_object_get(j, "thu_tuc");

		assert_string_equal(json_string_value(json_object_get(j,
		    "phien_ban")), "tthc/1");
		assert_int_equal(json_object_size(j), 2);
		assert_int_equal(json_array_size(list), n);
		if (n == 2)
			assert_true(json_equal(json_array_get(list, 0),
			    json_array_get(list, 1)));
		json_decref(j);
	}
	one_drop(&o);
}

/* Settings and the catalogue's own rows, without the facts of the law. */
static void
test_whole(void **state)
{
	json_t *j, *registers;
	struct one o;

	(void)state;
	one_read(&o, "");
	j = document(&o, true, 1);
	registers = json_object_get(j, "danh_muc");
	assert_string_equal(json_string_value(json_object_get(
	    json_object_get(j, "tthc"), "schema")), "tthc/1");
	assert_string_equal(json_string_value(json_object_get(
	    json_object_get(json_object_get(registers, "linh_vuc"),
	    "ho_tich"), "ten")), "Hộ tịch");
	assert_true(o.catalogue.tables[G_TINH].n > 0);
	assert_null(json_object_get(registers, "tinh"));
	json_decref(j);
	one_drop(&o);
}

/* A row that overrides a fact holds what the catalogue says, no more. */
static void
test_overriding_row(void **state)
{
	struct catalogue_file file = { .inside = "danh_muc/van_ban.yaml" };
	struct one o = { 0 };
	json_t *j, *fields;
	const char *id, *yaml;

	(void)state;
	catalogue_init(&o.catalogue, &o.arena);
	id = o.catalogue.tables[G_VAN_BAN].rows[0].id;
	yaml = arena_printf(&o.arena, "%s:\n  kiem_tra: false\n", id);
	source_from_bytes(&file.source, "van_ban.yaml", yaml, strlen(yaml));
	catalogue_take(&o.catalogue, "g", &file, 1);
	assert_true(has(catalogue_row(&o.catalogue, G_VAN_BAN, id)->record,
	    F_VAN_BAN_TEN));
	o.procedure = record_new(&o.arena, R_THU_TUC, NULL);
	j = document(&o, true, 0);
	fields = json_object_get(json_object_get(json_object_get(j,
	    "danh_muc"), "van_ban"), id);
	assert_int_equal(json_object_size(fields), 1);
	assert_true(json_is_false(json_object_get(fields, "kiem_tra")));
	json_decref(j);
	one_drop(&o);
}

static void
test_alone(void **state)
{
	const struct form *form = form_by_name("json");
	struct exporter x = { 0 };
	struct buf out, record;
	struct item item = { .alone = true };
	struct one o;

	(void)state;
	one_read(&o, "");
	item.procedure = o.procedure;
	buf_init(&out, 0);
	buf_init(&record, 0);
	json_record(&record, o.procedure, 0);
	buf_putc(&record, '\n');
	assert_true(form->put(&out, &x, &item));
	assert_string_equal(out.data, record.data);
	buf_release(&record);
	buf_release(&out);
	one_drop(&o);
}

int
main(void)
{
	static const struct CMUnitTest others[] = {
		cmocka_unit_test(test_layout),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_hostile_texts_come_back),
		cmocka_unit_test(test_values_come_back),
		cmocka_unit_test(test_catalogue_comes_back),
		cmocka_unit_test(test_several),
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_overriding_row),
		cmocka_unit_test(test_alone),
	};
	struct CMUnitTest values[N_OF(value_rows)] = { { 0 } };
	size_t i;
	int bad;

	for (i = 0; i < N_OF(value_rows); i++)
		values[i] = (struct CMUnitTest){ value_rows[i].label,
		    test_value, NULL, NULL, (void *)&value_rows[i] };
	bad = cmocka_run_group_tests_name("values", values, NULL, NULL);
	bad += cmocka_run_group_tests_name("others", others, NULL, NULL);
	return bad != 0;
}
