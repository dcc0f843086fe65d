/*
 * Where the time of an export to XML goes, next to libxml2 writing the same
 * trees and nothing else. Reads paths of procedures from standard input; prints
 * the seconds of CPU time of each stage, for all of them.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "export/xml.h"
#include "export/xml_record.h"
#include "load/bind.h"
#include "xml/relaxng.h"
#include "xml/write.h"

struct stages {
	double read, put, write, libxml2;
};

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
lap(double *sum, double *since)
{
	double t = now();

	*sum += t - *since;
	*since = t;
}

static const struct record *
read_procedure(struct arena *a, const struct catalogue *c,
    const struct source *s)
{
	struct findings findings = { .arena = a };
	struct reporter r = { .findings = &findings, .source = s,
		.path = s->path, .procedure = "" };
	struct binder b = { .arena = a, .report = &r, .catalogue = c };
	bool partial = false;

	return bind_file(&b, R_THU_TUC, yaml_read(a, s, &r, &partial));
}

/* Our tree and our writing, then the same tree by libxml2. */
static void
write_both(struct stages *t, struct exporter *x, struct buf *out,
    const struct record *procedure, double *since)
{
	xmlDoc *doc = xmlNewDoc((const xmlChar *)"1.0");
	struct xml_tree tree = { .arena = &x->arena, .doc = doc };
	struct refusal why;
	xmlNode *root;
	xmlChar *bytes = NULL;
	int n;

	lap(&t->put, since);
	root = xml_tree_open(&tree, XML_NAMESPACE, "thu_tuc");
	xml_record(&tree, root, procedure, &why);
	xml_write(out, root, 0, true);
	lap(&t->write, since);
	xmlDocDumpMemoryEnc(doc, &bytes, &n, "UTF-8");
	lap(&t->libxml2, since);
	xmlFree(bytes);
	xml_tree_close(&tree);
	xmlFreeDoc(doc);
}

static void
measure(struct stages *t, struct exporter *x, struct buf *out,
    const char *path)
{
	struct item item = { .inside = path, .alone = true };
	struct arena a = { 0 };
	struct source s;
	double since = now();

	source_read(&s, path, 1 << 24);
	item.procedure = read_procedure(&a, x->export->catalogue, &s);
	lap(&t->read, &since);
	buf_clear(out);
	arena_reset(&x->arena);
	xml_put(out, x, &item);
	write_both(t, x, out, item.procedure, &since);
	source_release(&s);
	arena_release(&a);
}

int
main(void)
{
	struct arena a = { 0 };
	struct catalogue c;
	struct export e = { .catalogue = &c };
	struct exporter x = { .export = &e };
	struct stages t = { 0 };
	struct buf out;
	char path[4096];

	catalogue_init(&c, &a);
	buf_init(&out, 0);
	xml_start(&x);
	while (fgets(path, sizeof path, stdin) != NULL) {
		path[strcspn(path, "\n")] = '\0';
		measure(&t, &x, &out, path);
	}
	xml_stop(&x);
	buf_release(&out);
	arena_release(&x.arena);
	arena_release(&a);
	printf("đọc YAML (reading)       %.3f s\n"
	    "dựng, kiểm tra, ghi      %.3f s (build, validate, write)\n"
	    "dựng và ghi              %.3f s (build and write)\n"
	    "libxml2 ghi cùng cây     %.3f s (libxml2 writing that tree)\n"
	    "tỷ số (ratio)            %.2f ghi, writing; %.2f có kiểm tra, "
	    "validated; %.2f tất cả, all (giới hạn, limit: 2)\n", t.read,
	    t.put, t.write, t.libxml2, t.write / t.libxml2,
	    t.put / t.libxml2, (t.read + t.put) / t.libxml2);
	return 0;
}
