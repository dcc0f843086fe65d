/* What goes back to the national shapes: all of it, or counted. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/money.h"
#include "edit/write.h"
#include "export/package.h"
#include "export/portal.h"
#include "import/stamp.h"
#include "load/bind.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* A procedure as YAML beside the registers of the rules, and its export. */
struct bench {
	struct arena arena;
	struct source source;
	struct findings findings;
	struct catalogue catalogue;
	struct export export;
	struct exporter exporter;
	const struct record *procedure;
};

static void
bench_read(struct bench *b, const char *yaml, size_t n)
{
	struct reporter reporter = { .findings = &b->findings,
	    .source = &b->source, .path = "a.yaml", .procedure = "" };
	struct binder binder = { .arena = &b->arena, .report = &reporter,
	    .catalogue = &b->catalogue };
	bool partial = false;

	source_from_bytes(&b->source, "a.yaml", yaml, n);
	b->procedure = bind_file(&binder, R_THU_TUC, yaml_read(&b->arena,
	    &b->source, &reporter, &partial));
	assert_false(partial);
}

static void
bench_init(struct bench *b)
{
	memset(b, 0, sizeof *b);
	b->findings.arena = &b->arena;
	catalogue_init(&b->catalogue, &b->arena);
	catalogue_open(&b->catalogue, "tests/rules", 1 << 20);
	b->export.catalogue = &b->catalogue;
	b->exporter.export = &b->export;
	give_start(&b->exporter);
}

static void
bench_drop(struct bench *b)
{
	give_stop(&b->exporter);
	arena_release(&b->exporter.arena);
	source_release(&b->source);
	catalogue_release(&b->catalogue);
	arena_release(&b->arena);
}

/* --- every key of the field table ----------------------------------------- */

/* A value for a field that no other field has, as far as its kind allows; NULL
 * if only `khong` may stand there. */
static const char *
specimen(struct arena *a, const struct field *f)
{
	unsigned id = (unsigned)f->id;

	switch (f->kind) {
	case KIND_TEXT:
	case KIND_PROSE:
	case KIND_ID:
		return arena_printf(a, "chữ%03ux", id);
	case KIND_CODE:
		return arena_printf(a, "1.%06u", id);
	case KIND_CASE:
		return "th_09";
	case KIND_DOCNUM:
		return arena_printf(a, "%u/QĐ-UBND", 9000 + id);
	case KIND_DOC:
		return "60/2014/QH13";
	case KIND_REF:
		return f->arg == G_CO_QUAN ? "ubnd_xa" : "ho_tich";
	case KIND_ACTOR:
		return "nguoi_nop";
	case KIND_WORD:
		return n_words(vocab_of((enum vocab_id)f->arg)) == 0 ? NULL :
		    vocab_of((enum vocab_id)f->arg)->words[0].word;
	case KIND_MONEY:
	case KIND_INT:
		return arena_printf(a, "%u", 90000 + id);
	case KIND_DURATION:
		return arena_printf(a, "%u ngày", 1000 + id);
	case KIND_DATE:
		return arena_printf(a, "%u-03-02", 2000 + id);
	case KIND_PERCENT:
		return arena_printf(a, "%u%%", id % 100);
	case KIND_BOOL:
		return "true";
	case KIND_PHONE:
		return arena_printf(a, "0%09u", id);
	case KIND_UNIT_CODE:
		return arena_printf(a, "H%02u", id % 100);
	case KIND_URL:
		return arena_printf(a, "https://example.vn/%u", id);
	case KIND_EMAIL:
		return arena_printf(a, "a%u@example.vn", id);
	case KIND_RAW:
		return "\"chữ999x\"";
	case KIND_RECORD:
		break;
	}
	return NULL;
}

