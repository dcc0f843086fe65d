/* The national portal's JSON, member by member. */
#include <string.h>

#include "import/portal_give.h"

/* A second code, if it is not the same. */
static void
take_notation(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const char *code = text_of(r, F_THU_TUC_MA);
	struct piece p;

	if (code != NULL && piece_of(m, from, how->key, &p) &&
	    strcmp(p.s, code) == 0)
		json_object_del(from, how->key);
}

/* isMinistry, isProvince, …: one flag a level. */
static void
take_levels(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const struct vocab *v = vocab_of(V_CAP);
	size_t i, n = n_words(v);

	for (i = 0; i < n; i++) {
		const struct word *w = &v->words[i];

		if (w->portal == NULL ||
		    !json_is_true(json_object_get(from, w->portal)))
			continue;
		add_text(m->arena, r, how->field, w->word, strlen(w->word));
		json_object_del(from, w->portal);
	}
}

static void
take_time(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	take_time_of(m, from, how->key, "processingTimeUnit", r, how->field);
}

static void
take_case_time(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	take_time_of(m, json_object_get(from, how->key), "qty", "type", r,
	    how->field);
}

/* Milliseconds since 1970 as the date in Viet Nam, 7 hours ahead. */
static void
take_date(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const long long day = 86400000, ahead = 7 * 3600000;
	const long long most = 200 * 366 * day;
	json_t *v = json_object_get(from, how->key);
	long long ms = json_integer_value(v) + ahead;
	char text[DATE_SIZE];

	if (!json_is_integer(v) || ms < 0 || ms > most)
		return;
	date_format_iso(text, date_from_days((long)(ms / day)));
	set_text(m->arena, r, how->field, text, strlen(text));
	settle(m, from, how->key, ms % day == 0);
}

/* One body, as an object with its name. */
static void
take_issuer(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	json_t *one = json_object_get(from, how->key);
	const char *id;
	struct piece p;

	if (!piece_of(m, one, "name", &p))
		return;
	id = rows_id(m->rows, G_CO_QUAN, p.s, p.n);
	set_text(m->arena, r, how->field, id, strlen(id));
	settle_row_text(m, one, "name", &p, rows_say(m->rows, G_CO_QUAN, id,
	    F_CO_QUAN_TEN, p.s, p.n));
}

/*
 * Groups of units stand beside the departments; nothing in the catalogue
 * tells the two apart, so the source's own list is kept as well.
 */
static void
take_unit_groups(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	json_t *groups = json_object_get(from, how->key), *copy, *one;
	size_t i;

	if (!json_is_array(groups))
		return;
	copy = json_pack("{s:o}", how->key, json_deep_copy(groups));
	take_rows(m, how, copy, r);
	json_decref(copy);
	json_array_foreach(groups, i, one)
		cover(m, one, LEFT_COVERED);
}

static void
settle_repeated(const struct mapping *how, json_t *from,
    const struct record *r, const char *id)
{
	const struct value *item;
	size_t n;

	item = items_of(value_of(r, how->field), &n);
	if (n == 1 && strcmp(item[0].text, id) == 0)
		json_object_del(from, how->key);
}

/*
 * Bodies as one text, if there is no list of them. One that repeats the only
 * name of the list says nothing.
 */
static void
take_bodies(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const char *id;
	struct piece p;

	if (!piece_of(m, from, how->key, &p))
		return;
	id = rows_id(m->rows, G_CO_QUAN, p.s, p.n);
	if (has(r, how->field)) {
		settle_repeated(how, from, r, id);
		return;
	}
	add_text(m->arena, r, how->field, id, strlen(id));
	rows_say(m->rows, G_CO_QUAN, id, F_CO_QUAN_TEN, p.s, p.n);
	cover(m, p.json, LEFT_COVERED);
}

/* On most records this is the conditions once more. */
static void
take_description(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	json_t *conditions = json_object_get(m->whole,
	    "requirementsAndConditions");
	struct piece p, other;

	if (!piece_of(m, from, how->key, &p))
		return;
	if (piece_in(m, conditions, &other) && strcmp(p.s, other.s) == 0) {
		json_object_del(from, how->key);
	} else if (!has(r, how->field)) {
		set_text(m->arena, r, how->field, p.s, p.n);
		/* Else nobody could tell it from a note. */
		cover(m, p.json, LEFT_COVERED);
	}
}

static void
take_cases(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	const struct value *v;
	const char *id;
	size_t i, n;

	take_records(m, how, from, r);
	v = items_of(value_of(r, how->field), &n);
	for (i = 0; i < n; i++) {
		id = arena_printf(m->arena, "th_%02zu", i + 1);
		set_text(m->arena, (struct record *)v[i].record,
		    F_TRUONG_HOP_ID, id, strlen(id));
	}
}

