/*
 * The service itself, and what the XSD and the shapes demand of every
 * resource though the catalogue need not say it.
 */
#include <string.h>

#include "export/cpsv.h"
#include "export/cpsv_part.h"

/* --- beyond the keys of a record ----------------------------------------- */

/* Appends the names of the records of a list: "A; B; C". */
static void
join_names(struct buf *out, struct arena *a, const struct value *list,
    enum field_id name)
{
	size_t i, n, start = out->len;
	const struct value *item = items_of(list, &n);

	for (i = 0; i < n; i++)
		if (item[i].record != NULL && has(item[i].record, name))
			buf_printf(out, "%s%s", out->len > start ? "; " : "",
			    cpsv_said(a, value_of(item[i].record, name)));
}

static bool
has_choice(const struct record *r)
{
	return r->type->id == R_GIAY_TO && has(r, F_GIAY_TO_MOT_TRONG);
}

/* What a record is called that nobody named. */
static void
put_name(struct buf *out, struct arena *a, const struct record *r)
{
	if (r->type->id == R_BUOC && r->holder->list->n == 1) {
		buf_puts(out, field_of(F_THU_TUC_TRINH_TU)->vi);
	} else if (r->type->id == R_BUOC) {
		buf_printf(out, "Bước %u", r->holder->index + 1);
	} else if (has_choice(r)) {
		buf_puts(out, "Một trong các giấy tờ: ");
		join_names(out, a, value_of(r, F_GIAY_TO_MOT_TRONG),
		    F_GIAY_TO_TEN);
	} else if (r->type->id == R_NHOM) {
		buf_puts(out, "Giấy tờ phải nộp");
	} else if (r->type->id == R_CAN_CU && has(r, F_CAN_CU_SO)) {
		buf_puts(out, text_of(r, F_CAN_CU_SO));
	} else if (r->type->id == R_QUYET_DINH && has(r, F_QUYET_DINH_SO)) {
		buf_printf(out, "Quyết định công bố thủ tục hành chính số %s",
		    text_of(r, F_QUYET_DINH_SO));
	} else {
		buf_printf(out, "%s", r->type->vi);
	}
}

static void
name_record(struct graph *g, struct thing *t, const struct record *r)
{
	const struct cpsv_property *name = cpsv_name(t->class);
	struct buf b;

	if (name == NULL || graph_fact(t, name->id) != NULL)
		return;
	buf_init(&b, 0);
	put_name(&b, g->arena, r);
	graph_say(g, t, name->id, arena_strndup(g->arena, b.data, b.len),
	    NULL);
	buf_release(&b);
}

/* What a paper proves: all that it stands in; and what it may replace. */
static void
finish_paper(struct graph *g, struct thing *t)
{
	struct thing *around = t->around;

	if (around->class->id == C_EVIDENCE) {
		graph_say(g, t, P_EVIDENCE_ABOUT, graph_fact(around,
		    P_EVIDENCE_NAME)->text, NULL)->label =
		    field_of(F_GIAY_TO_MOT_TRONG)->vi;
		around = around->around;
	}
	for (; around->class->id == C_REQUIREMENT; around = around->around)
		graph_link(t, g, P_EVIDENCE_PROVES, around, NULL);
}

void
cpsv_finish(struct graph *g, struct thing *t, const struct record *r)
{
	name_record(g, t, r);
	if (t->class->id == C_EVIDENCE)
		finish_paper(g, t);
	if (t->class->id == C_COST && t->around->class->id == C_CHANNEL)
		graph_link(t, g, P_COST_THROUGH, t->around, NULL);
}

/* --- what must be there -------------------------------------------------- */

