/*
 * The walk over a procedure: every key goes where its line of the table says.
 */
#include <string.h>

#include "export/cpsv.h"
#include "export/cpsv_part.h"
#include "model/paper.h"
#include "model/say.h"

/* The resource around that a property is of. */
static struct thing *
owner(struct thing *t, enum cpsv_property_id p)
{
	while (t->around != NULL && t->class->id != cpsv_property(p)->of)
		t = t->around;
	return t;
}

/* --- words --------------------------------------------------------------- */

const char *
cpsv_said(struct arena *a, const struct value *v)
{
	const char *s;
	struct buf b;

	buf_init(&b, 0);
	say_value(&b, v, LANG_VI);
	while (b.len > 0 && b.data[b.len - 1] == '\n')
		b.len--;
	s = arena_strndup(a, b.data, b.len);
	buf_release(&b);
	return s;
}

void
cpsv_labelled(struct graph *g, struct thing *t, const struct value *v)
{
	const struct cpsv_property *about;
	struct fact *f;

	while ((about = cpsv_about(t->class)) == NULL && t->around != NULL)
		t = t->around;
	if (about == NULL)
		return;
	f = graph_say(g, t, about->id, cpsv_said(g->arena, v), v);
	f->label = v->field->vi;
}

/* A name of several lines is the description, its first line the name. */
static void
put_text(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	const struct cpsv_property *about = cpsv_about(t->class);
	const char *text = cpsv_said(g->arena, v), *end = strchr(text, '\n');

	if (end == NULL || about == NULL || about->id == p ||
	    cpsv_name(t->class)->id != p) {
		graph_say(g, t, p, text, v);
		return;
	}
	graph_say(g, t, p, arena_strndup(g->arena, text,
	    (size_t)(end - text)), NULL);
	graph_say(g, t, about->id, text, v);
}

/* --- resources ----------------------------------------------------------- */

/* "/cach_thuc/1/phi_le_phi/2": the place of a record in its procedure. */
static const char *
path_of(struct arena *a, const struct record *r)
{
	const struct value *v = r->holder;
	const char *before;

	if (v == NULL || r->type->id == R_THU_TUC)
		return "";
	before = path_of(a, v->owner);
	if (v->list == NULL)
		return arena_printf(a, "%s/%s", before, v->field->key);
	return arena_printf(a, "%s/%s/%u", before, v->field->key,
	    v->index + 1);
}

/* The part of the procedure that has this path. */
struct thing *
cpsv_part(struct graph *g, enum cpsv_class_id c, const char *path,
    struct thing *around)
{
	char *s = arena_printf(g->arena, "%s%s", g->service->key, path);
	struct thing *t;
	char *slash;
	bool made;

	t = graph_thing(g, c, arena_printf(g->arena, "%s%s",
	    g->service->iri, path), &made);
	for (slash = (char *)t->iri; *slash != '\0'; slash++)
		if (*slash == '/')
			*slash = ':';
	t->key = s;
	t->around = around;
	return t;
}

/* The kind of resource that the records of a type become. */
static enum cpsv_class_id
class_of(enum record_id type)
{
	return cpsv_place(record_type(type)->fields[0].id)->class;
}

static bool
is_plain_group(const struct record *r)
{
	return r->type->id == R_NHOM && !has(r, F_NHOM_TEN) &&
	    !has(r, F_NHOM_TRUONG_HOP) && !has(r, F_NHOM_KENH);
}

/* Papers of which one is enough, without a name of their own: what is asked
 * for is a requirement, and each paper is an evidence for it. */
static bool
is_choice(const struct record *r)
{
	return r->type->id == R_GIAY_TO && !has(r, F_GIAY_TO_TEN) &&
	    has(r, F_GIAY_TO_MOT_TRONG);
}

/* Offices type notes and headings among the papers: these prove nothing. */
static bool
is_note(const struct record *r)
{
	return r->type->id == R_GIAY_TO && has(r, F_GIAY_TO_TEN) &&
	    (!is_paper(r) || group_of_notes(enclosing(r, R_NHOM)));
}

