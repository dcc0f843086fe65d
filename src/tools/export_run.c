/* Reads, puts and joins; several threads, one order. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/scalar.h"
#include "cli/progress.h"
#include "model/file_name.h"
#include "tools/export_run.h"
#include "tools/export_tell.h"
#include "tools/folder.h"
#include "tools/page_names.h"
#include "tools/reading.h"
#include "tools/turn.h"

/* A thread's desk: who exports there, and what was put. */
struct desk {
	struct exporter exporter;
	struct buf piece;
};

struct exporting {
	const struct export_options *o;
	const struct cli *c;
	struct reading in;
	struct export export;
	struct desk *desks;	/* one a thread */
	struct turn turn;
	bool alone;		/* each procedure is a document */
	bool to_folder;		/* ... in a file of its own */
	struct folder folder;
	struct page_names names;
	FILE *spool;		/* of one document; NULL: of a folder */
	struct export_tally tally;
};

/* --- where it goes -------------------------------------------------------- */

/* True if one file was named: its document stands for itself. */
static bool
is_one(const struct export_options *o)
{
	return o->n_operands == 1 && !folder_meant(o->operands[0]);
}

static bool
open_output(struct exporting *e)
{
	const char *output = e->o->output;

	e->to_folder = output != NULL && strcmp(output, "-") != 0 &&
	    folder_meant(output);
	e->tally.alone = is_one(e->o);
	e->alone = e->to_folder || e->tally.alone;
	if (e->to_folder && folder_open(&e->folder, output))
		return true;
	if (e->to_folder) {
		cli_complain(e->c, "không tạo hay mở được thư mục %s: %s",
		    "cannot make or open the folder %s: %s", output,
		    strerror(errno));
		return false;
	}
	e->spool = tmpfile();
	if (e->spool == NULL)
		cli_complain(e->c, "không tạo được tệp tạm: %s",
		    "cannot make a temporary file: %s", strerror(errno));
	return e->spool != NULL;
}

/* The spool is full, or cannot be written any more. */
static void
pour(struct exporting *e, const char *bytes, size_t n)
{
	if (e->tally.failed || fwrite(bytes, 1, n, e->spool) == n)
		return;
	cli_complain(e->c, "không ghi được tệp tạm: %s",
	    "cannot write a temporary file: %s", strerror(errno));
	e->tally.failed = true;
}

/* --- one procedure -------------------------------------------------------- */

/* "thu_tuc/a.yaml:3:8", where what was refused stands. */
static const char *
place_of_refusal(struct exporter *x, const struct visit *v)
{
	const struct refusal *r = &x->refusal;
	struct span at = r->at->at;
	struct position p;

	if (r->at->text != NULL && r->at->style <= STYLE_FOLDED)
		at = scalar_part(v->source, at,
		    (enum scalar_style)r->at->style, r->at->text, r->from,
		    r->n);
	p = source_position(v->source, at.start);
	return arena_printf(&x->arena, "%s:%u:%u", v->path, p.line, p.column);
}

/* Puts the procedure at the thread's desk; false if it cannot be. */
static bool
put(struct exporting *e, struct desk *d, const struct visit *v)
{
	const struct item item = { .procedure = v->procedure,
		.inside = e->in.files.v[v->number].inside,
		.alone = e->alone };

	if (v->procedure == NULL || v->lossy)
		return false;
	arena_reset(&d->exporter.arena);
	buf_clear(&d->piece);
	memset(&d->exporter.refusal, 0, sizeof d->exporter.refusal);
	return e->o->form->put(&d->piece, &d->exporter, &item);
}

/* In turn: the name of its file, or NULL. */
static const char *
name_of(struct exporting *e, const struct visit *v)
{
	const char *name = file_name_of(v->procedure);

	if (name != NULL)
		name = arena_printf(e->in.arena, "%s%s", name,
		    e->o->form->ending);
	if (page_names_take(&e->names, name, v->path))
		return name;
	e->tally.broken++;
	return NULL;
}

static void
join(struct exporting *e, const struct desk *d)
{
	if (e->tally.put > 0)
		pour(e, e->o->form->between, strlen(e->o->form->between));
	pour(e, d->piece.data, d->piece.len);
	e->tally.put++;
}

/* In turn: what could not be put is told of. */
static void
note_missing(struct exporting *e, struct desk *d, const struct visit *v)
{
	const struct refusal *r = &d->exporter.refusal;

	e->tally.broken++;
	if (v->procedure != NULL && !v->lossy)
		cli_complain(e->c, "%s: %s", "%s: %s", r->at == NULL ?
		    v->path : place_of_refusal(&d->exporter, v),
		    e->c->lang == LANG_VI ? r->vi : r->en);
}

