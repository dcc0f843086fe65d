/*
 * Changes as programs read them: the JSON document, its schema, SARIF, and
 * the table of formats.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>

#include "changes_sample.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static json_t *
load_json(const char *format, const struct changes *c)
{
	json_error_t error;
	json_t *o;
	struct buf b;

	render(&b, format, c);
	o = json_loads(b.data, 0, &error);
	assert_non_null(o);
	buf_release(&b);
	return o;
}

static json_t *
load_schema(enum lang lang)
{
	json_error_t error;
	json_t *o;
	struct buf b;

	buf_init(&b, 0);
	changes_schema(&b, lang);
	o = json_loads(b.data, 0, &error);
	assert_non_null(o);
	buf_release(&b);
	return o;
}

static bool
has_type(const json_t *v, const char *type)
{
	if (strcmp(type, "object") == 0)
		return json_is_object(v);
	if (strcmp(type, "array") == 0)
		return json_is_array(v);
	if (strcmp(type, "string") == 0)
		return json_is_string(v);
	if (strcmp(type, "integer") == 0)
		return json_is_integer(v);
	if (strcmp(type, "number") == 0)
		return json_is_number(v);
	if (strcmp(type, "boolean") == 0)
		return json_is_boolean(v);
	return json_is_null(v);
}

static bool valid(const json_t *root, const json_t *schema,
    const json_t *v);

static bool
valid_object(const json_t *root, const json_t *schema, json_t *v)
{
	const json_t *properties = json_object_get(schema, "properties");
	const char *key;
	const json_t *name;
	json_t *member;
	bool closed = json_is_false(json_object_get(schema,
	    "additionalProperties"));
	size_t i;

	json_array_foreach(json_object_get(schema, "required"), i, name)
		if (json_object_get(v, json_string_value(name)) == NULL)
			return false;
	json_object_foreach(v, key, member) {
		const json_t *s = json_object_get(properties, key);

		if (s == NULL ? closed : !valid(root, s, member))
			return false;
	}
	return true;
}

/* The words of draft-07 that the schema uses, and no others. */
static bool
valid(const json_t *root, const json_t *schema, const json_t *v)
{
	const char *ref = json_string_value(json_object_get(schema, "$ref"));
	const char *type = json_string_value(json_object_get(schema, "type"));
	const json_t *words = json_object_get(schema, "enum");
	const json_t *any = json_object_get(schema, "anyOf");
	const json_t *all = json_object_get(schema, "allOf");
	const json_t *items = json_object_get(schema, "items"), *o;
	bool ok = words == NULL && any == NULL;
	size_t i;

	if (ref != NULL)
		return valid(root, json_object_get(json_object_get(root,
		    "definitions"), ref + strlen("#/definitions/")), v);
	json_array_foreach(words, i, o)
		ok |= json_equal(o, v) != 0;
	json_array_foreach(any, i, o)
		ok |= valid(root, o, v);
	json_array_foreach(all, i, o)
		ok &= valid(root, o, v);
	if (type != NULL)
		ok &= has_type(v, type);
	if (items != NULL)
		json_array_foreach(v, i, o)
			ok &= valid(root, items, o);
	if (ok && json_is_object(v) && type != NULL)
		ok = valid_object(root, schema, (json_t *)v);
	return ok;
}

static void
test_schema(void **state)
{
	struct changes c = sample;
	json_t *schema[N_LANGS], *document, *first;
	enum lang lang;

	(void)state;
	for (lang = 0; lang < N_LANGS; lang++)
		schema[lang] = load_schema(lang);
	assert_false(json_equal(schema[LANG_VI], schema[LANG_EN]));
	c.findings = &one_found;
	document = load_json("json", &c);
	for (lang = 0; lang < N_LANGS; lang++)
		assert_true(valid(schema[lang], schema[lang], document));
	first = json_array_get(json_object_get(document, "changes"), 0);
	json_object_set_new(first, "class", json_string("nang_hon"));
	assert_false(valid(schema[0], schema[0], document));
	json_object_set_new(first, "class", json_string("bien_tap"));
	assert_true(valid(schema[0], schema[0], document));
	json_object_del(first, "fingerprint");
	assert_false(valid(schema[0], schema[0], document));
	json_decref(document);
	for (lang = 0; lang < N_LANGS; lang++)
		json_decref(schema[lang]);
}