/* What may be told of a text of this kind in words. */
static const char *
spelt(struct arena *a, const struct value *v)
{
	char money[MONEY_SIZE], date[DATE_SIZE];

	/* A case is called by its name. */
	if (v->field->id == F_TRUONG_HOP_ID)
		return "Ca chín";
	switch (v->field->kind) {
	case KIND_MONEY:
		money_format(money, atoll(v->text));
		return arena_strdup(a, money);
	case KIND_DATE:
		date_format(date, v->as.date);
		return arena_strdup(a, date);
	case KIND_WORD:
		return v->as.word->vi;
	case KIND_REF:
	case KIND_DOC:
		return v->as.row != NULL && row_name(v->as.row) != NULL ?
		    row_name(v->as.row)->text : v->text;
	case KIND_ACTOR:
		return v->as.word->vi;
	case KIND_CASE:
		return "Ca chín";
	case KIND_BOOL:
		return "Có";
	case KIND_DURATION:
		return arena_strndup(a, v->text, strcspn(v->text, " "));
	default:
		return v->text;
	}
}

/* What the format's own word for it is, if it has one. */
static const char *
coded(struct arena *a, const struct value *v, bool old)
{
	const long long day = 86400000;

	switch (v->field->kind) {
	case KIND_WORD:
		return old ? v->as.word->old : v->as.word->portal;
	case KIND_DATE:
		if (old)
			return arena_printf(a, "02-03-%.4s", v->text);
		return arena_printf(a, "%lld", date_days(v->as.date) * day -
		    7 * 3600000LL);
	case KIND_BOOL:
		return "true";
	case KIND_MONEY:
	case KIND_DURATION:
		return v->text;
	default:
		return NULL;
	}
}

static void
fill(struct arena *a, struct record *r, unsigned depth)
{
	const struct field *f = r->type->fields;
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++, f++) {
		const char *s = specimen(a, f);

		if (f->kind == KIND_RECORD) {
			if (depth < 8 && (f->id != F_GIAY_TO_MOT_TRONG ||
			    depth < 5))
				fill(a, add_record(a, r, f->id), depth + 1);
		} else if (s == NULL) {
			set_none(r, f->id);
		} else if (f->shape == SHAPE_ONE) {
			set_text(a, r, f->id, s, strlen(s));
		} else {
			add_text(a, r, f->id, s, strlen(s));
		}
	}
}

/* One case that others call, and a source of the format. */
static void
adjust(struct arena *a, struct record *r, enum word_id source)
{
	struct record *c = (struct record *)
	    items_of(value_of(r, F_THU_TUC_TRUONG_HOP), &(size_t){ 0 })->record;
	struct record *nguon = (struct record *)record_in(r, F_THU_TUC_NGUON);
	const char *word = word_of(source)->word;

	set_text(a, c, F_TRUONG_HOP_ID, "th_09", 5);
	set_text(a, c, F_TRUONG_HOP_TEN, "Ca chín", strlen("Ca chín"));
	set_text(a, nguon, F_NGUON_LOAI, word, strlen(word));
}

struct search {
	struct bench *bench;
	const char *json;
	bool old;
	size_t told, lost;
};

static void
check_value(struct search *s, const struct value *v)
{
	struct arena *a = &s->bench->arena;
	const char *code = coded(a, v, s->old);
	const char *words = spelt(a, v);
	size_t lost = s->bench->exporter.losses.of[v->field->id];
	bool told = strstr(s->json, words) != NULL ||
	    (code != NULL && strstr(s->json, code) != NULL);

	if (v->field->id == F_NGUON_LOAI || v->field->id == F_NGUON_BAM ||
	    v->field->id == F_CON_LAI_O)
		return;
	if (!told && lost == 0)
		fail_msg("%s.%s: \"%s\" is neither told nor counted",
		    v->owner->type->key, v->field->key, v->text);
	s->told += told;
	s->lost += lost > 0;
	/* Of texts that nothing else says: never both. */
	if (told && lost > 0 && (v->field->kind == KIND_TEXT ||
	    v->field->kind == KIND_PROSE || v->field->kind == KIND_INT))
		fail_msg("%s.%s: \"%s\" is told, but counted as lost",
		    v->owner->type->key, v->field->key, v->text);
}

