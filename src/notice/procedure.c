/* The sheet of one procedure: frame, head, strip and parts put together. */
#include <string.h>

#include "html/look.h"
#include "notice/answers_part.h"
#include "notice/frame.h"
#include "notice/posted.h"
#include "notice/procedure.h"

/* Letters of a name in the running head. */
enum { RUNNING_NAME = 70 };

void
view_init(struct view *v, struct arena *a, const struct notice *n,
    const struct record *procedure, const struct marks *marks)
{
	*v = (struct view){ .arena = a, .notice = n, .procedure = procedure,
		.marks = marks };
	answers_of(&v->answers, a, procedure, n->settings, n->day);
}

const char *
view_code(const struct record *procedure)
{
	const char *code = text_of(procedure, F_THU_TUC_MA);

	if (code == NULL)
		code = text_of(procedure, F_THU_TUC_MA_TAM);
	return code == NULL ? "" : code;
}

const char *
view_name(const struct record *procedure)
{
	const char *name = text_of(procedure, F_THU_TUC_TEN);

	return name == NULL ? "" : name;
}

/* "1.010038 · Tách hộ (tiếp theo)", so that a fallen page finds its place. */
static const char *
running_head(struct arena *a, const struct record *procedure)
{
	const char *code = view_code(procedure);

	return arena_printf(a, "%s%s%s (tiếp theo)", code,
	    *code == '\0' ? "" : " · ", answer_cut(a, view_name(procedure),
	    RUNNING_NAME));
}

static struct date
first_day(const struct record *procedure)
{
	const struct record *r = record_in(procedure, F_THU_TUC_HIEU_LUC);
	const struct value *from = r == NULL ? NULL :
	    value_of(r, F_HIEU_LUC_TU);

	return from != NULL && from->state == VALUE_FILLED && from->parsed ?
	    from->as.date : (struct date){ 0 };
}

void
view_frame(struct frame *out, struct arena *a,
    const struct record *procedure, const char *hash, bool faulty)
{
	const char *decision = newest_decision(procedure);

	*out = (struct frame){
		.geometry = { .margin = { 20, 15, 20, 15 }, .hang = 10 },
		.kind = "thu-tuc", .style = style_thu_tuc,
		.document = view_name(procedure),
		.above = "Niêm yết công khai thủ tục hành chính",
		.title = "", .running = running_head(a, procedure),
		.hash = hash, .from = first_day(procedure),
		.decision = decision == NULL ? "" : decision, .faulty = faulty
	};
}

void
notice_procedure(struct buf *out, struct arena *a, const struct notice *n,
    const struct record *procedure, const struct subject *changed,
    bool faulty)
{
	char hash[CONTENT_HASH];
	struct frame frame;
	struct sheet_page page;
	struct marks marks;
	struct view view;

	content_hash(hash, procedure, n->day);
	view_frame(&frame, a, procedure, hash, faulty);
	marks_init(&marks, a, changed);
	marks.gone = true;
	view_init(&view, a, n, procedure, &marks);
	frame_open(&page, a, n, &frame);
	view_head(page.main, &view);
	view_strip(page.main, &view);
	view_parts(page.main, &view);
	frame_close(out, &page);
}
