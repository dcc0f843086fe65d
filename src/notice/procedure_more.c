/*
 * What belongs to none of the twelve parts, by the field table: a key that is
 * added to it appears here without a change.
 */
#include <string.h>

#include "notice/procedure.h"
#include "sheet/sheet.h"

/* Fields that the head, the strip, the foot or a part has said, and what an
 * office keeps for itself. Whatever else is filled is printed. */
static const enum field_id said_elsewhere[] = {
	F_THU_TUC_MA, F_THU_TUC_MA_TAM, F_THU_TUC_TEN, F_THU_TUC_TOM_TAT,
	F_THU_TUC_LINH_VUC, F_THU_TUC_CAP_THUC_HIEN,
	F_THU_TUC_QUYET_DINH_CONG_BO, F_THU_TUC_DOI_TUONG,
	F_THU_TUC_CO_QUAN, F_THU_TUC_DIA_CHI_TIEP_NHAN, F_THU_TUC_TRUONG_HOP,
	F_THU_TUC_TRINH_TU, F_THU_TUC_CACH_THUC, F_THU_TUC_HAN_NGUOI_NOP,
	F_THU_TUC_HO_SO, F_THU_TUC_KET_QUA, F_THU_TUC_MAU_DON,
	F_THU_TUC_YEU_CAU_DIEU_KIEN, F_THU_TUC_CAN_CU_PHAP_LY
};

static bool
is_said_elsewhere(enum field_id f)
{
	size_t i, n = sizeof said_elsewhere / sizeof said_elsewhere[0];

	for (i = 0; i < n; i++)
		if (said_elsewhere[i] == f)
			return true;
	return false;
}

/* --- cases --------------------------------------------------------------- */

/* True if something in the record is for this case. */
static bool
names_case(const struct record *r, const char *id)
{
	size_t i, k, n, count = n_fields(r->type);

	for (i = 0; i < count; i++) {
		const struct value *item = items_of(&r->values[i], &n);

		for (k = 0; k < n; k++)
			if (item[k].record != NULL ?
			    names_case(item[k].record, id) :
			    item[k].field->kind == KIND_CASE &&
			    item[k].text != NULL &&
			    strcmp(item[k].text, id) == 0)
				return true;
	}
	return false;
}

/* Cases are named where they apply: those that nothing is for, and those that
 * the national database has under a code, would go untold. */
static bool
is_untold_case(const struct view *v, const struct record *r)
{
	const char *id = text_of(r, F_TRUONG_HOP_ID);

	return has(r, F_TRUONG_HOP_MA) || id == NULL ||
	    !names_case(v->procedure, id);
}

static bool
has_untold_case(const struct view *v)
{
	size_t i, n;
	const struct value *item = items_of(value_of(v->procedure,
	    F_THU_TUC_TRUONG_HOP), &n);

	for (i = 0; i < n; i++)
		if (is_untold_case(v, item[i].record))
			return true;
	return false;
}

static void
put_cases(struct html_node *into, const struct view *v,
    const struct value *cases)
{
	size_t i;

	for (i = 0; i < cases->n; i++) {
		const struct record *r = cases->items[i].record;
		struct html_node *p;

		if (!is_untold_case(v, r))
			continue;
		p = html_add(into, "p", NULL);
		sheet_inline(p, v->marks, value_of(r, F_TRUONG_HOP_TEN));
		if (!has(r, F_TRUONG_HOP_MA))
			continue;
		html_text(p, has(r, F_TRUONG_HOP_TEN) ? "; mã " : "Mã ");
		sheet_inline(p, v->marks, value_of(r, F_TRUONG_HOP_MA));
	}
}

/* --- fields -------------------------------------------------------------- */

static bool
is_more(const struct view *v, const struct value *value)
{
	if (value->field->id == F_THU_TUC_TRUONG_HOP)
		return has_untold_case(v);
	return !(value->field->flags & OFFICE) &&
	    !is_said_elsewhere(value->field->id) &&
	    (value->state == VALUE_FILLED || value->state == VALUE_NONE ||
	    marks_dropped(v->marks, v->procedure, value->field, NULL) !=
	    NULL);
}

static void
put_more_field(struct html_node *into, const struct view *v,
    const struct value *value)
{
	struct html_node *dl = html_add(into, "div", "more"), *dd;

	html_leaf(dl, "dt", NULL, value->field->vi);
	dd = html_add(dl, "dd", NULL);
	if (value->state == VALUE_NONE)
		html_leaf(dd, "p", NULL, "Không.");
	else if (value->field->id == F_THU_TUC_TRUONG_HOP)
		put_cases(dd, v, value);
	else if (value->record != NULL)
		sheet_fields(dd, v->marks, value->record, NULL, 0);
	else if (value->field->kind == KIND_URL && value->text != NULL)
		html_link(html_add(dd, "p", NULL), value->text, value->text);
	else
		sheet_prose(dd, v->marks, value);
	sheet_dropped(dd, v->marks, v->procedure, value->field->id);
}

void
view_more(struct html_node *into, const struct view *v)
{
	const struct record *r = v->procedure;
	size_t i, n = n_fields(r->type);
	struct html_node *list = NULL;

	for (i = 0; i < n; i++) {
		if (!is_more(v, &r->values[i]))
			continue;
		if (list == NULL)
			list = html_add(view_add_part(into, "them", "",
			    "Thông tin\nthêm", false), "dl", NULL);
		put_more_field(list, v, &r->values[i]);
	}
}

