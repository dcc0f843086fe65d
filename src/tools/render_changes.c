/* The change notice, and sheets with what has changed marked in them. */
#include <string.h>

#include "tools/render_sides.h"
#include "tools/sheets.h"

static void
say_nothing_changed(const struct render_sides *s)
{
	cli_complain(s->r->c, "%s → %s: không có gì thay đổi đối với người "
	    "dân, nên không có gì để in", "%s → %s: nothing has changed for "
	    "people, so there is nothing to print", s->old.label,
	    s->new.label);
}

static void
say_drafts(const struct render_sides *s)
{
	if (s->drafts > 0 && !s->r->o->quiet)
		cli_complain(s->r->c, "không in %zu thủ tục còn là dự thảo",
		    "%zu drafts left out", s->drafts);
}

/* --- the change notice ---------------------------------------------------- */

static int
write_notice(struct render_sides *s)
{
	struct render *r = s->r;
	struct arena arena = { 0 };
	struct buf page;
	int status;

	if (s->n_errors > 0)
		render_sides_show(s);
	if (s->n_errors > 0 && !r->o->force) {
		cli_complain(r->c, "chưa in gì: thủ tục đã đổi còn lỗi; sửa "
		    "rồi in lại, hoặc thêm --force", "nothing was printed: changed "
		    "procedures have errors; mend them, or add --force");
		return EXIT_FINDINGS;
	}
	buf_init(&page, 0);
	notice_changes(&page, &arena, &r->notice, &s->changes,
	    s->n_errors > 0);
	status = render_write(r, &page);
	buf_release(&page);
	arena_release(&arena);
	return status;
}

int
render_changes(struct render *r)
{
	struct render_sides s;
	int status = render_sides_open(&s, r, r->o->operands,
	    r->o->n_operands);

	if (status == EXIT_CLEAN) {
		say_drafts(&s);
		if (s.changes.n_subjects == 0)
			say_nothing_changed(&s);
		else
			status = write_notice(&s);
	}
	render_sides_close(&s);
	return status;
}

/* --- sheets -------------------------------------------------------------- */

/* Other than in form: then something on the sheet is marked. */
static bool
is_marked(const struct subject *s)
{
	return s->fate != FATE_NONE && s->new != NULL &&
	    s->burden != BURDEN_FORM;
}

static void
put_sheet(struct sheets *sheets, const struct render_sides *s, size_t i)
{
	const struct subject *subject = &s->changes.subjects[i];
	struct visit v = { .number = i, .path = subject->new_path,
	    .procedure = subject->new,
	    .errors = render_sides_errors(s, subject) };
	const char *name;

	if (!tally_take(&sheets->tally, s->r, &v)) {
		sheets_left(sheets, v.procedure);
		return;
	}
	name = sheets_name(sheets, v.procedure, v.path);
	if (name != NULL)
		sheets_put(sheets, 0, v.procedure, subject, v.errors > 0,
		    name);
}

static int
put_sheets(struct sheets *sheets, struct render_sides *s)
{
	const struct changes *ch = &s->changes;
	size_t i, n = 0;

	for (i = 0; i < ch->n_subjects && !sheets->failed; i++)
		if (is_marked(&ch->subjects[i])) {
			put_sheet(sheets, s, i);
			n++;
		}
	if (s->n_errors > 0)
		render_sides_show(s);
	if (n == 0) {
		say_nothing_changed(s);
		return EXIT_CLEAN;
	}
	if (!s->r->o->quiet && !sheets->one)
		cli_complain(s->r->c, "%s → %s: %zu thủ tục đã đổi, %zu không "
		    "đổi nên không in", "%s → %s: %zu procedures changed; %zu "
		    "did not and are not printed", s->old.label, s->new.label,
		    n, s->new.n_procedures - n);
	return sheets_tell(sheets);
}

int
render_redline(struct render *r)
{
	const char *operands[] = { r->o->redline, r->o->n_operands > 0 ?
	    r->o->operands[0] : NULL };
	struct sheets sheets;
	struct render_sides s;
	int status = render_sides_open(&s, r, operands,
	    1 + r->o->n_operands);

	if (status == EXIT_CLEAN) {
		say_drafts(&s);
		status = sheets_open(&sheets, r, s.changes.n_subjects,
		    render_is_one(r));
		if (status == EXIT_CLEAN)
			status = put_sheets(&sheets, &s);
		sheets_close(&sheets);
	}
	render_sides_close(&s);
	return status;
}
