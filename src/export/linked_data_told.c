/* What linked data tell of a procedure; the rest is lost. */
#include "export/linked_data_part.h"
#include "export/told.h"
#include "model/way.h"

/* Fields that are told by the way to them; some only of one channel. */
static const struct told_path {
	size_t depth;
	enum field_id path[2];
	enum word_id channel;	/* 0: always */
} told_paths[] = {
	{ 1, { F_THU_TUC_MA }, 0 },
	{ 1, { F_THU_TUC_TEN }, 0 },
	{ 1, { F_THU_TUC_TOM_TAT }, 0 },
	{ 1, { F_THU_TUC_MO_TA }, 0 },
	{ 1, { F_THU_TUC_LINH_VUC }, 0 },
	{ 1, { F_THU_TUC_SU_KIEN }, 0 },
	{ 1, { F_THU_TUC_DOI_TUONG }, 0 },
	{ 2, { F_THU_TUC_CO_QUAN, F_CO_QUAN_TTHC_THUC_HIEN }, 0 },
	{ 2, { F_THU_TUC_CO_QUAN, F_CO_QUAN_TTHC_THAM_QUYEN }, 0 },
	{ 2, { F_THU_TUC_CO_QUAN, F_CO_QUAN_TTHC_UY_QUYEN }, 0 },
	{ 1, { F_THU_TUC_DIA_CHI_TIEP_NHAN }, 0 },
	{ 2, { F_THU_TUC_TRUONG_HOP, F_TRUONG_HOP_ID }, 0 },
	{ 2, { F_THU_TUC_TRUONG_HOP, F_TRUONG_HOP_TEN }, 0 },
	{ 1, { F_THU_TUC_TRINH_TU }, 0 },
	{ 1, { F_THU_TUC_CACH_THUC }, 0 },
	{ 1, { F_THU_TUC_YEU_CAU_DIEU_KIEN }, 0 },
	{ 1, { F_THU_TUC_HAN_NGUOI_NOP }, 0 },
	{ 1, { F_THU_TUC_HAN_BO_SUNG }, 0 },
	{ 1, { F_THU_TUC_DINH_KY }, 0 },
	{ 1, { F_THU_TUC_SO_LAN_DEN }, 0 },
	{ 1, { F_THU_TUC_CO_MAT }, 0 },
	{ 1, { F_THU_TUC_KIEM_TRA_TAI_CHO }, 0 },
	{ 1, { F_THU_TUC_UY_QUYEN_NOP }, 0 },
	{ 1, { F_THU_TUC_HO_SO }, 0 },
	{ 1, { F_THU_TUC_KET_QUA }, 0 },
	{ 1, { F_THU_TUC_CAN_CU_PHAP_LY }, 0 },
	{ 2, { F_THU_TUC_QUYET_DINH_CONG_BO, F_QUYET_DINH_SO }, 0 },
	{ 2, { F_THU_TUC_QUYET_DINH_CONG_BO, F_QUYET_DINH_NGAY }, 0 },
	{ 2, { F_THU_TUC_QUYET_DINH_CONG_BO, F_QUYET_DINH_CO_QUAN }, 0 },
	{ 2, { F_THU_TUC_QUYET_DINH_CONG_BO,
	    F_QUYET_DINH_CONG_KHAI_CSDLQG }, 0 },
	{ 2, { F_THU_TUC_MOT_CUA, F_MOT_CUA_TRONG_MOT_CUA }, 0 },
	{ 2, { F_THU_TUC_MOT_CUA, F_MOT_CUA_PHI_DIA_GIOI }, 0 },
	{ 2, { F_THU_TUC_MOT_CUA, F_MOT_CUA_QUAY }, W_KENH_TRUC_TIEP },
	{ 2, { F_THU_TUC_MOT_CUA, F_MOT_CUA_GIO_TIEP_NHAN },
	    W_KENH_TRUC_TIEP },
	{ 2, { F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN, F_TRUC_TUYEN_MUC_DO },
	    W_KENH_TRUC_TUYEN },
	{ 2, { F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN,
	    F_TRUC_TUYEN_LY_DO_MOT_PHAN }, W_KENH_TRUC_TUYEN },
	{ 2, { F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN, F_TRUC_TUYEN_CAN_CU },
	    W_KENH_TRUC_TUYEN },
	{ 2, { F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN, F_TRUC_TUYEN_THANH_TOAN },
	    W_KENH_TRUC_TUYEN },
	{ 1, { F_THU_TUC_LIEN_QUAN }, 0 },
	{ 2, { F_THU_TUC_LIEN_THONG, F_LIEN_THONG_THU_TUC }, 0 },
	{ 1, { F_THU_TUC_HOI_DAP }, 0 },
};

static bool
has_channel(const struct record *procedure, enum word_id channel)
{
	size_t i, n;
	const struct value *way = ways_of(procedure, &n);

	for (i = 0; i < n; i++)
		if (is_word(way[i].record, F_CACH_THUC_KENH, channel))
			return true;
	return false;
}

static bool
is_said(const void *arg, const struct value *v, bool records)
{
	const struct linking *m = arg;
	const struct told_path *t = told_paths;

	(void)records;
	for (; t < told_paths + sizeof told_paths / sizeof *t; t++)
		if (reached_by(v, t->path, t->depth))
			return t->channel == 0 || has_channel(m->procedure,
			    t->channel);
	/* The provisional code where there is no other. */
	return v->field->id == F_THU_TUC_MA_TAM && !has(v->owner,
	    F_THU_TUC_MA);
}

void
linked_lose(struct linking *m)
{
	lose_untold(m->losses, m->procedure, is_said, m);
}
