/*
 * The formats for programs: every value is looked up in the parsed document.
 * Expected values follow schema tthc.findings/1, SARIF 2.1.0, GitLab's and
 * reviewdog's field lists, Checkstyle 4.3 and JUnit.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include <jansson.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include "report_sample.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* Keys and indexes divided by spaces, since keys may hold a slash. */
static json_t *
dig(json_t *v, const char *path)
{
	char key[64];
	size_t n;

	for (; *path != '\0'; path += n + (path[n] == ' ')) {
		n = strcspn(path, " ");
		assert_true(n < sizeof key);
		memcpy(key, path, n);
		key[n] = '\0';
		v = json_is_array(v) ?
		    json_array_get(v, strtoul(key, NULL, 10)) :
		    json_object_get(v, key);
	}
	return v;
}

static json_t *
parse(const struct buf *b)
{
	json_error_t error;
	json_t *v = json_loadb(b->data, b->len,
	    JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);

	if (v == NULL)
		fail_msg("%s in: %s", error.text, b->data);
	return v;
}

/* The value as compact JSON; NULL stands for a key that must not be there. */
static const struct json_row {
	const char *format, *path, *value;
} json_rows[] = {
	{ "json", "schema", "\"tthc.findings/1\"" },
	{ "json", "tool", "{\"name\":\"tthc-lint\",\"version\":\"0.1.0\"}" },
	{ "json", "asOf", "\"2026-11-22\"" },
	{ "json", "lang", "\"vi\"" },
	{ "json", "summary", "{\"files\":12,\"errors\":1,\"warnings\":2,"
	    "\"infos\":5,\"fixable\":0,\"suppressed\":1,\"baselined\":3,"
	    "\"hidden\":4}" },
	{ "json", "findings 5", NULL },
	{ "json", "findings 0 file", "\"./a\\nb, 100%:x.yaml\"" },
	{ "json", "findings 0 line", "null" },
	{ "json", "findings 0 column", "null" },
	{ "json", "findings 0 endLine", "null" },
	{ "json", "findings 0 endColumn", "null" },
	{ "json", "findings 0 snippet", "null" },
	{ "json", "findings 0 pointer", "\"\"" },
	{ "json", "findings 0 procedure", "null" },
	{ "json", "findings 0 legalBasis", "[]" },
	{ "json", "findings 0 related", "[]" },
	{ "json", "findings 1 code", "\"TT412\"" },
	{ "json", "findings 1 name", "\"phi-thieu-don-vi-tinh\"" },
	{ "json", "findings 1 nameEn", "\"fee-no-unit\"" },
	{ "json", "findings 1 level", "\"error\"" },
	{ "json", "findings 1 message",
	    "\"mức thu 8.000 đồng chưa ghi đơn vị tính\"" },
	{ "json", "findings 1 help",
	    "\"thêm don_vi_tinh, ví dụ: don_vi_tinh: bản\"" },
	{ "json", "findings 1 legalBasis", "[\"Điều 8 Luật Phí và lệ phí\","
	    "\"Thông tư 85/2019/TT-BTC\"]" },
	{ "json", "findings 1 procedure", "\"1.001193\"" },
	{ "json", "findings 1 pointer", "\"/phi/0/muc_thu\"" },
	{ "json", "findings 1 line", "14" },
	{ "json", "findings 1 column", "18" },
	{ "json", "findings 1 endLine", "14" },
	{ "json", "findings 1 endColumn", "22" },
	{ "json", "findings 1 snippet", "\"        muc_thu: 8000\"" },
	{ "json", "findings 1 related",
	    "[{\"file\":\"thu_tuc/1.001193.yaml\",\"line\":30,\"column\":12,"
	    "\"endLine\":30,\"endColumn\":16}]" },
	{ "json", "findings 1 fix", "null" },
	{ "json", "findings 1 suppressed", "null" },
	{ "json", "findings 1 fingerprint",
	    "\"00000000000000000000000000000002\"" },
	{ "json", "findings 2 message", "\"chữ \\\"<b>|`]]>\\\" & 5% {x}\"" },
	{ "json", "findings 2 help", "null" },
	{ "json", "findings 2 endLine", "22" },
	{ "json", "findings 2 endColumn", "1" },
	{ "json", "findings 3 suppressed", "\"giữ như bản gốc\"" },
	{ "json", "findings 4 file",
	    "\"thu_tuc/đ\\u001B]0;x\\u0007\uFFFD.yaml\"" },
	{ "json", "findings 4 message",
	    "\"có \\u001B[31m\xc2\x9b\\n\uFFFD\"" },
	{ "json", "findings 4 snippet",
	    "\"ab\\u001B[c\u202e\\td\uFFFD\u200be\"" },

	{ "sarif", "version", "\"2.1.0\"" },
	{ "sarif", "runs 0 columnKind", "\"unicodeCodePoints\"" },
	{ "sarif", "runs 0 language", "\"vi\"" },
	{ "sarif", "runs 0 properties asOf", "\"2026-11-22\"" },
	{ "sarif", "runs 0 tool driver name", "\"tthc-lint\"" },
	{ "sarif", "runs 0 tool driver version", "\"0.1.0\"" },
	{ "sarif", "runs 0 tool driver rules 3", NULL },
	{ "sarif", "runs 0 tool driver rules 1 id", "\"TT412\"" },
	{ "sarif", "runs 0 tool driver rules 1 name",
	    "\"phi-thieu-don-vi-tinh\"" },
	{ "sarif", "runs 0 tool driver rules 1 shortDescription text",
	    "\"mức thu … đồng chưa ghi đơn vị tính\"" },
	{ "sarif", "runs 0 tool driver rules 1 fullDescription text",
	    "\"Người nộp phải biết trả cho cái gì.\"" },
	{ "sarif", "runs 0 tool driver rules 1 helpUri", NULL },
	{ "sarif", "runs 0 tool driver rules 2 defaultConfiguration level",
	    "\"note\"" },
	{ "sarif", "runs 0 results 5", NULL },
	{ "sarif", "runs 0 results 0 level", "\"warning\"" },
	{ "sarif", "runs 0 results 0 locations 0",
	    "{\"physicalLocation\":{\"artifactLocation\":"
	    "{\"uri\":\"a%0Ab%2C%20100%25%3Ax.yaml\"}}}" },
	{ "sarif", "runs 0 results 1 ruleId", "\"TT412\"" },
	{ "sarif", "runs 0 results 1 ruleIndex", "1" },
	{ "sarif", "runs 0 results 1 level", "\"error\"" },
	{ "sarif", "runs 0 results 1 message text",
	    "\"mức thu 8.000 đồng chưa ghi đơn vị tính. Cách sửa: "
	    "thêm don_vi_tinh, ví dụ: don_vi_tinh: bản\"" },
	{ "sarif", "runs 0 results 1 locations 0 physicalLocation region",
	    "{\"startLine\":14,\"startColumn\":18,\"endLine\":14,"
	    "\"endColumn\":22}" },
	{ "sarif",
	    "runs 0 results 1 locations 0 physicalLocation contextRegion",
	    "{\"startLine\":14,\"snippet\":"
	    "{\"text\":\"        muc_thu: 8000\"}}" },
	{ "sarif", "runs 0 results 1 locations 0 logicalLocations",
	    "[{\"fullyQualifiedName\":\"/phi/0/muc_thu\"}]" },
	{ "sarif", "runs 0 results 1 partialFingerprints",
	    "{\"tthcFinding/v1\":\"00000000000000000000000000000002\"}" },
	{ "sarif", "runs 0 results 1 suppressions", "[]" },
	{ "sarif", "runs 0 results 1 fixes", NULL },
	{ "sarif", "runs 0 results 1 properties procedure", "\"1.001193\"" },
	{ "sarif", "runs 0 results 1 relatedLocations 0 physicalLocation "
	    "region startLine", "30" },
	{ "sarif", "runs 0 results 2 ruleIndex", "2" },
	{ "sarif", "runs 0 results 2 level", "\"note\"" },
	{ "sarif", "runs 0 results 2 message text",
	    "\"chữ \\\"<b>|`]]>\\\" & 5% {{x}}\"" },
	{ "sarif", "runs 0 results 2 locations 0 physicalLocation region",
	    "{\"startLine\":20,\"startColumn\":12,\"endLine\":22,"
	    "\"endColumn\":1}" },
	{ "sarif",
	    "runs 0 results 2 locations 0 physicalLocation contextRegion",
	    NULL },
	{ "sarif", "runs 0 results 3 suppressions",
	    "[{\"kind\":\"inSource\",\"justification\":"
	    "\"giữ như bản gốc\"}]" },
	{ "sarif", "runs 0 results 4 locations 0 physicalLocation "
	    "artifactLocation uri",
	    "\"thu_tuc/%C4%91%1B%5D0%3Bx%07%FF.yaml\"" },

	{ "gitlab", "4", NULL },
	{ "gitlab", "0 description",
	    "\"TT903: tệp lớn hơn 8 MiB. Cách sửa: tách tệp\"" },
	{ "gitlab", "0 location", "{\"path\":\"a\\nb, 100%:x.yaml\","
	    "\"lines\":{\"begin\":1,\"end\":1}}" },
	{ "gitlab", "0 severity", "\"minor\"" },
	{ "gitlab", "1 severity", "\"major\"" },
	{ "gitlab", "1 check_name", "\"TT412\"" },
	{ "gitlab", "1 fingerprint",
	    "\"00000000000000000000000000000002\"" },
	{ "gitlab", "2 severity", "\"info\"" },
	{ "gitlab", "2 location lines", "{\"begin\":20,\"end\":21}" },

	{ "rdjson", "source name", "\"tthc-lint\"" },
	{ "rdjson", "diagnostics 4", NULL },
	{ "rdjson", "diagnostics 0 location range", NULL },
	{ "rdjson", "diagnostics 0 severity", "\"WARNING\"" },
	{ "rdjson", "diagnostics 1 severity", "\"ERROR\"" },
	{ "rdjson", "diagnostics 1 code value", "\"TT412\"" },
	{ "rdjson", "diagnostics 2 severity", "\"INFO\"" },
	{ "rdjson", "diagnostics 2 location range",
	    "{\"start\":{\"line\":20,\"column\":13},"
	    "\"end\":{\"line\":22,\"column\":1}}" },
};