static void
write_file(struct exporting *e, const struct desk *d, const char *name)
{
	enum atomic_result result = folder_write(&e->folder, name,
	    d->piece.data, d->piece.len);
	int error = errno;

	turn_lock(&e->turn);
	if (result != ATOMIC_FAILED) {
		e->tally.put++;
		e->tally.files[result]++;
	} else if (!e->tally.failed) {
		cli_complain(e->c, "không ghi được %s/%s: %s",
		    "cannot write %s/%s: %s", e->folder.path, name,
		    strerror(error));
		e->tally.failed = true;
	}
	turn_unlock(&e->turn);
}

static bool
visit(void *arg, const struct visit *v)
{
	struct exporting *e = arg;
	struct desk *d = &e->desks[v->worker];
	bool ok = put(e, d, v);
	const char *name = NULL;

	turn_take(&e->turn, v->number);
	if (!ok)
		note_missing(e, d, v);
	else if (e->to_folder)
		name = name_of(e, v);
	else
		join(e, d);
	ok = !e->tally.failed;
	turn_pass(&e->turn);
	if (name != NULL && ok)
		write_file(e, d, name);
	return ok;
}

/* --- all of them ---------------------------------------------------------- */

static bool
put_head(struct exporting *e)
{
	struct desk *d = &e->desks[0];

	if (e->alone || e->o->form->head == NULL)
		return true;
	if (!e->o->form->head(&d->piece, &d->exporter, e->in.whole)) {
		cli_complain(e->c, "%s", "%s", e->c->lang == LANG_VI ?
		    d->exporter.refusal.vi : d->exporter.refusal.en);
		return false;
	}
	pour(e, d->piece.data, d->piece.len);
	return true;
}

static void
put_tail(struct exporting *e)
{
	struct desk *d = &e->desks[0];

	if (e->alone || e->o->form->tail == NULL)
		return;
	buf_clear(&d->piece);
	e->o->form->tail(&d->piece, &d->exporter);
	pour(e, d->piece.data, d->piece.len);
}

static bool
read_all(struct exporting *e)
{
	struct run *run = &e->in.run;
	struct progress progress;

	run->only_read = true;
	run->unindexed = true;
	run->visit = visit;
	run->visit_arg = e;
	if (reading_is_stdin(&e->in))
		return reading_read_stdin(&e->in);
	progress_init(&progress, e->c->lang, !e->o->quiet);
	run->progress = progress_tick;
	run->progress_arg = &progress;
	run_files(run, &e->in.files);
	progress_end(&progress);
	return true;
}

/* The document of several is written if nothing is missing in it. */
static int
finish(struct exporting *e)
{
	struct export_tally *t = &e->tally;

	export_tell_obstacles(&e->in);
	page_names_tell(&e->names, e->c, e->in.done);
	if (!e->to_folder && t->broken == 0 && !t->failed)
		t->failed |= !cli_copy(e->c, e->o->output, e->spool);
	export_tell(t, e->o, e->c, e->to_folder);
	return t->broken > 0 || t->failed ? EXIT_FAILED : EXIT_CLEAN;
}

static void
open_desks(struct exporting *e)
{
	unsigned i;

	e->desks = arena_alloc(e->in.arena, e->o->jobs * sizeof *e->desks);
	for (i = 0; i < e->o->jobs; i++) {
		e->desks[i].exporter.export = &e->export;
		buf_init(&e->desks[i].piece, 0);
		if (e->o->form->start != NULL)
			e->o->form->start(&e->desks[i].exporter);
	}
}

static void
close_desks(struct exporting *e)
{
	struct desk *d;

	for (d = e->desks; d < e->desks + e->o->jobs; d++) {
		losses_join(&e->tally.losses, &d->exporter.losses);
		if (e->o->form->stop != NULL)
			e->o->form->stop(&d->exporter);
		arena_release(&d->exporter.arena);
		buf_release(&d->piece);
	}
}

static int
export_opened(struct exporting *e)
{
	bool done;

	e->export.catalogue = &e->in.run.catalogue;
	e->export.day = e->o->as_of;
	e->export.rows = e->o->rows;
	if (!open_output(e))
		return EXIT_FAILED;
	open_desks(e);
	done = put_head(e) && read_all(e);
	if (done)
		put_tail(e);
	close_desks(e);
	return done ? finish(e) : EXIT_FAILED;
}

int
export_run(const struct export_options *o, const struct cli *c)
{
	struct exporting e = { .o = o, .c = c, .folder.fd = -1,
		.names.arena = o->arena, .in = { .c = c, .arena = o->arena } };
	const struct reading_request q = { .operands = o->operands,
		.n_operands = o->n_operands, .as_of = o->as_of,
		.max_file = o->max_file, .jobs = o->jobs, .list = true,
		.done = { "xuất", "exported" } };
	int status;

	turn_init(&e.turn);
	status = reading_open(&e.in, &q);
	if (status == EXIT_CLEAN)
		status = export_opened(&e);
	if (e.spool != NULL)
		fclose(e.spool);
	folder_close(&e.folder);
	turn_release(&e.turn);
	reading_close(&e.in);
	return status;
}
