/* The notice of where feedback on regulations goes. */
#include "tools/render.h"

/* Without an address there is nothing to post. */
static bool
has_address(const struct render *r)
{
	const struct record *feedback = r->notice.settings == NULL ? NULL :
	    record_in(r->notice.settings, F_TTHC_PHAN_ANH_KIEN_NGHI);

	if (feedback != NULL && has(feedback, F_PHAN_ANH_CO_QUAN))
		return true;
	cli_complain(r->c, "không có gì để in: %s chưa khai "
	    "phan_anh_kien_nghi (Nghị định 20/2008/NĐ-CP)",
	    "nothing to print: %s has no phan_anh_kien_nghi (Nghị định "
	    "20/2008/NĐ-CP)", r->o->unit != NULL ? r->o->unit : "tthc.yaml");
	return false;
}

/* The file that is printed is judged, and nothing else. */
static int
judge_settings(struct render *r)
{
	const struct shared_file *f;
	struct file *only = arena_alloc(r->arena, sizeof *only);

	for (f = r->in.run.catalogue.files; f != NULL; f = f->next)
		if (f->record != NULL && f->record == r->notice.settings)
			*only = (struct file){ f->path, f->inside,
			    FILE_SHARED };
	r->in.shared = (struct files){ .v = only, .n = only->path != NULL };
	r->in.whole = true;
	return render_judge_shared(r);
}

int
render_feedback(struct render *r)
{
	struct arena arena = { 0 };
	struct buf page;
	int status = render_open(r, false);

	if (status == EXIT_CLEAN)
		status = render_look(r, &r->in.run.catalogue);
	if (status != EXIT_CLEAN)
		return status;
	if (!has_address(r))
		return EXIT_FAILED;
	status = judge_settings(r);
	if (status != EXIT_CLEAN)
		return status;
	buf_init(&page, 0);
	notice_feedback(&page, &arena, &r->notice);
	status = render_write(r, &page);
	buf_release(&page);
	arena_release(&arena);
	return status;
}
