/* Sheets and slips: each page is written as soon as its file was judged. */
#include "cli/progress.h"
#include "tools/render_judge.h"
#include "tools/sheets.h"

struct rendering {
	struct sheets sheets;
	bool in_advance;		/* all were judged before */
	struct page_names names;	/* of those */
	struct judged judged;
	struct contents *contents;	/* NULL: not wanted */
};

/* What becomes of the procedure, when it is its turn: the name of its page, or
 * NULL. */
static const char *
decide(struct rendering *g, const struct visit *v)
{
	struct sheets *s = &g->sheets;
	const char *name;
	bool printed;

	if (s->failed)
		return NULL;
	printed = g->in_advance ? judged_take(&g->judged, v) :
	    tally_take(&s->tally, s->r, v);
	if (!printed) {
		sheets_left(s, v->procedure);
		return NULL;
	}
	name = sheets_name(s, v->procedure, v->path);
	if (name != NULL && g->contents != NULL)
		contents_add(g->contents, v->procedure, name);
	return name;
}

static bool
visit(void *arg, const struct visit *v)
{
	struct rendering *g = arg;
	const char *name;
	bool faulty = g->in_advance ? judged_faulty(&g->judged, v) :
	    v->errors > 0;

	turn_take(&g->sheets.turn, v->number);
	name = decide(g, v);
	turn_pass(&g->sheets.turn);
	return name == NULL || sheets_put(&g->sheets, v->worker, v->procedure,
	    NULL, faulty, name);
}

/* --- each file as it comes ----------------------------------------------- */

static int
stream(struct rendering *g)
{
	struct render *r = g->sheets.r;
	struct progress progress;

	r->in.run.visit = visit;
	r->in.run.visit_arg = g;
	r->in.run.unindexed = true;
	if (reading_is_stdin(&r->in)) {
		if (!reading_read_stdin(&r->in))
			return EXIT_FAILED;
	} else {
		progress_init(&progress, r->c->lang, !r->o->quiet);
		r->in.run.progress = progress_tick;
		r->in.run.progress_arg = &progress;
		run_files(&r->in.run, &r->in.files);
		progress_end(&progress);
	}
	run_finish(&r->in.run, false);
	render_show(r, g->sheets.tally.hidden);
	return sheets_tell(&g->sheets);
}

/* --- with a table of contents -------------------------------------------- */

/* All are judged before any is written: the table speaks of all of them. */
static int
render_with_contents(struct rendering *g)
{
	static const char name[] = "muc-luc.html";
	struct render *r = g->sheets.r;
	struct arena arena = { 0 };
	struct buf page;
	int status;

	g->names.arena = r->arena;
	g->judged.tally = &g->sheets.tally;
	g->judged.names = &g->names;
	page_names_take(&g->names, "muc-luc", name);
	status = judge_all(&g->judged, r);
	if (status != EXIT_CLEAN)
		return status;
	g->in_advance = true;
	g->contents = contents_new(&arena, &r->notice);
	sheets_reserve(&g->sheets, name);
	if (judged_visit(&g->judged, r, r->o->jobs, visit, g) &&
	    !g->sheets.failed) {
		buf_init(&page, 0);
		contents_write(&page, g->contents);
		sheets_put_page(&g->sheets, name, &page);
		buf_release(&page);
	}
	arena_release(&arena);
	return g->judged.changed ? EXIT_FAILED : sheets_tell(&g->sheets);
}

int
render_sheets(struct render *r)
{
	struct rendering g = { .in_advance = false };
	int status;

	if (r->o->redline != NULL)
		return render_redline(r);
	status = render_open(r, true);
	if (status == EXIT_CLEAN)
		status = render_look(r, &r->in.run.catalogue);
	if (status != EXIT_CLEAN)
		return status;
	status = sheets_open(&g.sheets, r, r->in.files.n, render_is_one(r));
	if (status == EXIT_CLEAN && r->o->contents)
		status = render_with_contents(&g);
	else if (status == EXIT_CLEAN &&
	    (status = render_judge_shared(r)) == EXIT_CLEAN)
		status = stream(&g);
	sheets_close(&g.sheets);
	return status;
}
