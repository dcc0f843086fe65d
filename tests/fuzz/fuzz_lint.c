/*
 * One fuzz target through all stages: bytes, nodes, records, every rule,
 * every format. `make fuzz` runs it by libFuzzer; corpus: catalog/.
 */
#include <stddef.h>
#include <stdint.h>

#include "lint/run.h"
#include "report/report.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
render_all(struct run *run)
{
	struct report_run report = { .tool = "fuzz", .version = "0",
	    .lang = LANG_VI, .as_of = "2026-11-22", .files = 1, .width = 80,
	    .colour = true };
	const struct report_format *formats;
	size_t i, n;

	report.items = report_items(&run->arena, &run->findings, LANG_VI);
	report.n_items = run->findings.n;
	formats = report_formats(&n);
	for (i = 0; i < n; i++) {
		struct buf out;

		buf_init(&out, 0);
		report_render(&out, &formats[i], &report);
		buf_release(&out);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct run run;

	run_init(&run, (struct date){ 2026, 11, 22 });
	run_bytes(&run, "fuzz.yaml", (const char *)data, size);
	run_finish(&run, true);
	render_all(&run);
	run_release(&run);
	return 0;
}
