/* tthc-lint: checks a catalogue against the law and says where it fails. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/progress.h"
#include "lint/run.h"
#include "load/schema.h"
#include "tools/lint_output.h"
#include "tools/operands.h"

static bool
apply_levels(const struct lint_options *o, const struct cli *c,
    struct levels *levels)
{
	const char *unknown = NULL;
	size_t i;

	for (i = 0; i < o->n_severities && unknown == NULL; i++)
		if (levels_set(levels, o->severities[i].name,
		    o->severities[i].level) == 0)
			unknown = o->severities[i].name;
	if (unknown == NULL && o->select != NULL)
		unknown = levels_select(levels, o->arena, o->select);
	if (unknown == NULL && o->ignore != NULL)
		unknown = levels_ignore(levels, o->arena, o->ignore);
	if (unknown != NULL)
		cli_error(c, "không có quy tắc \"%s\"; xem --list-rules",
		    "there is no rule \"%s\"; see --list-rules", unknown);
	return unknown == NULL;
}

static bool
cannot_read(const struct cli *c, const char *path, int error)
{
	cli_complain(c, "không đọc được %s: %s", "cannot read %s: %s", path,
	    strerror(error));
	return false;
}

/* The file of --files-from, a pipe as well, as in --files-from <(command). */
static bool
read_list(const struct lint_options *o, const struct cli *c, struct source *s)
{
	bool piped = strcmp(o->files_from, "-") == 0;
	int fd = piped ? STDIN_FILENO :
	    open(o->files_from, O_RDONLY | O_CLOEXEC);
	enum source_status status;
	int error;

	if (fd < 0)
		return cannot_read(c, o->files_from, errno);
	status = source_read_fd(s, o->files_from, fd, o->max_file);
	error = status == SOURCE_TOO_LARGE ? EFBIG : errno;
	if (!piped)
		close(fd);
	return status == SOURCE_OK || cannot_read(c, o->files_from, error);
}

/*
 * Makes the paths of --files-from, one a line or each ended by a NUL,
 * operands like those of the command line.
 */
static bool
add_listed(struct lint_options *o, const struct cli *c)
{
	char end = o->nul ? '\0' : '\n';
	const char *p, *stop;
	struct source s;
	size_t n = 1;

	if (!read_list(o, c, &s))
		return false;
	for (p = s.data; p < s.data + s.len; p++)
		n += *p == end;
	o->operands = arena_grow(o->arena, o->operands, o->n_operands,
	    o->n_operands + n, sizeof *o->operands);
	for (p = s.data; p < s.data + s.len; p = stop + 1) {
		stop = memchr(p, end, (size_t)(s.data + s.len - p));
		if (stop == NULL)
			stop = s.data + s.len;
		if (stop > p)
			o->operands[o->n_operands++] = arena_strndup(o->arena,
			    p, (size_t)(stop - p));
	}
	source_release(&s);
	return true;
}

/*
 * The catalogue of the operands; without operands the one around the current
 * folder, which then is the operand. False after a message.
 */
static bool
find_root(struct lint_options *o, const struct cli *c, const char **root)
{
	if (o->n_operands > 0 && o->stdin_filename != NULL)
		return operands_root(c, o->arena, &o->stdin_filename, 1, root);
	if (o->n_operands > 0)
		return operands_root(c, o->arena, o->operands, o->n_operands,
		    root);
	*root = o->files_from != NULL ? catalogue_find_root(o->arena, ".") :
	    operands_root_here(c, o->arena);
	if (o->files_from != NULL)
		return true;	/* an empty list */
	if (*root == NULL)
		return false;
	o->operands = arena_alloc(o->arena, sizeof *o->operands);
	o->operands[o->n_operands++] = path_from_here(o->arena, *root);
	return true;
}

static bool
read_stdin(const struct lint_options *o, const struct cli *c, struct run *run)
{
	struct source s;
	enum source_status status;

	status = source_read_fd(&s, "-", STDIN_FILENO, o->max_file);
	if (status == SOURCE_OK)
		run_bytes(run, o->stdin_filename != NULL ? o->stdin_filename :
		    "<stdin>", s.data, s.len);
	source_release(&s);
	return status == SOURCE_OK || cannot_read(c, "-", status ==
	    SOURCE_TOO_LARGE ? EFBIG : errno);
}

