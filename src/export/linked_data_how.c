/* Steps, papers and conditions as HowTo. */
#include "export/linked_data_part.h"
#include "model/paper.h"

static const enum field_id step_labels[] = {
	F_BUOC_AI, F_BUOC_TRUONG_HOP,
};

static const enum field_id group_labels[] = {
	F_NHOM_TRUONG_HOP, F_NHOM_KENH,
};

static const enum field_id paper_labels[] = {
	F_GIAY_TO_BAN_CHINH, F_GIAY_TO_BAN_SAO, F_GIAY_TO_LOAI_BAN,
	F_GIAY_TO_HINH_THUC, F_GIAY_TO_BAT_BUOC, F_GIAY_TO_KHI,
	F_GIAY_TO_KENH, F_GIAY_TO_YEU_CAU, F_GIAY_TO_CAP_TRONG,
	F_GIAY_TO_XAC_NHAN_BOI, F_GIAY_TO_MAU, F_GIAY_TO_TEP,
	F_GIAY_TO_MAU_DIEN_TU, F_GIAY_TO_THAY_BANG_DU_LIEU,
	F_GIAY_TO_KET_QUA_CUA,
};

static const enum field_id dossier_labels[] = {
	F_HO_SO_SO_BO, F_HO_SO_LUU_Y,
};

static const enum field_id labels[] = {
	F_THU_TUC_YEU_CAU_DIEU_KIEN, F_THU_TUC_HAN_NGUOI_NOP,
	F_THU_TUC_HAN_BO_SUNG, F_THU_TUC_DINH_KY, F_THU_TUC_SO_LAN_DEN,
	F_THU_TUC_CO_MAT, F_THU_TUC_KIEM_TRA_TAI_CHO,
	F_THU_TUC_UY_QUYEN_NOP,
};

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static void
set_steps(json_t *how, const struct linking *m)
{
	json_t *list = json_array();
	size_t i, n;
	const struct value *step = items_of(value_of(m->procedure,
	    F_THU_TUC_TRINH_TU), &n);

	for (i = 0; i < n; i++) {
		const struct record *r = step[i].record;
		json_t *o = linked_typed("HowToStep");

		json_object_set_new(o, "position",
		    json_integer((json_int_t)i + 1));
		linked_words(o, "name", text_of(r, F_BUOC_TEN));
		linked_words(o, "text", text_of(r, F_BUOC_NOI_DUNG));
		linked_labels(o, r, step_labels, N_OF(step_labels));
		json_array_append_new(list, o);
	}
	linked_list(how, "step", list);
}

/* A paper with its alternatives; where they stand alone it is called what the
 * field is. */
static json_t *
supply(const struct record *paper, const struct record *group)
{
	json_t *o = linked_typed("HowToSupply"), *choices = json_array();
	long long count = paper_count(paper);
	size_t i, n;
	const struct value *choice = items_of(value_of(paper,
	    F_GIAY_TO_MOT_TRONG), &n);

	linked_words(o, "name", has(paper, F_GIAY_TO_TEN) || n == 0 ?
	    text_of(paper, F_GIAY_TO_TEN) : choice[0].field->vi);
	linked_words(o, "identifier", text_of(paper, F_GIAY_TO_MA));
	if (count > 0)
		json_object_set_new(o, "requiredQuantity",
		    json_integer(count));
	if (group != NULL && has(group, F_NHOM_TEN))
		linked_describe(o, text_of(group, F_NHOM_TEN));
	linked_labels(o, group, group_labels, N_OF(group_labels));
	linked_labels(o, paper, paper_labels, N_OF(paper_labels));
	for (i = 0; i < n; i++)
		json_array_append_new(choices, supply(choice[i].record,
		    NULL));
	linked_list(o, "item", choices);
	return o;
}

/* A row that is no paper, but a note or the heading of others, stays in its
 * place as text. */
static void
add_note(json_t *list, struct linking *m, const struct record *paper)
{
	size_t i;

	if (!has(paper, F_GIAY_TO_TEN)) {
		lose(m->losses, paper->holder);
		return;
	}
	json_array_append_new(list, linked_text(value_of(paper,
	    F_GIAY_TO_TEN)));
	for (i = 0; i < n_fields(paper->type); i++)
		if (paper->values[i].field->id != F_GIAY_TO_TEN)
			lose(m->losses, &paper->values[i]);
}

static void
add_papers(json_t *list, struct linking *m, const struct record *group)
{
	size_t i, n;
	const struct value *paper = items_of(value_of(group,
	    F_NHOM_GIAY_TO), &n);

	for (i = 0; i < n; i++)
		if (has(paper[i].record, F_GIAY_TO_MOT_TRONG) ||
		    is_paper(paper[i].record))
			json_array_append_new(list, supply(paper[i].record,
			    group));
		else
			add_note(list, m, paper[i].record);
}

json_t *
linked_how(struct linking *m)
{
	const struct record *dossier = record_in(m->procedure,
	    F_THU_TUC_HO_SO);
	json_t *how = linked_typed("HowTo"), *list = json_array();
	size_t i, n = 0;
	const struct value *group = dossier == NULL ? NULL :
	    items_of(value_of(dossier, F_HO_SO_NHOM), &n);

	linked_labels(how, m->procedure, labels, N_OF(labels));
	linked_labels(how, dossier, dossier_labels, N_OF(dossier_labels));
	set_steps(how, m);
	for (i = 0; i < n; i++)
		add_papers(list, m, group[i].record);
	linked_list(how, "supply", list);
	if (json_object_size(how) > 1) {
		linked_words(how, "name", field_of(F_THU_TUC_TRINH_TU)->vi);
		linked_words(how, "inLanguage", "vi");
		return how;
	}
	json_decref(how);
	return NULL;
}
