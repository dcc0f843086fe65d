/*
 * GovernmentService of schema.org: the service, who offers it, the ways to it,
 * what is charged on the day, how it is done and by which law.
 */
#include <string.h>

#include "export/linked_data_part.h"

static const char context[] = "https://schema.org";

/* --- who ------------------------------------------------------------------ */

static const struct value *
bodies_of(const struct linking *m, enum field_id f, size_t *n)
{
	const struct record *r = record_in(m->procedure, F_THU_TUC_CO_QUAN);

	*n = 0;
	return r == NULL ? NULL : items_of(value_of(r, f), n);
}

/* True if the bodies of the field have the one that v names. */
static bool
is_among(const struct linking *m, enum field_id f, const struct value *v)
{
	size_t i, n;
	const struct value *item = bodies_of(m, f, &n);

	for (i = 0; i < n; i++)
		if (item[i].text != NULL && strcmp(item[i].text, v->text) ==
		    0)
			return true;
	return false;
}

/* Appends the bodies of a field, but for those that other has as well. */
static void
add_bodies(json_t *list, const struct linking *m, enum field_id f,
    enum field_id other)
{
	size_t i, n;
	const struct value *item = bodies_of(m, f, &n);

	for (i = 0; i < n; i++)
		if (item[i].text != NULL && (f == other ||
		    !is_among(m, other, &item[i])))
			json_array_append_new(list, linked_body(&item[i]));
}

/* The unit whose one-stop shop receives it. */
static void
add_unit(json_t *list, const struct linking *m)
{
	const struct record *one_stop = record_in(m->procedure,
	    F_THU_TUC_MOT_CUA);
	const struct record *unit = m->l->settings == NULL ? NULL :
	    record_in(m->l->settings, F_TTHC_DON_VI);
	const struct value *inside = one_stop == NULL ? NULL :
	    value_of(one_stop, F_MOT_CUA_TRONG_MOT_CUA);
	json_t *o;

	if (unit == NULL || !has(unit, F_DON_VI_TEN) || inside == NULL ||
	    !inside->parsed || !inside->as.yes)
		return;
	o = linked_typed("GovernmentOrganization");
	linked_words(o, "name", text_of(unit, F_DON_VI_TEN));
	linked_words(o, "identifier", text_of(unit, F_DON_VI_MA_DINH_DANH));
	linked_words(o, "address", text_of(unit, F_DON_VI_DIA_CHI));
	linked_words(o, "telephone", text_of(unit, F_DON_VI_DIEN_THOAI));
	linked_words(o, "email", text_of(unit, F_DON_VI_EMAIL));
	linked_url(o, "url", text_of(unit, F_DON_VI_WEBSITE));
	json_array_append_new(list, o);
}

/*
 * Who decides is the provider, or who executes if nobody is said to decide.
 * Who only receives, executes or acts for another operates the service.
 */
static void
set_bodies(json_t *o, const struct linking *m)
{
	enum field_id decides = F_CO_QUAN_TTHC_THAM_QUYEN;
	json_t *providers = json_array(), *operators = json_array();
	size_t n;

	bodies_of(m, decides, &n);
	if (n == 0)
		decides = F_CO_QUAN_TTHC_THUC_HIEN;
	add_bodies(providers, m, decides, decides);
	add_unit(operators, m);
	if (decides != F_CO_QUAN_TTHC_THUC_HIEN)
		add_bodies(operators, m, F_CO_QUAN_TTHC_THUC_HIEN, decides);
	add_bodies(operators, m, F_CO_QUAN_TTHC_UY_QUYEN, decides);
	linked_list(o, "provider", providers);
	linked_list(o, "serviceOperator", operators);
}

/* --- the rest ------------------------------------------------------------- */

/* "urn:tthc:thu-tuc:1.001193", by which services name each other. */
static void
set_id(json_t *o, struct linking *m, const char *code)
{
	if (code != NULL)
		linked_words(o, "@id", arena_printf(&m->arena,
		    "urn:tthc:thu-tuc:%s", code));
	linked_words(o, "identifier", code);
}

/* A list of texts, or the only one. */
static void
set_texts(json_t *o, const char *key, const struct value *v)
{
	json_t *list = json_array();
	size_t i, n;
	const struct value *item = items_of(v, &n);

	for (i = 0; i < n; i++)
		if (item[i].state == VALUE_FILLED)
			json_array_append_new(list, linked_text(&item[i]));
	if (json_array_size(list) == 1)
		json_object_set(o, key, json_array_get(list, 0));
	else if (json_array_size(list) > 1)
		json_object_set(o, key, list);
	json_decref(list);
}

static void
set_audience(json_t *o, const struct linking *m)
{
	json_t *list = json_array();
	size_t i, n;
	const struct value *item = items_of(value_of(m->procedure,
	    F_THU_TUC_DOI_TUONG), &n);

	for (i = 0; i < n; i++) {
		json_t *one = linked_typed("Audience");

		linked_said(one, "audienceType", &item[i]);
		json_array_append_new(list, one);
	}
	linked_list(o, "audience", list);
}