static bool
judge(struct lint_options *o, const struct cli *c, struct run *run,
    const char *root)
{
	struct files files = { .arena = o->arena };
	struct progress progress;
	size_t i;

	if (o->n_operands == 1 && strcmp(o->operands[0], "-") == 0)
		return read_stdin(o, c, run);
	for (i = 0; i < o->n_operands; i++)
		files_add(&files, root, o->operands[i]);
	if (files.n == 0 && o->files_from == NULL) {
		cli_error(c, "không có tệp .yaml nào trong \"%s\"",
		    "there is no .yaml file in \"%s\"", o->operands[0]);
		return false;
	}
	files_sort(&files);
	progress_init(&progress, c->lang, !o->no_progress);
	run->progress = progress_tick;
	run->progress_arg = &progress;
	run_files(run, &files);
	progress_end(&progress);
	run->progress = NULL;
	run->progress_arg = NULL;
	return true;
}

/* The threshold of tthc.yaml holds where the command line gives none. */
static enum level
threshold(const struct lint_options *o, const struct run *run)
{
	const struct record *lint = run->catalogue.settings == NULL ? NULL :
	    record_in(run->catalogue.settings, F_TTHC_LINT);
	const char *name = lint == NULL ? NULL :
	    text_of(lint, F_LINT_FAIL_ON);
	enum level level = o->fail_on;

	if (!o->fail_on_given && name != NULL &&
	    !level_by_name(name, &level))
		level = LEVEL_OFF;	/* never */
	return level;
}

static void
note_left_out(const struct lint_options *o, const struct cli *c)
{
	if (strcmp(o->outputs[0].format->name, "text") == 0)
		fputs(c->lang == LANG_VI ?
		    "Chưa xét các quy tắc liên quan đến nhiều thủ tục; muốn "
		    "xét, hãy kiểm tra cả bộ dữ liệu.\n" :
		    "Rules about several procedures were left out; check the "
		    "whole catalogue to include them.\n", stderr);
}

static int
lint(struct lint_options *o, const struct cli *c, struct run *run)
{
	const char *root;
	enum level fail_on;
	bool whole, usable, ok;

	if (o->files_from != NULL && !add_listed(o, c))
		return EXIT_FAILED;
	if (!find_root(o, c, &root))
		return EXIT_FAILED;
	run_init(run, o->as_of);
	run->max_file = o->max_file;
	run->jobs = o->jobs;
	run->only_counted = o->statistics || !shows_findings(o);
	usable = run_open(run, root);
	if (!apply_levels(o, c, &run->levels))
		return EXIT_FAILED;
	whole = usable && operands_are_whole(root, o->operands,
	    o->n_operands);
	if (usable && !judge(o, c, run, root))
		return EXIT_FAILED;
	run_finish(run, whole);
	fail_on = threshold(o, run);
	ok = o->statistics ? output_statistics(o, c, run) :
	    output_findings(o, c, run);
	if (usable && root != NULL && !whole)
		note_left_out(o, c);
	if (!ok || !usable || something_unread(run))
		return EXIT_FAILED;
	return fail_on != LEVEL_OFF && reaches(run, fail_on) ?
	    EXIT_FINDINGS : EXIT_CLEAN;
}

static int
print_schema(const struct cli *c)
{
	struct buf b;
	bool ok;

	buf_init(&b, 0);
	schema_print(&b);
	ok = cli_write(c, NULL, b.data, b.len);
	buf_release(&b);
	return ok ? EXIT_CLEAN : EXIT_FAILED;
}

int
main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct lint_options o = { .arena = &arena };
	struct run run = { 0 };
	struct cli c;
	int status;

	cli_init(&c, &lint_program, argc, argv);
	status = lint_options_read(&o, &c);
	if (status != CLI_END)
		status = status == CLI_DONE ? EXIT_CLEAN : EXIT_FAILED;
	else if (o.list_rules)
		status = output_rules(&o, &c) ? EXIT_CLEAN : EXIT_FAILED;
	else if (o.explain != NULL)
		status = output_explanation(&o, &c) ? EXIT_CLEAN :
		    EXIT_FAILED;
	else if (o.print_schema)
		status = print_schema(&c);
	else
		status = lint(&o, &c, &run);
	run_release(&run);
	arena_release(&arena);
	return status;
}