/* The type that tells steps, bases, decisions and conditions apart. */
static void
put_type(struct graph *g, struct thing *t, const char *key, const char *vi,
    const char *en)
{
	enum cpsv_property_id p;

	for (p = 0; p < N_CPSV_PROPERTIES; p++)
		if (cpsv_property(p)->of == t->class->id &&
		    cpsv_property(p)->what == WHAT_CODE &&
		    strcmp(cpsv_property(p)->rdf, "dct:type") == 0 &&
		    graph_fact(t, p) == NULL)
			graph_link(t, g, p, cpsv_part_type(g, key, vi, en),
			    NULL);
}

/* A law cited whole is one resource for all procedures. */
static struct thing *
resource_for(struct graph *g, struct thing *around, const struct record *r)
{
	enum cpsv_class_id c = is_choice(r) || is_note(r) ? C_REQUIREMENT :
	    class_of(r->type->id);
	struct thing *t;
	bool made;

	if (r->type->id != R_CAN_CU || !has(r, F_CAN_CU_SO) ||
	    has(r, F_CAN_CU_DIEU) || has(r, F_CAN_CU_TEN))
		return cpsv_part(g, c, path_of(g->arena, r), around);
	t = graph_thing(g, c, cpsv_iri(g->arena, "van_ban",
	    text_of(r, F_CAN_CU_SO)), &made);
	t->around = around;
	return t;
}

static void
put_one(struct graph *g, struct thing *around, enum cpsv_property_id p,
    const struct value *v)
{
	const struct field *notes = field_of(F_HO_SO_LUU_Y);
	const struct record_type *type = v->record->type;
	struct thing *t;

	if (is_plain_group(v->record)) {
		cpsv_record(g, around, v->record);
		return;
	}
	t = resource_for(g, around, v->record);
	if (t->class->id == C_REQUIREMENT)
		p = P_SERVICE_REQUIREMENT;
	graph_link(owner(around, p), g, p, t, NULL);
	cpsv_record(g, t, v->record);
	if (is_note(v->record))
		put_type(g, t, notes->key, notes->vi, notes->en);
	put_type(g, t, type->key, type->vi, type->en);
	cpsv_finish(g, t, v->record);
}

/* --- one value ----------------------------------------------------------- */

static void
put_code(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	graph_link(owner(t, p), g, p, cpsv_concept(g, v), v);
}

/* A second identifier is said in words: there may be only one. */
static void
put_plain(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	if (cpsv_property(p)->must && graph_fact(t, p) != NULL)
		cpsv_labelled(g, t, v);
	else
		graph_say(g, t, p, v->text, v);
}

/* "1.001193/truong_hop/dung_han" */
static void
put_key(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	graph_say(g, t, p, arena_printf(g->arena, "%s/%s/%s",
	    g->service->key, record_type(v->field->record)->key, v->text), v);
}

static void
put_procedure(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	graph_say(g, owner(t, p), p, cpsv_iri(g->arena, "thu_tuc", v->text),
	    v);
	graph_check(g, v, v->text);
}

static void
put_date(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	if (v->parsed)
		graph_say(g, t, p, v->text, v);
	else
		cpsv_labelled(g, t, v);
}

static void
put_requirement(struct graph *g, struct thing *t, enum cpsv_property_id p,
    const struct value *v)
{
	const struct field *f = v->field;
	struct thing *one = cpsv_part(g, C_REQUIREMENT, arena_printf(g->arena,
	    "/%s/%u", f->key, v->list == NULL ? 1 : v->index + 1), t);

	graph_link(t, g, p, one, NULL);
	put_text(g, one, P_REQUIREMENT_NAME, v);
	put_type(g, one, f->key, f->vi, f->en);
}

