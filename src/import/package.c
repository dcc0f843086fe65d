/* The older exchange package, member by member. */
#include <string.h>

#include "import/package_give.h"

/* A date as dd-mm-yyyy, the package's form, or another in use. */
static bool
date_of(const struct piece *p, struct date *d, bool *usual)
{
	*usual = p->exact && p->n == DATE_SIZE - 1 && p->s[2] == '-';
	return date_parse_dmy(p->s, p->n, d) == DATE_OK ||
	    date_parse_iso(p->s, p->n, d) == DATE_OK;
}

static void
take_date(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	char text[DATE_SIZE];
	struct piece p;
	struct date d;
	bool usual;

	if (!piece_of(m, from, how->key, &p) || !date_of(&p, &d, &usual))
		return;
	date_format_iso(text, d);
	set_text(m->arena, r, how->field, text, strlen(text));
	settle(m, from, how->key, usual);
}

/* A date of the document that the basis r cites. */
static void
take_row_date(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const char *number = text_of(r, F_CAN_CU_SO);
	char text[DATE_SIZE];
	struct piece p;
	struct date d;
	bool usual;

	if (!piece_of(m, from, how->key, &p) || !date_of(&p, &d, &usual))
		return;
	date_format_iso(text, d);
	p.exact = usual;
	settle_row_text(m, from, how->key, &p, rows_say(m->rows, G_VAN_BAN,
	    number, how->field, text, strlen(text)));
}

/* Its issuer: exact if both rows say what the package says. */
static void
take_row_issuer(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const char *number = text_of(r, F_CAN_CU_SO), *id;
	enum row_fit name, issuer;
	struct piece p;

	if (!piece_of(m, from, how->key, &p))
		return;
	id = rows_id(m->rows, G_CO_QUAN, p.s, p.n);
	name = rows_say(m->rows, G_CO_QUAN, id, F_CO_QUAN_TEN, p.s, p.n);
	issuer = rows_say(m->rows, G_VAN_BAN, number, how->field, id,
	    strlen(id));
	settle_row_text(m, from, how->key, &p,
	    issuer == ROW_EXACT ? name : issuer);
}

/* The case of this name; declared if it is new. */
static const char *
case_named(struct mapper *m, struct record *r, const struct piece *name)
{
	const struct value *v;
	struct record *made;
	const char *id;
	size_t i, n;

	v = items_of(value_of(r, F_THU_TUC_TRUONG_HOP), &n);
	for (i = 0; i < n; i++)
		if (strcmp(text_of(v[i].record, F_TRUONG_HOP_TEN),
		    name->s) == 0)
			return text_of(v[i].record, F_TRUONG_HOP_ID);
	made = add_record(m->arena, r, F_THU_TUC_TRUONG_HOP);
	id = arena_printf(m->arena, "th_%02zu", n + 1);
	set_text(m->arena, made, F_TRUONG_HOP_ID, id, strlen(id));
	set_text(m->arena, made, F_TRUONG_HOP_TEN, name->s, name->n);
	return id;
}

