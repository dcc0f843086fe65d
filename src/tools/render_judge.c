/* Judges everything first, then reads it again. */
#include "cli/progress.h"
#include "model/file_name.h"
#include "tools/render_judge.h"

static bool
count(void *arg, const struct visit *v)
{
	struct judged *j = arg;
	const char *name;

	turn_take(&j->turn, v->number);
	if (tally_take(j->tally, j->r, v) && j->names != NULL) {
		name = file_name_of(v->procedure);
		page_names_take(j->names, name == NULL ? NULL :
		    arena_strdup(j->r->arena, name), v->path);
	}
	turn_pass(&j->turn);
	return true;
}

static void
read_files(struct render *r)
{
	struct progress progress;

	progress_init(&progress, r->c->lang, !r->o->quiet);
	r->in.run.progress = progress_tick;
	r->in.run.progress_arg = &progress;
	run_files(&r->in.run, &r->in.files);
	progress_end(&progress);
}

/*
 * Which files have errors, now that the rules about the whole catalogue were
 * asked as well. Returns how many errors stand elsewhere: in what they share.
 */
static size_t
mark_faulty(struct judged *j)
{
	const struct findings *f = &j->r->in.run.findings;
	struct tally *t = j->tally;
	size_t i, at, elsewhere = 0, n = 0;

	for (i = 0; i < f->n; i++) {
		if (f->v[i]->level != LEVEL_ERROR ||
		    f->v[i]->suppressed != NULL)
			continue;
		at = render_find(&j->r->in.files, f->v[i]->at.path);
		if (at == (size_t)-1) {
			elsewhere++;
		} else if (!t->hidden[at] && !t->unread[at] &&
		    !j->faulty[at]) {
			j->faulty[at] = true;
			n++;
		}
	}
	t->faulty = j->r->o->force ? 0 : n;
	t->marked = j->r->o->force ? n : 0;
	return elsewhere;
}

static int
stop(const struct judged *j, size_t elsewhere)
{
	const struct tally *t = j->tally;
	const struct cli *c = j->r->c;

	if (t->broken > 0) {
		cli_complain(c, "chưa in gì: %zu tệp không đọc được, bản in sẽ "
		    "thiếu; hãy sửa trước", "nothing was printed: %zu files "
		    "cannot be read and would be missing; mend them first",
		    t->broken);
		return EXIT_FAILED;
	}
	if (j->names != NULL && j->names->n_refused > 0) {
		page_names_tell(j->names, c, j->r->in.done);
		cli_complain(c, "chưa in gì: mục lục, trang tra cứu phải có đủ "
		    "mọi thủ tục", "nothing was printed: a table of contents "
		    "or a site must have all procedures");
		return EXIT_FINDINGS;
	}
	if (t->faulty > 0 || (elsewhere > 0 && !j->r->o->force)) {
		cli_complain(c, "chưa in gì: còn lỗi ở %zu thủ tục%s; sửa rồi "
		    "in lại, hoặc thêm --force", "nothing was printed: errors "
		    "in %zu procedures%s; mend them, or add --force",
		    t->faulty, elsewhere == 0 ? "" : c->lang == LANG_VI ?
		    " và ở tệp dùng chung" : " and in shared files");
		return EXIT_FINDINGS;
	}
	return t->printed > 0 ? EXIT_CLEAN : tally_tell_nothing(t, j->r);
}

int
judge_all(struct judged *j, struct render *r)
{
	int status;

	j->r = r;
	j->faulty = arena_alloc(r->arena, r->in.files.n + 1);
	status = render_judge_shared(r);
	if (status != EXIT_CLEAN)
		return status;
	turn_init(&j->turn);
	r->in.run.visit = count;
	r->in.run.visit_arg = j;
	read_files(r);
	turn_release(&j->turn);
	run_finish(&r->in.run, r->in.whole);
	render_show(r, j->tally->hidden);
	return stop(j, mark_faulty(j));
}

/* --- again --------------------------------------------------------------- */

bool
judged_visit(struct judged *j, struct render *r, unsigned jobs,
    bool (*visit)(void *arg, const struct visit *v), void *arg)
{
	r->in.run.visit = visit;
	r->in.run.visit_arg = arg;
	r->in.run.only_read = true;
	r->in.run.unindexed = true;
	r->in.run.jobs = jobs;
	read_files(r);
	if (j->changed)
		cli_complain(r->c, "có tệp bị sửa trong lúc in; hãy chạy lại",
		    "a file was edited meanwhile; run it again");
	return !j->changed;
}

bool
judged_take(struct judged *j, const struct visit *v)
{
	j->changed |= v->procedure == NULL || v->partial;
	return !j->changed && !j->tally->hidden[v->number];
}

bool
judged_faulty(const struct judged *j, const struct visit *v)
{
	return j->faulty[v->number];
}