/* The change with this fingerprint. */
static json_t *
change_in(const json_t *document, const char *fingerprint)
{
	json_t *o;
	size_t i;

	json_array_foreach(json_object_get(document, "changes"), i, o)
		if (strcmp(json_string_value(json_object_get(o,
		    "fingerprint")), fingerprint) == 0)
			return o;
	return NULL;
}

static void
test_json(void **state)
{
	json_t *document = load_json("json", &sample), *o, *delta;
	const char *class, *file;
	json_int_t line, value;
	double percent;

	(void)state;
	o = change_in(document, land_changes[LIMIT_CUT].fingerprint);
	assert_int_equal(json_unpack(o, "{s:s, s:o, s:{s:s, s:I}}", "class",
	    &class, "delta", &delta, "oldSource", "file", &file, "line",
	    &line), 0);
	assert_string_equal(class, "giam_ganh_nang");
	assert_string_equal(file, LAND);
	assert_int_equal(line, 14);
	assert_int_equal(json_unpack(delta, "{s:I, s:F}", "value", &value,
	    "percent", &percent), 0);
	assert_int_equal(value, -10);
	assert_true(percent > -28.571 && percent < -28.569);
	o = change_in(document, land_changes[PAPER_MORE].fingerprint);
	assert_true(json_is_null(json_object_get(o, "oldSource")));
	assert_true(json_is_null(json_object_get(o, "old")));
	delta = json_object_get(o, "delta");
	assert_true(json_is_null(json_object_get(delta, "percent")));
	o = change_in(document, birth_changes[0].fingerprint);
	assert_string_equal(json_string_value(json_object_get(
	    json_object_get(o, "accepted"), "decision")),
	    "12/2026/NQ-HĐND");
	json_decref(document);
}

static void
test_sarif(void **state)
{
	json_t *log = load_json("sarif", &sample), *run, *rules, *results, *o;
	const char *id;
	size_t i, k, errors = 0, accepted = 0;

	(void)state;
	run = json_array_get(json_object_get(log, "runs"), 0);
	assert_int_equal(json_unpack(run, "{s:o, s:{s:{s:o}}}", "results",
	    &results, "tool", "driver", "rules", &rules), 0);
	assert_int_equal(json_array_size(results), 9);
	assert_int_equal(json_array_size(rules), 6);
	json_array_foreach(rules, i, o) {
		id = json_string_value(json_object_get(o, "id"));
		for (k = 0; k < i; k++)
			assert_string_not_equal(id, json_string_value(
			    json_object_get(json_array_get(rules, k), "id")));
	}
	json_array_foreach(results, i, o) {
		const char *level, *kind;

		assert_int_equal(json_unpack(o, "{s:s}", "level", &level), 0);
		errors += strcmp(level, "error") == 0;
		if (json_unpack(o, "{s:[{s:s}]}", "suppressions", "kind",
		    &kind) == 0) {
			assert_string_equal(kind, "external");
			accepted++;
		}
	}
	assert_int_equal(errors, 2);
	assert_int_equal(accepted, 1);
	json_decref(log);
}

static void
test_table(void **state)
{
	const struct changes_format *v;
	size_t n, i;

	(void)state;
	v = changes_formats(&n);
	assert_true(n > 0);
	for (i = 0; i < n; i++) {
		assert_ptr_equal(changes_format_by_name(v[i].name), &v[i]);
		assert_non_null(v[i].doc[LANG_VI]);
		assert_non_null(v[i].doc[LANG_EN]);
	}
	assert_null(changes_format_by_name("xml"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_schema),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_sarif),
		cmocka_unit_test(test_table),
	};

	return cmocka_run_group_tests_name("changes_json", tests, set_up,
	    tear_down);
}
