/* tthc-render: prints what an office posts about its procedures. */
#include "tools/render.h"

static int
do_job(struct render *r)
{
	if (r->o->verify != NULL)
		return render_verify(r);
	html_init();
	switch (r->o->kind) {
	case RENDER_SHEETS:
	case RENDER_SLIPS:
		return render_sheets(r);
	case RENDER_LIST:
	case RENDER_PRICES:
		return render_list(r);
	case RENDER_FEEDBACK:
		return render_feedback(r);
	case RENDER_CHANGES:
		return render_changes(r);
	case RENDER_SITE:
		return render_site(r);
	}
	return EXIT_FAILED;
}

int
main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct render_options o = { .arena = &arena };
	struct render r = { .o = &o, .arena = &arena, .in.arena = &arena };
	struct cli c;
	int status;

	cli_init(&c, &render_program, argc, argv);
	r.c = r.in.c = &c;
	status = render_options_read(&o, &c);
	if (status != CLI_END)
		status = status == CLI_DONE ? EXIT_CLEAN : EXIT_FAILED;
	else
		status = do_job(&r);
	render_close(&r);
	arena_release(&arena);
	return status;
}