/* A record that could not be read as one is said in its words. */
static void
put_record(struct graph *g, struct thing *t, const struct cpsv_place *at,
    const struct value *v)
{
	if (v->record == NULL)
		cpsv_labelled(g, t, v);
	else if (at->how == HOW_INSIDE)
		cpsv_record(g, t, v->record);
	else
		put_one(g, t, at->property, v);
}

/* Of a paper that is none: its text is the requirement, the rest words. */
static void
put_foreign(struct graph *g, struct thing *t, const struct value *v)
{
	if (v->field->id == F_GIAY_TO_TEN)
		put_text(g, t, P_REQUIREMENT_NAME, v);
	else
		cpsv_labelled(g, t, v);
}

/* One item, which is filled. */
static void
put_item(struct graph *g, struct thing *t, const struct cpsv_place *at,
    const struct value *v)
{
	if (t->class->id == C_REQUIREMENT && at->class == C_EVIDENCE) {
		put_foreign(g, t, v);
		return;
	}
	switch (at->how) {
	case HOW_TEXT:
		put_text(g, t, at->property, v);
		break;
	case HOW_PLAIN:
		put_plain(g, t, at->property, v);
		break;
	case HOW_KEY:
		put_key(g, t, at->property, v);
		break;
	case HOW_DATE:
		put_date(g, t, at->property, v);
		break;
	case HOW_CODE:
		put_code(g, t, at->property, v);
		break;
	case HOW_ITEMS:
		put_requirement(g, t, at->property, v);
		break;
	case HOW_RECORDS:
	case HOW_INSIDE:
		put_record(g, t, at, v);
		break;
	case HOW_PROCEDURE:
		put_procedure(g, t, at->property, v);
		break;
	case HOW_URL:
	case HOW_ROW:
	case HOW_BODY:
	case HOW_DOCUMENT:
	case HOW_TYPE:
	case HOW_ADDRESS:
	case HOW_HOURS:
	case HOW_CONTACT:
		cpsv_around(g, t, at, v);
		break;
	case HOW_LABELLED:
	case HOW_LIMIT:
	case HOW_AMOUNT:
	case HOW_LOST:
		break;
	}
}

/* Values that are told at once, not item by item; false for the others. */
static bool
put_whole(struct graph *g, struct thing *t, const struct cpsv_place *at,
    const struct value *v)
{
	switch (at->how) {
	case HOW_LIMIT:
		cpsv_limit(g, t, v);
		break;
	case HOW_AMOUNT:
		cpsv_amount(g, t, v);
		break;
	case HOW_LOST:
		if (enclosing(v->owner, R_THU_TUC) != NULL)
			lose(&g->exporter->losses, v);
		return true;
	case HOW_LABELLED:
		break;
	case HOW_TEXT:
	case HOW_PLAIN:
	case HOW_KEY:
	case HOW_DATE:
	case HOW_CODE:
	case HOW_URL:
	case HOW_ROW:
	case HOW_BODY:
	case HOW_DOCUMENT:
	case HOW_TYPE:
	case HOW_PROCEDURE:
	case HOW_ITEMS:
	case HOW_RECORDS:
	case HOW_INSIDE:
	case HOW_ADDRESS:
	case HOW_HOURS:
	case HOW_CONTACT:
		return false;
	}
	cpsv_labelled(g, t, v);
	return true;
}

void
cpsv_value(struct graph *g, struct thing *t, const struct value *v)
{
	const struct cpsv_place *at = cpsv_place(v->field->id);
	const struct value *item;
	size_t i, n;

	if (at == NULL || v->state == VALUE_ABSENT ||
	    v->state == VALUE_EMPTY || put_whole(g, t, at, v))
		return;
	if (v->state == VALUE_NONE) {
		cpsv_none(g, t, v);
		return;
	}
	item = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (item[i].state == VALUE_FILLED)
			put_item(g, t, at, &item[i]);
}

void
cpsv_record(struct graph *g, struct thing *t, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++)
		cpsv_value(g, t, &r->values[i]);
}