static void
test_json_value(void **state)
{
	const struct json_row *r = *state;
	char *text = NULL;
	json_t *v, *found;
	struct buf b;

	render(&b, r->format, &sample_run);
	v = parse(&b);
	found = dig(v, r->path);
	if (r->value == NULL) {
		assert_null(found);
	} else {
		assert_non_null(found);
		text = json_dumps(found, JSON_ENCODE_ANY | JSON_COMPACT);
		assert_string_equal(text, r->value);
	}
	free(text);
	json_decref(v);
	buf_release(&b);
}

static void
test_json_english(void **state)
{
	struct report_run run = sample_run;
	struct buf b;
	json_t *v;

	(void)state;
	run.lang = LANG_EN;
	render(&b, "sarif", &run);
	v = parse(&b);
	assert_string_equal(json_string_value(dig(v, "runs 0 language")),
	    "en");
	assert_string_equal(json_string_value(dig(v,
	    "runs 0 tool driver rules 1 name")), "fee-no-unit");
	json_decref(v);
	buf_release(&b);
}

static void
test_sarif_absolute(void **state)
{
	const struct place at = { .path = "/srv/tthc/a b.yaml" };
	struct report_item item = samples[WHOLE_FILE];
	struct report_run run = sample_run;
	struct buf b;
	json_t *v;

	(void)state;
	item.at = &at;
	run.items = &item;
	run.n_items = 1;
	render(&b, "sarif", &run);
	v = parse(&b);
	assert_string_equal(json_string_value(dig(v, "runs 0 results 0 "
	    "locations 0 physicalLocation artifactLocation uri")),
	    "file:///srv/tthc/a%20b.yaml");
	json_decref(v);
	buf_release(&b);
}

