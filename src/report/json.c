/* The documents of schema tthc.findings/1: json, and jsonl line by line. */
#include <string.h>

#include "report/formats.h"
#include "report/json_out.h"

static const char schema[] = "tthc.findings/1";

json_t *
json_basis(const char *basis)
{
	json_t *list = json_array();
	size_t n;

	while (basis != NULL && *basis != '\0') {
		n = strcspn(basis, ";");
		json_array_append_new(list, json_text(basis, n));
		basis += n;
		basis += strspn(basis, "; ");
	}
	return list;
}

/* Null for a finding about a whole file. */
static json_t *
number_or_null(unsigned n)
{
	return n == 0 ? json_null() : json_integer(n);
}

static json_t *
snippet_or_null(const struct place *at)
{
	if (!has_lines(at) || at->line == NULL)
		return json_null();
	return json_text(at->line, at->line_len);
}

void
json_set_place(json_t *o, const struct place *at)
{
	bool lines = has_lines(at);

	json_object_set_new(o, "file", json_text_or_null(at->path));
	json_object_set_new(o, "line", number_or_null(at->from.line));
	json_object_set_new(o, "column",
	    number_or_null(lines ? at->from.column : 0));
	json_object_set_new(o, "endLine",
	    number_or_null(lines ? at->to.line : 0));
	json_object_set_new(o, "endColumn",
	    number_or_null(lines ? at->to.column : 0));
}

static json_t *
related_list(const struct report_item *it)
{
	json_t *list = json_array(), *o;
	size_t i;

	for (i = 0; i < it->n_related; i++) {
		o = json_object();
		json_set_place(o, &it->related[i]);
		json_array_append_new(list, o);
	}
	return list;
}

/* NULL for a text that says nothing. */
static const char *
unless_empty(const char *s)
{
	return *s == '\0' ? NULL : s;
}

json_t *
json_finding(const struct report_item *it)
{
	json_t *o = json_pack("{s:s, s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:o}",
	    "code", it->rule->code,
	    "name", it->rule->name,
	    "nameEn", it->rule->name_en,
	    "level", level_name(it->level),
	    "message", json_text_or_null(it->message),
	    "help", json_text_or_null(unless_empty(it->help)),
	    "legalBasis", json_basis(it->rule->basis),
	    "procedure", json_text_or_null(unless_empty(it->procedure)),
	    "pointer", json_text_or_null(it->pointer));

	json_set_place(o, it->at);
	json_object_set_new(o, "snippet", snippet_or_null(it->at));
	json_object_set_new(o, "related", related_list(it));
	json_object_set_new(o, "fix", json_null());
	json_object_set_new(o, "suppressed",
	    json_text_or_null(it->suppressed));
	json_object_set_new(o, "fingerprint", json_string(it->fingerprint));
	return o;
}

static json_t *
summary_json(const struct report_run *run)
{
	return json_pack(
	    "{s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I}",
	    "files", (json_int_t)run->files,
	    "errors", (json_int_t)run->count[LEVEL_ERROR],
	    "warnings", (json_int_t)run->count[LEVEL_WARNING],
	    "infos", (json_int_t)run->count[LEVEL_INFO],
	    "fixable", (json_int_t)0,
	    "suppressed", (json_int_t)run->suppressed,
	    "baselined", (json_int_t)run->baselined,
	    "hidden", (json_int_t)run->hidden);
}

/* All of the document but the findings. */
static json_t *
head_json(const struct report_run *run)
{
	return json_pack("{s:s, s:{s:s, s:s}, s:s, s:s, s:o}",
	    "schema", schema,
	    "tool", "name", run->tool, "version", run->version,
	    "asOf", run->as_of,
	    "lang", run->lang == LANG_EN ? "en" : "vi",
	    "summary", summary_json(run));
}

void
render_json(struct buf *out, const struct report_run *run)
{
	json_t *document = head_json(run), *list = json_array();
	size_t i;

	for (i = 0; i < run->n_items; i++)
		json_array_append_new(list, json_finding(&run->items[i]));
	json_object_set_new(document, "findings", list);
	json_put(out, document, JSON_INDENT(2));
}

void
render_jsonl(struct buf *out, const struct report_run *run)
{
	size_t i;

	json_put(out, head_json(run), JSON_COMPACT);
	for (i = 0; i < run->n_items; i++)
		json_put(out, json_finding(&run->items[i]), JSON_COMPACT);
}