/* Identifiers, and descriptions where the shapes want one: the name then. */
static void
complete(struct graph *g, struct thing *t)
{
	const struct cpsv_property *about = cpsv_about(t->class);
	const struct cpsv_property *name = cpsv_name(t->class);
	enum cpsv_property_id p;

	for (p = 0; p < N_CPSV_PROPERTIES; p++) {
		const struct cpsv_property *it = cpsv_property(p);

		if (it->of == t->class->id && it->what == WHAT_PLAIN &&
		    it->must && graph_fact(t, p) == NULL)
			graph_say(g, t, p, t->key, NULL);
	}
	if (about != NULL && about->must && name != NULL &&
	    t->class->id != C_LAW && graph_fact(t, about->id) == NULL)
		graph_say(g, t, about->id,
		    graph_fact(t, name->id)->text, NULL);
}

/* The limit that all ways agree on. */
static void
complete_time(struct graph *g)
{
	const struct fact *f, *time, *first = NULL;

	for (f = g->service->facts; f != NULL; f = f->next) {
		if (f->property->id != P_SERVICE_CHANNEL)
			continue;
		time = graph_fact(f->thing, P_CHANNEL_TIME);
		if (time == NULL || (first != NULL &&
		    strcmp(time->text, first->text) != 0))
			return;
		first = time;
	}
	if (first != NULL)
		graph_say(g, g->service, P_SERVICE_TIME, first->text, NULL);
}

/*
 * A sixth of the national records name neither who decides nor who executes.
 * The level then stands for a body: "Cơ quan cấp xã".
 */
static void
complete_authority(struct graph *g, const struct record *procedure)
{
	size_t n;
	const struct value *level = items_of(value_of(procedure,
	    F_THU_TUC_CAP_THUC_HIEN), &n);
	bool known = n > 0 && level->parsed, made;
	const struct word *w = known ? level->as.word : NULL;
	struct thing *body;

	if (graph_fact(g->service, P_SERVICE_AUTHORITY) != NULL)
		return;
	body = graph_thing(g, C_BODY, cpsv_iri(g->arena, "co_quan_chua_ro",
	    known ? w->word : "khong_ro_cap"), &made);
	body->key = strrchr(body->iri, ':') + 1;
	cpsv_body_named(g, body, !known ? "Cơ quan nhà nước (chưa ghi tên)" :
	    arena_printf(g->arena, "Cơ quan thực hiện: %s (chưa ghi tên)",
	    w->vi));
	graph_link(g->service, g, P_SERVICE_AUTHORITY, body, NULL);
}

void
cpsv_complete(struct graph *g)
{
	struct thing *t;

	for (t = g->things; t != NULL; t = t->next)
		complete(g, t);
}

/* --- the service --------------------------------------------------------- */

/* "Tên. Kết quả: …", where nobody wrote a summary. */
static void
make_summary(struct graph *g, const struct record *procedure)
{
	const char *name = text_of(procedure, F_THU_TUC_TEN);
	struct buf b, results;

	buf_init(&b, 0);
	buf_init(&results, 0);
	buf_printf(&b, "%s.", name != NULL ? name : g->service->key);
	join_names(&results, g->arena, value_of(procedure,
	    F_THU_TUC_KET_QUA), F_KET_QUA_TEN);
	if (results.len > 0)
		buf_printf(&b, " Kết quả: %s", results.data);
	graph_say(g, g->service, P_SERVICE_ABOUT, arena_strndup(g->arena,
	    b.data, b.len), NULL);
	buf_release(&results);
	buf_release(&b);
}

static struct thing *
language(struct graph *g)
{
	bool made;

	return graph_thing(g, C_LANGUAGE,
	    "http://publications.europa.eu/resource/authority/language/VIE",
	    &made);
}

/* Where people ask and complain: the same for all procedures of a unit. */
static void
put_contacts(struct graph *g, const struct record *settings)
{
	static const enum field_id fields[] = { F_TTHC_DON_VI,
	    F_TTHC_PHAN_ANH_KIEN_NGHI };
	const struct record *r;
	struct thing *t;
	size_t i;
	bool made;

	for (i = 0; i < 2 && settings != NULL; i++) {
		r = record_in(settings, fields[i]);
		if (r == NULL)
			continue;
		t = graph_thing(g, C_CONTACT, cpsv_iri(g->arena, "lien_he",
		    field_of(fields[i])->key), &made);
		cpsv_record(g, t, r);
		graph_link(g->service, g, P_SERVICE_CONTACT, t, NULL);
	}
}