static void
check_record(struct search *s, const struct record *r)
{
	const struct value *item;
	size_t i, k, n, n_all = n_fields(r->type);

	for (i = 0; i < n_all; i++) {
		if (r->values[i].state == VALUE_NONE)
			assert_int_equal(s->bench->exporter.losses.of[
			    r->values[i].field->id], 1);
		item = items_of(&r->values[i], &n);
		for (k = 0; k < n; k++)
			if (item[k].record != NULL)
				check_record(s, item[k].record);
			else if (item[k].text != NULL)
				check_value(s, &item[k]);
	}
}

static void
check_every_key(const struct format *format)
{
	struct bench b;
	struct record *full;
	struct buf yaml;
	json_t *v;
	char *json;
	struct search s = { .bench = &b, .old = format->old };

	bench_init(&b);
	full = record_new(&b.arena, R_THU_TUC, NULL);
	fill(&b.arena, full, 0);
	adjust(&b.arena, full, format->source);
	buf_init(&yaml, 0);
	write_record(&yaml, full);
	bench_read(&b, yaml.data, yaml.len);
	v = give_json(&b.exporter, format, b.procedure, true);
	json = json_dumps(v, JSON_COMPACT);
	s.json = json;
	check_record(&s, b.procedure);
	assert_true(s.told > 60);
	assert_true(s.lost > 30);
	free(json);
	json_decref(v);
	buf_release(&yaml);
	bench_drop(&b);
}

static void
test_every_key(void **state)
{
	(void)state;
	check_every_key(&portal_format);
	check_every_key(&package_format);
}

/* --- what comes back of con_lai -------------------------------------------- */

/* A procedure's keys, what its import left, and what then stands where. */
struct left_row {
	const char *what;
	const char *yaml;
	const char *at, *left;		/* of the only entry */
	const char *want;		/* the value there; NULL: another one */
	const char *edited;		/* the same if the file was edited */
	bool old;
};

