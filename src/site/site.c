/* The site as a whole: what it keeps, and its style and script. */
#include <assert.h>
#include <stdlib.h>

#include "html/look.h"
#include "site/site_part.h"

struct site *
site_new(struct arena *a, const struct site_request *q)
{
	struct site *s = arena_alloc(a, sizeof *s);

	s->arena = a;
	s->q = q;
	s->files.arena = a;
	s->top.style_file = "trang.css";
	s->top.script_file = "trang.js";
	html_look_init(&s->top, a);
	s->below.style_file = "../trang.css";
	s->below.script_file = "../trang.js";
	html_look_init(&s->below, a);
	site_set_events(s);
	return s;
}

bool
site_add(struct site *s, struct arena *scratch,
    const struct record *procedure, bool faulty)
{
	struct shown *shown;

	if (s->n == s->cap) {
		s->cap = s->cap == 0 ? 256 : 2 * s->cap;
		s->rows = arena_grow(s->arena, s->rows, s->n, s->cap,
		    sizeof *s->rows);
	}
	shown = &s->rows[s->n++];
	posted_of(&shown->posted, s->arena, s->q->notice, procedure);
	assert(shown->posted.name != NULL);
	shown->faulty = faulty;
	site_set_fields(s, shown, procedure);
	return site_procedure(s, scratch, procedure, shown);
}

/* --- files beside the pages ---------------------------------------------- */

static bool
put(const struct site *s, const char *name, const struct buf *text)
{
	return s->q->put(s->q->arg, name, text->data, text->len);
}

/* On paper a page looks as its sheet does, on a screen as the site. */
static bool
write_style(const struct site *s)
{
	struct buf out;
	bool more;

	buf_init(&out, 0);
	buf_puts(&out, "@media print {\n");
	buf_puts(&out, style_base);
	buf_puts(&out, style_notice);
	buf_puts(&out, style_thu_tuc);
	buf_puts(&out, "}\n");
	buf_puts(&out, style_site);
	if (s->q->notice->css != NULL)
		buf_puts(&out, s->q->notice->css);
	more = put(s, "trang.css", &out);
	buf_release(&out);
	return more;
}

static bool
write_script(const struct site *s)
{
	struct buf out;
	bool more;

	buf_init(&out, 0);
	buf_puts(&out, script_elements);
	buf_puts(&out, script_find);
	buf_puts(&out, script_search);
	buf_puts(&out, script_procedure);
	buf_puts(&out, script_kiosk);
	more = put(s, "trang.js", &out);
	buf_release(&out);
	return more;
}

bool
site_finish(struct site *s)
{
	if (s->n > 0)
		qsort(s->rows, s->n, sizeof *s->rows, posted_compare);
	site_fill_groups(s);
	return site_index(s) && site_groups(s) && site_feedback(s) &&
	    write_style(s) && write_script(s);
}
