/* The annex of internal processes: who does what in which time. */
#include <string.h>

#include "model/say.h"
#include "publish/dossier.h"

static const struct record *
process_of(const struct subject *s)
{
	const struct record *r;

	if (s->new == NULL || (list_of(s) != LIST_NEW &&
	    list_of(s) != LIST_AMENDED))
		return NULL;
	r = record_in(s->new, F_THU_TUC_QUY_TRINH);
	return r != NULL && has(r, F_QUY_TRINH_CAC_BUOC) ? r : NULL;
}

bool
process_wanted(const struct changes *c)
{
	size_t i;

	for (i = 0; i < c->n_subjects; i++)
		if (process_of(&c->subjects[i]) != NULL)
			return true;
	return false;
}

static void
put_value(struct html_node *row, const struct record *r, enum field_id f)
{
	struct buf text;

	buf_init(&text, 0);
	say_value(&text, value_of(r, f), LANG_VI);
	html_leaf(row, "td", NULL, text.len > 0 ? text.data : BLANK);
	buf_release(&text);
}

static void
put_step(struct html_node *rows, struct arena *a, const struct record *step,
    size_t number)
{
	struct html_node *row = html_add(rows, "tr", NULL);
	const struct value *parallel = value_of(step,
	    F_BUOC_NOI_BO_SONG_SONG);

	html_leaf(row, "td", "number", arena_printf(a, "%zu", number));
	put_value(row, step, F_BUOC_NOI_BO_VIEC);
	put_value(row, step, F_BUOC_NOI_BO_CHUC_DANH);
	put_value(row, step, F_BUOC_NOI_BO_BO_PHAN);
	put_value(row, step, F_BUOC_NOI_BO_THOI_GIAN);
	html_leaf(row, "td", NULL, parallel->parsed && parallel->as.yes ?
	    "Làm cùng lúc với bước trước" : "");
}

static void
put_process(struct html_node *into, struct arena *a,
    const struct subject *s, size_t number)
{
	static const struct html_column columns[] = {
		{ "Bước", "c-number" }, { "Nội dung công việc", NULL },
		{ "Chức danh thực hiện", "c-actor" },
		{ "Bộ phận, cơ quan", "c-actor" },
		{ "Thời gian", "c-short" }, { "Ghi chú", "c-short" },
	};
	const struct record *r = process_of(s);
	const char *id = text_of(r, F_QUY_TRINH_ID);
	struct html_node *rows;
	size_t i, n;
	const struct value *step = items_of(value_of(r,
	    F_QUY_TRINH_CAC_BUOC), &n);

	rows = html_table(into, "list", arena_printf(a, "%zu. %s (%s)%s%s",
	    number, s->name, *s->code != '\0' ? s->code : BLANK,
	    id != NULL ? ": quy trình " : "", id != NULL ? id : ""),
	    columns, 6);
	for (i = 0; i < n; i++)
		put_step(rows, a, step[i].record, i + 1);
}

void
write_process(struct buf *out, const struct changes *c,
    const struct record *settings)
{
	struct arena arena = { 0 };
	const struct office office = office_of(&arena, c, settings);
	const struct entries e = entries_once(&arena, c,
	    1u << LIST_NEW | 1u << LIST_AMENDED);
	struct html *h = paper_open("Phụ lục: quy trình nội bộ giải quyết "
	    "thủ tục hành chính");
	struct html_node *body = html_add(html_body(h), "div", "lying");
	size_t i, number = 0;

	html_leaf(body, "h1", NULL, "PHỤ LỤC II");
	html_leaf(body, "p", "about", "Quy trình nội bộ giải quyết thủ tục "
	    "hành chính");
	html_leaf(body, "p", "attached", arena_printf(&arena,
	    "(Kèm theo Quyết định số " BLANK "/%s ngày " BLANK " tháng "
	    BLANK " năm " BLANK " của %s)", office.symbol, office.signer));
	for (i = 0; i < e.n; i++)
		if (process_of(e.rows[i].subject) != NULL)
			put_process(body, &arena, e.rows[i].subject,
			    ++number);
	html_leaf(body, "p", "stop", "./.");
	paper_write(out, PUBLISH_HTML, h);
	arena_release(&arena);
}