static const struct left_row left_rows[] = {
	{ "what no key holds comes back",
	    "ten: A\n", "/isVertical", "true", "true", "true", false },
	{ "below an object that is there",
	    "quyet_dinh_cong_bo:\n  - so: 1/QĐ-A\n",
	    "/procedureProposal/proposalType", "\"STANDARD\"",
	    "\"STANDARD\"", "\"STANDARD\"", false },
	{ "and where nothing is",
	    "ten: A\n", "/a/0/b", "[1]", "[1]", NULL, false },
	{ "where a key stands the key wins",
	    "ten: A\n", "/name", "\"B\"", "\"A\"", "\"A\"", false },
	{ "the exact words of what a key says",
	    "yeu_cau_dieu_kien: khong\n", "/requirementsAndConditions",
	    "\"Không có.\"", "\"Không có.\"", "\"Không có.\"", false },
	{ "not if the key says something else now",
	    "yeu_cau_dieu_kien: Đủ 18 tuổi\n", "/requirementsAndConditions",
	    "\"Không có.\"", "\"Đủ 18 tuổi\"", "\"Đủ 18 tuổi\"", false },
	{ "nor if it is gone",
	    "ten: A\n", "/requirementsAndConditions", "\"Không có.\"",
	    "\"\"", "\"\"", false },
	{ "a filler comes back",
	    "ten: A\n", "/keywords", "\"Không có thông tin\"",
	    "\"Không có thông tin\"", "\"Không có thông tin\"", false },
	{ "words in an item of a list, if they mean the same",
	    "cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n"
	    "      - loai: phi\n        muc_thu: 8000\n",
	    "/executionMethods/0/fees/0/currencyName", "\"VNĐ\"",
	    "\"VNĐ\"", "\"VNĐ\"", false },
	{ "not if they do not",
	    "cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n"
	    "      - loai: phi\n        muc_thu: 8\n        tien_te: USD\n",
	    "/executionMethods/0/fees/0/currencyName", "\"VNĐ\"",
	    "\"USD\"", "\"USD\"", false },
	{ "what no key holds in an item: if the list is as it was",
	    "trinh_tu:\n  - noi_dung: A\n", "/executionSteps/0/isX", "true",
	    "true", NULL, false },
	{ "an item of which nothing came over stands beside the others",
	    "trinh_tu:\n  - noi_dung: A\n  - noi_dung: B\n",
	    "/executionSteps/1", "{\"x\":1}", "{\"x\":1}", "{\"x\":1}",
	    false },
	{ "a document named again",
	    "can_cu_phap_ly:\n  - 60/2014/QH13\n", "/legalBasisesDetails/1",
	    "{\"code\":\"60/2014/QH13\",\"name\":\"x\"}",
	    "{\"code\":\"60/2014/QH13\",\"name\":\"x\"}",
	    "{\"code\":\"60/2014/QH13\",\"name\":\"x\"}", false },
	{ "not if the first one is gone: it would be one of its own",
	    "ten: A\n", "/legalBasisesDetails/0",
	    "{\"code\":\"60/2014/QH13\",\"name\":\"x\"}", NULL, NULL, false },
	{ "another title of a document: if it is that document's place still",
	    "can_cu_phap_ly:\n  - 60/2014/QH13\n",
	    "/legalBasisesDetails/0/name", "\"Luật khác\"",
	    "\"Luật khác\"", NULL, false },
	{ "the time of day of a date",
	    "quyet_dinh_cong_bo:\n  - so: 1/QĐ-A\n    ngay: 2026-07-01\n",
	    "/procedureProposal/decisionDate", "1782838800001",
	    "1782838800001", "1782838800001", false },
	{ "of another day",
	    "quyet_dinh_cong_bo:\n  - so: 1/QĐ-A\n    ngay: 2026-07-02\n",
	    "/procedureProposal/decisionDate", "1782838800001",
	    "1782925200000", "1782925200000", false },
	{ "a unit of its own",
	    "cach_thuc:\n  - kenh: truc_tiep\n    thoi_han: 2 WEEK\n",
	    "/executionMethods/0/processingTimeUnit", "\"WEEK\"",
	    "\"WEEK\"", "\"WEEK\"", false },
	{ "words for a number, from whom they came",
	    "cach_thuc:\n  - kenh: truc_tiep\n    thoi_han: Theo mùa\n",
	    "/executionMethods/0/processingTime", "\"Theo mùa\"",
	    "\"Theo mùa\"", "\"Theo mùa\"", false },
	{ "a description that was no note",
	    "mo_ta: B\n", "/description", "\"B\"", "\"B\"", "\"B\"", false },
	{ "keys with signs",
	    "ten: A\n", "/a~1b~0", "[1,{\"c\":1.5}]", "[1,{\"c\":1.5}]",
	    "[1,{\"c\":1.5}]", false },
	{ "no place", "ten: A\n", "name", "\"B\"", NULL, NULL, false },
	{ "no JSON", "ten: A\n", "/x", "{", NULL, NULL, false },
	{ "the older package: a fee by its quoted kind",
	    "cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n"
	    "      - loai: le_phi\n        muc_thu: 8000\n",
	    "/CACHTHUCTHUCHIEN/0/THOIGIAN/0/PHILEPHI/0/MAPHILEPHI",
	    "\"2'\"", "\"2'\"", "\"2'\"", true },
	{ "a code that is no object",
	    "lien_quan:\n  - \"1.000002\"\n", "/TTHCLIENQUAN/0",
	    "\"1.000002\"", "\"1.000002\"", "\"1.000002\"", true },
	{ "which now is another code",
	    "lien_quan:\n  - \"1.000003\"\n", "/TTHCLIENQUAN/0",
	    "\"1.000002\"", "{\"MATTHC\":\"1.000003\"}",
	    "{\"MATTHC\":\"1.000003\"}", true },
};

