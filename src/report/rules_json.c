/* Rules as JSON objects. */
#include "report/json_out.h"
#include "report/rules_json.h"

static json_t *
rule_object(const struct rule *r, enum lang lang)
{
	json_t *o = json_object();

	json_object_set_new(o, "code", json_text_or_null(r->code));
	json_object_set_new(o, "name", json_text_or_null(r->name));
	json_object_set_new(o, "nameEn", json_text_or_null(r->name_en));
	json_object_set_new(o, "level", json_string(level_name(r->level)));
	json_object_set_new(o, "message",
	    json_text_or_null(r->message[lang]));
	json_object_set_new(o, "help", json_text_or_null(r->help[lang]));
	json_object_set_new(o, "why", json_text_or_null(r->why[lang]));
	json_object_set_new(o, "legalBasis", json_text_or_null(r->basis));
	json_object_set_new(o, "from", json_text_or_null(r->from));
	json_object_set_new(o, "until", json_text_or_null(r->until));
	json_object_set_new(o, "before", json_text_or_null(r->before));
	json_object_set_new(o, "bad", json_text_or_null(r->bad));
	json_object_set_new(o, "good", json_text_or_null(r->good));
	return o;
}

void
rules_json(struct buf *out, const struct rule *r, enum lang lang)
{
	json_t *list;
	size_t i;

	if (r != NULL) {
		json_put(out, rule_object(r, lang), JSON_INDENT(2));
		return;
	}
	list = json_array();
	for (i = 0; i < N_RULES; i++)
		json_array_append_new(list, rule_object(rule_of(
		    (enum rule_id)i), lang));
	json_put(out, list, JSON_INDENT(2));
}
