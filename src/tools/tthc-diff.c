/* tthc-diff: what changed for the citizen between two revisions. */
#include <stdio.h>
#include <string.h>

#include "diff/compare.h"
#include "diff/law.h"
#include "html/html.h"
#include "tools/diff_accept.h"
#include "tools/diff_git.h"
#include "tools/diff_national.h"
#include "tools/diff_output.h"
#include "tools/diff_petition.h"
#include "tools/obstacles.h"

/* The threshold and the accepted changes that tthc.yaml sets. */
static const char *
setting(const struct side *s, enum field_id f)
{
	const struct record *diff = s->catalogue.settings == NULL ? NULL :
	    record_in(s->catalogue.settings, F_TTHC_DIFF);

	return diff == NULL ? NULL : text_of(diff, f);
}

static bool
threshold(const struct diff_options *o, const struct cli *c,
    const struct side *new, enum fail_on *f)
{
	const char *name = setting(new, F_DIFF_FAIL_ON);

	*f = o->fail_on;
	if (o->fail_on_given || name == NULL || fail_on_by_name(name, f))
		return true;
	cli_complain(c, "tthc.yaml: fail_on không có loại \"%s\"",
	    "tthc.yaml: fail_on knows no class \"%s\"", name);
	return false;
}

static bool
reaches(const struct changes *ch, enum fail_on f)
{
	size_t heavier = ch->by_burden[BURDEN_HEAVIER];
	size_t content = ch->by_burden[BURDEN_CONTENT];

	switch (f) {
	case FAIL_ON_HEAVIER: return heavier > 0;
	case FAIL_ON_CONTENT: return heavier + content > 0;
	case FAIL_ON_ANY:
		return heavier + content + ch->by_burden[BURDEN_LIGHTER] > 0;
	case FAIL_ON_NEVER: break;
	}
	return false;
}

/* Both sides are read and usable. */
static int
judge(struct diff_options *o, const struct cli *c, const struct side *old,
    const struct side *new)
{
	struct compare_request q = { .old = old, .new = new,
	    .as_of = { o->as_of[0], o->as_of[1] }, .lang = c->lang,
	    .whole = o->summary };
	struct findings findings = { .arena = o->arena };
	char as_of[2][DATE_SIZE];
	struct changes ch = { .tool = "tthc-diff", .version = TTHC_VERSION,
	    .as_of = { as_of[0], as_of[1] },
	    .label = { old->label, new->label }, .findings = &findings };
	enum fail_on fail_on;

	date_format_iso(as_of[0], o->as_of[0]);
	date_format_iso(as_of[1], o->as_of[1]);
	if (!threshold(o, c, new, &fail_on))
		return EXIT_FAILED;
	compare(&ch, o->arena, &q);
	if (!diff_accept(o, c, setting(new, F_DIFF_ACCEPT), &ch, &findings))
		return EXIT_FAILED;
	law_judge(&findings, &ch);
	findings_fingerprint(&findings);
	findings_sort(&findings);
	if (!diff_output_write(o, c, &ch, new->catalogue.settings))
		return EXIT_FAILED;
	return reaches(&ch, fail_on) ? EXIT_FINDINGS : EXIT_CLEAN;
}

static int
run_national(struct diff_options *o, const struct cli *c)
{
	struct side old = { 0 }, new = { 0 };
	struct national n;
	int status = EXIT_FAILED;

	if (national_open(&n, o, c, &old, &new) &&
	    obstacles_pass_sides(c, o->arena, &old, &new))
		status = judge(o, c, &old, &new);
	side_release(&old);
	side_release(&new);
	national_close(&n);
	return status;
}

static int
unmerged(const struct diff_options *o, const struct cli *c)
{
	printf(c->lang == LANG_VI ? "%s: chưa gộp xong\n" :
	    "%s: not merged yet\n", o->operands[0]);
	return EXIT_CLEAN;
}

static int
run(struct diff_options *o, const struct cli *c)
{
	bool days_differ = date_cmp(o->as_of[0], o->as_of[1]) != 0;
	struct sides_request q = { .operands = o->operands,
	    .n_operands = o->n_operands, .staged = o->staged,
	    .all = o->summary || o->petition || days_differ,
	    .max_file = o->max_file, .lang = c->lang };
	struct side old = { 0 }, new = { 0 };
	const char *message = NULL;
	bool driven = o->job == JOB_GIT_DRIVER, opened;
	int status = EXIT_FAILED;

	if (diff_driver_is_unmerged(o))
		return unmerged(o, c);
	if (driven && !diff_driver_start(o, c, &q))
		return EXIT_FAILED;
	opened = sides_open(&old, &new, &q, &message);
	diff_driver_name(o, &old);
	if (!opened)
		cli_complain(c, "%s", "%s", message);
	else if (obstacles_pass_sides(c, o->arena, &old, &new))
		status = o->petition ? diff_petition(o, c, &new) :
		    judge(o, c, &old, &new);
	side_release(&old);
	side_release(&new);
	/* At any other status git would stop. */
	return driven ? EXIT_CLEAN : status;
}

static int
print_schema(const struct cli *c)
{
	struct buf b;
	bool ok;

	buf_init(&b, 0);
	changes_schema(&b, c->lang);
	ok = cli_write(c, NULL, b.data, b.len);
	buf_release(&b);
	return ok ? EXIT_CLEAN : EXIT_FAILED;
}

static int
do_job(struct diff_options *o, const struct cli *c)
{
	switch (o->job) {
	case JOB_EXPLAIN:
		return diff_output_explain(o, c) ? EXIT_CLEAN : EXIT_FAILED;
	case JOB_LIST:
		return diff_output_list(c) ? EXIT_CLEAN : EXIT_FAILED;
	case JOB_SCHEMA:
		return print_schema(c);
	case JOB_HISTORY:
		return diff_git_history(o, c);
	case JOB_INSTALL_GIT:
		return diff_git_install(o, c);
	case JOB_COMPARE:
	case JOB_GIT_DRIVER:
		break;
	}
	html_init();
	return diff_is_national(o) ? run_national(o, c) : run(o, c);
}

int
main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct diff_options o = { .arena = &arena };
	struct cli c;
	int status;

	cli_init(&c, &diff_program, argc, argv);
	status = diff_options_read(&o, &c);
	if (status != CLI_END)
		status = status == CLI_DONE ? EXIT_CLEAN : EXIT_FAILED;
	else
		status = do_job(&o, &c);
	arena_release(&arena);
	return status;
}