static json_t *
value_at(json_t *v, const char *pointer)
{
	char key[200];
	size_t n;

	for (; v != NULL && *pointer == '/'; pointer += n) {
		pointer++;
		n = strcspn(pointer, "/");
		snprintf(key, sizeof key, "%.*s", (int)n, pointer);
		v = json_is_array(v) ? json_array_get(v, strtoul(key, NULL,
		    10)) : json_object_get(v, key);
	}
	return v;
}

/* The file as an import writes it, or as somebody edited it since. */
static void
write_file(struct buf *out, const struct left_row *row, bool edited)
{
	const char *source = word_of(row->old ? W_NGUON_GOI_CU :
	    W_NGUON_CONG_DICH_VU_CONG)->word;
	struct bench b;
	struct buf draft;

	bench_init(&b);
	buf_init(&draft, 0);
	buf_printf(&draft, "ma: \"1.000001\"\n%snguon:\n  loai: %s\n"
	    "  bam: %s\n  con_lai:\n    - o: %s\n      gia_tri: '",
	    row->yaml, source, stamp_empty, row->at);
	for (const char *p = row->left; *p != '\0'; p++)
		buf_printf(&draft, *p == '\'' ? "''" : "%c", *p);
	buf_puts(&draft, "'\n");
	bench_read(&b, draft.data, draft.len);
	write_record(out, b.procedure);
	if (!edited)
		stamp_put(out->data, out->len);
	buf_release(&draft);
	bench_drop(&b);
}

static void
check_left(const struct left_row *row, bool edited)
{
	const char *want = edited ? row->edited : row->want;
	const struct format *format = row->old ? &package_format :
	    &portal_format;
	json_t *v, *at, *wanted = NULL, *left;
	struct bench b;
	struct buf yaml;
	size_t lost;
	char key[100];

	bench_init(&b);
	buf_init(&yaml, 0);
	write_file(&yaml, row, edited);
	bench_read(&b, yaml.data, yaml.len);
	v = give_json(&b.exporter, format, b.procedure, true);
	/* Signs of a key are not told apart here. */
	snprintf(key, sizeof key, "%s", row->at);
	at = strchr(key, '~') != NULL ? json_object_get(v, "a/b~") :
	    value_at(v, key);
	if (want != NULL)
		wanted = json_loads(want, JSON_DECODE_ANY, NULL);
	left = json_loads(row->left, JSON_DECODE_ANY, NULL);
	if (want != NULL && !json_equal(at, wanted))
		fail_msg("%s%s: %s instead of %s", row->what,
		    edited ? " (edited)" : "", json_dumps(at,
		    JSON_ENCODE_ANY), want);
	if (want == NULL && at != NULL && *row->at == '/' &&
	    json_equal(at, left))
		fail_msg("%s%s: it came back", row->what,
		    edited ? " (edited)" : "");
	/* What does not come back is counted. */
	lost = b.exporter.losses.of[F_CON_LAI_GIA_TRI];
	if (lost != (want == NULL || !json_equal(wanted, left)))
		fail_msg("%s%s: counted %zu times", row->what,
		    edited ? " (edited)" : "", lost);
	json_decref(left);
	json_decref(wanted);
	json_decref(v);
	buf_release(&yaml);
	bench_drop(&b);
}

static void
test_left(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(left_rows); i++) {
		check_left(&left_rows[i], false);
		check_left(&left_rows[i], true);
	}
}

/* What an import left of one format is none of another's business. */
static void
test_other_format(void **state)
{
	static const char yaml[] = "ma: \"1.000001\"\nnguon:\n"
	    "  loai: goi_trao_doi_cu\n  id: \"77\"\n  con_lai:\n"
	    "    - o: /x\n      gia_tri: \"1\"\n";
	struct bench b;
	json_t *v;

	(void)state;
	bench_init(&b);
	bench_read(&b, yaml, strlen(yaml));
	v = portal_record(&b.exporter, b.procedure);
	assert_null(json_object_get(v, "x"));
	assert_null(json_object_get(v, "id"));
	assert_int_equal(b.exporter.losses.of[F_NGUON_ID], 1);
	assert_int_equal(b.exporter.losses.of[F_CON_LAI_GIA_TRI], 1);
	json_decref(v);
	v = package_record(&b.exporter, b.procedure);
	assert_int_equal(json_integer_value(json_object_get(v, "x")), 1);
	assert_string_equal(json_string_value(json_object_get(v, "ID")),
	    "77");
	json_decref(v);
	bench_drop(&b);
}

