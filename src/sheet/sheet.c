/* Which part is written how; and the parts that are a few lines. */
#include <stdbool.h>

#include "sheet/cite.h"
#include "sheet/sheet_part.h"

static void
put_bodies(struct html_node *into, const struct sheet *s)
{
	const struct record *r = record_in(s->procedure, F_THU_TUC_CO_QUAN);

	if (r == NULL)
		sheet_plain(into, s, F_THU_TUC_CO_QUAN);
	else
		sheet_fields(into, s->marks, r, NULL, 0);
}

/* Ways of return and the like follow the name on its line. */
static void
put_result(struct html_node *into, const struct marks *m,
    const struct record *r)
{
	static const enum field_id said[] = { F_KET_QUA_TEN };
	struct html_node *block = html_add(into, "div", "result");

	sheet_prose(block, m, value_of(r, F_KET_QUA_TEN));
	sheet_fields(block, m, r, said, 1);
}

static void
put_results(struct html_node *into, const struct sheet *s)
{
	const struct value *v = value_of(s->procedure, F_THU_TUC_KET_QUA);
	size_t i, n;
	const struct value *item = items_of(v, &n);

	if (v->state != VALUE_FILLED) {
		sheet_plain(into, s, F_THU_TUC_KET_QUA);
		return;
	}
	for (i = 0; i < n; i++)
		put_result(into, s->marks, item[i].record);
	sheet_dropped(into, s->marks, s->procedure, F_THU_TUC_KET_QUA);
}

static void
put_basis(struct html_node *into, const struct sheet *s)
{
	size_t i, n;
	const struct value *item = items_of(value_of(s->procedure,
	    F_THU_TUC_CAN_CU_PHAP_LY), &n);
	struct html_node *list, *li;
	struct buf text;

	if (n == 0) {
		sheet_plain(into, s, F_THU_TUC_CAN_CU_PHAP_LY);
		return;
	}
	buf_init(&text, 0);
	list = html_add(into, "ul", NULL);
	for (i = 0; i < n; i++) {
		buf_clear(&text);
		cite_basis(&text, item[i].record, true);
		li = html_add(list, "li", NULL);
		if (marks_new(s->marks, &item[i]))
			li = html_add(li, "ins", NULL);
		html_text_n(li, text.data, text.len);
	}
	buf_release(&text);
	sheet_dropped(into, s->marks, s->procedure,
	    F_THU_TUC_CAN_CU_PHAP_LY);
}

void
sheet_part(struct html_node *into, const struct sheet *s, enum word_id part)
{
	static const struct {
		enum word_id part;
		enum field_id field;	/* N_FIELDS: by write */
		void (*write)(struct html_node *into, const struct sheet *s);
	} bodies[] = {
		{ W_BO_PHAN_TEN, F_THU_TUC_TEN, NULL },
		{ W_BO_PHAN_TRINH_TU, N_FIELDS, sheet_steps },
		{ W_BO_PHAN_CACH_THUC, N_FIELDS, sheet_ways },
		{ W_BO_PHAN_HO_SO, N_FIELDS, sheet_dossier },
		{ W_BO_PHAN_THOI_HAN, N_FIELDS, sheet_limits },
		{ W_BO_PHAN_DOI_TUONG, F_THU_TUC_DOI_TUONG, NULL },
		{ W_BO_PHAN_CO_QUAN, N_FIELDS, put_bodies },
		{ W_BO_PHAN_KET_QUA, N_FIELDS, put_results },
		{ W_BO_PHAN_PHI_LE_PHI, N_FIELDS, sheet_fees },
		{ W_BO_PHAN_MAU_DON, N_FIELDS, sheet_forms },
		{ W_BO_PHAN_YEU_CAU, F_THU_TUC_YEU_CAU_DIEU_KIEN, NULL },
		{ W_BO_PHAN_CAN_CU, N_FIELDS, put_basis },
	};
	size_t i;

	for (i = 0; bodies[i].part != part; i++)
		;
	if (bodies[i].write != NULL)
		bodies[i].write(into, s);
	else
		sheet_plain(into, s, bodies[i].field);
}