/* The first line tells about the run, each other one is a finding. */
static void
test_jsonl(void **state)
{
	json_t *document, *head, *item;
	struct report_run run = sample_run;
	struct buf b, whole;
	const char *second;

	(void)state;
	run.items = &samples[WARNING];
	run.n_items = 1;
	render(&b, "jsonl", &run);
	render(&whole, "json", &run);
	second = strchr(b.data, '\n') + 1;
	assert_ptr_equal(strchr(second, '\n'), b.data + b.len - 1);
	head = json_loadb(b.data, (size_t)(second - b.data), 0, NULL);
	item = json_loads(second, 0, NULL);
	document = parse(&whole);
	assert_true(json_equal(item, dig(document, "findings 0")));
	json_object_del(document, "findings");
	assert_true(json_equal(head, document));
	json_decref(head);
	json_decref(item);
	json_decref(document);
	buf_release(&b);
	buf_release(&whole);
}

static const struct xml_row {
	const char *format, *xpath, *value;
} xml_rows[] = {
	{ "checkstyle", "/checkstyle/@version", "4.3" },
	{ "checkstyle", "count(/checkstyle/file)", "3" },
	{ "checkstyle", "count(//error)", "4" },
	{ "checkstyle", "//file[1]/@name", "./a\nb, 100%:x.yaml" },
	{ "checkstyle", "//file[1]/error/@line", "0" },
	{ "checkstyle", "count(//file[1]/error/@column)", "0" },
	{ "checkstyle", "//file[1]/error/@severity", "warning" },
	{ "checkstyle", "count(//file[2]/error)", "2" },
	{ "checkstyle", "//file[2]/error[1]/@line", "14" },
	{ "checkstyle", "//file[2]/error[1]/@column", "18" },
	{ "checkstyle", "//file[2]/error[1]/@severity", "error" },
	{ "checkstyle", "//file[2]/error[1]/@source", "tthc-lint.TT412" },
	{ "checkstyle", "//file[2]/error[1]/@message",
	    "mức thu 8.000 đồng chưa ghi đơn vị tính. Cách sửa: "
	    "thêm don_vi_tinh, ví dụ: don_vi_tinh: bản" },
	{ "checkstyle", "//file[2]/error[2]/@severity", "info" },
	{ "checkstyle", "//file[2]/error[2]/@message",
	    "chữ \"<b>|`]]>\" & 5% {x}" },
	{ "checkstyle", "//file[3]/@name",
	    "thu_tuc/đ\uFFFD]0;x\uFFFD\uFFFD.yaml" },
	{ "checkstyle", "//file[3]/error/@message",
	    "có \uFFFD[31m\xc2\x9b\n\uFFFD. Cách sửa: xóa \u200b" },
	{ "junit", "/testsuites/@tests", "4" },
	{ "junit", "/testsuites/@failures", "4" },
	{ "junit", "/testsuites/@time", "0" },
	{ "junit", "count(//@timestamp)", "0" },
	{ "junit", "count(/testsuites/testsuite)", "3" },
	{ "junit", "//testsuite[2]/@name", "thu_tuc/1.001193.yaml" },
	{ "junit", "//testsuite[2]/@tests", "2" },
	{ "junit", "//testsuite[2]/@failures", "2" },
	{ "junit", "//testsuite[2]/@time", "0" },
	{ "junit", "//testsuite[2]/properties/property[@name='asOf']/@value",
	    "2026-11-22" },
	{ "junit", "//testsuite[1]/testcase/@name", "TT903 tep-qua-lon" },
	{ "junit", "//testsuite[2]/testcase[1]/@classname",
	    "thu_tuc/1.001193.yaml" },
	{ "junit", "//testsuite[2]/testcase[1]/@file",
	    "thu_tuc/1.001193.yaml" },
	{ "junit", "//testsuite[2]/testcase[1]/@name",
	    "TT412 phi-thieu-don-vi-tinh 14:18" },
	{ "junit", "//testsuite[2]/testcase[1]/@time", "0" },
	{ "junit", "//testsuite[2]/testcase[1]/failure/@type", "error" },
	{ "junit", "//testsuite[2]/testcase[2]/failure/@message",
	    "chữ \"<b>|`]]>\" & 5% {x}" },
	{ "junit", "//testsuite[2]/testcase[2]/failure",
	    "thu_tuc/1.001193.yaml:20:12: chữ \"<b>|`]]>\" & 5% {x}" },
	{ "junit", "//testsuite[3]/testcase/failure",
	    "thu_tuc/đ\\x1b]0;x\\x07\\xff.yaml:105:5: "
	    "có \uFFFD[31m\xc2\x9b\n\uFFFD. Cách sửa: xóa \u200b" },
};

