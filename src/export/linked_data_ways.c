/* Ways to apply as ServiceChannel, results as Permit or Thing. */
#include "export/linked_data_part.h"
#include "model/way.h"

/* What has no term of its own, in the order of a sheet. */
static const enum field_id way_labels[] = {
	F_CACH_THUC_TRUONG_HOP, F_CACH_THUC_GIAI_DOAN, F_CACH_THUC_CAP,
	F_CACH_THUC_CO_QUAN, F_CACH_THUC_THOI_HAN, F_CACH_THUC_TINH_TU,
	F_CACH_THUC_THOI_HAN_LUAT, F_CACH_THUC_KEO_DAI,
	F_CACH_THUC_KEO_DAI_KHI, F_CACH_THUC_KHONG_TINH,
	F_CACH_THUC_CUOC_BUU_CHINH, F_CACH_THUC_CHU_KY_SO,
	F_CACH_THUC_MUC_DINH_DANH, F_CACH_THUC_GHI_CHU,
};

/* What is said once of a procedure, but is about one channel. */
static const enum field_id online_labels[] = {
	F_TRUC_TUYEN_MUC_DO, F_TRUC_TUYEN_LY_DO_MOT_PHAN,
	F_TRUC_TUYEN_CAN_CU, F_TRUC_TUYEN_THANH_TOAN,
};

static const enum field_id counter_labels[] = {
	F_MOT_CUA_QUAY, F_MOT_CUA_GIO_TIEP_NHAN,
};

static const enum field_id result_labels[] = {
	F_KET_QUA_TRA, F_KET_QUA_HIEU_LUC, F_KET_QUA_PHAM_VI,
};

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* Where the dossier is handed in; the procedure's own address holds for all
 * ways but the online one. */
static void
set_place(json_t *channel, const struct linking *m, const struct record *way)
{
	json_t *place = linked_typed("Place");

	linked_words(place, "name", text_of(way, F_CACH_THUC_NOI_NOP));
	if (!is_word(way, F_CACH_THUC_KENH, W_KENH_TRUC_TUYEN))
		linked_words(place, "address", text_of(m->procedure,
		    F_THU_TUC_DIA_CHI_TIEP_NHAN));
	if (json_object_size(place) > 1)
		json_object_set(channel, "serviceLocation", place);
	json_decref(place);
}

static void
describe_channel(json_t *o, const struct linking *m, const struct record *way)
{
	if (is_word(way, F_CACH_THUC_KENH, W_KENH_TRUC_TUYEN))
		linked_labels(o, record_in(m->procedure,
		    F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN), online_labels,
		    N_OF(online_labels));
	if (is_word(way, F_CACH_THUC_KENH, W_KENH_TRUC_TIEP))
		linked_labels(o, record_in(m->procedure, F_THU_TUC_MOT_CUA),
		    counter_labels, N_OF(counter_labels));
	linked_labels(o, way, way_labels, N_OF(way_labels));
}

static json_t *
channel_object(struct linking *m, const struct record *way)
{
	const struct duration *limit = limit_of(way);
	json_t *o = linked_typed("ServiceChannel");

	linked_words(o, "name", channel_of(way));
	describe_channel(o, m, way);
	if (limit != NULL)
		linked_words(o, "processingTime",
		    linked_duration(&m->arena, limit));
	linked_url(o, "serviceUrl", text_of(way, F_CACH_THUC_DIA_CHI));
	set_place(o, m, way);
	return o;
}

void
linked_channels(json_t *service, struct linking *m)
{
	json_t *list = json_array();
	size_t i, n;
	const struct value *way = ways_of(m->procedure, &n);

	for (i = 0; i < n; i++)
		json_array_append_new(list, channel_object(m,
		    way[i].record));
	linked_list(service, "availableChannel", list);
}

/* What holds for a time or in a place is a permit; a decision or a certificate
 * of something that happened is none. */
static json_t *
result(struct linking *m, const struct record *r)
{
	const struct value *time = value_of(r, F_KET_QUA_HIEU_LUC);
	bool permit = has(r, F_KET_QUA_HIEU_LUC) || has(r, F_KET_QUA_PHAM_VI);
	json_t *o = linked_typed(permit ? "GovernmentPermit" : "Thing");

	linked_words(o, "name", text_of(r, F_KET_QUA_TEN));
	linked_words(o, "identifier", text_of(r, F_KET_QUA_MA));
	linked_labels(o, r, result_labels, N_OF(result_labels));
	if (time->state == VALUE_FILLED && time->parsed)
		linked_words(o, "validFor", linked_duration(&m->arena,
		    &time->as.duration));
	return o;
}

void
linked_results(json_t *service, struct linking *m)
{
	json_t *list = json_array();
	size_t i, n;
	const struct value *item = items_of(value_of(m->procedure,
	    F_THU_TUC_KET_QUA), &n);

	for (i = 0; i < n; i++)
		if (has(item[i].record, F_KET_QUA_TEN))
			json_array_append_new(list, result(m,
			    item[i].record));
		else
			lose(m->losses, &item[i]);
	linked_list(service, "serviceOutput", list);
}
