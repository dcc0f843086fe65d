/* The document of schema tthc.changes/1; see changes_schema.c. */
#include <stdlib.h>

#include "base/die.h"
#include "report/changes_parts.h"
#include "report/formats.h"
#include "report/json_out.h"

/* NULL for a text that says nothing. */
static const char *
unless_empty(const char *s)
{
	return *s == '\0' ? NULL : s;
}

/* Thousandths as the number they are. */
static json_t *
milli_json(long long milli)
{
	if (milli % 1000 == 0)
		return json_integer(milli / 1000);
	return json_real((double)milli / 1000);
}

static json_t *
amount_json(const struct delta *d, long long n)
{
	if (d->kind == DELTA_TIME || d->kind == DELTA_PERCENT)
		return milli_json(n);
	return json_integer(n);
}

static const char *
unit_of(const struct delta *d)
{
	static const char *const units[] = {
		[UNIT_NONE] = "", [UNIT_GIO] = "gio",
		[UNIT_GIO_LAM_VIEC] = "gio_lam_viec", [UNIT_NGAY] = "ngay",
		[UNIT_NGAY_LAM_VIEC] = "ngay_lam_viec",
		[UNIT_TUAN] = "tuan", [UNIT_THANG] = "thang",
		[UNIT_NAM] = "nam", [UNIT_TRONG_NGAY] = "trong_ngay",
		[UNIT_KHONG_QUY_DINH] = "khong_quy_dinh",
	};

	switch (d->kind) {
	case DELTA_NONE:
		break;
	case DELTA_TIME:
		return units[d->unit];
	case DELTA_MONEY:
		return word_of(d->currency)->word;
	case DELTA_PERCENT:
		return "phan_tram";
	case DELTA_COUNT:
		return d->counted->key;
	}
	return "";
}

/* Signed, in percent of what was before; null where that says nothing. */
static json_t *
percent_json(const struct delta *d)
{
	long long n = llabs(d->after - d->before);

	if ((d->kind != DELTA_TIME && d->kind != DELTA_MONEY) ||
	    d->before <= 0)
		return json_null();
	n = hundredths(n, d->before);
	return json_real((double)(d->after < d->before ? -n : n) / 100);
}

static json_t *
delta_json(const struct delta *d)
{
	if (d->kind == DELTA_NONE)
		return json_null();
	return json_pack("{s:o, s:o, s:o, s:s, s:o}",
	    "before", amount_json(d, d->before),
	    "after", amount_json(d, d->after),
	    "value", amount_json(d, d->after - d->before),
	    "unit", unit_of(d),
	    "percent", percent_json(d));
}

static json_t *
source_json(const struct place *at)
{
	json_t *o;

	if (!has_lines(at))
		return json_null();
	o = json_object();
	json_set_place(o, at);
	return o;
}

static json_t *
acceptance_json(const struct acceptance *a)
{
	if (a == NULL)
		return json_null();
	return json_pack("{s:o, s:o, s:o}",
	    "reason", json_text_or_null(a->reason),
	    "decision", json_text_or_null(a->decision),
	    "date", json_text_or_null(a->date));
}

static json_t *
change_json(const struct subject *s, const struct change *ch)
{
	const struct direction *d = ch->direction;
	const char *field = ch->field == NULL ? NULL : ch->field->key;

	return json_pack("{s:s, s:s, s:s, s:b, s:s, s:s, s:o, s:o, s:o, s:o,"
	    "s:o, s:o, s:o, s:o, s:o, s:b, s:o, s:o, s:o, s:o, s:s}",
	    "code", d->code, "name", d->name, "nameEn", d->name_en,
	    "mirrored", ch->mirrored,
	    "class", burden_key(ch->burden), "status", fate_key(s->fate),
	    "procedure", json_text_or_null(unless_empty(s->code)),
	    "pointer", json_text_or_null(ch->pointer),
	    "identity", json_text_or_null(ch->identity),
	    "field", json_text_or_null(field),
	    "where", json_text_or_null(unless_empty(ch->where)),
	    "old", json_text_or_null(ch->old_text),
	    "new", json_text_or_null(ch->new_text),
	    "delta", delta_json(&ch->delta),
	    "message", json_text_or_null(ch->message),
	    "mendsRecord", ch->mends_record,
	    "oldSource", source_json(&ch->old_at),
	    "newSource", source_json(&ch->new_at),
	    "legalBasis", json_basis(d->basis),
	    "accepted", acceptance_json(ch->accepted),
	    "fingerprint", ch->fingerprint);
}

static json_t *
partners_json(const struct subject *s)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < s->n_partners; i++)
		json_array_append_new(list, json_text_or_null(
		    s->partners[i]));
	return list;
}

static json_t *
subject_json(const struct subject *s)
{
	return json_pack("{s:s, s:s, s:o, s:o, s:o, s:o, s:b, s:o, s:o,"
	    "s:I}",
	    "status", fate_key(s->fate), "class", burden_key(s->burden),
	    "code", json_text_or_null(unless_empty(s->code)),
	    "name", json_text_or_null(s->name),
	    "oldCode", json_text_or_null(s->old_code),
	    "partners", partners_json(s),
	    "bySimilarity", s->by_similarity,
	    "oldFile", json_text_or_null(s->old_path),
	    "newFile", json_text_or_null(s->new_path),
	    "changes", (json_int_t)s->n);
}

