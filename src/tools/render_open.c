/* Opens the catalogue and collects the files that were named. */
#include <stdlib.h>
#include <string.h>

#include "tools/obstacles.h"
#include "tools/operands.h"
#include "tools/render.h"

void
render_only_errors(struct levels *levels)
{
	size_t i;

	/* That an exception is of no use is only known when all rules run. */
	if (levels->of[RULE_SUPPRESSION_UNUSED] == LEVEL_ERROR)
		return;
	for (i = 0; i < N_RULES; i++)
		if (levels->of[i] != LEVEL_ERROR)
			levels->of[i] = LEVEL_OFF;
}

/* The paths that were named; without any, the root around this folder. */
static bool
find_root(struct render *r, const char **root, const char *const **paths,
    size_t *n)
{
	const char **here;

	*paths = r->o->operands;
	*n = r->o->n_operands;
	if (*n > 0)
		return operands_root(r->c, r->arena, *paths, *n, root);
	*root = operands_root_here(r->c, r->arena);
	if (*root == NULL)
		return false;
	here = arena_alloc(r->arena, sizeof *here);
	here[0] = path_from_here(r->arena, *root);
	*paths = here;
	*n = 1;
	return true;
}

/* Parts the files of the paths into procedures and what they share. */
static bool
list_files(struct render *r, const char *root, const char *const *paths,
    size_t n)
{
	struct files all = { .arena = r->arena };
	size_t i;

	r->whole = operands_are_whole(root, paths, n);
	for (i = 0; i < n; i++)
		files_add(&all, root, paths[i]);
	files_sort(&all);
	r->files.v = arena_alloc(r->arena, (all.n + 1) * sizeof *all.v);
	r->shared.v = arena_alloc(r->arena, (all.n + 1) * sizeof *all.v);
	for (i = 0; i < all.n; i++)
		if (all.v[i].kind == FILE_PROCEDURE)
			r->files.v[r->files.n++] = all.v[i];
		else
			r->shared.v[r->shared.n++] = all.v[i];
	if (r->files.n > 0)
		return true;
	cli_complain(r->c, "không có tệp thủ tục nào trong \"%s\"",
	    "there is no file of a procedure in \"%s\"", paths[0]);
	return false;
}

/* True if a shared file could not be read as a whole; its findings are added
 * to the list. */
static bool
shared_are_broken(struct render *r, struct findings *f)
{
	const struct shared_file *s;
	size_t n = f->n;

	for (s = r->run.catalogue.files; s != NULL; s = s->next)
		if (s->node == NULL || s->partial)
			findings_append(f, s->findings.v, s->findings.n);
	return f->n > n;
}

static int
open_catalogue(struct render *r, const char *root)
{
	struct findings broken = { .arena = r->arena };
	bool usable;

	run_init(&r->run, r->o->as_of);
	r->run.max_file = r->o->max_file;
	r->run.jobs = r->o->jobs;
	usable = run_open(&r->run, root);
	findings_append(&broken, r->run.findings.v, r->run.findings.n);
	if (usable & !shared_are_broken(r, &broken))
		return EXIT_CLEAN;
	obstacles_show(r->c, r->arena, &broken, "tthc-lint");
	cli_complain(r->c, "không in được gì: tệp dùng chung có lỗi phải sửa "
	    "trước", "nothing can be printed: shared files have errors to "
	    "mend first");
	return EXIT_FAILED;
}

int
render_open(struct render *r, bool list)
{
	const char *root, *const *paths;
	size_t n;
	int status;

	if (!find_root(r, &root, &paths, &n))
		return EXIT_FAILED;
	status = open_catalogue(r, root);
	if (status != EXIT_CLEAN)
		return status;
	render_only_errors(&r->run.levels);
	if (list && !list_files(r, root, paths, n))
		return EXIT_FAILED;
	return EXIT_CLEAN;
}

void
render_close(struct render *r)
{
	source_release(&r->unit);
	source_release(&r->css);
	run_release(&r->run);
}

int
render_judge_shared(struct render *r)
{
	struct findings *f = &r->run.findings;

	if (!r->whole)
		return EXIT_CLEAN;
	run_files(&r->run, &r->shared);
	if (r->o->force || run_count_errors(&r->run, r->arena, f, 0,
	    r->run.suppressions) == 0)
		return EXIT_CLEAN;
	run_finish(&r->run, false);
	render_show(r, NULL);
	if (r->o->kind == RENDER_FEEDBACK)
		cli_complain(r->c, "chưa in gì: sửa lỗi rồi in lại",
		    "nothing was printed: mend the errors first");
	else
		cli_complain(r->c, "chưa in gì: tệp dùng chung còn lỗi; sửa "
		    "rồi in lại, hoặc thêm --force", "nothing was printed: "
		    "shared files have errors; mend them, or add --force");
	return EXIT_FINDINGS;
}

static int
by_path(const void *key, const void *file)
{
	return strcmp(key, ((const struct file *)file)->path);
}

size_t
render_find(const struct files *files, const char *path)
{
	const struct file *f = files->n == 0 ? NULL : bsearch(path, files->v,
	    files->n, sizeof *files->v, by_path);

	return f == NULL ? (size_t)-1 : (size_t)(f - files->v);
}

void
render_show(struct render *r, const bool *hidden)
{
	struct findings *f = &r->run.findings, shown = { .arena = r->arena };
	size_t i, at;

	for (i = 0; i < f->n; i++) {
		if (f->v[i]->level != LEVEL_ERROR ||
		    f->v[i]->suppressed != NULL)
			continue;
		at = render_find(&r->files, f->v[i]->at.path);
		if (at == (size_t)-1 || hidden == NULL || !hidden[at])
			findings_append(&shown, &f->v[i], 1);
	}
	if (shown.n > 0)
		obstacles_show(r->c, r->arena, &shown, "tthc-lint");
}
