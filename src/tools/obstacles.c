/* Prints findings as text, where nobody asked for a format. */
#include <stdio.h>
#include <unistd.h>

#include "report/report.h"
#include "tools/obstacles.h"

bool
obstacles_any(const struct findings *f)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (f->v[i]->level == LEVEL_ERROR)
			return true;
	return false;
}

void
obstacles_show(const struct cli *c, struct arena *a, struct findings *f,
    const char *explainer)
{
	struct report_run run = { .tool = explainer,
	    .version = TTHC_VERSION, .lang = c->lang, .as_of = "",
	    .width = cli_width(STDERR_FILENO) };
	struct buf b;

	findings_fingerprint(f);
	findings_sort(f);
	run.items = report_items(a, f, c->lang);
	run.n_items = f->n;
	buf_init(&b, 0);
	report_render(&b, report_format_by_name("text"), &run);
	fputs(b.data, stderr);
	buf_release(&b);
}

static bool
passes(const struct cli *c, struct arena *a, struct side *s)
{
	if (!obstacles_any(&s->findings))
		return true;
	obstacles_show(c, a, &s->findings, "tthc-lint");
	cli_complain(c, "không so sánh được: %s có lỗi phải sửa trước",
	    "cannot compare: %s has errors to mend first", s->label);
	return false;
}

bool
obstacles_pass_sides(const struct cli *c, struct arena *a, struct side *old,
    struct side *new)
{
	bool usable = passes(c, a, old);

	return passes(c, a, new) && usable;
}