/* --- members -------------------------------------------------------------- */

struct give_row {
	const char *what, *yaml, *at, *want;
	bool old;
};

static const struct give_row give_rows_of_both[] = {
	{ "a working day", "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    thoi_han: 5 ngày làm việc\n", "/executionMethods/0",
	    "{\"submissionMethod\":\"DIRECT\",\"processingTime\":5,"
	    "\"processingTimeUnit\":\"WORKING_DAY\",\"fees\":[],"
	    "\"description\":\"\"}", false },
	{ "a half", "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    thoi_han: 1,5 ngày\n",
	    "/executionMethods/0/processingTime", "1.5", false },
	{ "a time in words is told behind the note",
	    "cach_thuc:\n  - kenh: truc_tiep\n    thoi_han: trong ngày\n"
	    "    ghi_chu: Nộp tại quầy.\n", "/executionMethods/0",
	    "{\"submissionMethod\":\"DIRECT\",\"processingTime\":0,"
	    "\"processingTimeUnit\":\"OTHER\",\"fees\":[],\"description\":"
	    "\"Nộp tại quầy.\\nThời hạn giải quyết: trong ngày\"}", false },
	{ "words of its own in the older package",
	    "cach_thuc:\n  - kenh: truc_tiep\n    thoi_han: trong ngày\n",
	    "/CACHTHUCTHUCHIEN/0/THOIGIAN/0/THOIGIANGIAIQUYET",
	    "\"trong ngày\"", true },
	{ "nothing to pay", "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    phi_le_phi: khong\n", "/executionMethods/0/fees",
	    "[{\"type\":\"FEE\",\"description\":\"\",\"value\":0,"
	    "\"currencyName\":\"Việt Nam Đồng\"}]", false },
	{ "a fee by resolution", "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    phi_le_phi:\n      - loai: phi\n        muc_thu: theo_hdnd\n",
	    "/executionMethods/0/fees/0",
	    "{\"type\":\"SERVICE_FEE\",\"description\":\"Mức thu: Theo nghị "
	    "quyết của Hội đồng nhân dân\",\"value\":0,\"currencyName\":"
	    "\"Việt Nam Đồng\"}", false },
	{ "a range", "cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n"
	    "      - loai: le_phi\n        tu: 10000\n        den: 20000\n",
	    "/executionMethods/0/fees/0",
	    "{\"type\":\"FEE\",\"description\":\"Mức thấp nhất: 10.000 đồng"
	    "\\nMức cao nhất: 20.000 đồng\",\"value\":0,\"currencyName\":"
	    "\"Việt Nam Đồng\"}", false },
	{ "one of several papers",
	    "ho_so:\n  nhom:\n    - giay_to:\n        - mot_trong:\n"
	    "            - ten: A\n              ban_chinh: 1\n"
	    "            - ten: B\n              khi: mưa\n",
	    "/executionCases/0/profileComponents",
	    "[{\"name\":\"Nộp một trong 2 giấy tờ sau:\",\"code\":\"\","
	    "\"originalQty\":0,\"copyQty\":0,\"attachments\":[]},"
	    "{\"name\":\"A\",\"code\":\"\",\"originalQty\":1,"
	    "\"attachments\":[]},{\"name\":\"B (Khi nào: mưa)\","
	    "\"code\":\"\",\"attachments\":[]}]", false },
	{ "sets and notes of the dossier", "ho_so:\n  so_bo: 2\n"
	    "  luu_y: Mang theo bút\n", "/THANHPHANHOSO",
	    "[{\"TRUONGHOP\":\"Lưu ý\",\"GIAYTO\":[{\"TENGIAYTO\":"
	    "\"Số lượng hồ sơ: 2 bộ\",\"MAGIAYTO\":\"\",\"SOBANCHINH\":"
	    "\"0\",\"SOBANSAO\":\"0\",\"TENMAUDON\":\"\"},{\"TENGIAYTO\":"
	    "\"Mang theo bút\",\"MAGIAYTO\":\"\",\"SOBANCHINH\":\"0\","
	    "\"SOBANSAO\":\"0\",\"TENMAUDON\":\"\"}]}]", true },
	{ "the decision of the ministry, not the province's",
	    "quyet_dinh_cong_bo:\n  - cap: tinh\n    so: 1/QĐ-UBND\n"
	    "  - cap: bo\n    so: 2/QĐ-BTP\n",
	    "/procedureProposal/proposalNumber", "\"2/QĐ-BTP\"", false },
	{ "midnight in Viet Nam", "quyet_dinh_cong_bo:\n  - so: 1/QĐ-UBND\n"
	    "    ngay: 2026-07-01\n", "/procedureProposal/decisionDate",
	    "1782838800000", false },
	{ "days of the older package", "quyet_dinh_cong_bo:\n"
	    "  - so: 1/QĐ-UBND\n    ngay: 2026-07-01\n", "/NGAYQUYETDINH",
	    "\"01-07-2026\"", true },
	{ "levels", "cap_thuc_hien: [bo, xa]\n", "/isWard", "true", false },
	{ "every level", "cap_thuc_hien: [bo, xa]\n", "/isProvince",
	    "false", false },
	{ "a body without a row", "co_quan:\n  thuc_hien: [khong_biet]\n",
	    "/departmentsExecuting", "[{\"name\":\"khong_biet\"}]", false },
	{ "conditions repeat as description",
	    "yeu_cau_dieu_kien: [A, B]\n", "/description", "\"A\\nB\"",
	    false },
	{ "an amended procedure is published in the older package",
	    "trang_thai: sua_doi_bo_sung\n", "/TRANGTHAI", "\"1\"", true },
	{ "steps by case", "truong_hop:\n  - id: a\n    ten: Gấp\ntrinh_tu:\n"
	    "  - noi_dung: X\n  - truong_hop: a\n    noi_dung: Y\n"
	    "  - truong_hop: a\n    noi_dung: Z\n", "/TRINHTUTHUCHIEN",
	    "[{\"TRUONGHOP\":\"\",\"TRINHTU\":[{\"TENTRINHTU\":\"X\"}]},"
	    "{\"TRUONGHOP\":\"Gấp\",\"TRINHTU\":[{\"TENTRINHTU\":\"Y\"},"
	    "{\"TENTRINHTU\":\"Z\"}]}]", true },
	{ "times of a channel", "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    thoi_han: 3 ngày\n  - kenh: truc_tiep\n    giai_doan: Hai\n"
	    "    thoi_han: 2 giờ\n  - kenh: buu_chinh\n",
	    "/CACHTHUCTHUCHIEN",
	    "[{\"KENH\":\"1\",\"THOIGIAN\":[{\"THOIGIANGIAIQUYET\":\"3\","
	    "\"DONVITINH\":\"Ngày\",\"PHILEPHI\":[],\"MOTA\":\"\"},"
	    "{\"THOIGIANGIAIQUYET\":\"2\",\"DONVITINH\":\"Giờ\","
	    "\"PHILEPHI\":[],\"MOTA\":\"Giai đoạn: Hai\"}]},"
	    "{\"KENH\":\"3\",\"THOIGIAN\":[{\"THOIGIANGIAIQUYET\":\"\","
	    "\"DONVITINH\":\"\",\"PHILEPHI\":[],\"MOTA\":\"\"}]}]", true },
	{ "ways of return", "cach_thuc:\n  - kenh: truc_tuyen\nket_qua:\n"
	    "  - ten: A\n    tra: [buu_chinh, dien_tu]\n",
	    "/returningMethods",
	    "[{\"type\":\"ONLINE\",\"value\":[\"AT_HOME\",\"ONLINE\"]}]",
	    false },
};

