/* Names, renders and writes sheets and slips. */
#include <stdio.h>
#include <string.h>

#include "model/file_name.h"
#include "tools/sheets.h"

/* --- where they go ------------------------------------------------------- */

static bool
is_html(const char *path)
{
	size_t n = strlen(path);

	return n > 5 && strcmp(path + n - 5, ".html") == 0;
}

static bool
open_output(struct sheets *s, bool one)
{
	const char *output = s->r->o->output;
	const struct cli *c = s->r->c;
	bool to_stdout = render_to_stdout(s->r->o);

	s->one = one && (to_stdout || !folder_meant(output));
	if (s->one)
		return true;
	if (to_stdout)
		cli_error(c, "nhiều tờ cần -o THƯ MỤC; muốn xem một tờ, hãy "
		    "ghi tệp của một thủ tục", "several sheets need -o DIR; to see "
		    "one, name the file of one procedure");
	else if (is_html(output) && !folder_meant(output))
		cli_error(c, "-o %s là tên một tệp; nhiều tờ cần -o THƯ MỤC",
		    "-o %s names a file; several sheets need -o DIR", output);
	else
		return render_open_folder(s->r, &s->folder);
	return false;
}

int
sheets_open(struct sheets *s, struct render *r, size_t n, bool one)
{
	size_t i;

	memset(s, 0, sizeof *s);
	s->r = r;
	s->folder.fd = -1;
	s->names.arena = r->arena;
	turn_init(&s->turn);
	tally_init(&s->tally, r->arena, n);
	s->desks = arena_alloc(r->arena, r->o->jobs * sizeof *s->desks);
	for (i = 0; i < r->o->jobs; i++)
		buf_init(&s->desks[i].page, 0);
	return open_output(s, one) ? EXIT_CLEAN : EXIT_FAILED;
}

void
sheets_close(struct sheets *s)
{
	size_t i;

	for (i = 0; i < s->r->o->jobs; i++) {
		buf_release(&s->desks[i].page);
		arena_release(&s->desks[i].arena);
	}
	folder_close(&s->folder);
	turn_release(&s->turn);
}

/* --- names --------------------------------------------------------------- */

/* NULL if the procedure has no name. */
static const char *
file_of(const struct sheets *s, const struct record *procedure)
{
	const char *name = procedure == NULL ? NULL : file_name_of(procedure);

	return name == NULL ? NULL : arena_printf(s->r->arena, "%s%s.html",
	    name, s->r->o->kind == RENDER_SLIPS ? "-phieu" : "");
}

void
sheets_reserve(struct sheets *s, const char *name)
{
	page_names_take(&s->names, name, name);
}

const char *
sheets_name(struct sheets *s, const struct record *procedure,
    const char *path)
{
	const char *name = s->one ? "" : file_of(s, procedure);

	if (s->one || page_names_take(&s->names, name, path))
		return name;
	s->tally.faulty++;
	return NULL;
}

void
sheets_left(struct sheets *s, const struct record *procedure)
{
	const char *name = s->one ? NULL : file_of(s, procedure);

	if (name != NULL && folder_has(&s->folder, name))
		tally_name(&s->tally, &s->tally.left, name);
}

/* --- pages --------------------------------------------------------------- */

/* Counts the result; the first that failed is told of. */
static bool
note(struct sheets *s, enum atomic_result result, const char *name)
{
	bool ok = result != ATOMIC_FAILED;

	if (ok)
		s->tally.pages[result]++;
	else if (!s->failed)
		render_cannot_write(s->r, &s->folder, name);
	s->failed |= !ok;
	return ok;
}

bool
sheets_put_page(struct sheets *s, const char *name, const struct buf *page)
{
	enum atomic_result result = folder_write(&s->folder, name, page->data,
	    page->len);
	bool ok;

	turn_lock(&s->turn);
	ok = note(s, result, name);
	turn_unlock(&s->turn);
	return ok;
}

bool
sheets_put(struct sheets *s, unsigned desk, const struct record *procedure,
    const struct subject *changed, bool faulty, const char *name)
{
	struct desk *d = &s->desks[desk];
	const struct render *r = s->r;

	arena_reset(&d->arena);
	buf_clear(&d->page);
	if (r->o->kind == RENDER_SLIPS)
		notice_slip(&d->page, &d->arena, &r->notice, procedure,
		    faulty);
	else
		notice_procedure(&d->page, &d->arena, &r->notice, procedure,
		    changed, faulty);
	return s->one || sheets_put_page(s, name, &d->page);
}

/* --- telling ------------------------------------------------------------- */

/* A page into standard output or a file is told of only if it is missing. */
static int
tell_one(struct sheets *s, int status)
{
	if (status != EXIT_CLEAN)
		return status;
	return s->tally.printed > 0 ?
	    render_write(s->r, &s->desks[0].page) :
	    tally_tell_nothing(&s->tally, s->r);
}

int
sheets_tell(struct sheets *s)
{
	const struct tally *t = &s->tally;
	int status = s->failed ? EXIT_FAILED : tally_status(t);

	page_names_tell(&s->names, s->r->c, s->r->in.done);
	if (s->one)
		return tell_one(s, status);
	tally_tell_off(t, s->r);
	tally_tell(t, s->r, "tờ", "sheets");
	return status == EXIT_CLEAN && t->printed == 0 ?
	    tally_tell_nothing(t, s->r) : status;
}
