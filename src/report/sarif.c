/*
 * SARIF 2.1.0 (OASIS). Rules that have results are described in full, since
 * readers have no address to look them up at. `fixes` is left out while there
 * are none: an empty one makes GitHub reject the whole report.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "report/explain.h"
#include "report/formats.h"
#include "report/json_out.h"

static const char *const levels[] = {
	[LEVEL_OFF] = "none",
	[LEVEL_INFO] = "note",
	[LEVEL_WARNING] = "warning",
	[LEVEL_ERROR] = "error",
};

/* tool.driver.rules: each rule that has results, in order of the first. */
struct rule_list {
	const struct rule **v;
	size_t n;
};

/* Takes over the text of a buffer as a string. */
static json_t *
take_text(struct buf *b)
{
	json_t *value = json_text(b->data, b->len);

	buf_release(b);
	return value;
}

static json_t *
general_text(const char *text)
{
	struct buf b;

	buf_init(&b, 0);
	rule_general(&b, text);
	return take_text(&b);
}

static json_t *
help_text(const struct rule *rule, enum lang lang)
{
	struct buf b;

	buf_init(&b, 0);
	rule_explain(&b, rule, lang, 0);
	return take_text(&b);
}

static json_t *
rule_json(const struct rule *rule, enum lang lang)
{
	return json_pack(
	    "{s:s, s:s, s:{s:o}, s:{s:o}, s:{s:o}, s:{s:s}}",
	    "id", rule->code,
	    "name", lang == LANG_EN ? rule->name_en : rule->name,
	    "shortDescription", "text", general_text(rule->message[lang]),
	    "fullDescription", "text", json_text_or_null(rule->why[lang]),
	    "help", "text", help_text(rule, lang),
	    "defaultConfiguration", "level", levels[rule->level]);
}

/* The place of a rule in the list, at the end if it was not there yet. */
static json_int_t
rule_index(struct rule_list *list, const struct rule *rule)
{
	size_t i = 0;

	while (i < list->n && list->v[i] != rule)
		i++;
	if (i == list->n)
		list->v[list->n++] = rule;
	return (json_int_t)i;
}

static json_t *
rules_json(const struct rule_list *list, enum lang lang)
{
	json_t *rules = json_array();
	size_t i;

	for (i = 0; i < list->n; i++)
		json_array_append_new(rules, rule_json(list->v[i], lang));
	return rules;
}

/* An RFC 3986 reference: relative to the root of the repository. */
static json_t *
uri_json(const char *path)
{
	struct buf b;

	buf_init(&b, 0);
	path = plain_path(path);
	if (*path == '/')
		buf_puts(&b, "file://");
	for (; *path != '\0'; path++) {
		unsigned char c = (unsigned char)*path;

		if (c < 0x80 && (isalnum(c) || strchr("-._~/", c) != NULL))
			buf_putc(&b, *path);
		else
			buf_printf(&b, "%%%02X", c);
	}
	return take_text(&b);
}

static json_t *
region_json(const struct place *at)
{
	return json_pack("{s:I, s:I, s:I, s:I}",
	    "startLine", (json_int_t)at->from.line,
	    "startColumn", (json_int_t)at->from.column,
	    "endLine", (json_int_t)at->to.line,
	    "endColumn", (json_int_t)at->to.column);
}

/* The source line: viewers show it when they do not have the file. */
static json_t *
context_json(const struct place *at)
{
	return json_pack("{s:I, s:{s:o}}",
	    "startLine", (json_int_t)at->from.line,
	    "snippet", "text", json_text(at->line, at->line_len));
}

static json_t *
location_json(const struct place *at)
{
	json_t *physical = json_pack("{s:{s:o}}",
	    "artifactLocation", "uri", uri_json(at->path));

	if (has_lines(at))
		json_object_set_new(physical, "region", region_json(at));
	/* A context must contain the region. */
	if (has_lines(at) && at->line != NULL &&
	    at->to.line == at->from.line)
		json_object_set_new(physical, "contextRegion",
		    context_json(at));
	return json_pack("{s:o}", "physicalLocation", physical);
}

static json_t *
item_location(const struct report_item *it)
{
	json_t *location = location_json(it->at);

	if (*it->pointer != '\0')
		json_object_set_new(location, "logicalLocations",
		    json_pack("[{s:o}]", "fullyQualifiedName",
		    json_text_or_null(it->pointer)));
	return location;
}

/* In SARIF's messages braces enclose placeholders; real ones are doubled. */
static json_t *
message_json(const struct report_run *run, const struct report_item *it)
{
	struct buf plain, text;
	const char *p;

	buf_init(&plain, 0);
	buf_init(&text, 0);
	put_advice(&plain, run, it);
	for (p = plain.data; *p != '\0'; p++) {
		if (*p == '{' || *p == '}')
			buf_putc(&text, *p);
		buf_putc(&text, *p);
	}
	buf_release(&plain);
	return json_pack("{s:o}", "text", take_text(&text));
}

/* Every result has the list, as the standard wants when one has it. */
static json_t *
suppressions_json(const struct report_item *it)
{
	if (it->suppressed == NULL)
		return json_array();
	return json_pack("[{s:s, s:o}]",
	    "kind", it->external ? "external" : "inSource",
	    "justification", json_text_or_null(it->suppressed));
}

static json_t *
related_json(const struct report_item *it)
{
	json_t *list = json_array(), *location;
	size_t i;

	for (i = 0; i < it->n_related; i++) {
		location = location_json(&it->related[i]);
		json_object_set_new(location, "id",
		    json_integer((json_int_t)i));
		json_array_append_new(list, location);
	}
	return list;
}

static json_t *
result_json(const struct report_run *run, const struct report_item *it,
    struct rule_list *rules)
{
	json_t *o = json_pack("{s:s, s:I, s:s, s:o, s:[o], s:{s:s}, s:o}",
	    "ruleId", it->rule->code,
	    "ruleIndex", rule_index(rules, it->rule),
	    "level", levels[it->level],
	    "message", message_json(run, it),
	    "locations", item_location(it),
	    "partialFingerprints", "tthcFinding/v1", it->fingerprint,
	    "suppressions", suppressions_json(it));

	if (it->n_related > 0)
		json_object_set_new(o, "relatedLocations", related_json(it));
	if (*it->procedure != '\0')
		json_object_set_new(o, "properties", json_pack("{s:o}",
		    "procedure", json_text_or_null(it->procedure)));
	return o;
}

static json_t *
results_json(const struct report_run *run, struct rule_list *rules)
{
	json_t *results = json_array();
	size_t i;

	for (i = 0; i < run->n_items; i++)
		json_array_append_new(results,
		    result_json(run, &run->items[i], rules));
	return results;
}

void
render_sarif(struct buf *out, const struct report_run *run)
{
	const char *lang = run->lang == LANG_EN ? "en" : "vi";
	struct rule_list rules = {
		.v = xmalloc(run->n_items * sizeof *rules.v),
	};
	json_t *results = results_json(run, &rules);

	json_put(out, json_pack("{s:s, s:s, s:[{s:{s:{s:s, s:s, s:s, s:o}},"
	    "s:s, s:s, s:o, s:{s:s}}]}",
	    "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/"
	    "errata01/os/schemas/sarif-schema-2.1.0.json",
	    "version", "2.1.0",
	    "runs", "tool", "driver",
	    "name", run->tool, "version", run->version,
	    "language", lang, "rules", rules_json(&rules, run->lang),
	    "language", lang,
	    "columnKind", "unicodeCodePoints",
	    "results", results,
	    "properties", "asOf", run->as_of), JSON_INDENT(2));
	free(rules.v);
}