static void
check_give(const struct give_row *row)
{
	json_t *v, *wanted;
	struct bench b;
	struct buf yaml;

	bench_init(&b);
	buf_init(&yaml, 0);
	buf_printf(&yaml, "ma: \"1.000001\"\n%s", row->yaml);
	bench_read(&b, yaml.data, yaml.len);
	v = give_json(&b.exporter, row->old ? &package_format :
	    &portal_format, b.procedure, true);
	wanted = json_loads(row->want, JSON_DECODE_ANY, NULL);
	if (wanted == NULL || !json_equal(value_at(v, row->at), wanted))
		fail_msg("%s: %s instead of %s", row->what,
		    json_dumps(value_at(v, row->at), JSON_ENCODE_ANY),
		    row->want);
	json_decref(wanted);
	json_decref(v);
	buf_release(&yaml);
	bench_drop(&b);
}

static void
test_members(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(give_rows_of_both); i++)
		check_give(&give_rows_of_both[i]);
}

/* Without words: nothing is told that is not a member's own. */
static void
test_without_words(void **state)
{
	static const char yaml[] = "ma: \"1.000001\"\ncach_thuc:\n"
	    "  - kenh: truc_tiep\n    noi_nop: Quầy 1\n"
	    "    thoi_han: trong ngày\n    phi_le_phi:\n"
	    "      - loai: phi\n        ten: X\n        muc_thu: theo_hdnd\n";
	struct bench b;
	json_t *v, *way;

	(void)state;
	bench_init(&b);
	bench_read(&b, yaml, strlen(yaml));
	v = portal_record(&b.exporter, b.procedure);
	way = value_at(v, "/executionMethods/0");
	assert_string_equal(json_string_value(json_object_get(way,
	    "description")), "");
	assert_string_equal(json_string_value(json_object_get(way,
	    "processingTime")), "trong ngày");
	/* Only 0 alone would be wrong. */
	assert_string_equal(json_string_value(value_at(way,
	    "/fees/0/description")),
	    "Mức thu: Theo nghị quyết của Hội đồng nhân dân");
	assert_int_equal(b.exporter.losses.of[F_CACH_THUC_NOI_NOP], 1);
	assert_int_equal(b.exporter.losses.of[F_PHI_TEN], 1);
	json_decref(v);
	bench_drop(&b);
}

