/*
 * libFuzzer: what comes from other systems and what goes to them. Bytes are
 * XML if they begin so, else JSON; every procedure in them is made a record,
 * written as YAML, read again, and put in every form there is.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "edit/write.h"
#include "export/form.h"
#include "import/format.h"
#include "import/json_in.h"
#include "import/xml_fill.h"
#include "import/xml_in.h"
#include "load/bind.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct desk {
	struct arena arena;
	struct notes notes;
	struct catalogue catalogue;
	struct xml_check check;
};

static void
put_all(struct desk *d, const struct record *procedure)
{
	struct export e = { .catalogue = &d->catalogue,
	    .day = { 2026, 11, 22 } };
	struct item item = { .procedure = procedure,
	    .inside = "thu_tuc/a/1.000001.yaml", .alone = true };
	const struct form *f;
	struct buf out;

	buf_init(&out, 0);
	for (f = forms; f->name != NULL; f++) {
		struct exporter x = { .export = &e };

		if (f->start != NULL)
			f->start(&x);
		buf_clear(&out);
		/* A refusal says why. */
		if (!f->put(&out, &x, &item) && (x.refusal.vi == NULL ||
		    strstr(x.refusal.en, "A bug") != NULL))
			abort();
		if (f->stop != NULL)
			f->stop(&x);
		arena_release(&x.arena);
	}
	buf_release(&out);
}

/* What an import writes is a file that can be read. */
static void
write_and_read(struct desk *d, const struct record *r)
{
	struct findings findings = { .arena = &d->arena };
	struct source s;
	struct reporter report = { .findings = &findings, .source = &s,
	    .path = "fuzz.yaml", .procedure = "" };
	struct binder b = { .arena = &d->arena, .report = &report,
	    .catalogue = &d->catalogue };
	const struct node *root;
	struct buf yaml;
	bool partial = false;

	buf_init(&yaml, 0);
	write_record(&yaml, r);
	source_from_bytes(&s, "fuzz.yaml", yaml.data, yaml.len);
	root = yaml_read(&d->arena, &s, &report, &partial);
	if (partial)
		abort();
	if (root != NULL)
		put_all(d, bind_file(&b, R_THU_TUC, root));
	source_release(&s);
	buf_release(&yaml);
}

static bool
take_element(void *arg, const xmlNode *element, unsigned first)
{
	struct desk *d = arg;
	const xmlNode *bad = NULL;
	const struct record *r;

	(void)first;
	if (strcmp((const char *)element->name, "thu_tuc") != 0)
		return true;
	r = xml_fill(&d->arena, R_THU_TUC, element, &bad);
	if (bad == NULL)
		write_and_read(d, r);
	return true;
}

static void
take_json(struct desk *d, const struct source *s)
{
	json_t *root = json_in(&d->notes, s), *rest;
	const struct format *format = json_is_object(root) ?
	    format_of(root) : NULL;
	struct rows rows;
	int pass;

	if (format != NULL)
		rows_init(&rows, &d->arena, &d->catalogue);
	for (pass = 0; format != NULL && pass < 2; pass++) {
		struct record *r = record_new(&d->arena, R_THU_TUC, NULL);
		struct mapper m = { .arena = &d->arena, .rows = &rows,
		    .old = format->old, .whole = root };

		rest = json_deep_copy(root);
		map_object(&m, format->table, rest, r);
		json_decref(rest);
		if (pass == 0)
			rows_settle(&rows);
		else
			write_and_read(d, r);
	}
	json_decref(root);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct desk d = { .notes = { .lang = LANG_VI } };
	struct source s;

	d.notes.arena = &d.arena;
	xml_check_start(&d.check);
	catalogue_init(&d.catalogue, &d.arena);
	source_from_bytes(&s, "fuzz", (const char *)data, size);
	if (size > 0 && *data == '<')
		xml_in(&d.notes, &d.check, &(struct xml_source){
		    .path = "fuzz", .bytes = &s }, take_element, &d);
	else
		take_json(&d, &s);
	source_release(&s);
	catalogue_release(&d.catalogue);
	xml_check_stop(&d.check);
	arena_release(&d.arena);
	return 0;
}
