/* From fields to the parts that the law names. */
#include "model/part.h"

const enum word_id *
parts_in_order(size_t *n)
{
	static const enum word_id order[] = {
		W_BO_PHAN_TEN, W_BO_PHAN_TRINH_TU, W_BO_PHAN_CACH_THUC,
		W_BO_PHAN_HO_SO, W_BO_PHAN_THOI_HAN, W_BO_PHAN_DOI_TUONG,
		W_BO_PHAN_CO_QUAN, W_BO_PHAN_KET_QUA, W_BO_PHAN_PHI_LE_PHI,
		W_BO_PHAN_MAU_DON, W_BO_PHAN_YEU_CAU, W_BO_PHAN_CAN_CU
	};

	*n = sizeof order / sizeof order[0];
	return order;
}

/* Fields that are a part, or belong to another one than what holds them. */
static const struct {
	enum field_id field;
	enum word_id part;
} own_parts[] = {
	{ F_THU_TUC_TEN, W_BO_PHAN_TEN },
	{ F_THU_TUC_TRINH_TU, W_BO_PHAN_TRINH_TU },
	{ F_THU_TUC_CACH_THUC, W_BO_PHAN_CACH_THUC },
	{ F_THU_TUC_DIA_CHI_TIEP_NHAN, W_BO_PHAN_CACH_THUC },
	{ F_THU_TUC_HO_SO, W_BO_PHAN_HO_SO },
	{ F_THU_TUC_DOI_TUONG, W_BO_PHAN_DOI_TUONG },
	{ F_THU_TUC_CO_QUAN, W_BO_PHAN_CO_QUAN },
	{ F_THU_TUC_KET_QUA, W_BO_PHAN_KET_QUA },
	{ F_THU_TUC_MAU_DON, W_BO_PHAN_MAU_DON },
	{ F_THU_TUC_YEU_CAU_DIEU_KIEN, W_BO_PHAN_YEU_CAU },
	{ F_THU_TUC_CAN_CU_PHAP_LY, W_BO_PHAN_CAN_CU },
	{ F_TRUONG_HOP_THOI_HAN, W_BO_PHAN_THOI_HAN },
	{ F_CACH_THUC_THOI_HAN, W_BO_PHAN_THOI_HAN },
	{ F_CACH_THUC_THOI_HAN_LUAT, W_BO_PHAN_THOI_HAN },
	{ F_CACH_THUC_KEO_DAI, W_BO_PHAN_THOI_HAN },
	{ F_CACH_THUC_KEO_DAI_KHI, W_BO_PHAN_THOI_HAN },
	{ F_CACH_THUC_KHONG_TINH, W_BO_PHAN_THOI_HAN },
	{ F_CACH_THUC_TINH_TU, W_BO_PHAN_THOI_HAN },
	{ F_CACH_THUC_PHI_LE_PHI, W_BO_PHAN_PHI_LE_PHI },
	{ F_GIAY_TO_MAU, W_BO_PHAN_MAU_DON },
	{ F_GIAY_TO_TEP, W_BO_PHAN_MAU_DON },
	{ F_GIAY_TO_MAU_DIEN_TU, W_BO_PHAN_MAU_DON },
};

static enum word_id
own_part(enum field_id f)
{
	size_t i;

	for (i = 0; i < sizeof own_parts / sizeof own_parts[0]; i++)
		if (own_parts[i].field == f)
			return own_parts[i].part;
	return N_WORDS;
}

enum word_id
part_of(const struct field *f, const struct record *in)
{
	enum word_id part = own_part(f->id);

	while (part == N_WORDS && in != NULL && in->holder != NULL) {
		part = own_part(in->holder->field->id);
		in = in->holder->owner;
	}
	return part;
}

const struct field *
outermost_field(const struct field *f, const struct record *in)
{
	for (; in != NULL && in->holder != NULL; in = in->holder->owner)
		f = in->holder->field;
	return f;
}
