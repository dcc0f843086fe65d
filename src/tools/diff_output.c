/* Writes the documents that were asked for. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/atomic.h"
#include "base/escape.h"
#include "publish/publish.h"
#include "report/explain.h"
#include "report/explain_direction.h"
#include "tools/diff_output.h"

static void
render_html(struct buf *out, const struct changes *c)
{
	publish_table(out, c);
}

static const struct changes_format html_format = {
	.name = "html",
	.doc = { "bảng trước và sau, để in", "table of both sides, to print" },
	.render = render_html,
};

const struct changes_format *
diff_format_by_name(const char *name)
{
	return strcmp(name, html_format.name) == 0 ? &html_format :
	    changes_format_by_name(name);
}

static bool
is_named(const struct diff_output *out, const char *name)
{
	return strcmp(out->format->name, name) == 0;
}

/* Below git a summary of each file would hide what changed. */
static void
render_driven(struct buf *b, const struct diff_options *o,
    const struct changes *ch)
{
	changes_details(b, ch);
	if (b->len > 0)
		return;
	escape_line(b, o->driven[1], strlen(o->driven[1]));
	buf_puts(b, ch->lang == LANG_VI ?
	    ": chỉ khác cách trình bày tệp, nội dung không đổi\n" :
	    ": only the layout of the file differs\n");
}

/* The totals, or one word, take the place of every text. */
static void
render(struct buf *b, const struct diff_options *o,
    const struct diff_output *out, const struct changes *ch,
    const struct record *settings)
{
	bool text = is_named(out, "text");

	if (o->annex && !text)
		publish_annex(b, out->format == &html_format ? PUBLISH_HTML :
		    PUBLISH_MARKDOWN, ch, settings);
	else if (o->state && text)
		buf_printf(b, "%s\n", changes_state(ch));
	else if (o->summary && text)
		changes_summary(b, ch);
	else if (o->job == JOB_GIT_DRIVER && text)
		render_driven(b, o, ch);
	else
		out->format->render(b, ch);
}

static bool
to_stdout(const struct diff_output *out)
{
	return out->file == NULL || strcmp(out->file, "-") == 0;
}

static bool
write_one(const struct diff_options *o, const struct cli *c,
    const struct diff_output *out, struct changes *ch,
    const struct record *settings)
{
	struct buf b;
	bool ok;

	ch->colour = to_stdout(out) && cli_colour(o->colour, STDOUT_FILENO);
	ch->width = to_stdout(out) ? cli_width(STDOUT_FILENO) : 80;
	buf_init(&b, 0);
	render(&b, o, out, ch, settings);
	ok = cli_write(c, out->file, b.data, b.len);
	buf_release(&b);
	return ok;
}

static void
say_written(const char *path, const char *title)
{
	struct buf b;

	buf_init(&b, 0);
	escape_line(&b, path, strlen(path));
	fprintf(stderr, "%s: %s\n", b.data, title);
	buf_release(&b);
}

static bool
write_file(const struct diff_options *o, const struct cli *c,
    const struct publish_file *file, const struct changes *ch,
    const struct record *settings)
{
	const char *path = arena_printf(o->arena, "%s/%s", o->set,
	    file->name);
	struct buf b;
	bool ok;

	buf_init(&b, 0);
	file->write(&b, ch, settings);
	ok = atomic_make_folders(path) && atomic_write(path, b.data, b.len) !=
	    ATOMIC_FAILED;
	if (ok)
		say_written(path, file->title);
	else
		cli_complain(c, "không ghi được %s: %s", "cannot write %s: %s",
		    path, strerror(errno));
	buf_release(&b);
	return ok;
}

/* A paper of another day must not go up for signature with the new ones. */
static void
warn_of_old(const struct diff_options *o, const struct cli *c,
    const struct publish_file *file)
{
	const char *path = arena_printf(o->arena, "%s/%s", o->set,
	    file->name);

	if (access(path, F_OK) == 0)
		cli_complain(c, "%s còn từ lần trước, lần này không cần: xem "
		    "lại rồi xóa", "%s is left from another time and not "
		    "needed now: look at it, then remove it", path);
}

/* The papers of a decision; what the comparison has nothing for is left out. */
static bool
write_set(const struct diff_options *o, const struct cli *c,
    const struct changes *ch, const struct record *settings)
{
	const struct publish_file *files;
	size_t i, n;
	bool ok = true;

	files = publish_files(&n);
	for (i = 0; i < n && ok; i++)
		if (files[i].wanted == NULL || files[i].wanted(ch))
			ok = write_file(o, c, &files[i], ch, settings);
		else
			warn_of_old(o, c, &files[i]);
	return ok;
}

bool
diff_output_write(const struct diff_options *o, const struct cli *c,
    struct changes *ch, const struct record *settings)
{
	bool ok = true;
	size_t i;

	if (o->set != NULL)
		ok = write_set(o, c, ch, settings);
	for (i = 0; i < o->n_outputs; i++)
		ok &= write_one(o, c, &o->outputs[i], ch, settings);
	return ok;
}

/* --- the table of directions ---------------------------------------------- */

/* A line of the list: code, class, names. */
bool
diff_output_list(const struct cli *c)
{
	struct buf b;
	size_t i;
	bool ok;

	buf_init(&b, 0);
	for (i = 0; i < N_DIRECTIONS; i++) {
		const struct direction *d = direction_of(
		    (enum direction_id)i);

		buf_printf(&b, "%s  %-17s  %s (%s)\n", d->code,
		    burden_key(d->burden), d->name, d->name_en);
	}
	ok = cli_write(c, NULL, b.data, b.len);
	buf_release(&b);
	return ok;
}

bool
diff_output_explain(const struct diff_options *o, const struct cli *c)
{
	const struct direction *d = direction_by_name(o->explain);
	const struct rule *r = rule_by_name(o->explain);
	unsigned width = cli_width(STDOUT_FILENO);
	struct buf b;
	bool ok;

	if (d == NULL && r == NULL) {
		cli_error(c, "không có hướng thay đổi hay quy tắc \"%s\"; xem "
		    "--list-directions", "there is no direction or rule "
		    "\"%s\"; see --list-directions", o->explain);
		return false;
	}
	buf_init(&b, 0);
	if (d != NULL)
		direction_explain(&b, d, c->lang, width);
	else
		rule_explain(&b, r, c->lang, width);
	ok = cli_write(c, NULL, b.data, b.len);
	buf_release(&b);
	return ok;
}
