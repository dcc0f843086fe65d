/* Prints findings in the formats that were asked for. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "report/explain.h"
#include "report/rules_json.h"
#include "tools/lint_output.h"

bool
reaches(const struct run *run, enum level level)
{
	size_t i;

	for (i = 0; i < run->findings.n; i++)
		if (run->findings.v[i]->suppressed == NULL &&
		    run->findings.v[i]->level >= level)
			return true;
	return false;
}

bool
something_unread(const struct run *run)
{
	size_t i;

	for (i = 0; i < run->findings.n; i++) {
		const struct rule *r = rule_of(run->findings.v[i]->rule);

		if (strncmp(r->code, "TT90", 4) == 0)
			return true;
	}
	return false;
}

bool
shows_findings(const struct lint_options *o)
{
	size_t i;

	for (i = 0; i < o->n_outputs; i++)
		if (strcmp(o->outputs[i].format->name, "quiet") != 0)
			return true;
	return false;
}

/* Counts all, keeps those to show. */
static void
choose(const struct lint_options *o, const struct run *run,
    struct findings *shown, struct report_run *report)
{
	size_t i, n = 0;

	for (i = 0; i < run->findings.n; i++) {
		struct finding *f = run->findings.v[i];

		if (f->suppressed != NULL) {
			report->suppressed++;
			findings_append(shown, &f, 1);
			continue;
		}
		report->count[f->level]++;
		if (f->level < o->show ||
		    (o->max_problems > 0 && n == o->max_problems)) {
			report->hidden++;
			continue;
		}
		findings_append(shown, &f, 1);
		n++;
	}
}

static bool
to_stdout(const struct output *out)
{
	return out->file == NULL || strcmp(out->file, "-") == 0;
}

static bool
render(const struct cli *c, const struct lint_options *o,
    const struct output *out, struct report_run *report)
{
	struct buf b;
	bool ok;

	report->colour = to_stdout(out) && cli_colour(o->colour,
	    STDOUT_FILENO);
	report->width = to_stdout(out) ? cli_width(STDOUT_FILENO) : 80;
	buf_init(&b, 0);
	report_render(&b, out->format, report);
	ok = cli_write(c, out->file, b.data, b.len);
	buf_release(&b);
	return ok;
}

static void
print_summary(const struct lint_options *o, const struct report_run *report)
{
	struct buf b;

	if (strcmp(o->outputs[0].format->name, "quiet") == 0)
		return;
	buf_init(&b, 0);
	report_summary(&b, report);
	fputs(b.data, stderr);
	buf_release(&b);
}

bool
output_findings(const struct lint_options *o, const struct cli *c,
    struct run *run)
{
	struct findings shown = { .arena = &run->arena };
	char as_of[DATE_SIZE];
	struct report_run report = { .tool = "tthc-lint",
	    .version = TTHC_VERSION, .lang = c->lang, .as_of = as_of,
	    .files = run->n_files };
	bool ok = true;
	size_t i;

	date_format_iso(as_of, o->as_of);
	if (shows_findings(o))
		choose(o, run, &shown, &report);
	report.items = report_items(&run->arena, &shown, c->lang);
	report.n_items = shown.n;
	for (i = 0; i < o->n_outputs; i++)
		ok &= render(c, o, &o->outputs[i], &report);
	print_summary(o, &report);
	return ok;
}

struct count {
	size_t rule, n;
};

static int
more_first(const void *va, const void *vb)
{
	const struct count *a = va, *b = vb;

	if (a->n != b->n)
		return a->n > b->n ? -1 : 1;
	return a->rule < b->rule ? -1 : 1;
}

/* A line of a list: code, level, Vietnamese and English name. */
static void
put_rule(struct buf *b, const struct rule *r, enum lang lang)
{
	const char *level = level_label(r->level, lang);

	buf_printf(b, "%s  %s", r->code, level);
	buf_fill(b, ' ', 10 - utf8_width(level, strlen(level)));
	buf_printf(b, "%-34s %s\n", r->name, r->name_en);
}

bool
output_statistics(const struct lint_options *o, const struct cli *c,
    const struct run *run)
{
	struct count counts[N_RULES];
	struct buf b;
	size_t i;
	bool ok;

	for (i = 0; i < N_RULES; i++)
		counts[i] = (struct count){ i, 0 };
	for (i = 0; i < run->findings.n; i++)
		if (run->findings.v[i]->level >= o->show &&
		    run->findings.v[i]->suppressed == NULL)
			counts[run->findings.v[i]->rule].n++;
	qsort(counts, N_RULES, sizeof counts[0], more_first);
	buf_init(&b, 0);
	for (i = 0; i < N_RULES && counts[i].n > 0; i++) {
		buf_printf(&b, "%7zu  ", counts[i].n);
		put_rule(&b, rule_of((enum rule_id)counts[i].rule), c->lang);
	}
	ok = cli_write(c, NULL, b.data, b.len);
	buf_release(&b);
	return ok;
}

bool
output_rules(const struct lint_options *o, const struct cli *c)
{
	struct buf b;
	size_t i;
	bool ok;

	buf_init(&b, 0);
	if (strcmp(o->outputs[0].format->name, "json") == 0)
		rules_json(&b, NULL, c->lang);
	else
		for (i = 0; i < N_RULES; i++)
			put_rule(&b, rule_of((enum rule_id)i), c->lang);
	ok = cli_write(c, o->outputs[0].file, b.data, b.len);
	buf_release(&b);
	return ok;
}

bool
output_explanation(const struct lint_options *o, const struct cli *c)
{
	const struct rule *r = rule_by_name(o->explain);
	struct buf b;
	bool ok;

	if (r == NULL) {
		cli_error(c, "không có quy tắc \"%s\"; xem --list-rules",
		    "there is no rule \"%s\"; see --list-rules", o->explain);
		return false;
	}
	buf_init(&b, 0);
	if (strcmp(o->outputs[0].format->name, "json") == 0)
		rules_json(&b, r, c->lang);
	else
		rule_explain(&b, r, c->lang, cli_width(STDOUT_FILENO));
	ok = cli_write(c, o->outputs[0].file, b.data, b.len);
	buf_release(&b);
	return ok;
}
