/* tthc-export: gives a catalogue to other systems. */
#include "tools/export_run.h"

static int
do_job(const struct export_options *o, const struct cli *c)
{
	return export_run(o, c);
}

int
main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct export_options o = { .arena = &arena };
	struct cli c;
	int status;

	cli_init(&c, &export_program, argc, argv);
	status = export_options_read(&o, &c);
	if (status != CLI_END)
		status = status == CLI_DONE ? EXIT_CLEAN : EXIT_FAILED;
	else
		status = do_job(&o, &c);
	arena_release(&arena);
	return status;
}