static json_t *
total_json(enum quantity q, const struct total *t)
{
	bool days = q == QUANTITY_DAYS || q == QUANTITY_WORKING_DAYS;

	return json_pack("{s:o, s:o, s:I}",
	    "value", days ? milli_json(t->moved) : json_integer(t->moved),
	    "before", days ? milli_json(t->before) : json_integer(t->before),
	    "procedures", (json_int_t)t->procedures);
}

static json_t *
totals_json(const struct totals *t)
{
	static const char *const keys[N_QUANTITIES] = {
		[QUANTITY_DAYS] = "ngay",
		[QUANTITY_WORKING_DAYS] = "ngay_lam_viec",
		[QUANTITY_DONG] = "dong",
		[QUANTITY_PAPERS] = "giay_to",
	};
	json_t *o = json_object();
	enum quantity q;

	for (q = 0; q < N_QUANTITIES; q++)
		json_object_set_new(o, keys[q], json_pack("{s:o, s:o}",
		    "cut", total_json(q, &t->cut[q]),
		    "added", total_json(q, &t->added[q])));
	json_object_set_new(o, "notSummed",
	    json_integer((json_int_t)t->apart));
	return o;
}

static json_t *
share_json(const struct share *s)
{
	if (s->whole == 0)
		return json_null();
	return json_pack("{s:I, s:I}", "part", (json_int_t)s->part,
	    "whole", (json_int_t)s->whole);
}

static json_t *
procedures_json(const struct changes *c)
{
	return json_pack("{s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I}",
	    "compared", (json_int_t)c->compared,
	    "added", (json_int_t)c->by_fate[FATE_NEW],
	    "removed", (json_int_t)c->by_fate[FATE_ABOLISHED],
	    "changed", (json_int_t)c->by_fate[FATE_AMENDED],
	    "replaced", (json_int_t)c->by_fate[FATE_REPLACED],
	    "moved", (json_int_t)c->by_fate[FATE_MOVED],
	    "elapsed", (json_int_t)c->by_fate[FATE_ELAPSED],
	    "technical", (json_int_t)c->by_fate[FATE_TECHNICAL]);
}

static json_t *
summary_json(const struct changes *c)
{
	struct totals t = changes_totals(c);
	json_t *o = json_pack("{s:o}", "procedures", procedures_json(c));
	enum burden k;

	for (k = N_BURDENS; k-- > 0; )
		json_object_set_new(o, burden_key(k),
		    json_integer((json_int_t)c->by_burden[k]));
	json_object_set_new(o, "sua_du_lieu",
	    json_integer((json_int_t)c->mending));
	json_object_set_new(o, "accepted",
	    json_integer((json_int_t)c->accepted));
	json_object_set_new(o, "totals", totals_json(&t));
	json_object_set_new(o, "oneStop", json_pack("{s:o, s:o}",
	    "old", share_json(&c->one_stop[0]),
	    "new", share_json(&c->one_stop[1])));
	return o;
}

static json_t *
side_json(const struct changes *c, int side)
{
	return json_pack("{s:o, s:s}",
	    "label", json_text_or_null(c->label[side]),
	    "asOf", c->as_of[side]);
}

static json_t *
findings_json(const struct changes *c)
{
	struct arena a = { 0 };
	const struct report_item *v = report_items(&a, c->findings, c->lang);
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < c->findings->n; i++)
		json_array_append_new(list, json_finding(&v[i]));
	arena_release(&a);
	return list;
}

static json_t *
changes_json(const struct changes *c)
{
	struct arena a = { 0 };
	json_t *list = json_array();
	size_t i, k;

	for (i = 0; i < c->n_subjects; i++) {
		const struct subject *s = &c->subjects[i];
		const struct change *const *v = changes_by_weight(&a, s);

		for (k = 0; k < s->n; k++)
			json_array_append_new(list, change_json(s, v[k]));
	}
	arena_release(&a);
	return list;
}

static json_t *
subjects_json(const struct changes *c)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < c->n_subjects; i++)
		json_array_append_new(list, subject_json(&c->subjects[i]));
	return list;
}

void
changes_render_json(struct buf *out, const struct changes *c)
{
	/* A failed allocation would otherwise drop parts of a document. */
	json_set_alloc_funcs(xmalloc, free);
	json_put(out, json_pack("{s:s, s:{s:s, s:s}, s:s, s:s, s:{s:o, s:o},"
	    "s:s, s:o, s:o, s:o, s:o}",
	    "schema", "tthc.changes/1",
	    "tool", "name", c->tool, "version", c->version,
	    "asOf", c->as_of[1],
	    "lang", c->lang == LANG_EN ? "en" : "vi",
	    "sides", "old", side_json(c, 0), "new", side_json(c, 1),
	    "state", changes_state(c),
	    "summary", summary_json(c),
	    "procedures", subjects_json(c),
	    "changes", changes_json(c),
	    "findings", findings_json(c)),
	    JSON_INDENT(2) | JSON_REAL_PRECISION(15));
}