/* The code, else the provisional one, else the file. */
static void
begin(struct graph *g, const struct item *item)
{
	const struct record *r = item->procedure;
	const char *id = has(r, F_THU_TUC_MA) ? text_of(r, F_THU_TUC_MA) :
	    has(r, F_THU_TUC_MA_TAM) ? text_of(r, F_THU_TUC_MA_TAM) :
	    item->inside;
	bool made;

	g->service = graph_thing(g, C_SERVICE, cpsv_iri(g->arena, "thu_tuc",
	    id), &made);
	g->service->key = id;
}

bool
cpsv_of(struct graph *g, struct exporter *x, const struct item *item)
{
	const struct record *r = item->procedure;

	x->refusal = (struct refusal){ .at = NULL };
	graph_init(g, x);
	begin(g, item);
	if (!has(r, F_THU_TUC_TOM_TAT))
		make_summary(g, r);
	cpsv_record(g, g->service, r);
	if (graph_fact(g->service, P_SERVICE_NAME) == NULL)
		graph_say(g, g->service, P_SERVICE_NAME, g->service->key,
		    NULL);
	graph_link(g->service, g, P_SERVICE_LANGUAGE, language(g), NULL);
	graph_link(g->service, g, P_SERVICE_PLACE, cpsv_country(g), NULL);
	put_contacts(g, x->export->catalogue->settings);
	complete_authority(g, r);
	complete_time(g);
	cpsv_complete(g);
	return x->refusal.vi == NULL;
}

/* --- the catalogue ------------------------------------------------------- */

/* Who publishes it: the unit of the settings; NULL if they name none. */
static const struct record *
unit_of(const struct exporter *x)
{
	const struct record *settings = x->export->catalogue->settings;

	return settings == NULL ? NULL : record_in(settings, F_TTHC_DON_VI);
}

static const char *
unit_code(const struct exporter *x)
{
	const struct record *unit = unit_of(x);

	return unit != NULL && has(unit, F_DON_VI_MA_DINH_DANH) ?
	    text_of(unit, F_DON_VI_MA_DINH_DANH) : "chua_ghi_ma";
}

const char *
cpsv_dataset_iri(struct exporter *x)
{
	return cpsv_iri(&x->arena, "bo_thu_tuc", unit_code(x));
}

static struct thing *
publisher(struct graph *g)
{
	const struct record *unit = unit_of(g->exporter);
	const char *code = unit_code(g->exporter);
	bool made;
	struct thing *t = graph_thing(g, C_BODY, cpsv_iri(g->arena, "don_vi",
	    code), &made);

	t->key = code;
	cpsv_body_named(g, t, unit != NULL && has(unit, F_DON_VI_TEN) ?
	    text_of(unit, F_DON_VI_TEN) : "Đơn vị niêm yết (chưa ghi tên)");
	return t;
}

struct thing *
cpsv_dataset(struct graph *g, struct exporter *x)
{
	struct thing *t, *who;
	bool made;

	graph_init(g, x);
	who = publisher(g);
	t = graph_thing(g, C_DATASET, cpsv_dataset_iri(x), &made);
	t->key = t->iri;
	graph_say(g, t, P_DATASET_NAME, "Bộ thủ tục hành chính", NULL);
	graph_say(g, t, P_DATASET_ENGLISH, "Administrative procedures",
	    NULL);
	graph_say(g, t, P_DATASET_ABOUT, arena_printf(g->arena,
	    "Thủ tục hành chính do %s niêm yết.",
	    graph_fact(who, P_BODY_NAME)->text), NULL);
	graph_link(t, g, P_DATASET_PUBLISHER, who, NULL);
	cpsv_complete(g);
	return t;
}
