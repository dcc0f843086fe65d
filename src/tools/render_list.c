/* Lists and price lists: one page of many procedures, all or nothing. */
#include "tools/render_judge.h"

struct listing {
	struct judged *judged;
	struct list *list;		/* danh-muc, or NULL */
	struct price_list *prices;	/* phi, or NULL */
};

static bool
add(void *arg, const struct visit *v)
{
	struct listing *g = arg;
	bool faulty = judged_faulty(g->judged, v);

	if (!judged_take(g->judged, v))
		return true;
	if (g->list != NULL)
		list_add(g->list, v->procedure, faulty);
	else
		price_list_add(g->prices, v->procedure, faulty);
	return true;
}

/* The list in its arena, then the page. */
static bool
fill(struct buf *page, struct arena *a, struct judged *judged,
    struct render *r)
{
	struct listing g = { .judged = judged };

	if (r->o->kind == RENDER_LIST)
		g.list = list_new(a, &r->notice, r->o->mark, r->o->qr_rows);
	else
		g.prices = price_list_new(a, &r->notice);
	/* One thread: rows are added in the order of the files. */
	if (!judged_visit(judged, r, 1, add, &g))
		return false;
	if (g.list != NULL)
		list_write(page, g.list);
	else
		price_list_write(page, g.prices);
	return true;
}

int
render_list(struct render *r)
{
	struct arena arena = { 0 };
	struct tally tally;
	struct judged judged = { .tally = &tally };
	struct buf page;
	int status = render_open(r, true);

	if (status == EXIT_CLEAN)
		status = render_look(r, &r->in.run.catalogue);
	if (status != EXIT_CLEAN)
		return status;
	tally_init(&tally, r->arena, r->in.files.n);
	status = judge_all(&judged, r);
	if (status != EXIT_CLEAN)
		return status;
	buf_init(&page, 0);
	status = fill(&page, &arena, &judged, r) ? render_write(r, &page) :
	    EXIT_FAILED;
	tally_tell_off(&tally, r);
	buf_release(&page);
	arena_release(&arena);
	return status;
}