static xmlDocPtr
parse_xml(const struct buf *b)
{
	xmlDocPtr doc = xmlReadMemory(b->data, (int)b->len, NULL, NULL,
	    XML_PARSE_NONET | XML_PARSE_NOERROR);

	if (doc == NULL)
		fail_msg("no XML: %s", b->data);
	return doc;
}

static void
assert_xpath(const struct buf *b, const char *xpath, const char *value)
{
	xmlDocPtr doc = parse_xml(b);
	xmlXPathContextPtr context = xmlXPathNewContext(doc);
	xmlXPathObjectPtr found = xmlXPathEvalExpression(
	    (const xmlChar *)xpath, context);
	xmlChar *text;

	assert_non_null(found);
	text = xmlXPathCastToString(found);
	assert_string_equal((const char *)text, value);
	xmlFree(text);
	xmlXPathFreeObject(found);
	xmlXPathFreeContext(context);
	xmlFreeDoc(doc);
}

static void
test_xml_value(void **state)
{
	const struct xml_row *r = *state;
	struct buf b;

	render(&b, r->format, &sample_run);
	assert_xpath(&b, r->xpath, r->value);
	buf_release(&b);
}

static void
test_junit_clean(void **state)
{
	struct report_run run = sample_run;
	struct buf b;

	(void)state;
	run.n_items = 0;
	render(&b, "junit", &run);
	assert_xpath(&b, "/testsuites/@tests", "1");
	assert_xpath(&b, "/testsuites/@failures", "0");
	assert_xpath(&b, "count(//testcase)", "1");
	assert_xpath(&b, "count(//testcase/*)", "0");
	assert_xpath(&b, "//testcase/@time", "0");
	buf_release(&b);
}

