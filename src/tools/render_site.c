/* The site: a folder of pages, all or nothing. */
#include "site/site.h"
#include "tools/manifest.h"
#include "tools/render_judge.h"

struct building {
	struct render *r;
	struct judged *judged;
	struct tally *tally;
	struct folder folder;
	struct manifest manifest;
	struct site *site;
	struct arena scratch;
	bool failed;		/* a page could not be written */
};

static bool
put(void *arg, const char *name, const char *bytes, size_t len)
{
	struct building *g = arg;
	enum atomic_result result = folder_write(&g->folder, name, bytes,
	    len);

	if (result == ATOMIC_FAILED) {
		render_cannot_write(g->r, &g->folder, name);
		g->failed = true;
		return false;
	}
	g->tally->pages[result]++;
	manifest_add(&g->manifest, name);
	return true;
}

static bool
visit(void *arg, const struct visit *v)
{
	struct building *g = arg;
	bool ok;

	if (!judged_take(g->judged, v))
		return true;
	ok = site_add(g->site, &g->scratch, v->procedure,
	    judged_faulty(g->judged, v));
	arena_reset(&g->scratch);
	return ok;
}

/* Pages refer to each other by the names of procedures. */
static bool
build(struct building *g, struct arena *a)
{
	const struct table *events = &g->r->in.run.catalogue.tables[G_SU_KIEN];
	struct site_request q = { .notice = &g->r->notice,
	    .events = events->rows, .n_events = events->n, .put = put,
	    .arg = g };

	g->site = site_new(a, &q);
	return judged_visit(g->judged, g->r, 1, visit, g) && !g->failed &&
	    site_finish(g->site);
}

/* A start page that this program did not write is somebody's own. */
static bool
open_folder(struct building *g)
{
	if (!render_open_folder(g->r, &g->folder))
		return false;
	manifest_read(&g->manifest, g->r->arena, &g->folder);
	if (g->manifest.is_ours || !folder_has(&g->folder, "index.html"))
		return true;
	cli_complain(g->r->c, "%s đã có index.html không do tthc-render ghi; "
	    "hãy chọn thư mục khác, hoặc xóa tệp ấy", "%s has an index.html "
	    "that tthc-render did not write; choose another folder, or remove "
	    "it", g->folder.path);
	return false;
}

static int
write_site(struct building *g)
{
	struct arena arena = { 0 };
	int status = EXIT_FAILED;

	if (!open_folder(g))
		return EXIT_FAILED;
	if (!build(g, &arena))
		manifest_break_off(&g->manifest, &g->folder);
	else if (manifest_finish(&g->manifest, &g->folder,
	    &g->tally->removed))
		status = EXIT_CLEAN;
	else
		render_cannot_write(g->r, &g->folder, ".tthc-trang");
	arena_release(&arena);
	return status;
}

int
render_site(struct render *r)
{
	struct page_names names = { .arena = r->arena };
	struct tally tally;
	struct judged judged = { .tally = &tally, .names = &names };
	struct building g = { .r = r, .judged = &judged, .tally = &tally,
	    .folder = { .fd = -1 } };
	int status = render_open(r, true);

	if (status == EXIT_CLEAN)
		status = render_look(r, &r->in.run.catalogue);
	if (status != EXIT_CLEAN)
		return status;
	tally_init(&tally, r->arena, r->in.files.n);
	status = judge_all(&judged, r);
	if (status == EXIT_CLEAN)
		status = write_site(&g);
	if (status == EXIT_CLEAN) {
		tally_tell_off(&tally, r);
		tally_tell(&tally, r, "trang", "pages");
	}
	folder_close(&g.folder);
	arena_release(&g.scratch);
	return status;
}
