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