/* Each byte in a path, a message and a source line: always one document. */
static void
test_any_byte(void **state)
{
	static const char *const json[] = {
		"json", "sarif", "gitlab", "rdjson",
	};
	static const char *const xml[] = { "junit", "checkstyle" };
	char text[] = { 'a', 0, 'b', 0 };
	const struct place at = {
		.path = text, .from = { 1, 2, 2 }, .to = { 1, 3, 3 },
		.line = text, .line_len = 3,
	};
	struct report_item item = samples[WARNING];
	struct report_run run = sample_run;
	struct buf b;
	size_t i;
	int c;

	(void)state;
	item.at = &at;
	item.message = item.help = item.pointer = item.procedure = text;
	run.items = &item;
	run.n_items = 1;
	for (c = 1; c < 256; c++) {
		text[1] = (char)c;
		for (i = 0; i < N_OF(json); i++) {
			render(&b, json[i], &run);
			json_decref(parse(&b));
			buf_release(&b);
		}
		for (i = 0; i < N_OF(xml); i++) {
			render(&b, xml[i], &run);
			xmlFreeDoc(parse_xml(&b));
			buf_release(&b);
		}
	}
}

/* What is legal but hidden never stands raw in a document for programs. */
static void
test_hidden_is_escaped(void **state)
{
	static const char *const formats[] = {
		"json", "jsonl", "sarif", "gitlab", "rdjson", "junit",
		"checkstyle",
	};
	static const char *const hidden[] = {
		"\x1b", "\x7f", "\xc2\x9b", "\u202e", "\u200b", "\U000e0001",
	};
	struct report_item item = samples[WARNING];
	struct report_run run = sample_run;
	struct buf b;
	size_t i, j;

	(void)state;
	run.items = &item;
	run.n_items = 1;
	for (i = 0; i < N_OF(formats); i++)
		for (j = 0; j < N_OF(hidden); j++) {
			item.message = hidden[j];
			render(&b, formats[i], &run);
			assert_null(strstr(b.data, hidden[j]));
			buf_release(&b);
		}
	item.message = "\U000e0001";
	render(&b, "jsonl", &run);
	assert_non_null(strstr(b.data, "\"message\":\"\\uDB40\\uDC01\""));
	buf_release(&b);
}

enum { N_OTHERS = 6 };

int
main(void)
{
	static const struct CMUnitTest others[N_OTHERS] = {
		cmocka_unit_test(test_json_english),
		cmocka_unit_test(test_sarif_absolute),
		cmocka_unit_test(test_jsonl),
		cmocka_unit_test(test_junit_clean),
		cmocka_unit_test(test_any_byte),
		cmocka_unit_test(test_hidden_is_escaped),
	};
	struct CMUnitTest tests[N_OF(json_rows) + N_OF(xml_rows) + N_OTHERS];
	size_t n = 0, i;

	for (i = 0; i < N_OF(json_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = json_rows[i].path,
			.test_func = test_json_value,
			.initial_state = (void *)&json_rows[i],
		};
	for (i = 0; i < N_OF(xml_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = xml_rows[i].xpath,
			.test_func = test_xml_value,
			.initial_state = (void *)&xml_rows[i],
		};
	memcpy(tests + n, others, sizeof others);
	return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
