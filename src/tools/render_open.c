/* Opens the catalogue and collects the files that were named. */
#include <stdlib.h>
#include <string.h>

#include "tools/obstacles.h"
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

int
render_open(struct render *r, bool list)
{
	int status = reading_open(&r->in, &(struct reading_request){
		.operands = r->o->operands, .n_operands = r->o->n_operands,
		.as_of = r->o->as_of, .max_file = r->o->max_file,
		.jobs = r->o->jobs, .list = list,
		.done = { "in", "printed" } });

	if (status == EXIT_CLEAN)
		render_only_errors(&r->in.run.levels);
	return status;
}

void
render_close(struct render *r)
{
	source_release(&r->unit);
	source_release(&r->css);
	reading_close(&r->in);
}

int
render_judge_shared(struct render *r)
{
	struct findings *f = &r->in.run.findings;

	if (!r->in.whole)
		return EXIT_CLEAN;
	run_files(&r->in.run, &r->in.shared);
	if (r->o->force || run_count_errors(&r->in.run, r->arena, f, 0,
	    r->in.run.suppressions) == 0)
		return EXIT_CLEAN;
	run_finish(&r->in.run, false);
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
	struct findings *f = &r->in.run.findings, shown = { .arena = r->arena };
	size_t i, at;

	for (i = 0; i < f->n; i++) {
		if (f->v[i]->level != LEVEL_ERROR ||
		    f->v[i]->suppressed != NULL)
			continue;
		at = render_find(&r->in.files, f->v[i]->at.path);
		if (at == (size_t)-1 || hidden == NULL || !hidden[at])
			findings_append(&shown, &f->v[i], 1);
	}
	if (shown.n > 0)
		obstacles_show(r->c, r->arena, &shown, "tthc-lint");
}
