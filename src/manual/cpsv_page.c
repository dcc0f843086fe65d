/* The mapping to CPSV-AP as lists of a manual page. */
#include "export/cpsv.h"
#include "manual/pages.h"
#include "manual/roff.h"

/* What a line of the table says of its key. */
enum place_kind { PLACE_PROPERTY, PLACE_WORDS, PLACE_NOWHERE };

static enum place_kind
kind_of(const struct cpsv_place *at)
{
	if (at->how == HOW_LOST)
		return PLACE_NOWHERE;
	return at->how == HOW_LABELLED ? PLACE_WORDS : PLACE_PROPERTY;
}

/* Where the XML tells a key for whose property it has no element. */
static const char *
without_element(const struct cpsv_property *p, enum lang lang)
{
	static const char *const words[N_LANGS] = { "bằng lời", "in words" };
	static const char *const nowhere[N_LANGS] = { "không có",
	    "nowhere" };
	const struct cpsv_class *c = cpsv_class(p->of);

	/* Codes and documents are named where they are used. */
	if (c->id == C_CONCEPT || c->id == C_DOCUMENT)
		return p == cpsv_name(c) ? words[lang] : nowhere[lang];
	return cpsv_about(c) != NULL ? words[lang] : nowhere[lang];
}

/* "cv:processingTime of cv:Channel; XML: ap:ProcessingTime" */
static void
put_property(struct buf *out, const struct cpsv_place *at, enum lang lang)
{
	static const char *const of[N_LANGS] = { "của", "of" };
	const struct cpsv_property *p = cpsv_property(at->property);
	struct buf b;

	buf_init(&b, 0);
	buf_printf(&b, "%s %s %s; XML: %s", p->rdf, of[lang],
	    cpsv_class(p->of)->rdf, p->xml != NULL ? p->xml :
	    without_element(p, lang));
	roff_text(out, b.data);
	buf_release(&b);
}

void
pages_cpsv_keys(struct buf *out, enum lang lang)
{
	const struct cpsv_place *at;
	enum field_id f;
	struct buf key;

	buf_init(&key, 0);
	buf_puts(out, ".Bl -tag -width Ds -compact\n");
	for (f = 0; f < N_FIELDS; f++) {
		at = cpsv_place(f);
		if (at == NULL || at->how == HOW_INSIDE ||
		    kind_of(at) != PLACE_PROPERTY)
			continue;
		buf_clear(&key);
		buf_printf(&key, "%s.%s", record_type(field_of(f)->record)->key,
		    field_of(f)->key);
		roff_macro(out, "It Em", key.data, NULL);
		put_property(out, at, lang);
	}
	buf_puts(out, ".El\n");
	buf_release(&key);
}

/* The keys of a record that have this kind of place: "ten, ngay". */
static void
put_keys(struct buf *out, const struct record_type *t, enum place_kind kind)
{
	size_t i, n = n_fields(t);

	for (i = 0; i < n; i++) {
		const struct cpsv_place *at = cpsv_place(t->fields[i].id);

		if (at != NULL && at->how != HOW_INSIDE &&
		    kind_of(at) == kind)
			buf_printf(out, "%s%s", out->len > 0 ? ", " : "",
			    t->fields[i].key);
	}
}

static void
put_records(struct buf *out, enum place_kind kind, enum lang lang)
{
	static const char *const only[N_LANGS] = { " (chỉ trong rdf)",
	    " (in rdf only)" };
	const struct cpsv_place *at;
	enum record_id r;
	struct buf keys;

	buf_init(&keys, 0);
	buf_puts(out, ".Bl -tag -width Ds -compact\n");
	for (r = 0; r < N_RECORDS; r++) {
		buf_clear(&keys);
		put_keys(&keys, record_type(r), kind);
		if (keys.len == 0)
			continue;
		at = cpsv_place(record_type(r)->fields[0].id);
		if (kind == PLACE_WORDS && at->class == C_DOCUMENT)
			buf_puts(&keys, only[lang]);
		roff_macro(out, "It Em", record_type(r)->key, NULL);
		roff_text(out, keys.data);
	}
	buf_puts(out, ".El\n");
	buf_release(&keys);
}

void
pages_cpsv_words(struct buf *out, enum lang lang)
{
	put_records(out, PLACE_WORDS, lang);
}

void
pages_cpsv_lost(struct buf *out, enum lang lang)
{
	put_records(out, PLACE_NOWHERE, lang);
}