/* True if all rows of returningMethods name the same known ways. */
static bool
same_ways(json_t *rows)
{
	json_t *row, *way, *first = json_array_get(rows, 0);
	size_t i, k;

	json_array_foreach(rows, i, row) {
		if (!json_equal(json_object_get(row, "value"),
		    json_object_get(first, "value")))
			return false;
		json_array_foreach(json_object_get(row, "value"), k, way)
			if (!json_is_string(way) || word_by_portal(V_TRA,
			    json_string_value(way)) == NULL)
				return false;
	}
	return true;
}

/* By way of submission; see format.h for when they can be told. */
static void
take_returns(struct mapper *m, const struct mapping *how, json_t *from,
    struct record *r)
{
	json_t *rows = json_object_get(from, how->key), *way;
	const struct word *w;
	struct record *result;
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(r, how->field), &n);
	if (n != 1 || !same_ways(rows))
		return;
	result = (struct record *)v[0].record;
	json_array_foreach(json_object_get(json_array_get(rows, 0), "value"),
	    i, way) {
		w = word_by_portal(V_TRA, json_string_value(way));
		add_text(m->arena, result, F_KET_QUA_TRA, w->word,
		    strlen(w->word));
	}
	cover(m, rows, LEFT_COVERED);
}

static const struct mapping source_parts[] = {
	{ "id", take_text, give_text, F_NGUON_ID, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping field_parts[] = {
	{ "name", NULL, NULL, F_LINH_VUC_TEN, NULL },
	{ "code", NULL, NULL, F_LINH_VUC_MA, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping decision_parts[] = {
	{ "proposalNumber", take_text, give_text, F_QUYET_DINH_SO, NULL },
	{ "decisionDate", take_date, portal_give_date,
	    F_QUYET_DINH_NGAY, NULL },
	{ "issuingAgency", take_issuer, portal_give_issuer,
	    F_QUYET_DINH_CO_QUAN, NULL },
	{ "publicationDate", take_date, portal_give_date,
	    F_QUYET_DINH_CONG_KHAI_CSDLQG, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping subject_parts[] = {
	{ "name", NULL, NULL, 0, NULL },
	{ "code", NULL, NULL, 0, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping body_parts[] = {
	{ "name", NULL, NULL, F_CO_QUAN_TEN, NULL },
	{ "code", NULL, NULL, F_CO_QUAN_MA_DINH_DANH, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping bodies_parts[] = {
	{ "departmentsExecuting", take_rows, portal_give_bodies,
	    F_CO_QUAN_TTHC_THUC_HIEN, body_parts },
	{ "unitGroupsExecuting", take_unit_groups, NULL,
	    F_CO_QUAN_TTHC_THUC_HIEN, body_parts },
	{ "executingAgencies", take_bodies, NULL,
	    F_CO_QUAN_TTHC_THUC_HIEN, NULL },
	{ "departmentsAuthority", take_rows, portal_give_bodies,
	    F_CO_QUAN_TTHC_THAM_QUYEN, body_parts },
	/* The portal's name for the text of the deciding bodies. */
	{ "delegatedAgencies", take_bodies, NULL,
	    F_CO_QUAN_TTHC_THAM_QUYEN, NULL },
	{ "departmentsAuthorized", take_rows, give_rows,
	    F_CO_QUAN_TTHC_UY_QUYEN, body_parts },
	{ "departmentsCoordinating", take_rows, give_rows,
	    F_CO_QUAN_TTHC_PHOI_HOP, body_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping case_parts[] = {
	{ "code", take_text, give_text, F_TRUONG_HOP_MA, NULL },
	{ "name", take_text, give_text, F_TRUONG_HOP_TEN, NULL },
	{ "processingDay", take_case_time, portal_give_case_time,
	    F_TRUONG_HOP_THOI_HAN, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping step_parts[] = {
	{ "name", take_text, give_text, F_BUOC_TEN, NULL },
	{ "description", take_text, give_note, F_BUOC_NOI_DUNG, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping fee_parts[] = {
	{ "type", take_word, give_word, F_PHI_LOAI, NULL },
	{ "value", take_amount, give_amount, F_PHI_MUC_THU, NULL },
	{ "description", take_text, give_note, F_PHI_GHI_CHU, NULL },
	{ "currencyName", take_currency, give_currency, F_PHI_TIEN_TE, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping method_parts[] = {
	{ "submissionMethod", take_word, give_word, F_CACH_THUC_KENH, NULL },
	{ "processingTime", take_time, portal_give_time,
	    F_CACH_THUC_THOI_HAN, NULL },
	{ "description", take_text, give_note, F_CACH_THUC_GHI_CHU, NULL },
	{ "fees", take_records, give_records,
	    F_CACH_THUC_PHI_LE_PHI, fee_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping file_parts[] = {
	{ "fileName", NULL, NULL, 0, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping paper_parts[] = {
	{ "originalQty", take_count, give_count, F_GIAY_TO_BAN_CHINH, NULL },
	{ "copyQty", take_count, give_count, F_GIAY_TO_BAN_SAO, NULL },
	{ "required", take_true, give_true, F_GIAY_TO_BAT_BUOC, NULL },
	{ "name", take_text, give_name, F_GIAY_TO_TEN, NULL },
	{ "code", take_text, give_text, F_GIAY_TO_MA, NULL },
	{ "attachments", take_names, give_files, F_GIAY_TO_TEP, file_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping group_parts[] = {
	{ "name", take_text, give_name, F_NHOM_TEN, NULL },
	{ "profileComponents", take_records, give_papers,
	    F_NHOM_GIAY_TO, paper_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping dossier_parts[] = {
	{ "executionCases", take_records, give_records,
	    F_HO_SO_NHOM, group_parts },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping result_parts[] = {
	{ "name", take_text, give_text, F_KET_QUA_TEN, NULL },
	{ "code", take_text, give_text, F_KET_QUA_MA, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping basis_parts[] = {
	{ "code", NULL, NULL, F_CAN_CU_SO, NULL },
	{ "name", NULL, NULL, F_VAN_BAN_TEN, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

static const struct mapping related_parts[] = {
	{ "code", NULL, NULL, 0, NULL },
	{ NULL, NULL, NULL, 0, NULL }
};

const struct mapping portal_table[] = {
	{ "code", take_text, give_text, F_THU_TUC_MA, NULL },
	{ "codeNotation", take_notation, give_text, F_THU_TUC_MA, NULL },
	{ "name", take_text, give_text, F_THU_TUC_TEN, NULL },
	{ "categoriesDetails", take_rows, give_rows,
	    F_THU_TUC_LINH_VUC, field_parts },
	{ "isMinistry", take_levels, portal_give_levels,
	    F_THU_TUC_CAP_THUC_HIEN, NULL },
	{ "type", take_word, give_word, F_THU_TUC_LOAI, NULL },
	{ "formalityType", take_word, give_word,
	    F_THU_TUC_LOAI_QUY_DINH, NULL },
	{ "state", take_word, give_word, F_THU_TUC_TRANG_THAI, NULL },
	{ "procedureProposal", take_records, portal_give_decision,
	    F_THU_TUC_QUYET_DINH_CONG_BO, decision_parts },
	{ "subjectTypesDetails", take_labelled, give_labelled,
	    F_THU_TUC_DOI_TUONG, subject_parts },
	{ "bodies", take_inside, give_inside, F_THU_TUC_CO_QUAN, bodies_parts },
	{ "dossierReceivingAddresses", take_text, give_text,
	    F_THU_TUC_DIA_CHI_TIEP_NHAN, NULL },
	{ "cases", take_cases, portal_give_cases,
	    F_THU_TUC_TRUONG_HOP, case_parts },
	{ "executionSteps", take_records, give_records,
	    F_THU_TUC_TRINH_TU, step_parts },
	{ "executionMethods", take_records, give_records,
	    F_THU_TUC_CACH_THUC, method_parts },
	{ "dossier", take_inside, give_dossier,
	    F_THU_TUC_HO_SO, dossier_parts },
	{ "resultsDetails", take_records, give_records,
	    F_THU_TUC_KET_QUA, result_parts },
	{ "returningMethods", take_returns, portal_give_returns,
	    F_THU_TUC_KET_QUA, NULL },
	{ "requirementsAndConditions", take_conditions, give_conditions,
	    F_THU_TUC_YEU_CAU_DIEU_KIEN, NULL },
	{ "legalBasisesDetails", take_bases, give_bases,
	    F_THU_TUC_CAN_CU_PHAP_LY, basis_parts },
	{ "procedureRelatedGroup", take_codes, give_names,
	    F_THU_TUC_LIEN_QUAN, related_parts },
	{ "keywords", take_text, give_text, F_THU_TUC_TU_KHOA, NULL },
	{ "note", take_text, portal_give_note, F_THU_TUC_MO_TA, NULL },
	{ "description", take_description, NULL, F_THU_TUC_MO_TA, NULL },
	{ "source", take_inside, give_source, F_THU_TUC_NGUON, source_parts },
	{ NULL, NULL, NULL, 0, NULL }
};