static const struct mapping step_parts[] = {
	{ "TENTRINHTU", take_text, give_step, F_BUOC_NOI_DUNG, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

/* Steps by case; a case without a name is the usual one. */
static void
take_steps(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const struct mapping steps = { "TRINHTU", take_records, NULL,
		how->field, how->parts };
	struct piece name;
	const struct value *v;
	const char *id;
	json_t *group;
	size_t i, k, n, before;

	json_array_foreach(json_object_get(from, how->key), i, group) {
		items_of(value_of(r, how->field), &before);
		take_records(m, &steps, group, r);
		if (!piece_of(m, group, "TRUONGHOP", &name))
			continue;
		id = case_named(m, r, &name);
		settle(m, group, "TRUONGHOP", name.exact);
		v = items_of(value_of(r, how->field), &n);
		for (k = before; k < n; k++)
			add_text(m->arena, (struct record *)v[k].record,
			    F_BUOC_TRUONG_HOP, id, strlen(id));
	}
}

/* One client sends the quote of its query along: "2'". */
static void
take_fee_kind(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const struct word *w;
	struct piece p;

	if (!piece_of(m, from, how->key, &p))
		return;
	w = word_by_old(V_LOAI_PHI, arena_strndup(m->arena, p.s,
	    strcspn(p.s, "'")));
	if (w == NULL)
		return;
	set_text(m->arena, r, how->field, w->word, strlen(w->word));
	settle(m, from, how->key, p.exact && strcmp(p.s, w->old) == 0);
}

static void
take_time(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	take_time_of(m, from, how->key, "DONVITINH", r, how->field);
}

static const struct mapping fee_parts[] = {
	{ "MAPHILEPHI", take_fee_kind, give_word, F_PHI_LOAI, NULL },
	{ "SOTIEN", take_amount, give_amount, F_PHI_MUC_THU, NULL },
	{ "DONVI", take_currency, give_currency, F_PHI_TIEN_TE, NULL },
	{ "MOTA", take_text, give_note, F_PHI_GHI_CHU, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping time_parts[] = {
	{ "THOIGIANGIAIQUYET", take_time, package_give_time,
	    F_CACH_THUC_THOI_HAN, NULL },
	{ "MOTA", take_text, give_note, F_CACH_THUC_GHI_CHU, NULL },
	{ "PHILEPHI", take_records, give_records,
	    F_CACH_THUC_PHI_LE_PHI, fee_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

/* A row for each time of a channel; one for a channel without. */
static void
take_channel(struct mapper *m, const struct mapping *how, json_t *channel,
    struct record *r)
{
	json_t *times = json_object_get(channel, "THOIGIAN");
	const struct word *w;
	struct record *row;
	struct piece p;
	size_t i = 0;

	w = piece_of(m, channel, "KENH", &p) ? word_by_old(V_KENH, p.s) :
	    NULL;
	if (w == NULL)
		return;
	do {
		row = add_record(m->arena, r, how->field);
		set_text(m->arena, row, F_CACH_THUC_KENH, w->word,
		    strlen(w->word));
		map_object(m, how->parts, json_array_get(times, i), row);
	} while (++i < json_array_size(times));
	settle(m, channel, "KENH", p.exact);
}

static void
take_channels(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	json_t *channel;
	size_t i;

	json_array_foreach(json_object_get(from, how->key), i, channel)
		take_channel(m, how, channel, r);
}

static const struct mapping source_parts[] = {
	{ "ID", take_text, give_text, F_NGUON_ID, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping field_parts[] = {
	{ "TENLINHVUC", NULL, NULL, F_LINH_VUC_TEN, NULL },
	{ "MALINHVUC", NULL, NULL, F_LINH_VUC_MA, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping level_parts[] = {
	{ "TENCAP", NULL, NULL, 0, NULL },
	{ "CAPTHUCHIEN", NULL, NULL, 0, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping decision_parts[] = {
	{ "SOQUYETDINH", take_text, give_text, F_QUYET_DINH_SO, NULL },
	{ "NGAYQUYETDINH", take_date, package_give_date,
	    F_QUYET_DINH_NGAY, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping subject_parts[] = {
	{ "TENDOITUONG", NULL, NULL, 0, NULL },
	{ "MADOITUONG", NULL, NULL, 0, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping body_parts[] = {
	{ "TENDONVI", NULL, NULL, F_CO_QUAN_TEN, NULL },
	{ "MADONVI", NULL, NULL, F_CO_QUAN_MA_DINH_DANH, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping bodies_parts[] = {
	{ "COQUANTHUCHIEN", take_rows, give_rows,
	    F_CO_QUAN_TTHC_THUC_HIEN, body_parts },
	{ "COQUANCOTHAMQUYEN", take_rows, give_rows,
	    F_CO_QUAN_TTHC_THAM_QUYEN, body_parts },
	{ "COQUANDUOCUYQUYEN", take_rows, give_rows,
	    F_CO_QUAN_TTHC_UY_QUYEN, body_parts },
	{ "COQUANPHOIHOP", take_rows, give_rows,
	    F_CO_QUAN_TTHC_PHOI_HOP, body_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping paper_parts[] = {
	{ "MAGIAYTO", take_text, give_text, F_GIAY_TO_MA, NULL },
	{ "TENGIAYTO", take_text, give_name, F_GIAY_TO_TEN, NULL },
	{ "TENMAUDON", take_text, give_files, F_GIAY_TO_TEP, NULL },
	{ "SOBANCHINH", take_count, give_count, F_GIAY_TO_BAN_CHINH, NULL },
	{ "SOBANSAO", take_count, give_count, F_GIAY_TO_BAN_SAO, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping group_parts[] = {
	{ "TRUONGHOP", take_text, give_name, F_NHOM_TEN, NULL },
	{ "GIAYTO", take_records, give_papers, F_NHOM_GIAY_TO, paper_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping dossier_parts[] = {
	{ "THANHPHANHOSO", take_records, give_records,
	    F_HO_SO_NHOM, group_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping result_parts[] = {
	{ "TENKETQUA", take_text, give_text, F_KET_QUA_TEN, NULL },
	{ "MAKETQUA", take_text, give_text, F_KET_QUA_MA, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping basis_parts[] = {
	{ "SOVANBAN", NULL, NULL, F_CAN_CU_SO, NULL },
	{ "TENVANBAN", NULL, NULL, F_VAN_BAN_TEN, NULL },
	{ "NGAYBANHANH", take_row_date, package_give_date,
	    F_VAN_BAN_NGAY, NULL },
	{ "NGAYHIEULUC", take_row_date, package_give_date,
	    F_VAN_BAN_HIEU_LUC_TU, NULL },
	{ "COQUANBANHANH", take_row_issuer, package_give_issuer,
	    F_VAN_BAN_CO_QUAN, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping code_parts[] = {
	{ "MATTHC", NULL, NULL, 0, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping linked_parts[] = {
	{ "TTHCLIENTHONG", take_codes, give_names,
	    F_LIEN_THONG_THU_TUC, code_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

const struct mapping package_table[] = {
	{ "MATTHC", take_text, give_text, F_THU_TUC_MA, NULL },
	{ "TENTTHC", take_text, give_text, F_THU_TUC_TEN, NULL },
	{ "LINHVUCTHUCHIEN", take_rows, give_rows,
	    F_THU_TUC_LINH_VUC, field_parts },
	{ "CAPTHUCHIEN", take_labelled, give_labelled,
	    F_THU_TUC_CAP_THUC_HIEN, level_parts },
	{ "LOAITTHC", take_word, give_word, F_THU_TUC_LOAI_QUY_DINH, NULL },
	{ "TRANGTHAI", take_word, package_give_state,
	    F_THU_TUC_TRANG_THAI, NULL },
	{ "decision", take_inside, give_inside,
	    F_THU_TUC_QUYET_DINH_CONG_BO, decision_parts },
	{ "DOITUONGTHUCHIEN", take_labelled, give_labelled,
	    F_THU_TUC_DOI_TUONG, subject_parts },
	{ "bodies", take_inside, give_inside, F_THU_TUC_CO_QUAN, bodies_parts },
	{ "DIACHITIEPNHAN", take_text, give_text,
	    F_THU_TUC_DIA_CHI_TIEP_NHAN, NULL },
	{ "TRINHTUTHUCHIEN", take_steps, package_give_steps,
	    F_THU_TUC_TRINH_TU, step_parts },
	{ "CACHTHUCTHUCHIEN", take_channels, package_give_channels,
	    F_THU_TUC_CACH_THUC, time_parts },
	{ "dossier", take_inside, give_dossier,
	    F_THU_TUC_HO_SO, dossier_parts },
	{ "KETQUATHUCHIEN", take_records, give_records,
	    F_THU_TUC_KET_QUA, result_parts },
	{ "YEUCAU", take_conditions, give_conditions,
	    F_THU_TUC_YEU_CAU_DIEU_KIEN, NULL },
	{ "CANCUPHAPLY", take_bases, give_bases,
	    F_THU_TUC_CAN_CU_PHAP_LY, basis_parts },
	{ "linked", take_inside, give_inside,
	    F_THU_TUC_LIEN_THONG, linked_parts },
	{ "TTHCLIENQUAN", take_codes, give_names,
	    F_THU_TUC_LIEN_QUAN, code_parts },
	{ "TUKHOA", take_text, give_text, F_THU_TUC_TU_KHOA, NULL },
	{ "MOTA", take_text, give_text, F_THU_TUC_MO_TA, NULL },
	{ "source", take_inside, give_source, F_THU_TUC_NGUON, source_parts },
	{ NULL, NULL, NULL, 0, NULL }
};