/* A hostile remainder ends, and nothing of it makes what cannot be read. */
static void
test_hostile(void **state)
{
	enum { MANY = 1500 };
	struct bench b;
	struct buf yaml;
	json_t *v;
	size_t i;

	(void)state;
	bench_init(&b);
	buf_init(&yaml, 0);
	buf_puts(&yaml, "ma: \"1.000001\"\nten: A\nnguon:\n"
	    "  loai: cong_dich_vu_cong\n  con_lai:\n    - o: ");
	buf_fill(&yaml, '/', 100000);
	buf_puts(&yaml, "\n      gia_tri: \"1\"\n    - o: /list/999999999\n"
	    "      gia_tri: \"2\"\n");
	for (i = 0; i < MANY; i++)
		buf_printf(&yaml, "    - o: /executionSteps/%zu\n"
		    "      gia_tri: '{\"description\":\"%zu\"}'\n", i, i);
	bench_read(&b, yaml.data, yaml.len);
	v = portal_record(&b.exporter, b.procedure);
	assert_int_equal(json_array_size(json_object_get(v, "list")), 1);
	assert_int_equal(json_array_size(json_object_get(v,
	    "executionSteps")), 0);
	assert_int_equal(b.exporter.losses.of[F_CON_LAI_GIA_TRI], MANY + 1);
	json_decref(v);
	buf_release(&yaml);
	bench_drop(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_key),
		cmocka_unit_test(test_left),
		cmocka_unit_test(test_other_format),
		cmocka_unit_test(test_members),
		cmocka_unit_test(test_without_words),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