/* Other procedures, by their code. */
static void
add_services(json_t *list, struct linking *m, const struct value *v)
{
	size_t i, n;
	const struct value *item = items_of(v, &n);

	for (i = 0; i < n; i++) {
		json_t *one = linked_typed("GovernmentService");

		set_id(one, m, item[i].text);
		json_array_append_new(list, one);
	}
}

static void
set_related(json_t *o, struct linking *m)
{
	const struct record *joint = record_in(m->procedure,
	    F_THU_TUC_LIEN_THONG);
	json_t *list = json_array();

	add_services(list, m, value_of(m->procedure, F_THU_TUC_LIEN_QUAN));
	if (joint != NULL)
		add_services(list, m, value_of(joint,
		    F_LIEN_THONG_THU_TUC));
	linked_list(o, "isRelatedTo", list);
}

/* What is written of the service: how it is done, the law, questions. */
static void
set_works(json_t *o, struct linking *m)
{
	json_t *list = json_array(), *one = linked_how(m);

	if (one != NULL)
		json_array_append_new(list, one);
	linked_law(list, m);
	one = linked_typed("FAQPage");
	linked_url(one, "url", text_of(m->procedure, F_THU_TUC_HOI_DAP));
	if (json_object_size(one) > 1)
		json_array_append(list, one);
	json_decref(one);
	linked_list(o, "subjectOf", list);
}

static void
set_where(json_t *o, const struct linking *m)
{
	const struct record *one_stop = record_in(m->procedure,
	    F_THU_TUC_MOT_CUA);
	json_t *country = linked_typed("Country");

	linked_words(country, "name", "Việt Nam");
	json_object_set_new(o, "jurisdiction", country);
	if (one_stop != NULL)
		linked_said(o, "areaServed", value_of(one_stop,
		    F_MOT_CUA_PHI_DIA_GIOI));
}

/* --- objects and documents ------------------------------------------------ */

static void
fill_in(json_t *o, struct linking *m)
{
	const struct record *p = m->procedure;

	set_id(o, m, text_of(p, has(p, F_THU_TUC_MA) ? F_THU_TUC_MA :
	    F_THU_TUC_MA_TAM));
	linked_words(o, "name", text_of(p, F_THU_TUC_TEN));
	linked_words(o, "description", text_of(p, F_THU_TUC_TOM_TAT));
	if (has(p, F_THU_TUC_MO_TA))
		linked_describe(o, text_of(p, F_THU_TUC_MO_TA));
	set_texts(o, "serviceType", value_of(p, F_THU_TUC_LINH_VUC));
	set_texts(o, "category", value_of(p, F_THU_TUC_SU_KIEN));
	linked_url(o, "url", m->l->url);
	set_where(o, m);
	set_bodies(o, m);
	set_audience(o, m);
	linked_channels(o, m);
	linked_offers(o, m);
	linked_results(o, m);
	set_related(o, m);
	set_works(o, m);
	linked_lose(m);
}

/* Begun with or without its own context. */
static json_t *
service(const struct linked *l, const struct record *procedure,
    struct losses *losses, bool alone)
{
	struct losses ignored = { { 0 } };
	struct linking m = { .l = l, .procedure = procedure,
	    .losses = losses != NULL ? losses : &ignored };
	json_t *o = json_object();

	if (alone)
		json_object_set_new(o, "@context", json_string(context));
	json_object_set_new(o, "@type", json_string("GovernmentService"));
	fill_in(o, &m);
	arena_release(&m.arena);
	return o;
}

void
linked_data(struct buf *out, const struct linked *l,
    const struct record *procedure)
{
	json_put(out, service(l, procedure, NULL, true), JSON_COMPACT |
	    JSON_ESCAPE_SLASH);
	out->data[--out->len] = '\0';	/* the line feed */
}

bool
linked_head(struct buf *out, struct exporter *x, bool whole)
{
	(void)x;
	(void)whole;
	buf_printf(out, "{\n  \"@context\": \"%s\",\n  \"@graph\": [\n",
	    context);
	return true;
}

void
linked_tail(struct buf *out, struct exporter *x)
{
	(void)x;
	buf_puts(out, "\n  ]\n}\n");
}

/* Appends lines further to the right. */
static void
put_indented(struct buf *out, const char *lines)
{
	size_t n;

	for (; *lines != '\0'; lines += n + (lines[n] == '\n')) {
		n = strcspn(lines, "\n");
		buf_puts(out, "    ");
		buf_put(out, lines, n);
		if (lines[n] == '\n' && lines[n + 1] != '\0')
			buf_putc(out, '\n');
	}
}

bool
linked_put(struct buf *out, struct exporter *x, const struct item *item)
{
	const struct linked l = { .settings = x->export->catalogue->settings,
	    .day = x->export->day };
	json_t *o = service(&l, item->procedure, &x->losses, item->alone);
	struct buf text;

	if (item->alone) {
		json_put(out, o, JSON_INDENT(2));
		return true;
	}
	buf_init(&text, 0);
	json_put(&text, o, JSON_INDENT(2));
	put_indented(out, text.data);
	buf_release(&text);
	return true;
}
