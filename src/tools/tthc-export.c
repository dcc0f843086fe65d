/* tthc-export: gives a catalogue to other systems. */
#include "tools/export_run.h"
#include "xml/relaxng.h"
#include "xml/xsd.h"

static int
print_schema(const struct cli *c, const char *file,
    void (*schema)(struct buf *out))
{
	struct buf b;
	bool ok;

	buf_init(&b, 0);
	schema(&b);
	ok = cli_write(c, file, b.data, b.len);
	buf_release(&b);
	return ok ? EXIT_CLEAN : EXIT_FAILED;
}

static int
do_job(const struct export_options *o, const struct cli *c)
{
	if (o->schema)
		return print_schema(c, o->output, schema_relaxng);
	if (o->xsd)
		return print_schema(c, o->output, schema_xsd);
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
