/* Which side is which, and the catalogue in the shape of the records. */
#include <string.h>

#include "export/package.h"
#include "export/portal.h"
#include "tools/diff_national.h"
#include "tools/obstacles.h"

static bool
ends_in(const char *path, const char *ending)
{
	size_t n = strlen(path), k = strlen(ending);

	return n > k && strcmp(path + n - k, ending) == 0;
}

static bool
is_foreign(const char *path)
{
	return ends_in(path, ".json") || ends_in(path, ".xml");
}

bool
diff_is_national(const struct diff_options *o)
{
	size_t i;

	for (i = 0; i < o->n_operands; i++)
		if (is_foreign(o->operands[i]))
			return o->job == JOB_COMPARE;
	return false;
}

/* --- operands ------------------------------------------------------------- */

/* Sorts the operands into sides; *catalogue gets the one that is none, NULL
 * without one. */
static bool
take_operands(struct national *n, const char **catalogue)
{
	const struct diff_options *o = n->o;
	bool two = o->n_operands == 2 && is_foreign(o->operands[0]) &&
	    is_foreign(o->operands[1]);
	size_t i;

	*catalogue = NULL;
	n->reads = !two;
	n->theirs = two || is_foreign(o->operands[o->n_operands - 1]);
	for (i = 0; i < o->n_operands; i++) {
		if (is_foreign(o->operands[i])) {
			n->shape |= ends_in(o->operands[i], ".json");
			inputs_add(&n->inputs[two ? i : n->theirs], &n->notes,
			    o->operands[i]);
			continue;
		}
		if (*catalogue != NULL || (i > 0 && i + 1 < o->n_operands)) {
			cli_error(n->c, "tệp JSON, XML chỉ so được với một bộ "
			    "dữ liệu, ghi ở đầu hoặc ở cuối; thừa \"%s\"",
			    "JSON and XML files are compared with one "
			    "catalogue, named first or last; \"%s\" is too much",
			    o->operands[i]);
			return false;
		}
		*catalogue = o->operands[i];
	}
	return true;
}

/* --- the catalogue -------------------------------------------------------- */

static bool
visit(void *arg, const struct visit *v)
{
	struct national *n = arg;
	const char *code = v->procedure == NULL ? NULL :
	    national_code(v->procedure);
	struct national_pair *p = code == NULL ? NULL : national_pair_of(n, code);
	size_t ours = !n->theirs;

	if (p == NULL || national_says(p, ours)) {
		n->passed_over++;
		return true;
	}
	if (p->format == NULL) {
		p->yaml[ours] = national_yaml(n, v->procedure);
	} else {
		p->record[ours] = p->format->old ?
		    package_record(&n->exporter, v->procedure) :
		    portal_record(&n->exporter, v->procedure);
		arena_reset(&n->exporter.arena);
		p->owned[ours] = true;
	}
	p->path[ours] = v->path;
	p->inside = n->in.files.v[v->number].inside;
	return true;
}

/* False, after showing why, if a file cannot be read as a whole. */
static bool
read_catalogue(struct national *n)
{
	struct findings broken = { .arena = n->in.arena };
	const struct findings *f = &n->in.run.findings;
	size_t i;

	n->in.run.only_read = n->in.run.unindexed = true;
	n->in.run.visit = visit;
	n->in.run.visit_arg = n;
	n->export.catalogue = &n->in.run.catalogue;
	n->export.day = n->o->as_of[!n->theirs];
	n->exporter.export = &n->export;
	give_start(&n->exporter);
	run_files(&n->in.run, &n->in.files);
	give_stop(&n->exporter);
	arena_release(&n->exporter.arena);
	for (i = 0; i < f->n; i++)
		if (finding_forbids(f->v[i]))
			findings_append(&broken, &f->v[i], 1);
	if (broken.n > 0)
		obstacles_show(n->c, n->in.arena, &broken, "tthc-lint");
	return broken.n == 0;
}

/* --- the whole ------------------------------------------------------------ */

static bool
open_catalogue(struct national *n, const char *path)
{
	const struct reading_request q = { .operands = &path,
		.n_operands = path != NULL, .as_of = n->o->as_of[1],
		.max_file = n->o->max_file, .jobs = 1, .list = n->reads,
		.done = { "so", "compared" } };

	if (!n->reads && catalogue_find_root(n->in.arena, ".") == NULL) {
		run_init(&n->in.run, n->o->as_of[1]);
		return run_open(&n->in.run, NULL);
	}
	return reading_open(&n->in, &q) == EXIT_CLEAN;
}

static void
tell(const struct national *n)
{
	bool vi = n->c->lang == LANG_VI;

	if (!n->reads)
		return;
	fputs(n->shape ? vi ? "Chỉ so những gì bản ghi quốc gia chứa được" :
	    "Only what a national record can hold is compared" :
	    vi ? "Chỉ so thủ tục, không so danh mục" :
	    "Only procedures are compared, not registers", stderr);
	if (n->passed_over > 0)
		fprintf(stderr, vi ? "; %zu thủ tục khác của bộ dữ liệu không "
		    "có bản ghi để so" : "; there is no record of %zu other "
		    "procedures of the catalogue", n->passed_over);
	fputs(".\n", stderr);
}

/* What a side is called: its only file, or how many there are. */
static const char *
label_of(const struct national *n, size_t side, const char *catalogue)
{
	const struct inputs *in = &n->inputs[side];

	if (n->reads && side != n->theirs)
		return catalogue != NULL ? catalogue : ".";
	return in->n == 1 ? in->v[0].path : arena_printf(n->in.arena,
	    n->c->lang == LANG_VI ? "%zu bản ghi" : "%zu records", in->n);
}

bool
national_open(struct national *n, const struct diff_options *o,
    const struct cli *c, struct side *old, struct side *new)
{
	const char *label[2], *catalogue;

	*n = (struct national){ .o = o, .c = c, .in = { .c = c,
		.arena = o->arena }, .codes.arena = o->arena,
		.notes = { .arena = o->arena, .lang = c->lang } };
	xml_check_start(&n->check);
	if (!take_operands(n, &catalogue) || !national_read(n) ||
	    !open_catalogue(n, catalogue) ||
	    (n->reads && !read_catalogue(n)))
		return false;
	label[0] = label_of(n, 0, catalogue);
	label[1] = label_of(n, 1, catalogue);
	sides_take(old, new, &n->in.run.catalogue, label, national_statements(n),
	    n->n_pairs);
	tell(n);
	return true;
}

void
national_close(struct national *n)
{
	size_t i, side;

	for (i = 0; i < n->n_pairs; i++)
		for (side = 0; side < 2; side++)
			if (n->pairs[i].owned[side])
				json_decref(n->pairs[i].record[side]);
	for (i = 0; i < n->n_roots; i++)
		json_decref(n->roots[i]);
	xml_check_stop(&n->check);
	inputs_release(&n->inputs[0]);
	inputs_release(&n->inputs[1]);
	arena_release(&n->scratch);
	reading_close(&n->in);
}
